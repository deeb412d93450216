"""A worker's journeys, on the phone: money to claim, a class to take, attendance, the lifelong record."""

import re

from playwright.sync_api import Page, expect

LIMIT = 150 * 1024


def test_money_offered_is_taken_with_one_tap(walk, looked_at):
    page = walk("罗永强", "narrow")
    looked_at(page, "worker-home")
    page.get_by_role("link", name="核对并领取").click()
    main = page.get_by_role("main")
    expect(main).to_contain_text("为什么是这个金额")
    expect(main).to_contain_text("1,000 元")
    expect(main.locator("table.lines tbody tr", has_text="符合")).not_to_have_count(0)
    looked_at(page, "worker-claim")
    page.get_by_role("button", name="确认申领").click()
    expect(page.get_by_text("已确认申领")).to_be_visible()
    expect(page.get_by_role("button", name="确认申领")).to_have_count(0)
    looked_at(page)
    page.goto("/worker/claims/")
    looked_at(page)
    page.goto("/worker/")
    expect(page.get_by_role("link", name="核对并领取")).to_have_count(0)


def test_a_returned_claim_says_why_and_is_filed_again(walk, looked_at):
    page = walk("刘玉梅", "narrow", "dark")
    expect(page.get_by_role("main")).to_contain_text("社会保障卡金融账户尚未激活")
    looked_at(page)
    page.get_by_role("link", name="补正并重新提交").click()
    expect(page.get_by_role("main")).to_contain_text("请激活后重新提交")
    looked_at(page)
    page.get_by_role("button", name="重新提交").click()
    expect(page.get_by_text("已确认申领")).to_be_visible()
    expect(page.get_by_role("main")).not_to_contain_text("请激活后重新提交")
    looked_at(page)


def test_a_refusal_gives_every_reason_and_the_smallest_change(walk, looked_at):
    page = walk("王桂芝", "narrow")
    page.goto("/worker/claims/")
    looked_at(page)
    page.get_by_role("link", name=re.compile("失业保险技能提升补贴")).first.click()
    main = page.get_by_role("main")
    expect(main).to_contain_text("为什么不能领")
    expect(main.locator("table.lines tr", has_text="不符合")).to_have_count(2)
    expect(main).to_contain_text("怎样才能改变结果")
    expect(main).to_contain_text("为 12 个月（现为 8 个月）")
    looked_at(page, "worker-refused")
    page.get_by_role("link", name=re.compile("告知书")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("不予支付补贴告知书")
    expect(page.get_by_role("main")).to_contain_text("可在 2025 年 10 月 31 日 前")
    looked_at(page)


def test_a_class_is_found_taken_and_given_back(walk, looked_at):
    page = walk("孙巧云", "narrow")
    page.get_by_role("navigation").get_by_role("link", name="找培训").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("找培训")
    looked_at(page, "worker-find")
    page.locator("details.filters > summary").click()
    page.get_by_label("职业（工种）").select_option(label="中式面点师")
    page.get_by_role("button", name="应用筛选").click()
    expect(page.get_by_role("heading", name="养老护理员")).to_have_count(0)
    page.get_by_role("link", name=re.compile("查看 中式面点师")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("中式面点师")
    if page.get_by_role("button", name="报名", exact=True).count() == 0:
        give_back(page)
        page.goto("/worker/find/")
        page.get_by_role("link", name=re.compile("查看 中式面点师")).click()
    looked_at(page)
    page.get_by_role("button", name="报名", exact=True).click()
    expect(page.get_by_text("报名成功")).to_be_visible()
    looked_at(page)
    page.get_by_role("navigation").get_by_role("link", name="我的").click()
    expect(page.get_by_role("heading", name="中式面点师")).to_be_visible()
    looked_at(page, "worker-mine")
    page.get_by_role("link", name=re.compile("查看 中式面点师")).click()
    give_back(page)
    expect(page.get_by_role("heading", name="已退出的")).to_be_visible()
    looked_at(page)


def test_a_full_class_has_a_line(walk, looked_at):
    page = walk("徐海棠", "narrow")
    expect(page.get_by_role("main")).to_contain_text("候补")
    page.get_by_role("link", name=re.compile("养老护理员 2025-120104-0005")).click()
    expect(page.get_by_text("您排在第 1 位")).to_be_visible()
    looked_at(page)
    other = walk("林小芳", "narrow")
    other.goto("/worker/find/")
    other.get_by_role("link", name=re.compile("查看 养老护理员")).click()
    other.get_by_role("button", name="排队候补").click()
    expect(other.get_by_text("您排在第 2 位")).to_be_visible()
    looked_at(other)


def test_the_worker_sees_what_counted_and_what_did_not(walk, looked_at):
    page = walk("张淑珍", "narrow")
    page.get_by_role("navigation").get_by_role("link", name="我的").click()
    page.get_by_role("link", name=re.compile("我的出勤 养老护理员 2025-120104-0001")).click()
    main = page.get_by_role("main")
    expect(main).to_contain_text("出勤达标")
    short = page.locator(".card", has=page.get_by_role("heading", name="没有算足的"))
    expect(short.get_by_role("listitem")).to_have_count(1)
    expect(short).to_contain_text("计 0 / 180 分钟")
    looked_at(page, "worker-attendance")


def test_the_lifelong_record_opens_every_proof(walk, looked_at):
    page = walk("李秀兰", "narrow")
    page.get_by_role("link", name="看完整档案").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("我的技能档案")
    years = page.locator(".timeline .year").all_inner_texts()
    assert years == sorted(years, reverse=True)
    assert len(years) > 1
    looked_at(page, "record")
    for proof, says in (("results/", "满分 100"), ("attendance/", "出勤达标"), ("claims/", "1,500 元")):
        page.goto("/worker/record/")
        page.locator(f".timeline a[href*='/worker/{proof}']").first.click()
        expect(page.get_by_role("main")).to_contain_text(says)
        looked_at(page)
    page.goto("/worker/record/")
    page.get_by_role("link", name="打印档案").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("李秀兰的技能档案")
    looked_at(page)
    page.goto("/worker/certificates/")
    page.get_by_role("link", name=re.compile("查验码 养老护理员 四级")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("养老护理员")
    looked_at(page)
    file = page.request.get(page.get_by_role("link", name="打开证书 PDF").get_attribute("href") or "")
    assert file.ok
    assert file.headers["content-type"] == "application/pdf"
    assert file.body().startswith(b"%PDF-")


def test_the_record_on_a_wide_screen(walk, looked_at):
    page = walk("李秀兰", "wide")
    looked_at(page)
    page.goto("/worker/record/")
    looked_at(page)


def test_a_consent_is_given_and_taken_back(walk, looked_at):
    page = walk("朱丽萍", "narrow")
    page.goto("/worker/consents/")
    looked_at(page)
    page.get_by_label("机构名称或统一社会信用代码").fill("颐和养老服务")
    page.get_by_role("button", name="查找").click()
    page.get_by_label(re.compile("颐和养老服务有限公司（模拟）")).check()
    looked_at(page)
    page.get_by_role("button", name="授权查看").click()
    page.get_by_role("button", name="撤回对颐和养老服务有限公司（模拟）的授权").click()
    expect(page.get_by_text("对方从现在起看不到您的档案")).to_be_visible()
    expect(page.get_by_role("heading", name="以前的授权")).to_be_visible()
    looked_at(page)


def test_messages_are_read(walk, looked_at):
    page = walk("吴雪琴", "narrow")
    page.get_by_role("navigation").get_by_role("link", name=re.compile("消息")).click()
    expect(page.get_by_role("main")).to_contain_text("未读")
    looked_at(page)
    page.get_by_role("button", name="全部标为已读").click()
    expect(page.get_by_role("main").get_by_text("未读", exact=True)).to_have_count(0)
    looked_at(page)


def test_large_type_has_the_same_functions(walk, looked_at):
    page = walk("黄秋菊", "narrow")
    plain = page.get_by_role("navigation").get_by_role("link").count()
    page.get_by_role("button", name="长辈版").first.click()
    expect(page.get_by_role("button", name="标准版").first).to_be_visible()
    assert page.get_by_role("navigation").get_by_role("link").count() == plain
    for path in ("/worker/", "/worker/find/", "/worker/mine/", "/worker/record/"):
        page.goto(path)
        looked_at(page, "worker-elder" if path == "/worker/" else "")


def test_a_seat_is_taken_without_script(walk, house, chromium):
    known = walk("韩立新", "narrow")
    context = chromium.new_context(
        base_url=house,
        viewport={"width": 320, "height": 640},
        java_script_enabled=False,
        locale="zh-CN",
        storage_state=known.context.storage_state(),
    )
    try:
        page = context.new_page()
        page.goto("/worker/find/")
        page.get_by_role("link", name=re.compile("查看 中式面点师")).click()
        page.get_by_role("button", name="报名", exact=True).click()
        expect(page.get_by_role("main")).to_contain_text(re.compile("报名成功|时间冲突|上课时间"))
    finally:
        context.close()


def test_the_first_page_is_light(walk, house, chromium):
    known = walk("周爱华", "narrow")
    context = chromium.new_context(base_url=house, storage_state=known.context.storage_state(), locale="zh-CN")
    try:
        page = context.new_page()
        wire = context.new_cdp_session(page)
        wire.send("Network.enable")
        sizes: list[float] = []
        wire.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
        page.goto("/worker/", wait_until="networkidle")
        assert sum(sizes) < LIMIT, f"{sum(sizes):.0f} bytes in {len(sizes)} answers"
        assert sizes
        hosts = page.evaluate("performance.getEntriesByType('resource').map(one => new URL(one.name).origin)")
        assert set(hosts) <= {house}
    finally:
        context.close()


def give_back(page: Page) -> None:
    """Leave the class on the screen."""
    page.get_by_role("button", name="退出班次").click()
    page.get_by_label(re.compile("原因")).fill("时间不合适")
    page.get_by_role("button", name="确定退出").click()
    expect(page.get_by_text("已退出", exact=True)).to_be_visible()
