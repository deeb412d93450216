"""What waits at this floor, for an inbox page that puts it together with that of the other floors."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery, Sum
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from baigong.kernel.actor import Actor
from baigong.offer.queries import NO_CLOCK, Line, Waiting, lines_of
from baigong.offer.words import Level
from baigong.people.access import CHIEFS
from baigong.people.words import Role
from baigong.subsidy import access
from baigong.subsidy.models import AccountProof, Claim, Objection
from baigong.subsidy.words import NoticeState, ObjectionState, RunState, State
from baigong.subsidy.words.packages import PackageState
from baigong.subsidy.words.proving import Ownership
from baigong.subsidy.words.reconciling import Differing, Source

from .approvals import runs_to_approve
from .claims import said
from .fees import fees_waiting
from .notices import notices, objections
from .owing import debts_waiting
from .proving import holder_checks, proofs_left
from .reconciling import differences_left
from .runs import payable, runs
from .searches import searches_left

UNSENT = [RunState.DRAFT, RunState.RELEASED]
MENDS = {State.OFFERED: _("确认申领或放弃"), State.RETURNED: _("按退回意见补正"), State.BOUNCED: _("更正收款账户")}


def inbox(*, by: Actor) -> list[Waiting]:
    """What this actor must do about claims, notices and runs."""
    mine, parts = access.seen_by(by), list[Waiting]()
    match by.role:
        case Role.REVIEWER:
            parts = [_claims(mine.filter(state=State.FILED), _("补贴初审"), _("核对事实，同意、退回或不予同意"))]
        case Role.APPROVER | Role.CITY_OFFICER:  # not by whoever looked first
            parts = [_claims(mine.filter(state=State.REVIEWED).exclude(reviewed_by=by.person_id), _("补贴复审"),
                             _("二次复核：重算一致后同意，或退回"))]
        case Role.PAYER:
            parts = _payer(by)
        case Role.FINANCE_OFFICER:
            parts = [_differing(by)]
        case Role.PROVIDER_CLERK | Role.EMPLOYER_CLERK:
            page = "provider:claim" if by.role == Role.PROVIDER_CLERK else "employer:claim"
            parts = [Waiting(_("补贴申领"), page, mine.filter(state__in=list(MENDS)), partial(
                _said, waits=lambda one: MENDS[State(one.state)]))]
    parts += debts_waiting(by=by) + fees_waiting(by=by)
    if by.role in access.PROVING:
        parts += _accounts(by)
    if by.role in access.OFFERING:
        parts.append(_left(by))
    if by.role in access.BUYING:
        parts.append(_to_sign(by))
    if by.role in CHIEFS:
        parts.append(_to_approve(by))
    if by.role in access.NOTICING:
        parts += _public(by)
    return parts


def _claims(found: QuerySet[Claim], kind: object, waits_for: object) -> Waiting:
    return Waiting(kind, "officer:claim", found, partial(_said, waits=lambda one: waits_for))


def _said(some: QuerySet[Claim], waits: Callable[[Claim], object]) -> dict[int, Line]:
    def line(one: Claim) -> Line:
        thing, language = one.certificate or one.cohort, get_language() or ""
        about = f"{thing.occupation.name} · {Level(thing.level).label(language)}" if thing else ""
        title = one.payee_organisation.name if one.payee_organisation else one.worker.name
        who = f"{one.worker.name} · {about}" if one.payee_organisation else about
        return Line(title=title, subtitle=" · ".join(filter(None, [one.sheet.named(language), who])), waits_for=waits(one),
                    amount_fen=one.amount_fen or None)

    return lines_of(said(some), line)


def _left(by: Actor) -> Waiting:
    """Confirmed by somebody, and broken off before their claims were made: any of these officers goes on."""
    def line(one: Any) -> Line:
        return Line(title=one.region.name, subtitle=_("已确认的还有 {n} 项没有生成申领").format(n=one.left),
                    waits_for=_("继续生成申领并通知"))

    left = Count("entitled", filter=Q(entitled__confirmation__isnull=False, entitled__settled_at=None))
    return Waiting(_("政策找人"), "officer:entitled_found", searches_left(by=by),
                   lambda some: lines_of(some.select_related("region").annotate(left=left), line), due=NO_CLOCK)


def _public(by: Actor) -> list[Waiting]:
    """Objections, not for those whose decision is objected to; open notices; one row for all that none names yet."""
    against = objections(by=by, states=[ObjectionState.OPEN]).exclude(claim__reviewed_by=by.person_id).exclude(
        claim__granted_by=by.person_id)

    def objection(one: Objection) -> Line:
        return Line(title=one.claim.sheet.named(get_language() or ""), subtitle=f"{one.claim.worker.name} · {one.no}",
                    waits_for=_("核实并答复异议"), amount_fen=one.claim.amount_fen)

    def notice(one: Any) -> Line:
        return Line(title=one.region.name, subtitle=_("{no} · {n} 笔").format(no=one.no, n=one.claim_count),
                    waits_for=_("期满且无未答复异议后结束公示"))

    return [
        Waiting(_("公示异议"), "officer:objection", against, lambda some: lines_of(some, objection)),
        Waiting(_("公示"), "officer:notice", access.notices_seen_by(by).filter(state=NoticeState.OPEN),
                lambda some: lines_of(notices(by=by).filter(pk__in=some.values("pk")), notice), due=F("until_on")),
        Waiting(_("公示"), "officer:notices", access.seen_by(by).filter(state=State.GRANTED), partial(
            _all_of, subtitle=_("复审已同意"), waits_for=_("发布公示")), as_one=True),
    ]


def _payer(by: Actor) -> list[Waiting]:
    """Runs on their way, and one row for all that is payable and in none."""
    def run(one: Any) -> Line:
        return Line(title=one.no, subtitle=_("{n} 笔").format(n=one.lines), amount_fen=one.fen,
                    waits_for=_("放行送银行") if one.state == RunState.DRAFT else _("导入银行回盘"))

    return [
        Waiting(_("补贴拨付"), "officer:run", access.runs_seen_by(by).filter(state__in=UNSENT),
                lambda some: lines_of(runs(by=by).filter(pk__in=some.values("pk")), run), due=NO_CLOCK),
        Waiting(_("补贴拨付"), "officer:runs", payable(by=by), partial(
            _all_of, subtitle=_("公示期满无异议"), waits_for=_("编制拨付批次")), as_one=True),
    ]


def _accounts(by: Actor) -> list[Waiting]:
    """Accounts to be proved to be their payees', and files that the bank has not answered."""
    def account(one: Any) -> Line:
        holder = one.person or one.organisation
        return Line(title=holder.name, subtitle=one.pay_account.bank,
                    waits_for=_("核对材料") if one.kind else _("核实收款账户归属"))

    def check(one: Any) -> Line:
        return Line(title=one.no, subtitle=_("{n} 户").format(n=one.open), waits_for=_("导入银行核验回执"))

    by_when = AccountProof.objects.filter(holder_check=OuterRef("pk"), state=Ownership.ASKED).order_by("due_on")
    return [
        Waiting(_("收款账户核实"), "officer:payee_account", proofs_left(by=by),
                lambda some: lines_of(some.select_related("person", "organisation", "pay_account"), account)),
        Waiting(_("收款账户核实"), "officer:holder_check", access.checks_seen_by(by).filter(answered_at=None),
                lambda some: lines_of(holder_checks(by=by).filter(pk__in=some.values("pk")), check),
                due=Subquery(by_when.values("due_on")[:1])),
    ]


def _to_sign(by: Actor) -> Waiting:
    """Projects that a colleague proposed."""
    def line(one: Any) -> Line:
        return Line(title=one.title, waits_for=_("核对后签约，或撤回"), amount_fen=one.total_fen,
                    subtitle=_("{provider} · {n} 人").format(provider=one.provider.name, n=one.heads))

    found = access.packages_seen_by(by).filter(state=PackageState.PROPOSED).exclude(proposed_by=by.person_id)
    return Waiting(_("培训项目"), "officer:package", found, lambda some: lines_of(some.select_related("provider"), line),
                   due=NO_CLOCK)


def _to_approve(by: Actor) -> Waiting:
    """Runs so large that others must say yes first."""
    def line(one: Any) -> Line:
        return Line(title=one.no, waits_for=_("核对批次后批准"), subtitle=_("{place} · 还差 {n} 名批准").format(
            place=one.region.name, n=one.approvals_needed - one.have))

    lacking = runs_to_approve(by=by)
    return Waiting(_("拨付批准"), "officer:run", access.runs_seen_by(by).filter(pk__in=lacking.values("pk")),
                   lambda some: lines_of(lacking.filter(pk__in=some.values("pk")), line), due=NO_CLOCK)


def _differing(by: Actor) -> Waiting:
    """What the bank's or the bureau's books say otherwise than ours."""
    def line(one: Any) -> Line:
        language = get_language() or ""
        said = f"{Source(one.statement.source).label(language)} · {Differing(one.kind).label(language)}"
        return Line(title=one.ref, subtitle=said, waits_for=_("查明原因：说明，或更正账目"),
                    amount_fen=one.theirs_fen or one.ours_fen)

    return Waiting(_("对账差异"), "officer:difference", differences_left(by=by),
                   lambda some: lines_of(some.select_related("statement"), line))


def _all_of(found: QuerySet[Claim], subtitle: object, waits_for: object) -> dict[int, Line]:
    """One line for all of these claims."""
    sums = found.order_by().aggregate(n=Count("pk"), fen=Sum("amount_fen"))
    return {0: Line(title=_("{n} 笔补贴").format(n=sums["n"]), subtitle=str(subtitle), waits_for=waits_for, amount_fen=sums["fen"])}
