"""Who teaches, for everyone: of which kind each provider is, its credit grade with its history, and what it may teach."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import graded, listing
from baigong.desk.forms import choices
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.offer import queries as offer
from baigong.offer.queries import ProvidersSought
from baigong.offer.words import Level
from baigong.offer.words.grading import CreditGrade, ProviderClass
from baigong.people.words import OrganisationKind

from .door import public

COLUMNS = (Column("name", _("培训机构"), "strong", sub="uscc"), Column("region", _("所在地区")),
           Column("class", _("机构类别")), Column("grade", _("信用等级")), Column("phone", _("电话")))
SCOPE_HEAD = (_("职业（工种）"), _("等级"), _("自"))


class Narrow(forms.Form):
    """The filters of the list."""

    text = forms.CharField(label=_("名称或信用代码"), required=False, max_length=60)
    region = forms.RegexField(label=_("地区代码"), regex=r"^[0-9]{6}$", required=False, help_text=_("六位，含其下各地，如 120100"))
    provider_class = forms.ChoiceField(label=_("机构类别"), required=False, choices=[("", _("全部")), *choices(ProviderClass)])
    grade = forms.ChoiceField(label=_("信用等级"), required=False, choices=[("", _("全部")), *choices(CreditGrade)])


@page(public, "training-providers/", title=_("培训机构"))
def training_providers(ask: Ask) -> Show | HttpResponse:
    """All of them, by name."""
    form = Narrow(ask.get)
    found = offer.training_providers(ProvidersSought(**form.cleaned_data) if form.is_valid() else ProvidersSought(), on=ask.today)
    if listing.wants_file(ask):
        lots = listing.in_lots(found, lambda lot: [_row(one, ask) for one in lot])
        return listing.file_of(COLUMNS, lots, name=str(_("培训机构")))
    here = listing.page_of(ask, found)
    return show(form=form, columns=COLUMNS, rows=[_row(one, ask) for one in here.object_list], here=here,
                export_url=listing.export_url(ask))


@page(public, "training-providers/<int:provider_id>/", title=_("培训机构"))
def training_provider(ask: Ask, provider_id: int) -> Show:
    """One of them: kind, grade, both with their history, and what it has on file to teach today."""
    one = offer.training_provider(provider_id, on=ask.today)
    return show(one=one, kind=OrganisationKind(one.kind).label(ask.language),
                facts=[{"label": _("统一社会信用代码"), "value": one.uscc}, {"label": _("所在地区"), "value": one.region.name},
                       {"label": _("地址"), "value": one.address or "–"}, {"label": _("电话"), "value": one.phone or "–"}],
                scope_head=SCOPE_HEAD, scopes=[(row.occupation.name, Level(row.level).label(ask.language), row.from_on.isoformat())
                                               for row in offer.scopes_of(one.pk, on=ask.today)],
                **graded.standing(one.pk, on=ask.today, language=ask.language))


def _row(one: Any, ask: Ask) -> dict[str, object]:
    return {
        "name": one.name, "uscc": one.uscc, "region": one.region.name, "phone": one.phone,
        "class": ProviderClass(one.class_now).label(ask.language) if one.class_now else _("未登记"),
        "grade": CreditGrade(one.grade_now).label(ask.language) if one.grade_now else _("尚无评定"),
        "url": reverse("public:training_provider", args=[one.pk])}
