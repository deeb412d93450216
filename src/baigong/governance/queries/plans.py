"""Plans as pages read them: goals beside what is reached, what they will come to, and the shares of the regions below."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from baigong.governance import access
from baigong.governance.decide.planning import Forecast, forecast, needed_a_month, stock_forecast
from baigong.governance.models import Goal, GoalRevision, Plan, Share
from baigong.kernel.actor import Actor, region_stem
from baigong.reporting import queries as reporting
from baigong.reporting.decide import WHOLE, Key
from baigong.reporting.words import Time, Unit

from .report_figures import places_below


@dataclass(frozen=True)
class GoalStanding:
    """A goal, or a region's share of it, beside its months: `needed` is what each month that is left must bring."""

    forecast: Forecast
    months: list[date]
    needed: int | None


def plans(*, by: Actor) -> QuerySet[Plan]:
    """Plans an officer sees: of the own region and beneath, and issued ones of those above."""
    return access.plans_seen_by(by).select_related("region").order_by("-until_year", "region_id", "id")


def plans_named(found: QuerySet[Plan], text: str) -> QuerySet[Plan]:
    """Those with a text in name or number."""
    return found.filter(Q(name__icontains=text) | Q(name_en__icontains=text) | Q(number__icontains=text))


def plan(plan_id: int, *, by: Actor) -> Plan:
    """One plan. Raises Plan.DoesNotExist."""
    return access.plans_seen_by(by).select_related("region").get(pk=plan_id)


def goals_of(one: Plan) -> list[Goal]:
    """Its goals in order."""
    return list(one.goals.order_by("id"))


def goal(goal_id: int, *, by: Actor) -> Goal:
    """One goal. Raises Goal.DoesNotExist."""
    return Goal.objects.select_related("plan__region").get(pk=goal_id, plan__in=access.plans_seen_by(by))


def revisions_of(one: Goal) -> QuerySet[GoalRevision]:
    """Its revisions, the newest first."""
    return GoalRevision.objects.filter(goal=one).order_by("-id")


def shares_of(one: Goal, *, by: Actor, year: int | None = None) -> QuerySet[Share]:
    """Its shares that the officer sees: all of them above, one's own below."""
    found = access.shares_seen_by(by).filter(goal=one).select_related("region").order_by("year", "region_id")
    return found.filter(year=year) if year else found


def standings_of_goals(one: Plan, goals: list[Goal]) -> dict[int, GoalStanding]:
    """How far the plan's region is with each goal over all its years, and what it will come to, by the goal's id.

    A goal without an indicator has none. Two queries a goal: a plan has a few.
    """
    months = _frozen(one.years)
    found = {}
    for each in goals:
        told = _standings(each, [(each.pk, one.region_id, one.years, each.target)], months)
        found.update(told)
    return found


def standings_of_shares(one: Goal, shares: list[Share]) -> dict[int, GoalStanding]:
    """The same of each region's share of its year, by the share's id: two queries and one a year, however many shares."""
    months = _frozen(sorted({share.year for share in shares}))
    return _standings(one, [(share.pk, share.region_id, [share.year], share.target) for share in shares], months)


def _frozen(years: list[int]) -> dict[int, list[date]]:
    return {year: reporting.months_of_year(year) for year in years}


def _standings(one: Goal, wanted: list[tuple[int, str, list[int], int]], months: dict[int, list[date]]) -> dict[int, GoalStanding]:
    """By key, the months of an indicator, or of some values of one of its dimensions, against a target.

    `wanted` are (key, region, years, target).
    """
    indicator = reporting.named(one.indicator) if one.indicator else None
    if indicator is None or not wanted:
        return {}
    keys: list[Key] = [(one.dimension, value) for value in one.values] if one.dimension else [WHOLE]
    heads = reporting.standing_of_places(one.indicator, {row[1] for row in wanted}, {year for row in wanted for year in row[2]})
    sums = reporting.figures_of_editions([head.pk for found in heads.values() for head in found])
    scale = 100 if indicator.unit == Unit.FEN else indicator.scale
    told = {(head.region_id, head.month_from): sum(sums.get(head.pk, {}).get(key, (0, None))[0] for key in keys) // scale
            for found in heads.values() for head in found}
    made = {}
    for key, region, years, target in wanted:
        frozen = [month for year in years for month in months[year]]
        values = [told.get((region, month), 0) for month in frozen]
        # the months still to come are those after the last frozen one; earlier ones that nobody froze are gone
        left = (years[-1] - frozen[-1].year) * 12 + 12 - frozen[-1].month if frozen else 12 * len(years)
        if indicator.time == Time.STOCK:
            found = stock_forecast(values[-1] if values else None, left=left, target=target)
        else:
            found = forecast(values, left=left, target=target)
        made[key] = GoalStanding(found, frozen, needed_a_month(found.reached, left=left, target=target))
    return made


def weights_of(region: str, weigh_by: str, year: int, *, on: date) -> dict[str, int]:
    """What a goal is broken down by: each region right below with its figure of an indicator in a year, or one each.

    Raises Refused(no_indicator).
    """
    codes = [place.code for place in places_below(region, on=on)]
    nested = {code for code in codes if any(other != code and code.startswith(region_stem(other)) for other in codes)}
    direct = [code for code in codes if code not in nested]
    if not weigh_by:
        return dict.fromkeys(direct, 1)
    stock = reporting.indicator(weigh_by).time == Time.STOCK
    heads = reporting.standing_of_places(weigh_by, direct, [year])
    used = {code: heads.get(code, [])[-1:] if stock else heads.get(code, []) for code in direct}
    sums = reporting.figures_of_editions([each.pk for found in used.values() for each in found])
    return {code: sum(sums[each.pk][WHOLE][0] for each in found) for code, found in used.items()}


def waiting_shares(*, by: Actor) -> QuerySet[Share]:
    """Shares that wait for this officer's region to accept, or to settle what a region below asks."""
    return access.shares_waiting_for(by).select_related("goal", "region").order_by("year", "id")
