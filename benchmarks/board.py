"""The ministry's board over a tree of 300,000 tasks: 31 provinces, 333 prefectures, 2,900 counties; over HTTP, in one run.

    .venv/bin/python benchmarks/board.py [times] [looks] [at once] [page] …

Each time (92 by default) one task of the ministry is broken down to every region in force (tests/tree_of_tasks.py), with a
bureau for each. Then every view is looked at `looks` times, `at once` at a time, on granian as `make run` starts it;
client, server and database share the machine. Every answer must be 200. Printed per page: median and p95. That none asks
more or reads the table of tasks through is tests/desk/officer/test_many_tasks.py.
"""

import sys
from collections.abc import Collection
from pathlib import Path
from urllib.parse import quote

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks._house import database, server
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
        with server() as port:
            measured = _looked(port, doors, looks, at_once)
    print(f"{count:,} tasks, {looks} looks, {at_once} at once{'':12} median  p95 ms")
    for name, seconds in measured.items():
        median, high = _cuts(seconds)
        print(f"{name:40} {median:9.0f} {high:7.0f}")


if __name__ == "__main__":
    main(*(int(one) for one in sys.argv[1:] if one.isdigit()), pages=[one for one in sys.argv[1:] if not one.isdigit()])
