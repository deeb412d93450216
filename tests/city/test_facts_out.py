"""Facts taken out in bulk say of everybody in the story what the desk says, and the compiled law then judges alike."""

from pathlib import Path
from typing import Any

import polars as pl
import pytest

from baigong import rules
from baigong.assessment.models import Certificate
from baigong.city.story.run import TODAY
from baigong.people.models import Person
from baigong.project.facts import write
from baigong.rules.columns import plan_of, read_answer
from baigong.rules.columns.in_polars import judged
from baigong.rules.columns.layout import scanned
from baigong.subsidy.facts import Prospect, gathered, prospects, taken_out
from tests.rules.sheets import VOCABULARY

pytestmark = pytest.mark.usefixtures("story")


def one_by_one() -> list[Prospect]:
    """Everybody's prospects, each person looked up alone, as at the desk."""
    holders = Certificate.objects.filter(revocation=None).values("person_id")
    return [found for worker in Person.objects.filter(pk__in=holders).order_by("id") for found in prospects(worker, today=TODAY)]


def key_of(one: Prospect) -> tuple[Any, ...]:
    """What tells a row from all others, but for the kind."""
    claim = one.claim.pk if one.claim else None
    return (one.case.worker.pk, one.certificate.pk, one.judged.sheet.counts_on, one.case.region, claim)


def test_rows_are_the_facts_gathered_one_by_one() -> None:
    desk = one_by_one()
    assert len(desk) > 50
    rows = [row for lot in taken_out(today=TODAY, together=7) for row in lot]
    for one in desk:
        same = [row for row in rows if (row.person, row.certificate, row.counts_on, row.region, row.claim) == key_of(one)
                and row.values["claim.kind" if "claim.kind" in one.judged.facts.values else one.judged.sheet.counts_on]
                == one.judged.facts.values.get("claim.kind", one.case.on)]
        wanted = one.judged.facts.values
        assert any(all(row.values.get(name) == wanted.get(name) for name in one.judged.sheet.asks) for row in same), key_of(one)
    certified = {(row.person, row.certificate) for row in rows if row.certificate}
    assert certified == {(one.case.worker.pk, one.certificate.pk) for one in desk}


def test_files_judged_by_columns_say_what_the_desk_says(tmp_path: Path) -> None:
    """Out of PostgreSQL, through Parquet and the compiled law within its limits: the same verdict for every prospect."""
    assert write(tmp_path, today=TODAY) > 30
    facts = scanned(tmp_path).with_row_index("row").collect()
    assert dict(facts.schema)["worker.groups"] == pl.List(pl.String) and set(VOCABULARY) <= set(facts.columns)
    met = set()
    for one in one_by_one():
        person, certificate, counts_on, region, claim = key_of(one)
        mine = facts.filter(
            pl.col("person") == person, pl.col("certificate") == certificate, pl.col("counts_on") == counts_on,
            pl.col("region") == region, pl.col("claim").eq_missing(claim))
        plan = plan_of(one.judged.sheet, *one.judged.limits)
        answers = [read_answer(plan, row) for row in judged(mine.lazy(), {"": plan}).collect().iter_rows(named=True)]
        verdict = one.judged.verdict
        told = {(found.pays, found.amount_fen, frozenset(reason[2] for reason in found.reasons), found.missing, found.to)
                for found in answers}
        assert (verdict.pays, verdict.amount_fen, frozenset(line.code for line in verdict.reasons),
                frozenset(verdict.missing), verdict.to) in told, key_of(one)
        met.add(verdict.pays)
    assert {True, False} <= met


def test_what_a_row_holds_is_what_its_sheets_ask() -> None:
    """Nobody's fact leaves the house that no sheet has a use for."""
    asked = {name for one in one_by_one() for sheet in (one.judged.sheet, *gathered(one.case, one.judged.sheet)[1])
             for name in sheet.asks}
    held = {name for lot in taken_out(today=TODAY) for row in lot for name in row.values}
    assert held <= asked and asked < set(VOCABULARY)


def test_a_number_beyond_the_layout_is_unknown(tmp_path: Path) -> None:
    from baigong.rules.columns.partitions import Partitions

    kinds = [VOCABULARY[name] for name in ("worker.age", "cohort.catalogue_price_fen", "certificate.level", "worker.groups")]
    columns = Partitions(tmp_path, kinds, TODAY, {"person": pl.Int64})
    columns.add("120101", {"person": 1}, {"worker.age": 40_000, "cohort.catalogue_price_fen": 10**12, "certificate.level": "9",
                                          "worker.groups": frozenset({"veteran", "disabled"})})
    columns.add("120102", {"person": 2}, {"worker.age": 40, "certificate.level": "5"})
    assert not list(tmp_path.rglob("*.parquet"))              # no reader sees half a snapshot
    assert columns.close() == 2
    rows = scanned(tmp_path).sort("person").collect().rows(named=True)
    assert [row["worker.age"] for row in rows] == [None, 40] and rows[0]["cohort.catalogue_price_fen"] is None
    assert [row["certificate.level"] for row in rows] == [None, "5"] and rows[0]["worker.groups"] == ["disabled", "veteran"]
    assert [row["region"] for row in rows] == ["120101", "120102"]


def test_many_rows_wait_only_so_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from baigong.rules.columns import partitions

    monkeypatch.setattr(partitions, "ROWS_IN_FILE", 40)
    monkeypatch.setattr(partitions, "MOST_WAITING", 60)
    columns = partitions.Partitions(tmp_path, [VOCABULARY["worker.age"]], TODAY, {"person": pl.Int64})
    for number in range(500):
        columns.add(f"1201{number % 7:02}", {"person": number}, {"worker.age": number % 90})
        assert columns._held <= 60
    assert columns.close() == 500
    assert scanned(tmp_path).select(pl.col("person").sort()).collect()["person"].to_list() == list(range(500))


def test_a_plan_needs_no_database() -> None:
    """The plan of a sheet read back from its published JSON is the same plan."""
    sheet = one_by_one()[0].judged.sheet
    assert plan_of(rules.from_json(sheet.as_json())).reasons == plan_of(sheet).reasons
