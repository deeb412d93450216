"""The shelf as an officer sees it: what is in force for their place, and folders that say something new."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from django.conf import settings
from django.db.models import Q, QuerySet

from baigong.kernel.actor import Actor, region_stem
from baigong.people.queries import codes_above
from baigong.people.words import Role
from baigong.policy import access
from baigong.policy.models import Sheet
from baigong.policy.words import State
from baigong.rules import FactKind, Report, SheetFaults, check_folder, read_folder, read_vocabulary

from .funds import all_funds
from .sheets import published

FILES = {"policy.yaml": "source", "cases.yaml": "cases", "notice.md": "notice", "letter.md": "letter"}
"""A folder's files, and the column each is kept in."""
FILLS = re.compile(r"^fills:\s*[\"']?(\w*)", re.MULTILINE)
"""That a folder fills in a frame, and of which place."""
MOST_KEPT = 512
_CHECKED: dict[tuple[str, str, tuple[str | None, ...], str], Report] = {}


def shelf_of(by: Actor, *, on: date, text: str = "") -> QuerySet[Sheet]:
    """Published sheets that decide on a day somewhere in the officer's region: its own, those below and above."""
    here = Q(region__code__startswith=region_stem(by.region)) | Q(region_id__in=codes_above(by.region))
    return published(text=text).filter(here, in_force__contains=on)


def sheet_seen(sheet_id: int, *, by: Actor) -> Sheet:
    """One edition whole: published, or a proposal that the actor may settle or made. Raises Sheet.DoesNotExist."""
    seen = Q(state=State.PUBLISHED) | Q(pk__in=access.proposals_seen_by(by).values("pk"))
    return Sheet.objects.select_related("region").get(seen, pk=sheet_id)


def before(sheet: Sheet) -> Sheet | None:
    """The published edition of the same folder that a sheet follows, whole, or None."""
    earlier = Sheet.objects.filter(
        state=State.PUBLISHED, region_id=sheet.region_id, slug=sheet.slug,
        in_force__startswith__lt=sheet.in_force.lower).exclude(pk=sheet.pk)
    return earlier.order_by("-in_force").first()


def folders_with_news(*, by: Actor) -> list[str]:
    """Folders (place/slug) of the officer's region whose content is neither published nor proposed yet.

    A folder with faults is listed too: proposing it says which.
    """
    if by.role != Role.POLICY_OFFICER:
        return []
    institution = Path(settings.INSTITUTION)
    vocabulary = read_vocabulary(institution / "vocabulary" / "facts.yaml")
    known = set(Sheet.objects.exclude(state=State.REJECTED).order_by("id").values_list("hash", flat=True))
    return [f"{folder.parent.name}/{folder.name}"
            for folder in sorted(path.parent for path in (institution / "policies").glob("*/*/policy.yaml"))
            if by.covers(folder.parent.name) and hash_of(folder, vocabulary) not in known]


def checked(folder: Path, vocabulary: Mapping[str, FactKind]) -> Report:
    """The whole check of a folder. The same files below the same letters, and the same frames, are checked once per process."""
    paths = [*(folder / name for name in FILES), folder.parent / "letter.md", folder.parent.parent / "letter.md"]
    if FILLS.search((folder / "policy.yaml").read_text(encoding="utf-8") if (folder / "policy.yaml").exists() else ""):
        paths += [path for path in sorted(folder.parent.parent.glob(f"*/{folder.name}/*")) if path.name in FILES]  # frames
    texts = tuple(path.read_text(encoding="utf-8") if path.exists() else None for path in paths)  # an empty letter is one
    key = (folder.parent.name, folder.name, texts, repr(vocabulary))
    if key not in _CHECKED:
        if len(_CHECKED) >= MOST_KEPT:
            _CHECKED.clear()
        _CHECKED[key] = check_folder(folder, vocabulary, all_funds())
    return _CHECKED[key]


def standing_letters(place: str) -> tuple[str, str]:
    """The letter of a place and that of the whole shelf, each "" where there is none."""
    shelf = Path(settings.INSTITUTION) / "policies"
    of_place, of_all = (path.read_text(encoding="utf-8") if path.exists() else ""
                        for path in (shelf / place / "letter.md", shelf / "letter.md"))
    return of_place, of_all


def standing_letter(place: str) -> str:
    """The letter a folder of this place takes when it has none of its own and fills in nothing; "" where the shelf has none."""
    of_place, of_all = standing_letters(place)
    return of_place or of_all


def hash_of(folder: Path, vocabulary: Mapping[str, FactKind]) -> str:
    """The hash of what a folder says, "" while it has faults. Only read, not tried by its cases."""
    try:
        return read_folder(folder, vocabulary).hash
    except SheetFaults:
        return ""
