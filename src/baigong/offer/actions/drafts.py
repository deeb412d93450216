"""A cohort's application while its provider still writes it."""

from collections.abc import Iterator
from datetime import date, datetime

from django.db import connection

from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Answer, Common, Reason, Refused
from baigong.offer import access, queries
from baigong.offer.models import Cohort, Occupation, Order, Place
from baigong.offer.words import EDITABLE, CertificateKind, Level, Mode, Named, Refusal, State
from baigong.people import queries as people

from .orders import bind, ordered
from .programmes import Under


@action("offer.cohort_drafted", may=access.may_equip)
def draft_cohort(
    *, by: Actor, now: datetime, occupation_code: str, level: str, certificate_kind: str, place_id: int, head_id: int,
    seats: int, opens_on: date, closes_on: date | None = None, wants_subsidy: bool = True, mode: str = Mode.FACE,
    employer_id: int | None = None, outline: str = "", exam_plan: str = "", order_id: int | None = None,
    under: Under | None = None,
) -> Cohort:
    """Begin the application of a cohort in the region of its place; it closes with its last session.

    `under`: the programme it is taught under (none: skills training); a class of apprentices is for its filing's firm.

    With `order_id` it is the cohort of an accepted order, for that employer's staff (refusals: orders.ordered).

    The number is year + region + serial (workflow.md §3.1: 年度+…+序号), unique and without gaps.
    Raises Refused(not_ours, no_seats, bad_span, filing_not_asked, course_not_asked, fee_below_zero), Occupation.DoesNotExist.
    """
    place = Place.objects.get(pk=place_id)
    closes_on, under = closes_on or opens_on, under or Under()
    Answer.of([*_faults(by, place, head_id, seats, opens_on, closes_on, now.date()), *under.faults(by)]).or_refuse()
    order = None
    if order_id is not None:
        order = ordered(order_id, by=by, occupation_code=occupation_code, level=level, seats=seats, programme=under.programme)
        employer_id = order.employer_id
    employer_id = employer_id or (under.filing.employer_id if under.filing else None)
    cohort = Cohort.objects.create(
        no=_next_no(place.region_id, opens_on.year), provider_id=by.organisation_id, employer_id=employer_id,
        occupation=Occupation.objects.get(pk=occupation_code), level=Level(level), region_id=place.region_id,
        certificate_kind=CertificateKind(certificate_kind), wants_subsidy=wants_subsidy, place=place, head_id=head_id,
        mode=Mode(mode), seats=seats, opens_on=opens_on, closes_on=closes_on, outline=outline, exam_plan=exam_plan,
        state=State.DRAFT, drafted_at=now, drafted_by=by.person_id, **under.kept())
    if order is not None:
        bind(order, cohort)
    return cohort


@action("offer.cohort_edited", may=access.may_write)
def edit_cohort(
    *, by: Actor, now: datetime, cohort_id: int, occupation_code: str, level: str, certificate_kind: str,
    place_id: int, head_id: int, seats: int, opens_on: date, wants_subsidy: bool = True, mode: str = Mode.FACE,
    employer_id: int | None = None, outline: str = "", exam_plan: str = "", under: Under | None = None,
) -> Cohort:
    """Rewrite a draft or a returned application; its number and region stay. The timetable is not touched, nor whose order it is.

    Raises Refused(not_now) once it is submitted, Refused(order_differs) under another programme than was ordered,
    Refused(not_ours, no_seats, bad_span, filing_not_asked, course_not_asked, fee_below_zero).
    """
    cohort, under = being_written(cohort_id), under or Under()
    order = Order.objects.filter(cohort=cohort).first()
    place = Place.objects.get(pk=place_id)
    last = max(cohort.closes_on, opens_on)
    faults = [*_faults(by, place, head_id, seats, opens_on, last, now.date())]
    if place.region_id != cohort.region_id:
        faults.append(Reason(Refusal.NOT_OURS, {"what": Named.PLACE_ELSEWHERE}))
    if order is not None and order.programme != under.programme:
        faults.append(Reason(Refusal.ORDER_DIFFERS, {"order": order.no}))
    Answer.of([*faults, *under.faults(by)]).or_refuse()
    if order is not None:
        employer_id = order.employer_id
    employer_id = employer_id or (under.filing.employer_id if under.filing else None)
    changes = {
        "occupation_id": Occupation.objects.get(pk=occupation_code).pk, "level": str(Level(level)),
        "certificate_kind": str(CertificateKind(certificate_kind)), "wants_subsidy": wants_subsidy, "place_id": place.pk,
        "head_id": head_id, "mode": str(Mode(mode)), "seats": seats, "opens_on": opens_on, "closes_on": last,
        "employer_id": employer_id, "outline": outline, "exam_plan": exam_plan, **under.kept(),
    }
    changed = [name for name, value in changes.items() if getattr(cohort, name) != value]
    for name in changed:
        setattr(cohort, name, changes[name])
    if changed:
        cohort.save(update_fields=changed)
    note(cohort, changed=sorted(changed))
    return cohort


def being_written(cohort_id: int) -> Cohort:
    """The cohort, locked; for the actions of its application. Raises Refused(not_now) unless it can be edited."""
    cohort = Cohort.objects.select_for_update().get(pk=cohort_id)
    if State(cohort.state) not in EDITABLE:
        raise Refused(Reason(Common.NOT_NOW, {"state": State(cohort.state), "move": Named.EDITING}))
    return cohort


def _faults(
    by: Actor, place: Place, head_id: int, seats: int, opens_on: date, closes_on: date, on: date
) -> Iterator[Reason]:
    if place.provider_id != by.organisation_id:
        yield Reason(Refusal.NOT_OURS, {"what": Named.PLACE})
    if not queries.heads_of(by.organisation_id or 0, on=on).filter(pk=head_id).exists():
        yield Reason(Refusal.NOT_OURS, {"what": Named.HEAD})
    if seats < 1:
        yield Reason(Refusal.NO_SEATS)
    if closes_on < opens_on:
        yield Reason(Refusal.BAD_SPAN)


def _next_no(region: str, year: int) -> str:
    """The next number of a region and year: one row per pair counts on, so two drafts never share a number."""
    people.region(region)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO offer_serial (region_id, year, last) VALUES (%s, %s, 1) "
            "ON CONFLICT (region_id, year) DO UPDATE SET last = offer_serial.last + 1 RETURNING last", [region, year])
        (serial,) = cursor.fetchone()
    return f"{year}-{region}-{serial:04d}"
