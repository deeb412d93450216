"""Shares of plans that wait for an officer: to be accepted or asked about below, to be settled above; one row a goal."""

from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.utils.translation import gettext_lazy as _

from baigong.governance import access
from baigong.governance.models import Goal
from baigong.governance.words import ShareState
from baigong.kernel.actor import Actor
from baigong.offer.queries import Line, Waiting, lines_of


def shares_waiting(*, by: Actor) -> Waiting:
    """Goals with a share that waits for this officer's region, by the soonest last day among them."""
    mine = access.shares_waiting_for(by)
    soonest = mine.filter(goal=OuterRef("pk")).order_by(F("due_on").asc(nulls_last=True), "id").values("due_on")[:1]

    def say(some: QuerySet[Any]) -> dict[int, Line]:
        found = list(some.select_related("plan"))
        shares: dict[int, list[Any]] = {}
        for one in mine.filter(goal__in=[goal.pk for goal in found]).order_by("year", "region_id", "id"):
            shares.setdefault(one.goal_id, []).append(one)
        return lines_of(found, lambda goal: _line(goal, shares.get(goal.pk, [])))

    return Waiting(_("规划分解"), "officer:goal", Goal.objects.filter(pk__in=mine.values("goal")), say, due=Subquery(soonest))


def _line(goal: Goal, shares: list[Any]) -> Line:
    years = "、".join(str(year) for year in sorted({one.year for one in shares}))
    asked = any(one.state == ShareState.ASKED for one in shares)
    return Line(title=goal.name, subtitle=f"{goal.plan.name} · {years}",
                waits_for=_("答复下级申请的调整") if asked else _("认领分解数，或申请调整"))
