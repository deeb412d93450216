"""Scenes of voices: two drafts before the public, one answered and reported, one open with a campaign in it; problems told upward.

何静 (province) leads both; workers, an employer and people without a name speak. 周敏 (Nankai) and 郑雪 (Hexi) tell problems.
"""

from datetime import date

from baigong.governance import actions, queries
from baigong.governance.models import Consultation, Problem
from baigong.kernel.actor import VISITOR
from baigong.people.queries import as_worker

from .cast import PROVINCE
from .days import on
from .stage import Stage

LISTS = "技能培训项目目录清单管理办法（征求意见稿·模拟）"
HOURS = "职业培训线上学时认定办法（征求意见稿·模拟）"
CAMPAIGN = "建议线上学时上限从三分之一提高到二分之一，夜班和外地务工人员很难每次到场。"


@on(9, 8)
def the_rules_of_the_lists_go_before_the_public(stage: Stage) -> None:
    """For a month, as is usual for what touches firms."""
    made = actions.draft_consultation(
        **stage.acts("province", "14:00"), region=PROVINCE, subject="measure", importance="major", title=LISTS,
        intro="为落实目录清单管理，拟明确清单的内容、公布和调整办法。", opens_on=date(2025, 9, 9), closes_on=date(2025, 10, 10),
        text="# 第一条 清单内容\n清单包括培训项目、培训机构和评价机构三张表。\n# 第二条 公布\n清单每季度公布一次。\n"
             "# 第三条 调整\n机构有违规处理的，移出清单，整改验收后恢复。")
    actions.publish_consultation(**stage.acts("province", "16:00"), consultation_id=made.pk)


@on(9, 17)
def four_speak_of_the_lists(stage: Stage) -> None:
    """A worker, an employer, a training school, and somebody without a name."""
    one = _named(LISTS)
    clauses = [each.pk for each in queries.consultation_clauses(one)]
    worker = as_worker(stage.workers(1)[0])
    for by, clause, stance, text in (
            (worker, clauses[1], "change", "一季度太长，开班多的时候名单早变了，建议每月公布。"),
            (stage.actors["yihe_clerk"], clauses[0], "change", "建议同时公布每个项目的收费标准，企业好比较。"),
            (stage.actors["huimin_clerk"], clauses[2], "oppose", "整改期间一律移出过严，建议先警示，逾期不改再移出。"),
            (VISITOR, None, "support", "赞成公开，早该有这张清单了。")):
        actions.send_comment(by=by, now=stage.at("20:15"), consultation_id=one.pk, clause_id=clause, stance=stance, text=text,
                             secret=f"{stance}-{clause}")


@on(10, 15)
def everyone_is_answered(stage: Stage) -> None:
    """Three singly, and what only agrees."""
    one = _named(LISTS)
    said = list(queries.comments(one, queries.Sought()))
    for comment, kind, text in zip(said, ("adopted", "partly", "declined", "explained"), (
            "采纳，改为每月公布。", "部分采纳：公布政府补贴项目的收费标准，其他项目由机构自行公示。",
            "不采纳：被处理期间不得承担补贴培训，移出清单与处理决定一致；整改验收后当日恢复。", "感谢支持。"), strict=True):
        actions.answer_comments(**stage.acts("province", "10:00"), consultation_id=one.pk, comment_ids=[comment.pk], kind=kind,
                                text=text)


@on(10, 16)
def the_result_is_published(stage: Stage) -> None:
    """With what changed."""
    one = _named(LISTS)
    first, second, _third = [each.pk for each in queries.consultation_clauses(one)]
    actions.report_consultation(
        **stage.acts("province", "15:00"), consultation_id=one.pk,
        summary="收到意见 4 条，采纳 1 条、部分采纳 1 条；未采纳的 1 条已说明理由。",
        changes={first: "增加政府补贴项目的收费标准。", second: "公布频次由每季度改为每月。"})


@on(11, 4)
def the_rules_of_hours_online_go_before_the_public(stage: Stage) -> None:
    """Until after the story's last day."""
    made = actions.draft_consultation(
        **stage.acts("province", "09:00"), region=PROVINCE, subject="measure", importance="major", title=HOURS,
        intro="线上学习越来越多，拟明确线上学时怎样认定、占多少。", opens_on=date(2025, 11, 4), closes_on=date(2025, 12, 8),
        text="# 第一条 认定\n线上学时按平台留痕认定，人脸核验不通过的不计。\n# 第二条 上限\n线上学时不超过总学时的三分之一。")
    actions.publish_consultation(**stage.acts("province", "09:30"), consultation_id=made.pk)


@on(11, 12)
def a_campaign_comes(stage: Stage) -> None:
    """Six people send nearly the same words, two send their own; one of them abuses somebody."""
    one = _named(HOURS)
    clause = queries.consultation_clauses(one)[1].pk
    same = (CAMPAIGN, f"{CAMPAIGN}谢谢！", CAMPAIGN.replace("外地", "外来"), CAMPAIGN, f"您好，{CAMPAIGN}", CAMPAIGN)
    own = ("线上学习容易挂机，反对再提高比例，先把核验做扎实。", "某平台都是骗子，让他们关门。")
    for nth, text in enumerate(same + own):
        actions.send_comment(by=VISITOR, now=stage.at(f"21:{nth:02d}"), consultation_id=one.pk, clause_id=clause, stance="change",
                             text=text, voice="worker", secret=f"code-{nth}")


@on(11, 13)
def it_is_sorted(stage: Stage) -> None:
    """What says the same is one group; what abuses is not shown."""
    one = _named(HOURS)
    actions.group_comments(**stage.acts("province", "09:00"), consultation_id=one.pk)
    last = list(queries.comments(one, queries.Sought()))[-1]
    actions.hide_comment(**stage.acts("province", "09:10"), comment_id=last.pk, why_hidden="abuse")


@on(11, 6)
def two_districts_tell_the_same(stage: Stage) -> None:
    """And one tells something else, which waits."""
    text = "学员在市平台学了 120 分钟，区平台只认 96 分钟，核学时要打电话逐条对。"
    for teller, title in (("reviewer", "线上学时两个平台口径不一"), ("hexi_reviewer", "市区两级平台学时对不上")):
        actions.send_problem(**stage.acts(teller, "16:00"), theme="records", urgency="urgent", title=title, text=text,
                             proposal="统一按分钟计，小数不进位。")
    actions.send_problem(**stage.acts("reviewer", "16:20"), theme="assessment", urgency="normal", title="考评员不够，考期排到年后",
                         text="区内养老护理考评员只有三名，十二月考期已满，学员结业后等两个月。", proposal="请市里统筹调派考评员。")


@on(11, 7)
def one_answer_for_both(stage: Stage) -> None:
    """The second is merged into the first, the first answered."""
    first, second = Problem.objects.filter(theme="records").order_by("id")
    actions.merge_problem(**stage.acts("city", "10:00"), problem_id=second.pk, main_id=first.pk,
                          reply="与南开区反馈的是同一问题，并案。")
    actions.answer_problem(**stage.acts("city", "10:10"), problem_id=first.pk,
                           reply="已与平台核对，自 12 月 1 日起统一按分钟计；此前的由市平台出对照表。")


def _named(title: str) -> Consultation:
    return Consultation.objects.get(title=title)
