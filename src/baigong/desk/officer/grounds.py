"""What workers stated about themselves: looked at with its evidence, confirmed or declined; stated for them at the counter."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.finding import address
from baigong.desk.forms import checked, choices, typed, why
from baigong.desk.grounding import StateGround, ground_row
from baigong.desk.happened import told
from baigong.desk.naming import PersonNamed
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.journal import queries as journal
from baigong.talent import actions, queries
from baigong.talent.words import GroundKind, GroundState

from .door import KEEPERS, door

COLUMNS = (Column("name", _("姓名"), "strong", sub="occupation"), Column("what", _("填报内容"), sub="at"),
           Column("span", _("起止")), Column("evidence", _("凭什么证明")), Column("stated_at", _("填报时间"), "moment"),
           Column("tag", _("状态"), "tag"))
TINTS = {GroundState.STATED: "wait", GroundState.CONFIRMED: "ok", GroundState.DECLINED: "no", GroundState.WITHDRAWN: ""}


class Narrow(forms.Form):
    """The filters; what waits comes first."""

    state = forms.ChoiceField(label=_("状态"), required=False, choices=[("", _("全部")), *choices(GroundState)])
    kind = forms.ChoiceField(label=_("类别"), required=False, choices=[("", _("全部")), *choices(GroundKind)])
    text = forms.CharField(label=_("姓名、单位或学校"), required=False, max_length=60)


class StateFor(PersonNamed, StateGround):
    """The same as the worker's own form, for a person at the counter."""

    field_order = ("name", "id_number")


class Reasoned(forms.Form):
    """Why it is declined or withdrawn."""

    why = why(_("理由"))


@page(door, "grounds/", title=_("从业与学历核实"))
def grounds(ask: Ask) -> Show | HttpResponse:
    """A page of the list, or all of it as a file."""
    form = Narrow(ask.get)
    found = queries.grounds(by=ask.by, **(form.cleaned_data if form.is_valid() else {}))
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, listing.in_lots(found, lambda lot: [_row(one, ask) for one in lot]),
                               name=str(_("从业与学历核实")))
    here = listing.page_of(ask, found)
    return show(form=form, columns=COLUMNS, rows=[_row(one, ask) for one in here], here=here,
                export_url=listing.export_url(ask), state_form=_form(ask) if ask.by.role in KEEPERS else None)


@grounds.deed("state")
def state(ask: Ask) -> SeeOther:
    """State something for a person at the counter; another officer confirms it."""
    form = _form(ask)
    checked(form)
    made = actions.state_ground(by=ask.by, now=ask.now, **form.said())
    return ask.done(_("已填报，请另一名经办人员核实"), "officer:ground", made.pk)


@page(door, "grounds/<int:ground_id>/", title=_("从业与学历核实"))
def ground(ask: Ask, ground_id: int) -> Show:
    """One statement with its evidence and what happened to it."""
    one = queries.ground(ground_id, by=ask.by)
    own = one.stated_by == ask.by.person_id
    keeper = ask.by.role in KEEPERS
    waits = one.state == GroundState.STATED and keeper
    return show(
        one=one, row=_row(one, ask), waits=waits and not own, own=waits and own,
        person_url=address(ask, "person", one.person_id),
        decline=typed(ask, Reasoned, "decline", auto_id="decline_%s") if waits and not own else None,
        withdraw=typed(ask, Reasoned, "withdraw", auto_id="withdraw_%s")
        if keeper and one.state == GroundState.CONFIRMED else None,
        history=told(journal.history_of(one), language=ask.language),
    )


@ground.deed("confirm")
def confirm(ask: Ask, ground_id: int) -> SeeOther:
    """The evidence holds."""
    actions.confirm_ground(by=ask.by, now=ask.now, ground_id=ground_id)
    return ask.done(_("已核实，计入申报条件"), "officer:grounds")


@ground.deed("decline")
def decline(ask: Ask, ground_id: int) -> SeeOther:
    """The evidence does not show it."""
    actions.decline_ground(by=ask.by, now=ask.now, ground_id=ground_id, **checked(typed(ask, Reasoned, "decline")))
    return ask.done(_("未予认可，已告知本人"), "officer:grounds")


@ground.deed("withdraw")
def withdraw(ask: Ask, ground_id: int) -> SeeOther:
    """It was found wrong."""
    actions.withdraw_ground(by=ask.by, now=ask.now, ground_id=ground_id, **checked(typed(ask, Reasoned, "withdraw")))
    return ask.again(_("已撤回，不再计入申报条件"))


def _form(ask: Ask) -> StateFor:
    return typed(ask, StateFor, "state", ask=ask, auto_id="state_%s")


def _row(one: Any, ask: Ask) -> dict[str, Any]:
    found = GroundState(one.state)
    return {**ground_row(one, ask), "name": one.person.name, "stated_at": one.stated_at,
            "tag": (found.label(ask.language), TINTS[found]), "url": reverse("officer:ground", args=[one.pk])}
