"""The tile map: one tile a region, where it lies, darker for more. It draws no borders, and every tile says its number."""

from collections.abc import Iterable

from django import template

from .shape import shape

register = template.Library()
SHADES = 4


@register.inclusion_tag("parts/tiles.html")
def tiles(items: Iterable, caption: object, unit: object = "", number: object = "") -> dict:
    """A map of regions as tiles. items: label, value (number or None), text; url, at ((column, row) from 1, or None).

    Tiles stand where `at` says when all of them do, else in order. `number` is the map's approval number (审图号), where one
    is needed: tiles without borders need none.
    """
    rows = [shape(item, ("label", "value", "text"), url="", at=None) for item in items]
    most = max((row["value"] or 0 for row in rows), default=0)
    for row in rows:
        here = row["value"] or 0
        row["shade"] = min(SHADES, int(-(-SHADES * here // most))) if most > 0 and here > 0 else 0
    return {"items": rows, "caption": caption, "unit": unit, "number": number,
            "placed": bool(rows) and all(row["at"] for row in rows)}
