"""The journal: one entry per action, chained, never changed."""

import datetime as dt
import uuid

import pytest
from django.db import DatabaseError, connection, transaction

from baigong.journal import actions, queries
from baigong.journal.actions import ActionInsideAction, AlreadyAnswered, StepOutsideAction, action, note, step
from baigong.journal.models import Entry
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Common, Refused

NOW = dt.datetime(2025, 9, 1, 9, tzinfo=dt.UTC)
BY = Actor(role="reviewer", person_id=7)

pytestmark = pytest.mark.django_db


@action("test.greeted", may=lambda *, by: by.is_known)
def greet(*, by, now, word):
    note(word=word)
    return word


@action("test.nested", may=lambda *, by: True)
def nest(*, by, now):
    return greet(by=by, now=now, word="in")


@step
def part():
    return 1


def test_an_action_leaves_one_chained_entry_each():
    for word in ("a", "b", "c"):
        greet(by=BY, now=NOW, word=word)
    entries = list(Entry.objects.order_by("seq"))
    assert [entry.detail["word"] for entry in entries] == ["a", "b", "c"]
    assert [entry.seq for entry in entries] == [1, 2, 3]
    assert bytes(entries[1].prev_hash) == bytes(entries[0].hash)
    assert list(queries.broken_links()) == []


def test_a_superuser_who_changes_a_row_is_seen():
    for word in ("a", "b"):
        greet(by=BY, now=NOW, word=word)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("UPDATE journal_entry SET why = 'other' WHERE seq = 1")
        cursor.execute("DELETE FROM journal_entry WHERE seq = 2")
        cursor.execute("SET LOCAL session_replication_role = origin")
    assert [broken.fault for broken in queries.broken_links()] == ["changed", "cut off"]


@pytest.mark.parametrize("sql", [
    "UPDATE journal_entry SET why = 'x'", "DELETE FROM journal_entry", "TRUNCATE journal_entry CASCADE",
])
def test_entries_are_kept(sql):
    greet(by=BY, now=NOW, word="a")
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


def test_a_refused_action_leaves_nothing():
    with pytest.raises(Refused) as refused:
        greet(by=Actor(role="visitor"), now=NOW, word="a")
    assert refused.value.codes == (str(Common.NOT_YOURS),)
    assert not Entry.objects.exists()


def test_no_action_inside_an_action_and_no_step_alone():
    with pytest.raises(ActionInsideAction):
        nest(by=BY, now=NOW)
    with pytest.raises(StepOutsideAction):
        part()


def test_the_same_form_is_answered_once():
    key = uuid.uuid4()
    with actions.answering(key):
        greet(by=BY, now=NOW, word="a")
    actions.answered(key, "/there/")
    with pytest.raises(AlreadyAnswered) as again, actions.answering(key):
        greet(by=BY, now=NOW, word="a")
    assert again.value.location == "/there/"
    assert Entry.objects.count() == 1
