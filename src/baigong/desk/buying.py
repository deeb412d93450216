"""Training bought whole, laid out for people: lists, the matter's facts and figures, its classes. No page of its own."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.kernel.fen import yuan
from baigong.offer.words import Level
from baigong.offer.words import State as CohortState
from baigong.people.words import Group
from baigong.subsidy import queries
from baigong.subsidy.words.packages import Chosen, PackageState

from .forms import choices
from .page import Ask
from .parts.lists import Column

COLUMNS = (Column("title", _("培训项目"), "strong", sub="no"), Column("provider", _("培训机构"), sub="chosen"),
           Column("what", _("职业和等级"), sub="group"), Column("heads", _("人数"), "number"),
           Column("price_fen", _("每人（元）"), "money"), Column("total_fen", _("总额（元）"), "money"),
           Column("had_fen", _("已支付和待付（元）"), "money"), Column("completed", _("已完成"), "number"),
           Column("state", _("状态"), "tag"))
CLASSES = (Column("no", _("班次"), "strong"), Column("opens_on", _("开班"), "day"), Column("closes_on", _("结班"), "day"),
           Column("seats", _("名额"), "number"), Column("taken", _("在册"), "number"), Column("state", _("状态"), "tag"))
KINDS = {PackageState.PROPOSED: "wait", PackageState.SIGNED: "act", PackageState.SETTLED: "ok", PackageState.WITHDRAWN: "no"}


class Narrow(forms.Form):
    """The filters of the list."""

    text = forms.CharField(label=_("项目、编号、文件或机构"), required=False, max_length=40)
    state = forms.ChoiceField(label=_("状态"), required=False, choices=[("", _("全部")), *choices(PackageState)])
    chosen = forms.ChoiceField(label=_("选定方式"), required=False, choices=[("", _("全部")), *choices(Chosen)])


class NarrowPublic(forms.Form):
    """The public's filters: what is only proposed is not shown to it."""

    text = forms.CharField(label=_("项目、编号、文件或机构"), required=False, max_length=40)
    region = forms.RegexField(label=_("地区代码"), regex=r"^[0-9]{6}$", required=False, help_text=_("六位，含其下各地，如 120100"))
    chosen = forms.ChoiceField(label=_("选定方式"), required=False, choices=[("", _("全部")), *choices(Chosen)])


class Choosing(forms.Form):
    """Which class is meant."""

    cohort = forms.IntegerField(min_value=1)


def wanted(form: forms.Form) -> queries.WantedPackages:
    """Which projects the filters ask for; faults of one ask for nothing."""
    given = form.cleaned_data if form.is_bound and form.is_valid() else {}
    return queries.WantedPackages(
        text=given.get("text", ""), states=(given["state"],) if given.get("state") else (), chosen=given.get("chosen", ""),
        region=given.get("region", ""))


def rows(found: Iterable[Any], ask: Ask, *, url: str) -> list[dict[str, Any]]:
    """Rows of a list; `url` names the page of one, "" for none."""
    return [_row(one, ask) | ({"url": reverse(url, args=[one.package.pk])} if url else {})
            for one in queries.package_sums(list(found))]


def facts(one: Any, ask: Ask) -> list[dict[str, Any]]:
    """What was agreed."""
    return [{"label": label, "value": value} for label, value in (
        (_("文件编号"), one.document_no), (_("培训机构"), one.provider.name),
        (_("选定方式"), Chosen(one.chosen).label(ask.language)), (_("定向委托理由"), one.why_direct),
        (_("职业和等级"), _what(one, ask)), (_("培训对象"), _group(one, ask)),
        (_("地区"), one.region.name), (_("期限"), f"{one.from_on} — {one.until_on}"),
        (_("预拨比例"), f"{one.advance_percent}%" if one.advance_percent else _("不预拨，先垫后补")),
        (_("支付依据"), one.sheet.named(ask.language)), (_("撤回理由"), one.why_withdrawn)) if value]


def figures(one: Any) -> list[dict[str, Any]]:
    """Its money and people: the whole, what is reserved, paid or promised, came back; who sits in it and who completed."""
    (sums,) = queries.package_sums([one])
    money = ((_("总额"), one.total_fen), (_("预留"), one.reserved_fen), (_("已支付和待付"), sums.had_fen),
             (_("追回"), sums.back_fen))
    people = ((_("约定人数"), one.heads), (_("参加"), sums.seated), (_("完成"), sums.completed))
    return [*({"label": label, "value": yuan(fen), "unit": _("元")} for label, fen in money),
            *({"label": label, "value": n, "unit": _("人")} for label, n in people)]


def classes(found: Iterable[Any], ask: Ask, *, url: str) -> list[dict[str, Any]]:
    """Classes as rows; `url` names the page of one, "" for none."""
    return [{"no": one.no, "opens_on": one.opens_on, "closes_on": one.closes_on, "seats": one.seats, "taken": one.taken,
             "state": (CohortState(one.state).label(ask.language), ""), "id": one.pk,
             **({"url": reverse(url, args=[one.pk])} if url else {})} for one in found]


def _row(one: queries.PackageSums, ask: Ask) -> dict[str, Any]:
    what = one.package
    state = PackageState(what.state)
    return {"title": what.title, "no": what.no, "provider": what.provider.name, "chosen": Chosen(what.chosen).label(ask.language),
            "what": _what(what, ask), "group": _group(what, ask), "heads": what.heads, "price_fen": what.price_fen,
            "total_fen": what.total_fen, "had_fen": one.had_fen, "completed": one.completed,
            "state": (state.label(ask.language), KINDS[state])}


def _what(one: Any, ask: Ask) -> str:
    return f"{one.occupation.name} {Level(one.level).label(ask.language)}"


def _group(one: Any, ask: Ask) -> Any:
    return Group(one.for_group).label(ask.language) if one.for_group else _("不限人员类别")
