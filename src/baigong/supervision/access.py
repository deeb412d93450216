"""Who scans, judges and tunes; and which findings an actor sees."""

from django.db.models import QuerySet

from baigong.kernel.actor import Actor, region_stem
from baigong.people.words import Role

from .models import Finding

JUDGES = frozenset({Role.REVIEWER, Role.APPROVER, Role.CITY_OFFICER, Role.PROVINCE_OFFICER})
"""Officers who judge findings of their region; payers only see them, for they move the money."""
READERS = JUDGES | {Role.PAYER}
ASSIGNERS = frozenset({Role.CITY_OFFICER, Role.PROVINCE_OFFICER})


def seen_by(by: Actor) -> QuerySet[Finding]:
    """The findings an actor may see: officers those of their region. Nobody else: a suspicion is no verdict."""
    if by.role == Role.SYSTEM:
        return Finding.objects.all()
    if by.role in READERS and by.region:
        return Finding.objects.filter(region__code__startswith=region_stem(by.region))
    return Finding.objects.none()


def may_scan(*, by: Actor, region: str) -> bool:
    """The clock, or an officer who judges, within their region."""
    return by.role == Role.SYSTEM or (by.role in JUDGES and by.covers(region))


def may_assign(*, by: Actor, finding_id: int) -> bool:
    """The city or the province, for a finding of their region."""
    return by.role in ASSIGNERS and seen_by(by).filter(pk=finding_id).exists()


def may_judge(*, by: Actor, finding_id: int) -> bool:
    """An officer of the region; that it is another than who raised or decided it is judged with it."""
    return by.role in JUDGES and by.is_known and seen_by(by).filter(pk=finding_id).exists()


def may_tune(*, by: Actor) -> bool:
    """The city or the province set the parameters that have no source of their own."""
    return by.role in ASSIGNERS
