"""The shelf, the budgets and the regions: seen as far as the region reaches, changed by those whose work it is."""

import shutil
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings as real
from python_calamine import load_workbook

from baigong.policy import actions as policy
from baigong.policy.models import BudgetLine, Sheet
from tests import cast, cast_offer, cast_subsidy
from tests.desk.sitting import post, sit

pytestmark = pytest.mark.django_db
SHELF, BUDGETS, REGIONS = "/officer/shelf/", "/officer/budgets/", "/officer/regions/"
FOLDER = "000000/unemployment-insurance-uplift"


@pytest.fixture
def shelf(tmp_path: Path, settings) -> Path:
    """A shelf of its own with one policy, so that a test may change it."""
    institution = tmp_path / "institution"
    shutil.copytree(real.INSTITUTION, institution, ignore=shutil.ignore_patterns("policies"))
    shutil.copytree(real.INSTITUTION / "policies" / FOLDER, institution / "policies" / FOLDER)
    settings.INSTITUTION = institution
    return institution / "policies" / FOLDER


def test_one_proposes_and_another_publishes(who, shelf):
    first, second = sit(who.policy_officer), sit(who.second_policy_officer)
    assert first.get(SHELF).context["form"].fields["folder"].choices == [(FOLDER, FOLDER)]
    made = post(first, SHELF, "propose", folder=FOLDER)
    one = Sheet.objects.get()
    assert (made["Location"], one.state) == (f"{SHELF}{one.pk}/", "proposed")
    assert first.get(SHELF).context["form"] is None
    refused = post(first, f"{SHELF}{one.pk}/", "publish")
    assert [reason["code"] for reason in refused.context["refused"]["reasons"]] == ["second_officer"]
    assert not first.get(f"{SHELF}{one.pk}/").context["settles"]
    assert second.get(f"{SHELF}{one.pk}/").context["settles"]
    assert post(second, f"{SHELF}{one.pk}/", "publish").status_code == 303
    assert [row["name"] for row in sit(who.reviewer).get(SHELF).context["policies"]] == ["失业保险技能提升补贴"]


def test_a_later_edition_shows_what_it_changes_and_may_be_sent_back(who, shelf):
    cast_subsidy.publish(FOLDER)
    file = shelf / "policy.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "\n# 新的一行\n", encoding="utf-8")
    assert sit(who.policy_officer).get(SHELF).context["form"] is None  # a remark changes nothing
    text = file.read_text(encoding="utf-8").replace("失业保险技能提升补贴", "失业保险技能提升补贴（改）", 1)
    file.write_text(text, encoding="utf-8")
    assert post(sit(who.policy_officer), SHELF, "propose", folder=FOLDER, from_on="2025-10-01").status_code == 303
    one = Sheet.objects.get(state="proposed")
    page = sit(who.second_policy_officer).get(f"{SHELF}{one.pk}/")
    assert any("（改）" in change["after"] for change in page.context["changes"])
    assert sit(who.reviewer).get(f"{SHELF}{one.pk}/").status_code == 404
    assert post(sit(who.second_policy_officer), f"{SHELF}{one.pk}/", "reject", why="").status_code == 422
    assert post(sit(who.second_policy_officer), f"{SHELF}{one.pk}/", "reject", why="名称不对").status_code == 303
    one.refresh_from_db()
    assert one.state == "rejected"


def test_only_folders_of_the_shelf_can_be_proposed(who, shelf):
    assert post(sit(who.policy_officer), SHELF, "propose", folder="../../etc").status_code == 422
    assert post(sit(who.reviewer), SHELF, "propose", folder=FOLDER).status_code == 422
    assert not Sheet.objects.exists()


def test_a_catalogue_narrows_and_exports(who):
    address = f"{SHELF}catalogues/{cast_offer.make_catalogue().pk}/"
    client = sit(who.reviewer)
    assert len(client.get(address).context["rows"]) == 2
    assert [row["price_fen"] for row in client.get(f"{address}?level=4").context["rows"]] == [240000]
    assert client.get(f"{address}?shortage=none").context["rows"] == []
    table = load_workbook(BytesIO(b"".join(client.get(f"{address}?order=price_fen&export=xlsx"))))
    assert [row[3] for row in table.get_sheet_by_index(0).to_python()[1:]] == [1560.0, 2400.0]
    assert [row["name"] for row in client.get(SHELF).context["catalogues"]] == ["市场紧缺职业目录（模拟）"]


def appropriate(who, client, **more: str):
    form = {"region": cast.PROVINCE, "fund": "unemployment-insurance", "year": "2025",
            "document_no": "津财社〔2025〕1号", "amount": "10,000.50"}
    return post(client, BUDGETS, "appropriate", **{**form, **more})


def test_money_is_appropriated_passed_down_and_stated(who):
    client = sit(who.finance_officer)
    assert appropriate(who, client, amount="1.005").status_code == 422
    assert appropriate(who, client, document_no=" ").status_code == 422
    assert appropriate(who, sit(who.payer)).status_code == 422
    assert appropriate(who, client).status_code == 303
    line = BudgetLine.objects.get()
    down = {"region": cast.COUNTY, "document_no": "津财社〔2025〕2号", "amount": "4000"}
    assert post(client, f"{BUDGETS}{line.pk}/", "pass_down", **{**down, "amount": "999999"}).status_code == 422
    assert post(client, f"{BUDGETS}{line.pk}/", "pass_down", **down).status_code == 303
    rows = client.get(f"{BUDGETS}{line.pk}/").context["rows"]
    assert [(row["in_fen"], row["out_fen"], row["left_fen"]) for row in rows] == [
        (None, 400000, 600050), (1000050, None, 1000050)]


def test_a_budget_is_seen_where_its_money_may_reach(who):
    for region, fund in ((cast.COUNTY, "unemployment-insurance"), (cast.NEIGHBOUR, "employment-subsidy")):
        policy.appropriate(by=who.finance_officer, now=cast.NOW, region=region, fund=fund, year=2025,
                           document_no=f"{region}号", amount_fen=100_000)
    ours, theirs = BudgetLine.objects.get(region=cast.COUNTY), BudgetLine.objects.get(region=cast.NEIGHBOUR)
    client = sit(who.payer)
    assert [row["fund"] for row in client.get(BUDGETS).context["rows"]] == ["失业保险基金"]
    assert client.get(f"{BUDGETS}{ours.pk}/").status_code == 200
    assert client.get(f"{BUDGETS}{theirs.pk}/").status_code == 404
    assert len(sit(who.finance_officer).get(BUDGETS).context["rows"]) == 2


def test_holds_and_payments_stand_in_the_statement(db):
    scene = cast_subsidy.make_scene(amount_fen=1_000_000)
    scene.paid()
    rows = sit(scene.who.payer).get(f"{BUDGETS}{scene.line.pk}/").context["rows"]
    assert [(row["kind"], row["hold_fen"], row["left_fen"]) for row in rows][-3:] == [
        ("支付", -150000, 850000), ("占用", 150000, 850000), ("下达", None, 1000000)]


def test_regions_are_counted_place_by_place(db):
    scene = cast_subsidy.make_paid()
    cast.make_person("邻居", region=cast.NEIGHBOUR)
    answer = sit(scene.who.city_officer).get(REGIONS)
    rows = {row["place"]: row for row in answer.context["rows"]}
    assert set(rows) == {"南开区", "河西区"}
    ours, theirs = rows["南开区"], rows["河西区"]
    assert (ours["ended"], ours["certificates"], ours["paid"], ours["paid_fen"]) == (1, 2, 1, 150000)
    assert (theirs["certificates"], theirs["paid_fen"]) == (0, 0)
    assert [row["place"] for row in answer.context["quiet"]] == ["滨海新区"]


def test_the_drill_goes_down_and_never_sideways(who):
    client = sit(who.province_officer)
    assert {row["place"] for row in client.get(REGIONS).context["rows"]} == {"南开区", "河西区"}
    assert client.get(f"{REGIONS}?region={cast.COUNTY}").context["here"].code == cast.COUNTY
    assert client.get(f"{REGIONS}?region={cast.ELSEWHERE}").status_code == 404
    assert sit(who.reviewer).get(f"{REGIONS}?region={cast.NEIGHBOUR}").status_code == 404
    assert sit(who.finance_officer).get(REGIONS).status_code == 403


@pytest.mark.parametrize("count", [1, 3])
def test_the_overview_asks_the_same_number_of_questions(who, count, django_assert_num_queries):
    for n in range(count):
        cast.make_person(f"某{n}", region=(cast.COUNTY, cast.NEIGHBOUR, "120116")[n])
    client = sit(who.city_officer)
    client.get(REGIONS)
    with django_assert_num_queries(14):
        client.get(REGIONS)


def test_the_record_is_shown_by_year_to_those_who_serve_the_person(db):
    scene = cast_subsidy.make_paid()
    address = f"/officer/people/{scene.who.worker.person_id}/record/"
    page = sit(scene.who.reviewer).get(address).content.decode()
    assert scene.certificates[0].no in page and "1,500.00" in page
    assert sit(scene.who.neighbour_reviewer).get(address).status_code == 404
