"""Which PostgreSQL this installation uses: the embedded one, or the server named by DATABASE_URL."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict

from baigong.project import cluster, state
from baigong.project.unready import Unready

OLDEST = 15  # the first with what we use: UNIQUE NULLS NOT DISTINCT, security-invoker views


def home() -> Path:
    """Folder of the embedded cluster; ``$BAIGONG_CLUSTER`` names another one (the tests use ``test``)."""
    return state.state_dir() / f"postgres{'-' + name if (name := os.environ.get('BAIGONG_CLUSTER')) else ''}"


def parameters() -> dict[str, Any]:
    """Connection parameters in libpq's names. Raises Unready for a DATABASE_URL that cannot be read."""
    url = os.environ.get("DATABASE_URL")
    if not url:
        return {"host": str(cluster.socket_dir(home())), "user": "baigong", "dbname": "baigong"}
    try:
        if not url.startswith(("postgresql://", "postgres://")):
            raise psycopg.ProgrammingError("it does not begin with postgresql://")
        given = conninfo_to_dict(url)
    except psycopg.ProgrammingError as error:
        raise Unready(
            f"DATABASE_URL cannot be read: {str(error).strip()}. "
            "It should look like postgresql://user:password@host:5432/name"
        ) from None
    if not given.get("dbname"):
        raise Unready("DATABASE_URL names no database. It should look like postgresql://user@host:5432/name")
    return given


NOTHING_IGNORED = "-c pgtrigger.ignore={}"
"""Said as a connection opens, so that a trigger which asks whether to step aside has an answer. Unsaid, the question fails inside
a subtransaction, row by row, and each walks past all foreign keys still to be checked (docs/why/0053)."""


def django_database() -> dict[str, Any]:
    """The same as an entry of Django's DATABASES."""
    given = parameters()
    given["options"] = f"{given.get('options', '')} {NOTHING_IGNORED}".strip()
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": given.pop("dbname"),
        "USER": given.pop("user", ""),
        "PASSWORD": given.pop("password", ""),
        "HOST": given.pop("host", ""),
        "PORT": given.pop("port", ""),
        # What a connection asks five times the server plans once (docs/why/0023); asked_often's statements from the first.
        "OPTIONS": given | {"prepare_threshold": 5, "server_side_binding": True},
    }


@contextmanager
def running() -> Iterator[None]:
    """Have the database up and reachable for the time of the block. Raises Unready otherwise."""
    if os.environ.get("DATABASE_URL"):
        _check(parameters())
        yield
        return
    throwaway = os.environ.get("BAIGONG_CLUSTER") == "test"
    with cluster.running(home(), cluster.THROWAWAY if throwaway else cluster.DURABLE):
        given = parameters()
        with psycopg.connect(**given | {"dbname": "postgres"}, autocommit=True) as connection:
            known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [given["dbname"]])
            if not known.fetchone():
                connection.execute("CREATE DATABASE baigong")
        yield


def _check(given: dict[str, Any]) -> None:
    place = f"{given.get('host') or 'the local socket'}:{given.get('port') or 5432}"
    try:
        with psycopg.connect(**{"connect_timeout": 5} | given) as connection:
            version = connection.info.server_version // 10_000
    except psycopg.OperationalError as error:
        raise Unready(
            f"DATABASE_URL: no connection to database {given['dbname']!r} at {place}. The server says:\n"
            f"  {str(error).strip()}\n"
            "Start that server, mend DATABASE_URL, or unset it to use the embedded PostgreSQL."
        ) from None
    if version < OLDEST:
        raise Unready(f"DATABASE_URL: PostgreSQL {version} runs at {place}; {OLDEST} or newer is needed.")
