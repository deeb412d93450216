"""From a folder to a published sheet: read, tried by its cases, proposed by one officer, published by another."""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from baigong.journal.actions import action, move, note
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Refused
from baigong.policy import access, queries
from baigong.policy.models import Sheet
from baigong.policy.words import MOVES, Move, Refusal, State
from baigong.rules import FactKind, read_vocabulary

from .editions import carried_on, must_fit, proposed, published


@action("policy.sheet_proposed", may=access.may_propose)
def propose_sheet(*, by: Actor, now: datetime, folder: Path, from_on: date | None = None) -> Sheet:
    """Read <place>/<slug>/ and propose it as an edition that decides from `from_on` (the sheet's own start if None).

    Raises Refused(sheet_faults) with the first fault of the folder, cases and coverage included; `make policy` shows
    them all.
    """
    return proposed(by.person_id, now, folder, _vocabulary(settings.INSTITUTION), from_on)


@action("policy.sheet_published", may=access.may_settle)
def publish_sheet(*, by: Actor, now: datetime, sheet_id: int) -> Sheet:
    """From now on the sheet decides. An earlier edition of the same folder ends where this one begins.

    What places below filled into earlier editions goes on behind this one, its own text unchanged. Raises
    Refused(frame_changed, fills_outside).
    """
    sheet = Sheet.objects.select_for_update().get(pk=sheet_id)
    must_fit(sheet)
    made = published(by, now, sheet)
    if carried := carried_on(by, now, made):
        note(carried_on=[f"{one.region_id}/{one.slug}:{one.hash[:12]}" for one in carried])
    return made


@action("policy.sheet_rejected", may=access.may_settle)
def reject_sheet(*, by: Actor, now: datetime, sheet_id: int, why: str) -> Sheet:
    """Send a proposal back, saying why."""
    if not why.strip():
        raise Refused(Refusal.NEEDS_WHY)
    sheet = Sheet.objects.select_for_update().get(pk=sheet_id)
    move(sheet, MOVES, Move.REJECT, by=by, now=now)
    note(subject=sheet)
    return sheet


@action("policy.shelf_published", may=access.is_system)
def publish_shelf(*, by: Actor, now: datetime, shelf: Path) -> list[Sheet]:
    """Publish every folder <place>/<slug>/ of a shelf whose content is not published yet; answers the new sheets.

    Set-up only. Published again with other content, an edition takes over from today on; a policy that is over stays
    as it was decided by.
    """
    vocabulary = _vocabulary(shelf.parent)
    made = []
    known = set(Sheet.objects.exclude(state=State.REJECTED).order_by("id").values_list("hash", flat=True))
    folders = {(path.parent.parent.name, path.parent.name): path.parent for path in sorted(shelf.glob("*/*/policy.yaml"))}
    for (place, slug), folder in folders.items():
        if queries.hash_of(folder, vocabulary) in known:
            continue  # a second start reads the shelf, and tries no case again
        before = Sheet.objects.filter(region_id=place, slug=slug, state=State.PUBLISHED).order_by("-in_force").first()
        try:
            one = proposed(by.person_id, now, folder, vocabulary, _takes_over(before, timezone.localdate(now)))
        except Refused as refused:
            if {str(Refusal.SAME_CONTENT), str(Refusal.OVER)} & set(refused.codes):
                continue
            raise
        if _published_whole(by, now, one, folders):
            made.append(one)
    note(sheets=[f"{sheet.region_id}/{sheet.slug}:{sheet.hash[:12]}" for sheet in made])
    return made


def _published_whole(by: Actor, now: datetime, sheet: Sheet, folders: Collection[tuple[str, str]]) -> bool:
    """Publish a sheet of the shelf with what places filled in at their desks; where that no longer fits, it stays proposed.

    What stands on the shelf itself is read there behind its frame, and published after it.
    """
    try:
        with transaction.atomic():
            published(by, now, sheet)
            carried_on(by, now, sheet, but=folders)
    except Refused as refused:
        if set(refused.codes) != {str(Refusal.FILLS_OUTSIDE)}:
            raise
        return False
    return True


def _takes_over(before: Sheet | None, today: date) -> date | None:
    """The first day a changed folder decides: today, and later than the edition it follows."""
    return None if before is None else max(today, before.in_force.lower + timedelta(days=1))


def _vocabulary(institution: Path) -> dict[str, FactKind]:
    return read_vocabulary(institution / "vocabulary" / "facts.yaml")

