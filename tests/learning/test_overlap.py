"""One person is never in two places: held by the database, with Python bypassed, under threads."""

import threading
from datetime import timedelta

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from baigong.learning.models import Attendance
from tests import cast, cast_course
from tests.learning.conftest import Class

ATTEMPTS, THREADS = 200, 20


def test_no_row_says_anothers_time_is_its_own(room: Class) -> None:
    """A row that names another person, class or hour would be a second place to be in: it is put right or refused."""
    seat, (first, second, *_) = room.course.enrolments[0], room.course.sessions
    other = cast_course.running(room.who, workers=[], provider_id=room.who.other_provider, teacher=room.who.assessor)
    given = {"enrolment": seat, "presence": "present", "means": "roll", "minutes": 180, "marked_at": first.starts_at}
    for session, span in ((other.sessions[0], first.span), (first, second.span),
                          (first, type(first.span)(first.starts_at, first.ends_at + timedelta(minutes=1), "[)"))):
        with pytest.raises(IntegrityError, match="not of this class, or outside the session"), transaction.atomic():
            Attendance.objects.create(**given, session=session, span=span, worker_id=seat.worker_id)
    row = Attendance.objects.create(**given, session=first, span=first.span, worker_id=room.who.other_worker.person_id)
    Attendance.objects.filter(pk=row.pk).update(worker_id=room.who.other_worker.person_id)
    row.refresh_from_db()
    assert row.worker_id == seat.worker_id == room.who.worker.person_id


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
            with connection.cursor() as cursor:  # twenty who wait for one another in a ring are a second each else
                cursor.execute("SET deadlock_timeout = '20ms'")
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
