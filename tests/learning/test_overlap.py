"""One person is never in two places: held by the database, with Python bypassed, under threads."""

import threading
from datetime import timedelta

import pytest
from django.db import DatabaseError, connection

from baigong.learning.models import Attendance
from tests import cast, cast_course

ATTEMPTS, THREADS = 200, 20


@pytest.mark.django_db(transaction=True)
def test_two_hundred_attempts_to_be_in_two_places_leave_one() -> None:
    who = cast.assemble()
    here = cast_course.running(who, workers=[who.worker])
    there = cast_course.running(who, workers=[], provider_id=who.other_provider, teacher=who.assessor)
    # The worker sits in both only because this test writes past every rule above.
    type(here.enrolments[0]).objects.filter(pk=here.enrolments[0].pk).update(state="withdrawn", withdrawn_at=cast.NOW)
    seats = [here.enrolments[0], cast_course.seat(there.cohort, who.worker)]
    outcomes: list[str] = []
    start = threading.Barrier(THREADS)

    def attempt(thread: int) -> None:
        start.wait()
        try:
            for turn in range(ATTEMPTS // THREADS):
                which = (thread + turn) % 2
                session = (here, there)[which].sessions[0]
                begins = session.starts_at + timedelta(minutes=(thread * 7 + turn) % 60)
                try:
                    Attendance.objects.create(
                        session=session, enrolment=seats[which], worker_id=who.worker.person_id, presence="present",
                        means="roll", minutes=120, marked_at=session.starts_at,
                        span=type(session.span)(begins, begins + timedelta(minutes=120), "[)"))
                    outcomes.append("in")
                except DatabaseError:  # refused, or the loser of a deadlock
                    outcomes.append("refused")
        finally:
            connection.close()

    threads = [threading.Thread(target=attempt, args=(n,)) for n in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(outcomes) == ATTEMPTS
    assert outcomes.count("in") == Attendance.objects.count() == 1
