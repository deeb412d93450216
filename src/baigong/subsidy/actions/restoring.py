"""A worker in whose name somebody else had a subsidy has their entitlement back."""

from datetime import datetime

from django.utils import timezone

from baigong.journal.actions import action, note, tell
from baigong.kernel.actor import Actor
from baigong.subsidy import access
from baigong.subsidy.decide import recovery as judging
from baigong.subsidy.models import Claim, Slot
from baigong.subsidy.queries.recoveries import may_still_contest
from baigong.subsidy.words import RecoveryState, RecoveryTold

from .recoveries import locked_debt, stated


@action("subsidy.entitlement_restored", may=access.may_recover)
def restore_entitlement(*, by: Actor, now: datetime, receivable_id: int, why: str) -> Claim:
    """Give back what a claim had by fraud used up: the worker may claim again, as if it had never been.

    Only once the debt stands beyond objection and all of the claim is asked back. Raises Refused: why_needed, not_a_victim,
    not_beyond_objection, not_all_asked_back, restored_already. The database holds the same.
    """
    one, today = locked_debt(receivable_id), timezone.localdate(now)
    stated(why)
    claim = Claim.objects.select_for_update().get(pk=one.claim_id)
    judging.may_restore(
        is_victim=one.is_victim, state=RecoveryState(one.state), is_contestable=may_still_contest(one, on=today),
        paid_fen=claim.amount_fen, asked_back_fen=claim.asked_back_fen, is_restored=claim.freed_at is not None).or_refuse()
    claim.freed_at, claim.freed_by = now, by.person_id
    claim.save(update_fields=["freed_at", "freed_by"])
    freed = Slot.objects.filter(claim=claim, freed_at=None).update(freed_at=now)
    tell(RecoveryTold.RESTORED, now=now, to_person=claim.worker_id, link=f"/worker/claims/{claim.pk}/", no=claim.no)
    note(one, claim=claim.pk, slots=freed)
    return claim
