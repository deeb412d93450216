"""What inspections, complaints and penalties wait for, for an inbox page that puts it together with that of other floors."""

from typing import Any

from django.db.models import F, QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from baigong.kernel.actor import Actor
from baigong.offer.queries import Line, Waiting, lines_of
from baigong.people.words import Role
from baigong.supervision import access
from baigong.supervision.models import Complaint, Penalty
from baigong.supervision.words import WAITING, ComplaintKind, DrawState, PenaltyState, PenaltyStep
from baigong.supervision.words.surveys import SurveyState

from .surveying import surveys_left

SETTLES = {PenaltyState.PROPOSED: _("复核处理意见"), PenaltyState.HANDED_IN: _("验收整改")}
ANSWERS = {"received": _("决定是否受理"), "accepted": _("调查并记录结果"), "investigated": _("答复投诉人")}


def matters_waiting(*, by: Actor) -> list[Waiting]:
    """Officers: complaints, penalties to confirm or review, draws to hold. Providers: what is to be put right."""
    if by.role == Role.PROVIDER_CLERK:
        return [_penalties("provider:penalty", _to_fix(by))]
    if by.role not in access.JUDGES:
        return []
    return [
        Waiting(_("投诉举报"), "officer:complaint", _complaints(by),
                lambda some: lines_of(some.select_related("organisation", "region"), _complaint)),
        _penalties("officer:penalty", _to_settle(by)),
        Waiting(_("支付核查"), "officer:pay_survey", surveys_left(by=by),
                lambda some: lines_of(some.select_related("region"), _survey)),
        Waiting(_("随机抽查"), "officer:draw", access.draws_seen_by(by).filter(state=DrawState.ANNOUNCED),
                lambda some: lines_of(some.select_related("region"), _draw), due=F("from_on")),
    ]


def _complaints(by: Actor) -> QuerySet[Complaint]:
    """Those nobody has taken on, and one's own."""
    return access.complaints_seen_by(by).filter(state__in=WAITING).exclude(
        pk__in=Complaint.objects.filter(handler__isnull=False).exclude(handler_id=by.person_id).values("pk"))


def _to_settle(by: Actor) -> QuerySet[Penalty]:
    """Proposed by someone else; or handed in and to be looked at."""
    found = access.penalties_seen_by(by).filter(state__in=list(SETTLES))
    return found.exclude(pk__in=Penalty.objects.filter(state=PenaltyState.PROPOSED, proposed_by=by.person_id).values("pk"))


def _to_fix(by: Actor) -> QuerySet[Penalty]:
    return access.penalties_seen_by(by).filter(state=PenaltyState.IMPOSED)


def _penalties(page: str, found: QuerySet[Penalty]) -> Waiting:
    return Waiting(_("违规处理"), page, found, lambda some: lines_of(some.select_related("provider"), _penalty),
                   due=F("fix_due_on"))


def _penalty(one: Any) -> Line:
    return Line(title=one.provider.name, subtitle=f"{one.no} · {PenaltyStep(one.step).label(get_language() or '')}",
                waits_for=SETTLES.get(PenaltyState(one.state), _("整改后提交整改报告")))


def _complaint(one: Any) -> Line:
    return Line(title=one.organisation.name if one.organisation else one.region.name, waits_for=ANSWERS[one.state],
                subtitle=f"{one.no} · {ComplaintKind(one.kind).label(get_language() or '')}")


def _survey(one: Any) -> Line:
    waits = _("抽取核查的补贴") if one.state == SurveyState.ANNOUNCED else _("逐笔核查并登记结果")
    return Line(title=one.no, subtitle=one.region.name, waits_for=waits)


def _draw(one: Any) -> Line:
    return Line(title=one.region.name, subtitle=one.no, waits_for=_("抽取检查对象和检查员"))
