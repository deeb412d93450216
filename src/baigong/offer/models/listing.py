"""Lists that a bureau puts employers on and that policies ask for (企业名录)."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from baigong.offer.words.listing import Listing
from baigong.people.models import Days, Organisation


class EmployerListing(models.Model):
    """An employer on a list during [from_on, until_on), by a document."""

    employer = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="listings")
    listing = models.CharField(max_length=20, choices=Listing.choices())
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    document = models.CharField(max_length=120)  # by which it was put on the list
    listed_at = models.DateTimeField()
    listed_by = models.BigIntegerField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-from_on", "-id"]
        constraints = [
            models.CheckConstraint(name="offer_listing_span", condition=Q(until_on=None) | Q(until_on__gte=F("from_on"))),
            models.CheckConstraint(name="offer_listing_known", condition=Q(listing__in=Listing.codes())),
            models.CheckConstraint(name="offer_listing_document", condition=~Q(document="")),
            models.CheckConstraint(
                name="offer_listing_ended_with_proof",
                condition=Q(until_on=None, ended_at=None) | Q(until_on__isnull=False, ended_at__isnull=False)),
            ExclusionConstraint(
                name="offer_listing_once",
                expressions=[("employer", RangeOperators.EQUAL), ("listing", RangeOperators.EQUAL),
                             (Days("from_on", "until_on"), RangeOperators.OVERLAPS)]),
        ]
