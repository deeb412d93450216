"""A case: what a claim is about, before or after it exists, with everything gatherers look up, looked up once."""

from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property

from django.db.models import QuerySet
from django.utils import timezone

from baigong.assessment.models import Certificate, Revocation
from baigong.enrolment.models import Enrolment
from baigong.learning import queries as learning
from baigong.learning.decide import Hours
from baigong.offer import queries as offer
from baigong.offer.models import Cohort, Item
from baigong.people import queries as people
from baigong.people.models import Person
from baigong.people.queries import Known
from baigong.subsidy.models import Claim
from baigong.subsidy.words import COUNTED, Kind


@dataclass
class Case:
    """One worker, certificate and class under one policy. `on` is the counting date (None while it is looked for).

    `today` is the day of looking: facts are as registers know them by then. `claim_id` keeps a claim out of its own
    history.
    """

    worker: Person
    kind: Kind
    region: str
    applied_on: date
    today: date
    certificate: Certificate | None = None
    cohort: Cohort | None = None
    enrolment: Enrolment | None = None
    claim_id: int | None = None
    on: date | None = None

    @cached_property
    def registers(self) -> dict[str, Known]:
        """What registers say as of the counting date; where they were asked only later, their first answer since."""
        later = people.facts_as_of(self.worker.pk, on=self.today)
        return {**later, **(people.facts_as_of(self.worker.pk, on=self.on) if self.on else {})}

    @cached_property
    def others(self) -> list[Claim]:
        """What this person has had from any payee and fund, apart from this claim."""
        found: QuerySet[Claim] = Claim.objects.filter(worker=self.worker, state__in=COUNTED)
        return list(found.exclude(pk=self.claim_id).select_related("certificate", "cohort").order_by("id"))

    @cached_property
    def certificates(self) -> list[Certificate]:
        """Certificates the person holds that were not declared void."""
        return list(Certificate.objects.filter(person=self.worker, revocation=None).order_by("id"))

    @cached_property
    def is_void(self) -> bool:
        """Was the certificate declared void?"""
        return self.certificate is not None and Revocation.objects.filter(certificate=self.certificate).exists()

    @cached_property
    def occupation(self) -> str | None:
        """The occupation the claim is about."""
        thing = self.certificate or self.cohort
        return thing.occupation_id if thing else None

    @cached_property
    def level(self) -> str | None:
        """The level the claim is about."""
        thing = self.certificate or self.cohort
        return thing.level if thing else None

    @cached_property
    def item(self) -> Item | None:
        """The catalogue line of the class on its opening day."""
        return self.cohort.item if self.cohort else None

    @cached_property
    def shortage_item(self) -> Item | None:
        """The catalogue line of the certificate on the day of its issue."""
        if self.certificate is None:
            return None
        return offer.catalogue_item(region=self.region, occupation=self.certificate.occupation_id,
                                    level=self.certificate.level, on=self.certificate.issued_on)

    @cached_property
    def hours(self) -> Hours | None:
        """Minutes planned and counted in the class."""
        if self.enrolment is None:
            return None
        return learning.hours_of(self.enrolment.pk, at=end_of(self.today))


def end_of(day: date) -> datetime:
    """The last instant of a day: what happened that day has happened."""
    return timezone.make_aware(datetime.combine(day, time.max))
