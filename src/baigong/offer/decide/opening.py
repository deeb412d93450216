"""May this cohort be filed, and may it be approved? Every reason at once, each with its basis."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from math import ceil

from baigong.kernel.refused import Answer, Common, Reason
from baigong.offer.words import LEVELS_OF, CertificateKind, Content, Level, Refusal
from baigong.offer.words.programme import CATALOGUED

from .programme import SKILLS, Taught, may_be_taught
from .rules import TrainingRules


@dataclass(frozen=True)
class Clash:
    """Session `nth` wants a teacher or a place that cohort `other` has at that time."""

    nth: int
    when: str
    name: str
    other: str


@dataclass(frozen=True)
class Barred:
    """The provider files no new subsidised class until a day (None: until further notice), and why."""

    basis: str
    until_on: date | None


@dataclass(frozen=True)
class Application:
    """What the answer rests on. `item_hours` is None when the catalogue of the opening day has no such line.

    `unknown_year`: the calendar does not know the way to the opening day; then the working days are not counted.
    """

    occupation: str
    level: Level
    certificate_kind: CertificateKind
    in_scope: bool
    wants_subsidy: bool
    item_hours: int | None
    minutes: dict[Content, int]
    outside_days: tuple[tuple[int, date], ...]
    teacher_clashes: tuple[Clash, ...]
    place_clashes: tuple[Clash, ...]
    places: tuple[tuple[str, int], ...]
    seats: int
    working_days_left: int
    earliest_opening: date | None
    bars: tuple[Barred, ...] = ()
    unknown_year: int | None = None
    taught: Taught = SKILLS


def may_submit(facts: Application, rules: TrainingRules) -> Answer:
    """Inside the scope and the catalogue, one certificate kind, enough hours of each content, teachers and
    places free and large enough, filed early enough (workflow.md §3.1; institution/training/rules.yaml)."""
    barred = _bars(facts.bars) if facts.wants_subsidy else ()
    return Answer.of([*barred, *_kinds(facts), *may_be_taught(facts.taught).reasons,
                      *_hours(facts, rules), *_resources(facts), *_days(facts, rules)])


def may_approve(
    *, opens_on: date, on: date, outside: Mapping[str, object] | None = None, bars: Iterable[Barred] = (),
    is_frozen: bool = False,
) -> Answer:
    """A cohort whose opening day is past, which the filed scope holds no longer (`outside` names its occupation and
    level), or whose provider was barred meanwhile, can only be returned; one that is being looked into waits."""
    past = Reason(Refusal.ALREADY_OPENED, {"day": opens_on}) if opens_on < on else None
    scope = Reason(Refusal.OUTSIDE_SCOPE, dict(outside)) if outside else None
    return Answer.of([past, scope, *_bars(bars), Reason(Refusal.FROZEN) if is_frozen else None])


def _bars(bars: Iterable[Barred]) -> Iterator[Reason]:
    for one in bars:
        yield (Reason(Refusal.BARRED_OPEN, basis=one.basis) if one.until_on is None
               else Reason(Refusal.PROVIDER_BARRED, {"day": one.until_on}, one.basis))


def _kinds(facts: Application) -> Iterator[Reason]:
    named = {"occupation": facts.occupation, "level": facts.level}
    if not facts.in_scope:
        yield Reason(Refusal.OUTSIDE_SCOPE, named)
    if facts.wants_subsidy and facts.item_hours is None and facts.taught.programme in CATALOGUED:
        yield Reason(Refusal.NOT_IN_CATALOGUE, named)
    if facts.level not in LEVELS_OF[facts.certificate_kind]:
        yield Reason(Refusal.KINDS_MIXED, {"kind": facts.certificate_kind, "level": facts.level})


def _hours(facts: Application, rules: TrainingRules) -> Iterator[Reason]:
    hour = rules.class_hour_minutes
    total = sum(facts.minutes.values())
    if not total:
        yield Reason(Refusal.NO_TIMETABLE)
        return
    for content, least, refusal in (
        (Content.THEORY, rules.theory_share_min_percent, Refusal.THEORY_SHORT),
        (Content.PRACTICE, rules.practice_share_min_percent, Refusal.PRACTICE_SHORT),
    ):
        minutes = facts.minutes.get(content, 0)
        if minutes * 100 < total * least:
            # Added hours count in the whole as well: (minutes + x) ≥ least % of (total + x).
            missing = ceil((total * least - minutes * 100) / (100 - least) / hour)
            yield Reason(refusal, {"hours": minutes // hour, "percent": minutes * 100 // total,
                                   "min_percent": least, "missing": missing}, rules.basis)
    safety = facts.minutes.get(Content.SAFETY, 0)
    if safety < rules.safety_hours_min * hour:
        yield Reason(Refusal.SAFETY_SHORT, {
            "hours": safety // hour, "min_hours": rules.safety_hours_min,
            "missing": ceil((rules.safety_hours_min * hour - safety) / hour)}, rules.basis)
    if facts.item_hours is not None and total < facts.item_hours * hour:
        yield Reason(Refusal.HOURS_SHORT, {
            "hours": total // hour, "min_hours": facts.item_hours,
            "missing": ceil((facts.item_hours * hour - total) / hour)})


def _resources(facts: Application) -> Iterator[Reason]:
    for clash in facts.teacher_clashes:
        yield Reason(Refusal.TEACHER_BUSY, {"nth": clash.nth, "when": clash.when, "teacher": clash.name,
                                            "other": clash.other})
    for clash in facts.place_clashes:
        yield Reason(Refusal.PLACE_BUSY, {"nth": clash.nth, "when": clash.when, "place": clash.name,
                                          "other": clash.other})
    for name, capacity in facts.places:
        if capacity < facts.seats:
            yield Reason(Refusal.PLACE_SMALL, {"place": name, "capacity": capacity, "seats": facts.seats})


def _days(facts: Application, rules: TrainingRules) -> Iterator[Reason]:
    for nth, day in facts.outside_days:
        yield Reason(Refusal.OUTSIDE_DAYS, {"nth": nth, "day": day})
    if facts.unknown_year is not None:
        yield Reason(Common.NO_CALENDAR, {"year": facts.unknown_year})
    elif facts.working_days_left < rules.notice_working_days:
        yield Reason(Refusal.TOO_LATE_TO_FILE, {
            "left": max(facts.working_days_left, 0), "min_days": rules.notice_working_days,
            "earliest": facts.earliest_opening}, rules.basis)
