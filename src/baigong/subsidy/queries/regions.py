"""Claims counted and summed by place, for officers who look at many places at once."""

from dataclasses import dataclass

from django.db.models import Count, Q, Sum

from baigong.kernel.actor import Actor, region_stem
from baigong.subsidy import access
from baigong.subsidy.words import State


@dataclass(frozen=True)
class Sums:
    """Claims of one region and year: filed, paid, and the sum paid in fen."""

    filed: int
    paid: int
    paid_fen: int


def sums_by_region(*, by: Actor, year: int, region: str = "") -> dict[str, Sums]:
    """By region code: claims filed in a year, those paid in it and their sum, as far as the officer may see."""
    found = access.seen_by(by).filter(region__code__startswith=region_stem(region or by.region)).order_by()
    paid = Q(state=State.PAID, paid_at__year=year)
    rows = found.values_list("region_id").annotate(
        filed=Count("id", filter=Q(filed_at__year=year)), paid=Count("id", filter=paid),
        paid_fen=Sum("amount_fen", filter=paid))
    return {code: Sums(filed, paid_count, paid_fen or 0) for code, filed, paid_count, paid_fen in rows}
