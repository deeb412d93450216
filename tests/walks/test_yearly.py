"""The year told upwards: the county's report written, reviewed, signed by three, sent, and received by the level above."""

import re

from playwright.sync_api import Page, expect

from tests.walks.desk import done, opened, refused, row

OFFICE = ("周敏", "韩冰", "王建国")
"""Who writes, who reviews, who signs."""


def drafted(page: Page) -> str:
    """The office's report of 2025, opened and written; answers its address."""
    page.goto("/officer/reports/")
    page.get_by_role("button", name="起草年度报告").click()
    page.get_by_role("button", name="生成数字并起草").click()
    done(page, "数字已生成")
    for n in range(page.get_by_role("button", name="保存文字").count()):
        page.get_by_role("main").locator("textarea[name=text]:visible").nth(n).fill("全年按计划推进，完成情况见下表。")
        page.get_by_role("button", name="保存文字").nth(n).click()
        done(page, "已保存")
    return page.url


def signed(walk) -> tuple[Page, str]:
    """Through all three hands; answers the writer's page and the report's address."""
    writer, reviewer, leader = (walk(name) for name in OFFICE)
    address = drafted(writer)
    writer.get_by_role("button", name="送复核").click()
    done(writer, "已送复核")
    reviewer.goto(address)
    reviewer.get_by_role("button", name="复核通过").click()
    done(reviewer, "复核通过")
    leader.goto(address)
    leader.get_by_role("button", name="签发").click()
    done(leader, "已签发")
    writer.reload()
    return writer, address


def sent(walk) -> str:
    """Signed, and sent to the level above."""
    writer, address = signed(walk)
    writer.get_by_role("button", name="报送上级").click()
    done(writer, "已报送")
    return address


def received(page: Page, address: str) -> None:
    """Taken above."""
    page.goto(address)
    page.get_by_role("button", name="接收", exact=True).click()
    done(page, "已接收")


def test_a_county_s_report_is_signed_by_three_sent_and_received(walk, looked_at):
    late = walk("孙立")
    late.goto("/officer/reports/")
    expect(row(late, "南开区")).to_contain_text("逾期未报")
    looked_at(late, "reports-below")
    writer = walk("周敏")
    writer.goto("/officer/reports/")
    looked_at(writer)
    address = sent(walk)
    phone = walk("周敏", "narrow", "dark")
    phone.goto(address)
    looked_at(phone, "report-narrow")
    received(late, address)
    looked_at(late, "report-county")
    late.get_by_role("link", name="培训人次").first.click()
    expect(late.get_by_role("main")).to_contain_text("由哪些冻结月份相加")
    looked_at(late, "report-figure")
    with late.expect_download() as got:
        late.goto(address)
        late.get_by_role("link", name="下载 PDF").click()
    assert re.search(r"NB2025-120104-1\.pdf", got.value.suggested_filename)


def test_a_report_is_not_handed_in_half(walk, looked_at):
    page = walk("郑雪")
    page.goto("/officer/reports/")
    page.get_by_role("button", name="起草年度报告").click()
    page.get_by_role("button", name="生成数字并起草").click()
    done(page, "数字已生成")
    page.get_by_role("button", name="送复核").click()
    refused(page, "还没有写")
    looked_at(page, "report-draft")


def test_a_plan_is_drawn_up_broken_down_and_taken(walk, looked_at):
    page = walk("孙立")
    page.goto("/officer/planning/")
    looked_at(page, "plans")
    opened(page, "十四五")
    expect(row(page, "农民工")).to_contain_text("30,000,000 人次")
    looked_at(page, "plan-14th")
    page.goto("/officer/planning/")
    page.get_by_role("button", name="编制规划").click()
    page.get_by_label("名称", exact=True).fill("2025 年度培训计划")
    page.get_by_label("起始年度").fill("2025")
    page.get_by_label("结束年度").fill("2025")
    page.get_by_label("依据").fill("市局办公会")
    page.get_by_role("button", name="开始编制").click()
    done(page, "请添加目标")
    page.get_by_role("button", name="添加目标").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("目标", exact=True).fill("培训人次")
    dialog.get_by_label("系统指标").select_option("trainings")
    dialog.get_by_label("目标值").fill("120")
    dialog.get_by_role("button", name="添加").click()
    done(page, "已添加目标")
    page.get_by_role("button", name="印发").click()
    done(page, "已印发")
    looked_at(page, "plan")
    opened(page, "培训人次")
    page.get_by_role("button", name="分解目标").click()
    page.get_by_role("dialog").get_by_role("button", name="分解").click()
    done(page, "已分解为")
    looked_at(page, "goal")
    county = walk("周敏", "narrow")
    county.goto(page.url)
    county.get_by_role("button", name="认领").click()
    done(county, "已认领")
    looked_at(county, "goal-narrow")
