"""Comments: by anyone, with or without a name, by number and code; grouped, answered, hidden with a reason; nothing is lost."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from baigong.governance import actions, queries
from baigong.governance.models import Comment, CommentAnswer, Commenter, CommentGroup
from baigong.governance.queries import Sought
from baigong.governance.words import AnswerKind, ConsultationRefusal, Stance, Voice
from baigong.journal.models import Entry
from baigong.kernel.actor import VISITOR
from tests import cast
from tests.cast_governance import NOW, Scene
from tests.cast_voices import CLOSED, SECRET, answered, drafted, opened, reported, sent
from tests.refused import refused

CAMPAIGN = "我们强烈建议把申请期限从十二个月延长到二十四个月，外地务工人员来不及回来办理。"


def fresh(one: Comment) -> Comment:
    return Comment.objects.select_related("answer", "group").get(pk=one.pk)


def test_a_visitor_comments_and_reads_what_became_of_it(scene: Scene) -> None:
    one = opened(scene)
    clause = queries.consultation_clauses(one)[1]
    said = sent(one, clause_id=clause.pk)
    assert said.no.startswith("YJ-2025-") and (said.voice, said.is_verified) == (Voice.PUBLIC, False)
    assert queries.tracked_comment(said.no, " ABCDEFGH jklm").answer is None
    answered(scene, one, [said], kind="partly", text="延长到十八个月。")
    seen = queries.tracked_comment(said.no.lower(), SECRET)
    assert (seen.answer.kind, seen.answer.text, seen.clause_id) == (AnswerKind.PARTLY, "延长到十八个月。", clause.pk)


@pytest.mark.parametrize("no, secret", [("YJ-2025-{key:06d}", "wrong"), ("YJ-2025-999999", SECRET), ("YJ-2024-{key:06d}", SECRET),
                                        ("", SECRET), ("YJ-2025-" + "9" * 30, SECRET), ("YJ-2025-٣", SECRET)])
def test_a_wrong_number_or_code_opens_nothing(scene: Scene, no: str, secret: str) -> None:
    said = sent(opened(scene))
    with refused("no_comment"):
        queries.tracked_comment(no.format(key=said.pk), secret)


def test_nobody_is_named_where_nobody_wants_to_be(scene: Scene) -> None:
    said = sent(opened(scene), name="张三", contact="13800000000")
    assert SECRET not in str(vars(fresh(said)))
    entry = Entry.objects.get(action="governance.comment_sent")
    assert entry.by_person is None and "张三" not in str(entry.detail) and "1380" not in str(entry.detail)
    nameless = sent(opened(scene))
    assert not queries.has_sender(nameless) and Commenter.objects.count() == 1


def test_of_who_is_logged_in_the_kind_is_known_and_they_find_it_again(scene: Scene) -> None:
    one, who = opened(scene), scene.who
    for by, voice, body in ((who.worker, Voice.WORKER, ""), (who.employer_clerk, Voice.EMPLOYER, "企业"),
                            (who.provider_clerk, Voice.BODY, "培训"), (who.assessor, Voice.BODY, "")):
        said = sent(one, by=by, voice="association", body="冒充协会")
        assert (said.voice, said.is_verified) == (voice, True) and said.body != "冒充协会"
        assert bool(said.body) == (by.organisation_id is not None), body
        assert list(queries.comments_sent_by(by)) == [said]
    officer = sent(one, by=who.reviewer, voice="public")
    assert (officer.voice, officer.is_verified) == (Voice.PUBLIC, False)
    assert not queries.comments_sent_by(VISITOR).exists() and not queries.comments_sent_by(who.other_worker).exists()


def test_every_reason_against_a_comment_at_once(scene: Scene) -> None:
    one = opened(scene)
    for _ in range(10):
        sent(one, source="s" * 64)
    with refused("comment_short", "too_many_comments"):
        sent(one, "好", source="s" * 64)
    with refused("consultation_closed", "personal_in_comment"):
        sent(one, "请打 13800000000 找我", now=CLOSED)
    with refused("personal_in_comment"):
        sent(one, "我的号码是99010119900101001x，请核实")
    assert sent(one, "文号津人社规字20250000123456是旧的", source="t" * 64)
    assert sent(one, source="s" * 64, now=NOW + timedelta(hours=1))
    with refused("not_its_clause"):
        sent(one, clause_id=queries.consultation_clauses(opened(scene))[0].pk)
    with refused("consultation_closed"):
        sent(drafted(scene))


def test_a_campaign_is_one_group_and_an_officer_moves_what_belongs_elsewhere(scene: Scene) -> None:
    one = opened(scene)
    many = [sent(one, CAMPAIGN + "！" * n) for n in range(4)]
    other = sent(one, "标准太低，建议提高到一千五百元，与邻市看齐。")
    assert actions.group_comments(by=scene.city_officer, now=NOW, consultation_id=one.pk) == 4
    (group,) = queries.groups_of(one)
    assert (group.sent, group.open_still, group.name) == (4, 4, CAMPAIGN[:29] + "…") and fresh(other).group is None
    ask = {"by": scene.city_officer, "now": NOW, "consultation_id": one.pk}
    actions.regroup_comments(comment_ids=[many[3].pk], **ask)
    late = sent(one, CAMPAIGN)
    assert actions.group_comments(**ask) == 1, "what an officer took out stays out, what came later joins"
    assert fresh(many[3]).group is None and fresh(late).group_id == group.pk
    made = actions.regroup_comments(comment_ids=[other.pk, many[3].pk], name="提高标准", **ask)
    assert [(each.name, each.sent) for each in queries.groups_of(one)] == [(group.name, 4), ("提高标准", 2)]
    actions.regroup_comments(comment_ids=[other.pk], group_id=group.pk, **ask)
    assert fresh(other).group_id == group.pk and made.by_hand
    with refused("no_comment_picked"):
        actions.regroup_comments(comment_ids=[], **ask)
    elsewhere = opened(scene)
    stray = sent(elsewhere)
    with refused("not_its_comments"):
        actions.regroup_comments(comment_ids=[stray.pk], **ask)
    with refused("not_its_comments"):
        actions.regroup_comments(comment_ids=[stray.pk], group_id=group.pk, **(ask | {"consultation_id": elsewhere.pk}))


def test_many_are_answered_with_the_same_words_and_answered_anew(scene: Scene) -> None:
    one = opened(scene)
    many = [sent(one) for _ in range(3)]
    first = answered(scene, one, many)
    second = answered(scene, one, many[:1], kind="declined", text="与上位规定不符。")
    assert [fresh(each).answer_id for each in many] == [second.pk, first.pk, first.pk]
    assert CommentAnswer.objects.count() == 2, "the first answer stays written"
    with refused("comment_answer_needed"):
        answered(scene, one, many, text=" ")
    with refused("no_comment_picked"):
        answered(scene, one, [])
    with refused("not_its_comments"):
        answered(scene, one, [sent(opened(scene))])
    answered(scene, one, many)
    reported(scene, one)
    for late in (lambda: answered(scene, one, many), lambda: actions.group_comments(
            by=scene.city_officer, now=CLOSED, consultation_id=one.pk)):
        with refused("not_now"):
            late()


def test_a_hidden_text_leaves_its_reason_number_and_answer_in_sight(scene: Scene) -> None:
    one = opened(scene)
    said = sent(one, "某某是骗子，大家不要相信他们单位")
    ask = {"by": scene.city_officer, "now": NOW, "comment_id": said.pk}
    with refused("comment_not_hidden"):
        actions.show_comment(why="误操作", **ask)
    actions.hide_comment(why_hidden="abuse", **ask)
    with refused("comment_hidden"):
        actions.hide_comment(why_hidden="abuse", **ask)
    assert list(queries.public_comments(one, Sought())) == [said]
    assert not queries.public_comments(one, Sought(text="骗子")).exists() and queries.comments(one, Sought(text="骗子")).exists()
    with refused("needs_why"):
        actions.show_comment(why=" ", **ask)
    assert actions.show_comment(why="申诉成立", **ask).why_hidden == ""
    answered(scene, one, [said])
    reported(scene, one)
    actions.hide_comment(why_hidden="personal", **ask)
    assert queries.report_of(one).hidden == 1, "what is found later is hidden after the report too"


def test_who_sent_it_is_read_for_a_reason_and_every_reading_is_journalled(scene: Scene) -> None:
    one, who = opened(scene), scene.who
    said, nameless = sent(one, name="张三", contact="z@example.org"), sent(one)
    ask = {"now": NOW, "comment_id": said.pk}
    with refused("needs_why"):
        actions.reveal_commenter(by=scene.city_officer, why="", **ask)
    found = actions.reveal_commenter(by=scene.city_officer, why="核实情况", **ask)
    assert (found.name, found.contact) == ("张三", "z@example.org")
    assert Entry.objects.filter(action="governance.commenter_revealed", why="核实情况").count() == 1
    with pytest.raises(Commenter.DoesNotExist):
        actions.reveal_commenter(by=scene.city_officer, now=NOW, comment_id=nameless.pk, why="x")
    elsewhere = cast.make_actor("city_officer", region=cast.ELSEWHERE)
    for other in (*who.strangers, who.worker, who.reviewer, elsewhere):
        for act in (lambda by: actions.reveal_commenter(by=by, why="x", **ask),
                    lambda by: actions.hide_comment(by=by, why_hidden="abuse", **ask),
                    lambda by: actions.show_comment(by=by, why="x", **ask)):
            with refused("not_yours"):
                act(other)


def test_the_list_is_narrowed_by_what_an_officer_looks_for(scene: Scene) -> None:
    one = opened(scene)
    clause = queries.consultation_clauses(one)[0]
    rows = [sent(one, clause_id=clause.pk, voice="employer", body="精工机械"),
            sent(one, "全文都同意，尽快出台。", stance="support")]
    ask = {"by": scene.city_officer, "now": NOW, "consultation_id": one.pk}
    grouped = actions.regroup_comments(comment_ids=[rows[0].pk], name="期限", **ask)
    answered(scene, one, rows[1:])
    for sought, found in (
        (Sought(), rows), (Sought(text="精工"), rows[:1]), (Sought(text=rows[1].no), rows[1:]),
        (Sought(clause=str(clause.pk)), rows[:1]),
        (Sought(clause="0"), rows[1:]), (Sought(clause="x"), []), (Sought(voice="employer"), rows[:1]), (Sought(voice="?"), rows),
        (Sought(stance="support"), rows[1:]), (Sought(answer="none"), rows[:1]), (Sought(answer="adopted"), rows[1:]),
        (Sought(group=str(grouped.pk)), rows[:1]), (Sought(group="none"), rows[1:])):
        assert list(queries.comments(one, sought)) == found, sought


def test_the_report_counts_by_kind_of_sender_wish_clause_and_answer(scene: Scene) -> None:
    one = opened(scene)
    clause = queries.consultation_clauses(one)[0]
    rows = [sent(one, by=scene.who.worker, clause_id=clause.pk), sent(one, voice="association", stance="oppose"), sent(one)]
    answered(scene, one, rows[:2])
    told = queries.report_of(one)
    assert (told.sent, told.answered, told.verified, told.hidden) == (3, 2, 1, 0)
    assert told.voices == {Voice.WORKER: {AnswerKind.ADOPTED: 1}, Voice.ASSOCIATION: {AnswerKind.ADOPTED: 1},
                           Voice.PUBLIC: {None: 1}}
    assert told.stances == {Stance.CHANGE: 2, Stance.OPPOSE: 1}
    assert told.clauses == {clause.pk: {AnswerKind.ADOPTED: 1}, None: {AnswerKind.ADOPTED: 1, None: 1}}


@pytest.mark.parametrize("changed", [{"text": "改"}, {"voice": "worker"}, {"clause_id": None, "stance": "oppose"}, {"body": "别家"},
                                     {"secret_hash": "x"}, {"is_verified": True}, {"hidden_at": NOW}, {"why_hidden": "abuse"}])
def test_the_database_keeps_a_comment_as_it_was_sent(scene: Scene, changed: dict[str, object]) -> None:
    said = sent(opened(scene))
    with pytest.raises(DatabaseError), transaction.atomic():
        Comment.objects.filter(pk=said.pk).update(**changed)


def test_the_database_loses_no_comment_and_no_answer(scene: Scene) -> None:
    one = opened(scene)
    said, stray = sent(one, name="张三"), sent(opened(scene))
    answer = answered(scene, one, [said])
    group = actions.regroup_comments(by=scene.city_officer, now=NOW, consultation_id=one.pk, comment_ids=[said.pk], name="甲")
    rows = Comment.objects.filter(pk=said.pk)
    for act in (rows.delete, lambda: rows.update(answer=None), lambda: CommentAnswer.objects.update(text="改"),
                lambda: CommentAnswer.objects.all().delete(), lambda: CommentGroup.objects.update(name="改"),
                lambda: Commenter.objects.update(name="李四"), lambda: Commenter.objects.all().delete(),
                lambda: Comment.objects.filter(pk=stray.pk).update(answer=answer),
                lambda: Comment.objects.filter(pk=stray.pk).update(group=group)):
        with pytest.raises(DatabaseError), transaction.atomic():
            act()
    reported(scene, one)
    for act in (lambda: rows.update(group=None), lambda: rows.update(answer=CommentAnswer.objects.create(
            consultation=one, kind="declined", text="x", answered_at=NOW))):
        with pytest.raises(DatabaseError), transaction.atomic():
            act()


def test_the_database_lets_no_comment_in_too_late_and_says_so_as_people_read_it(scene: Scene, monkeypatch) -> None:
    one = opened(scene)
    monkeypatch.setattr("baigong.governance.actions.commenting.is_open", lambda one, on: True)
    sent(one, now=CLOSED - timedelta(days=1))
    with refused(ConsultationRefusal.CONSULTATION_CLOSED.value):
        sent(one, now=CLOSED)
    with refused("consultation_closed"):
        sent(one, now=NOW - timedelta(days=1))
