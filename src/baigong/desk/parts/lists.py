"""Lists of matters: a table with declared columns, the bar of bulk actions, the line beneath."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django import template
from django.template import Context
from django.template.base import render_value_in_context
from django.utils.html import format_html
from django.utils.safestring import SafeString

from .marks import clock, day, masked, moment, money, number, tag
from .shape import draw, one_of, query_without

register = template.Library()
Shown = Callable[[Context, Any, Any], object]
CELLS: dict[str, Shown] = {
    "text": lambda context, value, _: "–" if value is None else value,
    "strong": lambda context, value, _: format_html("<b>{}</b>", render_value_in_context(value, context)),
    "money": lambda context, value, _: money(value),
    "number": lambda context, value, _: number(value),
    "clock": lambda context, value, _: clock(value),
    "day": lambda context, value, _: day(value, "iso"),
    "moment": lambda context, value, _: moment(value),
    "masked": lambda context, value, _: masked(context, value),
    "tag": lambda context, value, kind: tag(value, kind) if value else "",
    "link": lambda context, value, url: format_html('<a class="over" href="{}">{}</a>', url, value) if url else value,
}
"""How a cell is drawn, by kind, from its value and what comes with it: in Python, for a page may have five hundred of them."""


@dataclass(frozen=True)
class Column:
    """One column of a list. `key` is read from each row; `sub` is the key of a small second line.

    kind: text, strong (the row's name), money (whole fen), number, clock (working days left), day, moment, masked,
    tag (a word, or a (word, kind) pair), link (a (word, url) pair). sort=True: the head is a link `?order=key`.
    """

    key: str
    label: object
    kind: str = "text"
    sub: str = ""
    sort: bool = False

    def __post_init__(self) -> None:
        one_of(self.kind, tuple(CELLS), "kind")

    @property
    def num(self) -> bool:
        """Whether the column is set right."""
        return self.kind in ("money", "number")


def _read(row: object, key: str) -> Any:
    return row[key] if isinstance(row, Mapping) else getattr(row, key)


def _cell(context: Context, row: object, column: Column, first: bool) -> dict:
    value, more, sub = _read(row, column.key), "", _read(row, column.sub) if column.sub else ""
    none = value in (None, "") and not sub
    if column.kind in ("tag", "link") and isinstance(value, (tuple, list)):
        value, more = value
    marks = " ".join(["lead"] * first + ["num"] * column.num + ["none"] * (none and not first))
    return {"label": column.label, "marks": marks, "value": value, "shown": CELLS[column.kind](context, value, more), "sub": sub}


def _heads(context: Context, columns: Iterable[Column]) -> list[dict]:
    request = context.get("request")
    order = request.GET.get("order", "") if request else ""
    heads = []
    for column in columns:
        up, down = order == column.key, order == f"-{column.key}"
        url = query_without(context, "page", order=f"-{column.key}" if up else column.key) if column.sort else ""
        heads.append(
            {
                "label": column.label,
                "num": column.num,
                "url": url,
                "sorted": "ascending" if up else "descending" if down else "",
            }
        )
    return heads


@register.simple_tag(takes_context=True)
def list_table(
    context: Context,
    columns: Iterable[Column],
    rows: Iterable,
    caption: object = "",
    pick: str = "",
    form: str = "bulk",
    empty: object = "",
    empty_text: object = "",
    empty_url: str = "",
    empty_action: object = "",
) -> SafeString:
    """A list of matters. Each row may have `url` (the whole row opens it) and `id` (for the checkbox).

    `caption` names the table for screen readers. `pick` is the checkbox name, sent with the form `form`
    ({% bulk %}). `empty…` says what to do when nothing is there.
    """
    columns = list(columns)
    lines = []
    for row in rows:
        url = row.get("url", "") if isinstance(row, Mapping) else getattr(row, "url", "")
        lines.append(
            {
                "url": url,
                "id": _read(row, "id") if pick else "",
                "cells": [_cell(context, row, column, nth == 0) for nth, column in enumerate(columns)],
            }
        )
    return draw(
        context,
        "list_table",
        heads=_heads(context, columns),
        lines=lines,
        caption=caption,
        pick=pick,
        form=form,
        empty=empty,
        empty_text=empty_text,
        empty_url=empty_url,
        empty_action=empty_action,
    )


@register.simple_block_tag(takes_context=True)
def bulk(
    context: Context, content: str, do: str = "", to: str = "", id: str = "bulk", label: object = "", none_is_all: bool = False
) -> SafeString:
    """The bar of actions on picked rows: a form; buttons inside. Its checkboxes stand in the list.

    `none_is_all`: the deed takes every row where none is picked, and its button says so.
    """
    words = {"do": do, "to": to, "id": id, "label": label, "none_is_all": none_is_all}
    return draw(context, "bulk", content=content, once=context.get("once", ""), **words)


@register.inclusion_tag("parts/list_note.html")
def list_note(count: int, order: object = "", export_url: str = "", keys: bool = True) -> dict:
    """The line under a list: keys, count, order in words, export of what is shown."""
    return {"count": count, "order": order, "export_url": export_url, "keys": keys}
