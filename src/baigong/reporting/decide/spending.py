"""Pure: shares and costs of what was spent, and what putting small budget lines together would free."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml

from baigong.kernel.fen import Fen


@dataclass(frozen=True)
class Spent:
    """Of some rows: how many, what was paid, what came back of it."""

    count: int
    paid_fen: Fen
    back_fen: Fen

    @property
    def net_fen(self) -> Fen:
        """What stays spent."""
        return self.paid_fen - self.back_fen


@dataclass(frozen=True)
class Outcome:
    """Of the trainings completed in a span: how many, with a certificate that stands, with an answer about work, at work."""

    completed: int
    certified: int
    asked: int
    employed: int


@dataclass(frozen=True)
class IntegrationRules:
    """One dated version of institution/budgets/integration.yaml. `apart`: fund → why it is never put together (zh, en)."""

    start: date
    source: str
    trust: str
    small_percent: int
    idle_percent: int
    joins: frozenset[str]
    apart: Mapping[str, tuple[str, str]]


@dataclass(frozen=True)
class Line:
    """A budget line as it stands, in fen: what stayed there, what of it is held or spent, what is free."""

    line_id: int
    region: str
    fund: str
    own_fen: Fen
    used_fen: Fen
    available_fen: Fen


@dataclass(frozen=True)
class Joined:
    """A line in the what-if: is it small, is it idle, and what would be freed of it (0 where it stays)."""

    line: Line
    share_percent: int
    used_percent: int
    is_small: bool
    is_idle: bool
    freed_fen: Fen


def each(net_fen: Fen, people: int) -> Fen | None:
    """What each of them cost, rounded down to the fen; None where there is nobody."""
    return net_fen // people if people else None


def percent_of(part: int, whole: int) -> int:
    """A whole percent, rounded down; 0 of nothing."""
    return 100 * part // whole if whole else 0


def read_integration(text: str) -> tuple[IntegrationRules, ...]:
    """The versions of the file, oldest first. Raises KeyError or ValueError where something is missing or wrong."""
    return tuple(sorted((_version(one) for one in yaml.safe_load(text)["versions"]), key=lambda one: one.start))


def joined(lines: Sequence[Line], rules: IntegrationRules) -> list[Joined]:
    """What would be free if the small and idle lines of each fund were put together with the rest of that fund.

    Never across funds, and nothing of funds that stay apart; a fund with one line has nothing to be put together with.
    """
    whole: dict[str, list[Line]] = {}
    for one in lines:
        whole.setdefault(one.fund, []).append(one)
    sums = {fund: sum(one.own_fen for one in rows) for fund, rows in whole.items()}
    found = []
    for one in lines:
        sum_fen = sums[one.fund]
        share, used = percent_of(one.own_fen, sum_fen), percent_of(one.used_fen, one.own_fen)
        # Compared as products of whole numbers: a rounded percent would call a line of 9.9 % small and one of 10.1 % too.
        is_small = one.own_fen > 0 and len(whole[one.fund]) > 1 and 100 * one.own_fen < rules.small_percent * sum_fen
        is_idle = one.own_fen > 0 and 100 * one.used_fen < rules.idle_percent * one.own_fen
        counts = is_small and is_idle and one.fund in rules.joins
        found.append(Joined(one, share, used, is_small, is_idle, max(one.available_fen, 0) if counts else 0))
    return found


def freed_in_all(rows: Iterable[Joined]) -> Fen:
    """Σ that would be freed."""
    return sum(one.freed_fen for one in rows)


def _version(one: dict[str, Any]) -> IntegrationRules:
    if not (0 < one["small_percent"] < 100 and 0 < one["idle_percent"] <= 100):
        raise ValueError("integration: percents are between 0 and 100")
    if both := set(one["joins"]) & set(one["apart"]):
        raise ValueError(f"integration: {sorted(both)} both joined and apart")
    return IntegrationRules(one["from"], one["source"], one["trust"], one["small_percent"], one["idle_percent"],
                            frozenset(one["joins"]), {fund: (said["zh"], said["en"]) for fund, said in one["apart"].items()})
