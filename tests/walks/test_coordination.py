"""Coordination in a browser: the lead reads a settled meeting and its task, sends a text round, a district answers on a phone."""

from playwright.sync_api import expect

from tests.walks.desk import done, opened

TEXT = "第一条 范围\n适用于全市。\n第二条 期限\n三十日内办结。"


def test_a_meetings_decision_is_a_task_and_a_text_is_answered_on_a_phone(walk, looked_at):
    lead = walk("何静")
    lead.goto("/officer/meetings/")
    opened(lead, "第一次会议")
    expect(lead.get_by_role("main")).to_contain_text("纪要未回复")
    looked_at(lead, "meeting")
    lead.get_by_role("link", name="打印纪要").click()
    looked_at(lead, "meeting-paper")
    lead.goto("/officer/countersigns/?phase=settled")
    opened(lead, "衔接办法")
    looked_at(lead, "countersign")
    lead.get_by_role("link", name="打印会签单").click()
    expect(lead.get_by_role("main")).to_contain_text("未回复的不视为同意")
    looked_at(lead, "countersign-sheet")
    lead.goto("/officer/countersigns/new/")
    lead.locator("#send_title").fill("办事时限规定（送签稿）")
    lead.locator("#send_intro").fill("请看期限。")
    lead.locator("#send_text").fill(TEXT)
    lead.get_by_label("南开区人力资源和社会保障局").check()
    looked_at(lead, "countersign-new")
    lead.get_by_role("button", name="发出会签").click()
    done(lead, "已发出会签")
    member = walk("周敏", "narrow")
    member.goto("/officer/countersigns/?side=asked&phase=open")
    looked_at(member, "countersigns-narrow")
    opened(member, "办事时限")
    member.get_by_role("link", name="回复意见").click()
    member.get_by_role("radio", name="同意但有修改意见").check()
    member.get_by_label("第二条 期限：怎样改").fill("改为二十日。")
    looked_at(member, "countersign-opinion-narrow")
    member.get_by_role("button", name="提交意见").click()
    done(member, "已回复")
    looked_at(member, "countersign-narrow")
    lead.goto("/officer/countersigns/?phase=open")
    opened(lead, "办事时限")
    lead.get_by_role("link", name="定稿", exact=True).click()
    expect(lead.get_by_role("main")).to_contain_text("改为二十日。")
    looked_at(lead, "countersign-final")
