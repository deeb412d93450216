"""Claims, notices, runs, debts and donations: who sees and who acts."""

from django.db.models import Q, QuerySet

from baigong.kernel.actor import Actor, region_stem
from baigong.kernel.refused import Answer
from baigong.offer import access as offer
from baigong.people.access import CASEWORK
from baigong.people.words import Role
from baigong.subsidy.models import (
    Claim,
    Commitment,
    Confirmation,
    Difference,
    Donation,
    Notice,
    Objection,
    PayRun,
    Receivable,
    Search,
    Statement,
)
from baigong.subsidy.words import Payee

SECOND = frozenset({Role.APPROVER, Role.CITY_OFFICER})
OFFERING = frozenset({Role.REVIEWER, Role.CITY_OFFICER})
NOTICING = frozenset({Role.REVIEWER, Role.APPROVER, Role.CITY_OFFICER})
APPROVING = frozenset({Role.PAYER, Role.CITY_OFFICER, Role.PROVINCE_OFFICER})
REPLAYING = CASEWORK | {Role.FINANCE_OFFICER, Role.SYSTEM}
"""Who may have the law of a year played again and held beside the ledger."""
RECOVERING = frozenset({Role.REVIEWER, Role.APPROVER, Role.CITY_OFFICER, Role.PROVINCE_OFFICER})
"""Who asks back what was paid; who confirms, answers and approves is one of them too, but another person."""
COLLECTING = frozenset({Role.PAYER, Role.FINANCE_OFFICER})
"""Who books the money that comes in."""
MONEY = frozenset({Role.FINANCE_OFFICER, Role.PAYER, Role.CITY_OFFICER, Role.PROVINCE_OFFICER})
CLERKS = frozenset({Role.PROVIDER_CLERK, Role.EMPLOYER_CLERK})


def seen_by(by: Actor) -> QuerySet[Claim]:
    """The claims an actor may see."""
    if by.role == Role.SYSTEM:
        return Claim.objects.all()
    if by.role in CASEWORK:
        return within(Claim.objects.all(), by)
    if by.role == Role.WORKER and by.is_known:
        return Claim.objects.filter(worker_id=by.person_id)
    if by.role in CLERKS and by.organisation_id is not None:
        return Claim.objects.filter(payee_organisation_id=by.organisation_id)
    return Claim.objects.none()


def money_seen_by(by: Actor) -> QuerySet[Claim]:
    """The claims whose sums an actor answers for: a finance officer of the place sees what its money was paid for, too."""
    if by.role == Role.FINANCE_OFFICER:
        return within(Claim.objects.all(), by)
    return seen_by(by) if by.role in REPLAYING else Claim.objects.none()


def notices_seen_by(by: Actor) -> QuerySet[Notice]:
    """Notices an officer works with; the public reads all of them through its own query."""
    found = Notice.objects.all()
    return found if by.role == Role.SYSTEM else within(found, by) if by.role in CASEWORK else found.none()


def objections_seen_by(by: Actor) -> QuerySet[Objection]:
    """Objections to claims of the officer's region."""
    return Objection.objects.filter(claim__in=seen_by(by)) if by.role in CASEWORK else Objection.objects.none()


def runs_seen_by(by: Actor) -> QuerySet[PayRun]:
    """Payment runs of the officer's region."""
    found = PayRun.objects.all()
    return found if by.role == Role.SYSTEM else within(found, by) if by.role in CASEWORK else found.none()


def receivables_seen_by(by: Actor) -> QuerySet[Receivable]:
    """What is asked back: an officer's region; whoever owes it, once it was confirmed."""
    found = Receivable.objects.all()
    if by.role == Role.SYSTEM:
        return found
    if by.role in CASEWORK | {Role.FINANCE_OFFICER}:
        return within(found, by)
    told = found.exclude(confirmed_at=None)
    if by.role == Role.WORKER and by.is_known:
        return told.filter(person_id=by.person_id)
    if by.role in CLERKS and by.organisation_id is not None:
        return told.filter(organisation_id=by.organisation_id)
    return found.none()


def commitments_seen_by(by: Actor) -> QuerySet[Commitment]:
    """What is reserved for classes of the officer's region, for who decides there and who answers for the money."""
    found = Commitment.objects.all()
    if by.role == Role.SYSTEM:
        return found
    return of_place(found, by)


def may_approve_cohort(*, by: Actor, cohort_id: int) -> Answer:
    """A reviewing officer whose region covers the cohort, and never the person who submitted it."""
    return offer.may_review(by=by, cohort_id=cohort_id)


def may_ask_back(*, by: Actor, claim_id: int) -> bool:
    """An officer who decides, for a claim of the region."""
    return by.role in RECOVERING and seen_by(by).filter(pk=claim_id).exists()


def may_recover(*, by: Actor, receivable_id: int) -> bool:
    """The same officers, for what is asked back in their region; that it is another person is judged with it."""
    return by.role in RECOVERING and receivables_seen_by(by).filter(pk=receivable_id).exists()


def may_collect(*, by: Actor, receivable_id: int) -> bool:
    """Booking what came in: payers and finance officers of the region, who ask nothing back."""
    return by.role in COLLECTING and receivables_seen_by(by).filter(pk=receivable_id).exists()


def may_settle_write_off(*, by: Actor, write_off_id: int) -> bool:
    """Approving or declining a write-off: officers of the region; that it is not who asked is judged with it."""
    return by.role in RECOVERING and receivables_seen_by(by).filter(write_offs=write_off_id).exists()


def is_system(*, by: Actor) -> bool:
    """The clock itself."""
    return by.role == Role.SYSTEM


def may_contest(*, by: Actor, receivable_id: int) -> bool:
    """Objecting: whoever owes it."""
    return (by.role == Role.WORKER or by.role in CLERKS) and receivables_seen_by(by).filter(pk=receivable_id).exists()


def may_offer(*, by: Actor, region: str) -> bool:
    """Set-up, or a reviewer of the place."""
    return by.role == Role.SYSTEM or (by.role in OFFERING and by.covers(region))


def searches_seen_by(by: Actor) -> QuerySet[Search]:
    """Searches for the entitled in the officer's region; a county does not see whom its city found elsewhere."""
    found = Search.objects.all()
    return found if by.role == Role.SYSTEM else within(found, by) if by.role in CASEWORK else found.none()


def may_search(*, by: Actor, search_id: int) -> bool:
    """Going on with a search, confirming whom it found: a reviewer of the place, or the city."""
    return by.role in OFFERING and searches_seen_by(by).filter(pk=search_id).exists()


def may_fulfil(*, by: Actor, confirmation_id: int) -> bool:
    """Making the claims that were confirmed: the same officers."""
    return by.role in OFFERING and Confirmation.objects.filter(
        pk=confirmation_id, search__in=searches_seen_by(by)).exists()


def may_claim(*, by: Actor, claim_id: int) -> bool:
    """The worker for what is paid to them, a clerk for what is paid to their house."""
    return _is_payee(by, Claim.objects.filter(pk=claim_id))


def may_apply(*, by: Actor, certificate_id: int) -> bool:
    """Someone with a name; whose certificate it is and who is paid is judged with the sheet."""
    return by.is_known and (by.role == Role.WORKER or by.role in CLERKS)


def may_review(*, by: Actor, claim_id: int) -> bool:
    """A reviewer of the county that decides."""
    return by.role == Role.REVIEWER and seen_by(by).filter(pk=claim_id).exists()


def may_grant(*, by: Actor, claim_id: int) -> bool:
    """An approver of the place, or the city."""
    return by.role in SECOND and seen_by(by).filter(pk=claim_id).exists()


def may_decide(*, by: Actor, claim_id: int) -> bool:
    """Whoever has the claim in hand: first or second officer."""
    return may_review(by=by, claim_id=claim_id) or may_grant(by=by, claim_id=claim_id)


def may_open_notice(*, by: Actor, region: str) -> bool:
    """Officers who decide, within their region."""
    return by.role in NOTICING and by.covers(region)


def may_close_notice(*, by: Actor, notice_id: int) -> bool:
    """The same, for a notice of their region; or the clock itself."""
    if by.role == Role.SYSTEM:
        return True
    return by.role in NOTICING and notices_seen_by(by).filter(pk=notice_id).exists()


def may_object(*, by: Actor) -> bool:
    """Anyone, with or without a name."""
    return True


def may_answer(*, by: Actor, objection_id: int) -> bool:
    """Officers who decide, in that region; that they did not decide this claim is judged with it."""
    return by.role in NOTICING and objections_seen_by(by).filter(pk=objection_id).exists()


def may_draft(*, by: Actor, region: str) -> bool:
    """A payer, within their region."""
    return by.role == Role.PAYER and by.covers(region)


def may_run(*, by: Actor, run_id: int) -> bool:
    """A payer, for a run of their region."""
    return by.role == Role.PAYER and runs_seen_by(by).filter(pk=run_id).exists()


def reconciles(by: Actor) -> bool:
    """Whose work reconciliation is."""
    return by.role == Role.FINANCE_OFFICER and bool(by.region)


def may_reconcile(*, by: Actor, region: str) -> bool:
    """A finance officer of the place."""
    return by.role == Role.FINANCE_OFFICER and by.covers(region)


def may_settle_difference(*, by: Actor, difference_id: int) -> bool:
    """A finance officer of the place that the statement is about."""
    return by.role == Role.FINANCE_OFFICER and Difference.objects.filter(
        pk=difference_id, statement__in=statements_seen_by(by)).exists()


def statements_seen_by(by: Actor) -> QuerySet[Statement]:
    """Statements of the officer's region, for those who answer for its money."""
    found = Statement.objects.all()
    return found if by.role == Role.SYSTEM else within(found, by) if by.role in MONEY else found.none()


def may_approve_run(*, by: Actor, run_id: int) -> bool:
    """Another payer of the place, or the city's or province's officers; that they had no hand in it is judged with the run."""
    return by.role in APPROVING and runs_seen_by(by).filter(pk=run_id).exists()


def may_withdraw_approval(*, by: Actor, run_id: int) -> bool:
    """The same officers; each takes back only their own."""
    return by.role in APPROVING and runs_seen_by(by).filter(pk=run_id).exists()


def donations_seen_by(by: Actor) -> QuerySet[Donation]:
    """Donations for the officer's region and below; a clerk those that their own house gave. The public has its own query."""
    found = Donation.objects.all()
    if by.role == Role.SYSTEM:
        return found
    if by.role in CASEWORK | {Role.FINANCE_OFFICER}:
        return within(found, by)
    if by.role == Role.EMPLOYER_CLERK and by.organisation_id is not None:
        return found.filter(organisation_id=by.organisation_id)
    return found.none()


def may_register_donation(*, by: Actor, region: str) -> bool:
    """A finance officer, for their place or one below it."""
    return by.role == Role.FINANCE_OFFICER and by.covers(region)


def may_name_donor(*, by: Actor, donation_id: int) -> bool:
    """Who registers donations of the place, by the donor's letter; or the donor's own clerk."""
    return by.role in (Role.FINANCE_OFFICER, Role.EMPLOYER_CLERK) and donations_seen_by(by).filter(pk=donation_id).exists()


def _is_payee(by: Actor, found: QuerySet[Claim]) -> bool:
    if by.role == Role.WORKER and by.is_known:
        return found.filter(worker_id=by.person_id, payee=Payee.WORKER).exists()
    if by.role in CLERKS and by.organisation_id is not None:
        return found.filter(payee_organisation_id=by.organisation_id).exists()
    return False


def within(found: QuerySet, by: Actor) -> QuerySet:
    """Those of the actor's region and below; none for whom no region is given."""
    return found.filter(Q(region__code__startswith=region_stem(by.region))) if by.region else found.none()


def of_place(found: QuerySet, by: Actor) -> QuerySet:
    """Those of classes in an officer's region, for whom casework or money is the office."""
    allowed = by.role in CASEWORK | {Role.FINANCE_OFFICER} and by.region
    return found.filter(cohort__region__code__startswith=region_stem(by.region)) if allowed else found.none()
