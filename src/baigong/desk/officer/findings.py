"""Findings of the region: narrowed, exported, looked for anew; one with its evidence and what is made of it."""

from datetime import date, datetime
from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import happened, listing, long_work
from baigong.desk.forms import checked, choices, typed, why
from baigong.desk.page import PAGES, Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.journal import queries as journal
from baigong.kernel.refused import Refused
from baigong.offer import queries as offer
from baigong.people import queries as people
from baigong.subsidy import queries as subsidy
from baigong.supervision import access, actions, queries
from baigong.supervision.words import CLEARED, OPEN, Concern, FindingState, Ground, Handling, LongWork

from .door import door

TINTS = {FindingState.RAISED: "wait", FindingState.ASSIGNED: "act", FindingState.CONFIRMED: "no",
         FindingState.DISMISSED: "", FindingState.OVERRIDDEN: "ok", FindingState.CLEARED: "ok"}
COLUMNS = (
    Column("what", _("线索"), "strong", sub="no"), Column("thing", _("涉及"), sub="concern"),
    Column("weight", _("程度"), "number", sort=True), Column("handling", _("处置")), Column("region", _("地区")),
    Column("raised_at", _("发现时间"), "day", sort=True), Column("state", _("状态"), "tag"), Column("left", _("核查时限"), "clock"),
)
ORDERS = {"weight": "weight", "raised_at": "raised_at"}
KINDS = {"number": "number", "day": "day", "moment": "moment"}


class Narrow(forms.Form):
    """The filters of the list."""

    signal = forms.ChoiceField(label=_("信号"), required=False)
    state = forms.ChoiceField(label=_("状态"), required=False)
    concern = forms.ChoiceField(label=_("涉及"), required=False)
    weight = forms.ChoiceField(label=_("程度"), required=False)
    region = forms.ChoiceField(label=_("地区"), required=False)

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask.get)
        everything = [("", _("全部"))]
        named = [(one.code, f"{one.code} {one.named(ask.language)}") for one in queries.signals()]
        self.fields["signal"].choices = [*everything, *named]
        self.fields["state"].choices = [*everything, *choices(FindingState)]
        self.fields["concern"].choices = [*everything, *choices(Concern)]
        self.fields["weight"].choices = [*everything, *((str(n), _("{n} 级及以上").format(n=n)) for n in range(5, 1, -1))]
        self.fields["region"].choices = [*everything, *people.regions_to_choose(ask.by.region, on=ask.today)]


class Opinion(forms.Form):
    """What was found out, and why it is judged so."""

    why = why(_("核查情况和理由"), help_text=_("写明核对了什么、依据什么；放行也须写明理由，长期留痕"))


class Assign(forms.Form):
    """Who is to look into it."""

    person = forms.TypedChoiceField(label=_("核查人"), coerce=int)

    def __init__(self, *args: Any, judges: list[tuple[int, str]], **given: Any) -> None:
        super().__init__(*args, **given)
        self.fields["person"].choices = judges


@page(door, "findings/", title=_("监督线索"))
def findings(ask: Ask) -> Show | HttpResponse:
    """The list, a page of it, or all of it as a file."""
    form = Narrow(ask)
    given = dict(form.cleaned_data) if form.is_valid() else {}
    weight = given.pop("weight", "")
    wanted = queries.WantedFindings(weight=int(weight) if weight else None, **given)
    found = listing.ordered(ask, queries.findings(wanted, by=ask.by), ORDERS)
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, listing.in_lots(found, lambda lot: _rows(lot, ask)), name=str(_("监督线索")))
    here = listing.page_of(ask, found)
    return show(form=form, columns=COLUMNS, rows=_rows(here.object_list, ask), here=here, chips=_chips(ask, wanted.state),
                export_url=listing.export_url(ask), scans=ask.by.role in access.JUDGES, latest=queries.latest_scan())


@findings.deed("scan")
def scan(ask: Ask) -> SeeOther:
    """Look for every signal in the region; it goes on behind the page."""
    return long_work.later(ask, LongWork.SCAN, args={"region": ask.by.region, "codes": []}, link=reverse("officer:findings"))


@page(door, "findings/<int:finding_id>/", title=_("监督线索"))
def finding(ask: Ask, finding_id: int) -> Show:
    """One finding: what the signal means, the evidence, what is frozen, who judged it and why."""
    one = queries.finding(finding_id, by=ask.by)
    state = FindingState(one.state)
    signal = _signal(one.signal)
    columns, rows = _evidence(one, signal, ask)
    thing = queries.things([(one.concern, one.key)]).get((one.concern, one.key))
    judges = queries.judges_of(one, on=ask.today) if ask.by.role in access.ASSIGNERS and state in OPEN else []
    return show(
        one=one, signal=signal, name=queries.named(one.signal, ask.language), state=(state.label(ask.language), TINTS[state]),
        means=(signal.means_en if ask.language == "en" else signal.means) if signal else "",
        crumbs=[{"label": _("监督线索"), "url": reverse("officer:findings")}, {"label": one.no}],
        left=offer.days_left(one.due_on, ask.today), thing=thing, thing_url=_url(thing),
        concern=Concern(one.concern).label(ask.language), columns=columns, rows=rows, facts=_facts(one, signal, ask),
        frozen=subsidy.freeze_of(one.ground), names=people.names_of([one.reviewed_by, one.cleared_by]),
        may=_may(one, state, ask), own=_own(one, state, ask), form=typed(ask, Opinion, ask.post.get("do", "judge")),
        assign=typed(ask, Assign, "assign", judges=[pair for pair in judges if pair[0] != ask.by.person_id])
        if judges else None, history=happened.told(journal.history_of(one), language=ask.language),
    )


@finding.deed("confirm")
def confirm(ask: Ask, finding_id: int) -> SeeOther:
    """It is true."""
    actions.confirm_finding(by=ask.by, now=ask.now, finding_id=finding_id, why=_opinion(ask))
    return ask.done(_("已认定属实，所涉事项继续冻结，待另一人办结"), "officer:findings")


@finding.deed("dismiss")
def dismiss(ask: Ask, finding_id: int) -> SeeOther:
    """It is not so."""
    actions.dismiss_finding(by=ask.by, now=ask.now, finding_id=finding_id, why=_opinion(ask))
    return ask.done(_("已认定不属实，所涉事项恢复办理"), "officer:findings")


@finding.deed("override")
def override(ask: Ask, finding_id: int) -> SeeOther:
    """It may go on for a good reason."""
    actions.override_finding(by=ask.by, now=ask.now, finding_id=finding_id, why=_opinion(ask))
    return ask.done(_("已准予放行并记录理由"), "officer:findings")


@finding.deed("clear")
def clear(ask: Ask, finding_id: int) -> SeeOther:
    """What was true is dealt with."""
    actions.clear_finding(by=ask.by, now=ask.now, finding_id=finding_id, why=_opinion(ask))
    return ask.done(_("已办结并解除冻结"), "officer:findings")


@finding.deed("assign")
def assign_to(ask: Ask, finding_id: int) -> SeeOther:
    """Give it to an officer."""
    one = queries.finding(finding_id, by=ask.by)
    form = typed(ask, Assign, "assign", judges=queries.judges_of(one, on=ask.today))
    actions.assign_finding(by=ask.by, now=ask.now, finding_id=finding_id, person_id=checked(form)["person"])
    return ask.again(_("已分派并通知核查人"))


def _opinion(ask: Ask) -> str:
    return str(checked(Opinion(ask.post))["why"])


def _signal(code: str) -> Any:
    """The signal as the shelf has it now, or None where it was taken off."""
    try:
        return queries.signal(code)
    except Refused:
        return None


def _rows(found: Any, ask: Ask) -> list[dict[str, object]]:
    found = list(found)
    things = queries.things((one.concern, one.key) for one in found)
    rows = []
    for one in found:
        state, thing = FindingState(one.state), things.get((one.concern, one.key))
        rows.append({
            "what": queries.named(one.signal, ask.language), "no": f"{one.no} · {one.signal}",
            "thing": thing.text if thing else "–", "concern": Concern(one.concern).label(ask.language),
            "weight": one.weight, "region": one.region.name, "handling": Handling(one.handling).label(ask.language),
            "raised_at": one.raised_at, "state": (state.label(ask.language), TINTS[state]),
            "left": offer.days_left(one.due_on, ask.today),
            "url": reverse("officer:finding", args=[one.pk])})
    return rows


def _chips(ask: Ask, state: str) -> list[dict[str, object]]:
    counts = queries.finding_counts(by=ask.by)
    return [{"label": _("全部"), "url": "?", "count": sum(counts.values()), "current": not state}] + [
        {"label": one.label(ask.language), "url": f"?state={one}", "count": counts[one], "current": state == one.value}
        for one in FindingState if counts.get(one)]


def _evidence(one: Any, signal: Any, ask: Ask) -> tuple[list[Column], list[dict[str, object]]]:
    """The evidence as a table: the definition's columns, keys as the things they stand for."""
    found = queries.evidence_of(one)
    if signal is None:  # the shelf no longer has it: show the rows as they were kept
        names = sorted({name for each in found for name in each.row})
        return [Column(name, name) for name in names], [{name: each.row.get(name, "") for name in names} for each in found]
    linked = {column.name: column.kind for column in signal.columns if column.kind in Concern.codes()}
    things = queries.things((kind, each.row[name]) for each in found for name, kind in linked.items() if each.row.get(name))
    columns = [Column(column.name, column.label_en if ask.language == "en" else column.label,
                      "link" if column.name in linked else KINDS.get(column.kind, "text")) for column in signal.columns]
    rows = [{column.name: _value(column.kind, each.row.get(column.name), things, ask.language) for column in signal.columns}
            for each in found]
    return columns, rows


def _value(kind: str, value: Any, things: dict[tuple[str, int], Any], language: str) -> object:
    if value is None:
        return ("", "") if kind in Concern.codes() else None if kind in KINDS else ""
    if kind in Concern.codes():
        thing = things.get((kind, value))
        return (thing.text, _url(thing)) if thing else (str(value), "")
    if kind == "day":
        return date.fromisoformat(value)
    if kind == "moment":
        return datetime.fromisoformat(value)
    return Ground(value).label(language) if value in Ground.codes() else value


def _url(thing: Any) -> str:
    return reverse(thing.url_name, args=thing.url_args) if thing and thing.url_name in PAGES else ""


def _facts(one: Any, signal: Any, ask: Ask) -> list[dict[str, object]]:
    facts: list[dict[str, object]] = [
        {"label": _("信号"), "value": one.signal, "url": reverse("officer:signal", args=[one.signal]) if signal else "",
         "source": signal.source if signal else ""},
        {"label": _("程度"), "value": _("{n} 级（共 5 级）").format(n=one.weight)},
        {"label": _("处置"), "value": Handling(one.handling).label(ask.language)},
        {"label": _("地区"), "value": one.region.name}]
    for name, value in one.values.items():
        known = signal.parameter(name) if signal else None
        label = (known.label_en if ask.language == "en" else known.label) if known else name
        number = float(value)
        facts.append({"label": label, "value": f"{number:g}", "source": _("发现当日的参数")})
    if one.assigned_to:
        facts.append({"label": _("核查人"), "value": one.assigned_to.name})
    return facts


def _may(one: Any, state: FindingState, ask: Ask) -> str:
    """What this officer may do now: judge, clear, or nothing."""
    if ask.by.role not in access.JUDGES or state in CLEARED:
        return ""
    if state == FindingState.CONFIRMED:
        return "clear" if one.reviewed_by != ask.by.person_id else ""
    return "" if _own(one, state, ask) or (one.assigned_to_id and one.assigned_to_id != ask.by.person_id) else "judge"


def _own(one: Any, state: FindingState, ask: Ask) -> str:
    """Why this officer must leave it to another, or nothing."""
    if ask.by.role not in access.JUDGES or state not in OPEN:
        return ""
    if ask.by.person_id in (one.raised_by, one.assigned_by):
        return str(_("您发起或分派了这条线索，须由另一名工作人员核查。"))
    decided = queries.decided_by(one, ask.by.person_id)
    what = "、".join(each.what_en if ask.language == "en" else each.what for each in decided)
    return str(_("您办理过{what}，须由另一名工作人员核查。")).format(what=what) if decided else ""
