"""The signals watched for: what each means, its parameters and planted cases, how often it hit and how often it was right."""

from decimal import Decimal
from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk.forms import checked, typed, why
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.people import queries as people
from baigong.supervision import access, actions, queries
from baigong.supervision.words import Concern, Family, Handling, Trust

from .door import door

COLUMNS = (
    Column("name", _("信号"), "strong", sub="code"), Column("family", _("类别")), Column("concern", _("涉及")),
    Column("handling", _("处置")), Column("weight", _("程度"), "number"), Column("raised", _("线索"), "number"),
    Column("waiting", _("待核查"), "number"), Column("precision", _("属实率")), Column("trust", _("来源"), "tag"),
)
PARAMETERS = (Column("label", _("参数"), "strong", sub="source"), Column("value", _("现值")),
              Column("shelf", _("初始值")), Column("range", _("可调范围")))
CASES = (Column("name", _("场景"), "strong"), Column("rows", _("植入行数"), "number"), Column("finds", _("应发现"), "number"),
         Column("spares", _("应放过"), "number"))
TUNINGS = (Column("parameter", _("参数"), "strong"), Column("value", _("改为")), Column("why", _("理由")),
           Column("who", _("经办人")), Column("set_at", _("时间"), "moment"))


class Tune(forms.Form):
    """Another value for one parameter, and why."""

    parameter = forms.ChoiceField(label=_("参数"))
    value = forms.DecimalField(label=_("改为"), max_digits=12, decimal_places=2)
    why = why(_("调整理由"), help_text=_("理由和经办人长期留痕；下次扫描起生效"))

    def __init__(self, *args: Any, parameters: list[tuple[str, str]], **given: Any) -> None:
        super().__init__(*args, **given)
        self.fields["parameter"].choices = parameters


@page(door, "signals/", title=_("监督信号"))
def signals(ask: Ask) -> Show:
    """Every signal of the shelf with its record so far."""
    records = queries.records(by=ask.by)
    rows = [_row(one, records.get(one.code), ask) for one in queries.signals()]
    return show(columns=COLUMNS, rows=rows, count=len(rows), latest=queries.latest_scan())


@page(door, "signals/<slug:code>/", title=_("监督信号"))
def signal(ask: Ask, code: str) -> Show:
    """One signal: its meaning and source, parameters, cases, SQL, hits over time."""
    one, english = queries.signal(code), ask.language == "en"
    values, tunings = queries.values_of(one), queries.tunings_of(code)
    names = people.names_of([each.set_by for each in tunings])
    record = queries.records(by=ask.by).get(code)
    return show(
        one=one, name=one.named(ask.language), means=one.means_en if english else one.means,
        crumbs=[{"label": _("监督信号"), "url": reverse("officer:signals")}, {"label": code}],
        facts=_facts(one, record, ask), parameter_columns=PARAMETERS,
        parameters=[_parameter(each, values[each.name], english) for each in one.parameters],
        case_columns=CASES, cases=[
            {"name": each.name, "rows": sum(len(rows) for rows in each.rows.values()), "finds": len(each.finds),
             "spares": len(each.spares)} for each in queries.cases_of(code)],
        points=[{"label": f"{on:%m-%d}", "value": hits, "other": raised}
                for on, hits, raised in queries.hits_over_time(code, by=ask.by)],
        tuning_columns=TUNINGS, tunings=[
            {"parameter": _label(one.parameter(each.parameter), english) or each.parameter, "value": _plain(each.value),
             "why": each.why, "who": names.get(each.set_by or 0, ""), "set_at": each.set_at} for each in tunings],
        form=typed(ask, Tune, "tune", parameters=_choices(one, english))
        if ask.by.role in access.ASSIGNERS and one.parameters else None,
    )


@signal.deed("tune")
def tune(ask: Ask, code: str) -> SeeOther:
    """Set a parameter."""
    given = checked(typed(ask, Tune, "tune", parameters=_choices(queries.signal(code), ask.language == "en")))
    actions.tune_signal(by=ask.by, now=ask.now, code=code, **given)
    return ask.again(_("已调整，下次扫描起生效"))


def _row(one: Any, record: Any, ask: Ask) -> dict[str, object]:
    trust = Trust(one.trust)
    return {
        "name": one.named(ask.language), "code": one.code, "family": Family(one.family).label(ask.language),
        "concern": Concern(one.concern).label(ask.language), "handling": Handling(one.handling).label(ask.language),
        "weight": one.weight, "raised": record.raised if record else 0, "waiting": record.waiting if record else 0,
        "precision": _percent(record), "trust": (trust.label(ask.language), "wait" if trust == Trust.PROPOSAL else ""),
        "url": reverse("officer:signal", args=[one.code])}


def _percent(record: Any) -> str:
    return f"{record.precision:.0%}" if record and record.precision is not None else "–"


def _facts(one: Any, record: Any, ask: Ask) -> list[dict[str, object]]:
    found = [
        (_("类别"), Family(one.family).label(ask.language)), (_("涉及"), Concern(one.concern).label(ask.language)),
        (_("处置"), Handling(one.handling).label(ask.language)), (_("程度"), _("{n} 级（共 5 级）").format(n=one.weight)),
        (_("来源"), f"{one.source}（{Trust(one.trust).label(ask.language)}）"), (_("版本"), one.edition[:12]),
        (_("线索"), record.raised if record else 0), (_("属实率"), _percent(record))]
    return [{"label": label, "value": value} for label, value in found]


def _parameter(one: Any, value: Decimal, english: bool) -> dict[str, object]:
    source = str(_("系统建议，无外部来源")) if one.is_proposal else one.source
    return {"label": _label(one, english), "source": f"{source} · {one.unit}", "value": _plain(value),
            "shelf": _plain(one.value), "range": f"{_plain(one.least)}–{_plain(one.most)}"}


def _choices(one: Any, english: bool) -> list[tuple[str, str]]:
    return [(each.name, _label(each, english)) for each in one.parameters]


def _label(one: Any, english: bool) -> str:
    return (one.label_en if english else one.label) if one else ""


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
