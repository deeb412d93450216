"""A frame's next edition reaches what places filled in: their own text goes on behind it, or it is not published."""

from datetime import date

import pytest

from baigong.journal.models import Entry
from baigong.kernel.actor import SYSTEM
from baigong.kernel.refused import Refused
from baigong.policy import actions, queries
from baigong.policy.models import Sheet
from tests import cast
from tests.policy.frames import FROM, begin, filled, give, publish, write_frame
from tests.refused import refused

NEXT = date(2026, 1, 1)


@pytest.fixture
def frame(who, shelf, settings, tmp_path) -> Sheet:
    settings.INSTITUTION = tmp_path
    return publish(who, write_frame(shelf))


def decides(on: date, place: str = cast.COUNTY) -> Sheet:
    return Sheet.objects.get(hash=queries.sheet(place, "pilot", on=on).hash)


def months(sheet: Sheet) -> int:
    return next(one.values[-1].value for one in queries.sheet_by_hash(sheet.hash).figures if one.code == "months_min")


def test_what_a_city_filled_in_goes_on_behind_the_next_edition(who, shelf, frame):
    city = filled(who, frame, 150_000)
    later = publish(who, write_frame(shelf, months=6), from_on=NEXT)
    was, now = decides(date(2025, 12, 31)), decides(NEXT)
    assert (was.pk, was.in_force.upper) == (city.pk, NEXT)
    assert (now.region_id, now.source, now.cases, now.notice) == (cast.CITY, city.source, city.cases, city.notice)
    assert (now.content["fills"]["hash"], months(was), months(now)) == (later.hash, 12, 6)
    assert (now.proposed_by, now.published_by) == (who.policy_officer.person_id, who.second_policy_officer.person_id)
    told = Entry.objects.filter(action="policy.sheet_published").latest("id").detail
    assert told["carried_on"] == [f"120100/pilot:{now.hash[:12]}"]


def test_what_no_longer_fits_is_named_and_nothing_is_published(who, shelf, frame):
    city = filled(who, frame, 150_000)
    with pytest.raises(Refused) as no:
        publish(who, write_frame(shelf, high=140_000), from_on=NEXT)
    assert no.value.codes == ("fills_outside",)
    assert no.value.reasons[0].values["place"] == "天津市市辖区"
    assert "base_fen is 150000: more than high_fen allows, 140000" in no.value.reasons[0].values["fault"]
    assert decides(NEXT).pk == city.pk and Sheet.objects.get(state="proposed").region_id == "120000"


def test_a_place_makes_room_first(who, shelf, frame):
    city = filled(who, frame, 150_000)
    waits = actions.propose_sheet(by=who.policy_officer, now=cast.NOW, folder=write_frame(shelf, high=140_000), from_on=NEXT)
    draft = actions.open_draft(by=who.policy_officer, now=cast.NOW, sheet_id=city.pk, title="", from_on=NEXT)
    changed = actions.change_draft(by=who.policy_officer, now=cast.NOW, draft_id=draft.pk, seen=0, figures={"base_fen": 130_000},
                                   conditions={})
    actions.add_case(by=who.policy_officer, now=cast.NOW, draft_id=draft.pk, seen=changed.changes, like=0, name="降低")
    sent = actions.send_draft(by=who.policy_officer, now=cast.NOW, draft_id=draft.pk)
    actions.publish_sheet(by=who.second_policy_officer, now=cast.NOW, sheet_id=sent.pk)
    later = actions.publish_sheet(by=who.second_policy_officer, now=cast.NOW, sheet_id=waits.pk)
    assert decides(date(2026, 1, 2)).content["fills"]["hash"] == later.hash
    assert decides(date(2025, 12, 31)).content["fills"]["hash"] == frame.hash


def test_what_was_proposed_behind_an_earlier_edition_is_drafted_anew(who, shelf, frame):
    draft = give(who.policy_officer, begin(who.policy_officer, frame, from_on=NEXT), 150_000)
    sent = actions.send_draft(by=who.policy_officer, now=cast.NOW, draft_id=draft.pk)
    later = publish(who, write_frame(shelf, months=6), from_on=NEXT)
    with refused("frame_changed"):
        actions.publish_sheet(by=who.second_policy_officer, now=cast.NOW, sheet_id=sent.pk)
    actions.reject_sheet(by=who.second_policy_officer, now=cast.NOW, sheet_id=sent.pk, why="上级已有新版本")
    assert filled(who, later, 150_000, from_on=NEXT).content["fills"]["hash"] == later.hash


def test_published_later_it_goes_on_behind_what_is_to_come(who, shelf, frame):
    later = publish(who, write_frame(shelf, months=6), from_on=NEXT)
    city = filled(who, frame, 150_000)
    assert [(one.in_force.lower, one.content["fills"]["hash"]) for one in queries.filled_in("120000", "pilot")] == [
        (FROM, frame.hash), (NEXT, later.hash)]
    assert (decides(FROM).pk, months(decides(NEXT))) == (city.pk, 6)


def test_one_that_begins_later_goes_on_from_its_second_day(who, shelf, frame):
    filled(who, frame, 150_000, from_on=date(2026, 3, 1))
    publish(who, write_frame(shelf, months=6), from_on=NEXT)
    assert [months(decides(day)) for day in (NEXT, date(2026, 3, 1), date(2026, 3, 2))] == [6, 12, 6]


def test_it_goes_all_the_way_down(who, shelf, frame):
    draft = give(who.policy_officer, begin(who.policy_officer, frame), 150_000)
    texts = queries.texts_of(draft)
    texts["policy.yaml"] = draft.source.replace("150000}", "150000, within: {least: low_fen}}")
    actions.write_draft(by=who.policy_officer, now=cast.NOW, draft_id=draft.pk, seen=draft.changes, texts=texts)
    sent = actions.send_draft(by=who.policy_officer, now=cast.NOW, draft_id=draft.pk)
    city = actions.publish_sheet(by=who.second_policy_officer, now=cast.NOW, sheet_id=sent.pk)
    county = filled(who, city, 80_000, region=cast.COUNTY)
    assert county.content["fills"]["codes"] == ["120100/pilot", "120000/pilot"]
    publish(who, write_frame(shelf, months=6), from_on=NEXT)
    assert (decides(NEXT).region_id, months(decides(NEXT)), decides(FROM).pk) == (cast.COUNTY, 6, county.pk)
    assert decides(NEXT).content["fills"]["hash"] == decides(NEXT, cast.CITY).hash
    with refused("fills_outside"):
        publish(who, write_frame(shelf, high=140_000), from_on=date(2026, 6, 1))


def test_set_up_publishes_what_is_carried_on_and_leaves_the_rest_to_officers(who, shelf, frame):
    filled(who, frame, 150_000)
    write_frame(shelf, months=6)
    (made,) = actions.publish_shelf(by=SYSTEM, now=cast.NOW, shelf=shelf)
    assert months(decides(cast.TODAY)) == 6 and decides(cast.TODAY).content["fills"]["hash"] == made.hash
    write_frame(shelf, high=140_000)
    assert actions.publish_shelf(by=SYSTEM, now=cast.NOW, shelf=shelf) == []
    assert [one.region_id for one in queries.proposals(by=who.policy_officer)] == ["120000"]
    assert actions.publish_shelf(by=SYSTEM, now=cast.NOW, shelf=shelf) == [], "it waits, and is not proposed again"
