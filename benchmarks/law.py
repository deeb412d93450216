"""Five subsidy rules and the larger of two, over a population: ours compiled, beside OpenFisca, Polars, DuckDB, ZEN and C.

    .venv/bin/python benchmarks/law.py [persons [rounds]]

Each way gives per person and rule the amount and the first reason to refuse; ours gives every reason, every missing fact,
verdict and payee as well, for facts that may be unknown. Before a figure is printed all must agree on every amount and first
reason, and ours on every bit with the judge for some. Ways take turns, rows per second are the median of the rounds, from
facts in memory to answers in memory. What judges person by person is given fewer persons. Memory is the peak of a process
of its own, less what it held before it began.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from ctypes import CDLL, c_int64, c_void_p
from pathlib import Path
from shutil import which
from statistics import median
from time import perf_counter, process_time
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(Path(__file__).resolve().parent)]

import numpy as np  # noqa: E402
import polars as pl  # noqa: E402
from _law_columns import ByDuckDB, by_polars, caps, hand_sql  # noqa: E402
from _law_population import SLUGS, frame, numbers, regions, sheets  # noqa: E402

from baigong import rules  # noqa: E402
from baigong.rules.columns import Graph, Plan, answer_of, plan_of, read_answer  # noqa: E402
from baigong.rules.columns.in_polars import judged  # noqa: E402
from baigong.rules.columns.in_sql import DUCKDB, judging_sql  # noqa: E402

SINGLY = 2_000                                                # persons given to what judges one by one
DOCUMENTED = 100_000                                          # persons given to OpenFisca as documented
OURS, LIMIT = "ours compiled, Polars streaming", "C kernel, one thread (the limit)"
HAND, TOLD = "OpenFisca-Core, look-ups by hand", "OpenFisca-Core, as documented"
Answers = dict[str, Any]


def plans() -> dict[str, Plan]:
    """The five sheets in one graph."""
    graph = Graph()
    return {f"{slug}/": plan_of(sheet, graph=graph) for slug, sheet in sheets().items()}


class Ours:
    """The plan of the five sheets in Polars; the sixth rule is the larger of two columns."""

    def __init__(self, facts: pl.DataFrame, kept: dict[str, Plan]) -> None:
        best = pl.max_horizontal("training/amount_fen", "insurance/amount_fen").alias("best")
        self.kept, self.lazy, self.found = kept, judged(facts.lazy(), kept).with_columns(best), pl.DataFrame()

    def __call__(self) -> None:
        """Judge all."""
        self.found = self.lazy.collect(engine="streaming")

    def answers(self) -> Answers:
        """Amounts, and of the reasons the first."""
        return as_peers_say(self.found, self.kept)


def as_peers_say(found: pl.DataFrame, kept: dict[str, Plan]) -> Answers:
    """Our bits as the number of the first reason that peers give."""
    answers: Answers = {"best": found["best"].to_numpy()}
    for slug in SLUGS:
        plan, bits = kept[f"{slug}/"], found[f"{slug}/reasons"].to_numpy()
        conditions = sum(reason[1] == "condition" for reason in plan.reasons)
        first = np.zeros(len(bits), dtype=np.int8)
        for place, reason in reversed(list(enumerate(plan.reasons))):
            first[(bits >> place & 1) == 1] = place if reason[1] == "condition" else conditions + 1
        answers |= {slug: found[f"{slug}/amount_fen"].to_numpy(), f"{slug} why": first}
    return answers


class Kernel:
    """C, compiled here and now into a folder that is thrown away."""

    def __init__(self, arrays: dict[str, np.ndarray], folder: str) -> None:
        library = Path(folder, "kernel.so")
        source = Path(__file__).with_name("_law_kernel.c")
        subprocess.run(["cc", "-O3", "-march=native", "-shared", "-fPIC", "-o", library, source], check=True)
        self.judge, self.count = CDLL(str(library)).judge, len(arrays["person.born_on"])
        order = ("person.born_on", "person.sex", "person.category", "person.hukou", "person.employment", "person.insured_months",
                 "person.employer_insured", "person.region", "training.hours", "training.passed", "certificate.level",
                 "certificate.issued_on", "certificate.is_shortage", "claim.applied_on", "history.this_year",
                 "history.same_before")
        self.given = [np.ascontiguousarray(arrays[name]) for name in order]
        self.given.append(np.array([caps()[code] for code in regions()], dtype=np.int64))
        self.amounts, self.whys = np.empty((6, self.count), np.int64), np.empty((5, self.count), np.int8)

    def __call__(self) -> None:
        """Judge all."""
        self.judge(c_int64(self.count), *[c_void_p(array.ctypes.data) for array in (*self.given, self.amounts, self.whys)])

    def answers(self) -> Answers:
        """Amounts and reasons."""
        return dict(zip((*SLUGS, "best"), self.amounts, strict=True)) | {
            f"{slug} why": why for slug, why in zip(SLUGS, self.whys, strict=True)}


class ByHand:
    """Hand-written Polars."""

    def __init__(self, facts: pl.DataFrame) -> None:
        self.facts, self.found = facts, pl.DataFrame()

    def __call__(self) -> None:
        """Judge all."""
        self.found = by_polars(self.facts)

    def answers(self) -> Answers:
        """As columns."""
        return {name: self.found[name].to_numpy() for name in self.found.columns}


class Judge:
    """Our judge, one person after another, with every reason."""

    def __init__(self, rows: list[dict[str, Any]]) -> None:
        self.rows, self.found = rows, []

    def __call__(self) -> None:
        """Judge all."""
        self.found = [[rules.judge(sheet, facts, trace=False) for sheet in sheets().values()] for facts in self.rows]

    def answers(self) -> Answers:
        """Amounts, and of the reasons the first."""
        answers: Answers = {}
        for place, (slug, sheet) in enumerate(sheets().items()):
            numbered = {clause.code: number for number, clause in enumerate(sheet.conditions, 1)} | {
                "nothing": len(sheet.conditions) + 1}
            answers[slug] = [row[place].amount_fen for row in self.found]
            answers[f"{slug} why"] = [min((numbered[line.code] for line in row[place].reasons), default=0) for row in self.found]
        answers["best"] = [max(row[0].amount_fen, row[2].amount_fen) for row in self.found]
        return answers


class OurSQL(ByDuckDB):
    """The plan of the five sheets as SQL in DuckDB."""

    def __init__(self, file: str, kept: dict[str, Plan]) -> None:
        self.kept = kept
        query = judging_sql(kept, "facts", DUCKDB, keep=["row"])
        super().__init__(file, f'SELECT *, GREATEST("training/amount_fen", "insurance/amount_fen") AS best FROM ({query})')

    def answers(self) -> Answers:
        """Amounts and first reasons."""
        return as_peers_say(pl.DataFrame(super().answers()), self.kept)


def ways(persons: int, folder: str) -> dict[str, Callable[[], Any]]:
    """Each way by name, as a function that makes it ready; not all are made at once in a process that measures memory."""
    arrays = numbers(persons)
    facts, kept = frame(arrays), plans()
    head = facts.head(SINGLY)

    def file() -> str:
        path = Path(folder, "facts.parquet")
        facts.cast({name: pl.String for name, kind in facts.schema.items() if isinstance(kind, pl.Enum)}) \
            .with_row_index("row").write_parquet(path)
        return str(path)

    def openfisca(documented: bool) -> Any:
        from _law_openfisca import ByOpenFisca
        count = min(persons, DOCUMENTED) if documented else persons
        return ByOpenFisca({name: values[:count] for name, values in arrays.items()}, documented=documented)

    def zen() -> Any:
        from _law_zen import ByZen
        return ByZen(head)

    found: dict[str, Callable[[], Any]] = {
        OURS: lambda: Ours(facts, kept), "ours compiled, DuckDB": lambda: OurSQL(file(), kept),
        "Polars by hand": lambda: ByHand(facts), "DuckDB by hand": lambda: ByDuckDB(file(), hand_sql()),
        "ours, judge one by one": lambda: Judge(rows_of(head)),
    }
    if which("cc"):
        found[LIMIT] = lambda: Kernel(arrays, folder)
    try:
        import openfisca_core  # noqa: F401 (is it installed?)
        found |= {HAND: lambda: openfisca(False), TOLD: lambda: openfisca(True)}
    except ImportError:
        print("  (OpenFisca-Core is not installed: make bench installs it)")
    try:
        import zen as engine  # noqa: F401 (is it installed?)
        found["GoRules ZEN, one by one"] = zen
    except ImportError:
        print("  (zen-engine is not installed: make bench installs it)")
    return found


def rows_of(facts: pl.DataFrame) -> list[dict[str, Any]]:
    """Facts as the judge reads them."""
    return list(facts.cast({name: pl.String for name, kind in facts.schema.items() if isinstance(kind, pl.Enum)})
                .iter_rows(named=True))


def compare(one: str, theirs: Answers, ours: Answers) -> int:
    """How many persons a way judged; stops the run when it differs from ours anywhere."""
    count = 0
    for name, expected in ours.items():
        found = np.asarray(theirs[name]).astype(np.int64)
        count = len(found)
        wrong = np.flatnonzero(found != np.asarray(expected).astype(np.int64)[:count])
        if len(wrong):
            raise SystemExit(f"{one} differs in {name} for {len(wrong)} of {count}: {found[wrong[0]]} is not {expected[wrong[0]]}")
    return count


def peak_of(one: str, persons: int) -> int:
    """Megabytes a way takes beyond its facts, in a process of its own."""
    words = [sys.executable, __file__, "--peak", one, str(persons)]
    return int(subprocess.run(words, check=True, capture_output=True, text=True, env=os.environ).stdout.split()[-1])


def show_peak(one: str, persons: int) -> None:
    """Print the peak of one run, less what was held before it. Linux: elsewhere nothing is known."""
    with tempfile.TemporaryDirectory() as folder:
        way = ways(persons, folder)[one]()
        refs = Path("/proc/self/clear_refs")
        if not refs.exists():
            print(0)
            return
        refs.write_text("5")                                  # the peak begins anew
        before = held("VmRSS")
        way()
        print(max(0, held("VmHWM") - before) // 1024)


def held(what: str) -> int:
    """Kilobytes of this process: resident now, or at its peak."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(what))


def main(persons: int = 1_000_000, rounds: int = 5) -> None:
    """Print rows per second, memory, and ratios to the peers."""
    with tempfile.TemporaryDirectory() as folder:
        made = {name: make() for name, make in ways(persons, folder).items()}
        for way in made.values():
            way()
        ours = made[OURS].answers()
        counts = {name: compare(name, way.answers(), ours) for name, way in made.items()}
        agree_with_judge(made[OURS], made["ours, judge one by one"])
        times: dict[str, list[float]] = {name: [] for name in made}
        spent: dict[str, list[float]] = {name: [] for name in made}
        for _ in range(rounds):
            for name, way in made.items():
                if hasattr(way, "prepare"):
                    way.prepare()
                start, processor = perf_counter(), process_time()
                way()
                times[name].append(perf_counter() - start)
                spent[name].append((process_time() - processor) / counts[name])
    speed = {name: counts[name] / median(seconds) for name, seconds in times.items()}
    paid = sum(int((np.asarray(ours[slug]) > 0).sum()) for slug in SLUGS)
    print(f"law: {persons:,} persons × 6 rules, {paid:,} amounts paid; all ways agree on every amount and first reason")
    print(f"  {'':36s} {'persons':>10s} {'rows/s':>12s} {'ours ÷ it':>10s} {'C ÷ it':>8s} {'cpu ns/row':>11s} {'peak MB':>8s}")
    for name, rate in sorted(speed.items(), key=lambda pair: -pair[1]):
        limit = f"{speed[LIMIT] / rate:8.1f}" if LIMIT in speed else "       –"
        processor = median(spent[name]) * 1e9
        print(f"  {name:36s} {counts[name]:10,} {rate:12,.0f} {speed[OURS] / rate:10.2f} {limit} {processor:11,.0f} "
              f"{peak_of(name, persons):8,}")


def agree_with_judge(ours: Ours, judge: Judge) -> None:
    """Every bit of ours against the judge, for those it judged."""
    for place, (slug, sheet) in enumerate(sheets().items()):
        for number, row in enumerate(ours.found.head(len(judge.found)).iter_rows(named=True)):
            answer = read_answer(ours.kept[f"{slug}/"], row, f"{slug}/")
            if answer != answer_of(sheet, judge.found[number][place]):
                raise SystemExit(f"{slug}: compiled form and judge differ for person {number}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--peak"]:
        show_peak(sys.argv[2], int(sys.argv[3]))
    else:
        main(*map(int, sys.argv[1:]))
