"""Honours of persons, as the document that gave them says; revoked in the open."""

from django.db import models
from django.db.models import Q

from baigong.people.models import Person
from baigong.talent.words import HonourState


class Honour(models.Model):
    """One honour of one person. `code` is of honours.yaml; `occasion` is "" for what one receives once, else the year."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="honours")
    code = models.CharField(max_length=30)
    occasion = models.CharField(max_length=4, blank=True)
    given_by = models.CharField(max_length=120)
    document_no = models.CharField(max_length=80)
    granted_on = models.DateField()
    state = models.CharField(max_length=10, choices=HonourState.choices(), default=HonourState.HELD)
    recorded_at = models.DateTimeField()
    recorded_by = models.BigIntegerField(null=True)
    revoked_at = models.DateTimeField(null=True)
    revoked_by = models.BigIntegerField(null=True)
    why = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-granted_on", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "code", "occasion"], condition=Q(state="held"), name="talent_honour_once"
            ),
            models.CheckConstraint(
                name="talent_honour_revoked_with_proof",
                condition=Q(state="held", revoked_at__isnull=True)
                | (Q(state="revoked", revoked_at__isnull=False) & ~Q(why="")),
            ),
        ]
