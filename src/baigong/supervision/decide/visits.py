"""When a draw may be held and published, and when a visit may be entered (workflow.md §3.2)."""

from dataclasses import dataclass
from datetime import date, timedelta

from baigong.kernel.refused import Answer, Reason
from baigong.supervision.words.inspections import VisitRefusal

LONGEST_DRAW = 7
"""Days one draw may cover: a week."""
KINDS = {b"\xff\xd8\xff": "image/jpeg", b"\x89PNG\r\n\x1a\n": "image/png"}
"""How a picture's bytes begin, and what it is then; the name and what a browser says of a file are not believed."""


@dataclass(frozen=True)
class InspectionRules:
    """One dated version of institution/supervision/inspections.yaml."""

    source: str
    trust: str
    inspectors_each: int
    entry_days: int
    conflict_years: int
    few_percent: int
    most_photos: int
    most_photo_bytes: int
    most_visits: int


def may_announce(*, from_on: date, until_on: date, visits: int, seed: str, on: date, rules: InspectionRules) -> Answer:
    """A draw covers days to come, a week at most; its seed is long enough not to be guessed."""
    days = (until_on - from_on).days + 1
    return Answer.of([
        Reason(VisitRefusal.DAYS_PAST, {"day": from_on}) if from_on < on else None,
        None if 1 <= days <= LONGEST_DRAW else Reason(VisitRefusal.DRAW_TOO_LONG, {"most": LONGEST_DRAW}),
        None if 1 <= visits <= rules.most_visits else Reason(VisitRefusal.TOO_MANY_VISITS, {"most": rules.most_visits}),
        None if len(seed) >= 16 and "|" not in seed else Reason(VisitRefusal.WEAK_SEED),
    ])


def may_draw(*, until_on: date, on: date) -> Answer:
    """While there is still a day to visit."""
    return Answer.of([Reason(VisitRefusal.DAYS_PAST, {"day": until_on}) if until_on < on else None])


def may_publish(*, until_on: date, on: date, waiting: int) -> Answer:
    """Only when the days are over and every visit is entered or called off: nobody is warned of a visit to come."""
    return Answer.of([
        Reason(VisitRefusal.NOT_OVER, {"day": until_on}) if on <= until_on else None,
        Reason(VisitRefusal.VISITS_WAIT, {"n": waiting}) if waiting else None,
    ])


@dataclass(frozen=True)
class Seen:
    """What the answer to an entry rests on. `marked` of `roster` were called; `on` is the day of the entry."""

    held_on: date
    on: date
    due_on: date
    roster: int
    marked: int
    note: str
    why_late: str


def due_on(held_on: date, rules: InspectionRules) -> date:
    """The last day to enter what was seen; calendar days, as the manual counts them."""
    return held_on + timedelta(days=rules.entry_days)


def may_enter(seen: Seen) -> Answer:
    """On the day of the visit or after it, with the whole roster called and what was seen in words; late with a reason."""
    return Answer.of([
        Reason(VisitRefusal.NOT_THE_DAY, {"day": seen.held_on}) if seen.on < seen.held_on else None,
        Reason(VisitRefusal.ROLL_OPEN, {"n": seen.roster - seen.marked}) if seen.marked < seen.roster else None,
        None if seen.note.strip() else Reason(VisitRefusal.NOTE_NEEDED),
        Reason(VisitRefusal.LATE_WHY, {"day": seen.due_on}) if seen.on > seen.due_on and not seen.why_late.strip() else None,
    ])


def photo_kind(content: bytes) -> str:
    """What a picture is by its first bytes: image/jpeg, image/png or image/webp; "" for anything else."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for begins, kind in KINDS.items() if content.startswith(begins)), "")


def photo_fits(content: bytes, *, kept: int, rules: InspectionRules) -> Answer:
    """A picture, not too large, not too many."""
    return Answer.of([
        None if photo_kind(content) else Reason(VisitRefusal.NOT_A_PHOTO),
        Reason(VisitRefusal.PHOTO_TOO_LARGE, {"most": rules.most_photo_bytes // 1_000_000})
        if len(content) > rules.most_photo_bytes else None,
        Reason(VisitRefusal.TOO_MANY_PHOTOS, {"most": rules.most_photos}) if kept >= rules.most_photos else None,
    ])


def is_few(*, seen: int, roster: int, rules: InspectionRules) -> bool:
    """Fewer in the room than the share of the roster that a class must reach?"""
    return seen * 100 < roster * rules.few_percent
