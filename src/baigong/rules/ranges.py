"""What a sheet leaves to the places below it: figures within bounds, which are figures of the same sheet."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from baigong.rules.faults import Fault, did_you_mean
from baigong.rules.history import Row, Table, tables
from baigong.rules.sheet import Figure, Range, Sheet
from baigong.rules.written import Lines

Keys = tuple[str, ...]


@dataclass(frozen=True)
class Leeway:
    """One row of a figure that lies within bounds, for people: what it is (None while it is open), the least and the most.

    `is_left` says that places below may still give it another value, `is_given` that this place gave it its own.
    """

    code: str
    label: str
    label_en: str
    keys: tuple[str, ...]
    keys_en: tuple[str, ...]
    held: Row | None
    least: Row | None
    most: Row | None
    is_left: bool
    is_given: bool


def bounds_of(sheet: Sheet) -> frozenset[str]:
    """The figures that bound others."""
    ranges = [figure.left for figure in sheet.figures if figure.left]
    ranges += [one.bounds for one in sheet.fills.figures] if sheet.fills else []
    return frozenset(code for one in ranges for code in (one.least, one.most) if code)


def range_of(sheet: Sheet, code: str) -> Range | None:
    """What bounds a figure: as the frame bounds it that this place fills in, else as it is left to the places below."""
    filled = sheet.fills.figures if sheet.fills else ()
    found = next((one.bounds for one in filled if one.code == code), None)
    return found or next((figure.left for figure in sheet.figures if figure.code == code), None)


def bounds_at(sheet: Sheet, bounds: Range, keys: Keys, day: date) -> tuple[Any, Any]:
    """The least and the most a row may be on a day (a plain figure's row has no keys); None where nothing bounds it."""
    least, most = (_limit(sheet, code, keys, day) for code in (bounds.least, bounds.most))
    return least, most


def own_figures(sheet: Sheet) -> frozenset[str] | None:
    """What is a place's own to change where it fills in a frame: what is left to it, and what it bounds those with below; None
    for a sheet that stands by itself."""
    if sheet.fills is None:
        return None
    left, above = {one.code for one in sheet.fills.figures}, {
        code for one in sheet.fills.figures for code in (one.bounds.least, one.bounds.most)}
    narrower = {code for figure in sheet.figures if figure.code in left and figure.left
                for code in (figure.left.least, figure.left.most) if code}
    return frozenset(left | (narrower - above))


def left_to(sheet: Sheet, code: str, keys: Keys, day: date) -> tuple[Any, Any]:
    """The least and the most that the frame allows a place in a row of a figure on a day; None where it bounds nothing."""
    bounds = next((one.bounds for one in sheet.fills.figures if one.code == code), None) if sheet.fills else None
    return bounds_at(sheet, bounds, keys, day) if bounds else (None, None)


def leeways(sheet: Sheet, on: date) -> tuple[Leeway, ...]:
    """Every figure that lies within bounds on a day, row by row; what is left to places below, as it is left to them."""
    laid = {table.code: table for table in tables(sheet, on)}
    given = {one.code for one in sheet.fills.figures if one.is_given} if sheet.fills else set()
    found = []
    for figure in sheet.figures:
        bounds, table = figure.left or range_of(sheet, figure.code), laid.get(figure.code)
        if bounds is None or table is None:
            continue
        least, most = laid.get(bounds.least), laid.get(bounds.most)
        found += [Leeway(figure.code, table.label, table.label_en, row.keys, row.keys_en, None if figure.is_open else row,
                         _beside(least, row), _beside(most, row), figure.left is not None, figure.code in given)
                  for row in table.rows]
    return tuple(found)


def faults(sheet: Sheet, lines: Lines) -> Iterator[Fault]:
    """What is wrong with what a sheet leaves, or with what a place filled in."""
    figures = {figure.code: figure for figure in sheet.figures}
    for figure in (one for one in sheet.figures if one.left):
        yield from _wrong(sheet, figure, figures, lines)
        yield from _outside(sheet, figure, figure.left or Range(), lines)
    for one in sheet.fills.figures if sheet.fills else ():
        narrowed = figures[one.code].left if one.is_given else None
        for code in dict.fromkeys((one.code, *((narrowed.least, narrowed.most) if narrowed else ()))):
            if code in figures and (one.is_given or code != one.code):
                yield from _outside(sheet, figures[code], one.bounds, lines)
    still_open = [figure.code for figure in sheet.figures if figure.is_open]
    if sheet.kind == "frame" and not still_open:
        yield Fault(*lines.of(("kind",)), "a frame leaves at least one figure without a value", "leave kind: out")
    for code in still_open if sheet.kind != "frame" else ():
        yield Fault(*lines.of(("figure", code)), f"figure {code} has no value",
                    "add a date: 2025-01-01: 12, or kind: frame for a sheet that waits for the places below")


def _wrong(sheet: Sheet, figure: Figure, figures: dict[str, Figure], lines: Lines) -> Iterator[Fault]:
    at, bounds = lines.of(("within", figure.code)), figure.left or Range()
    if sheet.kind not in {"subsidy", "frame"}:
        yield Fault(*at, f"a sheet of kind {sheet.kind} leaves nothing to the places below", "leave within: out")
    if figure.set_of:
        yield Fault(*at, f"{figure.code} is a set, which no figures bound", "leave within: out")
    if figure.is_open and not bounds.least:
        yield Fault(*at, f"{figure.code} has no value, and nothing says the least it may be", "add least: to within, or a date")
    for code in filter(None, (bounds.least, bounds.most)):
        bound = figures.get(code)
        if bound is None or code == figure.code:
            yield Fault(*at, f"{code} is no figure that could bound {figure.code}",
                        did_you_mean(code, [one for one in figures if one != figure.code]) or "add it to figures:")
        elif bound.unit != figure.unit or bound.set_of or bound.keys not in ((), figure.keys):
            yield Fault(*at, f"{code} cannot bound {figure.code}: they are {_kind(bound)} and {_kind(figure)}",
                        "give both the same unit and keys")
    if bounds.least in figures and bounds.most in figures:
        yield from _outside(sheet, figures[bounds.least], Range(most=bounds.most), lines)


def _outside(sheet: Sheet, figure: Figure, bounds: Range, lines: Lines) -> Iterator[Fault]:
    """Each row of each value that lies outside, told once: both numbers, where each is written, and what would be inside."""
    told = set()
    for version in sheet.versions:
        held = figure.on(version.start)
        for word, code in (("less", bounds.least), ("more", bounds.most)) if held else ():
            bound = next((one for one in sheet.figures if one.code == code), None)
            if held is None or bound is None or bound.unit != figure.unit or bound.keys not in ((), figure.keys):
                continue                                      # told already, where the bound is named
            limit = bound.on(version.start)
            if limit is None:
                yield Fault(*lines.of(("figure", code)), f"date gap: figure {code} has no value on {version.start}, and bounds "
                            f"{figure.code}", f"add {version.start}:")
                continue
            for keys, number in _beyond(figure, held.value, bound, limit.value, word):
                at, where = (lines.of(("value", one.code, str(since)))
                             for one, since in ((figure, held.start), (bound, limit.start)))
                least, most = bounds_at(sheet, bounds, keys, version.start)
                if (at, where, keys, word) not in told:
                    told.add((at, where, keys, word))
                    row = f"[{', '.join(keys)}]" if keys else ""
                    allowed = _limit(sheet, code, keys, version.start)
                    yield Fault(*at, f"{figure.code}{row} is {'nothing' if number is None else number}: {word} than "
                                f"{code} allows, {'nothing' if allowed is None else allowed} ({where})", _inside(least, most))


def _beyond(figure: Figure, held: Any, bound: Figure, limit: Any, word: str) -> Iterator[tuple[Keys, Any]]:
    """Rows below the least (missing ones too) or above the most (those it does not list too)."""
    rows, limits = (dict(value) if one.keys else {(): value} for one, value in ((figure, held), (bound, limit)))
    for keys, number in rows.items():
        edge = limits.get(keys if bound.keys else ())
        if (word == "more" if edge is None else number > edge if word == "more" else number < edge):
            yield keys, number
    if word == "less" and bound.keys:
        yield from ((keys, None) for keys in limits if keys not in rows)


def _limit(sheet: Sheet, code: str, keys: Keys, day: date) -> Any:
    bound = next((one for one in sheet.figures if one.code == code), None)
    held = bound.on(day) if bound else None
    if bound is None or held is None:
        return None
    return dict(held.value).get(keys) if bound.keys else held.value


def _inside(least: Any, most: Any) -> str:
    if least is None:
        return "leave the row out" if most is None else f"give {most} or less"
    return f"give {least} or more" if most is None else f"give {least} to {most}"


def _kind(figure: Figure) -> str:
    return (figure.unit or "a set") + (f" by {', '.join(figure.keys)}" if figure.keys else "")


def _beside(table: Table | None, row: Row) -> Row | None:
    """The bound of a row: the row of the same keys, or the only one of a plain figure."""
    if table is None:
        return None
    return next((one for one in table.rows if one.keys in ((), row.keys)), None)
