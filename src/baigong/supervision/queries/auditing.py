"""What an auditor reads: every yuan of their region, what it rests on, all yuan of one account, and samples of paid claims."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from django.db.models import F, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce
from django.utils import timezone

from baigong.assessment.models import Score
from baigong.journal import queries as journal
from baigong.kernel.actor import Actor
from baigong.learning.models import Attendance
from baigong.ledger.models import Transfer
from baigong.people.models import Organisation, PayAccount, Person
from baigong.subsidy.models import Claim, Decision, FeeOrder
from baigong.supervision import access
from baigong.supervision.decide import Candidate, sampled
from baigong.supervision.models import Finding, Look
from baigong.supervision.models.findings import STANDING
from baigong.supervision.words import Concern, Sampling

SIDES = ("debit", "credit", "settles")


def yuan(*, by: Actor) -> QuerySet[Transfer]:
    """Every transfer of the auditor's region, the newest first."""
    return access.yuan_seen_by(by).select_related(*SIDES).order_by("-at", "id")


def yuan_narrowed(*, by: Actor, account: str = "", kind: str = "", why: str = "", first: date | None = None,
                  last: date | None = None) -> QuerySet[Transfer]:
    """The same of one account, kind, document or claim, or of days from `first` to `last`."""
    found = yuan(by=by)
    if account:
        found = found.filter(Q(debit__code=account) | Q(credit__code=account))
    if kind:
        found = found.filter(kind=kind)
    if why:
        found = found.filter(why__icontains=why)
    if first:
        found = found.filter(at__gte=_midnight(first))
    if last:
        found = found.filter(at__lt=_midnight(date.fromordinal(last.toordinal() + 1)))
    return found


@dataclass(frozen=True)
class Trail:
    """What one yuan rests on. `claim` None: it moved between budget lines, and rests on the document it names; or it is of a
    trainee's fee, and rests on the order."""

    transfer: Transfer
    claim: Claim | None
    decision: Decision | None
    attendance: list[Attendance]
    scores: list[Score]
    things: list[Any]  # whose journal entries are the signatures
    fee: FeeOrder | None = None


def trail(transfer_id: UUID, *, by: Actor) -> Trail:
    """From a transfer down to the minutes. Raises Transfer.DoesNotExist."""
    one = yuan(by=by).get(pk=transfer_id)
    held = one.settles_id or one.pk
    claim = Claim.objects.select_related("worker", "sheet", "certificate", "enrolment", "cohort", "region").filter(
        Q(hold_id=held) | Q(post_id=one.pk) | Q(no=one.why)).first()
    if claim is None:
        fee = FeeOrder.objects.select_related("cohort__provider", "cohort__occupation").filter(no=one.why).first()
        return Trail(one, None, None, [], [], [], fee)
    decision = claim.decisions.order_by("-id").first()
    seat = claim.enrolment_id or (claim.certificate.enrolment_id if claim.certificate else None)
    attendance = list(Attendance.objects.filter(enrolment=seat).select_related("session").order_by("session__starts_at", "id"))
    scores = list(Score.objects.filter(enrolment=seat).select_related("exam").order_by("id"))
    runs = [payment.run for payment in claim.payments.select_related("run").order_by("id")]
    return Trail(one, claim, decision, attendance, scores, [
        claim, *claim.notices.all(), *runs, *(score.exam for score in scores),
        *([claim.certificate] if claim.certificate else [])])


def subject(concern: Concern, key: int, *, by: Actor) -> Person | Organisation:
    """Whose file it is. Raises DoesNotExist for who never had a yuan of the region."""
    return access.subjects_seen_by(by, concern).get(pk=key)


def yuan_of(concern: Concern, key: int, *, by: Actor) -> QuerySet[Transfer]:
    """All yuan of one person or organisation in the region: what was held for them, paid, and given back."""
    return yuan_narrowed(by=by, account=f"payee/{concern}/{key}")


def sums_of(found: QuerySet[Transfer]) -> dict[str, int]:
    """Σ fen of transfers by kind."""
    return dict(found.order_by().values_list("kind").annotate(sum=Sum("amount_fen")).values_list("kind", "sum"))


def is_open(concern: Concern, key: int, *, by: Actor, on: date) -> bool:
    """Did this auditor open the file today?"""
    return Look.objects.filter(concern=concern, key=key, opened_by=by.person_id, opened_at__gte=_midnight(on)).exists()


def looks(*, by: Actor) -> QuerySet[Look]:
    """The files an auditor opened, the newest first."""
    return access.looks_seen_by(by)


def whose(text: str, *, by: Actor) -> tuple[Concern, int] | None:
    """Whose ID number, credit code, card number or claim number this is, within the region."""
    people, bodies = (access.subjects_seen_by(by, one) for one in (Concern.PERSON, Concern.ORGANISATION))
    if (person := people.filter(id_number=text.upper()).first()) is not None:
        return Concern.PERSON, person.pk
    if (body := bodies.filter(uscc=text.upper()).first()) is not None:
        return Concern.ORGANISATION, body.pk
    card = PayAccount.objects.filter(number=text).order_by("-id").first()
    claim = access.claims_audited_by(by).filter(no=text.upper()).first()
    for holder in (card and (card.person_id, card.organisation_id), claim and (
            None if claim.payee_organisation_id else claim.worker_id, claim.payee_organisation_id)):
        if holder and holder[0] and people.filter(pk=holder[0]).exists():
            return Concern.PERSON, holder[0]
        if holder and holder[1] and bodies.filter(pk=holder[1]).exists():
            return Concern.ORGANISATION, holder[1]
    return None


def paid_claims(*, by: Actor, first: date, last: date) -> QuerySet[Claim]:
    """Claims of the region paid from `first` to `last`, each with `weight`: what the findings that stand about it weigh."""
    about = Finding.objects.filter(concern=Concern.CLAIM, key=OuterRef("pk"), state__in=STANDING).order_by().values("key")
    return access.claims_audited_by(by).filter(
        state="paid", paid_at__gte=_midnight(first), paid_at__lt=_midnight(date.fromordinal(last.toordinal() + 1)),
    ).annotate(weight=Coalesce(Subquery(about.annotate(sum=Sum("weight")).values("sum")), 0)).order_by("id")


def sample(*, by: Actor, first: date, last: date, seed: str, size: int, how: Sampling) -> list[Claim]:
    """The sampled claims in their order; the same seed and days give the same claims."""
    pool = paid_claims(by=by, first=first, last=last)
    chosen = sampled((Candidate(*row) for row in pool.values_list("no", F("amount_fen"), "weight")), seed=seed, size=size, how=how)
    found = {one.no: one for one in pool.filter(no__in=[each.no for each in chosen]).select_related("sheet", "region")}
    return [found[each.no] for each in chosen]


def signatures(found: Trail) -> Any:
    """The journal's entries about everything a yuan rests on."""
    return journal.history_of(*found.things)


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))
