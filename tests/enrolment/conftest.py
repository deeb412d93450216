"""The cast with its provider's equipment, and one open cohort of two seats."""

from types import SimpleNamespace

import pytest

from tests import cast, cast_offer


@pytest.fixture
def here(db):
    """who, what, and `cohort`: open, two seats, 15 to 17 September 2025."""
    who = cast.assemble()
    what = cast_offer.equip(who)
    return SimpleNamespace(who=who, what=what, cohort=cast_offer.opened(who, what, seats=2))
