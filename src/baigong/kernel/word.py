"""Words: every state, kind and refusal is a code with a Chinese and an English label, in one place."""

from collections.abc import Mapping
from enum import Enum
from typing import Any

LANGUAGES = ("zh", "en")


class Words(str, Enum):
    """A vocabulary. Members are their code, so they compare and store as plain text.

    >>> class State(Words):
    ...     OPEN = "open", "开放", "Open"
    """

    zh: str
    en: str

    def __new__(cls, code: str, zh: str = "", en: str = "", *more: str) -> "Words":
        member = str.__new__(cls, code)
        member._value_ = code
        member.zh, member.en = zh, en
        return member

    def label(self, language: str = "zh") -> str:
        """The label in a language given as "zh", "zh-hans" or "en"."""
        return self.en if language.startswith("en") else self.zh

    def __str__(self) -> str:
        return str(self.value)

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        """Code and Chinese label, as Django wants choices."""
        return [(member.value, member.zh) for member in cls]

    @classmethod
    def codes(cls) -> list[str]:
        """All codes, in order of definition; for CHECK constraints."""
        return [member.value for member in cls]


class Refusals(Words):
    """A vocabulary of refusals: text with `{values}`, and what the person can do about it."""

    way_out_zh: str
    way_out_en: str

    def __new__(cls, code: str, zh: str = "", en: str = "", *more: str) -> "Refusals":
        member = str.__new__(cls, code)
        member._value_ = code
        member.zh, member.en = zh, en
        member.way_out_zh, member.way_out_en = more if more else ("", "")
        return member

    def way_out(self, language: str = "zh") -> str:
        """What to do next, or "" where nothing helps."""
        return self.way_out_en if language.startswith("en") else self.way_out_zh


class Event(Words):
    """A vocabulary of messages to people: the label is a text with `{values}`."""


class _Kept(dict[str, Any]):
    """Values to fill in, a missing one as its own name."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


def filled(text: str, values: Mapping[str, Any], language: str = "zh") -> str:
    """Fill `{names}`; a missing value stays visible as `{name}` instead of raising in front of a user.

    A value that is itself a word is filled in as its label in the language of the text.
    """
    spoken = {name: value.label(language) if isinstance(value, Words) else value for name, value in values.items()}
    return text.format_map(_Kept(spoken))
