"""What stands on the database here stands on the tests' kind: a clone, on a server that runs while somebody needs it."""

from collections.abc import Iterator

import pytest

from baigong.project import postgres
from tests.harness.chromium import chromium
from tests.harness.databases import django_db_setup

__all__ = ["chromium", "django_db_setup"]


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> Iterator[None]:
    """Before a database is asked for, its server; tests/conftest.py starts it for every run, most runs here need none."""
    with postgres.running():
        yield
