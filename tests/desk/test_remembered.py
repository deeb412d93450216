"""What is remembered is asked once per span and arguments, and always where remembering is off."""

import pytest

from baigong.desk import remembered as module
from baigong.desk.remembered import remembered


@pytest.fixture
def clock(monkeypatch):
    now = [100.0]
    monkeypatch.setattr(module.time, "monotonic", lambda: now[0])
    return now


@pytest.fixture
def asked():
    return []


@pytest.fixture
def answer(asked):
    @remembered(seconds=5)
    def answer(word):
        asked.append(word)
        return f"{word} {len(asked)}"

    return answer


def test_asked_again_after_its_span_only(clock, settings, asked, answer):
    settings.REMEMBERS = True
    assert [answer("a"), answer("a"), answer("b")] == ["a 1", "a 1", "b 2"]
    clock[0] += 4.9
    assert answer("a") == "a 1"
    clock[0] += 0.1
    assert (answer("a"), asked) == ("a 3", ["a", "b", "a"])


def test_asked_each_time_where_remembering_is_off(settings, asked, answer):
    settings.REMEMBERS = False
    assert [answer("a"), answer("a")] == ["a 1", "a 2"]
