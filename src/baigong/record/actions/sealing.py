"""Sealing: at night, every row of the days that are over becomes a leaf, and each day one root."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any

from django.conf import settings
from django.db import connection
from django.utils import timezone
from django.utils.crypto import salted_hmac

from baigong.journal.access import is_system
from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor
from baigong.record import decide
from baigong.record.models import Root
from baigong.record.queries.held import ZONE, rows_of, tables
from baigong.record.queries.roots import leaves

SETTLED = timedelta(hours=2)
"""How long after midnight a day is over: what was begun before has ended by then."""
LOCK = 2607
NOTHING = hashlib.sha256().hexdigest()
NOUGHT = bytes(decide.BYTES)


@action("record.days_sealed", may=is_system)
def seal_days(*, by: Actor, now: datetime) -> list[Root]:
    """Seal every day that is over and not sealed yet, from the first that has rows; days of no rows too. Answers their roots.

    The entry of this action holds the newest root: from then on the journal's own chain covers it too.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    last = Root.objects.order_by("-day").first()
    until = timezone.localdate(now - SETTLED) - timedelta(days=1)
    first = last.day + timedelta(days=1) if last is not None else _first_day()
    if first is None or first > until:
        return []
    salts = {first + timedelta(days=n): _salt(first + timedelta(days=n)) for n in range((until - first).days + 1)}
    for table in tables():
        _write_leaves(str(table.kind), rows_of(table.kind, table.form, parts=True), salts)
    made = _roots(list(salts), salts, bytes(last.root) if last is not None else NOUGHT, now)
    Root.objects.bulk_create(made)
    note(days=len(made), until=until.isoformat(), rows=sum(one.rows for one in made), root=made[-1].root.hex())
    return made


def _write_leaves(kind: str, rows: str, salts: Mapping[date, bytes]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"""
            WITH days AS MATERIALIZED (SELECT * FROM unnest(%s::date[], %s::bytea[]) AS d (day, salt)), held AS ({rows})
            INSERT INTO record_leaf (day, kind, key, hash, parts)
            SELECT day, %s, key, hash, parts FROM held ORDER BY day, key COLLATE "C" """,  # noqa: S608
            [list(salts), list(salts.values()), kind])


def _roots(days: Sequence[date], salts: Mapping[date, bytes], previous: bytes, now: datetime) -> list[Root]:
    none = {str(table.kind): [0, NOTHING, table.form] for table in tables()}
    found = {day: list(rows) for day, rows in groupby(leaves(days[0], days[-1]), key=lambda row: row[0])}
    made = []
    for day in days:
        grown, told = decide.Mountain(), dict(none)
        for _day, kind, count, digest, hashes in found.get(day, []):
            told[kind] = [count, digest, none[kind][2]]
            for leaf in hashes:
                grown.add(leaf)
        root = decide.day_root(previous, day, grown.count, grown.top)
        made.append(Root(day=day, rows=grown.count, previous=previous, tree=grown.top, root=root, salt=salts[day],
                         tables=told, sealed_at=now))
        previous = root
    return made


def _first_day() -> date | None:
    """The first day of any row."""
    firsts: list[Any] = []
    with connection.cursor() as cursor:
        for table in tables():
            cursor.execute(f"SELECT (min({table.stamp}) AT TIME ZONE '{ZONE}')::date FROM {table.name} t")  # noqa: S608
            firsts.append(cursor.fetchone()[0])
    return min((day for day in firsts if day is not None), default=None)


def _salt(day: date) -> bytes:
    """Nobody guesses it who lacks the installation's key; it is kept with the root, for that key may be changed any day."""
    key = "simulated" if settings.SIMULATED else settings.SECRET_KEY
    return salted_hmac("baigong.record.root", day.isoformat(), secret=key, algorithm="sha256").digest()
