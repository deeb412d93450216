"""Reading draws: the rules, who and what may be drawn, what is published of a draw."""

from collections import defaultdict
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from baigong.enrolment.models import SEATED, Enrolment
from baigong.kernel.actor import Actor, region_stem
from baigong.kernel.span import add_months
from baigong.offer.models import Session, Teacher
from baigong.offer.words import State as CohortState
from baigong.people import queries as people
from baigong.people.models import Person, RoleHeld
from baigong.people.words import Role
from baigong.supervision import access
from baigong.supervision.decide.dated import read_versions, rules_on
from baigong.supervision.decide.draws import Meeting, Pool, commitment
from baigong.supervision.decide.draws import draw as recompute
from baigong.supervision.decide.visits import InspectionRules
from baigong.supervision.models import Draw, Visit
from baigong.supervision.words import DrawState, VisitState

TAUGHT = (CohortState.OPEN, CohortState.RUNNING)


def inspection_rules(on: date) -> InspectionRules:
    """The rules of inspections in force on a day (institution/supervision/inspections.yaml)."""
    return rules_on(_versions(Path(settings.INSTITUTION)), on)


def draws(*, by: Actor) -> QuerySet[Draw]:
    """The draws the actor may see, latest days first."""
    return access.draws_seen_by(by).select_related("region").order_by("-from_on", "-id")


def draw(draw_id: int, *, by: Actor) -> Draw:
    """One draw the actor may see. Raises Draw.DoesNotExist."""
    return draws(by=by).get(pk=draw_id)


def public_draws() -> QuerySet[Draw]:
    """Every draw; what of it may be said is `published`'s business."""
    return Draw.objects.select_related("region").order_by("-from_on", "-id")


def published(draw: Draw) -> dict[str, Any]:
    """What anyone may know of a draw: its days and commitment at once; seed, pool and visits when it is published."""
    told: dict[str, Any] = {"no": draw.no, "region": draw.region_id, "from": draw.from_on.isoformat(),
                            "until": draw.until_on.isoformat(), "visits": draw.visits_wanted, "each": draw.each,
                            "commitment": draw.commitment, "state": draw.state}
    if draw.state != DrawState.PUBLISHED:
        return told
    drawn = Visit.objects.filter(draw=draw).select_related("cohort", "session").order_by("id")
    return {**told, "seed": draw.seed, "pool": draw.pool, "drawn": [
        {"class": one.cohort.no, "session": str(one.session.nth), "inspectors": [key_of(one.first_id), key_of(one.second_id)],
         "state": one.state, "roster": one.roster, "seen": one.seen} for one in drawn]}


def recomputes(one: Draw) -> bool:
    """Does the draw's seed, over its kept pool, give the visits that were planned for it?"""
    lots = {(lot.cohort, lot.session, lot.inspectors) for lot in recompute(
        Pool.from_json(one.pool), one.seed, visits=one.visits_wanted, each=one.each)}
    return commitment(one.seed) == one.commitment and lots == {
        (visit.cohort.no, str(visit.session.nth), (key_of(visit.first_id), key_of(visit.second_id)))
        for visit in Visit.objects.filter(draw=one).select_related("cohort", "session").order_by("id")}


def key_of(person_id: int) -> str:
    """An inspector's number: how the public pool names them."""
    return f"J{person_id:06d}"


def inspectors_for(region: str, *, on: date) -> list[Person]:
    """Who may be sent to a region's classes on a day: inspectors over it or over a region above it, by number."""
    found = {held.person_id: held.person for held in people.holders_of(Role.INSPECTOR, on=on, region=region)}
    return [found[key] for key in sorted(found)]


def pool_of(draw: Draw, *, now: datetime) -> tuple[Pool, dict[tuple[str, str], Session], dict[str, Person]]:
    """Everything that may be drawn now, the sessions by class and number, the inspectors by theirs.

    Sessions still to come on the draw's days of classes that are open or running, and not visited anyway.
    """
    visited = Visit.objects.filter(session=OuterRef("pk")).exclude(state=VisitState.CALLED_OFF)
    sessions = Session.objects.filter(
        ~Exists(visited), cohort__state__in=TAUGHT, cohort__region__code__startswith=region_stem(draw.region_id),
        starts_at__date__gte=draw.from_on, starts_at__date__lte=draw.until_on, starts_at__gt=now,
    ).select_related("cohort", "place").order_by("cohort__no", "nth")
    classes: dict[str, list[Meeting]] = defaultdict(list)
    by_key: dict[tuple[str, str], Session] = {}
    for one in sessions:
        classes[one.cohort.no].append(Meeting(str(one.nth), _local(one.starts_at), _local(one.ends_at)))
        by_key[one.cohort.no, str(one.nth)] = one
    inspectors = {key_of(one.pk): one for one in inspectors_for(draw.region_id, on=draw.from_on)}
    barred = frozenset((no, key_of(person)) for no, person in _conflicts(list(by_key.values()), list(inspectors.values()), draw))
    return Pool({no: tuple(found) for no, found in classes.items()}, tuple(sorted(inspectors)), barred), by_key, inspectors


def _conflicts(sessions: list[Session], inspectors: list[Person], draw: Draw) -> set[tuple[str, int]]:
    """Who may not visit which class: whoever works or worked for its provider, teaches there, reviewed it, or sits in it."""
    persons = [one.pk for one in inspectors]
    cohorts = {one.cohort_id: one.cohort for one in sessions}
    providers: dict[int, set[int]] = defaultdict(set)
    since = add_months(draw.from_on, -12 * inspection_rules(draw.from_on).conflict_years)
    for person, provider in [
        *RoleHeld.objects.filter(Q(until_on=None) | Q(until_on__gt=since), person_id__in=persons)
        .exclude(organisation=None).values_list("person_id", "organisation_id").order_by("id"),
        *Teacher.objects.filter(person_id__in=persons).values_list("person_id", "provider_id").order_by("id"),
        *((one.pk, one.employer_id) for one in inspectors if one.employer_id is not None),
    ]:
        providers[provider].add(person)
    sits = Enrolment.objects.filter(cohort_id__in=cohorts, worker_id__in=persons, state__in=SEATED)
    found = {(cohorts[cohort].no, person) for cohort, person in sits.values_list("cohort_id", "worker_id").order_by("id")}
    for cohort in cohorts.values():
        involved = providers[cohort.provider_id] | ({cohort.approved_by} & set(persons))
        found |= {(cohort.no, person) for person in involved if person is not None}
    return found


def has_conflict(session: Session, inspectors: list[Person], *, on: date) -> bool:
    """May any of these inspectors not visit this session's class?"""
    return bool(_conflicts([session], inspectors, Draw(region_id=session.cohort.region_id, from_on=on)))


def _local(at: datetime) -> str:
    return f"{timezone.localtime(at):%Y-%m-%d %H:%M}"


@cache
def _versions(shelf: Path) -> list[tuple[date, InspectionRules]]:
    return read_versions((shelf / "supervision" / "inspections.yaml").read_text(encoding="utf-8"), InspectionRules,
                         name="inspections.yaml")
