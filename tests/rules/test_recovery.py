"""What is to be paid back: a sheet of kind recovery, judged and traced as any other, and an advance on one year only."""

from datetime import date
from pathlib import Path

import pytest

from baigong import rules
from baigong.rules.columns import answer_of, plan_of
from tests.rules.columned import by_polars, frame_of
from tests.rules.sheets import GOOD, sheet_of
from tests.rules.test_straight import CASES, SHEETS

SHEET = next(sheet for sheet in SHEETS if sheet.code == "350000/apprentice-recovery-2019")
LEFT = CASES[SHEET.code][0].facts


def test_who_left_costs_the_firm_what_was_advanced() -> None:
    verdict = rules.judge(SHEET, LEFT)
    assert (verdict.pays, verdict.amount_fen, verdict.to, verdict.from_fund) == (True, 300_000, "employer", "employment-subsidy")
    assert [(line.text, line.text_en, line.amount_fen) for line in verdict.lines if line.kind != "condition"] == [
        ("三级（高级工）班每年 6,000 元，按整年计", "level 3 at 6,000 yuan a year, full years", 600_000),
        ("追回其中的 50%", "50% of it is recovered", -300_000),
        ("应追回金额合计", "to be recovered", 300_000),
    ]


def test_nothing_advanced_nothing_recovered() -> None:
    verdict = rules.judge(SHEET, LEFT | {"history.advance_fen": 0})
    assert (verdict.pays, verdict.amount_fen, verdict.slots) == (False, 0, ())
    assert [(line.text, line.text_en) for line in verdict.reasons] == [("没有应追回的金额", "nothing to recover")]


@pytest.mark.parametrize("changed", [{}, {"history.advance_fen": 0}, {"history.advance_fen": 10}, {"history.advance_fen": None},
                                     {"training.hours": 400}, {"cohort.level": "2"}, {"cohort.ends_on": date(2024, 6, 30)}])
def test_columns_recover_the_same(changed: dict[str, object]) -> None:
    facts = LEFT | changed
    assert list(by_polars(plan_of(SHEET), frame_of([facts], SHEET.facts))) == [answer_of(SHEET, rules.judge(SHEET, facts))]


def test_it_limits_nothing() -> None:
    with pytest.raises(ValueError, match="no limits sheet"):
        rules.judge_within(SHEET, [SHEET], LEFT)
    with pytest.raises(ValueError, match="no limits sheet"):
        plan_of(SHEET, SHEET)


def test_sheets_published_before_keep_their_hash(tmp_path: Path) -> None:
    """What was added to the language later is not part of a sheet that does not say it."""
    sheet = sheet_of(tmp_path)
    assert "recovers" not in sheet.as_json()
    for one in (sheet, SHEET):
        assert rules.from_json(one.as_json()) == one
        assert rules.from_json(one.as_json()).hash == one.hash
    assert SHEET.as_json()["recovers"] == {"to": "employer", "from_fund": "employment-subsidy", "when": ""}


def test_an_advance_is_reckoned_on_one_year_and_settled_on_all(tmp_path: Path) -> None:
    """Qidong: half a year's rate in advance, however long the course; the rest when it is settled."""
    steps = """\
amount:
  - {step: full, adds: "rate_fen[certificate.level] * max(0, years(cohort.opens_on, add_days(cohort.ends_on, 1)))",
     says: 全, says_en: all, basis: art-2}
  - {step: advance, if: "claim.instalment == 'advance'",
     becomes: "min(total, floor_fen(percent_of(rate_fen[certificate.level], uplift)))",
     says: "预拨一年的 {uplift}%", says_en: "{uplift}% of one year in advance", basis: art-2}
  - {step: settled, if: "claim.instalment == 'balance'", adds: "-min(total, history.advance_fen)",
     says: 减预拨, says_en: less the advance, basis: art-2}
"""
    head, rest = GOOD.split("amount:\n")
    policy = (head + steps + "once:" + rest.split("once:")[1]).replace(
        "certificate.is_shortage]", "claim.instalment, history.advance_fen, cohort.opens_on, cohort.ends_on]").replace(
        "2025-01-01: 30}", "2025-01-01: 50}")
    sheet = sheet_of(tmp_path, policy)
    facts = {"worker.insured_months": 40, "certificate.level": "5", "certificate.issued_on": date(2025, 6, 1),
             "cohort.opens_on": date(2023, 6, 1), "cohort.ends_on": date(2025, 5, 31), "history.advance_fen": 0}
    advance = rules.judge(sheet, facts | {"claim.instalment": "advance"})
    assert (advance.amount_fen, advance.lines[-2].text) == (50_000, "预拨一年的 50%")
    rest_of_it = rules.judge(sheet, facts | {"claim.instalment": "balance", "history.advance_fen": 50_000})
    assert rest_of_it.amount_fen == 150_000
    assert advance.amount_fen + rest_of_it.amount_fen == rules.judge(sheet, facts | {"claim.instalment": "whole"}).amount_fen
