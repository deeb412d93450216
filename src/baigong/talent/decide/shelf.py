"""Reading institution/talent: every fault with its file and line, all of them at once."""

from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from pathlib import Path

from baigong.kernel.span import Span
from baigong.people.words import OrganisationKind, RegionLevel
from baigong.rules import Fault, SheetFaults
from baigong.rules.source import Entry, read_yaml
from baigong.talent.words import Way

from .reading import TRUSTS, basis, known, label, named, pair
from .routes import read_conditions
from .terms import (
    Comparison,
    ContestKind,
    Contests,
    HonourKind,
    Ladder,
    Likeness,
    Measure,
    Named,
    Opened,
    Placings,
    Rung,
    Shelf,
)

__all__ = ["TRUSTS", "read_shelf"]
ASSETS = {str(OrganisationKind.STUDIO), str(OrganisationKind.BASE)}


def read_shelf(folder: Path) -> Shelf:
    """Everything under a folder like institution/talent. Raises SheetFaults naming file, line and mend of each fault."""
    faults: list[Fault] = []
    ladder = _ladder(read_yaml(folder / "ladder.yaml", faults))
    honours = _honours(read_yaml(folder / "honours.yaml", faults))
    shelf = Shelf(
        ladder=ladder, honours=honours,
        comparisons=_comparisons(read_yaml(folder / "titles.yaml", faults), ladder),
        contests=_contests(read_yaml(folder / "contests.yaml", faults), ladder, honours),
        measures=_measures(read_yaml(folder / "yearly.yaml", faults)),
    )
    if faults:
        raise SheetFaults(faults)
    return shelf


def _ladder(top: Entry) -> Ladder:
    need = {"rungs", "rungs_basis", "titles", "schooling", "related_parts", "confirm_working_days", "conditions"}
    given = top.keys(need, need)
    rungs = []
    for rank, (code, entry) in enumerate(given["rungs"].pairs() if "rungs" in given else ()):
        row = entry.keys({"zh", "en", "on_certificate"}, {"zh", "en", "on_certificate"})
        rungs.append(Rung(code, *label(row), rank, "on_certificate" in row and row["on_certificate"].flag()))
    titles, schooling = (named(given[key]) if key in given else () for key in ("titles", "schooling"))
    whole = {key: given[key].whole() if key in given else 0 for key in ("related_parts", "confirm_working_days")}
    codes = {"holds": {one.code for one in rungs}, "title": {one.code for one in titles},
             "school": {one.code for one in schooling}}
    return Ladder(
        rungs=tuple(rungs), basis=basis(given.get("rungs_basis"), top), titles=titles, schooling=schooling,
        **whole, versions=read_conditions(given["conditions"], codes) if "conditions" in given else (),
    )


def _comparisons(top: Entry, ladder: Ladder) -> tuple[Comparison, ...]:
    found = []
    keys = {"from", "until", "field", "basis", "rows"}
    for entry in _rows(top, "versions"):
        row = entry.keys(keys, keys)
        rows = tuple(_likeness(one, ladder) for one in (row["rows"].entries() if "rows" in row else ()))
        since = row["from"].day() if "from" in row else date(1, 1, 1)
        until = row["until"].day_or_none() if "until" in row else None
        if until is not None and until <= since:
            entry.fault("until is not after from")
            until = None
        field = label(row["field"].keys({"zh", "en"}, {"zh", "en"})) if "field" in row else ("", "")
        found.append((entry, Comparison(Span(since, until), Named("field", *field), basis(row.get("basis"), entry), rows)))
    for (_, one), (entry, other) in pairwise(found):
        if one.span.end != other.span.start:
            entry.fault("it does not begin on the day the version before ends")
    return tuple(one for _, one in found)


def _likeness(entry: Entry, ladder: Ladder) -> Likeness:
    row = entry.keys({"way", "rung", "title", "schooling", "years", "zh", "en"}, {"way", "zh", "en"})
    way = known(row.get("way"), set(Way.codes()), "way") or str(Way.ALIKE)
    return Likeness(
        Way(way), *label(row), rung=known(row.get("rung"), {one.code for one in ladder.rungs}, "rung"),
        title=known(row.get("title"), {one.code for one in ladder.titles}, "title"),
        schooling=known(row.get("schooling"), {one.code for one in ladder.schooling}, "schooling"),
        years=row["years"].whole() if "years" in row else 0,
    )


def _honours(top: Entry) -> Mapping[str, HonourKind]:
    given = top.keys({"honours", "basis"}, {"honours", "basis"})
    basis(given.get("basis"), top)
    found = {}
    need = {"zh", "en", "rank", "once", "given_by"}
    for code, entry in given["honours"].pairs() if "honours" in given else ():
        row = entry.keys(need, need)
        giver = pair(row.get("given_by"), entry)
        found[code] = HonourKind(code, *label(row), _rank(row.get("rank")), "once" in row and row["once"].flag(),
                                 Named(code, *giver))
    return found


def _contests(top: Entry, ladder: Ladder, honours: Mapping[str, HonourKind]) -> Contests:
    need = {"publicity_working_days", "kinds", "versions"}
    given = top.keys(need, need)
    kinds = {}
    for code, entry in given["kinds"].pairs() if "kinds" in given else ():
        row = entry.keys({"zh", "en", "rank"}, {"zh", "en", "rank"})
        kinds[code] = ContestKind(code, *label(row), _rank(row.get("rank")))
    versions = []
    for entry in given["versions"].entries() if "versions" in given else ():
        row = entry.keys({"from", "basis", "opens"}, {"from", "basis", "opens"})
        opens = {}
        for code, rows in row["opens"].pairs() if "opens" in row else ():
            if code not in kinds:
                rows.fault(f"there is no kind {code}")
            opens[code] = tuple(_opened(one, ladder, honours) for one in rows.entries())
            if [one.best for one in opens[code]] != sorted({one.best for one in opens[code]}):
                rows.fault("places must rise from line to line")
        versions.append(Placings(row["from"].day() if "from" in row else date(1, 1, 1), basis(row.get("basis"), entry), opens))
    days = given["publicity_working_days"].whole() if "publicity_working_days" in given else 0
    return Contests(days, kinds, tuple(sorted(versions, key=lambda one: one.since)))


def _opened(entry: Entry, ladder: Ladder, honours: Mapping[str, HonourKind]) -> Opened:
    row = entry.keys({"best", "to", "top", "honour"}, {"best", "to", "top"})
    codes = {one.code for one in ladder.rungs if one.on_certificate}
    return Opened(row["best"].whole() if "best" in row else 0, known(row.get("to"), codes, "level"),
                  known(row.get("top"), codes, "level"), known(row.get("honour"), set(honours), "honour"))


def _measures(top: Entry) -> Mapping[str, Measure]:
    given = top.keys({"basis", "measures"}, {"basis", "measures"})
    basis(given.get("basis"), top)
    found = {}
    for code, entry in given["measures"].pairs() if "measures" in given else ():
        row = entry.keys({"zh", "en", "unit", "for"}, {"zh", "en", "unit", "for"})
        kinds = row["for"].words() if "for" in row else ()
        if not kinds or set(kinds) - ASSETS:
            entry.fault("for names studio, base or both")
        found[code] = Measure(code, *label(row), Named(code, *pair(row.get("unit"), entry)), frozenset(kinds))
    return found


def _rank(entry: Entry | None) -> RegionLevel:
    return RegionLevel(known(entry, set(RegionLevel.codes()), "rank") or RegionLevel.COUNTY)


def _rows(top: Entry, key: str) -> list[Entry]:
    given = top.keys({key}, {key})
    return given[key].entries() if key in given else []
