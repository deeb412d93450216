"""The cast and its provider's equipment."""

import pytest

from tests import cast, cast_offer


@pytest.fixture
def who(db):
    return cast.assemble()


@pytest.fixture
def what(who):
    return cast_offer.equip(who)
