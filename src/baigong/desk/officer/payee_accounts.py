"""Whose accounts are paid to: those to be proved, the files to the bank and its answers, papers that two look at."""

from typing import Any

from django import forms
from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing, owning
from baigong.desk.finding import address
from baigong.desk.forms import checked, choices, typed, why
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import XLSX, SeeOther, Show, download, show
from baigong.journal import queries as journal
from baigong.kernel.refused import Common, Refused
from baigong.people import queries as people
from baigong.subsidy import actions, queries
from baigong.subsidy.access import PROVING
from baigong.subsidy.words.proving import LIVE, Ownership, ProofKind

from .door import door

BIGGEST = 5 * 1024 * 1024
COLUMNS = (Column("payee", _("收款人"), "strong", sub="region"), Column("account", _("收款账户"), sub="holder"),
           Column("state", _("归属"), "tag", sub="why"), Column("kind", _("核实方式"), sub="evidence"),
           Column("wanted_at", _("登记时间"), "moment"), Column("left", _("核实时限"), "clock"))
CHECKS = (Column("no", _("核验文件"), "strong", sub="region"), Column("asked_at", _("发出时间"), "moment"),
          Column("lines", _("户数"), "number"), Column("open", _("待回执"), "number"), Column("refuted", _("不符"), "number"))
PAYEES = (("person", _("个人")), ("organisation", _("单位")))


class Narrow(forms.Form):
    """The filters; what is to be proved comes first, by its clock."""

    text = forms.CharField(label=_("收款人、开户银行或账号末几位"), required=False, max_length=60)
    state = forms.ChoiceField(label=_("归属"), required=False, choices=[("", _("全部")), *choices(Ownership)])
    kind = forms.ChoiceField(label=_("核实方式"), required=False, choices=[("", _("全部")), *choices(ProofKind)])
    payee = forms.ChoiceField(label=_("收款人类别"), required=False, choices=[("", _("全部")), *PAYEES])


class Answer(forms.Form):
    """What the bank says of the accounts in the file."""

    table = forms.FileField(label=_("银行核验回执（xlsx 或 csv）"), widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"}))

    def clean_table(self) -> Any:
        """A city's new accounts are a few hundred kilobytes."""
        if self.cleaned_data["table"].size > BIGGEST:
            raise forms.ValidationError(_("文件超过 5 MB"))
        return self.cleaned_data["table"]


class Paper(forms.Form):
    """What the first officer has in hand."""

    evidence = forms.CharField(label=_("材料"), max_length=200, help_text=_("例如开户许可证、银行开具的账户证明及其编号"))


class Reasoned(forms.Form):
    """Why it is not theirs, or no longer sure."""

    why = why(_("理由"))


@page(door, "payee-accounts/", title=_("收款账户核实"))
def payee_accounts(ask: Ask) -> Show | HttpResponse:
    """The list, or all of it as a file; the files to the bank."""
    form = Narrow(ask.get)
    found = queries.account_proofs(_wanted(form), by=ask.by)
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, listing.in_lots(found, lambda lot: [owning.row(one, ask) for one in lot]),
                               name=str(_("收款账户核实")))
    here = listing.page_of(ask, found)
    return show(
        form=form, columns=COLUMNS, rows=[owning.row(one, ask) for one in here.object_list], here=here,
        proves=ask.by.role in PROVING, export_url=listing.export_url(ask), check_columns=CHECKS,
        checks=[_check(one) for one in queries.holder_checks(by=ask.by)[:10]])


@payee_accounts.deed("ask_bank")
def ask_bank(ask: Ask) -> SeeOther:
    """One file with the picked accounts, or with all that are to be proved."""
    picked = [int(one) for one in ask.post.getlist("proof") if one.isdecimal()]
    made = actions.ask_bank(by=ask.by, now=ask.now, region=ask.by.region, proof_ids=picked or None)
    return ask.done(_("已生成核验文件 {no}，请下载后送银行").format(no=made.no), "officer:holder_check", made.pk)


@payee_accounts.deed("arrivals")
def arrivals(ask: Ask) -> SeeOther:
    """Those that money reached before are proved by it."""
    done = actions.accept_arrivals(by=ask.by, now=ask.now, region=ask.by.region)
    return ask.again(_("已按先前到账核实 {n} 户").format(n=done))


@page(door, "payee-accounts/<int:proof_id>/", title=_("收款账户核实"))
def payee_account(ask: Ask, proof_id: int) -> Show:
    """One account of one payee: how it stands, everything that was ever proved of it, and what may be done."""
    one = queries.account_proof(proof_id, by=ask.by)
    proofs, proves = list(queries.proofs_of_account(one)), ask.by.role in PROVING
    state, in_use = Ownership(one.state), one.pay_account.is_current
    paper = state == Ownership.ASKED and one.kind == ProofKind.PAPER
    second = proves and in_use and paper and one.asked_by != ask.by.person_id
    newest = proofs[0].pk == one.pk
    names = people.names_of([who for each in proofs for who in (each.asked_by, each.proved_by)])
    whose = ("person", one.person_id) if one.person_id else ("organisation", one.organisation_id)
    return show(
        one=one, row=owning.row(one, ask), in_use=in_use, payee_url=address(ask, *whose),
        first=names.get(one.asked_by or 0, ""), second=second,
        waits_for_other=paper and proves and one.asked_by == ask.by.person_id,
        columns=COLUMNS, proofs=[owning.row(each, ask) for each in proofs], check_url=reverse(
            "officer:holder_check", args=[one.holder_check_id]) if one.holder_check_id else "",
        paper=typed(ask, Paper, "paper", auto_id="paper_%s") if proves and in_use and state == Ownership.UNPROVED else None,
        refute=typed(ask, Reasoned, "refute", auto_id="refute_%s") if second else None,
        withdraw=typed(ask, Reasoned, "withdraw", auto_id="withdraw_%s") if proves and state in LIVE else None,
        again=proves and in_use and newest and state not in LIVE,
        history=told(journal.history_of(*proofs), language=ask.language))


@payee_account.deed("paper")
def paper(ask: Ask, proof_id: int) -> SeeOther:
    """The first officer has seen a paper."""
    actions.see_paper(by=ask.by, now=ask.now, proof_id=proof_id, **checked(typed(ask, Paper, "paper", auto_id="paper_%s")))
    return ask.again(_("已登记材料，请另一名工作人员核对"))


@payee_account.deed("confirm")
def confirm(ask: Ask, proof_id: int) -> SeeOther:
    """The second officer agrees."""
    actions.judge_paper(by=ask.by, now=ask.now, proof_id=proof_id, fits=True)
    return ask.done(_("已核实，可以拨付"), "officer:payee_accounts")


@payee_account.deed("refute")
def refute(ask: Ask, proof_id: int) -> SeeOther:
    """The second officer does not."""
    given = checked(typed(ask, Reasoned, "refute", auto_id="refute_%s"))
    actions.judge_paper(by=ask.by, now=ask.now, proof_id=proof_id, fits=False, **given)
    return ask.done(_("已登记核实不符，并告知收款人"), "officer:payee_accounts")


@payee_account.deed("withdraw")
def withdraw(ask: Ask, proof_id: int) -> SeeOther:
    """It is no longer sure."""
    given = checked(typed(ask, Reasoned, "withdraw", auto_id="withdraw_%s"))
    actions.withdraw_proof(by=ask.by, now=ask.now, proof_id=proof_id, **given)
    return ask.again(_("已撤销，重新核实前不再拨付"))


@payee_account.deed("again")
def again(ask: Ask, proof_id: int) -> SeeOther:
    """It is to be proved once more."""
    made = actions.prove_again(by=ask.by, now=ask.now, proof_id=proof_id)
    return ask.done(_("已列入待核实"), "officer:payee_account", made.pk)


@page(door, "payee-accounts/files/<int:check_id>/", title=_("户名核验文件"))
def holder_check(ask: Ask, check_id: int) -> Show | HttpResponse:
    """One file to the bank with its rows; `?file=xlsx` is the file, `?file=sandbox` what a bank would answer (simulated only)."""
    one = queries.holder_check(check_id, by=ask.by)
    proves, kind = ask.by.role in PROVING, ask.get.get("file", "")
    if kind in ("xlsx", "sandbox"):
        if not proves or (kind == "sandbox" and not settings.SIMULATED):
            raise Refused(Common.NOT_YOURS)
        content = queries.holder_xlsx(one) if kind == "xlsx" else queries.sandbox_holder_answer(one)
        return download(content, name=f"{one.no}{'-回执（模拟）' if kind == 'sandbox' else ''}.xlsx", kind=XLSX)
    rows = [{**owning.row(proof, ask), "region": proof.no} for proof in queries.proofs_in(one)]
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, rows, name=one.no)
    return show(
        one=one, check=_check(one), columns=COLUMNS, rows=rows, proves=proves, waits=proves and one.open,
        simulated=settings.SIMULATED, form=typed(ask, Answer, "answer"), export_url=listing.export_url(ask),
        crumbs=[{"label": _("收款账户核实"), "url": reverse("officer:payee_accounts")}, {"label": one.no}],
        history=told(journal.history_of(one), language=ask.language))


@holder_check.deed("answer")
def answer(ask: Ask, check_id: int) -> SeeOther:
    """Take the bank's answer in: the whole file or nothing of it."""
    table = checked(typed(ask, Answer, "answer"))["table"]
    actions.read_holder_answer(by=ask.by, now=ask.now, check_id=check_id, content=table.read())
    one = queries.holder_check(check_id, by=ask.by)
    return ask.again(_("回执已登记：不符 {n} 户，待回执 {m} 户").format(n=one.refuted, m=one.open))


def _wanted(form: Narrow) -> queries.WantedProofs:
    given = form.cleaned_data if form.is_valid() else {}
    state = given.get("state", "")
    return queries.WantedProofs(text=given.get("text", ""), states=(state,) if state else (), kind=given.get("kind", ""),
                                payee=given.get("payee", ""))


def _check(one: Any) -> dict[str, Any]:
    return {"no": one.no, "region": one.region.name, "asked_at": one.asked_at, "lines": one.lines, "open": one.open,
            "refuted": one.refuted, "url": reverse("officer:holder_check", args=[one.pk])}
