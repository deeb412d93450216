"""The three functions of a program, each in one piece: its conditions, its amount, its slots.

A judgement in a loop over clauses spends more on the loop than on the law. Here each question is one function that reads
every fact once; like every other it is built from checked terms alone. Amount and slots answer None as soon as anything
they need is unknown or has no rate: then the loops of `judging` find out what, which is rare and need not be fast.
"""

import ast
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from baigong.rules.line import Line, Wording
from baigong.rules.machine import FALSE, NONE, TRUE, Body, Getter, all_of, any_of, call, is_, kept, named, tupled
from baigong.rules.parts import Check, Slot, SlotRule, Step

Lines = tuple[Line, ...]
Checking = Callable[[Getter], tuple[bool | None, bool, Lines]]
new: Callable[..., Any] = tuple.__new__                       # a line is made ten times a judgement: skip the keywords


def checking(conditions: Sequence[Check], figures: Mapping[str, Any], *, trace: bool) -> Checking:
    """Gives what all conditions come to, whether one is open, and a line of each, or only of those that do not hold.

    When every fact is known nothing can be open, and the law is as short as one would write it by hand.
    """
    body = Body(figures)
    names = tuple(dict.fromkeys(name for one in conditions for name in one.term.facts()))
    lacks = body.unknown(names)
    body.when(lacks, ast.Return(call(body.given(_carefully(conditions, figures, trace)), named("get"))))
    body.sure = True
    body.keep("lines", tupled())
    made, results = [], []
    for one in conditions:
        value, may_lack_row = body.value(one.term)
        if trace:
            results.append(body.let(ast.IfExp(value, TRUE, FALSE) if may_lack_row else value))
            made.append(_line(body, one.words, NONE, results[-1]))
        else:
            line = _line(body, one.words, NONE, FALSE)
            body.when(ast.UnaryOp(ast.Not(), value), _added(line))
    if trace:
        return body.function(tupled(all_of(results), FALSE, tupled(*made)))
    return body.function(tupled(ast.UnaryOp(ast.Not(), named("lines")), FALSE, named("lines")))


def _carefully(conditions: Sequence[Check], figures: Mapping[str, Any], trace: bool) -> Checking:
    """The same where facts may be unknown. A condition is open when it is unknown for want of a fact; unknown with every
    fact at hand is a table without such a row: it refuses.
    """
    body = Body(figures)
    body.keep("refused", FALSE)
    body.keep("open", FALSE)
    body.keep("lines", tupled())
    made = []
    for one in conditions:
        name, value = body.fresh(body.value(one.term)[0])
        line = _line(body, one.words, NONE, value)
        lacks = ast.BoolOp(ast.And(), [is_(value, NONE), body.unknown(one.term.facts())])
        is_open, refuses = [kept("open", TRUE)], [kept(name, FALSE), kept("refused", TRUE)]
        fails: list[ast.stmt] = [ast.If(lacks, is_open, refuses)]
        if not trace:
            fails.append(_added(line))
        body.when(ast.UnaryOp(ast.Not(), value), *fails)
        made.append(line)
    whole = ast.IfExp(named("refused"), FALSE, ast.IfExp(named("open"), NONE, TRUE))
    return body.function(tupled(whole, named("open"), tupled(*made) if trace else named("lines")))


def paying(steps: Sequence[Step], figures: Mapping[str, Any], *, trace: bool
           ) -> Callable[[Getter], tuple[int, Lines] | None]:
    """Gives the total of all steps and, to be traced, a line of each that applies; None when a part is unknown."""
    body = Body(figures)
    total: ast.expr = ast.Constant(0)
    body.steps["total"] = total
    made: list[tuple[ast.expr | None, ast.expr]] = []
    for step in steps:
        applies = body.let(body.value(step.when)[0]) if step.when else None
        amount = body.let(body.value(step.term)[0])
        _give_up(body, applies, is_(amount, NONE))
        change: ast.expr = amount if step.adds else ast.BinOp(amount, ast.Sub(), total)
        change = body.let(ast.IfExp(applies, change, ast.Constant(0)) if applies else change)
        total = body.let(ast.BinOp(total, ast.Add(), change))
        body.steps |= {step.words.code: change, "total": total}
        if trace:
            made.append((applies, _line(body, step.words, change, TRUE)))
    body.keep("lines", tupled())
    for applies, line in made:
        body.when(applies or TRUE, _added(line))
    return body.function(tupled(total, named("lines")))


def filling(slots: Sequence[SlotRule], figures: Mapping[str, Any]
            ) -> Callable[[Getter, int], tuple[Slot | None, ...] | None]:
    """Gives the slots a payment in a year takes, and None in the place of one that does not apply; None when unsure."""
    body = Body(figures)
    made = []
    for rule in slots:
        applies = body.let(body.value(rule.when)[0]) if rule.when else None
        times = body.value(rule.times)[0]
        _give_up(body, applies, any_of([is_(times, NONE), body.unknown([fact for _, fact in rule.key if fact])]))
        pairs = [tupled(ast.Constant(name), named("year") if name == "year" else body.fact(fact) if fact else NONE)
                 for name, fact in rule.key]
        one: ast.expr = call(body.given(new), body.given(Slot), tupled(body.given(rule.family), tupled(*pairs), times))
        made.append(ast.IfExp(applies, one, NONE) if applies else one)
    return body.function(tupled(*made), "year")


def _give_up(body: Body, applies: ast.expr | None, lacks: ast.expr) -> None:
    """Answer None when a part that applies, or may apply, lacks something."""
    if applies is not None:
        lacks = any_of([is_(applies, NONE), ast.BoolOp(ast.And(), [applies, lacks])])
    body.when(lacks, ast.Return(NONE))


def _line(body: Body, words: Wording, amount: ast.expr, holds: ast.expr) -> ast.expr:
    whole = tupled(body.given(words), amount, holds, body.facts(words.names))
    return call(body.given(new), body.given(Line), whole)


def _added(line: ast.expr) -> ast.stmt:
    return kept("lines", ast.BinOp(named("lines"), ast.Add(), tupled(line)))
