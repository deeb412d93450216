"""An ad-hoc form walked: what is counted is refused, what is not goes to Hexi, comes back, and is received."""

import re

from playwright.sync_api import expect

from tests.walks.desk import done, opened, refused


def test_a_form_goes_down_and_comes_back_filled_in(walk, looked_at):
    city = walk("孙立")
    city.goto("/officer/surveys/")
    looked_at(city)
    city.get_by_role("button", name="编制临时报表").click()
    for label, said in (("名称", "车辆摸底"), ("用途", "配车"), ("依据", "会议纪要")):
        city.get_by_role("dialog").get_by_label(label, exact=True).fill(said)
    city.get_by_role("button", name="开始编制").click()
    done(city, "请添加指标和自填项")
    address = city.url
    for label, unit, words in (("本年培训人数", "人", "就是系统指标“培训人次"), ("流动教学车辆", "辆", "已添加")):
        city.get_by_role("button", name="添加自填项").click()
        box = city.get_by_role("dialog")
        for name, said in (("名称", label), ("单位", unit), ("口径", "登记在册、可用的")):
            box.get_by_label(name, exact=name != "单位").fill(said)
        box.get_by_label("各地区的数可以相加").check()
        box.get_by_role("button", name="添加").click()
        (refused if unit == "人" else done)(city, words)
        city.goto(address)
    looked_at(city)
    for place in city.get_by_role("group", name="填报地区").get_by_role("checkbox").all():
        place.set_checked(False)
    city.get_by_label("河西区").check()
    city.get_by_role("button", name="下发").click()
    city.get_by_role("dialog").locator("button[value=yes]").click()
    done(city, "已下发给 1 个地区")
    looked_at(city)
    below = walk("郑雪")
    below.goto("/officer/?kind=临时报表")
    opened(below, "车辆摸底")
    looked_at(below)
    below.get_by_label("流动教学车辆").fill("3")
    below.get_by_role("button", name="保存", exact=True).click()
    done(below, "已保存")
    below.get_by_role("button", name="报送", exact=True).click()
    done(below, "已报送")
    city.goto(address)
    opened(city, "河西区")
    expect(city.get_by_role("main")).to_contain_text(re.compile("流动教学车辆.*3", re.S))
    looked_at(city)
    city.get_by_role("button", name="接收", exact=True).click()
    done(city, "已接收")
    city.goto("/officer/reports/below/")
    looked_at(city)
    city.goto("/officer/reports/below/?view=documents")
    looked_at(city)
