"""Coordination at the officers' desk by its pages alone: members, a meeting whose decision becomes a task, a text countersigned."""

from datetime import timedelta

import pytest
from django.utils import timezone

from baigong.governance.models import (
    AgendaItem,
    CoordinationMember,
    Countersigning,
    CountersignOpinion,
    JointMeeting,
    MeetingDecision,
    MeetingInvitation,
)
from baigong.people import actions as people
from baigong.people.words import Operation
from tests import cast
from tests.cast_coordination import AFTERWARDS, CLOSED, DUE, NOW, STARTS, TEXT, Round, make_coordination
from tests.desk.sitting import post, sit


@pytest.fixture
def round_(day: None) -> Round:
    return make_coordination()


def words(client, url: str) -> str:
    answer = client.get(url)
    assert answer.status_code == 200, (url, answer.status_code)
    return answer.content.decode()


def done(answer) -> str:
    assert answer.status_code == 303, answer.content.decode()[:2000]
    return answer.url


def test_a_member_is_entered_changed_and_leaves(round_: Round) -> None:
    lead, union = sit(round_.lead), sit(round_.acts["union"])
    page = "/officer/coordination/"
    given = {"organisation_id": round_.scene.who.county_bureau, "uscc": "", "kind": "department",
             "duties": "本区落实", "liaison_id": ""}
    assert post(lead, page, "join", **(given | {"organisation_id": ""})).status_code == 422
    assert post(union, page, "join", **given).status_code == 422
    made = done(post(lead, page, "join", **given))
    assert "本区落实" in words(lead, made) and "暂无，按来函登记" in words(lead, made)
    code = CoordinationMember.objects.get(pk=round_.members["institute"]).organisation.uscc
    assert post(lead, page, "join", **(given | {"organisation_id": "", "uscc": code, "kind": "social"})).status_code == 422
    done(post(lead, made, "keep", liaison_id=round_.scene.who.reviewer.person_id, duties="督办"))
    assert "赵初审" in words(lead, made)
    assert "登记成员单位" not in words(union, page) and "变更" not in words(union, f"{page}{round_.members['union']}/")
    done(post(lead, made, "leave", why="机构改革"))
    assert f'href="{made}"' in words(lead, f"{page}?left=left") and f'href="{made}"' not in words(lead, f"{page}?text=南开")
    finance = sit(round_.acts["finance"])
    assert "协会" in words(finance, f"{page}?kind=social") and "总工会" not in words(finance, f"{page}?kind=social")
    assert lead.get(f"{page}?export=xlsx").status_code == 200
    assert sit(round_.scene.who.payer).get(made).status_code == 404


def test_a_meeting_from_its_first_item_to_the_task_of_its_decision(round_: Round) -> None:
    lead, union = sit(round_.lead), sit(round_.acts["union"])
    assert "没有符合条件的会议" in words(lead, "/officer/meetings/") and union.get("/officer/meetings/new/").status_code == 422
    starts = timezone.localtime(STARTS)
    given = {"title": "第三季度联席会议", "place": "市局三楼", "on_day": f"{starts:%Y-%m-%d}", "at": f"{starts:%H:%M}",
             "lasts_minutes": 90}
    assert post(lead, "/officer/meetings/new/", "prepare", **(given | {"on_day": "2025-08-01"})).status_code == 422
    page = done(post(lead, "/officer/meetings/new/", "prepare", **given))
    one = JointMeeting.objects.get()
    assert one.starts_at == STARTS and one.title in words(union, "/officer/meetings/?state=drafted")
    done(post(union, page, "propose", speaker=round_.members["union"], title="竞赛经费", text="明年办几项"))
    done(post(lead, page, "propose", speaker="lead", title="通报进展"))
    done(post(lead, page, "propose", speaker="lead", title="太早了"))
    assert post(union, page, "propose", speaker="lead", title="冒名").status_code == 422
    theirs, ours, early = AgendaItem.objects.order_by("id")
    done(post(lead, page, "leave_out", item_id=early.pk, why="下次"))
    done(post(lead, page, "order", **{f"place_{theirs.pk}": 2, f"place_{ours.pk}": 1}))
    done(post(lead, page, "edit", **(given | {"place": "市局四楼"})))
    done(post(lead, page, "call", member_ids=[round_.members["union"], round_.members["finance"]]))
    assert one.title in words(union, "/officer/") and "回复会议通知" in words(union, page)
    mine = MeetingInvitation.objects.get(member_id=round_.members["union"])
    done(post(union, page, "answer", invitation_id=mine.pk, answer="yes", delegates="王主席"))
    paper = words(union, f"{page}paper/")
    assert paper.index("通报进展") < paper.index("竞赛经费") and "市局四楼" in paper and "太早了" not in paper
    assert "DTSTART:20250905T010000Z" in union.get("/officer/meetings/?export=ics").content.decode()
    cast.clock(AFTERWARDS)
    done(post(lead, page, "hold", **{f"came_{mine.pk}": "王主席"}))
    assert union.get(f"{page}minutes/").status_code == 422 and "通报进展" in words(lead, f"{page}minutes/")
    draft = {"text": "会议同意。", "decision_1": "经费各担一半。", "owner_1": round_.scene.union, "due_1": "2025-10-31"}
    assert post(lead, f"{page}minutes/", "send", text="只写了期限", due_1="2025-10-31").status_code == 422
    done(post(lead, f"{page}minutes/", "send", **draft))
    assert "确认会议纪要，或提出异议" in words(union, "/officer/")
    assert post(lead, page, "settle", why="").status_code == 422
    done(post(union, page, "hear", invitation_id=mine.pk, stance="confirmed", text=""))
    done(post(lead, page, "settle", why=""))
    decided = MeetingDecision.objects.get()
    form = f"/officer/meetings/decisions/{decided.pk}/"
    assert form in words(lead, page) and form not in words(union, page) and union.get(form).status_code == 422
    task = done(post(lead, form, "task", measure=5, owner_id=round_.scene.union, title="落实竞赛经费", due_on="2025-10-31",
                     measuring="none"))
    assert page in words(lead, task) and "第三季度联席会议，第 1 项" in words(lead, task) and task in words(lead, page)
    assert post(lead, form, "task", measure=5, owner_id=round_.scene.union, title="再来一次", due_on="2025-10-31",
                measuring="none").status_code == 422
    minutes = words(union, f"{page}paper/")
    assert "确认无误" in minutes and "未到会" in minutes and "财政局" in minutes
    assert post(lead, "/officer/search/", "find", q=one.no)["Location"] == page
    assert lead.get("/officer/meetings/?export=xlsx").status_code == 200


def test_a_letter_is_entered_and_a_meeting_called_off(round_: Round) -> None:
    one, lead = round_.minuted(), sit(round_.lead)
    page = f"/officer/meetings/{one.pk}/"
    cast.clock(AFTERWARDS)
    call = round_.call_of(one, "finance")
    assert post(lead, page, "letter", invitation_id=call.pk, stance="objected", text="", letter_no="财函3号").status_code == 422
    done(post(lead, page, "letter", invitation_id=call.pk, stance="objected", text="比例不对", letter_no="财函3号"))
    shown = words(lead, page)
    assert "财函3号" in shown and "有异议" in shown and "纪要未回复" in shown
    later = round_.drafted(now=AFTERWARDS, starts_at=AFTERWARDS + timedelta(days=3))
    other = f"/officer/meetings/{later.pk}/"
    done(post(lead, other, "call_off", why="台风"))
    assert "台风" in words(lead, other) and lead.get(f"{other}paper/").status_code == 422


def test_a_text_goes_round_is_answered_taken_and_settled(round_: Round) -> None:
    lead, union = sit(round_.lead), sit(round_.acts["union"])
    assert "没有符合条件的会签" in words(union, "/officer/countersigns/")
    assert union.get("/officer/countersigns/new/").status_code == 422
    given = {"title": "补贴办法", "intro": "请看期限", "subject": "text", "text": TEXT, "member_ids": list(round_.members.values()),
             "due_on": DUE.isoformat()}
    assert post(lead, "/officer/countersigns/new/", "send", **(given | {"due_on": "2025-09-02"})).status_code == 422
    page = done(post(lead, "/officer/countersigns/new/", "send", **given))
    one = Countersigning.objects.get()
    first, second = one.clauses.order_by("position")
    assert one.title in words(union, "/officer/") and "未回复的不视为同意" in words(union, page)
    form = f"{page}opinion/{round_.asked('union', one).pk}/"
    assert form in words(union, page) and union.get(f"{page}opinion/{round_.asked('finance', one).pk}/").status_code == 422
    assert post(union, form, "give", stance="agree", text="", **{f"text_{second.pk}": "改"}).status_code == 422
    by_clause = {f"stance_{second.pk}": "amend", f"text_{second.pk}": "改为二十四个月"}
    done(post(union, form, "give", stance="amend", text="", **by_clause))
    assert "改为二十四个月" in words(union, page) and "改为二十四个月" in words(union, form)
    letter = f"{page}opinion/{round_.asked('institute', one).pk}/"
    assert post(lead, letter, "give", stance="agree", text="").status_code == 422
    done(post(lead, letter, "give", stance="agree", text="", letter_no="培函〔2025〕8号"))
    finance = sit(round_.acts["finance"])
    assert "改为二十四个月" not in words(finance, page) and finance.get(f"{page}sheet/").status_code == 422
    assert post(lead, page, "prolong", due_on="2025-09-13", why="等").status_code == 422
    cast.clock(CLOSED)
    assert post(union, form, "give", stance="agree", text="").status_code == 422
    wants = CountersignOpinion.objects.get(clause=second)
    assert post(lead, page, "take", opinion_id=wants.pk, kind="declined", reason="").status_code == 422
    done(post(lead, page, "take", opinion_id=wants.pk, kind="partly", reason="改为十八个月"))
    final = {"summary": "一家有修改意见，部分采纳。", f"final_{first.pk}": first.text,
             f"final_{second.pk}": "取得证书后十八个月内申请。"}
    assert "改为二十四个月" in words(lead, f"{page}final/") and union.get(f"{page}final/").status_code == 422
    assert post(lead, f"{page}final/", "settle", **(final | {f"final_{first.pk}": ""})).status_code == 422
    done(post(lead, f"{page}final/", "settle", **final))
    sheet = words(finance, f"{page}sheet/")
    for said in ("会签单", one.no, "同意但有修改意见", "部分采纳", "改为十八个月", "培函〔2025〕8号", "未回复", "与送签稿相同",
                 "取得证书后十八个月内申请。", "未回复的不视为同意"):
        assert said in sheet, said
    assert "按通知视为同意" not in sheet
    assert post(lead, "/officer/search/", "find", q=one.no)["Location"] == page
    for url in ("?phase=settled&side=asked&text=补贴", "?export=xlsx", "?order=-due_on"):
        assert union.get(f"/officer/countersigns/{url}").status_code == 200
    assert lead.get(f"{page}final/").status_code == 422 and union.get(form).status_code == 422


def test_silence_that_the_notice_counts_is_told_with_its_ground_and_one_is_withdrawn(round_: Round) -> None:
    one, lead = round_.sent(silence_agrees=True, silence_ground="工作规则第九条"), sit(round_.lead)
    page = f"/officer/countersigns/{one.pk}/"
    assert "未回复的视为同意，依据：工作规则第九条" in words(lead, f"{page}sheet/")
    assert "未回复（按通知视为同意）" in words(lead, page)
    done(post(lead, page, "prolong", due_on="2025-09-15", why="等来函"))
    done(post(lead, page, "withdraw", why="文稿有误"))
    assert "文稿有误" in words(sit(round_.acts["union"]), page)


def test_a_subscribed_calendar_holds_the_meetings_its_bearer_is_called_to(round_: Round, client) -> None:
    one = round_.called()
    for by, there in ((round_.acts["union"], True), (round_.lead, True), (round_.scene.who.payer, False)):
        _token, secret = people.issue_token(by=by, now=NOW, name="日历", operations=[Operation.TASKS],
                                             expires_on=cast.TODAY + timedelta(days=30))
        found = client.get(f"/calendar/{secret}/tasks.ics").content.decode()
        assert (one.no in found, "DTEND:20250905T023000Z" in found) == (there, there)


def test_who_has_no_part_in_it_is_turned_away(round_: Round) -> None:
    one, sent = round_.minuted(), round_.sent()
    decided = MeetingDecision.objects.filter(minutes__meeting=one).first()
    who, asked = round_.scene.who, round_.asked("union", sent)
    for by in (who.reviewer, who.province_officer, cast.make_actor("city_officer", region=cast.ELSEWHERE)):
        client = sit(by)
        for url in (f"meetings/{one.pk}/", f"meetings/{one.pk}/paper/", f"meetings/{one.pk}/minutes/",
                    f"meetings/decisions/{decided.pk}/", f"countersigns/{sent.pk}/", f"countersigns/{sent.pk}/sheet/",
                    f"countersigns/{sent.pk}/final/", f"countersigns/{sent.pk}/opinion/{asked.pk}/",
                    f"coordination/{round_.members['union']}/"):
            assert client.get(f"/officer/{url}").status_code == 404, url
    assert sit(round_.scene.who.worker).get("/officer/meetings/").status_code == 403


def test_lists_and_pages_ask_little(round_: Round, django_assert_max_num_queries) -> None:
    for nth in range(6):
        round_.called(title=f"会议 {nth}")
        sent = round_.sent(title=f"文稿 {nth}")
        for name in round_.members:
            round_.says(name, sent, "amend", "改")
    held = round_.minuted()
    lead = sit(round_.lead)
    for url, most in (("/officer/meetings/", 9), ("/officer/countersigns/", 9), ("/officer/coordination/", 13),
                      (f"/officer/meetings/{held.pk}/", 26), (f"/officer/countersigns/{sent.pk}/", 22),
                      (f"/officer/countersigns/{sent.pk}/sheet/", 14)):
        words(lead, url)
        with django_assert_max_num_queries(most):
            words(lead, url)
