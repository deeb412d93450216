"""The views of tasks over a tree from the ministry to every county: so many questions each, and none that reads the table of
tasks from end to end. benchmarks/board.py measures the same pages over 300,000 tasks; times never decide a test."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from baigong.governance.models import Measure
from tests import cast, tree_of_tasks
from tests.cast_governance import make_scene
from tests.desk.sitting import sit

QUESTIONS = {
    "/officer/tasks/": 13, "/officer/tasks/?light=late&measure=5": 13, "/officer/tasks/?view=list": 13,
    "/officer/tasks/calendar/": 15, "/officer/tasks/gantt/": 13, "/officer/tasks/map/": 14,
    "/officer/tasks/tree/": 12, "/officer/tasks/tree/?measure=5": 17, "/officer/tasks/tree/?light=late": 16,
}


@pytest.mark.django_db(transaction=True)
def test_no_view_reads_the_tasks_from_end_to_end():
    scene = make_scene()
    cast.clock()
    tree_of_tasks.every_region()
    measures = list(Measure.objects.order_by("number").values_list("pk", flat=True))
    count = tree_of_tasks.grown(scene.who.county_bureau, measures, times=2)
    assert 6_000 < count < 8_000
    asked, faults = {}, []
    ministry = sit(scene.who.policy_officer)
    assert ministry.get("/officer/tasks/").status_code == 200  # once to warm what is remembered
    for path in QUESTIONS:
        with CaptureQueriesContext(connection) as captured:
            assert ministry.get(path).status_code == 200, path
        asked[path] = len(captured)
        faults += [f"{path}: {one['sql'][:400]}" for one in captured if _reads_through(one["sql"])]
    assert not faults, "\n".join(faults) + str(asked)
    assert asked == QUESTIONS


def _reads_through(sql: str) -> bool:
    if not sql.lstrip().upper().startswith(("SELECT", "WITH", "(")):
        return False
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (FORMAT JSON) {sql}")
        (plan,) = cursor.fetchone()
    todo = [(json.loads(plan) if isinstance(plan, str) else plan)[0]["Plan"]]
    for node in todo:  # grows as it goes
        todo += node.get("Plans", ())
    return any(node["Node Type"] == "Seq Scan" and node["Relation Name"] == "governance_task" for node in todo)
