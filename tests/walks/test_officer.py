"""The county's reviewer at work: what waits by its legal day, a cohort, claims one by one and several at once, a person."""

import re

from playwright.sync_api import Page, expect

from tests.walks.conftest import become
from tests.walks.desk import NEVER, days_left, done, opened, refused, row, table_of


def ask_in_writing(page: Page) -> None:
    """A worker asks for what nobody offered, to have the answer in writing."""
    page.goto("/worker/claims/")
    page.get_by_role("button", name="仍要申请，要求书面答复").first.click()
    expect(page).to_have_url(re.compile(r"/worker/claims/\d+/$"))


def test_home_is_what_waits_sorted_by_legal_day(walk, looked_at):
    for size in ("wide", "narrow"):
        page = walk("周敏", size)
        expect(page).to_have_url(re.compile(r"/officer/$"))
        clocks = [days_left(words.strip()) for words in page.locator("td[data-label='法定时限']").all_inner_texts()]
        assert clocks == sorted(clocks) and clocks[0] < NEVER
        expect(page.get_by_role("heading", level=1)).to_contain_text(f"待办 {len(clocks)} 件")
        looked_at(page, f"officer-inbox-{size}" if size == "narrow" else "officer-inbox")
    assert len(table_of(page, "导出所见为 xlsx")) == len(clocks) + 1


def test_the_keyboard_alone_is_enough(walk):
    page = walk("周敏")
    rows = page.locator("tr[data-row]")
    page.keyboard.press("j")
    expect(rows.nth(0)).to_have_class(re.compile("here"))
    page.keyboard.press("j")
    expect(rows.nth(1)).to_have_class(re.compile("here"))
    page.keyboard.press("k")
    address = rows.nth(0).locator(".row-link").get_attribute("href")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"{address}$"))
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox").first).to_be_focused()
    page.keyboard.type("林小芳")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("林小芳")


def test_a_cohort_is_approved_and_opens_to_the_public(walk, looked_at):
    page = walk("周敏")
    page.get_by_role("navigation", name="按事项查看").get_by_role("link", name="开班审核").click()
    opened(page, "海河公共实训中心", "保育师")
    expect(page.get_by_text("实操 56 课时")).to_be_visible()
    looked_at(page, "cohort-review")
    page.get_by_role("button", name="同意开班").click()
    done(page, "已同意开班")
    looked_at(page)
    street = walk(None)
    street.goto("/courses/")
    expect(street.get_by_role("main")).to_contain_text("保育师")


def test_a_cohort_goes_back_with_its_reasons(house, walk, looked_at):
    page = walk("郑雪", "narrow")
    opened(page, "河西匠心")
    page.get_by_label("教师资质不符合所授课程").check()
    page.get_by_label("具体说明").fill("焊接实操教师的高级技师证书已过复审期。")
    looked_at(page, "cohort-return-narrow")
    page.get_by_role("button", name="退回补正").click()
    done(page, "已退回补正")
    become(page, "冯刚", house)
    opened(page, "焊工", "退回")
    expect(page.get_by_role("main")).to_contain_text("焊接实操教师的高级技师证书已过复审期。")
    looked_at(page)


def test_claims_are_narrowed_paged_and_exported(walk, looked_at):
    page = walk("周敏")
    page.goto("/officer/claims/")
    looked_at(page, "claims")
    page.get_by_role("link", name="下一页").click()
    expect(page.get_by_role("navigation", name="分页").locator("[aria-current=page]")).to_have_text("2")
    page.get_by_role("navigation", name="按状态查看").get_by_role("link", name="已支付").click()
    page.locator(".filters summary").click()
    page.get_by_label("收款人").select_option(label="本人")
    page.get_by_label("姓名、申领编号或证书号").fill("赵凤霞")
    page.get_by_role("button", name="应用筛选").click()
    expect(row(page, "赵凤霞")).to_have_count(1)
    looked_at(page)
    table = table_of(page, "导出所见为 xlsx")
    assert len(table) == 2 and "赵凤霞" in table[1]
    page.get_by_role("link", name=re.compile("赵凤霞.*去掉这个条件")).click()
    expect(row(page, "吴雪琴")).to_have_count(1)


def test_an_employer_does_without_and_the_worker_is_reviewed_line_by_line(house, walk, looked_at):
    """One certificate is paid once: to her employer or to herself."""
    employer = walk("蔡文静", "narrow")
    employer.goto("/employer/claims/")
    looked_at(employer, "employer-claims-narrow")
    opened(employer, "林小芳", "待确认申领")
    looked_at(employer)
    employer.get_by_role("button", name="放弃", exact=True).click()
    done(employer, "已放弃")
    expect(row(employer, "林小芳")).to_contain_text("放弃")
    page = walk("周敏")
    opened(page, "补贴初审", "林小芳")
    expect(page.get_by_role("heading", level=1)).to_contain_text("应付 1,000.00 元")
    lines = page.locator("table.lines").first
    expect(lines.locator(".basis-cell a").first).to_have_attribute("href", re.compile(r"^/policies/"))
    expect(lines.locator("tfoot")).to_contain_text("1,000.00")
    expect(page.locator(".fact", has_text="失业保险累计缴费月数").locator("small")).to_contain_text("社会保险库")
    looked_at(page, "claim")
    page.get_by_label("办理意见").fill("参保和证书均已核对")
    page.get_by_role("button", name="初审通过").click()
    done(page, "初审通过，已转复审")
    expect(row(page, "补贴初审", "林小芳")).to_have_count(0)
    become(page, "王建国", house)
    opened(page, "补贴复审", "林小芳")
    expect(page.get_by_role("button", name="同意", exact=True)).to_be_visible()
    expect(page.get_by_role("list", name="办理记录")).to_contain_text("参保和证书均已核对")
    looked_at(page)


def test_a_clause_leads_to_the_policy(walk, looked_at):
    page = walk("周敏", "narrow")
    page.goto("/officer/claims/?state=paid")
    opened(page, "赵凤霞")
    looked_at(page, "claim-narrow")
    page.get_by_role("link", name="用当日存档重算，与今天对照").click()
    expect(page.get_by_text("存档完好，复算一致")).to_be_visible()
    looked_at(page, "decision-beside-itself")
    page.locator(".beside section a").first.click()
    expect(page).to_have_url(re.compile(r"/policies/"))
    looked_at(page)


def test_a_claim_that_the_rules_refuse_is_refused_with_its_way_out(walk, looked_at):
    """She asks for what nobody offered her; eight months of contributions are not twelve."""
    page = walk("朱丽萍", "narrow")
    ask_in_writing(page)
    officer = walk("周敏")
    opened(officer, "补贴初审", "朱丽萍")
    expect(officer.get_by_role("heading", level=1)).to_contain_text("不予支付")
    expect(officer.get_by_text("怎样才能改变结果")).to_be_visible()
    officer.get_by_role("button", name="初审通过").click()
    refused(officer, "没有办成")
    looked_at(officer, "claim-refused")
    officer.get_by_role("button", name="不予同意").click()
    done(officer, "已作出不予支付决定")
    page.reload()
    expect(page.get_by_role("main")).to_contain_text("不予支付")
    looked_at(page)


def test_several_claims_at_once_and_one_that_cannot_stops_none(walk, looked_at):
    """An employer claims for one of its staff; a worker asks for what the rules refuse. Both are picked."""
    employer = walk("罗毅")
    opened(employer, "高志刚")
    employer.get_by_role("button", name="确认申报").click()
    done(employer, "已申报")
    ask_in_writing(walk("郭建军", "narrow"))
    page = walk("周敏")
    page.goto("/officer/claims/?state=filed")
    for name in ("高志刚", "郭建军"):
        row(page, name).get_by_role("checkbox").check()
    expect(page.get_by_text("已选 2 项")).to_be_visible()
    looked_at(page, "claims-bulk")
    page.get_by_role("button", name="初审通过所选").click()
    refused(page, "没有办成，有 1 个原因")
    looked_at(page)
    page.goto("/officer/claims/?state=reviewed")
    expect(row(page, "高志刚", "津南精工")).to_have_count(1)
    page.goto("/officer/claims/?state=filed")
    expect(row(page, "郭建军")).to_have_count(1)


def test_a_number_is_masked_and_a_look_at_it_stays_in_the_journal(walk, looked_at):
    page = walk("周敏")
    page.goto("/officer/people/")
    looked_at(page, "people")
    opened(page, "李秀兰")
    number = page.locator(".masked").first
    expect(number).to_contain_text("********")
    looked_at(page, "person")
    page.get_by_role("button", name="显示（留痕）").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("查看原因").fill("电话回访核对身份")
    dialog.get_by_role("button", name="查看").click()
    expect(page.locator(".masked").first).to_have_text(re.compile(r"^\s*99\d{15}[\dX]\s+已显示，已留痕"))
    looked_at(page)
    page.reload()
    page.goto(page.url)
    expect(page.locator(".masked").first).to_contain_text("********")
    expect(page.get_by_role("list", name="办理记录")).to_contain_text("电话回访核对身份")


def test_one_search_finds_people_certificates_and_claims(walk, looked_at):
    page = walk("周敏", "narrow")

    def find(text: str) -> None:
        page.get_by_role("searchbox").first.fill(text)
        with page.expect_navigation():
            page.get_by_role("searchbox").first.press("Enter")

    find("吴雪琴")
    for kind in ("人员", "证书", "补贴申领"):
        expect(page.get_by_role("heading", name=kind)).to_be_visible()
    assert "吴雪琴" not in page.url
    looked_at(page, "search-narrow")
    find("BT-120104-2025-00011")
    expect(page).to_have_url(re.compile(r"/officer/claims/\d+/$"))
    looked_at(page)
    certificate = re.search(r"[A-Z]\d{21}", page.get_by_role("main").inner_text())
    assert certificate
    find(certificate[0])
    expect(page.get_by_role("main")).to_contain_text(certificate[0])
    expect(page.get_by_role("main")).to_contain_text("吴雪琴")
    looked_at(page)


def test_the_rest_of_the_desk_fits_both_screens(walk, looked_at):
    for size in ("wide", "narrow"):
        page = walk("周敏", size)
        for name, path in (
            ("cohorts", "cohorts"),
            ("notices", "notices"),
            ("certificates", "certificates"),
            ("organisations", "organisations"),
            ("shelf", "shelf"),
            ("works", "works"),
        ):
            page.goto(f"/officer/{path}/")
            expect(page.get_by_role("heading", level=1)).to_be_visible()
            looked_at(page, name if size == "wide" else f"{name}-narrow")
