"""Payment runs: drafted from what is payable, released after a second look, answered by the bank's file."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import claiming, listing, long_work
from baigong.desk.forms import checked, typed
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import XLSX, SeeOther, Show, download, show
from baigong.journal import queries as journal
from baigong.kernel.identity import mask_card
from baigong.kernel.refused import Common, Refused
from baigong.offer import queries as offer
from baigong.people import queries as people
from baigong.people.words import Role
from baigong.subsidy import access, actions, queries
from baigong.subsidy.words import ApprovalState, LongWork, Payee, PaymentState, Refusal, RunState

from .door import door

BIGGEST = 10 * 1024 * 1024
PAYABLE = (Column("who", _("申领人"), "strong"), Column("what", _("补贴"), sub="no"), Column("payee", _("收款人"), sub="account"),
           Column("amount_fen", _("金额（元）"), "money"), Column("left", _("拨付时限"), "clock"))
COLUMNS = (Column("no", _("批次"), "strong", sub="region"), Column("drafted_at", _("编制时间"), "moment"),
           Column("lines", _("笔数"), "number"), Column("fen", _("金额（元）"), "money"),
           Column("paid", _("到账"), "number"), Column("returned", _("退回"), "number"),
           Column("state", _("状态"), "tag"))
PAYMENTS = (Column("no", _("指令号"), sub="claim"), Column("payee", _("收款人"), "strong", sub="account"),
            Column("amount_fen", _("金额（元）"), "money"), Column("set_off_fen", _("抵扣（元）"), "money"),
            Column("out_fen", _("实付（元）"), "money"), Column("state", _("状态"), "tag", sub="why"))
APPROVALS = (Column("who", _("批准人"), "strong"), Column("at", _("批准时间"), "moment"), Column("lines", _("笔数"), "number"),
             Column("fen", _("金额（元）"), "money"), Column("state", _("状态"), "tag", sub="why"))
APPROVAL_TINTS = {ApprovalState.STANDS: "ok", ApprovalState.WITHDRAWN: "no", ApprovalState.VOID: "no"}
TINTS = {PaymentState.PAID: "ok", PaymentState.RETURNED: "no", PaymentState.DROPPED: "no", PaymentState.SENT: "act"}


class Upload(forms.Form):
    """The bank's answer."""

    table = forms.FileField(label=_("银行回盘文件（xlsx、csv 或 xml）"),
                            widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.xml"}))

    def clean_table(self) -> Any:
        """A run of a hundred thousand payments is a few megabytes."""
        if self.cleaned_data["table"].size > BIGGEST:
            raise forms.ValidationError(_("文件超过 10 MB"))
        return self.cleaned_data["table"]


class Narrow(forms.Form):
    """The filters of a run's lines."""

    text = forms.RegexField(
        r"^(?!\s*\d{15,}).*$", label=_("指令号、收款人或申领编号"), required=False, max_length=60,
        error_messages={"invalid": _("身份证号和账号不能放在网址里")})
    state = forms.ChoiceField(label=_("状态"), required=False)

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask.get)
        self.fields["state"].choices = [("", _("全部")), *((one.value, one.label(ask.language)) for one in PaymentState)]


class Withdraw(forms.Form):
    """Taking one's own approval back."""

    why = forms.CharField(label=_("撤回理由"), max_length=300)


class LeaveOut(forms.Form):
    """One line that is not to be paid with this run."""

    no = forms.CharField(label=_("指令号"), max_length=40)
    why = forms.CharField(label=_("剔除理由"), max_length=300)


@page(door, "runs/", title=_("补贴拨付"))
def runs(ask: Ask) -> Show | HttpResponse:
    """What may be paid, and the runs so far."""
    found = queries.runs(by=ask.by)
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, [_run(one, ask) for one in found], name=str(_("拨付批次")))
    here = listing.page_of(ask, found)
    ready = queries.ready(by=ask.by)
    waiting = listing.page_of(ask, queries.payable(by=ask.by), count=ready.claims, keys_first=True, name="payable")
    lot = list(waiting)
    into, work = queries.paid_into(lot), _drafting(ask)
    return show(
        payable=[_payable(one, into.get(one.pk), ask) for one in lot], payable_columns=PAYABLE, ready=ready, waiting=waiting,
        drafts=ask.by.role == Role.PAYER and ready.claims and not work, work=_at_work(work, ask), columns=COLUMNS,
        rows=[_run(one, ask) for one in here], here=here, export_url=listing.export_url(ask),
    )


@runs.deed("draft")
def draft(ask: Ask) -> SeeOther:
    """Gather the picked claims, or all that are payable, into a run."""
    picked = [int(one) for one in ask.post.getlist("claim") if one.isdecimal()]
    if _drafting(ask):
        raise Refused(Refusal.RUN_AT_WORK)
    lines = queries.ready(by=ask.by, claim_ids=picked or None).claims
    if ask.by.role == Role.PAYER and lines > long_work.SMALL:
        return long_work.later(ask, LongWork.DRAFT, args={"region": ask.by.region, "claim_ids": picked or None}, total=lines,
                               link=reverse("officer:runs"))
    made = actions.draft_run(by=ask.by, now=ask.now, region=ask.by.region, claim_ids=picked or None)
    return ask.done(_("已编制批次 {no}，请核对后放行").format(no=made.no), "officer:run", made.pk)


@page(door, "runs/<int:run_id>/", title=_("拨付批次"))
def run(ask: Ask, run_id: int) -> Show | HttpResponse:
    """One run and a page of its lines; `?file=xlsx`, `csv` or `xml` (pain.001) is the file to the bank, for payers only."""
    one = queries.run(run_id, by=ask.by)
    kind = ask.get.get("file", "")
    if kind in ("xlsx", "csv", "xml"):
        return _file(one, kind, ask)
    form = Narrow(ask)
    given = form.cleaned_data if form.is_valid() else {}
    found = queries.payments_wanted(one, queries.WantedPayments(**given))
    if listing.wants_file(ask):
        lots = listing.in_lots(found, lambda lot: [_payment(payment, ask) for payment in lot])
        return listing.file_of(PAYMENTS, lots, name=str(_("付款指令")))
    here, work = listing.page_of(ask, found, keys_first=True), _on(run_id)
    return show(
        **_approving(one, ask, is_free=work is None), one=one, row=_run(one, ask), columns=PAYMENTS, narrow=form, here=here,
        payments=[_payment(payment, ask) for payment in here], export_url=listing.export_url(ask),
        crumbs=[{"label": _("补贴拨付"), "url": reverse("officer:runs")}, {"label": one.no}],
        acts=ask.by.role == Role.PAYER and work is None, is_payer=ask.by.role == Role.PAYER, is_draft=one.state == RunState.DRAFT,
        is_out=one.state == RunState.RELEASED, has_file=one.state in (RunState.RELEASED, RunState.SETTLED),
        work=_at_work(work, ask), form=typed(ask, Upload, "answer"),
        history=told(journal.history_of(one).defer("detail"), language=ask.language),  # it names every claim of the run
    )


@run.deed("release")
def release(ask: Ask, run_id: int) -> SeeOther:
    """Look at every claim once more and send the rest."""
    _free(run_id)
    one = queries.run(run_id, by=ask.by)
    if ask.by.role == Role.PAYER and one.lines > long_work.SMALL and one.state == RunState.DRAFT:
        queries.may_release_run(one, by=ask.by, on=ask.today).or_refuse()
        return long_work.later(ask, LongWork.RELEASE, args={"run_id": run_id}, total=one.lines,
                               link=reverse("officer:run", args=[run_id]))
    done = actions.release_run(by=ask.by, now=ask.now, run_id=run_id)
    dropped = queries.payments_in(done).filter(state=PaymentState.DROPPED).count()
    if dropped:
        return ask.again(_("已放行；{n} 笔因事实变化剔除，退回重新审核").format(n=dropped))
    return ask.again(_("已放行，请下载文件送银行"))


@run.deed("approve")
def approve(ask: Ask, run_id: int) -> SeeOther:
    """Say yes to the run as it stands."""
    _free(run_id)
    actions.approve_run(by=ask.by, now=ask.now, run_id=run_id)
    return ask.again(_("已批准该批次"))


@run.deed("withdraw")
def withdraw(ask: Ask, run_id: int) -> SeeOther:
    """Take one's own approval back."""
    _free(run_id)
    actions.withdraw_approval(by=ask.by, now=ask.now, run_id=run_id, **checked(typed(ask, Withdraw, "withdraw")))
    return ask.again(_("已撤回批准"))


@run.deed("leave_out")
def leave_out(ask: Ask, run_id: int) -> SeeOther:
    """Take one line out; approvals given before are void."""
    given = checked(typed(ask, LeaveOut, "leave_out"))
    _free(run_id)
    line = queries.payment_of(queries.run(run_id, by=ask.by), given["no"])
    actions.leave_out(by=ask.by, now=ask.now, run_id=run_id, payment_id=line.pk if line else 0, why=given["why"])
    return ask.again(_("已剔除，补贴仍为待拨付；先前的批准失效"))


@run.deed("answer")
def answer(ask: Ask, run_id: int) -> SeeOther:
    """Book the bank's answer: the whole file or nothing of it."""
    _free(run_id)
    table = checked(typed(ask, Upload, "answer"))["table"]
    content, lines = table.read(), queries.payments_in(queries.run(run_id, by=ask.by)).count()
    if lines > long_work.SMALL:
        return long_work.later(ask, LongWork.BANK_ANSWER, args={"run_id": run_id}, content=content, total=lines,
                               link=reverse("officer:run", args=[run_id]))
    done = actions.read_bank_answer(by=ask.by, now=ask.now, run_id=run_id, content=content)
    waits = queries.payments_in(done).filter(state=PaymentState.SENT).count()
    if waits:
        return ask.again(_("回盘已入账；还有 {n} 笔等待银行结果").format(n=waits))
    return ask.again(_("回盘已入账"))


def _file(one: Any, kind: str, ask: Ask) -> HttpResponse:
    if ask.by.role != Role.PAYER or one.state not in (RunState.RELEASED, RunState.SETTLED):
        raise Refused(Common.NOT_YOURS)
    if kind == "csv":
        return download(queries.bank_csv(one), name=f"{one.no}.csv", kind="text/csv; charset=utf-8")
    if kind == "xml":
        return download(queries.bank_xml(one), name=f"{one.no}.xml", kind="application/xml")
    return download(queries.bank_xlsx(one), name=f"{one.no}.xlsx", kind=XLSX)


def _on(run_id: int) -> Any:
    """The long work that goes on with a run, or None."""
    return journal.under_way(LongWork.RELEASE, LongWork.BANK_ANSWER, run_id=run_id)


def _free(run_id: int) -> None:
    """Nothing of a run is changed while long work on it goes on: it would wait for that to end. Raises Refused(run_at_work)."""
    if _on(run_id):
        raise Refused(Refusal.RUN_AT_WORK)


def _drafting(ask: Ask) -> Any:
    """The long work that drafts a run of the officer's place, or None."""
    return journal.under_way(LongWork.DRAFT, region=ask.by.region)


def _at_work(work: Any, ask: Ask) -> dict[str, Any] | None:
    """What goes on, how far it is, and where it can be watched by those who may."""
    if work is None:
        return None
    is_seen = journal.works_for(by=ask.by).filter(pk=work.pk).exists()
    return {"what": work.en if ask.language == "en" else work.zh, "done": work.done, "total": work.total,
            "url": reverse("officer:work", args=[work.pk]) if is_seen else ""}


def _approving(one: Any, ask: Ask, *, is_free: bool) -> dict[str, Any]:
    """Who approved, how many are still needed, and why this officer may not."""
    given, needed = queries.approvals_of(one), queries.approvals_needed(one, on=ask.today)
    names = people.names_of(approval.approved_by for approval in given)
    rows = []
    for approval in given:
        state = queries.standing_of(approval)
        rows.append({"who": names.get(approval.approved_by, ""), "at": approval.approved_at, "lines": approval.lines,
                     "fen": approval.fen, "state": (state.label(ask.language), APPROVAL_TINTS[state]), "why": approval.why})
    have = sum(approval.stands for approval in given)
    asked = is_free and one.state == RunState.DRAFT and ask.by.role in access.APPROVING
    answer = queries.may_approve_run(one, by=ask.by)
    return {
        "approval_columns": APPROVALS, "approvals": rows, "needed": needed, "have": have, "lacking": max(needed - have, 0),
        "asked_to_approve": asked and needed > 0, "may_approve": asked and answer.yes,
        "may_not": [reason.text(ask.language) for reason in answer.reasons] if asked else [],
        "approved_by_me": asked and ask.by.person_id in [one.approved_by for one in given if one.stands],
        "withdraw_form": typed(ask, Withdraw, "withdraw"), "leave_out_form": typed(ask, LeaveOut, "leave_out"),
    }


def _payable(one: Any, account: Any, ask: Ask) -> dict[str, Any]:
    return {"id": one.pk, "who": one.worker.name, "what": one.sheet.named(ask.language), "no": one.no, "payee": _payee(one, ask),
            "account": "" if account and account.is_proved else _("账户待核实，暂不能编入批次") if account else _("未登记账户"),
            "amount_fen": one.amount_fen, "url": reverse("officer:claim", args=[one.pk]),
            "left": offer.days_left(one.due_on, ask.today)}


def _run(one: Any, ask: Ask) -> dict[str, object]:
    state = RunState(one.state)
    tint = {RunState.DRAFT: "wait", RunState.RELEASED: "act", RunState.SETTLED: "ok"}.get(state, "")
    return {"no": one.no, "region": one.region.name, "drafted_at": one.drafted_at, "lines": one.lines,
            "fen": one.fen or 0, "set_off": one.set_off or 0, "paid": one.paid, "returned": one.returned,
            "state": (state.label(ask.language), tint), "url": reverse("officer:run", args=[one.pk])}


def _payment(one: Any, ask: Ask) -> dict[str, object]:
    state = PaymentState(one.state)
    return {"no": one.no, "claim": f"{one.claim.sheet.named(ask.language)} · {claiming.about(one.claim, ask.language)}",
            "payee": one.pay_account.holder_name,
            "account": f"{one.pay_account.bank} {mask_card(one.pay_account.number)}", "amount_fen": one.amount_fen,
            "set_off_fen": one.set_off_fen or None, "out_fen": one.out_fen,
            "state": (state.label(ask.language), TINTS.get(state, "")),
            "why": one.why_returned or one.why_dropped or one.bank_ref,
            "url": reverse("officer:claim", args=[one.claim_id])}


def _payee(one: Any, ask: Ask) -> str:
    return one.payee_organisation.name if one.payee_organisation else Payee.WORKER.label(ask.language)
