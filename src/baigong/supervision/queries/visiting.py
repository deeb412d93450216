"""Reading visits: an inspector's day, the roster to be called, what the house itself has recorded, photos."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from baigong.enrolment.models import SEATED, Enrolment
from baigong.kernel.actor import Actor
from baigong.learning.models import Attendance
from baigong.learning.words import Presence
from baigong.people.words import Role
from baigong.supervision import access
from baigong.supervision.models import Photo, Sighting, Spot, Visit
from baigong.supervision.words import CAUSES, SpotKind, VisitState

SHOWN = ("cohort__occupation", "cohort__provider", "session__place", "session__teacher__person", "first", "second", "region")


def visits(*, by: Actor) -> QuerySet[Visit]:
    """The visits the actor may see, latest first."""
    return access.visits_seen_by(by).select_related(*SHOWN).order_by("-held_on", "-id")


def visit(visit_id: int, *, by: Actor) -> Visit:
    """One visit the actor may see. Raises Visit.DoesNotExist."""
    return visits(by=by).get(pk=visit_id)


def visits_today(*, by: Actor, on: date) -> QuerySet[Visit]:
    """An inspector's visits of a day and those of earlier days still to be entered, by their hour."""
    due = Q(held_on=on) | Q(held_on__lt=on, state=VisitState.PLANNED)
    return visits(by=by).filter(due).exclude(state=VisitState.CALLED_OFF).order_by("session__starts_at", "id")


def visits_to_come(*, by: Actor, on: date) -> QuerySet[Visit]:
    """An inspector's visits of later days, soonest first."""
    return visits(by=by).filter(held_on__gt=on, state=VisitState.PLANNED).order_by("session__starts_at", "id")


def visits_to_sign(*, by: Actor) -> QuerySet[Visit]:
    """Visits that the other inspector entered and that wait for the actor's signature, oldest first."""
    if by.role != Role.INSPECTOR:
        return Visit.objects.none()
    return visits(by=by).filter(state=VisitState.ENTERED).exclude(entered_by=by.person_id).order_by("held_on", "id")


@dataclass(frozen=True)
class Called:
    """One person of the roster: how the inspectors saw them (None: not called yet), what attendance says of the session."""

    enrolment: Enrolment
    seen: bool | None
    presence: Presence | None

    @property
    def contradicts(self) -> bool:
        """Recorded as there, and not in the room."""
        return self.seen is False and self.presence is not None and self.presence != Presence.ABSENT


def roll_of(visit: Visit) -> list[Called]:
    """Everyone seated in the visited class, by name; and whoever was called and has left it since."""
    seen = dict(Sighting.objects.filter(visit=visit).values_list("enrolment_id", "seen"))
    recorded = dict(Attendance.objects.filter(session_id=visit.session_id).order_by("id")
                    .values_list("enrolment_id", "presence"))
    people = Enrolment.objects.filter(Q(state__in=SEATED) | Q(pk__in=seen), cohort_id=visit.cohort_id)
    return [Called(one, seen.get(one.pk), Presence(recorded[one.pk]) if one.pk in recorded else None)
            for one in people.select_related("worker").order_by("worker__name", "id")]


def spots_of(visit: Visit) -> list[SpotKind]:
    """What was found on the spot, in the order of the vocabulary."""
    found = set(Spot.objects.filter(visit=visit).values_list("kind", flat=True))
    return [kind for kind in SpotKind if kind in found]


def causes_of(visit: Visit) -> list[str]:
    """The causes of the penalty ladder that a visit's findings name."""
    return sorted({CAUSES[kind] for kind in spots_of(visit) if kind in CAUSES})


def photos_of(visit: Visit) -> QuerySet[Photo]:
    """The photos of a visit without their bytes, in order."""
    return Photo.objects.filter(visit=visit).defer("content").order_by("id")


def photo(photo_id: int, *, by: Actor) -> Photo:
    """One photo with its bytes, for those who may see its visit. Raises Photo.DoesNotExist."""
    return Photo.objects.get(pk=photo_id, visit__in=access.visits_seen_by(by))


def visits_of_provider(provider_id: int, *, by: Actor) -> QuerySet[Visit]:
    """The visits to one provider that the actor may see."""
    return visits(by=by).filter(cohort__provider_id=provider_id)
