"""When the shelf is laid out: before the story on an empty house, at the house's own time ever after."""

from datetime import timedelta

import pytest
from django.utils import timezone

from baigong.city.story.stage import OVERTURE
from baigong.journal import actions as journal
from baigong.journal.models import Entry
from baigong.kernel.actor import SYSTEM
from baigong.project import shelf
from tests import cast

pytestmark = pytest.mark.django_db


def test_a_later_start_writes_nothing_into_days_that_are_over():
    shelf.load_occupations()
    journal.set_clock(by=SYSTEM, now=cast.NOW, real=timezone.now())
    shelf.load_occupations()
    first, second = Entry.objects.filter(action="offer.occupations_loaded").order_by("pk").values_list("at", flat=True)
    assert first == OVERTURE
    assert timedelta(0) <= second - cast.NOW < timedelta(minutes=5)
