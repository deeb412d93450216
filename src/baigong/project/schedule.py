"""What happens by itself: each job asks a floor to do what is due, with the moment passed in.

Procrastinate runs them on PostgreSQL; a job that is missed while the house was shut runs once it opens.
"""

from collections.abc import Callable
from importlib import import_module

from procrastinate.contrib.django import app

from baigong.desk import clock

# When (cron), what. Functions are called with now=; they may be called twice without harm.
JOBS: list[tuple[str, str]] = []


def _periodic(cron: str, place: str) -> None:
    module, function = place.split(":")

    @app.periodic(cron=cron)
    @app.task(name=place, queueing_lock=place, pass_context=False)
    def job(timestamp: int) -> None:
        due: Callable[..., object] = getattr(import_module(module), function)
        due(now=clock.now())


for _cron, _place in JOBS:
    _periodic(_cron, _place)
