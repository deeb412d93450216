"""Minutes of joint meetings: drafted with their decisions, confirmed by who attended, settled; decisions become tasks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from baigong.governance import access
from baigong.governance.models import JointMeeting, MeetingDecision, MeetingInvitation, MeetingMinutes, MinutesReply
from baigong.governance.queries.coordinating import coordination_rules, heard_by, newest_minutes
from baigong.governance.words import (
    MEETING_MOVES,
    ConvenedRefusal,
    Measuring,
    MeetingMove,
    MeetingState,
    MeetingTold,
    MinutesStance,
)
from baigong.journal.actions import action, move, note, tell_all
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Answer, Common, Reason, Refused
from baigong.offer import queries as offer

from .planning import write_task


@dataclass(frozen=True)
class Decided:
    """One decision as it is written: words, who answers for it, by when."""

    text: str
    owner_id: int | None = None
    due_on: date | None = None


@action("governance.minutes_sent", may=access.may_lead_meeting)
def send_minutes(
    *, by: Actor, now: datetime, meeting_id: int, text: str, decisions: Sequence[Decided] = (),
) -> MeetingMinutes:
    """Send a draft to who attended, to be confirmed within so many working days; a new draft asks everyone anew.

    Raises Refused with every reason: minutes_short, decision_unsaid; not_now.
    """
    one = _held(meeting_id, MeetingMove.WRITE)
    Answer.of([
        None if text.strip() else Reason(ConvenedRefusal.MINUTES_SHORT),
        None if all(each.text.strip() for each in decisions) else Reason(ConvenedRefusal.DECISION_UNSAID),
    ]).or_refuse()
    on = timezone.localdate(now)
    due_on = offer.working_days().add(on, coordination_rules(on).minutes_days)
    made = MeetingMinutes.objects.create(meeting=one, nth=one.minutes.count() + 1, text=text.strip(), sent_at=now,
                                         sent_by=by.person_id)
    MeetingDecision.objects.bulk_create(
        MeetingDecision(minutes=made, position=position, text=each.text.strip(), owner_id=each.owner_id, due_on=each.due_on)
        for position, each in enumerate(decisions, start=1))
    one.minutes_due_on = due_on
    one.save(update_fields=["minutes_due_on"])
    one.invitations.filter(was_there=True).update(reminded_at=None)
    note(one, nth=made.nth, decisions=len(decisions))
    _tell(MeetingTold.MINUTES, one, now=now, day=due_on)
    return made


@action("governance.minutes_answered", may=access.may_answer_minutes)
def answer_minutes(
    *, by: Actor, now: datetime, invitation_id: int, stance: str, text: str = "", letter_no: str = "",
) -> MinutesReply:
    """Confirm the newest draft, or object to it; with a letter's number, as the lead enters it.

    Raises Refused: not_present, no_minutes, objection_needed, not_now; minutes_answered.
    """
    called = MeetingInvitation.objects.get(pk=invitation_id)
    one = _held(called.meeting_id, MeetingMove.ANSWER)
    newest = newest_minutes(one)
    if not called.was_there:
        raise Refused(ConvenedRefusal.NOT_PRESENT)
    if newest is None:
        raise Refused(ConvenedRefusal.NO_MINUTES)
    if stance != MinutesStance.CONFIRMED and not text.strip():
        raise Refused(ConvenedRefusal.OBJECTION_NEEDED)
    if newest.replies.filter(invitation=called).exists():
        raise Refused(ConvenedRefusal.MINUTES_ANSWERED)
    made = MinutesReply.objects.create(minutes=newest, invitation=called, stance=MinutesStance(stance), text=text.strip(),
                                       letter_no=letter_no.strip(), replied_at=now, replied_by=by.person_id)
    note(one, nth=newest.nth, stance=made.stance)
    return made


@action("governance.minutes_settled", may=access.may_lead_meeting)
def settle_minutes(*, by: Actor, now: datetime, meeting_id: int, why: str = "") -> JointMeeting:
    """Settle the newest draft once who attended has answered or the last day is past; over an objection only for a reason.

    Raises Refused with every reason: no_minutes; minutes_open, objection_stands; not_now.
    """
    one = JointMeeting.objects.select_for_update().get(pk=meeting_id)
    if one.state == MeetingState.HELD:
        newest = newest_minutes(one)
        if newest is None or one.minutes_due_on is None:
            raise Refused(ConvenedRefusal.NO_MINUTES)
        silent = one.invitations.filter(was_there=True).exclude(replies__minutes=newest).exists()
        objected = newest.replies.filter(stance=MinutesStance.OBJECTED).exists()
        waits = silent and timezone.localdate(now) <= one.minutes_due_on
        Answer.of([
            Reason(ConvenedRefusal.MINUTES_OPEN, {"day": one.minutes_due_on}) if waits else None,
            Reason(ConvenedRefusal.OBJECTION_STANDS) if objected and not why.strip() else None,
        ]).or_refuse()
    move(one, MEETING_MOVES, MeetingMove.SETTLE, by=by, now=now, settled_at=now, settled_by=by.person_id,
         why_over_objection=why.strip())
    note(one)
    _tell(MeetingTold.SETTLED, one, now=now)
    return one


@action("governance.decision_tasked", may=access.may_task_decision)
def task_decision(
    *, by: Actor, now: datetime, decision_id: int, measure: int, owner_id: int, title: str, due_on: date, text: str = "",
    target: int | None = None, unit: str = "", measuring: str = Measuring.NONE, indicator: str = "",
) -> MeetingDecision:
    """Make a decision of settled minutes a task of a measure, drafted as any other and handed out on its own page.

    Raises Refused: decision_tasked, not_now; as draft_task does.
    """
    decided = MeetingDecision.objects.select_for_update(of=("self",)).select_related("minutes__meeting").get(pk=decision_id)
    one = decided.minutes.meeting
    if decided.task_id is not None:
        raise Refused(ConvenedRefusal.DECISION_TASKED)
    if one.state != MeetingState.SETTLED or newest_minutes(one) != decided.minutes:
        raise Refused(Common.NOT_NOW, state=MeetingState(one.state), move=MeetingMove.SETTLE)
    decided.task = write_task(by=by, now=now, measure=measure, owner_id=owner_id, title=title, due_on=due_on, text=text,
                              target=target, unit=unit, measuring=measuring, indicator=indicator)
    decided.tasked_at, decided.tasked_by = now, by.person_id
    decided.save(update_fields=["task", "tasked_at", "tasked_by"])
    note(one, decision=decided.position, task=decided.task_id)
    return decided


def _held(meeting_id: int, wanted: MeetingMove) -> JointMeeting:
    """The meeting, locked, while its minutes are open. Raises Refused(not_now)."""
    one = JointMeeting.objects.select_for_update().get(pk=meeting_id)
    if one.state != MeetingState.HELD:
        raise Refused(Common.NOT_NOW, state=MeetingState(one.state), move=wanted)
    return one


def _tell(word: MeetingTold, one: JointMeeting, *, now: datetime, day: date | None = None) -> None:
    """Tell those who attended."""
    there = [each.member for each in one.invitations.filter(was_there=True).select_related("member__organisation").order_by("id")]
    told = heard_by(there, on=timezone.localdate(now))
    tell_all(word, now=now, to_persons=sorted({each for some in told.values() for each in some}),
             link=f"/officer/meetings/{one.pk}/", title=one.title, day=day)
