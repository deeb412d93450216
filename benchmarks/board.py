"""The ministry's board over a tree of 300,000 tasks: 31 provinces, 333 prefectures, 2,900 counties; over HTTP, in one run.

    .venv/bin/python benchmarks/board.py [times] [looks] [at once] [page] …

Each time (92 by default) one task of the ministry is broken down to every region in force (tests/tree_of_tasks.py), with a
bureau for each. Then every view is looked at `looks` times, `at once` at a time, on granian as `make run` starts it;
client, server and database share the machine. Every answer must be 200. Printed per page: median and p95, which say as much of
the machine's load (printed too) as of the page; and what a look costs of a processor where no count is remembered, in Python and
in the connection's own server process (without those that help it), which the load changes less. That none asks more or reads
the table of tasks through is tests/desk/officer/test_many_tasks.py.
"""

import os
import sys
import time
from collections.abc import Collection
from pathlib import Path
from urllib.parse import quote

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks._house import database, served
from benchmarks.pages import _cookie, _cuts, _looked

PAGES = {
    "board": "/officer/tasks/", "board, late": "/officer/tasks/?light=late", "list": "/officer/tasks/?view=list",
    "list, a measure": "/officer/tasks/?view=list&measure=5", "list, under way": "/officer/tasks/?state=under_way",
    "list, by words": f"/officer/tasks/?view=list&text={quote('第 7 批')}",
    "calendar": "/officer/tasks/calendar/", "gantt": "/officer/tasks/gantt/",
    "map": "/officer/tasks/map/", "map, a province": "/officer/tasks/map/?region=440000",
    "tree": "/officer/tasks/tree/", "tree, a measure": "/officer/tasks/tree/?measure=5",
    "tree, late": "/officer/tasks/tree/?light=late",
}


def main(times: int = 92, looks: int = 40, at_once: int = 2, *, pages: Collection[str] = ()) -> None:
    """Print a row a page, of the ministry and of a province."""
    with database():
        from baigong.governance.models import Measure
        from tests import cast, cast_governance, tree_of_tasks

        scene = cast_governance.make_scene()
        cast.clock()
        tree_of_tasks.every_region()
        measures = list(Measure.objects.order_by("number").values_list("pk", flat=True))
        count = tree_of_tasks.grown(scene.who.county_bureau, measures, times=times)
        doors = {f"{who}: {name}": (_cookie(actor), path)
                 for who, actor in (("ministry", scene.who.policy_officer), ("city", scene.city_officer))
                 for name, path in PAGES.items() if (not pages or name in pages) and (who == "ministry" or "region" not in path)}
        began = os.getloadavg()[0]
        with served() as one:
            (measured,) = _looked([one], doors, looks, at_once)
        load = f"load {began:.1f} to {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"
        spent = {name: _spent(cookie, path) for name, (cookie, path) in doors.items()}
    print(load)
    print(f"{count:,} tasks, {looks} looks, {at_once} at once{'':12} median  p95 ms   processor: Python  database ms")
    for name, seconds in measured.items():
        median, high = _cuts(seconds)
        python, database_ = spent[name]
        print(f"{name:40} {median:9.0f} {high:7.0f} {python:20.0f} {database_:9.0f}")


def _spent(cookie: str, path: str, looks: int = 8) -> tuple[float, float]:
    """Milliseconds of a processor that a look costs in one process: here, and in the connection's server process (Linux only)."""
    from django.conf import settings
    from django.core.signals import request_finished, request_started
    from django.db import close_old_connections, connection
    from django.test import Client

    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)  # one connection, whose process is looked at
    settings.REMEMBERS, settings.ALLOWED_HOSTS = False, ["*"]
    client = Client()
    client.cookies["sessionid"] = cookie

    def so_far() -> tuple[float, float]:
        connection.ensure_connection()
        stat = Path(f"/proc/{connection.connection.info.backend_pid}/stat")
        ticks = stat.read_text().rpartition(")")[2].split()[11:13] if stat.exists() else []
        return time.process_time(), sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")

    client.get(path)
    before = so_far()
    for _ in range(looks):
        if client.get(path).status_code != 200:
            raise SystemExit(f"{path} was not answered")
    python, database_ = (1000 * (now - then) / looks for then, now in zip(before, so_far(), strict=True))
    return python, database_


if __name__ == "__main__":
    main(*(int(one) for one in sys.argv[1:] if one.isdigit()), pages=[one for one in sys.argv[1:] if not one.isdigit()])
