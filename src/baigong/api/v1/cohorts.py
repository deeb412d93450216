"""Cohorts: open ones found by anyone, one with its timetable, and those of the token's own desk."""

from datetime import date, datetime
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from ninja import Router, Schema

from baigong.api.caller import caller
from baigong.api.operation import Key, OccupationCode, PlaceWanted, reads
from baigong.api.paging import PER_PAGE, Cursor, Limit, Paged, page_of
from baigong.kernel.actor import VISITOR
from baigong.offer import queries as offer
from baigong.offer.words import CertificateKind, Content, Level, Mode, State
from baigong.offer.words.programme import Programme
from baigong.people.words import Operation

from .shapes import Coded, coded

router = Router()


class CohortOut(Schema):
    """A cohort. `opens_on` to `closes_on` inclusive; `price_fen` per head where it is in the catalogue, else null.

    `programme` is under which one it is taught, and so by which policies it is paid.
    """

    id: int
    no: str
    state: Coded
    programme: Coded
    occupation: Coded
    level: Coded
    certificate: Coded
    mode: Coded
    provider: str
    place: Coded
    address: str
    opens_on: date
    closes_on: date
    seats: int
    left: int
    price_fen: int | None


class SessionOut(Schema):
    """One meeting of a timetable."""

    id: int
    nth: int
    starts_at: datetime
    ends_at: datetime
    content: Coded
    topic: str
    room: str


class CohortWhole(CohortOut):
    """A cohort with its timetable. Who sits in it is nobody's business."""

    sessions: list[SessionOut]


@reads(router, "/cohorts", _("正在报名的班次"), Paged[CohortOut])
def cohorts(
    request: HttpRequest, place: PlaceWanted = "", occupation: OccupationCode = "", level: Level | None = None,
    programme: Programme | None = None, opens_from: date | None = None, opens_until: date | None = None,
    only_free: bool = False, limit: Limit = PER_PAGE, cursor: Cursor = "",
) -> Paged[CohortOut]:
    """Cohorts open for enrolment, soonest first; `place` means its whole subtree."""
    wanted = offer.Wanted(region=place, occupation=occupation, level=str(level) if level else "", opens_from=opens_from,
                          programme=str(programme) if programme else "", opens_until=opens_until, only_free=only_free)
    found = offer.open_cohorts(wanted, on=caller(request).today)
    return _paged(found, ("opens_on", "pk"), cursor=cursor, limit=limit)


@reads(router, "/cohorts/{cohort_id}", _("一个班次"), CohortWhole)
def cohort(request: HttpRequest, cohort_id: Key) -> CohortWhole:
    """One cohort that was opened, with its timetable."""
    one = offer.cohort(cohort_id, by=VISITOR)
    return CohortWhole(**_shown(one), sessions=[session_out(each) for each in offer.sessions_of(one.pk)])


@reads(router, "/own/cohorts", _("本台班次"), Paged[CohortOut], needs=Operation.COHORTS)
def own_cohorts(
    request: HttpRequest, occupation: OccupationCode = "", programme: Programme | None = None,
    opens_from: date | None = None, opens_until: date | None = None, limit: Limit = PER_PAGE, cursor: Cursor = "",
) -> Paged[CohortOut]:
    """A provider's own, those an employer ordered, those of an officer's region, in every state; latest first."""
    wanted = offer.Wanted(occupation=occupation, programme=str(programme) if programme else "", opens_from=opens_from,
                          opens_until=opens_until)
    found = offer.cohorts_for(wanted, by=caller(request).by)
    return _paged(found, ("-opens_on", "-pk"), cursor=cursor, limit=limit)


def session_out(one: Any) -> SessionOut:
    """A session as every operation shows it; give one with its place at hand."""
    return SessionOut(id=one.pk, nth=one.nth, starts_at=one.starts_at, ends_at=one.ends_at, content=coded(Content(one.content)),
                      topic=one.topic, room=one.place.name)


def _paged(found: Any, keys: tuple[str, ...], *, cursor: str, limit: int) -> Paged[CohortOut]:
    rows, following = page_of(found, keys, cursor=cursor, limit=limit)
    return Paged[CohortOut](items=[CohortOut(**_shown(one)) for one in rows], next=following)


def _shown(one: Any) -> dict[str, Any]:
    return {
        "id": one.pk, "no": one.no, "state": coded(State(one.state)), "level": coded(Level(one.level)),
        "programme": coded(Programme(one.programme)),
        "occupation": Coded(code=one.occupation_id, label=one.occupation.name), "mode": coded(Mode(one.mode)),
        "certificate": coded(CertificateKind(one.certificate_kind)), "provider": one.provider.name,
        "place": Coded(code=one.region_id, label=one.region.name), "address": f"{one.place.address} {one.place.name}",
        "opens_on": one.opens_on, "closes_on": one.closes_on, "seats": one.seats, "left": one.left,
        "price_fen": one.item.price_fen if one.item_id else None,
    }
