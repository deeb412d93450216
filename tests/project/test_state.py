"""What the environment may say, and how a mistake in it is told."""

import pytest

from baigong.project import state
from baigong.project.unready import Unready


def test_a_whole_number_comes_from_the_environment(monkeypatch):
    monkeypatch.setenv("BAIGONG_LOCK_AFTER", " 7 ")
    assert state.whole_number("BAIGONG_LOCK_AFTER", 5) == 7
    monkeypatch.setenv("BAIGONG_LOCK_AFTER", "")
    assert state.whole_number("BAIGONG_LOCK_AFTER", 5) == 5


@pytest.mark.parametrize("told", ["five", "0", "-1", "1.5", "５"])
def test_anything_else_is_told_with_its_name(monkeypatch, told):
    monkeypatch.setenv("BAIGONG_LOCK_AFTER", told)
    with pytest.raises(Unready, match="BAIGONG_LOCK_AFTER"):
        state.whole_number("BAIGONG_LOCK_AFTER", 5)
