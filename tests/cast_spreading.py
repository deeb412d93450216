"""Training systems, good practice and publicity for tests, on the scene of tests/cast_governance.py.

    one = cast_spreading.filed(scene)                    the employer's training system, at the county's bureau
    cast_spreading.on_file(scene)                        put on file by the county's reviewer
    one = cast_spreading.sent_practice(scene)            the county's reviewer to the city
    cast_spreading.published(scene)                      by the city's officer
    cast_spreading.adopted(scene, one)                   by the neighbouring county
    one = cast_spreading.explained(scene)                a draft of the city's officer on the published LIVING
    cast_spreading.asked("报名要带什么？")                  a visitor's question to the county, with the code SECRET
    cast_spreading.item(scene)                           a campaign of the county, drafted by the city's officer
"""

from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings

from baigong.governance import actions
from baigong.governance.models import (
    PolicyExplanation,
    Practice,
    PracticeAdoption,
    PublicityItem,
    PublicQuestion,
    TrainingSystem,
)
from baigong.kernel.actor import SYSTEM, VISITOR
from baigong.policy import actions as policy
from baigong.policy.models import Sheet
from tests import cast
from tests.cast_governance import NOW, Scene

TEXT = ("职工每年脱产培训不少于四十学时，新进职工岗前培训不少于八十学时，考核合格上岗；一线职工优先，"
        "经费单列，工会监督，结果记入职工档案和岗位工资。")
HOW = ("每周三晚上把课送到工业园区，夜班工人下班后就地上课；学时按签到分钟累计，缺课的到下一期补，"
       "补完再考，园区出场地，区里派老师。")


def filing(scene: Scene, **other: Any) -> dict[str, Any]:
    """What a filing is made of."""
    return {"by": scene.who.employer_clerk, "now": NOW, "ownership": "state", "title": "职工培训管理办法",
            "covers": ["induction", "on_the_job"], "yearly_plan": "四个季度各一期。", "trainees": 200, "front_line": 130,
            "text": TEXT, "centre": "南开厂区培训中心", "summary": "每人每年不少于四十学时，一线优先。"} | other


def filed(scene: Scene, **other: Any) -> TrainingSystem:
    """Filed with the county's bureau."""
    return actions.file_training_system(**filing(scene, **other))


def on_file(scene: Scene, **other: Any) -> TrainingSystem:
    """Put on file."""
    return actions.accept_training_system(by=scene.who.reviewer, now=NOW, system_id=filed(scene, **other).pk)


def practising(scene: Scene, **other: Any) -> dict[str, Any]:
    """What a practice is made of."""
    return {"by": scene.who.reviewer, "now": NOW, "title": "夜校进园区", "text": HOW, "measure": 5,
            "background": "夜班工人没法白天上课。"} | other


def sent_practice(scene: Scene, **other: Any) -> Practice:
    """Sent, not reviewed."""
    return actions.send_practice(**practising(scene, **other))


def published(scene: Scene, **other: Any) -> Practice:
    """Published by the city."""
    return actions.publish_practice(by=scene.city_officer, now=NOW, practice_id=sent_practice(scene, **other).pk)


def adopted(scene: Scene, one: Practice, **other: Any) -> PracticeAdoption:
    """By the neighbouring county."""
    asked = {"by": scene.who.neighbour_reviewer, "now": NOW, "practice_id": one.pk, "adopted_on": date(2025, 8, 15),
             "text": "在两个园区各设一个点。"}
    return actions.adopt_practice(**(asked | other))


LIVING = "120000/living-2022"
SECRET = "abcd-efgh-jklm"
STORY = "赵师傅（虚构）今年参加了养老护理培训，想知道能不能领生活费补贴。"


def sheet(slug: str = LIVING) -> Sheet:
    """A real policy of the shelf, published."""
    made = policy.propose_sheet(by=SYSTEM, now=NOW, folder=Path(settings.INSTITUTION) / "policies" / slug)
    return policy.publish_sheet(by=SYSTEM, now=NOW, sheet_id=made.pk)


def writing(one: PolicyExplanation, **other: Any) -> dict[str, Any]:
    """What an explanation is written with: its own five questions."""
    return {"now": NOW, "explanation_id": one.pk, "title": one.title, "lead": one.lead, "story": STORY,
            "questions": list(one.questions.order_by("position").values_list("question", "answer"))} | other


def explained(scene: Scene, *, sheet_id: int | None = None, by: Any = None) -> PolicyExplanation:
    """A draft, by the province's officer."""
    return actions.draft_explanation(by=by or scene.who.province_officer, now=NOW, sheet_id=sheet_id or sheet().pk)


def published_explanation(scene: Scene, **other: Any) -> PolicyExplanation:
    """Published by the policy officer of the nation."""
    return actions.publish_explanation(by=scene.who.policy_officer, now=NOW, explanation_id=explained(scene, **other).pk)


def asked(text: str = "报名要带哪些材料，外地户口行不行？", **other: Any) -> PublicQuestion:
    """By a visitor, of the county."""
    return actions.ask_question(**({"by": VISITOR, "now": NOW, "region": cast.COUNTY, "text": text, "secret": SECRET} | other))


def answered(scene: Scene, one: PublicQuestion, **other: Any) -> PublicQuestion:
    """By the county's reviewer, in public."""
    return actions.answer_question(**({"by": scene.who.reviewer, "now": NOW, "question_id": one.pk, "is_public": True,
                                       "answer": "带身份证就行，户口不限。"} | other))


def item(scene: Scene, **other: Any) -> PublicityItem:
    """A campaign of the county, drafted by the city's officer."""
    given = {"by": scene.city_officer, "now": NOW, "region": cast.COUNTY, "kind": "campaign", "title": "技能服务进社区",
             "text": "九月每个周六上午，在各街道文化中心设点，讲政策、试算补贴、现场报名。", "from_on": date(2025, 9, 6),
             "until_on": date(2025, 9, 27)}
    return actions.draft_item(**(given | other))


def published_item(scene: Scene, **other: Any) -> PublicityItem:
    """Published by the other planner of the city."""
    return actions.publish_item(by=scene.second_officer, now=NOW, item_id=item(scene, **other).pk)
