"""What a day changed for one person: the same facts before and after, and why."""

from datetime import date, timedelta

import pytest

from baigong import rules
from tests.rules.sheets import SHELF, VOCABULARY

UPLIFT = rules.read_folder(SHELF / "policies" / "000000" / "unemployment-insurance-uplift", VOCABULARY)
DAYS = [version.start for version in UPLIFT.versions[1:]]


def facts(**other) -> dict:
    cases = rules.read_cases(SHELF / "policies" / "000000" / "unemployment-insurance-uplift" / "cases.yaml", UPLIFT)
    return next(case.facts for case in cases if case.pays) | {name.replace("__", "."): value for name, value in other.items()}


def test_twelve_months_suffice_from_the_day_the_figure_falls():
    day = next(value.start for figure in UPLIFT.figures if figure.code == "insured_months_min"
               for value in figure.values[1:] if value.value == 12)
    changed = rules.changed_on(day, facts(worker__insured_months=20), before=UPLIFT, after=UPLIFT)
    assert changed.before.pays is False and changed.after.pays is True and changed.matters
    assert "insured" in [turn.before.code for turn in changed.turns if turn.before]
    assert any("36" in row.change.before and "12" in row.change.after and row.matters for row in changed.law)


def test_who_is_not_touched_is_told_so():
    day = DAYS[0]
    same = rules.changed_on(day, facts(worker__insured_months=0), before=UPLIFT, after=UPLIFT)
    assert not same.matters and same.before.pays is same.after.pays is False


def test_a_policy_that_begins_or_ends():
    start = UPLIFT.in_force.start
    begun = rules.changed_on(start, facts(), before=None, after=UPLIFT)
    assert begun.before is None and begun.after is not None and begun.law == ()
    assert rules.changed_on(start, facts(), before=UPLIFT, after=UPLIFT).before is None, "it did not hold the day before"
    ended = rules.changed_on(start + timedelta(days=400), facts(), before=UPLIFT, after=None)
    assert ended.after is None and ended.matters is bool(ended.before.pays)
    with pytest.raises(ValueError):
        rules.changed_on(date(2025, 1, 1), {}, before=None, after=None)
