"""Members of a region's coordination, and its meetings until they are held: prepared, agenda made, called, answered, called off."""

from collections.abc import Collection, Mapping
from datetime import datetime

from django.utils import timezone

from baigong.governance import access
from baigong.governance.models import AgendaItem, CoordinationMember, JointMeeting, MeetingInvitation
from baigong.governance.queries.coordinating import heard_by, members_now
from baigong.governance.queries.tasks import DEPARTMENTS
from baigong.governance.words import (
    MEETING_MOVES,
    Attending,
    ConvenedRefusal,
    ItemState,
    MeetingMove,
    MeetingState,
    MeetingTold,
    MemberKind,
    Refusal,
)
from baigong.journal.actions import action, move, note, tell_all
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Answer, Common, Reason, Refused
from baigong.people import queries as people
from baigong.people.models import Organisation
from baigong.people.words import OFFICERS

BEFORE = (MeetingState.DRAFTED, MeetingState.CALLED)


@action("governance.member_joined", may=access.may_coordinate)
def enter_member(
    *, by: Actor, now: datetime, organisation_id: int, kind: str, liaison_id: int | None = None, duties: str = "",
) -> CoordinationMember:
    """Make a body a member of the officer's region. Raises Refused with every reason: no_such_body, own_bureau,
    not_a_member_kind, liaison_no_officer; member_known."""
    body = Organisation.objects.filter(pk=organisation_id, closed_on=None).first()
    if body is None:
        raise Refused(ConvenedRefusal.NO_SUCH_BODY)
    bureau = people.bureau_of(by.region)
    needs_department = kind != MemberKind.SOCIAL and body.kind not in DEPARTMENTS
    Answer.of([
        Reason(ConvenedRefusal.OWN_BUREAU) if bureau is not None and bureau.pk == body.pk else None,
        Reason(ConvenedRefusal.NOT_A_MEMBER_KIND, {"name": body.name}) if needs_department else None,
        _liaison_reason(liaison_id, now),
    ]).or_refuse()
    made = CoordinationMember.objects.create(
        region_id=by.region, organisation=body, kind=MemberKind(kind), liaison_id=liaison_id, duties=duties.strip(), joined_at=now,
        joined_by=by.person_id)
    note(made, kind=made.kind)
    return made


@action("governance.member_changed", may=access.may_keep_member)
def change_member(*, by: Actor, now: datetime, member_id: int, liaison_id: int | None, duties: str = "") -> CoordinationMember:
    """Another liaison, or none; other duties. Raises Refused: member_left, liaison_no_officer."""
    one = _member(member_id)
    Answer.of([_liaison_reason(liaison_id, now)]).or_refuse()
    one.liaison_id, one.duties = liaison_id, duties.strip()
    one.save(update_fields=["liaison", "duties"])
    note(one)
    return one


@action("governance.member_left", may=access.may_keep_member)
def end_member(*, by: Actor, now: datetime, member_id: int, why: str) -> CoordinationMember:
    """The body is a member no more; what it said stays. Raises Refused: needs_why, member_left."""
    one = _member(member_id)
    if not why.strip():
        raise Refused(Refusal.NEEDS_WHY)
    one.left_at, one.left_by, one.why_left = now, by.person_id, why.strip()
    one.save(update_fields=["left_at", "left_by", "why_left"])
    note(one)
    return one


@action("governance.meeting_drafted", may=access.may_coordinate)
def draft_meeting(
    *, by: Actor, now: datetime, title: str, place: str, starts_at: datetime, lasts_minutes: int = 120,
) -> JointMeeting:
    """Prepare a meeting; every member of the region is told, and may propose items. Raises Refused(meeting_past)."""
    if starts_at <= now:
        raise Refused(ConvenedRefusal.MEETING_PAST)
    made = JointMeeting.objects.create(
        region_id=by.region, title=title.strip(), place=place.strip(), starts_at=starts_at, lasts_minutes=lasts_minutes,
        drafted_at=now, drafted_by=by.person_id)
    note(made)
    _tell(MeetingTold.DRAFTED, made, members_now(by.region), now=now)
    return made


@action("governance.meeting_edited", may=access.may_lead_meeting)
def edit_meeting(
    *, by: Actor, now: datetime, meeting_id: int, title: str, place: str, starts_at: datetime, lasts_minutes: int = 120,
) -> JointMeeting:
    """Change title, place or time of a meeting that is not called yet. Raises Refused: not_now, meeting_past."""
    one = _locked(meeting_id)
    if one.state != MeetingState.DRAFTED:
        raise _not_now(one, MeetingMove.CALL)
    if starts_at <= now:
        raise Refused(ConvenedRefusal.MEETING_PAST)
    one.title, one.place, one.starts_at, one.lasts_minutes = title.strip(), place.strip(), starts_at, lasts_minutes
    one.save(update_fields=["title", "place", "starts_at", "lasts_minutes"])
    note(one)
    return one


@action("governance.item_proposed", may=access.may_propose_item)
def propose_item(
    *, by: Actor, now: datetime, meeting_id: int, title: str, text: str = "", member_id: int | None = None,
) -> AgendaItem:
    """Propose an item in a member's name, or in the lead's. Raises Refused(not_now)."""
    one = _before(meeting_id, MeetingMove.PROPOSE)
    made = AgendaItem.objects.create(meeting=one, member_id=member_id, title=title.strip(), text=text.strip(), proposed_at=now,
                                     proposed_by=by.person_id)
    note(one, item=made.pk)
    return made


@action("governance.agenda_ordered", may=access.may_lead_meeting)
def order_agenda(*, by: Actor, now: datetime, meeting_id: int, item_ids: Collection[int]) -> JointMeeting:
    """Place exactly these items on the agenda, in this order; others that were placed are proposed again.

    Raises Refused: not_its_item, not_now.
    """
    one = _before(meeting_id, MeetingMove.CALL)
    wanted = list(dict.fromkeys(item_ids))
    if one.items.filter(pk__in=wanted).exclude(state=ItemState.LEFT_OUT).count() < len(wanted):
        raise Refused(ConvenedRefusal.NOT_ITS_ITEM)
    one.items.filter(state=ItemState.PLACED).exclude(pk__in=wanted).update(state=ItemState.PROPOSED, position=None)
    for position, key in enumerate(wanted, start=1):
        one.items.filter(pk=key).update(state=ItemState.PLACED, position=position)
    note(one, items=wanted)
    return one


@action("governance.item_left_out", may=access.may_leave_out)
def leave_item_out(*, by: Actor, now: datetime, item_id: int, why: str) -> AgendaItem:
    """Leave an item off the agenda, for a reason its proposer reads. Raises Refused: needs_why, not_now."""
    item = AgendaItem.objects.get(pk=item_id)
    one = _before(item.meeting_id, MeetingMove.CALL)
    if not why.strip():
        raise Refused(Refusal.NEEDS_WHY)
    item.state, item.position, item.why_left_out = ItemState.LEFT_OUT, None, why.strip()
    item.save(update_fields=["state", "position", "why_left_out"])
    note(one, item=item_id)
    return item


@action("governance.meeting_called", may=access.may_lead_meeting)
def call_meeting(*, by: Actor, now: datetime, meeting_id: int, member_ids: Collection[int]) -> JointMeeting:
    """Call members to it, with its agenda; they are told time and place. Raises Refused with every reason: meeting_past,
    no_agenda, no_members (none chosen, or one that is no member now); not_now."""
    one = _locked(meeting_id)
    chosen = list(members_now(one.region_id).filter(pk__in=member_ids))
    if one.state == MeetingState.DRAFTED:
        Answer.of([
            Reason(ConvenedRefusal.MEETING_PAST) if one.starts_at <= now else None,
            None if one.items.filter(state=ItemState.PLACED).exists() else Reason(ConvenedRefusal.NO_AGENDA),
            None if chosen and len(chosen) == len(set(member_ids)) else Reason(ConvenedRefusal.NO_MEMBERS),
        ]).or_refuse()
    move(one, MEETING_MOVES, MeetingMove.CALL, by=by, now=now, called_at=now, called_by=by.person_id)
    MeetingInvitation.objects.bulk_create(MeetingInvitation(meeting=one, member=member, invited_at=now) for member in chosen)
    note(one, members=len(chosen))
    _tell(MeetingTold.CALLED, one, chosen, now=now)
    return one


@action("governance.call_answered", may=access.may_answer_call)
def answer_call(*, by: Actor, now: datetime, invitation_id: int, answer: str, delegates: str = "") -> MeetingInvitation:
    """Say whether the member attends, and whom it sends; until the meeting is held it may say otherwise.

    Raises Refused(not_now).
    """
    called = MeetingInvitation.objects.get(pk=invitation_id)
    one = _before(called.meeting_id, MeetingMove.ANSWER)
    called.answer, called.delegates = Attending(answer), delegates.strip()
    called.answered_at, called.answered_by = now, by.person_id
    called.save(update_fields=["answer", "delegates", "answered_at", "answered_by"])
    note(one, answer=called.answer)
    return called


@action("governance.meeting_held", may=access.may_lead_meeting)
def hold_meeting(*, by: Actor, now: datetime, meeting_id: int, attended: Mapping[int, str]) -> JointMeeting:
    """Enter who was there: invitation id → names; who has none was not. Raises Refused: not_yet_held, nobody_came, not_now."""
    one = _locked(meeting_id)
    there = {key: names.strip() for key, names in attended.items() if names.strip()}
    if one.state == MeetingState.CALLED:
        at = timezone.localtime(one.starts_at)
        Answer.of([
            Reason(ConvenedRefusal.NOT_YET_HELD, {"at": f"{at:%Y-%m-%d %H:%M}"}) if now < one.starts_at else None,
            None if one.invitations.filter(pk__in=there).exists() else Reason(ConvenedRefusal.NOBODY_CAME),
        ]).or_refuse()
    move(one, MEETING_MOVES, MeetingMove.HOLD, by=by, now=now, held_at=now, held_by=by.person_id)
    for called in one.invitations.order_by("id"):
        called.was_there, called.attended = called.pk in there, there.get(called.pk, "")
        called.save(update_fields=["was_there", "attended"])
    note(one, there=len(there))
    return one


@action("governance.meeting_called_off", may=access.may_lead_meeting)
def call_off_meeting(*, by: Actor, now: datetime, meeting_id: int, why: str) -> JointMeeting:
    """It does not take place; who was called is told why. Raises Refused: needs_why, not_now."""
    one = _locked(meeting_id)
    if not why.strip():
        raise Refused(Refusal.NEEDS_WHY)
    called = [each.member for each in one.invitations.select_related("member__organisation")]
    move(one, MEETING_MOVES, MeetingMove.CALL_OFF, by=by, now=now, called_off_at=now, called_off_by=by.person_id,
         why_called_off=why.strip())
    note(one)
    _tell(MeetingTold.CALLED_OFF, one, called, now=now, why=why.strip())
    return one


def _liaison_reason(liaison_id: int | None, now: datetime) -> Reason | None:
    """Whoever acts for a member sits at the officers' desk already, in whatever role."""
    if liaison_id is None or any(held.role in OFFICERS for held in people.roles_of(liaison_id, on=timezone.localdate(now))):
        return None
    return Reason(ConvenedRefusal.LIAISON_NO_OFFICER)


def _member(member_id: int) -> CoordinationMember:
    one = CoordinationMember.objects.select_for_update().get(pk=member_id)
    if one.left_at is not None:
        raise Refused(ConvenedRefusal.MEMBER_LEFT)
    return one


def _locked(meeting_id: int) -> JointMeeting:
    return JointMeeting.objects.select_for_update().get(pk=meeting_id)


def _before(meeting_id: int, wanted: MeetingMove) -> JointMeeting:
    """The meeting, locked, while it is still to come. Raises Refused(not_now)."""
    one = _locked(meeting_id)
    if one.state not in BEFORE:
        raise _not_now(one, wanted)
    return one


def _not_now(one: JointMeeting, wanted: MeetingMove) -> Refused:
    return Refused(Common.NOT_NOW, state=MeetingState(one.state), move=wanted)


def _tell(word: MeetingTold, one: JointMeeting, members: Collection[CoordinationMember], *, now: datetime, why: str = "") -> None:
    at = f"{timezone.localtime(one.starts_at):%Y-%m-%d %H:%M}"
    told = heard_by(members, on=timezone.localdate(now))
    tell_all(word, now=now, to_persons=sorted({each for some in told.values() for each in some}),
             link=f"/officer/meetings/{one.pk}/", title=one.title, at=at, place=one.place, why=why)
