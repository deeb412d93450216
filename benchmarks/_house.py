"""A throwaway house to measure: a database of its own, and granian before it as `make run` starts it. Loopback only."""

import os
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import django

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


@contextmanager
def server(application: str = "baigong.project.wsgi:application") -> Iterator[int]:
    """Granian with two workers of two threads; answers its port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = (f"--interface wsgi --host 127.0.0.1 --port {port} --workers {WEB_WORKERS} --blocking-threads {THREADS} "
               "--no-access-log --log-level warning")
    process = subprocess.Popen(
        [sys.executable, "-m", "granian", *options.split(), application],
        env=os.environ | {"PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}, cwd=ROOT)
    try:
        for _ in range(120):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            if process.poll() is not None:
                raise SystemExit("the server did not start; its words are above")
            time.sleep(0.5)
        yield port
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
