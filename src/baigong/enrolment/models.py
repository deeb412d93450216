"""Tables of enrolment: seats (no two at the same time), nominations of staff, apprenticeships with mentors."""

import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Q

from baigong.offer.models import Cohort, Occupation, Order
from baigong.offer.words import Level
from baigong.people.models import Organisation, Person, Region

from .words import ApprenticeshipState, Outcome, State

SEATED = ["enrolled", "completed", "failed"]
"""States that occupy the worker's time."""

KEPT = """
    SELECT daterange(opens_on, closes_on, '[]') INTO STRICT NEW.span FROM offer_cohort WHERE id = NEW.cohort_id;
    IF NEW.state IN ('enrolled', 'completed', 'failed') AND (
            TG_OP = 'INSERT' OR OLD.cohort_id <> NEW.cohort_id OR OLD.state NOT IN ('enrolled', 'completed', 'failed')) THEN
        SELECT c.seats INTO room FROM offer_cohort c WHERE c.id = NEW.cohort_id FOR NO KEY UPDATE;
        SELECT count(*) INTO seated FROM enrolment_enrolment e
         WHERE e.cohort_id = NEW.cohort_id AND e.state IN ('enrolled', 'completed', 'failed');
        IF seated >= room THEN
            RAISE EXCEPTION 'no seat left' USING ERRCODE = 'check_violation', CONSTRAINT = 'enrolment_not_oversold';
        END IF;
    END IF;
    RETURN NEW;
"""
"""The rows themselves are counted, one at a time for a cohort, and `span` is the cohort's own days: neither a forgotten
counter nor a span of another's making seats anyone twice. Whoever takes a seat by the actions holds the row already."""


APPRENTICED = """
    IF NEW.state IN ('enrolled', 'completed', 'failed') AND (
            TG_OP = 'INSERT' OR (OLD.cohort_id, OLD.worker_id) <> (NEW.cohort_id, NEW.worker_id)
            OR OLD.state NOT IN ('enrolled', 'completed', 'failed'))
       AND EXISTS (SELECT 1 FROM offer_cohort c JOIN offer_filedprogramme f ON f.id = c.filing_id WHERE c.id = NEW.cohort_id
                      AND NOT EXISTS (SELECT 1 FROM enrolment_apprentice a WHERE a.apprenticeship_id = f.apprenticeship
                                         AND a.worker_id = NEW.worker_id AND a.outcome = 'training')) THEN
        RAISE EXCEPTION 'no apprentice of it' USING ERRCODE = 'check_violation', CONSTRAINT = 'enrolment_apprentices_only';
    END IF;
    RETURN NEW;
"""
"""In a class that rests on an apprenticeship only its apprentices take a seat, while they are trained."""


class Enrolment(models.Model):
    """A worker in a cohort. `entry_facts` are the facts the answer rested on; `span` copies the cohort's days.

    The waiting list is in order of `id`: rows join it one at a time, so nobody is ever overtaken.
    """

    cohort = models.ForeignKey(Cohort, on_delete=models.PROTECT, related_name="enrolments")
    worker = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="enrolments")
    state = models.CharField(max_length=10, choices=State.choices())
    entry_facts = models.JSONField(default=dict)
    notice_signed = models.BooleanField(default=False)  # the worker's signed notice, where the provider enrols
    span = DateRangeField()
    enrolled_at = models.DateTimeField()  # joined, or joined the waiting list
    enrolled_by = models.BigIntegerField(null=True)
    seated_at = models.DateTimeField(null=True)
    seated_by = models.BigIntegerField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.BigIntegerField(null=True)
    why_withdrawn = models.CharField(max_length=200, blank=True)
    closed_at = models.DateTimeField(null=True)
    closed_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["enrolled_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["cohort", "worker"], condition=~Q(state="withdrawn"), name="enrolment_one_seat"
            ),
            ExclusionConstraint(
                name="enrolment_no_overlap",
                expressions=[("worker", RangeOperators.EQUAL), ("span", RangeOperators.OVERLAPS)],
                condition=Q(state__in=SEATED),
            ),
            models.CheckConstraint(
                name="enrolment_withdrawn_with_proof", condition=~Q(state="withdrawn") | Q(withdrawn_at__isnull=False)
            ),
            models.CheckConstraint(
                name="enrolment_seated_with_proof", condition=~Q(state__in=SEATED) | Q(seated_at__isnull=False)
            ),
            models.CheckConstraint(
                name="enrolment_closed_with_proof",
                condition=~Q(state__in=["completed", "failed"]) | Q(closed_at__isnull=False),
            ),
        ]
        indexes = [models.Index(fields=["cohort", "state", "id"], name="enrolment_queue")]
        triggers = [
            pgtrigger.Trigger(
                name="enrolment_kept", when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("cohort_id", "span", "state"),
                declare=[("room", "integer"), ("seated", "bigint")], func=KEPT,
            ),
            pgtrigger.Trigger(
                name="enrolment_apprenticed", when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("cohort_id", "worker_id", "state"), func=APPRENTICED,
            ),
        ]


class Nomination(models.Model):
    """An employer nominates one of its staff to a seat of the cohort it ordered; they take it themselves."""

    order = models.ForeignKey(Order, on_delete=models.PROTECT, related_name="nominations")
    worker = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="nominations")
    nominated_at = models.DateTimeField()
    nominated_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["order", "worker"], name="enrolment_nomination_once")]


class Apprenticeship(models.Model):
    """企业新型学徒制: an employer and a partner school train some of the staff, each beside a mentor. [from_on, until_on]

    Its money (advance and balance for its class's seats, what its masters get) is subsidy's.
    """

    employer = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="apprenticeships")
    school = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="apprenticeships_taught")
    region = models.ForeignKey(Region, on_delete=models.PROTECT)  # the employer's, whose bureau answers
    occupation = models.ForeignKey(Occupation, on_delete=models.PROTECT)
    level = models.CharField(max_length=4, choices=Level.choices())
    agreement_no = models.CharField(max_length=60, blank=True)  # 校企合作协议
    agreed_on = models.DateField()
    plan = models.TextField(blank=True)  # 培养计划
    hours = models.PositiveSmallIntegerField()  # class hours with a mentor
    from_on = models.DateField()
    until_on = models.DateField()
    state = models.CharField(max_length=10, choices=ApprenticeshipState.choices(), default=ApprenticeshipState.DRAFT)
    why_returned = models.TextField(blank=True)
    experts_said = models.TextField(blank=True)  # the review of the plan: complete, feasible, scientific
    due_on = models.DateField(null=True)  # last day of the bureau's clock: acceptance, then review
    drafted_at = models.DateTimeField()
    drafted_by = models.BigIntegerField(null=True)
    filed_at = models.DateTimeField(null=True)
    filed_by = models.BigIntegerField(null=True)
    accepted_at = models.DateTimeField(null=True)
    accepted_by = models.BigIntegerField(null=True)
    settled_at = models.DateTimeField(null=True)  # fixed or refused
    settled_by = models.BigIntegerField(null=True)
    finished_at = models.DateTimeField(null=True)
    finished_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(name="enrolment_apprenticeship_span", condition=Q(until_on__gt=F("from_on"))),
            models.CheckConstraint(
                name="enrolment_apprenticeship_states_carry_proof",
                condition=Q(state="draft", filed_at__isnull=True)
                | Q(state__in=["filed", "returned"], filed_at__isnull=False)
                | Q(state="accepted", accepted_at__isnull=False)
                | Q(state__in=["fixed", "refused"], accepted_at__isnull=False, settled_at__isnull=False)
                | Q(state="finished", settled_at__isnull=False, finished_at__isnull=False),
            ),
        ]
        indexes = [models.Index(fields=["state", "due_on"], name="enrolment_apprenticeship_due")]

    @property
    def no(self) -> str:
        """How people name it: XT2025-00003."""
        return f"XT{self.from_on:%Y}-{self.pk:05d}"


class Mentor(models.Model):
    """One of the staff who teaches apprentices, with what qualifies them."""

    apprenticeship = models.ForeignKey(Apprenticeship, on_delete=models.CASCADE, related_name="mentors")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="mentoring")
    certificate = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["apprenticeship", "person"], name="enrolment_mentor_once")]


class Apprentice(models.Model):
    """One of the staff as an apprentice; the labour contract holds [contract_from, contract_until], both inside."""

    apprenticeship = models.ForeignKey(Apprenticeship, on_delete=models.CASCADE, related_name="apprentices")
    worker = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="apprenticeships")
    mentor = models.ForeignKey(Mentor, on_delete=models.PROTECT, related_name="apprentices")
    contract_from = models.DateField()
    contract_until = models.DateField()
    outcome = models.CharField(max_length=10, choices=Outcome.choices(), default=Outcome.TRAINING)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["worker"], condition=Q(outcome="training"), name="enrolment_apprentice_one_at_a_time"
            ),
            models.CheckConstraint(
                name="enrolment_apprentice_contract", condition=Q(contract_until__gt=F("contract_from"))
            ),
        ]
