"""What the tests of figures begin with: two workers trained and certified in September, one paid in October."""

from datetime import date

import pytest
from django.utils import timezone

from baigong.kernel.actor import SYSTEM
from baigong.reporting import actions
from tests import cast_course, cast_subsidy
from tests.harness.kept import kept

SEPTEMBER, OCTOBER = date(2025, 9, 1), date(2025, 10, 1)
IN_OCTOBER, IN_NOVEMBER = (cast_course.moment(date(2025, month, 5), 1) for month in (10, 11))


@kept
def make_frozen() -> cast_subsidy.Scene:
    """The same, with September and October frozen by the house."""
    made = cast_subsidy.make_paid()
    actions.freeze_month(by=SYSTEM, month=SEPTEMBER, now=IN_OCTOBER)
    actions.freeze_month(by=SYSTEM, month=OCTOBER, now=IN_NOVEMBER)
    assert timezone.localdate(IN_NOVEMBER) == date(2025, 11, 5)
    return made


@pytest.fixture
def scene(db: None) -> cast_subsidy.Scene:
    """One claim paid on 27 October."""
    return cast_subsidy.make_paid()


@pytest.fixture
def frozen(db: None) -> cast_subsidy.Scene:
    """September and October, frozen by the house."""
    return make_frozen()
