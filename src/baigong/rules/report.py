"""`make policy`: check a folder whole, run its cases, and print it as a page with its coverage."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from baigong.rules.cases import Case, read_cases, wrong_in
from baigong.rules.checking import only_bounds
from baigong.rules.counts import slot_times
from baigong.rules.coverage import Item, shown, wanted
from baigong.rules.editing import spelled
from baigong.rules.faults import Fault, SheetFaults
from baigong.rules.funds import Funds, wrong_uses
from baigong.rules.history import differences, tables
from baigong.rules.judging import judge
from baigong.rules.ranges import Leeway, leeways
from baigong.rules.reading import read_lines
from baigong.rules.sampling import near, sample
from baigong.rules.sheet import TRUST, Sheet
from baigong.rules.vocabulary import FactKind, facts_as_json
from baigong.rules.written import Lines

SAMPLES = 400
SEED = 7
TRIES, MOST_CHANGED = 200, 3
"""So many rows near the cases are tried to find one that shows what is missing; none that changes more facts is suggested."""
ANSWERS = {True: "pays", False: "refuses", None: "asks"}


@dataclass(frozen=True)
class Report:
    """What a check found. `covered` of `wanted` things were shown by the cases; `unseen` names the rest."""

    folder: str
    sheet: Sheet | None
    faults: tuple[Fault, ...]
    cases: int = 0
    real_cases: int = 0
    covered: int = 0
    wanted: int = 0
    unseen: tuple[str, ...] = ()

    @property
    def is_good(self) -> bool:
        """May the folder be published?"""
        return not self.faults


def check_folder(path: Path, vocabulary: Mapping[str, FactKind], funds: Funds | None = None) -> Report:
    """Read a folder, run its cases, measure coverage, try it with sampled facts, and ask whether its funds may pay for it.

    Never raises on a bad folder.
    """
    path = Path(path)
    try:
        sheet, lines = read_lines(path, vocabulary)
    except SheetFaults as error:
        return Report(str(path), None, error.faults)
    try:
        cases = read_cases(path / "cases.yaml", sheet)
    except SheetFaults as error:
        return Report(str(path), sheet, error.faults)
    faults = [Fault("cases.yaml", case.line, f"case {case.name} fails: {wrong}")
              for case in cases if (wrong := wrong_in(case, sheet))]
    seen = {item for case in cases for item in shown(sheet, case.facts)}
    answers = {judge(sheet, case.facts).pays for case in cases}
    seen |= {("sheet", sheet.code, ANSWERS[answer]) for answer in answers}
    want = wanted(sheet)
    unseen = tuple(" ".join(item) for item in sorted(want - seen))
    faults += _unseen(sheet, want - seen, cases, lines)
    faults += _negative(sheet, cases, lines)
    faults += wrong_uses(sheet, funds, lines) if funds is not None else ()
    return Report(str(path), sheet, tuple(sorted(faults)), len(cases), sum(case.real for case in cases),
                  len(want & seen), len(want), unseen)


def _unseen(sheet: Sheet, missing: Set[Item], cases: Sequence[Case], lines: Lines) -> Iterator[Fault]:
    """Each thing that no case shows, with the line it is written on, and how a case at hand would have to change to show it."""
    examples = _examples(sheet, missing, cases)
    for item in sorted(missing):
        kind, code, start = item[0], *item[1].partition(" from ")[::2]
        key = ("figure", code) if kind in {"figure", "row"} else (kind, code, start or "None")
        at = f" for {lines.of(key)}" if kind in {"figure", "row", "condition", "step"} else ""
        yield Fault("cases.yaml", 1, f"no case shows {' '.join(item)}", f"add one{at}{examples.get(item, '')}")


def _examples(sheet: Sheet, missing: Set[Item], cases: Sequence[Case]) -> dict[Item, str]:
    """What shows each of these things, found near the cases: the case that it takes least to change, and the facts to change."""
    least: dict[Item, int] = {}
    told: dict[Item, str] = {}
    for facts in near(sheet, [case.facts for case in cases], TRIES, SEED) if missing and cases else ():
        shows = {*shown(sheet, facts), ("sheet", sheet.code, ANSWERS[judge(sheet, facts).pays])}
        for item in shows & missing:
            case, other = min(((case, {name: value for name, value in facts.items() if case.facts.get(name) != value})
                               for case in cases), key=lambda pair: len(pair[1]))
            if len(other) < least.get(item, MOST_CHANGED + 1):
                least[item] = len(other)
                written = {**dict.fromkeys(other), **facts_as_json(other)}
                told[item] = f", for instance {case.name} with: {spelled(written)}"
    return told


def _negative(sheet: Sheet, cases: Sequence[Case], lines: Lines) -> Iterator[Fault]:
    """Each step that takes the amount below nothing for some facts, sampled at large and near the cases."""
    lowest: dict[tuple[str, str], int] = {}
    for facts in chain(sample(sheet, SAMPLES, SEED), near(sheet, [case.facts for case in cases], SAMPLES, SEED)):
        verdict = judge(sheet, facts)
        if verdict.version is None or not any(line.code == "nothing" and (line.amount_fen or 0) < 0 for line in verdict.lines):
            continue
        total = 0
        for line in (line for line in verdict.lines if line.kind == "amount"):
            total += line.amount_fen or 0
            if total < 0:
                clause = next(one for one in sheet.steps if one.code == line.code and one.holds_on(verdict.version.start))
                lowest[clause.code, str(clause.start)] = min(total, lowest.get((clause.code, str(clause.start)), 0))
                break
    for (code, start), fen in lowest.items():
        yield Fault(*lines.of(("step", code, start)),
                    f"the amount can be negative: step {code} takes it to {fen} fen", "bound it with max(0, …)")


def page(report: Report) -> str:
    """The report for a terminal: the policy as one reads it, then coverage, then faults."""
    lines = [f"== {report.folder}"]
    if report.sheet:
        lines += _sheet_lines(report.sheet)
        share = 100 * report.covered // max(1, report.wanted)
        lines.append(f"cases {report.cases} ({report.real_cases} with published numbers), "
                     f"coverage {report.covered}/{report.wanted} = {share} %")
    lines += [f"  {fault}" for fault in report.faults]
    lines.append("good" if report.is_good else f"{len(report.faults)} faults")
    return "\n".join(lines)


def _sheet_lines(sheet: Sheet) -> list[str]:
    trust = ", ".join(TRUST[grade] for grade in sheet.basis.trust.split("/"))
    lines = [f"{sheet.name} · {sheet.name_en} · {sheet.basis.document} ({trust})",
             f"in force {sheet.in_force}, by {sheet.counts_on}; sheet {sheet.hash[:12]}"]
    if sheet.fills is not None:
        lines.append(f"fills in {', '.join(sheet.fills.codes)} · {sheet.fills.name_en} · {sheet.fills.document}")
    before = None
    for version in sheet.versions:
        lines.append(f"-- {version.start} {version.label} {version.label_en}".rstrip())
        if before is None:
            lines += [f"   {clause.code}: {clause.when}  [{clause.basis}]" for clause in sheet.conditions
                      if clause.holds_on(version.start)]
        else:
            lines += [f"   ± {row.text_en}" for row in differences(sheet, before, version.start)]
        before = version.start
    if sheet.recovers is not None:
        lines.append(f"   recovers from {sheet.recovers.to} into {sheet.recovers.from_fund}")
    last = sheet.versions[-1].start
    for once in (once for once in sheet.once if once.holds_on(last)):
        counts = "–".join(map(str, dict.fromkeys((*slot_times(sheet, once, last)[:1], *slot_times(sheet, once, last)[-1:]))))
        lines.append(f"   slot {once.family}: {counts or once.times} per {', '.join(once.key)}"
                     f"{f' if {once.when}' if once.when else ''}  [{once.basis}]")
    ranged = leeways(sheet, last)
    lines += [f"   {_leeway(row)}" for row in ranged]
    told = only_bounds(sheet) | {row.code for row in ranged}
    for table in (one for one in tables(sheet, last) if one.code not in told):
        rows = "; ".join(f"{' / '.join(row.keys_en)} {row.text_en}".strip() for row in table.rows)
        lines.append(f"   {table.label_en}: {rows}")
    return lines


def _leeway(row: Leeway) -> str:
    """What a figure within bounds is, by whom it is given, and what it may be."""
    bounds = " and ".join(f"{word} {bound.text_en}" for word, bound in (("at least", row.least), ("at most", row.most)) if bound)
    whose = "given here" if row.is_given else "left to the places below" if row.held else "open until a place below gives it"
    return f"{' / '.join((row.label_en, *row.keys_en))}: {row.held.text_en if row.held else '–'}, {bounds} ({whose})"
