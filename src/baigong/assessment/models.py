"""Tables of assessment: exams, scores, changed scores (two people), certificates; plans and registrations."""

import pgtrigger
from django.db import models
from django.db.models import F, Q

from baigong.enrolment.models import Enrolment
from baigong.journal.models import append_only
from baigong.offer.models import Cohort, Occupation
from baigong.offer.words import CertificateKind, Level
from baigong.people.models import Organisation, Person, Region

from .words import (
    Category,
    ChangeState,
    Education,
    Origin,
    Origins,
    PlanState,
    RegistrationState,
    Sitting,
    State,
)

APART = """
    IF EXISTS (SELECT 1 FROM offer_session s WHERE s.cohort_id = NEW.cohort_id AND s.taught_by_id = NEW.assessor_id)
            OR EXISTS (SELECT 1 FROM offer_cohort c WHERE c.id = NEW.cohort_id AND c.provider_id = NEW.body_id) THEN
        RAISE EXCEPTION 'who taught examines' USING ERRCODE = 'check_violation', CONSTRAINT = 'assessment_exam_apart';
    END IF;
    RETURN NEW;
"""
AGREED = """
    IF (NEW.theory, NEW.practice) IS DISTINCT FROM (OLD.theory, OLD.practice) AND NOT EXISTS (
            SELECT 1 FROM assessment_scorechange c WHERE c.score_id = NEW.id AND c.state = 'agreed'
               AND (c.old_theory, c.old_practice) IS NOT DISTINCT FROM (OLD.theory, OLD.practice)
               AND (c.theory, c.practice) IS NOT DISTINCT FROM (NEW.theory, NEW.practice)) THEN
        RAISE EXCEPTION 'nobody agreed' USING ERRCODE = 'check_violation', CONSTRAINT = 'assessment_score_agreed';
    END IF;
    RETURN NEW;
"""
EDITION = """
    SELECT 1 + count(*) INTO NEW.edition FROM assessment_certificate c JOIN assessment_revocation r ON r.certificate_id = c.id
     WHERE (c.person_id, c.occupation_id, c.level, c.kind) = (NEW.person_id, NEW.occupation_id, NEW.level, NEW.kind);
    RETURN NEW;
"""
"""One more than were revoked: with one that stands, the number is taken already, and the UNIQUE says so."""


class Exam(models.Model):
    """One assessment plan for one cohort, by a body that is not the provider."""

    no = models.CharField(max_length=40, unique=True)
    cohort = models.ForeignKey(Cohort, on_delete=models.PROTECT, related_name="exams")
    body = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="exams")
    assessor = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="exams")
    held_on = models.DateField()
    place = models.CharField(max_length=120)
    site_no = models.CharField(max_length=6, default="000001")  # 站点序列码, places 8–13 of its certificates
    state = models.CharField(max_length=10, choices=State.choices(), default=State.PLANNED)
    planned_at = models.DateTimeField()
    planned_by = models.BigIntegerField(null=True)
    scored_at = models.DateTimeField(null=True)
    scored_by = models.BigIntegerField(null=True)
    published_at = models.DateTimeField(null=True)
    published_by = models.BigIntegerField(null=True)
    publicity_until = models.DateField(null=True)  # last day of publicity
    certified_at = models.DateTimeField(null=True)
    certified_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-held_on", "id"]
        constraints = [
            models.CheckConstraint(
                name="assessment_exam_published_with_proof",
                condition=~Q(state__in=["published", "certified"])
                | Q(published_at__isnull=False, publicity_until__isnull=False),
            ),
            models.CheckConstraint(
                name="assessment_exam_scored_with_proof",
                condition=~Q(state__in=["scored", "published", "certified"]) | Q(scored_at__isnull=False),
            ),
            models.CheckConstraint(
                name="assessment_exam_certified_with_proof",
                condition=Q(state="certified", certified_at__isnull=False)
                | (~Q(state="certified") & Q(certified_at__isnull=True)),
            ),
            models.UniqueConstraint(
                fields=["cohort"], condition=Q(state__in=["planned", "scored", "published"]),
                name="assessment_exam_one_open",
            ),
        ]
        indexes = [models.Index(fields=["body", "state", "held_on"], name="assessment_exam_body")]
        triggers = [
            pgtrigger.Trigger(
                name="assessment_exam_apart", when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("assessor_id", "body_id", "cohort_id", "state"), func=APART,
            ),
        ]


class Score(models.Model):
    """Theory and practice of one enrolment in one exam, 0–100 each; null = did not sit."""

    exam = models.ForeignKey(Exam, on_delete=models.PROTECT, related_name="scores")
    enrolment = models.ForeignKey(Enrolment, on_delete=models.PROTECT, related_name="scores")
    theory = models.PositiveSmallIntegerField(null=True)
    practice = models.PositiveSmallIntegerField(null=True)
    entered_at = models.DateTimeField()
    entered_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["exam", "enrolment"], name="assessment_score_once"),
            models.CheckConstraint(
                name="assessment_score_range",
                condition=(
                    (Q(theory__isnull=True) | Q(theory__lte=100)) & (Q(practice__isnull=True) | Q(practice__lte=100))
                ),
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="assessment_score_agreed", when=pgtrigger.Before, operation=pgtrigger.UpdateOf("theory", "practice"),
                func=AGREED,
            ),
        ]


class ScoreChange(models.Model):
    """A score is changed by two: one asks with a reason, another agrees. The old values stay here."""

    score = models.ForeignKey(Score, on_delete=models.PROTECT, related_name="changes")
    old_theory = models.PositiveSmallIntegerField(null=True)
    old_practice = models.PositiveSmallIntegerField(null=True)
    theory = models.PositiveSmallIntegerField(null=True)
    practice = models.PositiveSmallIntegerField(null=True)
    why = models.CharField(max_length=200)
    state = models.CharField(max_length=10, choices=ChangeState.choices(), default=ChangeState.ASKED)
    asked_at = models.DateTimeField()
    asked_by = models.BigIntegerField(null=True)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="assessment_change_two_people",
                condition=Q(settled_by__isnull=True) | ~Q(settled_by=F("asked_by")),
            ),
            models.CheckConstraint(
                name="assessment_change_settled_with_proof",
                condition=Q(state="asked", settled_at__isnull=True)
                | (~Q(state="asked") & Q(settled_at__isnull=False, settled_by__isnull=False)),
            ),
            models.UniqueConstraint(fields=["score"], condition=Q(state="asked"), name="assessment_change_one_open"),
        ]


class Certificate(models.Model):
    """A certificate, immutable once issued; `no` is the national 22-place number (workflow.md §6).

    A person holds one of an occupation, level and kind; another (the next `edition`) only after that one was revoked.

    `origin` outside: obtained elsewhere and known from the national look-up; then `body` is null and `issuer` names it.
    """

    no = models.CharField(max_length=30, unique=True)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="certificates")
    occupation = models.ForeignKey(Occupation, on_delete=models.PROTECT)
    level = models.CharField(max_length=4, choices=Level.choices())
    kind = models.CharField(max_length=14, choices=CertificateKind.choices())
    exam = models.ForeignKey(Exam, on_delete=models.PROTECT, null=True, related_name="certificates")
    enrolment = models.ForeignKey(Enrolment, on_delete=models.PROTECT, null=True, related_name="certificates")
    origin = models.CharField(max_length=8, choices=Origin.choices(), default=Origin.ISSUED)
    body = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="certificates")
    issuer = models.CharField(max_length=120)  # the body's name on the day, as printed
    edition = models.PositiveSmallIntegerField(default=1)  # counted by the database
    theory = models.PositiveSmallIntegerField(null=True)
    practice = models.PositiveSmallIntegerField(null=True)
    issued_on = models.DateField()
    issued_at = models.DateTimeField()
    issued_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-issued_on", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "occupation", "level", "kind", "edition"], name="assessment_certificate_once"
            ),
            models.CheckConstraint(
                name="assessment_certificate_rests_on_exam",
                condition=Q(origin="outside", exam__isnull=True)
                | Q(origin="issued", exam__isnull=False, enrolment__isnull=False, body__isnull=False),
            ),
        ]
        triggers = [
            *append_only("assessment_certificate"),
            pgtrigger.Trigger(
                name="assessment_certificate_edition", when=pgtrigger.Before, operation=pgtrigger.Insert, func=EDITION),
        ]


class Revocation(models.Model):
    """A certificate declared void; the certificate row itself stays as it was, and so does this."""

    certificate = models.OneToOneField(Certificate, on_delete=models.PROTECT, related_name="revocation")
    why = models.CharField(max_length=200)
    revoked_at = models.DateTimeField()
    revoked_by = models.BigIntegerField(null=True)

    class Meta:
        triggers = append_only("assessment_revocation")


class Serial(models.Model):
    """The next serial per number stem (first 16 places), taken by a guarded UPDATE so that numbers have no twin."""

    stem = models.CharField(max_length=24, primary_key=True)
    last = models.PositiveIntegerField(default=0)


class AssessmentPlan(models.Model):
    """认定计划: a body files what it assesses, when, where, for how many and at what fee; then people register for it."""

    body = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="assessment_plans")
    region = models.ForeignKey(Region, on_delete=models.PROTECT)  # the body's, whose bureau answers
    occupation = models.ForeignKey(Occupation, on_delete=models.PROTECT)
    level = models.CharField(max_length=4, choices=Level.choices())
    closes_on = models.DateField()  # last day of registration
    from_on = models.DateField()
    until_on = models.DateField()  # last day of the assessment
    place = models.CharField(max_length=120)
    seats = models.PositiveSmallIntegerField()
    taken = models.PositiveSmallIntegerField(default=0)  # registrations passed
    fee_fen = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=PlanState.choices(), default=PlanState.FILED)
    why_returned = models.TextField(blank=True)
    due_on = models.DateField(null=True)  # last day of the bureau's clock
    filed_at = models.DateTimeField()
    filed_by = models.BigIntegerField(null=True)
    accepted_at = models.DateTimeField(null=True)
    accepted_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-from_on", "id"]
        constraints = [
            models.CheckConstraint(name="assessment_plan_not_oversold", condition=Q(taken__lte=F("seats"))),
            models.CheckConstraint(
                name="assessment_plan_days", condition=Q(until_on__gte=F("from_on"), closes_on__lt=F("from_on"))
            ),
            models.CheckConstraint(
                name="assessment_plan_accepted_with_proof",
                condition=Q(state="accepted", accepted_at__isnull=False)
                | (~Q(state="accepted") & Q(accepted_at__isnull=True)),
            ),
        ]
        indexes = [
            models.Index(fields=["state", "due_on"], name="assessment_plan_due"),
            models.Index(fields=["state", "region", "closes_on"], name="assessment_plan_open"),
        ]

    @property
    def no(self) -> str:
        """How people name it: RD2025-00012."""
        return f"RD{self.from_on:%Y}-{self.pk:05d}"

    @property
    def left(self) -> int:
        """Seats still free."""
        return self.seats - self.taken


class Registration(models.Model):
    """报名: one person for one plan, with what the form asks (workflow.md §6). `papers` are codes of what was handed in."""

    plan = models.ForeignKey(AssessmentPlan, on_delete=models.PROTECT, related_name="registrations")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="registrations")
    condition = models.CharField(max_length=4)
    phone = models.CharField(max_length=20)
    education = models.CharField(max_length=12, choices=Education.choices())
    ethnicity = models.CharField(max_length=20)
    province = models.CharField(max_length=2)
    origin = models.CharField(max_length=12, choices=Origins.choices())
    unit = models.CharField(max_length=120)
    category = models.CharField(max_length=12, choices=Category.choices())
    sitting = models.CharField(max_length=8, choices=Sitting.choices())
    prior_level = models.CharField(max_length=4, blank=True)
    prior_no = models.CharField(max_length=30, blank=True)
    papers = models.JSONField(default=list)
    state = models.CharField(max_length=10, choices=RegistrationState.choices(), default=RegistrationState.WAITING)
    why_returned = models.CharField(max_length=200, blank=True)
    registered_at = models.DateTimeField()
    registered_by = models.BigIntegerField(null=True)
    passed_at = models.DateTimeField(null=True)
    passed_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "person"], condition=~Q(state="withdrawn"), name="assessment_registration_once"
            ),
            models.CheckConstraint(
                name="assessment_registration_passed_with_proof",
                condition=~Q(state="passed") | Q(passed_at__isnull=False),
            ),
        ]
        indexes = [models.Index(fields=["plan", "state"], name="assessment_registration_plan")]
