"""Scenes of governance: the municipality takes up the notice, breaks six measures into tasks, hands two down.

何静 (province) sets them, 孙立 (the city's centre) holds them, 周敏 (Nankai) carries two parts. One is late, one is done.
"""

from datetime import date
from pathlib import Path
from typing import Any

from baigong.governance import actions
from baigong.governance.decide.replying import Line
from baigong.governance.models import Document, Duty, Extension, SurveyReply, Task

from .cast import HEXI, NANKAI, PROVINCE
from .days import on
from .stage import Stage

DIVISION = Path(__file__).with_name("division.txt")
"""The text of the municipality's own document, written for the story."""
NOTICE = "人社部发〔2018〕45号"
GROUPS, STAFF, SKILLED, ASSESSED, LISTS, PUBLICITY = 5, 6, 7, 11, 12, 20
"""The six measures by the number of their item."""


@on(9, 2)
def a_division_of_work_is_issued(stage: Stage) -> None:
    """The municipality's own document, which fills in the notice."""
    actions.register_document(
        **stage.acts("province", "15:00"), number="模拟〔2025〕1号", title="推行终身职业技能培训制度任务分工（模拟）",
        issuer="天津市人力资源和社会保障局（模拟）", issued_on=stage.day, region=PROVINCE, source="模拟安装自拟", trust="proposal",
        relations=[("implements", NOTICE)],
        articles="# 一、分工\n六条措施先行，责任单位、目标和期限见任务。\n"
                 "# 二、报送\n有变化即填报，数字附证明材料；年底前汇总上报。")


@on(9, 2)
def its_text_is_read(stage: Stage) -> None:
    """Brought with a slip and mended the same day; most duties are confirmed, one corrected, one dropped; two still wait."""
    document, text = Document.objects.get(number="模拟〔2025〕1号").pk, DIVISION.read_text(encoding="utf-8")
    for hour, said in (("15:30", text.replace("不少于60人次", "不少于80人次")), ("15:50", text)):
        actions.bring_text(**stage.acts("province", hour), document_id=document, text=said)
    duties = list(Duty.objects.filter(text__document=document, text__nth=2).order_by("clause__position", "start"))
    first, *others = duties
    actions.correct_duty(
        **stage.acts("province", "16:10"), document_id=document, duty_id=first.pk, kind="task", who=["市就业服务中心"],
        with_=["市总工会"], when=["2025-12-12"], measured=[">=60人次"])
    actions.drop_duty(**stage.acts("province", "16:12"), document_id=document, duty_id=others[-1].pk,
                      why="与每月报送重复，按月报送即可")
    actions.confirm_duties(**stage.acts("province", "16:20"), document_id=document, duty_ids=[one.pk for one in others[:-3]])


@on(9, 3)
def six_measures_become_tasks(stage: Stage) -> None:
    """Each with owner, target and day; all handed out the same morning."""
    centre, union = stage.bodies["city_hrss"], stage.bodies["union"]
    by_hand: dict[str, Any] = {"measuring": "hand"}
    drafts: list[tuple[int, int, str, date, dict[str, Any]]] = [
        (GROUPS, centre, "重点群体就业技能培训 60 人次", date(2025, 12, 12), {**by_hand, "target": 60, "unit": "人次"}),
        (STAFF, centre, "企业职工岗位技能提升 30 人次", date(2025, 12, 19), {**by_hand, "target": 30, "unit": "人次"}),
        (SKILLED, centre, "新培养高级工以上占新发证 20%", date(2025, 11, 28),
         {"measuring": "live", "target": 20, "unit": "%", "indicator": "high-skilled-new"}),
        (ASSESSED, centre, "技能等级证书核发 40 本", date(2025, 12, 19), {**by_hand, "target": 40, "unit": "本"}),
        (LISTS, centre, "公布培训项目和机构目录清单", date(2025, 10, 31), {"cooperator_ids": [stage.bodies["tj_finance"]]}),
        (PUBLICITY, union, "技能宣传进企业 8 场", date(2025, 10, 17), {**by_hand, "target": 8, "unit": "场"}),
    ]
    for measure, owner, title, due_on, more in drafts:
        task = actions.draft_task(
            **stage.acts("province", "10:00"), measure=measure, owner_id=owner, title=title, due_on=due_on, **more)
        actions.hand_out(**stage.acts("province", "10:30"), task_id=task.pk)


@on(9, 4)
def five_are_accepted_and_one_returned(stage: Stage) -> None:
    """The centre answers each."""
    for measure in (GROUPS, STAFF, SKILLED, LISTS, PUBLICITY):
        actions.accept_task(**stage.acts("city", "09:30"), task_id=_whole(measure))
    actions.return_task(**stage.acts("city", "09:40"), task_id=_whole(ASSESSED),
                        why="等级证书由评价机构核发，建议与区里评价计划合并后再定数")


@on(9, 5)
def the_returned_one_is_mended(stage: Stage) -> None:
    """A smaller number, and out again."""
    given: dict[str, Any] = {"title": "技能等级证书核发 30 本", "due_on": date(2025, 12, 19), "target": 30, "unit": "本",
                             "measuring": "hand", "text": "按各评价机构已备案的评价计划汇总。"}
    actions.edit_task(**stage.acts("province", "14:00"), task_id=_whole(ASSESSED), **given)
    actions.hand_out(**stage.acts("province", "14:05"), task_id=_whole(ASSESSED))
    actions.accept_task(**stage.acts("city", "16:00"), task_id=_whole(ASSESSED))


@on(9, 8)
def two_are_handed_down(stage: Stage) -> None:
    """Nankai gets a part of both, Hexi of one."""
    nankai, hexi = stage.bodies["nk_hrss"], stage.bodies["hx_hrss"]
    actions.hand_down(**stage.acts("city", "10:00"), parent_id=_whole(GROUPS), shares={nankai: 40, hexi: 20},
                      due_on=date(2025, 11, 28), text="每期班结束后一周内填报，附结业名册编号。")
    actions.hand_down(**stage.acts("city", "10:20"), parent_id=_whole(STAFF), shares={nankai: 15}, due_on=date(2025, 11, 14))
    for measure in (GROUPS, STAFF):
        actions.accept_task(**stage.acts("reviewer", "15:00"), task_id=_part(measure, nankai))


@on(9, 26)
def nankai_tells_how_it_stands(stage: Stage) -> None:
    """A first figure with its evidence."""
    nankai = stage.bodies["nk_hrss"]
    actions.report_progress(**stage.acts("reviewer", "16:30"), task_id=_part(GROUPS, nankai), amount=18,
                            text="养老护理等两期班开课，在训 18 人次。", evidence="开班批复和点名册，区局存档 2025-9")
    actions.report_progress(**stage.acts("reviewer", "16:40"), task_id=_part(STAFF, nankai), amount=6,
                            text="颐和养老职工班报名 6 人。", evidence="企业报名表")
    actions.report_progress(**stage.acts("city", "17:00"), task_id=_whole(LISTS), text="机构目录已核对，项目目录待财政部门会签。")


@on(10, 16)
def publicity_is_done(stage: Stage) -> None:
    """Reported by the centre, a day early."""
    actions.finish_task(**stage.acts("city", "11:00"), task_id=_whole(PUBLICITY), amount=8,
                        text="八场宣讲全部完成，现场答疑汇总成册。", evidence="活动照片、签到册和答疑汇总，工会存档 2025-10")


@on(10, 17)
def publicity_is_confirmed(stage: Stage) -> None:
    """By who set it."""
    actions.confirm_task(**stage.acts("province", "15:00"), task_id=_whole(PUBLICITY))


@on(11, 10)
def more_time_is_asked_for(stage: Stage) -> None:
    """One extension waits for its answer; Nankai asks for another, which is agreed."""
    nankai = stage.bodies["nk_hrss"]
    actions.ask_extension(**stage.acts("city", "10:00"), task_id=_whole(SKILLED), until_on=date(2025, 12, 26),
                          why="高级工班 12 月中旬才能考核发证。")
    asked: Extension = actions.ask_extension(
        **stage.acts("reviewer", "10:30"), task_id=_part(STAFF, nankai), until_on=date(2025, 11, 28),
        why="企业生产旺季，一个班顺延两周。")
    actions.agree_extension(**stage.acts("city", "11:00"), extension_id=asked.pk)


@on(11, 19)
def nankai_reports_one_done(stage: Stage) -> None:
    """It waits for the centre's confirmation; the lists are three weeks late."""
    nankai = stage.bodies["nk_hrss"]
    actions.report_progress(**stage.acts("reviewer", "09:30"), task_id=_part(GROUPS, nankai), amount=31,
                            text="累计结业 31 人次，最后一期在训。", evidence="结业名册，区局存档 2025-11")
    actions.finish_task(**stage.acts("reviewer", "10:00"), task_id=_part(STAFF, nankai), text="两期职工班结业。", amount=15,
                        evidence="结业名册和企业确认函")


@on(11, 12)
def the_province_asks_what_no_indicator_tells(stage: Stage) -> None:
    """An ad-hoc form of three fields for two districts: Nankai answers the same week, Hexi has not yet."""
    made = actions.draft_survey(
        **stage.acts("province", "14:00"), title="实训设备更新需求摸底（模拟）", purpose="编制 2026 年设备更新资金安排",
        basis="模拟〔2025〕1号 二", year=2025)
    for kind, label, unit, definition in (
            ("count", "待更新实训工位", "个", "登记在册、已过使用年限仍在使用的，截至 10 月底"),
            ("money", "更新所需资金", "", "按现行采购目录测算，不含配套用房"),
            ("text", "最急需的职业方向", "", "不超过三个，按急需程度排列")):
        actions.put_field(**stage.acts("province", "14:10"), survey_id=made.pk, kind=kind, label=label, unit=unit,
                          definition=definition, adds_up=kind != "text")
    actions.issue_survey(**stage.acts("province", "14:30"), survey_id=made.pk, regions=[NANKAI, HEXI], due_on=date(2025, 11, 26))


@on(11, 17)
def nankai_answers_the_form(stage: Stage) -> None:
    """Filled in and sent."""
    reply = SurveyReply.objects.get(region_id=NANKAI)
    said = ("46", "1380000", "养老护理、工业机器人操作、新能源汽车维修")
    actions.answer_survey(**stage.acts("reviewer", "11:00"), reply_id=reply.pk,
                          lines=[Line(row, str(row), text) for row, text in enumerate(said, start=1)])
    actions.send_reply(**stage.acts("reviewer", "11:05"), reply_id=reply.pk)


def _whole(measure: int) -> int:
    """The municipality's task of a measure."""
    return Task.objects.get(measure__number=measure, parent=None).pk


def _part(measure: int, owner_id: int) -> int:
    """A bureau's part of it."""
    return Task.objects.get(measure__number=measure, owner_id=owner_id, parent__isnull=False).pk
