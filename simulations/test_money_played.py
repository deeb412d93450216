"""Ten thousand steps of money played at random against a model (tests/policy/machine.py): `make steps`.

Not in the ordinary suite, which plays some hundred: this takes minutes.
"""

import os

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests import cast
from tests.policy.machine import Money

STEPS, LENGTH = int(os.environ.get("BAIGONG_STEPS", "10000")), 100


@pytest.mark.django_db
def test_ten_thousand_steps():
    Money.who = cast.assemble()
    run_state_machine_as_test(Money, settings=settings(
        max_examples=max(1, STEPS // LENGTH), stateful_step_count=LENGTH, deadline=None, suppress_health_check=list(HealthCheck)))
