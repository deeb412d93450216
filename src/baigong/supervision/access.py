"""Who scans, judges, draws, visits, handles and punishes; and what of it an actor sees."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Q, QuerySet

from baigong.kernel.actor import Actor, region_stem
from baigong.ledger.models import Transfer
from baigong.offer.models import Session
from baigong.people.models import Organisation, Person
from baigong.people.words import Role
from baigong.policy.models import BudgetLine
from baigong.subsidy.models import Claim

from .models import Complaint, Draw, Finding, Look, PaySurvey, Penalty, Visit
from .words import IN_FORCE, ComplaintKind, Concern

JUDGES = frozenset({Role.REVIEWER, Role.APPROVER, Role.CITY_OFFICER, Role.PROVINCE_OFFICER})
"""Officers who judge findings of their region; payers only see them, for they move the money."""
READERS = JUDGES | {Role.PAYER}
VERIFIERS = JUDGES | {Role.INSPECTOR}
"""Who asks those who were trained or paid."""
ASSIGNERS = frozenset({Role.CITY_OFFICER, Role.PROVINCE_OFFICER})


def seen_by(by: Actor) -> QuerySet[Finding]:
    """The findings an actor may see: officers those of their region. Nobody else: a suspicion is no verdict."""
    if by.role == Role.SYSTEM:
        return Finding.objects.all()
    if by.role in READERS and by.region:
        return Finding.objects.filter(region__code__startswith=region_stem(by.region))
    return Finding.objects.none()


def may_scan(*, by: Actor, region: str) -> bool:
    """The clock, or an officer who judges, within their region."""
    return by.role == Role.SYSTEM or (by.role in JUDGES and by.covers(region))


def may_scan_each(*, by: Actor, regions: Sequence[str]) -> bool:
    """The clock, or an officer who judges, within their region: for every one of several."""
    return bool(regions) and all(may_scan(by=by, region=region) for region in regions)


def may_assign(*, by: Actor, finding_id: int) -> bool:
    """The city or the province, for a finding of their region."""
    return by.role in ASSIGNERS and seen_by(by).filter(pk=finding_id).exists()


def may_judge(*, by: Actor, finding_id: int) -> bool:
    """An officer of the region; that it is another than who raised or decided it is judged with it."""
    return by.role in JUDGES and by.is_known and seen_by(by).filter(pk=finding_id).exists()


def may_tune(*, by: Actor) -> bool:
    """The city or the province set the parameters that have no source of their own."""
    return by.role in ASSIGNERS


# ── draws and visits ────────────────────────────────────────────────────────────────────────────────────────────────

def draws_seen_by(by: Actor) -> QuerySet[Draw]:
    """The draws of an officer's region. Inspectors learn of their own visits only."""
    if by.role == Role.SYSTEM:
        return Draw.objects.all()
    return Draw.objects.filter(_of_region(by, READERS))


def visits_seen_by(by: Actor) -> QuerySet[Visit]:
    """An inspector's own visits, those of an officer's region. The visited house never: nobody is warned."""
    if by.role == Role.SYSTEM:
        return Visit.objects.all()
    if by.role == Role.INSPECTOR and by.is_known:
        return Visit.objects.filter(Q(first_id=by.person_id) | Q(second_id=by.person_id))
    return Visit.objects.filter(_of_region(by, READERS))


def may_announce(*, by: Actor, region: str) -> bool:
    """An officer who judges, for their region or a part of it."""
    return by.role in JUDGES and by.covers(region)


def may_hold_draw(*, by: Actor, draw_id: int) -> bool:
    """An officer who judges, of the draw's region."""
    return by.role in JUDGES and draws_seen_by(by).filter(pk=draw_id).exists()


def may_order(*, by: Actor, session_id: int) -> bool:
    """An officer who judges, for a class of their region."""
    region = Session.objects.values_list("cohort__region_id", flat=True).get(pk=session_id)
    return by.role in JUDGES and by.covers(region)


def may_visit(*, by: Actor, visit_id: int) -> bool:
    """One of the two inspectors of the visit."""
    return by.role == Role.INSPECTOR and visits_seen_by(by).filter(pk=visit_id).exists()


def may_call_off(*, by: Actor, visit_id: int) -> bool:
    """An officer who judges, of the place."""
    return by.role in JUDGES and visits_seen_by(by).filter(pk=visit_id).exists()


# ── complaints ──────────────────────────────────────────────────────────────────────────────────────────────────────

def complaints_seen_by(by: Actor) -> QuerySet[Complaint]:
    """The complaints of an officer's region; those about officers only by the city and the province."""
    if by.role == Role.SYSTEM:
        return Complaint.objects.all()
    found = Complaint.objects.filter(_of_region(by, JUDGES))
    return found if by.role in ASSIGNERS else found.exclude(kind=ComplaintKind.OFFICER)


def may_lodge(*, by: Actor) -> bool:
    """Anyone, with or without a name."""
    return True


def may_handle(*, by: Actor, complaint_id: int) -> bool:
    """An officer who sees it; that it is the one who accepted it is judged with the rest."""
    return by.role in JUDGES and by.is_known and complaints_seen_by(by).filter(pk=complaint_id).exists()


# ── penalties ───────────────────────────────────────────────────────────────────────────────────────────────────────

def penalties_seen_by(by: Actor) -> QuerySet[Penalty]:
    """Those of an officer's region; a provider's clerk those imposed on it, not what is only proposed."""
    if by.role == Role.SYSTEM:
        return Penalty.objects.all()
    if by.role == Role.PROVIDER_CLERK and by.organisation_id is not None:
        return Penalty.objects.filter(provider_id=by.organisation_id, state__in=IN_FORCE)
    return Penalty.objects.filter(_of_region(by, READERS))


def may_propose(*, by: Actor, provider_id: int) -> bool:
    """An officer who judges, of the provider's place."""
    region = Organisation.objects.values_list("region_id", flat=True).get(pk=provider_id)
    return by.role in JUDGES and by.covers(region)


def may_settle(*, by: Actor, penalty_id: int) -> bool:
    """An officer who judges, of the place; that it is another than who proposed it is judged with the rest."""
    return by.role in JUDGES and by.is_known and penalties_seen_by(by).filter(pk=penalty_id).exists()


def may_hand_in(*, by: Actor, penalty_id: int) -> bool:
    """A clerk of the provider it is imposed on."""
    return by.role == Role.PROVIDER_CLERK and penalties_seen_by(by).filter(pk=penalty_id).exists()


# ── payment verification ────────────────────────────────────────────────────────────────────────────────────────────

def surveys_seen_by(by: Actor) -> QuerySet[PaySurvey]:
    """The samples of an officer's, inspector's or auditor's region."""
    if by.role == Role.SYSTEM:
        return PaySurvey.objects.all()
    return PaySurvey.objects.filter(_of_region(by, VERIFIERS | {Role.PAYER, Role.AUDITOR}))


def claims_surveyed_by(by: Actor) -> QuerySet[Claim]:
    """The claims that samples of the region are drawn from."""
    return Claim.objects.filter(_of_region(by, VERIFIERS | {Role.PAYER, Role.AUDITOR}))


def may_survey(*, by: Actor, survey_id: int) -> bool:
    """An officer who judges, of the sample's region; that another draws than announced is judged with it."""
    return by.role in JUDGES and by.is_known and surveys_seen_by(by).filter(pk=survey_id).exists()


def may_contact(*, by: Actor, surveyed_id: int) -> bool:
    """Whoever may ask about a claim: these officers and inspectors; that they had no hand in it is judged with it."""
    return by.role in VERIFIERS and by.is_known and surveys_seen_by(by).filter(claims=surveyed_id).exists()


def _of_region(by: Actor, roles: frozenset[Role]) -> Q:
    """Rows of the actor's region where the role is one of these; else none."""
    if by.role in roles and by.region:
        return Q(region__code__startswith=region_stem(by.region))
    return Q(pk__in=[])


# ── the auditor ─────────────────────────────────────────────────────────────────────────────────────────────────────

def claims_audited_by(by: Actor) -> QuerySet[Claim]:
    """The claims of an auditor's region."""
    if by.role != Role.AUDITOR or not by.region:
        return Claim.objects.none()
    return Claim.objects.filter(region__code__startswith=region_stem(by.region))


def yuan_seen_by(by: Actor) -> QuerySet[Transfer]:
    """What was moved from or to a budget line of an auditor's region, or the fee of a trainee there."""
    if by.role != Role.AUDITOR or not by.region:
        return Transfer.objects.none()
    lines = BudgetLine.objects.filter(region__code__startswith=region_stem(by.region)).values("account")
    fees = f"fee/JF-{region_stem(by.region)}"  # an order's number begins with its place
    return Transfer.objects.filter(Q(debit__code__in=lines) | Q(credit__code__in=lines)
                                   | Q(debit__code__startswith=fees) | Q(credit__code__startswith=fees))


def subjects_seen_by(by: Actor, concern: Concern) -> QuerySet[Any]:
    """Persons who claimed in an auditor's region, or organisations that were paid there."""
    claims = claims_audited_by(by)
    if concern == Concern.PERSON:
        return Person.objects.filter(pk__in=claims.values("worker_id"))
    if concern == Concern.ORGANISATION:
        return Organisation.objects.filter(pk__in=claims.exclude(payee_organisation=None).values("payee_organisation_id"))
    return Person.objects.none()


def looks_seen_by(by: Actor) -> QuerySet[Look]:
    """An auditor's own."""
    return Look.objects.filter(opened_by=by.person_id) if by.role == Role.AUDITOR and by.is_known else Look.objects.none()


def may_open_file(*, by: Actor, concern: Concern, key: int) -> bool:
    """An auditor, of whoever had to do with the money of their region."""
    return by.role == Role.AUDITOR and by.is_known and subjects_seen_by(by, Concern(concern)).filter(pk=key).exists()
