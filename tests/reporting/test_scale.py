"""What pages ask of three years of figures is answered by indexes: few rows of few regions, however much there is."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from baigong.journal import actions as journal
from baigong.kernel.actor import SYSTEM
from baigong.reporting import actions, queries
from tests import cast
from tests.desk.sitting import sit
from tests.reporting.conftest import IN_NOVEMBER

LARGE = re.compile(r"Seq Scan on reporting_(frozen|figure|proof)\b")
MONTHS, REGIONS, PARTS = 36, 60, 6


@pytest.fixture(scope="module")
def slugs() -> list[str]:
    return [one.slug for one in queries.indicators()]


@pytest.fixture
def filled(db: None, slugs: list[str]) -> cast.Cast:
    """Three years × thirty-two indicators × sixty regions, each with its parts: some seventy thousand editions."""
    who = cast.assemble()
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")  # rows only, without their regions and reasons
        cursor.execute("INSERT INTO reporting_definition (hash, indicator, unit, measure, time, scale, by, sql, kept_at)"
                       " SELECT 'd', 'x', 'persons', 'count', 'flow', 1, '[]', '', now()")
        cursor.execute("""
            INSERT INTO reporting_frozen (indicator, month_from, region_id, edition, definition_id, row_count, hash, why, frozen_at)
            SELECT s, DATE '2022-11-01' + make_interval(months => m), r, 1, 'd', 7, 'h', '', now()
              FROM unnest(%s::text[]) s, generate_series(0, %s) m,
                   unnest(array['000000', '120000', '120100', '120103', '120104', '120116', '410000', '410100']
                          || array(SELECT (500000 + n)::text FROM generate_series(1, %s) n)) r""", [slugs, MONTHS - 1, REGIONS - 8])
        cursor.execute("""
            INSERT INTO reporting_figure (frozen_id, dimension, value, numerator, denominator)
            SELECT f.id, CASE p WHEN 0 THEN '' ELSE 'level' END, CASE p WHEN 0 THEN '' ELSE p::text END, 7, NULL
              FROM reporting_frozen f, generate_series(0, %s) p""", [PARTS - 1])
        cursor.execute("SET LOCAL session_replication_role = origin")
        cursor.execute("ANALYZE reporting_frozen, reporting_figure")
    return who


def _plans(done: CaptureQueriesContext) -> list[tuple[str, str]]:
    asked = [one["sql"] for one in done.captured_queries if "reporting_" in one["sql"] and one["sql"].startswith("SELECT")]
    found = []
    with connection.cursor() as cursor:
        for sql in asked:
            cursor.execute("EXPLAIN " + sql.replace("%", "%%"), [])
            found.append((sql, "\n".join(line for (line,) in cursor.fetchall())))
    return found


def test_pages_read_by_index(filled: cast.Cast, client) -> None:
    journal.set_clock(by=SYSTEM, now=IN_NOVEMBER, real=timezone.now())
    actions.publish_month(by=filled.province_officer, region="120000", month=date(2025, 10, 1), now=IN_NOVEMBER)
    desk = sit(filled.province_officer)
    plans = []
    for who, path in ((desk, "/officer/figures/"), (desk, "/officer/figures/?region=120100&month=2024-03&indicator=pass-rate"),
                      (desk, "/officer/indicators/trainings/"), (desk, "/officer/indicators/"), (client, "/figures/")):
        with CaptureQueriesContext(connection) as done:
            assert who.get(path).status_code == 200
        plans += [(path, *one) for one in _plans(done)]
    assert len(plans) > 12
    slow = [f"{path}\n{sql}\n{plan}" for path, sql, plan in plans if LARGE.search(plan)]
    assert not slow, "\n\n".join(slow)


def test_a_page_touches_no_source(filled: cast.Cast) -> None:
    """Beside what every page's frame counts (the inbox), not one question to what figures are made of."""
    desk, source = sit(filled.reviewer), re.compile(r'told_|"(enrolment|learning|assessment|subsidy|offer)_')
    asked = []
    for path in ("/officer/indicators/", "/officer/figures/", "/officer/indicators/trainings/"):
        with CaptureQueriesContext(connection) as done:
            assert desk.get(path).status_code == 200
        asked.append(sum(bool(source.search(one["sql"])) for one in done.captured_queries))
    assert asked[1:] == [asked[0]] * 2
