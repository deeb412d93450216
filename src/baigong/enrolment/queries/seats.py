"""Reading enrolments: what an entry rests on, rosters, waiting lists, a worker's own."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Count, F, Prefetch, QuerySet

from baigong.enrolment import access
from baigong.enrolment.decide import EntryFacts
from baigong.enrolment.models import SEATED, Enrolment
from baigong.enrolment.words import State
from baigong.journal.queries import asked_often
from baigong.kernel.actor import Actor, region_stem
from baigong.offer.models import Cohort, Session
from baigong.offer.words import State as CohortState
from baigong.people.models import Person

KNOWN = """
    SELECT c.state, c.opens_on, c.closes_on, c.item_id IS NOT NULL OR c.wants_subsidy AND c.programme <> 'skills',
           c.seats - c.taken, c.no, o.name, p.born_on,
           (SELECT x.value FROM people_registerextract x
             WHERE x.person_id = p.id AND x.fact = 'worker.pensioner' AND x.as_of <= %(on)s
             ORDER BY x.as_of DESC, x.id DESC LIMIT 1),
           EXISTS (SELECT FROM enrolment_enrolment e
                    WHERE e.cohort_id = c.id AND e.worker_id = p.id AND e.state <> 'withdrawn'),
           ARRAY(SELECT other.no FROM enrolment_enrolment e JOIN offer_cohort other ON other.id = e.cohort_id
                  WHERE e.worker_id = p.id AND e.state = ANY(%(seated)s) AND e.cohort_id <> c.id
                    AND other.opens_on <= c.closes_on AND other.closes_on >= c.opens_on
                  ORDER BY other.opens_on, e.id),
           EXISTS (SELECT FROM offer_order a WHERE a.cohort_id = c.id AND NOT EXISTS (
                     SELECT FROM enrolment_nomination n WHERE n.order_id = a.id AND n.worker_id = p.id)),
           c.filing_id IS NOT NULL AND NOT EXISTS (
             SELECT FROM offer_filedprogramme f JOIN enrolment_apprentice l ON l.apprenticeship_id = f.apprenticeship
              WHERE f.id = c.filing_id AND l.worker_id = p.id AND l.outcome = 'training')
      FROM offer_cohort c JOIN offer_occupation o ON o.code = c.occupation_id LEFT JOIN people_person p ON p.id = %(worker)s
     WHERE c.id = %(cohort)s
"""
"""All that the answer asks about one worker and one cohort, in one statement: a rush for seats asks it a thousand times
a minute."""


@dataclass(frozen=True)
class Entry:
    """A worker before the door of a cohort: what decides, how many seats are left, the cohort's days and its name."""

    facts: EntryFacts
    left: int
    span: DateRange
    named: str


def entry(worker_id: int, cohort_id: int, *, on: date) -> Entry:
    """All of it, as known on a day. Raises Cohort.DoesNotExist, Person.DoesNotExist."""
    row = next(iter(asked_often(KNOWN, {"on": on, "cohort": cohort_id, "worker": worker_id, "seated": SEATED})), None)
    if row is None:
        raise Cohort.DoesNotExist(cohort_id)
    state, opens_on, closes_on, subsidised, left, no, occupation, born_on, pensioner, is_in, at_once, kept, strange = row
    if born_on is None:
        raise Person.DoesNotExist(worker_id)
    facts = EntryFacts(
        on=on, cohort_state=CohortState(state), opens_on=opens_on, is_subsidised=subsidised, born_on=born_on,
        is_pensioner=None if pensioner is None else bool(json.loads(pensioner)), is_in_already=is_in,
        overlapping=tuple(at_once), is_kept_for_others=kept,
        is_no_apprentice=strange)
    return Entry(facts, left, DateRange(opens_on, closes_on, "[]"), f"{occupation} {no}")


def overlapping(worker_id: int, cohort: Cohort) -> list[str]:
    """Numbers of other cohorts in which the worker sits on one of this cohort's days."""
    others = Enrolment.objects.filter(worker_id=worker_id, state__in=SEATED).exclude(cohort=cohort)
    at_once = others.filter(cohort__opens_on__lte=cohort.closes_on, cohort__closes_on__gte=cohort.opens_on)
    return list(at_once.order_by("cohort__opens_on", "id").values_list("cohort__no", flat=True))


def enrolment(enrolment_id: int, *, by: Actor) -> Enrolment:
    """One enrolment the actor may see. Raises Enrolment.DoesNotExist."""
    return _shown(access.seen_by(by)).get(pk=enrolment_id)


def mine(*, by: Actor) -> QuerySet[Enrolment]:
    """A worker's own enrolments with their cohorts, latest opening first; those withdrawn from too."""
    return _shown(access.seen_by(by)).filter(worker_id=by.person_id).order_by("-cohort__opens_on", "-id")


def enrolments_of(person_id: int, *, by: Actor) -> QuerySet[Enrolment]:
    """A person's enrolments as far as the actor may see, latest opening first; those withdrawn from too."""
    found = access.seen_by(by).filter(worker_id=person_id).select_related("cohort__occupation", "cohort__provider")
    return found.order_by("-cohort__opens_on", "-id")


def in_training_by_region(*, by: Actor, region: str = "") -> dict[str, int]:
    """How many people sit in running cohorts, by the cohorts' region, as far as the officer may see."""
    found = access.seen_by(by).filter(
        state=State.ENROLLED, cohort__state=CohortState.RUNNING,
        cohort__region__code__startswith=region_stem(region or by.region))
    return dict(found.order_by().values_list("cohort__region_id").annotate(n=Count("worker", distinct=True)))


def mine_in(cohort_id: int, *, by: Actor) -> Enrolment | None:
    """The actor's own enrolment in a cohort, unless withdrawn."""
    own = Enrolment.objects.filter(cohort_id=cohort_id, worker_id=by.person_id)
    return own.exclude(state=State.WITHDRAWN).first() if by.is_known else None


def roster(cohort_id: int, *, by: Actor) -> QuerySet[Enrolment]:
    """Who sits in a cohort, in order of their seats, as far as the actor may see."""
    found = access.seen_by(by).filter(cohort_id=cohort_id, state__in=SEATED)
    return found.select_related("worker").order_by("seated_at", "id")


def waiting_list(cohort_id: int, *, by: Actor) -> QuerySet[Enrolment]:
    """Who waits for a cohort, first in line first, as far as the actor may see."""
    return access.seen_by(by).filter(cohort_id=cohort_id, state=State.WAITING).select_related("worker").order_by("id")


def waiting(cohort_id: int) -> QuerySet[Enrolment]:
    """The whole line, for the actions of this floor."""
    return Enrolment.objects.filter(cohort_id=cohort_id, state=State.WAITING).order_by("id")


def lines_with_free_seats(worker_id: int) -> list[int]:
    """Cohorts still open in which this worker waits although a seat is free, as when they sat elsewhere those days."""
    found = Enrolment.objects.filter(
        worker_id=worker_id, state=State.WAITING, cohort__state=CohortState.OPEN, cohort__taken__lt=F("cohort__seats"))
    return list(found.order_by("cohort_id").values_list("cohort_id", flat=True))


def place_in_line(one: Enrolment) -> int:
    """1 for whoever is next."""
    return waiting(one.cohort_id).filter(pk__lte=one.pk).count()


def waiting_counts(cohort_ids: Iterable[int]) -> dict[int, int]:
    """How many wait for each of these cohorts; those with nobody are left out."""
    found = Enrolment.objects.filter(cohort_id__in=list(cohort_ids), state=State.WAITING)
    return dict(found.order_by().values_list("cohort_id").annotate(n=Count("id")))


def persons_known_to(by: Actor) -> QuerySet[Enrolment, Any]:
    """Ids of the persons an actor knows through enrolments: hand it as `also` to people's queries."""
    return access.seen_by(by).exclude(state=State.WITHDRAWN).order_by().values("worker_id")


def _shown(found: QuerySet[Enrolment]) -> QuerySet[Enrolment]:
    sessions = Prefetch("cohort__sessions", Session.objects.select_related("place").order_by("starts_at", "id"))
    return found.select_related("worker", "cohort__occupation", "cohort__provider", "cohort__place").prefetch_related(
        sessions)
