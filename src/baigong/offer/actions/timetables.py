"""The timetable of an application: written whole, or laid out from a weekly pattern."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from django.utils import timezone

from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Answer, Common, Reason, Refused
from baigong.offer import access, queries
from baigong.offer.decide.timetable import Pattern, Planned, clashes_within, lay_out
from baigong.offer.models import Cohort, Place, Session, Teacher
from baigong.offer.words import Content, Named, Refusal

from .drafts import being_written

SATURDAY = 5


@action("offer.sessions_planned", may=access.may_write)
def plan_sessions(*, by: Actor, now: datetime, cohort_id: int, sessions: Sequence[Planned]) -> Cohort:
    """Replace the whole timetable; the cohort then closes on the day of its last session.

    Teachers and places are kept from other cohorts only from the submission on.
    Raises Refused(not_now, not_ours, bad_span, sessions_overlap) with every fault.
    """
    return _rewrite(cohort_id, list(sessions))


@action("offer.pattern_planned", may=access.may_write)
def plan_pattern(*, by: Actor, now: datetime, cohort_id: int, pattern: Pattern) -> Cohort:
    """Lay the blocks out over the chosen weekdays, public holidays left out (weekends only if chosen), and replace
    the timetable by that. Raises Refused as plan_sessions, and bad_input for a pattern that cannot be laid out."""
    calendar = queries.working_days()

    def is_off(day: date) -> bool:
        return not calendar.is_working(day) and (day.weekday() < SATURDAY or bool(calendar.name_of(day)))

    try:
        planned = lay_out(
            pattern, is_off=is_off, zone=timezone.get_default_timezone(),
            class_hour_minutes=queries.training_rules(on=timezone.localdate(now)).class_hour_minutes)
    except (ValueError, LookupError) as error:
        raise Refused(Reason(Common.BAD_INPUT, {"field": Named.TIMETABLE, "fault": str(error)})) from error
    return _rewrite(cohort_id, planned)


def _rewrite(cohort_id: int, planned: list[Planned]) -> Cohort:
    cohort = being_written(cohort_id)
    planned.sort(key=lambda one: one.starts_at)
    Answer.of(_faults(cohort, planned)).or_refuse()
    Session.objects.filter(cohort=cohort).delete()
    Session.objects.bulk_create(
        Session(cohort=cohort, nth=nth, starts_at=one.starts_at, ends_at=one.ends_at, content=Content(one.content),
                topic=one.topic.strip(), teacher_id=one.teacher_id, place_id=one.place_id)
        for nth, one in enumerate(planned, 1))
    days = [timezone.localdate(one.ends_at) for one in planned]
    cohort.closes_on = max([cohort.opens_on, *days])
    cohort.save(update_fields=["closes_on"])
    note(cohort, sessions=len(planned))
    return cohort


def _faults(cohort: Cohort, planned: list[Planned]) -> Iterator[Reason]:
    if not planned:
        yield Reason(Refusal.NO_TIMETABLE)
    ours = Teacher.objects.filter(provider_id=cohort.provider_id)
    if {one.teacher_id for one in planned} - set(ours.values_list("id", flat=True)):
        yield Reason(Refusal.NOT_OURS, {"what": Named.TEACHER})
    rooms = Place.objects.filter(provider_id=cohort.provider_id)
    if {one.place_id for one in planned} - set(rooms.values_list("id", flat=True)):
        yield Reason(Refusal.NOT_OURS, {"what": Named.PLACE})
    if any(one.ends_at <= one.starts_at for one in planned):
        yield Reason(Refusal.BAD_SPAN)
    for first, second in clashes_within(planned):
        yield Reason(Refusal.SESSIONS_OVERLAP, {"first": first, "second": second})
