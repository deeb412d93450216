"""What the story remembers while it runs: who is who, what is which, and what time it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time

from baigong.kernel.actor import SYSTEM, Actor
from baigong.kernel.workdays import CHINA

OVERTURE = datetime(2025, 8, 31, 20, tzinfo=CHINA)
"""When the shelf is laid out: before anything happens."""
CURTAIN = datetime(2025, 11, 21, 10, tzinfo=CHINA)
"""When the story ends and the visitor's time begins; nothing has happened after it."""


@dataclass
class Stage:
    """Keys of the cast to ids and actors; `day` is the day being lived."""

    day: date
    persons: dict[str, int] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    id_numbers: dict[str, str] = field(default_factory=dict)
    bodies: dict[str, int] = field(default_factory=dict)
    actors: dict[str, Actor] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    teachers: dict[str, int] = field(default_factory=dict)
    cohorts: dict[str, int] = field(default_factory=dict)
    exams: dict[str, int] = field(default_factory=dict)
    filings: dict[str, int] = field(default_factory=dict)
    contests: dict[str, int] = field(default_factory=dict)
    targets: dict[tuple[str, str], int] = field(default_factory=dict)

    def at(self, clock: str = "09:00") -> datetime:
        """An instant of the day being lived, Chinese time."""
        return datetime.combine(self.day, time.fromisoformat(clock), CHINA)

    def acts(self, key: str, clock: str = "09:00") -> Mapping[str, Actor | datetime]:
        """`by` and `now` for an action: acts("reviewer", "10:30")."""
        return {"by": self.actors[key] if key else SYSTEM, "now": self.at(clock)}

    def workers(self, *numbers: int) -> list[int]:
        """Person ids of workers by their number in the cast, from 1."""
        return [self.persons[f"worker_{number}"] for number in numbers]
