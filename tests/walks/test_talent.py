"""Skilled people: the ladder on the phone and in public, what officers confirm, honour, publish and ask of studios."""

import re

from playwright.sync_api import expect

from tests.walks.desk import done, opened, refused, table_of


def test_a_worker_sees_where_they_stand_and_what_opens_next(walk, looked_at):
    for scheme, size in (("light", "narrow"), ("dark", "narrow"), ("light", "wide")):
        page = walk("李秀兰", size, scheme)
        page.goto("/worker/mine/")
        page.get_by_role("link", name="技能阶梯").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("技能阶梯")
        here = page.locator(".ladder [aria-current=step]")
        expect(here).to_contain_text("四级/中级工")
        expect(page.get_by_role("heading", name="下一级：三级/高级工")).to_be_visible()
        expect(page.get_by_role("main")).to_contain_text("2029年10月21日")  # four years of work after the certificate
        expect(page.locator("#rung-2")).to_contain_text("现在可以申报")  # first place in the province
        looked_at(page, f"worker-ladder-{scheme}" if size == "narrow" else "")
    page.locator("#rung-2 summary").click()
    expect(page.locator("#rung-2")).to_contain_text("竞赛名次：天津市养老护理职业技能大赛（模拟）第 1 名")
    looked_at(page)


def test_years_of_work_are_stated_confirmed_and_counted(walk, looked_at):
    worker = walk("刘玉梅", "narrow")
    worker.goto("/worker/ladder/")
    expect(worker.get_by_role("main")).to_contain_text("待核实")
    worker.get_by_role("button", name="填报从业经历、职称或学历").click()
    dialog = worker.get_by_role("dialog")
    dialog.get_by_label("填报什么").select_option(label="初级（助理级）职称")
    dialog.get_by_label("职业（工种）").fill("养老护理员")
    dialog.get_by_label("开始日期").fill("2023-05-01")
    dialog.get_by_label("凭什么证明").fill("职称证编号 模拟 004")
    looked_at(worker)
    dialog.get_by_role("button", name="提交").click()
    expect(worker.get_by_role("heading", name="初级（助理级）职称")).to_be_visible()
    looked_at(worker)
    officer = walk("周敏")
    officer.get_by_role("list", name="人才").get_by_role("link", name="从业与学历核实").click()
    looked_at(officer, "grounds")
    opened(officer, "刘玉梅", "从业经历", "待核实")
    looked_at(officer, "ground")
    officer.get_by_role("button", name="核实").click()
    done(officer, "已核实，计入申报条件")
    worker.reload()
    expect(worker.get_by_role("main")).to_contain_text("已核实")
    worker.get_by_role("button", name="撤回").first.click()
    worker.get_by_role("dialog").get_by_label("原因").fill("证书遗失，补办后再报")
    worker.get_by_role("dialog").get_by_role("button", name="确认撤回").click()
    done(worker, "已撤回")


def test_at_the_counter_who_states_does_not_confirm(walk, looked_at):
    page = walk("周敏", "narrow")
    page.goto("/officer/grounds/")
    page.get_by_role("button", name="代为填报").click()
    looked_at(page)
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("姓名", exact=True).fill("不存在")
    dialog.get_by_label("身份证号").fill("990104199001010011")
    dialog.get_by_label("填报什么").select_option(label="从业经历")
    dialog.get_by_label("职业（工种）").fill("养老护理员")
    dialog.get_by_label("开始日期").fill("2020-05-01")
    dialog.get_by_label("凭什么证明").fill("合同")
    dialog.get_by_role("button", name="填报").click()
    refused(page, "没有姓名和身份证号都相符的人员")
    looked_at(page)


def test_the_public_sees_ladder_results_studios_and_honours(walk, looked_at):
    for size, scheme in (("wide", "light"), ("narrow", "dark")):
        page = walk(None, size, scheme)
        page.get_by_role("navigation").get_by_role("link", name="技能阶梯").click()
        expect(page.get_by_role("main")).to_contain_text("累计从事本职业（相关职业）工作满 10 年")
        expect(page.locator("#titles")).to_contain_text("副高级职称")
        looked_at(page, f"ladder-{size}")
        page.goto("/ladder/?version=2018")
        expect(page.get_by_role("main")).to_contain_text("本职业学徒期满")
        looked_at(page)
        page.goto("/studios/")
        expect(page.get_by_role("main")).to_contain_text("2105/2400 人次")
        looked_at(page, f"studios-{size}")
        page.goto("/contests/")
        looked_at(page)
        page.get_by_role("link", name=re.compile("看成绩")).first.click()
        expect(page.get_by_role("main")).to_contain_text("李秀兰")
        looked_at(page, f"contest-{size}")
        page.goto("/honours/")
        expect(page.get_by_role("main")).to_contain_text("省级技术能手")
        looked_at(page)


def test_an_officer_keeps_honours_contests_and_studios(walk, looked_at):
    page = walk("孙立")
    page.goto("/officer/honours/")
    looked_at(page, "honours-of-officer")
    opened(page, "赵玉珍", "省级技术能手")
    looked_at(page)
    page.goto("/officer/contests/")
    looked_at(page)
    assert len(table_of(page, "导出所见为 xlsx")) >= 3
    opened(page, "养老护理", "已公布")
    expect(page.get_by_role("main")).to_contain_text("晋升 二级/技师 · 省级技术能手")
    looked_at(page, "contest-of-officer")
    page.goto("/officer/studios/")
    looked_at(page)
    opened(page, "赵师傅")
    looked_at(page, "studio-of-officer")
    page.get_by_role("button", name="填报完成情况").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("年初以来完成").fill("8")
    dialog.get_by_label("依据").fill("带徒协议 8 份")
    dialog.get_by_role("button", name="填报").click()
    done(page, "已填报")
    narrow = walk("孙立", "narrow", "dark")
    for path in ("honours", "contests", "studios", "grounds"):
        narrow.goto(f"/officer/{path}/")
        looked_at(narrow)
