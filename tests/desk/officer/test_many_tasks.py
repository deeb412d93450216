"""The views of tasks over a tree from the ministry to every county: so many questions each, none that reads the table of tasks
from end to end, and those that count do so by the index made for it. benchmarks/board.py measures the same pages over 300,000
tasks; times never decide a test."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from baigong.desk import remembered
from baigong.desk.officer import task_views
from baigong.governance.models import Measure
from tests import cast, tree_of_tasks
from tests.cast_governance import make_scene
from tests.desk.sitting import sit

QUESTIONS = {
    "/officer/tasks/": 13, "/officer/tasks/?light=late&measure=5": 13, "/officer/tasks/?view=list": 13,
    "/officer/tasks/calendar/": 15, "/officer/tasks/gantt/": 13, "/officer/tasks/map/": 14,
    f"/officer/tasks/?view=list&text={quote('第 2 批')}": 14, f"/officer/tasks/map/?text={quote('浦东')}": 15,
    "/officer/tasks/tree/": 12, "/officer/tasks/tree/?measure=5": 17, "/officer/tasks/tree/?light=late": 16,
}


BY_INDEX = {
    "/officer/tasks/": "governance_task_counted", "/officer/tasks/map/": "governance_task_counted",
    "/officer/tasks/tree/": "governance_task_counted", "/officer/tasks/calendar/": "governance_task_due",
    f"/officer/tasks/?view=list&text={quote('第 2 批')}": "governance_task_said",
}
"""What must be found in the plan of one of a page's questions; all but the last without reading a task."""


@pytest.mark.django_db(transaction=True)
def test_no_view_reads_the_tasks_from_end_to_end(settings, monkeypatch):
    scene = make_scene()
    cast.clock()
    tree_of_tasks.every_region()
    measures = list(Measure.objects.order_by("number").values_list("pk", flat=True))
    count = tree_of_tasks.grown(scene.who.county_bureau, measures, times=2)
    assert 6_000 < count < 8_000
    asked, faults, walked = {}, [], {}
    ministry = sit(scene.who.policy_officer)
    assert ministry.get("/officer/tasks/").status_code == 200  # once to warm what is remembered
    for path in QUESTIONS:
        with CaptureQueriesContext(connection) as captured:
            assert ministry.get(path).status_code == 200, path
        asked[path] = len(captured)
        nodes = [(one["sql"], node) for one in captured for node in _nodes(one["sql"])]
        faults += [f"{path}: {sql[:400]}" for sql, node in nodes
                   if node["Node Type"] == "Seq Scan" and node["Relation Name"] == "governance_task"]
        walked[path] = {(node["Node Type"], node["Index Name"]) for _sql, node in nodes if "Index Name" in node}
    assert not faults, "\n".join(faults) + str(asked)
    assert asked == QUESTIONS
    for path, index in BY_INDEX.items():
        kind = "Bitmap Index Scan" if index == "governance_task_said" else "Index Only Scan"
        assert (kind, index) in walked[path], f"{path}: {sorted(walked[path])}"
    _counts_of_many_are_asked_once(ministry, settings, monkeypatch)


def _counts_of_many_are_asked_once(ministry: Any, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second look is told what the first was, for some seconds; whatever is then asked for is asked anew."""
    settings.REMEMBERS = True
    now = [1_000_000.0]
    monkeypatch.setattr(remembered.time, "monotonic", lambda: now[0])
    paths = ("/officer/tasks/", "/officer/tasks/map/", "/officer/tasks/tree/", "/officer/tasks/?light=late")
    first = [_counting(ministry, path) for path in paths]
    assert first == [2, 2, 2, 0], "the late ones are picked out of what was counted for the board"
    assert [_counting(ministry, path) for path in paths] == [0] * len(paths)
    assert _counting(ministry, "/officer/tasks/?measure=5") == 2, "few are counted each time, and so is another question"
    assert _counting(ministry, "/officer/tasks/?measure=5") == 2
    now[0] += task_views.WHILE_MANY + 1
    assert [_counting(ministry, path) for path in paths] == first


def _counting(ministry: Any, path: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert ministry.get(path).status_code == 200
    return sum('AS "span"' in one["sql"] for one in captured)


def _nodes(sql: str) -> Iterator[dict[str, Any]]:
    """Every node of a statement's plan; of what is no question, none."""
    if not sql.lstrip().upper().startswith(("SELECT", "WITH", "(")):
        return
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (FORMAT JSON) {sql}")
        (plan,) = cursor.fetchone()
    todo = [(json.loads(plan) if isinstance(plan, str) else plan)[0]["Plan"]]
    for node in todo:  # grows as it goes
        todo += node.get("Plans", ())
        yield node
