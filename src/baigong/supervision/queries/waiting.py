"""What inspections, complaints and penalties wait for, as rows that an inbox page merges with those of the other floors."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from baigong.kernel.actor import Actor
from baigong.offer.queries import InboxRow
from baigong.people.words import Role
from baigong.supervision import access
from baigong.supervision.models import Complaint, Draw, Penalty
from baigong.supervision.words import WAITING, ComplaintKind, DrawState, PenaltyState, PenaltyStep


def matters_waiting(*, by: Actor) -> list[InboxRow]:
    """Officers: complaints, penalties to confirm or review, draws to hold. Providers: what is to be put right."""
    if by.role == Role.PROVIDER_CLERK:
        return [_penalty(one, "provider:penalty", _("整改后提交整改报告")) for one in _to_fix(by)]
    if by.role not in access.JUDGES:
        return []
    rows = [_complaint(one) for one in _complaints(by)]
    rows += [_penalty(one, "officer:penalty", _("复核处理意见") if one.state == PenaltyState.PROPOSED else _("验收整改"))
             for one in _to_settle(by)]
    rows += [InboxRow(kind=_("随机抽查"), title=one.region.name, subtitle=one.no, waits_for=_("抽取检查对象和检查员"),
                      amount_fen=None, due_on=one.from_on, url_name="officer:draw", url_args=(one.pk,))
             for one in _draws(by)]
    return rows


def matters_waiting_keys(*, by: Actor) -> list[QuerySet[Any]]:
    """What `matters_waiting` shows an officer, to be counted: its parts as querysets."""
    return [_complaints(by), _to_settle(by), _draws(by)] if by.role in access.JUDGES else []


def _complaints(by: Actor) -> QuerySet[Complaint]:
    """Those nobody has taken on, and one's own."""
    found = access.complaints_seen_by(by).filter(state__in=WAITING).exclude(
        pk__in=Complaint.objects.filter(handler__isnull=False).exclude(handler_id=by.person_id).values("pk"))
    return found.select_related("organisation", "region").order_by("due_on", "id")


def _to_settle(by: Actor) -> QuerySet[Penalty]:
    """Proposed by someone else; or handed in and to be looked at."""
    found = access.penalties_seen_by(by).filter(state__in=[PenaltyState.PROPOSED, PenaltyState.HANDED_IN])
    own = Penalty.objects.filter(state=PenaltyState.PROPOSED, proposed_by=by.person_id).values("pk")
    return found.exclude(pk__in=own).select_related("provider").order_by("fix_due_on", "id")


def _to_fix(by: Actor) -> QuerySet[Penalty]:
    return access.penalties_seen_by(by).filter(state=PenaltyState.IMPOSED).select_related("provider").order_by("fix_due_on", "id")


def _draws(by: Actor) -> QuerySet[Draw]:
    return access.draws_seen_by(by).filter(state=DrawState.ANNOUNCED).select_related("region").order_by("from_on", "id")


def _complaint(one: Complaint) -> InboxRow:
    about = one.organisation.name if one.organisation else one.region.name
    waits = {"received": _("决定是否受理"), "accepted": _("调查并记录结果"), "investigated": _("答复投诉人")}[one.state]
    return InboxRow(kind=_("投诉举报"), title=about, waits_for=waits, amount_fen=None, due_on=one.due_on,
                    subtitle=f"{one.no} · {ComplaintKind(one.kind).label(get_language() or '')}",
                    url_name="officer:complaint", url_args=(one.pk,))


def _penalty(one: Penalty, url_name: str, waits_for: object) -> InboxRow:
    return InboxRow(kind=_("违规处理"), title=one.provider.name, waits_for=waits_for, amount_fen=None, due_on=one.fix_due_on,
                    subtitle=f"{one.no} · {PenaltyStep(one.step).label(get_language() or '')}", url_name=url_name,
                    url_args=(one.pk,))
