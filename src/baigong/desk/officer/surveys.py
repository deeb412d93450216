"""Ad-hoc forms: those sent out from here and those asked of us, a new one, and what was asked of whom this year."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.forms import checked, choices, typed
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import access, actions, queries
from baigong.governance.words import SurveyState
from baigong.offer import queries as offer

from .door import door
from .survey_cells import STATES

COLUMNS = (Column("title", _("报表"), "strong", sub="no"), Column("place", _("下发地区")), Column("asked", _("要求填报"), "number"),
           Column("sent", _("已报"), "number"), Column("late", _("逾期未报"), "number"), Column("state", _("状态"), "tag"),
           Column("left", _("截止"), "clock"))


class Narrow(forms.Form):
    """The filters of the list."""

    text = forms.CharField(label=_("编号或名称"), required=False, max_length=40)
    side = forms.ChoiceField(label=_("来往"), required=False, choices=[
        ("", _("全部")), (queries.surveys.OURS, _("本级下发的")), (queries.surveys.ASKED, _("上级要求的"))])
    state = forms.ChoiceField(label=_("状态"), required=False, choices=[("", _("全部")), *choices(SurveyState)])


class Draft(forms.Form):
    """What a form begins with."""

    title = forms.CharField(label=_("名称"), max_length=120)
    purpose = forms.CharField(label=_("用途"), max_length=300, widget=forms.Textarea(attrs={"rows": 2}),
                              help_text=_("为什么要、用来做什么；填报单位会看到"))
    basis = forms.CharField(label=_("依据"), max_length=300, help_text=_("文件名称、文号或会议"))
    year = forms.IntegerField(label=_("年度"), min_value=2018, max_value=2100, help_text=_("系统指标取该年度已冻结的数字"))


@page(door, "surveys/", title=_("临时报表"))
def surveys(ask: Ask) -> Show | HttpResponse:
    """The list, narrowed and paged, or as a file; beneath it the burden of the year."""
    form = Narrow(ask.get)
    wanted = queries.surveys.SurveysWanted(**(form.cleaned_data if form.is_valid() else {}))
    found = queries.surveys.found_surveys(wanted, by=ask.by, on=ask.today)
    if listing.wants_file(ask):
        lots = listing.in_lots(found, lambda lot: _rows(lot, ask))
        return listing.file_of(COLUMNS, lots, name=str(_("临时报表")))
    here = listing.page_of(ask, found)
    return show(form=form, columns=COLUMNS, here=here, rows=_rows(list(here), ask), export_url=listing.export_url(ask),
                heads=(_("地区"), _("报表"), _("栏目"), _("其中自填")), burdens=burden_rows(ask), year=ask.today.year,
                draft_form=typed(ask, Draft, "draft", initial={"year": ask.today.year})
                if access.may_compose(by=ask.by) and queries.surveys.regions_to_ask(ask.by.region, on=ask.today) else None)


@surveys.deed("draft")
def draft(ask: Ask) -> SeeOther:
    """A form of one's own region."""
    made = actions.draft_survey(by=ask.by, now=ask.now, **checked(typed(ask, Draft, "draft")))
    return ask.done(_("请添加指标和自填项，再下发"), "officer:survey", made.pk)


def burden_rows(ask: Ask) -> list[tuple[Any, ...]]:
    """What was asked of the own region and of each right below this year, the most first."""
    below = queries.surveys.regions_to_ask(ask.by.region, on=ask.today)
    found = queries.surveys.burdens([ask.by.region, *(code for code, _name in below)], ask.today.year)
    rows = [(name, found[code].forms, found[code].fields, found[code].typed)
            for code, name in [(ask.by.region, _("本级")), *below] if code in found]
    return sorted(rows, key=lambda row: -row[2])


def _rows(some: list[Any], ask: Ask) -> list[dict[str, Any]]:
    mine = queries.surveys.replies_here(some, by=ask.by)
    return [_row(one, mine.get(one.pk), ask) for one in some]


def _row(one: Any, reply: Any, ask: Ask) -> dict[str, Any]:
    word, ours = SurveyState(one.state), one.region_id == ask.by.region
    runs = word == SurveyState.ISSUED
    return {"title": one.title, "no": one.no, "place": one.region.name, "asked": one.asked if ours else None,
            "sent": one.sent if ours else None, "late": one.late if ours else None,
            "state": (word.label(ask.language), STATES[word]),
            "left": offer.days_left(reply.due_on if reply else one.due_on, ask.today) if runs else None,
            "url": reverse("officer:survey_reply", args=[reply.pk]) if reply else reverse("officer:survey", args=[one.pk])}
