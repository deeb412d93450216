"""Consultations for tests, on the scene of tests/cast_governance.py.

    one = cast_voices.opened(scene)                      a measure of two clauses, open for comment from the cast's day on
    said = cast_voices.sent(one, "建议延长")               a visitor's comment on the whole, with the code SECRET
    cast_voices.answered(scene, one, [said])             adopted
    cast_voices.reported(scene, one)                     the day after it closed
    cast_voices.problem(scene)                           the county's reviewer tells the city
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from baigong.governance import actions
from baigong.governance.models import Comment, CommentAnswer, Consultation, Problem
from baigong.kernel.actor import VISITOR
from tests import cast
from tests.cast_governance import NOW, Scene

OPENS, CLOSES = cast.TODAY, date(2025, 9, 30)
CLOSED = NOW + timedelta(days=30)  # the day after the last one
SECRET = "abcd-efgh-jklm"
TEXT = "# 第一条 补贴标准\n初级工一千元。\n# 第二条 申请期限\n取得证书后十二个月内申请。"


def given(scene: Scene, **other: Any) -> dict[str, Any]:
    """What a draft of a consultation is made of."""
    return {"by": scene.city_officer, "now": NOW, "region": cast.CITY, "subject": "measure", "importance": "major",
            "title": "技能提升补贴办法（征求意见稿）", "intro": "拟调整标准和期限。", "opens_on": OPENS, "closes_on": CLOSES,
            "text": TEXT} | other


def drafted(scene: Scene, **other: Any) -> Consultation:
    """Written, not published."""
    return actions.draft_consultation(**given(scene, **other))


def opened(scene: Scene, **other: Any) -> Consultation:
    """Published."""
    made = drafted(scene, **other)
    return actions.publish_consultation(by=scene.city_officer, now=NOW, consultation_id=made.pk)


def sent(one: Consultation, text: str = "建议把申请期限延长到二十四个月。", *, now: datetime = NOW, **other: Any) -> Comment:
    """A comment by a visitor."""
    asked = {"by": VISITOR, "now": now, "consultation_id": one.pk, "text": text, "stance": "change", "secret": SECRET}
    return actions.send_comment(**(asked | other))


def answered(scene: Scene, one: Consultation, some: Iterable[Comment], **other: Any) -> CommentAnswer:
    """Answered with the same words."""
    asked = {"by": scene.city_officer, "now": NOW, "consultation_id": one.pk, "comment_ids": [each.pk for each in some],
             "kind": "adopted", "text": "已采纳，改为二十四个月。"}
    return actions.answer_comments(**(asked | other))


def reported(scene: Scene, one: Consultation, **other: Any) -> Consultation:
    """With its result."""
    asked = {"by": scene.city_officer, "now": CLOSED, "consultation_id": one.pk, "summary": "共收到意见若干，采纳为主。"}
    return actions.report_consultation(**(asked | other))


def problem(scene: Scene, **other: Any) -> Problem:
    """The county tells the city."""
    asked = {"by": scene.who.reviewer, "now": NOW, "theme": "records", "urgency": "normal", "title": "线上学时两个平台口径不一",
             "text": "省平台按分钟计，区平台按节计，同一个人差两成。", "proposal": "统一按分钟计。"}
    return actions.send_problem(**(asked | other))
