"""The story breaks nothing, and is lived only once."""

import pytest
from django.db import connection

from baigong.city import invariants
from baigong.city.story.run import live
from baigong.journal import queries as journal
from baigong.subsidy.models import Claim
from baigong.subsidy.words import State

pytestmark = pytest.mark.usefixtures("story")


def rows_of_every_table() -> dict[str, int]:
    with connection.cursor() as cursor:
        counted = {}
        for model in invariants.our_models():
            cursor.execute(f'SELECT count(*) FROM "{model._meta.db_table}"')
            counted[model._meta.label] = cursor.fetchone()[0]
    return counted


def test_nothing_is_broken() -> None:
    assert [str(one) for one in invariants.violations()] == []


def test_it_goes_from_promise_to_payment() -> None:
    """The checks above are about something: there are claims in the states they watch."""
    there = set(Claim.objects.order_by().values_list("state", flat=True))
    assert {State.OFFERED, State.FILED, State.PAID, State.REFUSED} <= there
    assert list(journal.broken_links()) == []


def test_a_second_time_changes_nothing() -> None:
    before = rows_of_every_table()
    assert live() == "lived before"
    assert rows_of_every_table() == before
