"""Publicity: what may be asked and published, and which figures of a text stand in no policy."""

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from baigong.governance.words.publicity import ItemKind, PublicityRefusal
from baigong.kernel.refused import Answer, Reason

from .consulting import NUMBERS

FIGURE = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
FIVE = 5


@dataclass(frozen=True)
class PublicityRules:
    """One dated version of institution/voices/publicity.yaml."""

    source: str
    trust: str
    question_working_days: int
    concern_working_days: int
    question_shortest: int
    questions_per_hour: int
    item_shortest: int
    most_followed: int
    shingle: int


def figures_in(text: str) -> list[str]:
    """The figures of a text in order, each in one form: without separators of thousands, leading and trailing zeros."""
    return [_plain(one) for one in FIGURE.findall(unicodedata.normalize("NFKC", text))]


def unknown_figures(text: str, known: Collection[str]) -> list[str]:
    """Figures of a text that are not among the known ones, each once; figures written in words are not seen."""
    return [one for one in dict.fromkeys(figures_in(text)) if one not in known]


def may_explain(parts: Sequence[tuple[str, str, str]], known: Collection[str]) -> Answer:
    """Every figure of every part stands in the policy. `parts` are (what it is called in Chinese, in English, its text)."""
    found = ((zh, en, unknown_figures(text, known)) for zh, en, text in parts)
    return Answer.of([
        Reason(PublicityRefusal.NUMBERS_UNKNOWN, {"where": zh, "where_en": en, "numbers": "、".join(unknown)}) if unknown else None
        for zh, en, unknown in found])


def may_ask(*, text: str, lately: int, rules: PublicityRules) -> Answer:
    """It says something, no number of a person, and its sender has not asked many within the hour."""
    short = len(text.strip()) < rules.question_shortest
    many = lately >= rules.questions_per_hour
    return Answer.of([
        Reason(PublicityRefusal.QUESTION_SHORT, {"least": rules.question_shortest}) if short else None,
        Reason(PublicityRefusal.QUESTION_PERSONAL) if NUMBERS.search(text) else None,
        Reason(PublicityRefusal.QUESTIONS_MANY, {"most": rules.questions_per_hour}) if many else None,
    ])


def may_write(
    *, kind: ItemKind, title: str, text: str, from_on: date | None, until_on: date | None, consent: str, rules: PublicityRules,
) -> Answer:
    """It says something and no number of a person; a campaign has its days, a story what shows that the person agreed."""
    short = len(text.strip()) < rules.item_shortest
    no_days = kind == ItemKind.CAMPAIGN and (from_on is None or until_on is None or until_on < from_on)
    return Answer.of([
        Reason(PublicityRefusal.ITEM_SHORT, {"least": rules.item_shortest}) if short else None,
        Reason(PublicityRefusal.ITEM_PERSONAL) if NUMBERS.search(f"{title}\n{text}") else None,
        Reason(PublicityRefusal.CAMPAIGN_DAYS) if no_days else None,
        Reason(PublicityRefusal.STORY_CONSENT) if kind == ItemKind.STORY and not consent.strip() else None,
    ])


def _plain(figure: str) -> str:
    whole, _point, part = figure.replace(",", "").partition(".")
    part = part.rstrip("0")
    return (whole.lstrip("0") or "0") + (f".{part}" if part else "")
