"""One line of a verdict: what screens, letters and audits show. Its words are written when somebody reads them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from baigong.rules.vocabulary import facts_as_json

Text = str | Callable[[Callable[[str], Any]], str]            # the text itself, or what writes it from facts and steps


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """What all lines of one clause have in common. `says` when it holds or is open, `otherwise` when it refuses.

    `seen` are the facts the clause looks at; `names` begins with them and goes on with what else its texts mention.
    """

    kind: str
    code: str
    basis: str
    seen: tuple[str, ...]
    names: tuple[str, ...]
    says: Text
    says_en: Text
    otherwise: Text
    otherwise_en: Text


class Line(NamedTuple):
    """One line of a verdict. `words.kind`: condition, amount or total. `holds`: True, False, or None for unknown.

    `amount_fen` of amount lines adds up to the total. `values` were found for `words.names` when it was judged, so what
    is read later says what was true then. Two lines are equal when they say the same of the same.
    """

    words: Wording
    amount_fen: int | None
    holds: bool | None
    values: tuple[Any, ...]

    @property
    def kind(self) -> str:
        """Condition, amount or total."""
        return self.words.kind

    @property
    def code(self) -> str:
        """The clause's name in its sheet."""
        return self.words.code

    @property
    def basis(self) -> str:
        """The article it rests on."""
        return self.words.basis

    @property
    def seen(self) -> tuple[tuple[str, Any], ...]:
        """The facts it looked at, with their values."""
        return tuple(zip(self.words.seen, self.values, strict=False))

    @property
    def text(self) -> str:
        """What it says, in Chinese."""
        text = self.words.otherwise if self.holds is False else self.words.says
        return text if isinstance(text, str) else text(self._found())

    @property
    def text_en(self) -> str:
        """What it says, in English."""
        text = self.words.otherwise_en if self.holds is False else self.words.says_en
        return text if isinstance(text, str) else text(self._found())

    def _found(self) -> Callable[[str], Any]:
        return dict(zip(self.words.names, self.values, strict=True)).get

    def _content(self) -> tuple[Any, ...]:
        return (self.kind, self.code, self.text, self.text_en, self.basis, self.amount_fen, self.holds, self.seen)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Line) and self._content() == other._content()

    def __ne__(self, other: object) -> bool:                  # a tuple has one of its own
        return not self == other

    def __hash__(self) -> int:
        return hash((self.kind, self.code, self.amount_fen, self.holds))

    def as_json(self) -> dict[str, Any]:
        """The line as plain JSON, to be stored with a decision."""
        return {"kind": self.kind, "code": self.code, "text": self.text, "text_en": self.text_en, "basis": self.basis,
                "amount_fen": self.amount_fen, "holds": self.holds, "seen": facts_as_json(dict(self.seen))}
