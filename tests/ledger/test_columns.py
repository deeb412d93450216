"""Columns worded by us are read by the database as what they were."""

import uuid

import pytest
from django.db import DataError, connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baigong.ledger.actions.columns import bigints, read_columns, texts, uuids

pytestmark = pytest.mark.django_db
KEPT = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def read(column, kind):
    read_columns()
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT array_agg(one ORDER BY nth) FROM unnest(%s::{kind}[]) WITH ORDINALITY AS t (one, nth)", [column])
        ((found,),) = cursor.fetchall()
    return found or []


@KEPT
@given(st.lists(st.uuids(), max_size=40))
def test_ids(values):
    assert read(uuids(values), "uuid") == values


@KEPT
@given(st.lists(st.integers(-2**63, 2**63 - 1), max_size=40))
def test_amounts(values):
    assert read(bigints(values), "bigint") == values


@KEPT
@given(st.lists(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])), max_size=40))
def test_reasons(values):
    assert read(texts(values), "text") == values


def test_what_is_no_amount_is_refused_before_it_is_sent():
    with pytest.raises(OverflowError):
        bigints([2**63])


def test_a_text_that_the_database_cannot_keep_is_refused_by_it():
    with pytest.raises(DataError):
        read(texts(["a\0b"]), "text")


def test_any_collection_will_do():
    one, other = uuid.uuid4(), uuid.uuid4()
    assert read(uuids({one: other}), "uuid") == [one]
    assert read(uuids({one: other}.values()), "uuid") == [other]
