"""An employer's staff, plans, orders and apprenticeships; providers and officers who answer them."""

from playwright.sync_api import expect

from tests.walks.desk import done, opened, refused, row, table_of


def test_an_employer_keeps_its_staff(walk, looked_at):
    page = walk("蔡文静")
    page.goto("/employer/staff/")
    looked_at(page, "employer-staff")
    table = table_of(page, "导出所见为 xlsx")
    assert len(table) > 3 and any("********" in str(cell) for cell in table[1])
    opened(page, "李秀兰")
    looked_at(page)
    page.goto("/employer/staff/import/")
    looked_at(page, "employer-roster")
    phone = walk("蔡文静", "narrow", "dark")
    phone.goto("/employer/staff/")
    looked_at(phone, "employer-staff-narrow")
    phone.goto("/employer/works/")
    looked_at(phone)


def test_a_plan_stands_beside_what_happened(walk, looked_at):
    for size in ("wide", "narrow"):
        page = walk("蔡文静", size)
        page.goto("/employer/plans/")
        looked_at(page)
        opened(page, "2025")
        expect(page.get_by_role("main")).to_contain_text("养老护理员")
        looked_at(page, f"employer-plan{'' if size == 'wide' else '-narrow'}")
    page = walk("罗毅")
    page.goto("/employer/plans/new/")
    looked_at(page, "employer-plan-form")
    officer = walk("郑雪")
    opened(officer, "职工培训计划", "津南精工")
    expect(officer.get_by_role("button", name="同意备案")).to_be_visible()
    looked_at(officer, "training-plan")
    officer.goto("/officer/plans/")
    looked_at(officer)


def test_a_provider_answers_an_order(walk, looked_at):
    employer = walk("罗毅", "narrow")
    employer.goto("/employer/orders/")
    looked_at(employer, "employer-orders-narrow")
    opened(employer, "焊工")
    looked_at(employer)
    employer.goto("/employer/orders/new/")
    looked_at(employer)
    provider = walk("冯刚")
    opened(provider, "企业订单", "津南精工")
    looked_at(provider, "provider-order")
    provider.get_by_role("button", name="接受订单").click()
    done(provider, "已接受")
    provider.get_by_role("link", name="按订单申请开班").click()
    expect(provider.get_by_role("main")).to_contain_text("按企业订单开班")
    looked_at(provider)
    provider.goto("/provider/orders/")
    looked_at(provider)


def test_an_apprenticeship_waits_for_the_bureau(walk, looked_at):
    page = walk("蔡文静", "narrow")
    page.goto("/employer/apprenticeships/")
    looked_at(page)
    opened(page, "养老护理员")
    looked_at(page, "apprenticeship-narrow")
    page.goto("/employer/apprenticeships/new/")
    looked_at(page)
    officer = walk("周敏")
    officer.goto("/officer/apprenticeships/")
    looked_at(officer)
    opened(officer, "颐和养老")
    looked_at(officer, "apprenticeship")
    officer.get_by_label("意见").fill(" ")
    officer.get_by_role("button", name="退回补正").click()
    refused(officer, "没有办成")
    assert row(officer, "李秀兰").count() == 0  # people stand in a plain table, whole ID numbers nowhere
    expect(officer.get_by_role("main")).to_contain_text("********")


def test_a_consent_opens_a_record(walk, looked_at):
    for size, scheme in (("wide", "light"), ("narrow", "dark")):
        page = walk("蔡文静", size, scheme)
        page.goto("/employer/records/")
        expect(row(page, "梁小龙")).to_contain_text("求职应聘")
        looked_at(page, f"records-{size}")
        opened(page, "梁小龙")
        expect(page.get_by_role("main")).to_contain_text("焊工 五级/初级工 培训结业")
        looked_at(page, f"record-let-in-{size}")
    provider = walk("李晓梅")
    provider.goto("/provider/records/")
    expect(row(provider, "宋长河")).to_contain_text("直到本人撤回")
    expect(row(provider, "韩立新")).to_have_count(0)  # given, and taken back the same evening
    looked_at(provider)
