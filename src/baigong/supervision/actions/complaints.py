"""Complaints: lodged by anyone, accepted or declined, investigated and answered by the officer who took them on."""

from datetime import datetime

from django.utils import timezone

from baigong.journal.actions import action, move, note, tell
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Common, Refused
from baigong.offer import queries as offer
from baigong.offer.models import Cohort
from baigong.people import queries as people
from baigong.people.words import Role
from baigong.supervision import access, queries
from baigong.supervision.decide import complaints as judging
from baigong.supervision.models import Complainant, Complaint
from baigong.supervision.words import (
    COMPLAINT_MOVES,
    ComplaintKind,
    ComplaintMove,
    ComplaintRefusal,
    ComplaintState,
    ComplaintTold,
    Outcome,
)


@action("supervision.complaint_lodged", may=access.may_lodge)
def lodge_complaint(
    *, by: Actor, now: datetime, region: str, kind: str, text: str, secret: str, organisation_id: int | None = None,
    cohort_no: str = "", name: str = "", contact: str = "", source: str = "",
) -> Complaint:
    """Take a complaint down, with or without a name; `secret` is the code that opens its reply, only its hash is kept.

    Call it as the visitor whoever writes, so that the journal does not name them. `source` is a keyed hash of where it
    came from. What it is about gives its region. Raises Refused: too_short, too_many, no_such_cohort.
    """
    on = timezone.localdate(now)
    rules = queries.complaint_rules(on)
    lately = queries.lately_from(source, now=now)
    judging.may_lodge(text=text, lately=lately, rules=rules).or_refuse()
    cohort = Cohort.objects.filter(no=cohort_no.strip()).first() if cohort_no.strip() else None
    if cohort_no.strip() and cohort is None:
        raise Refused(ComplaintRefusal.NO_SUCH_COHORT, no=cohort_no.strip())
    about = organisation_id or (cohort.provider_id if cohort else None)
    body = people.organisation(about) if about is not None else None
    made = Complaint.objects.create(
        kind=ComplaintKind(kind), region_id=cohort.region_id if cohort else body.region_id if body else region,
        organisation=body, cohort=cohort, text=text.strip(), secret_hash=judging.secret_hash(secret), source=source,
        due_on=offer.working_days().add(on, rules.accept_working_days), received_at=now)
    if name.strip() or contact.strip():
        Complainant.objects.create(complaint=made, name=name.strip(), contact=contact.strip())
    note(made, kind=made.kind)
    level = Role.CITY_OFFICER if made.kind == ComplaintKind.OFFICER else Role.REVIEWER
    for held in people.holders_of(level, on=on, region=made.region_id):
        tell(ComplaintTold.RECEIVED, now=now, to_person=held.person_id, link=f"/officer/complaints/{made.pk}/", no=made.no)
    return made


@action("supervision.complaint_accepted", may=access.may_handle)
def accept_complaint(*, by: Actor, now: datetime, complaint_id: int) -> Complaint:
    """Take it on: from now on it is this officer's, and the clock of the answer runs. Raises Refused(not_now)."""
    one, on = Complaint.objects.select_for_update().get(pk=complaint_id), timezone.localdate(now)
    days = queries.complaint_rules(timezone.localdate(one.received_at)).answer_working_days
    move(one, COMPLAINT_MOVES, ComplaintMove.ACCEPT, by=by, now=now, accepted_at=now, accepted_by=by.person_id,
         handler_id=by.person_id, due_on=offer.working_days().add(on, days))
    return one


@action("supervision.complaint_declined", may=access.may_handle)
def decline_complaint(*, by: Actor, now: datetime, complaint_id: int, reply: str) -> Complaint:
    """Not a matter of this house, or settled before; the complainant reads why. Raises Refused: complaint_why_needed, not_now."""
    one = Complaint.objects.select_for_update().get(pk=complaint_id)
    if not reply.strip():
        raise Refused(ComplaintRefusal.WHY_NEEDED)
    move(one, COMPLAINT_MOVES, ComplaintMove.DECLINE, by=by, now=now, declined_at=now, declined_by=by.person_id, due_on=None,
         reply=reply.strip())
    return one


@action("supervision.complaint_handed_over", may=access.may_handle)
def hand_over_complaint(*, by: Actor, now: datetime, complaint_id: int, person_id: int, why: str) -> Complaint:
    """Another officer goes on with it: at its handler's wish, or as the city or the province decides.

    Raises Refused: not_handler, no_officer, complaint_why_needed, not_now (nobody took it on, or it is answered).
    """
    one = Complaint.objects.select_for_update(of=("self",)).select_related("handler").get(pk=complaint_id)
    if one.state not in (ComplaintState.ACCEPTED, ComplaintState.INVESTIGATED) or one.handler is None:
        raise Refused(Common.NOT_NOW, state=ComplaintState(one.state), move=ComplaintMove.HAND_OVER)
    if one.handler_id != by.person_id and by.role not in access.ASSIGNERS:
        raise Refused(ComplaintRefusal.NOT_HANDLER, name=one.handler.name)
    if not why.strip():
        raise Refused(ComplaintRefusal.WHY_NEEDED)
    if person_id not in dict(queries.handlers_for(one, on=timezone.localdate(now))):
        raise Refused(ComplaintRefusal.NO_OFFICER)
    note(one, before=one.handler_id, after=person_id)
    one.handler_id = person_id
    one.save(update_fields=["handler"])
    tell(ComplaintTold.HANDED_OVER, now=now, to_person=person_id, link=f"/officer/complaints/{one.pk}/", no=one.no)
    return one


@action("supervision.complaint_investigated", may=access.may_handle)
def record_investigation(*, by: Actor, now: datetime, complaint_id: int, outcome: str, report: str) -> Complaint:
    """What was found, for officers. Raises Refused: report_needed, not_handler, not_now."""
    one = _mine(complaint_id, by)
    if not report.strip():
        raise Refused(ComplaintRefusal.REPORT_NEEDED)
    move(one, COMPLAINT_MOVES, ComplaintMove.INVESTIGATE, by=by, now=now, investigated_at=now, investigated_by=by.person_id,
         outcome=Outcome(outcome), report=report.strip())
    note(one, outcome=str(outcome))
    return one


@action("supervision.complaint_answered", may=access.may_handle)
def answer_complaint(*, by: Actor, now: datetime, complaint_id: int, reply: str) -> Complaint:
    """The reply, which the complainant reads with number and code. Raises Refused: reply_needed, not_handler, not_now."""
    one = _mine(complaint_id, by)
    if not reply.strip():
        raise Refused(ComplaintRefusal.REPLY_NEEDED)
    move(one, COMPLAINT_MOVES, ComplaintMove.ANSWER, by=by, now=now, answered_at=now, answered_by=by.person_id, due_on=None,
         reply=reply.strip())
    return one


@action("supervision.complainant_revealed", may=access.may_handle)
def reveal_complainant(*, by: Actor, now: datetime, complaint_id: int, why: str) -> Complainant:
    """Who complained and how to reach them: to the officer who handles it, for a reason that stays in the journal.

    Raises Refused: not_handler, complaint_why_needed; Complainant.DoesNotExist where nobody gave a name.
    """
    one = _mine(complaint_id, by)
    if not why.strip():
        raise Refused(ComplaintRefusal.WHY_NEEDED)
    note(one)
    return Complainant.objects.get(complaint=one)


def _mine(complaint_id: int, by: Actor) -> Complaint:
    """The complaint, locked, if it is the actor's to handle. Raises Refused(not_handler)."""
    one = Complaint.objects.select_for_update(of=("self",)).select_related("handler").get(pk=complaint_id)
    if one.handler is None or one.handler_id != by.person_id:
        raise Refused(ComplaintRefusal.NOT_HANDLER, name=one.handler.name if one.handler else "—")
    return one
