"""A matter on its own page: step bar, decision lines, facts with sources, history, timeline, ladder, versions."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from django import template
from django.template import Context
from django.utils.safestring import SafeString

from .marks import day_text
from .shape import draw, one_of, shape

register = template.Library()


@register.inclusion_tag("parts/steps.html")
def steps(items: Iterable, label: str = "") -> dict:
    """A step bar. items: label, state (done, now, todo, no), note (words, or the day it was done)."""
    rows = [shape(item, ("label", "state"), note="") for item in items]
    for row in rows:
        one_of(row["state"], ("done", "now", "todo", "no"), "state")
        if isinstance(row["note"], date):
            row["note"] = day_text(row["note"], "short")
    return {"items": rows, "label": label}


@register.inclusion_tag("parts/decision.html")
def decision(lines: Iterable, total_fen: int | None = None, total_label: object = "", caption: object = "") -> dict:
    """Decision lines. lines: text; basis, url (of the clause), amount_fen, holds (True, False, None = says nothing).

    A line whose fact is unknown has unknown=True. The total row is drawn when total_fen is given.
    """
    shaped = [shape(x, ("text",), basis="", url="", amount_fen=None, holds=None, unknown=False) for x in lines]
    return {"lines": shaped, "total_fen": total_fen, "total_label": total_label, "caption": caption}


@register.inclusion_tag("parts/facts.html")
def facts(items: Iterable) -> dict:
    """Facts and their sources. items: label, value; source, url, tag, kind (of the tag)."""
    return {"items": [shape(x, ("label", "value"), source="", url="", tag="", kind="") for x in items]}


@register.simple_block_tag(takes_context=True)
def factlist(context: Context, content: str) -> SafeString:
    """A list of {% fact %} blocks, when values carry parts of their own."""
    return draw(context, "factlist", content=content)


@register.simple_block_tag(takes_context=True)
def fact(context: Context, content: str, label: object, source: object = "") -> SafeString:
    """One fact inside {% factlist %}."""
    return draw(context, "fact", content=content, label=label, source=source)


@register.inclusion_tag("parts/history.html")
def history(entries: Iterable, label: str = "") -> dict:
    """Journal entries, newest first as given. entries: at (datetime), what; who, why, url."""
    return {"entries": [shape(x, ("at", "what"), who="", why="", url="") for x in entries], "label": label}


@register.inclusion_tag("parts/timeline.html")
def timeline(entries: Iterable, label: str = "") -> dict:
    """The lifelong record by year, in the order given. entries: title; on (date or None for what comes next),
    when (words instead of a date), note, url (opens its proof), link (words of that link), state (done, next, void).
    """
    rows = [shape(x, ("title",), on=None, when="", note="", url="", link="", state="done") for x in entries]
    for row in rows:
        one_of(row["state"], ("done", "next", "void"), "state")
    years = [
        {"year": year, "entries": list(group)}
        for year, group in groupby(rows, key=lambda row: row["on"].year if row["on"] else None)
    ]
    return {"years": years, "label": label}


@register.inclusion_tag("parts/ladder.html")
def ladder(items: Iterable, label: str = "") -> dict:
    """The skill ladder, the highest rung first as given. items: label, state (climbed, here, next, above); note, url,
    tag, kind (of the tag).
    """
    rows = [shape(x, ("label", "state"), note="", url="", tag="", kind="") for x in items]
    for row in rows:
        one_of(row["state"], ("climbed", "here", "next", "above"), "state")
    return {"items": rows, "label": label}


@register.inclusion_tag("parts/versions.html")
def versions(items: Iterable, label: str = "") -> dict:
    """A ribbon of dated versions. items: label, url; current, note, weight (1–12: how long it was in force)."""
    rows = [shape(x, ("label", "url"), current=False, note="", weight=1) for x in items]
    for row in rows:
        row["weight"] = min(max(int(row["weight"]), 1), 12)
    return {"items": rows, "label": label}


@register.inclusion_tag("parts/definitions.html")
def definitions(items: Iterable, caption: object = "", term: object = "", meaning: object = "") -> dict:
    """A table of terms. items: term, meaning; basis, url. `term` and `meaning` rename the column heads."""
    rows = [shape(x, ("term", "meaning"), basis="", url="") for x in items]
    return {
        "items": rows,
        "caption": caption,
        "term": term,
        "meaning": meaning,
        "with_basis": any(row["basis"] for row in rows),
    }


@register.inclusion_tag("parts/changes.html")
def changes(items: Iterable, before: object, after: object, caption: object = "") -> dict:
    """What changed between two versions. items: term, before, after; basis. `before`, `after` name the versions."""
    rows = [shape(x, ("term", "before", "after"), basis="") for x in items]
    return {"items": rows, "before": before, "after": after, "caption": caption}


@register.inclusion_tag("parts/rows.html")
def rows(head: Iterable, body: Iterable, caption: object = "", numeric: str = "") -> dict:
    """A plain small table. head: words; body: rows of words or marks; numeric: columns set right, e.g. '2,3'."""
    right = {int(n) for n in numeric.split(",") if n}
    heads = [{"text": text, "num": i in right} for i, text in enumerate(head, 1)]
    lines = [
        [{"text": cell, "num": i in right, "label": heads[i - 1]["text"]} for i, cell in enumerate(row, 1)]
        for row in body
    ]
    return {"heads": heads, "lines": lines, "caption": caption}
