"""Dated data off the shelf, and the catalogue line that counts."""

from datetime import date

import pytest

from baigong.kernel.actor import SYSTEM
from baigong.kernel.refused import Refused
from baigong.offer import actions, queries
from baigong.offer.decide.rules import read_rules, rules_on
from baigong.offer.decide.shelf import read_catalogue, read_occupations
from baigong.offer.models import Catalogue, Item, Occupation
from tests import cast, cast_offer
from tests.refusing import refused

SHEET = """\
region: "{region}"
slug: market-shortage
name: 目录（模拟）
document_no: 模拟〔2025〕1号
trust: G
items_trust: simulated
in_force: {{from: {begins}, until: {ends}}}
assessment_fee_fen: {{B: {{"5": 25000, "4": 31000}}, special_ability_as: {{ordinary: "5"}}}}
items:
  - {{occupation: "4-10-01-05", name: 养老护理员, level: "{level}", catalogue_price_fen: {price}, hours: 80,
     shortage: urgent, complexity: B, source: 模拟}}
"""


def sheet(region="120000", begins="2024-01-01", ends="2026-05-01", level="5", price=100):
    return SHEET.format(region=region, begins=begins, ends=ends, level=level, price=price)


@pytest.fixture
def shelf(tmp_path, db):
    """Writes catalogue files, and loads them."""
    cast.make_regions()
    Occupation.objects.create(code="4-10-01-05", name="养老护理员")

    def load(**files):
        for name, text in files.items():
            file = tmp_path / "x" / "y" / f"{name}.yaml"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return actions.load_catalogues(by=SYSTEM, now=cast.NOW, folder=tmp_path)

    return load


def test_the_real_shelf_loads_twice_the_same(db):
    cast.make_regions()
    shelf = cast_offer.shelf()
    rows = actions.load_occupations(by=SYSTEM, now=cast.NOW, folder=shelf / "occupations")
    assert rows > 1600 and actions.load_occupations(by=SYSTEM, now=cast.NOW, folder=shelf / "occupations") == rows
    assert queries.occupation("4-10-01-05").name == "养老护理员"
    assert queries.occupations("养老护理").count() == 1
    new = actions.load_catalogues(by=SYSTEM, now=cast.NOW, folder=shelf / "catalogues")
    assert new == Catalogue.objects.count() > 0
    assert actions.load_catalogues(by=SYSTEM, now=cast.NOW, folder=shelf / "catalogues") == 0
    item = queries.catalogue_item(region=cast.COUNTY, occupation="4-10-01-05", level="5", on=date(2025, 9, 15))
    assert item is not None and queries.items(item.catalogue_id, text="养老").exists()
    assert queries.catalogues(region=cast.COUNTY, on=date(2025, 9, 15)).count() >= 1


def test_the_opening_day_chooses_the_version(shelf):
    assert shelf(a=sheet(), b=sheet(begins="2026-05-01", ends="null", price=200)) == 2

    def price(on, region=cast.COUNTY):
        item = queries.catalogue_item(region=region, occupation="4-10-01-05", level="5", on=on)
        return item and item.price_fen

    assert [price(date(2023, 12, 31)), price(date(2026, 4, 30)), price(date(2026, 5, 1))] == [None, 100, 200]
    assert price(date(2026, 5, 1), region=cast.ELSEWHERE) is None


def test_the_nearest_region_comes_first(shelf):
    shelf(province=sheet(), county=sheet(region=cast.COUNTY, price=7))
    near = queries.catalogue_item(region=cast.COUNTY, occupation="4-10-01-05", level="5", on=cast.TODAY)
    far = queries.catalogue_item(region=cast.NEIGHBOUR, occupation="4-10-01-05", level="5", on=cast.TODAY)
    assert (near.price_fen, far.price_fen) == (7, 100)


def test_a_special_ability_pays_its_named_fee(shelf):
    shelf(a=sheet(level="SP"))
    assert Item.objects.get().assessment_fee_fen == 25000


def test_a_loaded_version_is_never_changed(shelf):
    shelf(a=sheet())
    with pytest.raises(Refused) as caught:
        shelf(a=sheet(price=101))
    assert caught.value.codes == ("catalogue_changed",)
    assert Item.objects.get().price_fen == 100


@pytest.mark.parametrize("wrong", ["items: [", "region: x", sheet().replace("urgent", "dire"),
                                   sheet() + sheet().split("items:\n")[1], sheet().replace("4-10-01-05", "9-99-99-99")])
def test_a_faulty_file_is_named(shelf, wrong):
    with pytest.raises(Refused) as caught:
        shelf(bad=wrong)
    assert caught.value.codes == ("shelf_fault",) and "bad.yaml" in caught.value.reasons[0].text()


def test_only_the_shelfs_keepers_load(who):
    for by in (who.reviewer, who.provider_clerk, who.worker, who.strangers[0]):
        for load in (actions.load_catalogues, actions.load_occupations):
            assert refused(load, by=by, now=cast.NOW, folder=cast_offer.shelf()) == {"not_yours"}


def test_rows_are_read_as_their_readme_says():
    lines = ["code,name,major,medium,small,marks,source,mended,note", "1-01-00-01,甲,a,b,1-01-01-00,LS,x,改,"]
    (row,) = read_occupations(lines)
    assert (row.group_code, row.is_green, row.is_digital, row.mended) == ("1-01-01-00", True, True, "改")
    assert read_catalogue(sheet(ends="null")).ends is None


def test_rules_are_dated_and_complete():
    text = (cast_offer.shelf() / "training" / "rules.yaml").read_text(encoding="utf-8")
    versions = read_rules(text)
    assert rules_on(versions, date(2025, 9, 1)).safety_hours_min == 4
    with pytest.raises(LookupError):
        rules_on(versions, date(2001, 1, 1))
    with pytest.raises(ValueError, match="unlike keys"):
        read_rules(text.replace("age_min", "age_least"))
