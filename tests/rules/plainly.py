"""What a sheet means, said as simply as possible: a tree walk and a loop, with no thought of speed."""

from collections.abc import Mapping
from typing import Any

from baigong import rules
from baigong.rules.expression import parse
from baigong.rules.functions import FUNCTIONS, divide
from baigong.rules.program import figures_on, scope_of
from baigong.rules.sheet import SLOT_FACTS
from baigong.rules.term import Term
from baigong.rules.texts import parts_of, shown

PLAIN = {"<": lambda a, b: a < b, "<=": lambda a, b: a <= b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b,
         "==": lambda a, b: a == b, "!=": lambda a, b: a != b, "in": lambda a, b: a in b,
         "not in": lambda a, b: a not in b, "+": lambda a, b: a + b, "-": lambda a, b: a - b,
         "*": lambda a, b: a * b, "/": divide, "not": lambda a: not a, "neg": lambda a: -a}
NO_RATE = ("没有这一情形的补贴标准", "no rate for this case")
NOTHING = {"subsidy": ("按标准计算没有可补贴的金额", "nothing to pay by the rates"),
           "frame": ("按标准计算没有可补贴的金额", "nothing to pay by the rates"),
           "recovery": ("没有应追回的金额", "nothing to recover")}
TOTAL = {"subsidy": ("补贴金额合计", "total"), "frame": ("补贴金额合计", "total"), "limits": ("补贴金额合计", "total"),
         "recovery": ("应追回金额合计", "to be recovered")}


def walked(term: Term, figures: Mapping[str, Any], facts: Mapping[str, Any]) -> Any:
    """The meaning of a term."""
    if term.op == "const":
        return term.value
    if term.op in {"fact", "step"}:
        return facts.get(term.value)
    if term.op == "figure":
        return figures[term.value]
    if term.op == "set":
        return term.value if term.value is not None else {key for key, in figures[term.parts[0].value]}
    parts = [walked(part, figures, facts) for part in term.parts]
    if term.op == "lookup":
        return figures[term.value].get(tuple(parts))
    if term.op == "and":
        return False if False in parts else None if None in parts else True
    if term.op == "or":
        return True if True in parts else None if None in parts else False
    if term.op == "if":
        test, body, other = parts
        return (body if test else other) if test is not None else (body if body == other else None)
    return None if any(part is None for part in parts) else (PLAIN | FUNCTIONS)[term.op](*parts)


class Plain:
    """One judgement in progress; `answer` is what `Verdict.as_json` must be."""

    def __init__(self, sheet: rules.Sheet, facts: Mapping[str, Any]) -> None:
        self.sheet, self.facts = sheet, {**facts, "total": 0}
        self.day = facts.get(sheet.counts_on)
        self.version = sheet.version_on(self.day) if self.day else None
        self.figures = figures_on(sheet, self.version.start) if self.version else {}
        self.labels = {fact.name: {code: pair for code, *pair in fact.codes} for fact in sheet.facts}
        self.lines: list[dict[str, Any]] = []
        self.missing: list[str] = []

    def answer(self) -> dict[str, Any]:
        """Judge with trace."""
        if self.day is None:
            return self._said(None, None, [self.sheet.counts_on])
        if self.version is None:
            texts = (f"政策在 {self.day} 不在有效期内（{self.sheet.in_force}）",
                     f"the policy was not in force on {self.day} ({self.sheet.in_force})")
            self._line("condition", "in_force", "", texts, None, False, (self.sheet.counts_on,))
            return self._said(False, 0)
        self._conditions()
        if any(line["holds"] is False for line in self.lines):
            return self._said(False, 0)
        amount = self._steps() if self.sheet.steps else 0
        if amount == "refused":
            return self._said(False, 0)
        slots = self._slots()
        to, fund = self._payee()
        if self.missing:
            return self._said(None, None, self.missing, slots, to, fund)
        if self.sheet.steps:
            self._line("total", "total", "", TOTAL[self.sheet.kind], amount, True, ())
        return self._said(True, amount, [], slots, to, fund)

    def _term(self, text: str) -> Term:
        steps = tuple(clause.code for clause in self.sheet.steps if clause.holds_on(self.version.start))
        return parse(text, scope_of(self.sheet, ("total", *steps)))

    def _value(self, text: str) -> Any:
        return walked(self._term(text), self.figures, self.facts)

    def _unknown(self, names: tuple[str, ...]) -> list[str]:
        return [name for name in names if self.facts.get(name) is None]

    def _texts(self, *texts: str) -> list[str]:
        return ["".join(before + (shown(self._value(blank), self._term(blank).kind, self.labels, bool(english))
                                  if blank else "") for before, blank in parts_of(text))
                for english, text in enumerate(texts)]

    def _line(self, kind: str, code: str, basis: str, texts: Any, amount: int | None, holds: bool | None,
              seen: tuple[str, ...]) -> None:
        self.lines.append({"kind": kind, "code": code, "text": texts[0], "text_en": texts[1], "basis": basis,
                           "amount_fen": amount, "holds": holds,
                           "seen": rules.facts_as_json({name: self.facts.get(name) for name in seen})})

    def _conditions(self) -> None:
        for clause in (one for one in self.sheet.conditions if one.holds_on(self.version.start)):
            reads, value = self._term(clause.when).facts(), self._value(clause.when)
            if value is None:
                self.missing += self._unknown(reads)
                value = None if self._unknown(reads) else False
            texts = (clause.says, clause.says_en) if value is not False else (
                clause.otherwise or clause.says, clause.otherwise_en or clause.says_en)
            self._line("condition", clause.code, clause.basis, self._texts(*texts), None, value, reads)

    def _steps(self) -> Any:
        total: Any = 0
        looked: list[str] = []
        for clause in (one for one in self.sheet.steps if one.holds_on(self.version.start)):
            applies = self._value(clause.when) if clause.when else True
            reads = (*(self._term(clause.when).facts() if clause.when else ()), *self._term(clause.amount).facts())
            reads = tuple(dict.fromkeys(reads))
            looked += reads
            self.facts[clause.code] = 0
            if applies is False:
                continue
            value = self._value(clause.amount) if applies else None
            if value is None:
                self.missing += self._unknown(reads)
                if not self._unknown(reads) and total is not None:
                    self._line("amount", clause.code, clause.basis, NO_RATE, None, False, reads)
                    return "refused"
                total = None
            if total is None:
                self.facts["total"] = self.facts[clause.code] = None
                continue
            change = value if clause.kind == "adds" else value - total
            self.facts[clause.code], total = change, total + change
            self.facts["total"] = total
            self._line("amount", clause.code, clause.basis, self._texts(clause.says, clause.says_en), change, True, reads)
        if total is not None and total <= 0 and self.sheet.kind in NOTHING:
            self._line("total", "nothing", "", NOTHING[self.sheet.kind], total, False, tuple(looked))
            return "refused"
        return total

    def _slots(self) -> list[dict[str, Any]]:
        found = []
        for once in (one for one in self.sheet.once if one.holds_on(self.version.start)):
            applies = self._value(once.when) if once.when else True
            if applies is False:
                continue
            reads = (*self._term(once.times).facts(), *(self._term(once.when).facts() if once.when else ()))
            keys = {name: self.day.year if name == "year" else self.facts.get(SLOT_FACTS[name]) for name in once.key
                    if name != "person"}
            times = self._value(once.times)
            if applies is None or times is None or None in keys.values():
                self.missing += self._unknown((*reads, *[SLOT_FACTS[name] for name in keys if name != "year"]))
                continue
            code = "|".join(f"{name}={value}" for name, value in keys.items())
            found.append({"family": once.family, "code": code, "times": times})
        return found

    def _payee(self) -> tuple[str | None, str | None]:
        for choice in self.sheet.choices:
            applies = self._value(choice.when) if choice.when else True
            if applies is None:
                self.missing += self._unknown(self._term(choice.when).facts())
                return None, None
            if applies:
                return choice.to, choice.from_fund
        return None, None

    def _said(self, pays: bool | None, amount: Any, missing: Any = None, slots: Any = None, to: str | None = None,
              fund: str | None = None) -> dict[str, Any]:
        missing = self.missing if missing is None else missing
        return {"pays": pays, "amount_fen": amount, "lines": self.lines, "missing": list(dict.fromkeys(missing)),
                "on": self.day and self.day.isoformat(), "slots": slots or [],
                "version": self.version and self.version.start.isoformat(), "to": to, "from_fund": fund,
                "sheet_hash": self.sheet.hash, "limit_hashes": []}
