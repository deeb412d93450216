"""The worker desk's scenes."""

import pytest

from tests import cast, cast_subsidy


@pytest.fixture
def scene(db: None) -> cast_subsidy.Scene:
    """A certificate, the insurance policy in force, money there."""
    made = cast_subsidy.make_scene()
    cast.clock(cast_subsidy.OFFERED)
    return made


@pytest.fixture
def who_alone(db: None) -> cast.Cast:
    """Everyone, and nothing that happened."""
    made = cast.assemble()
    cast.clock()
    return made
