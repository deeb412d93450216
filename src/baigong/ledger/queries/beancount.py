"""The books as a beancount file, line by line: one transaction for each posted transfer, balances asserted at every month's end."""

from collections.abc import Iterator
from datetime import date, datetime

from django.utils import timezone

from baigong.ledger.decide import bean_balance, bean_open, bean_transaction
from baigong.ledger.models import Account, Transfer

from .books import edges, first_month, month_after, trial_balance

LOT = 2000
POSTED = ("direct", "post")


def beancount(*, until: datetime, year: int | None = None) -> Iterator[str]:
    """Everything posted before `until`, or in one year of it (with what stood before as its first transaction).

    Balances are asserted from the trial balances, which are added up apart from the transactions.
    """
    first = first_month()
    yield f'option "title" "百工账簿{f" {year}" if year else ""}"\noption "operating_currency" "CNY"\n\n'
    if first is None:
        return
    begins = max(first, date(year, 1, 1)) if year else first
    ends = min(until, edges(date(year, 12, 1))[1]) if year else until
    starts = edges(begins)[0]
    for account in Account.objects.order_by("code").iterator(LOT):
        yield bean_open(begins, account.code, account.name)
    opening = [(row.code, row.closing_fen) for row in trial_balance(starts, starts) if row.closing_fen]
    if opening:
        yield "\n" + bean_transaction(begins, "期初余额", opening)
    found = Transfer.objects.filter(kind__in=POSTED, at__gte=starts, at__lt=ends).order_by("at", "id").values_list(
        "id", "at", "kind", "why", "settles__why", "debit__code", "credit__code", "amount_fen")
    month = begins
    for key, at, kind, why, held_for, debit, credit, fen in found.iterator(LOT):
        while at >= edges(month)[1]:
            yield from _balances(month)
            month = month_after(month)
        meta = {"id": str(key), "kind": kind, **({"claim": held_for} if held_for else {})}
        yield "\n" + bean_transaction(timezone.localdate(at), why, [(credit, fen), (debit, -fen)], **meta)
    while edges(month)[1] <= ends:
        yield from _balances(month)
        month = month_after(month)


def _balances(month: date) -> Iterator[str]:
    """Of those that moved in the month; the others stand as they were asserted before."""
    yield "\n"
    for row in trial_balance(*edges(month)):
        if row.in_fen or row.out_fen:
            yield bean_balance(month_after(month), row.code, row.closing_fen)
