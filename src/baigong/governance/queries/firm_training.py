"""Training systems of firms: a firm's own, an officer's list, and what firms agreed to make public."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from django.conf import settings
from django.db.models import F, Q, QuerySet

from baigong.governance import access
from baigong.governance.decide.spreading import SpreadingRules
from baigong.governance.models import TrainingSystem
from baigong.governance.words import FilingState, Ownership
from baigong.kernel.actor import Actor, region_stem
from baigong.supervision.decide.dated import read_versions, rules_on

SHOWN = ("organisation", "region")


@dataclass(frozen=True)
class Filed:
    """What a list of training systems is narrowed to."""

    text: str = ""
    state: str = ""
    ownership: str = ""
    region: str = ""


def spreading_rules(on: date) -> SpreadingRules:
    """The rules in force on a day (institution/governance/spreading.yaml)."""
    return rules_on(_versions(Path(settings.INSTITUTION)), on)


def training_systems(filed: Filed, *, by: Actor) -> QuerySet[TrainingSystem]:
    """Those the actor sees: what waits first, the soonest due at the head, then the newest."""
    return _narrowed(access.systems_seen_by(by), filed).order_by(
        F("judged_at").asc(nulls_first=True), F("due_on").asc(nulls_last=True), "-id")


def training_system(system_id: int, *, by: Actor) -> TrainingSystem:
    """One. Raises TrainingSystem.DoesNotExist."""
    return access.systems_seen_by(by).select_related(*SHOWN).get(pk=system_id)


def own_systems(*, by: Actor) -> list[TrainingSystem]:
    """A firm's own filings, the newest first."""
    return list(access.systems_seen_by(by).select_related(*SHOWN).order_by("-id"))


def may_judge_filing(one: TrainingSystem, *, by: Actor) -> bool:
    """Does it wait, and for this officer?"""
    return one.state == FilingState.FILED and access.may_judge_system(by=by, system_id=one.pk)


def public_systems(filed: Filed) -> QuerySet[TrainingSystem]:
    """What is on file and whose firm agreed to a public summary, by the firm's name."""
    found = TrainingSystem.objects.filter(state=FilingState.ACCEPTED, consented_at__isnull=False)
    return _narrowed(found, Filed(filed.text, "", filed.ownership, filed.region)).order_by("organisation__name", "id")


def _narrowed(found: QuerySet[TrainingSystem], filed: Filed) -> QuerySet[TrainingSystem]:
    found = found.select_related(*SHOWN)
    if filed.state in FilingState.codes():
        found = found.filter(state=filed.state)
    if filed.ownership in Ownership.codes():
        found = found.filter(ownership=filed.ownership)
    if stem := region_stem(filed.region or "000000"):
        found = found.filter(region__code__startswith=stem)
    if text := filed.text.strip():
        found = found.filter(Q(organisation__name__icontains=text) | Q(title__icontains=text))
    return found


@cache
def _versions(shelf: Path) -> list[tuple[date, SpreadingRules]]:
    return read_versions((shelf / "governance" / "spreading.yaml").read_text(encoding="utf-8"), SpreadingRules,
                         name="spreading.yaml")
