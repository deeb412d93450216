"""Long work: asked for with its job or not at all, begun, ended, stopped; seen by its desk and nobody else."""

import datetime as dt
from dataclasses import replace

import pytest
from django.db import DatabaseError, connection, transaction

from baigong.journal import actions, queries
from baigong.journal.models import Entry, Once, Work
from baigong.journal.words import WORK_MOVES, Refusal, WorkMove, WorkState
from baigong.kernel.actor import SYSTEM, VISITOR, Actor
from baigong.kernel.refused import Common
from baigong.kernel.word import Words
from tests.refused import refused

NOW = dt.datetime(2025, 9, 1, 9, tzinfo=dt.UTC)
BY = Actor(role="reviewer", person_id=7, region="120104")
COLLEAGUE = replace(BY, person_id=8)
STRANGERS = [
    VISITOR, Actor(role="reviewer", person_id=9, region="120103"), Actor(role="payer", person_id=10, region="120104"),
    Actor(role="worker", person_id=11), Actor(role="provider_clerk", person_id=12, organisation_id=3),
]

pytestmark = pytest.mark.django_db


class Kind(Words):
    COUNT = "test.count", "数一数", "Counting"


def ask(by=BY, **more):
    return actions.ask_for_work(by=by, now=NOW, kind=Kind.COUNT, args={"to": 3}, **more)


def jobs():
    with connection.cursor() as cursor:
        cursor.execute("SELECT args->>'work_id', status::text FROM procrastinate_jobs ORDER BY id")
        return cursor.fetchall()


def test_work_and_its_job_come_together():
    work = ask(content=b"file", link="/there/")
    assert (work.state, work.zh, work.en, work.actor) == (WorkState.QUEUED, "数一数", "Counting", BY)
    assert jobs() == [(str(work.pk), "todo")]
    assert Entry.objects.get().detail == {"kind": "test.count"}


def test_what_is_taken_back_leaves_no_job():
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        ask()
        1 / 0  # noqa: B018
    assert not jobs()
    assert not Work.objects.exists()


def test_a_visitor_asks_for_nothing():
    with refused(Common.NOT_YOURS):
        ask(by=VISITOR)
    assert not jobs()


def test_its_desk_sees_it_and_strangers_do_not():
    work = ask()
    for by in (BY, COLLEAGUE, replace(BY, role="approver"), SYSTEM):
        assert queries.work(work.pk, by=by) == work
    for by in STRANGERS:
        assert not queries.works_for(by=by).exists()
        with refused(Common.NOT_YOURS):
            actions.cancel_work(by=by, now=NOW, work_id=work.pk)


def test_workers_do_not_see_one_another():
    """A worker holds no place: the same role alone joins nobody."""
    ask(by=Actor(role="worker", person_id=11))
    assert not queries.works_for(by=Actor(role="worker", person_id=13)).exists()


def test_begun_ended_and_forgotten():
    work = ask(content=b"names and numbers", total=3)
    begun = actions.start_work(by=SYSTEM, now=NOW, work_id=work.pk)
    assert (begun.state, begun.attempts, bytes(begun.content)) == (WorkState.RUNNING, 1, b"names and numbers")
    ended = actions.end_work(by=SYSTEM, now=NOW, work_id=work.pk, how=WorkMove.FINISH, told_zh="数完", told_en="done")
    ended.refresh_from_db()
    assert (ended.state, ended.done, ended.content, ended.told_zh) == (WorkState.DONE, 3, None, "数完")
    assert actions.start_work(by=SYSTEM, now=NOW, work_id=work.pk) is None
    with refused(Common.NOT_NOW):
        actions.end_work(by=SYSTEM, now=NOW, work_id=work.pk, how=WorkMove.FAIL)


def test_begun_again_after_its_worker_died():
    work = ask()
    for attempt in (1, 2):
        assert actions.start_work(by=SYSTEM, now=NOW, work_id=work.pk).attempts == attempt


def test_only_the_house_begins_and_ends():
    work = ask()
    for act in (actions.start_work, actions.end_work):
        more = {"how": WorkMove.FINISH} if act is actions.end_work else {}
        with refused(Common.NOT_YOURS):
            act(by=BY, now=NOW, work_id=work.pk, **more)
    with refused(Common.NOT_YOURS):
        actions.pick_up(by=BY, now=NOW, work_ids=[work.pk])
    with refused(Common.NOT_YOURS):
        actions.tidy(by=BY, now=NOW)
    with refused(Common.NOT_YOURS):
        actions.record_audit(by=BY, now=NOW, found={})


def test_cancelled_while_it_waits():
    work = ask(content=b"x")
    stopped = actions.cancel_work(by=COLLEAGUE, now=NOW, work_id=work.pk)
    stopped.refresh_from_db()
    assert (stopped.state, stopped.cancelled_by, stopped.content) == (WorkState.CANCELLED, 8, None)
    assert actions.start_work(by=SYSTEM, now=NOW, work_id=work.pk) is None
    with refused(Common.NOT_NOW):
        actions.cancel_work(by=BY, now=NOW, work_id=work.pk)


def test_cancelled_while_its_worker_was_dead():
    work = ask()
    actions.start_work(by=SYSTEM, now=NOW, work_id=work.pk)
    actions.cancel_work(by=BY, now=NOW, work_id=work.pk)
    assert actions.start_work(by=SYSTEM, now=NOW, work_id=work.pk) is None
    work.refresh_from_db()
    assert (work.state, work.cancelled_by) == (WorkState.CANCELLED, 7)


def test_two_who_end_it_at_once_the_slower_is_told():
    work = ask()
    actions.start_work(by=SYSTEM, now=NOW, work_id=work.pk)
    stale = Work.objects.get(pk=work.pk)
    actions.end_work(by=SYSTEM, now=NOW, work_id=work.pk, how=WorkMove.FINISH)

    @actions.action("test.ended_again", may=lambda *, by: True)
    def end_again(*, by, now):
        actions.move(stale, WORK_MOVES, WorkMove.FAIL, by=by, now=now, ended_at=now)

    with refused(Refusal.MOVED_MEANWHILE):
        end_again(by=SYSTEM, now=NOW)


def test_left_work_is_found_and_queued_once():
    work = ask()
    assert queries.left_works() == []  # its job still waits
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing'")
    assert queries.left_works() == [work.pk]
    assert actions.pick_up(by=SYSTEM, now=NOW, work_ids=[work.pk]) == [work.pk]
    assert actions.pick_up(by=SYSTEM, now=NOW, work_ids=[work.pk]) == []
    assert queries.left_works() == []


def test_progress_outside_any_work_says_nothing():
    actions.progress(1, 2)


def test_what_is_old_is_forgotten():
    old, new = NOW - dt.timedelta(days=31), NOW - dt.timedelta(days=29)
    for at in (old, new):
        Once.objects.create(key=f"{at.day:032x}", at=at, location="/x/")
    Once.objects.create(key="f" * 32, at=old, location="")  # still being answered
    work = ask()
    actions.start_work(by=SYSTEM, now=old, work_id=work.pk)
    actions.end_work(by=SYSTEM, now=old, work_id=work.pk, how=WorkMove.FAIL, faults=[{"row": 2, "zh": "李明：…"}])
    assert actions.tidy(by=SYSTEM, now=NOW) == 1
    work.refresh_from_db()
    assert (Once.objects.count(), work.faults) == (2, [])


@pytest.mark.parametrize("wrong", [
    "state = 'done'", "state = 'running'", "ended_at = now()", "state = 'cancelled', ended_at = now()",
    "state = 'failed', started_at = now(), ended_at = now(), content = 'x'",
])
def test_the_database_refuses_a_state_without_its_proof(wrong):
    ask()
    with pytest.raises(DatabaseError, match="journal_work"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE journal_work SET {wrong}")
