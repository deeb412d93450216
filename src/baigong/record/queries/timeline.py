"""One file per worker, read from the floors below and never copied: what was learnt, shown, held and received."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from baigong.assessment import queries as assessment
from baigong.assessment.words import Outcome
from baigong.enrolment.models import Enrolment
from baigong.enrolment.words import State as Seat
from baigong.kernel.actor import Actor
from baigong.kernel.fen import yuan
from baigong.kernel.word import Words, filled
from baigong.learning import queries as learning
from baigong.offer.words import CertificateKind, Level
from baigong.people import queries as people
from baigong.people.words import Group
from baigong.record import access
from baigong.record.words import Kind, Line
from baigong.subsidy import queries as subsidy
from baigong.subsidy.words import Payee

TRAINED = {Seat.ENROLLED: Line.LEARNING, Seat.COMPLETED: Line.COMPLETED, Seat.FAILED: Line.NOT_COMPLETED}
SHOWN = {Outcome.PASSED: Line.PASSED, Outcome.FAILED: Line.FAILED, Outcome.ABSENT: Line.ABSENT}
ORDER = list(Kind)


@dataclass(frozen=True)
class Proof:
    """What an entry rests on: a kind and the key of the row; each desk knows its own page for it."""

    kind: Kind
    key: int


@dataclass(frozen=True)
class Entry:
    """One line of the file. `state`: done, next (still running) or void (revoked)."""

    on: date
    kind: Kind
    says: Line
    beneath: Line
    values: Mapping[str, Any] = field(default_factory=dict)
    proof: Proof | None = None
    state: str = "done"

    def title(self, language: str = "zh") -> str:
        """The line itself."""
        return _said(self.says, self.values, language)

    def note(self, language: str = "zh") -> str:
        """The small line beneath."""
        return _said(self.beneath, self.values, language)


@dataclass(frozen=True)
class Record:
    """A person's file: who they are (ID number masked), its lines, latest first, and what they sum up to."""

    person: people.PersonCard
    entries: tuple[Entry, ...]
    hours: int
    certificates: int
    received_fen: int


def timeline(person_id: int, *, by: Actor, at: datetime) -> list[Entry]:
    """A person's file, latest first, for those who may see it. Raises Person.DoesNotExist for all others."""
    return list(record(person_id, by=by, at=at).entries)


def record(person_id: int, *, by: Actor, at: datetime) -> Record:
    """The whole file with its sums. Raises Person.DoesNotExist for those who may not see it."""
    on = timezone.localdate(at)
    person = access.seen_by(by, on=on).select_related("region", "employer").get(pk=person_id)
    trainings = list(_trainings(person.pk, at))
    certificates = list(_certificates(person.pk))
    paid = list(subsidy.paid_to(person.pk))
    entries = [*trainings, *_assessments(person.pk), *certificates, *map(_payment, paid), *_groups(person.pk)]
    entries.sort(key=lambda entry: (entry.on, ORDER.index(entry.kind)), reverse=True)
    return Record(
        people.card(person, on=on), tuple(entries), hours=sum(entry.values["hours"] for entry in trainings),
        certificates=sum(entry.state == "done" for entry in certificates),
        received_fen=sum(claim.amount_fen for claim in paid if claim.payee == Payee.WORKER and claim.freed_at is None),
    )


def _trainings(person_id: int, at: datetime) -> Iterator[Entry]:
    mine = list(Enrolment.objects.filter(worker_id=person_id, state__in=list(TRAINED)).select_related(
        "cohort__occupation", "cohort__provider").order_by("id"))
    hours_by_id = learning.hours_of_many(mine, at=at)
    for enrolment in mine:
        hours, cohort = hours_by_id[enrolment.pk], enrolment.cohort
        running = enrolment.state == Seat.ENROLLED
        values = {**_trade(cohort), "provider": cohort.provider.name, "hours": hours.hours,
                  "percent": hours.percent_so_far if running else hours.percent}
        yield Entry(cohort.opens_on if running else cohort.closes_on, Kind.TRAINING, TRAINED[Seat(enrolment.state)],
                    Line.HOURS, values, Proof(Kind.TRAINING, enrolment.pk), "next" if running else "done")


def _assessments(person_id: int) -> Iterator[Entry]:
    for score in assessment.scores_of(person_id):
        exam = score.exam
        values = {**_trade(exam.cohort), "theory": _mark(score.theory), "practice": _mark(score.practice),
                  "body": exam.body.name}
        yield Entry(exam.held_on, Kind.ASSESSMENT, SHOWN[assessment.outcome_of(score, exam)], Line.SCORES, values,
                    Proof(Kind.ASSESSMENT, exam.pk))


def _certificates(person_id: int) -> Iterator[Entry]:
    for one in assessment.certificates_of(person_id):
        values = {**_trade(one), "kind": CertificateKind(one.kind), "no": one.no, "issuer": one.issuer}
        state = "void" if assessment.is_revoked(one) else "done"
        yield Entry(one.issued_on, Kind.CERTIFICATE, Line.CERTIFIED, Line.NUMBERED, values,
                    Proof(Kind.CERTIFICATE, one.pk), state)


def _payment(claim: Any) -> Entry:
    own = claim.payee == Payee.WORKER
    values = {"yuan": yuan(claim.amount_fen), "payee": Payee(claim.payee), "policy": claim.sheet.name,
              "policy_en": claim.sheet.name_en, "no": claim.no}
    if claim.freed_at is not None:
        return Entry(timezone.localdate(claim.freed_at), Kind.SUBSIDY, Line.MISUSED, Line.POLICY, values,
                     Proof(Kind.SUBSIDY, claim.pk), "void")
    return Entry(timezone.localdate(claim.paid_at), Kind.SUBSIDY, Line.PAID if own else Line.PAID_TO, Line.POLICY,
                 values, Proof(Kind.SUBSIDY, claim.pk))


def _groups(person_id: int) -> Iterator[Entry]:
    for one in people.memberships_of(person_id):
        yield Entry(one.from_on, Kind.GROUP, Line.JOINED, Line.EVIDENCE,
                    {"group": Group(one.group), "evidence": one.evidence}, Proof(Kind.GROUP, one.pk))


def _trade(thing: Any) -> dict[str, Any]:
    return {"occupation": thing.occupation.name, "level": Level(thing.level)}


def _mark(score: int | None) -> str:
    return "—" if score is None else str(score)


def _said(line: Line, values: Mapping[str, Any], language: str) -> str:
    spoken = {key: value.label(language) if isinstance(value, Words) else value for key, value in values.items()}
    return filled(line.label(language), spoken)
