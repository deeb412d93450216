"""The parts of a compiled sheet: conditions, amount steps and slots, ready to run."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from baigong.rules.line import Wording
from baigong.rules.machine import Running
from baigong.rules.term import Term


class Slot(NamedTuple):
    """An entitlement the payment will use up: at most `times` in its family for a person and this key, or for the key
    alone where it names no person (all of a firm, a class or a place share it).

    `key` holds (name, value); `person` has the value None, as only the caller knows who it is. `code` is the key as
    text, without the person, for a unique constraint.
    """

    family: str
    key: tuple[tuple[str, Any], ...]
    times: int

    @property
    def is_shared(self) -> bool:
        """Do several people share it?"""
        return all(name != "person" for name, _value in self.key)

    @property
    def code(self) -> str:
        """The key as text: "occupation=6-18-01-01|level=4"."""
        return "|".join(f"{name}={value}" for name, value in self.key if name != "person")


@dataclass(frozen=True, slots=True)
class Check:
    """A condition ready to run: `test` answers True, False or None."""

    words: Wording
    term: Term
    test: Running


@dataclass(frozen=True, slots=True)
class Step:
    """An amount line ready to run. `test` is None when it always applies; `adds` tells adds from becomes."""

    words: Wording
    adds: bool
    term: Term
    when: Term | None
    test: Running | None
    amount: Running


@dataclass(frozen=True, slots=True)
class SlotRule:
    """A slot ready to fill: its key as (name, fact), how many times, and when. `reads` are all facts it looks at."""

    family: str
    key: tuple[tuple[str, str], ...]
    times: Term
    when: Term | None
    counted: Running
    test: Running | None
    reads: tuple[str, ...]
