"""The clock of tasks: what is due soon, and which due days are reminded of, on the calendar of working days."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from baigong.governance.decide.clock import Clock, first_day_beyond, read_clocks, stages
from baigong.governance.decide.tasks import light
from baigong.governance.queries import clock_on
from baigong.governance.words import Light, ReminderKind
from baigong.kernel.workdays import WorkingDays
from tests.cast_governance import SHELF

CALENDAR = WorkingDays.from_folder(SHELF / "calendar")
CLOCK = Clock(soon=5, before=(1, 5), late=(1, 5, 20))
MONDAY = date(2025, 9, 1)


def staged(on: date) -> dict[date, tuple[str, int]]:
    """Every due day around a day, with the stage that it is in."""
    return {day: (str(one.kind), one.days) for one in stages(CLOCK, on=on, calendar=CALENDAR)
            for day in (on + timedelta(days=n) for n in range(-60, 61)) if one.first <= day <= one.last}


def test_a_due_day_is_in_the_nearest_stage_only():
    found = staged(MONDAY)
    assert found[MONDAY] == found[date(2025, 9, 2)] == ("before", 1)
    assert found[date(2025, 9, 3)] == found[date(2025, 9, 8)] == ("before", 5)
    assert date(2025, 9, 9) not in found
    assert found[date(2025, 8, 31)] == found[date(2025, 8, 29)] == ("late", 1)  # of Friday's, today is the first day late
    assert found[date(2025, 8, 25)] == ("late", 5)
    assert found[date(2025, 8, 1)] == ("late", 20)


@pytest.mark.parametrize("n", range(0, 120, 7))
def test_stages_say_what_the_calendar_counts(n: int):
    on = date(2025, 8, 1) + timedelta(days=n)
    found = staged(on)
    for day in (on + timedelta(days=k) for k in range(-60, 61)):
        left = CALENDAR.left(day, on)
        if day >= on:
            wanted = next((("before", days) for days in CLOCK.before if left <= days), None)
        else:
            wanted = next((("late", days) for days in reversed(CLOCK.late) if -left >= days), None)
        assert found.get(day) == wanted, day


def test_stages_of_a_holiday_do_not_overlap():
    some = stages(CLOCK, on=date(2025, 10, 4), calendar=CALENDAR)  # in the middle of eight days off
    days = sorted((one.first, one.last) for one in some)
    assert all(last < first for (_, last), (first, _) in pairwise(days))


def test_a_year_not_arranged_yet_is_not_guessed():
    end = CALENDAR.last
    assert first_day_beyond(5, on=end, calendar=CALENDAR) == end + timedelta(days=1)
    assert stages(CLOCK, on=end, calendar=CALENDAR)[0].kind == ReminderKind.BEFORE
    later = end + timedelta(days=30)
    assert first_day_beyond(5, on=later, calendar=CALENDAR) == later
    assert stages(CLOCK, on=later, calendar=CALENDAR) == []
    assert light(state="accepted", due_on=later, on=later, soon_before=later) == Light.ON_TIME


def test_the_colour_of_a_task():
    soon = first_day_beyond(5, on=MONDAY, calendar=CALENDAR)
    colours = {day: light(state="under_way", due_on=day, on=MONDAY, soon_before=soon)
               for day in (date(2025, 8, 31), MONDAY, date(2025, 9, 8), date(2025, 9, 9))}
    assert list(colours.values()) == [Light.LATE, Light.SOON, Light.SOON, Light.ON_TIME]
    ended = {light(state=one, due_on=date(2025, 1, 2), on=MONDAY, soon_before=soon) for one in ("done", "confirmed", "withdrawn")}
    assert ended == {Light.OVER}


def test_the_shelf_is_read_and_the_first_version_holds_before_it():
    assert clock_on(MONDAY) == clock_on(date(2001, 1, 1))
    assert clock_on(MONDAY).soon == 5


@pytest.mark.parametrize("wrong", [
    {"before_days": [-1]}, {"late_days": [0]}, {"before_days": [5, 5]}, {"late_days": [3, 3]}, {"soon_days": -1}])
def test_a_clock_that_counts_backwards_is_refused(wrong):
    right = {"from": MONDAY, "soon_days": 5, "before_days": [5, 1], "late_days": [1]}
    assert read_clocks([right]) == [(MONDAY, Clock(5, (1, 5), (1,)))]
    with pytest.raises(ValueError, match="2025-09-01"):
        read_clocks([right | wrong])
