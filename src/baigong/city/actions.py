"""Writing the city's own memory: founded once, then one day after the other. All else it does is others' actions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor
from baigong.people.access import is_system

from .models import Life, Planted


@dataclass(frozen=True)
class Deed:
    """What a cheat did, about which row, and which signals are made to find it; see `models.Planted`."""

    family: str
    what: str
    signals: tuple[str, ...]
    subject_kind: str
    subject_id: int
    prevented: bool = False


@action("city.founded", may=is_system)
def found(*, by: Actor, now: datetime, seed: int, size: int, first_on: date, cast: Mapping[str, Any]) -> Life:
    """Begin the one life of this installation."""
    life = Life.objects.create(seed=seed, size=size, first_on=first_on, cast=cast)
    note(seed=seed, size=size)
    return life


@action("city.day_lived", may=is_system)
def end_day(
    *, by: Actor, now: datetime, day: date, tally: Mapping[str, int], deeds: Iterable[Deed] = (),
    numbers: Mapping[str, int] | None = None,
) -> Life:
    """A day is over: count what happened, write down what the cheats did, and where the tables' numbers stand."""
    life = Life.objects.select_for_update().get(pk=1)
    for name, count in tally.items():
        life.tally[name] = life.tally.get(name, 0) + count
    life.lived_on, life.numbers = day, dict(numbers or {})
    life.save(update_fields=["lived_on", "tally", "numbers"])
    planted = [Planted(family=one.family, what=one.what, signals=list(one.signals), subject_kind=one.subject_kind,
                       subject_id=str(one.subject_id), on=day, prevented=one.prevented) for one in deeds]
    # The same deed may be repeated on later days (the same phone again): it is one truth.
    Planted.objects.bulk_create(planted, ignore_conflicts=True)
    note(day=day.isoformat(), **tally)
    return life
