"""What a change of law would do: the same cases judged by what holds and by the draft, counted by whom it touches.

One at a time here, from verdicts; `rules.columns.comparing` counts the same over millions.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date, timedelta
from math import sqrt
from statistics import stdev
from typing import Any

from baigong.kernel.span import Span
from baigong.rules.judging import Verdict
from baigong.rules.sheet import Clause, Figure, Once, Sheet, Value, Version

EARLIEST, LATEST = date(1900, 1, 1), None
NINE_IN_TEN = 1.645
MOST_MONTHS = 600
DAYS_IN_MONTH = 30.44
ALL = ""
"""The dimension of the whole, whose only value is ""."""
FUND, FUND_BY_MONTH, WHY, MONTH = "fund", "month fund", "why", "month"
"""Dimensions that verdicts themselves tell; of a month and a fund the value is "2025-03 employment-subsidy"."""
MOST_DRAFTS = 3
"""So many drafts are compared side by side: what a page and a mind can hold."""
KINDS = ("gained", "lost", "more", "less")


@dataclass
class Tally:
    """Cases, and what becomes of them. Money in fen; `unknown` are cases that either side cannot decide: they count nowhere
    else. `gained` and `lost` are cases paid on one side only; `more` and `less` those paid otherwise.
    """

    cases: int = 0
    unknown: int = 0
    paid_before: int = 0
    paid_after: int = 0
    fen_before: int = 0
    fen_after: int = 0
    gained: int = 0
    lost: int = 0
    more: int = 0
    less: int = 0

    @property
    def fen_change(self) -> int:
        """What the draft costs more (less below nothing), in fen."""
        return self.fen_after - self.fen_before

    def add(self, other: "Tally") -> None:
        """Count another tally in."""
        for one in fields(self):
            setattr(self, one.name, getattr(self, one.name) + getattr(other, one.name))


@dataclass
class Effects:
    """Tallies by dimension and value; `by[""][""]` is the whole."""

    by: dict[str, dict[str, Tally]] = field(default_factory=dict)

    @property
    def whole(self) -> Tally:
        """All cases together."""
        return self.by.get(ALL, {}).get("", Tally())

    def count(self, dimension: str, value: str, tally: Tally) -> None:
        """Count a tally under a value of a dimension."""
        self.by.setdefault(dimension, {}).setdefault(value, Tally()).add(tally)

    def add(self, other: "Effects") -> None:
        """Count other cases in."""
        for dimension, values in other.by.items():
            for value, tally in values.items():
                self.count(dimension, value, tally)

    def as_json(self) -> dict[str, dict[str, dict[str, int]]]:
        """Plain JSON; `effects_from` reads it back."""
        return {dimension: {value: asdict(tally) for value, tally in values.items()} for dimension, values in self.by.items()}


def effects_from(stored: Mapping[str, Mapping[str, Mapping[str, int]]]) -> Effects:
    """The effects again from their JSON."""
    return Effects({dimension: {value: Tally(**tally) for value, tally in values.items()}
                    for dimension, values in stored.items()})


def effects_of(cases: Iterable[tuple[Verdict, Verdict, Mapping[str, Iterable[str]]]]) -> Effects:
    """Count verdicts before and after, each with the values of its dimensions (a case may have several of one)."""
    found = Effects()
    for before, after, dimensions in cases:
        count_case(found, before, after, dimensions)
    return found


def count_case(found: Effects, before: Verdict, after: Verdict, dimensions: Mapping[str, Iterable[str]]) -> Tally:
    """Count one case in, under the values given and under what its verdicts tell: the fund, and why it changed."""
    tally = compared(before, after)
    found.count(ALL, "", tally)
    for dimension, values in dimensions.items():
        for value in values:
            found.count(dimension, value, tally)
    for fund, part in by_fund(tally, before.from_fund, after.from_fund):
        found.count(FUND, fund, part)
        for month in dimensions.get(MONTH, ()):
            found.count(FUND_BY_MONTH, f"{month} {fund}", part)
    if tally.gained or tally.lost:
        for code in dict.fromkeys(line.code for line in (before if tally.gained else after).reasons):
            found.count(WHY, code, tally)
    return tally


def by_fund(tally: Tally, before: str | None, after: str | None) -> Iterator[tuple[str, Tally]]:
    """What of cases paid out of these funds belongs to which: whoever changes the fund is lost to one and gained by the other.

    For cases alike: all are paid on a side, or none. Who is paid on neither, or undecided, is of no fund.
    """
    old, new = before if tally.paid_before else None, after if tally.paid_after else None
    if old is not None and new is not None and old != new:
        yield old, Tally(cases=tally.cases, paid_before=tally.paid_before, fen_before=tally.fen_before, lost=tally.paid_before)
        yield new, Tally(cases=tally.cases, paid_after=tally.paid_after, fen_after=tally.fen_after, gained=tally.paid_after)
    elif fund := old or new:
        yield fund, tally


def compared(before: Verdict, after: Verdict) -> Tally:
    """One case. Amounts count only where both sides know their answer."""
    if before.pays is None or after.pays is None:
        return Tally(cases=1, unknown=1)
    old, new = before.amount_fen or 0, after.amount_fen or 0
    return Tally(
        cases=1, paid_before=int(before.pays), paid_after=int(after.pays), fen_before=old, fen_after=new,
        gained=int(after.pays and not before.pays), lost=int(before.pays and not after.pays),
        more=int(before.pays and after.pays and new > old), less=int(before.pays and after.pays and new < old))


def as_of(sheet: Sheet, day: date) -> Sheet:
    """The sheet as it reads on a day, for all days: what a what-if compares. Raises ValueError outside its span.

    Its figures, conditions, steps and slots are those of the day; its own span and versions no longer matter.
    """
    version = sheet.version_on(day)
    if version is None:
        raise ValueError(f"{sheet.code} does not hold on {day}")
    figures = tuple(_figure(one, value) for one in sheet.figures if (value := one.on(day)) is not None)
    return replace(
        sheet, in_force=Span(EARLIEST, LATEST), versions=(Version(EARLIEST, version.label, version.label_en),), figures=figures,
        conditions=_held(sheet.conditions, day), steps=_held(sheet.steps, day), once=_slots(sheet.once, day))


def unpaid(frame: Sheet) -> Sheet:
    """A sheet while it pays nobody: what a frame is for those who apply before their place has filled it in."""
    waits = Clause("condition", "not_filled_in", "1 == 2", "本地已填写标准", "the place has filled in its own rates", "",
                   otherwise="本地还没有填写标准，不据此受理",
                   otherwise_en="the place has not filled in its rates: nothing is paid yet")
    return replace(frame, conditions=(waits,), steps=(), once=())


def _figure(figure: Figure, value: Value) -> Figure:
    return replace(figure, values=(replace(value, start=EARLIEST),))


def _held(clauses: tuple[Clause, ...], day: date) -> tuple[Clause, ...]:
    return tuple(replace(one, start=None, end=None) for one in clauses if one.holds_on(day))


def _slots(slots: tuple[Once, ...], day: date) -> tuple[Once, ...]:
    return tuple(replace(one, start=None, end=None) for one in slots if one.holds_on(day))


def run_out(available_fen: int, monthly_fen: Sequence[int], *, today: date) -> tuple[date, date, date] | None:
    """When money runs out at the pace of these months: the likely day, and the earliest and latest with nine chances in ten.

    Months count as independent with the mean and spread of those given (normal approximation). None without two months of
    spending, or when it would last longer than MOST_MONTHS.
    """
    if len(monthly_fen) < 2 or sum(monthly_fen) <= 0 or available_fen < 0:
        return None
    mean, spread = sum(monthly_fen) / len(monthly_fen), stdev(monthly_fen)

    def months(deviations: float) -> float:
        """n with n × mean + deviations × spread × √n = available."""
        root = (-deviations * spread + sqrt((deviations * spread) ** 2 + 4 * mean * available_fen)) / (2 * mean)
        return root * root

    likely, early, late = months(0), months(NINE_IN_TEN), months(-NINE_IN_TEN)
    if late > MOST_MONTHS:
        return None
    return tuple(today + timedelta(days=round(one * DAYS_IN_MONTH)) for one in (likely, early, late))  # type: ignore[return-value]


def differing(tally: Tally, before: Verdict, after: Verdict) -> dict[str, Any]:
    """An example for people: its kind, both answers and the lines that refuse, without anything of the person."""
    return {"kind": next(kind for kind in KINDS if getattr(tally, kind)), "before": _said(before), "after": _said(after)}


def some_of(examples: Iterable[Mapping[str, Any]], *, each: int) -> list[dict[str, Any]]:
    """The first examples of every kind that are not alike."""
    kept: dict[str, list[dict[str, Any]]] = {kind: [] for kind in KINDS}
    for one in examples:
        of_kind = kept[one["kind"]]
        if len(of_kind) < each and one not in of_kind:
            of_kind.append(dict(one))
    return [one for of_kind in kept.values() for one in of_kind]


def _said(verdict: Verdict) -> dict[str, Any]:
    return {"pays": verdict.pays, "amount_fen": verdict.amount_fen,
            "because": [[line.text, line.text_en] for line in verdict.reasons]}
