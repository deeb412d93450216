"""What a place would do with a frame that it fills in for the first time, tried on the people of this house before it is published:
beside the frame's own rate where that holds meanwhile, beside nothing where the frame waits."""

from pathlib import Path

import pytest

from baigong import rules
from baigong.policy import actions, queries
from baigong.subsidy import facts
from tests import cast, cast_subsidy
from tests.desk.sitting import sit
from tests.policy import frames

pytestmark = pytest.mark.django_db
TODAY = cast_subsidy.OFFERED.date()


@pytest.fixture
def scene(db: None) -> cast_subsidy.Scene:
    made = cast_subsidy.make_scene()
    cast.clock(cast_subsidy.OFFERED)
    cast_subsidy.insured(made.who.other_worker, insured_months=8)
    return made


def waiting(shelf: Path) -> Path:
    """The same frame without a rate of its own."""
    folder = frames.write_frame(shelf)
    path = folder / "policy.yaml"
    path.write_text("kind: frame\n" + path.read_text(encoding="utf-8").replace(
        "most: high_fen}, 2025-01-01: 100000}", "most: high_fen}}"), encoding="utf-8")
    cases = folder / "cases.yaml"
    cases.write_text(cases.read_text(encoding="utf-8").replace("1000", "500"), encoding="utf-8")
    return folder


def effect(drafts) -> rules.Effects:
    before, afters = queries.compared(drafts)
    lot = facts.what_if(before, afters, after_person=0, today=TODAY)
    assert lot.people == 2
    return [effects for effects, _examples in lot.found]


def test_beside_the_rate_that_holds_until_then(scene, tmp_path):
    frame = frames.publish(scene.who, frames.write_frame(tmp_path))
    draft = frames.give(scene.who.policy_officer, frames.begin(scene.who.policy_officer, frame), 150_000)
    whole = effect([draft])[0].whole
    assert (whole.cases, whole.more, whole.fen_before, whole.fen_after) == (2, 1, 100_000, 150_000)
    page = sit(scene.who.policy_officer).get(f"/officer/drafts/{draft.pk}/what-if/")
    assert page.context["may_try"] and "开始推演" in page.content.decode()


def test_beside_nothing_where_the_frame_waits_to_be_filled_in(scene, tmp_path):
    frame = frames.publish(scene.who, waiting(tmp_path))
    mild, rich = (frames.give(scene.who.policy_officer, frames.begin(scene.who.policy_officer, frame, title=title), fen)
                  for title, fen in (("低", 60_000), ("高", 200_000)))
    found = effect([mild, rich])
    assert [(one.whole.cases, one.whole.gained, one.whole.fen_before, one.whole.fen_after) for one in found] == [
        (2, 1, 0, 60_000), (2, 1, 0, 200_000)]
    assert list(found[0].by["why"]) == ["not_filled_in"] and list(found[0].by["region"]) == [cast.COUNTY]


def test_only_in_the_place_that_fills_it_in_and_not_where_a_nearer_one_has(scene, tmp_path):
    frame = frames.publish(scene.who, waiting(tmp_path))
    elsewhere = frames.give(scene.who.policy_officer, frames.begin(
        scene.who.policy_officer, frame, region=cast.NEIGHBOUR), 60_000)
    assert effect([elsewhere])[0].whole.cases == 0
    frames.filled(scene.who, frame, 70_000, region=cast.COUNTY)
    city = frames.give(scene.who.policy_officer, frames.begin(scene.who.policy_officer, frame), 80_000)
    assert effect([city])[0].whole.cases == 0, "the county's own filling is not the city's"


def test_what_is_wholly_new_has_nothing_beside_it_still(scene, tmp_path):
    texts = {path.name: path.read_text(encoding="utf-8") for path in frames.write_frame(tmp_path).iterdir()}
    draft = actions.bring_draft(by=scene.who.policy_officer, now=cast.NOW, region=cast.PROVINCE, slug="pilot", texts=texts)
    page = sit(scene.who.policy_officer).get(f"/officer/drafts/{draft.pk}/what-if/")
    assert not page.context["may_try"]
