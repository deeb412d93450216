"""An inspection of duties on the scene of tests/cast_governance.py: the city inspects the county's bureau.

    watch = Watch(scene)
    watch.planned() / watch.picked() / watch.found() / watch.issued() / watch.answered()      each one further on
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from baigong.governance import actions
from baigong.governance.decide.inspecting import LineDone, LineFound
from baigong.governance.models import Check, Inspection, Rectification
from baigong.governance.words import LineVerdict
from tests.cast_governance import NOW, Scene

SEED = "seed-2025-09-01-5f1c77d0"
FIRST, LAST = date(2025, 9, 2), date(2025, 9, 12)
ON_SITE = NOW + timedelta(days=2)  # 3 September
LINES = ["有时间表", "进度与台账一致", "证明材料真实"]
UNMET = LineFound(LineVerdict.UNMET, "台账缺 2 期", "台账第 1 册")
FOUND = {1: LineFound(LineVerdict.MET), 2: UNMET, 3: LineFound(LineVerdict.NOT_ASKED)}
CLEAN = {nth: LineFound(LineVerdict.MET) for nth in (1, 2, 3)}
DONE = {2: LineDone("已补齐 2 期台账", "台账第 2 册")}


@dataclass(frozen=True)
class Watch:
    """Who inspects: the scene's city officer finds, the second reviews, the county's reviewer answers."""

    scene: Scene

    def planned(self, **other: Any) -> Inspection:
        """Targeted, of single tasks."""
        given = {"by": self.scene.city_officer, "now": NOW, "title": "重点群体培训任务督查", "choosing": "targeted",
                 "subject": "tasks", "wanted": 1, "from_on": FIRST, "until_on": LAST, "lines": LINES, "seed": SEED}
        return actions.plan_inspection(**(given | other))

    def picked(self, **other: Any) -> Check:
        """Its one check: an accepted task of the county."""
        task = self.scene.accepted()
        plan = self.planned(**other)
        actions.pick_checks(by=self.scene.city_officer, now=NOW, inspection_id=plan.pk, picked=[task.pk], why="群众反映")
        return Check.objects.get(inspection=plan)

    def found(self) -> Check:
        """One line is not met."""
        return actions.enter_check(by=self.scene.city_officer, now=ON_SITE, check_id=self.picked().pk, found=FOUND)

    def issued(self) -> Rectification:
        """The letter is out."""
        return actions.issue_letter(by=self.scene.city_officer, now=ON_SITE, check_id=self.found().pk, demand="补齐台账")

    def answer(self, one: Rectification, now: datetime = ON_SITE, **other: Any) -> None:
        """The county says what was done."""
        given = {"by": self.scene.who.reviewer, "now": now, "rectification_id": one.pk, "done": DONE}
        actions.answer_letter(**(given | other))

    def answered(self) -> Rectification:
        """To be reviewed."""
        one = self.issued()
        self.answer(one)
        return Rectification.objects.get(pk=one.pk)
