"""Simulated installations: whom the switcher of every frame offers. The page /cast/ lists everyone."""

from dataclasses import replace
from datetime import date

from baigong.kernel.actor import Actor
from baigong.people import queries as people
from baigong.people.queries import CastMember

from .remembered import remembered

SHOWN = 50
"""Of those who hold a role, and of workers: a select of two thousand is no choice, and weighs more than the page."""


def cast_shown(by: Actor, on: date, language: str) -> list[CastMember]:
    """The cast as the switcher lists it, with whoever the reader is now marked."""
    return [replace(one, current=True) if (one.person_id, one.role) == (by.person_id, by.role) else one
            for one in _cast(on, language)]


@remembered(seconds=5)
def _cast(on: date, language: str) -> list[CastMember]:
    """In the active language, which the caller names so that each has a memory of its own."""
    return people.cast(on=on, most=SHOWN)
