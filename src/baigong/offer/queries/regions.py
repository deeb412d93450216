"""Cohorts counted by place, for officers who look at many places at once."""

from django.db.models import Count

from baigong.kernel.actor import Actor, region_stem
from baigong.offer import access
from baigong.offer.words import State


def cohorts_by_region(*, by: Actor, region: str = "") -> dict[str, dict[State, int]]:
    """Cohorts by region code and state, those of the officer's region (or of a part of it) only."""
    stem = region_stem(region or by.region)
    rows = access.seen_by(by).filter(region__code__startswith=stem).order_by().values_list("region_id", "state").annotate(
        n=Count("id"))
    found: dict[str, dict[State, int]] = {}
    for code, state, n in rows:
        found.setdefault(code, {})[State(state)] = n
    return found
