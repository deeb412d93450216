"""Consultations: put before the public for as long as the rules want, by clause, kept open longer, reported or withdrawn."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from baigong.governance import actions, queries
from baigong.governance.models import Consultation, ConsultationClause
from baigong.governance.words import ConsultationState, Phase
from baigong.journal.models import Message
from baigong.policy import actions as policy
from tests import cast
from tests.cast_governance import NOW, Scene
from tests.cast_voices import CLOSED, CLOSES, answered, drafted, given, opened, reported, sent
from tests.refused import refused


def state(one: Consultation) -> str:
    return Consultation.objects.get(pk=one.pk).state


def test_a_measure_stands_by_clause_once_published(scene: Scene) -> None:
    one = drafted(scene)
    assert not queries.public_consultations(on=cast.TODAY).exists() and queries.consultation_clauses(one) == []
    actions.publish_consultation(by=scene.city_officer, now=NOW, consultation_id=one.pk)
    assert [(each.anchor, each.heading) for each in queries.consultation_clauses(one)] == [
        ("art-1", "第一条 补贴标准"), ("art-2", "第二条 申请期限")]
    assert list(queries.public_consultations(on=cast.TODAY, phase="open")) == [one]
    assert one.no.startswith("ZQ-2025-")
    with refused("not_now"):
        actions.publish_consultation(by=scene.city_officer, now=NOW, consultation_id=one.pk)


def test_a_registered_document_brings_its_articles_and_their_anchors(scene: Scene) -> None:
    document = queries.document("renshebufa-2018-45")
    one = opened(scene, subject="document", document_id=document.pk)
    assert [each.anchor for each in queries.consultation_clauses(one)] == [each.anchor for each in queries.articles_of(document.pk)]
    assert one.text == "" and one.document_id == document.pk


def test_a_policy_draft_brings_its_articles_and_what_it_changes(scene: Scene, settings, tmp_path: Path) -> None:
    from tests.policy.conftest import CASES, POLICY

    who, officer = scene.who, scene.who.policy_officer
    for kept in ("vocabulary", "funds", "voices", "calendar"):
        (tmp_path / kept).symlink_to(settings.INSTITUTION / kept)
    settings.INSTITUTION = tmp_path
    folder = tmp_path / "policies" / "120000" / "pilot"
    folder.mkdir(parents=True)
    for name, text in (("policy.yaml", POLICY.replace("FEN", "100000")), ("cases.yaml", CASES.replace("YUAN", "1000")),
                       ("notice.md", "# 试点\n\n## 第一条 {#a1}\n参保满十二个月。\n")):
        (folder / name).write_text(text, encoding="utf-8")
    sheet = policy.propose_sheet(by=officer, now=NOW, folder=folder)
    policy.publish_sheet(by=who.second_policy_officer, now=NOW, sheet_id=sheet.pk)
    draft = policy.open_draft(by=officer, now=NOW, sheet_id=sheet.pk, title="提高标准", from_on=date(2026, 1, 1))
    policy.change_draft(by=officer, now=NOW, draft_id=draft.pk, seen=draft.changes, figures={"base_fen": 150_000}, conditions={})
    assert [key for key, _name in queries.drafts_to_consult(by=officer)] == [draft.pk]
    one = drafted(scene, by=officer, region=cast.PROVINCE, subject="policy", text="", draft_id=draft.pk)
    with refused("not_yours"):
        actions.publish_consultation(by=who.province_officer, now=NOW, consultation_id=one.pk)
    actions.publish_consultation(by=officer, now=NOW, consultation_id=one.pk)
    shown = queries.public_consultation(one.pk)
    assert [(each.anchor, each.text) for each in queries.consultation_clauses(shown)] == [("a1", "参保满十二个月。")]
    assert any("1,500" in row["zh"] or "1500" in row["zh"] for row in shown.effects["changes"])


def test_every_reason_against_its_days_at_once(scene: Scene) -> None:
    with refused("opens_past", "period_short"):
        drafted(scene, opens_on=date(2025, 8, 31), closes_on=date(2025, 9, 20))
    with refused("period_too_short"):
        drafted(scene, closes_on=date(2025, 9, 2))
    with refused("period_short"):
        drafted(scene, closes_on=CLOSES - timedelta(days=1))
    assert drafted(scene, closes_on=date(2025, 9, 10), why_short="汛期将至").why_short == "汛期将至"


def test_a_normative_document_counts_working_days_with_its_opening_day(scene: Scene) -> None:
    assert drafted(scene, importance="normative", closes_on=date(2025, 9, 9)).closes_on == date(2025, 9, 9)
    with refused("period_short"):
        drafted(scene, importance="normative", closes_on=date(2025, 9, 8))


def test_what_it_is_about_must_be_there(scene: Scene) -> None:
    with refused("no_articles"):
        drafted(scene, text="没有标题")
    for subject in ("policy", "document"):
        with refused("no_subject"):
            drafted(scene, subject=subject)


def test_a_draft_is_edited_what_is_published_is_not(scene: Scene) -> None:
    one = drafted(scene)
    again = {key: value for key, value in given(scene, title="新题目").items() if key != "region"}
    assert actions.edit_consultation(consultation_id=one.pk, **again).title == "新题目"
    actions.publish_consultation(by=scene.city_officer, now=NOW, consultation_id=one.pk)
    with refused("not_now"):
        actions.edit_consultation(consultation_id=one.pk, **again)


def test_it_may_be_prolonged_while_open_for_a_reason_all_read(scene: Scene) -> None:
    one = opened(scene)
    ask = {"by": scene.city_officer, "now": NOW, "consultation_id": one.pk}
    with refused("needs_why"):
        actions.prolong_consultation(closes_on=date(2025, 10, 31), why=" ", **ask)
    with refused("not_later"):
        actions.prolong_consultation(closes_on=CLOSES, why="应协会要求", **ask)
    longer = actions.prolong_consultation(closes_on=date(2025, 10, 31), why="应协会要求", **ask)
    assert (longer.closes_on, longer.why_longer) == (date(2025, 10, 31), "应协会要求")
    with refused("consultation_closed"):
        actions.prolong_consultation(closes_on=date(2025, 12, 1), why="再延", **(ask | {"now": NOW + timedelta(days=61)}))


@pytest.mark.parametrize("day, phase", [(date(2025, 9, 1), Phase.OPEN), (CLOSES, Phase.OPEN), (date(2025, 10, 1), Phase.ANSWERING)])
def test_its_last_day_still_counts(scene: Scene, day: date, phase: Phase) -> None:
    one = opened(scene)
    assert queries.phase_of(one, on=day) == phase
    assert list(queries.public_consultations(on=day, phase=str(phase))) == [one]
    coming = opened(scene, opens_on=date(2025, 10, 8), closes_on=date(2025, 11, 30))
    assert queries.phase_of(coming, on=day) == Phase.COMING


def test_no_result_before_it_has_closed_and_everyone_is_answered(scene: Scene) -> None:
    one = opened(scene)
    said = sent(one)
    with refused("report_summary_needed"):
        reported(scene, one, summary=" ")
    with refused("consultation_still_open"):
        reported(scene, one, now=NOW)
    with refused("comments_unanswered"):
        reported(scene, one)
    answered(scene, one, [said])
    first = queries.consultation_clauses(one)[0]
    with refused("not_its_clause"):
        reported(scene, one, changes={queries.consultation_clauses(opened(scene))[0].pk: "改"})
    reported(scene, one, changes={first.pk: "改为一千五百元", queries.consultation_clauses(one)[1].pk: "  "})
    assert state(one) == ConsultationState.REPORTED
    changed = [getattr(getattr(each, "change", None), "text", None) for each in queries.consultation_clauses(one)]
    assert changed == ["改为一千五百元", None]
    with refused("not_now"):
        reported(scene, one)


def test_who_commented_with_their_name_hears_of_the_result_once(scene: Scene) -> None:
    one = opened(scene)
    mine = [sent(one, by=scene.who.worker), sent(one, "第二条太短，请延长。", by=scene.who.worker), sent(one)]
    answered(scene, one, mine)
    reported(scene, one)
    told = Message.objects.filter(word__endswith=".consultation_reported")
    assert [each.to_person for each in told] == [scene.who.worker.person_id]
    assert Message.objects.filter(word__endswith=".comment_answered", to_person=scene.who.worker.person_id).count() == 2


def test_a_withdrawn_one_keeps_what_was_said_and_says_why(scene: Scene) -> None:
    one = opened(scene)
    sent(one)
    with refused("needs_why"):
        actions.withdraw_consultation(by=scene.city_officer, now=NOW, consultation_id=one.pk, why="")
    actions.withdraw_consultation(by=scene.city_officer, now=NOW, consultation_id=one.pk, why="上位文件将修改")
    shown = queries.public_consultation(one.pk)
    assert shown.why_withdrawn == "上位文件将修改" and shown.comments.count() == 1
    with refused("consultation_closed"):
        sent(one)
    with refused("not_now"):
        actions.withdraw_consultation(by=scene.city_officer, now=NOW, consultation_id=one.pk, why="再撤")
    never = drafted(scene)
    actions.withdraw_consultation(by=scene.city_officer, now=NOW, consultation_id=never.pk, why="不出台了")
    assert never not in queries.public_consultations(on=cast.TODAY)


def test_strangers_and_other_places_neither_see_nor_lead(scene: Scene) -> None:
    who = scene.who
    elsewhere = cast.make_actor("city_officer", region=cast.ELSEWHERE)
    one, said = opened(scene), None
    said = sent(one)
    for other in (*who.strangers, who.worker, who.reviewer, who.finance_officer, elsewhere):
        assert not queries.consultations(by=other, on=cast.TODAY).exists()
        with refused("not_yours"):
            drafted(scene, by=other)
        ask = {"by": other, "now": NOW, "consultation_id": one.pk}
        for act in (lambda ask: actions.publish_consultation(**ask), lambda ask: actions.withdraw_consultation(why="x", **ask),
                    lambda ask: actions.prolong_consultation(closes_on=date(2026, 1, 1), why="x", **ask),
                    lambda ask: actions.report_consultation(summary="x", **ask),
                    lambda ask: actions.group_comments(**ask),
                    lambda ask: actions.regroup_comments(comment_ids=[said.pk], **ask),
                    lambda ask: actions.answer_comments(comment_ids=[said.pk], kind="adopted", text="x", **ask)):
            with refused("not_yours"):
                act(ask)
        again = {key: value for key, value in given(scene).items() if key != "region"}
        with refused("not_yours"):
            actions.edit_consultation(**(again | {"by": other, "consultation_id": one.pk}))
    assert list(queries.consultations(by=who.province_officer, on=cast.TODAY)) == [one]


@pytest.mark.parametrize("changed", [
    {"title": "另一个题目"}, {"text": "# 一\n改"}, {"opens_on": date(2025, 9, 2)}, {"closes_on": date(2025, 9, 29)},
    {"intro": "改"},
    {"state": "reported", "reported_at": CLOSED, "summary": "没人答复"},
    {"state": "reported", "reported_at": NOW, "summary": "还开着"}])
def test_the_database_keeps_what_was_published(scene: Scene, changed: dict[str, object]) -> None:
    one = opened(scene)
    if "没人答复" in changed.values():
        sent(one)
    with pytest.raises(DatabaseError), transaction.atomic():
        Consultation.objects.filter(pk=one.pk).update(**changed)


def test_the_database_removes_nothing_and_reopens_nothing(scene: Scene) -> None:
    one = opened(scene)
    for gone in (lambda: Consultation.objects.filter(pk=one.pk).delete(),
                 lambda: ConsultationClause.objects.filter(consultation=one).delete(),
                 lambda: ConsultationClause.objects.filter(consultation=one).update(text="改"),
                 lambda: Consultation.objects.filter(pk=drafted(scene).pk)._raw_delete("default")):
        with pytest.raises(DatabaseError), transaction.atomic():
            gone()
    reported(scene, one)
    with pytest.raises(DatabaseError), transaction.atomic():
        Consultation.objects.filter(pk=one.pk).update(state="published", reported_at=None, summary="")
    with pytest.raises(IntegrityError), transaction.atomic():
        Consultation.objects.filter(pk=drafted(scene).pk).update(subject="policy")
    with pytest.raises(IntegrityError), transaction.atomic():
        Consultation.objects.filter(pk=drafted(scene).pk).update(closes_on=date(2025, 1, 1))
