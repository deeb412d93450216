"""What the officers' and the public desk share of joint meetings: those to come, as events of a calendar."""

from datetime import date, datetime

from baigong.governance import queries
from baigong.kernel.actor import Actor

Event = tuple[str, date | tuple[datetime, int], str, str]


def events_of(by: Actor, *, on: date) -> list[Event]:
    """The meetings from this day on that an actor leads or is called to, each with its hour and place."""
    return [(one.no, (one.starts_at, one.lasts_minutes), one.title, one.place) for one in queries.meetings_to_come(by=by, on=on)]
