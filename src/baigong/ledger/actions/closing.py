"""Closing a month: it is locked from the proposal on, so that the second officer looks at figures that stand still.

The month keeps a row for each account that moved in it, and one hash over these rows, over every transfer of it and over the
month before: whoever knows the last hash knows all the books.
"""

from datetime import date, datetime

from django.db import connection

from baigong.journal.actions import move, step
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Refused
from baigong.ledger import queries
from baigong.ledger.models import BOOKS_LOCK, Period
from baigong.ledger.words import PERIOD_MOVES, PeriodMove, PeriodState, Refusal

KEEP = f"""
    INSERT INTO ledger_balance (period_id, account_id, opening_fen, in_fen, out_fen, held_fen)
    SELECT %(period)s, account_id, opening_fen, in_fen, out_fen, held_fen FROM ({queries.TRIAL}) trial WHERE moved
"""  # noqa: S608 - our own text, values are parameters


@step
def close_month(*, month: date, by: Actor, now: datetime) -> Period:
    """Lock a month that is over and keep its trial balance, for another officer to confirm.

    The first month closed takes in everything before it. Waits for whoever is booking just now.
    Raises Refused(books_not_over, close_waits, not_next).
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [BOOKS_LOCK])
    month = month.replace(day=1)
    starts, ends = queries.edges(month)
    last = queries.periods().exclude(state=PeriodState.RETURNED).first()
    if last is not None and last.state == PeriodState.PROPOSED:
        raise Refused(Refusal.CLOSE_WAITS, month=f"{last.month_from:%Y-%m}")
    if last is not None and last.ends != starts:
        raise Refused(Refusal.NOT_NEXT, month=f"{queries.month_after(last.month_from):%Y-%m}")
    if now < ends:
        raise Refused(Refusal.BOOKS_NOT_OVER, month=f"{month:%Y-%m}")
    count, posted_fen, entries_hash = queries.entries_of(last.ends if last else None, ends)
    made = Period(month_from=month, starts=starts, ends=ends, previous=last, transfer_count=count, posted_fen=posted_fen,
                  entries_hash=entries_hash, proposed_at=now, proposed_by=by.person_id)
    made.hash = queries.hash_of(made, queries.trial_hash(last.ends if last else None, starts, ends))
    made.save(force_insert=True)
    with connection.cursor() as cursor:
        cursor.execute(KEEP, {"period": made.pk, "since": last.ends if last else None, "starts": starts, "ends": ends})
    return made


@step
def confirm_month(period: Period, *, by: Actor, now: datetime) -> Period:
    """The second officer's word: closed for ever. Raises Refused(second_closer, not_now)."""
    if by.person_id is not None and by.person_id == period.proposed_by:
        raise Refused(Refusal.SECOND_CLOSER)
    move(period, PERIOD_MOVES, PeriodMove.CONFIRM, by=by, now=now, confirmed_at=now, confirmed_by=by.person_id)
    return period


@step
def return_month(period: Period, *, by: Actor, now: datetime, why: str) -> Period:
    """Open a proposed month again, with the reason; what was proposed stays to be seen. Raises Refused(close_why, not_now)."""
    if not why.strip():
        raise Refused(Refusal.CLOSE_WHY)
    move(period, PERIOD_MOVES, PeriodMove.RETURN, by=by, now=now, returned_at=now, returned_by=by.person_id, why=why.strip())
    return period
