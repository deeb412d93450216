"""Shares of plans that wait for an officer: to be accepted or asked about below, to be settled above; one row a goal."""

from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.utils.translation import gettext_lazy as _

from baigong.governance import access
from baigong.governance.models import Goal, Share
from baigong.kernel.actor import Actor
from baigong.offer.queries import Line, Waiting, lines_of


def shares_waiting(*, by: Actor) -> list[Waiting]:
    """Goals with a share that waits for this officer's region, by the soonest last day among them. In two parts, each of which
    walks its own index: the count stands on every page."""
    return [_part(access.shares_to_accept(by), _("认领分解数，或申请调整")),
            _part(access.shares_to_settle(by), _("答复下级申请的调整"))]


def _part(shares: QuerySet[Share], waits_for: object) -> Waiting:
    soonest = shares.filter(goal=OuterRef("pk")).order_by(F("due_on").asc(nulls_last=True), "id").values("due_on")[:1]

    def say(some: QuerySet[Any]) -> dict[int, Line]:
        found = list(some.select_related("plan"))
        years: dict[int, set[int]] = {}
        rows = shares.filter(goal__in=[goal.pk for goal in found]).order_by("year", "id")
        for goal_id, year in rows.values_list("goal_id", "year"):
            years.setdefault(goal_id, set()).add(year)
        return lines_of(found, lambda goal: Line(
            title=goal.name, waits_for=waits_for,
            subtitle=f"{goal.plan.name} · {'、'.join(map(str, sorted(years.get(goal.pk, ()))))}"))

    return Waiting(_("规划分解"), "officer:goal", Goal.objects.filter(pk__in=shares.values("goal")), say, due=Subquery(soonest))
