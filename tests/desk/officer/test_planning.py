"""The officer's pages of plans: drawn up, issued, printed, broken down, taken below, asked about and settled above."""

from io import BytesIO

import pytest
from django.conf import settings
from pypdf import PdfReader
from python_calamine import load_workbook

from baigong.governance import actions
from baigong.governance.models import Goal, Share
from baigong.kernel.actor import SYSTEM
from tests import cast
from tests.cast_yearly import LATER, NOW, Offices, make_offices
from tests.desk.officer.test_yearly import text_of
from tests.desk.sitting import post, sit


@pytest.fixture
def offices(day: None) -> Offices:
    made = make_offices()
    cast.clock(LATER)
    actions.load_plans(by=SYSTEM, now=NOW, folder=settings.CHECKOUT / "institution" / "plans")
    return made


def test_from_an_empty_plan_to_settled_shares(offices):
    city, county = sit(offices.city.writer), sit(offices.county.writer)
    assert "编制规划" in text_of(city, "/officer/planning/") and "编制规划" not in text_of(county, "/officer/planning/")
    page = post(city, "/officer/planning/", "open", name="市级计划", from_year=2025, until_year=2025, source="会议").url
    assert county.get(page).status_code == 404, "what is being drawn up is the office's own"
    goal = {"name": "培训", "indicator": "trainings", "target": 90, "unit": "persons", "kind": "binding"}
    assert post(city, page, "goal", **goal).status_code == 303
    assert post(city, page, "issue").status_code == 303
    assert "约束性" in text_of(city, page)
    goal = Goal.objects.get(name="培训")
    page = f"/officer/goals/{goal.pk}/"
    assert post(city, page, "divide", weigh_by="", weigh_year=2025, year_2025=1).status_code == 303
    assert "等待本级办理的分解数" in text_of(county, "/officer/planning/") and "剩 10 个工作日" in text_of(county, page)
    assert page in text_of(county, "/officer/?kind=规划分解")
    mine, other = (Share.objects.get(goal=goal, region=code) for code in (cast.COUNTY, cast.NEIGHBOUR))
    text = text_of(county, page)
    assert "认领" in text and "河西区" not in text, "a county sees its own share"
    assert post(county, page, "accept", share_id=other.pk).status_code == 404
    assert post(county, page, "ask", share_id=mine.pk, target=20, why="机构少").status_code == 303
    assert "机构少" in text_of(city, page)
    assert post(city, page, "decline", share_id=mine.pk, why="").status_code == 422
    assert post(city, page, "agree", share_id=mine.pk).status_code == 303
    assert [each.target for each in Share.objects.filter(goal=goal).order_by("region_id")] == [35, 20, 35]
    assert post(sit(offices.neighbour.writer), page, "accept", share_id=other.pk).status_code == 303
    assert post(city, page, "revise", target=95, why="扩大").status_code == 303
    assert "扩大" in text_of(city, page)
    sheet = load_workbook(BytesIO(city.get(f"{page}?export=xlsx").content)).get_sheet_by_index(0).to_python()
    assert len(sheet) == 4


def test_the_national_table_reaches_everybody_and_is_printed(offices):
    desk = sit(offices.county.writer)
    listed = text_of(desk, "/officer/planning/?q=102号")
    assert "十四五" in listed and "没有符合条件的规划" in text_of(desk, "/officer/planning/?q=没有")
    plan = Goal.objects.first().plan_id
    text = text_of(desk, f"/officer/planning/{plan}/")
    assert "75,000,000 人次" in text and "无系统指标" in text and "今后每月需完成" in text
    printed = "".join(sheet.extract_text() for sheet in PdfReader(BytesIO(desk.get(
        f"/officer/planning/{plan}/?export=pdf").content)).pages).replace("\n", "").replace(" ", "")
    assert "75,000,000" in printed and "102号" in printed
    assert len(load_workbook(BytesIO(desk.get("/officer/planning/?export=xlsx").content)).get_sheet_by_index(0).to_python()) == 2
