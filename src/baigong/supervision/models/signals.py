"""What is kept of signals: when they were looked for, and which of their parameters an officer changed."""

from django.db import models

from baigong.journal.models import append_only
from baigong.people.models import Region


class Scan(models.Model):
    """One look for signals in a region: per signal the edition's hash, how many things it hit, how many are new."""

    region = models.ForeignKey(Region, on_delete=models.PROTECT)
    on = models.DateField()  # the day the signals took for today
    found = models.JSONField()  # {code: {"hash", "values", "hits", "raised", "added"}}
    scanned_at = models.DateTimeField()
    scanned_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-id"]
        triggers = append_only("supervision_scan")


class Tuning(models.Model):
    """A parameter of a signal as an officer set it, with the reason; the newest counts, the shelf's where none is."""

    signal = models.CharField(max_length=12)
    parameter = models.CharField(max_length=40)
    value = models.DecimalField(max_digits=12, decimal_places=2)
    why = models.CharField(max_length=200)
    set_at = models.DateTimeField()
    set_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["signal", "parameter", "-id"], name="supervision_tuning_newest")]
        triggers = append_only("supervision_tuning")
