"""One plan: its goals beside what is reached and what they will come to; drawn up, issued, printed."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import happened, official, planning
from baigong.desk.forms import checked, choices, typed
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import PDF, SeeOther, Show, download, show
from baigong.governance import access, actions, queries
from baigong.governance.words import GoalKind, PlanState, Trust
from baigong.journal import queries as journal
from baigong.reporting.words import Dimension, Unit

from .door import door

COLUMNS = (Column("name", _("目标"), "strong", sub="indicator"), Column("kind", _("性质")), Column("target", _("目标值")),
           Column("reached", _("已完成")), Column("expected", _("预计")), Column("needed", _("今后每月需完成")),
           Column("outlook", _("预警"), "tag"))


class NewGoal(forms.Form):
    """A goal, with the indicator that measures it."""

    name = forms.CharField(label=_("目标"), max_length=120)
    indicator = forms.ChoiceField(label=_("系统指标"), required=False, help_text=_("不选指标的目标不能自动计算和分解"))
    dimension = forms.ChoiceField(label=_("只算其中一组"), required=False, choices=[("", "–"), *choices(Dimension)])
    value = forms.CharField(label=_("组的代码"), required=False, max_length=40)
    target = forms.IntegerField(label=_("目标值"), min_value=1)
    unit = forms.ChoiceField(label=_("单位"), choices=choices(Unit), help_text=_("选了指标的，用指标的单位"))
    kind = forms.ChoiceField(label=_("性质"), choices=choices(GoalKind))
    baseline = forms.IntegerField(label=_("基期值"), required=False, min_value=0)
    baseline_year = forms.IntegerField(label=_("基期年度"), required=False, min_value=2000, max_value=2100)
    source = forms.CharField(label=_("依据"), required=False, max_length=300)

    def __init__(self, *given: object, language: str, **more: object) -> None:
        super().__init__(*given, **more)  # type: ignore[arg-type]  # Django's own signature
        self.fields["indicator"].choices = [("", "–"), *queries.indicators_for(language)]


@page(door, "planning/<int:plan_id>/", title=_("规划"))
def plan(ask: Ask, plan_id: int) -> Show | HttpResponse:
    """All of it, or as an official PDF."""
    one = queries.plan(plan_id, by=ask.by)
    rows = planning.goal_rows(one, queries.goals_of(one), ask)
    if ask.get.get("export") == "pdf":
        made = official.pdf_of(planning.paper_of(one, rows, ask), at=one.issued_at or ask.now)
        return download(made, name=f"{one.name}.pdf", kind=PDF)
    ours, word = access.may_draw_up(by=ask.by, plan_id=one.pk), PlanState(one.state)
    return show(
        one=one, name=planning.named(one, ask.language), columns=COLUMNS,
        rows=[{**row, "url": reverse("officer:goal", args=[row["id"]])} for row in rows],
        crumbs=[{"label": _("规划计划"), "url": reverse("officer:plans")}, {"label": one.name}],
        state=(word.label(ask.language), "ok" if word == PlanState.ISSUED else ""), may_draw=ours and word == PlanState.DRAFTED,
        facts=_facts(one, ask), goal_form=typed(ask, NewGoal, "goal", language=ask.language),
        history=happened.told(journal.history_of(one), language=ask.language))


@plan.deed("goal")
def goal_put(ask: Ask, plan_id: int) -> SeeOther:
    """One more goal."""
    given = checked(typed(ask, NewGoal, "goal", language=ask.language))
    actions.put_goal(by=ask.by, now=ask.now, plan_id=queries.plan(plan_id, by=ask.by).pk, **given)
    return ask.again(_("已添加目标"))


@plan.deed("issue")
def issue(ask: Ask, plan_id: int) -> SeeOther:
    """From now on its goals are only revised."""
    actions.issue_plan(by=ask.by, now=ask.now, plan_id=queries.plan(plan_id, by=ask.by).pk)
    return ask.again(_("已印发，可以分解目标"))


def _facts(one: Any, ask: Ask) -> list[dict[str, Any]]:
    return [{"label": _("地区"), "value": one.region.name}, {"label": _("年度"), "value": f"{one.from_year}—{one.until_year}"},
            {"label": _("文号"), "value": one.number or "–"},
            {"label": _("依据"), "value": one.source, "source": Trust(one.trust).label(ask.language)}]
