"""Moving much money at once: one statement however many transfers, as if one by one, and all or nothing.

Written at first without asking what is known: a unique index refuses what comes twice, and only then everything is looked
at and written again with ON CONFLICT, which costs each row as much as its index does (docs/why/0046).
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db import IntegrityError, connection, transaction
from psycopg.errors import UniqueViolation

from baigong.journal.actions import step
from baigong.kernel.fen import Fen, yuan
from baigong.kernel.refused import Reason, Refused
from baigong.ledger.models import Transfer
from baigong.ledger.words import Kind, Refusal

from .columns import Column, bigints, read_columns, texts, uuids
from .moving import Locked, locked

HOLD_ALL = """
    INSERT INTO ledger_transfer (id, kind, debit_id, credit_id, amount_fen, why, at)
    SELECT w.id, 'hold', w.debit, w.credit, w.amount, w.why, %s
      FROM unnest(%s::uuid[], %s::bigint[], %s::bigint[], %s::bigint[], %s::text[]) AS w (id, debit, credit, amount, why)
"""
KNOWN = """
    SELECT id, kind, debit_id, credit_id, amount_fen, settles_id FROM ledger_transfer WHERE id = ANY(%s::uuid[])
"""
SETTLE_ALL = """
    WITH held AS MATERIALIZED (
        SELECT w.settled, h.id, h.debit_id, h.credit_id, h.amount_fen
          FROM unnest(%s::uuid[], %s::uuid[]) AS w (hold, settled)
          JOIN ledger_transfer h ON h.id = w.hold AND h.kind = 'hold'
    ), locked AS MATERIALIZED (
        SELECT id FROM ledger_account WHERE id IN (SELECT debit_id FROM held UNION SELECT credit_id FROM held)
         ORDER BY id FOR UPDATE
    )
    INSERT INTO ledger_transfer (id, kind, debit_id, credit_id, amount_fen, why, at, settles_id)
    SELECT settled, %s, debit_id, credit_id, amount_fen, %s, %s, id FROM held WHERE (SELECT count(*) FROM locked) > 0
"""
"""What is held never changes, so it may be read before its accounts are locked; the count makes the locks come before the
first row is written, in the order of the keys, so that nobody waits in a circle."""

UNLESS_THERE = " ON CONFLICT DO NOTHING"
SETTLED = """
    SELECT array_agg(w.hold) FILTER (WHERE h.id IS NULL), count(*) FILTER (WHERE s.id <> w.settled OR s.kind <> %s),
           count(*) FILTER (WHERE s.id IS NULL)
      FROM unnest(%s::uuid[], %s::uuid[]) AS w (hold, settled)
      LEFT JOIN ledger_transfer h ON h.id = w.hold AND h.kind = 'hold'
      LEFT JOIN ledger_transfer s ON s.settles_id = w.hold
"""
"""Of holds and what settles them: which holds are unknown, how many were settled otherwise, how many are open still."""


class Hold(NamedTuple):
    """One of many promises: codes of the accounts, whole fen."""

    id: UUID
    debit: str
    credit: str
    amount_fen: Fen
    why: str


@step
def hold_all(holds: Sequence[Hold], *, now: datetime) -> int:
    """Promise many amounts in one statement; how many were new. All or nothing, and as if held one by one in this order.

    Raises Refused(overdrawn) for the first that finds too little left, Refused(other_content) for an id known otherwise.
    """
    if not holds:
        return 0
    accounts = locked(*{code for one in holds for code in (one.debit, one.credit)})
    if _all_fit(holds, accounts) and (written := _unless_known(lambda: _hold(holds, accounts, now))) is not None:
        return written
    new = _new(holds, accounts)
    if new and _hold(new, accounts, now, UNLESS_THERE) < len(new):  # between other accounts, and written meanwhile
        raise Refused(Refusal.OTHER_CONTENT)
    return len(new)


@step
def post_all(posts: Mapping[UUID, UUID], *, why: str, now: datetime) -> int:
    """Pay many holds ({hold id: id of the post}) in one statement; how many were new. All or nothing.

    Raises Transfer.DoesNotExist for an unknown hold, Refused(already_settled) when one was settled otherwise before,
    Refused(other_content) when the id of a post is another transfer's.
    """
    return _settle_all(Kind.POST, posts, why=why, now=now)


@step
def void_all(voids: Mapping[UUID, UUID], *, why: str, now: datetime) -> int:
    """Give many holds back ({hold id: id of the void}) in one statement; how many were new. Raises as `post_all` does."""
    return _settle_all(Kind.VOID, voids, why=why, now=now)


def _all_fit(holds: Sequence[Hold], accounts: Mapping[str, Locked]) -> bool:
    """Would all be held if none were known? Amounts are positive, so what fits in all fits one by one."""
    wanted: defaultdict[str, int] = defaultdict(int)
    for one in holds:
        wanted[one.debit] += one.amount_fen
    return (len({one.id.int for one in holds}) == len(holds) and min([one.amount_fen for one in holds]) > 0
            and all(accounts[code].may_overdraw or accounts[code].available_fen >= fen for code, fen in wanted.items()))


def _unless_known(write: Callable[[], int]) -> int | None:
    """How many were written; None, and nothing written, when an id or a settled hold is there already."""
    try:
        with transaction.atomic():
            return write()
    except IntegrityError as error:
        if isinstance(error.__cause__, UniqueViolation):
            return None
        raise


def _hold(holds: Sequence[Hold], accounts: Mapping[str, Locked], now: datetime, unless: str = "") -> int:
    keys = {code: account.id for code, account in accounts.items()}
    return _written(HOLD_ALL + unless, [
        now, uuids([one.id for one in holds]), bigints([keys[one.debit] for one in holds]),
        bigints([keys[one.credit] for one in holds]), bigints([one.amount_fen for one in holds]),
        texts([one.why for one in holds])])


def _new(holds: Sequence[Hold], accounts: Mapping[str, Locked]) -> list[Hold]:
    """One after another, those that are not known; raises as `hold_all` does."""
    known = {key: content for key, *content in _rows(KNOWN, [uuids([one.id for one in holds])])}
    left = {code: account.available_fen for code, account in accounts.items()}
    new: list[Hold] = []
    for one in holds:
        source, target = accounts[one.debit], accounts[one.credit]
        content = [str(Kind.HOLD), source.id, target.id, one.amount_fen, None]
        if one.id not in known:
            left[one.debit] -= one.amount_fen
            if left[one.debit] < 0 and not source.may_overdraw:
                raise Refused(Reason(Refusal.OVERDRAWN, {"account": source.name, "amount": yuan(one.amount_fen)}))
            new.append(one)
        if known.setdefault(one.id, content) != content:
            raise Refused(Refusal.OTHER_CONTENT)
    return new


def _settle_all(kind: Kind, settled: Mapping[UUID, UUID], *, why: str, now: datetime) -> int:
    if not settled:
        return 0
    work: list[Column] = [uuids(settled), uuids(settled.values())]
    given = [*work, str(kind), why, now]
    new = _unless_known(lambda: _written(SETTLE_ALL, given))
    if new is None:
        new = _written(SETTLE_ALL + UNLESS_THERE, given)
    if new < len(settled):
        ((unknown, otherwise, open_still),) = _rows(SETTLED, [str(kind), *work])
        if unknown:
            raise Transfer.DoesNotExist(", ".join(str(key) for key in unknown))
        if otherwise:
            raise Refused(Refusal.ALREADY_SETTLED)
        if open_still:
            raise Refused(Refusal.OTHER_CONTENT)
    return new


def _written(sql: str, given: Sequence[Any]) -> int:
    read_columns()
    with connection.cursor() as cursor:
        cursor.execute(sql, given)
        return int(cursor.rowcount)


def _rows(sql: str, given: Sequence[Any]) -> list[tuple[Any, ...]]:
    read_columns()
    with connection.cursor() as cursor:
        cursor.execute(sql, given)
        return list(cursor.fetchall())
