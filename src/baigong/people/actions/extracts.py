"""Answers of outside registers, kept as dated extracts: the facts decisions rest on."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db.models import JSONField, Value

from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor
from baigong.people import access
from baigong.people.models import RegisterExtract
from baigong.people.words import Register

Answered = bool | int | str | list[str] | None


@action("people.extract_recorded", may=access.may_serve)
def record_extract(
    *, by: Actor, now: datetime, person_id: int, register: str, fact: str, value: Answered, as_of: date
) -> RegisterExtract:
    """What a register says of a person's `fact` (a name of institution/vocabulary/facts.yaml) on a day.

    `value` is plain JSON: dates as ISO text, sets as lists, None for "the register does not know". A later answer
    never replaces an earlier one; the newest as of the day asked is used.
    """
    return RegisterExtract.objects.create(
        person_id=person_id, register=Register(register), fact=fact, value=_told(value), as_of=as_of, fetched_at=now,
        fetched_by=by.person_id,
    )


@action("people.extracts_recorded", may=access.may_load)
def record_extracts(
    *, by: Actor, now: datetime, register: str, as_of: date, rows: Iterable[tuple[int, str, Any]]
) -> int:
    """A register's bulk answer: rows of (person id, fact, value). Answers how many were kept."""
    made = RegisterExtract.objects.bulk_create([
        RegisterExtract(person_id=person_id, register=Register(register), fact=fact, value=_told(value), as_of=as_of,
                        fetched_at=now, fetched_by=by.person_id)
        for person_id, fact, value in rows
    ], batch_size=2000)
    note(register=str(register), rows=len(made))
    return len(made)


def _told(value: Any) -> Any:
    """"The register does not know" is an answer of its own, JSON's null; a bare None would be no answer at all."""
    return Value(None, JSONField()) if value is None else value
