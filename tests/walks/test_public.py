"""What anyone can do without an account: read a promise, try it, find a class, check a paper, object to a payment."""

import re

from playwright.sync_api import Page, expect

UPLIFT = "失业保险技能提升补贴"


def test_from_the_front_page_to_a_promise(walk, looked_at):
    page = walk(None, "wide")
    looked_at(page, "front")
    tops = page.locator(".head").evaluate("head => [...head.querySelectorAll('.brand, .links a, .btn')].map(one => "
                                          "(one.getBoundingClientRect().top + one.getBoundingClientRect().bottom) / 2)")
    assert len(tops) > 10 and max(tops) - min(tops) < 4, "the head of the public site is one line at this width"
    main = page.get_by_role("main")
    main.get_by_role("searchbox", name="查政策").fill("技能提升")
    main.get_by_role("button", name="查找").click()
    expect(page).to_have_url(re.compile(r"/policies/\?q="))
    looked_at(page)
    narrow(page, {"地区": "天津市", "发给谁": "发给培训机构"})
    expect(page.get_by_role("link", name=UPLIFT)).to_have_count(0)
    page.goto("/policies/")
    narrow(page, {"地区": "天津市"})
    expect(page.get_by_role("link", name="天津市职业技能培训费补贴")).to_be_visible()
    expect(page.get_by_role("link", name="广东省职业技能培训补贴")).to_have_count(0)
    page.get_by_role("link", name=UPLIFT).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(UPLIFT)
    expect(page.locator(".figures")).to_contain_text("1,500 元")
    looked_at(page, "policy")
    clauses = page.get_by_role("region", name="谁可以领").or_(page.locator("#who"))
    clause = clauses.get_by_role("link").first
    clause.click()
    expect(page.locator(f"[id='{(clause.get_attribute('href') or '').lstrip('#')}']")).to_be_in_viewport()
    page.locator(".versions").get_by_role("link").first.click()
    expect(page.get_by_text("这是最早的版本。")).to_be_visible()
    looked_at(page)


def test_the_switcher_lets_one_be_somebody_else(walk):
    """What `become` sends for all other walks is what its button sends."""
    page = walk(None)
    page.goto("/cast/")
    page.get_by_role("button", name=re.compile("周敏")).first.click()
    page.wait_for_url(lambda url: "/cast/" not in url)
    expect(page.get_by_role("navigation").first).to_contain_text("待办")
    expect(page.locator("body")).to_contain_text("周敏")


def test_trying_a_promise_says_yes_or_the_smallest_change(walk, looked_at):
    page = walk(None, "narrow", "dark")
    page.goto("/policies/000000/unemployment-insurance-uplift/")
    looked_at(page)
    page.get_by_role("link", name="换成我的情况试算").first.click()
    expect(page).to_have_url(re.compile("/try/$"))
    looked_at(page)
    page.get_by_role("button", name="试算").click()
    answer = page.locator("#answer")
    expect(answer).to_contain_text("可以领")
    looked_at(page)
    page.get_by_label("失业保险累计缴费月数").fill("8")
    page.get_by_label("正在领取失业保险金").select_option("no")
    page.get_by_role("button", name="试算").click()
    expect(answer).to_contain_text("不能领")
    expect(answer).to_contain_text("为 12 个月（现为 8 个月）")
    expect(answer.locator("tr", has_text="不符合")).to_have_count(1)
    looked_at(page, "trial-refused")


def test_open_classes_are_found_without_an_account(walk, looked_at):
    page = walk(None, "narrow")
    page.get_by_role("link", name="找培训", exact=True).first.click()
    expect(page).to_have_url(re.compile("/courses/$"))
    looked_at(page)
    narrow(page, {"职业（工种）": "中式面点师"})
    expect(page.get_by_role("heading", name="养老护理员")).to_have_count(0)
    page.get_by_role("link", name=re.compile("查看 中式面点师")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("中式面点师")
    looked_at(page)
    page.get_by_role("link", name="去报名").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("登录")
    looked_at(page)


def test_a_certificate_is_checked_by_its_number(walk, looked_at):
    holder = walk("张淑珍", "narrow")
    holder.goto("/worker/certificates/")
    no = holder.get_by_text(re.compile(r"^S\d{4}12\d{15}$")).first.inner_text()
    page = walk(None, "wide")
    page.get_by_role("link", name="证书查验", exact=True).click()
    expect(page).to_have_url(re.compile("/verify/$"))
    looked_at(page)
    check(page, no)
    main = page.get_by_role("main")
    expect(main).to_contain_text("养老护理员")
    expect(main).to_contain_text("只凭编号时隐去部分姓名")
    expect(main).not_to_contain_text("张淑珍")
    looked_at(page)
    page.get_by_label("姓名（填对才显示全部内容）").fill("张淑珍")
    page.get_by_role("button", name="查验").click()
    expect(main).to_contain_text("身份证号")
    assert "张" not in page.url
    looked_at(page, "verified")
    check(page, no[:-6] + "999999")
    expect(main).to_contain_text("没有编号为")
    looked_at(page)


def test_someone_objects_to_a_payment(walk, looked_at):
    page = walk(None, "narrow")
    page.get_by_role("link", name="补贴公示", exact=True).first.click()
    expect(page).to_have_url(re.compile("/notices/$"))
    looked_at(page)
    page.get_by_role("link", name=re.compile("查看公示 GS-120104-2025-00002")).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("公示")
    shown = page.get_by_role("main").inner_text()
    assert re.search(r"\d{6}\*{8}\d{3}[\dX]", shown)
    assert not re.search(r"\d{17}[\dX]", shown), "an ID number in public"
    looked_at(page)
    page.get_by_label("对哪一笔有异议").select_option(index=1)
    page.get_by_label("异议内容").fill("上课的时间她在外地，请核实签到记录。")
    form = page.locator("form", has=page.get_by_label("异议内容"))
    sent = form.evaluate("form => Object.fromEntries(new FormData(form))")
    page.get_by_role("button", name="提交异议").click()
    receipt = page.get_by_text(re.compile("已收到您的异议，编号"))
    no = re.search(r"编号 (\S+?)，", receipt.inner_text())[1]  # type: ignore[index]
    looked_at(page)
    again = page.request.post(page.url, form=sent, headers={"Referer": page.url})
    assert no not in again.text()
    assert "编号" not in again.text() or "已收到您的异议" not in again.text()


def test_in_english_and_in_large_type(walk, looked_at):
    page = walk(None, "narrow")
    page.get_by_role("button", name="English").first.click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("link", name="Find training", exact=True).first).to_be_visible()
    looked_at(page)
    page.goto("/policies/000000/unemployment-insurance-uplift/")
    expect(page.get_by_role("heading", level=1)).not_to_have_text(re.compile("[一-龥]"))
    looked_at(page, "policy-english")
    page.get_by_role("button", name="中文").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("[一-龥]"))
    small = size_of_words(page)
    page.get_by_role("button", name="长辈版").first.click()
    expect(page.get_by_role("button", name="标准版").first).to_be_visible()
    assert size_of_words(page) > small
    looked_at(page)


def size_of_words(page: Page) -> float:
    """In px, once the page and its style sheet are there."""
    page.wait_for_load_state()
    return page.locator("main p").first.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")


def narrow(page: Page, wanted: dict[str, str]) -> None:
    """Open the filters, choose, apply."""
    page.locator("details.filters > summary").click()
    form = page.get_by_role("search", name="筛选")
    for label, choice in wanted.items():
        form.get_by_label(label).select_option(label=choice)
    form.get_by_role("button", name="应用筛选").click()
    for choice in wanted.values():
        expect(page.get_by_role("main").get_by_role("link", name=re.compile(choice)).first).to_be_visible()


def check(page: Page, no: str) -> None:
    """Type a number and ask."""
    page.get_by_label("证书编号").fill(no)
    page.get_by_role("button", name="查验").click()
