"""Long work done by a real worker over the database: in this process, and by one that is killed in the middle."""

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from io import BytesIO

import pytest
import xlsxwriter
from django.db import connection, connections
from procrastinate.contrib.django import app

from baigong.city import invariants
from baigong.enrolment.models import Enrolment
from baigong.enrolment.words import LongWork as Enrolling
from baigong.journal import actions as journal
from baigong.journal import queries as journals
from baigong.journal.models import Entry, Work
from baigong.journal.words import Refusal, WorkState
from baigong.kernel.actor import SYSTEM
from baigong.kernel.identity import Sex, make_simulated_id
from baigong.people import actions as people
from baigong.people.models import Person, RoleHeld
from baigong.people.words import LongWork as Registering
from baigong.project import kinds, state, works
from baigong.subsidy.models import Claim
from baigong.subsidy.words import LongWork as Paying
from baigong.subsidy.words import RunState
from baigong.supervision.models import Finding
from baigong.supervision.words import LongWork as Watching
from tests import cast, cast_course, cast_offer, cast_subsidy
from tests.project.slow_work import Slow

assert kinds  # fills works.KINDS, as the schedule does
pytestmark = pytest.mark.django_db(transaction=True)


def table(rows):
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet()
    for line, row in enumerate([("姓名", "身份证号"), *rows]):
        sheet.write_row(line, 0, row)
    book.close()
    return out.getvalue()


def clerk():
    """An officer who may register persons."""
    cast.make_regions()
    return cast.make_actor("reviewer", region=cast.COUNTY)


def ask(kind, by, **more):
    return journal.ask_for_work(by=by, now=cast.NOW, kind=kind, **more)


def run_worker():
    """A real worker, until its queue is empty."""
    async def work():
        with app.replace_connector(app.connector.get_worker_connector()):
            async with app.open_async():
                await app.run_worker_async(wait=False, install_signal_handlers=False, listen_notify=False,
                                           delete_jobs="never")
    with pytest.MonkeyPatch.context() as patch:
        # The thread it works in ends with it, and with the thread its connection, which would else be kept for the next work.
        patch.setitem(connections.settings["default"], "CONN_MAX_AGE", 0)
        # In a thread of its own: where walks were run before, their browser keeps an event loop running in this one.
        with ThreadPoolExecutor(1) as apart:
            apart.submit(lambda: asyncio.run(work())).result()


def done(work):
    work.refresh_from_db()
    return work


def test_a_worker_imports_a_roster_and_says_how_far_it_is():
    by = clerk()
    rows = [(f"学员{n}", make_simulated_id(serial=3_710_000 + n, birth=date(1990, 1, 1), sex=Sex.MALE))
            for n in range(250)]
    work = ask(Registering.PERSONS, by, args={"region": cast.COUNTY}, content=table(rows))
    run_worker()
    done(work)
    assert (work.state, work.done, work.total, work.content) == (WorkState.DONE, 250, 250, None)
    assert work.told_zh == "名册共 250 人，已全部登记或对上"
    assert Person.objects.filter(name__startswith="学员").count() == 250


def test_a_bad_roster_changes_nothing_and_every_fault_has_its_row():
    by = clerk()
    good = make_simulated_id(serial=3_720_000, birth=date(1990, 1, 1), sex=Sex.MALE)
    work = ask(Registering.PERSONS, by, args={"region": cast.COUNTY},
               content=table([("甲", good), ("乙", "12010419900101000X"), ("丙", good)]))
    run_worker()
    done(work)
    assert work.state == WorkState.FAILED
    assert [fault["row"] for fault in work.faults] == [3, 4]
    assert work.faults[1]["zh"] == "第 4 行：身份证号与第 2 行重复"
    assert work.faults[1]["en"] == "Row 4: the same ID number as row 2"
    assert not Person.objects.filter(name__in="甲乙丙").exists()


def test_twenty_thousand_rows_each_fault_by_its_row_then_all_of_them():
    by = clerk()
    good = [(f"学员{n}", make_simulated_id(serial=3_730_000 + n, birth=date(1990, 1, 1), sex=Sex.MALE))
            for n in range(20_000)]
    bad = [(name, number[:-1] + ("1" if number[-1] == "0" else "0")) if n % 40 == 0 else (name, number)
           for n, (name, number) in enumerate(good)]
    first, second = (ask(Registering.PERSONS, by, args={"region": cast.COUNTY}, content=table(rows))
                     for rows in (bad, good))
    run_here(first)
    assert [fault["row"] for fault in done(first).faults] == list(range(2, 20_002, 40))
    assert not Person.objects.filter(name__startswith="学员").exists()
    run_here(second)
    assert done(second).state == WorkState.DONE
    assert Person.objects.filter(name__startswith="学员").count() == 20_000  # how long it takes: benchmarks/roster.py


@pytest.fixture
def course():
    who = cast.assemble()
    return who, cast_offer.opened(who, cast_offer.equip(who), seats=3)


def roster_of(*persons):
    return table([(person.name, person.id_number) for person in persons])


def test_a_cohort_roster_is_enrolled_once_even_if_begun_twice(course):
    who, cohort = course
    content = roster_of(cast.make_person("甲"), cast.make_person("乙"))
    work = ask(Enrolling.ROSTER, who.provider_clerk, args={"cohort_id": cohort.pk, "notice_signed": True},
               content=content)
    end = journal.end_work
    with pytest.MonkeyPatch.context() as patch, pytest.raises(KeyboardInterrupt):
        # The worker dies between the last action and the word that it is done.
        patch.setattr(journal, "end_work", lambda **_: (_ for _ in ()).throw(KeyboardInterrupt))
        run_here(work)
    assert Enrolment.objects.count() == 2
    assert done(work).state == WorkState.RUNNING
    assert journal.end_work is end
    run_here(work)
    assert (done(work).state, work.attempts, Enrolment.objects.count()) == (WorkState.DONE, 2, 2)
    assert work.told_zh == "2 名学员已全部入班"


def test_a_stranger_gets_no_further_in_the_background(course):
    who, cohort = course
    work = ask(Enrolling.ROSTER, who.other_provider_clerk, args={"cohort_id": cohort.pk, "notice_signed": True},
               content=roster_of(cast.make_person("甲")))
    run_here(work)
    assert [fault["code"] for fault in done(work).faults] == ["not_yours"]
    assert not Enrolment.objects.exists()


def run_here(work):
    """What the job does, without a worker around it."""
    works.do(work.pk, clock=lambda: cast.NOW)


def test_whose_role_has_ended_is_refused():
    by = clerk()
    work = ask(Slow.REGISTER, by, args={"count": 1, "pause": 0})
    role = RoleHeld.objects.get(person_id=by.person_id)
    people.end_role(by=SYSTEM, now=cast.NOW, role_id=role.pk, until_on=cast.TODAY)
    run_here(work)
    assert [fault["code"] for fault in done(work).faults] == [Refusal.ROLE_ENDED.value]


def test_a_fault_of_ours_is_kept_in_words(caplog):
    work = ask(Slow.BREAK, clerk())
    run_here(work)
    assert [fault["code"] for fault in done(work).faults] == [Refusal.WORK_BROKE.value]
    assert "the cat sat on the keyboard" in caplog.text


def test_work_that_keeps_killing_its_worker_is_given_up():
    work = ask(Slow.REGISTER, clerk(), args={"count": 1, "pause": 0})
    Work.objects.filter(pk=work.pk).update(attempts=journal.ATTEMPTS)
    run_here(work)
    assert [fault["code"] for fault in done(work).faults] == [Refusal.WORK_BROKE.value]


def test_cancelled_in_the_middle_it_stops_at_its_next_step():
    by = clerk()
    work = ask(Slow.REGISTER, by, args={"count": 400, "pause": 0.01})
    thread = threading.Thread(target=in_thread, args=(work,))
    thread.start()
    until(lambda: done(work).done >= 2)
    assert work.total == 400  # seen from here while it goes on there
    journal.cancel_work(by=by, now=cast.NOW, work_id=work.pk)
    thread.join(20)
    assert done(work).state == WorkState.CANCELLED
    assert 2 <= Person.objects.filter(name__startswith="学员").count() < 400


def test_two_workers_never_do_the_same_work():
    work = ask(Slow.REGISTER, clerk(), args={"count": 20, "pause": 0.02})
    threads = [threading.Thread(target=in_thread, args=(work,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert (done(work).state, work.attempts) == (WorkState.DONE, 1)


def in_thread(work):
    try:
        run_here(work)
    finally:
        connections.close_all()


def until(true, patience=90):
    """Waits for what another process does; it may be long in starting beside a browser on two cores."""
    deadline = time.monotonic() + patience
    while not true():
        assert time.monotonic() < deadline, "waited too long"
        time.sleep(0.02)


@pytest.fixture
def worker():
    """Starts worker processes over the test's database; none outlives the test."""
    started = []

    def start():
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "tests.project.worker_settings", "PYTHONPATH": f"src{os.pathsep}.",
            "WORKER_DATABASE": connection.settings_dict["NAME"]}
        started.append(subprocess.Popen([sys.executable, "-m", "django", "procrastinate", "worker"],
                                        cwd=state.CHECKOUT, env=environment))
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.wait()


def test_a_killed_worker_s_work_is_finished_by_the_next_and_nothing_is_done_twice(worker):
    work = ask(Slow.REGISTER, clerk(), args={"count": 40, "pause": 0.05})
    first = worker()
    until(lambda: done(work).done >= 5)
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    until(lambda: journals.left_works() == [work.pk])
    assert (done(work).state, work.done < 40) == (WorkState.RUNNING, True)
    assert works.pick_up(now=cast.NOW) == [work.pk]
    worker()
    until(lambda: done(work).state == WorkState.DONE)
    assert (work.attempts, work.done, work.link) == (2, 40, "/done/")
    assert Person.objects.filter(name__startswith="学员").count() == 40
    assert Entry.objects.filter(action="people.person_registered", by_person=work.asked_by).count() == 40
    assert list(journals.broken_links()) == []


def test_a_county_s_claims_are_found_behind_the_page_and_only_once():
    scene = cast_subsidy.make_scene()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kinds, "LOT", 1)  # as many transactions as people
        for found in (2, 0):
            work = ask(Paying.OFFERS, scene.who.reviewer, args={"region": cast.COUNTY, "basis": "duty"})
            works.do(work.pk, clock=lambda: cast_subsidy.OFFERED)
            assert (done(work).state, work.done, work.total) == (WorkState.DONE, 2, 2), work.faults
            assert f"新增 {found} 笔" in work.told_zh
    assert Claim.objects.count() == 2


def test_the_bank_s_answer_is_booked_behind_the_page_and_only_once():
    scene = cast_subsidy.make_scene()
    run = scene.sent()
    content = cast_subsidy.answer_of(run)
    for _ in range(2):
        work = ask(Paying.BANK_ANSWER, scene.who.payer, args={"run_id": run.pk}, content=content)
        works.do(work.pk, clock=lambda: cast_subsidy.ANSWERED)
        assert done(work).state == WorkState.DONE, work.faults
    run.refresh_from_db()
    assert run.state == RunState.SETTLED
    # The cast of this test completes its course without going there; about the money all must be well.
    assert {one.check for one in invariants.violations()} <= {"who_completed_was_there"}


def test_a_scan_looks_for_every_signal_once_even_if_begun_twice(course_over):
    """A pensioner is found by the button's scan; begun again it finds nothing new, and who pressed it does not judge."""
    by = course_over
    work = ask(Watching.SCAN, by, args={"region": cast.COUNTY, "codes": []})
    for _ in range(2):
        Work.objects.filter(pk=work.pk).update(state=WorkState.QUEUED, ended_at=None, started_at=None)
        works.do(work.pk, clock=lambda: cast_subsidy.FILED)
    assert Work.objects.get(pk=work.pk).state == WorkState.DONE
    found = list(Finding.objects.order_by("signal").values_list("signal", "raised_by"))
    assert found == [("C04", by.person_id), ("C18", by.person_id)], "and the class was never in the filed scope"


@pytest.fixture
def course_over():
    """A course with a pensioner, and a reviewer of the place."""
    who = cast.assemble()
    cast_course.running(who, workers=[who.worker])
    cast.given_facts(who.worker.person_id, register="pension", **{"worker.pensioner": True})
    return who.reviewer
