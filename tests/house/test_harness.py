"""The harness itself holds: each accident is caught."""

import os
import socket
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import psycopg
import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection, models
from django.template import Context, Template
from django.test import TransactionTestCase

from baigong.journal.models import Entry
from baigong.journal.queries import broken_links
from baigong.people.models import Person
from baigong.project import laying
from tests import cast, cast_subsidy
from tests.conftest import ByFile
from tests.harness import databases

NOON = datetime(2026, 3, 2, 4, tzinfo=UTC)


@pytest.mark.django_db
def test_tests_run_on_a_postgresql_that_production_may_use() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('server_version_num')::int")
        assert cursor.fetchone()[0] >= 150_000


def test_an_undefined_variable_fails() -> None:
    with pytest.raises(pytest.fail.Exception, match="missing"):
        Template("{{ missing }}").render(Context())


@pytest.mark.django_db
def test_a_list_without_an_order_comes_shuffled() -> None:
    for number in range(30):
        Session.objects.create(session_key=f"{number:03}", session_data="", expire_date=NOON)
    seen = {tuple(row.session_key for row in Session.objects.all()) for _ in range(3)}
    assert len(seen) > 1
    assert [row.session_key for row in Session.objects.order_by("session_key")][:2] == ["000", "001"]


def test_an_instant_is_not_a_day() -> None:
    with pytest.raises(TypeError, match="date field"):
        models.DateField().get_prep_value(NOON)
    assert models.DateField().get_prep_value(date(2026, 3, 2)) == date(2026, 3, 2)
    assert models.DateTimeField().get_prep_value(NOON) == NOON


@pytest.mark.django_db
def test_a_naive_instant_fails() -> None:
    with pytest.raises(RuntimeWarning, match="naive"):
        Session.objects.filter(expire_date__lt=datetime(2026, 3, 2)).exists()  # noqa: DTZ001


def test_no_stranger_is_reached() -> None:
    with socket.socket() as one, pytest.raises(ConnectionRefusedError, match="may not reach"):
        one.connect(("192.0.2.1", 80))


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("once", [1, 2])
def test_a_test_that_commits_leaves_nothing(once: int) -> None:
    assert not Session.objects.exists()
    Session.objects.create(session_key="left", session_data="", expire_date=NOON)


def number_of(name: str) -> int:
    """The server's own number of a database: a clone has a new one."""
    with databases._server() as server:
        return server.execute("SELECT oid FROM pg_database WHERE datname = %s", [name]).fetchone()[0]  # type: ignore[index]


def end_of_a_test() -> tuple[str, bool]:
    """What the harness does after a test that commits; the name of the database, and whether it is the same one still."""
    name = connection.settings_dict["NAME"]
    before = number_of(name)
    TransactionTestCase._fixture_teardown(None)  # type: ignore[arg-type]
    return name, number_of(name) == before


@pytest.mark.django_db(transaction=True)
def test_an_emptied_database_is_a_clone_word_by_word() -> None:
    """Hundreds of rows in dozens of tables, append-only ones too, and sequences run ahead: nothing is left of them."""
    cast_subsidy.make_scene()
    with connection.cursor() as cursor:
        cursor.execute("SELECT setval(pg_get_serial_sequence('people_person', 'id'), 4000, false)")
        cursor.execute("SELECT nextval(pg_get_serial_sequence('django_content_type', 'id'))")
    name, stayed = end_of_a_test()
    assert stayed
    with databases._server() as server:
        databases._clone(server, databases._template(server), f"{name}_fresh")
        try:
            whole = laying.dumped(databases._parameters(name))
            assert whole == laying.dumped(databases._parameters(f"{name}_fresh"))
        finally:
            server.execute(databases._drop(f"{name}_fresh"))
    assert any(line.startswith("INSERT INTO public.django_content_type") for line in whole)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("done", [
    "CREATE TABLE stray (id int)",
    "CREATE FUNCTION stray() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "ALTER TABLE journal_entry DISABLE TRIGGER USER",
    "UPDATE django_content_type SET model = model || 's' WHERE id = 1",
    "ALTER SEQUENCE django_migrations_id_seq INCREMENT 7",
    "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET work_mem = 8000', current_database()); END $$",
])
def test_what_cannot_be_emptied_is_cloned(done: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(done)
    assert not end_of_a_test()[1]


@pytest.mark.django_db(transaction=True)
def test_a_thread_left_behind_writes_nothing_after_its_test() -> None:
    """What it has open ends with its test."""
    left = psycopg.connect(**databases._parameters(connection.settings_dict["NAME"]))
    left.execute("INSERT INTO django_session VALUES ('left', '', now())")
    assert end_of_a_test()[1]
    with pytest.raises(psycopg.OperationalError):
        left.execute("COMMIT")
    left.close()
    assert not Session.objects.exists()


def test_bytecode_is_kept_where_python_is_told_to_write_none(tmp_path: Path) -> None:
    """And a program started by it reads the same bytecode."""
    ask = "import subprocess, sys; from tests.harness import bytecode; bytecode.kept_aside(); import this; " \
        "subprocess.run([sys.executable, '-c', 'import tabnanny'], check=True)"
    env = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "BAIGONG_STATE": str(tmp_path), "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", ask], check=True, env=env, stdout=subprocess.DEVNULL)
    names = {file.name.split(".")[0] for file in (tmp_path / "bytecode").rglob("*.pyc")}
    assert {"this", "tabnanny"} <= names


def test_what_is_begun_once_goes_to_one_worker() -> None:
    """The house of the walks, the lived story, and what the tests of a file begin with."""
    def lot(*tests: str) -> int:
        return len({ByFile._split_scope(None, test) for test in tests})  # type: ignore[arg-type]

    assert lot("tests/walks/test_board.py::test_one", "tests/walks/test_money.py::test_other[a]") == 1
    assert lot("tests/city/test_told.py::test_one", "tests/city/test_story.py::test_other") == 1
    assert lot("tests/ledger/test_books.py::test_one", "tests/ledger/test_books.py::test_other[a::b]") == 1
    assert lot("tests/ledger/test_books.py::test_one", "tests/ledger/test_overdraw.py::test_a", "tests/walks/test_a.py::b") == 3


def test_only_tests_hash_quickly() -> None:
    from baigong.project import settings as real

    assert "Argon2" in real.PASSWORD_HASHERS[0]
    assert settings.SIMULATED


@pytest.mark.django_db
@pytest.mark.parametrize("once", [1, 2, 3])
def test_a_kept_cast_is_the_cast(once: int) -> None:
    """Laid down or built: the same people, a journal that is whole, and keys that go on growing."""
    who = cast.assemble()
    assert Person.objects.get(pk=who.worker.person_id).name == "李明"
    assert Entry.objects.count() > 50 and not list(broken_links())
    before = Person.objects.latest("id").pk
    assert cast.make_person("后来的人").pk > before


@pytest.mark.django_db
def test_a_house_where_something_stands_is_built_on_not_laid_over() -> None:
    who = cast.assemble()
    again = cast.assemble()
    assert again.worker.person_id > who.worker.person_id and not list(broken_links())
