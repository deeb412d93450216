"""How a figure is told on a page: its value with its unit, its parts, what it means, and its rows as a file."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from baigong.reporting import queries
from baigong.reporting.decide import Indicator, shown, value
from baigong.reporting.words import Measure, Unit

from . import commas, sheet
from .page import Ask
from .show import XLSX, download

FILES = ("xlsx", "csv")


def number_in_words(one: Indicator, numerator: int, denominator: int | None) -> str:
    """The figure without its unit: "87.5", "1,234"."""
    return shown(one.unit, numerator, denominator, scale=one.scale)


def in_words(one: Indicator, numerator: int, denominator: int | None, *, language: str) -> str:
    """The figure with its unit: "87.5%", "1,234 人次"."""
    text = number_in_words(one, numerator, denominator)
    if text == "–":
        return text
    return f"{text}%" if one.unit == Unit.PERCENT else f"{text} {one.unit.label(language)}"


def as_number(one: Indicator, numerator: int, denominator: int | None) -> float | None:
    """The figure as charts need it: percent, yuan, class hours; None for a share of nothing."""
    exact = value(numerator, denominator)
    if exact is None:
        return None
    times = 100 if one.unit == Unit.PERCENT else 1
    per = 100 if one.unit == Unit.FEN else one.scale
    told = round(float(exact * times / per), 2)
    return int(told) if told == int(told) else told


def parts_of(one: Indicator, numerator: int, denominator: int | None) -> str:
    """Numerator over denominator for shares and means: "7 / 8"; "" for counts and sums."""
    return "" if denominator is None else f"{numerator:,} / {denominator:,}"


def nothing(one: Indicator) -> tuple[int, int | None]:
    """What stands where no row was counted: zero of what is counted, a share of nothing where it is divided."""
    return 0, 0 if one.measure in (Measure.SHARE, Measure.MEAN) else None


def points(one: Indicator, series: Sequence[queries.Told], months: Iterable[date]) -> list[dict[str, Any]]:
    """A series as `{% trend %}` takes it: months without rows are zero, or left out where zero would be a share of nothing."""
    told = {each.month: (each.numerator, each.denominator) for each in series}
    numbers = [(month, as_number(one, *told.get(month, nothing(one)))) for month in sorted(months)]
    return [{"label": f"{month:%Y-%m}", "value": number} for month, number in numbers if number is not None]


def last_year(months: Iterable[date], until: date) -> list[date]:
    """The newest twelve of the months up to one, oldest first."""
    return sorted(month for month in months if month <= until)[-12:]


def meaning(one: Indicator, language: str) -> list[dict[str, Any]]:
    """A definition line by line, as `{% facts %}` takes it."""
    lines: list[tuple[object, object]] = [(_("含义"), one.words.label(language)), (_("计算方法"), one.measure.label(language))]
    if one.measure in (Measure.SHARE, Measure.MEAN):
        lines += [(_("分子"), one.parts[0].label(language)), (_("分母"), one.parts[1].label(language))]
    lines += [
        (_("单位"), one.unit.label(language)),
        (_("归属月份"), _("{time}，按{day}").format(time=one.time.label(language), day=one.dated_by.label(language))),
        (_("分组"), "、".join(dimension.label(language) for dimension in one.by)),
        (_("起用"), one.since.isoformat()),
        (_("出处"), f"{one.source}（{one.trust.label(language)}）"),
    ]
    if one.note.zh:
        lines.append((_("说明"), one.note.label(language)))
    return [{"label": label, "value": text} for label, text in lines]


def month_asked(ask: Ask, months: Sequence[date]) -> date | None:
    """The month of `?month=2025-10` among those there are, else the newest; None where there is none."""
    wanted = ask.get.get("month", "")
    return next((one for one in months if f"{one:%Y-%m}" == wanted), months[0] if months else None)


def wanted_file(ask: Ask) -> str:
    """The kind of file that the address asks for (`?export=csv`), or ""."""
    kind = ask.get.get("export", "")
    return kind if kind in FILES else ""


def file_links(ask: Ask) -> list[dict[str, str]]:
    """What is shown, as files: (label, address)."""
    query = ask.get.copy()
    links = []
    for kind in FILES:
        query["export"] = kind
        links.append({"label": kind, "url": f"?{query.urlencode()}"})
    return links


def file_of(kind: str, head: Sequence[object], rows: Iterable[Sequence[object]], *, name: str) -> HttpResponse:
    """The download of rows in one of `FILES`."""
    if kind == "csv":
        return commas.file_of(head, rows, name=name)
    return download(sheet.table(head, rows, title=name), name=f"{name}.xlsx", kind=XLSX)


def tile_places(codes: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Where regions stand on a tile map."""
    return queries.places(codes)
