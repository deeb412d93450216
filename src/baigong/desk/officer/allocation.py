"""One allocation: figures in, every step to the fen, sent to a second officer, passed down in one act."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing, worksheet_file
from baigong.desk.forms import checked, typed, why
from baigong.desk.page import Ask, page
from baigong.desk.show import XLSX, SeeOther, Show, download, show
from baigong.kernel.fen import yuan
from baigong.kernel.refused import Common, Refused
from baigong.people.words import Role
from baigong.policy import actions, queries
from baigong.policy.actions import RegionFigures
from baigong.policy.words import AllocationState, Fund

from .door import door

METHOD = (
    _("占比：一地数值 ÷ 各地合计，四舍五入到千万分之一"),
    _("单位：各因素占比按权重相加，乘以绩效和财力两个调节系数，四舍五入"),
    _("先得：分配金额按单位分摊，只取整分"),
    _("余分：剩下的分逐一给余数最大的地区，余数相同的给代码小的地区"),
)


class Return(forms.Form):
    """Why it goes back."""

    why = why(_("退回原因"))


@page(door, "allocations/<int:allocation_id>/", title=_("分配方案"), under="officer:budgets")
def allocation(ask: Ask, allocation_id: int) -> Show | HttpResponse:
    """The worksheet as far as it is, and what is to be done next."""
    one = queries.allocations(by=ask.by).get(pk=allocation_id)
    sheet, factors = queries.worksheet(one), _factors(one, ask)
    names = {row.region_id: row.region.name for row in one.rows.select_related("region").order_by("region_id")}
    if listing.wants_file(ask) and sheet is not None:
        return download(worksheet_file.written(sheet, factors, names, title=one.document_no), kind=XLSX,
                        name=f"{one.document_no}.xlsx")
    ours = ask.by.role == Role.FINANCE_OFFICER and ask.by.covers(one.line.region_id)
    state = AllocationState(one.state)
    editing = ours and state == AllocationState.OPEN
    return show(
        one=one, state=state.label(ask.language), place=one.line.region.name, fund=Fund(one.line.fund).label(ask.language),
        facts=[{"label": _("分配金额（元）"), "value": yuan(one.total_fen)},
               {"label": _("状态"), "value": state.label(ask.language)},
               {"label": _("权重"), "value": " · ".join(f"{name} {one.weights[code]}%" for code, name in factors.items())},
               *([{"label": _("调整权重的原因"), "value": one.why}] if one.why else []),
               *([{"label": _("退回原因"), "value": one.returned_why}] if one.returned_why else [])],
        head=_head(factors), steps=_steps(sheet, factors, names) if sheet else [], method=METHOD,
        sources=[{"term": name, "meaning": one.sources.get(code) or "–"} for code, name in factors.items()],
        export_url=listing.export_url(ask) if sheet else "",
        entered=[*factors.values(), _("绩效系数（%）"), _("财力系数（%）")],
        form=(form := _form(ask, one, factors, names)) if editing else None,
        grid=_grid(form, factors, names) if editing else [],
        heads=[form[f"weight-{code}"] for code in factors] if editing else [],
        origins=[form[f"source-{code}"] for code in factors] if editing else [],
        can_send=editing and sheet is not None, can_settle=ours and state == AllocationState.SENT,
        return_form=typed(ask, Return, "return", auto_id="return_%s"),
        crumbs=[{"label": _("资金分配"), "url": reverse("officer:allocations")}, {"label": one.document_no}],
    )


@allocation.deed("write")
def write(ask: Ask, allocation_id: int) -> SeeOther:
    """Enter weights, sources and figures; the worksheet follows."""
    one = queries.allocations(by=ask.by).get(pk=allocation_id)
    factors = _factors(one, ask)
    names = {row.region_id: row.region.name for row in one.rows.select_related("region").order_by("region_id")}
    given = checked(_form(ask, one, factors, names))
    actions.write_allocation(
        by=ask.by, now=ask.now, allocation_id=allocation_id, why=given["why"],
        weights={code: given[f"weight-{code}"] for code in factors}, sources={code: given[f"source-{code}"] for code in factors},
        regions={region: RegionFigures({code: given[f"{code}-{region}"] for code in factors}, given[f"performance-{region}"],
                                       given[f"difficulty-{region}"]) for region in names})
    return ask.again(_("已测算"))


@allocation.deed("send")
def send(ask: Ask, allocation_id: int) -> SeeOther:
    """To a second officer."""
    actions.send_allocation(by=ask.by, now=ask.now, allocation_id=_seen(ask, allocation_id))
    return ask.again(_("已送复核"))


@allocation.deed("return")
def send_back(ask: Ask, allocation_id: int) -> SeeOther:
    """Back to be worked out anew."""
    given = checked(typed(ask, Return, "return", auto_id="return_%s"))
    actions.return_allocation(by=ask.by, now=ask.now, allocation_id=_seen(ask, allocation_id), why=given["why"])
    return ask.again(_("已退回"))


@allocation.deed("execute")
def execute(ask: Ask, allocation_id: int) -> SeeOther:
    """Pass every part down."""
    actions.execute_allocation(by=ask.by, now=ask.now, allocation_id=_seen(ask, allocation_id))
    return ask.again(_("已分解下达"))


@allocation.deed("drop")
def drop(ask: Ask, allocation_id: int) -> SeeOther:
    """Nothing comes of it."""
    actions.drop_allocation(by=ask.by, now=ask.now, allocation_id=_seen(ask, allocation_id))
    return ask.again(_("已作废"))


def _seen(ask: Ask, allocation_id: int) -> int:
    if ask.by.role != Role.FINANCE_OFFICER:
        raise Refused(Common.NOT_YOURS)
    return queries.allocations(by=ask.by).get(pk=allocation_id).pk


def _factors(one: Any, ask: Ask) -> dict[str, str]:
    """The factors' names by code, as the shelf worded them when it was begun."""
    rules = queries.allocation_rules(timezone.localdate(one.opened_at))
    return {factor.code: factor.en if ask.language == "en" else factor.zh for factor in rules.factors}


def _form(ask: Ask, one: Any, factors: Mapping[str, str], names: Mapping[str, str]) -> forms.Form:
    """One field for each weight, source, value and coefficient, with what was entered before."""
    def number(label: str, initial: int, most: int) -> forms.IntegerField:
        return forms.IntegerField(label=label, initial=initial, min_value=0, max_value=most,
                                  widget=forms.NumberInput(attrs={"aria-label": label, "min": 0, "max": most}))

    rows = {row.region_id: row for row in one.rows.order_by("region_id")}
    fields: dict[str, forms.Field] = {}
    for code, name in factors.items():
        fields[f"weight-{code}"] = number(str(_("{factor}权重（%）").format(factor=name)), one.weights[code], 100)
        fields[f"source-{code}"] = forms.CharField(
            label=_("{factor}的数据来源").format(factor=name), initial=one.sources.get(code, ""), max_length=120, required=False)
    for region, place in names.items():
        for code, name in factors.items():
            fields[f"{code}-{region}"] = number(f"{place} · {name}", rows[region].values.get(code, 0), queries.LARGEST)
        for key, word in (("performance", _("绩效系数（%）")), ("difficulty", _("财力系数（%）"))):
            fields[f"{key}-{region}"] = number(f"{place} · {word}", getattr(rows[region], key), 1000)
    fields["why"] = forms.CharField(label=_("调整权重的原因"), initial=one.why, max_length=200, required=False,
                                    help_text=_("权重与规定一致时不必填写"))
    return typed(ask, type("Write", (forms.Form,), fields), "write", auto_id="write_%s")


def _grid(form: forms.Form, factors: Mapping[str, str], names: Mapping[str, str]) -> list[dict[str, Any]]:
    return [{"place": place, "cells": [form[f"{key}-{region}"] for key in (*factors, "performance", "difficulty")]}
            for region, place in names.items()]


def _head(factors: Mapping[str, str]) -> list[object]:
    return [_("地区"), *(_("{factor}占比").format(factor=name) for name in factors.values()), _("单位"), _("先得（元）"), _("余数"),
            _("余分"), _("分得（元）")]


def _steps(sheet: Any, factors: Mapping[str, str], names: Mapping[str, str]) -> list[list[object]]:
    rows: list[list[object]] = [
        [names[one.place.region], *(f"{one.shares[code] / 100_000:.5f}%" for code in factors), f"{one.units:,}",
         yuan(one.whole_fen), f"{one.rest:,}", str(one.extra), yuan(one.fen)] for one in sheet.portions]
    whole = [_("合计"), *("" for _code in factors), f"{sheet.units:,}", yuan(sum(one.whole_fen for one in sheet.portions)), "",
             str(sum(one.extra for one in sheet.portions)), yuan(sheet.total_fen)]
    return [*rows, whole]
