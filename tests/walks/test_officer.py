"""The county's reviewer at work: what waits by its legal day, a cohort, claims one by one and several at once, a person."""

import re
from io import BytesIO
from pathlib import Path

from playwright.sync_api import Page, expect
from python_calamine import load_workbook

from tests.walks.conftest import become

NEVER = 10_000


def days_left(words: str) -> int:
    """What a clock says, as a number of working days."""
    number = int(found[0]) if (found := re.findall(r"\d+", words)) else 0
    return -number if words.startswith("已超") else number if words.startswith(("剩", "今天")) else NEVER


def row(page: Page, *words: str):
    """The row of a list that holds all of these words."""
    found = page.locator("tr[data-row]")
    for word in words:
        found = found.filter(has_text=word)
    return found


def opened(page: Page, *words: str) -> None:
    """Open the row of a list."""
    row(page, *words).first.locator(".row-link").click()
    page.wait_for_load_state()


def sheet_of(page: Page, link: str) -> list[list[object]]:
    """Download what a link gives and read it as a workbook."""
    with page.expect_download() as got:
        page.get_by_role("link", name=link).click()
    return load_workbook(BytesIO(Path(got.value.path()).read_bytes())).get_sheet_by_index(0).to_python()


def test_home_is_what_waits_sorted_by_legal_day(walk, looked_at):
    for size in ("wide", "narrow"):
        page = walk("周敏", size)
        expect(page).to_have_url(re.compile(r"/officer/$"))
        clocks = [days_left(words.strip()) for words in page.locator("td[data-label='法定时限']").all_inner_texts()]
        assert clocks == sorted(clocks) and clocks[0] < NEVER
        expect(page.get_by_role("heading", level=1)).to_contain_text(f"待办 {len(clocks)} 件")
        looked_at(page, f"officer-inbox-{size}" if size == "narrow" else "officer-inbox")
    assert len(sheet_of(page, "导出所见为 xlsx")) == len(clocks) + 1


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
    expect(page.get_by_role("status")).to_contain_text("已同意开班")
    looked_at(page)
    street = walk(None)
    street.goto("/courses/")
    expect(street.get_by_role("main")).to_contain_text("保育师")


def test_a_cohort_goes_back_with_its_reasons(walk, looked_at):
    page = walk("郑雪", "narrow")
    opened(page, "河西匠心")
    page.get_by_label("教师资质不符合所授课程").check()
    page.get_by_label("具体说明").fill("焊接实操教师的高级技师证书已过复审期。")
    looked_at(page, "cohort-return-narrow")
    page.get_by_role("button", name="退回补正").click()
    expect(page.get_by_role("status")).to_contain_text("已退回补正")
    become(page, "冯刚")
    opened(page, "焊工")
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
    table = sheet_of(page, "导出所见为 xlsx")
    assert len(table) == 2 and "赵凤霞" in table[1]
    page.get_by_role("link", name=re.compile("赵凤霞.*去掉这个条件")).click()
    expect(row(page, "吴雪琴")).to_have_count(1)
