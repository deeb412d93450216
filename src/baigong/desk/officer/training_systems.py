"""Firms' training systems filed in the officer's region: the list, one with its text, the answer."""

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing, spreading
from baigong.desk.forms import checked, choices, typed, why
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import actions, queries
from baigong.governance.queries import Filed
from baigong.governance.words import FilingState, Ownership
from baigong.journal import queries as journal

from .door import door


class Narrow(forms.Form):
    """The filters of the list."""

    text = forms.CharField(label=_("企业或制度"), required=False, max_length=40)
    state = forms.ChoiceField(label=_("状态"), required=False, choices=[("", _("全部")), *choices(FilingState)])
    ownership = forms.ChoiceField(label=_("企业类型"), required=False, choices=[("", _("全部")), *choices(Ownership)])


class Returning(forms.Form):
    """Why it goes back."""

    why = why(_("退回理由"), help_text=_("原样告知企业"))


@page(door, "training-systems/", title=_("企业培训制度"))
def training_systems(ask: Ask) -> Show | HttpResponse:
    """The list, a page of it, or all of it as a file."""
    form = Narrow(ask.get)
    found = queries.training_systems(Filed(**(form.cleaned_data if form.is_valid() else {})), by=ask.by)
    if listing.wants_file(ask):
        lots = listing.in_lots(found, lambda lot: [_row(one, ask) for one in lot])
        return listing.file_of(spreading.SYSTEM_COLUMNS, lots, name=str(_("企业培训制度")))
    here = listing.page_of(ask, found)
    return show(form=form, columns=spreading.SYSTEM_COLUMNS, here=here, rows=[_row(one, ask) for one in here],
                export_url=listing.export_url(ask))


@page(door, "training-systems/<int:system_id>/", title=_("企业培训制度"))
def training_system(ask: Ask, system_id: int) -> Show:
    """All of it."""
    one = queries.training_system(system_id, by=ask.by)
    return show(
        one=one, page_title=one.title, row=_row(one, ask), facts=spreading.system_facts(one, ask),
        judges=queries.may_judge_filing(one, by=ask.by), form=typed(ask, Returning, "return"),
        history=told(journal.history_of(one), language=ask.language),
        crumbs=[{"label": _("企业培训制度"), "url": reverse("officer:training_systems")}, {"label": one.no}])


@training_system.deed("accept")
def accept(ask: Ask, system_id: int) -> SeeOther:
    """Put it on file."""
    actions.accept_training_system(by=ask.by, now=ask.now, system_id=system_id)
    return ask.again(_("已备案"))


@training_system.deed("return")
def return_it(ask: Ask, system_id: int) -> SeeOther:
    """Back to the firm."""
    given = checked(typed(ask, Returning, "return"))
    actions.return_training_system(by=ask.by, now=ask.now, system_id=system_id, why=given["why"])
    return ask.again(_("已退回企业"))


def _row(one: object, ask: Ask) -> dict[str, object]:
    return spreading.system_row(one, ask, page="officer:training_system")
