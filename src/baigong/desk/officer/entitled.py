"""Policies look for people: searches for whoever is entitled and never claimed, and what one of them found."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing, long_work
from baigong.desk.forms import checked, typed
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.journal import queries as journals
from baigong.kernel.fen import yuan
from baigong.kernel.refused import Common, Refused
from baigong.people import queries as people
from baigong.people.words import Group
from baigong.subsidy import actions, queries
from baigong.subsidy.access import OFFERING
from baigong.subsidy.words import Basis, LongWork, Standing

from .door import CASEWORK, door

COLUMNS = (Column("place", _("地区"), "strong", sub="who"), Column("policies", _("政策"), "number"),
           Column("day", _("按哪天的事实"), "day"), Column("people", _("查对人数"), "number"),
           Column("found", _("应享未享"), "number"), Column("fen", _("预计金额（元）"), "money"),
           Column("state", _("状态"), "tag"))
CONFIRMED = (Column("at", _("确认时间"), "moment"), Column("who", _("确认人"), "strong"), Column("count", _("项数"), "number"),
             Column("basis", _("合法性基础")))
TITLES = {"region": _("按地区"), "policy": _("按政策"), "group": _("按人员类别")}
TINTS = {Standing.LISTED: "act", Standing.WAITING: "wait", Standing.OFFERED: "ok", Standing.PASSED: ""}


class Begin(forms.Form):
    """Where to look, and by which policies."""

    region = forms.ChoiceField(label=_("地区"))
    policies = forms.MultipleChoiceField(label=_("政策"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, data: Any = None, files: Any = None, *, ask: Ask, **more: Any) -> None:
        super().__init__(data, files, **more)
        self.fields["region"].choices = people.regions_to_choose(ask.by.region, on=ask.today)
        named = queries.policies_to_search(ask.by.region)
        self.fields["policies"].choices = [(code, f"{name_en if ask.language == 'en' else name} · {code}")
                                           for code, name, name_en in named]
        self.fields["policies"].initial = [code for code, *_names in named]
        self.fields["region"].initial = ask.by.region


@page(door, "entitled/", title=_("政策找人"))
def entitled(ask: Ask) -> Show:
    """The searches of the region, the latest first."""
    _casework(ask)
    here = listing.page_of(ask, queries.searches(by=ask.by))
    names = people.names_of(one.began_by for one in here)
    return show(columns=COLUMNS, rows=[_row(one, ask, names) for one in here], here=here,
                form=typed(ask, Begin, "begin", ask=ask) if ask.by.role in OFFERING else None)


@entitled.deed("begin")
def begin(ask: Ask) -> SeeOther:
    """Look through everybody, behind the page."""
    given = checked(typed(ask, Begin, "begin", ask=ask))
    made = actions.begin_search(by=ask.by, now=ask.now, region=given["region"], policies=given["policies"])
    return _go_on(ask, made)


@page(door, "entitled/<int:search_id>/", title=_("政策找人"))
def entitled_found(ask: Ask, search_id: int) -> Show:
    """What a search found: how many, where, by which policy, in which groups; who was confirmed on which basis."""
    one = queries.search(search_id, by=ask.by)
    tallies = queries.tallies(one)
    row = _row(one, ask, people.names_of([one.began_by]))
    return show(
        one=one, row=row, figures=_figures(one), shares=_shares(one, tallies, ask), may_act=ask.by.role in OFFERING,
        rest=rest_of(ask, one), at_work=journals.is_at_work(LongWork.SEARCH, search_id=one.pk),
        people_url=reverse("officer:entitled_people", args=[one.pk]), columns=CONFIRMED, confirmed=_confirmed(one, ask),
        crumbs=[{"label": _("政策找人"), "url": reverse("officer:entitled")}, {"label": row["place"]}])


@entitled_found.deed("go_on")
def go_on(ask: Ask, search_id: int) -> SeeOther:
    """Go on where it was stopped."""
    return _go_on(ask, queries.search(search_id, by=ask.by))


@entitled_found.deed("offer_rest")
def offer_rest(ask: Ask, search_id: int) -> SeeOther:
    """Make the claims that confirmed ones still wait for."""
    return go_on_offering(ask, queries.search(search_id, by=ask.by), reverse("officer:entitled_found", args=[search_id]))


def rest_of(ask: Ask, one: Any) -> dict[str, Any] | None:
    """What a notice says where confirmed ones wait: how many, and whether somebody is at it; None where nobody waits."""
    count = queries.standings(one)[Standing.WAITING]
    if not count or ask.by.role not in OFFERING:
        return None
    return {"count": count, "at_work": journals.is_at_work(LongWork.CONFIRMED, search_id=one.pk)}


def go_on_offering(ask: Ask, one: Any, link: str) -> SeeOther:
    """Everybody who was confirmed and waits, whoever confirmed them; at once where they are few."""
    count = queries.standings(one)[Standing.WAITING]
    if count > long_work.SMALL:
        return long_work.later(ask, LongWork.CONFIRMED, args={"search_id": one.pk, "confirmation_id": None}, total=count,
                               link=link)
    settled = sum(actions.offer_confirmed(by=ask.by, now=ask.now, confirmation_id=each) for each in queries.left_waiting(one))
    return ask.again(_("已办理 {n} 项；仍符合条件的已生成申领并通知领款人").format(n=settled))


def _go_on(ask: Ask, one: Any) -> SeeOther:
    return long_work.later(ask, LongWork.SEARCH, args={"search_id": one.pk}, total=one.total,
                           link=reverse("officer:entitled_found", args=[one.pk]))


def _casework(ask: Ask) -> None:
    if ask.by.role not in CASEWORK:
        raise Refused(Common.NOT_YOURS)


def _row(one: Any, ask: Ask, names: Mapping[int, str]) -> dict[str, Any]:
    over = one.ended_at is not None
    return {"place": one.region.name, "who": names.get(one.began_by, ""), "policies": len(one.policies), "day": one.day,
            "people": one.people, "found": one.found, "fen": one.fen,
            "state": (_("已完成"), "ok") if over else (_("未完成"), "wait"),
            "url": reverse("officer:entitled_found", args=[one.pk])}


def _figures(one: Any) -> list[dict[str, object]]:
    stands = queries.standings(one)
    people_url = reverse("officer:entitled_people", args=[one.pk])
    return [
        {"label": _("应享未享（人）"), "value": f"{queries.people_found(one):,}", "note": _("共 {n} 项").format(n=f"{one.found:,}"),
         "url": people_url},
        {"label": _("预计金额（元）"), "value": yuan(one.fen)},
        {"label": _("待确认（项）"), "value": f"{stands[Standing.LISTED]:,}", "kind": "act" if stands[Standing.LISTED] else "",
         "url": f"{people_url}?standing={Standing.LISTED}"},
        {"label": _("已生成申领（项）"), "value": f"{stands[Standing.OFFERED]:,}",
         "note": _("另有 {n} 项确认时已不符合或已申领").format(n=f"{stands[Standing.PASSED]:,}")},
    ]


def _shares(one: Any, tallies: Mapping[str, Any], ask: Ask) -> list[dict[str, object]]:
    english = ask.language == "en"
    names: dict[str, Mapping[str, object]] = {
        "region": people.region_names({code for code, _tally in tallies["region"]}),
        "policy": {code: name_en if english else name for code, name, name_en in queries.policies_of(one)},
        "group": {"": _("没有认定类别"), **{group.value: group.label(ask.language) for group in Group}}}
    where = reverse("officer:entitled_people", args=[one.pk])
    return [{"title": title, "rows": [
        {"label": names[name].get(code, code), "value": tally.fen / 100, "text": yuan(tally.fen),
         "note": _("{people} 人 · {cases} 项").format(people=f"{tally.people:,}", cases=f"{tally.cases:,}"),
         "url": f"{where}?{name}={code}" if code else ""}
        for code, tally in tallies[name]]} for name, title in TITLES.items() if tallies[name]]


def _confirmed(one: Any, ask: Ask) -> list[dict[str, object]]:
    found = list(queries.confirmations(one))
    names = people.names_of(row.confirmed_by for row in found)
    return [{"at": timezone.localtime(row.confirmed_at), "who": names.get(row.confirmed_by or 0, ""), "count": row.count,
             "basis": Basis(row.basis).label(ask.language)} for row in found]
