"""Reading the lists that employers are on."""

from datetime import date

from django.db.models import Q, QuerySet

from baigong.offer.models import EmployerListing
from baigong.offer.words.listing import Listing


def listings_of(employer_id: int) -> QuerySet[EmployerListing]:
    """Every list an employer is or was on, the latest first. Such lists are public."""
    return EmployerListing.objects.filter(employer_id=employer_id).order_by("-from_on", "-id")


def lists_on(employer_id: int, on: date) -> frozenset[Listing]:
    """The lists an employer is on, on a day."""
    found = EmployerListing.objects.filter(Q(until_on=None) | Q(until_on__gt=on), employer_id=employer_id, from_on__lte=on)
    return frozenset(Listing(one) for one in found.order_by("id").values_list("listing", flat=True))
