"""A provider's journeys: an application until it is filed, a roster in and out, today's class, a correction, claims."""

import re
from io import BytesIO

import xlsxwriter
from playwright.sync_api import Page, expect
from python_calamine import CalamineWorkbook

from tests.walks.conftest import become

ROSTER = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def test_a_returned_application_is_mended_and_filed_again(walk, looked_at):
    page = walk("李晓梅", "wide")
    looked_at(page, "provider-inbox")
    page.get_by_role("row", name=re.compile("按退回意见补正后重新提交")).get_by_role("link").first.click()
    expect(page.get_by_role("main")).to_contain_text("请补充每门课的任课教师和实操设备清单")
    looked_at(page)
    page.get_by_role("link", name="修改申请").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("修改开班申请")
    looked_at(page)
    page.get_by_label("教学计划").fill("理论由赵玉珍、实操由钱学文任教；实操设备：家政实训套件 9 套。")
    page.get_by_role("button", name="保存").click()
    expect(page.get_by_text("已保存")).to_be_visible()
    page.get_by_role("button", name="提交备案").click()
    expect(page.get_by_text(re.compile("已提交，人社部门应在"))).to_be_visible()
    expect(page.get_by_role("button", name="提交备案")).to_have_count(0)
    looked_at(page)


def test_a_new_application_hears_all_that_is_missing_at_once(walk, looked_at):
    page = walk("李晓梅", "wide", "dark")
    page.get_by_role("navigation").get_by_role("link", name="申请开班").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("申请开班")
    looked_at(page)
    page.get_by_label("职业（工种）和等级").select_option(index=1)
    page.get_by_label("职业技能等级证书").check()
    page.get_by_label("开班日期").fill("2026-03-02")
    page.get_by_label("主要培训地点").select_option(index=1)
    page.get_by_label("班次负责人").select_option(index=1)
    page.get_by_label("招生名额").fill("12")
    page.get_by_label("教学计划").fill("理论、安全与实操交替。")
    page.get_by_label("考核方案").fill("理论机考，实操现场考核。")
    page.get_by_role("button", name="存草稿，去排课").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("排课")
    missing = page.get_by_role("status").filter(has_text="还差这些才能提交").get_by_role("listitem")
    expect(missing).not_to_have_count(0)
    many = missing.count()
    looked_at(page)
    page.get_by_role("link", name="回到班次").click()
    page.get_by_role("button", name="提交备案").click()
    refused = page.get_by_role("alert")
    expect(refused).to_contain_text(re.compile(f"没有办成，有 {many} 个原因"))
    looked_at(page)
    page.get_by_role("link", name="排课", exact=True).click()
    page.get_by_label("安全课时").fill("4")
    page.get_by_label("理论课时").fill("36")
    page.get_by_label("实操课时").fill("80")
    page.get_by_role("button", name="排课", exact=True).click()
    expect(page.get_by_text(re.compile("已排课，结课日为"))).to_be_visible()
    expect(page.get_by_role("main").locator("table.rows tbody tr")).not_to_have_count(0)
    looked_at(page)


def test_a_roster_is_taken_whole_or_not_at_all(walk, looked_at):
    page = walk("李晓梅", "wide")
    page.goto("/provider/cohorts/?state=open")
    looked_at(page)
    page.get_by_role("link", name=re.compile("中式面点师")).first.click()
    seated = page.get_by_role("table", name="学员名册").get_by_role("row")
    expect(seated).not_to_have_count(0)
    before = seated.count()
    with page.expect_download() as caught:
        page.get_by_role("link", name="导出学员名册").click()
    rows = CalamineWorkbook.from_path(caught.value.path()).get_sheet_by_index(0).to_python()
    assert rows[0][:2] == ["姓名", "身份证号"]
    assert len(rows) == before
    assert all("********" in str(row[1]) for row in rows[1:])
    page.get_by_role("link", name="导入名册报名").click()
    looked_at(page)
    bring(page, [("李秀兰", "990000197601030010"), ("", "123"), ("张三", "990000199001010000")])
    refused = page.get_by_role("alert")
    for fault in ("第 2 行", "第 3 行"):
        expect(refused).to_contain_text(fault)
    looked_at(page)
    page.get_by_role("link", name="回到班次").click()
    expect(seated).to_have_count(before)


def test_todays_class_shows_a_code_that_changes(walk, looked_at):
    page = walk("张伟", "wide")
    page.get_by_role("navigation").get_by_role("link", name="今天的课").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("今天的课")
    looked_at(page)
    page.get_by_role("link", name="显示签到码").first.click()
    digits = page.locator(".big-code")
    expect(digits).to_contain_text(re.compile(r"\d{3} \d{3}"))
    first = digits.inner_text()
    looked_at(page, "class-code")
    expect(digits).not_to_have_text(first, timeout=45_000)
    expect(page).to_have_url(re.compile("/code/$"))


def test_the_roll_is_called_on_a_phone_and_a_mark_corrected(house, walk, looked_at):
    page = walk("张伟", "narrow")
    page.goto("/provider/today/")
    page.get_by_role("link", name="点名").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("第 20 节")
    expect(page.locator("fieldset").filter(has=page.get_by_role("radio", name="到课"))).to_have_count(10)
    looked_at(page, "roll-call")
    page.get_by_role("group", name=re.compile("曾庆丰")).get_by_role("radio", name="到课").check()
    page.get_by_role("group", name=re.compile("程亚军")).get_by_role("radio", name="缺课").check()
    page.get_by_role("button", name="记入考勤").click()
    expect(page.get_by_text(re.compile("已记 2 人"))).to_be_visible()
    page.goto(page.url.replace("/roll/", "/code/"))
    looked_at(page)
    page.goto("/provider/today/")
    page.get_by_role("link", name="全班考勤").first.click()
    looked_at(page)
    page.get_by_role("row", name=re.compile("程亚军")).get_by_role("link").nth(19).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("程亚军 · 第 20 节")
    looked_at(page)
    page.get_by_label("更正为").select_option(label="到课")
    page.get_by_label(re.compile("理由")).fill("学员在器材室领工具，老师作证。")
    page.get_by_role("button", name="更正", exact=True).click()
    expect(page.get_by_text("已更正，并已告知学员")).to_be_visible()
    become(page, "程亚军", house)
    page.goto("/worker/messages/")
    expect(page.get_by_role("main")).to_contain_text("学员在器材室领工具，老师作证。")
    looked_at(page)


def test_claims_for_the_house_are_listed_and_opened(walk, looked_at):
    page = walk("李晓梅", "wide")
    page.get_by_role("navigation").get_by_role("link", name="补贴", exact=True).click()
    expect(page.get_by_role("main")).to_contain_text("2,400.00")
    looked_at(page)
    page.locator("table").get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    looked_at(page)


def test_the_other_pages_of_the_house(walk, looked_at):
    page = walk("李晓梅", "narrow")
    looked_at(page)
    for path in ("cohorts/", "scope/", "teachers/", "places/", "works/"):
        page.goto(f"/provider/{path}")
        looked_at(page)


def bring(page: Page, rows: list[tuple[str, str]]) -> None:
    """Hand in a roster sheet."""
    content = BytesIO()
    with xlsxwriter.Workbook(content) as book:
        sheet = book.add_worksheet()
        for nth, row in enumerate([("姓名", "身份证号"), *rows]):
            sheet.write_row(nth, 0, row)
    page.get_by_label("名册（xlsx）").set_input_files(
        {"name": "roster.xlsx", "mimeType": ROSTER, "buffer": content.getvalue()}
    )
    page.get_by_label(re.compile("告知书")).check()
    page.get_by_role("button", name="导入并报名").click()
