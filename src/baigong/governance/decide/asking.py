"""What is asked of lower levels: its clocks, and whether a field that is to be typed is an indicator there is already.

Names are compared without what does not matter (width, case, spaces, filling words of institution/reporting/synonyms.yaml): equal
ones are the same; else the pairs of letters they have in common say how near they are (decide/alike.py), and a name that holds a
whole name of an indicator, which is likely a part of it, is near at least by so much.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from .alike import alike, plain, shingles

PAIR = 2
SAME, HOLDS = 100, 60
SHORTEST = 3
"""Letters of a name that may be held: shorter ones lie in anything."""


@dataclass(frozen=True)
class AskingRules:
    """One dated version of institution/governance/asking.yaml; days are working days."""

    source: str
    trust: str
    share_answer_working_days: int
    share_settle_working_days: int
    form_least_working_days: int
    form_again_working_days: int
    same_percent: int
    near_percent: int


@dataclass(frozen=True)
class Names:
    """What indicators are called beside their names: synonyms by slug, and words that fill up a name (longest first)."""

    synonyms: Mapping[str, tuple[str, ...]]
    fillers: tuple[str, ...]


@dataclass(frozen=True)
class Likeness:
    """The indicator a name is most like, the name of it that is meant, and how like, in percent."""

    slug: str
    name: str
    percent: int


def read_names(text: str, *, known: Iterable[str]) -> Names:
    """A synonyms file. Raises ValueError for an indicator there is not, and for a synonym of two."""
    said: dict[str, Any] = yaml.safe_load(text)
    if set(said) != {"source", "trust", "fillers", "synonyms"}:
        raise ValueError("synonyms: needs exactly fillers, source, synonyms, trust")
    unknown = sorted(set(said["synonyms"]) - set(known))
    if unknown:
        raise ValueError(f"synonyms: no indicator {', '.join(unknown)}")
    fillers = tuple(sorted((plain(str(one)) for one in said["fillers"]), key=lambda one: (-len(one), one)))
    whose: dict[str, str] = {}
    for slug, names in said["synonyms"].items():
        for name in names:
            if whose.setdefault(core(str(name), fillers), slug) != slug:
                raise ValueError(f"synonyms: {name} means {whose[core(str(name), fillers)]} and {slug}")
    return Names({slug: tuple(map(str, names)) for slug, names in said["synonyms"].items()}, fillers)


def core(name: str, fillers: Iterable[str]) -> str:
    """A name without width, case, punctuation and filling words; one made of nothing else stays as it is."""
    whole = left = plain(name)
    for filler in fillers:
        left = left.replace(filler, "")
    return left or whole


def likeness(name: str, called: Iterable[tuple[str, Iterable[str]]], *, fillers: Iterable[str]) -> Likeness | None:
    """The indicator that a name is most like: of equals the one that comes first. `called` are (slug, its names); None where
    nothing has a pair of letters in common with it."""
    fillers, best = tuple(fillers), None
    mine = core(name, fillers)
    pairs = shingles(mine, PAIR)
    for slug, names in called:
        for each in (slug, *names):
            theirs = core(each, fillers)
            percent = SAME if theirs == mine or plain(each) == plain(name) else round(SAME * alike(pairs, shingles(theirs, PAIR)))
            if len(theirs) >= SHORTEST and theirs in mine:
                percent = max(percent, HOLDS)
            if percent and (best is None or percent > best.percent):
                best = Likeness(slug, each, percent)
    return best
