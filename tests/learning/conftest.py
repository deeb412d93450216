"""A running course of two days and two workers, for every test of this floor."""

from dataclasses import dataclass

import pytest

from tests import cast, cast_course


@dataclass
class Class:
    """The cast and their course."""

    who: cast.Cast
    course: cast_course.Course


@pytest.fixture
def room(db: None) -> Class:
    """The usual beginning."""
    who = cast.assemble()
    return Class(who, cast_course.running(who))
