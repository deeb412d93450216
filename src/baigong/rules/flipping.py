"""The way out of a refusal: the smallest change of one fact, else of two, after which the sheet and its limits judge otherwise.

Candidates are the values around every number, date and code the refusing conditions mention; each is judged again,
so a flip that is told is a flip that happens. Facts a person can act on come first, then the smaller change.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from typing import Any

from baigong.rules.functions import FUNCTIONS
from baigong.rules.judging import Verdict, judge
from baigong.rules.limits import judge_within
from baigong.rules.program import Program, kind_of, program_on
from baigong.rules.sampling import constants_of
from baigong.rules.sheet import Sheet, kinds_of
from baigong.rules.term import Term
from baigong.rules.texts import money, shown
from baigong.rules.vocabulary import UNITS, FactKind

MOST_PAIRS = 4000
FEW = 6


@dataclass(frozen=True)
class Change:
    """One fact from its value to another."""

    fact: str
    before: Any
    after: Any


@dataclass(frozen=True)
class Flip:
    """The changes that turn a refusal, what they would yield, and the sentence for the applicant.

    `pays` is True, or None when after the change evidence would still be needed.
    """

    changes: tuple[Change, ...]
    pays: bool | None
    amount_fen: int | None
    text: str
    text_en: str


@dataclass(frozen=True)
class _Law:
    """A sheet and the limits it is judged within."""

    sheet: Sheet
    limits: tuple[Sheet, ...]

    def judged(self, facts: Mapping[str, Any]) -> Verdict:
        return judge_within(self.sheet, self.limits, facts, trace=False) if self.limits else judge(self.sheet, facts, trace=False)

    def programs(self, facts: Mapping[str, Any], on: date | None) -> list[Program]:
        """The sheet's own first, then those of limits that hold; nothing where the sheet itself does not."""
        days = [(self.sheet, on), *((limit, facts.get(limit.counts_on)) for limit in self.limits)]
        found = [program_on(sheet, day) if isinstance(day, date) else None for sheet, day in days]
        return [program for program in found if program is not None] if found[0] is not None else []


def nearest_flip(sheet: Sheet, facts: Mapping[str, Any], *, limits: Sequence[Sheet] = ()) -> Flip | None:
    """The smallest change that turns a refusal, or None when nothing refuses or no such change exists.

    `limits` are judged beside the sheet (`judge_within`): what is told turns the whole answer.
    """
    law = _Law(sheet, tuple(limits))
    verdict = law.judged(facts)
    if verdict.pays is not False:
        return None
    kinds = kinds_of(sheet, *limits)
    names = dict.fromkeys(name for line in verdict.reasons for name, _ in line.seen)
    steps = list(_candidates(law, facts, verdict, [kinds[name] for name in names if name in kinds]))
    steps.sort(key=lambda change: _cost(change, kinds))
    singles = [found for change in steps if (found := _tried(law, facts, (change,), kinds))]
    best = _first(singles, kinds)
    if best is not None:
        return _nearer(law, facts, best, kinds)
    tried = _worth_pairing(law, facts, steps, len(verdict.reasons))
    pairs = sorted(((a, b) for a, b in combinations(tried, 2) if a.fact != b.fact),
                   key=lambda pair: _sum(pair, kinds))[:MOST_PAIRS]
    flip = next((found for pair in pairs if (found := _tried(law, facts, pair, kinds))), None)
    return _nearer(law, facts, flip, kinds) if flip else None


def _worth_pairing(law: _Law, facts: Mapping[str, Any], steps: list[Change], reasons: int) -> list[Change]:
    """The changes that take one reason away, and the smallest few of each fact (two may share one condition)."""
    kept: list[Change] = []
    count: Counter[str] = Counter()
    for change in steps:
        count[change.fact] += 1
        after = law.judged({**facts, change.fact: change.after})
        if len(after.reasons) < reasons or count[change.fact] <= FEW:
            kept.append(change)
    return kept


def _first(flips: list[Flip], kinds: Mapping[str, FactKind]) -> Flip | None:
    """Certain flips before those that only lead to a question; then the cheapest."""
    return min(flips, key=lambda flip: (flip.pays is None, _sum(flip.changes, kinds)), default=None)


def _tried(law: _Law, facts: Mapping[str, Any], changes: tuple[Change, ...],
           kinds: Mapping[str, FactKind]) -> Flip | None:
    after = law.judged({**facts, **{change.fact: change.after for change in changes}})
    return None if after.pays is False else _told(changes, after, kinds)


def _nearer(law: _Law, facts: Mapping[str, Any], flip: Flip, kinds: Mapping[str, FactKind]) -> Flip:
    """Halve the distance of numbers and dates as long as it still flips."""
    for position, change in enumerate(flip.changes):
        if not isinstance(change.after, int | date) or isinstance(change.after, bool):
            continue
        far, near = (_number(value) for value in (change.after, change.before))
        while abs(far - near) > 1:
            middle = (far + near) // 2
            tried = Change(change.fact, change.before, _like(change.after, middle))
            found = _tried(law, facts, (*flip.changes[:position], tried, *flip.changes[position + 1:]), kinds)
            if found and found.pays == flip.pays:
                far, flip = middle, found
            else:
                near = middle
    return flip


def _number(value: Any) -> int:
    return value.toordinal() if isinstance(value, date) else value


def _like(model: Any, number: int) -> Any:
    return date.fromordinal(number) if isinstance(model, date) else number


def _cost(change: Change, kinds: Mapping[str, FactKind]) -> tuple[int, float, str]:
    """Changeable facts first, then the relative size of the change; another code counts double."""
    size = 2.0 if kinds[change.fact].type in {"code", "text"} else 1.0
    if isinstance(change.after, int | date) and not isinstance(change.after, bool):
        scale = 365 if isinstance(change.after, date) else max(1, abs(change.before))
        size = abs(_number(change.after) - _number(change.before)) / scale
    return (not kinds[change.fact].can_change, size, change.fact)


def _sum(changes: tuple[Change, ...], kinds: Mapping[str, FactKind]) -> tuple[int, float]:
    costs = [_cost(change, kinds) for change in changes]
    return sum(cost[0] for cost in costs), sum(cost[1] for cost in costs)


def _candidates(law: _Law, facts: Mapping[str, Any], verdict: Verdict, kinds: list[FactKind]) -> Iterator[Change]:
    sheet, programs = law.sheet, law.programs(facts, verdict.on)
    if not programs:
        for start in [version.start for version in sheet.versions]:
            yield Change(sheet.counts_on, facts.get(sheet.counts_on), start)
        if sheet.in_force.end:
            yield Change(sheet.counts_on, facts.get(sheet.counts_on), sheet.in_force.end - timedelta(days=1))
        return
    failing = {line.code for line in verdict.reasons}
    read = [(program, [check.term for check in program.checks if check.words.code in failing]) for program in programs]
    if not any(terms for _program, terms in read):
        read = [(program, [term for step in program.steps for term in (step.when, step.term) if term]) for program in programs]
    terms = [term for _program, some in read for term in some]
    known = [constants_of(program, some) for program, some in read]
    numbers = sorted({number for some, _codes in known for number in some})
    codes = sorted({code for _numbers, some in known for code in some})
    for kind in kinds:
        before = facts.get(kind.name)
        if before is None:
            continue
        for after in dict.fromkeys(_values(kind, before, numbers, codes, facts, programs, terms)):
            if after != before:
                yield Change(kind.name, before, after)


def _values(kind: FactKind, before: Any, numbers: list[int], codes: list[str], facts: Mapping[str, Any],
            programs: list[Program], terms: list[Term]) -> Iterator[Any]:
    listed = [code for code, *_ in kind.codes] or codes
    match kind.type:
        case "bool":
            yield not before
        case "int" | "fen":
            sums = [a + b for a in numbers for b in numbers] if len(numbers) < 20 else numbers
            yield from (value + near for value in sums for near in (-1, 0, 1) if value + near >= 0)
            yield from (int(other) + near for name, other in facts.items() if name in _read(terms)
                        and type(other) is int for near in (-1, 0, 1) if other + near >= 0)
        case "set":
            yield from (before | {code} for code in listed if code not in before)
            yield from (before - {code} for code in before)
        case "date":
            yield from _days(before, numbers, facts, programs)
        case _:
            yield from listed


def _read(terms: list[Term]) -> set[str]:
    return {name for term in terms for name in term.facts()}


def _days(before: date, numbers: list[int], facts: Mapping[str, Any], programs: list[Program]) -> Iterator[date]:
    anchors = [value for value in facts.values() if isinstance(value, date)]
    anchors += [version.start for program in programs for version in program.sheet.versions]
    for anchor in [before, *anchors]:
        for number in (sign * number for number in numbers if number < 1200 for sign in (-1, 1)):
            for moved in (FUNCTIONS["add_months"](anchor, number), FUNCTIONS["add_days"](anchor, number)):
                for near in (-1, 0, 1):
                    if moved and (day := FUNCTIONS["add_days"](moved, near)):
                        yield day


def _told(changes: tuple[Change, ...], after: Verdict, kinds: Mapping[str, FactKind]) -> Flip:
    parts = [_words(change, kinds[change.fact], False) for change in changes]
    parts_en = [_words(change, kinds[change.fact], True) for change in changes]
    if after.pays and after.amount_fen is not None:
        end, end_en = f"即可补贴 {money(after.amount_fen, False)}", f"{money(after.amount_fen, True)} would be paid"
        if not after.amount_fen:
            end, end_en = "即不受限制", "nothing would bar it"
    else:
        labels = [kinds[name] for name in after.missing if name in kinds]
        end = f"还需核实：{'、'.join(kind.label for kind in labels)}"
        end_en = f"still to be proved: {', '.join(kind.label_en for kind in labels)}"
    text, text_en = f"如果{'，并且'.join(parts)}，{end}。", f"If {' and '.join(parts_en)}, {end_en}."
    if not any(kinds[change.fact].can_change for change in changes):
        text += "如记录有误，可以申请更正。"
        text_en += " If the record is wrong, ask for its correction."
    return Flip(changes, after.pays, after.amount_fen, text, text_en)


def _words(change: Change, kind: FactKind, english: bool) -> str:
    labels = {kind.name: {code: (zh, en) for code, zh, en in kind.codes}}
    unit = "" if kind.type == "fen" else UNITS.get(kind.unit, ("", ""))[english]
    values = []
    for value in (change.before, change.after):
        text = shown(value, kind_of(kind), labels, english)
        if value == frozenset():
            text = "none" if english else "无"
        values.append(f"{text} {unit}".strip() if not english or unit != "%" else f"{text}%")
    if english:
        return f"{kind.label_en} were {values[1]} (now {values[0]})"
    return f"{kind.label}为 {values[1]}（现为 {values[0]}）"
