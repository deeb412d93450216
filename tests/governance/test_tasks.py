"""A task's life: drafted, handed out, accepted or returned, moved by figures with evidence, done, confirmed by another."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from baigong.governance import actions, queries
from baigong.governance.models import Progress, Task
from baigong.governance.words import Light, State
from baigong.offer import queries as offer
from baigong.offer.queries import counted, rows_of
from tests import cast
from tests.cast_governance import AFTER_DUE, LATER, NOW, Scene
from tests.refused import refused


def state(task: Task) -> str:
    return Task.objects.get(pk=task.pk).state


def told(scene: Scene, task: Task, **other):
    given = {"by": scene.who.reviewer, "now": LATER, "task_id": task.pk, "text": "推进中", "amount": 200, "evidence": "台账"}
    return actions.report_progress(**(given | other))


def finish(scene: Scene, task: Task, **other):
    given = {"by": scene.who.reviewer, "now": LATER, "task_id": task.pk, "text": "完成", "amount": 300, "evidence": "总结报告"}
    return actions.finish_task(**(given | other))


def test_from_draft_to_confirmed(scene: Scene) -> None:
    task = scene.done()
    assert state(task) == State.DONE
    assert Task.objects.get(pk=task.pk).reached == 300
    actions.confirm_task(by=scene.city_officer, now=LATER, task_id=task.pk)
    assert state(task) == State.CONFIRMED
    assert [one.amount for one in queries.progress_of(task)] == [300, 120]


def test_every_reason_against_a_task_at_once(scene: Scene) -> None:
    with refused("not_an_owner", "day_past", "rest_day", "target_and_unit"):
        scene.task(owner_id=scene.who.provider, due_on=date(2025, 8, 31), target=0)
    with refused("live_needs"):
        scene.task(measuring="live", indicator="")
    with refused("target_and_unit"):
        scene.task(measuring="none", target=3, unit="")
    with refused("target_and_unit"):
        scene.task(target=3, unit="")


def test_a_due_day_of_a_year_without_calendar_is_believed(scene: Scene) -> None:
    task = scene.task(due_on=date(2030, 12, 31))
    assert offer.days_left(task.due_on, cast.TODAY) is None
    assert queries.light_of(task, on=cast.TODAY) == "on_time"
    actions.hand_out(by=scene.city_officer, now=NOW, task_id=task.pk)
    assert [row.due_on for row in rows_of(queries.inbox(by=scene.who.reviewer))] == [None], "no clock that nobody can count"


def test_a_returned_task_says_why_is_mended_and_goes_out_again(scene: Scene) -> None:
    task = scene.handed()
    with refused("needs_why"):
        actions.return_task(by=scene.who.reviewer, now=NOW, task_id=task.pk, why=" ")
    actions.return_task(by=scene.who.reviewer, now=NOW, task_id=task.pk, why="指标高于本区人数")
    assert Task.objects.get(pk=task.pk).why_returned == "指标高于本区人数"
    actions.edit_task(by=scene.city_officer, now=NOW, task_id=task.pk, title="重点群体培训 200 人次",
                      due_on=task.due_on, target=200, unit="人次", measuring="hand", cooperator_ids=[scene.union])
    actions.hand_out(by=scene.city_officer, now=NOW, task_id=task.pk)
    task.refresh_from_db()
    assert (task.state, task.target, list(task.cooperators.values_list("pk", flat=True))) == ("handed", 200, [scene.union])
    with refused("not_now"):
        actions.edit_task(by=scene.city_officer, now=NOW, task_id=task.pk, title="x", due_on=task.due_on)


def test_a_draft_whose_day_has_passed_is_not_handed_out(scene: Scene) -> None:
    with refused("day_past"):
        actions.hand_out(by=scene.city_officer, now=AFTER_DUE, task_id=scene.task().pk)


def test_it_is_accepted_once(scene: Scene) -> None:
    task = scene.accepted()
    with refused("not_now"):
        actions.accept_task(by=scene.who.reviewer, now=NOW, task_id=task.pk)
    with refused("not_now"):
        actions.return_task(by=scene.who.reviewer, now=NOW, task_id=task.pk, why="x")


def test_a_figure_needs_evidence_and_stays_in_its_entry(scene: Scene) -> None:
    task = scene.accepted()
    with refused("needs_evidence"):
        told(scene, task, evidence=" ")
    with refused("needs_why"):
        told(scene, task, text="")
    with refused("negative"):
        told(scene, task, amount=-1)
    told(scene, task, amount=120)
    told(scene, task, amount=None, evidence="", text="遇到的问题：师资不足")
    task.refresh_from_db()
    assert (task.state, task.reached) == ("under_way", 120)
    with pytest.raises(Exception, match="Cannot update or delete"), transaction.atomic():
        Progress.objects.update(amount=999)


def test_a_task_without_target_takes_no_figure(scene: Scene) -> None:
    task = scene.accepted(target=None, unit="", measuring="none")
    with refused("no_figure"):
        told(scene, task)
    with refused("no_figure"):
        actions.change_measuring(by=scene.who.reviewer, now=NOW, task_id=task.pk, indicator="x", why="x")
    finish(scene, task, amount=None)
    assert state(task) == State.DONE


def test_a_live_indicator_and_a_hand_never_both(scene: Scene) -> None:
    task = scene.accepted(measuring="live", indicator="trainings")
    with refused("live_indicator"):
        told(scene, task)
    with refused("live_indicator"):
        finish(scene, task)
    with pytest.raises(IntegrityError, match="measured_one_way"), transaction.atomic():
        Task.objects.filter(pk=task.pk).update(reached=5)
    with refused("needs_why"):
        actions.change_measuring(by=scene.who.reviewer, now=NOW, task_id=task.pk, indicator="", why="")
    with refused("nothing_changed"):
        actions.change_measuring(by=scene.who.reviewer, now=NOW, task_id=task.pk, indicator="trainings", why="x")
    actions.change_measuring(by=scene.who.reviewer, now=NOW, task_id=task.pk, indicator="", why="指标口径不含线上班")
    told(scene, task)
    assert Task.objects.get(pk=task.pk).reached == 200
    back = actions.change_measuring(by=scene.who.reviewer, now=NOW, task_id=task.pk, indicator="trainings", why="口径已修正")
    assert (back.measuring, back.reached) == ("live", None)


def test_who_stops_short_of_the_target_says_why(scene: Scene) -> None:
    task = scene.under_way()
    with refused("needs_evidence"):
        finish(scene, task, evidence="")
    with refused("short_of_target"):
        finish(scene, task, amount=299)
    finish(scene, task, amount=299, why="一期因场地停用改至下月")
    assert "场地停用" in queries.progress_of(task)[0].text


def test_nobody_confirms_what_they_reported(scene: Scene) -> None:
    task = scene.task(owner_id=scene.who.city_bureau)
    city = {"by": scene.city_officer, "now": NOW, "task_id": task.pk}
    actions.hand_out(**city)
    actions.accept_task(**city)
    actions.finish_task(**city, text="完成", amount=300, evidence="报告")
    with refused("same_person"):
        actions.confirm_task(**city)
    with pytest.raises(IntegrityError, match="two_people"), transaction.atomic():
        Task.objects.filter(pk=task.pk).update(state="confirmed", confirmed_at=NOW, confirmed_by=scene.city_officer.person_id)
    actions.confirm_task(**city | {"by": scene.second_officer})
    assert state(task) == State.CONFIRMED


def test_it_is_sent_back_for_a_reason_and_goes_on(scene: Scene) -> None:
    task = scene.done()
    with refused("needs_why"):
        actions.send_back(by=scene.city_officer, now=LATER, task_id=task.pk, why="")
    actions.send_back(by=scene.city_officer, now=LATER, task_id=task.pk, why="名册与台账不符")
    task.refresh_from_db()
    assert (task.state, task.done_at, task.done_by) == ("under_way", None, None)
    finish(scene, task)
    assert state(task) == State.DONE


def test_withdrawn_for_a_reason_but_never_once_done(scene: Scene) -> None:
    task = scene.under_way()
    with refused("needs_why"):
        actions.withdraw_task(by=scene.city_officer, now=LATER, task_id=task.pk, why="")
    actions.withdraw_task(by=scene.city_officer, now=LATER, task_id=task.pk, why="并入另一任务")
    assert state(task) == State.WITHDRAWN
    with refused("not_now"):
        actions.withdraw_task(by=scene.city_officer, now=LATER, task_id=scene.done().pk, why="x")


def test_extended_only_with_approval_of_who_set_it(scene: Scene) -> None:
    task = scene.under_way()
    ask = {"by": scene.who.reviewer, "now": LATER, "task_id": task.pk, "until_on": date(2025, 11, 28), "why": "师资到位晚"}
    with refused("needs_why", "not_later", "rest_day"):
        actions.ask_extension(**ask | {"until_on": date(2025, 10, 26), "why": ""})
    asked = actions.ask_extension(**ask)
    with refused("extension_open"):
        actions.ask_extension(**ask)
    assert Task.objects.get(pk=task.pk).due_on == task.due_on
    with refused("not_yours"):
        actions.agree_extension(by=scene.who.reviewer, now=LATER, extension_id=asked.pk)
    with refused("needs_why"):
        actions.decline_extension(by=scene.city_officer, now=LATER, extension_id=asked.pk, why=" ")
    actions.decline_extension(by=scene.city_officer, now=LATER, extension_id=asked.pk, why="可先开已排的班")
    again = actions.ask_extension(**ask)
    actions.agree_extension(by=scene.city_officer, now=LATER, extension_id=again.pk)
    assert Task.objects.get(pk=task.pk).due_on == date(2025, 11, 28)
    assert [one.state for one in queries.extensions_of(task)] == ["agreed", "declined"]
    with refused("not_now"):
        actions.agree_extension(by=scene.city_officer, now=LATER, extension_id=again.pk)
    with refused("not_now"):
        actions.ask_extension(**ask | {"task_id": scene.done().pk})


def test_nobody_extends_their_own_task(scene: Scene) -> None:
    task = scene.task(owner_id=scene.who.city_bureau)
    city = {"by": scene.city_officer, "now": NOW}
    actions.hand_out(**city, task_id=task.pk)
    actions.accept_task(**city, task_id=task.pk)
    asked = actions.ask_extension(**city, task_id=task.pk, until_on=date(2025, 11, 28), why="x")
    for settle, more in ((actions.agree_extension, {}), (actions.decline_extension, {"why": "x"})):
        with refused("same_person"):
            settle(**city, extension_id=asked.pk, **more)


def test_only_the_two_regions_of_a_task_act_on_it(scene: Scene) -> None:
    task = scene.handed()
    for by in (*scene.who.strangers, scene.who.neighbour_reviewer, scene.city_officer, scene.who.province_officer, scene.who.payer,
               scene.who.provider_clerk):
        with refused("not_yours"):
            actions.accept_task(by=by, now=NOW, task_id=task.pk)
    actions.accept_task(by=scene.who.approver, now=NOW, task_id=task.pk)
    for by in (*scene.who.strangers, scene.who.reviewer, scene.who.province_officer):
        with refused("not_yours"):
            actions.withdraw_task(by=by, now=NOW, task_id=task.pk, why="x")
    for by in (*scene.who.strangers, scene.who.reviewer, scene.who.finance_officer):
        with refused("not_yours"):
            scene.task(by=by)


def test_a_draft_is_seen_where_it_was_drafted_only(scene: Scene) -> None:
    draft, handed = scene.task(), scene.handed()
    seen = {by.role: {one.pk for one in queries.tasks(queries.Wanted(), by=by, on=cast.TODAY)}
            for by in (scene.city_officer, scene.who.reviewer, scene.who.province_officer)}
    assert seen == {"city_officer": {draft.pk, handed.pk}, "reviewer": {handed.pk}, "province_officer": {handed.pk}}
    for by in (*scene.who.strangers, scene.who.neighbour_reviewer, scene.who.provider_clerk, scene.who.worker):
        assert not queries.tasks(queries.Wanted(), by=by, on=cast.TODAY).exists()
        with pytest.raises(Task.DoesNotExist):
            queries.task(handed.pk, by=by)


def test_the_same_task_is_found_by_every_filter(scene: Scene) -> None:
    task = scene.handed()
    scene.handed(measure=6, owner_id=scene.neighbour_bureau, title="学徒制", due_on=date(2025, 9, 5))
    def found(**wanted):
        return [one.pk for one in queries.tasks(queries.Wanted(**wanted), by=scene.city_officer, on=cast.TODAY)]
    assert found(measure=5) == found(owner=scene.who.county_bureau) == found(region=cast.COUNTY) == [task.pk]
    assert found(text="重点群体") == found(due="later") == [task.pk]
    assert len(found(due="week")) == len(found(due="month")) == 1
    assert found(states=("done",)) == []
    late = queries.tasks(queries.Wanted(due="late"), by=scene.city_officer, on=date(2025, 11, 3))
    assert late.count() == 2
    assert found(light="soon") == found(day=date(2025, 9, 5)) and found(light="on_time") == [task.pk] and found(light="over") == []
    counts = queries.counts(queries.Wanted(states=("done",)), by=scene.city_officer, on=cast.TODAY)
    assert counts.cells == {(State.HANDED, Light.SOON): 1, (State.HANDED, Light.ON_TIME): 1}


@pytest.mark.parametrize(("due_on", "colour"), [
    (date(2025, 8, 29), "late"), (cast.TODAY, "soon"), (date(2025, 9, 8), "soon"), (date(2025, 9, 9), "on_time")])
def test_a_task_is_coloured_by_working_days(scene: Scene, due_on: date, colour: str) -> None:
    task = scene.handed()
    task.due_on = due_on
    assert queries.light_of(task, on=cast.TODAY) == colour
    task.state = "confirmed"
    assert queries.light_of(task, on=cast.TODAY) == "over"


def test_the_board_holds_the_first_of_each_state(scene: Scene, django_assert_num_queries) -> None:
    for _ in range(3):
        scene.handed()
    scene.task()
    with django_assert_num_queries(1):
        board = queries.board(queries.Wanted(), by=scene.city_officer, on=cast.TODAY, most=2)
    assert {state: len(rows) for state, rows in board.items() if rows} == {State.DRAFTED: 1, State.HANDED: 2}


def test_who_waits_for_whom(scene: Scene) -> None:
    """The county for what it must accept and do; the city for what was returned, done, or asked for."""
    def waits(by):
        rows = rows_of(queries.inbox(by=by))
        assert len(rows) == counted(queries.inbox(by=by))
        return [str(row.waits_for) for row in rows]
    task = scene.handed()
    assert waits(scene.who.reviewer) == ["接收任务，或说明理由退回"]
    assert waits(scene.city_officer) == []
    actions.accept_task(by=scene.who.reviewer, now=NOW, task_id=task.pk)
    asked = actions.ask_extension(by=scene.who.reviewer, now=NOW, task_id=task.pk, until_on=date(2025, 11, 28), why="x")
    assert waits(scene.city_officer) == ["审批延期申请"]
    actions.agree_extension(by=scene.city_officer, now=NOW, extension_id=asked.pk)
    finish(scene, task)
    assert waits(scene.city_officer) == ["核实后确认办结，或退回继续办理"]
    assert waits(scene.who.reviewer) == []
    for by in (*scene.who.strangers, scene.who.payer, scene.who.provider_clerk):
        assert waits(by) == []


def test_what_the_public_is_told(scene: Scene) -> None:
    """Accepted tasks only, by measure; a closed one is counted and not named."""
    scene.handed()
    shown, closed = scene.under_way(), scene.under_way(is_open=False)
    assert [one.pk for one in queries.public_tasks([shown.measure_id])[5]] == [shown.pk]
    assert queries.tallies(on=cast.TODAY)[5] == queries.Tally(taken=2, confirmed=0, late=0)
    assert queries.tallies(on=AFTER_DUE.date())[5].late == 2
    assert queries.tallies(on=cast.TODAY, place=cast.ELSEWHERE) == {}
    assert closed.no.startswith("RW2025-")
