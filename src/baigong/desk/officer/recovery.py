"""One debt at the officer's desk: who owes what by which clause, and what each officer may do to it."""

from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import owing
from baigong.desk.forms import Yuan, checked, choices, day, typed, why
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.journal import queries as journal
from baigong.kernel.refused import Common, Refused
from baigong.people.words import Role
from baigong.subsidy import actions, queries
from baigong.subsidy.decide.recovery import split
from baigong.subsidy.words import COLLECTED, Enforcer, RecoveryState, WriteOffState

from .door import CASEWORK, door
from .recoveries import ASKERS

COLLECTORS = frozenset({Role.PAYER, Role.FINANCE_OFFICER})


class Reasoning(forms.Form):
    """Why it is not followed."""

    why = why(_("理由"))


class Answering(forms.Form):
    """The answer to an objection, which whoever owes it reads."""

    answer = forms.CharField(label=_("答复"), max_length=2000, widget=forms.Textarea(attrs={"rows": 4}))


class Booking(forms.Form):
    """Money that came in."""

    amount_fen = Yuan(label=_("到账金额（元）"))
    document = forms.CharField(label=_("凭证号"), max_length=60, help_text=_("银行流水号或缴款书号；同一凭证只入账一次"))
    came_on = day(_("到账日期"))


class Planning(forms.Form):
    """Equal monthly instalments."""

    times = forms.IntegerField(label=_("期数"), min_value=2, max_value=60, help_text=_("按月等额，除不尽的并入末期"))
    first = day(_("首期日期"))


class Enforcing(forms.Form):
    """To whom it is handed over."""

    enforcer = forms.ChoiceField(label=_("移送"), choices=choices(Enforcer))
    document = forms.CharField(label=_("文书号"), max_length=60)


class WritingOff(forms.Form):
    """Why it cannot be had."""

    why = why(_("核销理由"))
    document = forms.CharField(label=_("核销依据文书号"), max_length=60, help_text=_("如终结执行裁定书号、注销证明"))


class Restoring(forms.Form):
    """What was established about the worker."""

    why = why(_("恢复理由"), help_text=_("将与恢复一并留痕"))


@page(door, "recoveries/<int:receivable_id>/", title=_("追回与退还"))
def recovery(ask: Ask, receivable_id: int) -> Show:
    """One debt: who owes what by which clause, its clocks, what came in, its history, and this officer's next step."""
    one, do = queries.recovery(receivable_id, by=ask.by), ask.post.get("do", "")
    return show(
        one=one, row=owing.row(one, ask), may=_may(one, ask), columns=owing.PAID_BACK, paid=owing.repayments(one, ask),
        reasoning=typed(ask, Reasoning, do if do in ("withdraw", "decline_write_off") else "withdraw", auto_id="reasoning_%s"),
        planning=typed(ask, Planning, "plan", auto_id="plan_%s"),
        enforcing=typed(ask, Enforcing, "enforce", auto_id="enforce_%s"),
        writing_off=typed(ask, WritingOff, "ask_write_off", auto_id="write_off_%s"),
        restoring=typed(ask, Restoring, "restore", auto_id="restore_%s"),
        plan=owing.instalments(one, ask), plan_columns=owing.INSTALMENTS, asked=queries.write_off_asked(one),
        enforcer=Enforcer(one.enforcer).label(ask.language) if one.enforcer else "",
        answering=typed(ask, Answering, do if do in ("uphold", "dismiss") else "dismiss"),
        booking=typed(ask, Booking, "book", initial={"amount_fen": one.open_fen, "came_on": ask.today}),
        claim_url=reverse("officer:claim", args=[one.claim_id]) if ask.by.role in CASEWORK else "",
        has_letter=one.confirmed_on is not None,
        crumbs=[{"label": _("追回与退还"), "url": reverse("officer:recoveries")}, {"label": one.no}],
        history=told(journal.history_of(one), language=ask.language),
    )


@recovery.deed("confirm")
def confirm(ask: Ask, receivable_id: int) -> SeeOther:
    """Book it and write to whoever owes it."""
    one = actions.confirm_recovery(by=ask.by, now=ask.now, receivable_id=receivable_id)
    return ask.again(_("已复核入账并告知退还人，请于 {day} 前退还").format(day=one.due_on))


@recovery.deed("withdraw")
def withdraw(ask: Ask, receivable_id: int) -> SeeOther:
    """Not after all."""
    given = checked(typed(ask, Reasoning, "withdraw"))
    actions.withdraw_recovery(by=ask.by, now=ask.now, receivable_id=receivable_id, why=given["why"])
    return ask.again(_("已撤销，未入账"))


@recovery.deed("uphold")
def uphold(ask: Ask, receivable_id: int) -> SeeOther:
    """The objection is right."""
    given = checked(typed(ask, Answering, "uphold"))
    actions.answer_recovery_objection(
        by=ask.by, now=ask.now, receivable_id=receivable_id, upheld=True, answer=given["answer"])
    return ask.again(_("异议成立，追回已撤销并冲回账面"))


@recovery.deed("dismiss")
def dismiss(ask: Ask, receivable_id: int) -> SeeOther:
    """It is not."""
    given = checked(typed(ask, Answering, "dismiss"))
    actions.answer_recovery_objection(
        by=ask.by, now=ask.now, receivable_id=receivable_id, upheld=False, answer=given["answer"])
    return ask.again(_("已答复，退还期限重新起算"))


@recovery.deed("book")
def book(ask: Ask, receivable_id: int) -> SeeOther:
    """Money came in."""
    given = checked(typed(ask, Booking, "book"))
    actions.book_repayment(by=ask.by, now=ask.now, receivable_id=receivable_id, **given)
    return ask.again(_("退还已入账"))


@recovery.deed("plan")
def plan(ask: Ask, receivable_id: int) -> SeeOther:
    """Agree on monthly instalments of what is left."""
    given = checked(typed(ask, Planning, "plan"))
    left = queries.recovery(receivable_id, by=ask.by).left_fen
    parts = split(left, times=given["times"], first=given["first"])
    actions.agree_instalments(by=ask.by, now=ask.now, receivable_id=receivable_id, instalments=parts)
    return ask.again(_("已约定分 {n} 期退还").format(n=len(parts)))


@recovery.deed("enforce")
def enforce(ask: Ask, receivable_id: int) -> SeeOther:
    """Hand it over."""
    given = checked(typed(ask, Enforcing, "enforce"))
    actions.enforce_recovery(by=ask.by, now=ask.now, receivable_id=receivable_id, **given)
    return ask.again(_("已登记移送强制执行"))


@recovery.deed("ask_write_off")
def ask_write_off(ask: Ask, receivable_id: int) -> SeeOther:
    """Ask that the rest is written off."""
    given = checked(typed(ask, WritingOff, "ask_write_off"))
    made = actions.ask_write_off(by=ask.by, now=ask.now, receivable_id=receivable_id, **given)
    return ask.again(_("已提出核销，须另 {n} 人批准").format(n=made.needed))


@recovery.deed("approve_write_off")
def approve_write_off(ask: Ask, receivable_id: int) -> SeeOther:
    """Say yes."""
    done = actions.approve_write_off(by=ask.by, now=ask.now, write_off_id=_asked(ask, receivable_id))
    return ask.again(_("已批准核销") if done.state == WriteOffState.APPROVED else _("已批准，还须另一名工作人员批准"))


@recovery.deed("decline_write_off")
def decline_write_off(ask: Ask, receivable_id: int) -> SeeOther:
    """Say no."""
    given = checked(typed(ask, Reasoning, "decline_write_off"))
    actions.decline_write_off(by=ask.by, now=ask.now, write_off_id=_asked(ask, receivable_id), why=given["why"])
    return ask.again(_("已不予核销，继续追回"))


@recovery.deed("restore")
def restore(ask: Ask, receivable_id: int) -> SeeOther:
    """Give the worker back what was used up in their name."""
    given = checked(typed(ask, Restoring, "restore"))
    actions.restore_entitlement(by=ask.by, now=ask.now, receivable_id=receivable_id, why=given["why"])
    return ask.again(_("已恢复劳动者的次数和名额并告知本人"))


@page(door, "recoveries/<int:receivable_id>/letter/", title=_("追回告知书"), template="debt_letter.html")
def recovery_letter(ask: Ask, receivable_id: int) -> Show:
    """The letter to whoever owes it, to print."""
    return owing.letter_of(ask, receivable_id, back=reverse("officer:recovery", args=[receivable_id]))


def _asked(ask: Ask, receivable_id: int) -> int:
    """The write-off that waits. Raises Refused(not_found) when none does."""
    found = queries.write_off_asked(queries.recovery(receivable_id, by=ask.by))
    if found is None:
        raise Refused(Common.NOT_FOUND)
    return found.pk


def _may(one: Any, ask: Ask) -> dict[str, bool]:
    """What this officer may do to it now; who took part in it waits for another."""
    asks, state, asked = ask.by.role in ASKERS, RecoveryState(one.state), queries.write_off_asked(one)
    claim, me = one.claim, ask.by.person_id
    apart = me not in (one.proposed_by, claim.reviewed_by, claim.granted_by, claim.sent_by, claim.paid_by)
    proposed, objected = state == RecoveryState.PROPOSED, state == RecoveryState.OBJECTED
    return {
        "confirm": asks and proposed and apart, "withdraw": asks and proposed, "waits": asks and proposed and not apart,
        "answer": asks and objected and me not in (one.proposed_by, one.confirmed_by),
        "book": ask.by.role in COLLECTORS and state in COLLECTED,
        "plan": asks and state in (RecoveryState.CONFIRMED, RecoveryState.PAYING),
        "write_off": asks and state in COLLECTED and asked is None,
        "enforce": asks and state in (RecoveryState.CONFIRMED, RecoveryState.PAYING) and (one.due_on or ask.today) < ask.today,
        "approve": asks and asked is not None and me != asked.asked_by and not queries.approved_by(asked, me),
        "restore": asks and one.is_victim and claim.freed_at is None and one.confirmed_on is not None
        and state != RecoveryState.WITHDRAWN,
    }
