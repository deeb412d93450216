"""Reading enrolments: what an entry rests on, rosters, waiting lists, a worker's own."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import Count, F, Prefetch, QuerySet

from baigong.enrolment import access
from baigong.enrolment.decide import EntryFacts
from baigong.enrolment.models import SEATED, Enrolment
from baigong.enrolment.words import State
from baigong.kernel.actor import Actor, region_stem
from baigong.offer.models import Cohort, Session
from baigong.offer.words import State as CohortState
from baigong.people.models import Person

KNOWN = """
    SELECT p.born_on,
           (SELECT x.value FROM people_registerextract x
             WHERE x.person_id = p.id AND x.fact = 'worker.pensioner' AND x.as_of <= %(on)s
             ORDER BY x.as_of DESC, x.id DESC LIMIT 1),
           EXISTS (SELECT FROM enrolment_enrolment e
                    WHERE e.cohort_id = %(cohort)s AND e.worker_id = p.id AND e.state <> 'withdrawn'),
           ARRAY(SELECT c.no FROM enrolment_enrolment e JOIN offer_cohort c ON c.id = e.cohort_id
                  WHERE e.worker_id = p.id AND e.state = ANY(%(seated)s) AND e.cohort_id <> %(cohort)s
                    AND c.opens_on <= %(closes_on)s AND c.closes_on >= %(opens_on)s
                  ORDER BY c.opens_on, e.id),
           EXISTS (SELECT FROM offer_order o WHERE o.cohort_id = %(cohort)s AND NOT EXISTS (
                     SELECT FROM enrolment_nomination n WHERE n.order_id = o.id AND n.worker_id = p.id))
      FROM people_person p WHERE p.id = %(worker)s
"""
"""All that the answer asks about one worker, in one statement: a rush for seats asks it a thousand times a minute."""


def entry_facts(worker_id: int, cohort: Cohort, *, on: date) -> EntryFacts:
    """What decides whether a worker may enter a cohort, as known on a day. Raises Person.DoesNotExist."""
    with connection.cursor() as cursor:
        cursor.execute(KNOWN, {"on": on, "cohort": cohort.pk, "worker": worker_id, "seated": SEATED,
                               "opens_on": cohort.opens_on, "closes_on": cohort.closes_on})
        row = cursor.fetchone()
    if row is None:
        raise Person.DoesNotExist(worker_id)
    born_on, pensioner, is_in_already, at_once, kept = row
    return EntryFacts(
        on=on, cohort_state=CohortState(cohort.state), opens_on=cohort.opens_on, is_subsidised=cohort.item_id is not None,
        born_on=born_on, is_pensioner=None if pensioner is None else bool(json.loads(pensioner)),
        is_in_already=is_in_already, overlapping=tuple(at_once), is_kept_for_others=kept)


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
