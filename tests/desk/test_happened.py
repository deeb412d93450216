"""The journal in words: every action has one, and nothing has words that does not exist."""

import pytest

from baigong.desk import happened
from baigong.journal.actions import ACTIONS
from baigong.project import urls  # noqa: F401 - loads every desk, and with them every floor's actions

pytestmark = pytest.mark.django_db


def test_every_action_has_words():
    ours = {name for name in ACTIONS if not name.startswith("test.") and ".test_" not in name}
    assert ours - set(happened.WHAT) == set()
    assert set(happened.WHAT) - ours == set()
