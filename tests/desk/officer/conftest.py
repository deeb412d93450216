"""The officer desk's fixtures: the cast, on the cast's own day."""

import pytest
from django.utils import timezone

from baigong.journal import actions as journal
from baigong.kernel.actor import SYSTEM
from tests import cast


@pytest.fixture(autouse=True)
def day(db: None) -> None:
    """It is the cast's day."""
    journal.set_clock(by=SYSTEM, now=cast.NOW, real=timezone.now())


@pytest.fixture
def who(day: None) -> cast.Cast:
    """Everyone."""
    return cast.assemble()
