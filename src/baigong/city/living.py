"""The loop of days: found the city, then live one day after the other; each is whole or has not been."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone

from baigong.journal import actions as journal
from baigong.journal import queries as journals
from baigong.kernel.actor import SYSTEM

from . import (
    actions,
    exams,
    frauds,
    lives,
    moonlight,
    numbering,
    offices,
    schools,
    settling,
    telling,
    treasury,
    watching,
    workers,
)
from .calendar import Day
from .models import Life
from .people_of import Cast
from .story.run import FIRST

EVENING = "23:30"


@dataclass(frozen=True)
class Lived:
    """One day that is over."""

    on: date
    nth: int  # 1 for the first day
    tally: dict[str, int]


def life() -> Life | None:
    """The life of this installation, if a city was founded here."""
    return Life.objects.filter(pk=1).first()


def found(*, seed: int, size: int, first_on: date = FIRST) -> Life:
    """Found a city in a house whose shelf is laid out, all of it or nothing; one that was founded is answered."""
    known = life()
    if known is not None:
        return known
    with transaction.atomic():
        cast = settling.settle(seed, size, first_on)
        at = Day(first_on, seed, cast).at("07:30")
        return actions.found(by=SYSTEM, now=at, seed=seed, size=size, first_on=first_on, cast=cast.as_json())


def live_day(before_kept: Callable[[], None] = lambda: None) -> Lived:
    """Live the next day, in one transaction with the place where the city stands: killed, it has not been lived.

    `before_kept` is called when all of it was lived; what it raises takes the day back.
    """
    with transaction.atomic():
        known = Life.objects.get(pk=1)
        on = known.lived_on + timedelta(days=1) if known.lived_on else known.first_on
        day = Day(on, known.seed, Cast.from_json(known.cast), nth=(on - known.first_on).days + 1,
                  not_before=_visitors_now(on))
        for part in (telling, lives, frauds, moonlight, watching, exams):
            part.live(day)
        offices.live(day, size=known.size)
        schools.live(day)
        workers.live(day)
        treasury.live(day, size=known.size)
        actions.end_day(by=SYSTEM, now=day.at(EVENING), day=on, tally=dict(sorted(day.tally.items())), deeds=day.deeds,
                        numbers=numbering.numbers())
        before_kept()
    return Lived(on, day.nth, dict(day.tally))


def live_until(
    last: date, tell: Callable[[Lived], None] = lambda _: None, before_kept: Callable[[], None] = lambda: None
) -> None:
    """Live on until a day is over; `tell` hears of each, `before_kept` may take back the one being lived."""
    known = Life.objects.get(pk=1)
    if known.lived_on is not None:
        numbering.put_back(known.numbers)
    while known.lived_on is None or known.lived_on < last:
        tell(live_day(before_kept))
        known.refresh_from_db(fields=["lived_on"])


def _visitors_now(on: date) -> datetime | None:
    """On the very day a visitor stands in, nothing happens before what they have seen."""
    shown = journals.simulated_now(timezone.now())
    if shown is None or timezone.localdate(shown) != on:
        return None
    return shown


def turn_clock() -> None:
    """Have the installation's clock show the evening of the last day lived, unless it shows a later time already."""
    known = Life.objects.get(pk=1)
    if known.lived_on is None:
        return
    shown, real = journals.simulated_now(timezone.now()), timezone.now()
    evening = Day(known.lived_on, known.seed, Cast.from_json(known.cast)).at(EVENING)
    if shown is None or shown < evening:
        journal.set_clock(by=SYSTEM, now=evening, real=real)
