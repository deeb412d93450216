"""The shelf of signals: every planted case against PostgreSQL, SQL that sees only the views, faults with their line."""

import re
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.conf import settings
from django.db import connection, transaction
from django.db.backends.postgresql.psycopg_any import Jsonb

from baigong.rules.faults import SheetFaults
from baigong.supervision import queries
from baigong.supervision.decide import Case, Signal, read_cases, read_review, read_signal

SIGNALS = queries.signals()
CASES = [(one, case) for one in SIGNALS for case in queries.cases_of(one.code)]
ASKED = {"C04", "C06", "C08", "C09", "C11", "C12", "C15", "C16", "C17", "C18", "C24"}
VIEWS = re.compile(r"\bwatch_\w+")


def _plant(signal: Signal, case: Case) -> None:
    """Stand temporary tables in the views' place: what the case does not plant is empty."""
    with connection.cursor() as cursor:
        for view in sorted(set(VIEWS.findall(signal.sql)) | set(case.rows)):
            cursor.execute(f"CREATE TEMP TABLE {view} (LIKE public.{view}) ON COMMIT DROP")
        for view, rows in case.rows.items():
            for row in rows:
                values = [Jsonb(_json(value)) if column == "value" else value for column, value in row.items()]
                names = ", ".join(f'"{column}"' for column in row)
                cursor.execute(f"INSERT INTO {view} ({names}) VALUES ({', '.join(['%s'] * len(row))})", values)


def _json(text: Any) -> Any:
    import yaml

    return yaml.safe_load(text) if isinstance(text, str) else text


@pytest.mark.django_db
@pytest.mark.parametrize(("signal", "case"), CASES, ids=lambda one: getattr(one, "code", getattr(one, "name", None)))
def test_a_planted_case_is_found_and_nothing_else(signal: Signal, case: Case) -> None:
    values = {one.name: one.value for one in signal.parameters} | dict(case.values)
    with transaction.atomic():
        _plant(signal, case)
        found = queries.hits_of(signal, values, on=case.on)
    assert {hit.key for hit in found} == case.finds
    prints = [(hit.key, hit.fingerprint) for hit in found]
    assert len(set(prints)) == len(prints), "two rows of one thing are the same evidence"


@pytest.mark.django_db
@pytest.mark.parametrize("signal", SIGNALS, ids=lambda one: one.code)
def test_a_signal_sees_the_views_only(signal: Signal) -> None:
    """Asked of the database itself: what a view made of the SQL would rest on."""
    with connection.cursor() as cursor, transaction.atomic():
        values = {one.name: one.value for one in signal.parameters} | {"today": "2025-10-01"}
        statement = psycopg.ClientCursor(connection.connection).mogrify(signal.statement, values)
        cursor.execute(f"CREATE TEMP VIEW asked AS {statement}".replace("'2025-10-01'", "DATE '2025-10-01'"))
        cursor.execute("SELECT DISTINCT table_name FROM information_schema.view_table_usage WHERE view_name = 'asked'")
        seen = {name for (name,) in cursor.fetchall()}
        cursor.execute("DROP VIEW asked")
    assert seen
    assert all(name.startswith("watch_") for name in seen), seen


@pytest.mark.django_db
def test_no_view_tells_who_someone_is() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT table_name, column_name FROM information_schema.columns WHERE table_name LIKE 'watch_%'")
        columns = cursor.fetchall()
    assert len({table for table, _ in columns}) >= 15
    assert not [pair for pair in columns if pair[1] in {"name", "id_number", "phone", "number", "holder_name", "address"}]


def test_the_signals_asked_for_are_there() -> None:
    assert {one.code for one in SIGNALS} >= ASKED
    for one in SIGNALS:
        for each in one.parameters:
            assert each.source, f"{one.code}.{each.name} names neither a source nor our proposal"
        assert one.trust == "proposal" or "FR" in one.source or "pains" in one.source or "C" in one.source


@pytest.mark.parametrize(("broken", "mended", "fault"), [
    ("weight: 4", "weight: 9", "signal.yaml:7: a weight is 1 to 5"),
    ("concern: cohort", "concern: cohrot", "did you mean cohort"),
    ("FROM watch_mark", "FROM learning_mark", "the SQL names learning_mark"),
    (">= :people", ">= :poeple", "did you mean people"),
    ("secs => :seconds", "secs => 10", "the parameter seconds is not used"),
    ("SELECT cohort_id, NULL", "DELETE FROM x; SELECT cohort_id, NULL", "not one SELECT"),
    ("value: 10, unit: seconds, least: 1", "value: 10, unit: seconds, least: 11", "outside 11 to 300"),
    ("code: C09", "code: C99", "the folder C09"),
    ("trust: proposal", "trust: hearsay", "unknown word hearsay"),
    ("kind: code", "kind: colour", "unknown kind colour"),
])
def test_a_fault_says_where_it_is(tmp_path: Path, broken: str, mended: str, fault: str) -> None:
    text = (Path(settings.INSTITUTION) / "signals" / "C09" / "signal.yaml").read_text()
    assert broken in text
    (tmp_path / "C09").mkdir()
    (tmp_path / "C09" / "signal.yaml").write_text(text.replace(broken, mended, 1))
    with pytest.raises(SheetFaults) as raised:
        read_signal(tmp_path / "C09")
    assert fault in str(raised.value)
    assert "C09/signal.yaml:" in str(raised.value)


def test_cases_plant_both_what_is_found_and_what_is_spared(tmp_path: Path) -> None:
    signal = queries.signal("C09")
    (tmp_path / "cases.yaml").write_text(
        "- {case: a, day: 2025-01-01, rows: {}, finds: [1], spares: [1], with: {folk: 3}}\n")
    with pytest.raises(SheetFaults) as raised:
        read_cases(tmp_path, signal)
    assert "both found and spared" in str(raised.value)
    assert "no parameter folk" in str(raised.value)


def test_a_clock_has_at_least_a_day() -> None:
    with pytest.raises(ValueError, match="less than a day"):
        read_review("judge_working_days: 0\nclear_working_days: 20")
