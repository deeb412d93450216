"""Read a policy folder (policy.yaml, notice.md, letter.md) into a sheet, or say everything that is wrong with it."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from baigong.kernel.span import Span
from baigong.rules.checking import Lines, check
from baigong.rules.clauses import read_clauses, read_once, read_steps
from baigong.rules.faults import Fault, SheetFaults, did_you_mean
from baigong.rules.figures import read_figures
from baigong.rules.notice import read_articles, read_letter
from baigong.rules.sheet import FUNDS, PAYEES, TRUST, Basis, Excludes, Payee, Pays, Sheet, Version
from baigong.rules.source import Entry, read_yaml
from baigong.rules.vocabulary import FactKind

KEYS = {"name", "name_en", "kind", "summary", "basis", "in_force", "counts_on", "pays", "once", "asks", "figures",
        "conditions", "amount", "versions", "excludes", "recovers"}
KINDS: dict[str, set[str]] = {"subsidy": {"pays", "amount"}, "limits": set(), "recovery": {"recovers", "amount"}}
"""What a sheet of each kind needs; what another kind needs it may not have."""
NEED = {"name", "name_en", "summary", "basis", "in_force", "counts_on", "asks", "conditions"}
SUMMARY = ("who", "how_much", "how", "by_when")


def read_folder(path: Path, vocabulary: Mapping[str, FactKind]) -> Sheet:
    """The sheet of a folder <place>/<slug>. Raises SheetFaults with every fault, each with file and line."""
    return read_lines(path, vocabulary)[0]


def read_lines(path: Path, vocabulary: Mapping[str, FactKind]) -> tuple[Sheet, Lines]:
    """The same, and where its parts are written."""
    path, lines = Path(path), Lines()
    faults: list[Fault] = []
    top = read_yaml(path / "policy.yaml", faults)
    given = top.keys(KEYS, NEED)
    if NEED - set(given):
        raise SheetFaults(faults)
    place = path.resolve().parent.name
    if not (place.isdigit() and len(place) == 6):
        top.fault(f"the folder is not in a place: {place}", "put it in policies/<six-digit region code>/<slug>/")
    kind = given["kind"].text() if "kind" in given else "subsidy"
    if kind not in KINDS:
        given["kind"].fault(f"unknown kind {kind}", did_you_mean(kind, KINDS) or "subsidy, limits or recovery")
    for key in sorted(KINDS.get(kind, set()) - set(given)):
        top.fault(f"{key} is missing", f"add {key}:" + (", or kind: limits" if kind == "subsidy" else ""))
    for key in sorted((set().union(*KINDS.values()) - KINDS.get(kind, set())) & set(given)):
        given[key].fault(f"a sheet of kind {kind} has no {key}", "leave it out, or name another kind")
    in_force = _span(given["in_force"])
    sheet = Sheet(
        place=place, slug=path.resolve().name, kind=kind, name=given["name"].text(), name_en=given["name_en"].text(),
        summary=_summary(given["summary"]), basis=_basis(given["basis"]), in_force=in_force,
        counts_on=given["counts_on"].text(), pays=_pays(given.get("pays"), lines),
        once=read_once(given.get("once"), f"{place}/{path.resolve().name}", lines),
        facts=_asks(given["asks"], given["counts_on"], vocabulary, lines),
        figures=read_figures(given.get("figures"), vocabulary, lines),
        conditions=read_clauses(given["conditions"], lines), steps=read_steps(given.get("amount"), lines),
        versions=_versions(given.get("versions"), in_force, lines), excludes=_excludes(given.get("excludes"), lines),
        articles=read_articles(path / "notice.md", faults), letter=read_letter(path.resolve(), faults),
        recovers=_recovers(given.get("recovers")),
    )
    if not faults:
        faults += check(sheet, lines)
    if faults:
        raise SheetFaults(faults)
    return sheet, lines


def _span(entry: Entry) -> Span:
    given = entry.keys({"from", "until"}, {"from"})
    start = given["from"].day() if "from" in given else date(1, 1, 1)
    end = given["until"].day_or_none() if "until" in given else None
    if end is not None and end <= start:
        entry.fault("until is not after from", "until is the first day the policy no longer holds")
        end = None
    return Span(start, end)


def _summary(entry: Entry) -> tuple[tuple[str, str, str], ...]:
    rows = []
    for key, words in entry.keys(set(SUMMARY), {"who", "how", "by_when"}).items():
        pair = words.words()
        if len(pair) != 2:
            words.fault(f"summary {key} needs a Chinese and an English sentence")
        rows.append((key, pair[0] if pair else "", pair[1] if len(pair) > 1 else ""))
    return tuple(sorted(rows, key=lambda row: SUMMARY.index(row[0])))


def _basis(entry: Entry) -> Basis:
    given = entry.keys({"document", "title", "issued_on", "source", "trust", "note"}, {"document", "trust"})
    trust = given["trust"].text() if "trust" in given else "W"
    for grade in trust.split("/"):
        if grade not in TRUST:
            given["trust"].fault(f"unknown trust grade {grade}", f"one of {', '.join(TRUST)}, joined by /")
    text = {key: given[key].text() for key in ("document", "title", "source", "note") if key in given}
    issued = given["issued_on"].day_or_none() if "issued_on" in given else None
    return Basis(**{"document": "", **text}, trust=trust, issued_on=issued)


def _pays(entry: Entry | None, lines: Lines) -> Pays | None:
    if entry is None:
        return None
    given = entry.keys({"to", "from_fund", "approvals", "choose"}, {"to", "from_fund"})
    if not {"to", "from_fund"} <= set(given):
        return None
    standing = Payee(given["to"].text(), given["from_fund"].text())
    choices = []
    for number, row in enumerate(given["choose"].entries() if "choose" in given else ()):
        cell = row.keys({"when", "to", "from_fund"}, {"when"})
        words = {key: cell[key].text() for key in cell}
        choices.append(Payee(words.get("to", standing.to), words.get("from_fund", standing.from_fund),
                             words.get("when", "")))
        lines.note(("payee", str(number)), cell.get("when", row))
    for payee in (*choices, standing):
        _known(payee, entry)
    approvals = given["approvals"].whole() if "approvals" in given else 2
    if not 1 <= approvals <= 3:
        given["approvals"].fault(f"{approvals} approvals", "one to three")
    return Pays((*choices, standing), approvals)


def _recovers(entry: Entry | None) -> Payee | None:
    given = entry.keys({"from", "into_fund"}, {"from", "into_fund"}) if entry else {}
    if entry is None or not {"from", "into_fund"} <= set(given):
        return None
    payer = Payee(given["from"].text(), given["into_fund"].text())
    _known(payer, entry)
    return payer


def _known(payee: Payee, entry: Entry) -> None:
    if payee.to not in PAYEES:
        entry.fault(f"unknown payee {payee.to}", did_you_mean(payee.to, PAYEES) or f"one of {', '.join(PAYEES)}")
    if payee.from_fund not in FUNDS:
        entry.fault(f"unknown fund kind {payee.from_fund}", did_you_mean(payee.from_fund, FUNDS)
                    or f"one of {', '.join(FUNDS)}")


def _asks(entry: Entry, counts_on: Entry, vocabulary: Mapping[str, FactKind], lines: Lines) -> tuple[FactKind, ...]:
    kinds = []
    for item in entry.entries():
        name = item.text()
        if name not in vocabulary:
            item.fault(f"unknown fact {name}", did_you_mean(name, vocabulary))
        elif vocabulary[name] in kinds:
            item.fault(f"{name} is asked twice", "keep one of the two")
        else:
            kinds.append(vocabulary[name])
            lines.note(("asks", name), item)
    day = vocabulary.get(counts_on.text())
    if day is None or day.type != "date":
        counts_on.fault(f"counts_on needs a date fact, not {counts_on.text()}",
                        did_you_mean(counts_on.text(), [name for name, k in vocabulary.items() if k.type == "date"]))
    elif day not in kinds:
        counts_on.fault(f"{day.name} is not in asks", f"add {day.name} to asks")
    return tuple(kinds)


def _versions(entry: Entry | None, in_force: Span, lines: Lines) -> tuple[Version, ...]:
    if entry is None:
        return (Version(in_force.start, str(in_force.start)),)
    found: list[Version] = []
    for row in entry.entries():
        given = row.keys({"from", "label", "label_en", "basis", "trust", "note"}, {"from", "label", "label_en"})
        if "from" not in given:
            continue
        start = given["from"].day()
        words = {key: given[key].text() for key in given if key != "from"}
        found.append(Version(start, **{"label": str(start), **words}))
        lines.note(("version", str(start)), row)
        if len(found) > 1 and start <= found[-2].start:
            row.fault(f"version {start} overlaps the one before", "list versions by date, each day once")
        if not in_force.holds(start):
            row.fault(f"version {start} is outside in_force {in_force}")
    if not found or found[0].start != in_force.start:
        entry.fault(f"date gap: no version begins on {in_force.start}", "the first version begins with in_force.from")
    return tuple(found)


def _excludes(entry: Entry | None, lines: Lines) -> tuple[Excludes, ...]:
    rows = []
    for number, row in enumerate(entry.entries() if entry else ()):
        given = row.keys({"of", "by", "scope", "basis"}, {"of", "by", "scope", "basis"})
        if len(given) == 4:
            rows.append(Excludes(given["of"].text(), given["by"].text(), given["scope"].words(),
                                 given["basis"].text()))
            lines.note(("excludes", str(number)), given["basis"])
    return tuple(rows)
