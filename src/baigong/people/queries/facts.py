"""What the registers say of persons as of a day, each fact with its source."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from baigong.journal.queries import kept
from baigong.people.models import RegisterExtract
from baigong.people.words import Register


@dataclass(frozen=True)
class Known:
    """One fact of one person: plain JSON value, who said so, as of which day, fetched when."""

    fact: str
    value: Any
    register: Register
    as_of: date
    fetched_at: datetime


def facts_as_of(person_id: int, *, on: date, known_at: datetime | None = None) -> dict[str, Known]:
    """Fact name → newest answer that speaks of `on` or before. With `known_at`, only what was fetched by then."""
    return facts_of_many([person_id], on=on, known_at=known_at)[person_id]


def answers_about(person_id: int) -> list[Known]:
    """Every answer of every register about a person, in the order of the days they speak of: see `newest`."""
    return [Known(one.fact, one.value, Register(one.register), one.as_of, one.fetched_at) for one in _extracts(person=person_id)]


@kept
def _extracts(person: int) -> QuerySet[RegisterExtract]:
    return RegisterExtract.objects.filter(person_id=person).order_by("as_of", "id")


def answers_about_many(person_ids: Iterable[int]) -> dict[int, list[Known]]:
    """`answers_about` for many persons in one query."""
    answers: dict[int, list[Known]] = {person_id: [] for person_id in person_ids}
    found = RegisterExtract.objects.filter(person_id__in=answers).order_by("as_of", "id")
    for person_id, fact, value, register, as_of, fetched_at in found.values_list(
            "person_id", "fact", "value", "register", "as_of", "fetched_at"):
        answers[person_id].append(Known(fact, value, Register(register), as_of, fetched_at))
    return answers


def newest(answers: Iterable[Known], *, on: date) -> dict[str, Known]:
    """`facts_as_of` for some day, from answers read before: one reading serves every day that is asked for."""
    return {one.fact: one for one in answers if one.as_of <= on}


def facts_of_many(
    person_ids: Iterable[int], *, on: date, known_at: datetime | None = None
) -> dict[int, dict[str, Known]]:
    """`facts_as_of` for many persons in one query; persons of whom nothing is known have an empty dict."""
    found: dict[int, dict[str, Known]] = {person_id: {} for person_id in person_ids}
    rows = RegisterExtract.objects.filter(person_id__in=found, as_of__lte=on)
    if known_at is not None:
        rows = rows.filter(fetched_at__lte=known_at)
    newest = rows.order_by("person_id", "fact", "-as_of", "-id").distinct("person_id", "fact")
    for person_id, fact, value, register, as_of, fetched_at in newest.values_list(
            "person_id", "fact", "value", "register", "as_of", "fetched_at"):
        found[person_id][fact] = Known(fact, value, Register(register), as_of, fetched_at)
    return found
