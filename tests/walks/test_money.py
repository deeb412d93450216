"""From the second signature to the bank and back: grant, notice, objection, run, bank file, budget."""

import re
from pathlib import Path

import xlsxwriter
from playwright.sync_api import expect

from tests.walks.desk import done, fen, opened, refused, row, sent, table_of

REFUSED = 422
TO_BANK = ["指令号", "收款户名", "收款账号", "开户银行", "金额", "用途"]
FROM_BANK = ["指令号", "金额", "处理结果", "银行流水号", "失败原因"]


def test_the_second_officer_grants_what_another_reviewed(walk, looked_at):
    reviewer = walk("周敏")
    reviewer.goto("/officer/claims/?state=reviewed")
    opened(reviewer, "马冬梅")
    expect(reviewer.get_by_role("button", name="同意", exact=True)).to_have_count(0)
    assert sent(reviewer, reviewer.url, do="grant") == REFUSED
    page = walk("王建国")
    opened(page, "补贴复审", "马冬梅")
    expect(page.get_by_text("复审人不得为初审人")).to_be_visible()
    looked_at(page, "claim-grant")
    page.get_by_role("button", name="同意", exact=True).click()
    done(page, "已同意，进入下一批公示")
    page.goto("/officer/claims/?state=granted")
    expect(row(page, "马冬梅")).to_have_count(1)


def test_a_notice_is_published_and_stands_its_days(walk, looked_at):
    page = walk("王建国")
    opened(page, "公示", "1 笔补贴") if row(page, "发布公示").count() == 0 else opened(page, "发布公示")
    row(page, "宋长河").get_by_role("checkbox").check()
    looked_at(page, "notices-to-publish")
    page.get_by_role("button", name=re.compile("公示所选")).click()
    done(page, "已公示，至")
    looked_at(page, "notice")
    number = re.search(r"GS-[\d-]+", page.get_by_role("heading", level=1).inner_text())
    assert number
    page.get_by_role("button", name="结束公示").click()
    refused(page, "没有办成")
    looked_at(page)
    street = walk(None, "narrow")
    street.goto("/notices/")
    street.get_by_role("link", name=re.compile(number[0])).first.click()
    expect(street.get_by_role("main")).to_contain_text("宋长河")
    expect(street.get_by_role("main")).to_contain_text("********")
    looked_at(street, "public-notice-narrow")


def test_an_objection_is_answered_by_one_who_did_not_decide(walk, looked_at):
    first = walk("周敏", "narrow")
    first.goto("/officer/notices/")
    opened(first, "代签到")
    expect(first.get_by_text("您是这笔补贴的审核人")).to_be_visible()
    looked_at(first, "objection-narrow")
    page = walk("孙立")
    opened(page, "公示异议", "郭建军")
    looked_at(page, "objection")
    page.get_by_role("button", name="异议不成立").click()
    expect(page.get_by_label("核实情况和答复")).to_be_focused()
    page.get_by_label("核实情况和答复").fill("已调看全部签到记录和课堂照片，均为本人，异议不成立。")
    page.get_by_role("button", name="异议不成立").click()
    done(page, "已答复")
    page.goto("/officer/notices/")
    opened(page, "GS-120104-2025-00002")
    expect(page.get_by_role("main")).to_contain_text("不成立")
    looked_at(page)


def test_money_goes_to_the_bank_and_its_answer_is_read_row_by_row(walk, looked_at, tmp_path):
    page = walk("刘芳")
    opened(page, "补贴拨付", "编制拨付批次")
    row(page, "徐海棠").get_by_role("checkbox").check()
    looked_at(page, "pay-runs")
    page.get_by_role("button", name=re.compile("所选编入批次")).click()
    expect(page).to_have_url(re.compile(r"/officer/runs/\d+/$"))
    looked_at(page)
    page.get_by_role("button", name="放行送银行").click()
    page.get_by_role("dialog").get_by_role("button").last.click()
    done(page, "已放行，请下载文件送银行")
    looked_at(page, "pay-run")
    head, line = table_of(page, "下载银行文件（xlsx）")
    assert head == TO_BANK
    no, holder, account, _bank, amount, _purpose = map(str, line)
    assert (holder, amount) == ("惠民职业培训学校（模拟）", "2400.00") and account.isdigit() and len(account) >= 16

    def answer(path: Path) -> None:
        page.get_by_label(re.compile("银行回盘文件")).set_input_files(path)
        with page.expect_navigation():
            page.get_by_role("button", name="导入回盘").click()

    wrong = tmp_path / "wrong.csv"
    wrong.write_text(",".join(FROM_BANK) + f"\r\n{no},2399.00,成功,MN20251121001,\r\n", "gb18030")
    answer(wrong)
    refused(page, "第 2 行：金额与指令不符（应为 2,400.00）")
    expect(row(page, no)).to_contain_text("已送")
    looked_at(page, "bank-answer-refused")
    right = tmp_path / "right.xlsx"
    with xlsxwriter.Workbook(right) as book:
        paper = book.add_worksheet()
        paper.write_row(0, 0, FROM_BANK)
        paper.write_row(1, 0, [no, amount, "成功", "MN20251121001", ""])
    answer(right)
    done(page, "回盘已入账")
    expect(row(page, no)).to_contain_text("已到账")
    looked_at(page)
    school = walk("李晓梅")
    school.goto("/provider/claims/?state=paid")
    expect(row(school, "徐海棠", "2,400.00")).to_have_count(1)


def test_a_payer_pays_and_decides_nothing(walk, looked_at):
    page = walk("刘芳", "narrow")
    looked_at(page, "payer-inbox-narrow")
    expect(row(page, "补贴初审")).to_have_count(0)
    page.goto("/officer/claims/")
    expect(page.get_by_role("checkbox")).to_have_count(0)
    opened(page, "王桂芝")
    expect(page.get_by_role("region", name="操作")).to_have_count(0)
    for deed in ("review", "grant", "refuse"):
        assert sent(page, page.url, do=deed) == REFUSED
    page.goto("/officer/runs/")
    looked_at(page, "pay-runs-narrow")


def test_what_is_held_spent_and_left_makes_what_was_appropriated(walk, looked_at):
    for size in ("wide", "narrow"):
        page = walk("刘芳", size)
        page.goto("/officer/budgets/")
        for line in page.locator("tr[data-row]").all():
            given, passed, frozen, reserved, held, spent, left = (
                fen(line.locator(f"td[data-label='{word}（元）']").inner_text())
                for word in ("收到", "转出", "冻结", "预留", "占用", "支出", "可用")
            )
            assert given == passed + frozen + reserved + held + spent + left > 0
        looked_at(page, "budgets" if size == "wide" else "budgets-narrow")
        opened(page, "失业保险基金", "2025")
        looked_at(page, "budget" if size == "wide" else "budget-narrow")


def test_money_comes_by_its_document_and_only_once(walk, looked_at):
    page = walk("吴志强")
    page.goto("/officer/budgets/")

    def appropriate(amount: str) -> None:
        page.get_by_role("button", name="下达预算").click()
        dialog = page.get_by_role("dialog")
        dialog.get_by_label("下达文号").fill("模拟财社〔2026〕3号")
        dialog.get_by_label("金额").fill(amount)
        dialog.get_by_label("地区").select_option(label="南开区")
        dialog.get_by_label("资金").select_option(label="就业补助资金")
        dialog.get_by_label("年度").fill("2026")
        looked_at(page)
        with page.expect_navigation():
            dialog.get_by_role("button", name="下达").click()

    for _again in range(2):
        appropriate("88,000.00")
        done(page, "已下达")
        expect(row(page, "就业补助资金", "2026").locator("td[data-label='收到（元）']")).to_have_text("88,000.00")
    looked_at(page)
    appropriate("99,000.00")
    refused(page, "没有办成")
    page.goto("/officer/budgets/")
    expect(row(page, "就业补助资金", "2026").locator("td[data-label='收到（元）']")).to_have_text("88,000.00")
