"""Scenes of spreading what works and of publicity: a firm's training system, a district's good practice adopted next door; a policy
explained, questions answered, a campaign and a story.

周敏 (Nankai) sends, files and answers; 孙立 (city) publishes; 郑雪 (Hexi) adopts; 陈明远 and 林若兰 explain; the carers' firm
shows its summary.
"""

from datetime import date

from baigong.governance import actions
from baigong.governance.models import (
    PolicyExplanation,
    Practice,
    PracticeAdoption,
    PublicityItem,
    PublicQuestion,
    TrainingSystem,
)
from baigong.kernel.actor import VISITOR
from baigong.people.queries import as_worker
from baigong.policy import queries as policy

from .cast import NANKAI, PROVINCE
from .days import on
from .stage import Stage

NIGHT_SCHOOL = "夜校进园区：夜班工人下班后就地上课"


@on(9, 18)
def a_firm_files_its_training_system(stage: Stage) -> None:
    """The carers' firm, with the district."""
    actions.file_training_system(
        **stage.acts("yihe_clerk", "10:00"), ownership="private", title="颐和养老职工培训管理办法（模拟）",
        covers=["induction", "on_the_job", "apprentices"], yearly_plan="每季度一期护理技能提升班，新员工到岗两周内完成岗前培训。",
        trainees=60, front_line=48, centre="颐和养老实训室（南开院区）",
        text="# 第一条 岗前培训\n新进护理员上岗前培训不少于四十学时，考核合格后上岗。\n"
             "# 第二条 在岗提升\n每名护理员每年参加在岗培训不少于四十学时，优先安排一线护理员。\n"
             "# 第三条 经费\n职工教育经费按规定提取，六成以上用于一线职工。",
        summary="新护理员岗前培训不少于四十学时，在岗每年不少于四十学时，一线优先，经费六成以上用于一线。")


@on(9, 23)
def it_is_put_on_file_and_shown(stage: Stage) -> None:
    """By the district; the firm agrees to show its summary."""
    one = TrainingSystem.objects.get()
    actions.accept_training_system(**stage.acts("reviewer", "15:00"), system_id=one.pk)
    actions.consent_to_summary(**stage.acts("yihe_clerk", "16:30"), system_id=one.pk, agreed=True)


@on(9, 25)
def a_good_practice_goes_up(stage: Stage) -> None:
    """From the district to the city; a training school's to the district, where it waits."""
    actions.send_practice(
        **stage.acts("reviewer", "11:00"), title=NIGHT_SCHOOL, measure=5, background="两班倒的工人白天没法上课，报了名也到不了课。",
        text="课送到园区，晚上七点半开班；学时按签到分钟累计，缺课的到下一期补，补完再考；园区出教室，区里派老师，企业排班让路。",
        effect="园区班到课率高于同期白天班。", evidence="南开区 2025 年园区班台账（模拟）")


@on(9, 29)
def it_is_published(stage: Stage) -> None:
    """By the city."""
    actions.publish_practice(**stage.acts("city", "10:00"), practice_id=Practice.objects.get(title=NIGHT_SCHOOL).pk)


@on(10, 14)
def the_next_district_adopts_it(stage: Stage) -> None:
    """And will see what it brings by the share of lessons attended, once a whole month has passed."""
    one = Practice.objects.get(title=NIGHT_SCHOOL)
    actions.adopt_practice(**stage.acts("hexi_reviewer", "09:30"), practice_id=one.pk, adopted_on=date(2025, 10, 13),
                           text="先在两个产业园各设一个教学点，由匠心学校派老师。")
    actions.tell_effect(**stage.acts("hexi_reviewer", "09:40"), adoption_id=PracticeAdoption.objects.get(practice=one).pk,
                        measuring="live", indicator="attendance-rate")


@on(11, 5)
def a_school_and_a_firm_send_one_too(stage: Stage) -> None:
    """Both wait with the district."""
    actions.send_practice(
        **stage.acts("yihe_clerk", "11:00"), title="师徒同班排班：带教时间算进工时", measure=4,
        text="新护理员头三个月和师傅排在同一个班，师傅每带教一小时抵半小时工时，每周五下午集中讲评一次，带教记录由双方签字留底。")
    actions.send_practice(
        **stage.acts("huimin_clerk", "14:00"), title="先体验后报名：开班前一天的公开课", measure=7,
        text="开班前一天免费上一次公开课，家属可以一起来，看清楚学什么、怎么考、补贴怎么领，再决定报不报名，退班的人少了。")


LIVING = "120000/living-2022"


@on(9, 10)
def a_worker_follows_the_district(stage: Stage) -> None:
    """And hears of what is published there and above it."""
    actions.follow(by=as_worker(stage.workers(1)[0]), now=stage.at("19:00"), region=NANKAI)


@on(10, 20)
def the_public_asks(stage: Stage) -> None:
    """Two ask the same, a worker asks something else, and the hotline hears a concern."""
    for nth, text in enumerate(("低保户要开什么证明？", "低保家庭怎么证明？")):
        actions.ask_question(by=VISITOR, now=stage.at(f"20:0{nth}"), region=PROVINCE, policy=LIVING, text=text,
                             secret=f"asked-{nth}")
    worker = stage.workers(2)[0]
    actions.ask_question(by=as_worker(worker), now=stage.at("20:30"), region=NANKAI, secret=f"asked-by-{worker}",
                         text="夜班下班太晚，能不能报周末班？")
    actions.register_concern(**stage.acts("reviewer", "16:40"), region=NANKAI, heard_from="12333 热线",
                             text="有人问结业三个月了补贴还没到账，是不是名单出了问题。")


@on(10, 22)
def they_are_answered(stage: Stage) -> None:
    """The same once; the concern waits."""
    first, second = PublicQuestion.objects.filter(policy=LIVING).order_by("id")
    actions.merge_question(**stage.acts("province", "10:00"), question_id=second.pk, main_id=first.pk)
    actions.answer_question(**stage.acts("province", "10:05"), question_id=first.pk, is_public=True,
                            answer="不用另开证明，系统和民政部门的低保名单比对；比对不上的，带低保证到区人社局窗口。")
    actions.answer_question(**stage.acts("reviewer", "11:00"), question_id=PublicQuestion.objects.get(text__contains="夜班").pk,
                            is_public=True, answer="可以。找培训页面按“周末”筛选，园区班还有晚上的课。")


@on(10, 23)
def a_policy_is_explained(stage: Stage) -> None:
    """One picture, five questions of which the public asked one, an example that the policy itself works out."""
    row = policy.edition(*LIVING.split("/"), on=stage.day)
    one = actions.draft_explanation(**stage.acts("policy_1", "09:00"), sheet_id=row.pk)
    asked = PublicQuestion.objects.get(policy=LIVING, main=None)
    actions.take_question(**stage.acts("policy_1", "09:20"), explanation_id=one.pk, question_id=asked.pk, position=3)
    questions = list(one.questions.order_by("position").values_list("question", "answer"))
    actions.write_explanation(
        **stage.acts("policy_1", "09:40"), explanation_id=one.pk, title="一图读懂：培训期间的生活费补贴", lead=one.lead,
        questions=questions, worked_case="低保家庭成员", group="low_income",
        story="王大姐（虚构）家里是低保户，五月参加了目录里的培训。")


@on(10, 24)
def another_publishes_it(stage: Stage) -> None:
    """And the worker who follows the district hears of it."""
    actions.publish_explanation(**stage.acts("policy_2", "10:00"), explanation_id=PolicyExplanation.objects.get().pk)


@on(11, 3)
def a_campaign_and_a_story(stage: Stage) -> None:
    """Written by the city, published by the province."""
    actions.draft_item(
        **stage.acts("city", "09:00"), region=NANKAI, kind="campaign", title="技能服务进社区", from_on=date(2025, 11, 8),
        until_on=date(2025, 11, 29),
        text="十一月每个周六上午，在各街道文化中心设点：讲政策、当场试算补贴、帮忙报名，带身份证就行。")
    actions.draft_item(
        **stage.acts("city", "09:30"), region=PROVINCE, kind="story", title="从护工到护理师（虚构人物）", group="hard_to_employ",
        consent="虚构人物，无须同意书",
        text="她四十五岁下岗，先考了五级，两年后考到三级，现在带三个徒弟。她说最难的是第一次走进教室。")
    for one in PublicityItem.objects.order_by("id"):
        actions.publish_item(**stage.acts("province", "14:00"), item_id=one.pk)
