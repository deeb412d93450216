"""What the payee does: take up an offer, ask for what was not offered, decline, mend a returned account."""

from datetime import date, datetime

from django.utils import timezone

from baigong.assessment.models import Certificate
from baigong.journal.actions import action, move, note, step
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Refused
from baigong.people import actions as people
from baigong.people.models import PayAccount
from baigong.people.words import Role
from baigong.subsidy import access
from baigong.subsidy.facts import prospects
from baigong.subsidy.models import Claim, Waiver
from baigong.subsidy.queries.procedure import last_day, procedure
from baigong.subsidy.words import MOVES, Basis, Move, Refusal

from .entries import locked
from .offers import offer_one, paid
from .proving import want_proof, want_proofs


@action("subsidy.claim_filed", may=access.may_claim)
def file_claim(*, by: Actor, now: datetime, claim_id: int) -> Claim:
    """Take up an offer with one tap, or file again what was returned. Starts the bureau's clock.

    Raises Refused(no_account) while the payee has nowhere to be paid.
    """
    return _file(locked(claim_id), by=by, now=now)


@action("subsidy.claim_applied_for", may=access.may_apply)
def apply_claim(*, by: Actor, now: datetime, sheet_id: int, certificate_id: int) -> Claim:
    """Ask for a subsidy that was not offered, for instance to have a refusal in writing.

    Raises Refused(no_such_claim) when the policy does not fit the certificate or someone else would be paid.
    """
    certificate = Certificate.objects.select_related("person").get(pk=certificate_id)
    found = [one for one in prospects(certificate.person, today=timezone.localdate(now))
             if one.row.pk == sheet_id and one.certificate.pk == certificate_id and one.claim is None
             and paid(one.case, one.payee) is not None]
    if not found:
        raise Refused(Refusal.NO_SUCH_CLAIM)
    claim = offer_one(found[0], by=by, now=now, basis=Basis.ASKED)
    if not access.may_claim(by=by, claim_id=claim.pk):
        raise Refused(Refusal.NO_SUCH_CLAIM)
    return _file(locked(claim.pk), by=by, now=now)


@action("subsidy.claim_declined", may=access.may_claim)
def decline_claim(*, by: Actor, now: datetime, claim_id: int, why: str = "") -> Claim:
    """Do without. It may be applied for again while the policy allows."""
    claim = locked(claim_id)
    move(claim, MOVES, Move.DECLINE, by=by, now=now, due_on=None, why=why)
    return claim


@action("subsidy.claim_declined_for_good", may=access.may_claim)
def decline_for_good(*, by: Actor, now: datetime, claim_id: int) -> Claim:
    """Do without, and hear no more of this policy for this certificate (where there is none, this seat or apprenticeship);
    claiming by oneself stays possible."""
    claim = locked(claim_id)
    move(claim, MOVES, Move.DECLINE, by=by, now=now, due_on=None, why="")
    policy = f"{claim.sheet.region_id}/{claim.sheet.slug}"
    Waiver.objects.get_or_create(
        worker_id=claim.worker_id, policy=policy, certificate_id=claim.certificate_id, mentor_id=claim.mentor_id,
        enrolment_id=claim.enrolment_id if claim.certificate_id is None else None,
        organisation_id=claim.payee_organisation_id, defaults={"claim": claim, "waived_at": now, "waived_by": by.person_id})
    note(claim, policy=policy)
    return claim


@action("subsidy.account_mended", may=access.may_claim)
def mend_account(
    *, by: Actor, now: datetime, claim_id: int, number: str, bank: str, holder_name: str
) -> Claim:
    """After the bank returned a payment: the payee gives another account, and the claim is payable again once that is proved
    to be theirs."""
    claim = locked(claim_id)
    move(claim, MOVES, Move.MEND, by=by, now=now, due_on=_pay_by(now), sent_at=None, sent_by=None)
    account = people.set_pay_account(by=by, now=now, number=number, bank=bank, holder_name=holder_name, **claim.holder)
    want_proof(account, by=by, now=now)
    return claim


@step
def _file(claim: Claim, *, by: Actor, now: datetime) -> Claim:
    if not PayAccount.objects.filter(is_current=True, **claim.holder).exists():
        raise Refused(Refusal.NO_ACCOUNT)
    today = timezone.localdate(now)
    due_on = last_day(today, procedure(today).review_days)
    move(claim, MOVES, Move.FILE, by=by, now=now, filed_at=now, filed_by=by.person_id, due_on=due_on, why="")
    want_proofs([claim], by=by, now=now)
    if by.role != Role.WORKER:
        note(on_behalf=True)
    return claim


def _pay_by(now: datetime) -> date:
    today = timezone.localdate(now)
    return last_day(today, procedure(today).payment_days)
