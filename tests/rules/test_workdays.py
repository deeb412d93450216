"""Windows in working days: in the language, by a calendar that is data, judged, explained; wrong uses told with their line."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baigong import rules
from baigong.kernel.workdays import WorkingDays
from baigong.rules import workdays
from baigong.rules.functions import FUNCTIONS
from tests.rules.sheets import CASES, GOOD, SHELF, VOCABULARY, sheet_of, write

CALENDAR = WorkingDays.from_folder(SHELF / "calendar")
DAYS = st.dates(date(2012, 1, 1), date(2026, 12, 31))
WINDOW = """\
conditions:
  in_time:
    when: "workdays(certificate.issued_on, claim.applied_on) <= claim_within"
    says: 证书核发后 {claim_within} 个工作日内申请，最晚 {add_workdays(certificate.issued_on, claim_within)}
    says_en: claimed within {claim_within} working days, by {add_workdays(certificate.issued_on, claim_within)}
    else: 已过 {workdays(certificate.issued_on, claim.applied_on)} 个工作日
    else_en: "{workdays(certificate.issued_on, claim.applied_on)} working days have passed"
    basis: art-1
"""
POLICY = GOOD.replace("conditions:\n", WINDOW).replace("is_shortage]", "is_shortage, claim.applied_on]").replace(
    "  uplift: {",
    "  claim_within: {unit: workdays, label: 申领期限, label_en: claimed within, basis: art-1, 2025-01-01: 10}\n  uplift: {")
ISSUED, LAST = date(2025, 9, 26), date(2025, 10, 16)          # eight days off; a Sunday before and a Saturday after are worked
CASE = """\
  - {name: 国庆后第十个工作日, with: {certificate.issued_on: 2025-09-26, claim.applied_on: 2025-10-16}, pays: true,
     amount_yuan: 1000, source: s}
  - {name: 晚一个工作日, with: {certificate.issued_on: 2025-09-26, claim.applied_on: 2025-10-17}, pays: false,
     because: [in_time], source: s}
"""


def judged(sheet: rules.Sheet, applied: date | None, issued: date = ISSUED) -> rules.Verdict:
    return rules.judge(sheet, {"worker.insured_months": 40, "certificate.level": "5", "certificate.is_shortage": False,
                               "certificate.issued_on": issued, "claim.applied_on": applied})


def test_the_holiday_does_not_count(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path, POLICY)
    assert [judged(sheet, day).pays for day in (ISSUED, LAST, LAST + timedelta(days=1))] == [True, True, False]
    saturday = date(2025, 10, 18)
    assert judged(sheet, saturday, issued=date(2025, 9, 28)).pays is True, "no working day has passed since the tenth, a Friday"
    (reason,) = judged(sheet, LAST + timedelta(days=1)).reasons
    assert (reason.text, reason.text_en) == ("已过 11 个工作日", "11 working days have passed")
    line = judged(sheet, LAST).lines[0]
    assert line.text == "证书核发后 10 个工作日内申请，最晚 2025-10-16"
    assert line.text_en == "claimed within 10 working days, by 2025-10-16"


def test_a_folder_with_such_a_window_is_good_with_its_cases(tmp_path: Path) -> None:
    base = CASES.replace("is_shortage: false}", "is_shortage: false, claim.applied_on: 2025-06-05}", 1).replace(
        "{worker.insured_months: 12, certificate.issued_on: 2026-02-01}",
        "{worker.insured_months: 12, certificate.issued_on: 2026-02-01, claim.applied_on: 2026-02-13}")
    report = rules.check_folder(write(tmp_path, POLICY, base + CASE), VOCABULARY)
    assert report.faults == ()
    assert report.covered == report.wanted


def test_what_is_unknown_or_beyond_the_calendar(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path, POLICY)
    open_still = judged(sheet, None)
    assert open_still.pays is None and open_still.missing == ("claim.applied_on",)
    beyond = judged(sheet, date(2027, 6, 1), issued=date(2026, 12, 1))
    assert beyond.pays is False and beyond.reasons[0].text == "已过 （待核实） 个工作日", "nobody guesses a year not yet arranged"


@given(DAYS, DAYS, st.integers(-300, 300))
def test_it_is_the_kernel_s_count(a: date, b: date, number: int) -> None:
    assert FUNCTIONS["workdays"](a, b) == CALENDAR.between(a, b)
    found = FUNCTIONS["add_workdays"](a, number)
    if found is not None:
        assert CALENDAR.add(a, number) == found and (number == 0 or CALENDAR.is_working(found))
        assert number <= 0 or FUNCTIONS["workdays"](a, found) == number


@pytest.mark.parametrize(("wrong", "fault"), [
    ("workdays(certificate.issued_on, 10) <= claim_within", "workdays takes (date, date), not"),
    ("workdays(certificate.issued_on, claim.applied_on) <= months_min", "workdays and months are different units"),
    ("claim.applied_on <= add_workdays(certificate.issued_on, months_min)", "add_workdays needs workdays, not number months"),
    ("workday(certificate.issued_on, claim.applied_on) <= claim_within", "did you mean workdays?"),
])
def test_wrong_uses_are_told_with_file_and_line(tmp_path: Path, wrong: str, fault: str) -> None:
    policy = POLICY.replace("workdays(certificate.issued_on, claim.applied_on) <= claim_within", wrong, 1)
    with pytest.raises(rules.SheetFaults) as found:
        sheet_of(tmp_path, policy)
    line = policy.splitlines().index(f'    when: "{wrong}"') + 1
    told = [str(one) for one in found.value.faults if one.line == line]
    assert any(fault.split(", not")[0] in one for one in told), [str(one) for one in found.value.faults]
    assert all(one.startswith("policy.yaml:") for one in told)


def test_days_before_the_calendar_begins_are_a_fault(tmp_path: Path) -> None:
    early = POLICY.replace("2025-01-01", "2011-06-01")
    with pytest.raises(rules.SheetFaults) as found:
        sheet_of(tmp_path, early)
    (fault,) = [one for one in found.value.faults if "calendar" in one.text]
    assert fault.file == "policy.yaml" and fault.line == early.splitlines().index(WINDOW.splitlines()[2]) + 1
    assert "begins on 2012-01-01" in fault.text


def test_without_a_calendar_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workdays, "_FOLDER", [])
    with pytest.raises(rules.SheetFaults) as found:
        sheet_of(tmp_path, POLICY)
    assert any("calendar_at" in one.text for one in found.value.faults)
    assert sheet_of(tmp_path).code == "990000/trial", "a policy that counts none needs none"


def test_a_year_missing_in_between_is_no_calendar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for year in (2023, 2025):
        (tmp_path / f"cn-{year}.yaml").write_text((SHELF / "calendar" / f"cn-{year}.yaml").read_text("utf-8"), "utf-8")
    monkeypatch.setattr(workdays, "_FOLDER", [tmp_path])
    with pytest.raises(ValueError, match="2024"):
        workdays.calendar()
