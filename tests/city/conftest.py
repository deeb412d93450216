"""The story, lived once per run in a database of its own; each test gets it as it ended, and leaves no trace."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.conf import settings
from django.db import connection, transaction

from baigong.city.story import months
from baigong.city.story.run import live
from baigong.project import setup
from tests.harness.databases import _clone, _drop, _server, _template


@contextmanager
def _in(name: str) -> Iterator[None]:
    """Work in another database for a while."""
    before = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = settings.DATABASES["default"]["NAME"] = name
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = settings.DATABASES["default"]["NAME"] = before


@pytest.fixture(scope="session")
def lived(django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:
    """The name of a database in which the shelf is loaded and the story has been lived."""
    name = f"{connection.settings_dict['NAME']}_story"
    with django_db_blocker.unblock():
        with _server() as server:
            _clone(server, _template(server), name)
        with _in(name):
            for _, place in setup.SHELF:
                setup._later(place)()
            live()
            months.tell()
            months.close()
        yield name
        with _server() as server:
            server.execute(_drop(name))


@pytest.fixture
def story(lived: str, django_db_blocker: Any) -> Iterator[None]:
    """The lived house, for one test: what it does there is taken back."""
    with django_db_blocker.unblock(), _in(lived), transaction.atomic():
        yield
        transaction.set_rollback(True)
