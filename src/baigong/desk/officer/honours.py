"""Honours of the persons an officer serves: the register, one of them, recording and revoking."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.finding import address
from baigong.desk.forms import checked, choices, day, typed, why
from baigong.desk.happened import told
from baigong.desk.naming import PersonNamed
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.journal import queries as journal
from baigong.talent import actions, queries
from baigong.talent.words import HonourState

from .door import CHIEFS, KEEPERS, door

COLUMNS = (Column("name", _("姓名"), "strong", sub="region"), Column("honour", _("荣誉"), sub="given_by"),
           Column("document_no", _("文号")), Column("granted_on", _("授予日期"), "day", sort=True), Column("tag", _("状态"), "tag"))


class Narrow(forms.Form):
    """The filters."""

    text = forms.CharField(label=_("姓名或文号"), required=False, max_length=60)
    code = forms.ChoiceField(label=_("荣誉"), required=False)
    state = forms.ChoiceField(label=_("状态"), required=False, choices=[("", _("全部")), *choices(HonourState)])

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask.get)
        self.fields["code"].choices = [("", _("全部")), *_kinds(ask)]


class Record(PersonNamed):
    """An honour as its document gives it."""

    code = forms.ChoiceField(label=_("荣誉"))
    document_no = forms.CharField(label=_("文号"), max_length=80)
    granted_on = day(_("授予日期"))
    given_by = forms.CharField(label=_("授予单位"), max_length=120, required=False, help_text=_("不填则按荣誉目录"))

    def __init__(self, *args: Any, ask: Ask, **more: Any) -> None:
        super().__init__(*args, auto_id="record_%s", **more)
        self.fields["code"].choices = _kinds(ask)


class Revoke(forms.Form):
    """Why it no longer stands."""

    why = why(_("撤销理由"))


@page(door, "honours/", title=_("荣誉"))
def honours(ask: Ask) -> Show | HttpResponse:
    """A page of the register, or all of it as a file."""
    form = Narrow(ask)
    found = queries.honours(by=ask.by, **(form.cleaned_data if form.is_valid() else {}))
    found = listing.ordered(ask, found, {"granted_on": "granted_on"})
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, listing.in_lots(found, lambda lot: [_row(one, ask) for one in lot]), name=str(_("荣誉")))
    here = listing.page_of(ask, found)
    return show(form=form, columns=COLUMNS, rows=[_row(one, ask) for one in here], here=here,
                export_url=listing.export_url(ask),
                record_form=typed(ask, Record, "record", ask=ask) if ask.by.role in KEEPERS else None)


@honours.deed("record")
def record(ask: Ask) -> SeeOther:
    """Record one."""
    made = actions.record_honour(by=ask.by, now=ask.now, **checked(typed(ask, Record, "record", ask=ask)))
    return ask.done(_("已登记，并告知本人"), "officer:honour", made.pk)


@page(door, "honours/<int:honour_id>/", title=_("荣誉"))
def honour(ask: Ask, honour_id: int) -> Show:
    """One honour: what it rests on, what happened to it."""
    one = queries.honour(honour_id, by=ask.by)
    held = one.state == HonourState.HELD
    return show(one=one, row=_row(one, ask), held=held, person_url=address(ask, "person", one.person_id),
                form=typed(ask, Revoke, "revoke") if held and ask.by.role in CHIEFS else None,
                history=told(journal.history_of(one), language=ask.language))


@honour.deed("revoke")
def revoke(ask: Ask, honour_id: int) -> SeeOther:
    """Revoke it, in the open."""
    actions.revoke_honour(by=ask.by, now=ask.now, honour_id=honour_id, **checked(typed(ask, Revoke, "revoke")))
    return ask.again(_("已撤销，荣誉榜不再显示"))


def _kinds(ask: Ask) -> list[tuple[str, str]]:
    return [(code, kind.label(ask.language)) for code, kind in queries.shelf().honours.items()]


def _row(one: Any, ask: Ask) -> dict[str, Any]:
    state = HonourState(one.state)
    return {"name": one.person.name, "region": one.person.region.name, "document_no": one.document_no,
            "honour": queries.shelf().honours[one.code].label(ask.language), "given_by": one.given_by,
            "granted_on": one.granted_on, "tag": (state.label(ask.language), "ok" if state == HonourState.HELD else "no"),
            "url": reverse("officer:honour", args=[one.pk])}
