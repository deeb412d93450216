"""Findings in the browser: from the inbox to the evidence, judged by one and cleared by another, scanned by a button."""

import re

from playwright.sync_api import expect

from tests.walks.conftest import become
from tests.walks.desk import done, opened, row, sent, table_of

REFUSED = 422


def test_a_finding_leads_to_its_evidence(walk, looked_at):
    page = walk("周敏")
    page.goto("/officer/findings/?signal=C04")
    opened(page, "杨翠英")
    expect(page.get_by_role("heading", level=1)).to_contain_text("领取养老待遇")
    expect(page.get_by_role("table", name="证据")).to_contain_text("已领取养老待遇")
    looked_at(page, "finding")
    page.get_by_role("table", name="证据").get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("职业培训学校")
    looked_at(page)


def test_findings_are_narrowed_and_exported(walk, looked_at):
    page = walk("孙立")
    page.goto("/officer/findings/")
    looked_at(page, "findings")
    page.get_by_role("navigation", name="按状态查看").get_by_role("link", name="不属实").click()
    expect(row(page, "黄秋菊")).to_have_count(1)
    expect(row(page, "杨翠英")).to_have_count(0)
    assert any("黄秋菊" in line for line in table_of(page, "导出所见为 xlsx"))
    opened(page, "黄秋菊")
    expect(page.get_by_role("main")).to_contain_text("未注销的旧记录")
    looked_at(page)


def test_one_officer_confirms_and_another_clears(house, walk, looked_at):
    """The city confirmed the public post; it may not clear it itself."""
    page = walk("孙立")
    page.goto("/officer/findings/?state=confirmed")
    opened(page, "梁小龙")
    expect(page.get_by_role("button", name="办结解冻")).to_have_count(0)
    assert sent(page, page.url, do="clear", why="自己办结") == REFUSED
    first = walk("周敏", "narrow")
    opened(first, "监督线索", "杨翠英")
    expect(first.get_by_role("main")).to_contain_text("已冻结")
    assert sent(first, first.url, do="confirm", why="") == REFUSED
    looked_at(first, "finding-narrow")
    first.get_by_label("核查情况和理由").fill("养老待遇库与本人确认一致，开班前已领取养老待遇")
    first.get_by_role("button", name="属实", exact=True).click()
    done(first, "已认定属实")
    become(first, "王建国", house)
    first.goto("/officer/findings/?state=confirmed")
    opened(first, "杨翠英")
    expect(first.get_by_role("main")).to_contain_text("开班前已领取养老待遇")
    first.get_by_label("核查情况和理由").fill("本班未发生以其名义的补贴，机构已书面说明")
    looked_at(first)
    first.get_by_role("button", name="办结解冻").click()
    done(first, "已办结并解除冻结")


def test_signals_say_what_they_mean_and_chiefs_tune_them(walk, looked_at):
    page = walk("孙立")
    page.goto("/officer/signals/")
    looked_at(page, "signals")
    opened(page, "签到异常")
    expect(page.get_by_role("main")).to_contain_text("系统建议")
    looked_at(page, "signal")
    page.get_by_role("button", name="调整参数").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("参数").select_option(label="时间窗")
    dialog.get_by_label("改为").fill("8")
    dialog.get_by_label("调整理由").fill("本区网络较好，八秒内十人已不寻常")
    looked_at(page)
    dialog.get_by_role("button", name="调整").click()
    done(page, "已调整，下次扫描起生效")
    expect(page.get_by_role("table", name="调整记录")).to_contain_text("八秒内十人")
    narrow = walk("周敏", "narrow", "dark")
    narrow.goto("/officer/signals/C09/")
    expect(narrow.get_by_role("button", name="调整参数")).to_have_count(0)
    looked_at(narrow, "signal-narrow-dark")


def test_a_scan_by_the_button_goes_on_behind_the_page(walk, looked_at):
    page = walk("郑雪", "narrow", "dark")
    page.goto("/officer/findings/")
    looked_at(page)
    page.get_by_role("button", name="立即扫描").click()
    page.get_by_role("dialog").get_by_role("button").last.click()
    page.wait_for_url(re.compile(r"/officer/works/\d+/"))
    expect(page.get_by_role("main")).to_contain_text(re.compile(r"扫描 \d+ 个信号"), timeout=60_000)
    looked_at(page)
