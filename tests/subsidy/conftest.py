"""The scene that most tests of subsidy begin with."""

import pytest

from tests import cast_subsidy


@pytest.fixture
def scene(db):
    return cast_subsidy.make_scene()
