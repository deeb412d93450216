"""The head of a policy.yaml: what it rests on, the days it holds, its versions."""

from datetime import date

from baigong.kernel.span import Span
from baigong.rules.sheet import TRUST, Basis, Version
from baigong.rules.source import Entry
from baigong.rules.written import Lines


def read_span(entry: Entry) -> Span:
    """From and until; `until` is the first day outside."""
    given = entry.keys({"from", "until"}, {"from"})
    start = given["from"].day() if "from" in given else date(1, 1, 1)
    end = given["until"].day_or_none() if "until" in given else None
    if end is not None and end <= start:
        entry.fault("until is not after from", "until is the first day the policy no longer holds")
        end = None
    return Span(start, end)


def read_basis(entry: Entry) -> Basis:
    """The document, and how far it can be trusted."""
    given = entry.keys({"document", "title", "issued_on", "source", "trust", "note"}, {"document", "trust"})
    trust = given["trust"].text() if "trust" in given else "W"
    for grade in trust.split("/"):
        if grade not in TRUST:
            given["trust"].fault(f"unknown trust grade {grade}", f"one of {', '.join(TRUST)}, joined by /")
    text = {key: given[key].text() for key in ("document", "title", "source", "note") if key in given}
    issued = given["issued_on"].day_or_none() if "issued_on" in given else None
    return Basis(**{"document": "", **text}, trust=trust, issued_on=issued)


def read_versions(entry: Entry | None, in_force: Span, lines: Lines) -> tuple[Version, ...]:
    """The versions by date; without any, one that begins with the sheet."""
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
            row.fault(f"version {start} is outside in_force {in_force}", "begin it on a day of in_force, or lengthen that")
    if not found or found[0].start != in_force.start:
        entry.fault(f"date gap: no version begins on {in_force.start}", "the first version begins with in_force.from")
    return tuple(found)
