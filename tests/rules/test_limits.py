"""Shenzhen's limits beside Guangdong's subsidy: both must agree, and the slots of both are taken."""

from datetime import date
from pathlib import Path

import pytest

from baigong import rules
from baigong.rules.cases import read_cases
from tests.rules.sheets import GOOD, SHELF, VOCABULARY, sheet_of

POLICIES = SHELF / "policies"


def folder(code: str) -> Path:
    return POLICIES / code


SUBSIDY = rules.read_folder(folder("440000/training-2023"), VOCABULARY)
LIMITS = rules.read_folder(folder("440300/limits-2024"), VOCABULARY)
FACTS = (read_cases(folder("440300/limits-2024") / "cases.yaml", LIMITS)[0].facts
         | read_cases(folder("440000/training-2023") / "cases.yaml", SUBSIDY)[0].facts)


def judged(**changes: object) -> rules.Verdict:
    facts = FACTS | {name.replace("__", "."): value for name, value in changes.items()}
    return rules.judge_within(SUBSIDY, [LIMITS], facts)


def test_when_both_agree_the_slots_of_both_are_taken_once() -> None:
    verdict = judged()
    assert (verdict.pays, verdict.amount_fen, verdict.to) == (True, 200000, "worker")
    assert [slot.family for slot in verdict.slots] == [
        "occupation-level", "certificate", "shenzhen-kind-year", "shenzhen-four-year"]
    assert verdict.lines[-1].kind == "total"
    assert (verdict.sheet_hash, verdict.limit_hashes) == (SUBSIDY.hash, (LIMITS.hash,))


def test_a_limit_refuses_what_the_subsidy_would_pay() -> None:
    verdict = judged(history__same_kind_this_year=1)
    assert (verdict.pays, verdict.amount_fen, verdict.slots, verdict.to) == (False, 0, (), None)
    assert [line.code for line in verdict.reasons] == ["kind_yearly"]
    assert {line.kind for line in verdict.lines} == {"condition"}


def test_reasons_of_both_are_told() -> None:
    verdict = judged(history__same_kind_this_year=1, worker__age=70)
    assert [line.code for line in verdict.reasons] == ["age", "kind_yearly"]


def test_what_only_the_limit_needs_is_asked_for() -> None:
    verdict = judged(history__certificate_paid=None)
    assert (verdict.pays, verdict.amount_fen, verdict.missing) == (None, None, ("history.certificate_paid",))


def test_before_its_time_a_limit_says_nothing() -> None:
    facts = FACTS | {"claim.applied_on": date(2023, 12, 30), "certificate.issued_on": date(2023, 12, 1),
                     "history.same_kind_this_year": 5}
    verdict = rules.judge_within(SUBSIDY, [LIMITS], facts)
    assert verdict.pays is True
    assert verdict.limit_hashes == ()


def test_the_stricter_count_of_a_shared_slot_holds() -> None:
    verdict = rules.judge_within(LIMITS, [LIMITS], FACTS)
    assert len(verdict.slots) == 3


def test_only_limits_sheets_limit() -> None:
    with pytest.raises(ValueError, match="no limits sheet"):
        rules.judge_within(SUBSIDY, [SUBSIDY], FACTS)


def test_the_way_out_turns_the_whole_answer(tmp_path: Path) -> None:
    """Twenty months insured, where the sheet asks for 36 and the limits for 48: 36 would not do, and who has 40 needs 48 too."""
    sheet = sheet_of(tmp_path)
    stricter = sheet_of(tmp_path / "limits", GOOD[:GOOD.index("pays:")] + "kind: limits\n" + GOOD[
        GOOD.index("versions:"):GOOD.index("amount:")].replace("2025-01-01: 36, 2026-01-01: 12", "2025-01-01: 48").replace(
            ", certificate.level, certificate.issued_on, certificate.is_shortage]", ", certificate.issued_on]").replace(
            GOOD[GOOD.index("  rate_fen:"):GOOD.index("conditions:")], ""))
    facts = {"worker.insured_months": 20, "certificate.level": "4", "certificate.issued_on": date(2025, 6, 1),
             "certificate.is_shortage": False}
    for months in (20, 40):
        flip = rules.nearest_flip(sheet, facts | {"worker.insured_months": months}, limits=[stricter])
        assert flip is not None and flip.changes == (rules.Change("worker.insured_months", months, 48),)
        assert (flip.pays, flip.amount_fen) == (True, 150000)
        turned = facts | {"worker.insured_months": 48}
        assert rules.judge_within(sheet, [stricter], turned).pays and not rules.judge_within(
            sheet, [stricter], turned | {"worker.insured_months": 47}).pays
    assert rules.nearest_flip(sheet, facts | {"worker.insured_months": 48}, limits=[stricter]) is None


@pytest.mark.parametrize("changed", [{"history.same_kind_this_year": 1}, {"history.certificate_paid": True},
                                     {"history.limited_kinds_this_year": 3, "worker.age": 70}])
def test_what_real_limits_refuse_has_a_way_out_that_is_true(changed: dict[str, object]) -> None:
    facts = FACTS | changed
    flip = rules.nearest_flip(SUBSIDY, facts, limits=[LIMITS])
    assert flip is not None and {change.fact for change in flip.changes} == set(changed)
    assert rules.judge_within(SUBSIDY, [LIMITS], facts | {one.fact: one.after for one in flip.changes}).pays
