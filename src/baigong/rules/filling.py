"""A sheet that fills in what another one leaves to the places below: its own few parts, and everything else from there."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from baigong.kernel.actor import region_stem
from baigong.kernel.span import Span
from baigong.rules.faults import SheetFaults, did_you_mean
from baigong.rules.figures import read_figures, read_filled
from baigong.rules.heading import read_basis, read_span, read_versions
from baigong.rules.notice import read_articles, read_letter
from baigong.rules.sheet import Clause, Figure, Filled, Fills, Once, Range, Sheet, Value, Version
from baigong.rules.source import Entry
from baigong.rules.vocabulary import FactKind
from baigong.rules.written import Lines

KEYS = {"fills", "kind", "name", "name_en", "basis", "in_force", "versions", "figures"}
NEED = {"fills", "basis", "in_force", "figures"}
KINDS = ("subsidy", "frame")
Part = TypeVar("Part", Clause, Once)


def frame_folder(path: Path, entry: Entry) -> Path | None:
    """The folder of the frame that `fills:` names, on the same shelf; None, with a fault, where it cannot be one."""
    code, (place, slug) = entry.text(), (path.parent.name, path.name)
    above, _slash, name = code.partition("/")
    shelf = path.parents[1]
    folder = shelf / above / name
    if not (folder / "policy.yaml").exists():
        known = [f"{one.parent.parent.name}/{one.parent.name}" for one in shelf.glob("*/*/policy.yaml")]
        entry.fault(f"there is no policy {code}", did_you_mean(code, known) or "name it as <place>/<slug>")
        return None
    if above == place or not place.startswith(region_stem(above)):
        entry.fault(f"{place} is not below {above}", f"put the folder in a place below {above}")
    if name != slug:
        entry.fault(f"the folder is called {slug}, not {name}", f"call it {place}/{name}: it stands in for that one")
    between = [place[:size].ljust(6, "0") for size in (4, 2)]
    nearer = next((one for one in between if one not in {place, above} and one.startswith(region_stem(above))
                   and (shelf / one / name / "policy.yaml").exists()), None)
    if nearer is not None:
        entry.fault(f"{nearer}/{name} is nearer to {place} than {above}", f"fills: {nearer}/{name}")
    return None if entry.faults else folder


def fill(path: Path, given: Mapping[str, Entry], frame: Sheet, behind: Lines, vocabulary: Mapping[str, FactKind], lines: Lines
         ) -> Sheet:
    """The whole sheet of a folder that fills in a frame; mistakes are noted at the entries. `behind` are the frame's lines.

    Raises SheetFaults where nothing can be put together.
    """
    faults = given["fills"].faults
    span = _span(given["in_force"], frame)
    if faults:
        raise SheetFaults(faults)
    kind = given["kind"].text() if "kind" in given else "subsidy"
    if kind not in KINDS:
        given["kind"].fault(f"what is filled in is no {kind}", did_you_mean(kind, KINDS) or "leave kind: out")
    base = cut(frame, span, behind)
    versions = {one.start: one for one in (
        *base.versions, *(read_versions(given["versions"], span, lines) if "versions" in given else ()))}
    figures, filled = _figures(given["figures"], base, span, vocabulary, lines, behind)
    return replace(
        base, place=path.parent.name, slug=path.name, kind=kind, basis=read_basis(given["basis"]), in_force=span,
        name=given["name"].text() if "name" in given else frame.name,
        name_en=given["name_en"].text() if "name_en" in given else frame.name_en,
        versions=tuple(one for _start, one in sorted(versions.items())), figures=figures,
        articles=read_articles(path / "notice.md", faults, behind=frame.articles) + frame.articles,
        letter=read_letter(path, faults, above=frame.letter),
        fills=Fills(frame.codes, frame.hash, frame.name, frame.name_en, frame.basis.document, filled))


def _span(entry: Entry, frame: Sheet) -> Span:
    """The days of a place's own standard: inside the frame's, and to its end where no end is given."""
    span, held = read_span(entry), frame.in_force
    if "until" not in dict(entry.pairs()):
        span = Span(span.start, held.end) if held.end is None or span.start < held.end else span
    if not held.holds(span.start) or (held.end is not None and (span.end is None or span.end > held.end)):
        entry.fault(f"in_force {span} is not inside that of {frame.code}, {held}", "a place fills in what holds above it")
    return span


def _figures(entry: Entry, base: Sheet, span: Span, vocabulary: Mapping[str, FactKind], lines: Lines,
             behind: Lines) -> tuple[tuple[Figure, ...], tuple[Filled, ...]]:
    """The frame's figures with those the place gives, and new ones that only bound what it leaves on; what was left to it."""
    left = {figure.code: figure for figure in base.figures if figure.left}
    known = {figure.code for figure in base.figures}
    if not left:
        entry.fault(f"{base.code} leaves nothing to the places below it", "there is nothing to fill in")
    given: dict[str, Figure] = {}
    more: list[tuple[str, Entry]] = []
    for code, item in entry.pairs():
        if code in left:
            given[code] = _given(left[code], item, span, read_filled(left[code], item, vocabulary, lines), behind)
        elif code in known:
            item.fault(f"figure {code} is not left to the places below {base.code}",
                       did_you_mean(code, left) or f"it leaves {', '.join(left) or 'none'}")
        else:
            more.append((code, item))
    bounding = {code for one in given.values() if one.left for code in (one.left.least, one.left.most)}
    new = read_figures(entry.only(bounding & {code for code, _item in more}), vocabulary, lines)
    for code, item in more:
        if code not in bounding:
            item.fault(f"{code} is no figure of {base.code}", did_you_mean(code, left) or f"it leaves {', '.join(left) or 'none'}")
    figures = tuple(given.get(figure.code, figure) for figure in base.figures)
    return (*figures, *new), tuple(Filled(code, one.left or Range(), code in given) for code, one in left.items())


def _given(standing: Figure, entry: Entry, span: Span, own: Figure, behind: Lines) -> Figure:
    """A figure with a place's own values: where it has none, or hands back, what stands above holds."""
    for value in own.values:
        if not span.holds(value.start):
            entry.fault(f"figure {own.code}: {value.start} is outside in_force {span}", "give values for days it holds")
    held = () if standing.is_open else standing.values
    days = sorted({value.start for value in (*held, *own.values)})
    values = []
    for day in days:
        mine = max((one for one in own.values if one.start <= day), key=lambda one: one.start, default=None)
        if mine is not None and mine.value is not None:
            values += [mine] if mine.start == day else []
        else:
            above = max((one for one in held if one.start <= day), key=lambda one: one.start, default=None)
            values.append(replace(above, start=day) if above else Value(day, None, own.values[0].basis))
            if above is not None:
                behind.move(("value", own.code, str(day)), ("value", own.code, str(above.start)))
    left = own.left and standing.left and Range(own.left.least or standing.left.least, own.left.most or standing.left.most)
    return replace(own, left=left, values=tuple(values) if own.values else standing.values,
                   is_open=standing.is_open and not own.values)


def cut(sheet: Sheet, span: Span, lines: Lines) -> Sheet:
    """The sheet as it reads on the days of a span inside its own; what was before or comes after is left out."""
    first = next((one for one in sheet.versions if one.start == span.start), Version(span.start, str(span.start)))
    later = tuple(one for one in sheet.versions if one.start > span.start and span.holds(one.start))
    figures = tuple(replace(one, values=values) for one in sheet.figures if (values := _cut_values(one, span, lines)))
    return replace(
        sheet, in_force=span, figures=figures, versions=(first, *later),
        conditions=_cut(sheet.conditions, span, lines, ("condition", "when")), steps=_cut(sheet.steps, span, lines, ("step",)),
        once=_cut(sheet.once, span, lines, ("once",)))


def _cut_values(figure: Figure, span: Span, lines: Lines) -> tuple[Value, ...]:
    values = [value for value in figure.values if span.start < value.start and span.holds(value.start)]
    held = figure.on(span.start)
    if held is not None:
        lines.move(("value", figure.code, str(span.start)), ("value", figure.code, str(held.start)))
        values.insert(0, replace(held, start=span.start))
    return tuple(values)


def _cut(parts: tuple[Part, ...], span: Span, lines: Lines, kinds: tuple[str, ...]) -> tuple[Part, ...]:
    """The clauses or slots that hold on a day of the span; of their own days only those inside it are still told."""
    kept = []
    for part in parts:
        name = part.family if isinstance(part, Once) else part.code
        start = part.start if part.start is not None and part.start > span.start else None
        end = part.end if part.end is not None and span.holds(part.end) else None
        if (start is None or span.holds(start)) and (part.end is None or part.end > span.start):
            for kind in kinds:
                lines.move((kind, name, str(start)), (kind, name, str(part.start)))
            kept.append(replace(part, start=start, end=end))
    return tuple(kept)
