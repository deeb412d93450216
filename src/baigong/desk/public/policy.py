"""One policy as everyone may read it: who, how much, how, by when, which clause, since when, and what changed."""

from datetime import date
from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse

from baigong import rules
from baigong.desk import promise
from baigong.desk.page import Ask, page
from baigong.desk.show import Show, download, show
from baigong.governance import queries as governance
from baigong.policy import queries

from .door import public

FILES = {"policy.yaml": "text/yaml", "cases.yaml": "text/yaml", "notice.md": "text/markdown",
         "sheet.json": "application/json"}


@page(public, "policies/<str:place>/<slug:slug>/")
def policy(ask: Ask, place: str, slug: str) -> Show:
    """The page of a policy; `?on=` chooses the version of a day, today's otherwise."""
    wanted = _day(ask.get.get("on", ""))
    row = queries.edition(place, slug, on=wanted or ask.today)
    sheet = queries.sheet_by_hash(row.hash)
    on = promise.within(sheet, wanted or ask.today)
    editions = list(queries.editions(place, slug))
    explained = governance.explanation_of(row.pk)
    return show(page_title=row.named(ask.language), row=row, is_draft=False, editions=editions,
                explained_url=reverse("public:explanation", args=[explained.pk]) if explained else "",
                places=_places(row, ask.today) if queries.leaves(sheet) else [],
                **promise.told(sheet, on, today=ask.today, language=ask.language, example_of=queries.example_facts(row),
                               before=_before(row, editions)))


def _before(row: Any, editions: list[Any]) -> tuple[rules.Sheet, date] | None:
    """The edition that held until this one, and the day this one took its place."""
    held = next((one for one in editions if one.in_force.lower < row.in_force.lower), None)
    return (queries.sheet_by_hash(held.hash), row.in_force.lower) if held is not None else None


@page(public, "policies/<str:place>/<slug:slug>/files/<str:name>")
def policy_file(ask: Ask, place: str, slug: str, name: str) -> HttpResponse:
    """The sheet for machines: the folder's own files, and the canonical JSON whose SHA-256 is the sheet's hash."""
    if name not in FILES:
        raise Http404
    row = queries.edition(place, slug, on=ask.today, hash=ask.get.get("hash", ""))
    texts = {"policy.yaml": row.source, "cases.yaml": row.cases, "notice.md": row.notice,
             "sheet.json": queries.canonical(row)}
    return download(texts[name].encode(), name=f"{place}-{slug}-{name}", kind=f"{FILES[name]}; charset=utf-8")


def _places(row: Any, today: date) -> list[dict[str, str]]:
    """The places below that fill it in, today or later: which, from when, by which document."""
    return [{"term": one.region.name, "meaning": one.in_force.lower.isoformat(), "basis": one.content["basis"]["document"],
             "url": reverse("public:policy", args=[one.region_id, one.slug])}
            for one in queries.filled_in(row.region_id, row.slug) if one.in_force.upper is None or one.in_force.upper > today]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
