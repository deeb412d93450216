"""What of a session counts, who has completed, whether a class qualifies (workflow.md §3.2). No figure lives here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from typing import Any

import yaml

from baigong.kernel.refused import Answer, Reason

from .words import Counts, Presence, Refusal


@dataclass(frozen=True)
class AttendanceRules:
    """One dated version of institution/training/attendance.yaml."""

    source: str
    trust: str
    person_min_percent: int
    class_day_min_percent: int
    entered_within_hours: int
    opens_minutes_before: int
    grace_minutes: int
    code_seconds: int


def read_rules(text: str) -> list[tuple[date, AttendanceRules]]:
    """All versions with the day each begins, oldest first. Raises ValueError on a wrong or missing key."""
    return sorted(((sheet["from"], _one(sheet)) for sheet in yaml.safe_load(text)["versions"]), key=lambda v: v[0])


def rules_on(versions: Sequence[tuple[date, AttendanceRules]], on: date) -> AttendanceRules:
    """The version in force on a day. Raises LookupError before the first."""
    held = [rules for begins, rules in versions if begins <= on]
    if not held:
        raise LookupError(f"no attendance rules on {on}")
    return held[-1]


@dataclass(frozen=True)
class Meeting:
    """A planned session, as judgements need it."""

    nth: int
    starts_at: datetime
    ends_at: datetime

    @property
    def minutes(self) -> int:
        """Planned minutes."""
        return _minutes(self.starts_at, self.ends_at)


@dataclass(frozen=True)
class Stay:
    """What counts of one session: [from_at, until_at) and its minutes; all None and 0 for someone absent."""

    presence: Presence
    minutes: int
    from_at: datetime | None
    until_at: datetime | None


NOBODY = Stay(Presence.ABSENT, 0, None, None)


def may_check_in(meeting: Meeting, *, in_class: bool, at: datetime, rules: AttendanceRules) -> Answer:
    """Own cohort only, from shortly before the session to its end."""
    opens = meeting.starts_at - timedelta(minutes=rules.opens_minutes_before)
    when = {"nth": meeting.nth, "opens": _clock(opens), "ends": _clock(meeting.ends_at)}
    return Answer.of([
        None if in_class else Reason(Refusal.NOT_IN_CLASS),
        None if opens <= at < meeting.ends_at else Reason(Refusal.NOT_IN_SESSION, when),
    ])


def may_roll(meeting: Meeting, *, at: datetime, rules: AttendanceRules) -> Answer:
    """A roll call is entered from shortly before the session until the time limit after it."""
    opens = meeting.starts_at - timedelta(minutes=rules.opens_minutes_before)
    until = meeting.ends_at + timedelta(hours=rules.entered_within_hours)
    fault = Reason(Refusal.ROLL_CLOSED, {"opens": _moment(opens), "until": _moment(until)}, basis=rules.source)
    return Answer.of([None if opens <= at <= until else fault])


CLOCK_SKEW = timedelta(minutes=2)
"""How far a device's clock may be ahead of ours; ours."""
MOST_ARRIVALS = 500
"""Check-ins in one batch; ours."""


@dataclass(frozen=True)
class Arrival:
    """Someone came, as a device saw it: whose seat, and when."""

    enrolment_id: int
    at: datetime


def may_arrive(meeting: Meeting, *, in_class: bool, at: datetime, now: datetime, rules: AttendanceRules) -> Answer:
    """A device's check-in counts like one's own, at the device's time; never one that has not happened yet."""
    said = may_check_in(meeting, in_class=in_class, at=at, rules=rules)
    ahead = Reason(Refusal.AHEAD_OF_TIME, {"at": _moment(at)}) if at > now + CLOCK_SKEW else None
    return Answer.of([*said.reasons, ahead])


def arriving(meeting: Meeting, *, at: datetime, rules: AttendanceRules) -> Stay:
    """Someone who comes at an instant: within the grace all counts, later what is left until the end."""
    if at <= meeting.starts_at + timedelta(minutes=rules.grace_minutes):
        return stay(meeting)
    return stay(meeting, arrived_at=at)


def stay(meeting: Meeting, *, arrived_at: datetime | None = None, left_at: datetime | None = None) -> Stay:
    """Whole minutes between coming and going; less than one whole minute is absence.

    Coming late names the presence, even if the person also left early.
    """
    start, end = arrived_at or meeting.starts_at, left_at or meeting.ends_at
    minutes = _minutes(start, end)
    if minutes <= 0:
        return NOBODY
    late, early = start > meeting.starts_at, end < meeting.ends_at
    presence = Presence.LATE if late else Presence.LEFT if early else Presence.PRESENT
    return Stay(presence, minutes, start, end)


@dataclass(frozen=True)
class Line:
    """One session of one worker: what was planned, what counted, and why the rest did not."""

    session_id: int
    meeting: Meeting
    topic: str
    content: str
    counts: Counts
    minutes: int
    presence: Presence | None
    means: str
    why_not: Reason | None


def counted(meeting: Meeting, marked: Stay | None, *, at: datetime) -> tuple[Counts, Reason | None]:
    """Does a session count, as seen at an instant, and if not wholly, why?"""
    if marked is None:
        if at < meeting.starts_at:
            return Counts.COMING, None
        return (Counts.OPEN, None) if at < meeting.ends_at else (Counts.NONE, Reason(Refusal.NOT_MARKED))
    if marked.presence == Presence.ABSENT:
        return Counts.NONE, Reason(Refusal.WAS_ABSENT)
    lost = meeting.minutes - marked.minutes
    if lost <= 0:
        return Counts.WHOLE, None
    if marked.presence == Presence.LATE and marked.from_at is not None:
        return Counts.PART, Reason(Refusal.CAME_LATE, {"minutes": lost, "arrived": _clock(marked.from_at)})
    left = "" if marked.until_at is None else _clock(marked.until_at)
    return Counts.PART, Reason(Refusal.WENT_EARLY, {"minutes": lost, "left": left})


@dataclass(frozen=True)
class Hours:
    """One worker's attendance. `held_minutes` are planned in sessions that are over; `counted_of_held` count in them."""

    enrolment_id: int
    planned_minutes: int
    held_minutes: int
    counted_minutes: int
    counted_of_held: int
    class_hour_minutes: int
    min_percent: int
    lines: tuple[Line, ...] = ()

    @property
    def hours(self) -> int:
        """Whole class hours (学时) that count."""
        return self.counted_minutes // self.class_hour_minutes

    @property
    def planned_hours(self) -> int:
        """Whole class hours planned."""
        return self.planned_minutes // self.class_hour_minutes

    @property
    def percent(self) -> int:
        """Counted over all planned minutes, rounded down."""
        return percent(self.counted_minutes, self.planned_minutes)

    @property
    def percent_so_far(self) -> int:
        """Counted over the minutes of the sessions that are over, rounded down; 100 before the first."""
        return percent(self.counted_of_held, self.held_minutes) if self.held_minutes else 100

    @property
    def needed_minutes(self) -> int:
        """The least minutes that reach the line."""
        return needed(self.planned_minutes, self.min_percent)

    @property
    def may_still_miss(self) -> int:
        """Minutes that may still be missed; negative when the line is out of reach."""
        return self.planned_minutes - self.needed_minutes - (self.held_minutes - self.counted_of_held)


def has_completed(*, counted_minutes: int, planned_minutes: int, rules: AttendanceRules) -> Answer:
    """A person below the line is not eligible (Tianjin operating manual 2019-08-28). Compared in minutes, unrounded."""
    least = needed(planned_minutes, rules.person_min_percent)
    if planned_minutes > 0 and counted_minutes >= least:
        return Answer()
    return Answer((Reason(Refusal.HOURS_SHORT, {
        "percent": percent(counted_minutes, planned_minutes), "min_percent": rules.person_min_percent,
        "counted": counted_minutes, "needed": least, "missing": least - counted_minutes,
    }, basis=rules.source),))


@dataclass(frozen=True)
class Day:
    """One day of a whole class: planned minutes are the day's teaching times the head-count."""

    on: date
    planned_minutes: int
    counted_minutes: int

    @property
    def percent(self) -> int:
        """Class attendance of the day, rounded down."""
        return percent(self.counted_minutes, self.planned_minutes)


def class_qualifies(days: Iterable[Day], rules: AttendanceRules) -> Answer:
    """A class with a day below the line is unqualified and unpaid; every such day is named."""
    line = rules.class_day_min_percent
    return Answer.of(
        Reason(Refusal.DAY_SHORT, {"day": day.on, "percent": day.percent, "min_percent": line}, basis=rules.source)
        if day.counted_minutes < needed(day.planned_minutes, line) else None
        for day in days
    )


def may_close(*, last_ends_at: datetime | None, at: datetime) -> Answer:
    """A cohort ends after its last session."""
    if last_ends_at is None:
        return Answer((Reason(Refusal.NO_SESSIONS),))
    return Answer.of([Reason(Refusal.NOT_OVER, {"until": _moment(last_ends_at)}) if at < last_ends_at else None])


def percent(part: int, whole: int) -> int:
    """A share in whole percent, rounded down; 0 of nothing."""
    return part * 100 // whole if whole > 0 else 0


def needed(whole: int, least_percent: int) -> int:
    """The least whole part that is at least so many percent of the whole."""
    return -(-whole * least_percent // 100)


def _minutes(start: datetime, end: datetime) -> int:
    return max(0, int((end - start).total_seconds() // 60))


def _clock(at: datetime) -> str:
    return at.strftime("%H:%M")


def _moment(at: datetime) -> str:
    return at.strftime("%Y-%m-%d %H:%M")


def _one(sheet: dict[str, Any]) -> AttendanceRules:
    wanted = {field.name for field in fields(AttendanceRules)}
    if set(sheet) - {"from"} != wanted:
        raise ValueError(f"attendance rules: unlike keys {sorted((set(sheet) - {'from'}) ^ wanted)}")
    return AttendanceRules(**{key: value for key, value in sheet.items() if key != "from"})
