"""The harness: stricter than production. Each check is named after the accident it prevents.

Beside these: an undefined template variable fails, warnings are errors, the order is random (pyproject.toml).
The clock needs no freezing: actions, queries and decisions are given `now` and `on` (tests/house/test_clock.py).
"""

import contextlib
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from xdist.scheduler import LoadScopeScheduling

from baigong.project import postgres, translation
from tests.harness.chromium import chromium
from tests.harness.databases import django_db_setup
from tests.harness.strictness import (
    a_list_without_an_order_comes_shuffled,
    an_instant_is_not_a_day,
    every_test_begins_in_chinese,
    nobody_talks_to_strangers,
)

__all__ = [
    "a_list_without_an_order_comes_shuffled",
    "an_instant_is_not_a_day",
    "chromium",
    "django_db_setup",
    "every_test_begins_in_chinese",
    "nobody_talks_to_strangers",
]
_database = contextlib.ExitStack()
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])  # timings never decide a test
settings.load_profile("house")


TOGETHER = ("tests/walks/", "tests/city/")  # one house for all walks, and the story is lived once
LONG = (*TOGETHER, "tests/project/", "tests/house/", "tests/desk/test_crowded.py", "tests/reporting/test_scale.py")


class ByFile(LoadScopeScheduling):
    """A file goes to one worker whole: what its tests begin with is built once. Some folders do so too.

    Our own, because xdist's `loadgroup` does not see its marks under pytest 9.2: walks ran in two houses.
    """

    def _split_scope(self, nodeid: str) -> str:
        return next((folder for folder in TOGETHER if nodeid.startswith(folder)), nodeid.partition("::")[0])


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByFile:
    """How tests are shared out when there are two workers."""
    config.option.loadscopereorder = False  # most tests is not most time
    return ByFile(config, log)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What takes long comes first where workers share, so that none waits for another at the end; all else as it was shuffled."""
    if hasattr(config, "workerinput"):
        items.sort(key=lambda item: next((nth for nth, place in enumerate(LONG) if item.nodeid.startswith(place)), len(LONG)))


def pytest_configure(config: pytest.Config) -> None:
    """Have the English texts and the test server ready for the whole run; xdist's workers live within their controller's time."""
    if not hasattr(config, "workerinput"):
        translation.compiled()
        _database.enter_context(postgres.running())


def pytest_unconfigure(config: pytest.Config) -> None:
    """Let go of the server; the last run to leave stops it."""
    _database.close()
