"""An empty database is laid out at once: what all migrations make, kept as SQL beside this file (docs/why/0044).

`baigong lay` writes `laid.sql` anew, from the migrations themselves, after one was added. Its first line says of which
migrations it is made; where that is not what lies here, nobody uses it and the migrations run as ever. That both ways
give the same database is a test (tests/project/test_laying.py).
"""

import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
from psycopg import sql

from baigong.project.server_user import PROGRAMS

LAID = Path(__file__).with_name("laid.sql")
OURS = "baigong_laying"
TOO_NEW = re.compile(r"^(SET transaction_timeout\b|\\(un)?restrict\b)")
"""What pg_dump says that a server of version 15 does not know, or only psql does."""
HEADING = re.compile(r"\n--\n-- (?:Data for )?Name: .*\n--\n\n")
"""What it writes above each object: half of the file, and told again by the line below."""


def digest() -> str:
    """Of every migration of every app, ours and others', by name and text."""
    from django.db.migrations.loader import MigrationLoader

    told = hashlib.sha256()
    for (app, name), one in sorted(MigrationLoader(None).disk_migrations.items()):
        file = sys.modules[type(one).__module__].__file__ or ""
        told.update(f"{app} {name}\n".encode() + Path(file).read_bytes())
    return told.hexdigest()


def fits(text: str) -> bool:
    """Is it made of the migrations that lie here?"""
    return text.partition("\n")[0] == _head()


def lay(given: dict[str, Any]) -> bool:
    """Lay out an empty database, all or nothing; False where something stands in it already, or the file is of other migrations.

    given: connection parameters as libpq names them. Raises psycopg.Error where the server refuses.
    """
    with psycopg.connect(**given) as connection:
        if _stands(connection) or not LAID.exists():
            return False
        text = LAID.read_text(encoding="utf-8")
        if not fits(text):
            return False
        connection.execute(text.encode())  # without parameters: as many statements as there are, one transaction
    return True


def _stands(connection: psycopg.Connection[Any]) -> bool:
    """Is there a table of anybody's?"""
    found = connection.execute("SELECT 1 FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace LIMIT 1")
    return found.fetchone() is not None


def write(_words: list[str]) -> int:
    """`baigong lay`: run all migrations on a database of its own, and keep what they made."""
    import django

    from baigong.project import postgres

    django.setup()
    with postgres.running(), migrated() as given:
        lines = dumped(given)
    LAID.write_text("\n".join([_head(), *lines]) + "\n", encoding="utf-8")
    print(f"· {LAID.name}: {len(lines):,} lines")
    return 0


def dumped(given: dict[str, Any]) -> list[str]:
    """Everything in a database as SQL that a server of version 15 understands, a line each."""
    words = {"--host": given.get("host"), "--port": given.get("port"), "--username": given.get("user")}
    told = subprocess.run(
        [str(PROGRAMS / "bin" / "pg_dump"), "--no-owner", "--inserts", "--rows-per-insert=500",
         *(word for name, value in words.items() if value for word in (name, str(value))), given["dbname"]],
        check=True, capture_output=True, text=True, env={**os.environ, "PGPASSWORD": given.get("password") or ""})
    return [line for line in HEADING.sub("", told.stdout).splitlines() if not TOO_NEW.match(line)]


def _head() -> str:
    return f"-- Written by `baigong lay`, of migrations {digest()}"


@contextmanager
def migrated() -> Iterator[dict[str, Any]]:
    """A database of its own, all migrations run one by one; gone afterwards."""
    from django.core.management import call_command
    from django.db import connection

    from baigong.project import postgres

    given = postgres.parameters()
    name, before = f"{OURS}_{uuid4().hex[:8]}", connection.settings_dict["NAME"]
    with psycopg.connect(**given | {"dbname": "postgres"}, autocommit=True) as server:
        server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            connection.close()
            connection.settings_dict["NAME"] = name
            call_command("migrate", verbosity=0, interactive=False)
            connection.close()
            yield given | {"dbname": name}
        finally:
            connection.close()
            connection.settings_dict["NAME"] = before
            server.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
