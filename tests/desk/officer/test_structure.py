"""The page of structure and efficiency: figures that open their rows, by year and region, charts, files, and how little it asks."""

from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from python_calamine import load_workbook

from baigong.subsidy.models import Claim
from tests import cast, cast_subsidy
from tests.desk.sitting import sit

pytestmark = pytest.mark.django_db
WHERE = "/officer/structure/"


@pytest.fixture
def scene():
    made = cast_subsidy.make_paid()
    cast.clock(cast_subsidy.on(3, month=11))
    return made


@pytest.fixture
def desk(scene):
    return sit(scene.who.finance_officer)


def table(answer) -> list[list[object]]:
    content = b"".join(answer) if answer.streaming else answer.content
    return load_workbook(BytesIO(content)).get_sheet_by_index(0).to_python()


def test_figures_open_the_rows_they_add_up(desk):
    claim = Claim.objects.get(state="paid")
    page = desk.get(WHERE)
    yuan = f"{claim.amount_fen / 100:,.2f}"
    assert page.context["figures"][0]["value"] == yuan and yuan in page.content.decode()
    for part in page.context["parts"]:
        for bar in part["bars"]:
            rows = desk.get(bar["url"])
            assert rows.status_code == 200 and rows.context["sum_fen"] == claim.amount_fen, bar["url"]
            assert [row["no"] for row in rows.context["rows"]] == [claim.no]
            assert claim.worker.name not in rows.content.decode()
    assert desk.get(f"{WHERE}rows/?by=fund&value=nothing").context["rows"] == []
    assert desk.get(f"{WHERE}rows/?by=nonsense&value=x").context["sum_fen"] == claim.amount_fen


def test_year_and_region_are_kept_and_bounded(desk, scene):
    assert desk.get(f"{WHERE}?year=2024").context["figures"][0]["value"] == "0.00"
    assert desk.get(f"{WHERE}?year=1066").context["year"] == 2025 and desk.get(f"{WHERE}?year=x").context["year"] == 2025
    assert desk.get(f"{WHERE}?region=410100").status_code == 404
    wide = sit(scene.who.province_officer).get(f"{WHERE}?region=120000")
    tiles = {tile["label"]: tile for tile in wide.context["tiles"]}
    assert tiles["南开区"]["value"] * 100 == Claim.objects.get(state="paid").amount_fen and tiles["河西区"]["value"] == 0
    assert "year=2025" in tiles["南开区"]["url"] and "region=120104" in tiles["南开区"]["url"]


def test_all_of_it_goes_home_as_files(desk):
    claim = Claim.objects.get(state="paid")
    rows = table(desk.get(f"{WHERE}?export=xlsx"))
    assert {row[0] for row in rows[1:]} >= {"资金来源", "种类", "等级", "人员类别", "月份", "地区"}
    assert {row[3] for row in rows[1:]} == {claim.amount_fen / 100}
    assert table(desk.get(f"{WHERE}rows/?export=xlsx"))[1][0] == claim.no
    assert len(table(desk.get(f"{WHERE}integration/?export=xlsx"))) == 2


def test_what_small_lines_would_free_says_why_not(desk):
    page = desk.get(f"{WHERE}integration/")
    assert [(row["why"][0], row["freed_fen"]) for row in page.context["rows"]] == [("不整合", 0)]
    assert page.context["rows"][0]["url"] and "测算" in page.content.decode()


def test_who_comes_in(scene):
    assert sit(scene.who.city_officer).get(WHERE).status_code == 200
    for by in (scene.who.reviewer, scene.who.payer, scene.who.policy_officer):
        for path in (WHERE, f"{WHERE}rows/", f"{WHERE}integration/"):
            assert sit(by).get(path).status_code == 403, (by.role, path)


def test_it_asks_little(desk):
    asked = {}
    for path in (WHERE, f"{WHERE}rows/", f"{WHERE}integration/"):
        desk.get(path)
        with CaptureQueriesContext(connection) as captured:
            assert desk.get(path).status_code == 200
        asked[path] = len(captured)
    assert asked == {WHERE: 19, f"{WHERE}rows/": 10, f"{WHERE}integration/": 14}
