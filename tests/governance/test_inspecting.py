"""Inspection of duties: a plan, its lot or its picks, what is found, the letter, another officer's review, the public register."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from baigong.governance import actions, queries
from baigong.governance.decide.inspecting import Candidate, LineDone, LineFound, drawn
from baigong.governance.models import Check, Inspection, Rectification, Round
from baigong.governance.words import LineVerdict
from baigong.journal.models import Message
from baigong.offer.queries import rows_of
from baigong.supervision.decide.draws import commitment, digest
from tests import cast
from tests.cast_governance import AFTER_DUE, NOW, Scene
from tests.cast_inspecting import CLEAN, DONE, FOUND, LAST, LINES, ON_SITE, SEED, UNMET, Watch
from tests.refused import refused


@pytest.fixture
def watch(scene: Scene) -> Watch:
    return Watch(scene)


def waits(by) -> list[str]:
    return [str(row.waits_for) for row in rows_of(queries.inspecting_waiting(by=by))]


def test_from_plan_to_closed(watch: Watch) -> None:
    scene, one = watch.scene, watch.issued()
    assert (one.unit_id, one.region_id, one.set_in_id) == (scene.who.county_bureau, cast.COUNTY, cast.CITY)
    assert one.due_on == date(2025, 9, 30), "twenty working days after 3 September, with the make-up day of the 28th"
    assert Message.objects.filter(to_organisation=scene.who.county_bureau, zh__contains=one.no).count() == 1
    assert waits(scene.who.reviewer) == ["整改后报送结果"]
    watch.answer(one)
    assert waits(scene.who.reviewer) == []
    assert waits(scene.city_officer) == [], "who found it does not review it"
    assert waits(scene.second_officer) == ["复核整改结果，销号或退回"]
    actions.close_rectification(by=scene.second_officer, now=ON_SITE, rectification_id=one.pk)
    one.refresh_from_db()
    assert (one.state, one.closed_by, one.review_on) == ("closed", scene.second_officer.person_id, None)
    assert list(one.rounds.values_list("accepted", "judged_by")) == [(True, scene.second_officer.person_id)]
    published = actions.publish_inspection(by=scene.city_officer, now=ON_SITE, inspection_id=one.check_of.inspection_id)
    assert [plan.pk for plan in queries.public_inspections()] == [published.pk]
    (row,) = queries.published_inspection(queries.public_inspections()[0])["checks"]
    assert (row["unmet"], row["rectification"]) == ([LINES[1]], "closed")


def test_every_reason_against_a_plan_at_once(watch: Watch) -> None:
    wrong = {"from_on": date(2025, 8, 29), "wanted": 51, "lines": ["同一条", "同一条"], "seed": "short", "regions": [cast.CITY]}
    with refused("days_in_order", "too_many_chosen", "checklist_size", "weak_seed", "region_not_below"):
        watch.planned(**wrong)
    for other, code in (({"lines": [" "]}, "checklist_size"), ({"seed": "x" * 15 + "|"}, "weak_seed"),
                        ({"until_on": date(2025, 9, 1)}, "days_in_order"), ({"wanted": 0}, "too_many_chosen"),
                        ({"regions": [cast.ELSEWHERE]}, "region_not_below")):
        with refused(code):
            watch.planned(**other)
    assert not Inspection.objects.exists()


def test_a_lot_is_what_its_seed_gives_and_anyone_draws_it_again(watch: Watch) -> None:
    tasks = [watch.scene.accepted().pk for _ in range(4)]
    watch.scene.handed()  # not accepted: cannot be drawn
    plan = watch.planned(choosing="random", wanted=2, regions=[cast.COUNTY], measure=5)
    assert plan.commitment == commitment(SEED)
    before = queries.published_inspection(queries.public_inspections().get(pk=plan.pk))
    assert before["commitment"] == plan.commitment and not {"seed", "pool", "checks"} & before.keys()
    actions.draw_checks(by=watch.scene.city_officer, now=NOW, inspection_id=plan.pk)
    chosen = list(Check.objects.order_by("id").values_list("task_id", flat=True))
    assert chosen == sorted(tasks, key=lambda task: digest(SEED, "task", str(task)))[:2]
    plan.refresh_from_db()
    assert sorted(task for task, _unit in plan.pool) == tasks
    assert queries.redrawn(plan) is True
    with refused("not_now"):
        actions.draw_checks(by=watch.scene.city_officer, now=NOW, inspection_id=plan.pk)
    Check.objects.filter(task_id=chosen[0]).update(task_id=next(task for task in tasks if task not in chosen))
    assert queries.redrawn(plan) is False


def test_leaving_one_out_of_the_pool_reshuffles_nobody() -> None:
    pool = [Candidate(task, task % 3) for task in range(1, 30)]
    whole = [one.task for one in drawn(pool, SEED, subject="tasks", wanted=29)]
    less = [one.task for one in drawn([one for one in pool if one.task != 7], SEED, subject="tasks", wanted=28)]
    assert [task for task in whole if task != 7] == less
    units = drawn(pool, SEED, subject="units", wanted=1)
    assert len({one.unit for one in units}) == 1 and len(units) == sum(one.unit == units[0].unit for one in pool)


def test_units_are_drawn_with_all_their_tasks_of_the_scope(watch: Watch) -> None:
    for _ in range(2):
        watch.scene.accepted()
    plan = watch.planned(choosing="random", subject="units")
    actions.draw_checks(by=watch.scene.city_officer, now=NOW, inspection_id=plan.pk)
    assert Check.objects.filter(inspection=plan, unit_id=watch.scene.who.county_bureau).count() == 2


def test_a_scope_without_accepted_tasks_gives_nothing(watch: Watch) -> None:
    plan = watch.planned(choosing="random", regions=[cast.NEIGHBOUR])
    watch.scene.accepted()
    with refused("nothing_to_choose"):
        actions.draw_checks(by=watch.scene.city_officer, now=NOW, inspection_id=plan.pk)
    own = watch.scene.task(owner_id=watch.scene.who.city_bureau)
    actions.hand_out(by=watch.scene.city_officer, now=NOW, task_id=own.pk)
    actions.accept_task(by=watch.scene.city_officer, now=NOW, task_id=own.pk)
    wide = watch.planned(choosing="random")
    assert own.pk not in {one.task for one in queries.pool_of(wide)}, "nobody inspects their own level"


def test_picks_need_a_reason_and_lie_in_the_scope(watch: Watch) -> None:
    task, officer = watch.scene.accepted(), watch.scene.city_officer
    plan = watch.planned(measure=6)
    with refused("why_picked", "out_of_scope"):
        actions.pick_checks(by=officer, now=NOW, inspection_id=plan.pk, picked=[task.pk], why=" ")
    with refused("too_many_chosen"):
        actions.pick_checks(by=officer, now=NOW, inspection_id=plan.pk, picked=[], why="x")
    with refused("not_that_way"):
        actions.draw_checks(by=officer, now=NOW, inspection_id=watch.planned().pk)
    with refused("not_that_way"):
        actions.pick_checks(by=officer, now=NOW, inspection_id=watch.planned(choosing="random").pk, picked=[task.pk], why="x")
    units = watch.planned(subject="units")
    actions.pick_checks(by=officer, now=NOW, inspection_id=units.pk, picked=[watch.scene.who.county_bureau], why="x")
    assert Check.objects.get(inspection=units).task_id == task.pk


def test_every_line_has_its_verdict_and_what_is_wrong_its_evidence(watch: Watch) -> None:
    officer, check = watch.scene.city_officer, watch.picked()
    bare = LineFound(LineVerdict.UNMET, "台账缺", " ")
    with refused("not_yet", "line_open", "finding_needs"):
        actions.enter_check(by=officer, now=NOW, check_id=check.pk, found={1: UNMET, 3: bare})
    actions.enter_check(by=officer, now=ON_SITE, check_id=check.pk, found=CLEAN)
    check.refresh_from_db()
    assert check.state == "clean"
    with refused("not_now"):
        actions.enter_check(by=officer, now=ON_SITE, check_id=check.pk, found=FOUND)
    with refused("not_now"):
        actions.issue_letter(by=officer, now=ON_SITE, check_id=check.pk)


def test_the_letters_day_lies_ahead_is_worked_and_within_the_rules(watch: Watch) -> None:
    officer, check = watch.scene.city_officer, watch.found()
    for day, code in ((date(2025, 10, 9), "not_due_day"), (date(2025, 9, 3), "not_due_day"), (date(2025, 9, 6), "rest_day")):
        with refused(code):
            actions.issue_letter(by=officer, now=ON_SITE, check_id=check.pk, due_on=day)
    assert actions.issue_letter(by=officer, now=ON_SITE, check_id=check.pk, due_on=date(2025, 9, 12)).due_on == date(2025, 9, 12)
    with refused("not_now"):
        actions.issue_letter(by=officer, now=ON_SITE, check_id=check.pk)


def test_every_line_that_was_not_met_is_answered_once(watch: Watch) -> None:
    one = watch.issued()
    for done in ({}, {1: LineDone("x", "y")}, {2: LineDone("已补", " ")}):
        with refused("line_unanswered"):
            watch.answer(one, done=done)
    watch.answer(one)
    with refused("not_now"):
        watch.answer(one)


def test_what_is_sent_back_has_a_new_clock_and_a_new_round(watch: Watch) -> None:
    one, second = watch.answered(), watch.scene.second_officer
    assert one.review_on == date(2025, 9, 17)
    with refused("needs_why"):
        actions.send_rectification_back(by=second, now=ON_SITE, rectification_id=one.pk, why="")
    actions.send_rectification_back(by=second, now=ON_SITE, rectification_id=one.pk, why="第 2 册无签字")
    one.refresh_from_db()
    assert (one.state, one.backs, one.due_on, one.review_on) == ("issued", 1, date(2025, 9, 17), None)
    with refused("not_now"):
        actions.send_rectification_back(by=second, now=ON_SITE, rectification_id=one.pk, why="x")
    watch.answer(one)
    actions.close_rectification(by=second, now=ON_SITE, rectification_id=one.pk)
    assert [(each.nth, each.accepted, each.why) for each in queries.rounds_of(one)] == [
        (2, True, ""), (1, False, "第 2 册无签字")]
    with refused("not_now"):
        actions.close_rectification(by=second, now=ON_SITE, rectification_id=one.pk)


def test_nobody_reviews_what_they_found(watch: Watch) -> None:
    one, finder = watch.answered(), watch.scene.city_officer
    with refused("another_reviews"):
        actions.close_rectification(by=finder, now=ON_SITE, rectification_id=one.pk)
    with refused("another_reviews"):
        actions.send_rectification_back(by=finder, now=ON_SITE, rectification_id=one.pk, why="x")
    with pytest.raises(IntegrityError, match="another_closes"), transaction.atomic():
        Rectification.objects.update(state="closed", closed_at=NOW, closed_by=finder.person_id, review_on=None)
    for person in (finder.person_id, watch.scene.who.reviewer.person_id):
        with pytest.raises(IntegrityError, match="another_judges"), transaction.atomic():
            Round.objects.update(accepted=True, judged_at=NOW, judged_by=person)


def test_results_are_published_when_nothing_is_open(watch: Watch) -> None:
    officer, check = watch.scene.city_officer, watch.found()
    with refused("checks_open"):
        actions.publish_inspection(by=officer, now=ON_SITE, inspection_id=check.inspection_id)
    actions.issue_letter(by=officer, now=ON_SITE, check_id=check.pk)
    actions.publish_inspection(by=officer, now=ON_SITE, inspection_id=check.inspection_id)
    with refused("not_now"):
        actions.publish_inspection(by=officer, now=ON_SITE, inspection_id=check.inspection_id)
    with refused("not_now"):
        actions.publish_inspection(by=officer, now=ON_SITE, inspection_id=watch.planned().pk)


def test_a_plan_is_called_off_before_anything_is_chosen(watch: Watch) -> None:
    officer, plan = watch.scene.city_officer, watch.planned()
    with refused("needs_why"):
        actions.call_off_inspection(by=officer, now=NOW, inspection_id=plan.pk, why=" ")
    actions.call_off_inspection(by=officer, now=NOW, inspection_id=plan.pk, why="与省级督查合并")
    for again in (plan, watch.picked().inspection):
        with refused("not_now"):
            actions.call_off_inspection(by=officer, now=NOW, inspection_id=again.pk, why="x")


def test_strangers_other_levels_and_other_regions_do_nothing(watch: Watch) -> None:
    scene, one = watch.scene, watch.answered()
    check, plan = one.check_of, one.check_of.inspection_id
    tries = [
        lambda by: watch.planned(by=by),
        lambda by: actions.draw_checks(by=by, now=NOW, inspection_id=plan),
        lambda by: actions.pick_checks(by=by, now=NOW, inspection_id=plan, picked=[check.task_id], why="x"),
        lambda by: actions.call_off_inspection(by=by, now=NOW, inspection_id=plan, why="x"),
        lambda by: actions.enter_check(by=by, now=ON_SITE, check_id=check.pk, found=FOUND),
        lambda by: actions.issue_letter(by=by, now=ON_SITE, check_id=check.pk),
        lambda by: actions.close_rectification(by=by, now=ON_SITE, rectification_id=one.pk),
        lambda by: actions.send_rectification_back(by=by, now=ON_SITE, rectification_id=one.pk, why="x"),
        lambda by: actions.propose_step(by=by, now=AFTER_DUE, rectification_id=one.pk, kind="talk"),
        lambda by: actions.publish_inspection(by=by, now=ON_SITE, inspection_id=plan),
    ]
    for attempt in tries:
        for by in (scene.who.reviewer, scene.who.neighbour_reviewer, scene.who.inspector, scene.who.provider_clerk):
            with refused("not_yours"):
                attempt(by)
    for attempt in tries[1:]:
        with refused("not_yours"):
            attempt(scene.who.province_officer)
        for by in scene.who.strangers:
            with refused("not_yours"):
                attempt(by)
    for by in (scene.who.neighbour_reviewer, scene.city_officer, scene.who.payer, *scene.who.strangers):
        with refused("not_yours"):
            watch.answer(one, by=by)


def test_who_sees_what(watch: Watch) -> None:
    scene, one = watch.scene, watch.issued()
    see = queries.rectifications
    for by in (scene.city_officer, scene.who.reviewer, scene.who.payer, scene.who.province_officer):
        assert see(by=by).filter(pk=one.pk).exists()
    for by in (scene.who.neighbour_reviewer, scene.who.provider_clerk, *scene.who.strangers):
        assert not see(by=by).exists()
    assert not queries.inspections(by=scene.who.reviewer).exists(), "nobody is warned"
    assert queries.inspections(by=scene.who.province_officer).count() == 1
    with pytest.raises(Check.DoesNotExist):
        queries.check(one.check_of_id, by=scene.who.reviewer)
    late = see(by=scene.city_officer, late_on=one.due_on + timedelta(days=1))
    assert [each.pk for each in late] == [one.pk] and not see(by=scene.city_officer, late_on=one.due_on).exists()
    assert not see(by=scene.city_officer, text="河西").exists() and see(by=scene.city_officer, text="南开").exists()


def test_what_the_inspecting_level_waits_for(watch: Watch) -> None:
    officer = watch.scene.city_officer
    plan = watch.planned()
    assert waits(officer) == ["抽取或指定督查对象"]
    task = watch.scene.accepted()
    actions.pick_checks(by=officer, now=NOW, inspection_id=plan.pk, picked=[task.pk], why="x")
    assert waits(officer) == ["对照清单督查并登记"]
    (row,) = rows_of(queries.inspecting_waiting(by=officer))
    assert (row.due_on, row.url_name) == (LAST, "officer:check")
    actions.enter_check(by=officer, now=ON_SITE, check_id=Check.objects.get().pk, found=FOUND)
    assert waits(officer) == ["发整改通知"]
    assert waits(watch.scene.who.reviewer) == waits(watch.scene.who.provider_clerk) == []
    assert DONE.keys() == {row["nth"] for row in queries.unmet_of(Check.objects.get())}
