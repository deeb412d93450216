"""Drafts: the folder one stands for, what its check says, and which cases come out otherwise than they are written."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.db.models import QuerySet

from baigong import rules
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Reason, Refused
from baigong.policy import access
from baigong.policy.models import Comparison, Draft, Sheet, WhatIf
from baigong.policy.words import DraftState, Refusal

from .frames import Above, above, behind, day_of, kinds_behind, texts_as_published
from .sheets import sheet_by_hash
from .shelf import FILES, checked, standing_letters

FIRST = (1980, 1, 1, 0, 0, 0)  # the same folder gives the same archive, byte for byte


@dataclass(frozen=True)
class Otherwise:
    """A case that the draft no longer decides as it is written: which one, what it was to be, what it is now."""

    nth: int
    case: rules.Case
    verdict: rules.Verdict


@dataclass(frozen=True)
class Tried:
    """What the check of a draft says; its cases in order (none while they cannot be read), and those to look at."""

    report: rules.Report
    cases: tuple[rules.Case, ...]
    otherwise: tuple[Otherwise, ...]

    @property
    def is_ready(self) -> bool:
        """May it be sent to the second officer?"""
        return self.report.is_good


def drafts(*, by: Actor, state: str = "") -> QuerySet[Draft]:
    """The drafts an officer may see, the latest changed first; without their texts."""
    found = access.drafts_seen_by(by).select_related("region", "origin").defer(*FILES.values())
    return found.filter(state=DraftState(state)) if state else found


def draft(draft_id: int, *, by: Actor) -> Draft:
    """One draft whole. Raises Draft.DoesNotExist."""
    return access.drafts_seen_by(by).select_related("region", "origin", "sheet").get(pk=draft_id)


def texts_of(one: Draft) -> dict[str, str]:
    """The files by name; a letter, be it an empty one, only where the folder has its own."""
    return {name: text for name, column in FILES.items() if (text := getattr(one, column)) is not None}


def tried(one: Draft) -> Tried:
    """The whole check of a draft. The same texts below the same letters, behind the same frames, are checked once per process."""
    return _tried(one.region_id, one.slug, tuple(texts_of(one).items()), standing_letters(one.region_id), frames_of(one))


def frames_of(one: Draft) -> tuple[Above, ...]:
    """The published frames behind a draft that fills one in, as of the day from which it decides."""
    on = day_of(one.source, one.from_on, has_origin=one.origin_id is not None)
    return above(one.region_id, one.slug, on=on, source=one.source)


def compared(some: Sequence[Draft]) -> tuple[rules.Sheet, list[rules.Sheet]]:
    """What holds and each draft, each as it reads where it begins; what holds is the edition the first was begun from, on the
    eve of the earliest of them. Of a first filling it is the frame above, which pays nobody if it waits to be filled in.
    Raises Refused(nothing_to_compare, other_policy, too_many_drafts).
    """
    if len(some) > rules.MOST_DRAFTS:
        raise Refused(Reason(Refusal.TOO_MANY_DRAFTS, {"most": rules.MOST_DRAFTS}))
    if len({(one.region_id, one.slug) for one in some}) > 1:
        raise Refused(Refusal.OTHER_POLICY)
    built = [(one, sheet) for one in some if (sheet := tried(one).report.sheet) is not None]
    before = _held(*built[0]) if built else None
    if before is None or len(built) < len(some):
        raise Refused(Refusal.NOTHING_TO_COMPARE)
    days = [one.from_on if sheet.in_force.holds(one.from_on) else sheet.versions[-1].start for one, sheet in built]
    eve = min(days) - timedelta(days=1)
    was = rules.as_of(before, eve if before.in_force.holds(eve) else before.versions[-1].start)
    return (rules.unpaid(was) if was.kind == "frame" and was.place != some[0].region_id else was,
            [rules.as_of(sheet, day) for (_one, sheet), day in zip(built, days, strict=True)])


def _held(one: Draft, made: rules.Sheet) -> rules.Sheet | None:
    """What decides in a draft's place before it; None for a policy that is wholly new."""
    if one.origin is not None:
        return rules.from_json(one.origin.content)
    try:
        return sheet_by_hash(made.fills.hash) if made.fills else None
    except Sheet.DoesNotExist:                                # the frame has another edition since: the check says so
        return None


def comparison(comparison_id: int, *, by: Actor) -> Comparison:
    """One comparison the officer may see. Raises Comparison.DoesNotExist."""
    return access.comparisons_seen_by(by).get(pk=comparison_id)


def drafts_of(one: Comparison) -> list[Draft]:
    """Its drafts, in their order on the page."""
    return [each.draft for each in what_ifs(one)]


def what_ifs(one: Comparison) -> QuerySet[WhatIf]:
    """What each draft of a comparison was found to do, so far."""
    return one.what_ifs.select_related("draft__origin").order_by("nth")


def latest_comparison(one: Draft) -> Comparison | None:
    """The latest that this draft was part of."""
    return Comparison.objects.filter(what_ifs__draft=one).order_by("-id").first()


def drafts_beside(one: Draft, *, by: Actor) -> QuerySet[Draft]:
    """Other open drafts of the same policy, which it may be compared with."""
    return drafts(by=by, state=DraftState.OPEN).filter(region_id=one.region_id, slug=one.slug).exclude(pk=one.pk)


def archive(one: Draft) -> bytes:
    """The folder as a zip: place/slug/files, each exactly as written."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as packed:
        for name, text in texts_of(one).items():
            packed.writestr(ZipInfo(f"{one.region_id}/{one.slug}/{name}", FIRST), text)
    return out.getvalue()


def as_edition(one: Draft, sheet: rules.Sheet) -> Sheet:
    """The draft as the edition it would become, for previews; not stored."""
    return Sheet(region=one.region, slug=one.slug, name=sheet.name, name_en=sheet.name_en, content=sheet.as_json(),
                 hash=sheet.hash, notice=one.notice, letter=sheet.letter, source=one.source, cases=one.cases)


def as_published(row: Sheet) -> rules.Sheet | None:
    """The sheet built anew from the files an edition was published from; None where they no longer give its hash."""
    frames = behind(row)
    with folder(row.region_id, row.slug, texts_as_published(row), frames) as path:
        try:
            made = rules.read_folder(path, kinds_behind(frames))
        except rules.SheetFaults:
            return None
    return made if made.hash == row.hash else None


@contextmanager
def folder(place: str, slug: str, texts: Mapping[str, str], frames: Sequence[Above] = ()) -> Iterator[Path]:
    """The texts as a folder on disk below the letters that its place has and behind its frames, gone again afterwards."""
    with TemporaryDirectory() as top:
        path = Path(top) / place / slug
        of_place, of_all = standing_letters(place)
        rows = [(frame.place, dict(frame.texts)) for frame in frames] + [(place, dict(texts))]
        for where, files in rows:
            (Path(top) / where / slug).mkdir(parents=True)
            for name, text in files.items():
                (Path(top) / where / slug / name).write_text(text, encoding="utf-8")
        for level, letter in ((path.parent, of_place), (path.parent.parent, of_all)):
            if letter:
                (level / "letter.md").write_text(letter, encoding="utf-8")
        yield path


@lru_cache(maxsize=64)
def _tried(place: str, slug: str, texts: tuple[tuple[str, str], ...], _letters: tuple[str, str], frames: tuple[Above, ...]
           ) -> Tried:
    with folder(place, slug, dict(texts), frames) as path:
        report = checked(path, kinds_behind(frames))
        cases = _cases(path, report.sheet) if report.sheet else ()
    sheet = report.sheet
    return Tried(report, cases, () if sheet is None else tuple(
        Otherwise(nth, case, rules.judge(sheet, case.facts)) for nth, case in enumerate(cases) if rules.wrong_in(case, sheet)))


def _cases(path: Path, sheet: rules.Sheet) -> tuple[rules.Case, ...]:
    try:
        return rules.read_cases(path / "cases.yaml", sheet)
    except rules.SheetFaults:
        return ()
