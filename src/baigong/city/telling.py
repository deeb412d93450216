"""What the city's house does by its clock: last month's figures are frozen on the day they are due."""

from baigong.kernel.actor import SYSTEM
from baigong.reporting import actions, queries

from .calendar import Day


def live(day: Day) -> None:
    """Freeze last month if it is due, began no earlier than the city, and is not frozen yet."""
    month = queries.month_to_freeze(day.on)
    if month is None or (month.year, month.month) < day.began or month in queries.frozen_months():
        return
    day.tally["figures frozen"] += actions.freeze_month(**day.acts(SYSTEM, "01:20"), month=month)
