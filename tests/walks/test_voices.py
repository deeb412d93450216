"""Voices: a draft read and commented on a phone without a name, worked through at the officer's desk; a problem told upward."""

import re

from playwright.sync_api import expect

from tests.walks.desk import done, opened, refused, row, table_of

HOURS = "职业培训线上学时认定办法"


def test_a_visitor_comments_on_a_phone_and_reads_where_it_stands(walk, looked_at):
    page = walk(None, "narrow")
    page.goto("/consultations/")
    looked_at(page, "consultations-narrow")
    page.get_by_role("link", name=HOURS).click()
    expect(page.get_by_role("main")).to_contain_text("线上学时不超过总学时的三分之一")
    looked_at(page, "consultation-narrow")
    page.get_by_role("link", name="对这一条提意见 第二条 上限").click()
    expect(page.get_by_label("对哪一条")).to_have_value(re.compile(r"[1-9]\d*"))
    page.get_by_label("意见和理由").fill("请打 13800000000 找我")
    page.get_by_role("button", name="提交").click()
    refused(page, "不要写身份证号、手机号")
    page.get_by_label("意见和理由").fill("直播课能互动，建议直播和录播分开算。")
    page.get_by_role("button", name="提交").click()
    no, code = (page.get_by_text(re.compile(mark)).first.inner_text() for mark in (r"^YJ-\d{4}-\d{6}$", r"^\w{4}-\w{4}-\w{4}$"))
    looked_at(page, "consultation-receipt-narrow")
    page.get_by_role("link", name="查询答复").click()
    page.get_by_label("编号").fill(no)
    page.get_by_label("查询码").fill(code)
    page.get_by_role("button", name="查询", exact=True).click()
    expect(page.get_by_role("main")).to_contain_text("直播课能互动")
    assert no not in page.url and code not in page.url
    looked_at(page)
    page.goto("/consultations/?phase=reported")
    page.get_by_role("link", name="目录清单").click()
    page.get_by_role("link", name="看结果").click()
    expect(page.get_by_role("main")).to_contain_text("公布频次由每季度改为每月")
    looked_at(page, "consultation-report-narrow")
    page.get_by_role("link", name="看全部意见和答复").click()
    looked_at(page, "consultation-comments-narrow")


def test_an_officer_answers_a_campaign_at_once(walk, looked_at):
    page = walk("何静")
    page.goto("/officer/consultations/")
    looked_at(page, "consultations-officer")
    opened(page, HOURS)
    looked_at(page, "consultation-officer")
    address = page.url
    page.goto(f"{address}?text=夜班")
    expect(page.locator("tr[data-row]")).to_have_count(6)
    page.get_by_label("采纳情况").select_option(label="部分采纳")
    page.locator("#many_text").fill("夜班和外地务工人员可提高到二分之一。")
    page.get_by_role("button", name="答复所选").click()
    done(page, "已答复 6 条")
    opened(page, "夜班")
    expect(page.get_by_role("main")).to_contain_text("可提高到二分之一")
    looked_at(page, "comment-officer")
    page.goto(address)
    assert len(table_of(page, "导出所见为 xlsx")) >= 9
    page.get_by_role("link", name="结果", exact=True).click()
    looked_at(page, "consultation-report-officer")
    page.get_by_label("总的采纳情况").fill("还没有截止")
    page.get_by_role("button", name="公布结果").click()
    refused(page, "前还可以提意见")


def test_a_problem_goes_up_becomes_a_task_and_its_sender_sees_it(walk, looked_at):
    teller = walk("周敏", "narrow")
    teller.goto("/officer/problems/new/")
    looked_at(teller, "problem-new-narrow")
    teller.get_by_label("类别").select_option(label="系统和数据")
    teller.get_by_label("问题", exact=True).fill("两个平台的线上学时对不上")
    teller.get_by_label("情况、原因和影响").fill("省平台按分钟计，区平台按节计，同一个人差两成。")
    teller.get_by_role("button", name="反馈").click()
    done(teller, "已反馈给上级")
    city = walk("孙立")
    city.goto("/officer/problems/?side=received")
    looked_at(city, "problems")
    row(city, "对不上").first.locator(".row-link").click()
    city.get_by_role("button", name="转为任务").first.click()
    dialog = city.get_by_role("dialog")
    dialog.get_by_label("责任单位").select_option(label="天津市就业服务中心（模拟）")
    dialog.get_by_label("完成期限").fill("2025-12-26")
    dialog.get_by_label("处理意见").fill("统一按分钟计。")
    looked_at(city, "problem-task")
    dialog.get_by_role("button", name="转为任务").click()
    done(city, "已转为任务")
    teller.reload()
    expect(teller.get_by_role("main")).to_contain_text("统一按分钟计。")
    looked_at(teller, "problem-narrow")
