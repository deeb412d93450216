"""What the reports from below say together: problems by theme, and the documents each unit issued, with their texts."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.governance import queries
from baigong.governance.words import Pressing
from baigong.kernel.refused import Common, Refused
from baigong.people import queries as people

from .door import door

URGENT = {Pressing.HIGH: "late", Pressing.MIDDLE: "wait", Pressing.LOW: ""}
PROBLEMS = (Column("text", _("问题"), "strong", sub="proposal"), Column("theme", _("主题")),
            Column("urgency", _("紧急程度"), "tag"), Column("place", _("地区")), Column("report", _("报告")))
DOCUMENTS = (Column("title", _("文件"), "strong", sub="number"), Column("unit", _("地区"), sub="place"),
             Column("issuer", _("印发单位")), Column("issued_on", _("印发日期"), "day"))


class Narrow(forms.Form):
    """Which year, which unit, which theme; `view` goes along."""

    year = forms.IntegerField(label=_("年度"), required=False, min_value=2018, max_value=2100)
    place = forms.ChoiceField(label=_("地区"), required=False)
    theme = forms.ChoiceField(label=_("主题"), required=False)
    view = forms.CharField(required=False, max_length=12, widget=forms.HiddenInput)

    def __init__(self, ask: Ask, units: list[tuple[str, str, int]]) -> None:
        super().__init__(ask.get)
        self.fields["place"].choices = [("", _("全部")), *((code, name) for code, name, _n in units)]
        self.fields["theme"].choices = [("", _("全部")), *((one.code, one.label(ask.language)) for one in queries.themes())]


@page(door, "reports/below/", title=_("各地问题和文件"))
def report_voices(ask: Ask) -> Show | HttpResponse:
    """Problems, or with `?view=documents` documents; a page of them, or all as a file."""
    region, year = ask.by.region, _year(ask)
    units = queries.report_voices.issued_by_unit(region, year, on=ask.today)
    if not units:  # a county: nobody reports to it
        raise Refused(Common.NOT_YOURS)
    form = Narrow(ask, units)
    given = form.cleaned_data if form.is_valid() else {}
    place, papers = given.get("place") or "", ask.get.get("view") == "documents"
    problems = queries.report_voices.problems_from_below(region, year, on=ask.today, theme=given.get("theme") or "", place=place)
    found: Any = queries.report_voices.documents_from_below(region, year, place=place) if papers else problems
    columns = DOCUMENTS if papers else PROBLEMS

    def rows(lot: list[Any]) -> list[dict[str, Any]]:
        return [_paper(one, units) if papers else _problem(one, ask) for one in lot]

    name = f"{people.region(region).name} {year} {_('各地文件') if papers else _('各地问题')}"
    if listing.wants_file(ask):
        return listing.file_of(columns, listing.in_lots(found, rows), name=name)
    here = listing.page_of(ask, found)
    named = {one.code: one.label(ask.language) for one in queries.themes()}
    return show(
        form=form, year=year, columns=columns, here=here, rows=rows(list(here)), papers=papers, export_url=listing.export_url(ask),
        crumbs=[{"label": _("年度报告"), "url": reverse("officer:reports")}, {"label": _("各地问题和文件")}],
        tabs=[{"label": _("问题"), "url": _to(ask, ""), "current": not papers},
              {"label": _("印发的文件"), "url": _to(ask, "documents"), "current": papers}],
        heads=(_("地区"), _("文件")) if papers else (_("主题"), _("问题"), _("紧急"), _("涉及地区")),
        counts=[(name, n) for _code, name, n in units if n] if papers else [
            (named.get(one.theme, one.theme), one.named, one.urgent, one.regions)
            for one in queries.report_voices.voiced(problems)])


def _year(ask: Ask) -> int:
    said = ask.get.get("year", "")
    return int(said) if said.isascii() and said.isdigit() and 2018 <= int(said) <= 2100 else queries.year_to_report(on=ask.today)


def _to(ask: Ask, view: str) -> str:
    """The other view, narrowed as this one is."""
    query = ask.get.copy()
    for name in ("page", "export", "view"):
        query.pop(name, None)
    if view:
        query["view"] = view
    return f"?{query.urlencode()}"


def _problem(one: Any, ask: Ask) -> dict[str, Any]:
    word = Pressing(one.urgency)
    named = {theme.code: theme.label(ask.language) for theme in queries.themes()}
    return {"text": one.text, "proposal": one.proposal, "theme": named.get(one.theme, one.theme),
            "urgency": (word.label(ask.language), URGENT[word]), "place": one.report.region.name, "report": one.report.no,
            "url": reverse("officer:report", args=[one.report_id])}


def _paper(one: Any, units: list[tuple[str, str, int]]) -> dict[str, Any]:
    return {"title": one.title, "number": one.number, "unit": queries.report_voices.unit_of(one.region_id, units),
            "place": one.region.name, "issuer": one.issuer, "issued_on": one.issued_on,
            "url": reverse("officer:document", args=[one.slug])}
