"""The assessment body's plans and registrations, on its desk, the officer's, and a worker's phone."""

from playwright.sync_api import expect

from tests.walks.desk import done, opened, row


def test_a_body_looks_at_who_registered(walk, looked_at):
    page = walk("邓小红")
    page.goto("/assessor/plans/")
    looked_at(page, "assessor-plans")
    opened(page, "养老护理员")
    looked_at(page, "assessment-plan")
    opened(page, "陈春燕")
    looked_at(page, "registration")
    phone = walk("许国强", "narrow", "dark")
    phone.goto("/assessor/plans/new/")
    looked_at(phone)
    phone.goto("/assessor/plans/")
    opened(phone, "养老护理员")
    looked_at(phone, "assessment-plan-narrow")


def test_a_worker_hears_all_that_is_missing_and_registers(walk, looked_at):
    page = walk("周爱华", "narrow")
    page.goto("/worker/assessments/")
    looked_at(page, "worker-assessments")
    page.get_by_role("link", name="报名").last.click()
    looked_at(page)
    page.get_by_label("报名单位").fill("无")
    page.evaluate("document.querySelectorAll('[required]').forEach(one => one.required = false)")
    page.get_by_role("button", name="提交报名").click()
    said = page.get_by_role("alert").filter(has_text="缺少必填")
    expect(said.first).to_contain_text("申报条件")
    expect(page.get_by_role("main")).to_contain_text("缺少材料：本人承诺书")
    expect(page.get_by_label("报名单位")).to_have_value("无")
    looked_at(page, "worker-register")
    page.get_by_label("累计从事本职业 5 年").check()
    page.get_by_label("文化程度").select_option(label="高中")
    page.get_by_label("所在省").select_option(label="天津市")
    page.get_by_label("考生来源").select_option(label="社会人员")
    for paper in ("个人信息登记表", "身份证复印件", "本人承诺书", "白底证件照"):
        page.get_by_label(paper).check()
    page.get_by_role("button", name="提交报名").click()
    done(page, "已报名")
    looked_at(page, "worker-registered")


def test_an_officer_finds_a_plan_in_the_inbox(walk, looked_at):
    page = walk("周敏")
    page.goto("/officer/assessment-plans/")
    looked_at(page)
    page.goto("/officer/")
    opened(page, "评价计划", "振兴")
    looked_at(page, "officer-assessment-plan")
    phone = walk("郑雪", "narrow")
    phone.goto("/officer/assessment-plans/")
    expect(row(phone, "振兴")).to_have_count(0)
    looked_at(phone)
