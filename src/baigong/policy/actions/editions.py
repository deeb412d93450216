"""Editions as rows: proposed from a folder, published, and what places below filled in carried on under a frame's next edition."""

from collections.abc import Collection, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path

from django.db.backends.postgresql.psycopg_any import DateRange

from baigong.journal.actions import move
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Reason, Refused
from baigong.people.models import Region
from baigong.policy import queries
from baigong.policy.models import Sheet
from baigong.policy.words import MOVES, Move, Refusal, State
from baigong.rules import FactKind


def proposed(
    by: int | None, now: datetime, folder: Path, vocabulary: Mapping[str, FactKind], from_on: date | None,
    until: date | None = None
) -> Sheet:
    """The proposal of a folder as a row; what all ways of proposing (a folder, a draft, a frame's next edition) share."""
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
    end = min(filter(None, (until, read.in_force.end)), default=None)
    if end is not None and start >= end:
        raise Refused(Reason(Refusal.OVER, {"policy": read.name, "on": end.isoformat()}))
    return Sheet.objects.create(
        region_id=read.place, slug=read.slug, name=read.name, name_en=read.name_en, content=read.as_json(),
        hash=read.hash, notice=_text(folder / "notice.md"), letter=read.letter, source=_text(folder / "policy.yaml"),
        cases=_text(folder / "cases.yaml"), case_count=report.cases,
        in_force=DateRange(start, end), proposed_at=now, proposed_by=by,
    )


def published(by: Actor, now: datetime, sheet: Sheet) -> Sheet:
    """From now on the edition decides; the earlier one of its folder ends where it begins."""
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


def must_fit(sheet: Sheet) -> None:
    """What a place fills in was read behind the edition of its frame that is published for its first day.

    Raises Refused(frame_changed): the frame has had another edition since it was proposed, or has none.
    """
    key = queries.frame_key(sheet)
    if key is None:
        return
    fills = sheet.content["fills"]
    held = Sheet.objects.filter(state=State.PUBLISHED, in_force__contains=sheet.in_force.lower, **key)
    if not held.filter(hash=fills["hash"]).exists():
        raise Refused(Reason(Refusal.FRAME_CHANGED, {"frame": fills["name"]}))


def carried_on(by: Actor, now: datetime, sheet: Sheet, *, but: Collection[tuple[str, str]] = ()) -> list[Sheet]:
    """After a sheet was published: new editions of what is filled in where its frame's edition is another, all the way down.

    For its own days, behind later editions of its frame; and for those who filled in this sheet, behind this edition. On
    each day a filling so holds with the frame of that day. Places named in `but` see to it themselves. Raises
    Refused(fills_outside) with every place whose own figures the edition does not allow.
    """
    todo: list[tuple[Sheet, Sheet]] = []
    if key := queries.frame_key(sheet):
        later = Sheet.objects.filter(state=State.PUBLISHED, in_force__overlap=sheet.in_force,
                                     in_force__startswith__gt=sheet.in_force.lower, **key)
        todo += [(sheet, frame) for frame in later.order_by("in_force")]
    todo += [(filling, sheet) for filling in queries.filled_in(sheet.region_id, sheet.slug).filter(
                 in_force__overlap=sheet.in_force) if (filling.region_id, filling.slug) not in but]
    made: list[Sheet] = []
    wrong: list[Reason] = []
    for filling, frame in todo:
        try:
            again = _behind(by, now, filling, frame, proposer=sheet.proposed_by)
            made += [again, *carried_on(by, now, again)] if again is not None else []
        except Refused as refused:
            wrong += [reason if reason.word == Refusal.FILLS_OUTSIDE else Reason(Refusal.FILLS_OUTSIDE, {
                "place": filling.region.name, "fault": reason.values.get("first", "")}) for reason in refused.reasons]
    if wrong:
        raise Refused(*wrong)
    return made


def _behind(by: Actor, now: datetime, filling: Sheet, frame: Sheet, *, proposer: int | None) -> Sheet | None:
    """A filling read again, its own text unchanged, behind another edition of its frame; None where it holds no day of it.

    It begins with that edition; one that itself begins later, on its second day: what is published is never taken back.
    """
    start = max(frame.in_force.lower, filling.in_force.lower + timedelta(days=1))
    until = filling.in_force.upper
    if until is not None and start >= until:
        return None
    own = queries.own_letter(filling)
    texts = {name: text for name, text in queries.texts_as_published(filling).items() if name != "letter.md"}
    texts |= {} if own is None else {"letter.md": own}
    frames = queries.above(filling.region_id, filling.slug, on=start, source=filling.source)
    with queries.folder(filling.region_id, filling.slug, texts, frames) as path:
        again = proposed(proposer, now, path, queries.kinds_behind(frames), start, until)
    return published(by, now, again)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""
