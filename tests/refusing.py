"""Shorthand for tests."""

import pytest

from baigong.kernel.refused import Refused


def refused(call, **given):
    """The codes of the refusal that the call ends in."""
    with pytest.raises(Refused) as caught:
        call(**given)
    return set(caught.value.codes)
