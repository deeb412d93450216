"""Monday morning: the same tasks on the board, over the month, on one scale, by place and as a tree; a calendar for the phone."""

import re

from playwright.sync_api import expect

from tests.walks.desk import table_of

VIEWS = {"看板": "board", "月历": "calendar", "甘特图": "gantt", "地图": "map", "任务树": "tree"}


def test_a_filter_goes_along_from_view_to_view(walk, looked_at):
    for size, scheme in (("wide", "light"), ("narrow", "dark")):
        page = walk("孙立", size, scheme)
        page.goto("/officer/tasks/?measure=5")
        for name, picture in VIEWS.items():
            page.get_by_role("navigation", name="看法").get_by_role("link", name=name, exact=True).click()
            expect(page).to_have_url(re.compile("measure=5"))
            expect(page.get_by_role("navigation", name="看法").get_by_role("link", name=name, exact=True)).to_have_attribute(
                "aria-current", "page")
            looked_at(page, f"tasks-{picture}" if size == "wide" else f"tasks-{picture}-narrow")


def test_late_tasks_are_found_by_light_and_go_home_as_a_file(walk):
    page = walk("孙立")
    page.goto("/officer/tasks/")
    page.get_by_role("navigation", name="按时限").get_by_role("link", name="超期").click()
    late = page.locator(".board-card")
    expect(late.first).to_contain_text("已超")
    shown = late.count()
    page.get_by_role("navigation", name="看法").get_by_role("link", name="列表").click()
    expect(page).to_have_url(re.compile("light=late"))
    assert len(table_of(page, "导出所见为 xlsx")) == shown + 1


def test_bars_and_branches_are_reached_by_keyboard(walk):
    page = walk("孙立")
    page.goto("/officer/tasks/gantt/?measure=5")
    first = page.locator(".gantt-name").first
    first.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/officer/tasks/\d+/"))
    page.goto("/officer/tasks/gantt/?measure=5")
    page.get_by_text("看表").press("Enter")
    expect(page.get_by_role("table", name="任务甘特图")).to_be_visible()
    page.goto("/officer/tasks/tree/?measure=5")
    fold = page.locator(".tree summary").first
    inside = page.locator(".tree details .tree-name").first
    expect(inside).to_be_hidden()
    fold.press("Enter")
    expect(inside).to_be_visible()


def test_the_ministry_goes_down_the_map(walk, looked_at):
    page = walk("林若兰")
    page.goto("/officer/tasks/map/")
    looked_at(page, "tasks-map-ministry")
    page.get_by_role("link", name=re.compile("^天津市 ")).first.click()
    expect(page).to_have_url(re.compile("region=120000"))
    expect(page.get_by_role("navigation", name="看法")).to_be_visible()
    looked_at(page)


def test_a_calendar_is_subscribed_to(walk, looked_at):
    page = walk("周敏", "narrow")
    page.goto("/officer/tasks/")
    page.get_by_role("link", name="订阅日历").click()
    page.get_by_label("用在哪里").fill("手机日历")
    page.get_by_label("订阅任务日历").check()
    page.get_by_role("button", name="签发").click()
    where = page.locator("code").filter(has_text="tasks.ics")
    looked_at(page)
    answer = page.request.get(where.inner_text())
    assert answer.headers["content-type"].startswith("text/calendar") and "BEGIN:VCALENDAR" in answer.text()
