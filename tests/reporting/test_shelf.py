"""Every definition of the shelf: it reads, sees only its views, and its sample rows come to what it says, on PostgreSQL."""

import inspect
import re
from datetime import date

import pytest
import yaml
from django.conf import settings
from django.db import connection

from baigong.reporting import queries
from baigong.reporting.decide import WHOLE, Case, Indicator, sums
from baigong.reporting.queries import spending
from baigong.reporting.words import Dimension

INDICATORS = {one.slug: one for one in queries.indicators()}
CASES = [(one, case) for one in INDICATORS.values() for case in one.cases]


def test_the_shelf_holds_what_provinces_keep() -> None:
    assert len(INDICATORS) >= 20
    assert len(queries.waiting()) >= 8
    used = {dimension for one in INDICATORS.values() for dimension in one.by}
    assert used == set(Dimension), "a breakdown nobody uses, or none"


@pytest.mark.django_db
@pytest.mark.parametrize(("one", "case"), CASES, ids=lambda x: getattr(x, "slug", None) or getattr(x, "name", ""))
def test_sample_rows_come_to_what_the_definition_says(one: Indicator, case: Case) -> None:
    """The views are hidden by temporary tables of the same name and columns; the definition's SQL runs unchanged."""
    with connection.cursor() as cursor:
        for view in one.views:
            cursor.execute(f"CREATE TEMP TABLE {view} (LIKE {view}) ON COMMIT DROP")
        for view, rows in case.rows.items():
            for row in rows:
                columns = ", ".join(f'"{name}"' for name in row)
                cursor.execute(f"INSERT INTO {view} ({columns}) VALUES ({', '.join(['%s'] * len(row))})", list(row.values()))
    found = queries.rows_of_indicator(one, case.month)
    told = sums([row for rows in found.values() for row in rows], one.by, one.measure)
    assert told[WHOLE] == case.gives
    for (dimension, value), pair in case.by.items():
        assert told[dimension, value] == pair, (dimension, value)
    for dimension in {dimension for dimension, _ in case.by}:
        named = {value for asked, value in case.by if asked == dimension}
        assert {value for asked, value in told if asked == dimension} == named, dimension


@pytest.mark.django_db
@pytest.mark.parametrize("slug", INDICATORS)
def test_a_definition_sees_only_the_views(slug: str) -> None:
    """PostgreSQL is asked: a view made of the definition depends on told_* and on nothing else."""
    one = INDICATORS[slug]
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMP VIEW asked AS {one.sql}")
        cursor.execute("""
            SELECT DISTINCT c.relname FROM pg_depend d JOIN pg_rewrite r ON r.oid = d.objid JOIN pg_class c ON c.oid = d.refobjid
             WHERE r.ev_class = 'asked'::regclass AND d.refclassid = 'pg_class'::regclass AND c.relname <> 'asked'""")
        assert {name for (name,) in cursor.fetchall()} == set(one.views)


@pytest.mark.django_db
def test_the_views_cannot_be_written() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT table_name, is_insertable_into FROM information_schema.tables WHERE table_name LIKE 'told\\_%'"
                       " ORDER BY table_name")
        found = dict(cursor.fetchall())
    of_spending = set(re.findall(r"\btold_\w+", inspect.getsource(spending)))
    assert set(found) == of_spending | {view for one in INDICATORS.values() for view in one.views}, "a view nobody reads, or none"
    assert set(found.values()) == {"NO"}


@pytest.mark.django_db
def test_the_views_name_nobody() -> None:
    """No column of a view holds a name, a number or an account of a person."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT column_name FROM information_schema.columns WHERE table_name LIKE 'told\\_%'")
        columns = {name for (name,) in cursor.fetchall()}
    assert not columns & {"name", "id_number", "phone", "worker", "worker_id", "person", "person_id", "number", "text", "contact"}


@pytest.mark.parametrize("slug", ["pass-rate", "assessment-pass-rate"])
def test_the_pass_mark_is_the_one_of_the_rules(slug: str) -> None:
    """When the mark changes by date, these definitions must say which day has which."""
    rules = yaml.safe_load((settings.INSTITUTION / "assessment" / "rules.yaml").read_text())["versions"]
    marks = {version["pass_mark"] for version in rules}
    assert len(marks) == 1
    assert INDICATORS[slug].sql.count(f">= {marks.pop()}") == 2


def test_a_class_hour_is_the_one_of_the_rules() -> None:
    rules = yaml.safe_load((settings.INSTITUTION / "training" / "rules.yaml").read_text())["versions"]
    assert {version["class_hour_minutes"] for version in rules} == {INDICATORS["training-hours"].scale}


def test_the_month_that_is_due() -> None:
    assert queries.month_to_freeze(date(2025, 10, 4)) is None
    assert queries.month_to_freeze(date(2025, 10, 5)) == date(2025, 9, 1)
    assert queries.month_to_freeze(date(2026, 1, 31)) == date(2025, 12, 1)
    assert queries.month_to_freeze(date(2018, 5, 31)) is None
