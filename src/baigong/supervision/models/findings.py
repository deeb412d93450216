"""Findings: a signal that hit something, the evidence for it, and what another officer made of it."""

from django.db import models
from django.db.models import F, Q

from baigong.journal.models import append_only
from baigong.kernel.numbered import numbered
from baigong.people.models import Organisation, Person, Region
from baigong.supervision.words import Concern, FindingState, Handling

from .signals import Scan

OPEN = ["raised", "assigned"]
STANDING = [*OPEN, "confirmed"]
JUDGED = ["confirmed", "dismissed", "overridden", "cleared"]


class Finding(models.Model):
    """One signal about one thing (`concern`, `key`). While it stands, what it concerns is frozen.

    New evidence for a finding that still stands is added to it; evidence once judged never raises another.
    """

    signal = models.CharField(max_length=12)
    edition = models.CharField(max_length=64)  # hash of the definition that hit
    values = models.JSONField(default=dict)  # parameters as they were on the day
    concern = models.CharField(max_length=12, choices=Concern.choices())
    key = models.BigIntegerField()  # of the claim, cohort, person …
    region = models.ForeignKey(Region, on_delete=models.PROTECT)  # whose officers judge it
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="findings")
    weight = models.PositiveSmallIntegerField()  # 1–5
    handling = models.CharField(max_length=8, choices=Handling.choices())
    state = models.CharField(max_length=12, choices=FindingState.choices(), default=FindingState.RAISED)
    due_on = models.DateField(null=True)  # last day of the clock for whoever judges
    scan = models.ForeignKey(Scan, on_delete=models.PROTECT, related_name="findings")
    raised_at = models.DateTimeField()
    raised_by = models.BigIntegerField(null=True)
    assigned_to = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    assigned_at = models.DateTimeField(null=True)
    assigned_by = models.BigIntegerField(null=True)
    reviewed_at = models.DateTimeField(null=True)
    reviewed_by = models.BigIntegerField(null=True)
    why = models.TextField(blank=True)  # of the judgement
    cleared_at = models.DateTimeField(null=True)
    cleared_by = models.BigIntegerField(null=True)
    why_cleared = models.TextField(blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["signal", "concern", "key"], condition=Q(state__in=STANDING), name="supervision_finding_one_standing"
            ),
            models.CheckConstraint(
                name="supervision_finding_another_judges",
                condition=Q(reviewed_by__isnull=True)
                | ((Q(raised_by__isnull=True) | ~Q(reviewed_by=F("raised_by")))
                   & (Q(assigned_by__isnull=True) | ~Q(reviewed_by=F("assigned_by")))),
            ),
            models.CheckConstraint(
                name="supervision_finding_another_clears",
                condition=Q(cleared_by__isnull=True) | ~Q(cleared_by=F("reviewed_by")),
            ),
            models.CheckConstraint(
                name="supervision_finding_judged_with_proof",
                condition=(Q(state__in=OPEN, reviewed_at__isnull=True)
                           | (Q(state__in=JUDGED, reviewed_at__isnull=False, reviewed_by__isnull=False) & ~Q(why="")))
                & (~Q(state="assigned") | Q(assigned_at__isnull=False, assigned_to__isnull=False)),
            ),
            models.CheckConstraint(
                name="supervision_finding_cleared_with_proof",
                condition=(Q(state="cleared", cleared_at__isnull=False) & ~Q(why_cleared=""))
                | (~Q(state="cleared") & Q(cleared_at__isnull=True)),
            ),
            models.CheckConstraint(name="supervision_finding_weight", condition=Q(weight__gte=1, weight__lte=5)),
        ]
        indexes = [
            models.Index(fields=["concern", "key"], name="supervision_finding_concern"),
            models.Index(fields=["state", "region", "due_on"], name="supervision_finding_due"),
            models.Index(fields=["signal", "-id"], name="supervision_finding_signal"),
        ]

    def __str__(self) -> str:
        return self.no

    @property
    def no(self) -> str:
        """How officers name it: XS-2025-000012 (线索)."""
        return numbered("XS", self.raised_at, self.pk)

    @property
    def ground(self) -> str:
        """How the lower floors know what froze a thing of theirs."""
        return f"finding/{self.pk}"


class Evidence(models.Model):
    """One row that a signal gave for a finding: keys, days and counts, never a name. Once per signal and thing."""

    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="evidence")
    signal = models.CharField(max_length=12)
    concern = models.CharField(max_length=12, choices=Concern.choices())
    key = models.BigIntegerField()
    fingerprint = models.CharField(max_length=64)
    row = models.JSONField()  # {column: value} as the signal's SQL gave it
    found_at = models.DateTimeField()
    found_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["signal", "concern", "key", "fingerprint"], name="supervision_evidence_once"
            )
        ]
        triggers = append_only("supervision_evidence")
