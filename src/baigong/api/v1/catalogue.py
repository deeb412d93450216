"""The catalogue: occupations, dated subsidy catalogues with their lines, and what is short in a place."""

from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from ninja import Router, Schema

from baigong.api.caller import caller
from baigong.api.operation import Key, PlaceWanted, Text, reads
from baigong.api.paging import PER_PAGE, Cursor, Limit, Paged, page_of
from baigong.offer import queries as offer
from baigong.offer.words import Level, Shortage

from .shapes import Coded, coded

router = Router()


class OccupationOut(Schema):
    """One entry of the national occupation classification (2022)."""

    code: str
    name: str
    is_green: bool
    is_digital: bool


class CatalogueOut(Schema):
    """One dated version of a region's subsidy catalogue. `items_trust` "simulated": its lines are invented."""

    id: int
    place: str
    slug: str
    name: str
    document: str
    trust: str
    items_trust: str
    in_force_from: date
    in_force_until: date | None
    hash: str


class ItemOut(Schema):
    """What an occupation at a level costs, takes, and how short it is."""

    id: int
    catalogue_id: int
    occupation: Coded
    level: Coded
    price_fen: int
    assessment_fee_fen: int
    hours: int
    shortage: Coded


@reads(router, "/occupations", _("查找职业（工种）"), Paged[OccupationOut])
def occupations(request: HttpRequest, q: Text = "", limit: Limit = PER_PAGE, cursor: Cursor = "") -> Paged[OccupationOut]:
    """Occupations whose name holds the text or whose code begins with it."""
    rows, following = page_of(offer.occupations(q), ("code",), cursor=cursor, limit=limit)
    shown = [OccupationOut(code=one.code, name=one.name, is_green=one.is_green, is_digital=one.is_digital) for one in rows]
    return Paged[OccupationOut](items=shown, next=following)


@reads(router, "/catalogues", _("补贴目录"), Paged[CatalogueOut])
def catalogues(
    request: HttpRequest, place: PlaceWanted = "", on: date | None = None, limit: Limit = PER_PAGE, cursor: Cursor = "",
) -> Paged[CatalogueOut]:
    """Catalogues in force on a day; with `place`, those that count there."""
    found = offer.catalogues(region=place, on=on or caller(request).today)
    rows, following = page_of(found, ("pk",), cursor=cursor, limit=limit)
    return Paged[CatalogueOut](items=[_catalogue(one) for one in rows], next=following)


@reads(router, "/catalogues/{catalogue_id}/items", _("目录内容"), Paged[ItemOut])
def items(
    request: HttpRequest, catalogue_id: Key, q: Text = "", shortage: Shortage | None = None, limit: Limit = PER_PAGE,
    cursor: Cursor = "",
) -> Paged[ItemOut]:
    """The lines of a catalogue, by occupation; `q` is part of its name."""
    found = offer.items(offer.catalogues().get(pk=catalogue_id).pk, text=q)
    if shortage is not None:
        found = found.filter(shortage=shortage)
    rows, following = page_of(found, ("occupation_id", "pk"), cursor=cursor, limit=limit)
    return Paged[ItemOut](items=[_item(one) for one in rows], next=following)


@reads(router, "/shortages", _("紧缺职业"), Paged[ItemOut])
def shortages(
    request: HttpRequest, place: PlaceWanted = "", on: date | None = None, limit: Limit = PER_PAGE, cursor: Cursor = "",
) -> Paged[ItemOut]:
    """What the catalogues in force on a day call short (in a place), by occupation."""
    found = offer.shortages(region=place, on=on or caller(request).today)
    rows, following = page_of(found, ("occupation_id", "pk"), cursor=cursor, limit=limit)
    return Paged[ItemOut](items=[_item(one) for one in rows], next=following)


def _catalogue(one: Any) -> CatalogueOut:
    return CatalogueOut(
        id=one.pk, place=one.region_id, slug=one.slug, name=one.name, document=one.document_no, trust=one.trust,
        items_trust=one.items_trust, in_force_from=one.in_force.lower, in_force_until=one.in_force.upper, hash=one.hash)


def _item(one: Any) -> ItemOut:
    return ItemOut(
        id=one.pk, catalogue_id=one.catalogue_id, occupation=Coded(code=one.occupation_id, label=one.occupation.name),
        level=coded(Level(one.level)), price_fen=one.price_fen, assessment_fee_fen=one.assessment_fee_fen, hours=one.hours,
        shortage=coded(Shortage(one.shortage)))
