"""Problems told upward: what came from below with its counts by theme, what one's own level told, and the form."""

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
from baigong.governance import actions, queries
from baigong.governance.queries import RECEIVED, TOLD, Raised
from baigong.governance.words import ProblemState, Theme, Urgency
from baigong.kernel.refused import Common, Refused
from baigong.offer import queries as offer

from .door import door

STATES = {ProblemState.SENT: "act", ProblemState.ANSWERED: "ok", ProblemState.TASKED: "ok", ProblemState.REFERRED: "ok",
          ProblemState.MERGED: ""}
URGENCIES = {Urgency.NORMAL: "", Urgency.URGENT: "wait", Urgency.CRITICAL: "late"}
COLUMNS = (
    Column("title", _("问题"), "strong", sub="no"), Column("theme", _("类别")), Column("urgency", _("紧急程度"), "tag"),
    Column("region", _("反馈地区"), sub="to"), Column("sent_on", _("反馈"), "day"), Column("state", _("状态"), "tag"),
    Column("left", _("答复时限"), "clock"),
)


class Narrow(forms.Form):
    """The filters of the list."""

    text = forms.CharField(label=_("编号、地区或内容"), required=False, max_length=40)
    side = forms.ChoiceField(label=_("来往"), required=False, choices=[
        ("", _("全部")), (RECEIVED, _("下级反馈来的")), (TOLD, _("本级向上反馈的"))])
    theme = forms.ChoiceField(label=_("类别"), required=False, choices=[("", _("全部")), *choices(Theme)])
    urgency = forms.ChoiceField(label=_("紧急程度"), required=False, choices=[("", _("全部")), *choices(Urgency)])
    state = forms.ChoiceField(label=_("状态"), required=False, choices=[("", _("全部")), *choices(ProblemState)])


class Telling(forms.Form):
    """A problem as it is told."""

    theme = forms.ChoiceField(label=_("类别"), choices=choices(Theme))
    urgency = forms.ChoiceField(label=_("紧急程度"), choices=choices(Urgency))
    title = forms.CharField(label=_("问题"), max_length=120, help_text=_("一句话说清楚"))
    text = forms.CharField(label=_("情况、原因和影响"), max_length=4000, widget=forms.Textarea(attrs={"rows": 5}))
    proposal = forms.CharField(label=_("建议怎么办"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 3}))


@page(door, "problems/", title=_("问题反馈"))
def problems(ask: Ask) -> Show | HttpResponse:
    """The list, a page of it, or all of it as a file; above it the counts of what came."""
    form = Narrow(ask.get)
    found = queries.problems(Raised(**(form.cleaned_data if form.is_valid() else {})), by=ask.by)
    if listing.wants_file(ask):
        lots = listing.in_lots(found, lambda lot: [row_of(one, ask) for one in lot])
        return listing.file_of(COLUMNS, lots, name=str(_("问题反馈")))
    here, counts = listing.page_of(ask, found), queries.theme_counts(by=ask.by, on=ask.today)
    return show(
        form=form, columns=COLUMNS, here=here, rows=[row_of(one, ask) for one in here], export_url=listing.export_url(ask),
        tells=queries.may_tell_above(by=ask.by),
        heads=[_("类别"), _("收到"), _("待处理"), _("超期"), _("涉及地区")],
        themes=[[one.theme.label(ask.language), one.told, one.waiting, one.late, one.regions] for one in counts],
        chips=[{"label": one.theme.label(ask.language), "url": f"?side={RECEIVED}&theme={one.theme}", "count": one.told,
                "current": ask.get.get("theme") == one.theme} for one in counts])


@page(door, "problems/new/", title=_("反馈问题"))
def problem_new(ask: Ask) -> Show:
    """The form."""
    if not queries.may_tell_above(by=ask.by):
        raise Refused(Common.NOT_YOURS)
    return show(form=typed(ask, Telling, "tell"), rules=queries.problem_rules(ask.today),
                crumbs=[{"label": _("问题反馈"), "url": reverse("officer:problems")}, {"label": _("反馈问题")}])


@problem_new.deed("tell")
def tell(ask: Ask) -> SeeOther:
    """To the level above."""
    made = actions.send_problem(by=ask.by, now=ask.now, **checked(typed(ask, Telling, "tell")))
    return ask.done(_("已反馈给上级，办理结果会在这里显示"), "officer:problem", made.pk)


def row_of(one: Any, ask: Ask) -> dict[str, Any]:
    """A problem in a list; of a merged one the state of what it was merged into stands beside its own."""
    state, urgency = ProblemState(one.state), Urgency(one.urgency)
    return {
        "no": one.no, "title": one.title, "theme": Theme(one.theme).label(ask.language),
        "urgency": (urgency.label(ask.language), URGENCIES[urgency]), "region": one.region.name,
        "to": _("报 {name}").format(name=one.to_region.name), "sent_on": one.sent_at,
        "state": (state.label(ask.language), STATES[state]),
        "left": offer.days_left(one.due_on, ask.today) if state == ProblemState.SENT else None,
        "url": reverse("officer:problem", args=[one.pk]),
    }
