"""Grounds: a worker's own, those an officer may see, and in which occupations a worker can be asked about."""

from django.db.models import Q, QuerySet

from baigong.assessment import queries as assessment
from baigong.enrolment import queries as enrolment
from baigong.kernel.actor import Actor
from baigong.talent import access
from baigong.talent.models import Ground, Result
from baigong.talent.words import GroundState


def grounds(*, by: Actor, state: str = "", kind: str = "", text: str = "") -> QuerySet[Ground]:
    """The grounds the actor may see, those waiting longest first; `text` is part of a name or of the place."""
    found = access.grounds_seen_by(by).select_related("person", "occupation")
    if state:
        found = found.filter(state=state)
    if kind:
        found = found.filter(kind=kind)
    if text.strip():
        found = found.filter(Q(person__name__contains=text.strip()) | Q(at__contains=text.strip()))
    return found.order_by("stated_at", "id")


def ground(ground_id: int, *, by: Actor) -> Ground:
    """One ground the actor may see. Raises Ground.DoesNotExist."""
    return grounds(by=by).get(pk=ground_id)


def grounds_of(person_id: int, *, by: Actor) -> QuerySet[Ground]:
    """A person's grounds, latest first."""
    return grounds(by=by).filter(person_id=person_id).order_by("-from_on", "-id")


def occupations_of(*, by: Actor) -> list[tuple[str, str]]:
    """(code, name) of every occupation the worker has a certificate, a ground, a result or a class in; by code."""
    person = by.person_id or 0
    found = {one.occupation_id: one.occupation.name for one in assessment.certificates_of(person)}
    found |= {one.cohort.occupation_id: one.cohort.occupation.name for one in enrolment.mine(by=by)}
    for rows in (Ground.objects.exclude(state=GroundState.WITHDRAWN), Result.objects.filter(contest__state="published")):
        found |= dict(rows.filter(person_id=person).order_by().values_list("occupation_id", "occupation__name"))
    return sorted(found.items())
