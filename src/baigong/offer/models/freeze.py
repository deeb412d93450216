"""A class, or everything a body files, frozen while an upper floor looks into it; the database's own no."""

from django.db import models
from django.db.models import F, Q

from baigong.people.models import Organisation

from .cohort import Cohort


class Freeze(models.Model):
    """One freeze on one ground ("finding/12") that an upper floor names, until it is lifted.

    While it stands the class, or any class that wants subsidy of the provider or ordered by the employer, is not approved.
    """

    ground = models.CharField(max_length=40, unique=True)
    cohort = models.ForeignKey(Cohort, on_delete=models.PROTECT, null=True, related_name="freezes")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="+")
    frozen_at = models.DateTimeField()
    frozen_by = models.BigIntegerField(null=True)
    lifted_at = models.DateTimeField(null=True)
    lifted_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="offer_freeze_one_scope", condition=Q(cohort__isnull=True) ^ Q(organisation__isnull=True)
            ),
            models.CheckConstraint(
                name="offer_freeze_lifted_after",
                condition=Q(lifted_at__isnull=True, lifted_by__isnull=True) | Q(lifted_at__gte=F("frozen_at")),
            ),
        ]
        indexes = [
            models.Index(fields=["cohort"], condition=Q(lifted_at=None), name="offer_freeze_cohort"),
            models.Index(fields=["organisation"], condition=Q(lifted_at=None), name="offer_freeze_organisation"),
        ]
