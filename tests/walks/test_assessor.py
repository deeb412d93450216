"""The assessment body: an exam planned and called off, a score changed by two, results in public, certificates."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.walks.desk import done, opened, refused, row, sent, table_of


def test_a_score_is_changed_by_two_persons_and_shown_to_all(walk, looked_at):
    """One asked for it; the same person may not agree; only then are the results published."""
    first = walk("邓小红")
    expect(first.get_by_text("您申请的，须由他人复核")).to_be_visible()
    looked_at(first, "assessor-home")
    opened(first, "焊工", "公示成绩")
    expect(first.get_by_text("须由另一名考评员复核")).to_be_visible()
    expect(first.get_by_role("button", name="同意改分")).to_have_count(0)
    second = walk("许国强", "narrow")
    expect(second.get_by_text("请复核")).to_be_visible()
    looked_at(second, "assessor-home-narrow")
    opened(second, "焊工", "公示成绩")
    change = second.locator("input[name=change]").first.input_value()
    assert sent(first, first.url, do="agree", change=change) == 422
    expect(row_of(second, "57")).to_contain_text("不合格")
    looked_at(second, "exam-narrow")
    second.get_by_role("button", name="同意改分").click()
    done(second, "已同意，成绩已更正")
    expect(row_of(second, "67")).to_contain_text("合格")
    first.reload()
    looked_at(first, "exam")
    first.get_by_role("button", name="公示成绩").click()
    done(first, "成绩已公示，至")
    expect(first.get_by_role("button", name="核发证书")).to_have_count(0)
    looked_at(first)
    public = walk(None, "narrow")
    public.goto("/results/")
    looked_at(public, "results-narrow")
    public.get_by_role("link", name=re.compile("查看公示 PJ2025")).click()
    expect(public.get_by_role("main")).to_contain_text("参加考核 4 人，合格 4 人")
    expect(public.get_by_role("main")).to_contain_text("********")
    looked_at(public, "result-narrow")


def row_of(page: Page, mark: str) -> Locator:
    """The line of the score grid with this mark in it."""
    return page.locator("table.rows tbody tr").filter(has=page.get_by_role("cell", name=mark, exact=True))


def test_an_exam_is_planned_and_called_off(walk, looked_at):
    page = walk("邓小红")
    page.goto("/assessor/to-examine/")
    looked_at(page, "to-examine")
    opened(page, "电工")
    page.get_by_label("考评员").select_option(label="许国强")
    page.get_by_label("考核日").fill("2025-11-20")
    page.get_by_label("考场").fill("振兴技能评价中心 考场 3")
    page.get_by_role("button", name="安排", exact=True).click()
    refused(page, "没有办成")
    looked_at(page, "plan-exam")
    expect(page.get_by_label("考场")).to_have_value("振兴技能评价中心 考场 3")
    page.get_by_label("考核日").fill("2025-12-05")
    page.get_by_role("button", name="安排", exact=True).click()
    done(page, "已安排")
    looked_at(page)
    page.get_by_role("button", name="取消考核").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("理由").fill("考场停电检修")
    dialog.get_by_role("button", name="确认取消").click()
    done(page, "已取消")
    page.goto("/assessor/to-examine/")
    expect(row(page, "电工")).to_have_count(1)


def test_certificates_are_found_exported_and_proved(walk, looked_at):
    page = walk("许国强", "narrow")
    page.goto("/assessor/exams/")
    looked_at(page, "exams-narrow")
    page.get_by_role("link", name="已发证").first.click()
    opened(page, "养老护理员")
    looked_at(page)
    number = page.locator("table.rows a").first.inner_text()
    page.get_by_role("link", name=number).click()
    expect(page.get_by_role("main")).to_contain_text(number)
    looked_at(page, "assessor-certificate-narrow")
    page.goto("/assessor/certificates/")
    looked_at(page)
    page.goto(f"/assessor/certificates/?q={number}")
    table = table_of(page, "导出所见为 xlsx")
    assert len(table) == 2 and any(number in str(cell) for cell in table[1])


def test_leaders_see_the_whole_and_go_down_place_by_place(walk, looked_at):
    for name, size in (("高远", "wide"), ("何静", "narrow")):
        page = walk(name, size)
        page.goto("/officer/regions/")
        looked_at(page, "regions" if size == "wide" else "regions-narrow")
        if name == "高远":
            opened(page, "天津市")
        opened(page, "南开区")
        expect(page.get_by_role("heading", level=1)).to_have_text("南开区")
        expect(page.get_by_role("navigation", name="所在位置")).to_contain_text("天津市")
        looked_at(page)
        page.goto("/officer/claims/?state=reviewed")
        expect(page.get_by_role("checkbox")).to_have_count(0)
        expect(page.get_by_role("button", name="复审同意所选")).to_have_count(0)
        page.goto("/officer/claims/?state=paid")
        opened(page, "赵凤霞")
        expect(page.get_by_role("region", name="操作")).to_have_count(0)
        looked_at(page)


def test_the_shelf_shows_what_decides_and_a_second_officer_settles(walk, looked_at):
    page = walk("陈明远")
    page.goto("/officer/shelf/")
    expect(page.get_by_text("没有待发布的版本")).to_be_visible()
    looked_at(page, "shelf-of-policy")
    opened(page, "天津市职业技能培训费补贴")
    expect(page.get_by_role("main")).to_contain_text("个，全部通过")
    expect(page.get_by_role("button", name="发布")).to_have_count(0)
    assert sent(page, page.url, do="publish") == 422
    looked_at(page, "edition")
    other = walk("林若兰", "narrow")
    other.goto("/officer/shelf/")
    opened(other, "失业保险技能提升补贴")
    looked_at(other, "edition-narrow")
    other.goto("/officer/shelf/")
    opened(other, "2024年版")
    looked_at(other, "catalogue-narrow")
