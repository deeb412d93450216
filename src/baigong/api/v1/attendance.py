"""Attendance from a provider's devices: today's sessions, who sits in them, and check-ins row by row."""

from datetime import date
from typing import Annotated

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from ninja import Router, Schema
from pydantic import AwareDatetime, Field

from baigong.api.caller import caller
from baigong.api.operation import IdempotencyKey, Key, answered_once, reads, sends
from baigong.api.problem import Because, because, fault, language
from baigong.api.words import Fault, Outcome
from baigong.kernel.refused import Refused
from baigong.learning import actions as learning_deeds
from baigong.learning import queries as learning
from baigong.learning.actions import Arrived
from baigong.learning.decide import MOST_ARRIVALS, Arrival
from baigong.learning.words import Presence
from baigong.people.words import Operation

from .cohorts import SessionOut, session_out
from .shapes import Coded, coded

router = Router()
YEARS = range(2000, 2100)  # a device whose clock was never set says 1970; beyond 9999 no calendar reaches


class SessionToHold(SessionOut):
    """A session that the token's bearer may hold, and of which cohort."""

    cohort_id: int
    cohort_no: str


class SessionsOut(Schema):
    """The sessions of one day."""

    items: list[SessionToHold]


class Seat(Schema):
    """Someone seated in a class: how devices know them (`enrolment_id`), their name, and what is marked so far."""

    enrolment_id: int
    name: str
    presence: Coded | None
    minutes: int


class RosterOut(Schema):
    """Everyone seated, by name."""

    session: SessionOut
    items: list[Seat]


class CheckIn(Schema):
    """Someone came, at the device's time."""

    enrolment_id: Annotated[int, Field(ge=1, le=2**63 - 1, strict=True)]
    at: AwareDatetime


class Batch(Schema):
    """What one device saw in one session. `device` is a code of yours, kept with the entry; nothing personal."""

    device: Annotated[str, Field(pattern=r"^[A-Za-z0-9_.-]{1,40}$")]
    rows: Annotated[list[CheckIn], Field(min_length=1, max_length=MOST_ARRIVALS)]


class RowOut(Schema):
    """What became of one row. `minutes` are those that count of the session now."""

    enrolment_id: int
    outcome: Coded
    presence: Coded | None
    minutes: int
    reasons: list[Because]


class Taken(Schema):
    """Each row answered, in the order sent, and how many came to what."""

    counted: int
    known: int
    refused: int
    rows: list[RowOut]


@reads(router, "/own/sessions", _("当天可点名的课次"), SessionsOut, needs=Operation.ROSTERS)
def own_sessions(request: HttpRequest, on: date | None = None) -> SessionsOut:
    """The sessions of a day that the bearer may hold: a teacher's own, a clerk's whole house."""
    who = caller(request)
    found = learning.teaching_on(by=who.by, on=on or who.today)
    return SessionsOut(items=[
        SessionToHold(**session_out(one).model_dump(), cohort_id=one.cohort_id, cohort_no=one.cohort.no) for one in found])


@reads(router, "/sessions/{session_id}/roster", _("课次名单"), RosterOut, needs=Operation.ROSTERS)
def roster(request: HttpRequest, session_id: Key) -> RosterOut:
    """Who sits in a session's class; for devices that show a name."""
    session = learning.session_to_mark(session_id, by=caller(request).by)
    return RosterOut(session=session_out(session), items=[
        Seat(enrolment_id=seat.pk, name=seat.worker.name, minutes=row.minutes if row else 0,
             presence=coded(Presence(row.presence)) if row else None)
        for seat, row in learning.roll_of(session)])


@sends(router, "/sessions/{session_id}/check-ins", _("报送签到"), Taken, needs=Operation.ATTENDANCE, conflicts=True)
def check_in(request: HttpRequest, session_id: Key, sent: Batch, idempotency_key: IdempotencyKey) -> HttpResponse:
    """Check-ins of one session, each answered on its own: faulty rows do not hold up the others; twice counts once."""
    learning.session_to_mark(session_id, by=caller(request).by)
    faults = [fault(f"rows.{n}.at", Fault.YEARS, first=YEARS.start, last=YEARS.stop - 1)
              for n, row in enumerate(sent.rows) if row.at.year not in YEARS]
    if faults:
        raise Refused(*faults)
    return answered_once(request, idempotency_key, lambda: _taken(request, session_id, sent))


def _taken(request: HttpRequest, session_id: int, sent: Batch) -> Taken:
    who = caller(request)
    told = learning_deeds.record_arrivals(
        by=who.by, now=who.now, session_id=session_id, device=sent.device,
        arrivals=[Arrival(row.enrolment_id, row.at) for row in sent.rows])
    rows = [_row(one) for one in told]
    by_outcome = [row.outcome.code for row in rows]
    return Taken(counted=by_outcome.count("counted"), known=by_outcome.count("known"), refused=by_outcome.count("refused"),
                 rows=rows)


def _row(one: Arrived) -> RowOut:
    outcome = Outcome.REFUSED if one.reasons else Outcome.COUNTED if one.is_new else Outcome.KNOWN
    return RowOut(
        enrolment_id=one.enrolment_id, outcome=coded(outcome), minutes=one.minutes,
        presence=coded(one.presence) if one.presence else None,
        reasons=[because(reason, words=language()) for reason in one.reasons])
