"""A task broken down a level: children within the day and the place of what they were broken from."""

from datetime import date

import pytest

from baigong.governance import actions, queries
from baigong.governance.models import Task
from tests import cast
from tests.cast_governance import LATER, NOW, Scene
from tests.refused import refused

CITY_DUE = date(2025, 12, 12)
COUNTY_DUE = date(2025, 11, 28)


@pytest.fixture
def parent(scene: Scene) -> Task:
    """The province's task for the city, accepted there."""
    province = {"by": scene.who.province_officer, "now": NOW}
    task = actions.draft_task(**province, measure=7, owner_id=scene.who.city_bureau, title="高技能人才培训", due_on=CITY_DUE,
                              target=500, unit="人", measuring="hand")
    actions.hand_out(**province, task_id=task.pk)
    return actions.accept_task(by=scene.city_officer, now=NOW, task_id=task.pk)


def down(scene: Scene, parent: Task, **other):
    given = {"by": scene.city_officer, "now": NOW, "parent_id": parent.pk, "due_on": COUNTY_DUE,
             "shares": {scene.who.county_bureau: 300, scene.neighbour_bureau: 200}}
    return actions.hand_down(**(given | other))


def test_two_counties_get_their_shares_at_once(scene: Scene, parent: Task) -> None:
    children = down(scene, parent)
    assert [(one.region_id, one.target, one.unit, one.state, one.set_in_id) for one in children] == [
        (cast.NEIGHBOUR, 200, "人", "handed", cast.CITY), (cast.COUNTY, 300, "人", "handed", cast.CITY)]
    assert [one.pk for one in queries.children_of(parent, by=scene.city_officer)] == [one.pk for one in children]
    mine = queries.task(children[1].pk, by=scene.who.reviewer)
    assert queries.parent_of(mine, by=scene.who.reviewer) is None, "a county does not see the province's task"
    assert queries.parent_of(mine, by=scene.city_officer) == parent
    actions.accept_task(by=scene.who.reviewer, now=NOW, task_id=mine.pk)


def test_a_part_without_a_share_is_told_in_words(scene: Scene, parent: Task) -> None:
    (child,) = down(scene, parent, shares={scene.who.county_bureau: None})
    assert (child.measuring, child.target, child.unit) == ("none", None, "")


def test_never_later_never_sideways_never_before_it_is_taken(scene: Scene, parent: Task) -> None:
    with refused("later_than_parent"):
        down(scene, parent, due_on=date(2025, 12, 15))
    with refused("not_below"):
        down(scene, parent, shares={scene.union: 1})
    untaken = scene.task(owner_id=scene.who.city_bureau)
    with refused("parent_not_taken"):
        down(scene, untaken, due_on=date(2025, 10, 30))
    assert not Task.objects.filter(parent__isnull=False).exists()


def test_the_whole_is_not_done_while_a_part_is_open(scene: Scene, parent: Task) -> None:
    first, second = down(scene, parent)
    given = {"now": LATER, "task_id": parent.pk, "text": "完成", "amount": 500, "evidence": "报告"}
    with refused("open_children"):
        actions.finish_task(by=scene.city_officer, **given)
    with refused("open_children"):
        actions.withdraw_task(by=scene.who.province_officer, now=LATER, task_id=parent.pk, why="x")
    for child in (first, second):
        actions.withdraw_task(by=scene.city_officer, now=LATER, task_id=child.pk, why="改由市中心承办")
    actions.finish_task(by=scene.city_officer, **given)
    actions.confirm_task(by=scene.who.province_officer, now=LATER, task_id=parent.pk)


def test_a_part_is_extended_only_within_the_whole(scene: Scene, parent: Task) -> None:
    _, child = down(scene, parent)
    actions.accept_task(by=scene.who.reviewer, now=NOW, task_id=child.pk)
    ask = {"by": scene.who.reviewer, "now": NOW, "task_id": child.pk, "why": "x"}
    with refused("later_than_parent"):
        actions.ask_extension(**ask, until_on=date(2025, 12, 15))
    asked = actions.ask_extension(**ask, until_on=CITY_DUE)
    Task.objects.filter(pk=parent.pk).update(due_on=date(2025, 12, 1))
    with refused("later_than_parent"):
        actions.agree_extension(by=scene.city_officer, now=NOW, extension_id=asked.pk)


def test_only_who_holds_the_whole_breaks_it_down(scene: Scene, parent: Task) -> None:
    for by in (*scene.who.strangers, scene.who.province_officer, scene.who.reviewer, scene.who.policy_officer):
        with refused("not_yours"):
            down(scene, parent, by=by)
    assert [one.pk for one in queries.owners_below(parent)] == [scene.neighbour_bureau, scene.who.county_bureau]
    assert scene.who.county_bureau in dict(queries.owners_for(by=scene.city_officer))
    assert scene.who.province_bureau not in dict(queries.owners_for(by=scene.city_officer))
