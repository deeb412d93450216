"""What waits of coordination: for members what they are asked, for who leads what is to be gathered and settled."""

from typing import Any

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, When
from django.db.models.functions import Coalesce, TruncDate
from django.utils.translation import gettext_lazy as _

from baigong.governance import access
from baigong.governance.models import (
    CountersignAsked,
    Countersigning,
    CountersignOpinion,
    JointMeeting,
    MeetingInvitation,
)
from baigong.governance.words import CountersignState, MeetingState
from baigong.kernel.actor import Actor
from baigong.offer import queries as offer
from baigong.offer.queries import Line, Waiting, lines_of
from baigong.people.words import OFFICERS

from .coordinating import silent_on_minutes


def coordination_waiting(*, by: Actor) -> list[Waiting]:
    """Meetings to answer, minutes to confirm, texts to countersign; for planners their own until they are settled."""
    if by.role not in OFFICERS or not by.is_known:
        return []
    mine, last = access.acted_for_by(by).order_by(), offer.working_days().last
    to_sign = _to_sign(mine)
    calls = MeetingInvitation.objects.filter(member__in=mine, answer="", meeting__state=MeetingState.CALLED).order_by()
    unread = silent_on_minutes().filter(member__in=mine).order_by()

    def say(some: QuerySet[Any]) -> dict[int, Line]:
        found = list(some.select_related("region"))
        asked = set(to_sign.filter(countersigning__in=[one.pk for one in found]).values_list("countersigning_id", flat=True))
        return lines_of(found, lambda one: Line(
            title=one.title, subtitle=f"{one.no} · {one.region.name}",
            waits_for=_("在期限内回复会签意见") if one.pk in asked else _("汇总各单位意见，截止后说明采纳情况并定稿")))

    def tell(some: QuerySet[Any]) -> dict[int, Line]:
        found = list(some.select_related("region"))
        asked = set(unread.filter(meeting__in=[one.pk for one in found]).values_list("meeting_id", flat=True))
        called = set(calls.filter(meeting__in=[one.pk for one in found]).values_list("meeting_id", flat=True))
        return lines_of(found, lambda one: Line(
            title=one.title, subtitle=f"{one.no} · {one.region.name}",
            waits_for=_("确认会议纪要，或提出异议") if one.pk in asked else _("回复会议通知") if one.pk in called
            else _("送纪要确认，期满后定稿")))

    rounds = Q(pk__in=to_sign.values("countersigning"))
    meetings = Q(pk__in=calls.values("meeting")) | Q(pk__in=unread.values("meeting"))
    if access.leads(by):
        rounds |= Q(region_id=by.region)
        meetings |= Q(region_id=by.region, state=MeetingState.HELD)
    day = Coalesce("minutes_due_on", TruncDate("starts_at"))
    return [
        Waiting(_("会签"), "officer:countersign", Countersigning.objects.filter(rounds, state=CountersignState.SENT), say,
                due=Case(When(due_on__lte=last, then="due_on"))),
        Waiting(_("联席会议"), "officer:meeting", JointMeeting.objects.filter(meetings).alias(day=day), tell,
                due=Case(When(day__lte=last, then=day))),
    ]


def _to_sign(mine: QuerySet[Any]) -> QuerySet[CountersignAsked]:
    said = CountersignOpinion.objects.filter(asked=OuterRef("pk"))
    return CountersignAsked.objects.filter(~Exists(said), member__in=mine, countersigning__state=CountersignState.SENT).order_by()
