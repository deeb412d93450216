"""Databases by cloning: migrated once per state of the code, copied in a fraction of a second ever after.

A test with threads writes for good: after it, what it filled is emptied (`emptying.py`); where it changed more than rows of
its own, its database is thrown away and cloned anew. So every test begins with exactly what migrations leave, whatever ran before.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection, connections
from django.test import TransactionTestCase
from psycopg import sql

from baigong.project import laying
from tests.harness import emptying

SOURCE = Path(settings.PACKAGE)
KEPT_TEMPLATES = 3  # several helpers may test several states of the code at once


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None, django_db_blocker: Any, django_db_modify_db_settings: None
) -> Iterator[None]:
    """Instead of pytest-django's: point the connection at a clone, and drop it at the end."""
    given = settings.DATABASES["default"]
    # xdist's suffix has been put into the connection's settings by now.
    name = connection.settings_dict["TEST"]["NAME"]
    with django_db_blocker.unblock(), _server() as server:
        template = _template(server)
        _clone(server, template, name)
    with psycopg.connect(**_parameters(name), autocommit=True) as database:
        untouched = emptying.told(database)
    connection.close()
    given["NAME"] = connection.settings_dict["NAME"] = name
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda case: _begin_anew(template, name, untouched))
        yield
    with django_db_blocker.unblock():
        connections.close_all()
    with _server() as server:
        server.execute(_drop(name))


def _server() -> psycopg.Connection[Any]:
    return psycopg.connect(**_parameters("postgres"), autocommit=True)


def _parameters(name: str) -> dict[str, Any]:
    parameters = connection.get_connection_params() | {"dbname": name}
    for django_only in ("cursor_factory", "context", "prepare_threshold"):
        parameters.pop(django_only, None)
    return parameters


def _template(server: psycopg.Connection[Any]) -> str:
    """The name of a migrated database of this state of the code, made if there is none."""
    told = hashlib.sha256(" ".join(settings.INSTALLED_APPS).encode())
    for file in sorted(SOURCE.rglob("*.py")):
        if "migrations" in file.parts or "models" in {file.stem, *file.parts}:
            told.update(file.read_bytes())
    told.update(laying.LAID.read_bytes() if laying.LAID.exists() else b"")
    name = f"baigong_template_{told.hexdigest()[:12]}"
    server.execute("SELECT pg_advisory_lock(20221)")
    if not server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
        # Made under another name and renamed, so that a broken migration leaves no half-made template.
        draft = f"{name}_draft"
        server.execute(_drop(draft))
        server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(draft)))
        _migrate(draft)
        server.execute(sql.SQL("ALTER DATABASE {} RENAME TO {}").format(*map(sql.Identifier, (draft, name))))
        old = server.execute(
            r"SELECT datname FROM pg_database WHERE datname LIKE 'baigong\_template\_%%' AND datname <> %s"
            " ORDER BY oid DESC OFFSET %s",
            [name, KEPT_TEMPLATES - 1],
        )
        for (one,) in old.fetchall():
            server.execute(_drop(one))
    return name


def _migrate(name: str) -> None:
    before = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = name
    try:
        laying.lay(_parameters(name))
        call_command("migrate", verbosity=0, interactive=False, run_syncdb=True)
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before


def _begin_anew(template: str, name: str, untouched: emptying.Untouched) -> None:
    connections.close_all()
    with psycopg.connect(**_parameters(name), autocommit=True) as database:
        if emptying.emptied(database, untouched):
            return
    with _server() as server:
        _clone(server, template, name)


def _clone(server: psycopg.Connection[Any], template: str, name: str) -> None:
    server.execute(_drop(name))
    # By file: what copying block by block through the log keeps safe, a throwaway database need not keep.
    copy = sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy").format(sql.Identifier(name), sql.Identifier(template))
    server.execute(copy)


def _drop(name: str) -> sql.Composed:
    return sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
