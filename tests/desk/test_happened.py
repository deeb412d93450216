"""The journal in words: every action has one, and nothing has words that does not exist."""

from types import SimpleNamespace

import pytest

from baigong.desk import happened
from baigong.journal.actions import ACTIONS
from baigong.project import urls  # noqa: F401 - loads every desk, and with them every floor's actions
from tests import cast

pytestmark = pytest.mark.django_db


def test_every_action_has_words():
    ours = {name for name in ACTIONS if not name.startswith("test.") and ".test_" not in name}
    assert ours - set(happened.WHAT) == set()
    assert set(happened.WHAT) - ours == set()


def test_older_entries_keep_their_words():
    """What was written under an action's former name is told like what is written under its name of today."""
    now = SimpleNamespace(pk=2, at=cast.NOW, action="subsidy.cohort_approved", why="", by_person=None, by_role="system")
    before = SimpleNamespace(**{**vars(now), "pk": 1, "action": "offer.cohort_approved"})
    assert [str(one["what"]) for one in happened.told([before, now], language="zh")] == ["同意开班", "同意开班"]
    assert set(happened.FORMERLY.values()) <= set(happened.WHAT) and not set(happened.FORMERLY) & set(happened.WHAT)
