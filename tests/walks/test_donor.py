"""A donation from its receipt to what it pays: the firm that gives, the officer who takes it in, everyone who reads it."""

from playwright.sync_api import expect

from tests.walks.desk import done, opened, row, table_of

DONOR = "南开区工商业联合会"
FIRM = "颐和养老服务有限公司"


def give(page, looked_at) -> None:
    page.get_by_role("button", name="登记捐赠").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("捐赠人", exact=True).fill(DONOR)
    dialog.get_by_label("捐赠协议或银行凭证编号").fill("捐协〔2025〕7号")
    dialog.get_by_label("金额（元）").fill("20000.00")
    dialog.get_by_label("约定用途").fill("用于南开区养老护理员的培训")
    looked_at(page)
    with page.expect_navigation():
        dialog.get_by_role("button", name="登记", exact=True).click()


def test_a_donation_is_taken_in_named_by_its_donor_and_read_by_everyone(walk, looked_at):
    officer = walk("吴志强")
    officer.goto("/officer/donations/")
    looked_at(officer)
    for _again in range(2):  # the same agreement twice is one donation
        officer.goto("/officer/donations/")
        give(officer, looked_at)
        done(officer, "已登记，收据号")
    looked_at(officer, "donation")
    officer.get_by_role("link", name="打印收据").click()
    expect(officer.get_by_role("main")).to_contain_text("贰万元整")
    looked_at(officer, "donation-receipt")
    officer.goto("/officer/donations/")
    expect(row(officer, DONOR)).to_have_count(1)
    looked_at(officer, "donations")
    assert DONOR in {line[0] for line in table_of(officer, "导出所见为 xlsx")}

    phone = walk(None, "narrow")
    phone.goto("/donations/")
    expect(phone.get_by_role("main")).not_to_contain_text(DONOR)
    expect(row(phone, "不具名捐赠人")).to_have_count(1)
    looked_at(phone, "public-donations-narrow")

    opened(officer, DONOR)
    officer.get_by_role("button", name="公开捐赠人").click()
    dialog = officer.get_by_role("dialog")
    dialog.get_by_label("凭据").fill("同意书〔2025〕7号")
    dialog.get_by_role("button", name="公开捐赠人").click()
    done(officer, "已公开捐赠人姓名")
    phone.reload()
    expect(row(phone, DONOR)).to_have_count(1)
    opened(phone, DONOR)
    looked_at(phone, "public-donation-narrow")

    wide = walk(None, "wide", "dark")
    wide.goto("/paid/")
    looked_at(wide, "public-paid")
    with wide.expect_navigation():
        wide.locator("tr[data-row] .row-link").first.click()
    expect(wide.get_by_role("main")).to_contain_text("********")
    looked_at(wide, "public-paid-list")
    wide.goto("/accounts/")
    looked_at(wide)


def test_a_firm_follows_what_it_gave_and_may_withdraw_its_name(walk, looked_at):
    firm = walk("蔡文静")
    firm.goto("/employer/donations/")
    looked_at(firm, "employer-donations")
    opened(firm, "用于南开区职业技能培训")
    looked_at(firm, "employer-donation")
    street = walk(None)
    street.goto("/donations/")
    expect(row(street, FIRM)).to_have_count(1)
    firm.get_by_role("button", name="撤回公开").click()
    done(firm, "已改为不具名")
    street.reload()
    expect(row(street, FIRM)).to_have_count(0)
    phone = walk("蔡文静", "narrow", "dark")
    phone.goto("/employer/donations/")
    looked_at(phone)
    opened(phone, "用于南开区职业技能培训")
    looked_at(phone)
    phone.get_by_role("button", name="同意公开名称").click()
    done(phone, "已公开本单位名称")


def test_who_keeps_no_money_keeps_no_donations(walk, looked_at):
    page = walk("刘芳")
    page.goto("/officer/donations/")
    expect(page.get_by_role("button", name="登记捐赠")).to_have_count(0)
    reviewer = walk("周敏")
    answer = reviewer.goto("/officer/donations/")
    assert answer is not None and answer.status == 403
