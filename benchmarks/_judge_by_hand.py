"""The six sheets of benchmarks/judge.py written out by hand: one plain function each, amount in fen, 0 for a refusal.

No trace, no reasons, no dates but those in force from July 2024 to the end of 2025: as one writes in a hurry.
"""

from collections.abc import Mapping
from datetime import date

from baigong.kernel.span import add_months, full_years

FULL_SH = {"registered_unemployed", "agreed_leave", "rural_surplus", "disabled"}
FIVE_SX = {"poverty_relieved", "graduate_year", "leaver", "rural_migrant", "registered_unemployed"}
SIX_FJ = FIVE_SX | {"hard_to_employ"}
GROUPS_TJ = {"enterprise_staff", "graduate_year", "rural_migrant", "registered_unemployed", "hard_to_employ",
             "aided_labour", "veteran"}
STUDENTS = {"vocational_final", "higher_final"}


def national(f: Mapping) -> int:
    """Unemployment insurance uplift, rules of 2023–24 and of 2025."""
    if f["worker.insured_months"] < 12 and not f["worker.drawing_benefit"]:
        return 0
    amount = {"5": 100000, "4": 150000, "3": 200000}.get(f["certificate.level"])
    if f["certificate.kind"] not in ("qualification", "level") or amount is None:
        return 0
    if not f["certificate.issued_on"] <= f["claim.applied_on"] <= add_months(f["certificate.issued_on"], 12):
        return 0
    if f["history.insurance_same_level"] or f["history.other_same_level"] or f["history.higher_level_paid"]:
        return 0
    if f["certificate.issued_on"] < date(2025, 1, 1):
        return amount if f["history.insurance_this_year"] < 3 else 0
    times = 3 if f["certificate.is_shortage"] else 1
    return 0 if f["history.higher_level_held"] or f["history.insurance_this_year"] >= times else amount


def tianjin(f: Mapping) -> int:
    """Tianjin training subsidy."""
    student = f["worker.schooling"] in STUDENTS
    here = f["worker.home_region"].startswith("12") or f["worker.permit_region"].startswith("12")
    if not 16 <= f["worker.age"] < (60 if f["worker.sex"] == "male" else 50):
        return 0
    if f["worker.schooling"] == "middle_school" or not (f["worker.groups"] & GROUPS_TJ or student or here):
        return 0
    if f["worker.public_employee"] or f["worker.pensioner"] or not f["cohort.in_catalogue"]:
        return 0
    if f["cohort.mode"] == "online" or f["training.hours"] < f["cohort.hours"]:
        return 0
    if f["training.attendance_percent"] < 80 or f["certificate.kind"] == "completion":
        return 0
    if f["history.other_same_level"] or f["history.insurance_same_level"] or f["history.higher_level_paid"]:
        return 0
    if f["history.training_this_year"] >= (1 if student else 2):
        return 0
    amount = f["cohort.catalogue_price_fen"]
    if f["certificate.level"] in ("5", "4", "3", "SP"):
        share = {"very_short": 100, "short": 90, "slightly_short": 80, "none": 0}[f["cohort.shortage_grade"]]
        amount = amount * share // 100
    if f["cohort.mode"] == "blended":
        amount = amount * 70 // 100
    return amount + amount * min(f["cohort.base_uplift_percent"], 25) // 100


def shanghai(f: Mapping) -> int:
    """Shanghai uplift subsidy."""
    groups, level = f["worker.groups"], f["certificate.level"]
    full = bool(groups & FULL_SH) or (
        "veteran" in groups and full_years(f["worker.discharged_on"], f["certificate.issued_on"]) < 5)
    partial = ("enterprise_staff" in groups
               or (f["worker.schooling"] == "higher_final" and level in ("4", "3", "2", "1"))
               or (f["worker.schooling"] == "vocational_final" and f["history.training_lifetime"] < 1))
    amount = {"5": 150000, "4": 200000, "3": 250000, "2": 300000, "1": 350000, "SP": 100000}.get(level, 0)
    if not (full or partial) or f["history.other_same_level"] or f["history.insurance_same_level"]:
        return 0
    if f["certificate.is_shortage"]:
        amount = amount * 130 // 100
    return amount if full else amount * 80 // 100


def shanxi(f: Mapping) -> int:
    """Shanxi training subsidy by days."""
    if not f["worker.groups"] & FIVE_SX or f["worker.public_employee"] or f["certificate.kind"] == "completion":
        return 0
    if f["cohort.kind"] != "startup" and f["history.training_this_year"] >= 1:
        return 0
    if f["history.other_same_level"] or f["history.insurance_same_level"]:
        return 0
    days = f["cohort.days"]
    return 15000 * min(days, 10) + 10000 * max(0, min(days, 15) - 10)


def quanzhou(f: Mapping) -> int:
    """Quanzhou training subsidy."""
    if not 16 <= f["worker.age"] <= 60 or f["worker.pensioner"] or f["worker.public_employee"]:
        return 0
    if not any(f[name].startswith("3505") for name in
               ("worker.home_region", "worker.permit_region", "worker.insured_region")):
        return 0
    if f["history.training_lifetime"] >= 3 or f["history.other_same_level"] or f["history.insurance_same_level"]:
        return 0
    rates = {"5": 70000, "4": 100000, "3": 150000, "2": 200000, "1": 300000, "SP": 50000}
    amount = rates.get(f["certificate.level"], 0)
    sectors = {"service": 120, "manufacturing": 130}
    sector = sectors.get(f["certificate.sector"], 100) if f["certificate.is_shortage"] else 100
    return amount * max(sector, 120 if f["worker.groups"] & SIX_FJ else 100) // 100


def guangdong(f: Mapping) -> int:
    """Guangdong training subsidy."""
    if not 16 <= f["worker.age"] <= (60 if f["worker.sex"] == "male" else 55):
        return 0
    if not (f["worker.home_region"].startswith("44") or f["worker.insured_region"].startswith("44")
            or "registered_unemployed" in f["worker.groups"]):
        return 0
    if f["worker.public_employee"] or f["worker.pensioner"] or f["worker.schooling"] != "none":
        return 0
    if f["certificate.kind"] == "completion" or not f["cohort.in_catalogue"]:
        return 0
    if not f["certificate.issued_on"] <= f["claim.applied_on"] <= add_months(f["certificate.issued_on"], 12):
        return 0
    if f["history.other_same_level"] or f["history.insurance_same_level"]:
        return 0
    return f["cohort.catalogue_price_fen"]  # the shortage uplift is the cities', and nothing where none has filled it in


BY_HAND = {
    "000000/unemployment-insurance-uplift": national, "120000/training-2022": tianjin, "310000/uplift-2021": shanghai,
    "140000/training-2018": shanxi, "350500/training-2024": quanzhou, "440000/training-2023": guangdong,
}
