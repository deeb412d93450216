"""The notice taken up: the board, a task handed to a district and carried there, measures and documents for everyone."""

from playwright.sync_api import expect

from tests.walks.desk import done, opened, row, table_of


def test_the_board_is_a_list_on_a_phone_and_stays_in_its_address(walk, looked_at):
    for size, scheme in (("wide", "light"), ("narrow", "dark")):
        page = walk("孙立", size, scheme)
        page.goto("/officer/tasks/")
        late = page.locator(".board-card.late").filter(has_text="目录清单")
        expect(late).to_contain_text("已超 15 个工作日")
        looked_at(page, "tasks" if size == "wide" else "tasks-narrow")
    page = walk("孙立")
    page.goto("/officer/tasks/?measure=12")
    expect(page.locator(".board-card")).to_have_count(1)
    page.get_by_role("navigation", name="看法").get_by_role("link", name="列表").click()
    expect(page).to_have_url("/officer/tasks/?measure=12&view=list")
    assert len(table_of(page, "导出所见为 xlsx")) == 2
    looked_at(page, "tasks-list")


def test_a_task_is_set_carried_in_the_district_and_confirmed(walk, looked_at):
    setter = walk("何静")
    setter.goto("/officer/tasks/new/?measure=14")
    looked_at(setter, "task-new")
    setter.get_by_label("责任单位").select_option(label="南开区人力资源和社会保障局（模拟）")
    setter.get_by_label("任务名称").fill("公布培训供求信息 3 期")
    setter.get_by_label("完成期限").fill("2025-12-26")
    setter.get_by_label("目标值").fill("3")
    setter.locator("#task_unit").fill("期")
    setter.get_by_role("button", name="存为草稿").click()
    done(setter, "已起草")
    looked_at(setter, "task-draft")
    setter.get_by_role("button", name="下达", exact=True).click()
    done(setter, "已下达")
    carrier = walk("周敏", "narrow")
    opened(carrier, "公布培训供求信息")
    looked_at(carrier, "task-narrow")
    carrier.get_by_role("button", name="接收").click()
    done(carrier, "已接收")
    carrier.get_by_label("进展情况").fill("第一期已发布")
    carrier.locator("#tell_amount").fill("1")
    carrier.get_by_role("button", name="填报").click()
    expect(carrier.get_by_role("alert")).to_contain_text("证明材料")
    carrier.get_by_label("证明材料").first.fill("区局网站 2025-11-21")
    carrier.get_by_role("button", name="填报").click()
    done(carrier, "已填报")
    expect(carrier.get_by_role("main")).to_contain_text("区局网站 2025-11-21")
    looked_at(carrier)
    carrier.get_by_role("button", name="报结").first.click()
    dialog = carrier.get_by_role("dialog")
    dialog.get_by_label("完成情况").fill("三期全部发布")
    dialog.get_by_label("累计完成").fill("3")
    dialog.get_by_label("证明材料").fill("三期简报")
    looked_at(carrier, "task-finish-narrow")
    dialog.get_by_role("button", name="报结").click()
    done(carrier, "已报结")
    setter.reload()
    setter.get_by_role("button", name="确认办结").click()
    done(setter, "已确认办结")
    looked_at(setter, "task-confirmed")


def test_an_extension_is_answered_and_a_part_seen_from_above(walk, looked_at):
    page = walk("何静")
    page.goto("/officer/tasks/?measure=7")
    page.get_by_role("link", name="新培养高级工").click()
    expect(page.get_by_role("main")).to_contain_text("高级工班 12 月中旬才能考核发证")
    looked_at(page, "task-extension")
    page.get_by_role("button", name="同意延期").click()
    done(page, "已同意延期")
    page = walk("孙立")
    page.goto("/officer/tasks/?measure=5&view=list")
    row(page, "重点群体就业技能培训", "天津市就业服务中心").first.locator(".row-link").click()
    expect(page.get_by_role("main")).to_contain_text("31 / 40 人次")
    looked_at(page, "task-parts")


def test_measures_are_read_and_revised(walk, looked_at):
    for size in ("wide", "narrow"):
        page = walk("周敏", size)
        page.goto("/officer/measures/")
        looked_at(page, "measures-officer" if size == "wide" else "")
    opened(page, "质量评估监管机制")
    expect(page.get_by_text("打开修订表单")).to_have_count(0)
    looked_at(page)
    page = walk("林若兰")
    page.goto("/officer/measures/19/")
    page.get_by_text("打开修订表单").click()
    page.get_by_label("内容（我们的转述）").fill("四方出资：就业补助资金、企业教育经费、社会捐赠、个人缴费。")
    page.get_by_label("修订理由").fill("对照 45 号文第三部分改写")
    looked_at(page, "measure-revise")
    page.get_by_role("button", name="存为新版本").click()
    done(page, "已修订")
    expect(page.get_by_role("main")).to_contain_text("四方出资")
    page.get_by_role("link", name="第 1 版").click()
    expect(page.get_by_role("main")).to_contain_text("这不是现行版本")
    looked_at(page, "measure-version")


def test_documents_lead_from_article_to_measure(walk, looked_at):
    for size in ("wide", "narrow"):
        page = walk("何静", size)
        page.goto("/officer/documents/?text=督促检查")
        looked_at(page, "documents" if size == "wide" else "")
        opened(page, "人社部发〔2018〕45号")
        expect(page.get_by_role("heading", name="二之三、细化任务、督促检查")).to_be_visible()
        looked_at(page, "document" if size == "wide" else "document-narrow")


def test_anyone_reads_the_measures(walk, looked_at):
    for size, scheme in (("wide", "light"), ("narrow", "dark")):
        page = walk(None, size, scheme)
        page.goto("/measures/")
        card = page.locator("#m-20")
        expect(card).to_contain_text("已接收任务 1 项，办结 1 项")
        expect(page.locator("#m-12")).to_contain_text("超期 1 项")
        looked_at(page, "measures" if size == "wide" else "measures-narrow")
    page.goto("/measures/#m-18")
    page.locator("#m-18").get_by_role("link", name="看条文").click()
    expect(page).to_have_url("/documents/guofa-2018-11/#item-18")
    looked_at(page)
