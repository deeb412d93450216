"""Visits: ordered or drawn, the roll called against the roster, photos, entered by one inspector, signed by the other."""

import hashlib
from collections.abc import Collection, Mapping
from datetime import datetime

from django.utils import timezone

from baigong.enrolment.models import SEATED, Enrolment
from baigong.journal.actions import action, move, note, tell
from baigong.kernel.actor import Actor
from baigong.kernel.move import next_state
from baigong.kernel.refused import Refused
from baigong.offer.models import Session
from baigong.people.models import Person
from baigong.supervision import access, queries
from baigong.supervision.decide import visits as judging
from baigong.supervision.models import Photo, Sighting, Spot, Visit
from baigong.supervision.words import VISIT_MOVES, SpotKind, VisitMove, VisitRefusal, VisitState, VisitTold


@action("supervision.visit_ordered", may=access.may_order)
def order_visit(*, by: Actor, now: datetime, session_id: int, first_id: int, second_id: int, why: str) -> Visit:
    """Send two inspectors to one session for a stated reason (a complaint, a signal); no lot is drawn.

    Raises Refused: visit_why_needed, same_inspector, not_an_inspector, inspector_in_conflict, days_past, conflict.
    """
    session = Session.objects.select_related("cohort", "place").get(pk=session_id)
    on, today = timezone.localdate(session.starts_at), timezone.localdate(now)
    if not why.strip():
        raise Refused(VisitRefusal.WHY_NEEDED)
    if on < today:
        raise Refused(VisitRefusal.DAYS_PAST, day=on)
    known = {one.pk: one for one in queries.inspectors_for(session.cohort.region_id, on=on)}
    if {first_id, second_id} - known.keys():
        raise Refused(VisitRefusal.NOT_AN_INSPECTOR)
    pair: list[Person] = [known[first_id], known[second_id]]
    if queries.has_conflict(session, pair, on=on):
        raise Refused(VisitRefusal.IN_CONFLICT)
    visit = Visit.objects.create(
        cohort=session.cohort, session=session, region_id=session.cohort.region_id, held_on=on, first=pair[0],
        second=pair[1], due_on=judging.due_on(on, queries.inspection_rules(on)), why=why.strip(), planned_at=now,
        planned_by=by.person_id)
    for person in pair:
        tell(VisitTold.DRAWN, now=now, to_person=person.pk, link=f"/inspector/visits/{visit.pk}/", day=on,
             place=session.place.name)
    return visit


@action("supervision.roll_called", may=access.may_visit)
def call_roll(*, by: Actor, now: datetime, visit_id: int, seen: Mapping[int, bool], others: int = 0) -> Visit:
    """Keep who of the roster (by enrolment id) is in the room, and how many are who stand on no roster.

    Both inspectors may call, again and again until the visit is entered. Raises Refused: not_now, not_the_day,
    not_on_roster.
    """
    visit = _planned(visit_id)
    if timezone.localdate(now) < visit.held_on:
        raise Refused(VisitRefusal.NOT_THE_DAY, day=visit.held_on)
    _mark(visit, seen, by=by, now=now)
    visit.others = others
    visit.save(update_fields=["others"])
    note(visit, called=len(seen), absent=[key for key, there in sorted(seen.items()) if not there])
    return visit


@action("supervision.photo_kept", may=access.may_visit)
def keep_photo(*, by: Actor, now: datetime, visit_id: int, content: bytes) -> Photo:
    """Keep a picture with its hash; the same one again is the same photo. Type and size are told from the bytes.

    Raises Refused: not_now, not_a_photo, photo_too_large, too_many_photos.
    """
    visit = _planned(visit_id)
    sha256 = hashlib.sha256(content).hexdigest()
    known = Photo.objects.filter(visit=visit, sha256=sha256).defer("content").first()
    if known is not None:
        return known
    kept = Photo.objects.filter(visit=visit).count()
    judging.photo_fits(content, kept=kept, rules=queries.inspection_rules(visit.held_on)).or_refuse()
    photo = Photo.objects.create(visit=visit, content=content, kind=judging.photo_kind(content), sha256=sha256, kept_at=now,
                                 kept_by=by.person_id)
    note(visit, photo=photo.pk, sha256=sha256, size=len(content))
    return photo


@action("supervision.visit_entered", may=access.may_visit)
def enter_visit(
    *, by: Actor, now: datetime, visit_id: int, text: str, spots: Collection[SpotKind] = (),
    seen: Mapping[int, bool] | None = None, others: int | None = None, why_late: str = "",
) -> Visit:
    """Hand the visit in: the roll (with `seen`, what is called only now), what was found, what was seen in words.

    Far fewer people than on the roster is a finding by itself. From here on nothing changes; the other inspector signs.
    Raises Refused with every reason: not_the_day, roll_open, note_needed, late_why, not_on_roster, not_now.
    """
    visit, on = _planned(visit_id), timezone.localdate(now)
    _mark(visit, seen or {}, by=by, now=now)
    roster = Enrolment.objects.filter(cohort_id=visit.cohort_id, state__in=SEATED)
    called = Sighting.objects.filter(visit=visit, enrolment__in=roster)
    there, marked, all_of_them = called.filter(seen=True).count(), called.count(), roster.count()
    judging.may_enter(judging.Seen(
        held_on=visit.held_on, on=on, due_on=visit.due_on, roster=all_of_them, marked=marked, note=text, why_late=why_late,
    )).or_refuse()
    found = set(map(SpotKind, spots))
    if judging.is_few(seen=there, roster=all_of_them, rules=queries.inspection_rules(visit.held_on)):
        found.add(SpotKind.FEW)
    move(visit, VISIT_MOVES, VisitMove.ENTER, by=by, now=now, entered_at=now, entered_by=by.person_id, roster=all_of_them,
         seen=there, others=visit.others if others is None else others, note=text.strip(),
         why_late=why_late.strip() if on > visit.due_on else "")
    Spot.objects.bulk_create([
        Spot(visit=visit, kind=kind, entered_at=now, entered_by=by.person_id) for kind in SpotKind if kind in found])
    note(visit, roster=all_of_them, seen=there, spots=sorted(map(str, found)))
    other = visit.second_id if by.person_id == visit.first_id else visit.first_id
    tell(VisitTold.ENTERED, now=now, to_person=other, link=f"/inspector/visits/{visit.pk}/", day=visit.held_on)
    return visit


@action("supervision.visit_signed", may=access.may_visit)
def sign_visit(*, by: Actor, now: datetime, visit_id: int) -> Visit:
    """The other inspector stands by what was entered. Raises Refused: same_inspector, not_now."""
    visit = Visit.objects.select_for_update().get(pk=visit_id)
    if visit.entered_by == by.person_id:
        raise Refused(VisitRefusal.SAME_INSPECTOR)
    move(visit, VISIT_MOVES, VisitMove.SIGN, by=by, now=now, signed_at=now, signed_by=by.person_id)
    return visit


@action("supervision.visit_called_off", may=access.may_call_off)
def call_off_visit(*, by: Actor, now: datetime, visit_id: int, why: str) -> Visit:
    """It does not take place (the class was cancelled, an inspector is ill). Raises Refused: visit_why_needed, not_now."""
    visit = Visit.objects.select_for_update().get(pk=visit_id)
    if not why.strip():
        raise Refused(VisitRefusal.WHY_NEEDED)
    move(visit, VISIT_MOVES, VisitMove.CALL_OFF, by=by, now=now, called_off_at=now, called_off_by=by.person_id,
         why_called_off=why.strip())
    return visit


def _planned(visit_id: int) -> Visit:
    """The visit, locked, if nothing is entered yet. Raises Refused(not_now) otherwise."""
    visit = Visit.objects.select_for_update().get(pk=visit_id)
    next_state(VISIT_MOVES, VisitState(visit.state), VisitMove.ENTER)
    return visit


def _mark(visit: Visit, seen: Mapping[int, bool], *, by: Actor, now: datetime) -> None:
    """Write down who was there; the last word counts."""
    if not seen:
        return
    roster = set(Enrolment.objects.filter(cohort_id=visit.cohort_id, state__in=SEATED, pk__in=seen).values_list("pk", flat=True))
    if seen.keys() - roster:
        raise Refused(VisitRefusal.NOT_ON_ROSTER)
    Sighting.objects.bulk_create(
        [Sighting(visit=visit, enrolment_id=key, seen=there, called_at=now, called_by=by.person_id)
         for key, there in sorted(seen.items())],
        update_conflicts=True, unique_fields=["visit", "enrolment"], update_fields=["seen", "called_at", "called_by"])
