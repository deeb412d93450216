"""A case: what a claim is about, before or after it exists, with everything gatherers look up, looked up once."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cached_property
from typing import Any, TypeVar, cast

from django.db.models import QuerySet
from django.utils import timezone

from baigong.assessment.models import Certificate
from baigong.enrolment.models import Enrolment, Mentor
from baigong.journal.queries import kept
from baigong.learning import queries as learning
from baigong.learning.decide import Hours
from baigong.offer import queries as offer
from baigong.offer.models import Cohort, Item
from baigong.people import queries as people
from baigong.people.models import Person
from baigong.people.queries import Known
from baigong.people.words import Group
from baigong.subsidy.models import Claim
from baigong.subsidy.words import COUNTED, Instalment, Kind

T = TypeVar("T")


@dataclass
class Reading:
    """What the cases of one look have in common (a person's registers, a class's days), read once for all of them.

    It lives no longer than the look: whoever changes in between what is read here begins another one.
    """

    known: dict[tuple[Any, ...], Any] = field(default_factory=dict)
    seats: frozenset[int] = frozenset()
    """Whose seats are looked at together: what is asked of one of them is read for all."""

    def once(self, read: Callable[..., T], *args: Any, **given: Any) -> T:
        """What `read` answers to these arguments, asked the first time only."""
        key = (read, args, tuple(given.items()))
        if key not in self.known:
            self.known[key] = read(*args, **given)
        return cast(T, self.known[key])

    @classmethod
    def of(cls, claims: Iterable[Claim], *, today: date) -> "Reading":
        """What judging many claims asks of their workers and seats, each kind read in one query for all of them.

        Give claims with worker, enrolment and cohort at hand.
        """
        claims = list(claims)
        for one in claims:
            if one.enrolment is not None and one.cohort is not None:
                one.enrolment.cohort = one.cohort
        seats = [one.enrolment for one in claims if one.enrolment is not None and one.cohort is not None]
        return cls.about({one.worker_id for one in claims}, seats, today=today)

    def without(self, worker_id: int) -> "Reading":
        """Another look after a claim of this worker no longer counts: what was read of the worker's claims, and of everything
        that many share, is read anew; what registers, certificates and attendance say of each person does not change by it."""
        stays = (people.answers_about, _memberships, _held, _hours)
        return Reading({key: told for key, told in self.known.items()
                        if key[0] in stays or (key[0] is _counted and key[1] != (worker_id,))})

    @classmethod
    def about(cls, worker_ids: Collection[int], seats: Iterable[Enrolment], *, today: date) -> "Reading":
        """The same before there are claims: of these workers, and of seats with their cohorts at hand."""
        read, at = cls(), end_of(today)
        had, held = defaultdict(list), defaultdict(list)
        for claim in _counted(*worker_ids):
            had[claim.worker_id].append(claim)
        for certificate in _held(*worker_ids):
            held[certificate.person_id].append(certificate)
        answers, groups = people.answers_about_many(worker_ids), people.groups_ever(worker_ids)
        for one in worker_ids:
            for asked, told in ((people.answers_about, answers[one]), (_memberships, groups[one]), (_counted, had[one]),
                                (_held, held[one])):
                read.known[asked, (one,), ()] = told
        by_id = {seat.pk: seat for seat in seats}
        read.seats = frozenset(by_id)
        for enrolment_id, hours in (learning.hours_of_many(by_id.values(), at=at) if by_id else {}).items():
            read.known[_hours, (by_id[enrolment_id],), (("at", at),)] = hours
        return read


@dataclass
class Case:
    """One worker, certificate and class under one policy. `on` is the counting date (None while it is looked for).

    `today` is the day of looking: facts are as registers know them by then. `claim_id` keeps a claim out of its own
    history; `policy` is the code of the sheet it is looked at by.
    """

    worker: Person
    kind: Kind
    region: str
    applied_on: date
    today: date
    certificate: Certificate | None = None
    cohort: Cohort | None = None
    enrolment: Enrolment | None = None
    mentor: Mentor | None = None
    claim_id: int | None = None
    instalment: Instalment = Instalment.WHOLE
    on: date | None = None
    policy: str = ""
    read: Reading = field(default_factory=Reading)

    @cached_property
    def registers(self) -> dict[str, Known]:
        """What registers say as of the counting date; where they were asked only later, their first answer since."""
        answers = self.read.once(people.answers_about, self.worker.pk)
        return {**people.newest(answers, on=self.today), **(people.newest(answers, on=self.on) if self.on else {})}

    @cached_property
    def memberships(self) -> list[tuple[Group, date, date | None]]:
        """Every group the person was ever in, with its days."""
        return self.read.once(_memberships, self.worker.pk)

    @cached_property
    def others(self) -> list[Claim]:
        """What this person has had from any payee and fund, apart from this claim."""
        return [one for one in self.read.once(_counted, self.worker.pk) if one.pk != self.claim_id]

    @cached_property
    def certificates(self) -> list[Certificate]:
        """Certificates the person holds that were not declared void."""
        return self.read.once(_held, self.worker.pk)

    @cached_property
    def advances(self) -> list[Claim]:
        """What was had in advance for this seat, under whatever policy, apart from this claim."""
        if self.enrolment is None:
            return []
        return [one for one in self.others if one.enrolment_id == self.enrolment.pk and one.instalment == Instalment.ADVANCE]

    @cached_property
    def is_void(self) -> bool:
        """Was the certificate declared void?"""
        return self.certificate is not None and all(one.pk != self.certificate.pk for one in self.certificates)

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
        lines = self.read.once(offer.catalogue_lines, self.region, self.certificate.occupation_id, self.certificate.level)
        return next((one for one in lines if self.certificate.issued_on in one.catalogue.in_force), None)

    @cached_property
    def hours(self) -> Hours | None:
        """Minutes planned and counted in the class."""
        if self.enrolment is None:
            return None
        if self.cohort is not None and self.cohort.pk == self.enrolment.cohort_id:
            self.enrolment.cohort = self.cohort  # at hand: not read again for each claim
        return self.read.once(_hours, self.enrolment, at=end_of(self.today))


def _memberships(worker_id: int) -> list[tuple[Group, date, date | None]]:
    return people.groups_ever([worker_id])[worker_id]


def _counted(*worker_ids: int) -> list[Claim]:
    if len(worker_ids) == 1:
        return _counted_of(worker=worker_ids[0])
    return list(_counting().filter(worker__in=worker_ids))


@kept
def _counted_of(worker: int) -> QuerySet[Claim]:
    return _counting().filter(worker=worker)


def _counting() -> QuerySet[Claim]:
    found: QuerySet[Claim] = Claim.objects.filter(state__in=COUNTED, freed_at=None)
    slim = found.select_related("certificate", "cohort", "sheet").only(
        "worker_id", "kind", "state", "counts_on", "amount_fen", "asked_back_fen", "enrolment_id", "instalment", "sheet__region_id",
        "sheet__slug",
        "certificate__occupation_id", "certificate__level", "certificate__kind", "cohort__occupation_id", "cohort__level")
    return slim.order_by("id")


def _hours(enrolment: Enrolment, *, at: datetime) -> Hours:
    return learning.hours_of_many([enrolment], at=at)[enrolment.pk]


def _held(*worker_ids: int) -> list[Certificate]:
    if len(worker_ids) == 1:
        return _held_by(worker=worker_ids[0])
    return list(_standing().filter(person__in=worker_ids))


@kept
def _held_by(worker: int) -> QuerySet[Certificate]:
    return _standing().filter(person=worker)


def _standing() -> QuerySet[Certificate]:
    return Certificate.objects.filter(revocation=None).only("person_id", "occupation_id", "level").order_by("id")


def end_of(day: date) -> datetime:
    """The last instant of a day: what happened that day has happened."""
    return timezone.make_aware(datetime.combine(day, time.max))
