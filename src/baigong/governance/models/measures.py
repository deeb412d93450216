"""Measures: what a document orders, with dated versions of what we know of it. A version is never changed."""

from django.db import models

from baigong.governance.words import Origin, Trust
from baigong.journal.models import append_only

from .documents import Document


class Measure(models.Model):
    """One measure, by the number of its item in the document. What it says stands in its versions."""

    number = models.PositiveSmallIntegerField(unique=True)
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="measures")
    anchor = models.CharField(max_length=40)

    class Meta:
        ordering = ["number"]


class MeasureVersion(models.Model):
    """What is known of a measure from a day on. The shelf gives the first; officers add others with a reason.

    Lists hold {"name", "source", "trust"}; `serves` holds {"kind", "key"}.
    """

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="versions")
    nth = models.PositiveSmallIntegerField()
    from_on = models.DateField()
    name = models.CharField(max_length=120)
    name_en = models.CharField(max_length=160, blank=True)
    summary = models.TextField()
    summary_en = models.TextField(blank=True)
    source = models.CharField(max_length=200)
    trust = models.CharField(max_length=10, choices=Trust.choices())
    instruments = models.JSONField()
    leads = models.JSONField()
    cooperating = models.JSONField()
    serves = models.JSONField()
    why = models.CharField(max_length=300)
    origin = models.CharField(max_length=10, choices=Origin.choices())
    hash = models.CharField(max_length=64)
    written_at = models.DateTimeField()
    written_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["measure", "from_on", "nth"]
        constraints = [models.UniqueConstraint(fields=["measure", "nth"], name="governance_version_nth")]
        triggers = append_only("governance_version")
