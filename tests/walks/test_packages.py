"""Training bought whole (项目制): written down by one officer, signed by another out of the budget, seen by provider and public."""

import re

from playwright.sync_api import Page, expect

from tests.walks.desk import done, opened, refused, row, sent

REFUSED = 422
TITLE = "养老护理员整建制培训"


def fill(page: Page, provider: str, **given: str) -> None:
    """The form of a new project; what is given differs."""
    page.get_by_role("button", name="立项").first.click()
    said = {"项目名称": TITLE, "采购或立项文件编号": "南开人社〔2025〕7号", "培训机构的统一社会信用代码": provider,
            "职业（工种）代码": "4-10-01-05", "到": "2025-12-31", "人数": "20", "每人价格（元）": "1500", **given}
    for label, value in said.items():
        page.get_by_label(label, exact=True).fill(value)
    page.get_by_role("dialog").get_by_role("button", name="立项").click()


def code_of(page: Page, provider: str) -> str:
    """What the public page of a provider says of its code."""
    page.goto("/training-providers/")
    page.get_by_role("link", name=re.compile(provider)).first.click()
    found = re.search(r"\b[0-9A-Z]{18}\b", page.get_by_role("main").inner_text())
    assert found
    return found[0]


def test_a_project_is_written_down_by_one_signed_by_another_and_seen_by_all(walk, looked_at):
    street = walk(None, "narrow")
    provider = code_of(street, "海河公共实训中心")
    first = walk("周敏")
    first.get_by_role("navigation").get_by_role("link", name="培训项目").click()
    looked_at(first)
    fill(first, "91000000000000000X", **{"职业（工种）代码": "0-0"})
    refused(first, "没有登记这个代码的单位")
    refused(first, "没有这个职业编码")
    looked_at(first)
    first.goto("/officer/packages/")
    fill(first, provider)
    done(first, "待另一名工作人员签约")
    expect(first.get_by_role("button", name="签约")).to_have_count(0)
    assert sent(first, first.url, do="sign") == REFUSED
    looked_at(first, "package-proposed")
    street.goto("/packages/")
    expect(row(street, TITLE)).to_have_count(0)

    second = walk("王建国")
    second.goto("/officer/packages/?state=proposed")
    opened(second, TITLE)
    second.get_by_role("button", name="签约").click()
    done(second, "已签约，预留 30,000.00 元")
    expect(second.get_by_role("main")).to_contain_text("30,000.00")
    looked_at(second, "package-signed")

    clerk = walk("张伟", "narrow")
    clerk.goto("/provider/packages/")
    opened(clerk, TITLE)
    looked_at(clerk)
    street.goto("/packages/")
    expect(row(street, TITLE)).to_contain_text("海河公共实训中心")
    looked_at(street)


def test_a_project_that_nobody_signed_is_taken_back_with_its_reason(walk):
    page = walk("王建国")
    provider = code_of(page, "惠民职业培训学校")
    page.goto("/officer/packages/")
    fill(page, provider, 项目名称="养老护理员再培训", 采购或立项文件编号="南开人社〔2025〕8号")
    page.get_by_role("button", name="撤回").first.click()
    page.get_by_label("撤回理由").fill("预算未落实，改由个人自选班次。")
    page.get_by_role("dialog").get_by_role("button", name="撤回").click()
    done(page, "已撤回")
    expect(page.get_by_role("main")).to_contain_text("预算未落实")
    page.goto("/officer/packages/?state=withdrawn")
    expect(row(page, "养老护理员再培训")).to_have_count(1)
