"""The officer's pages of ad-hoc forms: composed, refused what is counted, sent, filled in by page and by sheet, compared."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from python_calamine import load_workbook

from baigong.desk import sheet
from baigong.governance import actions
from baigong.governance.models import Survey, SurveyAnswer
from tests import cast, cast_course, cast_surveys
from tests.cast_surveys import DUE
from tests.cast_yearly import LATER, YEAR, Offices, make_offices
from tests.desk.officer.test_yearly import text_of
from tests.desk.sitting import post, sit

HEAD = ("序号", "栏目", "口径", "填报值")


@pytest.fixture
def offices(day: None) -> Offices:
    made = make_offices()
    cast.clock(LATER)
    return made


def brought(rows: list[tuple], head: tuple = HEAD) -> SimpleUploadedFile:
    return SimpleUploadedFile("reply.xlsx", sheet.table(head, rows))


def test_from_an_empty_form_to_what_was_received(offices):
    city, county = sit(offices.city.writer), sit(offices.county.writer)
    assert "编制临时报表" in text_of(city, "/officer/surveys/") and "编制临时报表" not in text_of(county, "/officer/surveys/")
    page = post(city, "/officer/surveys/", "draft", title="车辆摸底", purpose="配车", basis="会议", year=YEAR).url
    assert "还没有栏目" in text_of(city, page) and county.get(page).status_code == 404
    refused = post(city, page, "field", label="培训人数", kind="count", unit="人", definition="全部", differs="")
    assert refused.status_code == 422 and "就是系统指标“培训人次（培训人数）”" in refused.content.decode()
    assert post(city, page, "figure", indicator="trainings").status_code == 303
    for label, kind in (("教学车辆", "count"), ("维护费用", "money"), ("维护制度", "text")):
        assert post(city, page, "field", label=label, kind=kind, unit="辆" if kind == "count" else "", definition="本年",
                    adds_up="on" if kind != "text" else "").status_code == 303
    assert post(city, page, "figure", indicator="cohorts").status_code == 303
    one = Survey.objects.get()
    assert post(city, page, "drop", field_id=one.fields.get(indicator="cohorts").pk).status_code == 303
    assert post(city, page, "issue", regions=[cast.COUNTY], due_on="2025-11-12").status_code == 422
    assert post(city, page, "issue", regions=[cast.COUNTY, cast.NEIGHBOUR], due_on=f"{DUE}").status_code == 303
    assert "待填报 2" in text_of(city, page)
    mine = f"/officer/survey-replies/{cast_surveys.reply(one, cast.COUNTY).pk}/"
    assert county.get(page).status_code == 404, "the comparison is of whoever asks"
    assert mine in text_of(county, "/officer/surveys/") and mine in text_of(county, "/officer/?kind=临时报表")
    text = text_of(county, mine)
    assert "系统指标" in text and "教学车辆（辆）" in text and "不能改" in text
    assert sit(offices.neighbour.writer).get(mine).status_code == 404
    assert post(county, mine, "send").status_code == 422
    assert post(county, mine, "save", n2="四", n3="1.2", n4="有").status_code == 422
    assert post(county, mine, "save", n2="4", n3="1.20", n4="有").status_code == 303
    assert 'value="4"' in text_of(county, mine) and "教学车辆" in text_of(city, mine) and "1.20" not in text_of(city, mine)
    assert post(county, mine, "send").status_code == 303
    assert "已报送 1" in text_of(city, page) and "1.20" in text_of(city, mine)
    assert post(city, mine, "return", why="").status_code == 422
    assert post(city, mine, "return", why="车辆漏了一台").status_code == 303
    assert "车辆漏了一台" in text_of(county, mine)
    assert post(county, mine, "save", n2="5", n3="1.20", n4="有").status_code == 303
    assert post(county, mine, "send").status_code == 303
    assert post(city, mine, "take").status_code == 303 and "已接收 1" in text_of(city, page)
    assert post(city, page, "close").status_code == 303
    assert "已结束" in text_of(city, page) and "没有符合条件的报表" in text_of(city, "/officer/surveys/?state=drafted")


def test_a_reply_comes_as_a_sheet_with_its_faults_by_row(offices):
    one = cast_surveys.issued(offices)
    county, mine = sit(offices.county.writer), f"/officer/survey-replies/{cast_surveys.reply(one, cast.COUNTY).pk}/"
    given = load_workbook(BytesIO(county.get(f"{mine}?template=xlsx").content)).get_sheet_by_index(0).to_python()
    assert tuple(given[0]) == HEAD and [row[0] for row in given[1:]] == [2, 3, 4] and "流动教学车辆（辆）" in str(given[1])
    wrong = post(county, mine, "bring", table=brought([(2, "", "", "十"), (3, "", "", 3500.5), (1, "", "", 9), (4, "", "", "有")]))
    text = wrong.content.decode()
    assert wrong.status_code == 422 and "第 2 行“流动教学车辆”须为" in text and "第 4 行：报表没有序号“1”" in text
    assert not SurveyAnswer.objects.exists(), "nothing of a sheet with a fault is kept"
    assert post(county, mine, "bring", table=brought([(2, "", 1)], ("序号", "栏目", "值"))).status_code == 422
    assert post(county, mine, "bring", table=brought([(2, "", "", 12), (3, "", "", 3500.5), (4, "", "", "有")])).status_code == 303
    assert list(SurveyAnswer.objects.values_list("number", "text")) == [(12, ""), (350050, ""), (None, "有")]
    assert post(county, mine, "send").status_code == 303
    assert county.get(f"{mine}?template=xlsx")["Content-Type"].startswith("text/html"), "what is sent is filled in no more"


def test_side_by_side_on_the_screen_and_in_a_file(offices):
    one = cast_surveys.issued(offices)
    cast_surveys.sent(offices, one)
    cast_surveys.sent(offices, one, region=cast.NEIGHBOUR, n2="30")
    city, page = sit(offices.city.writer), f"/officer/surveys/{one.pk}/"
    text = text_of(city, page)
    assert "42" in text and "7,001.00" in text and "合计" in text
    rows = load_workbook(BytesIO(city.get(f"{page}?export=xlsx").content)).get_sheet_by_index(0).to_python()
    assert rows[0][0] == "地区" and [row[0] for row in rows[1:]] == ["河西区", "南开区", "合计"]
    assert [row[5] for row in rows[1:]] == [30, 12, 42] and rows[3][6] == 7001 and rows[3][7] == ""
    assert rows[1][4] + rows[2][4] == rows[3][4] > 0, "figures of the house are numbers too"
    assert sit(offices.county.writer).get(page).status_code == 404, "what the next county says is not its business"
    listed = load_workbook(BytesIO(city.get("/officer/surveys/?export=xlsx").content)).get_sheet_by_index(0).to_python()
    assert listed[1][0] == "培训设施摸底" and listed[1][3:6] == [2, 2, 0]
    burden = text_of(city, "/officer/surveys/").split("填报负担", 1)[1]
    assert "南开区" in burden and "今年已要求 1 张" in text_of(city, f"/officer/surveys/{cast_surveys.composed(offices).pk}/")


def test_who_is_late_is_said_and_stays_said(offices):
    one = cast_surveys.issued(offices)
    cast_surveys.sent(offices, one, region=cast.NEIGHBOUR)
    after = cast_course.moment(DUE + timedelta(days=1), 9)
    cast.clock(after)
    city, page = sit(offices.city.writer), f"/officer/surveys/{one.pk}/"
    text = text_of(city, page)
    assert "逾期未报 1" in text and "已报送 1" in text and "迟报" not in text
    cast_surveys.answered(offices, one)
    actions.send_reply(by=offices.county.writer, now=after, reply_id=cast_surveys.reply(one, cast.COUNTY).pk)
    assert "已报送（迟报） 1" in text_of(city, page)


def asked(client, path: str) -> int:
    assert client.get(path).status_code == 200
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200
    return len(captured)


def test_more_forms_and_more_regions_ask_no_more_of_the_database(offices):
    one = cast_surveys.issued(offices, regions=[cast.COUNTY])
    cast_surveys.sent(offices, one)
    city, county = sit(offices.city.writer), sit(offices.county.writer)
    before = [asked(city, "/officer/surveys/"), asked(county, "/officer/surveys/"), asked(city, f"/officer/surveys/{one.pk}/")]
    other = cast_surveys.issued(offices)
    for region in (cast.COUNTY, cast.NEIGHBOUR):
        cast_surveys.sent(offices, other, region=region)
    after = [asked(city, "/officer/surveys/"), asked(county, "/officer/surveys/"), asked(city, f"/officer/surveys/{other.pk}/")]
    assert after == before and max(after) <= 22, (before, after)
