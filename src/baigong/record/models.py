"""Tables of the record: consents, and the daily seal. The record itself is read from the floors below, never copied."""

from django.db import models
from django.db.models import Q

from baigong.journal.models import append_only
from baigong.people.models import Organisation, Person

from .words import Purpose


class Consent(models.Model):
    """A worker lets one organisation see their record for one purpose, until a day or until withdrawn."""

    worker = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="consents")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="consents")
    purpose = models.CharField(max_length=12, choices=Purpose.choices())
    until_on = models.DateField(null=True)
    given_at = models.DateTimeField()
    given_by = models.BigIntegerField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-given_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["worker", "organisation", "purpose"], condition=Q(withdrawn_at__isnull=True),
                name="record_consent_once",
            ),
            models.CheckConstraint(
                name="record_consent_withdrawn_with_proof",
                condition=Q(withdrawn_at__isnull=False) | Q(withdrawn_by__isnull=True),
            ),
        ]


class Root(models.Model):
    """One day sealed: the hash over all its rows and over every day before. Days follow one another without a gap."""

    day = models.DateField(primary_key=True)  # in China
    rows = models.PositiveBigIntegerField()
    previous = models.BinaryField()  # 32 bytes; of the first day noughts
    tree = models.BinaryField()
    root = models.BinaryField()
    salt = models.BinaryField()
    tables = models.JSONField(default=dict)  # kind → [rows, hash over its leaves, which form its rows were read in]
    sealed_at = models.DateTimeField()

    class Meta:
        ordering = ["-day"]
        constraints = [models.UniqueConstraint(fields=["previous"], name="record_root_one_line")]
        triggers = append_only("record_root")


class Leaf(models.Model):
    """One row as it was when its day was sealed: its hash, and six bytes for each column, to say which one differs."""

    day = models.DateField()
    kind = models.CharField(max_length=12)
    key = models.CharField(max_length=36)
    hash = models.BinaryField()
    parts = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["day", "kind", "key"], name="record_leaf_once")]
        triggers = append_only("record_leaf")
