"""Tables of the record: only consents. The record itself is read from the floors below, never copied."""

from django.db import models
from django.db.models import Q

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
