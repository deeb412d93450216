"""What facts are entitled to at a place: every subsidy that is claimed there, judged within the limits of the place in one call,
and which of those that pay to take together.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from baigong import rules
from baigong.people.queries import codes_above
from baigong.policy import queries as policy
from baigong.policy.models import Sheet

from .procedure import shelf


@dataclass(frozen=True)
class Entitlement:
    """One subsidy and what it says, with the limits it was judged within; `flip` is the nearest way to another answer."""

    row: Sheet
    sheet: rules.Sheet
    limits: tuple[rules.Sheet, ...]
    verdict: rules.Verdict
    flip: rules.Flip | None


@dataclass(frozen=True)
class Law:
    """The editions of a place that may decide: its own and those of the places above, the nearest first."""

    rows: tuple[tuple[Sheet, rules.Sheet], ...]

    @property
    def kinds(self) -> dict[str, rules.FactKind]:
        """Every fact that one of them asks for."""
        return rules.kinds_of(*(sheet for _row, sheet in self.rows))


def law_at(place: str) -> Law:
    """What is published at a place and above it, whenever it holds: subsidies and limits."""
    near = codes_above(place)
    rows = sorted(policy.published(place=place), key=lambda row: (near.index(row.region_id), row.slug, row.in_force.lower))
    read = ((row, policy.sheet_by_hash(row.hash)) for row in rows)
    return Law(tuple((row, sheet) for row, sheet in read if sheet.is_claimed or sheet.kind == "limits"))


def entitlements(law: Law, facts: Mapping[str, Any], *, today: date, on: date | None = None) -> list[Entitlement]:
    """Judge facts by each policy of a place: by the edition and version of the day that it counts on, else of today.

    `on` stands for that day in all of them. Of two policies of one name the nearer place's is meant. Nothing is stored.
    """
    found: list[Entitlement] = []
    met: set[str] = set()
    for row, sheet in law.rows:
        day = _day(sheet, facts, today, on)
        if not sheet.is_claimed or day not in row.in_force or row.slug in met:
            continue
        met.add(row.slug)
        known = {**facts, sheet.counts_on: on} if on is not None else facts
        fund = rules.judge(sheet, known, on=day, trace=False).from_fund
        kind = shelf().kind_of(sheet.codes, sheet.pays.from_fund if sheet.pays else "")
        limits = tuple(limit for other, limit in law.rows if limit.kind == "limits" and day in other.in_force
                       and shelf().is_about(limit.code, kind=kind, fund=fund))
        verdict = rules.judge_within(sheet, limits, known)
        flip = rules.nearest_flip(sheet, known, limits=limits) if verdict.pays is False else None
        found.append(Entitlement(row, sheet, limits, verdict, flip))
    return found


def chosen(found: list[Entitlement]) -> rules.Choice:
    """Which of those that pay to take together, and what that leaves out."""
    return rules.choose([rules.Offer(one.sheet, one.verdict) for one in found])


def _day(sheet: rules.Sheet, facts: Mapping[str, Any], today: date, on: date | None) -> date:
    given = on or facts.get(sheet.counts_on)
    return given if isinstance(given, date) else today
