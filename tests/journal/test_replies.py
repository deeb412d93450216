"""One key, one answer: kept with what was done, or not at all; and requests counted by the minute."""

import datetime as dt
import threading
import uuid

import pytest
from django.db import connection

from baigong.journal import actions
from baigong.journal.models import Entry, Reply, Use
from baigong.kernel.actor import SYSTEM, Actor
from baigong.kernel.refused import Common, Refused
from tests.refusing import refused

NOW = dt.datetime(2025, 9, 1, 9, tzinfo=dt.UTC)
BY = Actor(role="worker", person_id=7)


def ask(answer=lambda: "{}", *, key=None, asked="a" * 64, holder="token/1", keep=True):
    return actions.reply_once(holder=holder, key=key or uuid.uuid4(), asked=asked, now=NOW, answer=answer, keep=keep)


def see(text="seen"):
    actions.mark_messages_seen(by=BY, now=NOW)
    return text


@pytest.mark.django_db
def test_the_same_key_is_answered_the_same_and_done_once():
    key = uuid.uuid4()
    assert ask(see, key=key) == ("seen", False)
    assert ask(lambda: see("other"), key=key) == ("seen", True)
    assert Entry.objects.count() == 1


@pytest.mark.django_db
def test_a_key_is_of_its_holder():
    key = uuid.uuid4()
    ask(see, key=key)
    assert ask(see, key=key, holder="token/2") == ("seen", False)


@pytest.mark.django_db
def test_one_key_for_two_bodies_is_refused():
    key = uuid.uuid4()
    ask(see, key=key)
    assert refused(ask, answer=see, key=key, asked="b" * 64) == {"key_used"}


@pytest.mark.django_db
def test_a_refusal_frees_the_key():
    key = uuid.uuid4()

    def no():
        see()
        raise Refused(Common.NOT_YOURS)

    assert refused(ask, answer=no, key=key) == {"not_yours"}
    assert not Reply.objects.exists() and not Entry.objects.exists()
    assert ask(see, key=key) == ("seen", False)


@pytest.mark.django_db
def test_an_answer_that_is_not_kept_is_found_anew():
    key = uuid.uuid4()
    assert ask(lambda: "1", key=key, keep=False) == ("1", False)
    assert ask(lambda: "2", key=key, keep=False) == ("2", True)
    assert Reply.objects.get().body == ""
    assert refused(ask, key=key, asked="b" * 64, keep=False) == {"key_used"}


@pytest.mark.django_db(transaction=True)
def test_of_two_at_once_one_acts_and_both_are_answered_alike():
    key, told = uuid.uuid4(), []
    together = threading.Barrier(2)

    def send():
        together.wait()
        try:
            told.append(ask(see, key=key))
        finally:
            connection.close()

    threads = [threading.Thread(target=send) for _ in range(2)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert sorted(told) == [("seen", False), ("seen", True)]
    assert Entry.objects.count() == 1


@pytest.mark.django_db
def test_requests_are_counted_by_holder_and_minute():
    count = [actions.count_use(holder="token/1", now=NOW + dt.timedelta(seconds=n)) for n in (0, 59, 60)]
    assert [*count, actions.count_use(holder="token/2", now=NOW)] == [1, 2, 1, 1]


@pytest.mark.django_db
def test_old_replies_and_counts_are_tidied():
    ask(see)
    ask(keep=False)
    actions.count_use(holder="token/1", now=NOW)
    actions.tidy(by=SYSTEM, now=NOW + dt.timedelta(hours=23))
    assert Reply.objects.count() == 2 and not Use.objects.exists()
    actions.tidy(by=SYSTEM, now=NOW + dt.timedelta(days=29))
    assert Reply.objects.get().status == 200
    actions.tidy(by=SYSTEM, now=NOW + dt.timedelta(days=31))
    assert not Reply.objects.exists()
