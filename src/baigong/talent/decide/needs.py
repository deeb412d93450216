"""One need answered: met, met from a day on, evidence needed, or lacking; with what would help."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from baigong.kernel.span import add_months
from baigong.kernel.word import filled
from baigong.talent.words import Answered, GroundKind, Hint, Need

from .practice import reached
from .terms import Asked, Ladder, Named, Opened


@dataclass(frozen=True)
class Held:
    """A certificate that stands."""

    occupation: str
    level: str
    issued_on: date


@dataclass(frozen=True)
class Ground:
    """Something stated about a worker; `confirmed`: an officer looked at its evidence. Days [from_on, until_on)."""

    kind: GroundKind
    grade: str
    occupation: str
    from_on: date
    until_on: date | None
    confirmed: bool

    def holds(self, on: date) -> bool:
        """Is it so on that day?"""
        return self.from_on <= on and (self.until_on is None or on < self.until_on)


@dataclass(frozen=True)
class Placing:
    """A published contest result and what it opens (None: nothing)."""

    contest: str
    occupation: str
    place: int
    opened: Opened | None


@dataclass(frozen=True)
class Known:
    """What the house knows of a worker."""

    born_on: date
    held: tuple[Held, ...] = ()
    grounds: tuple[Ground, ...] = ()
    placings: tuple[Placing, ...] = ()

    def confirmed(self) -> tuple[Ground, ...]:
        """The grounds that count."""
        return tuple(one for one in self.grounds if one.confirmed)


@dataclass(frozen=True)
class Reply:
    """The answer to one need. `on`: for later and evidence, the earliest day it can be met, if that can be told."""

    asked: Asked
    answered: Answered
    on: date | None = None
    hint: Hint | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    names: tuple[Named | str, ...] = ()

    def text(self, language: str = "zh") -> str:
        """What is asked, as a sentence."""
        return filled(self.asked.need.label(language), {"n": self.asked.n, "of": self._of(language)}, language)

    def hint_text(self, language: str = "zh") -> str:
        """What is missing and what would help; "" where nothing is."""
        if self.hint is None:
            return ""
        return filled(self.hint.label(language), {"of": self._of(language), "on": self.on, **self.values}, language)

    def _of(self, language: str) -> str:
        words = [one if isinstance(one, str) else one.label(language) for one in self.names]
        return (" / " if language.startswith("en") else "、").join(words)


@dataclass(frozen=True)
class Sight:
    """What one need is looked at against."""

    ladder: Ladder
    born_on: date
    held: tuple[Held, ...]
    grounds: tuple[Ground, ...]
    on: date

    def of(self, kind: GroundKind) -> list[Ground]:
        """Grounds of one kind."""
        return [one for one in self.grounds if one.kind == kind]


def answer(asked: Asked, ladder: Ladder, known: Known, *, occupation: str, on: date) -> Reply:
    """Answer by what is confirmed; where that is not enough and what is only stated would be, evidence is needed."""
    def sight(grounds: tuple[Ground, ...]) -> Sight:
        return Sight(ladder, known.born_on, tuple(one for one in known.held if ladder.related(one.occupation, occupation)),
                     tuple(one for one in grounds if ladder.related(one.occupation, occupation)), on)

    reply = ANSWERS[asked.need](asked, sight(known.confirmed()))
    if reply.answered in (Answered.EVIDENCE, Answered.LACKING):
        again = ANSWERS[asked.need](asked, sight(known.grounds))
        if again.answered in (Answered.MET, Answered.LATER):
            reply = Reply(asked, Answered.EVIDENCE, again.on or on, Hint.PENDING)
    names = asked.of if asked.need == Need.PLACED else tuple(ladder.named(code) for code in asked.of)
    return replace(reply, names=names)


def _by_day(asked: Asked, day: date, on: date) -> Reply:
    """Met from a day on."""
    if day <= on:
        return Reply(asked, Answered.MET)
    return Reply(asked, Answered.LATER, day, Hint.WAIT)


def _age(asked: Asked, sight: Sight) -> Reply:
    return _by_day(asked, add_months(sight.born_on, asked.n * 12), sight.on)


def _met(asked: Asked, sight: Sight) -> Reply:
    return Reply(asked, Answered.MET)


def _years(asked: Asked, sight: Sight, since: date | None = None) -> Reply:
    """Years of work, all of them or those since a certificate or title."""
    spans = [(one.from_on, one.until_on) for one in sight.of(GroundKind.PRACTICE)]
    found = reached(spans, years=asked.n, on=sight.on, since=since)
    if found.on is not None:
        return _by_day(asked, found.on, sight.on)
    best = max(add_months(since, asked.n * 12), sight.on) if since else None
    if found.months:
        missing = max(1, asked.n * 12 - found.months)
        years, months = divmod(found.months, 12)
        return Reply(asked, Answered.EVIDENCE, best, Hint.PRACTICE_SHORT,
                     {"years": years, "months": months, "missing": missing})
    return Reply(asked, Answered.EVIDENCE, best, Hint.PRACTICE_SINCE if since else Hint.PRACTICE)


def _certificate(asked: Asked, sight: Sight) -> date | None:
    """The day of the earliest certificate of the level asked, or above."""
    rank = sight.ladder.rung(asked.of[0]).rank
    return min((one.issued_on for one in sight.held if sight.ladder.rung(one.level).rank >= rank), default=None)


def _holds(asked: Asked, sight: Sight) -> Reply:
    issued = _certificate(asked, sight)
    if issued is None:
        return Reply(asked, Answered.LACKING, hint=Hint.CERTIFICATE)
    if asked.need == Need.HOLDS_YEARS:
        return _years(asked, sight, issued)
    return _by_day(asked, add_months(issued, asked.n * 12), sight.on)


def _title(asked: Asked, sight: Sight) -> Reply:
    order = [one.code for one in sight.ladder.titles]
    wanted = order[order.index(asked.of[0]):]
    got = min((one.from_on for one in sight.of(GroundKind.TITLE) if one.grade in wanted), default=None)
    if got is None:
        return Reply(asked, Answered.EVIDENCE, hint=Hint.TITLE)
    return _years(asked, sight, got) if asked.n else _by_day(asked, got, sight.on)


def _school(asked: Asked, sight: Sight) -> Reply:
    """Graduated, or in the last twelve months before it; a school whose end is not stated says nothing yet."""
    ahead = -12 if asked.need == Need.FINAL_YEAR else 0
    days = [one.from_on if asked.need == Need.STUDENT else add_months(one.until_on, ahead) if one.until_on else None
            for one in sight.of(GroundKind.SCHOOL) if one.grade in asked.of]
    known = [day for day in days if day is not None]
    return _by_day(asked, min(known), sight.on) if known else Reply(asked, Answered.EVIDENCE, hint=Hint.SCHOOL)


def _apprenticed(asked: Asked, sight: Sight) -> Reply:
    ends = [one.until_on for one in sight.of(GroundKind.APPRENTICESHIP) if one.until_on]
    return _by_day(asked, min(ends), sight.on) if ends else Reply(asked, Answered.EVIDENCE, hint=Hint.APPRENTICESHIP)


def _post(asked: Asked, sight: Sight) -> Reply:
    held = [one for one in sight.of(GroundKind.POST) if one.grade in asked.of and one.holds(sight.on)]
    return Reply(asked, Answered.MET) if held else Reply(asked, Answered.LACKING, hint=Hint.POST)


def _review(asked: Asked, sight: Sight) -> Reply:
    return Reply(asked, Answered.EVIDENCE, hint=Hint.REVIEW)


ANSWERS: Mapping[Need, Callable[[Asked, Sight], Reply]] = {
    Need.AGE: _age, Need.INTENT: _met, Need.PLACED: _met, Need.YEARS: _years, Need.HOLDS: _holds,
    Need.HOLDS_YEARS: _holds, Need.HELD_FOR: _holds, Need.TITLE: _title, Need.SCHOOL: _school,
    Need.FINAL_YEAR: _school, Need.STUDENT: _school, Need.APPRENTICED: _apprenticed, Need.POST: _post, Need.REVIEW: _review,
}
