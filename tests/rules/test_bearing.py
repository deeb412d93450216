"""Each change of a law by itself: what it does to one case, or why it does nothing; and slots named whatever the conditions say."""

from datetime import date
from pathlib import Path

from baigong import rules
from tests.rules.sheets import GOOD, sheet_of

DAY = date(2026, 1, 1)
POLICY = GOOD.replace(
    "2025-01-01: {5: 100000, 4: 150000}}", "2025-01-01: {5: 100000, 4: 150000}, 2026-01-01: {5: 120000, 4: 170000}}").replace(
    "uplift, basis: art-2, 2025-01-01: 30}", "uplift, basis: art-2, 2025-01-01: 30, 2026-01-01: 50}")
PERSON = {"worker.insured_months": 20, "certificate.level": "4", "certificate.issued_on": date(2025, 6, 1),
          "certificate.is_shortage": True}


def bearings(tmp_path: Path, **changed: object) -> dict[tuple[str, tuple[str, ...]], rules.Bearing]:
    sheet = sheet_of(tmp_path, POLICY)
    facts = PERSON | {name.replace("__", "."): value for name, value in changed.items()}
    return {(one.change.code, one.change.keys): one for one in rules.changed_on(DAY, facts, before=sheet, after=sheet).law}


def answers(one: rules.Bearing) -> tuple[object, ...]:
    return one.before.pays, one.before.amount_fen, one.alone.pays, one.alone.amount_fen, one.matters


def test_a_figure_goes_with_the_clause_that_reads_it(tmp_path: Path) -> None:
    found = bearings(tmp_path)
    months = found["months_min", ()]
    assert answers(months) == (False, 0, True, 195_000, True) and months.why == ("", "")
    assert (months.change.basis_before, months.change.basis_after) == ("art-1", "art-1")


def test_a_rate_by_itself_and_the_row_that_is_another_persons(tmp_path: Path) -> None:
    found = bearings(tmp_path, worker__insured_months=40)
    assert answers(found["rate_fen", ("4",)]) == (True, 195_000, True, 221_000, True)
    other = found["rate_fen", ("5",)]
    assert other.why[0] and "用的不是这一档" in other.why[0] and "another row" in other.why[1]
    assert answers(found["uplift", ()]) == (True, 195_000, True, 225_000, True)


def test_why_a_change_does_nothing(tmp_path: Path) -> None:
    met = bearings(tmp_path, worker__insured_months=40, certificate__is_shortage=False)
    assert met["months_min", ()].why == ("变化前后您都符合这一条", "you meet it before and after")
    assert met["uplift", ()].why == ("按您的情况算出的金额一样", "the amount comes out the same for you")
    unmet = bearings(tmp_path, worker__insured_months=3)
    assert unmet["months_min", ()].why[0] == "变化前后您都不符合这一条（只有 3 个月）"
    assert unmet["uplift", ()].why[0] == "您还不符合其他条件（只有 3 个月）"
    unknown = bearings(tmp_path, worker__insured_months=None)
    assert unknown["months_min", ()].why[0] == "还缺事实，无法判断" and not unknown["months_min", ()].matters


def test_of_every_real_change_all_together_follow_from_each(tmp_path: Path) -> None:
    """Where one change alone does something and the others nothing, the whole change does the same."""
    found = list(bearings(tmp_path, worker__insured_months=40, certificate__is_shortage=False, certificate__level="5").values())
    (only,) = [one for one in found if one.matters]
    sheet = sheet_of(tmp_path, POLICY)
    facts = PERSON | {"worker.insured_months": 40, "certificate.is_shortage": False, "certificate.level": "5"}
    assert rules.judge(sheet, facts, on=DAY).amount_fen == only.alone.amount_fen == 120_000


def test_slots_are_named_of_a_refusal_too(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path, POLICY)
    assert rules.judge(sheet, PERSON).slots == ()
    assert [(slot.family, slot.code, slot.times) for slot in rules.slots_on(sheet, PERSON)] == [("trial", "", 1)]
    assert rules.slots_on(sheet, {}) == () == rules.slots_on(sheet, PERSON, on=date(2020, 1, 1))
