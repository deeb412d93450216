"""Kinds of money with their own rules of use: institution/funds, read, and what a sheet may not pay from which of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from baigong.kernel.span import Span
from baigong.rules.faults import Fault, SheetFaults, did_you_mean
from baigong.rules.sheet import FUNDS, TRUST, USE, Sheet
from baigong.rules.source import Entry, read_yaml
from baigong.rules.written import Lines

RECALLED = "B"
"""The trust of what was recalled and not read; policies know no such grade."""
NAMES = {"name", "name_en", "about", "about_en"}
Sources = Mapping[str, tuple[str, str]]
Uses = Mapping[str, tuple[str, str]]


@dataclass(frozen=True)
class Said:
    """One rule in our own words: a use it names ("" for none), the article, and the source with its trust."""

    text: str
    text_en: str
    use: str = ""
    basis: str = ""
    source: str = ""
    trust: str = RECALLED


@dataclass(frozen=True)
class FundVersion:
    """What holds for a fund from `start` on. `carried` is how often what is left may be carried on, None for without end."""

    start: date
    for_whom: tuple[Said, ...]
    pays_for: tuple[Said, ...]
    forbidden: tuple[Said, ...]
    carried: int | None
    lapses: Said

    def forbids(self, use: str) -> Said | None:
        """The rule against a use, if there is one."""
        return next((one for one in self.forbidden if one.use == use), None)


@dataclass(frozen=True)
class FundSheet:
    """One kind of money. `is_appropriated`: offices put it at a region's disposal by document."""

    code: str
    name: str
    name_en: str
    about: str
    about_en: str
    is_appropriated: bool
    versions: tuple[FundVersion, ...]

    def on(self, day: date) -> FundVersion:
        """What holds on a day; before the first version, the first."""
        return next((one for one in reversed(self.versions) if one.start <= day), self.versions[0])

    def within(self, span: Span) -> tuple[FundVersion, ...]:
        """What holds on some day of a span."""
        later = [one for one in self.versions if span.start < one.start and (span.end is None or one.start < span.end)]
        return (self.on(span.start), *later)


@dataclass(frozen=True)
class Order:
    """Which fund comes first for whom, at a place: `funds` in their order."""

    place: str
    span: Span
    funds: tuple[str, ...]
    said: Said


@dataclass(frozen=True)
class Funds:
    """All of institution/funds: what money can be for, the funds by code, and their order."""

    uses: Uses
    funds: Mapping[str, FundSheet]
    order: tuple[Order, ...]


def read_funds(folder: Path) -> Funds:
    """Read institution/funds. Raises SheetFaults with every mistake in it, each with file and line."""
    faults: list[Fault] = []
    uses: dict[str, tuple[str, str]] = {}
    for code, entry in read_yaml(folder / "uses.yaml", faults).pairs():
        words = entry.words()
        if len(words) != 2:
            entry.fault(f"{code} needs a Chinese and an English label")
            continue
        uses[code] = (words[0], words[1])
    funds = {code: _fund(code, read_yaml(folder / f"{code}.yaml", faults), uses) for code in FUNDS}
    for path in sorted(folder.glob("*.yaml")):
        if path.stem not in {*FUNDS, "uses", "order"}:
            faults.append(Fault(path.name, 1, f"no fund is called {path.stem}", did_you_mean(path.stem, FUNDS)))
    order = _order(read_yaml(folder / "order.yaml", faults))
    if faults:
        raise SheetFaults(faults)
    return Funds(uses, funds, order)


def wrong_uses(sheet: Sheet, funds: Funds, lines: Lines) -> Iterator[Fault]:
    """A sheet that pays for what its fund must not pay, or names a use that nobody knows."""
    if sheet.pays is None:
        return
    at, use = lines.of(("use",)) if sheet.pays.use else lines.of(("pays",)), sheet.pays.use or USE
    if use not in funds.uses:
        yield Fault(*at, f"unknown use {use}", did_you_mean(use, funds.uses) or f"one of {', '.join(funds.uses)}")
        return
    for code in dict.fromkeys(choice.from_fund for choice in sheet.pays.choices):
        for version in funds.funds[code].within(sheet.in_force):
            if (rule := version.forbids(use)) is not None:
                where = " ".join(filter(None, (rule.source, rule.basis)))
                yield Fault(*at, f"{code} must not pay for {use} ({funds.uses[use][1]}) from {version.start} on: {where}",
                            "pay it from another fund")
                break


def _fund(code: str, top: Entry, uses: Uses) -> FundSheet:
    given = top.keys({*NAMES, "appropriated", "sources", "versions"}, {*NAMES, "appropriated", "sources", "versions"})
    text = {key: given[key].text() if key in given else "" for key in sorted(NAMES)}
    sources = _sources(given.get("sources"))
    versions = [_version(row, sources, uses) for row in (given["versions"].entries() if "versions" in given else ())]
    if [one.start for one in versions] != sorted({one.start for one in versions}):
        given["versions"].fault("the versions are not in the order of their days", "each day once, the earliest first")
    if not versions:
        top.fault("there is no version", "add versions:")
        versions = [FundVersion(date(1, 1, 1), (), (), (), None, Said("", ""))]
    return FundSheet(code=code, is_appropriated="appropriated" in given and given["appropriated"].flag(),
                     versions=tuple(versions), **text)


def _sources(entry: Entry | None) -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for code, row in entry.pairs() if entry else ():
        given = row.keys({"name", "trust"}, {"name", "trust"})
        trust = given["trust"].text() if "trust" in given else RECALLED
        if trust not in {*TRUST, RECALLED}:
            given["trust"].fault(f"unknown trust grade {trust}", f"one of {', '.join((*TRUST, RECALLED))}")
        found[code] = (given["name"].text() if "name" in given else "", trust)
    return found


def _version(entry: Entry, sources: Sources, uses: Uses) -> FundVersion:
    known = {"from", "source", "for_whom", "pays_for", "forbidden", "carried", "lapses"}
    given = entry.keys(known, known)
    usual = given["source"].text() if "source" in given else ""
    rows = {key: tuple(_said(row, usual, sources, uses) for row in (given[key].entries() if key in given else ()))
            for key in ("for_whom", "pays_for", "forbidden")}
    allowed = {one.use for one in rows["pays_for"]}
    for row in given["forbidden"].entries() if "forbidden" in given else ():
        if row.has("use") and (use := row.keys({"use", "zh", "en", "basis", "source"})["use"].text()) in allowed:
            row.fault(f"{use} is both paid for and forbidden", "keep one of the two")
    carried = given["carried"].text() if "carried" in given else "0"
    return FundVersion(
        start=given["from"].day() if "from" in given else date(1, 1, 1), **rows,
        carried=None if carried == "always" else given["carried"].whole() if "carried" in given else 0,
        lapses=_said(given["lapses"], usual, sources, uses) if "lapses" in given else Said("", ""))


def _said(entry: Entry, usual: str, sources: Sources, uses: Uses) -> Said:
    given = entry.keys({"use", "zh", "en", "basis", "source"})
    text = {key: given[key].text() for key in given}
    use = text.get("use", "")
    if use and use not in uses:
        given["use"].fault(f"unknown use {use}", did_you_mean(use, uses))
    if not use and not {"zh", "en"} <= set(text):
        entry.fault("a rule names a use, or says itself in Chinese and English", "add use:, or zh: and en:")
    return Said(text.get("zh") or uses.get(use, ("", ""))[0], text.get("en") or uses.get(use, ("", ""))[1], use,
                text.get("basis", ""), *_source(entry, text.get("source", usual), sources))


def _source(entry: Entry, code: str, sources: Sources) -> tuple[str, str]:
    if code not in sources:
        entry.fault(f"no source {code}", did_you_mean(code, sources) or f"one of {', '.join(sources)}")
    return sources.get(code, ("", RECALLED))


def _order(top: Entry) -> tuple[Order, ...]:
    given = top.keys({"sources", "rows"}, {"sources", "rows"})
    sources, found = _sources(given.get("sources")), []
    need = {"place", "from", "funds", "source", "zh", "en"}
    for row in given["rows"].entries() if "rows" in given else ():
        cell = row.keys({*need, "until", "basis"}, need)
        if not need <= set(cell):
            continue
        funds = cell["funds"].words()
        for code in funds:
            if code not in FUNDS:
                cell["funds"].fault(f"no fund is called {code}", did_you_mean(code, FUNDS))
        said = Said(cell["zh"].text(), cell["en"].text(), "", cell["basis"].text() if "basis" in cell else "",
                    *_source(row, cell["source"].text(), sources))
        until = cell["until"].day_or_none() if "until" in cell else None
        found.append(Order(cell["place"].text(), Span(cell["from"].day(), until), funds, said))
    return tuple(found)
