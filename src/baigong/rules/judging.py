"""Judge one person by one sheet: a verdict with every reason, the amount line by line, and what is still unknown."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from baigong.rules.line import Line, Wording
from baigong.rules.machine import Getter
from baigong.rules.parts import Slot, SlotRule
from baigong.rules.program import Program, program_on
from baigong.rules.sheet import Sheet, Version

new = tuple.__new__                                           # skip the keywords of what is made in every judgement


class Verdict(NamedTuple):
    """What a sheet says: `pays` True, False, or None when evidence in `missing` is needed first.

    Of a recovery it says what is to be paid back: `to` is who pays it back, `from_fund` where it goes.

    `amount_fen` is 0 for a refusal and None while unknown. `on` is the date that chose `version`. `limit_hashes` name
    the limits sheets judged with it (judge_within).
    """

    pays: bool | None
    amount_fen: int | None
    lines: tuple[Line, ...]
    missing: tuple[str, ...]
    slots: tuple[Slot, ...]
    on: date | None
    version: Version | None
    to: str | None
    from_fund: str | None
    sheet_hash: str
    limit_hashes: tuple[str, ...] = ()

    @property
    def reasons(self) -> tuple[Line, ...]:
        """The lines that refuse."""
        return tuple(line for line in self.lines if line.holds is False)

    def as_json(self) -> dict[str, Any]:
        """The verdict as plain JSON."""
        return {
            "pays": self.pays, "amount_fen": self.amount_fen, "lines": [line.as_json() for line in self.lines],
            "missing": list(self.missing), "on": self.on and self.on.isoformat(),
            "slots": [{"family": s.family, "code": s.code, "times": s.times} for s in self.slots],
            "version": self.version and self.version.start.isoformat(), "to": self.to,
            "from_fund": self.from_fund, "sheet_hash": self.sheet_hash,
            "limit_hashes": list(self.limit_hashes),
        }


def judge(sheet: Sheet, facts: Mapping[str, Any], *, on: date | None = None, trace: bool = True) -> Verdict:
    """Judge facts by a sheet. A fact that is left out or None is unknown.

    `on` replaces the date fact named by `counts_on`. With `trace=False` only refusing and unproven lines are kept.
    Never raises on facts of their types, whatever their values.
    """
    get = facts.get
    day = on or get(sheet.counts_on)
    if day is None:
        return Verdict(None, None, (), (sheet.counts_on,), (), None, None, None, None, sheet.hash)
    program = program_on(sheet, day)
    if program is None:
        return _not_in_force(sheet, day)
    holds, is_open, lines = (program.traced if trace else program.untraced)(get)
    if holds is False and not is_open:                        # most of all judgements end here
        return new(Verdict, (False, 0, lines, (), (), day, program.version, None, None, sheet.hash, ()))
    missing = [] if not is_open else [
        name for line in lines if line.holds is None for name, value in line.seen if value is None]
    if holds is False:
        return _refused(program, lines, missing, day)
    total: int | None = 0
    if program.steps:
        found = (program.itemised if trace else program.summed)(get) or _amount(program, facts, missing, trace)
        total = found[0]
        lines += found[1]
        if lines and lines[-1].holds is False:                # no rate for this case
            return _refused(program, lines, missing, day)
        if total is not None and total <= 0 and sheet.kind != "limits":
            line = Line(program.nothing, total, False, tuple([get(name) for name in program.nothing.names]))
            return _refused(program, (*lines, line), missing, day)
    filled = program.filled(get, day.year)
    if filled is None:
        filled = tuple([_slot(rule, get, day, missing) for rule in program.slots])
    slots = tuple([slot for slot in filled if slot])
    to, fund = _payee(program, get, missing)
    if missing:
        return Verdict(None, None, lines, tuple(dict.fromkeys(missing)), slots, day, program.version, to, fund,
                       sheet.hash)
    if trace and program.steps:
        lines += (new(Line, (program.whole, total, True, ())),)
    return new(Verdict, (True, total, lines, (), slots, day, program.version, to, fund, sheet.hash, ()))


def _not_in_force(sheet: Sheet, day: date) -> Verdict:
    says = (f"政策在 {day} 不在有效期内（{sheet.in_force}）", f"the policy was not in force on {day} ({sheet.in_force})")
    words = Wording("condition", "in_force", "", (sheet.counts_on,), (sheet.counts_on,), *says * 2)
    line = Line(words, None, False, (day,))
    return Verdict(False, 0, (line,), (), (), day, None, None, None, sheet.hash)


def _refused(program: Program, lines: tuple[Line, ...], missing: list[str], day: date) -> Verdict:
    return new(Verdict, (False, 0, lines, tuple(dict.fromkeys(missing)) if missing else (), (), day,
                         program.version, None, None, program.sheet.hash, ()))


def _amount(program: Program, facts: Mapping[str, Any], missing: list[str], trace: bool
            ) -> tuple[int | None, tuple[Line, ...]]:
    """Run the steps one by one, to find what is missing; the total, None when unknown, and lines, the last of which
    refuses when there is no rate. Steps see `total` and one another.
    """
    env = {**facts, "total": 0}
    lines: list[Line] = []
    total: Any = 0                                            # None once it is unknown
    for step in program.steps:
        words = step.words
        applies = step.test is None or step.test(env.get)
        if applies is False:
            env[words.code] = 0
            continue
        value = step.amount(env.get) if applies else None
        if value is None:
            unknown = [name for name in words.seen if facts.get(name) is None]
            missing += unknown
            if not unknown and total is not None:
                return None, (*lines, Line(words, None, False, _values(words, env)))
            total = env["total"] = env[words.code] = None
            continue
        if total is None:
            continue
        change = value if step.adds else value - total
        total = env["total"] = total + change
        env[words.code] = change
        if trace:
            lines.append(Line(words, change, True, _values(words, env)))
    return total, tuple(lines)


def _values(words: Wording, env: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple([env.get(name) for name in words.names])


def slots_on(sheet: Sheet, facts: Mapping[str, Any], *, on: date | None = None) -> tuple[Slot, ...]:
    """What a payment would use up, whatever the conditions say: a refusal because it is used up names it too. Slots whose
    facts are unknown are left out.
    """
    day = on or facts.get(sheet.counts_on)
    program = program_on(sheet, day) if day is not None else None
    if program is None or day is None:
        return ()
    found = [_slot(rule, facts.get, day, []) for rule in program.slots]
    return tuple([slot for slot in found if slot is not None])


def _slot(rule: SlotRule, get: Getter, day: date, missing: list[str]) -> Slot | None:
    applies = rule.test is None or rule.test(get)
    if applies is False:
        return None
    times = rule.counted(get)
    if not applies or times is None or any(get(fact) is None for _, fact in rule.key if fact):
        missing += [name for name in rule.reads if get(name) is None]
        return None
    return Slot(rule.family, tuple([(name, day.year if name == "year" else get(fact) if fact else None)
                                    for name, fact in rule.key]), times)


def _payee(program: Program, get: Getter, missing: list[str]) -> tuple[str | None, str | None]:
    for test, to, fund, reads in program.payees:
        applies = test is None or test(get)
        if applies is None:
            missing += [name for name in reads if get(name) is None]
            return None, None
        if applies:
            return to, fund
    return None, None
