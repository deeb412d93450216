"""Judge and compiled form agree on every policy of the shelf: to the fen, to every reason, every missing fact and payee.

A run tries 2,000 rows a policy; BAIGONG_ROWS=200000 tries as many as that (`make million`). Such a run may be broken off: what
agreed on as many rows is not tried again until the policy, its cases or the code of the rules is another.
"""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import chain, islice
from pathlib import Path
from time import monotonic
from typing import Any

import pytest

from baigong import rules
from baigong.rules.cases import read_cases
from baigong.rules.columns import answer_of, plan_of, read_answer
from baigong.rules.sampling import near
from tests.rules.columned import by_polars, frame_of, rows_by_duckdb
from tests.rules.sheets import SHELF, VOCABULARY

ROWS = int(os.environ.get("BAIGONG_ROWS", "2000"))
LOT = 20_000
ORDINARY = 2_000
FOLDERS = sorted(path.parent for path in Path(SHELF, "policies").glob("*/*/policy.yaml"))


@pytest.fixture
def once_for_all(request: pytest.FixtureRequest, folder: Path) -> Iterator[None]:
    """In a long run, pass by a policy that agreed before, and keep how many seconds one took that agrees now."""
    cache = request.config.cache
    if ROWS <= ORDINARY or cache is None:
        yield
        return
    what = f"{request.function.__name__}-{folder.parent.name}-{folder.name}"
    key, now = f"million/{what}", _digest(folder)
    kept = cache.get(key, None)
    if kept is not None and kept["of"] == now:
        pytest.skip(f"agreed before, in {kept['seconds']} s")
    began = monotonic()
    yield
    if not request.node.stash.get(NOT_DONE, True):
        cache.set(key, {"of": now, "seconds": round(monotonic() - began)})


NOT_DONE = pytest.StashKey[bool]()


def _digest(folder: Path) -> str:
    """What decides whether judge and columns agree on so many rows."""
    told = sha256(str(ROWS).encode())
    for path in [*sorted(folder.iterdir()), *sorted(Path(rules.__file__).parent.rglob("*.py")), Path(__file__)]:
        told.update(path.read_bytes())
    return told.hexdigest()


def rows_of(folder: Path, sheet: rules.Sheet, count: int) -> Iterator[dict[str, Any]]:
    """Every worked case, then rows near them."""
    cases = [{kind.name: None for kind in sheet.facts} | case.facts for case in read_cases(folder / "cases.yaml", sheet)]
    return chain(cases, near(sheet, cases, count, seed=23))


def lots(rows: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """So many at a time."""
    rows = iter(rows)
    return iter(lambda: list(islice(rows, LOT)), [])


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: f"{folder.parent.name}/{folder.name}")
@pytest.mark.usefixtures("once_for_all")
def test_polars_and_judge_agree(folder: Path, request: pytest.FixtureRequest) -> None:
    sheet = rules.read_folder(folder, VOCABULARY)
    plan = plan_of(sheet)
    met: Counter[Any] = Counter()
    for lot in lots(rows_of(folder, sheet, ROWS)):
        expected = [answer_of(sheet, rules.judge(sheet, facts, trace=False)) for facts in lot]
        for tight in (False, True):
            found = by_polars(plan, frame_of(lot, sheet.facts, tight=tight))
            for facts, answer, wanted in zip(lot, found, expected, strict=True):
                assert answer == wanted, (tight, facts)
        met.update(one.pays for one in expected)
        met.update(chain.from_iterable(one.reasons for one in expected))
        met.update(row for facts in lot for row in _table_rows(sheet, facts))
    assert min(met[True], met[False], met[None]) > 0
    assert {reason for reason in plan.reasons if reason[1] == "condition"} <= set(met), "a condition that never refused"
    every = {(figure.code, keys) for figure in sheet.figures if figure.keys for value in figure.values
             for keys, _ in value.value or ()}
    assert every <= set(met), "a table row that no facts looked up"
    request.node.stash[NOT_DONE] = False


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: f"{folder.parent.name}/{folder.name}")
@pytest.mark.usefixtures("once_for_all")
def test_sql_and_judge_agree(folder: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    sheet = rules.read_folder(folder, VOCABULARY)
    plan = plan_of(sheet)
    for lot in lots(rows_of(folder, sheet, ROWS)):
        found = rows_by_duckdb(plan, frame_of(lot, sheet.facts), tmp_path)
        for facts, row in zip(lot, found, strict=True):
            assert read_answer(plan, row) == answer_of(sheet, rules.judge(sheet, facts, trace=False)), facts
    request.node.stash[NOT_DONE] = False


@pytest.mark.parametrize("code", ["440000/training-2023", "440000/living-2023"])
def test_a_subsidy_within_limits(code: str) -> None:
    folder = Path(SHELF, "policies", code)
    sheet, limit = (rules.read_folder(one, VOCABULARY) for one in (folder, Path(SHELF, "policies", "440300", "limits-2024")))
    plan = plan_of(sheet, limit)
    pairs = zip(rows_of(folder, sheet, 1000), near(limit, [], 1200, seed=3), strict=False)
    rows = [{**other, **mine} for mine, other in pairs]
    met = set()
    for facts, found in zip(rows, by_polars(plan, frame_of(rows, list(plan.kinds.values()))), strict=True):
        verdict = rules.judge_within(sheet, [limit], facts)
        assert (found.pays, found.amount_fen, found.to, found.from_fund) == (
            verdict.pays, verdict.amount_fen, verdict.to, verdict.from_fund)
        outside = sheet.version_on(verdict.on) is None if verdict.on else False
        assert sorted(one[2] for one in found.reasons) == sorted(line.code for line in verdict.reasons), facts
        assert found.missing == set(verdict.missing)
        met.add((verdict.pays, outside, frozenset(one[0] for one in found.reasons)))
    both = frozenset({sheet.code, limit.code})
    assert {one for _, _, one in met} == {frozenset(), frozenset({sheet.code}), frozenset({limit.code}), both}
    with pytest.raises(ValueError, match="no limits sheet"):
        plan_of(sheet, sheet)


def _table_rows(sheet: rules.Sheet, facts: dict[str, Any]) -> Iterator[tuple[str, tuple[Any, ...]]]:
    for figure in sheet.figures:
        if figure.keys:
            yield figure.code, tuple(facts.get(key) for key in figure.keys)
