"""The cast, for all tests of supervision."""

import pytest

from tests import cast


@pytest.fixture
def who(db) -> cast.Cast:
    """Everyone."""
    return cast.assemble()
