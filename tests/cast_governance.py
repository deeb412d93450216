"""The shelf's documents and measures and a municipality that sets tasks, on the cast of tests/cast.py.

    scene = make_scene()
    task = scene.task(measure=5, target=100)              a draft of the city for the county's bureau
    task = scene.handed() / scene.accepted() / scene.under_way()      the same task further on
    scene.city_officer, scene.second_officer               two planners of the same region
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings

from baigong.governance import actions
from baigong.governance.models import Task
from baigong.kernel.actor import SYSTEM, Actor
from baigong.people.words import OrganisationKind, Role
from tests import cast
from tests.harness.kept import kept

DUE = date(2025, 10, 31)
NOW = cast.NOW
LATER = cast.NOW + timedelta(days=20)
AFTER_DUE = datetime(2025, 11, 5, 1, tzinfo=cast.NOW.tzinfo)
SHELF = Path(settings.INSTITUTION)


@dataclass(frozen=True)
class Scene:
    """Who sets and who carries tasks."""

    who: cast.Cast
    city_officer: Actor
    second_officer: Actor
    neighbour_bureau: int
    union: int

    def task(self, **other: Any) -> Task:
        """A draft of the city for the county's bureau: 300 people by the end of October."""
        given = {"by": self.city_officer, "now": NOW, "measure": 5, "owner_id": self.who.county_bureau, "due_on": DUE,
                 "title": "重点群体培训 300 人次", "target": 300, "unit": "人次", "measuring": "hand"}
        return actions.draft_task(**(given | other))

    def handed(self, **other: Any) -> Task:
        """Handed out."""
        return actions.hand_out(by=self.city_officer, now=NOW, task_id=self.task(**other).pk)

    def accepted(self, **other: Any) -> Task:
        """Accepted by the county."""
        return actions.accept_task(by=self.who.reviewer, now=NOW, task_id=self.handed(**other).pk)

    def under_way(self, amount: int = 120, **other: Any) -> Task:
        """With a first entry."""
        task = self.accepted(**other)
        actions.report_progress(by=self.who.reviewer, now=NOW, task_id=task.pk, text="开班 3 期", amount=amount,
                                evidence="培训台账第 1 册")
        return Task.objects.get(pk=task.pk)

    def done(self, **other: Any) -> Task:
        """Reported done by the reviewer."""
        task = self.under_way(**other)
        return actions.finish_task(by=self.who.reviewer, now=LATER, task_id=task.pk, text="全部完成", amount=300,
                                   evidence="总结报告")


def load() -> None:
    """Documents and measures of the shelf."""
    actions.load_documents(by=SYSTEM, now=NOW, folder=SHELF / "documents")
    actions.load_measures(by=SYSTEM, now=NOW, folder=SHELF / "measures")


@kept
def make_scene() -> Scene:
    """Everyone, with the shelf loaded."""
    who = cast.assemble()
    load()
    return Scene(
        who=who, city_officer=who.city_officer, second_officer=cast.make_actor(Role.CITY_OFFICER, name="沈市级", region=cast.CITY),
        neighbour_bureau=cast.make_organisation("河西区人社局（模拟）", OrganisationKind.HRSS, cast.NEIGHBOUR).pk,
        union=cast.make_organisation("天津市总工会（模拟）", OrganisationKind.DEPARTMENT, cast.CITY).pk)
