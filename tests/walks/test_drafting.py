"""From a draft to the page everyone reads: a figure changed on the form, tried, shown by a case, sent, published by a second."""

from playwright.sync_api import Page, expect

from tests.walks.desk import done, opened, refused, table_of

PUBLIC = "/policies/120000/living-2022/"


def agreed(page: Page) -> None:
    """Yes, in the dialog that asks first."""
    page.locator("dialog[open] button[value=yes]").click()


def test_a_policy_is_drafted_tried_sent_and_published(walk, looked_at):
    page = walk("陈明远")
    page.goto("/officer/shelf/")
    opened(page, "天津市培训生活费补贴")
    page.get_by_role("button", name="以此起草").click()
    page.get_by_label("草案名称").fill("生活费补贴提高到 1,300 元")
    page.get_by_label("拟自哪天起").fill("2026-02-01")
    page.get_by_role("button", name="开始起草").click()
    done(page, "草案已建立")
    draft = page.url
    page.get_by_label("生活费补贴（元）").fill("1300")
    page.get_by_role("button", name="保存并重新核对").click()
    done(page, "已保存")
    main = page.get_by_role("main")
    expect(main).to_contain_text("由 1,000 元 变为 1,300 元")
    expect(main).to_contain_text("还有 1 处要改")
    looked_at(page, "draft")

    page.get_by_role("button", name="送第二人审核").click()
    agreed(page)
    refused(page, "处错误")
    page.get_by_role("button", name="补一个案例").click()
    page.get_by_label("案例名称").fill("新标准")
    page.get_by_role("button", name="补上").click()
    done(page, "案例已补上")
    expect(main).to_contain_text("核对无误")

    page.get_by_role("link", name="推演").click()
    looked_at(page)
    page.get_by_role("button", name="开始推演").first.click()  # there is a second draft to lay beside it, so it asks first
    expect(page.locator("dialog[open]")).to_contain_text("生活费补贴提高到 1,200 元")
    page.locator("dialog[open]").get_by_role("button", name="开始推演").click()
    expect(page.get_by_role("main")).to_contain_text("推演了", timeout=60_000)
    page.goto(f"{draft}what-if/")
    expect(page.get_by_role("main")).to_contain_text("草案下共付")
    looked_at(page, "what-if")
    assert table_of(page, "下载全部数字（xlsx）")[1][:2] == ["生活费补贴提高到 1,300 元", "全部"]
    page.get_by_role("link", name="公开页面和告知书").click()
    expect(page.get_by_role("main")).to_contain_text("1,300")
    looked_at(page)
    page.get_by_role("link", name="文件夹").first.click()
    looked_at(page)

    page.goto(draft)
    page.get_by_role("button", name="送第二人审核").click()
    agreed(page)
    done(page, "已送审")
    edition = page.url
    second = walk("林若兰", "narrow")
    second.goto(edition)
    looked_at(second, "edition-to-publish")
    second.get_by_role("button", name="发布").click()
    agreed(second)
    done(second, "已发布")
    everyone = walk(None, "narrow")
    everyone.goto(f"{PUBLIC}?on=2026-02-01")
    expect(everyone.get_by_role("main")).to_contain_text("1,300")
    looked_at(everyone)
    everyone.goto(f"{PUBLIC}?on=2025-11-01")
    expect(everyone.get_by_role("main")).to_contain_text("1,000")
