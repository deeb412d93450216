"""The ten busiest pages among 20,000 workers: so many questions each, and none that reads a large table through.

benchmarks/pages.py measures the same pages over HTTP at 1,000 and at 100,000 workers; times never decide a test.
"""

import json
from io import BytesIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from python_calamine import load_workbook

from tests import cast_subsidy, crowd
from tests.busiest import busiest
from tests.desk.sitting import sit

LARGE = ("people_person", "enrolment_enrolment", "learning_attendance", "assessment_certificate", "subsidy_claim",
         "subsidy_decision", "journal_message")
QUESTIONS = {
    "officer inbox": 10, "officer claims": 9, "officer claim": 25, "officer people": 10, "officer cohorts": 10,
    "officer cohort": 13, "worker home": 30, "worker record": 15, "provider home": 10, "public verify": 4,
}


@pytest.mark.django_db(transaction=True)
def test_the_busiest_pages_ask_little_and_read_no_large_table_through():
    scene = cast_subsidy.make_scene()
    crowd.crowded(scene.paid(), workers=20_000)
    asked, faults = {}, []
    for name, (actor, path) in busiest(scene).items():
        client = sit(actor) if actor else Client()
        assert client.get(path).status_code == 200, path  # once to warm what is remembered
        with CaptureQueriesContext(connection) as captured:
            assert client.get(path).status_code == 200
        asked[name] = len(captured)
        faults += [f"{name}: {fault}" for one in captured for fault in read_through(one["sql"])]
    assert not faults, "\n".join(faults) + str(asked)
    assert asked == QUESTIONS


@pytest.mark.django_db(transaction=True)
def test_an_inbox_of_hundreds_comes_in_pages_and_goes_home_whole():
    scene = cast_subsidy.make_scene()
    crowd.crowded(scene.paid(), workers=20_000)
    client = sit(scene.who.reviewer)
    first = client.get("/officer/")
    count, pages = first.context["count"], first.context["here"].paginator.num_pages
    assert pages > 1 and len(first.context["rows"]) == 50 and f"待办 {count} 件" in first.content.decode()
    urls = {row["url"] for n in range(1, pages + 1) for row in client.get(f"/officer/?page={n}").context["rows"]}
    assert len(urls) == count
    whole = load_workbook(BytesIO(b"".join(client.get("/officer/?export=xlsx"))))
    assert len(whole.get_sheet_by_index(0).to_python()) == count + 1


def read_through(sql: str) -> list[str]:
    """The large tables that PostgreSQL would read from end to end for this statement."""
    if not sql.lstrip().upper().startswith(("SELECT", "WITH")):
        return []
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (FORMAT JSON) {sql}")
        plan = cursor.fetchone()[0]
    plan = json.loads(plan) if isinstance(plan, str) else plan
    return [f"{node['Relation Name']} in {sql[:300]}" for node in nodes(plan[0]["Plan"])
            if node["Node Type"] == "Seq Scan" and node["Relation Name"] in LARGE]


def nodes(plan: dict):
    """Every node of a plan."""
    yield plan
    for below in plan.get("Plans", ()):
        yield from nodes(below)
