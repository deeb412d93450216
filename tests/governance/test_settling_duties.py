"""Duties of a document's text: confirmed, corrected, merged, dropped, added, undone; by those who may; kept as cases."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from baigong.governance import actions, queries
from baigong.governance.decide.settling import case_of
from baigong.governance.models import Clause, Document, Duty, Task, Text
from baigong.governance.queries import DutiesWanted
from baigong.governance.words import Case, DutyState
from baigong.journal.models import Entry
from baigong.project.duties import scored, shelf_lexicon
from tests import cast
from tests.cast_duties import BODY, LATER_BODY, SAID, bring, make_document, rows_of
from tests.cast_governance import DUE, NOW, Scene
from tests.refused import refused


@pytest.fixture
def document(scene: Scene) -> Document:
    made = make_document(scene)
    bring(scene, made)
    return made


def given(scene: Scene, document: Document, **more: Any) -> dict[str, Any]:
    return {"by": scene.who.province_officer, "now": NOW, "document_id": document.pk} | more


def tallies(document: Document) -> dict[str, int]:
    return {str(state): n for state, n in queries.duty_tallies(DutiesWanted(document=document.pk)).items() if n}


def test_a_text_becomes_sentences_at_anchors_and_proposes_its_duties(document: Document) -> None:
    text = queries.text_of(document.pk)
    assert text
    assert (text.nth, text.source, text.brought_by is not None) == (1, "pasted", True)
    assert [(one.anchor, one.is_heading) for one in queries.clauses_of(text)][:3] == [
        ("一#1", True), ("一（一）#1", False), ("一（二）#1", False)]
    rows = rows_of(document)
    assert [(one.clause.anchor, one.said["kind"], one.state) for one in rows] == [
        ("一（一）#1", "task", "proposed"), ("一（二）#1", "information", "proposed"), ("一（三）#1", "prohibition", "proposed"),
        ("二（一）#1", "report", "proposed"), ("二（二）#1", "task", "proposed")]
    assert rows[0].said == {"kind": "task", "who": ["市人社局"], "with": [], "when": ["2025-12-20"], "measured": [">=300人次"]}
    assert rows[1].said["with"] == ["市财政局"]


def test_the_same_text_is_no_version_and_one_without_sentences_is_none(scene: Scene, document: Document) -> None:
    with refused("same_text"):
        bring(scene, document, BODY.replace("\n", "\r\n"))
    with refused("no_sentences"):
        bring(scene, document, " \n")
    assert Text.objects.count() == 1


def test_confirming_again_changes_nothing(scene: Scene, document: Document) -> None:
    ids = [one.pk for one in rows_of(document)[:3]]
    before = Entry.objects.count()
    assert actions.confirm_duties(**given(scene, document, duty_ids=ids)) == 3
    assert Entry.objects.count() == before + 1
    assert actions.confirm_duties(**given(scene, document, duty_ids=ids)) == 0
    assert tallies(document) == {"confirmed": 3, "proposed": 2}


def test_a_correction_keeps_what_was_proposed(scene: Scene, document: Document) -> None:
    one = rows_of(document)[2]
    said = {"kind": "prohibition", "who": ["培训机构", " 评价机构 ", "培训机构"], "with_": [], "when": [], "measured": []}
    actions.correct_duty(**given(scene, document, duty_id=one.pk, **said))
    fresh = rows_of(document)[2]
    assert (fresh.proposed["who"], fresh.said["who"], fresh.state) == (["培训机构"], ["培训机构", "评价机构"], "confirmed")
    assert case_of(fresh.proposed, fresh.said, (fresh.start, fresh.end), fresh.state) == Case.CORRECTED
    actions.correct_duty(**given(scene, document, duty_id=one.pk, **(said | {"who": ["培训机构"]})))
    fresh = rows_of(document)[2]
    assert case_of(fresh.proposed, fresh.said, (fresh.start, fresh.end), fresh.state) == Case.AS_PROPOSED


def test_every_term_that_is_none_is_named(scene: Scene, document: Document) -> None:
    wrong = SAID | {"when": ["月底"], "measured": ["很多"]}
    with refused("bad_term", "bad_term"):
        actions.correct_duty(**given(scene, document, duty_id=rows_of(document)[0].pk, **wrong))
    with refused("bad_term"):
        actions.add_duty(**given(scene, document, anchor="一#1", **(SAID | {"when": ["月底"]})))


def test_dropping_needs_a_reason_and_is_undone(scene: Scene, document: Document) -> None:
    one = rows_of(document)[2]
    with refused("needs_why"):
        actions.drop_duty(**given(scene, document, duty_id=one.pk, why=" "))
    actions.drop_duty(**given(scene, document, duty_id=one.pk, why="只是重申"))
    for act, more in ((actions.drop_duty, {"duty_id": one.pk, "why": "又一次"}), (actions.confirm_duties, {"duty_ids": [one.pk]}),
                      (actions.correct_duty, {"duty_id": one.pk, **SAID})):
        with refused("not_now"):
            act(**given(scene, document, **more))
    actions.reopen_duty(**given(scene, document, duty_id=one.pk))
    fresh = rows_of(document)[2]
    assert (fresh.state, fresh.settled_at, fresh.why_dropped) == ("proposed", None, "")
    with refused("not_now"):
        actions.reopen_duty(**given(scene, document, duty_id=one.pk))


def test_two_are_merged_into_the_first_and_parted_again(scene: Scene, document: Document) -> None:
    rows = rows_of(document)
    with refused("needs_two"):
        actions.merge_duties(**given(scene, document, duty_ids=[rows[0].pk]))
    whole = actions.merge_duties(**given(scene, document, duty_ids=[rows[1].pk, rows[0].pk]))
    assert (whole.pk, whole.state) == (rows[0].pk, "confirmed")
    assert whole.said == {"kind": "task", "who": ["市人社局"], "with": ["市财政局"], "when": ["2025-12-20"],
                          "measured": [">=300人次"]}
    assert [one.pk for one in queries.parts_of(whole)] == [rows[1].pk]
    with refused("not_now"):
        actions.merge_duties(**given(scene, document, duty_ids=[rows[1].pk, rows[2].pk]))
    actions.reopen_duty(**given(scene, document, duty_id=rows[1].pk))
    assert [(one.state, one.said) for one in rows_of(document)] == [("proposed", one.said) for one in rows]


def test_two_of_one_sentence_are_merged_over_all_of_it(scene: Scene) -> None:
    made = make_document(scene)
    bring(scene, made, "一、任务\n（一）市人社局负责审核资料，市财政局负责拨付资金。\n")
    first, second = rows_of(made)
    whole = actions.merge_duties(**given(scene, made, duty_ids=[first.pk, second.pk]))
    assert (whole.start, whole.end) == (first.start, second.end)
    actions.reopen_duty(**given(scene, made, duty_id=whole.pk))
    assert [(one.start, one.end) for one in rows_of(made)] == [(first.start, first.end), (second.start, second.end)]


def test_what_the_rules_missed_is_added_once(scene: Scene, document: Document) -> None:
    made = actions.add_duty(**given(scene, document, anchor="一#1", **SAID))
    assert (made.state, made.start, made.end, made.proposed) == ("confirmed", 0, len("重点任务"), None)
    with refused("duty_known"):
        actions.add_duty(**given(scene, document, anchor="一#1", **SAID))
    with refused("no_such_sentence"):
        actions.add_duty(**given(scene, document, anchor="九#1", **SAID))
    with refused("bad_span"):
        actions.add_duty(**given(scene, document, anchor="一#1", start=2, end=40, **SAID))


def test_a_new_text_is_a_new_version_and_settled_sentences_go_on(scene: Scene, document: Document) -> None:
    rows = rows_of(document)
    actions.confirm_duties(**given(scene, document, duty_ids=[rows[0].pk, rows[4].pk]))
    actions.drop_duty(**given(scene, document, duty_id=rows[2].pk, why="只是重申"))
    actions.merge_duties(**given(scene, document, duty_ids=[rows[1].pk, rows[3].pk]))
    actions.add_duty(**given(scene, document, anchor="一#1", **SAID))
    kept = scene.task(by=scene.who.province_officer, owner_id=scene.who.city_bureau, duty_id=rows[1].pk)
    gone = scene.task(by=scene.who.province_officer, owner_id=scene.who.city_bureau, duty_id=rows[4].pk)
    assert bring(scene, document, LATER_BODY).nth == 2
    now = rows_of(document)
    assert [(one.clause.anchor, one.state) for one in now] == [
        ("一#1", "confirmed"), ("一（一）#1", "proposed"), ("一（二）#1", "confirmed"), ("一（三）#1", "dropped"),
        ("一（四）#1", "proposed"), ("二（一）#1", "merged")]
    assert now[5].merged_into_id == now[2].pk
    assert now[3].why_dropped == "只是重申"
    for task, duty in ((kept, now[2]), (gone, rows[4])):
        assert Task.objects.get(pk=task.pk).duty_id == duty.pk
    # The old version stays as it was read; nothing is settled there any more, but what a task hangs on stays in the list.
    with refused("old_text"):
        actions.confirm_duties(**given(scene, document, duty_ids=[rows[0].pk]))
    with refused("old_text"):
        scene.task(by=scene.who.province_officer, owner_id=scene.who.city_bureau, duty_id=rows[0].pk)
    assert rows[4].pk in {one.pk for one in queries.duties(DutiesWanted(document=document.pk))}
    assert rows[0].pk not in {one.pk for one in queries.duties(DutiesWanted(document=document.pk))}


def test_the_cases_are_labels_that_the_score_reads(scene: Scene, document: Document, tmp_path: Path) -> None:
    rows = rows_of(document)
    text = queries.text_of(document.pk)
    assert text
    with refused("still_proposed"):
        queries.labels_of(text, name="a.txt")
    actions.confirm_duties(**given(scene, document, duty_ids=[one.pk for one in rows[:3]]))
    actions.correct_duty(**given(scene, document, duty_id=rows[3].pk, **(SAID | {"kind": "report", "who": ["各区人社局"]})))
    actions.drop_duty(**given(scene, document, duty_id=rows[4].pk, why="不是任务"))
    actions.add_duty(**given(scene, document, anchor="二#1", **SAID))
    (tmp_path / "a.txt").write_bytes(text.text.encode())
    (tmp_path / "a.yaml").write_text(queries.labels_of(text, name="a.txt"))
    ((sheet, score),) = scored(tmp_path, lexicon=shelf_lexicon())
    assert (sheet.document, sheet.round) == (document.number, 0)
    found = score.tallies
    assert (found["found"].hits, found["found"].labelled, found["found"].proposed) == (4, 5, 5)
    assert {(str(one.aspect), one.label.at if one.label else one.duty.at) for one in score.differences} == {
        ("found", "二#1"), ("found", "二（二）#1"), ("when", "二（一）#1")}


def test_sentences_are_found_by_words_of_any_length(scene: Scene, document: Document) -> None:
    def found(text: str, **more: Any) -> list[str]:
        return [one.anchor for one in queries.clauses(text=text, **more)]
    assert found("截留") == ["一（三）#1"]
    assert found("市人社局 补贴") == ["一（二）#1"]
    assert found("季") == ["二（一）#1"]
    assert found("300人次", place=cast.COUNTY) == ["一（一）#1"]
    assert found("300人次", place=cast.ELSEWHERE) == []
    assert found("资金截留") == []
    bring(scene, document, LATER_BODY)
    assert (found("300人次"), found("500人次")) == ([], ["一（一）#1"])


def test_duties_are_narrowed(scene: Scene, document: Document) -> None:
    rows = rows_of(document)
    actions.confirm_duties(**given(scene, document, duty_ids=[rows[0].pk, rows[1].pk]))
    scene.task(by=scene.who.province_officer, owner_id=scene.who.city_bureau, duty_id=rows[0].pk)

    def found(**wanted: Any) -> list[int]:
        return [one.pk for one in queries.duties(DutiesWanted(**wanted))]
    assert found(kind="report") == [rows[3].pk]
    assert found(who="财政局") == [rows[1].pk, rows[4].pk]
    assert found(state="confirmed", text="补贴") == [rows[1].pk]
    assert found(untaken=True) == [rows[1].pk]


def test_a_confirmed_duty_becomes_one_task_of_each_unit(scene: Scene, document: Document) -> None:
    one = rows_of(document)[0]
    task = {"by": scene.city_officer, "now": NOW, "measure": 5, "owner_id": scene.who.county_bureau, "title": "培训",
            "due_on": DUE, "duty_id": one.pk}
    with refused("not_confirmed"):
        actions.draft_task(**task)
    actions.confirm_duties(**given(scene, document, duty_ids=[one.pk]))
    made = actions.draft_task(**task)
    with refused("task_known"):
        actions.draft_task(**task)
    other = actions.draft_task(**(task | {"owner_id": scene.neighbour_bureau}))
    assert [row.pk for row in queries.tasks_of_duties([one.pk], by=scene.city_officer)[one.pk]] == [made.pk, other.pk]
    assert queries.sentence_of(made) == one
    with refused("duty_taken"):
        actions.reopen_duty(**given(scene, document, duty_id=one.pk))
    for task_id in (made.pk, other.pk):
        actions.withdraw_task(by=scene.city_officer, now=NOW, task_id=task_id, why="改派")
    actions.draft_task(**task)


def test_parts_handed_down_know_their_sentence_and_who_sees_what(scene: Scene, document: Document) -> None:
    one = rows_of(document)[0]
    actions.confirm_duties(**given(scene, document, duty_ids=[one.pk]))
    whole = scene.task(by=scene.who.province_officer, owner_id=scene.who.city_bureau, duty_id=one.pk)
    actions.hand_out(by=scene.who.province_officer, now=NOW, task_id=whole.pk)
    actions.accept_task(by=scene.city_officer, now=NOW, task_id=whole.pk)
    (part,) = actions.hand_down(by=scene.city_officer, now=NOW, parent_id=whole.pk, shares={scene.who.county_bureau: 100},
                                 due_on=DUE)
    assert part.duty_id == one.pk
    seen = {by.role: [row.pk for row in queries.tasks_of_duties([one.pk], by=by).get(one.pk, [])]
            for by in (scene.who.province_officer, scene.who.reviewer)}
    assert seen == {"province_officer": [whole.pk], "reviewer": [part.pk]}


def test_relations_are_kept_and_taken_back(scene: Scene, document: Document) -> None:
    notice = "人社部发〔2018〕45号"
    actions.relate_document(**given(scene, document, kind="implements", to_number=f" {notice} "))
    with refused("same_relation"):
        actions.relate_document(**given(scene, document, kind="implements", to_number=notice))
    with refused("own_number"):
        actions.relate_document(**given(scene, document, kind="amends", to_number=document.number))
    actions.relate_document(**given(scene, document, kind="repeals", to_number="津人社发〔2020〕1号"))
    assert [(str(one.kind), one.number) for one in queries.related_to(document)] == [
        ("implements", notice), ("repeals", "津人社发〔2020〕1号")]
    gone = given(scene, document, kind="repeals", to_number="津人社发〔2020〕1号")
    with refused("needs_why"):
        actions.unrelate_document(**gone, why=" ")
    actions.unrelate_document(**gone, why="登记有误")
    with refused("no_relation"):
        actions.unrelate_document(**gone, why="登记有误")


def _everything(scene: Scene, document: Document, one: Duty) -> list[tuple[Callable[..., Any], dict[str, Any]]]:
    return [
        (actions.bring_text, {"text": LATER_BODY}), (actions.confirm_duties, {"duty_ids": [one.pk]}),
        (actions.correct_duty, {"duty_id": one.pk, **SAID}), (actions.add_duty, {"anchor": "一#1", **SAID}),
        (actions.merge_duties, {"duty_ids": [one.pk]}), (actions.drop_duty, {"duty_id": one.pk, "why": "x"}),
        (actions.reopen_duty, {"duty_id": one.pk}), (actions.relate_document, {"kind": "cites", "to_number": "x"}),
        (actions.unrelate_document, {"kind": "cites", "to_number": "x", "why": "x"})]


def test_only_those_who_may_register_settle(scene: Scene, document: Document) -> None:
    one = rows_of(document)[0]
    for by in (*scene.who.strangers, scene.who.reviewer, scene.who.city_officer, scene.who.provider_clerk):
        for act, more in _everything(scene, document, one):
            with refused("not_yours"):
                act(**given(scene, document, by=by, **more))
    assert tallies(document) == {"proposed": 5}


def test_a_duty_is_settled_only_under_its_own_document(scene: Scene, document: Document) -> None:
    other = make_document(scene, number="另一号")
    bring(scene, other, "一、别的\n（一）市人社局要建立台账。\n")
    for act, more in _everything(scene, document, rows_of(document)[0])[1:7]:
        if act not in (actions.add_duty,):
            with pytest.raises(Duty.DoesNotExist):
                act(**given(scene, other, **more))


def test_the_database_has_the_last_word(scene: Scene, document: Document) -> None:
    one = Duty.objects.filter(pk=rows_of(document)[0].pk)
    for wrong in ({"state": "confirmed"}, {"state": "dropped", "settled_at": NOW}, {"state": "merged", "settled_at": NOW},
                  {"why_dropped": "x"}, {"end": 0}):
        with pytest.raises(IntegrityError), transaction.atomic():
            one.update(**wrong)
    for rows in (Text.objects.all(), Clause.objects.all()):
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.update(**({"text": "x"} if rows.model is Text else {"said": "x"}))
        with pytest.raises(DatabaseError), transaction.atomic():
            rows._raw_delete(rows.db)
    assert one.get().state == DutyState.PROPOSED
