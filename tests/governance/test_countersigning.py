"""Countersignature: sent round in time, answered whole and by clause, silence never consent, each opinion taken, settled."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import given as given_by
from hypothesis import strategies as st

from baigong.governance import access, actions, queries
from baigong.governance.decide.countersigning import clauses_of
from baigong.governance.models import (
    CountersignAsked,
    Countersigning,
    CountersignOpinion,
    CountersignTaken,
    Document,
)
from baigong.governance.words import CountersignPhase, CountersignState
from baigong.journal.models import Message
from baigong.kernel.actor import SYSTEM
from baigong.offer.queries import rows_of
from tests import cast
from tests.cast_coordination import CLOSED, DUE, TEXT, Round, make_coordination
from tests.cast_governance import NOW
from tests.refused import refused

FINALS = "定稿条文。"


@pytest.fixture
def round_(db: None) -> Round:
    return make_coordination()


def told(who, word: str) -> int:
    return Message.objects.filter(to_person=who.person_id, word__endswith=f".{word}").count()


def settle(round_: Round, one: Countersigning, **other):
    finals = {each.pk: FINALS for each in one.clauses.all()}
    given = {"by": round_.lead, "now": CLOSED, "countersigning_id": one.pk, "summary": "汇总。", "finals": finals}
    return actions.settle_round(**(given | other))


def take(round_: Round, opinion: CountersignOpinion, kind: str = "adopted", **other):
    return actions.take_opinion(**({"by": round_.lead, "now": CLOSED, "opinion_id": opinion.pk, "kind": kind} | other))


def test_a_text_is_sent_by_clause_with_time_to_answer(round_: Round) -> None:
    with refused("no_draft_text", "no_members", "silence_unfounded"):
        round_.sent(text=" ", member_ids=[], silence_agrees=True)
    with refused("countersign_short"):
        round_.sent(due_on=date(2025, 9, 3))
    with refused("rest_day"):
        round_.sent(due_on=date(2025, 9, 13))
    with refused("day_past"):
        round_.sent(due_on=date(2025, 8, 29))
    with refused("no_members"):
        round_.sent(member_ids=[*round_.members.values(), 0])
    assert not Countersigning.objects.exists()
    short = round_.sent(due_on=date(2025, 9, 2), why_short="应急")
    one = round_.sent()
    assert (short.why_short, one.silence_agrees, one.no[:8]) == ("应急", False, "HQ-2025-")
    assert [(each.heading, each.text) for each in queries.clauses_sent(one)] == [
        ("第一条 补贴标准", "初级工一千元。"), ("第二条 申请期限", "取得证书后十二个月内申请。")]
    assert [told(round_.acts[name], "round_sent") for name in ("union", "finance")] == [2, 2]
    strangers = [by for by in round_.scene.who.strangers if not access.leads(by)]
    for stranger in (*strangers, round_.scene.who.worker, round_.scene.who.reviewer, round_.acts["union"]):
        with refused("not_yours"):
            round_.sent(by=stranger)


def test_a_document_is_sent_by_its_articles_and_a_draft_only_one_that_is_seen(round_: Round) -> None:
    document = Document.objects.filter(articles__isnull=False).distinct().order_by("pk")[0]
    one = round_.sent(subject="document", document_id=document.pk, text="")
    assert one.clauses.count() == document.articles.count() > 1 and one.document == document
    with refused("no_draft_text"):
        round_.sent(subject="policy")
    with refused("no_draft_text"):
        round_.sent(subject="document")
    with refused("not_yours"):
        round_.sent(subject="policy", draft_id=1)
    bare = actions.register_document(
        by=round_.lead, now=NOW, number="津模〔2025〕9号", title="无条文", issuer="市局", issued_on=cast.TODAY, region=cast.CITY,
        source="自拟", trust="proposal", articles="# 一\n甲")
    bare.articles.all().delete()
    with refused("no_articles"):
        round_.sent(subject="document", document_id=bare.pk)


def test_members_answer_whole_and_by_clause_until_it_closes(round_: Round) -> None:
    one = round_.sent()
    first, second = one.clauses.order_by("position")
    with refused("stance_differs", "opinion_needed"):
        round_.says("union", one, clauses={first.pk: ("amend", " ")})
    with refused("opinion_needed"):
        round_.says("union", one, "disagree")
    with refused("not_its_clauses"):
        round_.says("union", one, "amend", clauses={0: ("amend", "改")})
    round_.says("union", one, "amend", clauses={second.pk: ("disagree", "改为二十四个月"), first.pk: ("agree", "")})
    round_.says("finance", one)
    round_.says("institute", one, "amend", "建议加附则")
    assert CountersignOpinion.objects.get(asked=round_.asked("institute", one)).letter_no == "培函〔2025〕8号"
    said = {each.asked.member_id: each for each in queries.said_of_round(one, by=round_.lead)}
    union = said[round_.members["union"]]
    assert [(each.clause, each.stance, each.text) for each in union.differs] == [(second, "disagree", "改为二十四个月")]
    assert said[round_.members["finance"]].differs == [] and told(round_.lead, "round_answered") == 3
    round_.says("union", one)
    union = next(each for each in queries.said_of_round(one, by=round_.lead) if each.asked.member_id == round_.members["union"])
    assert (union.times, union.differs, str(union.whole.stance)) == (2, [], "agree"), "given again, the newest counts"
    round_.says("union", one, now=NOW + timedelta(days=9))
    with refused("countersign_closed"):
        round_.says("union", one, now=CLOSED)


def test_an_answer_is_given_by_who_acts_for_the_member_or_by_a_letter_the_lead_enters(round_: Round) -> None:
    one = round_.sent()
    who = round_.scene.who
    for by in (*who.strangers, who.worker, who.reviewer, who.finance_officer, round_.acts["finance"], round_.lead):
        with refused("not_yours"):
            round_.says("union", one, by=by)
    for by in (*who.strangers, who.reviewer, who.province_officer, round_.acts["finance"], round_.acts["union"]):
        with refused("not_yours"):
            round_.says("union", one, by=by, letter_no="假函")
    round_.says("union", one, by=round_.lead, letter_no="工函1号")


def test_members_read_each_other_only_once_it_is_settled(round_: Round) -> None:
    one = round_.sent()
    for name in round_.members:
        round_.says(name, one)
    union = round_.acts["union"]
    assert [each.asked.member_id for each in queries.said_of_round(one, by=union)] == [round_.members["union"]]
    assert len(queries.said_of_round(one, by=round_.lead)) == 3
    done = settle(round_, one, now=NOW)
    assert len(queries.said_of_round(done, by=union)) == 3


def test_opinions_are_taken_with_reasons_once_all_are_in_or_it_closed(round_: Round) -> None:
    one = round_.sent()
    round_.says("union", one, "amend", "改为二十四个月")
    round_.says("finance", one)
    wants, agrees = CountersignOpinion.objects.order_by("id")
    with refused("not_collected"):
        take(round_, wants, now=NOW)
    with refused("not_collected", "opinions_untaken"):
        settle(round_, one, now=NOW)
    with refused("nothing_to_take", "taking_needed"):
        take(round_, agrees, "declined")
    with refused("taking_needed"):
        take(round_, wants, "partly", reason=" ")
    take(round_, wants)
    take(round_, wants, "declined", reason="上位规定为十二个月")
    assert str(CountersignTaken.objects.get().kind) == "declined"
    with refused("settled_summary", "final_needed"):
        settle(round_, one, summary="", finals={})
    done = settle(round_, one)
    assert done.state == CountersignState.SETTLED and told(round_.acts["union"], "round_settled") == 1
    assert [each.final.text for each in queries.clauses_sent(done)] == [FINALS, FINALS]
    silent = [each for each in queries.said_of_round(done, by=round_.lead) if each.whole is None]
    assert [each.asked.member_id for each in silent] == [round_.members["institute"]], "silence stays silence"
    for act in (lambda: settle(round_, one), lambda: take(round_, wants), lambda: actions.withdraw_round(
            by=round_.lead, now=CLOSED, countersigning_id=one.pk, why="x"), lambda: actions.prolong_round(
            by=round_.lead, now=CLOSED, countersigning_id=one.pk, due_on=date(2025, 9, 30), why="x")):
        with refused("not_now"):
            act()
    with refused("countersign_closed"):
        round_.says("institute", one)


def test_when_all_have_answered_it_is_taken_before_its_day_and_an_old_answer_counts_no_more(round_: Round) -> None:
    one = round_.sent()
    round_.says("union", one, "amend", "旧意见")
    for name in round_.members:
        round_.says(name, one, "amend", f"{name} 新意见")
    old = CountersignOpinion.objects.get(text="旧意见")
    with refused("nothing_to_take"):
        take(round_, old, now=NOW)
    for each in queries.untaken(one):
        assert each.text.endswith("新意见")
        take(round_, each, now=NOW)
    assert settle(round_, one, now=NOW).settled_at == NOW


def test_silence_counts_only_where_the_notice_said_so(round_: Round) -> None:
    plain, founded = round_.sent(), round_.sent(silence_agrees=True, silence_ground="工作规则第九条")
    assert (plain.silence_agrees, plain.silence_ground) == (False, "")
    assert (founded.silence_agrees, founded.silence_ground) == (True, "工作规则第九条")
    assert round_.sent(silence_ground="没有勾选").silence_ground == ""
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE governance_countersigning SET silence_agrees = true WHERE id = %s", [plain.pk])


def test_it_is_prolonged_for_a_reason_and_then_open_again(round_: Round) -> None:
    one = round_.sent()
    longer = {"by": round_.lead, "now": CLOSED, "countersigning_id": one.pk}
    with refused("needs_why", "not_later", "day_past"):
        actions.prolong_round(**longer, due_on=DUE, why="")
    with refused("rest_day"):
        actions.prolong_round(**longer, due_on=date(2025, 9, 13), why="等来函")
    actions.prolong_round(**longer, due_on=date(2025, 9, 15), why="等来函")
    assert told(round_.acts["union"], "round_prolonged") == 1
    round_.says("institute", one, now=CLOSED)


def test_it_is_withdrawn_for_a_reason(round_: Round) -> None:
    one = round_.sent()
    with refused("needs_why"):
        actions.withdraw_round(by=round_.lead, now=NOW, countersigning_id=one.pk, why="")
    actions.withdraw_round(by=round_.lead, now=NOW, countersigning_id=one.pk, why="文稿有误")
    assert told(round_.acts["finance"], "round_withdrawn") == 1
    with refused("countersign_closed"):
        round_.says("union", one)
    with refused("not_now"):
        actions.withdraw_round(by=round_.lead, now=NOW, countersigning_id=one.pk, why="再撤")


def test_others_neither_see_nor_lead(round_: Round) -> None:
    one = round_.sent()
    round_.says("union", one, "amend", "改")
    opinion = CountersignOpinion.objects.get()
    who = round_.scene.who
    elsewhere = cast.make_actor("city_officer", region=cast.ELSEWHERE)
    for by in (*who.strangers, who.worker, who.reviewer, who.province_officer, who.finance_officer, elsewhere):
        assert not queries.countersignings(by=by, on=cast.TODAY).exists()
    acts: list[Callable] = [
        lambda by: take(round_, opinion, by=by), lambda by: settle(round_, one, by=by),
        lambda by: actions.withdraw_round(by=by, now=NOW, countersigning_id=one.pk, why="x"),
        lambda by: actions.prolong_round(by=by, now=NOW, countersigning_id=one.pk, due_on=date(2025, 9, 30), why="x")]
    for by in (*who.strangers, who.worker, who.reviewer, who.province_officer, elsewhere, round_.acts["union"]):
        for act in acts:
            with refused("not_yours"):
                act(by)


def test_lists_are_narrowed_and_counted(round_: Round) -> None:
    one, other = round_.sent(), round_.sent(title="另一件", due_on=date(2025, 9, 8), member_ids=[round_.members["finance"]])
    for name in ("union", "finance"):
        round_.says(name, one)
    by, on = round_.lead, date(2025, 9, 9)
    found = {each.pk: (each.asked_count, each.answered_count) for each in queries.countersignings(by=by, on=on)}
    assert found == {one.pk: (3, 2), other.pk: (1, 0)}
    for wanted, rows in (({}, [other, one]), ({"text": one.no}, [one]), ({"text": "另一"}, [other]), ({"phase": "open"}, [one]),
                         ({"phase": "taking"}, [other]), ({"side": "ours"}, [other, one]), ({"side": "asked"}, []),
                         ({"phase": "settled"}, []), ({"phase": "?"}, [other, one])):
        assert list(queries.countersignings(by=by, on=on, **wanted)) == rows, wanted
    assert list(queries.countersignings(by=round_.acts["union"], on=on, side="asked")) == [one]
    assert queries.countersign_phase(other, on=on) == CountersignPhase.TAKING


def test_it_waits_for_members_until_they_answer_and_for_the_lead_until_it_is_settled(round_: Round) -> None:
    def waits(who) -> list[tuple[str, date | None]]:
        return [(str(row.waits_for), row.due_on) for row in rows_of(queries.coordination_waiting(by=who))]

    one = round_.sent()
    assert waits(round_.acts["union"]) == waits(round_.acts["finance"]) == [("在期限内回复会签意见", DUE)]
    assert waits(round_.lead) == [("汇总各单位意见，截止后说明采纳情况并定稿", DUE)]
    round_.says("union", one)
    assert waits(round_.acts["union"]) == [] and len(waits(round_.acts["finance"])) == 1
    settle(round_, one)
    assert waits(round_.lead) == waits(round_.acts["finance"]) == []


def test_who_is_silent_is_reminded_once_on_the_last_working_day_before(round_: Round) -> None:
    one = round_.sent()
    round_.says("finance", one)
    assert actions.remind_members(by=SYSTEM, now=NOW) == 0
    eve = NOW + timedelta(days=8)
    assert actions.remind_members(by=SYSTEM, now=eve) == 2, "the union and the institute, who has nobody to be told"
    assert actions.remind_members(by=SYSTEM, now=eve) == 0
    assert told(round_.acts["union"], "round_reminded") == 1 and told(round_.acts["finance"], "countersign_reminded") == 0


@pytest.mark.parametrize("sql", [
    "UPDATE governance_countersigning SET title = '改'", "UPDATE governance_countersigning SET due_on = due_on - 1",
    "UPDATE governance_countersignclause SET text = '改'", "DELETE FROM governance_countersigning",
    "UPDATE governance_countersignopinion SET stance = 'agree'", "DELETE FROM governance_countersignopinion",
    "UPDATE governance_countersignasked SET member_id = (SELECT max(member_id) FROM governance_countersignasked)"
    " WHERE member_id = (SELECT min(member_id) FROM governance_countersignasked)",
    "UPDATE governance_countersigning SET state = 'settled', settled_at = sent_at + interval '20 days', summary = 'x'",
    "INSERT INTO governance_countersignopinion (asked_id, nth, stance, text, letter_no, given_at)"
    " SELECT s.id, 7, 'agree', '', '', c.sent_at + interval '10 days' FROM governance_countersignasked s"
    " JOIN governance_countersigning c ON c.id = s.countersigning_id",
    "INSERT INTO governance_countersigntaken (opinion_id, kind, reason, taken_at)"
    " SELECT id, 'adopted', '', given_at FROM governance_countersignopinion",
])
def test_the_database_keeps_what_was_sent_and_said_and_takes_nothing_late(round_: Round, sql: str) -> None:
    one = round_.sent()
    round_.says("union", one, "amend", "改为二十四个月")
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
        assert cursor.rowcount, "a statement that touches no row shows nothing"


@pytest.mark.parametrize("sql", [
    "UPDATE governance_countersigning SET summary = '改'", "UPDATE governance_countersigntaken SET kind = 'adopted'",
    "DELETE FROM governance_countersigntaken", "UPDATE governance_countersignfinal SET text = '改'",
    "INSERT INTO governance_countersignopinion (asked_id, nth, stance, text, letter_no, given_at)"
    " SELECT s.id, 7, 'agree', '', '', c.sent_at FROM governance_countersignasked s"
    " JOIN governance_countersigning c ON c.id = s.countersigning_id",
])
def test_the_database_lets_nothing_of_a_settled_one_change(round_: Round, sql: str) -> None:
    one = round_.sent()
    round_.says("union", one, "amend", "改为二十四个月")
    take(round_, CountersignOpinion.objects.get(), "declined", reason="上位规定")
    settle(round_, one)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
        assert cursor.rowcount, "a statement that touches no row shows nothing"


def test_the_database_asks_only_members_of_the_region(round_: Round) -> None:
    one = round_.sent(member_ids=[round_.members["union"]])
    by = round_.scene.who.province_officer
    other = actions.enter_member(by=by, now=NOW, organisation_id=round_.scene.union, kind="peoples")
    with pytest.raises(DatabaseError), transaction.atomic():
        CountersignAsked.objects.create(countersigning=one, member=other, asked_at=NOW)


@pytest.mark.parametrize(("text", "clauses"), [
    (TEXT, [("第一条 补贴标准", "初级工一千元。"), ("第二条 申请期限", "取得证书后十二个月内申请。")]),
    ("# 甲\n一\n# 乙\n二\n三", [("甲", "一"), ("乙", "二\n三")]),
    ("为做好工作，通知如下。\n一、总体要求\n坚持需求导向。\n二、工作任务", [
        ("", "为做好工作，通知如下。"), ("一、总体要求", "坚持需求导向。"), ("二、工作任务", "二、工作任务")]),
    ("第一条 本办法自印发之日起施行。", [("第一条", "本办法自印发之日起施行。")]),
    ("一段。\n\n又一段。", [("", "一段。"), ("", "又一段。")]), (" \n ", []),
])
def test_a_pasted_text_falls_into_clauses(text: str, clauses: list[tuple[str, str]]) -> None:
    assert clauses_of(text) == clauses


@given_by(st.lists(st.sampled_from(["第一条 甲", "第二条 乙乙。", "一、丙", "丁丁。", "# 戊", "（一）己", ""]), max_size=8))
def test_no_word_of_a_pasted_text_is_lost(lines: list[str]) -> None:
    kept = "".join(heading + words for heading, words in clauses_of("\n".join(lines)))
    for line in lines:
        assert all(word in kept for word in line.strip("# ").split("、")[-1].split())
