"""Freezing a class or a body and lifting it: parts of the actions of upper floors, which say on what ground."""

from datetime import datetime

from baigong.journal.actions import step
from baigong.kernel.actor import Actor
from baigong.offer.models import Freeze


@step
def freeze(
    *, by: Actor, now: datetime, ground: str, cohort_id: int | None = None, organisation_id: int | None = None
) -> Freeze:
    """Let a class, or the subsidised classes of a body, not be approved. Once per ground."""
    return Freeze.objects.get_or_create(ground=ground, defaults={
        "cohort_id": cohort_id, "organisation_id": organisation_id, "frozen_at": now, "frozen_by": by.person_id})[0]


@step
def freeze_many(freezes: list[Freeze]) -> None:
    """Many at once, for a scan; a ground known already is left as it is."""
    Freeze.objects.bulk_create(freezes, ignore_conflicts=True, batch_size=1000)


@step
def lift(*, by: Actor, now: datetime, ground: str) -> bool:
    """The ground is gone. False when it froze nothing, or was lifted before."""
    return bool(Freeze.objects.filter(ground=ground, lifted_at=None).update(lifted_at=now, lifted_by=by.person_id))
