"""Advances for trainees who left: the place's rule says how much is asked back, a second officer confirms it."""

from datetime import datetime

from django.utils import timezone

from baigong.journal.actions import action
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Reason, Refused
from baigong.subsidy import access
from baigong.subsidy.facts import advance_to_recover
from baigong.subsidy.models import Receivable
from baigong.subsidy.words import Instalment, InstalmentRefusal, RecoveryReason, Refusal, State

from .entries import locked
from .recoveries import propose


@action("subsidy.advance_recovery_proposed", may=access.may_ask_back)
def propose_advance_recovery(*, by: Actor, now: datetime, claim_id: int, why: str) -> Receivable:
    """Propose that so much of a paid advance is asked back as the rule of the place says on today's facts: sum and clause are the
    rule's, not the officer's.

    Raises Refused(no_advance, no_recovery_rule), every reason of a rule that asks nothing back, evidence_needed, why_needed.
    """
    claim = locked(claim_id)
    if claim.instalment != Instalment.ADVANCE or claim.state != State.PAID:
        raise Refused(InstalmentRefusal.NO_ADVANCE)
    found = advance_to_recover(claim, today=timezone.localdate(now))
    if found is None:
        raise Refused(InstalmentRefusal.NO_RECOVERY_RULE)
    if found.verdict.pays is None:
        labels = {kind.name: (kind.label, kind.label_en) for kind in found.sheet.facts}
        missing = [labels.get(name, (name, name)) for name in found.verdict.missing]
        raise Refused(Reason(Refusal.EVIDENCE_NEEDED, {
            "facts": "、".join(zh for zh, _en in missing), "facts_en": ", ".join(en for _zh, en in missing)}))
    if not found.verdict.pays:
        raise Refused(*(Reason(InstalmentRefusal.NOT_DUE_BACK, {"reason": line.text, "reason_en": line.text_en})
                        for line in found.verdict.reasons))
    return propose(claim, by=by, now=now, amount_fen=found.verdict.amount_fen or 0, reason=RecoveryReason.LEAVERS,
                   basis=found.basis, why=why)
