"""Moving money: steps only, so nothing moves without an action, a reason and a journal entry.

Transfer ids come from the caller. The same id with the same content is "already done" and answers with the first
transfer; the same id with other content is refused. Account rows are locked in id order, so nobody deadlocks; their
totals are kept by the database itself (models.APPLY).
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from baigong.journal.actions import step
from baigong.kernel.fen import Fen, yuan
from baigong.kernel.refused import Reason, Refused

from .models import Account, Transfer
from .words import Kind, Refusal


@step
def open_account(code: str, name: str, *, may_overdraw: bool = False) -> Account:
    """Open an account, or answer the one already open under this code."""
    return Account.objects.get_or_create(code=code, defaults={"name": name, "may_overdraw": may_overdraw})[0]


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
def post_all(posts: Mapping[UUID, UUID], *, why: str, now: datetime) -> int:
    """Pay many holds ({hold id: id of the post}) in one statement; how many were new. All or nothing.

    Raises Transfer.DoesNotExist for an unknown hold, Refused(already_settled) when one was settled otherwise before.
    """
    held = {hold.pk: hold for hold in Transfer.objects.filter(pk__in=posts, kind=Kind.HOLD).order_by("id")}
    if len(held) < len(posts):
        raise Transfer.DoesNotExist(", ".join(str(key) for key in posts if key not in held))
    sides = {side for hold in held.values() for side in (hold.debit_id, hold.credit_id)}
    list(Account.objects.select_for_update().filter(pk__in=sides).order_by("id"))
    settled: dict[Any, UUID] = dict(Transfer.objects.filter(settles__in=held).values_list("settles", "pk"))
    kinds = dict(Transfer.objects.filter(settles__in=held).values_list("settles", "kind"))
    if any(posts[key] != settled[key] or kinds[key] != Kind.POST for key in settled):
        raise Refused(Refusal.ALREADY_SETTLED)
    new = [key for key in posts if key not in settled]
    Transfer.objects.bulk_create([
        Transfer(id=posts[key], kind=Kind.POST, debit_id=held[key].debit_id, credit_id=held[key].credit_id,
                 amount_fen=held[key].amount_fen, settles=held[key], why=why, at=now)
        for key in new
    ], batch_size=2000)
    return len(new)


@step
def void(*, id: UUID, settles: UUID, why: str, now: datetime) -> Transfer:
    """Give a held amount back. Raises Refused(already_settled) when the hold was posted or voided before."""
    return _settle(Kind.VOID, id=id, settles=settles, why=why, now=now)


def _book(kind: Kind, *, id: UUID, debit: str, credit: str, amount_fen: Fen, why: str, now: datetime) -> Transfer:
    accounts = _locked(debit, credit)
    source, target = accounts[debit], accounts[credit]
    known = _known(id, kind, source.pk, target.pk, amount_fen, None)
    if known is not None:
        return known
    if not source.may_overdraw and source.available_fen < amount_fen:
        raise Refused(Reason(Refusal.OVERDRAWN, {"account": source.name, "amount": yuan(amount_fen)}))
    return Transfer.objects.create(
        id=id, kind=kind, debit=source, credit=target, amount_fen=amount_fen, why=why, at=now)


def _settle(kind: Kind, *, id: UUID, settles: UUID, why: str, now: datetime) -> Transfer:
    held = Transfer.objects.select_related("debit", "credit").get(pk=settles, kind=Kind.HOLD)
    _locked(held.debit.code, held.credit.code)
    known = _known(id, kind, held.debit_id, held.credit_id, held.amount_fen, settles)
    if known is not None:
        return known
    if Transfer.objects.filter(settles=settles).exists():
        raise Refused(Refusal.ALREADY_SETTLED)
    return Transfer.objects.create(
        id=id, kind=kind, debit_id=held.debit_id, credit_id=held.credit_id, amount_fen=held.amount_fen,
        settles=held, why=why, at=now)


def _locked(*codes: str) -> dict[str, Account]:
    found = {account.code: account for account in
             Account.objects.select_for_update().filter(code__in=codes).order_by("id")}
    missing = [code for code in codes if code not in found]
    if missing:
        raise Account.DoesNotExist(", ".join(missing))
    return found


def _known(id: UUID, kind: Kind, debit: int, credit: int, amount_fen: Fen, settles: UUID | None) -> Transfer | None:
    earlier = Transfer.objects.filter(pk=id).first()
    if earlier is None:
        return None
    same = (earlier.kind, earlier.debit_id, earlier.credit_id, earlier.amount_fen, earlier.settles_id)
    if same != (kind, debit, credit, amount_fen, settles):
        raise Refused(Refusal.OTHER_CONTENT)
    return earlier

