"""Shapes that several nouns share."""

from ninja import Schema

from baigong.api.problem import language
from baigong.kernel.word import Words


class Coded(Schema):
    """A code, and what it means in the language of the request."""

    code: str
    label: str


def coded(word: Words) -> Coded:
    """A word of ours as a code with its label."""
    return Coded(code=str(word), label=word.label(language()))
