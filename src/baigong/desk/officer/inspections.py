"""Inspections of duties: the list of plans, a new plan, and one plan with what it looks at."""

import secrets
from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from baigong.desk import inspecting, listing
from baigong.desk.forms import checked, choices, day, typed, why
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import access, actions, queries
from baigong.governance.words import Choosing, InspectionState, Subject
from baigong.journal import queries as journal
from baigong.kernel.refused import Common, Refused
from baigong.people import queries as people

from .door import PLANNERS, door

COLUMNS = (
    Column("title", _("督查"), "strong", sub="no"), Column("region", _("督查单位")), Column("from_on", _("自"), "day"),
    Column("until_on", _("至"), "day"), Column("way", _("方式")), Column("looked", _("督查任务"), "number"),
    Column("bad", _("需整改"), "number"), Column("state", _("状态"), "tag"))
CHECKS = (Column("task", _("任务"), "strong", sub="no"), Column("unit", _("责任单位"), sub="region"),
          Column("bad", _("不符合条数"), "number"), Column("state", _("状态"), "tag"), Column("left", _("时限"), "clock"))
MOST = 100


class Planning(forms.Form):
    """A plan."""

    title = forms.CharField(label=_("督查名称"), max_length=120, help_text=_("随机抽取的，立项后名称即公开；不要写出被督查的单位"))
    measure = forms.TypedChoiceField(label=_("措施"), coerce=int, required=False, empty_value=None)
    regions = forms.MultipleChoiceField(label=_("地区"), required=False, widget=forms.CheckboxSelectMultiple,
                                        help_text=_("不选就是全部下级地区"))
    choosing = forms.ChoiceField(label=_("方式"), choices=choices(Choosing),
                                 help_text=_("随机抽取的种子由系统生成，立项时只公开指纹，公开结果时人人可以重算"))
    subject = forms.ChoiceField(label=_("督查对象"), choices=choices(Subject), help_text=_("选责任单位时，督查其范围内的全部任务"))
    wanted = forms.IntegerField(label=_("随机抽取几项"), min_value=1, initial=5)
    from_on = day(_("自"))
    until_on = day(_("至"))
    lines = forms.CharField(label=_("检查清单"), max_length=3000, widget=forms.Textarea(attrs={"rows": 7}),
                            help_text=_("一行一条；可在建议清单上修改"))

    def __init__(self, *args: Any, ask: Ask, **more: Any) -> None:
        super().__init__(*args, **more)
        named = [(one.number, f"{one.label}{one.name(ask.language)}") for one in queries.measures(on=ask.today)]
        self.fields["measure"].choices = [("", _("全部")), *named]
        self.fields["regions"].choices = [(one.code, one.name) for one in people.regions_below(ask.by.region, on=ask.today)]

    def clean_lines(self) -> list[str]:
        """One line each."""
        return [line.strip() for line in str(self.cleaned_data["lines"]).splitlines() if line.strip()]


class Picking(forms.Form):
    """What is picked, and why."""

    picked = forms.TypedMultipleChoiceField(label=_("督查对象"), coerce=int, widget=forms.CheckboxSelectMultiple)
    why = why(_("指定的理由"))

    def __init__(self, *args: Any, one: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        tasks = queries.candidates(one)
        rows = [(task.pk, f"{task.title} · {task.owner.name} · {task.due_on}") for task in tasks[:MOST]] \
            if one.subject == Subject.TASKS else list(dict.fromkeys((task.owner_id, task.owner.name) for task in tasks))[:MOST]
        self.fields["picked"].choices = rows


class Reason(forms.Form):
    """Why it is called off."""

    why = why(_("理由"))


@page(door, "inspections/", title=_("督查"))
def inspections(ask: Ask) -> Show | HttpResponse:
    """The plans, those of one state with `?state=`, or all as a file."""
    state = ask.get.get("state", "")
    found = queries.inspections(by=ask.by, state=state if state in InspectionState.codes() else "")
    if listing.wants_file(ask):
        lots = listing.in_lots(found, lambda lot: [inspecting.plan_row(one, ask) for one in lot])
        return listing.file_of(COLUMNS, lots, name=str(_("督查")))
    here = listing.page_of(ask, found)
    rows = [{**inspecting.plan_row(one, ask), "url": reverse("officer:inspection", args=[one.pk])} for one in here.object_list]
    chips = [{"label": _("全部"), "url": "?", "current": not state}, *(
        {"label": one.label(ask.language), "url": f"?state={one}", "current": one == state} for one in InspectionState)]
    return show(columns=COLUMNS, here=here, rows=rows, chips=chips, export_url=listing.export_url(ask),
                plans=ask.by.role in PLANNERS)


@page(door, "inspections/new/", title=_("督查立项"))
def inspection_new(ask: Ask) -> Show:
    """The form of a plan, with the checklist the rules offer."""
    if ask.by.role not in PLANNERS:
        raise Refused(Common.NOT_YOURS)
    rules = queries.inspecting_rules(ask.today)
    offered = "\n".join(en if ask.language == "en" else zh for zh, en in rules.checklist)
    return show(form=typed(ask, Planning, "plan", ask=ask, initial={"lines": offered, "from_on": ask.today}), rules=rules,
                trust=rules.trust.label(ask.language),
                crumbs=[{"label": _("督查"), "url": reverse("officer:inspections")}, {"label": _("督查立项")}])


@inspection_new.deed("plan")
def plan(ask: Ask) -> SeeOther:
    """Keep it; the seed comes from the computer's own chance, and nobody sees it before the end."""
    given = checked(typed(ask, Planning, "plan", ask=ask))
    made = actions.plan_inspection(by=ask.by, now=ask.now, seed=secrets.token_hex(24), **given)
    return ask.done(_("已立项，种子的指纹已公开"), "officer:inspection", made.pk)


@page(door, "inspections/<int:inspection_id>/", title=_("督查"))
def inspection(ask: Ask, inspection_id: int) -> Show:
    """One plan: scope, checklist, what is looked at, history, and what this officer may do."""
    one = queries.inspection(inspection_id, by=ask.by)
    leads, state = access.may_lead(by=ask.by, inspection_id=one.pk), InspectionState(one.state)
    rows = [{**inspecting.check_row(each, ask), "url": reverse("officer:check", args=[each.pk])}
            for each in queries.checks_of(one)]
    picks = leads and state == InspectionState.PLANNED and one.choosing == Choosing.TARGETED
    return show(
        one=one, row=inspecting.plan_row(one, ask), scope=inspecting.scope_of(one, ask), columns=CHECKS, rows=rows,
        crumbs=[{"label": _("督查"), "url": reverse("officer:inspections")}, {"label": one.no}], steps=_steps(one, ask),
        may={"draw": leads and state == InspectionState.PLANNED and one.choosing == Choosing.RANDOM, "pick": picks,
             "call_off": leads and state == InspectionState.PLANNED,
             "publish": leads and state == InspectionState.CHOSEN},
        pool=queries.candidates(one).count() if state == InspectionState.PLANNED else len(one.pool),
        pick_form=typed(ask, Picking, "pick", one=one, auto_id="pick_%s") if picks else None,
        off_form=typed(ask, Reason, "call_off", auto_id="off_%s"),
        public_url=reverse("public:inspection", args=[one.pk]) if queries.public_inspections().filter(pk=one.pk).exists() else "",
        history=told(journal.history_of(one), language=ask.language))


@inspection.deed("draw")
def draw(ask: Ask, inspection_id: int) -> SeeOther:
    """By the seed."""
    actions.draw_checks(by=ask.by, now=ask.now, inspection_id=inspection_id)
    return ask.again(_("已抽取"))


@inspection.deed("pick")
def pick(ask: Ask, inspection_id: int) -> SeeOther:
    """Those ticked."""
    one = queries.inspection(inspection_id, by=ask.by)
    given = checked(typed(ask, Picking, "pick", one=one))
    actions.pick_checks(by=ask.by, now=ask.now, inspection_id=inspection_id, **given)
    return ask.again(_("已确定督查对象"))


@inspection.deed("call_off")
def call_off(ask: Ask, inspection_id: int) -> SeeOther:
    """It does not take place."""
    actions.call_off_inspection(by=ask.by, now=ask.now, inspection_id=inspection_id,
                                **checked(typed(ask, Reason, "call_off")))
    return ask.again(_("已取消"))


@inspection.deed("publish")
def publish(ask: Ask, inspection_id: int) -> SeeOther:
    """For everyone."""
    actions.publish_inspection(by=ask.by, now=ask.now, inspection_id=inspection_id)
    return ask.again(_("已公开，人人可以查看和重算"))


def _steps(one: Any, ask: Ask) -> list[dict[str, Any]]:
    if one.state == InspectionState.CALLED_OFF:
        return [{"label": _("立项"), "state": "done", "note": localdate(one.planned_at)},
                {"label": _("已取消"), "state": "no", "note": localdate(one.called_off_at)}]
    order = [InspectionState.PLANNED, InspectionState.CHOSEN, InspectionState.PUBLISHED]
    at = order.index(InspectionState(one.state))
    whens = [one.planned_at, one.chosen_at, one.published_at]
    words = [_("立项"), _("确定对象、逐项督查"), _("公开结果")]
    return [{"label": word, "note": localdate(when) if when else "",
             "state": "done" if when and (n < at or n == len(order) - 1) else "now" if n == at else "todo"}
            for n, (word, when) in enumerate(zip(words, whens, strict=True))]
