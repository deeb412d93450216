"""One policy as everyone may read it: who, how much, how, by when, which clause, since when, and what changed."""

from datetime import date

from django.http import Http404, HttpResponse
from django.utils.translation import gettext_lazy as _

from baigong import rules
from baigong.desk.page import Ask, page
from baigong.desk.show import Show, download, show
from baigong.people import queries as people
from baigong.policy import queries
from baigong.policy.words import Fund

from . import promise
from .door import public
from .policies import PAYEES

TRUST = {"O": _("官方原文"), "M": _("官方文件转载"), "N": _("新闻报道"), "W": _("未署名的网络指南"),
         "G": _("政府公开文本")}
FILES = {"policy.yaml": "text/yaml", "cases.yaml": "text/yaml", "notice.md": "text/markdown",
         "sheet.json": "application/json"}


@page(public, "policies/<str:place>/<slug:slug>/")
def policy(ask: Ask, place: str, slug: str) -> Show:
    """The page of a policy; `?on=` chooses the version of a day, today's otherwise."""
    english = ask.language == "en"
    wanted = _day(ask.get.get("on", ""))
    row = queries.edition(place, slug, on=wanted or ask.today)
    sheet = queries.sheet_by_hash(row.hash)
    on = _within(sheet, wanted or ask.today)
    era = next(era for era in rules.versions(sheet) if era.span.holds(on))
    where = promise.policy_url(sheet)
    return show(
        page_title=row.name_en if english else row.name, row=row, sheet=sheet, on=on, era=era,
        holds=sheet.in_force.holds(ask.today),
        name=sheet.name_en if english else sheet.name, place=people.region(place),
        fund=Fund(sheet.pays.from_fund).label(ask.language) if sheet.pays else "",
        payee=PAYEES[sheet.pays.to if sheet.pays else ""],
        says={key: pair[english] for key, *pair in sheet.summary},
        who=[*promise.conditions(sheet, on, english=english), *promise.limits(sheet, on)],
        money=promise.amounts(sheet, on, english=english),
        ribbon=promise.ribbon(sheet, on, where=where, today=ask.today, english=english),
        changes=promise.changes(sheet, on, english=english), articles=promise.clauses(sheet),
        exclusions=promise.exclusions(sheet, english=english), payees=promise.payees(sheet, on, language=ask.language),
        trust=[(grade, TRUST[grade]) for grade in era.trust.split("/")], example=_example(row, sheet, english),
        editions=list(queries.editions(place, slug)),
    )


@page(public, "policies/<str:place>/<slug:slug>/files/<str:name>")
def policy_file(ask: Ask, place: str, slug: str, name: str) -> HttpResponse:
    """The sheet for machines: the folder's own files, and the canonical JSON whose SHA-256 is the sheet's hash."""
    if name not in FILES:
        raise Http404
    row = queries.edition(place, slug, on=ask.today, hash=ask.get.get("hash", ""))
    texts = {"policy.yaml": row.source, "cases.yaml": row.cases, "notice.md": row.notice,
             "sheet.json": queries.canonical(row)}
    return download(texts[name].encode(), name=f"{place}-{slug}-{name}", kind=f"{FILES[name]}; charset=utf-8")


def _example(row: object, sheet: rules.Sheet, english: bool) -> dict[str, object] | None:
    """The first worked case that pays, told by what it saw."""
    facts = queries.example_facts(row)  # type: ignore[arg-type]
    verdict = rules.judge(sheet, facts)
    if not verdict.pays:
        return None
    texts = [line.text_en if english else line.text for line in verdict.lines if line.kind == "condition"]
    return {"amount_fen": verdict.amount_fen, "texts": texts}


def _within(sheet: rules.Sheet, day: date) -> date:
    """The day itself while the sheet holds, else its first day or the start of its last version."""
    if sheet.in_force.holds(day):
        return day
    return sheet.in_force.start if day < sheet.in_force.start else sheet.versions[-1].start


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
