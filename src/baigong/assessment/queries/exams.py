"""Reading assessment: exams and what waits in them, results, certificates."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from baigong.assessment import access, decide
from baigong.assessment.decide import ExamRules
from baigong.assessment.models import Certificate, Exam, Score, ScoreChange
from baigong.assessment.words import ChangeState, Origin, Outcome, State
from baigong.enrolment.models import Enrolment
from baigong.enrolment.words import State as Seat
from baigong.kernel.actor import Actor, region_stem
from baigong.offer.models import Cohort, Session
from baigong.offer.words import State as CohortState
from baigong.people.models import Organisation, Person, RoleHeld
from baigong.people.words import Role

OPEN = (State.PLANNED, State.SCORED, State.PUBLISHED)
SHOWN = ("cohort__occupation", "cohort__provider", "body", "assessor")


def rules(on: date) -> ExamRules:
    """The assessment rules in force on the day of an exam (institution/assessment/rules.yaml)."""
    return decide.rules_on(_versions(Path(settings.INSTITUTION)), on)


# ── exams ───────────────────────────────────────────────────────────────────────────────────────────────────────────

def exams(*, by: Actor) -> QuerySet[Exam]:
    """The exams the actor may see, latest first."""
    return access.exams_seen_by(by).select_related(*SHOWN).order_by("-held_on", "-id")


def exams_by_state(*, by: Actor) -> dict[State, int]:
    """How many the actor sees in each state."""
    counted = dict(access.exams_seen_by(by).order_by().values_list("state").annotate(n=Count("id")))
    return {state: counted.get(state.value, 0) for state in State}


def exam(exam_id: int, *, by: Actor) -> Exam:
    """One exam the actor may see. Raises Exam.DoesNotExist."""
    return exams(by=by).get(pk=exam_id)


def exams_waiting(*, by: Actor, on: date) -> QuerySet[Exam]:
    """What the body must still do: score what was held, publish what was scored, certify what stood long enough."""
    due = Q(state=State.PLANNED, held_on__lte=on) | Q(state=State.SCORED) | Q(
        state=State.PUBLISHED, publicity_until__lt=on)
    return exams(by=by).filter(due).order_by("held_on", "id")


def cohorts_to_examine(*, by: Actor) -> QuerySet[Cohort]:
    """Cohorts with someone to examine and no exam open, which the actor may plan one for, soonest end first.

    Never examined yet, or examined with some who did not pass: they may sit again. A provider sees its own, a body
    those of its own province that it did not teach.
    """
    found = Cohort.objects.filter(state__in=[CohortState.RUNNING, CohortState.ENDED]).exclude(
        exams__in=Exam.objects.filter(state__in=OPEN)).filter(
            ~Exists(Exam.objects.filter(cohort=OuterRef("pk"), state=State.CERTIFIED))
            | Exists(Enrolment.objects.filter(cohort=OuterRef("pk"), state=Seat.COMPLETED).exclude(
                pk__in=_certified(OuterRef("cohort_id")))))
    if by.organisation_id is None:
        return found.none()
    if by.role == Role.PROVIDER_CLERK:
        found = found.filter(provider_id=by.organisation_id)
    elif by.role == Role.ASSESSOR:
        stem = Organisation.objects.values_list("region_id", flat=True).get(pk=by.organisation_id)[:2]
        found = found.filter(region__code__startswith=stem).exclude(provider_id=by.organisation_id)
    else:
        return found.none()
    return found.select_related("occupation", "provider", "place").order_by("closes_on", "id")


def assessors_of(body_id: int, *, on: date) -> QuerySet[Person]:
    """Who holds the role of assessor in a body on a day."""
    return Person.objects.filter(
        Q(roles__until_on=None) | Q(roles__until_on__gt=on), roles__role=Role.ASSESSOR,
        roles__organisation_id=body_id, roles__from_on__lte=on,
    ).order_by("name", "id").distinct()


@dataclass(frozen=True)
class Appointable:
    """An assessor of a body, as one may appoint them."""

    person_id: int
    name: str
    body_id: int
    body: str


def assessors_in(region: str, *, on: date) -> list[Appointable]:
    """The assessors of all bodies of a region's province on a day, by body and name."""
    held = RoleHeld.objects.filter(
        Q(until_on=None) | Q(until_on__gt=on), role=Role.ASSESSOR, from_on__lte=on,
        organisation__region__code__startswith=region[:2], organisation__closed_on=None,
    ).select_related("person", "organisation").order_by("organisation__name", "person__name", "id")
    return [Appointable(one.person_id, one.person.name, one.organisation.pk, one.organisation.name)
            for one in held if one.organisation is not None]


def cohort_of_provider(cohort_id: int, *, by: Actor) -> Cohort:
    """A begun cohort of the actor's own house. Raises Cohort.DoesNotExist."""
    own = Cohort.objects.filter(provider_id=by.organisation_id, state__in=[CohortState.RUNNING, CohortState.ENDED])
    found = own if by.role in access.HOUSE else own.none()
    return found.select_related("occupation", "provider").get(pk=cohort_id)


def teaches(person_id: int, cohort_id: int) -> bool:
    """Does this person teach any session of the cohort?"""
    return Session.objects.filter(cohort_id=cohort_id, teacher__person_id=person_id).exists()


# ── results ─────────────────────────────────────────────────────────────────────────────────────────────────────────

@dataclass(frozen=True)
class Result:
    """One worker in one exam. `score` is None before scores are entered; `asked` is the open change, if any."""

    enrolment: Enrolment
    score: Score | None
    outcome: Outcome
    asked: ScoreChange | None
    certificate: Certificate | None


def sitting(exam: Exam) -> QuerySet[Enrolment]:
    """Who sits an exam: who completed its cohort and did not come out of an earlier exam with a certificate."""
    earlier = _certified(exam.cohort_id).filter(exam__lt=exam.pk)
    return Enrolment.objects.filter(cohort_id=exam.cohort_id, state=Seat.COMPLETED).exclude(pk__in=earlier).order_by("id")


def _certified(cohort_id: int | OuterRef) -> QuerySet[Any]:
    """The seats of a cohort that a standing certificate came of."""
    return Certificate.objects.filter(exam__cohort_id=cohort_id, revocation=None, enrolment__isnull=False).values("enrolment_id")


def results(exam: Exam) -> list[Result]:
    """Everyone who sits the exam, with score, outcome and certificate, by name."""
    scores = {score.enrolment_id: score for score in exam.scores.all()}
    asked = {change.score_id: change for change in ScoreChange.objects.filter(
        score__exam=exam, state=ChangeState.ASKED)}
    certificates = {one.enrolment_id: one for one in exam.certificates.select_related("occupation")}
    found = []
    for enrolment in sitting(exam).select_related("worker").order_by("worker__name", "id"):
        score = scores.get(enrolment.pk)
        found.append(Result(
            enrolment, score, outcome_of(score, exam), asked.get(score.pk) if score else None,
            certificates.get(enrolment.pk),
        ))
    return found


def outcome_of(score: Score | None, exam: Exam) -> Outcome:
    """What a score means under the rules of the exam's day."""
    if score is None:
        return Outcome.WAITING
    return decide.outcome(score.theory, score.practice, rules(exam.held_on))


def changes_of(exam: Exam) -> QuerySet[ScoreChange]:
    """Every asked change of an exam's scores, newest first."""
    return ScoreChange.objects.filter(score__exam=exam).select_related("score__enrolment__worker").order_by("-id")


def changes_open(*, by: Actor) -> QuerySet[ScoreChange]:
    """Changes of the actor's exams that wait for a second person, oldest first."""
    return (ScoreChange.objects.filter(score__exam__in=access.exams_seen_by(by), state=ChangeState.ASKED)
            .select_related("score__enrolment__worker").order_by("id"))


def scores_of(person_id: int) -> QuerySet[Score]:
    """A person's published scores, latest first."""
    return (Score.objects.filter(enrolment__worker_id=person_id,
                                 exam__state__in=[State.PUBLISHED, State.CERTIFIED])
            .select_related("exam__cohort__occupation", "exam__body").order_by("-exam__held_on", "-id"))


# ── certificates ────────────────────────────────────────────────────────────────────────────────────────────────────

def certificates_shown() -> QuerySet[Certificate]:
    """All certificates with what pages name; callers narrow."""
    return Certificate.objects.select_related("person", "occupation", "body", "revocation", "exam__cohort__provider")


def certificates(*, by: Actor, q: str = "", level: str = "", origin: str = "") -> QuerySet[Certificate]:
    """The certificates the actor may see, latest first; `q` is part of a number or a name."""
    found = access.seen_by(by).select_related("person", "occupation", "body", "revocation", "exam__cohort__provider")
    if q:
        found = found.filter(Q(no__icontains=q) | Q(person__name__icontains=q))
    if level:
        found = found.filter(level=level)
    if origin:
        found = found.filter(origin=origin)
    return found.order_by("-issued_on", "-id")


def certificate(certificate_id: int, *, by: Actor) -> Certificate:
    """One certificate the actor may see. Raises Certificate.DoesNotExist."""
    return certificates(by=by).get(pk=certificate_id)


def certificates_of(person_id: int) -> QuerySet[Certificate]:
    """A person's certificates, revoked ones too, latest first. No narrowing: for judgements of upper floors."""
    return certificates_shown().filter(person_id=person_id).order_by("-issued_on", "-id")


def certificates_by_region(*, by: Actor, year: int, region: str = "") -> dict[str, int]:
    """How many certificates were issued in a year for cohorts of each region, as far as the officer may see."""
    found = access.seen_by(by).filter(
        issued_on__year=year, origin=Origin.ISSUED, revocation=None,
        enrolment__cohort__region__code__startswith=region_stem(region or by.region))
    return dict(found.order_by().values_list("enrolment__cohort__region_id").annotate(n=Count("id")))


def certificate_numbered(no: str) -> Certificate | None:
    """The certificate with a number, for those who hold it in their hands; None when there is none."""
    return certificates_shown().filter(no="".join(no.split()).upper()).first()


def is_revoked(certificate: Certificate) -> bool:
    """Was it declared void?"""
    return hasattr(certificate, "revocation")


@cache
def _versions(shelf: Path) -> list[tuple[date, ExamRules]]:
    return decide.read_rules((shelf / "assessment" / "rules.yaml").read_text(encoding="utf-8"))
