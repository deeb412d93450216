"""An empty database laid out at once is the one that all migrations make, and nothing else is ever laid over."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from psycopg import sql

from baigong.project import laying, postgres, setup
from baigong.project.unready import Unready


@contextmanager
def made() -> Iterator[dict[str, Any]]:
    """How to reach a database with nothing in it."""
    given = postgres.parameters()
    name = f"laid_{uuid4().hex[:8]}"
    with psycopg.connect(**given | {"dbname": "postgres"}, autocommit=True) as server:
        server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            yield given | {"dbname": name}
        finally:
            server.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@pytest.fixture
def empty(db: None) -> Iterator[dict[str, Any]]:
    with made() as given:
        yield given


def told(given: dict[str, Any]) -> list[str]:
    """The whole database as text, without the instants at which migrations ran."""
    lines = laying.dumped(given)
    start = next(n for n, line in enumerate(lines) if line.startswith("INSERT INTO public.django_migrations"))
    end = next(n for n in range(start, len(lines)) if lines[n].endswith(";"))
    return [line.rpartition(", '")[0] if start < n <= end else line for n, line in enumerate(lines)]


def tables(given: dict[str, Any]) -> int:
    with psycopg.connect(**given) as one:
        return one.execute("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace").fetchone()[0]  # type: ignore[index]


@pytest.mark.django_db(transaction=True)
def test_both_ways_give_the_same_database(empty: dict[str, Any]) -> None:
    """What the migrations make is laid out once more too: a server words a check anew when it reads it."""
    assert laying.lay(empty)
    with laying.migrated() as one_by_one, made() as again:
        with psycopg.connect(**again) as one:
            one.execute("\n".join(laying.dumped(one_by_one)).encode())
        assert told(empty) == told(again), "run `baigong lay`"


def test_the_file_is_of_the_migrations_that_lie_here() -> None:
    assert laying.fits(laying.LAID.read_text(encoding="utf-8")), "a migration was added or changed: run `baigong lay`"


def test_nothing_is_laid_over_what_stands(empty: dict[str, Any]) -> None:
    with psycopg.connect(**empty) as one:
        one.execute("CREATE TABLE somebody_s (id integer)")
    assert not laying.lay(empty) and tables(empty) == 1


def test_a_file_of_other_migrations_is_not_used(empty: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(laying, "digest", lambda: "another")
    assert not laying.lay(empty) and tables(empty) == 0


def test_what_breaks_half_way_leaves_nothing(empty: dict[str, Any], tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    text = laying.LAID.read_text(encoding="utf-8")
    broken = tmp_path / "laid.sql"
    broken.write_text(text + "SELECT 1 / 0;\n", encoding="utf-8")
    monkeypatch.setattr(laying, "LAID", broken)
    with pytest.raises(psycopg.errors.DivisionByZero):
        laying.lay(empty)
    assert tables(empty) == 0


def test_what_the_server_refuses_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(given: dict[str, Any]) -> bool:
        raise psycopg.errors.InsufficientPrivilege("permission denied for schema public")

    monkeypatch.setattr(laying, "lay", refuse)
    with pytest.raises(Unready, match="permission denied for schema"):
        setup._migrate()
