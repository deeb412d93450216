"""One person judged by six real sheets: ours, with and without trace, beside plain functions and OpenFisca.

    .venv/bin/python benchmarks/judge.py [persons]

All ways judge the same persons and must agree on every amount before anything is timed. They run interleaved in one
process; the figures are medians over persons of the best of three, and the ratios are what counts. A fast way is called
twenty times in a row for one timing, so that all are measured warm. Ours gives every reason, the facts seen, dates and
entitlement slots; the plain functions and OpenFisca give an amount. A line's words are written when somebody reads them,
so there is a row of its own for reading every line in both languages.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(Path(__file__).resolve().parent)]

from _judge_by_hand import BY_HAND  # noqa: E402
from _judge_openfisca import Peer  # noqa: E402

from baigong import rules  # noqa: E402
from baigong.rules.cases import read_cases  # noqa: E402

FIRST, LAST = date(2024, 7, 1), date(2025, 12, 31)
SLOW = "OpenFisca-Core"
REGIONS = ("120103", "440305", "350582", "310101", "140105", "")


def main(persons: int = 200) -> None:
    """Print one row per way: median time for six sheets, and ours as a ratio to it."""
    kinds = rules.read_vocabulary(ROOT / "institution" / "vocabulary" / "facts.yaml")
    folders = [ROOT / "institution" / "policies" / code for code in BY_HAND]
    sheets = [rules.read_folder(folder, kinds) for folder in folders]
    base = {name: value for folder, sheet in zip(folders, sheets, strict=True)
            for name, value in read_cases(folder / "cases.yaml", sheet)[0].facts.items()}
    asked = {kind.name: kind for sheet in sheets for kind in sheet.facts}
    peer = Peer(asked)

    def read(facts: Mapping[str, object]) -> list[int]:
        """Judge, and write out every line of every verdict."""
        verdicts = [rules.judge(sheet, facts) for sheet in sheets]
        for line in [line for verdict in verdicts for line in verdict.lines]:
            line.text, line.text_en  # noqa: B018 (reading them is the work)
        return [verdict.amount_fen for verdict in verdicts]

    ways: dict[str, Callable[[Mapping[str, object]], list[int]]] = {
        "ours, every reason and trace": lambda facts: [rules.judge(sheet, facts).amount_fen for sheet in sheets],
        "ours, amount and refusing reasons": lambda facts: [rules.judge(sheet, facts, trace=False).amount_fen
                                                            for sheet in sheets],
        "ours, every line read in two languages": read,
        "plain functions by hand": lambda facts: [way(facts) for way in BY_HAND.values()],
        SLOW: peer.amounts,
    }
    rows = list(people(base, asked, persons))
    paying = [agreed(ways, facts) for facts in rows]
    times: dict[str, list[float]] = {name: [] for name in ways}
    for facts in rows:
        best = dict.fromkeys(ways, float("inf"))
        for _ in range(3):
            for name, way in ways.items():
                calls = 1 if name == SLOW else 20
                start = perf_counter()
                for _ in range(calls):
                    way(facts)
                best[name] = min(best[name], (perf_counter() - start) / calls)
        for name, seconds in best.items():
            times[name].append(seconds)
    print(f"judge: {persons} persons × {len(sheets)} sheets, all ways agree, {sum(paying)} amounts paid of "
          f"{persons * len(sheets)}")
    ours = median(times["ours, every reason and trace"])
    for name, seconds in times.items():
        print(f"  {name:38s} {median(seconds) * 1e6:10.1f} µs   ÷ ours with trace {median(seconds) / ours:8.2f}")


def people(base: Mapping[str, object], kinds: Mapping[str, rules.FactKind], count: int) -> Iterator[dict[str, object]]:
    """Persons near the first worked cases, each with a few facts changed; the same for every run."""
    dice = Random(7)
    for _ in range(count):
        issued = FIRST + timedelta(days=dice.randrange((LAST - FIRST).days))
        facts = dict(base) | {
            "worker.home_region": dice.choice(REGIONS), "worker.discharged_on": date(2020, 5, 17),
            "certificate.issued_on": issued, "cohort.opens_on": issued - timedelta(days=40),
            "claim.applied_on": issued + timedelta(days=30),
        }
        for name in dice.sample(sorted(set(kinds) - {"certificate.issued_on", "cohort.opens_on"}), dice.randint(0, 4)):
            facts[name] = changed(kinds[name], facts[name], dice)
        yield facts


def changed(kind: rules.FactKind, value: object, dice: Random) -> object:
    """Another value of the fact."""
    codes = [code for code, *_ in kind.codes]
    match kind.type:
        case "bool":
            return not value
        case "int":
            return max(0, value + dice.randint(-15, 15))
        case "fen":
            return dice.choice([50_000, 120_000, 300_000])
        case "date":
            return value + timedelta(days=dice.randint(-500, 500))
        case "set":
            return frozenset(dice.sample(codes, dice.randint(0, 2)))
    return dice.choice(codes or REGIONS)


def agreed(ways: Mapping[str, Callable[[Mapping[str, object]], list[int]]], facts: Mapping[str, object]) -> int:
    """How many sheets pay; stops the run when two ways differ on any amount."""
    answers = {name: way(facts) for name, way in ways.items()}
    first = next(iter(answers.values()))
    for name, amounts in answers.items():
        if amounts != first:
            raise SystemExit(f"{name} differs: {amounts} is not {first}\n{rules.facts_as_json(facts)}")
    return sum(amount > 0 for amount in first)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
