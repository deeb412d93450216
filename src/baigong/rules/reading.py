"""Read a policy folder (policy.yaml, notice.md, letter.md) into a sheet, or say everything that is wrong with it."""

from collections.abc import Mapping
from pathlib import Path

from baigong.rules import filling
from baigong.rules.checking import check
from baigong.rules.clauses import read_clauses, read_once, read_steps
from baigong.rules.faults import Fault, SheetFaults, did_you_mean
from baigong.rules.figures import read_figures
from baigong.rules.heading import read_basis, read_span, read_versions
from baigong.rules.notice import read_articles, read_letter
from baigong.rules.sheet import FUNDS, PAYEES, Excludes, Payee, Pays, Sheet
from baigong.rules.source import Entry, read_yaml
from baigong.rules.vocabulary import FactKind
from baigong.rules.written import Lines

KEYS = {"name", "name_en", "kind", "summary", "basis", "in_force", "counts_on", "pays", "once", "asks", "figures",
        "conditions", "amount", "versions", "excludes", "recovers"}
KINDS: dict[str, set[str]] = {"subsidy": {"pays", "amount"}, "frame": {"pays", "amount"}, "limits": set(),
                              "recovery": {"recovers", "amount"}}
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
    if top.has("fills"):
        return _filled(path.resolve(), top, vocabulary)
    given = top.keys(KEYS, NEED)
    if NEED - set(given):
        raise SheetFaults(faults)
    place = path.resolve().parent.name
    if not (place.isdigit() and len(place) == 6):
        top.fault(f"the folder is not in a place: {place}", "put it in policies/<six-digit region code>/<slug>/")
    kind = given["kind"].text() if "kind" in given else "subsidy"
    if kind not in KINDS:
        given["kind"].fault(f"unknown kind {kind}", did_you_mean(kind, KINDS) or "subsidy, frame, limits or recovery")
    for key in sorted(KINDS.get(kind, set()) - set(given)):
        top.fault(f"{key} is missing", f"add {key}:" + (", or kind: limits" if kind == "subsidy" else ""))
    for key in sorted((set().union(*KINDS.values()) - KINDS.get(kind, set())) & set(given)):
        given[key].fault(f"a sheet of kind {kind} has no {key}", "leave it out, or name another kind")
    if "kind" in given:
        lines.note(("kind",), given["kind"])
    in_force = read_span(given["in_force"])
    sheet = Sheet(
        place=place, slug=path.resolve().name, kind=kind, name=given["name"].text(), name_en=given["name_en"].text(),
        summary=_summary(given["summary"]), basis=read_basis(given["basis"]), in_force=in_force,
        counts_on=given["counts_on"].text(), pays=_pays(given.get("pays"), lines),
        once=read_once(given.get("once"), f"{place}/{path.resolve().name}", lines),
        facts=_asks(given["asks"], given["counts_on"], vocabulary, lines),
        figures=read_figures(given.get("figures"), vocabulary, lines),
        conditions=read_clauses(given["conditions"], lines), steps=read_steps(given.get("amount"), lines),
        versions=read_versions(given.get("versions"), in_force, lines), excludes=_excludes(given.get("excludes"), lines),
        articles=read_articles(path / "notice.md", faults), letter=read_letter(path.resolve(), faults),
        recovers=_recovers(given.get("recovers")),
    )
    if not faults:
        faults += check(sheet, lines)
    if faults:
        raise SheetFaults(faults)
    return sheet, lines


def _filled(path: Path, top: Entry, vocabulary: Mapping[str, FactKind]) -> tuple[Sheet, Lines]:
    """The sheet of a folder that fills in another one's frame, and where its parts are written: here or there."""
    given, lines = top.keys(filling.KEYS, filling.NEED), Lines()
    if filling.NEED - set(given):
        raise SheetFaults(top.faults)
    folder = filling.frame_folder(path, given["fills"])
    if folder is None:
        raise SheetFaults(top.faults)
    try:
        frame, behind = read_lines(folder, vocabulary)
    except SheetFaults as error:
        given["fills"].fault(f"{given['fills'].text()} has faults of its own: {error.faults[0]}", "mend it first")
        raise SheetFaults(top.faults) from None
    if "kind" in given:
        lines.note(("kind",), given["kind"])
    sheet = filling.fill(path, given, frame, behind, vocabulary, lines)
    lines.stand_behind(frame.code, behind)
    faults = [*top.faults, *(check(sheet, lines) if not top.faults else ())]
    if faults:
        raise SheetFaults(faults)
    return sheet, lines


def _summary(entry: Entry) -> tuple[tuple[str, str, str], ...]:
    rows = []
    for key, words in entry.keys(set(SUMMARY), {"who", "how", "by_when"}).items():
        pair = words.words()
        if len(pair) != 2:
            words.fault(f"summary {key} needs a Chinese and an English sentence", "write [中文, English]")
        rows.append((key, pair[0] if pair else "", pair[1] if len(pair) > 1 else ""))
    return tuple(sorted(rows, key=lambda row: SUMMARY.index(row[0])))


def _pays(entry: Entry | None, lines: Lines) -> Pays | None:
    if entry is None:
        return None
    given = entry.keys({"to", "from_fund", "approvals", "choose", "use"}, {"to", "from_fund"})
    lines.note(("pays",), entry)
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
    if "use" in given:
        lines.note(("use",), given["use"])
    return Pays((*choices, standing), approvals, given["use"].text() if "use" in given else "")


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
            item.fault(f"unknown fact {name}", did_you_mean(name, vocabulary) or "add it to institution/vocabulary/facts.yaml")
        elif vocabulary[name] in kinds:
            item.fault(f"{name} is asked twice", "keep one of the two")
        else:
            kinds.append(vocabulary[name])
            lines.note(("asks", name), item)
    day = vocabulary.get(counts_on.text())
    if day is None or day.type != "date":
        counts_on.fault(f"counts_on needs a date fact, not {counts_on.text()}",
                        did_you_mean(counts_on.text(), [name for name, k in vocabulary.items() if k.type == "date"])
                        or "name the fact whose day chooses the version, as certificate.issued_on")
    elif day not in kinds:
        counts_on.fault(f"{day.name} is not in asks", f"add {day.name} to asks")
    return tuple(kinds)


def _excludes(entry: Entry | None, lines: Lines) -> tuple[Excludes, ...]:
    rows = []
    for number, row in enumerate(entry.entries() if entry else ()):
        given = row.keys({"of", "by", "scope", "basis"}, {"of", "by", "scope", "basis"})
        if len(given) == 4:
            rows.append(Excludes(given["of"].text(), given["by"].text(), given["scope"].words(),
                                 given["basis"].text()))
            lines.note(("excludes", str(number)), given["basis"])
    return tuple(rows)
