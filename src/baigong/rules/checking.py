"""What must be true of a whole sheet before it can be published: names, types, units, dates, bases, no dead figures."""

from collections.abc import Callable, Iterator
from typing import Any

from baigong.rules import ranges
from baigong.rules.expression import Scope, parse
from baigong.rules.faults import Fault, WrongExpression, did_you_mean
from baigong.rules.program import scope_of
from baigong.rules.quotas import circular, wrong_exclusion
from baigong.rules.ranges import bounds_of
from baigong.rules.sheet import SLOT_FACTS, Clause, Once, Sheet
from baigong.rules.term import Term
from baigong.rules.texts import terms_of
from baigong.rules.workdays import NoCalendar, calendar
from baigong.rules.written import At, Lines

AMOUNT_NAMES = ("total",)
COUNT_WORKDAYS = {"workdays", "add_workdays"}


def check(sheet: Sheet, lines: Lines) -> list[Fault]:
    """Every fault of a sheet that has been read."""
    return list(_Inspection(sheet, lines).run())


def only_bounds(sheet: Sheet) -> frozenset[str]:
    """The figures that bound others and stand in no expression or text."""
    bounds, inspection = bounds_of(sheet), _Inspection(sheet, Lines())
    if bounds:
        list(inspection.run())                                # what is looked at is known only once all was looked at
    return bounds - inspection.figures_used


class _Inspection:
    def __init__(self, sheet: Sheet, lines: Lines) -> None:
        self.sheet, self.lines = sheet, lines
        self.facts_used: set[str] = {sheet.counts_on}
        self.figures_used: set[str] = set()
        self.anchors = [article.anchor for article in sheet.articles]

    def run(self) -> Iterator[Fault]:
        """Faults in the order of the parts."""
        scope = scope_of(self.sheet)
        for clause in self.sheet.conditions:
            yield from self._condition(clause, scope)
        yield from self._steps()
        for slot in self.sheet.once:
            yield from self._slot(slot, scope)
        yield from self._slotless()
        for number, choice in enumerate(self.sheet.choices[:-1]):
            at = self.lines.of(("payee", str(number)))
            yield from self._term(choice.when, scope, at, self._is_bool)[1]
        yield from self._figures()
        yield from ranges.faults(self.sheet, self.lines)
        yield from self._overlaps()
        yield from self._unused()
        for number, row in enumerate(self.sheet.excludes):
            at = self.lines.of(("excludes", str(number)))
            yield from self._basis(row.basis, at, "the exclusion")
            yield from (self._fault(at, text, fix) for text, fix in wrong_exclusion(row, self.sheet.excludes[:number]))
        for version in self.sheet.versions:
            if version.basis:
                yield from self._basis(version.basis, self.lines.of(("version", str(version.start))), "the version")

    def _fault(self, at: At, text: str, fix: str = "") -> Fault:
        return Fault(*at, text, fix)

    def _term(self, text: str, scope: Scope, at: At,
              wants: Callable[[Term], tuple[str, str]]) -> tuple[Term | None, list[Fault]]:
        try:
            term = parse(text, scope)
            wrong, fix = wants(term)
        except WrongExpression as error:
            return None, [self._fault(at, f"{text!r}: {error.text}", error.fix)]
        self.facts_used.update(term.facts())
        self.figures_used.update(term.figures())
        return term, [self._fault(at, f"{text!r}: {wrong}", fix) for wrong, fix in ((wrong, fix), self._calendar(term)) if wrong]

    def _calendar(self, term: Term) -> tuple[str, str]:
        """Working days are counted where their calendar is known: from the policy's first day on."""
        if not any(part.op in COUNT_WORKDAYS for part in term.walk()):
            return "", ""
        try:
            first = calendar().first
        except (NoCalendar, ValueError) as error:
            return str(error), "put each year's arrangement into institution/calendar"
        return ("", "") if first <= self.sheet.in_force.start else (
            f"the calendar of working days begins on {first}", "add the years before, or begin the policy later")

    @staticmethod
    def _is_bool(term: Term) -> tuple[str, str]:
        return ("", "") if term.kind.base == "bool" else (
            f"true or false was expected, not {term.kind}", "compare it with something: >=, ==, in …")

    def _texts(self, clause: Clause, scope: Scope, at: At) -> Iterator[Fault]:
        for text in (clause.says, clause.says_en, clause.otherwise, clause.otherwise_en):
            try:
                for term in terms_of(text, scope):
                    self.facts_used.update(term.facts())
                    self.figures_used.update(term.figures())
            except WrongExpression as error:
                yield self._fault(at, f"in the text {text!r}: {error.text}", error.fix)

    def _basis(self, basis: str, at: At, what: str) -> Iterator[Fault]:
        if not basis:
            yield self._fault(at, f"{what} has no basis", "name the article it rests on")
        elif basis not in self.anchors:
            fix = did_you_mean(basis, self.anchors) or f"add a heading with {{#{basis}}} to notice.md"
            yield self._fault(at, f"{what}: the basis {basis} is not in notice.md", fix)

    def _dates(self, clause: Clause | Once, at: At, what: str) -> Iterator[Fault]:
        starts = {version.start for version in self.sheet.versions} | {self.sheet.in_force.end}
        for day in filter(None, (clause.start, clause.end)):
            if day not in starts:
                yield self._fault(at, f"{what}: no version begins on {day}", "add it to versions:")
        if clause.start and clause.end and clause.end <= clause.start:
            yield self._fault(at, f"{what}: until is not after from", "until is the first day on which it no longer holds")

    def _condition(self, clause: Clause, scope: Scope) -> Iterator[Fault]:
        at = self.lines.of(("condition", clause.code, str(clause.start)))
        what = f"condition {clause.code}"
        term, faults = self._term(clause.when, scope, self.lines.of(("when", clause.code, str(clause.start))),
                                  self._is_bool)
        yield from faults
        if term is not None and not term.facts():
            yield self._fault(at, f"{what} looks at no fact", "compare a fact with it: as it stands, it is the same for everyone")
        yield from self._texts(clause, scope, at)
        yield from self._basis(clause.basis, at, what)
        yield from self._dates(clause, at, what)

    def _steps(self) -> Iterator[Fault]:
        earlier: tuple[str, ...] = AMOUNT_NAMES
        for clause in self.sheet.steps:
            at = self.lines.of(("step", clause.code, str(clause.start)))
            what = f"step {clause.code}"
            scope = scope_of(self.sheet, earlier)
            if clause.when:
                yield from self._term(clause.when, scope, at, self._is_bool)[1]
            yield from self._term(clause.amount, scope, at, _is_whole_fen)[1]
            earlier = tuple(dict.fromkeys((*earlier, clause.code)))
            yield from self._texts(clause, scope_of(self.sheet, earlier), at)
            yield from self._basis(clause.basis, at, what)
            yield from self._dates(clause, at, what)

    def _slot(self, slot: Once, scope: Scope) -> Iterator[Fault]:
        at = self.lines.of(("once", slot.family, str(slot.start)))
        what = f"slot {slot.family}"
        times, faults = self._term(slot.times, scope, at, _is_times)
        yield from faults
        when, faults = self._term(slot.when, scope, at, self._is_bool) if slot.when else (None, [])
        yield from faults
        for part, term in (("times", times), ("if", when)):
            yield from (self._fault(at, f"{what}: {text}", fix) for text, fix in circular(part, term, self.sheet.facts))
        for key in slot.key:
            fact = SLOT_FACTS[key]
            self.facts_used.add(fact)
            if fact and fact not in self.sheet.asks:
                yield self._fault(at, f"{what}: {fact} is not in asks", f"add {fact} to asks")
        yield from self._basis(slot.basis, at, what)
        yield from self._dates(slot, at, what)

    def _slotless(self) -> Iterator[Fault]:
        """Money that no slot holds could be drawn again with every new claim."""
        for version in self.sheet.versions if self.sheet.kind == "subsidy" else ():
            if not any(slot.holds_on(version.start) for slot in self.sheet.once):
                yield self._fault(At(), f"it pays from {version.start} but has no slot: the same could be paid twice",
                                  "add once:, and where the source names no limit say in the note that it is ours")

    def _figures(self) -> Iterator[Fault]:
        taken = self.figures_used | bounds_of(self.sheet)
        starts = {version.start for version in self.sheet.versions}
        for figure in self.sheet.figures:
            at = self.lines.of(("figure", figure.code))
            if figure.code not in taken and not self.sheet.fills:
                yield self._fault(at, f"figure {figure.code} is never used", "use it or leave it out")
            for value in figure.values:
                yield from self._basis(value.basis, at, f"figure {figure.code}")
                if value.start not in starts and value.start != self.sheet.in_force.end:
                    yield self._fault(at, f"figure {figure.code}: no version begins on {value.start}",
                                      "add it to versions:")
        for version in self.sheet.versions:
            yield from self._gaps(version.start)

    def _gaps(self, start: Any) -> Iterator[Fault]:
        """A clause in force, and the choice of the payee, must find a value for each of their figures."""
        scope = scope_of(self.sheet, (*AMOUNT_NAMES, *(clause.code for clause in self.sheet.steps)))
        figures = {figure.code: figure for figure in self.sheet.figures}
        wanted: set[str] = set()
        clauses: list[Clause | Once] = [*self.sheet.conditions, *self.sheet.steps, *self.sheet.once]
        texts = [choice.when for choice in self.sheet.choices]
        for clause in clauses:
            if clause.holds_on(start):
                texts += [clause.when, getattr(clause, "amount", ""), getattr(clause, "times", "")]
        for text in filter(None, texts):
            try:
                wanted.update(parse(text, scope).figures())
            except WrongExpression:
                continue                                      # told already, with its line
        for code in sorted(wanted):
            if figures[code].on(start) is None:
                yield self._fault(self.lines.of(("figure", code)), f"date gap: figure {code} has no value on {start}",
                                  f"add {start}: or end the clause that uses it")

    def _overlaps(self) -> Iterator[Fault]:
        for version in self.sheet.versions:
            for kind, clauses in (("condition", self.sheet.conditions), ("step", self.sheet.steps)):
                codes = [clause.code for clause in clauses if clause.holds_on(version.start)]
                for clause in (c for c in clauses if c.holds_on(version.start) and codes.count(c.code) > 1):
                    yield self._fault(self.lines.of((kind, clause.code, str(clause.start))),
                                      f"{kind} {clause.code} overlaps another of its name on {version.start}",
                                      "give each its own from and until")

    def _unused(self) -> Iterator[Fault]:
        for name in self.sheet.asks:                          # a frame's facts are its own concern, told where it is checked
            if name not in self.facts_used and not self.sheet.fills:
                yield self._fault(self.lines.of(("asks", name)), f"{name} is asked for but never used", "take it out of asks")


def _is_whole_fen(term: Term) -> tuple[str, str]:
    if term.kind.base != "number" or term.kind.unit not in {"fen", ""} or (term.kind.unit == "" and term.op != "const"):
        return f"an amount is a number of fen, not {term.kind}", "use a figure of unit fen, or percent_of(amount, share)"
    return ("", "") if term.kind.whole else (
        "the rounding is not named", "use round_fen, floor_fen, round_yuan or floor_yuan around it")


def _is_times(term: Term) -> tuple[str, str]:
    ok = term.kind.base == "number" and term.kind.unit in {"", "times"} and term.kind.whole
    return ("", "") if ok else (
        f"a whole number of times was expected, not {term.kind}", "use a number, or a figure of unit times")
