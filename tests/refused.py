"""Expecting a refusal: exactly these reasons, in this order, so that no reason gets lost.

    with refused("not_yours"): …
"""

import pytest

from baigong.kernel.refused import Refused


def refused(*codes: str) -> pytest.RaisesExc:
    """A context in which a Refused with exactly these codes must be raised."""
    return pytest.RaisesExc(Refused, check=lambda error: error.codes == codes)
