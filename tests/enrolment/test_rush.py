"""Many at once on real PostgreSQL, with the Python checks out of the way: the database has the last word."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from threading import Barrier, Event
from uuid import uuid4

import pytest
from django.db import DatabaseError, IntegrityError, close_old_connections, connection
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import F

from baigong.enrolment import actions, decide
from baigong.enrolment.models import Enrolment
from baigong.journal.actions import AlreadyAnswered, answering
from baigong.kernel.refused import Answer, Refused
from baigong.offer import actions as offer
from baigong.offer.models import Cohort
from baigong.offer.words import Refusal as OfferRefusal
from baigong.people.queries import as_worker
from tests import cast

pytestmark = pytest.mark.django_db(transaction=True)
AT_ONCE = 40


@pytest.fixture
def rush(here, monkeypatch):
    """The open cohort of two seats, with nothing but the database to say no."""
    monkeypatch.setattr(decide, "may_enter", lambda facts, rules: Answer())
    return here


def at_once(calls: Sequence[Callable[[], object]]) -> Counter[str]:
    """Run them all, AT_ONCE at a time and starting together; how they ended: the result's state, or a refusal."""
    start = Barrier(min(AT_ONCE, len(calls)))

    def run(n: int) -> str:
        try:
            if n < start.parties:
                start.wait(timeout=30)
            return str(calls[n]().state)
        except Refused as no:
            return "+".join(no.codes)
        except DatabaseError as no:
            return getattr(getattr(no.__cause__, "diag", None), "constraint_name", None) or "database"
        finally:
            connection.close()

    close_old_connections()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return Counter(pool.map(run, range(len(calls))))


def entering(worker_id: int, cohort: Cohort, **more: bool) -> Callable[[], Enrolment]:
    by = as_worker(worker_id)
    return lambda: actions.enrol(by=by, now=cast.NOW, worker_id=worker_id, cohort_id=cohort.pk, **more)


def written(worker_id: int, cohort: Cohort, *, save: bool = True, **other: object) -> Callable[[], Enrolment]:
    """A row as the actions would leave it, without any of them."""
    row = {"cohort": cohort, "worker_id": worker_id, "state": "enrolled", "enrolled_at": cast.NOW, "seated_at": cast.NOW,
           "span": DateRange(cohort.opens_on, cohort.closes_on, "[]")} | other
    return lambda: Enrolment.objects.create(**row) if save else Enrolment(**row)


def seated(**which: object) -> int:
    return Enrolment.objects.filter(state="enrolled", **which).count()


def test_200_attempts_do_not_oversell_two_seats(rush):
    people = [cast.make_person().pk for _ in range(200)]
    ended = at_once([entering(one, rush.cohort) for one in people])
    rush.cohort.refresh_from_db()
    assert ended == {"enrolled": 2, "cohort_full": 198}
    assert (rush.cohort.taken, seated(cohort=rush.cohort)) == (2, 2)


def test_nor_do_they_when_the_guard_itself_is_gone(rush, monkeypatch):
    def take_unguarded(*, cohort_id: int, seats: int = 1) -> None:
        Cohort.objects.filter(pk=cohort_id).update(taken=F("taken") + seats)

    monkeypatch.setattr(offer, "take_seat", take_unguarded)
    people = [cast.make_person().pk for _ in range(200)]
    assert at_once([entering(one, rush.cohort) for one in people]) == {"enrolled": 2, "cohort_full": 198}
    assert seated(cohort=rush.cohort) == 2


def test_200_attempts_do_not_put_one_person_into_two_cohorts(rush):
    Cohort.objects.update(seats=300)
    cohorts = [rush.cohort, *(
        Cohort.objects.create(**{**_copy(rush.cohort), "no": f"copy-{n}"}) for n in range(19))]
    worker, before = rush.who.worker.person_id, deadlocks()
    ended = at_once([entering(worker, cohorts[n % 20]) for n in range(200)])
    assert ended["enrolled"] == 1 and sum(ended.values()) == 200
    assert deadlocks() == before, "their rows wait for one another in a ring, a second for each to be undone"
    assert set(ended) <= {"enrolled", "overlaps_some", "already_in"}
    assert seated(worker_id=worker) == 1
    assert sum(Cohort.objects.values_list("taken", flat=True)) == 1


@contextmanager
def undone_soon() -> Iterator[None]:
    """Rows that wait for one another in a ring are undone at once and not a second later each, on connections opened inside."""
    name = connection.ops.quote_name(connection.settings_dict["NAME"])
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER DATABASE {name} SET deadlock_timeout = '20ms'")
        try:
            yield
        finally:
            cursor.execute(f"ALTER DATABASE {name} RESET deadlock_timeout")


def deadlocks() -> int:
    """How many the server had to break in this database so far."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_stat_clear_snapshot()")
        cursor.execute("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
        return int(cursor.fetchone()[0])


def test_200_rows_written_straight_into_the_table_seat_two(rush):
    """No action, no counter, nothing of ours in between: the rows themselves are counted."""
    people = [cast.make_person().pk for _ in range(200)]
    ended = at_once([written(one, rush.cohort) for one in people])
    assert ended == {"enrolled": 2, "enrolment_not_oversold": 198}
    waiting = written(cast.make_person().pk, rush.cohort, state="waiting", seated_at=None)()
    with pytest.raises(IntegrityError, match="no seat left"):
        Enrolment.objects.filter(pk=waiting.pk).update(state="enrolled", seated_at=cast.NOW)
    Enrolment.objects.filter(state="enrolled").first().delete()
    Enrolment.objects.filter(pk=waiting.pk).update(state="enrolled", seated_at=cast.NOW)
    assert seated(cohort=rush.cohort) == 2


def test_many_rows_of_one_statement_are_counted_too(rush):
    rows = [written(cast.make_person().pk, rush.cohort, save=False)() for _ in range(3)]
    with pytest.raises(IntegrityError, match="no seat left"):
        Enrolment.objects.bulk_create(rows)
    assert seated(cohort=rush.cohort) == 0


def test_200_rows_written_straight_into_the_table_seat_one_person_once(rush):
    """Twenty cohorts on the same days, ten rows for each, and each row claims other days than its cohort's."""
    Cohort.objects.update(seats=300)
    cohorts = [rush.cohort, *(
        Cohort.objects.create(**{**_copy(rush.cohort), "no": f"copy-{n}"}) for n in range(19))]
    worker = rush.who.worker.person_id
    with undone_soon():
        ended = at_once([
            written(worker, cohorts[n % 20], span=DateRange(date(2020, 1, 1 + n % 28), date(2020, 1, 2 + n % 28)))
            for n in range(200)])
    assert ended["enrolled"] == 1 == seated(worker_id=worker)
    assert set(ended) <= {"enrolled", "enrolment_no_overlap", "enrolment_one_seat", "database"}  # database: a deadlock broken


def test_the_line_keeps_its_order_while_everyone_comes_and_goes(rush):
    first = [entering(cast.make_person().pk, rush.cohort)() for _ in range(2)]
    people = [cast.make_person().pk for _ in range(60)]
    assert at_once([entering(one, rush.cohort, join_waiting=True) for one in people]) == {"waiting": 60}
    line = list(Enrolment.objects.filter(state="waiting").order_by("id"))
    leaving = [*first, *line[2:30:2]]  # both who sit, and every second one of those who wait

    def leave(one: Enrolment) -> Callable[[], Enrolment]:
        return lambda: actions.withdraw(by=as_worker(one.worker_id), now=cast.NOW, enrolment_id=one.pk)

    late = [entering(cast.make_person().pk, rush.cohort, join_waiting=True) for _ in range(20)]
    ended = at_once([call for pair in zip(map(leave, leaving), late, strict=False) for call in pair])
    rush.cohort.refresh_from_db()
    assert ended["withdrawn"] == len(leaving)
    assert rush.cohort.taken == 2 == seated(cohort=rush.cohort)
    sitting = set(Enrolment.objects.filter(state="enrolled").values_list("id", flat=True))
    assert sitting == {line[0].pk, line[1].pk}  # nobody who came later was let in before them


def test_a_seat_given_back_never_passes_the_line_by(rush):
    """Leaving and joining the line at the same moment, again and again: no free seat beside someone who waits."""
    for _ in range(10):
        free = list(Enrolment.objects.filter(state="enrolled").order_by("id"))
        calls = [entering(cast.make_person().pk, rush.cohort, join_waiting=True) for _ in range(4)]
        calls += [
            (lambda one=one: actions.withdraw(by=as_worker(one.worker_id), now=cast.NOW, enrolment_id=one.pk))
            for one in free]
        at_once(calls)
        rush.cohort.refresh_from_db()
        waiting = Enrolment.objects.filter(state="waiting").count()
        assert rush.cohort.taken == seated(cohort=rush.cohort)
        assert rush.cohort.taken == 2 or waiting == 0


def test_the_second_half_of_a_double_click_waits_for_the_first_and_is_not_told_full(rush):
    Cohort.objects.filter(pk=rush.cohort.pk).update(seats=1)
    key, worker = uuid4(), cast.make_person().pk
    seat_taken, go_on = Event(), Event()
    take = offer.take_seat

    def first() -> str:
        def take_and_stay(**given: int) -> None:
            take(**given)
            seat_taken.set()
            go_on.wait(timeout=30)

        try:
            with pytest.MonkeyPatch.context() as patch, answering(key):
                patch.setattr(offer, "take_seat", take_and_stay)
                return str(entering(worker, rush.cohort)().state)
        finally:
            connection.close()

    def second() -> str:
        try:
            with answering(key), pytest.MonkeyPatch.context() as patch:
                patch.setattr(actions.enrol, "look", _full)  # as if others had taken what was left
                return str(entering(worker, rush.cohort)().state)
        except AlreadyAnswered:
            return "answered"
        except Refused as no:
            return "+".join(no.codes)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        one = pool.submit(first)
        assert seat_taken.wait(timeout=30)
        other = pool.submit(second)
        assert not other.done()
        go_on.set()
        assert (one.result(timeout=30), other.result(timeout=30)) == ("enrolled", "answered")


def _full(**_given: object) -> None:
    raise Refused(OfferRefusal.COHORT_FULL)


def _copy(cohort: Cohort) -> dict[str, object]:
    """A cohort's columns for another on the same days."""
    names = [field.attname for field in Cohort._meta.concrete_fields if field.attname not in ("id", "no", "taken")]
    return {name: getattr(cohort, name) for name in names} | {"opens_on": date(2025, 9, 15)}


