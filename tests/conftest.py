"""The harness: stricter than production. Each check is named after the accident it prevents."""

import contextlib
from collections.abc import Iterator

import pytest

from baigong.project import postgres

_database = contextlib.ExitStack()


def pytest_configure(config: pytest.Config) -> None:
    """Have the test server up for the whole run; xdist's workers live within their controller's time."""
    if not hasattr(config, "workerinput"):
        _database.enter_context(postgres.running())


def pytest_unconfigure(config: pytest.Config) -> None:
    """Let go of the server; the last run to leave stops it."""
    _database.close()


@pytest.fixture(autouse=True, scope="session")
def _append_only_tables_are_emptied_between_tests() -> Iterator[None]:
    """Tests with threads are cleaned up by TRUNCATE, which our triggers refuse: they sleep for that one statement."""
    from django.db.backends.postgresql.operations import DatabaseOperations

    flush = DatabaseOperations.execute_sql_flush

    def with_triggers_asleep(self: DatabaseOperations, sql_list: list[str]) -> None:
        flush(self, ["SET LOCAL session_replication_role = replica", *sql_list])

    DatabaseOperations.execute_sql_flush = with_triggers_asleep
    yield
    DatabaseOperations.execute_sql_flush = flush
