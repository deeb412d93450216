"""Saying how far long work is while it goes on, and hearing that it should stop."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper

from baigong.journal.queries import LOCKS


class Cancelled(Exception):
    """Someone asked the work to stop: whatever transaction it is in is rolled back."""


class Report:
    """Writes on a connection of its own, so that others see it while the work's transaction is still open."""

    def __init__(self, work_id: int, own: BaseDatabaseWrapper) -> None:
        self.work_id, self.own, self.last = work_id, own, (-1, -1)

    def __call__(self, done: int, total: int | None) -> None:
        step = (done * 200 // total if total else done, total or 0)  # a bar has no more steps than this to show
        if step == self.last and done != total:
            return
        self.last = step
        with self.own.cursor() as cursor:
            cursor.execute(
                "UPDATE journal_work SET done = %s, total = %s WHERE id = %s AND ended_at IS NULL "
                "RETURNING cancelled_at", [done, total, self.work_id])
            row = cursor.fetchone()
        if row is None or isinstance(row[0], datetime):
            raise Cancelled


_report: ContextVar[Report | None] = ContextVar("baigong_work_report", default=None)


@contextmanager
def working(work_id: int) -> Iterator[bool]:
    """Be the only one at this work for the time of the block; False when someone else is at it, alive.

    The lock belongs to a database session of its own, so that it goes with a worker that is killed.
    """
    own = connection.copy()
    try:
        with own.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [LOCKS, work_id])
            mine = cursor.fetchone()[0]
        token = _report.set(Report(work_id, own) if mine else None)
        try:
            yield mine
        finally:
            _report.reset(token)
            if mine:
                with own.cursor() as cursor:
                    cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [LOCKS, work_id])
    finally:
        own.close()


def progress(done: int, total: int | None = None) -> None:
    """Say how far the work is, from anywhere in it; says nothing where no work is going on.

    Raises Cancelled when someone asked the work to stop: let it through.
    """
    report = _report.get()
    if report is not None:
        report(done, total)
