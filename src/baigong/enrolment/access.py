"""Who may enrol whom, and which enrolments an actor sees."""

from django.db.models import Q, QuerySet

from baigong.kernel.actor import Actor, region_stem
from baigong.kernel.refused import Answer, Common, Reason
from baigong.offer.access import REVIEWERS
from baigong.offer.models import Cohort, Order
from baigong.people.access import CASEWORK
from baigong.people.words import Role

from .models import Apprenticeship, Enrolment
from .words import Refusal


def seen_by(by: Actor) -> QuerySet[Enrolment]:
    """A worker sees their own, a provider those in its cohorts, an employer those of its staff in cohorts it
    ordered, officers those of cohorts in their region."""
    if by.role == Role.SYSTEM:
        return Enrolment.objects.all()
    if by.role == Role.WORKER and by.person_id is not None:
        return Enrolment.objects.filter(worker_id=by.person_id)
    if by.role in (Role.PROVIDER_CLERK, Role.TEACHER) and by.organisation_id is not None:
        return Enrolment.objects.filter(cohort__provider_id=by.organisation_id)
    if by.role == Role.EMPLOYER_CLERK and by.organisation_id is not None:
        own = Q(cohort__employer_id=by.organisation_id) & Q(worker__employer_id=by.organisation_id)
        return Enrolment.objects.filter(own)
    if by.role in CASEWORK and by.region:
        return Enrolment.objects.filter(cohort__region__code__startswith=region_stem(by.region))
    return Enrolment.objects.none()


def apprenticeships_seen_by(by: Actor) -> QuerySet[Apprenticeship]:
    """An employer sees its own, the partner school and the officers of the place those filed."""
    if by.role == Role.SYSTEM:
        return Apprenticeship.objects.all()
    if by.role in CASEWORK and by.region:
        return Apprenticeship.objects.filter(region__code__startswith=region_stem(by.region)).exclude(state="draft")
    if by.role == Role.EMPLOYER_CLERK and by.organisation_id is not None:
        return Apprenticeship.objects.filter(employer_id=by.organisation_id)
    if by.role == Role.PROVIDER_CLERK and by.organisation_id is not None:
        return Apprenticeship.objects.filter(school_id=by.organisation_id).exclude(state="draft")
    return Apprenticeship.objects.none()


def may_employ(*, by: Actor) -> bool:
    """An employer's clerk."""
    return by.role == Role.EMPLOYER_CLERK and by.organisation_id is not None


def may_nominate(*, by: Actor, order_id: int) -> bool:
    """The employer that placed the order. Raises Order.DoesNotExist."""
    return may_employ(by=by) and Order.objects.only("employer").get(pk=order_id).employer_id == by.organisation_id


def may_write_apprenticeship(*, by: Actor, apprenticeship_id: int) -> bool:
    """The employer whose it is. Raises Apprenticeship.DoesNotExist."""
    one = Apprenticeship.objects.only("employer").get(pk=apprenticeship_id)
    return may_employ(by=by) and one.employer_id == by.organisation_id


def may_answer_apprenticeship(*, by: Actor, apprenticeship_id: int) -> bool:
    """A reviewing officer of the employer's place. Raises Apprenticeship.DoesNotExist."""
    return by.role in REVIEWERS and by.covers(Apprenticeship.objects.only("region").get(pk=apprenticeship_id).region_id)


def may_enrol(*, by: Actor, worker_id: int, cohort_id: int, notice_signed: bool = False) -> Answer:
    """The worker, or the cohort's provider with the worker's signed notice (人社部发〔2024〕5号, section 4)."""
    if by.role == Role.WORKER and by.person_id == worker_id:
        return Answer()
    return may_enrol_roster(by=by, cohort_id=cohort_id, notice_signed=notice_signed)


def may_enrol_roster(*, by: Actor, cohort_id: int, notice_signed: bool = False) -> Answer:
    """The cohort's provider, with the workers' signed notices. Raises Cohort.DoesNotExist."""
    if not _is_provider(by, cohort_id):
        return Answer((Reason(Common.NOT_YOURS),))
    return Answer() if notice_signed else Answer((Reason(Refusal.NOTICE_MISSING),))


def may_withdraw(*, by: Actor, enrolment_id: int) -> bool:
    """The worker, or the cohort's provider. Raises Enrolment.DoesNotExist."""
    enrolment = Enrolment.objects.only("worker", "cohort").get(pk=enrolment_id)
    own = by.role == Role.WORKER and by.person_id == enrolment.worker_id
    return own or _is_provider(by, enrolment.cohort_id)


def may_call_off(*, by: Actor, cohort_id: int) -> bool:
    """The cohort's provider. Raises Cohort.DoesNotExist."""
    return _is_provider(by, cohort_id)


def _is_provider(by: Actor, cohort_id: int) -> bool:
    provider = Cohort.objects.only("provider").get(pk=cohort_id).provider_id
    return by.role == Role.PROVIDER_CLERK and by.organisation_id == provider
