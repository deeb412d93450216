"""A day being lived: its date, its chance, its instants, and what is counted of it."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from typing import TypedDict
from uuid import UUID

from baigong.journal.actions import AlreadyAnswered, answering
from baigong.kernel.actor import SYSTEM, Actor
from baigong.kernel.refused import Refused
from baigong.kernel.workdays import CHINA
from baigong.offer import queries as offers

from .actions import Deed
from .people_of import Cast


class Acts(TypedDict):
    """What every action is told."""

    by: Actor
    now: datetime


@dataclass
class Day:
    """One day of one city. All chance is drawn from `chance`, which follows from the seed and the date alone."""

    on: date
    seed: int
    cast: Cast
    nth: int = 1  # 1 for the city's first day
    not_before: datetime | None = None  # the visitor's clock: nothing happens earlier than what they have seen
    tally: Counter[str] = field(default_factory=Counter)
    deeds: list[Deed] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Draw the day's own chance."""
        self.chance = Random(f"{self.seed}/{self.on.isoformat()}")  # noqa: S311 - invented people, not secrets

    @property
    def began(self) -> tuple[int, int]:
        """Year and month of the city's first day."""
        first = self.on - timedelta(days=self.nth - 1)
        return first.year, first.month

    @property
    def is_working(self) -> bool:
        """Offices and schools are open: neither weekend nor holiday, or a day made up for one."""
        return offers.working_days().is_working(self.on)

    def at(self, clock: str, *, seconds: int = 0) -> datetime:
        """An instant of this day, Chinese time, some seconds later."""
        hour, minute = map(int, clock.split(":"))
        instant = datetime.combine(self.on, time(hour + (minute + seconds // 60) // 60,
                                                 (minute + seconds // 60) % 60, seconds % 60), CHINA)
        return instant if self.not_before is None else max(instant, self.not_before)

    def acts(self, by: Actor = SYSTEM, clock: str = "09:00", *, seconds: int = 0) -> Acts:
        """`by` and `now` of an action."""
        return {"by": by, "now": self.at(clock, seconds=seconds)}

    def happens(self, share: float) -> bool:
        """True in that share of cases."""
        return self.chance.random() < share

    def times(self, expected: float) -> range:
        """Once for each time something happens today that happens so often a day on average."""
        whole, part = divmod(expected, 1)
        return range(int(whole) + self.happens(part))

    def why_not(self, what: str, deed: Callable[[], object]) -> tuple[str, ...]:
        """Do something the house may refuse, as it refuses people; both are counted. Its reasons, none if it was done."""
        try:
            deed()
        except Refused as no:
            self.tally[f"refused {no.codes[0]}"] += 1
            return no.codes
        self.tally[what] += 1
        return ()

    def tries(self, what: str, deed: Callable[[], object]) -> bool:
        """`why_not` for those who do not ask why. True if it was done."""
        return not self.why_not(what, deed)

    def clicks_twice(self, what: str, deed: Callable[[], object]) -> bool:
        """A form sent twice under one key: done once, whatever happens. True if it was done."""
        key = UUID(int=self.chance.getrandbits(128), version=4)

        def send() -> None:
            with answering(key):
                deed()

        if not self.tries(what, send):
            return False
        try:
            send()
        except AlreadyAnswered:
            self.tally["double clicks answered once"] += 1
            return True
        raise AssertionError(f"{what}: the same form was taken twice")
