"""YAML read with line numbers, so that every fault can say where it is. No value is guessed: 1.3 stays "1.3"."""

from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path

import yaml

from baigong.rules.faults import Fault, SheetFaults, did_you_mean

NULLS = {"", "~", "null"}


class Entry:
    """One node of a YAML file: its line, and typed ways to read it that note a fault instead of raising."""

    def __init__(self, node: yaml.Node, file: str, faults: list[Fault]) -> None:
        self.node, self.file, self.faults = node, file, faults
        self.line = node.start_mark.line + 1

    def fault(self, text: str, fix: str = "", *, line: int | None = None) -> None:
        """Note a mistake at this entry."""
        self.faults.append(Fault(self.file, line or self.line, text, fix))

    @property
    def is_null(self) -> bool:
        """Was nothing written here?"""
        return isinstance(self.node, yaml.ScalarNode) and not self.node.style and self.node.value in NULLS

    @property
    def is_mapping(self) -> bool:
        """Is this a mapping of keys?"""
        return isinstance(self.node, yaml.MappingNode)

    @property
    def is_list(self) -> bool:
        """Is this a sequence?"""
        return isinstance(self.node, yaml.SequenceNode)

    def has(self, name: str) -> bool:
        """Is this a mapping with such a key?"""
        return isinstance(self.node, yaml.MappingNode) and any(key.value == name for key, _value in self.node.value)

    def pairs(self) -> Iterator[tuple[str, "Entry"]]:
        """Key and entry of a mapping; a key written twice is a fault, and the second is left out."""
        if not isinstance(self.node, yaml.MappingNode):
            self.fault("a mapping of keys was expected here", "write {key: value}, or key: value on lines below")
            return
        met: set[str] = set()
        for key, value in self.node.value:
            if key.value in met:
                self.fault(f"{key.value} is written twice", "keep one of the two", line=key.start_mark.line + 1)
                continue
            met.add(key.value)
            entry = Entry(value, self.file, self.faults)
            entry.line = key.start_mark.line + 1
            yield key.value, entry

    def keys(self, known: set[str], need: Collection[str] = ()) -> dict[str, "Entry"]:
        """The mapping with only known keys; unknown and missing ones are faults."""
        found = dict(self.pairs())
        for key in [key for key in found if key not in known]:
            found.pop(key).fault(f"unknown key {key}", did_you_mean(key, known) or f"one of {', '.join(sorted(known))}")
        for key in sorted(set(need) - set(found)):
            self.fault(f"{key} is missing", f"add {key}:")
        return found

    def only(self, names: Collection[str]) -> "Entry":
        """The mapping with these keys alone."""
        kept = [pair for pair in self.node.value if pair[0].value in names] if self.is_mapping else []
        return Entry(yaml.MappingNode(self.node.tag, kept, self.node.start_mark, self.node.end_mark), self.file, self.faults)

    def entries(self) -> list["Entry"]:
        """The entries of a sequence."""
        if not isinstance(self.node, yaml.SequenceNode):
            self.fault("a list was expected here", "write [one, other], or each behind a dash")
            return []
        return [Entry(node, self.file, self.faults) for node in self.node.value]

    def text(self) -> str:
        """The scalar as written, stripped."""
        if not isinstance(self.node, yaml.ScalarNode):
            self.fault("one value was expected here", "write a number, a date or one text")
            return ""
        return "" if self.is_null else self.node.value.strip()

    def whole(self) -> int:
        """A whole number; a fraction is a fault that names the unit percent."""
        text = self.text()
        try:
            return int(text.replace("_", ""))
        except ValueError:
            self.fault(f"{text!r} is not a whole number", "write money in fen and shares in percent")
            return 0

    def day(self) -> date:
        """A date written YYYY-MM-DD."""
        return self.day_of(self.text())

    def day_of(self, text: str) -> date:
        """A date out of a key or a scalar of this entry."""
        try:
            return date.fromisoformat(text)
        except ValueError:
            self.fault(f"{text!r} is not a date", "write it as YYYY-MM-DD")
            return date(1, 1, 1)

    def day_or_none(self) -> date | None:
        """A date, or None for null."""
        return None if self.is_null else self.day()

    def flag(self) -> bool:
        """true or false."""
        if self.text() not in {"true", "false"}:
            self.fault(f"{self.text()!r} is neither true nor false", "write true or false")
        return self.text() == "true"

    def words(self) -> tuple[str, ...]:
        """A list of words."""
        return tuple(entry.text() for entry in self.entries())


def _composed(text: str) -> yaml.Node | None:
    """The text as nodes: by libyaml, a tenth of the time; what it refuses is read again by the parser that says it better."""
    try:
        return yaml.compose(text, Loader=yaml.CSafeLoader)
    except (AttributeError, yaml.YAMLError):  # built without libyaml, or not YAML
        return yaml.compose(text, Loader=yaml.SafeLoader)


def read_yaml(path: Path, faults: list[Fault]) -> Entry:
    """Compose one YAML file into entries; an unreadable or empty file ends the reading with its faults."""
    try:
        node = _composed(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise SheetFaults([*faults, Fault(path.name, 1, "the file is missing",
                                         "begin with the one of the nearest policy")]) from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise SheetFaults([*faults, Fault(path.name, line, f"not YAML: {error.problem}",
                                         "look at the brackets, quotes and indents from here upwards")]) from None
    if node is None:
        raise SheetFaults([*faults, Fault(path.name, 1, "the file is empty", "begin with the one of the nearest policy")])
    return Entry(node, path.name, faults)
