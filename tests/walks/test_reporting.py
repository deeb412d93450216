"""Figures: an officer reads a month, goes down the map, looks at a definition and its proof; anyone reads what is public."""

from playwright.sync_api import expect

from tests.walks.desk import table_of


def test_a_month_is_read_from_the_map_down_to_the_rows(walk, looked_at):
    """From the province to the county, the same number on the tile, in the list, in the file and after computing anew."""
    page = walk("何静")
    page.get_by_role("link", name="统计").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("天津市")
    page.goto("/officer/figures/?month=2025-09&indicator=trainings")
    looked_at(page, "figures")
    tile = page.locator(".tiles a").filter(has_text="南开区")
    number = tile.locator("b").inner_text()
    assert int(number) > 0
    rows = table_of(page, "下载 xlsx")
    assert [row[2] for row in rows if row[1] == "南开区"] == [int(number)]
    tile.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("南开区")
    looked_at(page, "figures-county")
    page.get_by_role("link", name="口径、来源与证明").click()
    expect(page.get_by_text("told_training")).to_be_visible()
    page.get_by_role("button", name="重新计算").click()
    expect(page.get_by_text("与冻结时一致")).to_be_visible()
    looked_at(page, "indicator")
    page.goto("/officer/indicators/")
    looked_at(page, "indicators")
    page.goto("/officer/figures/month/?month=2025-10")
    looked_at(page, "figures-month")


def test_the_same_in_the_dark_and_on_a_phone(walk, looked_at):
    page = walk("周敏", "narrow", "dark")
    for path in ("/officer/figures/", "/officer/figures/?indicator=certificates&month=2025-10", "/officer/indicators/",
                 "/officer/indicators/certificates/?month=2025-10", "/officer/figures/month/"):
        page.goto(path)
        looked_at(page)
    page = walk("孙立", "wide", "dark")
    page.goto("/officer/figures/?month=2025-10&indicator=certificates")
    looked_at(page)


def test_anyone_reads_what_is_public(walk, looked_at):
    page = walk(None, "narrow")
    page.goto("/figures/")
    expect(page.get_by_text("天津市 2025-10").first).to_be_visible()
    expect(page.locator("table").get_by_text("培训人次", exact=True)).to_be_visible()
    page.locator("details summary").filter(has_text="取证率").click()
    looked_at(page, "published")
    page.goto("/figures/?region=120000&month=2025-09")
    looked_at(page)
    rows = table_of(page, "下载 xlsx")
    assert len(rows) > 10


def test_a_correction_needs_a_change_and_a_reason(walk, looked_at):
    """What was frozen and has not changed is not corrected; the page says so and keeps what was typed."""
    page = walk("何静")
    page.goto("/officer/indicators/catalogue-items/?month=2025-10")
    page.get_by_role("button", name="更正", exact=True).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("更正原因").fill("核对目录")
    dialog.get_by_role("button", name="确认更正").click()
    expect(page.get_by_role("alert").filter(has_text="无需更正")).to_be_visible()
    looked_at(page)
