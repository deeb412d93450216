"""A thousand entitled people planted among two hundred thousand: found all of them and nobody else, as by brute force.

Not in the ordinary suite, for it takes the better part of an hour: `make found` (R=20000 for fewer people); it stops by itself.
"""

import os
import time

import pytest

from tests import cast, cast_programme, cast_subsidy, planted
from tests.subsidy import test_claimable
from tests.subsidy.test_searches import found, searched

PEOPLE = int(os.environ.get("BAIGONG_PEOPLE", "2000"))
SHARE = 200
"""One in so many is entitled."""


@pytest.mark.django_db
def test_precision_and_recall_are_whole():
    scene = cast_subsidy.make_scene()
    began = time.monotonic()
    hidden = planted.plant(scene, people=PEOPLE, entitled=PEOPLE // SHARE, seed=2_022)
    hidden |= {one.pk: 150_000 for one in scene.certificates}
    planted_at = time.monotonic()
    search = searched(scene)
    searched_at = time.monotonic()
    assert found(search) == hidden, "precision and recall 100 %"
    assert planted.by_the_judge(cast_subsidy.OFFERED.date()) == hidden, "the judge one by one says the same"
    print(f"\n{search.people:,} people with a certificate, {search.cases:,} cases, {len(hidden):,} entitled; "
          f"planted in {planted_at - began:.0f} s, searched in {searched_at - planted_at:.0f} s, "
          f"brute force in {time.monotonic() - searched_at:.0f} s")


@pytest.mark.django_db
def test_seats_without_a_certificate_are_found_as_well():
    """A class of a firm's new staff as large as a room holds, among them one for each way to miss it."""
    cast.assemble()
    town = cast_programme.make_town(test_claimable.ZHONGSHAN, fund="special-account")
    cast_subsidy.publish(test_claimable.INDUCTION)
    _cohort, hidden = planted.trained(town, entitled=100, opens_on=test_claimable.OPENS, today=test_claimable.TODAY)
    search = test_claimable.searched(town.reviewer, town.region, test_claimable.INDUCTION)
    assert test_claimable.found(search) == hidden == planted.seats_by_the_judge(town.region, test_claimable.TODAY)
