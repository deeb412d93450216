"""Publicity on a phone: a policy on one picture, a question without a name, what works elsewhere."""

import re

from playwright.sync_api import expect

from tests.walks.desk import refused


def test_a_visitor_reads_asks_and_sees_what_works_elsewhere(walk, looked_at):
    page = walk(None, "narrow")
    page.goto("/explanations/")
    looked_at(page, "explanations-narrow")
    page.get_by_role("link", name=re.compile("生活费补贴")).first.click()
    picture = page.locator("img.picture")
    expect(picture).to_be_visible()
    assert picture.evaluate("one => one.complete && one.naturalWidth > 0"), "the picture is drawn"
    expect(page.get_by_role("main")).to_contain_text("1,000.00")
    looked_at(page, "explanation-narrow")
    page.get_by_role("button", name="没说清楚").click()
    expect(page.get_by_role("main")).to_contain_text("没有说清楚的可以在“问答”里提问")
    page.get_by_role("link", name="没看懂，提个问题").click()
    expect(page.get_by_label("关于哪项政策")).to_have_value("120000/living-2022")
    page.get_by_label("想问什么").fill("请打 13800000000 找我")
    page.get_by_role("button", name="提交").click()
    refused(page, "不要写身份证号、手机号")
    page.get_by_label("想问什么").fill("培训没结束能先领一半吗？")
    page.get_by_role("button", name="提交").click()
    no = page.get_by_text(re.compile(r"^TW-\d{4}-\d{6}$")).first.inner_text()
    assert no not in page.url
    looked_at(page, "questions-narrow")
    for address, name in (("/stories/", "从护工到护理师"), ("/practices/", "夜校进园区")):
        page.goto(address)
        page.get_by_role("link", name=re.compile(name)).click()
        looked_at(page, f"{address.strip('/')}-narrow")
    page.goto("/training-systems/")
    expect(page.get_by_role("main")).to_contain_text("颐和养老")
    looked_at(page, "training-systems-narrow")
