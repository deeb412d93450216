"""For everyone: good practice with what it brought elsewhere, and the training systems of firms that agreed to show them."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing, spreading
from baigong.desk.forms import choices
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.governance import queries
from baigong.governance.queries import Filed, Practised
from baigong.governance.words import Ownership

from .door import public

SYSTEMS = (
    Column("firm", _("企业"), "strong"), Column("region", _("所在地")), Column("ownership", _("类型")), Column("title", _("制度")),
    Column("covers", _("覆盖的培训")), Column("trainees", _("年度计划培训（人）"), "number"), Column("share", _("一线职工占比")),
    Column("centre", _("培训中心")), Column("summary", _("摘要")),
)
"""The columns of the file that anybody may take home."""


class NarrowPractices(forms.Form):
    """The filters of the practices."""

    text = forms.CharField(label=_("标题、单位或内容"), required=False, max_length=40)
    measure = forms.ChoiceField(label=_("措施"), required=False)

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask.get)
        self.fields["measure"].choices = [("", _("全部")), *((str(n), name) for n, name in spreading.measures_to_choose(ask))]


class NarrowSystems(forms.Form):
    """The filters of the training systems."""

    text = forms.CharField(label=_("企业或制度"), required=False, max_length=40)
    ownership = forms.ChoiceField(label=_("企业类型"), required=False, choices=[("", _("全部")), *choices(Ownership)])


@page(public, "practices/", title=_("经验做法"))
def practices(ask: Ask) -> Show | HttpResponse:
    """What is published, the most adopted first."""
    form = NarrowPractices(ask)
    found = queries.public_practices(Practised(**(form.cleaned_data if form.is_valid() else {})))
    if listing.wants_file(ask):
        lots = listing.in_lots(found, lambda lot: [spreading.practice_row(one, ask, page="public:practice") for one in lot])
        return listing.file_of(spreading.PRACTICE_COLUMNS[:-2], lots, name=str(_("经验做法")))
    here = listing.page_of(ask, found)
    return show(form=form, here=here, export_url=listing.export_url(ask),
                rows=[spreading.practice_row(one, ask, page="public:practice") for one in here])


@page(public, "practices/<int:practice_id>/", title=_("经验做法"))
def practice(ask: Ask, practice_id: int) -> Show:
    """One, and where it was adopted with what effect."""
    return show(**spreading.practice_shown(queries.public_practice(practice_id), ask), list_url=reverse("public:practices"))


@page(public, "training-systems/", title=_("企业培训制度"))
def training_systems(ask: Ask) -> Show | HttpResponse:
    """The summaries that firms agreed to make public."""
    form = NarrowSystems(ask.get)
    found = queries.public_systems(Filed(**(form.cleaned_data if form.is_valid() else {})))
    if listing.wants_file(ask):
        lots = listing.in_lots(found, lambda lot: [_card(one, ask) for one in lot])
        return listing.file_of(SYSTEMS, lots, name=str(_("企业培训制度")))
    here = listing.page_of(ask, found)
    return show(form=form, here=here, export_url=listing.export_url(ask), rows=[_card(one, ask) for one in here])


def _card(one: Any, ask: Ask) -> dict[str, Any]:
    return spreading.system_row(one, ask) | {"covers": spreading.covered(one, ask), "summary": one.summary, "centre": one.centre}
