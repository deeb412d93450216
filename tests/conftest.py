"""The harness: stricter than production. Each check is named after the accident it prevents.

Beside these: an undefined template variable fails, warnings are errors, the order is random (pyproject.toml).
The clock needs no freezing: actions, queries and decisions are given `now` and `on` (tests/house/test_clock.py).
"""

import contextlib

import pytest

from baigong.project import postgres, translation
from tests.harness.databases import django_db_setup
from tests.harness.strictness import (
    a_list_without_an_order_comes_shuffled,
    an_instant_is_not_a_day,
    nobody_talks_to_strangers,
)

__all__ = [
    "a_list_without_an_order_comes_shuffled",
    "an_instant_is_not_a_day",
    "django_db_setup",
    "nobody_talks_to_strangers",
]
_database = contextlib.ExitStack()


def pytest_configure(config: pytest.Config) -> None:
    """Have the English texts and the test server ready for the whole run; xdist's workers live within their controller's time."""
    if not hasattr(config, "workerinput"):
        translation.compiled()
        _database.enter_context(postgres.running())


def pytest_unconfigure(config: pytest.Config) -> None:
    """Let go of the server; the last run to leave stops it."""
    _database.close()
