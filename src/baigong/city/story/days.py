"""Days and what is put on them. Dates respect the real calendar: National Day rests from 1 to 8 October 2025."""

from collections.abc import Callable
from datetime import date

from .stage import Stage

Scene = Callable[[Stage], None]
SCENES: dict[date, list[Scene]] = {}


def on(month: int, day: int) -> Callable[[Scene], Scene]:
    """Put a scene on a day of 2025."""

    def put(scene: Scene) -> Scene:
        SCENES.setdefault(date(2025, month, day), []).append(scene)
        return scene

    return put
