"""Worked cases: facts in, what the sheet must answer. cases.yaml stands beside each policy.yaml."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from baigong.rules.faults import Fault, SheetFaults, did_you_mean
from baigong.rules.judging import Verdict, judge
from baigong.rules.sheet import Sheet
from baigong.rules.source import Entry, read_yaml
from baigong.rules.vocabulary import FactKind

KEYS = {"name", "with", "pays", "amount_yuan", "amount_fen", "because", "missing", "to", "from_fund", "slots",
        "lines_yuan", "source", "real"}
FEN_PER_YUAN = 100
ANSWERS = {"true": True, "false": False, "unknown": None}


@dataclass(frozen=True)
class Case:
    """One worked case. `because` are the codes of the refusing lines, `missing` the facts still to be proved.

    `real` marks numbers an authority or newspaper published; the others we derived from a cited rule.
    """

    name: str
    line: int
    facts: dict[str, Any]
    pays: bool | None
    amount_fen: int | None
    because: tuple[str, ...]
    missing: tuple[str, ...]
    to: str | None
    from_fund: str | None
    slots: dict[str, int] | None
    lines_fen: dict[str, int] | None
    source: str
    real: bool


def read_cases(path: Path, sheet: Sheet) -> tuple[Case, ...]:
    """Read cases.yaml for a sheet; one that fills in a frame has the facts of the frame's cases where it gives no others.

    Raises SheetFaults naming unknown facts, codes and keys.
    """
    faults: list[Fault] = []
    kinds = {kind.name: kind for kind in sheet.facts}
    given = read_yaml(path, faults).keys({"base", "cases"}, {"cases"} if sheet.fills else {"base", "cases"})
    base = (_above(path, sheet, kinds) if sheet.fills else {}) | (_facts(given["base"], kinds) if "base" in given else {})
    rows = given["cases"].entries() if "cases" in given else []
    cases = tuple(_case(row, base, kinds) for row in rows)
    if faults:
        raise SheetFaults(faults)
    return cases


def _above(path: Path, sheet: Sheet, kinds: dict[str, FactKind]) -> dict[str, Any]:
    """The base of the cases of the frames that a sheet fills in, the nearest last; told by their folder where it is wrong."""
    base: dict[str, Any] = {}
    for code in reversed(sheet.fills.codes if sheet.fills else ()):
        faults: list[Fault] = []
        for key, entry in read_yaml(path.resolve().parents[2] / code / path.name, faults).pairs():
            base |= _facts(entry, kinds) if key == "base" else {}
        if faults:
            raise SheetFaults(replace(one, file=f"{code}/{one.file}") for one in faults)
    return base


def _case(entry: Entry, base: dict[str, Any], kinds: dict[str, FactKind]) -> Case:
    given = entry.keys(KEYS, {"name", "pays", "source"})
    answer = given["pays"].text() if "pays" in given else "unknown"
    if answer not in ANSWERS:
        given["pays"].fault(f"pays is {answer}", "true, false or unknown")
    for need, when in (("because", "false"), ("missing", "unknown")):
        if answer == when and need not in given:
            entry.fault(f"{need} is missing", f"a case that pays {when} lists {need}")
    amount = given["amount_fen"].whole() if "amount_fen" in given else None
    if "amount_yuan" in given:
        amount = given["amount_yuan"].whole() * FEN_PER_YUAN
    return Case(
        name=given["name"].text() if "name" in given else "", line=entry.line,
        facts=base | (_facts(given["with"], kinds) if "with" in given else {}), pays=ANSWERS.get(answer),
        amount_fen=amount, because=given["because"].words() if "because" in given else (),
        missing=given["missing"].words() if "missing" in given else (),
        to=given["to"].text() if "to" in given else None,
        from_fund=given["from_fund"].text() if "from_fund" in given else None,
        slots={key: value.whole() for key, value in given["slots"].pairs()} if "slots" in given else None,
        lines_fen={key: value.whole() * FEN_PER_YUAN for key, value in given["lines_yuan"].pairs()}
        if "lines_yuan" in given else None,
        source=given["source"].text() if "source" in given else "", real="real" in given and given["real"].flag())


def _facts(entry: Entry, kinds: dict[str, FactKind]) -> dict[str, Any]:
    facts: dict[str, Any] = {}
    for name, item in entry.pairs():
        if name not in kinds:
            item.fault(f"{name} is not asked for", did_you_mean(name, kinds) or "add it to asks")
            continue
        facts[name] = None if item.is_null else _value(item, kinds[name])
    return facts


def _value(entry: Entry, kind: FactKind) -> Any:
    codes = [code for code, *_ in kind.codes]
    match kind.type:
        case "int" | "fen":
            return entry.whole()
        case "bool":
            return entry.flag()
        case "date":
            return entry.day()
        case "set":
            value: Any = frozenset(entry.words())
        case _:
            value = entry.text()
    for code in value if isinstance(value, frozenset) else [value]:
        if codes and code not in codes:
            entry.fault(f"{code} is no code of {kind.name}", did_you_mean(str(code), codes) or f"one of {', '.join(codes)}")
    return value


def wrong_in(case: Case, sheet: Sheet) -> str:
    """What a judgement of the case gets wrong, or the empty string when it holds."""
    verdict = judge(sheet, case.facts)
    wanted: list[tuple[str, Any, Any]] = [
        ("pays", case.pays, verdict.pays),
        ("because", sorted(case.because), sorted(line.code for line in verdict.reasons)),
        ("missing", sorted(case.missing), sorted(verdict.missing) if verdict.pays is None else sorted(case.missing)),
    ]
    if case.amount_fen is not None:
        wanted.append(("amount_fen", case.amount_fen, verdict.amount_fen))
    wanted += [(name, value, found) for name, value, found in _extras(case, verdict) if value is not None]
    return "; ".join(f"{name} should be {want}, is {found}" for name, want, found in wanted if want != found)


def _extras(case: Case, verdict: Verdict) -> list[tuple[str, Any, Any]]:
    amounts = {line.code: line.amount_fen for line in verdict.lines if line.kind == "amount"}
    return [("to", case.to, verdict.to), ("from_fund", case.from_fund, verdict.from_fund),
            ("slots", case.slots, {slot.family: slot.times for slot in verdict.slots}),
            ("lines", case.lines_fen, amounts)]
