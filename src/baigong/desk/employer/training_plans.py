"""The employer's yearly training plan: written line by line, filed with the bureau, its progress beside it."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.forms import Yuan, checked, choices
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.planned import facts_of, lines_of
from baigong.desk.show import SeeOther, Show, show
from baigong.journal import queries as journal
from baigong.offer import actions
from baigong.offer import queries as offer
from baigong.offer.decide.filings import Line
from baigong.offer.words import Level, PlanState, Quarter
from baigong.people import queries as people

from .door import door

COLUMNS = (Column("year", _("年度"), "strong"), Column("heads", _("计划人次"), "number"),
           Column("budget_fen", _("职工教育经费（元）"), "money"), Column("filed_at", _("报送时间"), "moment"),
           Column("state", _("状态"), "tag"))
TINTS = {PlanState.FILED: "wait", PlanState.RETURNED: "late", PlanState.ACCEPTED: "ok"}
ROWS = 12
"""So many lines has the form; an employer with more kinds of training joins some."""


class Planning(forms.Form):
    """A year, a budget, and lines: quarter, occupation, level, heads (`q1`, `o1`, `l1`, `h1` …). Empty lines are left out."""

    year = forms.IntegerField(label=_("年度"), min_value=2000, max_value=2100)
    budget_fen = Yuan(label=_("职工教育经费预算（元）"), help_text=_("本单位提取、用于职工培训的金额"))
    remarks = forms.CharField(label=_("说明"), required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, ask: Ask, **more: Any) -> None:
        super().__init__(*args, **more)
        place = people.organisation(ask.by.organisation_id or 0).region_id
        taught = dict.fromkeys((one.occupation_id, one.occupation.name) for one in offer.scopes_in(place, on=ask.today))
        for n in range(1, ROWS + 1):
            self.fields[f"q{n}"] = self._choice(n, _("季度"), choices(Quarter))
            self.fields[f"o{n}"] = self._choice(n, _("职业"), list(taught))
            self.fields[f"l{n}"] = self._choice(n, _("等级"), choices(Level))
            self.fields[f"h{n}"] = forms.IntegerField(
                label=_("人数"), required=False, min_value=1, max_value=100_000,
                widget=forms.NumberInput(attrs={"aria-label": f"{_('人数')} {n}", "inputmode": "numeric"}))

    def lines(self) -> list[list[Any]]:
        """The fields of each line, for the page."""
        return [[self[f"{part}{n}"] for part in "qolh"] for n in range(1, ROWS + 1)]

    def clean(self) -> dict[str, Any]:
        """Lines as the action takes them; a line with some cells empty is a fault."""
        given = super().clean() or {}
        given["lines"] = list(self._read(given))
        return {name: given[name] for name in ("year", "budget_fen", "remarks", "lines") if name in given}

    def _read(self, given: dict[str, Any]) -> Iterator[Line]:
        for n in range(1, ROWS + 1):
            quarter, occupation, level, heads = (given.get(f"{part}{n}") for part in "qolh")
            if quarter and occupation and level and heads:
                yield Line(Quarter(quarter), occupation, Level(level), heads)
            elif quarter or occupation or level or heads:
                self.add_error(f"h{n}", _("第 {n} 行没有填全").format(n=n))

    def _choice(self, n: int, label: Any, options: list[Any]) -> forms.ChoiceField:
        return forms.ChoiceField(label=label, required=False, choices=[("", "—"), *options],
                                 widget=forms.Select(attrs={"aria-label": f"{label} {n}"}))


@page(door, "plans/", title=_("年度培训计划"))
def training_plans(ask: Ask) -> Show | HttpResponse:
    """One plan a year."""
    rows = [{
        "year": one.year, "heads": one.heads, "budget_fen": one.budget_fen, "filed_at": one.filed_at,
        "state": (PlanState(one.state).label(ask.language), TINTS.get(PlanState(one.state), "")),
        "url": reverse("employer:training_plan", args=[one.pk])} for one in offer.training_plans(by=ask.by)]
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, rows, name=str(_("年度计划")))
    return show(columns=COLUMNS, rows=rows, export_url=listing.export_url(ask))


@page(door, "plans/new/", title=_("编写年度培训计划"), template="employer/plan_form.html")
def new_plan(ask: Ask) -> Show:
    """An empty plan of this year."""
    return show(form=_form(ask, {"year": ask.today.year}), crumbs=_crumbs(_("编写")))


@new_plan.deed("write")
def write_new(ask: Ask) -> SeeOther:
    """Keep it as a draft."""
    return _write(ask)


@page(door, "plans/<int:plan_id>/edit/", title=_("修改年度培训计划"), template="employer/plan_form.html")
def edit_plan(ask: Ask, plan_id: int) -> Show:
    """A plan written earlier."""
    one = offer.training_plan(plan_id, by=ask.by)
    initial: dict[str, Any] = {"year": one.year, "budget_fen": one.budget_fen, "remarks": one.remarks}
    for n, line in enumerate(list(one.lines.all())[:ROWS], start=1):
        initial |= {f"q{n}": line.quarter, f"o{n}": line.occupation_id, f"l{n}": line.level, f"h{n}": line.heads}
    return show(form=_form(ask, initial), crumbs=_crumbs(one.year))


@edit_plan.deed("write")
def write_again(ask: Ask, plan_id: int) -> SeeOther:
    """Keep the changes; the plan is the one of the year."""
    offer.training_plan(plan_id, by=ask.by)
    return _write(ask)


@page(door, "plans/<int:plan_id>/", title=_("年度培训计划"))
def training_plan(ask: Ask, plan_id: int) -> Show:
    """The plan with what happened beside each line."""
    one = offer.training_plan(plan_id, by=ask.by)
    return show(
        one=one, lines=lines_of(one, ask.language), facts=facts_of(one, ask), crumbs=_crumbs(one.year),
        state=(PlanState(one.state).label(ask.language), TINTS.get(PlanState(one.state), "")),
        editable=one.state in (PlanState.DRAFT, PlanState.RETURNED),
        history=told(journal.history_of(one), language=ask.language))


@training_plan.deed("file")
def file(ask: Ask, plan_id: int) -> SeeOther:
    """File it with the bureau."""
    one = actions.file_training_plan(by=ask.by, now=ask.now, plan_id=plan_id)
    return ask.again(_("已报送，人社部门应在 %(day)s 前答复") % {"day": one.due_on})


def _write(ask: Ask) -> SeeOther:
    made = actions.write_training_plan(by=ask.by, now=ask.now, **checked(Planning(ask.post, ask=ask)))
    return ask.done(_("已保存，报送前可以再改"), "employer:training_plan", made.pk)


def _form(ask: Ask, initial: dict[str, Any]) -> Planning:
    return Planning(ask.post, ask=ask) if ask.request.method == "POST" else Planning(ask=ask, initial=initial)


def _crumbs(last: object) -> list[dict[str, object]]:
    return [{"label": _("年度培训计划"), "url": reverse("employer:training_plans")}, {"label": last}]
