"""Reading penalties: the ladder, what counts against a provider, what is imposed and public."""

from collections.abc import Collection
from datetime import date, datetime
from functools import cache
from pathlib import Path

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone

from baigong.kernel.actor import Actor
from baigong.learning import queries as learning
from baigong.offer.models import Cohort
from baigong.offer.words import State as CohortState
from baigong.supervision import access
from baigong.supervision.decide import penalties as ladders
from baigong.supervision.decide.dated import rules_on
from baigong.supervision.decide.penalties import Ladder, Proposal
from baigong.supervision.models import Penalty
from baigong.supervision.words import IN_FORCE, PenaltyStep

ORDER = list(PenaltyStep)


def ladder(on: date) -> Ladder:
    """The penalty ladder in force on a day (institution/supervision/penalties.yaml)."""
    return rules_on(_versions(Path(settings.INSTITUTION)), on)


def penalties(*, by: Actor, state: str = "", step: str = "", provider_id: int | None = None) -> QuerySet[Penalty]:
    """The penalties the actor may see, latest first."""
    found = access.penalties_seen_by(by).select_related("provider", "region").order_by("-id")
    if state:
        found = found.filter(state=state)
    if step:
        found = found.filter(step=step)
    return found.filter(provider_id=provider_id) if provider_id is not None else found


def penalty(penalty_id: int, *, by: Actor) -> Penalty:
    """One penalty the actor may see. Raises Penalty.DoesNotExist."""
    return penalties(by=by).get(pk=penalty_id)


def public_penalties(*, on: date) -> QuerySet[Penalty]:
    """What the ladder publishes (通报, 解除协议) while it holds or is not put right, latest first."""
    published = [rung.step for rung in ladder(on).rungs if rung.published]
    held = Penalty.objects.filter(step__in=published, state__in=IN_FORCE)
    return (held.filter(barred_until__gt=on) | held.exclude(state="rectified")).select_related(
        "provider", "region").order_by("-imposed_on", "-id")


def counted(provider_id: int, *, at: datetime) -> dict[str, int]:
    """What the house itself counts against a provider in the year of this instant; by cause of the ladder.

    Class days below the attendance line count until a penalty is imposed for them; talks count until a letter is, letters
    until a circular is, circulars until the agreement is ended: nothing leads to the same step twice.
    """
    on = timezone.localdate(at)
    imposed = list(Penalty.objects.filter(provider_id=provider_id, state__in=IN_FORCE, imposed_on__year=on.year)
                   .order_by("imposed_on", "id"))
    low, unqualified = _classes(provider_id, at=at, since=imposed[-1].imposed_on if imposed else None)
    found = {"low_attendance_days": low, "unqualified_percent": unqualified}
    for step, name in ((PenaltyStep.TALK, "talks"), (PenaltyStep.LETTER, "letters"), (PenaltyStep.CIRCULAR, "circulars")):
        harder = [n for n, one in enumerate(imposed) if ORDER.index(PenaltyStep(one.step)) > ORDER.index(step)]
        rest = imposed[harder[-1] + 1:] if harder else imposed
        found[f"{name}_in_year"] = sum(1 for one in rest if one.step == step)
    return found


def proposal_for(provider_id: int, *, found: Collection[str] = (), at: datetime) -> tuple[Proposal, dict[str, int]]:
    """What the ladder says to a provider on what is counted and what was found; and the counts."""
    facts = counted(provider_id, at=at)
    return ladders.propose(ladder(timezone.localdate(at)), counted=facts, found=found), facts


def _classes(provider_id: int, *, at: datetime, since: date | None) -> tuple[int, int]:
    """Class days of the year below the line since a day, and the share in percent of ended classes that do not qualify."""
    on = timezone.localdate(at)
    taught = Cohort.objects.filter(provider_id=provider_id, state__in=[CohortState.RUNNING, CohortState.ENDED],
                                   wants_subsidy=True, closes_on__year__gte=on.year, opens_on__lte=on).order_by("id")
    low, ended, unqualified = 0, 0, 0
    for cohort in taught:
        seen = learning.attendance_of(cohort.pk, at=at)
        line = learning.rules(cohort.opens_on).class_day_min_percent
        bad = [day for day in seen.days if day.counted_minutes * 100 < day.planned_minutes * line]
        low += sum(1 for day in bad if day.on.year == on.year and (since is None or day.on > since))
        if cohort.state == CohortState.ENDED and cohort.closes_on.year == on.year:
            ended += 1
            unqualified += bool(bad)
    return low, unqualified * 100 // ended if ended else 0


@cache
def _versions(shelf: Path) -> list[tuple[date, Ladder]]:
    return ladders.read_ladders((shelf / "supervision" / "penalties.yaml").read_text(encoding="utf-8"))
