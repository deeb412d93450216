"""Plans: reading one from the shelf, breaking a goal down so that the parts make the whole, and what it will come to.

The method is the one of seats in a parliament: each part gets its weight's share rounded down, and what is left goes one by one
to the largest remainders, of equal ones to the lower code. Whole numbers throughout: the parts always sum to the whole.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor, sqrt
from typing import Any

import yaml

from baigong.governance.words import GoalKind, Outlook, PlanningRefusal, Trust
from baigong.kernel.refused import Answer, Reason
from baigong.reporting.words import Dimension, Unit

Z80 = 1.2816
"""Four times in five what comes lies within so many standard deviations of what is expected."""
LEAST_MONTHS = 3
"""Of fewer months no spread is told."""

PLAN = {"slug", "name", "number", "region", "from", "until", "source", "trust", "goals"}
GOAL = {"key", "name", "target", "unit", "kind", "indicator", "dimension", "value", "values", "baseline", "baseline_year", "source"}


@dataclass(frozen=True)
class GoalSheet:
    """A goal as the shelf or an officer says it; `values` are of `dimension`, added up."""

    name: str
    name_en: str
    target: int
    unit: Unit
    kind: GoalKind
    indicator: str = ""
    dimension: str = ""
    values: tuple[str, ...] = ()
    baseline: int | None = None
    baseline_year: int | None = None
    source: str = ""


@dataclass(frozen=True)
class PlanSheet:
    """A file of institution/plans."""

    slug: str
    name: str
    name_en: str
    number: str
    region: str
    from_year: int
    until_year: int
    source: str
    trust: Trust
    goals: tuple[GoalSheet, ...]


@dataclass(frozen=True)
class Forecast:
    """What a goal will come to: expected, and between which four times in five; None where too few months are known."""

    reached: int
    expected: int | None
    least: int | None
    most: int | None
    outlook: Outlook


def read_plan(text: str) -> PlanSheet:
    """A file of institution/plans. Raises ValueError naming the place of the fault."""
    said = yaml.safe_load(text)
    if not isinstance(said, dict) or set(said) != PLAN:
        raise ValueError(f"needs exactly {', '.join(sorted(PLAN))}")
    goals = tuple(_goal(row, f"goals[{n}]") for n, row in enumerate(said["goals"]))
    if not goals or said["from"] > said["until"]:
        raise ValueError("needs goals, and years from until")
    return PlanSheet(said["slug"], said["name"]["zh"], said["name"]["en"], said["number"], said["region"], said["from"],
                     said["until"], said["source"], Trust(said["trust"]), goals)


def shared(whole: int, weights: Mapping[str, int]) -> dict[str, int]:
    """The whole in parts by weight, summing to it exactly. Raises ValueError where no weight is above nothing."""
    total = sum(weights.values())
    if total <= 0 or min(weights.values()) < 0:
        raise ValueError("no weight above nothing")
    parts = {key: divmod(whole * weight, total) for key, weight in weights.items()}
    left = whole - sum(part for part, _rest in parts.values())
    luckiest = sorted(parts, key=lambda key: (-parts[key][1], key))[:left]
    return {key: part + (key in luckiest) for key, (part, _rest) in parts.items()}


def reshared(parts: Mapping[str, int], changed: str, to: int, takers: Mapping[str, int]) -> dict[str, int] | None:
    """The parts after one became another: the difference goes over the takers by their weight, so that the sum stays.

    None where there is no taker, or they would fall below nothing.
    """
    rest = parts[changed] - to
    others = {key: weight for key, weight in takers.items() if key != changed}
    if not others or sum(others.values()) <= 0:
        return None
    whole = sum(parts[key] for key in others) + rest
    if whole < 0:
        return None
    return {**parts, changed: to, **shared(whole, others)}


def forecast(months: Sequence[int], *, left: int, target: int) -> Forecast:
    """What comes of the months so far and as many as are `left`: each like the mean of those known, spread as they are."""
    reached = sum(months)
    if reached >= target:
        return Forecast(reached, max(reached, _expected(months, left)), reached, None, Outlook.REACHED)
    if left <= 0:
        return Forecast(reached, reached, reached, reached, Outlook.MISSED)
    if len(months) < LEAST_MONTHS:
        return Forecast(reached, None, None, None, Outlook.UNKNOWN)
    mean = reached / len(months)
    spread = sqrt(sum((one - mean) ** 2 for one in months) / (len(months) - 1))
    # the mean itself is known only as well as the months seen allow
    width = Z80 * spread * sqrt(left + left * left / len(months))
    expected = _expected(months, left)
    least, most = max(reached, floor(reached + mean * left - width)), ceil(reached + mean * left + width)
    outlook = Outlook.MISSED if most < target else Outlook.ON_WAY if least >= target or expected >= target else Outlook.AT_RISK
    return Forecast(reached, expected, least, most, outlook)


def stock_forecast(reached: int | None, *, left: int, target: int) -> Forecast:
    """Of what stands at a time nothing is foretold: reached or not, and missed once the time is over."""
    now = reached or 0
    outlook = Outlook.REACHED if now >= target else Outlook.MISSED if left <= 0 else Outlook.UNKNOWN
    return Forecast(now, None, None, None, outlook)


def needed_a_month(reached: int, *, left: int, target: int) -> int | None:
    """What each month that is left must bring; None where none is left or nothing is missing."""
    return ceil((target - reached) / left) if left > 0 and target > reached else None


def may_change(*, target: int, before: int, why: str) -> Answer:
    """A target above nothing, another one, and a reason."""
    return Answer.of([
        None if target > 0 else Reason(PlanningRefusal.TARGET_ABOVE_NOTHING),
        None if target != before else Reason(PlanningRefusal.SAME_TARGET),
        None if why.strip() else Reason(PlanningRefusal.PLAN_WHY),
    ])


def _expected(months: Sequence[int], left: int) -> int:
    reached = sum(months)
    return reached + (reached * left + len(months) // 2) // len(months) if months and left > 0 else reached


def _goal(row: Any, place: str) -> GoalSheet:
    if not isinstance(row, dict) or set(row) - GOAL or not {"key", "name", "target", "unit", "kind"} <= set(row):
        raise ValueError(f"{place}: knows {', '.join(sorted(GOAL))}")
    values: Iterable[Any] = row.get("values", [row["value"]] if "value" in row else [])
    if row["target"] <= 0 or bool(row.get("dimension")) != bool(values):
        raise ValueError(f"{place}: a target above nothing, and values with their dimension")
    return GoalSheet(
        name=row["name"]["zh"], name_en=row["name"]["en"], target=row["target"], unit=Unit(row["unit"]), kind=GoalKind(row["kind"]),
        indicator=row.get("indicator", ""), dimension=Dimension(row["dimension"]).value if "dimension" in row else "",
        values=tuple(map(str, values)), baseline=row.get("baseline"), baseline_year=row.get("baseline_year"),
        source=row.get("source", ""))
