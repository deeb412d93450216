"""Where things were written, so that a fault found late still names its file and line."""

from typing import NamedTuple

from baigong.rules.source import Entry

FILE = "policy.yaml"


class At(NamedTuple):
    """A place in a folder's text: file (below the shelf where it is another folder's) and line, from 1."""

    file: str = FILE
    line: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


class Lines:
    """The place of each part of a sheet: figures, values, clauses, slots, versions …, by a key of words."""

    def __init__(self) -> None:
        self._at: dict[tuple[str, ...], At] = {}

    def note(self, key: tuple[str, ...], entry: Entry) -> None:
        """Remember where a thing stands; what was noted first stays."""
        self._at.setdefault(key, At(entry.file, entry.line))

    def of(self, key: tuple[str, ...]) -> At:
        """Where a thing stands; the head of policy.yaml when it was never noted."""
        return self._at.get(key, At())

    def move(self, key: tuple[str, ...], was: tuple[str, ...]) -> None:
        """A thing goes by another name from now on; it stands where it stood."""
        if was in self._at:
            self._at.setdefault(key, self._at[was])

    def stand_behind(self, folder: str, others: "Lines") -> None:
        """What is not noted here is looked up in those of another folder, whose own files are named with it."""
        for key, at in others._at.items():
            self._at.setdefault(key, at if "/" in at.file else At(f"{folder}/{at.file}", at.line))
