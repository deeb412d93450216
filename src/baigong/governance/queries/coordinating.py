"""Coordination: its rules, the members of a region, meetings with all that hangs on them, and who is to be told."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import get_language

from baigong.governance import access
from baigong.governance.decide.clock import DAY, first_day_beyond
from baigong.governance.decide.countersigning import CoordinationRules
from baigong.governance.models import (
    AgendaItem,
    CoordinationMember,
    JointMeeting,
    MeetingDecision,
    MeetingInvitation,
    MeetingMinutes,
    MinutesReply,
    Task,
)
from baigong.governance.words import MeetingState, MemberKind
from baigong.kernel.actor import Actor
from baigong.kernel.numbered import key_in
from baigong.offer import queries as offer
from baigong.people import queries as people
from baigong.people.models import Organisation
from baigong.people.words import OFFICERS, OrganisationKind, Role
from baigong.supervision.decide.dated import read_versions, rules_on

from .tasks import DEPARTMENTS

__all__ = [
    "Sitting", "acted_for", "bodies_to_join", "body_of_code", "coordination_member", "coordination_members",
    "coordination_rules", "decision", "decision_of", "joint_meeting", "joint_meetings", "liaisons_for", "meetings_to_come",
    "members_now", "newest_minutes", "owners_of_decisions", "sitting",
]


def coordination_rules(on: date) -> CoordinationRules:
    """The rules of coordination in force on a day (institution/governance/coordination.yaml)."""
    return rules_on(_versions(Path(settings.INSTITUTION)), on)


def last_day_to_remind_of(on: date) -> date:
    """Members are reminded today of what ends by this day; `on` itself in a year whose working days nobody knows yet."""
    beyond = first_day_beyond(coordination_rules(on).remind_before_days, on=on, calendar=offer.working_days())
    return max(on, beyond - DAY)


def members_now(region: str) -> QuerySet[CoordinationMember]:
    """The members of a region's mechanism today."""
    return CoordinationMember.objects.filter(region_id=region, left_at=None).select_related("organisation").order_by("id")


def coordination_members(*, by: Actor, text: str = "", kind: str = "", left: bool = False) -> QuerySet[CoordinationMember]:
    """The members an officer sees, of the mechanisms it leads or belongs to; `left` those that left."""
    found = access.members_seen_by(by).select_related("organisation", "region", "liaison").order_by("region_id", "id")
    found = found.filter(left_at__isnull=not left)
    if kind in MemberKind.codes():
        found = found.filter(kind=kind)
    if text.strip():
        found = found.filter(Q(organisation__name__icontains=text.strip()) | Q(duties__icontains=text.strip()))
    return found


def coordination_member(member_id: int, *, by: Actor) -> CoordinationMember:
    """One of them, also one that left. Raises CoordinationMember.DoesNotExist."""
    return access.members_seen_by(by).select_related("organisation", "region", "liaison").get(pk=member_id)


def bodies_to_join(*, by: Actor) -> list[tuple[int, str]]:
    """(id, name) of the departments and people's organisations within the officer's region that are no members yet."""
    known = members_now(by.region).order_by().values("organisation")
    found = people.organisations(region=by.region).filter(kind__in=DEPARTMENTS).exclude(pk__in=known)
    bureau = people.bureau_of(by.region)
    return [(one.pk, f"{one.name}（{one.region.name}）") for one in found.order_by("region_id", "name", "id")[:500]
            if bureau is None or one.pk != bureau.pk]


def body_of_code(uscc: str) -> Organisation | None:
    """The registered body with a credit code."""
    return people.organisations(text=uscc).filter(uscc=uscc.strip().upper()).first()


def liaisons_for(*, by: Actor, on: date) -> list[tuple[int, str]]:
    """(person id, name and role) of the officers within the officer's region who may be named a liaison, each once."""
    held = people.held_on(on).filter(role__in=sorted(OFFICERS), region__in=people.regions_under(by.region, on=on).values("pk"))
    found: dict[int, str] = {}
    language = get_language() or ""
    for one in held.order_by("region_id", "person__name", "id")[:500]:
        place = one.region.name if one.region else ""
        found.setdefault(one.person_id, f"{one.person.name} · {Role(one.role).label(language)} · {place}")
    return list(found.items())


def heard_by(members: Collection[CoordinationMember], *, on: date) -> dict[int, set[int]]:
    """By member (with its organisation at hand), the persons who act for it and are told."""
    hrss = {one.organisation.region_id for one in members
            if one.organisation.kind == OrganisationKind.HRSS and one.organisation.region_id != one.region_id}
    money = {one.organisation.region_id for one in members if one.organisation.kind == OrganisationKind.FINANCE}
    holding = people.officers_in(access.HOLDERS, hrss, on=on) if hrss else {}
    paying = people.officers_in({Role.FINANCE_OFFICER}, money, on=on) if money else {}
    found = {}
    for one in members:
        place, kind = one.organisation.region_id, one.organisation.kind
        by_role = paying if kind == OrganisationKind.FINANCE else (
            holding if kind == OrganisationKind.HRSS and place != one.region_id else {})
        found[one.pk] = {*by_role.get(place, ()), *([one.liaison_id] if one.liaison_id else [])}
    return found


def acted_for(*, by: Actor) -> set[int]:
    """Ids of the members an officer acts for."""
    return set(access.acted_for_by(by).values_list("pk", flat=True))


def joint_meetings(*, by: Actor, text: str = "", state: str = "") -> QuerySet[JointMeeting]:
    """The meetings an officer leads or was called to, the latest first."""
    found = access.meetings_seen_by(by).select_related("region").order_by("-starts_at", "-id")
    if state in MeetingState.codes():
        found = found.filter(state=state)
    if words := text.strip():
        found = found.filter(Q(pk=key_in(words)) | Q(title__icontains=words) | Q(place__icontains=words))
    return found


def joint_meeting(meeting_id: int, *, by: Actor) -> JointMeeting:
    """One of them. Raises JointMeeting.DoesNotExist."""
    return access.meetings_seen_by(by).select_related("region").get(pk=meeting_id)


def meetings_to_come(*, by: Actor, on: date, most: int = 200) -> list[JointMeeting]:
    """Those called, from this day on, that the officer leads or that a member it acts for was called to: for a calendar."""
    found = access.meetings_seen_by(by).filter(state__in=[MeetingState.CALLED, MeetingState.HELD], starts_at__date__gte=on)
    return list(found.order_by("starts_at", "id")[:most])


def newest_minutes(one: JointMeeting) -> MeetingMinutes | None:
    """The draft that counts."""
    return one.minutes.order_by("-nth").first()


def silent_on_minutes() -> QuerySet[MeetingInvitation]:
    """Who was at a meeting and has not answered the newest draft of its minutes."""
    newest = MeetingMinutes.objects.filter(meeting=OuterRef("meeting"))
    later = MeetingMinutes.objects.filter(meeting=OuterRef("minutes__meeting"), nth__gt=OuterRef("minutes__nth"))
    said = MinutesReply.objects.filter(~Exists(later), invitation=OuterRef("pk"))
    return MeetingInvitation.objects.filter(Exists(newest), ~Exists(said), meeting__state=MeetingState.HELD, was_there=True)


@dataclass(frozen=True)
class Sitting:
    """All that hangs on a meeting: its items in order, who was called, drafts of the minutes with replies, and decisions of the
    newest draft."""

    items: list[AgendaItem]
    called: list[MeetingInvitation]
    minutes: list[MeetingMinutes]
    replies: list[MinutesReply]
    decisions: list[MeetingDecision]


def sitting(one: JointMeeting) -> Sitting:
    """Of one meeting that its reader may see."""
    drafts = list(one.minutes.order_by("-nth"))
    newest = drafts[:1]
    return Sitting(
        items=list(one.items.select_related("member__organisation").order_by("position", "id")),
        called=list(one.invitations.select_related("member__organisation").order_by("id")),
        minutes=drafts,
        replies=list(MinutesReply.objects.filter(minutes__in=drafts).select_related(
            "invitation__member__organisation").order_by("-minutes__nth", "id")),
        decisions=list(MeetingDecision.objects.filter(minutes__in=newest).select_related("owner", "task").order_by("position")))


def decision(decision_id: int, *, by: Actor) -> MeetingDecision:
    """One decision of a meeting the officer may see. Raises MeetingDecision.DoesNotExist."""
    return MeetingDecision.objects.filter(minutes__meeting__in=access.meetings_seen_by(by).order_by()).select_related(
        "minutes__meeting", "owner").get(pk=decision_id)


def decision_of(task: Task, *, by: Actor) -> tuple[MeetingDecision, bool] | None:
    """The decision a task comes from, and whether the officer may open its meeting."""
    one = MeetingDecision.objects.filter(task=task).select_related("minutes__meeting").first()
    return (one, access.meetings_seen_by(by).filter(pk=one.minutes.meeting_id).exists()) if one else None


def owners_of_decisions(one: JointMeeting) -> list[tuple[int, str]]:
    """(id, name) of who may answer for a decision: the region's bureau and who was called."""
    bureau = people.bureau_of(one.region_id)
    mine = [(bureau.pk, bureau.name)] if bureau is not None else []
    called = one.invitations.select_related("member__organisation").order_by("id")
    return mine + [(each.member.organisation_id, each.member.organisation.name) for each in called]


@cache
def _versions(shelf: Path) -> list[tuple[date, CoordinationRules]]:
    return read_versions((shelf / "governance" / "coordination.yaml").read_text(encoding="utf-8"), CoordinationRules,
                         name="coordination.yaml")
