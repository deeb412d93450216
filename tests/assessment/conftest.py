"""An ended course and two assessors, for every test of this floor."""

import pytest

from tests.cast_exam import Stage, make_stage


@pytest.fixture
def stage(db: None) -> Stage:
    """The usual beginning."""
    return make_stage()
