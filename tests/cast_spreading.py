"""Training systems, good practice and publicity for tests, on the scene of tests/cast_governance.py.

    one = cast_spreading.filed(scene)                    the employer's training system, at the county's bureau
    cast_spreading.on_file(scene)                        put on file by the county's reviewer
    one = cast_spreading.sent_practice(scene)            the county's reviewer to the city
    cast_spreading.published(scene)                      by the city's officer
    cast_spreading.adopted(scene, one)                   by the neighbouring county
"""

from datetime import date
from typing import Any

from baigong.governance import actions
from baigong.governance.models import Practice, PracticeAdoption, TrainingSystem
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
