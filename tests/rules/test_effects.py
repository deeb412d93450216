"""A what-if counts whom a change of law touches: one by one and in columns alike, to the fen."""

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import duckdb
import polars as pl
import pytest

from baigong import rules
from baigong.project import what_if
from baigong.rules.cases import read_cases
from baigong.rules.columns.comparing import effects_on
from baigong.rules.columns.counting_sql import Counting
from baigong.rules.columns.in_sql import DUCKDB
from baigong.rules.sampling import near
from tests.rules.columned import frame_of
from tests.rules.sheets import SHELF, VOCABULARY

FOLDER = SHELF / "policies" / "000000" / "unemployment-insurance-uplift"
UPLIFT = rules.read_folder(FOLDER, VOCABULARY)
EASED = date(2022, 1, 1)  # 36 months of insurance became 12
FOLDERS = sorted(path.parent for path in Path(SHELF, "policies").glob("*/*/policy.yaml"))
ROWS = 1_500


def rows_near(folder: Path, sheet: rules.Sheet, count: int = ROWS) -> list[dict]:
    cases = [{kind.name: None for kind in sheet.facts} | case.facts for case in read_cases(folder / "cases.yaml", sheet)]
    return list(near(sheet, cases, count, seed=5))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_sheet_as_of_a_day_says_what_the_sheet_says_on_that_day(folder: Path) -> None:
    sheet = rules.read_folder(folder, VOCABULARY)
    for version in sheet.versions:
        frozen = rules.as_of(sheet, version.start)
        for facts in rows_near(folder, sheet, 60):
            if facts[sheet.counts_on] is None:
                continue
            one, other = rules.judge(sheet, facts, on=version.start), rules.judge(frozen, facts, on=version.start)
            assert (one.pays, one.amount_fen, one.missing, one.to, one.slots) == (
                other.pays, other.amount_fen, other.missing, other.to, other.slots)
            assert [line.text for line in one.lines] == [line.text for line in other.lines]


def test_nothing_is_as_of_a_day_outside() -> None:
    with pytest.raises(ValueError):
        rules.as_of(UPLIFT, UPLIFT.in_force.start - timedelta(days=1))


def both() -> tuple[rules.Sheet, rules.Sheet]:
    return rules.as_of(UPLIFT, EASED - timedelta(days=1)), rules.as_of(UPLIFT, EASED)


def test_one_by_one_and_in_columns_are_the_same_count() -> None:
    before, after = both()
    rows = rows_near(FOLDER, UPLIFT)
    one_by_one = rules.effects_of(
        (rules.judge(before, facts), rules.judge(after, facts),
         {"level": [facts["certificate.level"]] if facts["certificate.level"] is not None else [],
          "month": [f"{facts[UPLIFT.counts_on]:%Y-%m}"] if facts[UPLIFT.counts_on] else []}) for facts in rows)
    frame = frame_of(rows, UPLIFT.facts).lazy()
    (columns,) = effects_on(frame, before, [after], {
        "level": pl.col("certificate.level"), "month": pl.col(UPLIFT.counts_on).dt.strftime("%Y-%m")})
    assert columns.whole == one_by_one.whole
    assert columns.by == one_by_one.by
    whole = columns.whole
    assert whole.gained > 0 and whole.unknown > 0 and whole.fen_after > whole.fen_before
    assert whole.cases == len(rows)
    assert rules.effects_from(json.loads(json.dumps(columns.as_json()))).by == columns.by


def test_easing_one_condition_takes_from_nobody() -> None:
    before, _after = both()
    eased = replace(before, figures=tuple(
        replace(figure, values=tuple(replace(value, value=12) for value in figure.values))
        if figure.code == "insured_months_min" else figure for figure in before.figures))
    rows = rows_near(FOLDER, UPLIFT)
    whole = rules.effects_of((rules.judge(before, facts), rules.judge(eased, facts), {}) for facts in rows).whole
    assert whole.gained > 0 == whole.lost == whole.less == whole.more
    assert whole.fen_change > 0


def test_a_case_counts_under_each_of_its_groups_and_nowhere_when_it_has_none() -> None:
    sheet = rules.read_folder(SHELF / "policies" / "120000" / "living-2022", VOCABULARY)
    rows = rows_near(SHELF / "policies" / "120000" / "living-2022", sheet, 200)
    one = rules.as_of(sheet, sheet.versions[0].start)
    (effects,) = effects_on(frame_of(rows, sheet.facts).lazy(), one, [one], {"group": pl.col("worker.groups")})
    held = [facts["worker.groups"] or () for facts in rows]
    assert {value: tally.cases for value, tally in effects.by["group"].items()} == {
        value: sum(value in groups for groups in held) for value in {value for groups in held for value in groups}}
    assert effects.whole.fen_change == 0 and effects.whole.gained == 0


def test_an_example_names_nobody() -> None:
    before, after = both()
    pairs = [(rules.judge(before, facts), rules.judge(after, facts)) for facts in rows_near(FOLDER, UPLIFT)]
    tally, was, now = next((tally, was, now) for was, now in pairs if (tally := rules.compared(was, now)).gained)
    told = rules.differing(tally, was, now)
    assert told.pop("kind") == "gained"
    assert (told["before"]["pays"], told["after"]["pays"]) == (False, True) and told["before"]["because"]
    assert set(told["after"]) == {"pays", "amount_fen", "because"}


def test_examples_are_a_few_of_every_kind_and_none_twice() -> None:
    told = [{"kind": kind, "before": nth} for kind in ("lost", "gained") for nth in (1, 1, 2, 3, 4)]
    assert [(one["kind"], one["before"]) for one in rules.some_of(told, each=3)] == [
        ("gained", 1), ("gained", 2), ("gained", 3), ("lost", 1), ("lost", 2), ("lost", 3)]


def changed(sheet: rules.Sheet, code: str, value: object) -> rules.Sheet:
    """The sheet with one figure of another value."""
    return replace(sheet, figures=tuple(
        replace(figure, values=tuple(replace(one, value=value) for one in figure.values)) if figure.code == code else figure
        for figure in sheet.figures))


def test_three_drafts_side_by_side_are_what_each_is_alone() -> None:
    before, _after = both()
    drafts = [changed(before, "insured_months_min", months) for months in (6, 24, 48)]
    rows = rows_near(FOLDER, UPLIFT)
    by = {"level": pl.col("certificate.level"), "month": pl.col(UPLIFT.counts_on).dt.strftime("%Y-%m")}
    together = effects_on(frame_of(rows, UPLIFT.facts).lazy(), before, drafts, by)
    alone = [effects_on(frame_of(rows, UPLIFT.facts).lazy(), before, [draft], by)[0] for draft in drafts]
    assert [one.by for one in together] == [one.by for one in alone]
    assert together[0].whole.gained > together[1].whole.gained > 0 == together[2].whole.gained and together[2].whole.lost > 0
    assert set(together[0].by["why"]) >= {"insured"}, "whoever gains was refused for the months, and perhaps for more"
    assert together[2].by["why"]["insured"].lost == together[2].whole.lost
    for one in together:
        assert sum(tally.fen_after for tally in one.by["fund"].values()) == one.whole.fen_after
        assert sum(tally.gained for tally in one.by["month fund"].values()) == one.whole.gained
        assert {name.split(" ")[1] for name in one.by["month fund"]} == {"unemployment-insurance"}


FUNDED = SHELF / "policies" / "120000" / "training-2022"


def by_sql(before: rules.Sheet, after: rules.Sheet, rows: list[dict], folder: Path, **more) -> rules.Effects:
    """The effects as DuckDB counts them in a file."""
    file = folder / "facts.parquet"
    frame_of(rows, before.facts).write_parquet(file)
    counting = Counting(before, after, f"'{file}'", DUCKDB, **more)
    with duckdb.connect() as engine:
        return counting.read(engine.execute(counting.query).fetchall())


def month_of(sheet: rules.Sheet) -> dict[str, str]:
    return {"month": f"strftime(\"{sheet.counts_on}\", '%Y-%m')"}


def test_counted_by_sql_where_the_facts_lie(tmp_path) -> None:
    before, after = both()
    rows = rows_near(FOLDER, UPLIFT)
    found = by_sql(before, after, rows, tmp_path, keep=["certificate.level", UPLIFT.counts_on],
                   by={"level": '"certificate.level"', **month_of(UPLIFT)})
    (columns,) = effects_on(frame_of(rows, UPLIFT.facts).lazy(), before, [after], {
        "level": pl.col("certificate.level"), "month": pl.col(UPLIFT.counts_on).dt.strftime("%Y-%m")})
    assert found.by == columns.by and set(found.by) == {"", "level", "month", "fund", "month fund", "why"}
    assert by_sql(before, after, rows, tmp_path).whole == columns.whole and columns.whole.gained > 0
    back = by_sql(after, before, rows, tmp_path)
    assert back.by["why"]["insured"].lost == columns.by["why"]["insured"].gained > 0, "what refuses now is told by the draft"
    assert by_sql(before, after, [], tmp_path).by == {"": {"": rules.Tally()}}


def test_sql_counts_by_group_and_by_who_pays_what_judging_one_by_one_counts(tmp_path) -> None:
    sheet = rules.read_folder(FUNDED, VOCABULARY)
    one = rules.as_of(sheet, sheet.versions[-1].start)
    moved = replace(one, pays=replace(one.pays, choices=tuple(replace(choice, from_fund="special-account")
                                                              for choice in one.pays.choices)))
    rows = rows_near(FUNDED, sheet, 600)
    judged = [(rules.judge(one, facts), rules.judge(moved, facts), {
        "group": facts["worker.groups"] or (),
        "month": [f"{facts[sheet.counts_on]:%Y-%m}"] if facts[sheet.counts_on] else []}) for facts in rows]
    found = by_sql(one, moved, rows, tmp_path, keep=["worker.groups", sheet.counts_on], by=month_of(sheet),
                   listed={"group": '"worker.groups"'})
    assert found.by == rules.effects_of(judged).by
    assert len(found.by["group"]) > 3 and found.by["fund"]["special-account"].gained == found.whole.paid_before > 0


def test_who_changes_the_fund_is_lost_to_one_and_gained_by_the_other() -> None:
    sheet = rules.read_folder(FUNDED, VOCABULARY)
    one = rules.as_of(sheet, sheet.versions[-1].start)
    moved = replace(one, pays=replace(one.pays, choices=tuple(replace(choice, from_fund="special-account")
                                                              for choice in one.pays.choices)))
    rows = rows_near(FUNDED, sheet, 600)
    by = {"month": pl.col(sheet.counts_on).dt.strftime("%Y-%m")}
    (columns,) = effects_on(frame_of(rows, sheet.facts).lazy(), one, [moved], by)
    judged = [(rules.judge(one, facts), rules.judge(moved, facts), {
        "month": [f"{facts[sheet.counts_on]:%Y-%m}"] if facts[sheet.counts_on] else []}) for facts in rows]
    assert columns.by == rules.effects_of(judged).by
    new = columns.by["fund"].pop("special-account")
    assert new.gained == columns.whole.paid_before > 0 and new.fen_before == 0 and columns.whole.fen_change == 0
    assert sum(tally.lost for tally in columns.by["fund"].values()) == new.gained and columns.whole.gained == 0


def test_money_runs_out_at_the_pace_of_the_months_with_an_interval() -> None:
    today = date(2026, 1, 1)
    steady = rules.run_out(600, [100, 100, 100], today=today)
    assert steady is not None and len(set(steady)) == 1 and abs((steady[0] - today).days - 183) <= 1
    likely, early, late = rules.run_out(600, [50, 150, 100, 60, 140], today=today)
    assert early < likely < late and abs((likely - steady[0]).days) <= 1
    assert rules.run_out(0, [1, 1], today=today) == (today,) * 3
    for nothing in (rules.run_out(600, [100], today=today), rules.run_out(600, [0, 0], today=today),
                    rules.run_out(10**12, [1, 1], today=today)):
        assert nothing is None


def test_the_command_tells_what_a_change_would_cost(tmp_path, capsys) -> None:
    rows = rows_near(FOLDER, UPLIFT, 400)
    for place, some in (("120104", rows[:200]), ("120103", rows[200:])):
        folder = tmp_path / "facts" / f"region={place}" / "day=2026-01-01"
        folder.mkdir(parents=True)
        frame_of(some, UPLIFT.facts).write_parquet(folder / "facts-0.parquet")
    out = tmp_path / "effects.json"
    words = [str(tmp_path / "facts"), "000000/unemployment-insurance-uplift", "--from", EASED.isoformat(), "--json", str(out)]
    assert what_if.what_if(words) == 0
    said = capsys.readouterr().out
    before, after = both()
    whole = rules.effects_of((rules.judge(before, facts), rules.judge(after, facts), {}) for facts in rows).whole
    assert "400 cases" in said and f"gained {whole.gained:,}, lost {whole.lost:,}" in said
    assert "by fund: unemployment-insurance" in said
    stored = rules.effects_from(json.loads(out.read_text()))
    assert stored.whole == whole and set(stored.by["region"]) == {"120103", "120104"}


def test_the_command_lays_up_to_three_drafts_side_by_side(tmp_path, capsys) -> None:
    folder = tmp_path / "facts" / "region=120104" / "day=2026-01-01"
    folder.mkdir(parents=True)
    frame_of(rows_near(FOLDER, UPLIFT, 300), UPLIFT.facts).write_parquet(folder / "facts-0.parquet")
    words = [str(tmp_path / "facts"), "000000/unemployment-insurance-uplift", "--from", EASED.isoformat()]
    out = tmp_path / "effects.json"
    assert what_if.what_if([*words, "--draft", str(FOLDER), "--draft", str(FOLDER), "--json", str(out)]) == 0
    said = capsys.readouterr().out
    assert said.count("gained ") == 1, "the same folder twice is one draft"
    with pytest.raises(SystemExit):
        what_if.what_if([*words, *["--draft", str(FOLDER)] * 4])
