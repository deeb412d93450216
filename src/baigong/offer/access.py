"""Who may do what with the offer, and which cohorts an actor sees."""

from django.db.models import Q, QuerySet

from baigong.kernel.actor import Actor, region_stem
from baigong.kernel.refused import Answer, Common
from baigong.kernel.refused import Reason as Because
from baigong.people.models import Organisation
from baigong.people.words import OFFICERS, Role

from .models import Cohort, CreditGrading, EducationSpent, EducationYear, EmployerListing, Order, TrainingPlan
from .words import PUBLIC, Refusal
from .words.grading import GradingRefusal

REVIEWERS = frozenset({Role.REVIEWER, Role.APPROVER, Role.CITY_OFFICER, Role.PROVINCE_OFFICER})
"""Officers who file scopes and review cohorts."""
LOADERS = frozenset({Role.SYSTEM, Role.PROVINCE_OFFICER, Role.POLICY_OFFICER})


def seen_by(by: Actor) -> QuerySet[Cohort]:
    """The cohorts an actor may see: everyone those opened, a provider and the officers of the place also the rest."""
    if by.role == Role.SYSTEM:
        return Cohort.objects.all()
    seen = Q(state__in=PUBLIC)
    if by.role in OFFICERS and by.region:
        seen |= Q(region__code__startswith=region_stem(by.region)) & ~Q(state="draft")
    elif by.role in (Role.PROVIDER_CLERK, Role.TEACHER) and by.organisation_id is not None:
        seen |= Q(provider_id=by.organisation_id)
    elif by.role == Role.EMPLOYER_CLERK and by.organisation_id is not None:
        seen |= Q(employer_id=by.organisation_id)
    return Cohort.objects.filter(seen)


def orders_seen_by(by: Actor) -> QuerySet[Order]:
    """An employer sees its own orders, a provider those it was given, officers those of either side in their region."""
    if by.role == Role.SYSTEM:
        return Order.objects.all()
    if by.role in OFFICERS and by.region:
        stem = region_stem(by.region)
        return Order.objects.filter(Q(employer__region__code__startswith=stem) | Q(provider__region__code__startswith=stem))
    if by.organisation_id is None:
        return Order.objects.none()
    if by.role == Role.EMPLOYER_CLERK:
        return Order.objects.filter(employer_id=by.organisation_id)
    own = by.role == Role.PROVIDER_CLERK  # who teaches there does not deal with who pays
    return Order.objects.filter(provider_id=by.organisation_id) if own else Order.objects.none()


def plans_seen_by(by: Actor) -> QuerySet[TrainingPlan]:
    """An employer sees its own plans, officers those filed in their region."""
    if by.role == Role.SYSTEM:
        return TrainingPlan.objects.all()
    if by.role in OFFICERS and by.region:
        return TrainingPlan.objects.filter(region__code__startswith=region_stem(by.region)).exclude(state="draft")
    own = by.role == Role.EMPLOYER_CLERK and by.organisation_id is not None
    return TrainingPlan.objects.filter(employer_id=by.organisation_id) if own else TrainingPlan.objects.none()


def education_seen_by(by: Actor) -> QuerySet[EducationYear]:
    """An employer's own years: nobody else's business, the bureau's neither."""
    own = by.role == Role.EMPLOYER_CLERK and by.organisation_id is not None
    return EducationYear.objects.filter(employer_id=by.organisation_id) if own else EducationYear.objects.none()


def may_keep_education(*, by: Actor, year_id: int) -> bool:
    """The employer whose year it is. Raises EducationYear.DoesNotExist."""
    return may_order(by=by) and EducationYear.objects.only("employer").get(pk=year_id).employer_id == by.organisation_id


def may_strike_education(*, by: Actor, spent_id: int) -> bool:
    """The employer that paid it. Raises EducationSpent.DoesNotExist."""
    return may_keep_education(by=by, year_id=EducationSpent.objects.only("year").get(pk=spent_id).year_id)


def may_order(*, by: Actor) -> bool:
    """An employer's clerk orders cohorts and plans its own training."""
    return by.role == Role.EMPLOYER_CLERK and by.organisation_id is not None


def may_withdraw_order(*, by: Actor, order_id: int) -> bool:
    """The employer that placed it. Raises Order.DoesNotExist."""
    return may_order(by=by) and Order.objects.only("employer").get(pk=order_id).employer_id == by.organisation_id


def may_answer_order(*, by: Actor, order_id: int) -> bool:
    """A clerk of the provider that was asked. Raises Order.DoesNotExist."""
    return may_equip(by=by) and Order.objects.only("provider").get(pk=order_id).provider_id == by.organisation_id


def may_file_plan(*, by: Actor, plan_id: int) -> bool:
    """The employer whose plan it is. Raises TrainingPlan.DoesNotExist."""
    return may_order(by=by) and TrainingPlan.objects.only("employer").get(pk=plan_id).employer_id == by.organisation_id


def may_answer_plan(*, by: Actor, plan_id: int) -> bool:
    """A reviewing officer of the employer's place. Raises TrainingPlan.DoesNotExist."""
    return by.role in REVIEWERS and by.covers(TrainingPlan.objects.only("region").get(pk=plan_id).region_id)


def may_load(*, by: Actor) -> bool:
    """Reference data come from the shelf at set-up, or a policy or province officer loads them anew."""
    return by.role in LOADERS


def may_file(*, by: Actor, provider_id: int) -> bool:
    """A scope is filed by an officer whose region covers the provider."""
    if by.role == Role.SYSTEM:
        return True
    region = Organisation.objects.values_list("region_id", flat=True).get(pk=provider_id)
    return by.role in REVIEWERS and by.covers(region)


def gradings_seen_by(by: Actor) -> QuerySet[CreditGrading]:
    """Officers who review see every credit grade of their region, those that wait and those not confirmed too."""
    if by.role == Role.SYSTEM:
        return CreditGrading.objects.all()
    if by.role not in REVIEWERS or not by.region:
        return CreditGrading.objects.none()
    return CreditGrading.objects.filter(provider__region__code__startswith=region_stem(by.region))


def may_grade(*, by: Actor, provider_id: int) -> bool:
    """A named officer who reviews, for a provider of the region: somebody else must be able to confirm it.
    Raises Organisation.DoesNotExist."""
    return by.is_known and may_list(by=by, employer_id=provider_id)


def may_answer_grade(*, by: Actor, grading_id: int) -> Answer:
    """The same, and never who proposed it. Raises CreditGrading.DoesNotExist."""
    one = CreditGrading.objects.only("provider", "proposed_by").get(pk=grading_id)
    if not may_grade(by=by, provider_id=one.provider_id):
        return Answer((Because(Common.NOT_YOURS),))
    return Answer((Because(GradingRefusal.OWN_GRADING),)) if one.proposed_by == by.person_id else Answer()


def may_list(*, by: Actor, employer_id: int) -> bool:
    """An officer who reviews, for an employer of the region. Raises Organisation.DoesNotExist."""
    region = Organisation.objects.values_list("region_id", flat=True).get(pk=employer_id)
    return by.role in REVIEWERS and by.covers(region)


def may_unlist(*, by: Actor, listing_id: int) -> bool:
    """The same. Raises EmployerListing.DoesNotExist."""
    return may_list(by=by, employer_id=EmployerListing.objects.only("employer").get(pk=listing_id).employer_id)


def may_equip(*, by: Actor) -> bool:
    """A provider's clerk writes down its own teachers and places, and drafts its own cohorts."""
    return by.role == Role.PROVIDER_CLERK and by.organisation_id is not None


def may_write(*, by: Actor, cohort_id: int) -> bool:
    """The clerk of the cohort's own provider. Raises Cohort.DoesNotExist."""
    return may_equip(by=by) and Cohort.objects.only("provider").get(pk=cohort_id).provider_id == by.organisation_id


def may_run(*, by: Actor, cohort_id: int) -> bool:
    """Start and end: the provider's clerk or one of its teachers, or the schedule. Raises Cohort.DoesNotExist."""
    if by.role == Role.SYSTEM:
        return True
    provider = Cohort.objects.only("provider").get(pk=cohort_id).provider_id
    return by.role in (Role.PROVIDER_CLERK, Role.TEACHER) and by.organisation_id == provider


def may_review(*, by: Actor, cohort_id: int) -> Answer:
    """A reviewing officer whose region covers the cohort, and never the person who submitted it."""
    cohort = Cohort.objects.only("region", "submitted_by").get(pk=cohort_id)
    if by.role not in REVIEWERS or not by.covers(cohort.region_id):
        return Answer((Because(Common.NOT_YOURS),))
    own = cohort.submitted_by is not None and cohort.submitted_by == by.person_id
    return Answer((Because(Refusal.OWN_SUBMISSION),)) if own else Answer()
