"""An employer takes up what is due for its staff. How one does without: tests/walks/test_officer.py."""

from playwright.sync_api import expect

from tests.walks.desk import done, opened, row


def test_an_employer_claims_for_one_of_its_staff(walk, looked_at):
    page = walk("蔡文静")
    looked_at(page, "employer-home")
    opened(page, "确认申领或放弃", "刘玉梅")
    expect(page.locator("table.lines tfoot")).to_contain_text("2,400.00")
    looked_at(page, "employer-claim")
    page.get_by_role("button", name="确认申报").click()
    done(page, "已申报")
    expect(page.get_by_role("button", name="确认申报")).to_have_count(0)
    looked_at(page)
    officer = walk("周敏")
    expect(row(officer, "补贴初审", "刘玉梅", "2,400.00")).to_have_count(1)


def test_an_employer_sees_its_own_claims_only(walk, looked_at):
    page = walk("罗毅", "narrow")
    looked_at(page, "employer-home-narrow")
    page.goto("/employer/claims/")
    expect(row(page, "宋长河")).to_have_count(1)
    expect(row(page, "林小芳")).to_have_count(0)
    opened(page, "宋长河")
    expect(page.get_by_role("heading", level=1)).to_contain_text("宋长河")
    looked_at(page)
    page.get_by_role("searchbox").first.fill("林小芳")
    page.get_by_role("searchbox").first.press("Enter")
    expect(page.get_by_role("main")).not_to_contain_text("家政服务员")
    looked_at(page)
