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

QUESTIONS = {
    "officer inbox": 10, "officer claims": 10, "officer claim": 25, "officer people": 10, "officer cohorts": 11,
    "officer cohort": 13, "worker home": 30, "worker record": 15, "provider home": 10, "public verify": 4,
}
KEPT_AFTER = 5
"""More looks: PostgreSQL plans a prepared statement five times before it may keep its plan."""
MOST = 60
"""Statements of the ten pages whose plan is kept; a handful is planned anew each time, as lists of a whole region are."""


@pytest.mark.django_db(transaction=True)
def test_the_busiest_pages_ask_little_and_read_no_large_table_through():
    scene = cast_subsidy.make_scene()
    crowd.crowded(scene.paid(), workers=20_000)
    connection.connection.prepare_threshold, connection.connection.prepared_max = 1, 1_000  # kept sooner, and none forgotten
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
    for actor, path in busiest(scene).values():
        client = sit(actor) if actor else Client()
        for _ in range(KEPT_AFTER):
            client.get(path)
    anew, kept = kept_plans()
    waiting = [[statement for statement in some if " AS which" in statement] for some in (anew, kept)]
    assert len(kept) > MOST and len(waiting[0]) <= 1 < len(waiting[1]), waiting  # one may fall on the other side of an estimate
    assert not [f"{table} in {statement}" for statement, tables in kept.items() for table in tables]


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
    return [f"{table} in {sql[:300]}" for table in tables_read_through(sql)]


def kept_plans() -> tuple[list[str], dict[str, list[str]]]:
    """What this connection asked often: statements planned anew each time; those whose plan PostgreSQL keeps for whatever
    values come, with the large tables that the kept plan reads from end to end."""
    with connection.cursor() as cursor:
        cursor.execute("""SELECT name, cardinality(parameter_types), custom_plans, generic_plans, statement
                            FROM pg_prepared_statements WHERE statement ~* '^\\s*(SELECT|WITH)' AND statement !~ 'FOR UPDATE'""")
        often = [row for row in cursor.fetchall() if row[2] + row[3] > KEPT_AFTER]
        cursor.execute("SET plan_cache_mode = force_generic_plan")  # so that EXPLAIN shows the plan that is kept
    try:
        kept = {statement: tables_read_through(f"EXECUTE {name}" + (f"({', '.join(['NULL'] * places)})" if places else ""))
                for name, places, _custom, generic, statement in often if generic}
    finally:
        with connection.cursor() as cursor:
            cursor.execute("RESET plan_cache_mode")
    return [statement for *_rest, generic, statement in often if not generic], kept


def tables_read_through(sql: str) -> list[str]:
    """The large tables among those that a statement's plan reads from end to end."""
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (FORMAT JSON) {sql}")
        plan = cursor.fetchone()[0]
    plan = json.loads(plan) if isinstance(plan, str) else plan
    return [node["Relation Name"] for node in nodes(plan[0]["Plan"])
            if node["Node Type"] == "Seq Scan" and node["Relation Name"] in crowd.LARGE]


def nodes(plan: dict):
    """Every node of a plan."""
    yield plan
    for below in plan.get("Plans", ()):
        yield from nodes(below)
