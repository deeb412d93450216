"""Who examines, scores, agrees and certifies; and which exams and certificates an actor sees."""

from django.db.models import Q, QuerySet

from baigong.kernel.actor import Actor, region_stem
from baigong.offer.models import Cohort
from baigong.people.access import CASEWORK
from baigong.people.models import Person
from baigong.people.words import Role

from .models import AssessmentPlan, Certificate, Exam, Registration, Score, ScoreChange

HOUSE = frozenset({Role.PROVIDER_CLERK, Role.TEACHER})
LOOKERS_UP = frozenset({Role.REVIEWER, Role.APPROVER, Role.CITY_OFFICER, Role.PROVINCE_OFFICER})
"""Officers who may enter what the national look-up said of a person they serve."""
PLAN_REVIEWERS = frozenset({Role.REVIEWER, Role.APPROVER, Role.CITY_OFFICER, Role.PROVINCE_OFFICER})
"""Officers who answer the plans of bodies."""
REVOKERS = frozenset({Role.CITY_OFFICER, Role.PROVINCE_OFFICER})


def exams_seen_by(by: Actor) -> QuerySet[Exam]:
    """The exams an actor may see: the body's own, the provider's cohorts, an officer's region, a worker's own."""
    if by.role == Role.SYSTEM:
        return Exam.objects.all()
    if by.role == Role.WORKER and by.is_known:
        sits = Q(cohort__enrolments__worker_id=by.person_id, cohort__enrolments__state="completed")
        return Exam.objects.filter(sits).distinct()
    if by.role in CASEWORK and by.region:
        return Exam.objects.filter(cohort__region__code__startswith=region_stem(by.region))
    if by.organisation_id is None:
        return Exam.objects.none()
    if by.role == Role.ASSESSOR:
        return Exam.objects.filter(body_id=by.organisation_id)
    if by.role in HOUSE:
        return Exam.objects.filter(cohort__provider_id=by.organisation_id)
    return Exam.objects.none()


def seen_by(by: Actor) -> QuerySet[Certificate]:
    """The certificates an actor may see: one's own, those of the body, the provider, the employer, the region."""
    if by.role == Role.SYSTEM:
        return Certificate.objects.all()
    mine = Q(pk__in=[])
    if by.role == Role.WORKER and by.is_known:
        mine = Q(person_id=by.person_id)
    elif by.role in CASEWORK and by.region:
        stem = region_stem(by.region)
        mine = Q(person__region__code__startswith=stem) | Q(enrolment__cohort__region__code__startswith=stem)
    elif by.organisation_id is not None:
        if by.role == Role.ASSESSOR:
            mine = Q(body_id=by.organisation_id)
        elif by.role in HOUSE:
            mine = Q(enrolment__cohort__provider_id=by.organisation_id)
        elif by.role == Role.EMPLOYER_CLERK:
            mine = Q(enrolment__cohort__employer_id=by.organisation_id)
    return Certificate.objects.filter(mine)


def may_plan(*, by: Actor, cohort_id: int, body_id: int) -> bool:
    """The assessment body itself, or the provider that commissions it for its own cohort."""
    if by.organisation_id is None:
        return False
    if by.role == Role.ASSESSOR:
        return by.organisation_id == body_id
    own = Cohort.objects.filter(pk=cohort_id, provider_id=by.organisation_id)
    return by.role == Role.PROVIDER_CLERK and own.exists()


def may_cancel(*, by: Actor, exam_id: int) -> bool:
    """Whoever might have planned it."""
    exam = Exam.objects.get(pk=exam_id)
    return may_plan(by=by, cohort_id=exam.cohort_id, body_id=exam.body_id)


def may_run(*, by: Actor, exam_id: int) -> bool:
    """An assessor of the exam's body."""
    return _of_body(by) and Exam.objects.filter(pk=exam_id, body_id=by.organisation_id).exists()


def may_ask_change(*, by: Actor, score_id: int) -> bool:
    """An assessor of the exam's body."""
    return _of_body(by) and Score.objects.filter(pk=score_id, exam__body_id=by.organisation_id).exists()


def may_settle_change(*, by: Actor, change_id: int) -> bool:
    """An assessor of the exam's body; that it is another one than who asked is judged, and held by the database."""
    own = ScoreChange.objects.filter(pk=change_id, score__exam__body_id=by.organisation_id)
    return _of_body(by) and own.exists()


def may_revoke(*, by: Actor, certificate_id: int) -> bool:
    """The body that issued it, or the city's and province's officers of the place."""
    if by.role not in REVOKERS and by.role != Role.ASSESSOR:
        return False
    return seen_by(by).filter(pk=certificate_id).exists()


def may_record_outside(*, by: Actor, person_id: int) -> bool:
    """The interface of the national look-up, or an officer who serves the person."""
    if by.role == Role.SYSTEM:
        return True
    region = Person.objects.values_list("region_id", flat=True).get(pk=person_id)
    return by.role in LOOKERS_UP and by.covers(region)


def plans_seen_by(by: Actor) -> QuerySet[AssessmentPlan]:
    """A body sees its own plans, officers those of bodies of their region."""
    if by.role == Role.SYSTEM:
        return AssessmentPlan.objects.all()
    if by.role in CASEWORK and by.region:
        return AssessmentPlan.objects.filter(region__code__startswith=region_stem(by.region))
    return AssessmentPlan.objects.filter(body_id=by.organisation_id) if _of_body(by) else AssessmentPlan.objects.none()


def registrations_seen_by(by: Actor) -> QuerySet[Registration]:
    """A body sees those of its plans, officers those of plans of their region, a worker their own."""
    if by.role == Role.SYSTEM:
        return Registration.objects.all()
    if by.role == Role.WORKER and by.is_known:
        return Registration.objects.filter(person_id=by.person_id)
    if by.role in CASEWORK and by.region:
        return Registration.objects.filter(plan__region__code__startswith=region_stem(by.region))
    return Registration.objects.filter(plan__body_id=by.organisation_id) if _of_body(by) else Registration.objects.none()


def may_file_plan(*, by: Actor) -> bool:
    """An assessor, for their own body."""
    return _of_body(by)


def may_refile_plan(*, by: Actor, plan_id: int) -> bool:
    """An assessor of the plan's body. Raises AssessmentPlan.DoesNotExist."""
    return may_keep_plan(by=by, plan_id=plan_id)


def may_keep_plan(*, by: Actor, plan_id: int) -> bool:
    """An assessor of the plan's body. Raises AssessmentPlan.DoesNotExist."""
    return _of_body(by) and AssessmentPlan.objects.only("body").get(pk=plan_id).body_id == by.organisation_id


def may_answer_plan(*, by: Actor, plan_id: int) -> bool:
    """An officer of the body's place. Raises AssessmentPlan.DoesNotExist."""
    return by.role in PLAN_REVIEWERS and by.covers(AssessmentPlan.objects.only("region").get(pk=plan_id).region_id)


def may_register(*, by: Actor, plan_id: int, person_id: int) -> bool:
    """The person, or the plan's body with the papers in hand. Raises AssessmentPlan.DoesNotExist."""
    return (by.role == Role.WORKER and by.person_id == person_id) or may_keep_plan(by=by, plan_id=plan_id)


def may_keep_registration(*, by: Actor, registration_id: int) -> bool:
    """An assessor of the plan's body. Raises Registration.DoesNotExist."""
    return may_keep_plan(by=by, plan_id=Registration.objects.only("plan").get(pk=registration_id).plan_id)


def may_withdraw_registration(*, by: Actor, registration_id: int) -> bool:
    """The person, or the plan's body. Raises Registration.DoesNotExist."""
    one = Registration.objects.only("plan", "person").get(pk=registration_id)
    return may_register(by=by, plan_id=one.plan_id, person_id=one.person_id)


def _of_body(by: Actor) -> bool:
    return by.role == Role.ASSESSOR and by.is_known and by.organisation_id is not None
