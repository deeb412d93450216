"""Regions and organisations: loaded once, dated, found by name and place."""

import csv
from datetime import date

import pytest

from baigong.kernel.actor import SYSTEM
from baigong.kernel.identity import make_simulated_uscc
from baigong.kernel.refused import Refused
from baigong.people import actions, queries
from baigong.people.models import Region
from tests import cast

BODY = {"kind": "provider", "name": "新校（模拟）", "region": cast.COUNTY,
        "uscc": make_simulated_uscc(serial=90_000_000)}


def test_loading_again_changes_nothing_and_a_new_name_is_taken_over(who):
    rows = list(csv.DictReader(cast.REGIONS.splitlines()))
    load = {"by": SYSTEM, "now": cast.NOW}
    assert actions.load_regions(**load, rows=rows) == 0
    rows[4]["name"] = "南开新区"
    assert actions.load_regions(**load, rows=rows) == 1
    for stranger in (*who.strangers, who.province_officer):
        with pytest.raises(Refused):
            actions.load_regions(by=stranger, now=cast.NOW, rows=rows)


@pytest.mark.django_db
def test_the_whole_table_of_the_country_loads(settings):
    with (settings.INSTITUTION / "regions/regions.csv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    assert actions.load_regions(by=SYSTEM, now=cast.NOW, rows=rows) == len(rows) > 3000
    assert actions.load_regions(by=SYSTEM, now=cast.NOW, rows=rows) == 0
    assert {one.level for one in Region.objects.all()} == {"nation", "province", "prefecture", "county"}


def test_a_region_stands_in_its_tree_and_a_retired_code_resolves(who):
    assert queries.codes_above("120104") == ["120104", "120100", "120000", "000000"]
    assert queries.codes_above("120000") == ["120000", "000000"]
    assert queries.codes_above("000000") == ["000000"]
    assert [one.name for one in queries.regions_above("120104")] == ["全国", "天津市", "天津市市辖区", "南开区"]
    assert queries.region("120107").succeeded_by == "120116"
    under = queries.regions_under("120100", on=cast.TODAY).values_list("code", flat=True)
    assert list(under) == ["120100", "120103", "120104", "120116"]
    assert queries.regions_under("120100", on=date(2005, 1, 1)).filter(code="120107").exists()
    assert [one.code for one in queries.regions_named("南开", on=cast.TODAY)] == ["120104"]


def test_a_body_is_registered_once_by_its_bureau(who):
    body = actions.register_organisation(by=who.reviewer, now=cast.NOW, **BODY)
    assert body in queries.organisations(kind="provider", region=cast.CITY, text="新校")
    assert body in queries.organisations(text=BODY["uscc"].lower())
    with pytest.raises(Refused) as refused:
        actions.register_organisation(by=who.city_officer, now=cast.NOW, **BODY)
    assert refused.value.codes == ("known_organisation",)


@pytest.mark.parametrize("wrong, code", [
    ({"uscc": "91" * 9}, "uscc_region"), ({"region": "980000"}, "not_yours"),
    ({"kind": "assessor", "assessor_code": "X1"}, "assessor_code"),
])
def test_a_wrong_body_is_refused(who, wrong, code):
    with pytest.raises(Refused) as refused:
        actions.register_organisation(by=who.reviewer, now=cast.NOW, **{**BODY, **wrong})
    assert code in refused.value.codes


def test_strangers_neither_register_nor_close(who):
    for stranger in (who.neighbour_reviewer, who.provider_clerk, who.worker, who.payer, *who.strangers):
        with pytest.raises(Refused) as refused:
            actions.register_organisation(by=stranger, now=cast.NOW, **BODY)
        assert refused.value.codes == ("not_yours",)
        with pytest.raises(Refused):
            actions.close_organisation(by=stranger, now=cast.NOW, organisation_id=who.provider, on=cast.TODAY, why="x")


def test_a_closed_body_takes_part_no_more(who):
    give = {"by": who.city_officer, "now": cast.NOW, "organisation_id": who.provider, "on": cast.TODAY}
    with pytest.raises(Refused) as refused:
        actions.close_organisation(**give, why="")
    assert refused.value.codes == ("needs_why",)
    closed = actions.close_organisation(**give, why="吊销许可")
    assert closed not in queries.organisations(kind="provider")
    assert queries.organisation(who.provider) == closed
    with pytest.raises(Refused) as refused:
        actions.close_organisation(**give, why="再来")
    assert refused.value.codes == ("ended_already",)


def test_the_bureau_is_the_nearest_above(who):
    assert queries.bureau_of(cast.COUNTY).pk == who.county_bureau
    assert queries.bureau_of(cast.NEIGHBOUR).pk == who.city_bureau
    assert queries.bureau_of(cast.COUNTY, kind="finance").pk == who.finance_bureau
    assert queries.bureau_of(cast.ELSEWHERE) is None
