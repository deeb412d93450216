"""Sheets: one officer proposes, another publishes, nobody changes."""

import csv
from datetime import date, timedelta

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from baigong.journal.models import Entry
from baigong.kernel.actor import SYSTEM
from baigong.kernel.refused import Refused
from baigong.people import actions as people
from baigong.policy import actions, queries
from baigong.policy.models import Sheet
from tests import cast

ON = date(2025, 6, 1)


def publish(who, folder, **more):
    proposed = actions.propose_sheet(by=who.policy_officer, now=cast.NOW, folder=folder, **more)
    return actions.publish_sheet(by=who.second_policy_officer, now=cast.NOW, sheet_id=proposed.pk)


def codes(refused) -> tuple[str, ...]:
    return refused.value.codes


def test_two_officers_publish_a_folder_and_it_is_found_from_below(who, folder):
    sheet = publish(who, folder())
    found = queries.sheet(cast.COUNTY, "pilot", on=ON)
    assert found.hash == sheet.hash and found.place == "120000"
    assert queries.sheet_by_hash(sheet.hash) is found
    assert [one.slug for one in queries.sheets_for(cast.COUNTY, on=ON)] == ["pilot"]
    assert queries.sheets_for(cast.ELSEWHERE, on=ON) == []
    assert list(Entry.objects.filter(subject_kind="policy.Sheet").order_by("id").values_list("action", flat=True)) == [
        "policy.sheet_proposed", "policy.sheet_published"]


def test_the_same_content_is_proposed_once(who, folder):
    publish(who, folder())
    with pytest.raises(Refused) as refused:
        actions.propose_sheet(by=who.policy_officer, now=cast.NOW, folder=folder())
    assert codes(refused) == ("same_content",)


def test_publishing_twice_is_refused(who, folder):
    sheet = publish(who, folder())
    with pytest.raises(Refused) as refused:
        actions.publish_sheet(by=who.second_policy_officer, now=cast.NOW, sheet_id=sheet.pk)
    assert codes(refused) == ("not_now",)


def test_nobody_publishes_their_own(who, folder):
    proposed = actions.propose_sheet(by=who.policy_officer, now=cast.NOW, folder=folder())
    for act, more in ((actions.publish_sheet, {}), (actions.reject_sheet, {"why": "x"})):
        with pytest.raises(Refused) as refused:
            act(by=who.policy_officer, now=cast.NOW, sheet_id=proposed.pk, **more)
        assert codes(refused) == ("second_officer",)


def test_strangers_neither_propose_nor_publish(who, folder):
    proposed = actions.propose_sheet(by=who.policy_officer, now=cast.NOW, folder=folder())
    for stranger in (*who.strangers, who.reviewer, who.worker):
        for act, more in ((actions.propose_sheet, {"folder": folder()}),
                          (actions.publish_sheet, {"sheet_id": proposed.pk}),
                          (actions.reject_sheet, {"sheet_id": proposed.pk, "why": "x"})):
            with pytest.raises(Refused) as refused:
                act(by=stranger, now=cast.NOW, **more)
            assert codes(refused) == ("not_yours",)
    assert list(queries.proposals(by=who.second_policy_officer)) == [proposed]
    assert not any(queries.proposals(by=stranger).exists() for stranger in who.strangers)


def test_a_rejected_sheet_decides_nothing_and_may_come_again(who, folder):
    proposed = actions.propose_sheet(by=who.policy_officer, now=cast.NOW, folder=folder())
    with pytest.raises(Refused) as refused:
        actions.reject_sheet(by=who.second_policy_officer, now=cast.NOW, sheet_id=proposed.pk, why=" ")
    assert codes(refused) == ("needs_why",)
    actions.reject_sheet(by=who.second_policy_officer, now=cast.NOW, sheet_id=proposed.pk, why="标准有误")
    with pytest.raises(Refused) as refused:
        queries.sheet(cast.COUNTY, "pilot", on=ON)
    assert codes(refused) == ("no_sheet",)
    publish(who, folder())


def test_a_folder_with_faults_is_refused_with_the_place_of_the_first(who, folder):
    path = folder()
    (path / "cases.yaml").write_text((path / "cases.yaml").read_text().replace("1000", "999"))
    with pytest.raises(Refused) as refused:
        actions.propose_sheet(by=who.policy_officer, now=cast.NOW, folder=path)
    assert codes(refused) == ("sheet_faults",)
    assert "120000/pilot/cases.yaml" in refused.value.reasons[0].text()


def test_a_folder_of_a_place_nobody_knows_is_refused(who, folder):
    with pytest.raises(Refused) as refused:
        actions.propose_sheet(by=who.policy_officer, now=cast.NOW, folder=folder(place="980000"))
    assert codes(refused) == ("no_place",)


def test_a_later_edition_ends_the_earlier_and_old_decisions_find_theirs(who, folder):
    old = publish(who, folder(1000))
    new = publish(who, folder(1200), from_on=date(2025, 7, 1))
    assert queries.sheet(cast.COUNTY, "pilot", on=date(2025, 6, 30)).hash == old.hash
    assert queries.sheet(cast.COUNTY, "pilot", on=date(2025, 7, 1)).hash == new.hash
    with pytest.raises(Refused) as refused:
        publish(who, folder(1300), from_on=date(2027, 1, 1))
    assert codes(refused) == ("over",)
    assert [one.hash for one in queries.editions("120000", "pilot")] == [new.hash, old.hash]
    assert queries.edition("120000", "pilot", on=ON).hash == old.hash
    assert queries.edition("120000", "pilot").hash == new.hash


def test_an_edition_that_would_rewrite_the_past_is_refused(who, folder):
    publish(who, folder(1000))
    proposed = actions.propose_sheet(by=who.policy_officer, now=cast.NOW, folder=folder(1200))
    with pytest.raises(Refused) as refused:
        actions.publish_sheet(by=who.second_policy_officer, now=cast.NOW, sheet_id=proposed.pk)
    assert codes(refused) == ("span_overlaps",)


@pytest.mark.parametrize("change", [
    {"content": {}}, {"hash": "0" * 64}, {"notice": "x"}, {"source": "x"}, {"state": "proposed"},
    {"in_force": DateRange(date(2025, 1, 1), None)}, {"published_by": 1},
])
def test_the_database_refuses_to_change_a_published_sheet(who, folder, change):
    sheet = publish(who, folder())
    with pytest.raises(DatabaseError), transaction.atomic():
        Sheet.objects.filter(pk=sheet.pk).update(**change)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM policy_sheet")


def test_the_database_refuses_overlaps_and_lonely_publishers(who, folder):
    sheet = publish(who, folder())
    copy = {field.attname: getattr(sheet, field.attname) for field in Sheet._meta.fields if field.name != "id"}
    with pytest.raises(IntegrityError, match="policy_sheet_no_overlap"), transaction.atomic():
        Sheet.objects.create(**{**copy, "hash": "1" * 64})
    alone = {"hash": "2" * 64, "slug": "other", "published_by": sheet.proposed_by}
    with pytest.raises(IntegrityError, match="policy_sheet_published_by_second"), transaction.atomic():
        Sheet.objects.create(**{**copy, **alone})


def test_the_shelf_is_published_once_and_changes_take_over(who, shelf, folder):
    folder(1000)
    assert [sheet.slug for sheet in actions.publish_shelf(by=SYSTEM, now=cast.NOW, shelf=shelf)] == ["pilot"]
    assert actions.publish_shelf(by=SYSTEM, now=cast.NOW, shelf=shelf) == []
    folder(1200)
    later = cast.NOW + timedelta(days=30)
    assert len(actions.publish_shelf(by=SYSTEM, now=later, shelf=shelf)) == 1
    assert queries.sheet(cast.COUNTY, "pilot", on=date(2025, 9, 30)).figures[1].on(later.date()).value == 100000
    assert queries.sheet(cast.COUNTY, "pilot", on=date(2025, 10, 1)).figures[1].on(later.date()).value == 120000
    folder(1300)
    assert len(actions.publish_shelf(by=SYSTEM, now=later, shelf=shelf)) == 1  # twice on one day
    folder(1400)
    assert actions.publish_shelf(by=SYSTEM, now=later + timedelta(days=700), shelf=shelf) == []  # over by then
    for stranger in (*who.strangers, who.policy_officer):
        with pytest.raises(Refused):
            actions.publish_shelf(by=stranger, now=cast.NOW, shelf=shelf)


def test_lists_are_filtered_by_what_sheets_say(who, folder):
    publish(who, folder())
    assert queries.published(place=cast.COUNTY, text="津试", fund="unemployment-insurance", payee="worker").count() == 1
    assert not queries.published(place=cast.ELSEWHERE).exists()
    assert not queries.published(payee="provider").exists()
    assert not queries.published(fund="employment-subsidy").exists()
    assert not queries.published(text="没有这个").exists()


def test_the_shelf_of_the_house_is_published_whole(settings, db):
    with (settings.INSTITUTION / "regions/regions.csv").open(encoding="utf-8", newline="") as table:
        people.load_regions(by=SYSTEM, now=cast.NOW, rows=csv.DictReader(table))
    shelf = settings.INSTITUTION / "policies"
    made = actions.publish_shelf(by=SYSTEM, now=cast.NOW, shelf=shelf)
    assert len(made) == len(list(shelf.glob("*/*/policy.yaml"))) >= 9
    assert actions.publish_shelf(by=SYSTEM, now=cast.NOW, shelf=shelf) == []
    found = queries.sheets_for(cast.COUNTY, on=ON)
    codes = [sheet.code for sheet in found]
    assert codes == sorted(codes, key=lambda code: (code.startswith("000000"), code))    # the nearest place first
    assert {"120000/living-2022", "120000/training-2022", "000000/unemployment-insurance-uplift"} <= set(codes)
    assert {sheet.place for sheet in found} == {"120000", "000000"}
