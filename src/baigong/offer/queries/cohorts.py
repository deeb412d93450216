"""Cohorts: those anyone may find, those of a desk, one with its timetable."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Q, QuerySet

from baigong.kernel.actor import SYSTEM, Actor, region_stem
from baigong.offer import access
from baigong.offer.models import Cohort, Session
from baigong.offer.words import State
from baigong.people.words import OFFICERS

SHOWN = ("occupation", "provider", "region", "place", "head", "item__catalogue", "employer")


@dataclass(frozen=True)
class Wanted:
    """What someone looks for; everything empty finds all. `region` means its whole subtree."""

    region: str = ""
    occupation: str = ""
    level: str = ""
    programme: str = ""
    text: str = ""
    opens_from: date | None = None
    opens_until: date | None = None
    only_free: bool = False
    states: tuple[str, ...] = ()


def open_cohorts(wanted: Wanted = Wanted(), *, on: date) -> QuerySet[Cohort]:
    """Cohorts whose enrolment is open on a day, soonest first."""
    found = Cohort.objects.filter(state=State.OPEN, opens_on__gte=on).order_by("opens_on", "id")
    return _narrowed(found, wanted).select_related(*SHOWN)


@dataclass(frozen=True)
class OfferedNow:
    """What a search may choose among: region codes, and (code, name) of occupations."""

    regions: list[str]
    occupations: list[tuple[str, str]]


def offered_now(*, on: date) -> OfferedNow:
    """Where and what cohorts are open for enrolment."""
    now = Cohort.objects.filter(state=State.OPEN, opens_on__gte=on)
    return OfferedNow(
        list(now.order_by("region_id").values_list("region_id", flat=True).distinct()),
        list(now.order_by("occupation_id").values_list("occupation_id", "occupation__name").distinct()))


def cohorts_for(wanted: Wanted = Wanted(), *, by: Actor) -> QuerySet[Cohort]:
    """The cohorts of the actor's own desk: a provider's own, those of an officer's region; latest opening first."""
    found = access.seen_by(by).order_by("-opens_on", "-id")
    if by.role in OFFICERS:
        found = found.filter(region__code__startswith=region_stem(by.region))
    elif by.organisation_id is not None:
        found = found.filter(Q(provider_id=by.organisation_id) | Q(employer_id=by.organisation_id))
    return _narrowed(found, wanted).select_related(*SHOWN)


def own_cohort(cohort_id: int, *, by: Actor) -> Cohort:
    """One cohort of the actor's own desk: others' are not found there, though their public pages show them.

    Raises Cohort.DoesNotExist.
    """
    return cohorts_for(by=by).get(pk=cohort_id)


def states_of(*, by: Actor) -> dict[State, int]:
    """How many cohorts of the actor's desk are in each state, in the order of the states."""
    counted = dict(cohorts_for(by=by).select_related(None).order_by().values_list("state").annotate(n=Count("id")))
    return {state: counted.get(state.value, 0) for state in State}


def cohort(cohort_id: int, *, by: Actor = SYSTEM, naming: Sequence[str] = SHOWN) -> Cohort:
    """One cohort that the actor may see, with what the page names of it: the fewer joins, the quicker it is planned.

    Raises Cohort.DoesNotExist.
    """
    return access.seen_by(by).select_related(*naming).get(pk=cohort_id)


def sessions_of(cohort_id: int) -> QuerySet[Session]:
    """The timetable of a cohort that was read with `cohort`, in order of time."""
    return Session.objects.filter(cohort_id=cohort_id).select_related("teacher__person", "place").order_by(
        "starts_at", "id")


def session(session_id: int, *, by: Actor = SYSTEM) -> Session:
    """One session of a cohort the actor may see. Raises Session.DoesNotExist."""
    return Session.objects.select_related("cohort__occupation", "teacher__person", "place").get(
        pk=session_id, cohort__in=access.seen_by(by))


def _narrowed(found: QuerySet[Cohort], wanted: Wanted) -> QuerySet[Cohort]:
    if wanted.region:
        found = found.filter(region__code__startswith=region_stem(wanted.region))
    if wanted.occupation:
        found = found.filter(occupation_id=wanted.occupation)
    if wanted.level:
        found = found.filter(level=wanted.level)
    if wanted.programme:
        found = found.filter(programme=wanted.programme)
    if text := wanted.text.strip():
        found = found.filter(Q(no__icontains=text) | Q(occupation__name__contains=text)
                             | Q(provider__name__contains=text))
    if wanted.opens_from:
        found = found.filter(opens_on__gte=wanted.opens_from)
    if wanted.opens_until:
        found = found.filter(opens_on__lte=wanted.opens_until)
    if wanted.only_free:
        found = found.filter(taken__lt=F("seats"))
    return found.filter(state__in=wanted.states) if wanted.states else found
