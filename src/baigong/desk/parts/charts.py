"""Figures and simple charts as HTML and SVG: readable without colour, without script, and by a screen reader."""

from collections.abc import Iterable

import segno
from django import template
from django.utils.safestring import SafeString, mark_safe

from .shape import one_of, shape

register = template.Library()
KINDS = ("", "late", "ok", "wait", "act")
QR_MASK = 3  # a fixed mask draws ten times faster than choosing the best one (stack.md)


@register.inclusion_tag("parts/figures.html")
def figures(items: Iterable) -> dict:
    """Big numbers. items: label, value (words, already set); unit, note, kind ('', late, ok, wait, act), url."""
    rows = [shape(x, ("label", "value"), unit="", note="", kind="", url="") for x in items]
    for row in rows:
        one_of(row["kind"], KINDS, "kind")
    return {"items": rows}


@register.inclusion_tag("parts/bars.html")
def bars(items: Iterable, caption: object, head: object = "", unit: object = "", top: int | None = None) -> dict:
    """A table whose last column is a bar. items: label, value (number); text (value in words), note, url, kind.

    `top` is the value of a full bar; without it the largest value fills it.
    """
    rows = [shape(x, ("label", "value"), text="", note="", url="", kind="") for x in items]
    full = top or max((abs(row["value"]) for row in rows), default=0) or 1
    for row in rows:
        row["share"] = min(100, round(100 * abs(row["value"]) / full, 1))
        row["text"] = row["text"] or f"{row['value']:,}"
        one_of(row["kind"], KINDS, "kind")
    return {"items": rows, "caption": caption, "head": head, "unit": unit}


@register.inclusion_tag("parts/trend.html")
def trend(points: Iterable, caption: object, unit: object = "", first: object = "", second: object = "") -> dict:
    """A line over time, with its table beneath. points: label, value; other (a second, dashed line).

    `first` and `second` name the lines.
    """
    rows = [shape(x, ("label", "value"), other=None) for x in points]
    top = _round_up(max((v for r in rows for v in (r["value"], r["other"]) if v is not None), default=0) or 1)
    step = 560 / max(len(rows) - 1, 1)
    for i, row in enumerate(rows):
        row["x"] = round(60 + i * step, 1)
        row["y"] = round(200 - 180 * row["value"] / top, 1)
        row["y2"] = round(200 - 180 * row["other"] / top, 1) if row["other"] is not None else None
        row["anchor"] = "end" if 0 < i == len(rows) - 1 else "middle"  # the last would stand half outside
        row["show"] = i in (0, len(rows) - 1) or i == len(rows) // 2
    grid = [{"y": 200 - 45 * k, "text": f"{top * k / 4:,.0f}"} for k in range(5)]
    return {
        "points": rows,
        "grid": grid,
        "caption": caption,
        "unit": unit,
        "first": first,
        "second": second,
        "line": " ".join(f"{r['x']},{r['y']}" for r in rows),
        "dashed": " ".join(f"{r['x']},{r['y2']}" for r in rows if r["y2"] is not None),
    }


def _round_up(value: float) -> float:
    """The next 1, 2, 4, 8 or 10 times a power of ten: a top that divides by four."""
    power = 1.0
    while power * 10 < value:
        power *= 10
    return next(power * k for k in (1, 2, 4, 8, 10) if power * k >= value)


@register.inclusion_tag("parts/progress.html")
def progress(done: int, total: int | None, label: object, note: object = "", refresh_url: str = "") -> dict:
    """Long work under way: a bar and a count. total None: not yet known. `refresh_url` redraws it by itself."""
    percent = None if not total else min(100, done * 100 // total)
    return {
        "done": done,
        "total": total,
        "percent": percent,
        "label": label,
        "note": note,
        "refresh_url": refresh_url,
    }


@register.inclusion_tag("parts/qr.html")
def qr(text: str, label: object, refresh_url: str = "", every: int = 20, size: str = "m") -> dict:
    """A QR code. `refresh_url` answers with this part again; it is asked every `every` seconds. size: m, l."""
    return {
        "svg": qr_svg(text),
        "label": label,
        "refresh_url": refresh_url,
        "every": every,
        "size": one_of(size, ("m", "l"), "size"),
    }


def qr_svg(text: str) -> SafeString:
    """The code as inline SVG, without style or script; error level M."""
    code = segno.make(text, error="m", mask=QR_MASK, micro=False)
    return mark_safe(  # noqa: S308 -- drawn by segno from modules, never from the words
        code.svg_inline(scale=8, border=4, omitsize=True, svgclass=None, lineclass=None, dark="#111", light="#fff")
    )
