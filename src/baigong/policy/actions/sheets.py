"""From a folder to a published sheet: read, tried by its cases, proposed by one officer, published by another."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import timezone

from baigong.journal.actions import action, move, note
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Reason, Refused
from baigong.people.models import Region
from baigong.policy import access, queries
from baigong.policy.models import Sheet
from baigong.policy.words import MOVES, Move, Refusal, State
from baigong.rules import FactKind, read_vocabulary


@action("policy.sheet_proposed", may=access.may_propose)
def propose_sheet(*, by: Actor, now: datetime, folder: Path, from_on: date | None = None) -> Sheet:
    """Read <place>/<slug>/ and propose it as an edition that decides from `from_on` (the sheet's own start if None).

    Raises Refused(sheet_faults) with the first fault of the folder, cases and coverage included; `make policy` shows
    them all.
    """
    return proposed(by, now, folder, _vocabulary(settings.INSTITUTION), from_on)


@action("policy.sheet_published", may=access.may_settle)
def publish_sheet(*, by: Actor, now: datetime, sheet_id: int) -> Sheet:
    """From now on the sheet decides. An earlier edition of the same folder ends where this one begins."""
    return _publish(by, now, Sheet.objects.select_for_update().get(pk=sheet_id))


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
    for folder in sorted(path.parent for path in shelf.glob("*/*/policy.yaml")):
        if queries.hash_of(folder, vocabulary) in known:
            continue  # a second start reads the shelf, and tries no case again
        place, slug = folder.parent.name, folder.name
        before = Sheet.objects.filter(region_id=place, slug=slug, state=State.PUBLISHED).order_by("-in_force").first()
        try:
            made_here = proposed(by, now, folder, vocabulary, _takes_over(before, timezone.localdate(now)))
        except Refused as refused:
            if {str(Refusal.SAME_CONTENT), str(Refusal.OVER)} & set(refused.codes):
                continue
            raise
        made.append(_publish(by, now, made_here))
    note(sheets=[f"{sheet.region_id}/{sheet.slug}:{sheet.hash[:12]}" for sheet in made])
    return made


def proposed(
    by: Actor, now: datetime, folder: Path, vocabulary: Mapping[str, FactKind], from_on: date | None
) -> Sheet:
    """The proposal of a folder as a row; what both ways of proposing (a folder, a draft) share."""
    report = queries.checked(folder, vocabulary)
    if report.sheet is None or report.faults:
        values = {"count": len(report.faults), "first": f"{folder.parent.name}/{folder.name}/{report.faults[0]}"}
        raise Refused(Reason(Refusal.SHEET_FAULTS, values))
    read = report.sheet
    if not Region.objects.filter(pk=read.place).exists():
        raise Refused(Reason(Refusal.NO_PLACE, {"code": read.place}))
    same = Sheet.objects.filter(region_id=read.place, slug=read.slug, hash=read.hash).exclude(state=State.REJECTED)
    if same.exists():
        raise Refused(Refusal.SAME_CONTENT)
    start = max(from_on, read.in_force.start) if from_on else read.in_force.start
    if read.in_force.end is not None and start >= read.in_force.end:
        raise Refused(Reason(Refusal.OVER, {"policy": read.name, "on": read.in_force.end.isoformat()}))
    return Sheet.objects.create(
        region_id=read.place, slug=read.slug, name=read.name, name_en=read.name_en, content=read.as_json(),
        hash=read.hash, notice=_text(folder / "notice.md"), letter=read.letter, source=_text(folder / "policy.yaml"),
        cases=_text(folder / "cases.yaml"), case_count=report.cases,
        in_force=DateRange(start, read.in_force.end), proposed_at=now, proposed_by=by.person_id,
    )


def _publish(by: Actor, now: datetime, sheet: Sheet) -> Sheet:
    start = sheet.in_force.lower
    for earlier in Sheet.objects.select_for_update().filter(
            region_id=sheet.region_id, slug=sheet.slug, state=State.PUBLISHED, in_force__overlap=sheet.in_force
    ).exclude(pk=sheet.pk):
        if earlier.in_force.lower >= start:
            raise Refused(Refusal.SPAN_OVERLAPS)
        earlier.in_force = DateRange(earlier.in_force.lower, start)
        earlier.save(update_fields=["in_force"])
    move(sheet, MOVES, Move.PUBLISH, by=by, now=now, published_at=now, published_by=by.person_id)
    return sheet


def _takes_over(before: Sheet | None, today: date) -> date | None:
    """The first day a changed folder decides: today, and later than the edition it follows."""
    return None if before is None else max(today, before.in_force.lower + timedelta(days=1))


def _vocabulary(institution: Path) -> dict[str, FactKind]:
    return read_vocabulary(institution / "vocabulary" / "facts.yaml")


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""
