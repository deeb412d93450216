"""Sums that may be had in all, as a sheet's own expressions say them: money had is compared with them or taken from them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from baigong.rules.machine import running
from baigong.rules.program import Program, program_on
from baigong.rules.sheet import Sheet
from baigong.rules.term import Term

COMPARED = frozenset({"<", "<=", ">", ">=", "-"})


@dataclass(frozen=True)
class Cap:
    """At most `most_fen` in all of what `facts` count together; `used_fen` is had (None: unknown). `basis` is the clause of the
    condition or step `code` that says so.
    """

    facts: tuple[str, ...]
    most_fen: int
    used_fen: int | None
    code: str
    basis: str

    @property
    def left_fen(self) -> int | None:
        """What there is still to have, in fen."""
        return None if self.used_fen is None else max(0, self.most_fen - self.used_fen)


def caps_on(sheet: Sheet, facts: Mapping[str, Any], *, on: date | None = None) -> tuple[Cap, ...]:
    """Every cap on money that a sheet holds a case to: the lowest of each sum had, in the order of the sheet.

    One is left out that does not concern the case (its condition holds for other reasons, its step does not apply), or whose
    height hangs on a fact that is unknown. None outside the sheet's span.
    """
    paid = frozenset(kind.name for kind in sheet.facts if kind.counts_payments and kind.unit == "fen")
    day = on or facts.get(sheet.counts_on)
    program = program_on(sheet, day) if paid and day is not None else None
    if program is None:
        return ()
    found: dict[tuple[str, ...], Cap] = {}
    for code, basis, term in _terms(program, facts):
        for had, most in _pairs(term, facts, program, paid):
            fen = _value(most, facts, program)
            names = had.facts()
            if fen is not None and (names not in found or fen < found[names].most_fen):
                found[names] = Cap(names, fen, _value(had, facts, program), code, basis)
    return tuple(found.values())


def _terms(program: Program, facts: Mapping[str, Any]) -> Iterator[tuple[str, str, Term]]:
    """The conditions, then the amounts of the steps that apply or may."""
    for check in program.checks:
        yield check.words.code, check.words.basis, check.term
    for step in program.steps:
        if step.when is None or "step" in {part.op for part in step.when.walk()} or _value(step.when, facts, program) is not False:
            yield step.words.code, step.words.basis, step.term


def _pairs(term: Term, facts: Mapping[str, Any], program: Program, paid: frozenset[str]) -> Iterator[tuple[Term, Term]]:
    """What was had beside what may be had, wherever the case comes by."""
    if not paid & set(term.facts()):
        return
    parts = term.parts
    if term.op == "or":
        parts = tuple(part for nth, part in enumerate(parts) if not any(
            _value(other, facts, program) is True for place, other in enumerate(parts) if place != nth))
    elif term.op == "if" and "step" not in {part.op for part in parts[0].walk()}:
        test = _value(parts[0], facts, program)
        parts = parts if test is None else (parts[0], parts[1] if test else parts[2])
    elif term.op in COMPARED:
        left, right = parts
        for had, most in ((right, left),) if term.op == "-" else ((left, right), (right, left)):
            if _is_had(had, paid) and _is_cap(most, paid):
                yield had, most
    for part in parts:
        yield from _pairs(part, facts, program, paid)


def _is_had(term: Term, paid: frozenset[str]) -> bool:
    """Money had, of one kind or several together."""
    return bool(term.facts()) and set(term.facts()) <= paid and {part.op for part in term.walk()} <= {"fact", "+"}


def _is_cap(term: Term, paid: frozenset[str]) -> bool:
    """A sum that the law names, whatever it hangs on but what was had and what is being reckoned."""
    return bool(term.figures()) and not paid & set(term.facts()) and "step" not in {part.op for part in term.walk()}


def _value(term: Term, facts: Mapping[str, Any], program: Program) -> Any:
    return running(term, program.figures)(facts.get)
