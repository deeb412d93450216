"""A throwaway house to measure: a database of its own, and granian before it as `make run` starts it. Loopback only."""

import os
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import django
import psutil
import psycopg

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]
DATABASE = f"bench_{os.getpid()}"
os.environ |= {"DJANGO_SETTINGS_MODULE": "benchmarks._house_settings", "BAIGONG_CLUSTER": "test",
               "BAIGONG_BENCH_DB": DATABASE, "BAIGONG_SIMULATED": "1"}
WEB_WORKERS, THREADS = 2, 2


@contextmanager
def database() -> Iterator[None]:
    """Django set up on a migrated database of our own, gone afterwards."""
    from baigong.project import postgres

    with postgres.running():
        django.setup()
        from django.db import connection

        settings = connection.settings_dict
        settings["TEST"] = {**settings.get("TEST", {}), "NAME": DATABASE}
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        try:
            yield
        finally:
            connection.close()
            connection.creation.destroy_test_db(DATABASE, verbosity=0)


def copied(name: str) -> None:
    """Another database, as ours stands now; whoever calls it drops it. Ours is left by all first."""
    from django.db import connection

    connection.close()
    _alone(f'CREATE DATABASE "{name}" TEMPLATE "{connection.settings_dict["NAME"]}"')


def dropped(name: str) -> None:
    """No such database any more."""
    _alone(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def _alone(statement: str) -> None:
    from baigong.project import postgres

    with psycopg.connect(**postgres.parameters() | {"dbname": "postgres"}, autocommit=True) as connection:
        connection.execute(statement.encode())


def processors_seconds(server: "Served") -> float:
    """Seconds of processor that a server and its sessions in PostgreSQL have taken until now."""
    from baigong.project import postgres

    with psycopg.connect(**postgres.parameters() | {"dbname": "postgres"}) as connection:
        sessions = connection.execute(
            "SELECT pid FROM pg_stat_activity WHERE datname = %s AND backend_type = 'client backend'", [server.database])
        pids = [pid for (pid,) in sessions]
    web = psutil.Process(server.pid)
    every = [web, *web.children(recursive=True), *(psutil.Process(pid) for pid in pids)]
    return sum(sum(one.cpu_times()[:2]) for one in every)


@dataclass(frozen=True)
class Served:
    """A running server: its port, its process, its database."""

    port: int
    pid: int
    database: str


@contextmanager
def server(application: str = "baigong.project.wsgi:application") -> Iterator[int]:
    """Granian with two workers of two threads; answers its port."""
    with served(application=application) as one:
        yield one.port


@contextmanager
def served(database: str = DATABASE, application: str = "baigong.project.wsgi:application") -> Iterator[Served]:
    """The same on a database of its own, with what is known of it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = (f"--interface wsgi --host 127.0.0.1 --port {port} --workers {WEB_WORKERS} --blocking-threads {THREADS} "
               "--no-access-log --log-level warning")
    process = subprocess.Popen(
        [sys.executable, "-m", "granian", *options.split(), application],
        env=os.environ | {"BAIGONG_BENCH_DB": database, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}, cwd=ROOT)
    try:
        for _ in range(120):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            if process.poll() is not None:
                raise SystemExit("the server did not start; its words are above")
            time.sleep(0.5)
        yield Served(port, process.pid, database)
    finally:
        process.terminate()
        process.wait(timeout=20)


def sessions_of(accounts: Iterable[Any], **more: object) -> list[str]:
    """The cookie of an open session for each account; `more` stands in the session too, as `role_id`."""
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore
    from django.contrib.sessions.models import Session

    store, until = SessionStore(), datetime.now(UTC) + timedelta(days=1)
    made = Session.objects.bulk_create(
        Session(session_key=uuid.uuid4().hex, expire_date=until, session_data=store.encode({
            SESSION_KEY: str(one.pk), HASH_SESSION_KEY: one.get_session_auth_hash(),
            BACKEND_SESSION_KEY: settings.AUTHENTICATION_BACKENDS[0], **more}))
        for one in accounts)
    return [one.session_key for one in made]
