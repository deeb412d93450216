"""Machines ask again when a line breaks, and ask often: one answer for one key, and a count of each one's requests."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from django.db import connection, transaction

from baigong.journal.models import Reply
from baigong.journal.words import Refusal
from baigong.kernel.refused import Refused

from .acting import _behind_the_others, _explained, step

WINDOW_SECONDS = 60


def reply_once(
    *, holder: str, key: UUID, asked: str, now: datetime, answer: Callable[[], str], keep: bool = True
) -> tuple[str, bool]:
    """The answer to a POST, and whether it was given before. Key, actions and answer are kept together or not at all.

    Two with one key at once: the second waits for the first. What ends in a Refused did nothing, so its key is free
    again. With `keep=False` the answer is found anew each time. Raises Refused(key_used) for one key and two bodies.
    """

    def once_through(again: bool) -> tuple[str, bool]:
        with transaction.atomic():
            if again:
                _behind_the_others("journal.reply")
            known = _claim(holder, key, asked, now)
            if known is not None and known.asked != asked:
                raise Refused(Refusal.KEY_USED)
            if known is not None and known.status:
                return known.body, True
            body = answer()
            if keep:
                Reply.objects.filter(holder=holder, key=key).update(status=200, body=body)
            return body, known is not None

    answered: tuple[str, bool] = _explained(once_through)
    return answered


def count_use(*, holder: str, now: datetime) -> int:
    """One more request of this holder: how many there were in this minute, with this one."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO journal_use AS used (holder, \"window\", times) VALUES (%s, %s, 1) "
            "ON CONFLICT (holder, \"window\") DO UPDATE SET times = used.times + 1 RETURNING times",
            [holder, int(now.timestamp()) // WINDOW_SECONDS])
        return int(cursor.fetchone()[0])


@step
def take_uses(prefix: str, *, before: datetime) -> list[tuple[str, int, int]]:
    """Take what holders of this prefix counted in the minutes that were over by then: (holder, minute since 1970, times)."""
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM journal_use WHERE starts_with(holder, %s) AND \"window\" < %s RETURNING holder, \"window\", times",
            [prefix, int(before.timestamp()) // WINDOW_SECONDS])
        return sorted(cursor.fetchall())


def _claim(holder: str, key: UUID, asked: str, now: datetime) -> Reply | None:
    """Take the key, waiting for whoever is at it; the earlier reply where it was taken already."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO journal_reply (holder, key, asked, status, body, at) VALUES (%s, %s, %s, 0, '', %s) "
            "ON CONFLICT (holder, key) DO NOTHING", [holder, key, asked, now])
        return None if cursor.rowcount else Reply.objects.get(holder=holder, key=key)
