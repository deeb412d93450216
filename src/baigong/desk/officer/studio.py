"""One studio or base: a year's targets against what was achieved, report by report; setting, changing, ending."""

from typing import Any

from django import forms
from django.core.exceptions import ObjectDoesNotExist
from django.utils.translation import gettext_lazy as _

from baigong.desk.forms import checked, day, typed, why
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.journal import queries as journal
from baigong.people.words import OrganisationKind, RegionLevel
from baigong.talent import actions, queries

from .door import KEEPERS, door

EARLIEST = 2018  # the first full year of 国发〔2018〕11号


class Set(forms.Form):
    """A target of a year."""

    year = forms.IntegerField(label=_("年度"), min_value=EARLIEST, max_value=2100)
    measure = forms.ChoiceField(label=_("指标"))
    amount = forms.IntegerField(label=_("指标值"), min_value=1, max_value=1_000_000)

    def __init__(self, *args: Any, ask: Ask, kind: str, **more: Any) -> None:
        super().__init__(*args, auto_id="set_%s", **more)
        self.fields["measure"].choices = [
            (code, f"{one.label(ask.language)}（{one.unit.label(ask.language)}）")
            for code, one in queries.shelf().measures.items() if kind in one.kinds]


class Change(forms.Form):
    """Another amount for a target."""

    target_id = forms.IntegerField(widget=forms.HiddenInput)
    amount = forms.IntegerField(label=_("指标值"), min_value=1, max_value=1_000_000)
    why = why(_("理由"))


class Tell(forms.Form):
    """What was achieved of a target."""

    target_id = forms.IntegerField(widget=forms.HiddenInput)
    achieved = forms.IntegerField(label=_("年初以来完成"), min_value=0, max_value=1_000_000)
    as_of = day(_("截至"))
    evidence = forms.CharField(label=_("依据"), max_length=120)


class End(forms.Form):
    """From which day it is recognised no longer."""

    on = day(_("撤销日期"))
    why = why(_("理由"))


@page(door, "studios/<int:asset_id>/", title=_("基地和工作室"))
def studio(ask: Ask, asset_id: int) -> Show:
    """The asset with the targets of `?year=` (this year otherwise)."""
    one = _ours(ask, asset_id)
    year = _year(ask)
    keeps = ask.by.role in KEEPERS and one.ended_on is None
    rows = [_target(row, ask, keeps) for row in queries.figures_of(one, year=year)]
    return show(
        one=one, kind=OrganisationKind(one.kind).label(ask.language), rank=RegionLevel(one.rank).label(ask.language),
        year=str(year), rows=rows,
        years=[{"label": str(n), "url": f"?year={n}", "current": n == year}
               for n in range(ask.today.year, max(one.since_on.year, ask.today.year - 4, EARLIEST) - 1, -1)],
        bars=[{"label": row["label"], "value": row["share"], "text": row["text"], "kind": "ok" if row["share"] == 100 else ""}
              for row in rows],
        set_form=typed(ask, Set, "set", ask=ask, kind=one.kind, initial={"year": year}) if keeps else None,
        end_form=typed(ask, End, "end", auto_id="end_%s", initial={"on": ask.today}) if keeps else None,
        history=told(journal.history_of(one), language=ask.language),
    )


@studio.deed("set")
def set_(ask: Ask, asset_id: int) -> SeeOther:
    """Set a target."""
    one = _ours(ask, asset_id)
    given = checked(typed(ask, Set, "set", ask=ask, kind=one.kind))
    actions.set_target(by=ask.by, now=ask.now, asset_id=asset_id, **given)
    return ask.again(_("已下达"))


@studio.deed("change")
def change(ask: Ask, asset_id: int) -> SeeOther:
    """Change a target."""
    actions.change_target(by=ask.by, now=ask.now, **checked(Change(ask.post)))
    return ask.again(_("已更正"))


@studio.deed("report")
def report(ask: Ask, asset_id: int) -> SeeOther:
    """Report a figure."""
    actions.report_figure(by=ask.by, now=ask.now, **checked(Tell(ask.post)))
    return ask.again(_("已填报"))


@studio.deed("end")
def end(ask: Ask, asset_id: int) -> SeeOther:
    """It is recognised no longer."""
    actions.end_asset(by=ask.by, now=ask.now, asset_id=asset_id, **checked(typed(ask, End, "end")))
    return ask.again(_("已撤销"))


def _ours(ask: Ask, asset_id: int) -> Any:
    """Studios and bases are public, but this desk opens those of its own region only."""
    one = queries.asset(asset_id)
    if not ask.by.covers(one.organisation.region_id):
        raise ObjectDoesNotExist(asset_id)
    return one


def _year(ask: Ask) -> int:
    text = ask.get.get("year", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) == 4 else ask.today.year


def _target(row: queries.Figure, ask: Ask, keeps: bool) -> dict[str, Any]:
    measure = queries.shelf().measures[row.target.measure]
    key = row.target.pk
    return {
        "slug": str(key), "label": measure.label(ask.language), "share": min(row.percent, 100),
        "text": f"{row.achieved}/{row.target.amount} {measure.unit.label(ask.language)}", "as_of": row.as_of,
        "evidence": row.evidence,
        "change": Change(auto_id=f"change{key}_%s", initial={"target_id": key, "amount": row.target.amount}) if keeps else None,
        "tell": Tell(auto_id=f"tell{key}_%s", initial={"target_id": key, "as_of": ask.today}) if keeps else None,
    }
