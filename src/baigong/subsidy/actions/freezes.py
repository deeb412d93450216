"""Freezing and lifting: parts of the actions of upper floors, which say on what ground and clear it again."""

from datetime import datetime

from baigong.journal.actions import step
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Refused
from baigong.subsidy.models import Claim, Freeze
from baigong.subsidy.queries.freezes import holds_on
from baigong.subsidy.words import Holds, Refusal


@step
def freeze(*, by: Actor, now: datetime, ground: str, holds: Holds, **scope: int) -> Freeze:
    """Freeze on a ground exactly one of claim_id, person_id, certificate_id, cohort_id, organisation_id.

    The same ground again only changes how much it holds; a lifted one is not taken up again.
    """
    one, made = Freeze.objects.get_or_create(
        ground=ground, defaults={**scope, "holds": holds, "frozen_at": now, "frozen_by": by.person_id})
    if not made and one.holds != holds:
        one.holds = holds
        one.save(update_fields=["holds"])
    return one


@step
def freeze_many(freezes: list[Freeze]) -> None:
    """Many at once, for a scan: rows as `freeze` would make them; a ground known already is left as it is."""
    Freeze.objects.bulk_create(freezes, ignore_conflicts=True, batch_size=1000)


@step
def lift(*, by: Actor, now: datetime, ground: str) -> bool:
    """The ground is gone. False when it froze nothing, or was lifted before."""
    return bool(Freeze.objects.filter(ground=ground, lifted_at=None).update(lifted_at=now, lifted_by=by.person_id))


@step
def refuse_frozen(claim: Claim) -> None:
    """Say kindly, before the database does, that a claim is being looked into. Raises Refused(frozen)."""
    if holds_on([claim.pk]).get(claim.pk) == Holds.ALL:
        raise Refused(Refusal.FROZEN)
