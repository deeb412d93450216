"""What another's statement is held beside, the statement read, and the differences an officer has to close."""

import csv
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone
from python_calamine import CalamineError

from baigong.kernel.actor import Actor, region_stem
from baigong.kernel.fen import Fen
from baigong.kernel.refused import Refused
from baigong.ledger import queries as ledger
from baigong.policy import queries as policy
from baigong.subsidy import access
from baigong.subsidy.decide import StatementRow, statement_rows
from baigong.subsidy.models import Difference, Payment, Statement
from baigong.subsidy.words import PaymentState
from baigong.subsidy.words.reconciling import DifferenceState, Source, Unreconciled

from .bankfile import table_of


@dataclass(frozen=True)
class Ours:
    """What our books say of a reference; `transfer` if it is one transfer that may be restated."""

    amount_fen: Fen
    transfer: UUID | None = None


def read_statement(content: bytes) -> list[StatementRow]:
    """The rows of a statement, xlsx or csv. Raises Refused(statement_file, statement_column)."""
    try:
        rows = statement_rows(table_of(content))
    except (CalamineError, UnicodeDecodeError, ValueError, csv.Error, IndexError) as error:
        raise Refused(Unreconciled.STATEMENT_FILE) from error
    if not rows:
        raise Refused(Unreconciled.STATEMENT_FILE)
    return rows


def our_books(source: Source, *, region: str, first_on: date, last_on: date) -> dict[str, Ours]:
    """By reference: what the bank confirmed as paid in these days, or what the finance bureau appropriated, as it stands now."""
    starts, ends = _instant(first_on), _instant(last_on + timedelta(days=1))
    found: dict[str, Ours] = {}
    if source is Source.BANK:
        paid = Payment.objects.filter(state=PaymentState.PAID, answered_at__gte=starts, answered_at__lt=ends,
                                      claim__region__code__startswith=region_stem(region))
        for ref, fen in paid.order_by("id").values_list("bank_ref", "amount_fen"):
            found[ref] = Ours(fen + (found[ref].amount_fen if ref in found else 0))
        return found
    for transfer, document_no, fen in ledger.standing_from("source/", policy.line_accounts(region), starts, ends):
        found[document_no] = Ours(fen + found[document_no].amount_fen) if document_no in found else Ours(fen, transfer)
    return found


def statements(*, by: Actor) -> QuerySet[Statement]:
    """The statements of an officer's region, newest first."""
    return access.statements_seen_by(by).select_related("region").order_by("-id")


def differences(*, by: Actor, states: tuple[str, ...] = (), source: str = "") -> QuerySet[Difference]:
    """Differences of the statements an officer sees, the most urgent first."""
    found: QuerySet[Any] = Difference.objects.filter(statement__in=access.statements_seen_by(by))
    if states:
        found = found.filter(state__in=states)
    if source:
        found = found.filter(statement__source=source)
    return found.select_related("statement__region").order_by("due_on", "id")


def difference(difference_id: int, *, by: Actor) -> Difference:
    """One difference the officer may see. Raises Difference.DoesNotExist."""
    return differences(by=by).get(pk=difference_id)


def differences_left(*, by: Actor) -> QuerySet[Difference]:
    """What this officer has to close."""
    return differences(by=by, states=(DifferenceState.OPEN,)) if access.reconciles(by) else Difference.objects.none()


def may_settle_difference(*, by: Actor, difference_id: int) -> bool:
    """May the officer close this difference?"""
    return access.may_settle_difference(by=by, difference_id=difference_id)


def _instant(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))
