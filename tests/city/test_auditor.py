"""The second process that checks one day while the next is lived: it sees what it was asked about, and stops the city there."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from django.db import connection

from baigong.city import living, telling
from baigong.city.story.run import FIRST
from baigong.project import living as command
from baigong.project import postgres
from baigong.project.auditor import Broken, auditing
from tests.city.test_living import empty, shelf  # noqa: F401 - fixtures

SIZE = 40
UNSEATED = "UPDATE offer_cohort SET taken = taken + 1 WHERE id = (SELECT min(id) FROM offer_cohort)"
MENDED = "UPDATE offer_cohort SET taken = taken - 1 WHERE id = (SELECT min(id) FROM offer_cohort)"


@pytest.fixture
def city(empty: Callable[[], Any], monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], Any]]:  # noqa: F811
    """Enter a house in which a small city was founded; other processes find it as well."""

    @contextmanager
    def enter() -> Iterator[None]:
        with empty():
            more = {key: value for key, value in postgres.parameters().items() if key != "dbname"}
            name = connection.settings_dict["NAME"]
            monkeypatch.setenv("DATABASE_URL", f"postgresql:///{quote(name)}?{urlencode(more)}")
            living.found(seed=3, size=SIZE)
            yield

    return enter


def do(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


def day(nth: int) -> Any:
    return FIRST + timedelta(days=nth - 1)


def test_a_day_is_checked_as_it_stood_while_others_go_on_writing(city):
    with city(), auditing() as auditor:
        living.live_until(day(2))
        auditor.check(day(2))
        do(UNSEATED)  # afterwards: the snapshot was taken when `check` came back
        auditor.wait()
        auditor.check(day(3))
        do(MENDED)
        with pytest.raises(Broken, match="1 violations after 2025-09-03") as told:
            auditor.wait()
        assert told.value.on == day(3)
        assert "taken_seats_are_seated_people: offer_cohort" in told.value.faults[0]
        auditor.check(day(4))
        auditor.wait()


def test_the_city_stops_on_the_day_that_broke(city, capsys, monkeypatch):
    lives_on = telling.live

    def breaks(one: Any) -> None:
        lives_on(one)
        if one.on == day(3):
            do(UNSEATED)

    monkeypatch.setattr(telling, "live", breaks)
    with city():
        assert command._live_until(day(5), 5, 1) == 1
        assert living.life().lived_on == day(3), "the day after it was taken back"
        said = capsys.readouterr().out
        assert f"1 violations after {day(3)}" in said and "taken_seats_are_seated_people" in said
        assert command._live_until(day(5), 5, 1) == 1, "whoever goes on is told before another day is lived"
        assert living.life().lived_on == day(3)
        do(MENDED)
        assert command._live_until(day(5), 5, 1) == 0
        assert living.life().lived_on == day(5)
        assert "journal " in capsys.readouterr().out


def test_an_auditor_that_dies_is_told(city):
    with city(), auditing() as auditor:
        auditor.check(day(1))
        auditor.wait()
        auditor.line.send(None)  # nothing more to do: its process ends
        auditor.at = day(1)
        with pytest.raises(RuntimeError, match="has died"):
            auditor.wait()
