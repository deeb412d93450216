"""What waits at this floor, as rows that an inbox page merges with those of the other floors."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from baigong.kernel.actor import Actor
from baigong.offer.queries import InboxRow
from baigong.offer.words import Level
from baigong.people.access import CHIEFS
from baigong.people.words import Role
from baigong.subsidy import access
from baigong.subsidy.models import Claim, Objection
from baigong.subsidy.words import NoticeState, ObjectionState, Payee, RunState, State

from .approvals import runs_to_approve
from .notices import notices, objections
from .runs import payable, runs
from .searches import searches_left

UNSENT = [RunState.DRAFT, RunState.RELEASED]
NEEDED = ("amount_fen", "due_on", "state", "sheet__name", "sheet__name_en", "worker__name", "payee_organisation__name",
          "certificate__level", "certificate__occupation__name", "cohort__level", "cohort__occupation__name")
"""All that a row says: of hundreds that wait, whole claims with all they hang on take longest to make."""


def inbox(*, by: Actor) -> list[InboxRow]:
    """What this actor must do about claims, the most urgent first; rows without a clock last."""
    rows: list[InboxRow] = []
    mine = access.seen_by(by).select_related(
        "sheet", "worker", "payee_organisation", "certificate__occupation", "cohort__occupation").only(*NEEDED).order_by(
        "due_on", "id")
    match by.role:
        case Role.REVIEWER:
            rows += _claims(_first(mine), _("补贴初审"), _("核对事实，同意、退回或不予同意"))
        case Role.APPROVER | Role.CITY_OFFICER:
            rows += _claims(_second(mine, by), _("补贴复审"), _("二次复核：重算一致后同意，或退回"))
        case Role.PAYER:
            rows += _payer(by)
        case Role.WORKER | Role.PROVIDER_CLERK | Role.EMPLOYER_CLERK:
            rows += _payee(mine, by)
    if by.role in access.OFFERING:
        rows += _left(by)
    if by.role in CHIEFS:
        rows += _to_approve(by)
    if by.role in access.NOTICING:
        rows += _public(by)
    return sorted(rows, key=lambda row: (row.due_on is None, row.due_on))


def inbox_keys(*, by: Actor) -> list[QuerySet[Any]]:
    """What `inbox` shows an officer, to be counted: its parts as querysets, at most one row where it shows one for many."""
    mine = access.seen_by(by)
    parts: list[QuerySet[Any]] = []
    match by.role:
        case Role.REVIEWER:
            parts = [_first(mine)]
        case Role.APPROVER | Role.CITY_OFFICER:
            parts = [_second(mine, by)]
        case Role.PAYER:
            parts = [access.runs_seen_by(by).filter(state__in=UNSENT), payable(by=by)[:1]]
    if by.role in access.OFFERING:
        parts.append(searches_left(by=by))
    if by.role in CHIEFS:
        parts.append(runs_to_approve(by=by))
    if by.role in access.NOTICING:
        parts += [_objections(by), access.notices_seen_by(by).filter(state=NoticeState.OPEN), _granted(by)[:1]]
    return parts


def _first(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    return claims.filter(state=State.FILED)


def _second(claims: QuerySet[Claim], by: Actor) -> QuerySet[Claim]:
    """Not by whoever looked first."""
    return claims.filter(state=State.REVIEWED).exclude(reviewed_by=by.person_id)


def _objections(by: Actor) -> QuerySet[Objection]:
    """Not for those whose decision is objected to."""
    found = objections(by=by, states=[ObjectionState.OPEN])
    return found.exclude(claim__reviewed_by=by.person_id).exclude(claim__granted_by=by.person_id)


def _granted(by: Actor) -> QuerySet[Claim]:
    return access.seen_by(by).filter(state=State.GRANTED).order_by("due_on")


def _claims(found: QuerySet[Claim], kind: object, waits_for: object) -> list[InboxRow]:
    return [_row(one, kind, waits_for, "officer:claim") for one in found]


def _row(one: Claim, kind: object, waits_for: object, url_name: str) -> InboxRow:
    thing = one.certificate or one.cohort
    about = f"{thing.occupation.name} · {Level(thing.level).label(get_language() or '')}" if thing else ""
    title = one.payee_organisation.name if one.payee_organisation else one.worker.name
    who = f"{one.worker.name} · {about}" if one.payee_organisation else about
    return InboxRow(kind=kind, title=title, subtitle=f"{one.sheet.named(get_language() or '')} · {who}",
                    waits_for=waits_for, amount_fen=one.amount_fen or None, due_on=one.due_on, url_name=url_name,
                    url_args=(one.pk,))


def _left(by: Actor) -> list[InboxRow]:
    """Confirmed by somebody, and broken off before their claims were made: any of these officers goes on."""
    return [
        InboxRow(kind=_("政策找人"), title=one.region.name, subtitle=_("已确认的还有 {n} 项没有生成申领").format(n=one.left),
                 waits_for=_("继续生成申领并通知"), amount_fen=None, due_on=None, url_name="officer:entitled_found",
                 url_args=(one.pk,))
        for one in searches_left(by=by).select_related("region")
    ]


def _to_approve(by: Actor) -> list[InboxRow]:
    return [
        InboxRow(kind=_("拨付批准"), title=one.no,
                 subtitle=_("{place} · 还差 {n} 名批准").format(place=one.region.name, n=one.approvals_needed - one.have),
                 waits_for=_("核对批次后批准"), amount_fen=None, due_on=None, url_name="officer:run", url_args=(one.pk,))
        for one in runs_to_approve(by=by)
    ]


def _public(by: Actor) -> list[InboxRow]:
    rows = [
        InboxRow(kind=_("公示异议"), title=one.claim.sheet.named(get_language() or ""),
                 subtitle=f"{one.claim.worker.name} · {one.no}", waits_for=_("核实并答复异议"),
                 amount_fen=one.claim.amount_fen, due_on=one.due_on, url_name="officer:objection", url_args=(one.pk,))
        for one in _objections(by)
    ]
    rows += [
        InboxRow(kind=_("公示"), title=one.region.name, subtitle=_("{no} · {n} 笔").format(no=one.no, n=one.claim_count),
                 waits_for=_("期满且无未答复异议后结束公示"), amount_fen=None, due_on=one.until_on,
                 url_name="officer:notice", url_args=(one.pk,))
        for one in notices(by=by, states=[NoticeState.OPEN])
    ]
    granted = _granted(by)
    if granted.exists():
        rows.append(InboxRow(
            kind=_("公示"), title=_("{n} 笔补贴").format(n=granted.count()), subtitle=str(_("复审已同意")),
            waits_for=_("发布公示"),
            amount_fen=sum(granted.values_list("amount_fen", flat=True)), due_on=granted[0].due_on,
            url_name="officer:notices", url_args=()))
    return rows


def _payer(by: Actor) -> list[InboxRow]:
    rows = [
        InboxRow(kind=_("补贴拨付"), title=one.no, subtitle=_("{n} 笔").format(n=one.lines),
                 waits_for=_("放行送银行") if one.state == RunState.DRAFT else _("导入银行回盘"),
                 amount_fen=one.fen, due_on=None, url_name="officer:run", url_args=(one.pk,))
        for one in runs(by=by, states=UNSENT)
    ]
    waiting = payable(by=by)
    if waiting.exists():
        rows.append(InboxRow(
            kind=_("补贴拨付"), title=_("{n} 笔补贴").format(n=waiting.count()), subtitle=str(_("公示期满无异议")),
            waits_for=_("编制拨付批次"),
            amount_fen=sum(waiting.values_list("amount_fen", flat=True)), due_on=waiting[0].due_on,
            url_name="officer:runs", url_args=()))
    return rows


def _payee(mine: QuerySet[Claim], by: Actor) -> list[InboxRow]:
    desk = {Role.WORKER: "worker", Role.PROVIDER_CLERK: "provider"}.get(Role(by.role), "employer")
    if by.role == Role.WORKER:
        mine = mine.filter(payee=Payee.WORKER)
    waits = {State.OFFERED: _("确认申领或放弃"), State.RETURNED: _("按退回意见补正"), State.BOUNCED: _("更正收款账户")}
    return [_row(one, _("补贴申领"), waits[State(one.state)], f"{desk}:claim")
            for one in mine.filter(state__in=list(waits))]
