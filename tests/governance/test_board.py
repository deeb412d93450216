"""Tasks counted by state, light, place, measure and day; the tree; extensions beside the tasks; reminders, each once."""

from datetime import date, datetime, timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from baigong.governance import actions, queries
from baigong.governance.models import Reminder, Task
from baigong.governance.queries import Standing, Wanted
from baigong.governance.words import Light, State
from baigong.journal.models import Message
from baigong.kernel.actor import SYSTEM
from baigong.project import nightly
from tests import cast
from tests.cast_governance import DUE, NOW, Scene
from tests.refusing import refused
from tests.tampering import superuser

AT = {"on": cast.TODAY}
SOON = date(2025, 9, 5)


def parent_and_parts(scene: Scene, **other: object) -> tuple[Task, list[Task]]:
    """The province's task for the city, broken down to two districts."""
    whole = scene.task(by=scene.who.province_officer, owner_id=scene.who.city_bureau, **other)
    actions.hand_out(by=scene.who.province_officer, now=NOW, task_id=whole.pk)
    actions.accept_task(by=scene.city_officer, now=NOW, task_id=whole.pk)
    made = actions.hand_down(by=scene.city_officer, now=NOW, parent_id=whole.pk, due_on=SOON,
                             shares={scene.who.county_bureau: 200, scene.neighbour_bureau: 100})
    return whole, made


def test_every_count_says_what_the_list_says(scene: Scene) -> None:
    scene.under_way()
    scene.done(due_on=SOON)
    scene.task()  # a draft is counted where it was made
    parent_and_parts(scene)
    who, wishes = scene.who, (
        Wanted(), Wanted(light="late"), Wanted(states=("handed",)), Wanted(measure=5, due="week"), Wanted(text="培训"),
        Wanted(region=cast.COUNTY, light="soon"), Wanted(owner=scene.neighbour_bureau), Wanted(day=DUE))
    for by in (scene.city_officer, who.province_officer, who.reviewer, who.policy_officer, who.provider_clerk):
        for wanted in wishes:
            for on in (cast.TODAY, date(2025, 11, 3)):
                listed = list(queries.tasks(wanted, by=by, on=on))
                counts = queries.counts(wanted, by=by, on=on)
                assert counts.of(states=wanted.states, light=wanted.light) == len(listed)
                stood = queries.by_measure(wanted, by=by, on=on).standings(wanted)
                assert sum(one.count for one in stood.values()) == len(listed)
                late = [one for one in listed if queries.light_of(one, on=on) == Light.LATE]
                assert sum(one.late for one in stood.values()) == len(late)
                days = queries.by_day(wanted, cast.TODAY, DUE, by=by, on=on)
                assert {day: one.count for day, one in days.items()} == {
                    day: n for day in {x.due_on for x in listed} if (n := sum(x.due_on == day for x in listed))}


@pytest.mark.parametrize(("word", "found"), [
    ("数字", True), ("SKILLS 培", True), ("skills培", False), ("数", True), ("%", False), ("_字", False), ("人社局", True),
    ("训数", False), ("  ", True), ("字数", False)])
def test_words_are_found_in_titles_and_owners_by_pairs_of_letters(scene: Scene, word: str, found: bool) -> None:
    one = scene.handed(title="Skills 培训 数字")
    narrow = Wanted(text=word)
    for wanted in (narrow, queries.looked_up(narrow)):  # owners named one by one, or looked for beside the tasks
        assert list(queries.tasks(wanted, by=scene.city_officer, on=cast.TODAY)) == [one] * found
        assert queries.counts(wanted, by=scene.city_officer, on=cast.TODAY).of() == found
    looked = queries.looked_up(narrow)
    assert (looked.owners is None) == (not word.strip()) and (word != "人社局" or one.owner_id in (looked.owners or ()))


def test_many_owners_of_a_name_are_not_named_one_by_one(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    one = scene.handed()
    monkeypatch.setattr("baigong.governance.queries.wanted.FEW", 0)
    looked = queries.looked_up(Wanted(text="人社局"))
    assert looked.owners is None
    assert list(queries.tasks(looked, by=scene.city_officer, on=cast.TODAY)) == [one]


def test_the_pairs_are_the_databases_own(scene: Scene) -> None:
    one = scene.handed(title="Ab 训 练")
    assert Task.objects.get(pk=one.pk).pairs == ["AB", "B训", "训练"]
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE governance_task SET pairs = '{}' WHERE id = %s", [one.pk])
    with superuser():
        Task.objects.filter(pk=one.pk).update(title="题")
    assert Task.objects.get(pk=one.pk).pairs == []


def test_places_hold_all_below_them_and_the_rest_is_the_regions_own(scene: Scene) -> None:
    parent_and_parts(scene)
    found = queries.by_place(Wanted(), [cast.COUNTY, cast.NEIGHBOUR], by=scene.city_officer, **AT).standings(Wanted())
    assert found == {cast.COUNTY: Standing(1, 0, 0, 1), cast.NEIGHBOUR: Standing(1, 0, 0, 1), "": Standing(1)}
    nation = queries.by_place(Wanted(), [cast.PROVINCE, "410000"], by=scene.who.policy_officer, **AT)
    assert nation.standings(Wanted()) == {cast.PROVINCE: Standing(3, 0, 0, 2)}
    assert nation.standings(Wanted(light="soon")) == {cast.PROVINCE: Standing(2, 0, 0, 2)}
    assert nation.counts.of(light=Light.SOON) == 2 and nation.counts.of(states=[State.ACCEPTED]) == 1


def test_a_month_names_the_first_of_each_day(scene: Scene, django_assert_num_queries) -> None:
    for _ in range(3):
        scene.handed(due_on=SOON)
    one = scene.handed()
    with django_assert_num_queries(1):
        found = queries.first_of_days(Wanted(), [SOON, DUE], by=scene.city_officer, most=2, **AT)
    assert {day: len(some) for day, some in found.items()} == {SOON: 2, DUE: 1} and found[DUE] == [one]
    assert queries.first_of_days(Wanted(), [], by=scene.city_officer, **AT) == {}


def test_a_tree_begins_where_the_readers_region_begins(scene: Scene, django_assert_num_queries) -> None:
    whole, made = parent_and_parts(scene)
    own = scene.handed()
    measure = whole.measure_id
    assert set(queries.roots(measure, by=scene.who.province_officer)) == {whole, own}
    assert set(queries.roots(measure, by=scene.city_officer)) == {whole, own}
    assert set(queries.roots(measure, by=scene.who.reviewer)) == {own, made[1]}
    assert list(queries.roots(measure, by=scene.city_officer, region=cast.NEIGHBOUR)) == [made[0]]
    assert not queries.roots(measure, by=scene.who.provider_clerk).exists()
    with django_assert_num_queries(2):
        beneath = queries.first_below([whole, own], by=scene.city_officer, most=1)
        stood = queries.standing_below([whole, own], by=scene.city_officer, **AT)
    assert beneath == {whole.pk: [made[0]]} and stood == {whole.pk: Standing(2, 0, 0, 2)}
    assert queries.path_to(made[0], by=scene.city_officer) == [whole]
    assert queries.path_to(made[1], by=scene.who.reviewer) == []  # what stands above is not theirs to see
    (branch, alone) = sorted(queries.branches([made[0], own], by=scene.city_officer), key=lambda one: one.task.pk)
    assert (branch.task, branch.is_wanted, [one.task for one in branch.below]) == (whole, False, [made[0]])
    assert (alone.task, alone.is_wanted, alone.below) == (own, True, [])


def test_extensions_stand_beside_their_tasks(scene: Scene) -> None:
    one, other = scene.under_way(), scene.under_way()
    later, latest = date(2025, 11, 28), date(2025, 12, 19)
    asked = actions.ask_extension(by=scene.who.reviewer, now=NOW, task_id=one.pk, until_on=later, why="师资晚到")
    assert queries.extended([one, other]) == {one.pk: queries.Extended(asked_until=later)}
    actions.agree_extension(by=scene.city_officer, now=NOW, extension_id=asked.pk)
    actions.ask_extension(by=scene.who.reviewer, now=NOW, task_id=one.pk, until_on=latest, why="再延")
    no = actions.ask_extension(by=scene.who.reviewer, now=NOW, task_id=other.pk, until_on=later, why="等等")
    actions.decline_extension(by=scene.city_officer, now=NOW, extension_id=no.pk, why="按期")
    assert queries.extended([one, other]) == {one.pk: queries.Extended(1, DUE, latest)}


def at(day: date) -> datetime:
    """Half past seven of a day in China."""
    return datetime(day.year, day.month, day.day, tzinfo=NOW.tzinfo) - timedelta(minutes=30)


def told() -> list[tuple[int, str]]:
    return sorted(Message.objects.filter(word__startswith="baigong.governance").values_list("to_person", "word"))


def test_each_stage_is_reminded_of_once(scene: Scene) -> None:
    task = scene.under_way()
    carriers = {scene.who.reviewer.person_id, scene.who.approver.person_id}
    assert actions.remind(by=SYSTEM, now=at(date(2025, 10, 23))) == 0  # six working days are left
    assert nightly.remind_of_tasks(now=at(date(2025, 10, 24))) == 1
    assert nightly.remind_of_tasks(now=at(date(2025, 10, 24))) == nightly.remind_of_tasks(now=at(date(2025, 10, 27))) == 0
    assert {person for person, _word in told()} == carriers
    message = Message.objects.filter(word__endswith=".due").first()
    assert "还剩 5 个工作日" in message.zh and task.no in message.en and message.link == f"/officer/tasks/{task.pk}/"
    assert nightly.remind_of_tasks(now=at(date(2025, 10, 30))) == 1
    assert nightly.remind_of_tasks(now=at(date(2025, 11, 3))) == 1
    late = {person for person, word in told() if word.endswith(".late")}
    assert late == carriers | {scene.city_officer.person_id, scene.second_officer.person_id}
    assert [(one.kind, one.days, one.people) for one in Reminder.objects.order_by("id")] == [
        ("before", 5, 2), ("before", 1, 2), ("late", 1, 4)]


def test_a_night_missed_is_made_up_for_by_the_nearest_stage(scene: Scene) -> None:
    scene.handed()
    assert nightly.remind_of_tasks(now=at(date(2025, 11, 12))) == 1
    assert [(one.kind, one.days) for one in Reminder.objects.all()] == [("late", 5)]


def test_a_day_that_moved_is_reminded_of_anew_and_what_is_over_is_not(scene: Scene) -> None:
    task, _done, _draft = scene.under_way(), scene.done(), scene.task()
    assert nightly.remind_of_tasks(now=at(date(2025, 10, 30))) == 1
    asked = actions.ask_extension(by=scene.who.reviewer, now=at(DUE), task_id=task.pk, until_on=date(2025, 11, 28), why="师资晚到")
    actions.agree_extension(by=scene.city_officer, now=at(DUE), extension_id=asked.pk)
    assert nightly.remind_of_tasks(now=at(date(2025, 11, 3))) == 0
    assert nightly.remind_of_tasks(now=at(date(2025, 11, 27))) == 1


def test_many_are_reminded_of_in_lots(scene: Scene) -> None:
    for _ in range(3):
        scene.handed()
    now = at(date(2025, 10, 30))
    assert [actions.remind(by=SYSTEM, now=now, most=2) for _ in range(3)] == [2, 1, 0]


@pytest.mark.parametrize("who", ["city_officer", "policy_officer", "worker"])
def test_only_the_clock_reminds(scene: Scene, who: str) -> None:
    by = scene.city_officer if who == "city_officer" else getattr(scene.who, who)
    assert refused(actions.remind, by=by, now=NOW) == {"not_yours"}


def test_what_is_owed_is_the_very_regions(scene: Scene) -> None:
    whole, made = parent_and_parts(scene)
    draft, done = scene.task(), scene.done()
    assert list(queries.owed(by=scene.who.reviewer)) == [made[1]]
    assert set(queries.owed(by=scene.city_officer)) == {whole, *made, draft}
    assert done not in queries.owed(by=scene.city_officer)
    assert not queries.owed(by=scene.who.worker).exists()


def test_the_ministry_is_offered_its_own_and_the_provinces_departments(scene: Scene) -> None:
    by = scene.who.policy_officer
    offered = dict(queries.owners_for(by=by))
    assert scene.who.province_bureau in offered and scene.who.county_bureau not in offered
    assert scene.who.county_bureau in dict(queries.owners_for(by=by, owner_id=scene.who.county_bureau))
    assert scene.who.county_bureau in dict(queries.owners_for(by=by, within=cast.CITY))
    assert scene.who.city_bureau not in dict(queries.owners_for(by=scene.who.reviewer, within=cast.CITY))  # not above oneself
