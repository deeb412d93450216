"""The books by months: edges, trial balances computed from the transfers, and what a closed month kept, with its hash."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Any

from django.db import connection
from django.db.models import Min, QuerySet
from django.utils import timezone

from baigong.kernel.fen import Fen
from baigong.ledger.models import Period, Transfer
from baigong.ledger.words import PeriodState

TRIAL = """
    WITH sides AS (
        SELECT t.debit_id AS account_id, t.at, 0 AS came,
               CASE WHEN t.kind IN ('direct', 'post') THEN t.amount_fen ELSE 0 END AS went,
               CASE t.kind WHEN 'hold' THEN t.amount_fen WHEN 'direct' THEN 0 ELSE -t.amount_fen END AS held
          FROM ledger_transfer t WHERE t.at < %(ends)s AND (%(since)s::timestamptz IS NULL OR t.at >= %(since)s)
        UNION ALL
        SELECT t.credit_id, t.at, t.amount_fen, 0, 0
          FROM ledger_transfer t WHERE t.at < %(ends)s AND (%(since)s::timestamptz IS NULL OR t.at >= %(since)s)
           AND t.kind IN ('direct', 'post')
    ), moved AS (
        SELECT account_id, coalesce(sum(came - went) FILTER (WHERE at < %(starts)s), 0)::bigint AS before,
               coalesce(sum(came) FILTER (WHERE at >= %(starts)s), 0)::bigint AS came,
               coalesce(sum(went) FILTER (WHERE at >= %(starts)s), 0)::bigint AS went, sum(held)::bigint AS held
          FROM sides GROUP BY account_id
        HAVING bool_or(came <> 0 OR went <> 0) OR sum(held) <> 0
    ), last AS (
        SELECT DISTINCT ON (b.account_id) b.account_id, b.opening_fen + b.in_fen - b.out_fen AS closing, b.held_fen
          FROM ledger_balance b JOIN ledger_period p ON p.id = b.period_id
         WHERE p.state = 'closed' AND p.ends <= %(since)s ORDER BY b.account_id, p.ends DESC
    )
    SELECT a.id AS account_id, a.code, a.name, coalesce(l.closing, 0) + coalesce(m.before, 0) AS opening_fen,
           coalesce(m.came, 0) AS in_fen, coalesce(m.went, 0) AS out_fen, coalesce(l.held_fen, 0) + coalesce(m.held, 0) AS held_fen,
           m.account_id IS NOT NULL AS moved
      FROM moved m FULL JOIN last l ON l.account_id = m.account_id
      JOIN ledger_account a ON a.id = coalesce(m.account_id, l.account_id)
"""
"""Rows of a trial balance of [starts, ends): what the closed months until `since` (or nothing) left, and all transfers since."""

LINES = f"""
    SELECT encode(sha256(convert_to(coalesce(string_agg(concat_ws(E'\\t', code, opening_fen, in_fen, out_fen, held_fen), E'\\n'
                  ORDER BY code COLLATE "C"), ''), 'UTF8')), 'hex')
      FROM ({TRIAL}) trial WHERE moved
"""  # noqa: S608 - our own text, values are parameters
KEPT_LINES = """
    SELECT encode(sha256(convert_to(coalesce(string_agg(concat_ws(E'\\t', a.code, b.opening_fen, b.in_fen, b.out_fen, b.held_fen),
                  E'\\n' ORDER BY a.code COLLATE "C"), ''), 'UTF8')), 'hex')
      FROM ledger_balance b JOIN ledger_account a ON a.id = b.account_id WHERE b.period_id = %(period)s
"""
ENTRIES = """
    WITH days AS (
        SELECT count(*) AS n, coalesce(sum(amount_fen) FILTER (WHERE kind IN ('direct', 'post')), 0) AS fen,
               date_trunc('day', at AT TIME ZONE 'UTC') AS day,
               encode(sha256(convert_to(string_agg(concat_ws(E'\\t', id, kind, debit_id, credit_id, amount_fen,
                   coalesce(settles_id::text, '-'), extract(epoch FROM at), why), E'\\n' ORDER BY id), 'UTF8')), 'hex') AS hash
          FROM ledger_transfer WHERE at < %(ends)s AND (%(since)s::timestamptz IS NULL OR at >= %(since)s)
         GROUP BY date_trunc('day', at AT TIME ZONE 'UTC')
    )
    SELECT coalesce(sum(n), 0)::bigint, coalesce(sum(fen), 0)::bigint,
           encode(sha256(convert_to(coalesce(string_agg(hash, E'\\n' ORDER BY day), ''), 'UTF8')), 'hex') FROM days
"""
"""By days, so that no text of a month of millions is longer than the database holds."""


@dataclass(frozen=True)
class TrialRow:
    """An account in a trial balance, in fen: closing = opening + in − out. `restated_fen` is what later restatements of
    transfers until then add to the closing (or take from it)."""

    account_id: int
    code: str
    name: str
    opening_fen: Fen
    in_fen: Fen
    out_fen: Fen
    held_fen: Fen
    restated_fen: Fen = 0

    @property
    def closing_fen(self) -> Fen:
        """What it stood at in the end."""
        return self.opening_fen + self.in_fen - self.out_fen


def edges(month: date) -> tuple[datetime, datetime]:
    """The instants a month starts and ends, in the installation's time."""
    first, after = month.replace(day=1), month_after(month)
    return tuple(timezone.make_aware(datetime(one.year, one.month, 1)) for one in (first, after))  # type: ignore[return-value] # noqa: DTZ001


def month_after(month: date) -> date:
    """The first day of the next month."""
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1)


def first_month() -> date | None:
    """The month of the first transfer, or None before there is one."""
    first = Transfer.objects.aggregate(first=Min("at"))["first"]
    return timezone.localdate(first).replace(day=1) if first else None


def periods() -> QuerySet[Period]:
    """Every month that was proposed, newest first; of one month, the newest proposal first."""
    return Period.objects.order_by("-starts", "-id")


def period(month: date) -> Period | None:
    """The month as it is closed or waits to be, or None while it is open."""
    return periods().filter(month_from=month.replace(day=1)).exclude(state=PeriodState.RETURNED).first()


def closed_until() -> datetime | None:
    """Nothing may be booked before this instant; None when no month was closed yet."""
    last = periods().exclude(state=PeriodState.RETURNED).first()
    return last.ends if last else None


def trial_balance(starts: datetime, ends: datetime) -> list[TrialRow]:
    """Every account that ever moved before `ends`, by code, computed from the transfers since the last closed month before."""
    base = periods().filter(state=PeriodState.CLOSED, ends__lte=starts).first()
    return [TrialRow(*row[:7]) for row in _rows(f"{TRIAL} ORDER BY a.code", {
        "since": base.ends if base else None, "starts": starts, "ends": ends})]


def as_closed(one: Period) -> list[TrialRow]:
    """The trial balance that a month kept, by code, beside what was restated of it since."""
    return [TrialRow(*row) for row in _rows("""
        WITH kept AS (
            SELECT DISTINCT ON (b.account_id) b.account_id, b.opening_fen, b.in_fen, b.out_fen, b.held_fen, b.period_id
              FROM ledger_balance b JOIN ledger_period p ON p.id = b.period_id
             WHERE p.id = %(period)s OR (p.state = 'closed' AND p.starts < %(starts)s) ORDER BY b.account_id, p.starts DESC
        ), later AS (
            SELECT s.account_id, sum(s.fen) AS fen FROM (
                SELECT t.credit_id AS account_id, t.amount_fen AS fen, r.original_id, t.at FROM ledger_restatement r
                  JOIN ledger_transfer t ON t.id = r.transfer_id
                UNION ALL SELECT t.debit_id, -t.amount_fen, r.original_id, t.at FROM ledger_restatement r
                  JOIN ledger_transfer t ON t.id = r.transfer_id) s
              JOIN ledger_transfer o ON o.id = s.original_id
             WHERE o.at < %(ends)s AND s.at >= %(ends)s GROUP BY s.account_id
        )
        SELECT a.id, a.code, a.name,
               CASE WHEN k.period_id = %(period)s THEN k.opening_fen ELSE k.opening_fen + k.in_fen - k.out_fen END,
               CASE WHEN k.period_id = %(period)s THEN k.in_fen ELSE 0 END,
               CASE WHEN k.period_id = %(period)s THEN k.out_fen ELSE 0 END, k.held_fen, coalesce(l.fen, 0)::bigint
          FROM kept k JOIN ledger_account a ON a.id = k.account_id LEFT JOIN later l ON l.account_id = k.account_id
         ORDER BY a.code""", {"period": one.pk, "starts": one.starts, "ends": one.ends})]


def trial_hash(since: datetime | None, starts: datetime, ends: datetime) -> str:
    """SHA-256 over the rows of those that moved, computed from the transfers."""
    return str(_rows(LINES, {"since": since, "starts": starts, "ends": ends})[0][0])


def entries_of(since: datetime | None, ends: datetime) -> tuple[int, Fen, str]:
    """Of all transfers in [since, ends): how many, what was posted in fen, and one SHA-256 over every field of each."""
    return _rows(ENTRIES, {"since": since, "ends": ends})[0]


def hash_of(one: Period, lines_hash: str) -> str:
    """What binds a month: its span, its rows, its transfers, and the hash of the month before."""
    told = [str(int(one.starts.timestamp())), str(int(one.ends.timestamp())), lines_hash, one.entries_hash, str(one.transfer_count),
            str(one.posted_fen), one.previous.hash if one.previous else ""]
    return sha256("\n".join(told).encode()).hexdigest()


def damaged_periods() -> Iterator[tuple[date, str]]:
    """Months whose kept rows or hash do not follow from the transfers: (month, what is wrong). One pass over all transfers."""
    since: datetime | None = None
    for one in Period.objects.exclude(state=PeriodState.RETURNED).select_related("previous").order_by("starts"):
        kept = str(_rows(KEPT_LINES, {"period": one.pk})[0][0])
        if (one.transfer_count, one.posted_fen, one.entries_hash) != entries_of(since, one.ends):
            yield one.month_from, "its transfers are not those it was closed with"
        if kept != trial_hash(since, one.starts, one.ends):
            yield one.month_from, "its balances do not follow from its transfers"
        if one.hash != hash_of(one, kept):
            yield one.month_from, "its hash is not that of its rows"
        since = one.ends


def _rows(sql: str, given: dict[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, given)
        return list(cursor.fetchall())

