"""Judge one person by one sheet: a verdict with every reason, the amount line by line, and what is still unknown."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from baigong.rules.line import Line
from baigong.rules.machine import Getter
from baigong.rules.program import Program, SlotRule, program_on
from baigong.rules.sheet import Sheet, Version

new = tuple.__new__                                           # a Line is made ten times a judgement: skip the keywords


class Slot(NamedTuple):
    """An entitlement the payment will use up: at most `times` in its family for a person and this key.

    `key` holds (name, value); `person` has the value None, as only the caller knows who it is. `code` is the key as
    text, without the person, for a unique constraint.
    """

    family: str
    key: tuple[tuple[str, Any], ...]
    times: int

    @property
    def code(self) -> str:
        """The key as text: "occupation=6-18-01-01|level=4"."""
        return "|".join(f"{name}={value}" for name, value in self.key if name != "person")


class Verdict(NamedTuple):
    """What a sheet says: `pays` True, False, or None when evidence in `missing` is needed first.

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
    lines: list[Line] = []
    missing: list[str] = []
    refused = False
    made = program.traced(get) if trace else program.untraced(get)
    if not trace and made == program.granted:
        return _granted(program, facts, lines, missing, day, trace)
    for check, one in zip(program.checks, made, strict=True):
        if one.__class__ is Line:
            lines.append(one)
            continue
        if trace:
            value, seen = one
        elif one is True:
            continue
        else:
            value, seen = one, check.seen(get)
        text, text_en = check.says, check.says_en
        if value is not True:
            unknown = [name for name in check.reads if get(name) is None] if value is None else ()
            missing += unknown
            if not unknown:                                   # also a table without such a row: it grants nothing
                value, refused = False, True
                text, text_en = check.otherwise, check.otherwise_en
        lines.append(new(Line, ("condition", check.code, text if isinstance(text, str) else text(get),
                                text_en if isinstance(text_en, str) else text_en(get), check.basis, None, value, seen)))
    if refused:
        return Verdict(False, 0, tuple(lines), tuple(dict.fromkeys(missing)), (), day, program.version, None, None,
                       sheet.hash)
    return _granted(program, facts, lines, missing, day, trace)


def _not_in_force(sheet: Sheet, day: date) -> Verdict:
    line = Line("condition", "in_force", f"政策在 {day} 不在有效期内（{sheet.in_force}）",
                f"the policy was not in force on {day} ({sheet.in_force})", "", None, False, ((sheet.counts_on, day),))
    return Verdict(False, 0, (line,), (), (), day, None, None, None, sheet.hash)


def _granted(program: Program, facts: Mapping[str, Any], lines: list[Line], missing: list[str], day: date,
             trace: bool) -> Verdict:
    total, refusal = _amount(program, facts, lines, missing, trace)
    if refusal:
        return Verdict(False, 0, tuple(lines), tuple(dict.fromkeys(missing)), (), day, program.version, None, None,
                       program.sheet.hash)
    get = facts.get
    slots = [slot for rule in program.slots if (slot := _slot(rule, get, day, missing))]
    to, fund = _payee(program, get, missing)
    if missing:
        return Verdict(None, None, tuple(lines), tuple(dict.fromkeys(missing)), tuple(slots), day, program.version,
                       to, fund, program.sheet.hash)
    if trace and program.steps:
        lines.append(new(Line, ("total", "total", "补贴金额合计", "total", "", total, True, ())))
    return new(Verdict, (True, total, tuple(lines), (), tuple(slots), day, program.version, to, fund,
                         program.sheet.hash, ()))


def _amount(program: Program, facts: Mapping[str, Any], lines: list[Line], missing: list[str],
            trace: bool) -> tuple[int, bool]:
    """Run the steps; answers the total and whether the amount itself refuses. Steps see `total` and one another."""
    if not program.steps:
        return 0, False
    env = {**facts, "total": 0} if program.recalls else {}
    get = env.get if program.recalls else facts.get
    total: Any = 0                                            # None once it is unknown
    for step in program.steps:
        applies = step.test is None or step.test(get)
        if applies is False:
            env[step.code] = 0
            continue
        value = step.amount(get) if applies else None
        if value is None:
            unknown = [name for name in step.reads if get(name) is None]
            missing += unknown
            if not unknown and total is not None:
                lines.append(Line("amount", step.code, "没有这一情形的补贴标准", "no rate for this case", step.basis,
                                  None, False, step.seen(get)))
                return 0, True
            total = env["total"] = env[step.code] = None
            continue
        if total is None:
            continue
        change = value if step.adds else value - total
        total = env["total"] = total + change
        env[step.code] = change
        if trace:
            zh, en = step.says, step.says_en
            lines.append(new(Line, ("amount", step.code, zh if isinstance(zh, str) else zh(get),
                                    en if isinstance(en, str) else en(get), step.basis, change, True, step.seen(get))))
    if total is not None and total <= 0 and program.sheet.kind == "subsidy":
        seen = tuple([(name, facts.get(name)) for name in dict.fromkeys(n for s in program.steps for n in s.reads)])
        lines.append(Line("total", "nothing", "按标准计算没有可补贴的金额", "nothing to pay by the rates", "", total,
                          False, seen))
        return 0, True
    return total, False


def _slot(rule: SlotRule, get: Getter, day: date, missing: list[str]) -> Slot | None:
    applies = rule.test is None or rule.test(get)
    if applies is False:
        return None
    times = rule.times if isinstance(rule.times, int) else rule.times(get)
    known, key = rule.key(get)
    if not applies or times is None or not known:
        missing += [name for name in rule.reads if get(name) is None]
        return None
    if rule.by_year:
        key = tuple([(name, day.year if name == "year" else value) for name, value in key])
    return new(Slot, (rule.family, key, times))


def _payee(program: Program, get: Getter, missing: list[str]) -> tuple[str | None, str | None]:
    for test, to, fund, reads in program.payees:
        applies = test is None or test(get)
        if applies is None:
            missing += [name for name in reads if get(name) is None]
            return None, None
        if applies:
            return to, fund
    return None, None
