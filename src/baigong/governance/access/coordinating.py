"""Who leads a region's coordination, and who acts for a member of it.

A role is held over a region and never at a department, so that nobody is a department's officer by role. A member therefore
names its liaison, who acts for it and for nothing else; only the bureaus whose roles the house knows, HRSS and finance, are also
acted for by the officers of exactly their region, but never by who leads in that same region. Who has neither is heard by letter,
which the lead enters with its number (docs/why/0041).
"""

from django.db.models import Q, QuerySet

from baigong.governance.models import (
    AgendaItem,
    CoordinationMember,
    CountersignAsked,
    Countersigning,
    CountersignOpinion,
    JointMeeting,
    MeetingDecision,
    MeetingInvitation,
)
from baigong.kernel.actor import Actor
from baigong.people.words import OFFICERS, OrganisationKind, Role

from .tasks import HOLDERS, PLANNERS, may_plan


def acted_for_by(by: Actor) -> QuerySet[CoordinationMember]:
    """The members an officer acts for."""
    if by.role not in OFFICERS or not by.is_known:
        return CoordinationMember.objects.none()
    mine = Q(liaison_id=by.person_id)
    if by.role in HOLDERS:
        theirs = Q(organisation__kind=OrganisationKind.HRSS, organisation__region_id=by.region)
        mine |= theirs & ~Q(region_id=by.region)  # who leads a region speaks for no other bureau of it
    if by.role == Role.FINANCE_OFFICER:
        mine |= Q(organisation__kind=OrganisationKind.FINANCE, organisation__region_id=by.region)
    return CoordinationMember.objects.filter(mine, left_at=None)


def leads(by: Actor) -> bool:
    """A planner of a region: leads exactly that region's coordination."""
    return by.role in PLANNERS and by.is_known and bool(by.region)


def members_seen_by(by: Actor) -> QuerySet[CoordinationMember]:
    """For who leads all members of the region, those that left too; for who acts for a member all of its mechanism."""
    if by.role == Role.SYSTEM:
        return CoordinationMember.objects.all()
    theirs = Q(region__in=acted_for_by(by).order_by().values("region"), left_at=None)
    return CoordinationMember.objects.filter(theirs | Q(region_id=by.region) if leads(by) else theirs)


def meetings_seen_by(by: Actor) -> QuerySet[JointMeeting]:
    """Those of the region one leads; for a member those it may still propose items to, and those it was called to."""
    if by.role == Role.SYSTEM:
        return JointMeeting.objects.all()
    mine = acted_for_by(by).order_by()
    called = MeetingInvitation.objects.filter(member__in=mine).order_by().values("meeting")
    theirs = Q(state="drafted", region__in=mine.values("region")) | Q(pk__in=called)
    return JointMeeting.objects.filter(theirs | Q(region_id=by.region) if leads(by) else theirs)


def countersignings_seen_by(by: Actor) -> QuerySet[Countersigning]:
    """Those of the region one leads; for a member those it was asked."""
    if by.role == Role.SYSTEM:
        return Countersigning.objects.all()
    asked = CountersignAsked.objects.filter(member__in=acted_for_by(by).order_by()).order_by().values("countersigning")
    theirs = Q(pk__in=asked)
    return Countersigning.objects.filter(theirs | Q(region_id=by.region) if leads(by) else theirs)


def may_coordinate(*, by: Actor) -> bool:
    """Planners, for exactly their region."""
    return leads(by)


def may_keep_member(*, by: Actor, member_id: int) -> bool:
    """A planner of the member's very region. Raises CoordinationMember.DoesNotExist."""
    return leads(by) and CoordinationMember.objects.values_list("region_id", flat=True).get(pk=member_id) == by.region


def may_lead_meeting(*, by: Actor, meeting_id: int) -> bool:
    """A planner of the very region that calls it. Raises JointMeeting.DoesNotExist."""
    return leads(by) and JointMeeting.objects.values_list("region_id", flat=True).get(pk=meeting_id) == by.region


def may_propose_item(*, by: Actor, meeting_id: int, member_id: int | None = None) -> bool:
    """Who leads, in its own name; who acts for a member of the mechanism, in that member's. Raises JointMeeting.DoesNotExist."""
    if member_id is None:
        return may_lead_meeting(by=by, meeting_id=meeting_id)
    region = JointMeeting.objects.values_list("region_id", flat=True).get(pk=meeting_id)
    return acted_for_by(by).filter(pk=member_id, region_id=region).exists()


def may_leave_out(*, by: Actor, item_id: int) -> bool:
    """Who leads the meeting. Raises AgendaItem.DoesNotExist."""
    return may_lead_meeting(by=by, meeting_id=AgendaItem.objects.values_list("meeting_id", flat=True).get(pk=item_id))


def may_answer_call(*, by: Actor, invitation_id: int) -> bool:
    """Who acts for the member called. Raises MeetingInvitation.DoesNotExist."""
    return acted_for_by(by).filter(pk=MeetingInvitation.objects.values_list("member_id", flat=True).get(pk=invitation_id)).exists()


def may_answer_minutes(*, by: Actor, invitation_id: int, letter_no: str = "") -> bool:
    """The same; by a letter with its number, who leads. Raises MeetingInvitation.DoesNotExist."""
    if letter_no.strip():
        meeting = MeetingInvitation.objects.values_list("meeting_id", flat=True).get(pk=invitation_id)
        return may_lead_meeting(by=by, meeting_id=meeting)
    return may_answer_call(by=by, invitation_id=invitation_id)


def may_task_decision(*, by: Actor, decision_id: int, owner_id: int) -> bool:
    """Who leads the meeting, for a unit of its region or below. Raises MeetingDecision.DoesNotExist."""
    meeting = MeetingDecision.objects.values_list("minutes__meeting_id", flat=True).get(pk=decision_id)
    return may_lead_meeting(by=by, meeting_id=meeting) and may_plan(by=by, owner_id=owner_id)


def may_lead_countersigning(*, by: Actor, countersigning_id: int) -> bool:
    """A planner of the very region that sent it. Raises Countersigning.DoesNotExist."""
    return leads(by) and Countersigning.objects.values_list("region_id", flat=True).get(pk=countersigning_id) == by.region


def may_give_opinion(*, by: Actor, asked_id: int, letter_no: str = "") -> bool:
    """Who acts for the member asked; by a letter with its number, who leads. Raises CountersignAsked.DoesNotExist."""
    asked = CountersignAsked.objects.only("countersigning_id", "member_id").get(pk=asked_id)
    if letter_no.strip():
        return may_lead_countersigning(by=by, countersigning_id=asked.countersigning_id)
    return acted_for_by(by).filter(pk=asked.member_id).exists()


def may_take_opinion(*, by: Actor, opinion_id: int) -> bool:
    """Who leads. Raises CountersignOpinion.DoesNotExist."""
    found = CountersignOpinion.objects.values_list("asked__countersigning_id", flat=True).get(pk=opinion_id)
    return may_lead_countersigning(by=by, countersigning_id=found)
