"""社会捐赠: money given is taken in with its purpose, claims that fit are moved to it by an officer, donors agree to be named."""

from datetime import date, datetime

from django.utils import timezone

from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor
from baigong.kernel.fen import Fen
from baigong.kernel.refused import Reason, Refused
from baigong.ledger import actions as ledger
from baigong.people.queries import region_names
from baigong.people.words import Group, Role
from baigong.policy import actions as policy_actions
from baigong.policy import queries as policy
from baigong.policy.models import BudgetLine
from baigong.policy.words import Fund
from baigong.policy.words import Refusal as PolicyRefusal
from baigong.subsidy import access, decide
from baigong.subsidy.decide import giving
from baigong.subsidy.models import Claim, Donation, DonorConsent, Payment
from baigong.subsidy.queries.claims import replay
from baigong.subsidy.queries.donations import asking, earmark
from baigong.subsidy.words import DonationRefusal, DonorKind, PaymentState, Refusal

from .entries import locked, take_no

OWN_DESK = "捐赠单位在本系统中办理"


@action("subsidy.donation_registered", may=access.may_register_donation)
def register_donation(
    *, by: Actor, now: datetime, region: str, donor_kind: str, donor: str, document_no: str, received_on: date, amount_fen: Fen,
    purpose: str, organisation_id: int | None = None, for_group: str = "", for_occupation_id: str | None = None,
) -> Donation:
    """Take a donation in: it gets a receipt's number and a line of its own with its money.

    The same agreement or voucher with the same content answers with what was registered. Raises Refused with every reason:
    no_donor, no_purpose, no_document, no_amount, donation_ahead, not_a_donor; no_place, donation_twice.
    """
    today, kind = timezone.localdate(now), DonorKind(donor_kind)
    giving.may_register(
        donor=donor, kind=kind, has_organisation=organisation_id is not None, purpose=purpose, document_no=document_no,
        amount_fen=amount_fen, received_on=received_on, on=today, no_document=Reason(PolicyRefusal.NO_DOCUMENT),
        no_amount=Reason(PolicyRefusal.NO_AMOUNT)).or_refuse()
    if region not in region_names([region]):
        raise Refused(Reason(PolicyRefusal.NO_PLACE, {"code": region}))
    said = {
        "donor_kind": str(kind), "donor": donor.strip(), "organisation_id": organisation_id, "received_on": received_on,
        "amount_fen": amount_fen, "purpose": purpose.strip(), "for_group": str(Group(for_group)) if for_group else "",
        "for_occupation_id": for_occupation_id or None}
    known = Donation.objects.filter(region_id=region, document_no=document_no.strip()).first()
    if known is not None:
        if any(getattr(known, name) != value for name, value in said.items()):
            raise Refused(Reason(DonationRefusal.TWICE, {"no": known.no}))
        return known
    no = take_no("JZ", region, received_on.year)
    line = policy_actions.receive_donation(by=by, now=now, no=no, region=region, year=received_on.year,
                                           document_no=document_no.strip(), amount_fen=amount_fen)
    made = Donation.objects.create(no=no, line=line, region_id=region, document_no=document_no.strip(), registered_at=now,
                                   registered_by=by.person_id, **said)
    note(made, fen=amount_fen)
    return made


@action("subsidy.donor_named", may=access.may_name_donor)
def name_donor(*, by: Actor, now: datetime, donation_id: int, is_named: bool, basis: str = "") -> DonorConsent:
    """The donor agrees to be named in public, or withdraws that; an officer says by which document.

    Raises Refused(consent_basis, consent_same).
    """
    one = Donation.objects.select_for_update().get(pk=donation_id)
    said = OWN_DESK if by.role == Role.EMPLOYER_CLERK else basis.strip()
    if not said:
        raise Refused(DonationRefusal.CONSENT_BASIS)
    newest = one.consents.order_by("-id").first()
    if (newest is not None and newest.is_named) == is_named:
        raise Refused(DonationRefusal.CONSENT_SAME)
    made = DonorConsent.objects.create(donation=one, is_named=is_named, basis=said, given_at=now, given_by=by.person_id)
    note(one, named=is_named)
    return made


@action("subsidy.claim_charged_to_donation", may=access.may_decide)
def charge_donation(*, by: Actor, now: datetime, claim_id: int, donation_id: int) -> Claim:
    """Pay a claim that was reviewed from a donation instead of the budget: what was held there is free again.

    Raises Refused with every reason: not_chargeable, donation_place, donation_group, donation_occupation, donation_use;
    charged_already, payment_open, overdrawn.
    """
    claim = locked(claim_id)
    one = Donation.objects.select_related("line", "region", "for_occupation").get(pk=donation_id)
    giving.may_charge(earmark(one), asking(claim, on=timezone.localdate(now))).or_refuse()
    if claim.budget_line_id == one.line_id:
        raise Refused(DonationRefusal.CHARGED)
    _recharge(claim, one.line, now=now)
    note(claim, donation=one.no, fen=claim.amount_fen)
    return claim


@action("subsidy.claim_charged_to_budget", may=access.may_decide)
def charge_budget(*, by: Actor, now: datetime, claim_id: int) -> Claim:
    """Pay it from the budget its policy names after all; the donation has the money again.

    Raises Refused(not_charged, not_chargeable, payment_open, no_budget, overdrawn).
    """
    claim = locked(claim_id)
    if claim.budget_line is None or claim.budget_line.fund != Fund.DONATION:
        raise Refused(DonationRefusal.NOT_CHARGED)
    if claim.state not in giving.CHARGEABLE:
        raise Refused(DonationRefusal.NOT_CHARGEABLE)
    verdict = replay(claim)
    fund = Fund(str(verdict.from_fund if verdict else ""))
    _recharge(claim, policy.budget_line(claim.region_id, fund, timezone.localdate(now).year), now=now)
    note(claim, fund=str(fund), fen=claim.amount_fen)
    return claim


def _recharge(claim: Claim, line: BudgetLine, *, now: datetime) -> None:
    """Void what is held and hold the same on another line; the claim gets fresh ledger ids, as in every new round."""
    if Payment.objects.filter(claim=claim, state__in=[PaymentState.DRAFTED, PaymentState.SENT]).exists():
        raise Refused(Refusal.PAYMENT_OPEN)
    ledger.void(id=decide.void_id(claim.no, claim.round), settles=claim.hold_id, why=claim.no, now=now)
    claim.round += 1
    claim.hold_id, claim.post_id = decide.money_ids(claim.no, claim.round)
    claim.budget_line = line
    claim.save(update_fields=["round", "hold_id", "post_id", "budget_line"])
    ledger.hold(id=claim.hold_id, debit=line.account, credit=claim.ledger_account, amount_fen=claim.amount_fen, why=claim.no,
                now=now)
