"""Supervision on the spot: a phone in the classroom, the officers behind it, the school, and anyone who looks on."""

import re
import struct
import zlib

from playwright.sync_api import expect

from tests.harness.chromium import kept
from tests.walks.conftest import become
from tests.walks.desk import done, opened, refused, row

CODE = "TSXT-2025-DEMO"


def a_picture() -> bytes:
    """Four grey dots as PNG."""
    def part(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    head = struct.pack(">IIBBBBB", 2, 2, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", zlib.compress(b"\0\x80\x80\0\x80\x80")) + part(b"IEND", b"")


def test_a_visit_on_a_phone_from_the_roll_to_both_signatures(walk, looked_at):
    """Typed things outlive a lost page; nobody signs what they entered themselves."""
    phone = walk("魏东升", "narrow")
    looked_at(phone, "inspector-today-narrow")
    phone.get_by_role("link", name="开始检查").first.click()
    expect(phone.get_by_text("核实举报反映的收费问题")).to_be_visible()
    looked_at(phone, "inspector-visit-narrow")
    people = phone.locator("fieldset.roll-row")
    for nth in range(people.count()):
        people.nth(nth).get_by_label("不在场" if nth == 0 else "在场", exact=True).check()
    phone.get_by_label("检查情况").fill("询问五名学员，三人另交材料费 200 元，已拍照收据。")
    kept(phone, "三人另交材料费")
    phone.reload()
    expect(phone.get_by_label("检查情况")).to_have_value(re.compile("三人另交材料费"))
    expect(people.nth(1).get_by_label("在场", exact=True)).to_be_checked()
    phone.get_by_role("button", name="先存下点名").click()
    done(phone, "点名已保存")
    phone.get_by_label("现场照片").set_input_files({"name": "a.png", "mimeType": "image/png", "buffer": a_picture()})
    phone.get_by_role("button", name="保存照片").click()
    done(phone, "照片已保存")
    looked_at(phone, "inspector-roll-narrow")
    phone.get_by_label("名册外人数").fill("1")
    phone.get_by_label("检查情况").fill("询问五名学员，三人另交材料费 200 元，已拍照收据。")
    phone.get_by_role("button", name="提交检查记录").click()
    done(phone, "已提交")
    expect(phone.get_by_role("button", name="会签")).to_have_count(0)
    looked_at(phone, "inspector-entered-narrow")
    second = walk("姜雪梅", "narrow", "dark")
    second.goto("/inspector/to-sign/")
    looked_at(second)
    second.get_by_role("link", name="查看记录").first.click()
    second.get_by_role("button", name="会签").click()
    done(second, "已会签")
    looked_at(second)
    for path in ("/inspector/visits/", "/inspector/messages/"):
        second.goto(path)
        looked_at(second)


def test_draws_are_announced_held_and_only_published_when_all_is_over(walk, looked_at):
    officer = walk("王建国")
    officer.goto("/officer/draws/")
    looked_at(officer, "draws")
    opened(officer, "已预告")
    officer.get_by_role("button", name="抽取", exact=True).click()
    done(officer, "已抽取")
    looked_at(officer, "draw")
    officer.get_by_role("button", name="公布", exact=True).click()
    refused(officer, "检查期至")
    street = walk(None, "narrow")
    street.goto("/draws/")
    looked_at(street, "public-draws-narrow")
    opened(street, "已公布")
    expect(street.get_by_text("重算一致")).to_be_visible()
    looked_at(street, "public-draw-narrow")
    street.goto("/penalties/")
    looked_at(street)


def test_anyone_complains_and_reads_the_reply_and_only_the_handler_knows_who(walk, looked_at):
    street = walk(None, "narrow")
    street.goto("/complain/reply/")
    street.get_by_label("编号").fill("TS-2025-000001")
    street.get_by_label("查询码").fill(CODE)
    street.get_by_role("button", name="查询", exact=True).click()
    expect(street.get_by_text("次日已补足课时")).to_be_visible()
    looked_at(street, "complaint-reply-narrow")
    street.goto("/complain/")
    looked_at(street, "complain-narrow")
    street.get_by_label("反映什么问题").select_option(label="教学质量、课时缩水")
    street.get_by_label("具体情况").fill("太短")
    street.get_by_role("button", name="提交", exact=True).click()
    refused(street, "没有办成")
    street.get_by_label("涉及的单位").fill("惠民")
    street.get_by_label("具体情况").fill("十一月十七日晚上的课只上了一个小时，请核实。")
    street.get_by_role("button", name="提交", exact=True).click()
    expect(street.get_by_text("请记下编号和查询码")).to_be_visible()
    looked_at(street, "complaint-receipt-narrow")
    officer = walk("周敏")
    officer.goto("/officer/complaints/?state=received&kind=fee")
    opened(officer, "海河公共实训中心")
    expect(officer.get_by_role("main")).not_to_contain_text("某学员")
    officer.get_by_role("button", name="受理", exact=True).click()
    done(officer, "已受理")
    officer.get_by_role("button", name="查看投诉人").click()
    dialog = officer.get_by_role("dialog")
    dialog.get_by_label("查看原因").fill("核实交费时间")
    dialog.get_by_role("button", name="查看（留痕）").click()
    expect(officer.get_by_role("main")).to_contain_text("某学员")
    looked_at(officer, "complaint")
    officer.goto("/officer/complaints/")
    looked_at(officer, "complaints")


def test_a_penalty_is_confirmed_above_put_right_below_and_reviewed(house, walk, looked_at):
    city = walk("孙立")
    city.goto("/officer/penalties/?state=proposed")
    opened(city, "河西匠心")
    looked_at(city, "penalty")
    city.get_by_role("button", name="复核同意").click()
    done(city, "已作出处理")
    school = walk("冯刚", "narrow")
    expect(row(school, "违规处理")).to_have_count(1)
    opened(school, "违规处理")
    looked_at(school, "provider-penalty-narrow")
    school.get_by_label("整改情况").fill("已按班发放教材并留存签收表。")
    school.get_by_role("button", name="提交整改报告").click()
    done(school, "已提交")
    school.goto("/provider/penalties/")
    looked_at(school)
    become(city, "郑雪", house)
    city.goto("/officer/penalties/?state=handed_in")
    opened(city, "河西匠心")
    city.get_by_role("button", name="验收通过").click()
    done(city, "整改已验收")
    looked_at(city)


def test_what_was_seen_leads_to_what_follows(walk, looked_at):
    officer = walk("周敏", "narrow")
    officer.goto("/officer/visits/?state=signed")
    looked_at(officer, "visits-narrow")
    opened(officer, "海河公共实训中心", "2025-09-18")
    expect(officer.get_by_role("main")).to_contain_text("资料不全")
    looked_at(officer, "visit-narrow")
    officer.get_by_role("link", name="提出处理").click()
    expect(officer.get_by_role("heading", level=1)).to_contain_text("海河公共实训中心")
    looked_at(officer, "penalty-new-narrow")
