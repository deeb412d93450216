"""The same six sheets as an OpenFisca tax-and-benefit system in its documented style."""

from collections.abc import Mapping
from datetime import date

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.indexed_enums import Enum
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import DateUnit
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from baigong.rules import FactKind

START = "2017-01-01"
Person = build_entity(key="person", plural="persons", label="person", is_person=True)


def key(name: str) -> str:
    """Names of facts and codes as OpenFisca allows them."""
    return ("n" + name if name[:1].isdigit() else name).replace(".", "__")


def _by(values: Mapping[str, int]) -> dict:
    return {key(code): {"values": {START: value}} for code, value in values.items()}


PARAMETERS = {
    "national_months": {"values": {START: 36, "2022-01-01": 12}},
    "national_rate": _by({"5": 100000, "4": 150000, "3": 200000, "2": 0, "1": 0, "SP": 0, "PH": 0}),
    "national_times": {"values": {"2023-01-01": 3, "2025-01-01": 1}},
    "tianjin_grade": _by({"very_short": 100, "short": 90, "slightly_short": 80, "none": 0}),
    "tianjin_age": _by({"male": 60, "female": 50}),
    "shanghai_rate": _by({"5": 150000, "4": 200000, "3": 250000, "2": 300000, "1": 350000, "SP": 100000, "PH": 0}),
    "shanghai_uplift": {"values": {START: 0, "2023-12-01": 30}},
    "quanzhou_rate": _by({"5": 70000, "4": 100000, "3": 150000, "2": 200000, "1": 300000, "SP": 50000, "PH": 0}),
    "quanzhou_sector": _by({"service": 120, "manufacturing": 130, "life_service": 100, "production_service": 100, "other": 100}),
    "guangdong_age": _by({"male": 60, "female": 55}),
}


class Peer:
    """A tax-and-benefit system with the facts as inputs and one amount per sheet."""

    def __init__(self, kinds: Mapping[str, FactKind]) -> None:
        self.kinds = kinds
        self.system = TaxBenefitSystem([Person])
        self.system.parameters = ParameterNode("", data=PARAMETERS)
        for kind in kinds.values():
            for variable in _inputs(kind):
                self.system.add_variable(variable)
        for formula in FORMULAS.values():
            self.system.add_variable(type(formula.__name__, (Variable,), {
                "value_type": int, "entity": Person, "definition_period": DateUnit.MONTH, "formula": formula}))

    def amounts(self, facts: Mapping[str, object]) -> list[int]:
        """Judge one person by the six sheets: build the situation, then calculate each amount."""
        month = f"{facts['certificate.issued_on']:%Y-%m}"
        person: dict[str, object] = {}
        for name, kind in self.kinds.items():
            if kind.type == "set":
                person |= {f"{key(name)}__{code}": {"ETERNITY": code in facts[name]} for code, *_ in kind.codes}
            else:
                value = facts[name]
                person[key(name)] = {"ETERNITY": key(value) if kind.codes else
                                     value.isoformat() if isinstance(value, date) else value}
        simulation = SimulationBuilder().build_from_entities(self.system, {"persons": {"one": person}})
        return [int(simulation.calculate(formula.__name__, month)[0]) for formula in FORMULAS.values()]


def _inputs(kind: FactKind) -> list[type]:
    always = {"entity": Person, "definition_period": DateUnit.ETERNITY}
    if kind.type == "set":
        names = [f"{key(kind.name)}__{code}" for code, *_ in kind.codes]
        return [type(name, (Variable,), {"value_type": bool, **always}) for name in names]
    if kind.codes:
        values = Enum(key(kind.name).title(), {key(code): code for code, *_ in kind.codes})
        return [type(key(kind.name), (Variable,), {"value_type": Enum, "possible_values": values,
                                                   "default_value": next(iter(values)), **always})]
    of = {"int": int, "fen": int, "bool": bool, "date": date}.get(kind.type, str)
    return [type(key(kind.name), (Variable,), {"value_type": of, **always})]


def _facts(person: object, period: object) -> object:
    return lambda name: person(key(name), period)


def _is(values: np.ndarray, *codes: str) -> np.ndarray:
    wanted = [member for member in values.possible_values if member.value in codes]
    return np.isin(np.asarray(values), [member.index for member in wanted])


def _in_groups(get: object, *codes: str) -> np.ndarray:
    return np.any([get(f"worker.groups__{code}") for code in codes], axis=0)


def _from(values: np.ndarray, stem: str) -> np.ndarray:
    return np.char.startswith(values.astype(str), stem)


def _within_a_year(get: object) -> np.ndarray:
    issued, applied = get("certificate.issued_on"), get("claim.applied_on")
    months = issued.astype("datetime64[M]")
    ends = np.minimum((months + 12).astype("datetime64[D]") + (issued - months.astype("datetime64[D]")),
                      (months + 13).astype("datetime64[D]") - 1)
    return (issued <= applied) & (applied <= ends)


def _not_paid(get: object) -> np.ndarray:
    return ~get("history.other_same_level") & ~get("history.insurance_same_level")


def national(person, period, parameters):
    get, p = _facts(person, period), parameters(period)
    rate = p.national_rate[get("certificate.level")]
    late = np.datetime64("2025-01-01") <= get("certificate.issued_on")
    drawn = get("history.insurance_this_year")
    times = np.where(late & get("certificate.is_shortage"), p.national_times + 2, p.national_times)
    pays = ((get("worker.insured_months") >= p.national_months) | get("worker.drawing_benefit"))
    pays &= _is(get("certificate.kind"), "qualification", "level") & _within_a_year(get) & _not_paid(get)
    pays &= ~get("history.higher_level_paid") & ~(late & get("history.higher_level_held")) & (drawn < times)
    return np.where(pays, rate, 0)


def tianjin(person, period, parameters):
    get, p = _facts(person, period), parameters(period)
    age, schooling, mode = get("worker.age"), get("worker.schooling"), get("cohort.mode")
    student = _is(schooling, "vocational_final", "higher_final")
    who = _in_groups(get, "enterprise_staff", "graduate_year", "rural_migrant", "registered_unemployed",
                     "hard_to_employ", "aided_labour", "veteran") | student
    who |= _from(get("worker.home_region"), "12") | _from(get("worker.permit_region"), "12")
    pays = (age >= 16) & (age < p.tianjin_age[get("worker.sex")]) & who & ~_is(schooling, "middle_school")
    pays &= ~get("worker.public_employee") & ~get("worker.pensioner") & get("cohort.in_catalogue")
    pays &= ~_is(mode, "online")
    pays &= (get("training.hours") >= get("cohort.hours")) & (get("training.attendance_percent") >= 80)
    pays &= ~_is(get("certificate.kind"), "completion") & _not_paid(get) & ~get("history.higher_level_paid")
    pays &= get("history.training_this_year") < np.where(student, 1, 2)
    graded = _is(get("certificate.level"), "5", "4", "3", "SP")
    amount = get("cohort.catalogue_price_fen").astype(np.int64)
    amount = amount * np.where(graded, p.tianjin_grade[get("cohort.shortage_grade")], 100) // 100
    amount = np.where(_is(mode, "blended"), amount * 70 // 100, amount)
    return np.where(pays, amount + amount * np.minimum(get("cohort.base_uplift_percent"), 25) // 100, 0)


def shanghai(person, period, parameters):
    get, p = _facts(person, period), parameters(period)
    level, schooling = get("certificate.level"), get("worker.schooling")
    issued, left = get("certificate.issued_on"), get("worker.discharged_on")
    months = (issued.astype("datetime64[M]") - left.astype("datetime64[M]")).astype(int)
    early = (issued - issued.astype("datetime64[M]")) < (left - left.astype("datetime64[M]"))
    recent = get("worker.groups__veteran") & ((months - early) // 12 < 5)
    full = _in_groups(get, "registered_unemployed", "agreed_leave", "rural_surplus", "disabled") | recent
    partial = get("worker.groups__enterprise_staff") | (_is(schooling, "higher_final") & _is(level, "4", "3", "2", "1"))
    partial |= _is(schooling, "vocational_final") & (get("history.training_lifetime") < 1)
    amount = p.shanghai_rate[level] * np.where(get("certificate.is_shortage"), 100 + p.shanghai_uplift, 100) // 100
    return np.where((full | partial) & _not_paid(get), np.where(full, amount, amount * 80 // 100), 0)


def shanxi(person, period, parameters):
    get = _facts(person, period)
    days = get("cohort.days")
    pays = _in_groups(get, "poverty_relieved", "graduate_year", "leaver", "rural_migrant", "registered_unemployed")
    pays &= ~get("worker.public_employee") & ~_is(get("certificate.kind"), "completion") & _not_paid(get)
    pays &= _is(get("cohort.kind"), "startup") | (get("history.training_this_year") < 1)
    return np.where(pays, 15000 * np.minimum(days, 10) + 10000 * np.maximum(0, np.minimum(days, 15) - 10), 0)


def quanzhou(person, period, parameters):
    get, p = _facts(person, period), parameters(period)
    age = get("worker.age")
    six = _in_groups(get, "poverty_relieved", "graduate_year", "leaver", "rural_migrant", "registered_unemployed",
                     "hard_to_employ")
    pays = (age >= 16) & (age <= 60) & ~get("worker.pensioner") & ~get("worker.public_employee") & _not_paid(get)
    pays &= np.any([_from(get(f"worker.{name}_region"), "3505") for name in ("home", "permit", "insured")], axis=0)
    pays &= get("history.training_lifetime") < 3
    sector = np.where(get("certificate.is_shortage"), p.quanzhou_sector[get("certificate.sector")], 100)
    raised = np.maximum(sector, np.where(six, 120, 100))
    return np.where(pays, p.quanzhou_rate[get("certificate.level")] * raised // 100, 0)


def guangdong(person, period, parameters):
    get, p = _facts(person, period), parameters(period)
    age = get("worker.age")
    pays = (age >= 16) & (age <= p.guangdong_age[get("worker.sex")])
    pays &= (_from(get("worker.home_region"), "44") | _from(get("worker.insured_region"), "44")
             | get("worker.groups__registered_unemployed"))
    pays &= ~get("worker.public_employee") & ~get("worker.pensioner") & _is(get("worker.schooling"), "none")
    pays &= ~_is(get("certificate.kind"), "completion") & get("cohort.in_catalogue")
    pays &= _within_a_year(get) & _not_paid(get)
    return np.where(pays, get("cohort.catalogue_price_fen").astype(np.int64), 0)  # no city has filled in an uplift


FORMULAS = {
    "000000/unemployment-insurance-uplift": national, "120000/training-2022": tianjin, "310000/uplift-2021": shanghai,
    "140000/training-2018": shanxi, "350500/training-2024": quanzhou, "440000/training-2023": guangdong,
}
