"""Sheets as rules read them, found by place, name and day. Built once per hash and process: content never changes."""

import json
from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from baigong import rules
from baigong.journal.queries import kept
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Reason, Refused
from baigong.people.queries import codes_above
from baigong.policy import access
from baigong.policy.models import Sheet
from baigong.policy.words import Fund, Refusal, State

MOST_KEPT = 2048
TEXTS = ("content", "notice", "letter", "source", "cases")
"""Columns that hold whole texts: not read where only the name and hash of a sheet are asked for."""
_SHEETS: dict[str, rules.Sheet] = {}


def sheet(region: str, slug: str, *, on: date) -> rules.Sheet:
    """The sheet of a policy for a region on a day, the nearest place that has it. Raises Refused(no_sheet)."""
    near = codes_above(region)
    found = list(in_force(on=on).filter(slug=slug, region_id__in=near).values_list("region_id", "hash"))
    if not found:
        raise Refused(Reason(Refusal.NO_SHEET, {"policy": slug}))
    return sheet_by_hash(min(found, key=lambda row: near.index(row[0]))[1])


def sheets_for(region: str, *, on: date) -> list[rules.Sheet]:
    """Every sheet that holds in a region on a day, the nearest place first: county, city, province, nation."""
    near = codes_above(region)
    rows = sorted(in_force(on=on).filter(region_id__in=near).values_list("region_id", "slug", "hash"),
                  key=lambda row: (near.index(row[0]), row[1]))
    return list(_built([row[2] for row in rows]))


def sheet_by_hash(hash: str) -> rules.Sheet:
    """The very sheet a decision was made by. Raises Sheet.DoesNotExist."""
    return next(iter(_built([hash])))


def in_force(*, on: date) -> QuerySet[Sheet]:
    """Published sheets that decide on a day, without their content."""
    return published().filter(in_force__contains=on)


def published(*, place: str = "", text: str = "", fund: str = "", payee: str = "") -> QuerySet[Sheet]:
    """Published editions without their content, by place and name; filtered by what the sheet says of itself."""
    found = Sheet.objects.filter(state=State.PUBLISHED).select_related("region").defer(*TEXTS).order_by(
        "region", "slug", "-in_force")
    if place:
        found = found.filter(region_id__in=codes_above(place))
    if text.strip():
        wanted = text.strip()
        found = found.filter(Q(name__icontains=wanted) | Q(name_en__icontains=wanted) | Q(slug__icontains=wanted)
                             | Q(notice__icontains=wanted) | Q(content__basis__document__icontains=wanted))
    if fund:
        found = found.filter(content__pays__choices__contains=[{"from_fund": str(Fund(fund))}])
    if payee:
        found = found.filter(content__pays__choices__contains=[{"to": payee}])
    return found


def published_at(place: str) -> list[Sheet]:
    """`published` of a place, for whoever asks it for each of many people: its own sheets and those of places above."""
    places = codes_above(place)
    own, city, province, nation = places + places[:1] * (4 - len(places))
    return _published_in(own=own, city=city, province=province, nation=nation)


@kept
def _published_in(own: str, city: str, province: str, nation: str) -> QuerySet[Sheet]:
    return published().filter(region__code__in=[own, city, province, nation])


def places_with_sheets() -> list[tuple[str, str]]:
    """Code and name of every place that has published a sheet, by code."""
    return list(Sheet.objects.filter(state=State.PUBLISHED).order_by("region_id").values_list(
        "region_id", "region__name").distinct())


def edition(place: str, slug: str, *, on: date | None = None, hash: str = "") -> Sheet:
    """One published edition whole, with its texts: by its hash, else the one of a day, else the newest.

    Raises Sheet.DoesNotExist.
    """
    found = Sheet.objects.filter(state=State.PUBLISHED, region_id=place, slug=slug).select_related("region")
    if hash:
        return found.get(hash=hash)
    if on is not None:
        here = found.filter(in_force__contains=on).first()
        if here is not None:
            return here
    newest = found.order_by("-in_force").first()
    if newest is None:
        raise Sheet.DoesNotExist(f"{place}/{slug}")
    return newest


def canonical(edition: Sheet) -> str:
    """The published form as text; the SHA-256 of its UTF-8 bytes is the edition's hash."""
    return json.dumps(edition.content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def editions(place: str, slug: str) -> QuerySet[Sheet]:
    """Every published edition of a folder, newest first."""
    return published().filter(region_id=place, slug=slug).order_by("-in_force")


def days_of_change(place: str) -> list[date]:
    """The days on which some policy of a place began, ended or changed, latest first; also days still to come."""
    days: set[date] = set()
    for row in published(place=place):
        sheet = sheet_by_hash(row.hash)
        days |= {version.start for version in sheet.versions if version.start in row.in_force}
        days |= {day for day in (row.in_force.lower, row.in_force.upper) if day is not None}
    return sorted(days, reverse=True)


def proposals(*, by: Actor) -> QuerySet[Sheet]:
    """Sheets that wait for a second policy officer, oldest first."""
    return access.proposals_seen_by(by).select_related("region").order_by("proposed_at", "id")


def _built(hashes: list[str]) -> Iterable[rules.Sheet]:
    """The sheets of these hashes in order, read from the table only when this process has not built them yet."""
    wanted = [hash for hash in hashes if hash not in _SHEETS]
    if wanted:
        if len(_SHEETS) + len(wanted) > MOST_KEPT:
            _SHEETS.clear()
            wanted = hashes
        for row in Sheet.objects.filter(hash__in=wanted).only("hash", "content").order_by("id"):
            _SHEETS[row.hash] = rules.from_json(row.content)
    for hash in hashes:
        if hash not in _SHEETS:
            raise Sheet.DoesNotExist(hash)
        yield _SHEETS[hash]
