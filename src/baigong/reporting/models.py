"""Tables of reporting: definitions as they were used, proofs, frozen editions and their figures, publications.

All append-only. A correction is a later edition with its reason; the newest edition of a region's month is what stands.
"""

from django.db import models
from django.db.models import Exists, OuterRef, Q, QuerySet

from baigong.journal.models import append_only
from baigong.people.models import Region

from .words import Dimension


class Definition(models.Model):
    """An indicator's definition as it decided figures: by its hash, so that old figures can be computed anew."""

    hash = models.CharField(max_length=64, primary_key=True)
    indicator = models.SlugField(max_length=40)
    unit = models.CharField(max_length=20)
    measure = models.CharField(max_length=10)
    time = models.CharField(max_length=10)
    scale = models.PositiveIntegerField()
    by = models.JSONField()  # dimension codes, in the order of a row's line
    sql = models.TextField()
    kept_at = models.DateTimeField()
    kept_by = models.BigIntegerField(null=True)

    class Meta:
        triggers = append_only("reporting_definition")


class Editions(QuerySet["Frozen"]):
    """Frozen editions; `standing` are those that no later one replaced."""

    def standing(self) -> "Editions":
        """The newest edition of each indicator, month and region."""
        later = Frozen.objects.filter(
            indicator=OuterRef("indicator"), month_from=OuterRef("month_from"), region=OuterRef("region"),
            edition__gt=OuterRef("edition"))
        return self.filter(~Exists(later))


class Proof(models.Model):
    """The source rows of one indicator, month and place (never of what lies beneath it), as canonical text."""

    indicator = models.SlugField(max_length=40)
    month_from = models.DateField()
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    edition = models.PositiveSmallIntegerField()
    definition = models.ForeignKey(Definition, on_delete=models.PROTECT, related_name="+")
    row_count = models.PositiveIntegerField()
    rows = models.TextField()
    hash = models.CharField(max_length=64)
    proven_at = models.DateTimeField()
    proven_by = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["indicator", "month_from", "region", "edition"], name="reporting_proof_once"),
        ]
        triggers = append_only("reporting_proof")


class Frozen(models.Model):
    """One indicator in one region and month. `hash` is over the proofs of all places beneath it, by code."""

    indicator = models.SlugField(max_length=40)
    month_from = models.DateField()
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    edition = models.PositiveSmallIntegerField()
    definition = models.ForeignKey(Definition, on_delete=models.PROTECT, related_name="+")
    row_count = models.PositiveIntegerField()
    hash = models.CharField(max_length=64)
    why = models.CharField(max_length=200, blank=True)  # of a correction
    frozen_at = models.DateTimeField()
    frozen_by = models.BigIntegerField(null=True)

    objects = Editions.as_manager()

    class Meta:
        ordering = ["month_from", "indicator", "region", "edition"]
        constraints = [
            models.UniqueConstraint(fields=["indicator", "month_from", "region", "edition"], name="reporting_frozen_once"),
            models.CheckConstraint(name="reporting_frozen_corrected_why", condition=Q(edition=1) | ~Q(why="")),
            models.CheckConstraint(name="reporting_frozen_first", condition=Q(edition__gte=1)),
        ]
        indexes = [models.Index(fields=["region", "month_from", "indicator", "-edition"], name="reporting_frozen_region")]
        triggers = append_only("reporting_frozen")


class Figure(models.Model):
    """Numerator and denominator, exact: whole ("" and "") or of one value of one dimension."""

    frozen = models.ForeignKey(Frozen, on_delete=models.PROTECT, related_name="figures", db_index=False)
    dimension = models.CharField(max_length=12, choices=Dimension.choices(), blank=True)
    value = models.CharField(max_length=40, blank=True)
    numerator = models.BigIntegerField()
    denominator = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["dimension", "value"]
        constraints = [
            models.UniqueConstraint(fields=["frozen", "dimension", "value"], name="reporting_figure_once"),
        ]
        triggers = append_only("reporting_figure")


class Publication(models.Model):
    """A region's month, open to everyone from then on."""

    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    month_from = models.DateField()
    published_at = models.DateTimeField()
    published_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-month_from", "region"]
        constraints = [models.UniqueConstraint(fields=["region", "month_from"], name="reporting_publication_once")]
        triggers = append_only("reporting_publication")
