"""What drafts would do, side by side: whom they pay, what they cost, when the money runs out, on the cases of this house."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong import rules
from baigong.desk import long_work, sheet
from baigong.desk.forms import checked, typed
from baigong.desk.page import Ask, page
from baigong.desk.show import XLSX, SeeOther, Show, download, show
from baigong.kernel.fen import yuan
from baigong.kernel.refused import Refused
from baigong.offer.words import Level
from baigong.people import queries as people
from baigong.people.words import Group
from baigong.policy import actions, queries
from baigong.policy.words import Fund, LongWork
from baigong.subsidy.facts import RESTS_ON, people_to_try
from baigong.subsidy.words import Claimable

from .door import door
from .draft import head
from .draft_money import Ends, run_outs
from .draft_reach import Sheets, reach

DIMENSIONS = {"month": _("按月"), "fund": _("按资金"), "month fund": _("按月和资金"), "region": _("按县区"), "level": _("按等级"),
              "group": _("按人员类别"), "provider": _("按培训机构"), RESTS_ON: _("按依据"), "why": _("按原因")}
IN_MONTHS = ("month", "month fund")
KINDS = {"gained": _("新增受益"), "lost": _("不再受益"), "more": _("领得更多"), "less": _("领得更少")}
MONTHS, MOST_ROWS = 12, 12


class Beside(forms.Form):
    """Other drafts of the same policy to try in the same run."""

    beside = forms.TypedMultipleChoiceField(
        label=_("并排比较的草案"), coerce=int, required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("同一政策的草案，连同本草案最多三份"))

    def __init__(self, data: Any = None, files: Any = None, *, drafts: Iterable[Any]) -> None:
        super().__init__(data, files)
        self.fields["beside"].choices = [(one.pk, f"{one.title} · {one.from_on:%Y-%m-%d}") for one in drafts]


@dataclass(frozen=True)
class Side:
    """One draft of the comparison and what it was found to do."""

    draft: Any
    effects: rules.Effects
    examples: Sequence[Mapping[str, Any]]
    is_stale: bool

    @property
    def whole(self) -> rules.Tally:
        """All cases together."""
        return self.effects.whole


@page(door, "drafts/<int:draft_id>/what-if/", title=_("推演"))
def draft_what_if(ask: Ask, draft_id: int) -> Show | HttpResponse:
    """The latest comparison the draft is part of; `?export=xlsx` is every tally of it."""
    one = queries.draft(draft_id, by=ask.by)
    found = queries.latest_comparison(one)
    may_try = (sheets := _sheets([one])) is not None
    shared = head(one, ask) | {"may_try": may_try, "form": _form(ask, one) if may_try else None, "found": found}
    if found is None:
        return show(**shared, reach=reach(sheets, None, ask.language))
    sides = [Side(each.draft, rules.effects_from(each.effects), each.examples, each.of_changes != each.draft.changes)
             for each in queries.what_ifs(found)]
    sheets = _sheets([side.draft for side in sides])
    names = _names(sides, sheets, ask)
    if ask.get.get("export") == "xlsx":
        return download(_table(sides, names), name=f"{one.title}.xlsx", kind=XLSX)
    ends = [run_outs(side.effects, ask) for side in sides]
    return show(
        **shared, reach=reach(sheets, sides[0].effects, ask.language), sides=sides,
        whole=sides[0].whole, is_open_still=found.ended_at is None,
        stale=[side.draft.title for side in sides if side.is_stale], figures=_figures(sides[0], ends[0]),
        compared=_compared(sides, ends) if len(sides) > 1 else None,
        months=[{"title": side.draft.title, "points": _months(side.effects)} for side in sides],
        shares=[{"title": title, "cards": [{"title": side.draft.title if len(sides) > 1 else "",
                                            "rows": _share(side.effects.by.get(name, {}), names[name])} for side in sides]}
                for name, title in DIMENSIONS.items()
                if name not in IN_MONTHS and any(len(side.effects.by.get(name, {})) > (name == RESTS_ON) for side in sides)],
        examples=[{"title": side.draft.title, "rows": [_example(row, ask.language) for row in side.examples]}
                  for side in sides if side.examples],
        export_url=reverse("officer:draft_what_if", args=[draft_id]) + "?export=xlsx",
    )


@draft_what_if.deed("try")
def try_it(ask: Ask, draft_id: int) -> SeeOther:
    """Judge everybody by what holds, by this draft and by those chosen, behind the page."""
    one = queries.draft(draft_id, by=ask.by)
    beside = checked(_form(ask, one))["beside"]
    before, afters = queries.compared([one, *queries.drafts_beside(one, by=ask.by).filter(pk__in=beside)])
    made = actions.begin_comparison(by=ask.by, now=ask.now, draft_ids=[one.pk, *beside], total=people_to_try(before, afters))
    return _go_on(ask, one, made)


@draft_what_if.deed("go_on")
def go_on(ask: Ask, draft_id: int) -> SeeOther:
    """Go on where it was stopped."""
    one = queries.draft(draft_id, by=ask.by)
    return _go_on(ask, one, queries.latest_comparison(one))


def _go_on(ask: Ask, one: Any, made: Any) -> SeeOther:
    return long_work.later(ask, LongWork.WHAT_IF, args={"comparison_id": made.pk}, total=made.total,
                           link=reverse("officer:draft_what_if", args=[one.pk]))


def _form(ask: Ask, one: Any) -> Beside:
    return typed(ask, Beside, "try", drafts=queries.drafts_beside(one, by=ask.by))


def _sheets(drafts: Sequence[Any]) -> Sheets | None:
    """What holds and the drafts as they read now; None where they cannot be compared (any more)."""
    try:
        return queries.compared(drafts)
    except Refused:
        return None


def _figures(side: Side, ends: Sequence[Ends]) -> list[dict[str, object]]:
    whole = side.whole
    change = yuan(abs(whole.fen_change))
    rows: list[dict[str, object]] = [
        {"label": _("草案下共付（元）"), "value": yuan(whole.fen_after), "kind": "late" if whole.fen_change > 0 else "",
         "note": (_("比现行多 {yuan} 元") if whole.fen_change >= 0 else _("比现行少 {yuan} 元")).format(yuan=change)},
        {"label": _("新增受益"), "value": _("{n} 例").format(n=f"{whole.gained:,}"), "kind": "ok" if whole.gained else "",
         "note": _("另有 {n} 例领得更多").format(n=f"{whole.more:,}")},
        {"label": _("不再受益"), "value": _("{n} 例").format(n=f"{whole.lost:,}"), "kind": "late" if whole.lost else "",
         "note": _("另有 {n} 例领得更少").format(n=f"{whole.less:,}")},
    ]
    return rows + [
        {"label": _("预算用完的日子"), "value": one.after[0].isoformat(),
         "note": f"{one.fund} · {_interval(one.after)}"} for one in ends if one.after is not None]


def _interval(days: tuple[Any, Any, Any]) -> str:
    return str(_("九成把握在 {early} 至 {late} 之间")).format(early=days[1], late=days[2])


def _compared(sides: Sequence[Side], ends: Sequence[Sequence[Ends]]) -> dict[str, object]:
    """Measure by measure: what holds and every draft."""
    first = sides[0].whole
    body: list[list[object]] = [
        [_("共付（元）"), yuan(first.fen_before), *(yuan(side.whole.fen_after) for side in sides)],
        [_("比现行（元）"), "–", *(_signed(side.whole.fen_change) for side in sides)],
        [_("可付例数"), f"{first.paid_before:,}", *(f"{side.whole.paid_after:,}" for side in sides)],
        *([title, "–", *(f"{getattr(side.whole, kind):,}" for side in sides)] for kind, title in KINDS.items()),
        [_("缺事实"), "–", *(f"{side.whole.unknown:,}" for side in sides)]]
    for fund in dict.fromkeys(one.fund for some in ends for one in some):
        told = [next((one for one in some if one.fund == fund), None) for some in ends]
        before = next((one.before for one in told if one is not None and one.before), None)
        body.append([_("{fund}用完的日子").format(fund=fund), _day(before), *(_day(one.after if one else None) for one in told)])
    return {"head": [_("项目"), _("现行"), *(side.draft.title for side in sides)], "body": body,
            "numeric": ",".join(str(nth) for nth in range(2, len(sides) + 3))}


def _day(days: tuple[Any, Any, Any] | None) -> str:
    return f"{days[0]}（{days[1]} – {days[2]}）" if days else "–"


def _signed(fen: int) -> str:
    return f"{'+' if fen >= 0 else '−'}{yuan(abs(fen))}"


def _months(effects: rules.Effects) -> list[dict[str, object]]:
    rows = sorted(effects.by.get("month", {}).items())[-MONTHS:]
    return [{"label": month, "value": tally.fen_after / 100, "other": tally.fen_before / 100} for month, tally in rows]


def _share(values: Mapping[str, rules.Tally], names: Mapping[str, str]) -> list[dict[str, object]]:
    """The values that change most; the file has all of them."""
    most = sorted(values.items(), key=lambda row: (-abs(row[1].fen_change), row[0]))[:MOST_ROWS]
    return [{"label": names.get(value, value), "value": tally.fen_change / 100, "text": _signed(tally.fen_change),
             "note": _("新增 {gained} · 不再 {lost}").format(gained=f"{tally.gained:,}", lost=f"{tally.lost:,}"),
             "kind": "ok" if tally.fen_change >= 0 else "late"} for value, tally in most]


def _names(sides: Sequence[Side], sheets: Sheets | None, ask: Ask) -> dict[str, Mapping[str, str]]:
    """Codes of every dimension in words."""
    met = {name: {value for side in sides for value in side.effects.by.get(name, {})} for name in DIMENSIONS}
    funds = {fund.value: fund.label(ask.language) for fund in Fund}
    pairs = {value: value.split(" ", 1) for value in met["month fund"]}
    return {"": {}, "region": people.region_names(met["region"]), "month": {}, "fund": funds,
            "month fund": {value: f"{month} {funds.get(fund, fund)}" for value, (month, fund) in pairs.items()},
            "level": {level.value: level.label(ask.language) for level in Level},
            "group": {group.value: group.label(ask.language) for group in Group},
            "provider": people.organisation_names(map(int, met["provider"])),
            RESTS_ON: {kind.value: kind.label(ask.language) for kind in Claimable}, "why": _reasons(sheets, ask.language)}


def _reasons(sheets: Sheets | None, language: str) -> dict[str, str]:
    """What each condition asks, as it reads in what holds, else in the draft that brings it; {} once one cannot be read."""
    if sheets is None:
        return {}
    before, afters = sheets
    told: dict[str, str] = {}
    for one in (before, *afters):
        for line in rules.judge(one, {}, on=one.in_force.start).lines:
            told.setdefault(line.code, line.text_en if language == "en" else line.text)
    return told


def _example(row: Mapping[str, Any], language: str) -> dict[str, object]:
    return {"kind": KINDS.get(row.get("kind", ""), ""), "before": _answer(row["before"], language),
            "after": _answer(row["after"], language)}


def _answer(said: Mapping[str, Any], language: str) -> str:
    if said["pays"]:
        return str(_("可补贴 {amount} 元")).format(amount=yuan(said["amount_fen"] or 0))
    return "；".join(texts[language == "en"] for texts in said["because"]) or str(_("不符合条件"))


def _table(sides: Sequence[Side], names: Mapping[str, Mapping[str, str]]) -> bytes:
    titles = [_("草案"), _("口径"), _("取值"), _("例数"), _("待核实"), _("现行可付"), _("草案可付"), _("现行金额（元）"),
              _("草案金额（元）"), _("新增"), _("不再"), _("更多"), _("更少")]
    rows = [[side.draft.title, str(DIMENSIONS.get(dimension, _("全部"))), names[dimension].get(value, value), tally.cases,
             tally.unknown, tally.paid_before, tally.paid_after, tally.fen_before / 100, tally.fen_after / 100, tally.gained,
             tally.lost, tally.more, tally.less]
            for side in sides for dimension, values in side.effects.by.items() for value, tally in sorted(values.items())]
    return sheet.table(titles, rows)
