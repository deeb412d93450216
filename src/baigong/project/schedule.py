"""What happens without anyone looking: long work that was asked for, and what is due by the clock.

Procrastinate runs these on PostgreSQL; what was due while the house was shut runs once it opens.
"""

from collections.abc import Callable
from importlib import import_module

from procrastinate.contrib.django import app

from baigong.desk import clock
from baigong.journal.actions import TASK

# When (cron, UTC), what. Functions are called with now=; they may be called twice without harm.
JOBS: list[tuple[str, str]] = [
    ("* * * * *", "baigong.project.works:pick_up"),
    ("10 16 * * *", "baigong.project.nightly:close_notices"),  # ten past midnight in China
    ("20 16 * * *", "baigong.project.nightly:remind_debtors"),
    ("5 * * * *", "baigong.project.nightly:follow_commitments"),
    ("50 * * * *", "baigong.project.nightly:gather_looks"),  # within the hour that the journal remembers
    ("30 23 * * *", "baigong.project.nightly:remind_of_tasks"),  # half past seven in China, before offices open
    ("40 23 * * *", "baigong.project.nightly:remind_members"),
    ("10 17 * * *", "baigong.project.nightly:freeze_month"),
    ("20 18 * * *", "baigong.project.nightly:tidy"),
    ("30 17 * * *", "baigong.project.nightly:scan"),  # half past one in China, when the day's records are whole
    ("50 17 * * *", "baigong.project.nightly:check_reports"),  # ten to two, when the month is frozen and the corrections are in
    ("30 18 * * *", "baigong.project.nightly:audit"),
    ("40 18 * * *", "baigong.project.nightly:seal"),  # twenty to three in China, when nothing of the day is under way
]


@app.task(name=TASK)
def do_work(work_id: int) -> None:
    """Do one long work."""
    works = import_module("baigong.project.works")
    import_module("baigong.project.kinds")  # fills works.KINDS
    works.do(work_id, clock=clock.now)


def _periodic(cron: str, place: str) -> None:
    module, function = place.split(":")

    @app.periodic(cron=cron)
    @app.task(name=place, queueing_lock=place)
    def job(timestamp: int) -> None:
        due: Callable[..., object] = getattr(import_module(module), function)
        due(now=clock.now())


for _cron, _place in JOBS:
    _periodic(_cron, _place)
