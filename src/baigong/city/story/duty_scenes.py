"""Scenes of the inspection of duties: Tianjin looks at two tasks of its districts; one letter, answered late in the month.

何静 (province) looks, 孙立 (the city's centre) reviews, 周敏 (Nankai) answers.
"""

from datetime import date

from baigong.governance import actions
from baigong.governance.decide.inspecting import LineDone, LineFound
from baigong.governance.models import Check, Inspection, Rectification
from baigong.governance.words import CheckState, LineVerdict

from .cast import NANKAI
from .days import on
from .stage import Stage

LINES = ("任务已分解到人，有时间表", "填报进度与台账、名册一致", "证明材料齐全、真实")
MET = LineFound(LineVerdict.MET)
SHORT = LineFound(LineVerdict.UNMET,
    "第二期班已开课，台账没有登记；填报的 18 人次中 3 人次无名册编号。", "区局台账第 1 册、班次名册")


@on(10, 20)
def an_inspection_is_planned_and_drawn(stage: Stage) -> None:
    """One task of a district is drawn at random, by a seed whose commitment is public at once."""
    one = actions.plan_inspection(
        **stage.acts("province", "09:00"), title="四季度区级任务督查", choosing="random", subject="tasks", wanted=1, measure=5,
        from_on=date(2025, 10, 21), until_on=date(2025, 10, 31), lines=LINES, regions=[NANKAI],
        seed="story-2025-10-20-duties-7c1b03e9")
    actions.draw_checks(**stage.acts("province", "09:30"), inspection_id=one.pk)


@on(10, 23)
def a_letter_goes_out(stage: Stage) -> None:
    """The ledger lags behind the classes."""
    check = Check.objects.get(state=CheckState.OPEN)
    actions.enter_check(**stage.acts("province", "15:00"), check_id=check.pk, found={1: MET, 2: SHORT, 3: MET})
    actions.issue_letter(**stage.acts("province", "16:00"), check_id=check.pk,
                         demand="补齐台账和名册编号，今后每期班结束后一周内填报。")


@on(11, 6)
def nankai_puts_it_right(stage: Stage) -> None:
    """Line by line, with what shows it; another officer closes it."""
    letter = Rectification.objects.get()
    actions.answer_letter(**stage.acts("reviewer", "11:00"), rectification_id=letter.pk, done={
        2: LineDone("两期班台账补登完毕，18 人次逐一附名册编号。", "区局台账第 1、2 册（2025-11-05）")})


@on(11, 10)
def it_is_closed_and_published(stage: Stage) -> None:
    """Everyone can draw the lot again."""
    letter = Rectification.objects.get()
    actions.close_rectification(**stage.acts("city", "10:00"), rectification_id=letter.pk)
    actions.publish_inspection(**stage.acts("province", "14:00"), inspection_id=Inspection.objects.get().pk)


@on(11, 17)
def another_begins(stage: Stage) -> None:
    """Targeted: what is behind; nothing is chosen yet."""
    actions.plan_inspection(
        **stage.acts("city", "09:00"), title="年底任务冲刺督查", choosing="targeted", subject="tasks", wanted=3,
        from_on=date(2025, 11, 18), until_on=date(2025, 12, 12), lines=LINES, seed="story-2025-11-17-duties-e35a9d20")
