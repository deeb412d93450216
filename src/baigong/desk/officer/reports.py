"""Annual reports: the office's own by year and version, and how the units below stand with theirs, compared by a figure."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing, telling, yearly
from baigong.desk.forms import checked, typed
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import access, actions, queries
from baigong.governance.words import Turnout
from baigong.people import queries as people
from baigong.reporting import queries as reporting

from .door import door

COLUMNS = (Column("no", _("编号"), "strong", sub="why"), Column("year", _("年度")), Column("nth", _("版本")),
           Column("until", _("数字截至")), Column("state", _("状态"), "tag"), Column("signed", _("签发"), "day"))
UNIT_COLUMNS = (Column("name", _("地区"), "strong"), Column("state", _("报送"), "tag"), Column("due_on", _("应报"), "day"),
                Column("sent_on", _("报送日"), "day"), Column("nth", _("版本")), Column("figure", _("数值")),
                Column("fraction", _("分子 / 分母")), Column("checked", _("核对"), "tag"))


class Open(forms.Form):
    """Of which year."""

    year = forms.IntegerField(label=_("年度"), min_value=2018, max_value=2100)


class Narrow(forms.Form):
    """Which year's reports from below, compared by which figure."""

    year = forms.IntegerField(label=_("年度"), required=False, min_value=2018, max_value=2100)
    indicator = forms.ChoiceField(label=_("比较指标"), required=False)
    turnout = forms.ChoiceField(label=_("报送"), required=False)

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask.get)
        known = [(one.slug, one.name.label(ask.language)) for one in reporting.indicators()]
        self.fields["indicator"].choices = [("", "–"), *known]
        self.fields["turnout"].choices = [("", _("全部")), *((one.value, one.label(ask.language)) for one in Turnout)]


@page(door, "reports/", title=_("年度报告"))
def reports(ask: Ask) -> Show | HttpResponse:
    """Both lists; the one of the units below as a file too."""
    form = Narrow(ask)
    given = form.cleaned_data if form.is_valid() else {}
    current = queries.year_to_report(on=ask.today)
    year = given.get("year") or current
    slug = given.get("indicator") or "trainings"
    place = people.region(ask.by.region)
    units = _units(ask, place, year, slug)
    below = bool(units)
    if given.get("turnout"):
        units = [row for row in units if row["stands"] == given["turnout"]]
    if listing.wants_file(ask):
        return listing.file_of(UNIT_COLUMNS, units, name=f"{place.name} {year} {_('年度报告')}")
    own = list(queries.reports(by=ask.by, region=ask.by.region))
    return show(
        place=place, year=year, form=form, below_url=f"{reverse('officer:report_voices')}?year={year}" if below else "",
        columns=COLUMNS, rows=[_row(one, ask) for one in own],
        unit_columns=UNIT_COLUMNS, units=units, compared=queries.indicator_name(slug, ask.language),
        chips=_tally(units), export_url=listing.export_url(ask), whole=_whole(place, year, slug, ask),
        open_form=typed(ask, Open, "open", initial={"year": current})
        if access.may_open_report(by=ask.by, region=ask.by.region) else None)


@reports.deed("open")
def open_new(ask: Ask) -> SeeOther:
    """The first version of a year."""
    given = checked(typed(ask, Open, "open"))
    made = actions.open_report(by=ask.by, now=ask.now, region=ask.by.region, year=given["year"])
    return ask.done(_("数字已生成，请逐部分填写文字"), "officer:report", made.pk)


def _row(one: Any, ask: Ask) -> dict[str, Any]:
    return {"no": one.no, "why": one.why, "year": one.year, "nth": _("第 {n} 版").format(n=one.nth),
            "until": f"{one.month_until:%Y-%m}" if one.month_until else "", "state": yearly.state_tag(one, ask.language),
            "signed": one.signed_at, "url": reverse("officer:report", args=[one.pk])}


def _units(ask: Ask, place: Any, year: int, slug: str) -> list[dict[str, Any]]:
    """The units below, the late ones first."""
    below = queries.units_below(place, year, on=ask.today)
    sent = [one for _name, _stands, one in below.values() if one]
    values, differing = queries.whole_figures(sent, [slug]), queries.flags_counted(sent)
    one = reporting.named(slug)
    levels = {each.code: each.level for each in queries.places_below(place.code, on=ask.today)}
    found = []
    for code, (name, stands, report) in below.items():
        value = values.get((report.pk, slug)) if report else None
        found.append({
            "name": name, "stands": stands.value, "state": (stands.label(ask.language), yearly.TURNOUTS[stands]),
            "due_on": queries.form_for(levels[code], year).due_on(levels[code], year),
            "sent_on": report.sent_at if report else None, "nth": _("第 {n} 版").format(n=report.nth) if report else "",
            "figure": yearly.in_words(slug, value, ask.language),
            "fraction": telling.parts_of(one, *value) if value and one else "",
            "checked": _checked(differing.get(report.pk) if report else None),
            "url": reverse("officer:report", args=[report.pk]) if report else ""})
    order = [Turnout.LATE, Turnout.WAITS, Turnout.RETURNED, Turnout.NOT_YET, Turnout.RECEIVED]
    return sorted(found, key=lambda row: order.index(Turnout(row["stands"])))


def _checked(differing: int | None) -> tuple[object, str] | str:
    """What the last look at the rows of a report found; nothing where nobody looked yet."""
    if differing is None:
        return ""
    return (_("{n} 项与来源不符").format(n=differing), "late") if differing else (_("与来源一致"), "ok")


def _tally(units: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """How many units stand how, for the line above the list."""
    counts: dict[Any, int] = {}
    for row in units:
        counts[row["state"]] = counts.get(row["state"], 0) + 1
    return [{"word": word, "kind": kind, "count": count} for (word, kind), count in counts.items()]


def _whole(place: Any, year: int, slug: str, ask: Ask) -> str:
    """The same figure of the whole region, as it is frozen: what the units' figures stand beside."""
    value = queries.year_so_far(slug, place.code, year)
    return yearly.in_words(slug, value, ask.language)
