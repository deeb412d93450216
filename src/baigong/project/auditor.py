"""Every check over one day of a city while the next day is lived: a second process on a snapshot of its own.

The checks rest on the rows alone and only read, so they need not hold up whoever writes: the auditor opens a transaction
that sees the database as it stands when it is asked, says that it sees it, and looks through all of it while the living
goes on. A day is kept only once the day before it was found whole, so that a city never stands more than one day beyond
what was checked, and stands on the broken day itself when a check speaks.
"""

import multiprocessing
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from multiprocessing.connection import Connection
from typing import Any

SEEN = "seen"


class Broken(Exception):
    """Checks that spoke after a day: `on`, and what each said."""

    def __init__(self, on: date, faults: list[str]) -> None:
        self.on, self.faults = on, faults
        super().__init__(f"{len(faults)} violations after {on}")


class Auditor:
    """A process that checks days. One at a time: `check` a day, `wait` for what was found."""

    def __init__(self, ours: Connection) -> None:
        """`ours` is our end of the line to the process."""
        self.line, self.at = ours, None  # type: tuple[Connection, date | None]

    def check(self, on: date) -> None:
        """Have the database checked as it stands now, which is after this day. Returns as soon as the process sees it."""
        self.wait()
        self.line.send(on)
        self._hear()
        self.at = on

    def wait(self) -> None:
        """Wait for what the last check finds. Raises Broken if it was not silent."""
        if self.at is None:
            return
        on, self.at = self.at, None
        faults = self._hear()
        if faults:
            raise Broken(on, faults)

    def _hear(self) -> Any:
        try:
            said = self.line.recv()
        except EOFError:
            raise RuntimeError("the auditor's process has died") from None
        if isinstance(said, Exception):
            raise said
        return said


@contextmanager
def auditing() -> Iterator[Auditor]:
    """An auditor for the time of the block. It ends with us, also when we are killed: its line breaks then."""
    spawned = multiprocessing.get_context("spawn")  # a forked one would share our connections to the database
    ours, theirs = spawned.Pipe()
    process = spawned.Process(target=_serve, args=(theirs,), name="auditor", daemon=True)
    process.start()
    theirs.close()
    try:
        yield Auditor(ours)
    finally:
        ours.close()
        process.join(timeout=60)
        if process.is_alive():
            process.terminate()


def _serve(line: Connection) -> None:
    """Check each day that is named, until nobody is there any more. The environment names the database."""
    import os
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for who lives; we end when the line breaks
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "baigong.project.settings")
    import django

    django.setup()
    try:
        while line.recv():
            _check(line)
    except (EOFError, BrokenPipeError, ConnectionResetError):
        pass
    finally:
        from django.db import connection

        connection.close()
        connection.close_pool()  # type: ignore[attr-defined]


def _check(line: Connection) -> None:
    from django.db import connection, transaction

    from baigong.city import invariants

    try:
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                cursor.execute("SELECT 1")  # the first statement takes the snapshot; every check sees this one
            line.send(SEEN)
            found = [f"{one.check}: {one}" for one in invariants.violations()]
        line.send(found)
    except Exception as error:
        line.send(RuntimeError(f"the auditor failed: {type(error).__name__}: {error}"))
