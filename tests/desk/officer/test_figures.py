"""Statistics: seen as far as the region reaches, the same on screen and in files, computed anew on demand, published."""

import csv
from datetime import date
from io import BytesIO, StringIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from python_calamine import load_workbook

from baigong.kernel.actor import SYSTEM
from baigong.reporting import actions, queries
from baigong.reporting.models import Frozen
from tests import cast, cast_subsidy
from tests.desk.sitting import post, sit
from tests.reporting.conftest import IN_NOVEMBER, IN_OCTOBER, OCTOBER, SEPTEMBER

PAGE, LIST = "/officer/figures/", "/officer/indicators/"
TRAININGS = f"{LIST}trainings/"


@pytest.fixture
def scene(day: None) -> cast_subsidy.Scene:
    """One claim paid in October; it is the fifth of November, and nothing is frozen yet."""
    made = cast_subsidy.make_paid()
    cast.clock(IN_NOVEMBER)
    return made


@pytest.fixture
def frozen(scene: cast_subsidy.Scene) -> cast_subsidy.Scene:
    """September and October."""
    actions.freeze_month(by=SYSTEM, month=SEPTEMBER, now=IN_OCTOBER)
    actions.freeze_month(by=SYSTEM, month=OCTOBER, now=IN_NOVEMBER)
    return scene


def test_before_the_first_month_it_says_what_will_be(scene):
    desk = sit(scene.who.reviewer)
    assert "还没有冻结的月份" in desk.get(PAGE).content.decode()
    page = desk.get(TRAININGS)
    assert "还没有冻结的月份" in page.content.decode()
    assert post(desk, TRAININGS, "recompute").status_code == 422


def test_a_month_of_a_region_and_the_way_down(frozen):
    page = sit(frozen.who.province_officer).get(f"{PAGE}?month=2025-09")
    told = {each["label"]: each["value"] for each in page.context["headlines"]}
    assert (told["培训人次"], told["取证率"], told["补贴金额"]) == ("2 人次", "100.0%", "0.00 元")
    assert [(row["place"], row["text"], row["rows"]) for row in page.context["rows"]] == [("南开区", "2 人次", 2)]
    assert {tile["label"]: tile["text"] for tile in page.context["tiles"]} == {"河西区": "0", "南开区": "2", "滨海新区": "0"}
    assert [each["value"] for each in page.context["funnel"]] == [2, 2, 2, 2, 0]
    county = sit(frozen.who.province_officer).get(page.context["rows"][0]["url"])
    assert county.context["here"].code == "120104"
    assert not county.context["tiles"]
    assert {part["title"] for part in county.context["parts"]} == {"培训类型", "人员类别", "等级", "线上线下", "培训机构"}


def test_the_newest_month_is_shown_with_the_one_before(frozen):
    page = sit(frozen.who.finance_officer).get(f"{PAGE}?indicator=subsidy-paid")
    assert page.context["month"] == OCTOBER
    paid = next(each for each in page.context["headlines"] if each["label"] == "补贴金额")
    assert paid["value"] == f"{frozen.claim_of().amount_fen / 100:,.2f} 元"
    assert paid["note"] == "上月 0.00 元"
    assert [point["label"] for point in page.context["series"]] == ["2025-09", "2025-10"]


@pytest.mark.parametrize("path", [PAGE, TRAININGS])
def test_nobody_sees_beyond_the_own_region(frozen, path):
    assert sit(frozen.who.reviewer).get(path).status_code == 200
    assert sit(frozen.who.reviewer).get(f"{path}?region=120103").status_code == 404
    assert sit(frozen.who.reviewer).get(f"{path}?region=120000").status_code == 404
    assert sit(frozen.who.provider_clerk).get(path).status_code == 403
    assert sit(frozen.who.reviewer).get(f"{LIST}nothing/").status_code == 404


@pytest.mark.parametrize(("path", "head", "line"), [
    (f"{PAGE}?month=2025-09", "地区代码", ["120104", "南开区", "2", "2", "", "人次", "2025-09"]),
    (f"{TRAININGS}?month=2025-09", "月份", ["2025-09", "天津市", "等级", "四级/中级工", "2", "2", "", ""]),
    (f"{LIST}?q=培训人次", "指标", None),
])
def test_both_files_hold_what_is_shown(frozen, path, head, line):
    desk = sit(frozen.who.province_officer)
    as_csv = list(csv.reader(StringIO(desk.get(f"{path}{'&' if '?' in path else '?'}export=csv").content.decode("utf-8-sig"))))
    book = desk.get(f"{path}{'&' if '?' in path else '?'}export=xlsx").content
    as_book = load_workbook(BytesIO(book)).get_sheet_by_index(0).to_python()
    assert as_csv[0][0] == as_book[0][0] == head
    assert len(as_csv) == len(as_book) > 1
    assert line is None or line in as_csv


def test_the_month_as_one_table(frozen):
    desk = sit(frozen.who.province_officer)
    page = desk.get(f"{PAGE}month/?month=2025-10")
    rows = {row["name"]: row for row in page.context["rows"]}
    assert len(rows) == len(queries.indicators())
    assert (rows["培训人次"]["text"], rows["培训人次"]["before"]) == ("0 人次", "2 人次")
    assert (rows["补贴人次"]["text"], rows["补贴人次"]["before"]) == ("1 人次", "0 人次")
    assert rows["退票率"]["parts"] == "0 / 1"
    book = load_workbook(BytesIO(desk.get(f"{PAGE}month/?export=xlsx").content)).get_sheet_by_index(0).to_python()
    assert len(book) == len(rows) + 1
    assert sit(frozen.who.reviewer).get(f"{PAGE}month/?region=120000").status_code == 404


def test_a_cell_is_never_a_formula():
    from baigong.desk import commas

    assert commas.table(["a"], [["=1+1"], [-3], [None]]).decode("utf-8-sig").splitlines() == ["a", "'=1+1", "-3", '""']


def test_computing_anew_shows_what_changed_and_a_chief_corrects(frozen):
    chief, reviewer = sit(frozen.who.city_officer), sit(frozen.who.reviewer)
    here = f"{TRAININGS}?month=2025-09"
    before = Frozen.objects.count()
    assert post(reviewer, here, "recompute").context["anew"]["same"]
    assert reviewer.get(here).context["form"] is None
    assert post(chief, here, "correct", why="没有变化").status_code == 422
    cast.in_group(frozen.who.worker.person_id, "veteran")
    anew = post(reviewer, here, "recompute").context["anew"]
    assert (anew["same"], anew["count"], anew["before"]) == (False, 1, "2 人次")
    assert Frozen.objects.count() == before
    assert post(reviewer, here, "correct", why="x").status_code == 422
    assert post(chief, here, "correct", why="").status_code == 422
    assert post(chief, here, "correct", why="补录退役军人").status_code == 303
    page = chief.get(here)
    assert page.context["told"].edition == 2
    assert [each["why"] for each in page.context["editions"]] == ["补录退役军人", ""]
    assert "退役军人" in page.content.decode()


def test_the_page_says_how_it_is_counted(frozen):
    page = sit(frozen.who.reviewer).get(f"{LIST}pass-rate/?month=2025-09").content.decode()
    one = queries.indicator("pass-rate")
    assert one.words.zh in page
    assert "FROM told_training" in page
    assert one.cases[0].name in page
    assert queries.standing("pass-rate", "120104", SEPTEMBER, by=SYSTEM).hash in page


def test_the_catalogue_says_what_it_cannot_compute(frozen):
    desk = sit(frozen.who.reviewer)
    page = desk.get(LIST)
    assert len(page.context["rows"]) == len(queries.indicators())
    assert "满意度" in page.content.decode()
    assert [row["name"] for row in desk.get(f"{LIST}?q=退票").context["rows"]] == ["退票率"]
    assert not desk.get(f"{LIST}?q=没有这个").context["rows"]


def test_a_chief_publishes_once(frozen, client):
    public = "/figures/"
    assert "还没有公布的数字" in client.get(public).content.decode()
    here = f"{PAGE}?month=2025-09"
    assert not sit(frozen.who.reviewer).get(here).context["may_publish"]
    assert post(sit(frozen.who.reviewer), here, "publish").status_code == 422
    desk = sit(frozen.who.province_officer)
    assert desk.get(here).context["may_publish"]
    assert post(desk, here, "publish").status_code == 303
    assert not desk.get(here).context["may_publish"]
    assert post(desk, here, "publish").status_code == 422
    page = client.get(public)
    told = {row["name"]: row["text"] for row in page.context["rows"]}
    assert told["培训人次"] == "2 人次"
    assert "退出人次" not in told
    assert "养老" not in page.content.decode()
    lines = list(csv.reader(StringIO(client.get(f"{public}?export=csv").content.decode("utf-8-sig"))))
    assert len(lines) == len(told) + 1


@pytest.mark.parametrize("path", [f"{PAGE}?month=2025-09&indicator=providers", f"{PAGE}month/?month=2025-09",
                                  f"{LIST}providers/?month=2025-09"])
def test_questions_do_not_grow_with_rows(scene, path):
    """One place with figures or three: the same number of questions."""
    desk, asked = sit(scene.who.city_officer), []
    for nth, places in enumerate((["120104"], ["120103", "120116"])):
        for place in places:
            cast.make_organisation(f"新学校 {place}（模拟）", "provider", place, filed_on=date(2025, 1, 1))
        if nth:
            actions.correct_figures(by=SYSTEM, slug="providers", month=SEPTEMBER, region="120100", why="补录", now=IN_NOVEMBER)
        else:
            actions.freeze_month(by=SYSTEM, month=SEPTEMBER, now=IN_OCTOBER)
        desk.get(path)  # who sits here is known from now on
        with CaptureQueriesContext(connection) as done:
            page = desk.get(path)
        asked.append(len(done.captured_queries))
        if "indicator=" in path:
            assert len(page.context["rows"]) == 1 + 2 * nth
    assert asked[0] == asked[1] <= 30


def test_a_year_is_looked_through_and_corrected_at_once(frozen):
    chief, reviewer = sit(frozen.who.city_officer), sit(frozen.who.reviewer)
    here = f"{PAGE}year/?year=2025"
    page = chief.get(here)
    assert not page.context["looked"] and "还没有核对" in page.content.decode()
    assert "全年数字与来源一致" in chief.get(f"{here}&look=1").content.decode()
    assert post(chief, f"{here}&look=1", "correct", why="没有变化", seen="").status_code == 422
    cast.in_group(frozen.who.worker.person_id, "veteran")
    count, page = Frozen.objects.count(), chief.get(f"{here}&look=1")
    rows = {(row["name"], row["month"]): row for row in page.context["rows"]}
    row = rows["培训人次", "2025-09"]
    assert (row["before"], row["after"], row["moved"]) == ("2 人次", "2 人次", "变化 1") and row["rows"].startswith("training ")
    assert page.context["row_count"] == sum(len(one.rows) for one in queries.late_figures("120100", 2025, by=SYSTEM))
    mark = page.context["mark"]
    assert mark in page.content.decode() and Frozen.objects.count() == count
    assert chief.get(row["url"]).context["told"].edition == 1
    shown = reviewer.get(f"{here}&look=1")
    assert shown.context["form"] is None and "由本地区的市级、省级负责人更正" in shown.content.decode()
    assert post(reviewer, f"{here}&look=1", "correct", why="x", seen=shown.context["mark"]).status_code == 422
    assert post(chief, f"{here}&look=1", "correct", why="", seen=mark).status_code == 422
    stale = post(chief, f"{here}&look=1", "correct", why="补录退役军人", seen="另一份清单")
    assert stale.status_code == 422 and "与所列不同" in stale.content.decode()
    assert stale.context["mark"] == mark in stale.content.decode(), "the list is shown anew, with its own mark"
    assert Frozen.objects.count() == count
    assert post(chief, f"{here}&look=1", "correct", why="补录退役军人", seen=mark).status_code == 303
    assert Frozen.objects.count() > count and not chief.get(f"{here}&look=1").context["rows"]
    assert chief.get(row["url"]).context["editions"][0]["why"] == "补录退役军人"


def test_the_rows_behind_a_year_can_be_taken_home_and_nobody_sees_beyond_the_own_region(frozen):
    cast.in_group(frozen.who.worker.person_id, "veteran")
    desk, here = sit(frozen.who.city_officer), f"{PAGE}year/?year=2025"
    lines = list(csv.reader(StringIO(desk.get(f"{here}&export=csv").content.decode("utf-8-sig"))))
    assert lines[0] == ["指标", "月份", "冻结值", "现值", "单位", "变动", "来源行"]
    assert len(lines) - 1 == desk.get(f"{here}&look=1").context["row_count"] > 1
    assert any(line[:6] == ["培训人次", "2025-09", "2", "2", "人次", "变化"] for line in lines)
    assert desk.get(f"{here}&region=000000").status_code == 404
    assert sit(frozen.who.reviewer).get(f"{here}&region=120103&look=1").status_code == 404
    assert sit(frozen.who.provider_clerk).get(here).status_code == 403
    assert desk.get(f"{PAGE}year/?year=1999").context["year"] == 2025


def test_before_the_first_month_there_is_no_year(scene):
    assert "还没有冻结的月份" in sit(scene.who.reviewer).get(f"{PAGE}year/?look=1").content.decode()
