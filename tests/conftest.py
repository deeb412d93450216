"""The harness: stricter than production. Each check is named after the accident it prevents."""

import contextlib

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
