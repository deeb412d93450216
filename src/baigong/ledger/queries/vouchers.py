"""Vouchers and ledger books: what was posted in a month, as documents in their order, and account by account.

A voucher is what was posted at one instant for one reason, however many payees: a bank's answer to a run is one. Its number
follows from the order of the transfers, so that it stands for ever once the month is closed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any
from uuid import UUID

from django.db import connection

from baigong.kernel.fen import Fen
from baigong.ledger.models import Account, Restatement, Transfer

SHOWN = 6
"""A voucher names so many accounts of one head on one side; more are one line with their number."""

NUMBERED = """
    SELECT t.*, dense_rank() OVER (ORDER BY t.at, t.kind, t.why) AS nth FROM ledger_transfer t
     WHERE t.at >= %(starts)s AND t.at < %(ends)s AND t.kind IN ('direct', 'post')
"""
VOUCHERS = f"""
    WITH numbered AS ({NUMBERED}),
    picked AS (SELECT * FROM numbered WHERE nth BETWEEN %(first)s AND %(last)s),
    sides AS (
        SELECT nth, true AS is_in, credit_id AS account_id, sum(amount_fen) AS fen FROM picked GROUP BY nth, credit_id
        UNION ALL SELECT nth, false, debit_id, sum(amount_fen) FROM picked GROUP BY nth, debit_id
    ), named AS (
        SELECT s.*, a.code, a.name, split_part(a.code, '/', 1) AS head,
               count(*) OVER (PARTITION BY s.nth, s.is_in, split_part(a.code, '/', 1)) > {SHOWN} AS many
          FROM sides s JOIN ledger_account a ON a.id = s.account_id
    ), lines AS (
        SELECT nth, is_in, head, CASE WHEN many THEN '' ELSE code END AS code, CASE WHEN many THEN '' ELSE name END AS name,
               sum(fen)::bigint AS fen, count(*) AS accounts
          FROM named GROUP BY 1, 2, 3, 4, 5
    ), heads AS (SELECT nth, min(at) AS at, min(why) AS why, count(*) AS n FROM picked GROUP BY nth)
    SELECT h.nth, h.at, h.why, h.n, l.is_in, l.head, l.code, l.name, l.fen, l.accounts
      FROM heads h JOIN lines l ON l.nth = h.nth ORDER BY h.nth, l.is_in DESC, l.head, l.code
"""  # noqa: S608 - our own text, values are parameters
BOOK = """
    SELECT t.id, t.at, t.kind, t.why, coalesce(h.why, '') AS for_what, other.id, other.code, other.name,
           CASE WHEN t.credit_id = %(account)s THEN t.amount_fen ELSE 0 END AS in_fen,
           CASE WHEN t.debit_id = %(account)s THEN t.amount_fen ELSE 0 END AS out_fen
      FROM ledger_transfer t LEFT JOIN ledger_transfer h ON h.id = t.settles_id
      JOIN ledger_account other ON other.id = CASE WHEN t.debit_id = %(account)s THEN t.credit_id ELSE t.debit_id END
     WHERE %(account)s IN (t.debit_id, t.credit_id) AND t.kind IN ('direct', 'post') AND t.at >= %(starts)s AND t.at < %(ends)s
     ORDER BY t.at, t.id
"""
FLOWS = """
    SELECT d.code, c.code, sum(t.amount_fen)::bigint FROM ledger_transfer t
      JOIN ledger_account d ON d.id = t.debit_id JOIN ledger_account c ON c.id = t.credit_id
     WHERE t.kind IN ('direct', 'post') AND (d.code = ANY(%(codes)s) OR c.code = ANY(%(codes)s)) GROUP BY d.code, c.code
"""


@dataclass(frozen=True)
class VoucherLine:
    """One side of a voucher: what came to an account (`is_in`) or went from it. `code` is "" where it stands for many."""

    is_in: bool
    head: str
    code: str
    name: str
    amount_fen: Fen
    accounts: int


@dataclass(frozen=True)
class Voucher:
    """The `nth` of its month; `count` transfers were posted by it."""

    nth: int
    at: datetime
    why: str
    count: int
    lines: tuple[VoucherLine, ...]

    @property
    def amount_fen(self) -> Fen:
        """What came in, which is what went out."""
        return sum(line.amount_fen for line in self.lines if line.is_in)


@dataclass(frozen=True)
class BookRow:
    """A line of a ledger book: a posted transfer as one account sees it, and what stood after it. `for_what` is why the money
    had been held: the claim."""

    id: UUID
    at: datetime
    kind: str
    why: str
    for_what: str
    other_id: int
    other_code: str
    other_name: str
    in_fen: Fen
    out_fen: Fen
    left_fen: Fen


def voucher_count(starts: datetime, ends: datetime) -> int:
    """How many vouchers a month has."""
    ((count,),) = _rows(f"SELECT coalesce(max(nth), 0) FROM ({NUMBERED}) numbered", {"starts": starts, "ends": ends})  # noqa: S608
    return int(count)


def vouchers(starts: datetime, ends: datetime, *, first: int = 1, last: int = 2**31) -> list[Voucher]:
    """The vouchers of a month by number, those from `first` to `last`."""
    rows = _rows(VOUCHERS, {"starts": starts, "ends": ends, "first": first, "last": last})
    return [Voucher(nth, at, why, count, tuple(VoucherLine(*row[4:]) for row in lines))
            for (nth, at, why, count), lines in groupby(rows, key=lambda row: row[:4])]


def book(account_id: int, starts: datetime, ends: datetime, *, opening_fen: Fen) -> list[BookRow]:
    """Everything posted to or from an account in [starts, ends), oldest first, each with what stood after it."""
    left, found = opening_fen, []
    for row in _rows(BOOK, {"account": account_id, "starts": starts, "ends": ends}):
        left += row[8] - row[9]
        found.append(BookRow(*row, left_fen=left))
    return found


def stood_at(account_id: int, at: datetime) -> Fen:
    """What an account stood at when everything before an instant was posted, in fen."""
    ((fen,),) = _rows("""
        SELECT coalesce((SELECT sum(amount_fen) FROM ledger_transfer WHERE credit_id = %(account)s AND at < %(at)s
                            AND kind IN ('direct', 'post')), 0)
             - coalesce((SELECT sum(amount_fen) FROM ledger_transfer WHERE debit_id = %(account)s AND at < %(at)s
                            AND kind IN ('direct', 'post')), 0)""", {"account": account_id, "at": at})
    return int(fen)


def account_by_key(account_id: int) -> Account:
    """One account by its key. Raises Account.DoesNotExist."""
    return Account.objects.get(pk=account_id)


def flows(codes: Iterable[str]) -> list[tuple[str, str, Fen]]:
    """What was ever posted from and to some accounts: (code it went from, code it came to, fen)."""
    return _rows(FLOWS, {"codes": list(codes)})


def standing_from(source: str, codes: Iterable[str], starts: datetime, ends: datetime) -> list[tuple[UUID, str, Fen]]:
    """What was moved at once in [starts, ends) from accounts whose code starts with `source` to some accounts: (transfer, why,
    fen as it stands today, after what was restated). Restatements themselves are not among them."""
    return _rows("""
        SELECT t.id, t.why, coalesce((SELECT r.after_fen FROM ledger_restatement r WHERE r.original_id = t.id
                                       ORDER BY r.nth DESC LIMIT 1), t.amount_fen)
          FROM ledger_transfer t JOIN ledger_account d ON d.id = t.debit_id JOIN ledger_account c ON c.id = t.credit_id
         WHERE t.kind = 'direct' AND d.code LIKE %(source)s AND c.code = ANY(%(codes)s) AND t.at >= %(starts)s AND t.at < %(ends)s
           AND NOT EXISTS (SELECT 1 FROM ledger_restatement r WHERE r.transfer_id = t.id) ORDER BY t.at, t.id""", {
        "source": f"{source}%", "codes": list(codes), "starts": starts, "ends": ends})


def transfer(transfer_id: UUID) -> Transfer:
    """One transfer with its accounts and what it settles. Raises Transfer.DoesNotExist."""
    return Transfer.objects.select_related("debit", "credit", "settles").get(pk=transfer_id)


def restatements(transfer_id: UUID) -> list[Restatement]:
    """What was restated of a transfer, in turn; or the one restatement that it is itself."""
    found = Restatement.objects.filter(original_id=transfer_id) | Restatement.objects.filter(transfer_id=transfer_id)
    return list(found.select_related("transfer", "original").order_by("nth"))


def _rows(sql: str, given: dict[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, given)
        return list(cursor.fetchall())
