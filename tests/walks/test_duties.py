"""From a notice to its deeds, by clicks alone: pasted, its duties settled, a task handed to the city and on to two districts."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from playwright.sync_api import Page, expect

from tests.walks.desk import done, opened, refused, row, table_of

NOTICE = """关于做好冬季技能培训工作的通知
模拟〔2025〕8号
各区人社局，各有关单位：
现就做好冬季技能培训工作通知如下：
一、重点任务
（一）市就业服务中心要在12月20日前组织重点群体就业技能培训，培训不少于300人次。
（二）市就业服务中心会同市财政局公布补贴标准。
（三）市人社局会同市财政局公布机构名单。
（四）培训机构不得截留培训资金。
二、保障措施
（一）各区人社局每月报送工作进展。
天津市人力资源和社会保障局
2025年11月20日
"""
NUMBER = "模拟〔2025〕8号"


def beside(page: Page, anchor: str):
    """The row of a sentence, with its duties."""
    return page.locator(f'tr[id="{anchor}"]')


def test_a_notice_becomes_tasks_of_a_city_and_two_districts(walk, looked_at):
    setter = walk("何静")
    setter.get_by_role("link", name="文件库").first.click()
    setter.get_by_text("打开登记表单").click()
    for label, said in (("标题", "关于做好冬季技能培训工作的通知"), ("发文机关", "天津市人社局（模拟）"),
                        ("发文日期", "2025-11-20"), ("来源", "模拟安装自拟"),
                        ("条文（用自己的话转述）", "# 一、任务\n办好冬季培训。")):
        setter.get_by_label(label, exact=True).fill(said)
    setter.locator("#document_number").fill(NUMBER)
    setter.get_by_label("发文地区").select_option("120000")
    setter.get_by_role("button", name="登记", exact=True).click()
    done(setter, "已登记")
    setter.get_by_role("button", name="录入正文").click()
    setter.get_by_role("dialog").get_by_label("粘贴正文").fill(NOTICE)
    looked_at(setter, "document-bring")
    setter.get_by_role("dialog").get_by_role("button", name="存为新版本并识别任务").click()
    done(setter, "已存为第 1 版")
    looked_at(setter, "document-text")

    # Two are one: the lists are published together.
    beside(setter, "一（二）#1").get_by_role("checkbox").check()
    beside(setter, "一（三）#1").get_by_role("checkbox").check()
    setter.get_by_role("button", name="合并所选").click()
    done(setter, "已合并为一项")
    expect(beside(setter, "一（三）#1")).to_contain_text("已并入")
    # One is corrected; what is no term is refused and named.
    beside(setter, "二（一）#1").get_by_role("link", name="报送").click()
    setter.get_by_label("时限").fill("月底")
    setter.get_by_role("button", name="更正并确认").click()
    refused(setter, "月底")
    setter.get_by_label("时限").fill("P1M@25")
    setter.get_by_label("责任单位").fill("区人社局、市就业服务中心")
    setter.get_by_role("button", name="更正并确认").click()
    done(setter, "已更正并确认")
    expect(setter.get_by_role("main")).to_contain_text("每月 25 前")
    looked_at(setter, "duty-corrected")
    # One is none.
    setter.get_by_role("link", name="在正文中看这一句").click()
    beside(setter, "一（四）#1").get_by_role("link", name="禁止").click()
    setter.get_by_role("button", name="舍去").first.click()
    setter.get_by_role("dialog").get_by_label("为什么不是任务").fill("重申已有规定")
    setter.get_by_role("dialog").get_by_role("button", name="舍去").click()
    done(setter, "已舍去")
    # The rest stands as it was read.
    setter.get_by_role("link", name="在正文中看这一句").click()
    setter.get_by_label("全选本页").check()
    setter.get_by_role("button", name="确认所选").click()
    done(setter, "已确认 1 项")
    with setter.expect_download() as got:
        setter.get_by_role("link", name="导出标注案例").click()
    assert len(ZipFile(BytesIO(Path(got.value.path()).read_bytes())).namelist()) == 2

    beside(setter, "一（一）#1").get_by_role("link", name="任务").click()
    looked_at(setter, "duty")
    setter.get_by_role("link", name="据此起草工作任务").click()
    expect(setter.get_by_label("完成期限")).to_have_value("2025-12-19")  # the 20th is a Saturday
    expect(setter.get_by_label("目标值")).to_have_value("300")
    expect(setter.get_by_label("责任单位").locator("option:checked")).to_have_text("天津市就业服务中心（模拟）")
    looked_at(setter, "task-of-duty")
    setter.get_by_role("button", name="存为草稿").click()
    done(setter, "已起草")
    task = setter.url
    setter.get_by_role("button", name="下达", exact=True).click()
    done(setter, "已下达")

    city = walk("孙立")
    opened(city, "培训不少于300人次")
    city.get_by_role("button", name="接收").click()
    done(city, "已接收")
    city.get_by_role("button", name="分解下达").click()
    dialog = city.get_by_role("dialog")
    dialog.get_by_label("南开区人力资源和社会保障局").fill("180")
    dialog.get_by_label("河西区人力资源和社会保障局").fill("120")
    dialog.get_by_label("完成期限").fill("2025-12-12")
    dialog.get_by_role("button", name="下达").click()
    done(city, "已向 2 个下级单位下达")
    expect(city.get_by_role("main")).to_contain_text("0 / 300 人次")

    for name, share in (("周敏", "180"), ("郑雪", "120")):
        carrier = walk(name, "narrow")
        opened(carrier, "培训不少于300人次")
        carrier.get_by_role("button", name="接收").click()
        done(carrier, "已接收")
        expect(carrier.get_by_role("main")).to_contain_text(f"0 / {share} 人次")
        carrier.get_by_role("link", name="培训不少于300人次").first.click()
        expect(carrier.get_by_role("main")).to_contain_text(NUMBER)
        expect(carrier.get_by_role("button", name="更正并确认")).to_have_count(0)
        looked_at(carrier)
    setter.goto(task)
    setter.get_by_role("link", name="培训不少于300人次").first.click()
    expect(setter.locator(".board-card")).to_contain_text("天津市就业服务中心")
    expect(setter.get_by_role("button", name="恢复待确认")).to_have_count(0)


def test_versions_lists_and_sentences_of_the_story(walk, looked_at):
    for size, scheme in (("wide", "dark"), ("narrow", "light")):
        page = walk("何静", size, scheme)
        page.goto("/officer/duties/?state=confirmed")
        looked_at(page, "duties" if size == "wide" else "duties-narrow")
        page.goto("/officer/documents/?text=名册&view=sentences")
        row(page, "不得以虚假名册套取补贴").first.locator(".row-link").click()
        expect(beside(page, "二（四）#1")).to_be_in_viewport()
        looked_at(page, "document-text-dark" if size == "wide" else "document-text-narrow")
        page.get_by_role("link", name="逐条对比版本").click()
        expect(page.locator("ins")).to_have_text("6")
        looked_at(page, "document-compare" if size == "wide" else "document-compare-narrow")
    page.goto("/officer/duties/?kind=report")
    assert len(table_of(page, "导出所见为 xlsx")) >= 3
