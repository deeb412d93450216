"""The harness itself holds: each accident is caught."""

import os
import socket
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection, models
from django.template import Context, Template

from baigong.journal.models import Entry
from baigong.journal.queries import broken_links
from baigong.people.models import Person
from tests import cast

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


def test_bytecode_is_kept_where_python_is_told_to_write_none(tmp_path: Path) -> None:
    """And a program started by it reads the same bytecode."""
    ask = "import subprocess, sys; from tests.harness import bytecode; bytecode.kept_aside(); import this; " \
        "subprocess.run([sys.executable, '-c', 'import tabnanny'], check=True)"
    env = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "BAIGONG_STATE": str(tmp_path), "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", ask], check=True, env=env, stdout=subprocess.DEVNULL)
    names = {file.name.split(".")[0] for file in (tmp_path / "bytecode").rglob("*.pyc")}
    assert {"this", "tabnanny"} <= names


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
