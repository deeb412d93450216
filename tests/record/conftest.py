"""A worker with a certificate, for every test of this floor."""

from dataclasses import dataclass

import pytest

from baigong.assessment.models import Certificate
from tests.cast_exam import Stage, make_stage


@dataclass
class Holder:
    """The stage of the exam and the certificate the first worker got there."""

    stage: Stage
    certificate: Certificate


@pytest.fixture
def holder(db: None) -> Holder:
    """李明 passed with 88 and 90; 王芳 did not."""
    stage = make_stage()
    (certificate,) = stage.certified((88, 90), (61, 59))
    return Holder(stage, certificate)
