"""Who was let into a record."""

from datetime import date

from django.db.models import QuerySet

from baigong.kernel.actor import Actor
from baigong.people.models import Organisation, Person
from baigong.people.words import OrganisationKind
from baigong.record import access
from baigong.record.models import Consent

READING_KINDS = (OrganisationKind.PROVIDER, OrganisationKind.EMPLOYER)


def consents(*, by: Actor) -> QuerySet[Consent]:
    """A worker's consents, or those given to the actor's organisation; newest first, withdrawn ones too."""
    return access.consents_seen_by(by).select_related("organisation", "worker").order_by("-given_at", "-id")


def consents_in_force(*, by: Actor, on: date) -> QuerySet[Consent]:
    """A worker's consents that hold on a day, or those given to the actor's organisation; by id."""
    return access.consents_seen_by(by).filter(pk__in=access.in_force(on).values("pk")).order_by("id")


def let_in(*, by: Actor, on: date) -> QuerySet[Person]:
    """The persons whose record the actor's organisation was let into and may read on a day."""
    return access.seen_by(by, on=on).order_by("name", "id") if by.role in access.READERS else Person.objects.none()


def bodies_to_let_in(text: str) -> QuerySet[Organisation]:
    """Providers and employers whose name holds the text or whose credit code it is; the first twenty."""
    found = Organisation.objects.filter(kind__in=READING_KINDS, closed_on=None)
    if not text.strip():
        return found.none()
    named, coded = found.filter(name__icontains=text.strip()), found.filter(uscc=text.strip().upper())
    return (named | coded).order_by("name", "id")[:20]
