"""The books: a month is closed by one officer and confirmed by another; what was booked wrong is restated, never edited."""

from datetime import date, datetime
from uuid import NAMESPACE_URL, UUID, uuid5

from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor
from baigong.kernel.fen import Fen
from baigong.kernel.refused import Refused
from baigong.ledger import actions as ledger
from baigong.ledger.models import Period, Restatement
from baigong.policy import access
from baigong.policy.words import Refusal


@action("policy.month_proposed", may=access.may_close)
def close_month(*, by: Actor, now: datetime, month: date) -> Period:
    """Lock a month that is over (any day of it) and lay its trial balance before a second officer.

    Raises Refused(books_not_over, close_waits, not_next).
    """
    made = ledger.close_month(month=month, by=by, now=now)
    note(month=f"{made.month_from:%Y-%m}", hash=made.hash)
    return made


@action("policy.month_confirmed", may=access.may_confirm)
def confirm_month(*, by: Actor, now: datetime, period_id: int) -> Period:
    """Close a month for ever, by another officer than who proposed it. Raises Refused(second_closer, not_now)."""
    made = ledger.confirm_month(Period.objects.select_for_update().get(pk=period_id), by=by, now=now)
    note(month=f"{made.month_from:%Y-%m}", hash=made.hash)
    return made


@action("policy.month_returned", may=access.may_confirm)
def return_month(*, by: Actor, now: datetime, period_id: int, why: str) -> Period:
    """Open a proposed month again. Raises Refused(close_why, not_now)."""
    made = ledger.return_month(Period.objects.select_for_update().get(pk=period_id), by=by, now=now, why=why)
    note(month=f"{made.month_from:%Y-%m}")
    return made


@action("policy.restated", may=access.may_restate)
def restate(*, by: Actor, now: datetime, transfer_id: UUID, after_fen: Fen, document_no: str, why: str) -> Restatement:
    """Correct what was appropriated or passed down: say the right amount, by a document; the difference is moved today.

    A document restates a transfer once. Raises Refused(no_document, not_restatable, nothing_restated, close_why, overdrawn).
    """
    if not document_no.strip():
        raise Refused(Refusal.NO_DOCUMENT)
    key = uuid5(NAMESPACE_URL, f"baigong:restate:{transfer_id}:{document_no.strip()}")
    made = ledger.restate(id=key, original_id=transfer_id, after_fen=after_fen, why=why, document_no=document_no.strip(), now=now)
    note(made, original=str(transfer_id), before_fen=made.before_fen, after_fen=made.after_fen)
    return made
