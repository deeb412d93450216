"""A county fills in what its city leaves to it: outside the range it is told at the field, inside it goes to a second officer,
and what that one publishes stands on the page everyone reads."""

from playwright.sync_api import expect

from tests.walks.desk import done, opened, refused
from tests.walks.test_drafting import agreed

FRAME, COUNTY = "/policies/320900/training-2025/", "/policies/320922/training-2025/"


def test_a_county_fills_in_its_citys_frame(walk, looked_at):
    page = walk("陈明远")
    page.goto("/officer/shelf/")
    opened(page, "盐城市职业技能培训补贴")
    page.get_by_role("button", name="在允许范围内填写本地标准").click()
    page.get_by_label("哪个地区的标准").select_option("320922")
    asked = page.locator("dialog[open]")
    for label, text in (("草案名称", "滨海县上浮标准"), ("本地文件", "滨人社〔2026〕1号"),
                        ("其中怎么定的", "全县培训补贴统一上浮。"), ("自哪天起", "2026-02-01")):
        asked.get_by_label(label).fill(text)
    page.get_by_role("button", name="开始填写").click()
    done(page, "草案已建立，请在允许范围内填写")
    draft = page.url
    field = page.get_by_label("上浮")
    expect(field).to_have_count(1)                            # only what is left to the county is on the form
    expect(page.get_by_role("main")).to_contain_text("允许范围：0 至 30 %")
    looked_at(page)

    field.fill("31")
    page.get_by_role("button", name="保存并重新核对").click()
    refused(page, "请先改好下面几处")
    expect(page.locator(".field.wrong .error")).to_contain_text("允许范围：0 至 30 %")
    expect(field).to_have_value("31")
    looked_at(page)
    field.fill("20")
    page.get_by_role("button", name="保存并重新核对").click()
    done(page, "已保存")
    page.get_by_role("button", name="符合预期，改写案例").click()
    agreed(page)
    expect(page.get_by_role("main")).to_contain_text("核对无误")
    page.goto(f"{draft}what-if/")
    expect(page.get_by_role("button", name="开始推演").first).to_be_visible()  # a first filling can be tried like any draft
    page.goto(draft)
    page.get_by_role("button", name="送第二人审核").click()
    agreed(page)
    done(page, "已送审")

    second = walk("林若兰", "narrow")
    second.goto(page.url)
    expect(second.get_by_role("main")).to_contain_text("20% · 允许范围：0% 至 30% · 本地确定")
    looked_at(second)
    second.get_by_role("button", name="发布").click()
    agreed(second)
    done(second, "已发布")
    everyone = walk(None, "narrow")
    everyone.goto(f"{COUNTY}?on=2026-02-01")
    expect(everyone.get_by_role("main")).to_contain_text("20% · 允许范围：0% 至 30% · 本地确定")
    expect(everyone.get_by_role("main")).to_contain_text("滨人社〔2026〕1号")
    looked_at(everyone)
    everyone.goto(f"{FRAME}?on=2026-02-01")
    expect(everyone.get_by_role("main")).to_contain_text("滨海县")
