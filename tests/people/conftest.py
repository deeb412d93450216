"""The cast, and short ways to say what was refused."""

import pytest

from tests import cast


@pytest.fixture
def who(db) -> cast.Cast:
    """Everyone."""
    return cast.assemble()
