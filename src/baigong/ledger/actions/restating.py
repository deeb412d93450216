"""Restating: what was booked stays as it was booked; a new transfer, today, moves the difference and names it."""

from datetime import datetime
from uuid import UUID

from baigong.journal.actions import step
from baigong.kernel.fen import Fen, yuan
from baigong.kernel.refused import Refused
from baigong.ledger.models import Restatement, Transfer
from baigong.ledger.words import Kind, Refusal

from .moving import transfer


@step
def restate(*, id: UUID, original_id: UUID, after_fen: Fen, why: str, document_no: str, now: datetime) -> Restatement:
    """Say what a direct transfer should have been, in fen (0: it should not have been): the difference is moved there or back.

    The same id again with the same figure is already done. Raises Refused(not_restatable, nothing_restated, close_why,
    overdrawn, other_content).
    """
    if not why.strip():
        raise Refused(Refusal.CLOSE_WHY)
    known = Restatement.objects.filter(pk=id).first()
    if known is not None:
        if (known.original_id, known.after_fen) != (original_id, after_fen):
            raise Refused(Refusal.OTHER_CONTENT)
        return known
    was = Transfer.objects.select_related("debit", "credit").select_for_update(of=["self"]).get(pk=original_id)
    if was.kind != Kind.DIRECT or Restatement.objects.filter(pk=original_id).exists():
        raise Refused(Refusal.NOT_RESTATABLE)
    before = Restatement.objects.filter(original_id=original_id).order_by("nth").last()
    stands = before.after_fen if before else was.amount_fen
    if after_fen == stands or after_fen < 0:
        raise Refused(Refusal.NOTHING_RESTATED, amount=yuan(stands))
    more = after_fen > stands
    debit, credit = (was.debit, was.credit) if more else (was.credit, was.debit)
    made = transfer(id=id, debit=debit.code, credit=credit.code, amount_fen=abs(after_fen - stands), why=document_no, now=now)
    return Restatement.objects.create(transfer=made, original=was, nth=before.nth + 1 if before else 1, before_fen=stands,
                                      after_fen=after_fen, why=why.strip())
