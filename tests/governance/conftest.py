"""The shelf and a municipality that sets tasks, for every test of this floor."""

import pytest

from tests.cast_governance import Scene, make_scene


@pytest.fixture
def scene(db: None) -> Scene:
    """The usual beginning."""
    return make_scene()
