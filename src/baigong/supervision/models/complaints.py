"""Complaints: what anyone reported, how it moved, and apart from it who reported it."""

from django.db import models
from django.db.models import Q

from baigong.kernel.numbered import numbered
from baigong.offer.models import Cohort
from baigong.people.models import Organisation, Person, Region
from baigong.supervision.words.complaints import ComplaintKind, ComplaintState, Outcome

SETTLED = ["declined", "answered"]


class Complaint(models.Model):
    """A complaint and its way. The complainant follows it with `no` and a code of which only a hash is kept."""

    kind = models.CharField(max_length=12, choices=ComplaintKind.choices())
    region = models.ForeignKey(Region, on_delete=models.PROTECT)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="complaints")
    cohort = models.ForeignKey(Cohort, on_delete=models.PROTECT, null=True, related_name="complaints")
    text = models.TextField()
    secret_hash = models.CharField(max_length=64)
    source = models.CharField(max_length=64, blank=True)  # a keyed hash of where it came from, for a day
    state = models.CharField(max_length=12, choices=ComplaintState.choices(), default=ComplaintState.RECEIVED)
    due_on = models.DateField(null=True)  # last day of the clock that runs now
    received_at = models.DateTimeField()
    handler = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    accepted_at = models.DateTimeField(null=True)
    accepted_by = models.BigIntegerField(null=True)
    declined_at = models.DateTimeField(null=True)
    declined_by = models.BigIntegerField(null=True)
    investigated_at = models.DateTimeField(null=True)
    investigated_by = models.BigIntegerField(null=True)
    outcome = models.CharField(max_length=8, choices=Outcome.choices(), blank=True)
    report = models.TextField(blank=True)  # for officers
    answered_at = models.DateTimeField(null=True)
    answered_by = models.BigIntegerField(null=True)
    reply = models.TextField(blank=True)  # for the complainant: the answer, or why it was declined

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                name="supervision_complaint_accepted_with_proof",
                condition=Q(state__in=["received", "declined"], accepted_at__isnull=True)
                | Q(state__in=["accepted", "investigated", "answered"], accepted_at__isnull=False, handler__isnull=False),
            ),
            models.CheckConstraint(
                name="supervision_complaint_declined_with_proof",
                condition=(Q(state="declined", declined_at__isnull=False) & ~Q(reply=""))
                | (~Q(state="declined") & Q(declined_at__isnull=True)),
            ),
            models.CheckConstraint(
                name="supervision_complaint_investigated_with_proof",
                condition=(Q(state__in=["investigated", "answered"], investigated_at__isnull=False)
                           & ~Q(outcome="") & ~Q(report=""))
                | (~Q(state__in=["investigated", "answered"]) & Q(investigated_at__isnull=True)),
            ),
            models.CheckConstraint(
                name="supervision_complaint_answered_with_proof",
                condition=(Q(state="answered", answered_at__isnull=False) & ~Q(reply=""))
                | (~Q(state="answered") & Q(answered_at__isnull=True)),
            ),
        ]
        indexes = [
            models.Index(fields=["state", "region", "due_on"], name="supervision_complaint_due"),
            models.Index(fields=["source", "received_at"], name="supervision_complaint_source"),
        ]

    @property
    def no(self) -> str:
        """How everyone names it: TS-2025-000012 (投诉)."""
        return numbered("TS", self.received_at, self.pk)

    @property
    def ground(self) -> str:
        """How other matters name it as what they rest on."""
        return f"complaint/{self.pk}"


class Complainant(models.Model):
    """Who complained, where they said so; read only by whoever handles it, and every reading is journalled."""

    complaint = models.OneToOneField(Complaint, on_delete=models.PROTECT, related_name="complainant")
    name = models.CharField(max_length=60, blank=True)
    contact = models.CharField(max_length=60, blank=True)
