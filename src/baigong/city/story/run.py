"""Live the story: each day its scenes, then whatever is taught that day. All of it or nothing."""

from collections.abc import Callable
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from baigong.journal import actions as journal
from baigong.journal import queries as journals
from baigong.kernel.actor import SYSTEM

from .stage import CURTAIN, Stage

FIRST, TODAY = date(2025, 9, 1), CURTAIN.date()


def live(tell: Callable[[str], None] = lambda _: None) -> str:
    """Live from the first day to today, once; a house that has lived keeps its story and its clock.

    `tell` hears each day that something happened. One transaction: an interrupted story leaves nothing behind.
    """
    if journals.simulated_now(timezone.now()) is not None:
        return "lived before"
    from .scenes import SCENES, daily  # who only asks whether it was lived need not wait for every scene
    from .setting import register_bodies, register_people

    with transaction.atomic():
        stage = Stage(day=FIRST)
        register_bodies(stage)
        register_people(stage)
        while stage.day <= TODAY:
            for scene in SCENES.get(stage.day, ()):
                scene(stage)
                tell(f"{stage.day} {scene.__name__}")
            daily(stage)
            stage.day += timedelta(days=1)
        journal.set_clock(
            by=SYSTEM,
            now=CURTAIN,
            real=timezone.now(),
        )
    return f"{(TODAY - FIRST).days + 1} days lived"
