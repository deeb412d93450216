"""Accounts: their totals, their statements, and whether the books add up."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from django.db.models import Case, F, Min, QuerySet, Sum, When
from django.db.models.functions import TruncDate

from baigong.ledger.models import Account, Transfer


def account(code: str) -> Account:
    """One account by its code. Raises Account.DoesNotExist."""
    return Account.objects.get(code=code)


def accounts(prefix: str) -> QuerySet[Account]:
    """Accounts whose code starts with `prefix`, by code."""
    return Account.objects.filter(code__startswith=prefix).order_by("code")


def statement(code: str) -> QuerySet[Transfer]:
    """Every transfer that touched an account, oldest first; at one instant, a hold before what settles it."""
    touched = Transfer.objects.filter(debit__code=code) | Transfer.objects.filter(credit__code=code)
    return touched.select_related("debit", "credit", "settles", "settled_by").order_by(
        "at", F("settles").asc(nulls_first=True), "id")


def open_holds(code: str) -> QuerySet[Transfer]:
    """Holds on an account that nothing has settled yet."""
    return Transfer.objects.filter(debit__code=code, kind="hold", settled_by=None).order_by("at", "id")


def first_hold_at(code: str, *, besides: Sequence[str] = ()) -> datetime | None:
    """When money of an account was first promised, but for accounts whose code begins with one of `besides`."""
    return _promises(code, besides).filter(kind="hold").aggregate(first=Min("at"))["first"]


def promised_by_day(code: str, *, since: datetime, until: datetime, besides: Sequence[str] = ()) -> dict[date, int]:
    """Σ promised out of an account less what was given back, in fen, by Chinese day: [since, until)."""
    signed = Case(When(kind="hold", then=F("amount_fen")), default=-F("amount_fen"))
    found = _promises(code, besides).filter(at__gte=since, at__lt=until).annotate(day=TruncDate("at"))
    return dict(found.order_by("day").values_list("day").annotate(fen=Sum(signed)))


def _promises(code: str, besides: Sequence[str]) -> QuerySet[Transfer]:
    found = Transfer.objects.filter(debit__code=code, kind__in=["hold", "void"])
    for prefix in besides:
        found = found.exclude(credit__code__startswith=prefix)
    return found


def moved_into(codes: Collection[str], *, source: str) -> dict[str, int]:
    """By account of these codes: Σ moved to it at once from accounts starting with `source`, in fen; those with none are not in."""
    moved = Transfer.objects.filter(debit__code__startswith=source, credit__code__in=list(codes), kind="direct")
    return dict(moved.order_by().values_list("credit__code").annotate(total=Sum("amount_fen")))


def imbalance_fen() -> int:
    """Σ posted debits − Σ posted credits over all accounts: always 0."""
    sums = Account.objects.aggregate(difference=Sum(F("debits_posted") - F("credits_posted")))
    return sums["difference"] or 0


def accounts_that_disagree() -> list[str]:
    """Codes of accounts whose running totals are not the sums of their transfers: always empty.

    Computed from the transfers alone, so a total changed behind the ledger's back shows.
    """
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("""
            WITH moved AS (
                SELECT t.debit_id, t.credit_id, t.amount_fen,
                       (t.kind IN ('direct', 'post')) AS posted,
                       (t.kind = 'hold' AND NOT EXISTS
                            (SELECT 1 FROM ledger_transfer s WHERE s.settles_id = t.id)) AS pending
                  FROM ledger_transfer t
            ), sides AS (
                SELECT debit_id AS account_id, amount_fen AS debit, 0 AS credit, posted, pending FROM moved
                UNION ALL SELECT credit_id, 0, amount_fen, posted, pending FROM moved
            ), sums AS (
                SELECT account_id,
                       coalesce(sum(debit) FILTER (WHERE posted), 0) AS dpo,
                       coalesce(sum(debit) FILTER (WHERE pending), 0) AS dpe,
                       coalesce(sum(credit) FILTER (WHERE posted), 0) AS cpo,
                       coalesce(sum(credit) FILTER (WHERE pending), 0) AS cpe
                  FROM sides GROUP BY account_id
            )
            SELECT a.code FROM ledger_account a LEFT JOIN sums s ON s.account_id = a.id
             WHERE (a.debits_posted, a.debits_pending, a.credits_posted, a.credits_pending)
                   IS DISTINCT FROM (coalesce(s.dpo, 0), coalesce(s.dpe, 0), coalesce(s.cpo, 0), coalesce(s.cpe, 0))
             ORDER BY a.code
        """)
        return [code for (code,) in cursor.fetchall()]
