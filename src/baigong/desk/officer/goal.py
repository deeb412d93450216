"""One goal: revised with a reason, broken down by year and region, and each share accepted, asked about or settled."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing, planning
from baigong.desk.forms import checked, typed, why
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import access, actions, queries
from baigong.governance.words import PlanState, ShareState
from baigong.offer import queries as offer

from .door import door

COLUMNS = (Column("place", _("地区"), "strong", sub="why"), Column("year", _("年度")), Column("weight", _("权重"), "number"),
           Column("target", _("分解数"), "number"), Column("asked", _("申请数"), "number"), Column("reached", _("已完成")),
           Column("expected", _("预计")), Column("needed", _("今后每月需完成")), Column("state", _("认领"), "tag"),
           Column("outlook", _("预警"), "tag"))


class Revise(forms.Form):
    """Another target and why."""

    target = forms.IntegerField(label=_("目标值"), min_value=1)
    why = why(_("理由"))


class Divide(forms.Form):
    """A weight for each year, and what the regions are weighed by."""

    weigh_by = forms.ChoiceField(label=_("地区权重"), required=False, help_text=_("按各地区该指标的数字分；不选则平均分"))
    weigh_year = forms.IntegerField(label=_("权重年度"), min_value=2018, max_value=2100)

    def __init__(self, *given: object, one: Any, language: str, **more: object) -> None:
        super().__init__(*given, **more)  # type: ignore[arg-type]  # Django's own signature
        self.years = one.years
        self.fields["weigh_by"].choices = [("", _("平均分")), *queries.indicators_for(language)]
        for year in one.years:
            self.fields[f"year_{year}"] = forms.IntegerField(label=_("{year} 年权重").format(year=year), min_value=0, initial=1)

    def weights(self) -> dict[int, int]:
        """By year, as typed."""
        return {year: self.cleaned_data[f"year_{year}"] for year in self.years}


class One(forms.Form):
    """Which share."""

    share_id = forms.IntegerField(widget=forms.HiddenInput)


class Asking(One):
    """Another share and why."""

    target = forms.IntegerField(label=_("申请数"), min_value=1)
    why = why(_("理由"))


class Declining(One):
    """Why it stays."""

    why = why(_("理由"))


class Narrow(forms.Form):
    """Which year's shares."""

    year = forms.ChoiceField(label=_("年度"), required=False)

    def __init__(self, ask: Ask, years: list[int]) -> None:
        super().__init__(ask.get)
        self.fields["year"].choices = [("", _("全部")), *((str(year), str(year)) for year in years)]


@page(door, "goals/<int:goal_id>/", title=_("规划目标"), under="officer:plans")
def goal(ask: Ask, goal_id: int) -> Show | HttpResponse:
    """All of it; its shares as a file too."""
    one = queries.goal(goal_id, by=ask.by)
    form = Narrow(ask, one.plan.years)
    year = int(form.cleaned_data["year"]) if form.is_valid() and form.cleaned_data["year"] else None
    shares = queries.shares_of(one, by=ask.by, year=year)
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, listing.in_lots(shares, lambda lot: _rows(lot, one, ask)), name=one.name)
    here = listing.page_of(ask, shares)
    plans = access.may_plan_goal(by=ask.by, goal_id=one.pk) and one.plan.state == PlanState.ISSUED
    return show(
        one=one, name=planning.named(one, ask.language), row=planning.goal_rows(one.plan, [one], ask)[0],
        columns=COLUMNS, here=here, rows=_rows(list(here), one, ask), form=form, export_url=listing.export_url(ask),
        crumbs=[{"label": _("规划计划"), "url": reverse("officer:plans")},
                {"label": one.plan.name, "url": reverse("officer:plan", args=[one.plan_id])}, {"label": one.name}],
        meaning=planning.facts_of(one, ask), plans=plans, divisible=plans and bool(one.indicator),
        revisions=[{"term": each.revised_at.date(), "before": f"{each.before:,}", "after": f"{each.after:,}", "basis": each.why}
                   for each in queries.revisions_of(one)],
        mine=[_mine(each, ask) for each in queries.waiting_shares(by=ask.by).filter(goal=one)[:40]],
        revise_form=typed(ask, Revise, "revise", initial={"target": one.target}, auto_id="revise_%s"),
        divide_form=typed(ask, Divide, "divide", one=one.plan, language=ask.language,
                          initial={"weigh_year": ask.today.year, "weigh_by": "trainings"}) if plans else None)


def _rows(shares: list[Any], one: Any, ask: Ask) -> list[dict[str, Any]]:
    standings = queries.standings_of_shares(one, shares)
    return [_row(each, one, standings.get(each.pk), ask) for each in shares]


def _row(each: Any, one: Any, standing: Any, ask: Ask) -> dict[str, Any]:
    word = ShareState(each.state)
    kind = {ShareState.PROPOSED: "act", ShareState.ASKED: "wait", ShareState.ACCEPTED: "ok"}[word]
    return {"place": each.region.name, "why": each.why or each.answer, "year": each.year, "weight": each.weight,
            "target": each.target, "asked": each.asked, "state": (word.label(ask.language), kind),
            **planning.standing_row(standing, one, ask)}


def _mine(each: Any, ask: Ask) -> dict[str, Any]:
    asked = each.state == ShareState.ASKED
    return {"id": each.pk, "place": each.region.name, "year": each.year, "target": each.target, "asked": each.asked,
            "why": each.why, "settle": asked, "answer": each.answer,
            "left": offer.days_left(each.due_on, ask.today), "due_on": each.due_on,
            "form": None if asked else Asking(auto_id=f"ask{each.pk}_%s", initial={"share_id": each.pk, "target": each.target}),
            "decline": Declining(auto_id=f"keep{each.pk}_%s", initial={"share_id": each.pk}) if asked else None}


@goal.deed("revise")
def revise(ask: Ask, goal_id: int) -> SeeOther:
    """Another target."""
    one = queries.goal(goal_id, by=ask.by)
    actions.revise_goal(by=ask.by, now=ask.now, goal_id=one.pk, **checked(typed(ask, Revise, "revise")))
    return ask.again(_("已修订"))


@goal.deed("divide")
def divide(ask: Ask, goal_id: int) -> SeeOther:
    """By year and region."""
    one = queries.goal(goal_id, by=ask.by)
    form = typed(ask, Divide, "divide", one=one.plan, language=ask.language)
    given = checked(form)
    made = actions.divide_goal(by=ask.by, now=ask.now, goal_id=one.pk, years=form.weights(), weigh_by=given["weigh_by"],
                               weigh_year=given["weigh_year"])
    return ask.again(_("已分解为 {n} 项，等待下级认领").format(n=len(made)))


def _deed(name: str, act: Any, form: type[One], said: object) -> None:
    """Each deed on a share is one action."""
    @goal.deed(name)
    def do(ask: Ask, goal_id: int) -> HttpResponse:
        given = dict(checked(typed(ask, form, name)))
        share = queries.shares_of(queries.goal(goal_id, by=ask.by), by=ask.by).get(pk=given.pop("share_id"))
        act(by=ask.by, now=ask.now, share_id=share.pk, **given)
        return ask.again(said)


_deed("accept", actions.accept_share, One, _("已认领"))
_deed("ask", actions.ask_share, Asking, _("已申请调整，等待上级答复"))
_deed("agree", actions.agree_share, One, _("已同意，差额已分给未认领的地区"))
_deed("decline", actions.decline_share, Declining, _("已答复，维持原数"))
