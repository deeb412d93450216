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


def test_only_what_is_to_be_kept_is_kept(clock, settings, asked):
    settings.REMEMBERS = True

    @remembered(seconds=5, where=lambda count: count > module.MANY)
    def counted(count):
        asked.append(count)
        return count

    few, many = module.MANY, module.MANY + 1
    assert [counted(few), counted(few), counted(many), counted(many)] == [few, few, many, many]
    assert asked == [few, few, many], "few are counted every time"


def test_so_many_answers_and_no_more(clock, settings, asked, answer, monkeypatch):
    settings.REMEMBERS = True
    monkeypatch.setattr(module, "KEPT", 2)
    assert [answer(word) for word in "abca"] == ["a 1", "b 2", "c 3", "a 4"]
