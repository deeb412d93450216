"""One line of a verdict: what screens, letters and audits show."""

from typing import Any, NamedTuple

from baigong.rules.vocabulary import facts_as_json


class Line(NamedTuple):
    """One line of a verdict. `kind`: condition, amount or total. `holds`: True, False, or None for unknown.

    `amount_fen` of amount lines adds up to the total. `seen` are the facts it looked at, with their values.
    """

    kind: str
    code: str
    text: str
    text_en: str
    basis: str
    amount_fen: int | None
    holds: bool | None
    seen: tuple[tuple[str, Any], ...]

    def as_json(self) -> dict[str, Any]:
        """The line as plain JSON, to be stored with a decision."""
        return {**self._asdict(), "seen": facts_as_json(dict(self.seen))}
