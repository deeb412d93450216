"""Drafts: the folder one stands for, what its check says, and which cases come out otherwise than they are written."""

from collections.abc import Iterator
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
from baigong.kernel.refused import Refused
from baigong.policy import access
from baigong.policy.models import Draft, Sheet, WhatIf
from baigong.policy.words import DraftState, Refusal

from .shelf import FILES, checked, standing_letter
from .vocabulary import fact_kinds

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
    """The files by name; a letter only where the folder has its own."""
    return {name: getattr(one, column) for name, column in FILES.items() if name != "letter.md" or one.letter}


def tried(one: Draft) -> Tried:
    """The whole check of a draft. The same texts below the same letter are checked once per process."""
    return _tried(one.region_id, one.slug, tuple(texts_of(one).items()), standing_letter(one.region_id))


def compared(one: Draft) -> tuple[rules.Sheet, rules.Sheet]:
    """What holds and the draft, each as it reads where the draft begins. Raises Refused(nothing_to_compare)."""
    after = tried(one).report.sheet
    if after is None or one.origin is None:
        raise Refused(Refusal.NOTHING_TO_COMPARE)
    before = rules.from_json(one.origin.content)
    day = one.from_on if after.in_force.holds(one.from_on) else after.versions[-1].start
    eve = day - timedelta(days=1)
    return rules.as_of(before, eve if before.in_force.holds(eve) else before.versions[-1].start), rules.as_of(after, day)


def what_ifs(one: Draft) -> QuerySet[WhatIf]:
    """What the draft was found to do, the latest first."""
    return one.what_ifs.order_by("-id")


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


@contextmanager
def folder(place: str, slug: str, texts: dict[str, str]) -> Iterator[Path]:
    """The texts as a folder on disk below the letter that its place has, gone again afterwards."""
    with TemporaryDirectory() as top:
        path = Path(top) / place / slug
        path.mkdir(parents=True)
        if letter := standing_letter(place):
            (Path(top) / "letter.md").write_text(letter, encoding="utf-8")
        for name, text in texts.items():
            (path / name).write_text(text, encoding="utf-8")
        yield path


@lru_cache(maxsize=64)
def _tried(place: str, slug: str, texts: tuple[tuple[str, str], ...], _letter: str) -> Tried:
    with folder(place, slug, dict(texts)) as path:
        report = checked(path, fact_kinds())
        cases = _cases(path, report.sheet) if report.sheet else ()
    sheet = report.sheet
    return Tried(report, cases, () if sheet is None else tuple(
        Otherwise(nth, case, rules.judge(sheet, case.facts)) for nth, case in enumerate(cases) if rules.wrong_in(case, sheet)))


def _cases(path: Path, sheet: rules.Sheet) -> tuple[rules.Case, ...]:
    try:
        return rules.read_cases(path / "cases.yaml", sheet)
    except rules.SheetFaults:
        return ()
