"""What is frozen while upper floors look into it: a claim, or all claims of a person, certificate, class or body."""

from django.db import models
from django.db.models import F, Q

from baigong.assessment.models import Certificate
from baigong.offer.models import Cohort
from baigong.people.models import Organisation, Person
from baigong.subsidy.words import Holds

from .claim import Claim

SCOPES = ("claim", "person", "certificate", "cohort", "organisation")


def _only(one: str) -> Q:
    return Q(**{f"{scope}__isnull": scope != one for scope in SCOPES})


class Freeze(models.Model):
    """One freeze on one ground ("finding/12") that an upper floor names, until it is lifted.

    An organisation's freeze reaches the claims it is paid, those of classes it held or ordered, and those for
    certificates it issued. What is frozen is held by triggers on claims and payments, whoever writes them.
    """

    ground = models.CharField(max_length=40, unique=True)
    holds = models.CharField(max_length=4, choices=Holds.choices())
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, null=True, related_name="freezes")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    certificate = models.ForeignKey(Certificate, on_delete=models.PROTECT, null=True, related_name="+")
    cohort = models.ForeignKey(Cohort, on_delete=models.PROTECT, null=True, related_name="+")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="+")
    frozen_at = models.DateTimeField()
    frozen_by = models.BigIntegerField(null=True)
    lifted_at = models.DateTimeField(null=True)
    lifted_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="subsidy_freeze_one_scope",
                condition=_only("claim") | _only("person") | _only("certificate") | _only("cohort") | _only("organisation"),
            ),
            models.CheckConstraint(
                name="subsidy_freeze_lifted_after",
                condition=Q(lifted_at__isnull=True, lifted_by__isnull=True) | Q(lifted_at__gte=F("frozen_at")),
            ),
        ]
        indexes = [
            models.Index(fields=[scope], condition=Q(lifted_at=None), name=f"subsidy_freeze_{scope[:11]}")
            for scope in SCOPES
        ]
