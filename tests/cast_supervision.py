"""Inspections, complaints and penalties for tests, on the running course of cast_course.

    course = cast_course.running(who)
    visit = cast_supervision.ordered(who, course.sessions[0])       # by two inspectors of the cast
    cast_supervision.entered(who, visit, absent=1)                  # the roll called, one not in the room
    draw = cast_supervision.drawn(who, course)                      # one visit, by lot
    complaint = cast_supervision.lodged(who)                        # with the code SECRET
    penalty = cast_supervision.imposed(who, found=["no_textbooks"]) # proposed and confirmed
"""

from datetime import datetime, time, timedelta

from baigong.enrolment.models import Enrolment
from baigong.kernel.actor import VISITOR, Actor
from baigong.offer.models import Session
from baigong.supervision import actions
from baigong.supervision.models import Complaint, Draw, Penalty, Visit
from tests import cast, cast_course

SEED = "0123456789abcdef0123"
SECRET = "abcd-efgh-jklm"
JPEG = b"\xff\xd8\xff\xe0" + b"a picture" * 8
TEXT = "九月八日下午的课没有老师，只来了三个人，签到却是全班。"


def on_the_day(visit: Visit, hour: int = 11) -> datetime:
    """An hour of the visit's day."""
    return datetime.combine(visit.held_on, time(hour), cast_course.CHINA)


def inspector(who: cast.Cast, person_id: int | None) -> Actor:
    """The inspector of the cast who is this person."""
    return next(one for one in (who.inspector, who.second_inspector) if one.person_id == person_id)


def ordered(who: cast.Cast, session: Session, *, now: datetime = cast.NOW, why: str = "接到举报") -> Visit:
    """A visit by the two inspectors of the cast, for a stated reason."""
    return actions.order_visit(by=who.reviewer, now=now, session_id=session.pk, first_id=who.inspector.person_id,
                               second_id=who.second_inspector.person_id, why=why)


def announced(who: cast.Cast, course: cast_course.Course, *, visits: int = 1, seed: str = SEED) -> Draw:
    """A draw for the days of a course."""
    cohort = course.cohort
    return actions.announce_draw(by=who.reviewer, now=cast.NOW, region=cast.COUNTY, from_on=cohort.opens_on,
                                 until_on=cohort.closes_on, visits=visits, seed=seed)


def drawn(who: cast.Cast, course: cast_course.Course, *, visits: int = 1) -> Draw:
    """The same, held."""
    draw = announced(who, course, visits=visits)
    return actions.hold_draw(by=who.approver, now=cast.NOW + timedelta(hours=1), draw_id=draw.pk)


def roster_of(visit: Visit) -> list[int]:
    """Enrolment ids of the visited class."""
    return list(Enrolment.objects.filter(cohort_id=visit.cohort_id, state="enrolled").order_by("id").values_list("pk", flat=True))


def entered(who: cast.Cast, visit: Visit, *, absent: int = 0, spots: tuple[str, ...] = (), by: Actor | None = None) -> Visit:
    """A visit entered by its first inspector, with so many not in the room."""
    seen = {key: nth >= absent for nth, key in enumerate(roster_of(visit))}
    return actions.enter_visit(by=by or inspector(who, visit.first_id), now=on_the_day(visit), visit_id=visit.pk, seen=seen,
                               text="课堂秩序正常", spots=spots)


def lodged(who: cast.Cast, *, now: datetime = cast.NOW, kind: str = "fake", **more: object) -> Complaint:
    """A complaint about the cast's provider, without a name unless told otherwise."""
    return actions.lodge_complaint(by=VISITOR, now=now, region=cast.COUNTY, kind=kind, text=TEXT, secret=SECRET,
                                   **{"organisation_id": who.provider, **more})


def proposed(who: cast.Cast, *, step: str = "talk", found: tuple[str, ...] = ("no_textbooks",), now: datetime = cast.NOW,
             **more: object) -> Penalty:
    """A penalty proposed by the reviewer."""
    return actions.propose_penalty(by=who.reviewer, now=now, provider_id=who.provider, step=step, found=found, **more)


def imposed(who: cast.Cast, *, by: Actor | None = None, now: datetime = cast.NOW, **more: object) -> Penalty:
    """The same, confirmed by the city."""
    made = proposed(who, now=now, **more)
    return actions.confirm_penalty(by=by or who.city_officer, now=now, penalty_id=made.pk)
