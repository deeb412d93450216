"""A small city lives: nothing breaks on any day, the same seed tells the same story, and a killed day is lived again."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from baigong.city import invariants, living, treasury, watching
from baigong.city.calendar import Day
from baigong.city.models import Planted
from baigong.city.people_of import Cast
from baigong.city.story.run import FIRST
from baigong.journal import queries as journal
from baigong.journal.models import Entry, Message
from baigong.ledger import queries as ledger
from baigong.ledger.models import Period
from baigong.people.models import Person
from baigong.project import setup
from baigong.subsidy.models import Payment
from tests.beancounting import bean_check, bean_totals, our_totals
from tests.city.conftest import _in
from tests.harness.databases import _clone, _drop, _server, _template

SIZE, DAYS = 60, 25
LAST = FIRST + timedelta(days=DAYS - 1)
type_of_life = Callable[[int], Any]


@pytest.fixture(scope="module")
def shelf(django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:
    """A database in which the shelf is laid out and nobody lives yet."""
    name = f"{connection.settings_dict['NAME']}_shelf"
    with django_db_blocker.unblock():
        with _server() as server:
            _clone(server, _template(server), name)
        with _in(name):
            for _, place in setup.SHELF:
                setup._later(place)()
        yield name
        with _server() as server:
            server.execute(_drop(name))


@pytest.fixture
def empty(shelf: str, django_db_blocker: Any) -> Iterator[Callable[[], Any]]:
    """Enter an empty house with its shelf, as often as asked: each time another one."""
    name = f"{shelf}_city"

    def enter() -> Any:
        with _server() as server:
            _clone(server, shelf, name)
        return _in(name)

    with django_db_blocker.unblock():
        yield enter
        with _server() as server:
            server.execute(_drop(name))


def lived(seed: int, *, days: int = DAYS, tell: Callable[[living.Lived], None] = lambda _: None) -> str:
    """The journal's head after so many days."""
    living.found(seed=seed, size=SIZE)
    living.live_until(FIRST + timedelta(days=days - 1), tell)
    return journal.head()


def test_a_city_lives_and_nothing_breaks_on_any_day(empty, tmp_path):
    def nothing_breaks(day: living.Lived) -> None:
        broken = invariants.violations()
        assert not broken, f"{day.on}: {broken[:5]}"

    with empty():
        head = lived(7, tell=nothing_breaks)
        life = living.life()
        assert (life.lived_on, life.size) == (LAST, SIZE)
        for what in ("seats taken", "classes approved", "sessions", "claims reviewed", "claims granted", "notices closed",
                     "runs released", "payments made", "double clicks answered once", "budgets shared out"):
            assert life.tally.get(what), f"nothing of this happened: {what}"
        assert Payment.objects.filter(state="paid").exists()
        _no_name_in_the_journal()
        assert Planted.objects.filter(what="a teacher sits elsewhere").exists(), "C06 has nothing to find"
        _what_was_done_since_the_last_look_is_counted_apart()
        _the_treasury_goes_on(tmp_path)
    with empty():
        assert lived(7) == head, "the same seed told another story"


def test_another_seed_tells_another_story_and_a_killed_day_is_lived_again(empty, monkeypatch):
    with empty():
        head = lived(8, days=12)
    with empty():
        living.found(seed=8, size=SIZE)
        living.live_until(FIRST + timedelta(days=8))
        end_day = living.actions.end_day

        def killed(**_: Any) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(living.actions, "end_day", killed)
        before = journal.head()
        with pytest.raises(KeyboardInterrupt):
            living.live_day()
        assert journal.head() == before, "half a day was left behind"
        monkeypatch.setattr(living.actions, "end_day", end_day)
        living.live_until(FIRST + timedelta(days=11))
        assert journal.head() == head
        living.turn_clock()
    with empty():
        assert lived(9, days=3) != head


def _what_was_done_since_the_last_look_is_counted_apart() -> None:
    done = Planted.objects.filter(prevented=False)
    assert watching.last_look() == date(2025, 9, 22), "the last Monday on which signals are looked for"
    assert len(watching.truth()) == done.filter(on__lt=date(2025, 9, 22)).count() > 0
    assert watching.unseen() == done.filter(on__gte=date(2025, 9, 22)).count()


def _the_treasury_goes_on(tmp_path: Path) -> None:
    """Another hundred and twenty days at the treasury alone: debts end in every way, four months are closed, the year is shared
    out, and beancount adds the books up to the same fen."""
    life, tally = living.life(), Counter[str]()
    cast = Cast.from_json(life.cast)
    for nth in range(1, 121):
        on = LAST + timedelta(days=nth)
        day = Day(on, life.seed, cast, nth=DAYS + nth)
        treasury.live(day, size=SIZE)
        tally += day.tally
    rest = Day(date(2026, 1, 25), life.seed, cast, nth=DAYS + 122)
    with CaptureQueriesContext(connection) as asked:
        treasury.live(rest, size=SIZE)
    assert len(asked) == 1, "a quiet day of rest costs one statement"
    for what in ("debts proposed", "debts confirmed", "instalments agreed", "debts paid back", "debts written off",
                 "months closed", "budgets shared out"):
        assert tally[what], f"nothing of this happened: {what}: {tally}"
    assert tally["months closed"] == 4
    assert [*Period.objects.order_by("starts").values_list("state", flat=True)] == ["closed"] * 4
    assert [str(one) for one in invariants.violations()] == []
    until = day.at("23:59")
    file = tmp_path / "city.bean"
    file.write_text("".join(ledger.beancount(until=until)), encoding="utf-8")
    assert bean_check(file) == ""
    assert bean_totals(file) == our_totals(until)


def _no_name_in_the_journal() -> None:
    """Keys and codes only: no name, number or telephone of anyone stands in an entry."""
    told = "\n".join(f"{entry.why} {entry.detail}" for entry in Entry.objects.order_by("id"))
    for person in Person.objects.order_by("id"):
        for personal in (person.name, person.id_number, person.phone):
            assert personal not in told or len(personal) < 3
    assert Message.objects.exists()
