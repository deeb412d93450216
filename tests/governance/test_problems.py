"""Problems told upward: by whom, to whom, how soon; answered, merged, made a task, referred; its sender sees what became of it."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from django.db import DatabaseError, IntegrityError, close_old_connections, connection, transaction

from baigong.governance import actions, queries
from baigong.governance.models import Problem, Task
from baigong.governance.queries import Raised
from baigong.governance.words import ProblemState, Theme
from baigong.journal.models import Message
from baigong.kernel.refused import Refused
from baigong.offer.queries import rows_of, working_days
from baigong.policy import actions as policy
from tests import cast
from tests.cast_governance import DUE, NOW, Scene, make_scene
from tests.cast_voices import problem
from tests.refused import refused

TASK = {"measure": 5, "title": "统一线上学时口径", "due_on": DUE}


def ask(scene: Scene, one: Problem, **other):
    return {"by": scene.city_officer, "now": NOW, "problem_id": one.pk, "reply": "已收到，统一口径。"} | other


def test_a_county_tells_the_city_which_answers(scene: Scene) -> None:
    one = problem(scene)
    assert (one.region_id, one.to_region_id) == (cast.COUNTY, cast.CITY) and one.no.startswith("WT-2025-")
    assert one.due_on == working_days().add(cast.TODAY, 15)
    assert problem(scene, urgency="critical").due_on == working_days().add(cast.TODAY, 2)
    assert Message.objects.filter(to_person=scene.city_officer.person_id, word__endswith=".problem_sent").count() == 2
    with refused("problem_reply_needed"):
        actions.answer_problem(**ask(scene, one, reply=" "))
    actions.answer_problem(**ask(scene, one))
    seen = queries.problem(one.pk, by=scene.who.reviewer)
    assert (seen.state, seen.reply) == (ProblemState.ANSWERED, "已收到，统一口径。")
    assert Message.objects.filter(to_person=scene.who.reviewer.person_id, word__endswith=".problem_settled").count() == 1
    with refused("not_now"):
        actions.answer_problem(**ask(scene, one))


def test_the_nearest_bureau_above_is_told_and_the_nation_has_none(scene: Scene) -> None:
    assert queries.region_above(cast.COUNTY) == cast.CITY and queries.region_above(cast.CITY) == cast.PROVINCE
    assert problem(scene, by=scene.city_officer).to_region_id == cast.PROVINCE
    nation = cast.make_actor("province_officer", region=cast.NATION)
    with refused("no_level_above", "problem_short"):
        problem(scene, by=nation, text="太短")
    assert not queries.may_tell_above(by=nation) and queries.may_tell_above(by=scene.who.reviewer)


def test_it_becomes_a_task_whose_state_its_sender_sees(scene: Scene) -> None:
    one = problem(scene)
    with refused("day_past"):
        actions.task_problem(**ask(scene, one, owner_id=scene.who.county_bureau, **(TASK | {"due_on": date(2025, 8, 29)})))
    assert Problem.objects.get(pk=one.pk).state == ProblemState.SENT and not Task.objects.exists()
    made = actions.task_problem(**ask(scene, one, owner_id=scene.who.city_bureau, **TASK))
    assert (made.state, made.task.title, made.task.state, made.task.set_in_id) == (
        ProblemState.TASKED, "统一线上学时口径", "drafted", cast.CITY)
    seen = queries.problem(one.pk, by=scene.who.reviewer)
    assert queries.outcome_of(seen).task == made.task and not queries.task_seen(seen.task, by=scene.who.reviewer)
    assert queries.task_seen(seen.task, by=scene.city_officer)
    with refused("not_now"):
        actions.task_problem(**ask(scene, one, owner_id=scene.who.city_bureau, **TASK))
    assert Task.objects.count() == 1
    with refused("problem_reply_needed"):
        actions.task_problem(**ask(scene, problem(scene), owner_id=scene.who.city_bureau, **(TASK | {"reply": ""})))
    with refused("not_yours"):
        actions.task_problem(**ask(scene, problem(scene), owner_id=scene.who.province_bureau, **TASK))


def test_a_merged_one_shares_the_fate_of_its_main_and_its_sender_hears_of_it(scene: Scene) -> None:
    main, other = problem(scene), problem(scene, by=scene.who.neighbour_reviewer)
    with refused("problem_reply_needed"):
        actions.merge_problem(**ask(scene, other, main_id=main.pk, reply=""))
    for wrong in (other.pk, 0, problem(scene, by=scene.city_officer).pk):
        with refused("no_main_problem"):
            actions.merge_problem(**ask(scene, other, main_id=wrong))
    actions.merge_problem(**ask(scene, other, main_id=main.pk))
    for one, into in ((problem(scene), other), (main, problem(scene))):
        with refused("no_main_problem"):
            actions.merge_problem(**ask(scene, one, main_id=into.pk))
    with refused("not_now"):
        actions.merge_problem(**ask(scene, other, main_id=main.pk))
    assert queries.merged_into(main, by=scene.city_officer) == [other]
    assert queries.merged_into(main, by=scene.who.reviewer) == [], "what another county told is not shown to this one"
    assert main.pk in dict(queries.mains_for(problem(scene)))
    actions.answer_problem(**ask(scene, main))
    seen = queries.problem(other.pk, by=scene.who.neighbour_reviewer)
    assert queries.outcome_of(seen).reply == "已收到，统一口径。"
    told = Message.objects.filter(to_person=scene.who.neighbour_reviewer.person_id, word__endswith=".problem_settled")
    assert told.count() == 2, "once that it was merged, once that it was answered"


def test_it_is_referred_to_a_policy_draft_the_officer_may_see(scene: Scene, settings, tmp_path: Path) -> None:
    from tests.policy.conftest import CASES, POLICY

    officer = cast.make_actor("policy_officer", region=cast.CITY)
    with refused("problem_reply_needed"):
        actions.refer_problem(**ask(scene, problem(scene), draft_id=1, reply=""))
    for kept in ("vocabulary", "funds", "voices", "calendar"):
        (tmp_path / kept).symlink_to(settings.INSTITUTION / kept)
    settings.INSTITUTION = tmp_path
    folder = tmp_path / "policies" / cast.CITY / "pilot"
    folder.mkdir(parents=True)
    for name, text in (("policy.yaml", POLICY.replace("FEN", "100000")), ("cases.yaml", CASES.replace("YUAN", "1000")),
                       ("notice.md", "# 试点\n\n## 第一条 {#a1}\n参保满十二个月。\n")):
        (folder / name).write_text(text, encoding="utf-8")
    sheet = policy.propose_sheet(by=officer, now=NOW, folder=folder)
    draft = policy.open_draft(by=officer, now=NOW, sheet_id=sheet.pk, title="提高标准", from_on=date(2026, 1, 1))
    one = problem(scene)
    with refused("no_problem_draft"):
        actions.refer_problem(**ask(scene, one, draft_id=draft.pk))
    made = actions.refer_problem(**ask(scene, one, by=officer, draft_id=draft.pk))
    assert (made.state, queries.problem(one.pk, by=scene.who.reviewer).draft.title) == (ProblemState.REFERRED, "提高标准")
    with refused("not_now"):
        actions.refer_problem(**ask(scene, one, by=officer, draft_id=draft.pk))


def test_it_waits_in_the_inbox_of_who_was_told_until_it_is_settled(scene: Scene) -> None:
    one = problem(scene)
    assert [row.title for row in rows_of(queries.inbox(by=scene.city_officer))] == [one.title]
    assert rows_of(queries.inbox(by=scene.who.reviewer)) == [] and rows_of(queries.inbox(by=scene.who.province_officer)) == []
    actions.answer_problem(**ask(scene, one))
    assert rows_of(queries.inbox(by=scene.city_officer)) == []


def test_lists_are_narrowed_and_counted_by_theme_for_the_level_above(scene: Scene) -> None:
    first, second = problem(scene, theme="money", urgency="urgent"), problem(scene, by=scene.who.neighbour_reviewer)
    up = problem(scene, by=scene.city_officer, theme="policy", title="上位规定有缺口")
    actions.answer_problem(**ask(scene, second))
    by = scene.city_officer
    for raised, found in (
        (Raised(), [first, up, second]), (Raised(side="received"), [first, second]), (Raised(side="told"), [up]),
        (Raised(theme="money"), [first]), (Raised(urgency="urgent"), [first]), (Raised(state="answered"), [second]),
        (Raised(text=second.no), [second]), (Raised(text="缺口"), [up]), (Raised(state="?"), [first, up, second])):
        assert list(queries.problems(raised, by=by)) == found, raised
    rows = queries.theme_counts(by=by, on=date(2025, 10, 15))
    assert [(row.theme, row.told, row.waiting, row.late, row.regions) for row in rows] == [
        (Theme.MONEY, 1, 1, 1, 1), (Theme.RECORDS, 1, 0, 0, 1)]
    assert list(queries.problems(Raised(), by=scene.who.reviewer)) == [first]


def test_strangers_and_other_places_neither_tell_nor_settle(scene: Scene) -> None:
    one, who = problem(scene), scene.who
    for stranger in (*who.strangers, who.worker, who.provider_clerk, who.payer, who.finance_officer):
        assert not queries.problems(Raised(), by=stranger).exists()
    for stranger in (who.worker, who.provider_clerk, who.payer, who.finance_officer, who.inspector):
        with refused("not_yours"):
            problem(scene, by=stranger)
    elsewhere = cast.make_actor("city_officer", region=cast.ELSEWHERE)
    for other in (*who.strangers, who.worker, who.reviewer, elsewhere, who.province_officer):
        for act in (lambda by: actions.answer_problem(**ask(scene, one, by=by)),
                    lambda by: actions.merge_problem(**ask(scene, one, by=by, main_id=1)),
                    lambda by: actions.refer_problem(**ask(scene, one, by=by, draft_id=1)),
                    lambda by: actions.task_problem(**ask(scene, one, by=by, owner_id=who.city_bureau, **TASK))):
            with refused("not_yours"):
                act(other)


@pytest.mark.parametrize("changed", [
    {"text": "改"}, {"theme": "other"}, {"state": "answered"}, {"state": "tasked", "settled_at": NOW, "reply": "x"},
    {"reply": "x"}, {"region_id": cast.CITY}, {"state": "merged", "settled_at": NOW, "reply": "x"}])
def test_the_database_keeps_a_problem_as_it_was_told(scene: Scene, changed: dict[str, object]) -> None:
    one = problem(scene)
    with pytest.raises(DatabaseError), transaction.atomic():
        Problem.objects.filter(pk=one.pk).update(**changed)


def test_the_database_takes_no_answer_back_and_merges_into_no_merged_one(scene: Scene) -> None:
    one, main = problem(scene), problem(scene)
    actions.merge_problem(**ask(scene, one, main_id=main.pk))
    for key, into in ((problem(scene).pk, one.pk), (main.pk, problem(scene).pk)):
        with pytest.raises(IntegrityError), transaction.atomic():
            Problem.objects.filter(pk=key).update(state="merged", settled_at=NOW, reply="x", main_id=into)
    for act in (lambda: Problem.objects.filter(pk=one.pk).update(reply="改"), lambda: Problem.objects.filter(pk=one.pk).delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            act()


@pytest.mark.django_db(transaction=True)
def test_two_officers_at_once_settle_it_once() -> None:
    scene = make_scene()
    one, other = problem(scene), problem(scene)

    def run(main_first: bool) -> str:
        pair = (one, other) if main_first else (other, one)
        try:
            return str(actions.merge_problem(**ask(scene, pair[0], main_id=pair[1].pk)).state)
        except Refused as no:
            return no.codes[0]
        finally:
            connection.close()

    close_old_connections()
    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(run, (True, False))) == ["merged", "no_main_problem"], "never each into the other"
