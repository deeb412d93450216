"""When a line runs out: by hand, by property, and out of a ledger."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baigong.policy import actions, decide, queries
from tests import cast, cast_subsidy

RULES = decide.ForecastRules(date(2019, 1, 1), "", "proposal", weeks=12, least_weeks=4, spread_percent=164, horizon_days=1095)
TODAY = date(2025, 9, 1)
WEEKS = st.lists(st.integers(0, 10**10), min_size=4, max_size=20)


def test_an_even_pace_has_one_end():
    found = decide.forecast(1_000, [100] * 5, today=TODAY, rules=RULES)
    assert found.likely == found.earliest == found.latest == TODAY + timedelta(days=70)
    assert (found.weekly_fen, found.spread_fen, found.weeks) == (100, 0, 5)


def test_a_worked_interval():
    """Weeks of 60, 140, 60, 140: mean 100, deviation 46.19, error 23, 1.64 of it 37: 1,000 fen end in 52, 70 and 112 days."""
    found = decide.forecast(1_000, [60, 140, 60, 140], today=TODAY, rules=RULES)
    assert (found.weekly_fen, found.spread_fen) == (100, 37)
    assert [(day - TODAY).days for day in (found.earliest, found.likely, found.latest)] == [52, 70, 112]


def test_too_little_is_no_forecast_and_never_is_not_said():
    assert decide.forecast(1_000, [100] * 3, today=TODAY, rules=RULES) is None
    still = decide.forecast(1_000, [0] * 4, today=TODAY, rules=RULES)
    assert (still.likely, still.earliest, still.latest) == (None, None, None)
    assert decide.forecast(10**9, [1] * 4, today=TODAY, rules=RULES).likely is None
    assert decide.forecast(0, [1] * 4, today=TODAY, rules=RULES).likely == TODAY
    old = decide.forecast(1_000, [999] * 8 + [100] * 12, today=TODAY, rules=RULES)
    assert (old.weekly_fen, old.weeks) == (100, 12)


@given(st.integers(1, 10**12), WEEKS, st.integers(0, 10**12))
def test_the_interval_holds_the_likely_day_and_more_money_lasts_longer(left, weekly, more):
    far = date(9999, 1, 1)
    found, richer = (decide.forecast(fen, weekly, today=TODAY, rules=RULES) for fen in (left, left + more))
    for one in (found, richer):
        assert (one.earliest or far) <= (one.likely or far) <= (one.latest or far)
    assert (found.likely or far) <= (richer.likely or far)


def test_out_of_the_ledger(db):
    scene = cast_subsidy.make_scene(amount_fen=1_000_000)
    scene.paid()
    used = queries.figures_of([scene.line])[0].spent_fen
    soon, later = (cast.TODAY + timedelta(weeks=weeks) for weeks in (8, 14))
    assert queries.forecast_of(scene.line, on=soon)[0] is None  # used for less than four weeks
    weekly = queries.weekly_use(scene.line, on=later)
    assert sum(weekly) == used > 0 and weekly[-1] == 0
    found, _weekly = queries.forecast_of(scene.line, on=later)
    assert found is not None and found.left_fen == 1_000_000 - used and found.weekly_fen == used // len(weekly)
    actions.freeze(by=scene.who.finance_officer, now=cast.NOW, line_id=scene.line.pk, document_no="9号", amount_fen=100, why="审计")
    assert queries.weekly_use(scene.line, on=later) == weekly


@pytest.mark.django_db
def test_a_line_never_used_has_no_forecast(who):
    line = actions.appropriate(by=who.finance_officer, now=cast.NOW, region=cast.COUNTY, fund="employment-subsidy", year=2025,
                               document_no="1号", amount_fen=1)
    assert queries.weekly_use(line, on=TODAY) == [] and queries.forecast_of(line, on=TODAY) == (None, [])
