"""Reading programmes: what firms had fixed, and how a class stands to it."""

from django.db.models import QuerySet

from baigong.kernel.actor import Actor
from baigong.offer import access
from baigong.offer.decide.programme import Taught
from baigong.offer.models import Cohort, FiledProgramme
from baigong.offer.words.programme import Differs, Programme
from baigong.people.words import Role


def programmes_filed(*, by: Actor) -> QuerySet[FiledProgramme]:
    """Apprenticeships that the actor's house teaches (a provider) or had fixed (an employer); newest first."""
    found = FiledProgramme.objects.select_related("employer", "provider", "occupation").order_by("-id")
    if by.organisation_id is None:
        return found.none()
    if by.role == Role.PROVIDER_CLERK:
        return found.filter(provider_id=by.organisation_id)
    return found.filter(employer_id=by.organisation_id) if by.role == Role.EMPLOYER_CLERK else found.none()


def classes_of(apprenticeship_id: int, *, by: Actor) -> QuerySet[Cohort]:
    """The classes that rest on an apprenticeship (by its key on the floor above), as far as the actor sees them; by opening day."""
    return access.seen_by(by).filter(filing__apprenticeship=apprenticeship_id).order_by("opens_on", "id")


def taught(cohort: Cohort) -> Taught:
    """How a class stands to its programme."""
    filing = cohort.filing
    return Taught(Programme(cohort.programme), filing.no if filing else "", _differs(cohort, filing) if filing else (),
                  cohort.startup_course)


def _differs(cohort: Cohort, filing: FiledProgramme) -> tuple[Differs, ...]:
    same = {
        Differs.PROVIDER: filing.provider_id == cohort.provider_id,
        Differs.EMPLOYER: filing.employer_id == cohort.employer_id,
        Differs.OCCUPATION: filing.occupation_id == cohort.occupation_id,
        Differs.LEVEL: filing.level == cohort.level,
        Differs.SPAN: filing.from_on <= cohort.opens_on and cohort.closes_on <= filing.until_on,
    }
    return tuple(what for what, holds in same.items() if not holds)
