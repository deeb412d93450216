"""Slots: whose they are, by what they are counted, and that the columns ask for what their keys need."""

from pathlib import Path

import pytest

from baigong import rules
from baigong.rules.columns import answer_of, plan_of
from baigong.rules.report import page
from tests.rules.columned import by_polars, frame_of
from tests.rules.sheets import CASES, GOOD, VOCABULARY, sheet_of, write
from tests.rules.test_straight import CASES as WORKED
from tests.rules.test_straight import SHEETS

ONCE = "  - {key: [person], family: trial, basis: art-1}\n"
SHARED = """\
  - {key: [employer, year], family: firm-year, times: 200, basis: art-1}
  - {key: [cohort], family: seats, times: "30 if certificate.is_shortage else 20", basis: art-1}
  - {key: [region, year], family: place-year, times: 5000, basis: art-1}
  - {key: [person, year, certificate_kind], family: kind-year, basis: art-1}
  - {key: [person, course], family: course, if: "cohort.startup_course != 'gyb'", basis: art-1}
"""
ASKED = "certificate.is_shortage, employer.no, cohort.no, cohort.region, certificate.kind, cohort.startup_course]"
POLICY = GOOD.replace(ONCE, SHARED).replace("certificate.is_shortage]", ASKED)
FACTS = {"employer.no": "91120101MA99999999", "cohort.no": "B-7", "cohort.region": "120103", "certificate.kind": "level",
         "cohort.startup_course": "syb"}


def facts_of(sheet: rules.Sheet, path: Path, **changed: object) -> dict[str, object]:
    case = rules.read_cases(path / "990000" / "trial" / "cases.yaml", sheet)[0]
    return {**case.facts, **FACTS, **{name.replace("__", "."): value for name, value in changed.items()}}


def test_a_slot_of_a_firm_a_class_or_a_place_is_shared(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path, POLICY)
    found = rules.judge(sheet, facts_of(sheet, tmp_path)).slots
    assert [(slot.family, slot.code, slot.times, slot.is_shared) for slot in found] == [
        ("firm-year", "employer=91120101MA99999999|year=2025", 200, True),
        ("seats", "cohort=B-7", 20, True),
        ("place-year", "region=120103|year=2025", 5000, True),
        ("kind-year", "year=2025|certificate_kind=level", 1, False),
        ("course", "course=syb", 1, False),
    ]
    fewer = rules.judge(sheet, facts_of(sheet, tmp_path, certificate__is_shortage=True, cohort__startup_course="gyb")).slots
    assert [(slot.family, slot.times) for slot in fewer] == [
        ("firm-year", 200), ("seats", 30), ("place-year", 5000), ("kind-year", 1)]


@pytest.mark.parametrize("fact", sorted(FACTS))
def test_what_a_key_needs_is_asked_for_by_judge_and_columns(tmp_path: Path, fact: str) -> None:
    sheet = sheet_of(tmp_path, POLICY)
    facts = facts_of(sheet, tmp_path) | {fact: None}
    verdict = rules.judge(sheet, facts)
    assert (verdict.pays, verdict.missing) == (None, (fact,))
    plan = plan_of(sheet)
    assert list(by_polars(plan, frame_of([facts], sheet.facts))) == [answer_of(sheet, verdict)]


def test_two_of_one_firm_fit_into_what_it_has_left(tmp_path: Path) -> None:
    """The same firm's slot twice, among many, excludes nothing; among one it does."""
    for times, together in ((200, 2), (1, 1)):
        once = f"  - {{key: [employer, year], family: firm-year, times: {times}, basis: art-1}}\n"
        sheet = sheet_of(tmp_path, POLICY.replace(SHARED, once).replace(ASKED, "certificate.is_shortage, employer.no]"))
        facts = {name: value for name, value in facts_of(sheet, tmp_path).items() if name in sheet.asks}
        offers = [rules.Offer(sheet, rules.judge(sheet, facts)), rules.Offer(sheet, rules.judge(sheet, facts))]
        assert len(rules.choose(offers).taken) == together


def test_the_page_tells_the_quotas(tmp_path: Path) -> None:
    cases = CASES.replace("base:\n  {", "base:\n  {employer.no: F, cohort.no: B, cohort.region: '120103', certificate.kind: level, "
                          "cohort.startup_course: syb, ")
    told = page(rules.check_folder(write(tmp_path, POLICY, cases), VOCABULARY))
    assert "slot firm-year: 200 per employer, year  [art-1]" in told
    assert "slot seats: 20–30 per cohort  [art-1]" in told
    assert "slot course: 1 per person, course if cohort.startup_course != 'gyb'  [art-1]" in told
    assert told.endswith("good")


@pytest.mark.parametrize(("code", "case", "code_of_slot"), [
    ("350000/limits-2018", "一证一补", ("fujian-certificate-kind-year", "year=2019|certificate_kind=level")),
    ("320900/training-2025", "创业培训", ("yancheng-startup-course", "course=syb")),
])
def test_kind_of_certificate_and_course_on_the_shelf(code: str, case: str, code_of_slot: tuple[str, str]) -> None:
    sheet = next(sheet for sheet in SHEETS if sheet.code == code)
    facts = next(one.facts for one in WORKED[code] if one.name == case)
    assert code_of_slot in [(slot.family, slot.code) for slot in rules.judge(sheet, facts).slots]
