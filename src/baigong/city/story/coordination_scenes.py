"""Scenes of coordination: four members of the municipality's mechanism, one meeting with two decisions, one text countersigned.

何静 (province) leads; 孙立 (the city's centre) and 周敏 (Nankai) act for their bureaus, finance and the union answer by letter.
"""

from datetime import date, datetime

from baigong.governance import actions
from baigong.governance.actions import Decided
from baigong.governance.models import (
    AgendaItem,
    CoordinationMember,
    CountersignAsked,
    Countersigning,
    CountersignOpinion,
    JointMeeting,
    MeetingDecision,
    MeetingInvitation,
)
from baigong.kernel.workdays import CHINA

from .days import on
from .stage import Stage

ORGANISING = 17
"""The measure of organisation and leadership, by its number."""
MEMBERS = (("tj_finance", "department", "资金安排和监督"), ("union", "peoples", "职工技能竞赛和宣传"),
           ("city_hrss", "department", "组织实施"), ("nk_hrss", "department", "本区落实"))
BY = {"city_hrss": "city", "nk_hrss": "reviewer"}
LETTERS = {"union": "津工函〔模拟〕12号", "tj_finance": "津财函〔模拟〕31号"}


@on(9, 10)
def members_are_entered_and_a_meeting_prepared(stage: Stage) -> None:
    """Each may propose items; the centre and the lead do."""
    for body, kind, duties in MEMBERS:
        actions.enter_member(**stage.acts("province", "09:00"), organisation_id=stage.bodies[body], kind=kind, duties=duties,
                             liaison_id=stage.persons["city"] if body == "city_hrss" else None)
    one = actions.draft_meeting(
        **stage.acts("province", "09:30"), title="职业技能培训工作联席会议第一次会议", place="市人社局三楼会议室",
        starts_at=datetime(2025, 9, 18, 9, 30, tzinfo=CHINA), lasts_minutes=90)
    actions.propose_item(**stage.acts("city", "14:00"), meeting_id=one.pk, member_id=_member(stage, "city_hrss"),
                         title="培训项目目录会签太慢", text="目录送各部门会签平均两周，建议定时限。")
    actions.propose_item(**stage.acts("province", "14:30"), meeting_id=one.pk, title="第四季度企业职工培训怎样推进")


@on(9, 12)
def it_is_called(stage: Stage) -> None:
    """With its agenda; the centre answers whom it sends."""
    one = JointMeeting.objects.get()
    items = AgendaItem.objects.filter(meeting=one).order_by("-id").values_list("pk", flat=True)
    actions.order_agenda(**stage.acts("province", "10:00"), meeting_id=one.pk, item_ids=list(items))
    actions.call_meeting(**stage.acts("province", "10:10"), meeting_id=one.pk,
                         member_ids=[_member(stage, body) for body, *_rest in MEMBERS])
    actions.answer_call(**stage.acts("city", "15:00"), invitation_id=_called(stage, "city_hrss"), answer="yes",
                        delegates="孙立（主任）")


@on(9, 18)
def it_is_held_and_its_minutes_sent(stage: Stage) -> None:
    """Everyone came."""
    one, centre = JointMeeting.objects.get(), stage.bodies["city_hrss"]
    names = {"tj_finance": "社保处（模拟）", "union": "经济工作部（模拟）", "city_hrss": "孙立", "nk_hrss": "周敏"}
    actions.hold_meeting(**stage.acts("province", "14:00"), meeting_id=one.pk,
                         attended={_called(stage, body): name for body, name in names.items()})
    actions.send_minutes(
        **stage.acts("province", "17:00"), meeting_id=one.pk,
        text="会议听取了各单位情况，研究了第四季度企业职工培训和目录会签时限。",
        decisions=[Decided("年底前再开企业职工班两期，由市就业服务中心组织。", centre, date(2025, 12, 19)),
                   Decided("培训目录会签时限定为 7 个工作日，由市就业服务中心按季通报。", centre, date(2025, 12, 26))])


@on(9, 19)
def three_confirm(stage: Stage) -> None:
    """Two on screen, the union by letter; finance says nothing."""
    for body, key in BY.items():
        actions.answer_minutes(**stage.acts(key, "10:00"), invitation_id=_called(stage, body), stance="confirmed")
    actions.answer_minutes(**stage.acts("province", "16:00"), invitation_id=_called(stage, "union"), stance="confirmed",
                           letter_no=LETTERS["union"])


@on(9, 24)
def its_decisions_become_tasks(stage: Stage) -> None:
    """The day for the minutes is past: they are settled, with finance told as silent; the centre accepts both tasks."""
    actions.settle_minutes(**stage.acts("province", "09:00"), meeting_id=JointMeeting.objects.get().pk)
    decisions = MeetingDecision.objects.order_by("position")
    for decided, title in zip(decisions, ("再开企业职工班两期", "按季通报目录会签时限"), strict=True):
        made = actions.task_decision(
            **stage.acts("province", "10:00"), decision_id=decided.pk, measure=ORGANISING, owner_id=stage.bodies["city_hrss"],
            title=title, text=decided.text, due_on=decided.due_on)
        actions.hand_out(**stage.acts("province", "10:30"), task_id=made.task_id)
        actions.accept_task(**stage.acts("city", "15:00"), task_id=made.task_id)


@on(10, 20)
def a_text_goes_round(stage: Stage) -> None:
    """For seven working days."""
    actions.send_round(
        **stage.acts("province", "09:00"), title="培训和评价衔接办法（送签稿·模拟）",
        intro="拟明确结业后多久参加评价，请重点看期限和经费。", subject="text",
        text="第一条 衔接\n结业后三十日内组织评价。\n第二条 经费\n评价费用从培训补贴中列支。",
        member_ids=[_member(stage, body) for body, *_rest in MEMBERS], due_on=date(2025, 10, 29))


@on(10, 24)
def three_answer(stage: Stage) -> None:
    """The centre wants a change, Nankai agrees, finance disagrees by letter; the union says nothing."""
    first, second = Countersigning.objects.get().clauses.order_by("position")
    actions.give_opinion(**stage.acts("city", "10:00"), asked_id=_asked(stage, "city_hrss"), stance="amend",
                         clauses={first.pk: ("amend", "考评员不足，建议改为四十五日。")})
    actions.give_opinion(**stage.acts("reviewer", "11:00"), asked_id=_asked(stage, "nk_hrss"), stance="agree")
    actions.give_opinion(**stage.acts("province", "15:00"), asked_id=_asked(stage, "tj_finance"), stance="disagree",
                         letter_no=LETTERS["tj_finance"],
                         clauses={second.pk: ("disagree", "评价费用与培训补贴科目不同，不能列支。")})


@on(10, 30)
def it_is_settled(stage: Stage) -> None:
    """One is taken in part, one whole; the union's silence is told as silence."""
    one = Countersigning.objects.get()
    first, second = one.clauses.order_by("position")
    takes = {first.pk: ("partly", "改为四十日，考评员由市里统筹。"), second.pk: ("adopted", "")}
    for opinion in CountersignOpinion.objects.filter(clause__in=takes).order_by("id"):
        kind, reason = takes[opinion.clause_id or 0]
        actions.take_opinion(**stage.acts("province", "09:30"), opinion_id=opinion.pk, kind=kind, reason=reason)
    actions.settle_round(
        **stage.acts("province", "10:00"), countersigning_id=one.pk,
        summary="一家同意，两家有意见：采纳一条、部分采纳一条；总工会未回复。",
        finals={first.pk: "结业后四十日内组织评价。", second.pk: "评价费用按评价补贴的规定列支。"})


def _member(stage: Stage, body: str) -> int:
    return CoordinationMember.objects.get(organisation_id=stage.bodies[body]).pk


def _called(stage: Stage, body: str) -> int:
    return MeetingInvitation.objects.get(member__organisation_id=stage.bodies[body]).pk


def _asked(stage: Stage, body: str) -> int:
    return CountersignAsked.objects.get(member__organisation_id=stage.bodies[body]).pk
