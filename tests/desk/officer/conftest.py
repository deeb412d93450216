"""The officer desk's fixtures: the cast, on the cast's own day."""

import pytest

from tests import cast


@pytest.fixture(autouse=True)
def day(db: None) -> None:
    """It is the cast's day."""
    cast.clock()


@pytest.fixture
def who(day: None) -> cast.Cast:
    """Everyone."""
    return cast.assemble()
