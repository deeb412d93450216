"""A task measured by an indicator: months since it was handed out, never a figure typed by hand."""

from datetime import date, timedelta

import pytest

from baigong.governance import actions, queries
from baigong.governance.decide.live import reached_of
from baigong.governance.models import Task
from baigong.governance.queries.live import reporting
from baigong.kernel.actor import SYSTEM
from baigong.reporting import actions as reports
from tests.cast_governance import NOW, SHELF, Scene
from tests.refused import refused

IN_OCTOBER = NOW + timedelta(days=36)
SEPTEMBER = date(2025, 9, 1)


@pytest.mark.parametrize(("months", "time", "unit", "scale", "reached"), [
    ([], "flow", "persons", 1, None),
    ([(3, None), (4, None)], "flow", "persons", 1, 7),
    ([(3, None), (4, None)], "stock", "persons", 1, 4),
    ([(3, 4), (1, 2)], "flow", "percent", 1, 66),
    ([(3, 4), (1, 2)], "stock", "percent", 1, 50),
    ([(0, 0)], "flow", "percent", 1, None),
    ([(19999, None)], "flow", "fen", 1, 199),
    ([(150, None)], "flow", "hours", 60, 2),
])
def test_months_come_to_whole_units_and_never_more_than_there_is(months, time, unit, scale, reached) -> None:
    assert reached_of(months, time=time, unit=unit, scale=scale) == reached


def test_the_indicator_speaks_for_the_owners_region_once_a_month_is_frozen(scene: Scene) -> None:
    task = scene.accepted(measuring="live", indicator="providers", target=1, unit="家")
    assert queries.live_of(task, by=scene.who.reviewer) == queries.Live("providers", None, SEPTEMBER, None)
    reports.freeze_month(by=SYSTEM, month=SEPTEMBER, now=IN_OCTOBER)
    live = queries.live_of(task, by=scene.who.reviewer)
    assert (live.first, live.last) == (SEPTEMBER, SEPTEMBER)
    told = reporting.standing("providers", task.region_id, SEPTEMBER, by=SYSTEM)
    assert live.reached == (told.numerator if told else None)
    assert queries.live_of(scene.accepted(), by=scene.who.reviewer) is None


def test_what_the_indicator_says_decides_whether_the_target_is_reached(scene: Scene) -> None:
    task = scene.accepted(measuring="live", indicator="trainings", target=1, unit="人次")
    given = {"by": scene.who.reviewer, "now": NOW, "task_id": task.pk, "text": "完成", "evidence": "报告"}
    with refused("short_of_target"):
        actions.finish_task(**given)
    actions.finish_task(**given, why="首月数字未冻结，见报告")
    assert Task.objects.get(pk=task.pk).reached is None


def test_an_unknown_indicator_is_refused(scene: Scene) -> None:
    with refused("no_indicator"):
        scene.task(measuring="live", indicator="happiness")
    with refused("no_indicator"):
        actions.change_measuring(by=scene.who.reviewer, now=NOW, task_id=scene.accepted().pk, indicator="happiness", why="x")


def test_every_indicator_the_shelf_names_exists(scene: Scene) -> None:
    known = dict(queries.indicators_for("zh"))
    for one in queries.measures(on=NOW.date()):
        assert {link.key for link in one.said.serves if link.kind == "indicator"} <= set(known)
        for link in one.said.serves:
            if link.kind == "policy":
                assert (SHELF / "policies" / link.key / "policy.yaml").exists()
    assert queries.indicator_name("trainings", "en") != "trainings"
    assert queries.indicator_name("happiness", "en") == "happiness"
