"""The table of enrolments: one worker, one cohort, one seat; no two at the same time."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Q

from baigong.offer.models import Cohort
from baigong.people.models import Person

from .words import State

SEATED = ["enrolled", "completed", "failed"]
"""States that occupy the worker's time."""


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
