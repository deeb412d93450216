"""Moving money: steps only, so nothing moves without an action, a reason and a journal entry.

Transfer ids come from the caller. The same id with the same content is "already done" and answers with the first
transfer; the same id with other content is refused. Account rows are locked in id order, so nobody deadlocks; their
totals are kept by the database itself (models.APPLY). Many at once: `together`.
"""

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db import connection

from baigong.journal.actions import step
from baigong.kernel.fen import Fen, yuan
from baigong.kernel.refused import Reason, Refused
from baigong.ledger.models import Account, Transfer
from baigong.ledger.words import Kind, Refusal

LOCKED = """
    SELECT code, id, name, may_overdraw, credits_posted - debits_posted - debits_pending
      FROM ledger_account WHERE code = ANY(%s) ORDER BY id FOR UPDATE
"""
HELD = """
    SELECT held.debit_id, held.credit_id, held.amount_fen
      FROM ledger_transfer held JOIN ledger_account a ON a.id IN (held.debit_id, held.credit_id)
     WHERE held.id = %s AND held.kind = %s ORDER BY a.id FOR UPDATE OF a
"""
"""What is held never changes, so it may be read in the statement that locks its two accounts."""

class Locked(NamedTuple):
    """An account whose totals stand still until this transaction ends."""

    id: int
    name: str
    may_overdraw: bool
    available_fen: Fen


@step
def open_account(code: str, name: str, *, may_overdraw: bool = False, only_holds: bool = False) -> Account:
    """Open an account, or answer the one already open under this code. With `only_holds`, money is set aside for it and
    given back, and nobody can pay it: the database refuses."""
    return Account.objects.get_or_create(
        code=code, defaults={"name": name, "may_overdraw": may_overdraw, "only_holds": only_holds})[0]


@step
def transfer(*, id: UUID, debit: str, credit: str, amount_fen: Fen, why: str, now: datetime) -> Transfer:
    """Move money at once. Raises Refused(overdrawn)."""
    return _book(Kind.DIRECT, id=id, debit=debit, credit=credit, amount_fen=amount_fen, why=why, now=now)


@step
def hold(*, id: UUID, debit: str, credit: str, amount_fen: Fen, why: str, now: datetime) -> Transfer:
    """Promise money: it stays, but is no longer available to others. Raises Refused(overdrawn)."""
    return _book(Kind.HOLD, id=id, debit=debit, credit=credit, amount_fen=amount_fen, why=why, now=now)


@step
def post(*, id: UUID, settles: UUID, why: str, now: datetime) -> Transfer:
    """Pay a held amount. Raises Refused(already_settled) when the hold was posted or voided before."""
    return _settle(Kind.POST, id=id, settles=settles, why=why, now=now)


@step
def locked_available(*codes: str) -> dict[str, Fen]:
    """What each of these accounts may still promise, in fen; they stand still until this transaction ends.

    Raises Account.DoesNotExist.
    """
    return {code: account.available_fen for code, account in locked(*codes).items()}


@step
def void(*, id: UUID, settles: UUID, why: str, now: datetime) -> Transfer:
    """Give a held amount back. Raises Refused(already_settled) when the hold was posted or voided before."""
    return _settle(Kind.VOID, id=id, settles=settles, why=why, now=now)


def _book(kind: Kind, *, id: UUID, debit: str, credit: str, amount_fen: Fen, why: str, now: datetime) -> Transfer:
    accounts = locked(debit, credit)
    source = accounts[debit]
    new = Transfer(id=id, kind=kind, debit_id=source.id, credit_id=accounts[credit].id, amount_fen=amount_fen, why=why,
                   at=now)
    enough = source.may_overdraw or source.available_fen >= amount_fen
    if enough and _written(new):
        return new
    known = _known(new)
    if known is None:
        raise Refused(Reason(Refusal.OVERDRAWN, {"account": source.name, "amount": yuan(amount_fen)}))
    return known


def _settle(kind: Kind, *, id: UUID, settles: UUID, why: str, now: datetime) -> Transfer:
    with connection.cursor() as cursor:
        cursor.execute(HELD, [settles, str(Kind.HOLD)])
        held = cursor.fetchone()
    if held is None:
        raise Transfer.DoesNotExist(str(settles))
    debit, credit, amount_fen = held
    new = Transfer(id=id, kind=kind, debit_id=debit, credit_id=credit, amount_fen=amount_fen, settles_id=settles, why=why,
                   at=now)
    if _written(new):
        return new
    known = _known(new)
    if known is None:
        raise Refused(Refusal.ALREADY_SETTLED)
    return known


def locked(*codes: str) -> dict[str, Locked]:
    """These accounts, locked in the order of their keys. Raises Account.DoesNotExist."""
    with connection.cursor() as cursor:
        cursor.execute(LOCKED, [list(codes)])
        found = {code: Locked(*row) for code, *row in cursor.fetchall()}
    missing = [code for code in codes if code not in found]
    if missing:
        raise Account.DoesNotExist(", ".join(missing))
    return found


def _written(new: Transfer) -> bool:
    """Write it, unless its id is known or its hold is settled: the unique indexes are asked while writing, not before."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO ledger_transfer (id, kind, debit_id, credit_id, amount_fen, settles_id, why, at) "
            "VALUES (%s, %s, %s, %s, %s, %s, %s, %s) ON CONFLICT DO NOTHING",
            [new.pk, str(new.kind), new.debit_id, new.credit_id, new.amount_fen, new.settles_id, new.why, new.at])
        written = cursor.rowcount == 1
    new._state.adding = not written
    return written


def _known(new: Transfer) -> Transfer | None:
    """The earlier transfer of this id, if there is one. Raises Refused(other_content) when it says something else."""
    earlier = Transfer.objects.filter(pk=new.pk).first()
    if earlier is None:
        return None
    if _content(earlier) != _content(new):
        raise Refused(Refusal.OTHER_CONTENT)
    return earlier


def _content(one: Transfer) -> tuple[str, int, int, int, UUID | None]:
    return str(one.kind), one.debit_id, one.credit_id, one.amount_fen, one.settles_id
