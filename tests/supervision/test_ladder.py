"""The penalty ladder on the shelf: its worked cases hold and show every step and every counted cause both ways."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from baigong.kernel.workdays import WorkingDays
from baigong.supervision.decide import penalties
from baigong.supervision.decide.dated import rules_on
from baigong.supervision.words import PenaltyRefusal, PenaltyStep

SHELF = Path(__file__).parents[2] / "institution"
TEXT = (SHELF / "supervision" / "penalties.yaml").read_text("utf-8")
CASES = yaml.safe_load((SHELF / "supervision" / "penalty_cases.yaml").read_text("utf-8"))["cases"]
LADDERS = penalties.read_ladders(TEXT)
ON = date(2025, 10, 15)


def answer(case):
    return penalties.propose(rules_on(LADDERS, case["day"]), counted=case.get("counted", {}), found=case.get("found", ()))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_worked_case_comes_out(case):
    proposal = answer(case)
    assert (proposal.step and proposal.step.value) == case["step"]
    assert [line.code for line in proposal.lines] == case["because"]


def test_the_cases_show_every_step_and_every_counted_cause_reached_and_missed():
    ladder = rules_on(LADDERS, ON)
    assert {case["step"] for case in CASES} == {None, *map(str, PenaltyStep)}
    for cause in (one for one in ladder.causes if one.at_least is not None):
        numbers = [case.get("counted", {}).get(cause.code) for case in CASES]
        assert cause.at_least in numbers and cause.at_least - 1 in numbers, cause.code


def test_every_reason_says_its_article_and_its_number():
    line = answer({"day": ON, "counted": {"low_attendance_days": 3}}).lines[0]
    assert "3 天" in line.zh and "3 class days" in line.en and line.basis == "第二十条（一）"


def test_a_misspelt_cause_does_not_pass_in_silence():
    with pytest.raises(KeyError):
        penalties.propose(rules_on(LADDERS, ON), counted={}, found=["fakee"])


def test_times_of_the_four_steps():
    """津人社办发〔2022〕60号: 5 working days or a month to put right; 6, 12, 24 months without new classes."""
    ladder, calendar = rules_on(LADDERS, ON), WorkingDays.from_folder(SHELF / "calendar")
    due = {step: penalties.fix_due(ladder.rung(step), imposed_on=ON, calendar=calendar) for step in PenaltyStep}
    assert due == {PenaltyStep.TALK: date(2025, 10, 22), **dict.fromkeys(list(PenaltyStep)[1:], date(2025, 11, 15))}
    until = [penalties.barred_until(ladder.rung(step), imposed_on=ON) for step in PenaltyStep]
    assert until == [ON, date(2026, 4, 15), date(2026, 10, 15), date(2027, 10, 15)]
    assert [ladder.rung(step).published for step in PenaltyStep] == [False, False, True, True]


@pytest.mark.parametrize("step, given, codes", [
    (PenaltyStep.LETTER, {}, []),
    (PenaltyStep.TALK, {}, [PenaltyRefusal.MILDER_WHY]),
    (PenaltyStep.TALK, {"why": "首次，情节轻微"}, []),
    (PenaltyStep.CIRCULAR, {}, [PenaltyRefusal.NO_CAUSE]),
    (PenaltyStep.LETTER, {"is_provider": False}, [PenaltyRefusal.NOT_A_PROVIDER]),
])
def test_a_step_may_be_milder_with_a_reason_and_never_harder(step, given, codes):
    ladder = rules_on(LADDERS, ON)
    proposal = penalties.propose(ladder, counted={}, found=["unfiled_teacher"])
    asked = penalties.may_propose(proposal=proposal, step=step, ladder=ladder, **{"is_provider": True, "why": "", **given})
    assert [reason.word for reason in asked.reasons] == codes


@pytest.mark.parametrize("broken, said", [
    (lambda sheet: sheet["steps"].reverse(), "not the four"),
    (lambda sheet: sheet["steps"][0]["fix"].clear(), "talk: needs either"),
    (lambda sheet: sheet["causes"].append(sheet["causes"][0]), "head_count_over: twice"),
    (lambda sheet: sheet["causes"][0].update(at_least=1), "head_count_over: cannot be counted"),
    (lambda sheet: sheet["causes"][1].pop("at_least"), "low_attendance_days: must be counted"),
    (lambda sheet: sheet["causes"][1].update(says=["不足", "{n} days"]), "low_attendance_days: both languages"),
])
def test_a_faulty_ladder_says_what_is_wrong(broken, said):
    book = yaml.safe_load(TEXT)
    broken(book["versions"][0])
    with pytest.raises(ValueError, match=f"penalties.yaml: .*{said}"):
        penalties.read_ladders(yaml.safe_dump(book, allow_unicode=True))
