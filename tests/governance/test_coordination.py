"""Coordination: who is a member and who acts for it; meetings, agenda, minutes confirmed, decisions that become one task each."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from django.db import DatabaseError, IntegrityError, close_old_connections, connection, transaction

from baigong.governance import access, actions, queries
from baigong.governance.actions import Decided
from baigong.governance.models import (
    AgendaItem,
    CoordinationMember,
    JointMeeting,
    MeetingDecision,
    MeetingInvitation,
    MeetingMinutes,
    Task,
)
from baigong.governance.words import MeetingState
from baigong.journal.models import Message
from baigong.kernel.actor import SYSTEM, Actor
from baigong.kernel.refused import Refused
from baigong.offer.queries import rows_of, working_days
from tests import cast
from tests.cast_coordination import AFTERWARDS, SILENCE_OVER, STARTS, Round, make_coordination
from tests.cast_governance import NOW
from tests.refused import refused


@pytest.fixture
def round_(db: None) -> Round:
    return make_coordination()


def told(who, word: str) -> int:
    return Message.objects.filter(to_person=who.person_id, word__endswith=f".{word}").count()


def no_planners(round_: Round) -> list[Actor]:
    """Strangers who do not lead a coordination of their own elsewhere."""
    return [by for by in round_.scene.who.strangers if not access.leads(by)]


def task_of(decided: MeetingDecision, round_: Round, **other):
    return {"by": round_.lead, "now": SILENCE_OVER, "decision_id": decided.pk, "measure": 5, "owner_id": round_.scene.union,
            "title": "落实竞赛经费", "due_on": date(2025, 10, 31)} | other


def test_a_body_is_a_member_once_and_the_bureau_itself_is_none(round_: Round) -> None:
    scene = round_.scene
    enter = {"by": round_.lead, "now": NOW, "kind": "department"}
    with refused("member_known"):
        actions.enter_member(**enter, organisation_id=scene.union)
    with refused("no_such_body"):
        actions.enter_member(**enter, organisation_id=0)
    with refused("own_bureau", "liaison_no_officer"):
        actions.enter_member(**enter, organisation_id=scene.who.city_bureau, liaison_id=scene.who.worker.person_id)
    with refused("not_a_member_kind"):
        actions.enter_member(**enter, organisation_id=scene.who.employer)
    made = actions.enter_member(**enter | {"kind": "social"}, organisation_id=scene.who.employer)
    assert list(queries.coordination_members(by=round_.lead, text="津工")) == [made]
    assert scene.union not in dict(queries.bodies_to_join(by=round_.lead)) and scene.who.county_bureau in dict(
        queries.bodies_to_join(by=round_.lead))
    for stranger in (*no_planners(round_), scene.who.worker, scene.who.reviewer, scene.who.payer, round_.acts["union"]):
        with refused("not_yours"):
            actions.enter_member(**enter | {"by": stranger}, organisation_id=scene.who.county_bureau)


def test_a_member_changes_its_liaison_and_leaves_for_a_reason(round_: Round) -> None:
    key, other = round_.members["union"], cast.make_actor("payer", name="新联络", region=cast.CITY)
    change = {"by": round_.lead, "now": NOW, "member_id": key, "duties": "竞赛"}
    with refused("liaison_no_officer"):
        actions.change_member(**change, liaison_id=round_.scene.who.worker.person_id)
    actions.change_member(**change, liaison_id=other.person_id)
    assert queries.acted_for(by=other) == {key} and queries.acted_for(by=round_.acts["union"]) == set()
    with refused("needs_why"):
        actions.end_member(by=round_.lead, now=NOW, member_id=key, why=" ")
    actions.end_member(by=round_.lead, now=NOW, member_id=key, why="机构改革")
    assert queries.acted_for(by=other) == set() and not queries.coordination_members(by=other).exists()
    assert [one.pk for one in queries.coordination_members(by=round_.lead, left=True)] == [key]
    for act in (lambda: actions.change_member(**change, liaison_id=None),
                lambda: actions.end_member(by=round_.lead, now=NOW, member_id=key, why="再退")):
        with refused("member_left"):
            act()
    for by in (round_.scene.who.province_officer, round_.scene.who.reviewer, other):
        with refused("not_yours"):
            actions.change_member(**change | {"by": by}, liaison_id=None)
        with refused("not_yours"):
            actions.end_member(by=by, now=NOW, member_id=key, why="越权")
    again = actions.enter_member(by=round_.lead, now=NOW, organisation_id=round_.scene.union, kind="peoples")
    assert again.pk != key, "a body may come back, as a new row"


def test_a_bureau_below_is_acted_for_by_its_officers_and_no_other_bureau_by_who_leads(round_: Round) -> None:
    who = round_.scene.who
    below = actions.enter_member(by=round_.lead, now=NOW, organisation_id=who.county_bureau, kind="department")
    assert queries.acted_for(by=who.reviewer) == {below.pk} == queries.acted_for(by=who.approver)
    assert queries.acted_for(by=who.neighbour_reviewer) == queries.acted_for(by=who.payer) == set()
    centre = cast.make_organisation("市就业服务中心（模拟）", "hrss", cast.CITY)
    actions.enter_member(by=round_.lead, now=NOW, organisation_id=centre.pk, kind="department")
    assert queries.acted_for(by=round_.lead) == queries.acted_for(by=round_.scene.second_officer) == set()
    round_.drafted()
    assert told(who.reviewer, "meeting_drafted") == 1 and told(round_.scene.second_officer, "meeting_drafted") == 0


def test_a_meeting_is_prepared_with_items_of_members_and_called_with_an_agenda(round_: Round) -> None:
    with refused("meeting_past"):
        round_.drafted(starts_at=NOW)
    one = round_.drafted()
    assert one.no.startswith("HY-2025-") and told(round_.acts["union"], "meeting_drafted") == 1
    call = {"by": round_.lead, "now": NOW, "meeting_id": one.pk}
    with refused("no_agenda", "no_members"):
        actions.call_meeting(**call, member_ids=[])
    propose = {"by": round_.acts["union"], "now": NOW, "meeting_id": one.pk, "title": "竞赛"}
    theirs = actions.propose_item(**propose, member_id=round_.members["union"])
    ours = actions.propose_item(**propose | {"by": round_.lead})
    for wrong in (None, round_.members["finance"]):
        with refused("not_yours"):
            actions.propose_item(**propose, member_id=wrong)
    with refused("not_its_item"):
        actions.order_agenda(**call, item_ids=[ours.pk, 0])
    actions.order_agenda(**call, item_ids=[theirs.pk, ours.pk])
    actions.order_agenda(**call, item_ids=[ours.pk, theirs.pk])
    assert [each.pk for each in queries.sitting(one).items] == [ours.pk, theirs.pk]
    with refused("needs_why"):
        actions.leave_item_out(by=round_.lead, now=NOW, item_id=theirs.pk, why="")
    actions.leave_item_out(by=round_.lead, now=NOW, item_id=theirs.pk, why="下次再议")
    with refused("not_its_item"):
        actions.order_agenda(**call, item_ids=[theirs.pk])
    later = actions.edit_meeting(**call, title="改名", place="四楼", starts_at=STARTS + timedelta(hours=1))
    with refused("meeting_past"):
        actions.edit_meeting(**call, title="改名", place="四楼", starts_at=NOW)
    actions.call_meeting(**call, member_ids=[round_.members["union"], round_.members["finance"]])
    assert told(round_.acts["finance"], "meeting_called") == 1 and later.title == "改名"
    for act in (lambda: actions.call_meeting(**call, member_ids=[round_.members["union"]]),
                lambda: actions.edit_meeting(**call, title="x", place="x", starts_at=STARTS)):
        with refused("not_now"):
            act()
    assert MeetingInvitation.objects.filter(meeting=one).count() == 2


def test_members_answer_until_it_is_held_and_who_came_is_entered_once(round_: Round) -> None:
    one = round_.called()
    union = round_.call_of(one, "union")
    answer = {"by": round_.acts["union"], "now": NOW, "invitation_id": union.pk, "delegates": "王主席"}
    actions.answer_call(**answer, answer="no")
    actions.answer_call(**answer, answer="yes")
    with refused("not_yours"):
        actions.answer_call(**answer | {"by": round_.acts["finance"]}, answer="no")
    hold = {"by": round_.lead, "meeting_id": one.pk}
    with refused("not_yet_held", "nobody_came"):
        actions.hold_meeting(**hold, now=NOW, attended={union.pk: " "})
    actions.hold_meeting(**hold, now=AFTERWARDS, attended={union.pk: "王主席"})
    assert dict(MeetingInvitation.objects.values_list("member_id", "was_there")) == {
        round_.members["union"]: True, round_.members["finance"]: False, round_.members["institute"]: False}
    for act in (lambda: actions.hold_meeting(**hold, now=AFTERWARDS, attended={union.pk: "别人"}),
                lambda: actions.answer_call(**answer, answer="no"),
                lambda: actions.call_off_meeting(**hold, now=AFTERWARDS, why="晚了"),
                lambda: actions.propose_item(by=round_.lead, now=AFTERWARDS, meeting_id=one.pk, title="补一项"),
                lambda: actions.order_agenda(**hold, now=AFTERWARDS, item_ids=[])):
        with refused("not_now"):
            act()


def test_it_is_called_off_for_a_reason_that_is_told(round_: Round) -> None:
    one = round_.called()
    with refused("needs_why"):
        actions.call_off_meeting(by=round_.lead, now=NOW, meeting_id=one.pk, why="")
    actions.call_off_meeting(by=round_.lead, now=NOW, meeting_id=one.pk, why="台风")
    assert "台风" in Message.objects.get(to_person=round_.acts["union"].person_id, word__endswith=".meeting_called_off").zh
    with refused("not_now"):
        actions.call_off_meeting(by=round_.lead, now=NOW, meeting_id=one.pk, why="又取消")


def test_minutes_are_settled_when_everyone_was_heard_or_the_day_is_past(round_: Round) -> None:
    one = round_.held()
    write = {"by": round_.lead, "now": AFTERWARDS, "meeting_id": one.pk}
    for act, code in ((lambda: actions.settle_minutes(**write), "no_minutes"), (lambda: round_.heard("union", one), "no_minutes")):
        with refused(code):
            act()
    with refused("minutes_short", "decision_unsaid"):
        actions.send_minutes(**write, text=" ", decisions=[Decided("", round_.scene.union)])
    round_.write(one)
    one.refresh_from_db()
    assert one.minutes_due_on == working_days().add(date(2025, 9, 5), 3) == date(2025, 9, 10)
    with refused("minutes_open"):
        actions.settle_minutes(**write)
    with refused("objection_needed"):
        round_.heard("union", one, stance="objected")
    round_.heard("union", one, stance="objected", text="经费比例应为三七开")
    with refused("minutes_answered"):
        round_.heard("union", one)
    with refused("not_present"):
        round_.heard("institute", one, by=round_.lead, letter_no="培函9号")
    with refused("minutes_open", "objection_stands"):
        actions.settle_minutes(**write)
    round_.heard("finance", one, by=round_.lead, letter_no="财函〔2025〕3号")
    with refused("objection_stands"):
        actions.settle_minutes(**write)
    second = round_.write(one, text="改稿。")
    assert second.nth == 2 and told(round_.acts["union"], "meeting_minutes") == 2
    round_.heard("union", one)
    over = actions.settle_minutes(**write | {"now": SILENCE_OVER})
    assert over.state == MeetingState.SETTLED, "finance is silent on the second draft, and its last day is past"
    whole = queries.sitting(over)
    assert {each.invitation.member_id for each in whole.replies if each.minutes_id == second.pk} == {round_.members["union"]}
    for act in (lambda: actions.settle_minutes(**write), lambda: round_.write(one), lambda: round_.heard("finance", one)):
        with refused("not_now"):
            act()


def test_minutes_are_settled_over_an_objection_with_the_reason(round_: Round) -> None:
    one = round_.minuted()
    round_.heard("union", one, stance="objected", text="不对")
    round_.heard("finance", one)
    done = actions.settle_minutes(by=round_.lead, now=AFTERWARDS, meeting_id=one.pk, why="录音可查")
    assert done.why_over_objection == "录音可查" and told(round_.acts["finance"], "minutes_settled") == 1


def test_two_decisions_become_two_tasks_each_once_and_both_ends_know(round_: Round) -> None:
    one = round_.minuted()
    first = MeetingDecision.objects.get(minutes__meeting=one, position=1)
    with refused("not_now"):
        actions.task_decision(**task_of(first, round_))
    round_.heard("union", one)
    round_.heard("finance", one)
    actions.settle_minutes(by=round_.lead, now=AFTERWARDS, meeting_id=one.pk)
    with refused("day_past"):
        actions.task_decision(**task_of(first, round_, due_on=date(2025, 8, 29)))
    made = actions.task_decision(**task_of(first, round_))
    with refused("decision_tasked"):
        actions.task_decision(**task_of(first, round_))
    second = actions.task_decision(**task_of(MeetingDecision.objects.get(minutes__meeting=one, position=2), round_, title="通报"))
    assert Task.objects.count() == 2 and second.task != made.task
    decided, sees = queries.decision_of(made.task, by=round_.lead)
    assert (decided, sees) == (made, True)
    assert queries.decision_of(made.task, by=round_.scene.who.reviewer)[1] is False
    assert queries.decision_of(round_.scene.task(), by=round_.lead) is None
    with refused("not_yours"):
        actions.task_decision(**task_of(first, round_, owner_id=round_.scene.who.province_bureau))


def test_who_is_no_member_sees_nothing_and_may_nothing(round_: Round) -> None:
    one, who = round_.minuted(), round_.scene.who
    elsewhere = cast.make_actor("city_officer", region=cast.ELSEWHERE)
    decided = MeetingDecision.objects.filter(minutes__meeting=one).first()
    item = AgendaItem.objects.get()
    for by in (*who.strangers, who.worker, who.reviewer, who.payer, who.province_officer, who.finance_officer, elsewhere):
        assert not queries.joint_meetings(by=by).exists() and not queries.meetings_to_come(by=by, on=cast.TODAY)
        acts: list[Callable] = [
            lambda by: actions.call_off_meeting(by=by, now=NOW, meeting_id=one.pk, why="x"),
            lambda by: actions.edit_meeting(by=by, now=NOW, meeting_id=one.pk, title="x", place="x", starts_at=STARTS),
            lambda by: actions.order_agenda(by=by, now=NOW, meeting_id=one.pk, item_ids=[]),
            lambda by: actions.leave_item_out(by=by, now=NOW, item_id=item.pk, why="x"),
            lambda by: actions.call_meeting(by=by, now=NOW, meeting_id=one.pk, member_ids=[]),
            lambda by: actions.hold_meeting(by=by, now=NOW, meeting_id=one.pk, attended={}),
            lambda by: actions.send_minutes(by=by, now=NOW, meeting_id=one.pk, text="x"),
            lambda by: actions.settle_minutes(by=by, now=NOW, meeting_id=one.pk),
            lambda by: actions.task_decision(**task_of(decided, round_, by=by)),
            lambda by: round_.heard("union", one, by=by), lambda by: round_.heard("union", one, by=by, letter_no="假函"),
            lambda by: actions.answer_call(by=by, now=NOW, invitation_id=round_.call_of(one, "union").pk, answer="yes")]
        for act in acts:
            with refused("not_yours"):
                act(by)
    assert not queries.joint_meetings(by=cast.make_actor("payer", region=cast.CITY)).exists(), "a colleague of the liaison is none"
    for stranger in (*no_planners(round_), who.worker, who.reviewer, who.payer):
        with refused("not_yours"):
            round_.drafted(by=stranger)


def test_members_see_what_they_were_called_to_and_the_lead_all(round_: Round) -> None:
    union = round_.acts["union"]
    drafted = round_.drafted(title="筹备中")
    alone = round_.drafted(title="只请财政")
    actions.propose_item(by=round_.lead, now=NOW, meeting_id=alone.pk, title="经费")
    actions.order_agenda(by=round_.lead, now=NOW, meeting_id=alone.pk, item_ids=[AgendaItem.objects.get(meeting=alone).pk])
    actions.call_meeting(by=round_.lead, now=NOW, meeting_id=alone.pk, member_ids=[round_.members["finance"]])
    assert list(queries.joint_meetings(by=union)) == [drafted]
    for wanted, found in (({}, {drafted, alone}), ({"state": "called"}, {alone}), ({"text": alone.no}, {alone}),
                          ({"text": "筹备"}, {drafted}), ({"state": "?"}, {drafted, alone})):
        assert set(queries.joint_meetings(by=round_.lead, **wanted)) == found, wanted
    assert [one.pk for one in queries.meetings_to_come(by=round_.acts["finance"], on=cast.TODAY)] == [alone.pk]
    assert queries.meetings_to_come(by=round_.acts["finance"], on=SILENCE_OVER.date()) == []


def test_what_waits_is_told_to_member_and_lead_and_stops_when_done(round_: Round) -> None:
    def waits(who) -> list[str]:
        return [str(row.waits_for) for row in rows_of(queries.coordination_waiting(by=who))]

    union, finance = round_.acts["union"], round_.acts["finance"]
    one = round_.called()
    assert waits(union) == ["回复会议通知"] and waits(round_.lead) == []
    actions.answer_call(by=union, now=NOW, invitation_id=round_.call_of(one, "union").pk, answer="yes")
    assert waits(union) == []
    came = {round_.call_of(one, name).pk: name for name in ("union", "finance")}
    actions.hold_meeting(by=round_.lead, now=AFTERWARDS, meeting_id=one.pk, attended=came)
    assert waits(union) == [] and waits(round_.lead) == ["送纪要确认，期满后定稿"]
    round_.write(one)
    assert waits(union) == waits(finance) == ["确认会议纪要，或提出异议"]
    assert [row.due_on for row in rows_of(queries.coordination_waiting(by=union))] == [date(2025, 9, 10)]
    round_.heard("union", one)
    round_.heard("finance", one)
    actions.settle_minutes(by=round_.lead, now=AFTERWARDS, meeting_id=one.pk)
    assert waits(union) == waits(round_.lead) == [] and queries.coordination_waiting(by=round_.scene.who.worker) == []


def test_silence_on_minutes_is_reminded_of_once_before_its_day(round_: Round) -> None:
    one = round_.minuted()
    round_.heard("finance", one)
    assert actions.remind_members(by=SYSTEM, now=AFTERWARDS) == 0
    eve = AFTERWARDS + timedelta(days=4)  # Tuesday the 9th; the last day is the 10th
    assert actions.remind_members(by=SYSTEM, now=eve) == 1 and actions.remind_members(by=SYSTEM, now=eve) == 0
    assert told(round_.acts["union"], "minutes_reminded") == 1 and told(round_.acts["finance"], "minutes_reminded") == 0
    with refused("not_yours"):
        actions.remind_members(by=round_.lead, now=eve)


@pytest.mark.django_db(transaction=True)
def test_two_officers_at_once_make_a_decision_one_task() -> None:
    round_ = make_coordination()
    decided = MeetingDecision.objects.filter(minutes__meeting=round_.settled()).order_by("position")[0]

    def run(by: Actor) -> str:
        try:
            actions.task_decision(**task_of(decided, round_, by=by))
            return "tasked"
        except Refused as no:
            return no.codes[0]
        finally:
            connection.close()

    close_old_connections()
    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(run, (round_.lead, round_.scene.second_officer))) == ["decision_tasked", "tasked"]
    assert Task.objects.count() == 1


@pytest.mark.parametrize("sql", [
    "UPDATE governance_jointmeeting SET title = '改'",
    "UPDATE governance_jointmeeting SET state = 'held', settled_at = NULL",
    "UPDATE governance_meetingminutes SET text = '改'", "DELETE FROM governance_meetingminutes",
    "UPDATE governance_meetingdecision SET text = '改'", "DELETE FROM governance_meetingdecision",
    "UPDATE governance_meetinginvitation SET attended = '别人'",
    "UPDATE governance_minutesreply SET stance = 'objected', text = 'x'",
    "UPDATE governance_agendaitem SET title = '改'", "DELETE FROM governance_jointmeeting",
    "INSERT INTO governance_meetingminutes (meeting_id, nth, text, sent_at) SELECT id, 2, '又一稿', settled_at FROM"
    " governance_jointmeeting",
    "INSERT INTO governance_meetingdecision (minutes_id, position, text) SELECT id, 9, '补一项' FROM governance_meetingminutes",
    "INSERT INTO governance_minutesreply (minutes_id, invitation_id, stance, text, letter_no, replied_at)"
    " SELECT m.id, i.id, 'confirmed', '', '', m.sent_at FROM governance_meetingminutes m, governance_meetinginvitation i"
    " WHERE NOT i.was_there",
])
def test_the_database_lets_nothing_of_settled_minutes_change(round_: Round, sql: str) -> None:
    round_.settled()
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
        assert cursor.rowcount, "a statement that touches no row shows nothing"


def test_the_database_gives_a_decision_one_task_for_good(round_: Round) -> None:
    one = round_.minuted()
    first, second = MeetingDecision.objects.filter(minutes__meeting=one).order_by("position")
    task, other = round_.scene.task(), round_.scene.task()

    def becomes(decided: MeetingDecision, task_id: int | None) -> None:
        with transaction.atomic():
            MeetingDecision.objects.filter(pk=decided.pk).update(task_id=task_id, tasked_at=NOW if task_id else None)

    with pytest.raises(DatabaseError):
        becomes(first, task.pk)  # not settled yet
    round_.heard("union", one)
    round_.heard("finance", one)
    actions.settle_minutes(by=round_.lead, now=AFTERWARDS, meeting_id=one.pk)
    becomes(first, task.pk)
    for again in (other.pk, None):
        with pytest.raises(DatabaseError):
            becomes(first, again)
    with pytest.raises(IntegrityError):
        becomes(second, task.pk)


def test_the_database_settles_no_minutes_that_were_not_heard(round_: Round) -> None:
    def settle(meeting: JointMeeting, **other) -> None:
        with transaction.atomic():
            JointMeeting.objects.filter(pk=meeting.pk).update(state="settled", settled_at=AFTERWARDS, **other)

    bare = round_.held()
    with pytest.raises(IntegrityError):
        settle(bare, minutes_due_on=date(2025, 9, 1))
    one = round_.minuted()
    with pytest.raises(IntegrityError):
        settle(one)
    round_.heard("union", one, stance="objected", text="不对")
    round_.heard("finance", one)
    with pytest.raises(IntegrityError):
        settle(one)
    settle(one, why_over_objection="录音可查")
    with pytest.raises(DatabaseError), transaction.atomic():
        CoordinationMember.objects.filter(pk=round_.members["union"]).update(organisation_id=round_.scene.who.employer)
    assert MeetingMinutes.objects.filter(meeting=one).count() == 1
