"""Due days lie on working days, as far as the calendar is known."""

from datetime import date

from baigong.kernel.workdays import CalendarGap
from baigong.offer import queries as offer


def working_day_before(day: date) -> date | None:
    """None when the day is worked or its year is not arranged yet; else the last working day before it."""
    calendar = offer.working_days()
    try:
        return None if calendar.is_working(day) else calendar.add(day, -1)
    except CalendarGap:
        return None
