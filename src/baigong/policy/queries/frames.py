"""Frames: what a sheet leaves to the places below, by which sheets it is filled in, and what a filling is read behind."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from baigong import rules
from baigong.kernel.actor import Actor, region_stem
from baigong.people.queries import codes_above, regions_to_choose
from baigong.policy.models import Sheet
from baigong.policy.words import State

from .shelf import FILES, FILLS, standing_letter, standing_letters
from .vocabulary import fact_kinds

START = re.compile(r"^in_force:.*?from:\s*(\d{4}-\d{2}-\d{2})", re.MULTILINE | re.DOTALL)
Kinds = dict[str, rules.FactKind]


@dataclass(frozen=True)
class Above:
    """A published edition that bears a slug in a place above: its files, and the facts as it was published with them."""

    place: str
    texts: tuple[tuple[str, str], ...]
    facts: tuple[rules.FactKind, ...]


def above(place: str, slug: str, *, on: date, source: str) -> tuple[Above, ...]:
    """What a folder that fills in a frame is read behind: the editions of a day of the places above, the farthest first.

    The frame that it names is among them when none of its editions holds on that day, so that the check can say so. Nothing for
    a folder that stands by itself.
    """
    named = FILLS.search(source)
    if named is None:
        return ()
    rows = Sheet.objects.filter(state=State.PUBLISHED, slug=slug, region_id__in=codes_above(place)).exclude(region_id=place)
    held = {row.region_id: row for row in rows.filter(in_force__contains=on).order_by("region_id")}
    if named[1] not in held and (newest := rows.filter(region_id=named[1]).order_by("-in_force").first()):
        held[named[1]] = newest
    return tuple(_above(row) for row in sorted(held.values(), key=lambda row: len(region_stem(row.region_id))))


def _above(row: Sheet) -> Above:
    return Above(row.region_id, tuple(texts_as_published(row).items()), rules.from_json(row.content).facts)


def texts_as_published(edition: Sheet) -> dict[str, str]:
    """The files of an edition, with the letter that it was published with."""
    return {name: getattr(edition, column) for name, column in FILES.items()}


def kinds_behind(frames: tuple[Above, ...]) -> Kinds:
    """The facts as the shelf words them today, and as the frames were published with them."""
    kinds = dict(fact_kinds())
    for frame in frames:
        kinds |= {kind.name: kind for kind in frame.facts}
    return kinds


def day_of(source: str, from_on: date, *, has_origin: bool) -> date:
    """The day from which a draft decides: its own start, or later where it follows an edition."""
    found = START.search(source)
    try:
        start = date.fromisoformat(found[1]) if found else from_on
    except ValueError:
        return from_on
    return max(start, from_on) if has_origin else start


def frame_key(edition: Sheet) -> dict[str, str] | None:
    """Of which place and slug the frame of an edition is, as a filter takes it; None for one that stands by itself."""
    fills: Mapping[str, Any] | None = edition.content.get("fills")
    return dict(zip(("region_id", "slug"), fills["codes"][0].split("/"), strict=True)) if fills else None


def frame_of(edition: Sheet) -> Sheet | None:
    """The very edition that this one was filled into; None for one that stands by itself."""
    key = frame_key(edition)
    if key is None:
        return None
    return Sheet.objects.filter(state=State.PUBLISHED, hash=edition.content["fills"]["hash"], **key).order_by("id").first()


def behind(edition: Sheet) -> tuple[Above, ...]:
    """The very editions that this one was filled into, the farthest first; nothing for one that stands by itself."""
    frame = frame_of(edition)
    return () if frame is None else (*behind(frame), _above(frame))


def own_letter(edition: Sheet) -> str | None:
    """The letter that a folder of this edition holds itself; None where it has its place's, the shelf's or its frame's."""
    frame = frame_of(edition)
    taken = {standing_letter(edition.region_id)} if frame is None else {standing_letters(edition.region_id)[0], frame.letter}
    return None if edition.letter in taken else edition.letter


def filled_in(place: str, slug: str) -> QuerySet[Sheet]:
    """The published editions by which the places below filled in a frame, whole, by place and day."""
    return Sheet.objects.filter(state=State.PUBLISHED, slug=slug, content__fills__codes__0=f"{place}/{slug}").select_related(
        "region").order_by("region", "in_force")


def leaves(sheet: rules.Sheet) -> bool:
    """Does it leave a figure to the places below?"""
    return any(figure.left for figure in sheet.figures)


def may_be_filled_in(edition: Sheet, place: str, *, on: date) -> bool:
    """Is an edition what a place below it fills in on a day: it leaves a figure, and no nearer place has one of that slug?"""
    return place in _nearest(edition, [place], on)


def places_to_fill(edition: Sheet, *, by: Actor, on: date) -> list[tuple[str, str]]:
    """(code, name) of the places of an actor, their own first, that may fill in an edition on a day."""
    here = next((one for one, covers in ((by.region, edition.region_id in codes_above(by.region)),
                                         (edition.region_id, by.covers(edition.region_id))) if by.region and covers), None)
    offered = regions_to_choose(here, on=on) if here else []
    allowed = _nearest(edition, [code for code, _name in offered], on)
    return [(code, name) for code, name in offered if code in allowed]


def _nearest(edition: Sheet, places: list[str], on: date) -> set[str]:
    """Those of some places for which an edition is the nearest above them on a day, if it leaves anything."""
    if edition.state != State.PUBLISHED or not leaves(rules.from_json(edition.content)):
        return set()
    held = dict(Sheet.objects.filter(state=State.PUBLISHED, slug=edition.slug, in_force__contains=on)
                .order_by("id").values_list("region_id", "pk"))
    above = {place: next((held[code] for code in codes_above(place) if code != place and code in held), None) for place in places
             if place}
    return {place for place, pk in above.items() if pk == edition.pk}
