"""A worker's climb: where they stand in an occupation, which rungs open by which routes, what is missing, and when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from baigong.talent.words import Answered, GroundKind, Need, Way

from .needs import Ground, Held, Known, Placing, Reply, answer
from .terms import Asked, Comparison, Conditions, Ladder, Likeness, Route, Rung

__all__ = ["Climb", "Ground", "Held", "Known", "Placing", "Step", "climb"]
WORST = (Answered.LACKING, Answered.EVIDENCE, Answered.LATER)
PLACED = "placed"


@dataclass(frozen=True)
class Tried:
    """A route with every need answered. `on`: the earliest day it can be open, None when that cannot be told."""

    route: Route
    replies: tuple[Reply, ...]
    answered: Answered
    on: date | None

    @property
    def missing(self) -> tuple[Reply, ...]:
        """The needs that are not met."""
        return tuple(one for one in self.replies if one.answered != Answered.MET)


@dataclass(frozen=True)
class Step:
    """One rung as this worker sees it; `routes` the most promising first (none for a rung already climbed)."""

    rung: Rung
    climbed: bool
    routes: tuple[Tried, ...]

    @property
    def is_open(self) -> bool:
        """May one apply today?"""
        return any(one.answered == Answered.MET for one in self.routes)

    @property
    def on(self) -> date | None:
        """The earliest day on which some route can be open."""
        return min((one.on for one in self.routes if one.on is not None), default=None)


@dataclass(frozen=True)
class Bridge:
    """A professional title that a level held opens, now or later."""

    line: Likeness
    reply: Reply


@dataclass(frozen=True)
class Climb:
    """The whole ladder for one worker in one occupation on one day; `at` None: not yet on it."""

    occupation: str
    at: Rung | None
    steps: tuple[Step, ...]
    conditions: Conditions
    bridges: tuple[Bridge, ...] = ()

    @property
    def next(self) -> Step | None:
        """The lowest rung above that one applies for; None at the top."""
        here = self.at.rank if self.at else 0
        return next((one for one in self.steps if one.rung.rank > max(here, 0) and not one.climbed), None)

    @property
    def open_now(self) -> tuple[Step, ...]:
        """Every rung one may apply for today: sometimes more than one, for routes may skip a rung."""
        return tuple(one for one in self.steps if one.is_open)


def climb(
    ladder: Ladder, known: Known, *, occupation: str, on: date, comparison: Comparison | None = None
) -> Climb:
    """Judge every rung, and which titles the levels held open. Raises LookupError when no conditions are in force."""
    conditions = ladder.on(on, occupation)
    at = standing(ladder, known, occupation=occupation, on=on)
    steps = []
    for rung in ladder.rungs:
        climbed = at is not None and rung.rank <= at.rank
        routes = () if climbed else (*_by_placing(ladder, known, rung, at, occupation), *conditions.routes.get(rung.code, ()))
        steps.append(Step(rung, climbed, _tried(routes, ladder, known, occupation, on)))
    return Climb(occupation, at, tuple(steps), conditions, _bridges(ladder, known, occupation, on, comparison))


def standing(ladder: Ladder, known: Known, *, occupation: str, on: date) -> Rung | None:
    """The highest rung held in exactly this occupation: by certificate, by post, or as an apprentice now."""
    codes = {one.level for one in known.held if one.occupation == occupation}
    for ground in known.confirmed():
        if ground.occupation == occupation and ground.holds(on):
            codes |= {ground.grade} if ground.kind == GroundKind.POST else set()
            codes |= {ladder.rungs[0].code} if ground.kind == GroundKind.APPRENTICESHIP else set()
    return max((ladder.rung(code) for code in codes), key=lambda rung: rung.rank, default=None)


def opened_rung(ladder: Ladder, placing: Placing, held: Rung | None) -> Rung | None:
    """The rung that a placing opens to someone who holds `held`: `to`, or one above what is held, up to `top`."""
    if placing.opened is None or not placing.opened.to:
        return None
    to, top = ladder.rung(placing.opened.to), ladder.rung(placing.opened.top)
    rank = to.rank if held is None or held.rank < to.rank else held.rank + 1
    return ladder.rungs[rank] if rank <= top.rank else None


def _by_placing(
    ladder: Ladder, known: Known, rung: Rung, at: Rung | None, occupation: str
) -> Iterable[Route]:
    for nth, one in enumerate(known.placings):
        if one.occupation == occupation and opened_rung(ladder, one, at) == rung:
            yield Route(f"{PLACED}-{nth}", rung.code, (Asked(Need.PLACED, one.place, (one.contest,)),))


def _bridges(
    ladder: Ladder, known: Known, occupation: str, on: date, comparison: Comparison | None
) -> tuple[Bridge, ...]:
    """Titles to apply for by a level that is held, the highest first."""
    lines = [one for one in comparison.rows if one.way == Way.TO_TITLE] if comparison else []
    found = [Bridge(one, answer(Asked(Need.HOLDS_YEARS, one.years, (one.rung,)), ladder, known, occupation=occupation, on=on))
             for one in lines]
    return tuple(one for one in reversed(found) if one.reply.answered != Answered.LACKING)


def _tried(routes: Iterable[Route], ladder: Ladder, known: Known, occupation: str, on: date) -> tuple[Tried, ...]:
    found = []
    for route in routes:
        replies = tuple(answer(asked, ladder, known, occupation=occupation, on=on) for asked in route.asks)
        answers = {one.answered for one in replies}
        worst = next((one for one in WORST if one in answers), Answered.MET)
        found.append(Tried(route, replies, worst, _opens(replies, worst)))
    order = [Answered.MET, Answered.LATER, Answered.EVIDENCE, Answered.LACKING]
    return tuple(sorted(found, key=lambda one: (order.index(one.answered), one.on or date.max)))


def _opens(replies: tuple[Reply, ...], worst: Answered) -> date | None:
    """The last of the days on which each need is met; None when one of them has no day."""
    open_ones = [one for one in replies if one.answered != Answered.MET]
    if worst in (Answered.MET, Answered.LACKING) or any(one.on is None for one in open_ones):
        return None
    return max(one.on for one in open_ones if one.on is not None)
