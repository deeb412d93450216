"""Questions of the public: asked without a name, answered by a clock, merged; concerns tracked; who follows; looks."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import DatabaseError, IntegrityError, close_old_connections, connection, transaction

from baigong.governance import actions, queries
from baigong.governance.models import Following, Look, PublicityItem, PublicQuestion
from baigong.governance.queries import AskedWanted, Spoken
from baigong.governance.words import AskedState, PublicityState
from baigong.journal import actions as journal
from baigong.journal.models import Message, Use
from baigong.kernel.actor import SYSTEM, VISITOR
from baigong.kernel.refused import Refused
from baigong.offer.queries import rows_of, working_days
from baigong.project import nightly
from tests import cast
from tests.cast_governance import NOW, Scene, make_scene
from tests.cast_spreading import SECRET, answered, asked, item, published_item
from tests.refused import refused

HEARD = {"now": NOW, "region": cast.COUNTY, "text": "补贴几个月没到账，群里都在问。", "heard_from": "12333 热线"}


def test_a_visitor_asks_the_county_answers_and_the_code_opens_the_answer(scene: Scene) -> None:
    one = asked()
    assert one.no.startswith("TW-2025-") and one.due_on == working_days().add(cast.TODAY, 7) and one.asked_by is None
    assert [row.subtitle for row in rows_of(queries.spreading_waiting(by=scene.who.reviewer))] == [one.no]
    assert queries.tracked_question(one.no.lower(), "ABCD EFGH JKLM") == one
    for no, code in ((one.no, "x"), ("TW-2025-999999", SECRET), ("", SECRET), (one.no.replace("2025", "2024"), SECRET)):
        with refused("no_question"):
            queries.tracked_question(no, code)
    with refused("question_answer_needed"):
        answered(scene, one, answer=" ")
    answered(scene, one)
    assert queries.answer_of(queries.tracked_question(one.no, SECRET)) == "带身份证就行，户口不限。"
    with refused("not_now"):
        answered(scene, one)
    assert rows_of(queries.spreading_waiting(by=scene.who.reviewer)) == []


def test_a_question_says_something_of_nobody_and_an_hour_has_its_limit(scene: Scene) -> None:
    with refused("question_short"):
        asked("短")
    with refused("personal_in_question"):
        asked("打 13812345678 问的那个事")
    for _nth in range(10):
        asked(source="door")
    with refused("too_many_questions"):
        asked(source="door")
    asked(source="another door")
    asked(source="door", now=NOW + timedelta(hours=1, seconds=1))


def test_a_worker_who_asks_is_told_and_sees_only_their_own(scene: Scene) -> None:
    by = scene.who.worker
    one = asked(by=by)
    assert one.origin == "desk" and list(queries.questions_asked_by(by)) == [one]
    assert not queries.questions_asked_by(scene.who.other_worker).exists() and not queries.questions_asked_by(VISITOR).exists()
    answered(scene, one, is_public=False)
    assert Message.objects.filter(to_person=by.person_id, word__endswith=".question_answered").count() == 1
    assert not queries.public_questions(AskedWanted()).exists()
    actions.show_question(by=scene.who.reviewer, now=NOW, question_id=one.pk, is_public=True)
    assert list(queries.public_questions(AskedWanted(text="户口", place=cast.COUNTY))) == [one]
    with refused("question_not_answered"):
        actions.show_question(by=scene.who.reviewer, now=NOW, question_id=asked().pk, is_public=True)


def test_what_would_be_public_holds_no_number_of_a_person(scene: Scene) -> None:
    one = asked()
    with refused("personal_in_question"):
        answered(scene, one, answer="请打 13812345678")
    answered(scene, one, answer="请打 13812345678", is_public=False)
    with refused("personal_in_question"):
        actions.show_question(by=scene.who.reviewer, now=NOW, question_id=one.pk, is_public=True)


def test_the_same_question_is_merged_counts_and_shares_the_answer(scene: Scene) -> None:
    by = scene.who.reviewer
    main, other = asked("报名要带什么材料？"), asked("报名带啥材料？", by=scene.who.worker)
    far = asked("证书多久能下来？")
    assert [key for key, _name in queries.same_questions(other, by=by, on=cast.TODAY)] == [main.pk, far.pk]
    for wrong in (other.pk, 0):
        with refused("no_main_question"):
            actions.merge_question(by=by, now=NOW, question_id=other.pk, main_id=wrong)
    actions.merge_question(by=by, now=NOW, question_id=other.pk, main_id=main.pk)
    for one, into in ((main, far), (far, other)):
        with refused("no_main_question"):
            actions.merge_question(by=by, now=NOW, question_id=one.pk, main_id=into.pk)
    with refused("not_now"):
        actions.merge_question(by=by, now=NOW, question_id=other.pk, main_id=main.pk)
    assert [(one.pk, one.times) for one in queries.most_asked(by=by)] == [(main.pk, 2)]
    assert Message.objects.filter(word__endswith=".question_answered").count() == 0
    answered(scene, main)
    assert Message.objects.filter(to_person=scene.who.worker.person_id, word__endswith=".question_answered").count() == 1
    assert queries.answer_of(PublicQuestion.objects.select_related("main").get(pk=other.pk)) == "带身份证就行，户口不限。"
    assert list(queries.public_questions(AskedWanted()).values_list("pk", "times")) == [(main.pk, 2)]
    late = asked("还要带什么？", by=scene.who.other_worker)
    actions.merge_question(by=by, now=NOW, question_id=late.pk, main_id=main.pk)
    assert Message.objects.filter(to_person=scene.who.other_worker.person_id, word__endswith=".question_answered").count() == 1


def test_a_concern_is_put_down_with_its_source_and_tracked_to_its_answer(scene: Scene) -> None:
    by = scene.who.reviewer
    with refused("no_concern_source"):
        actions.register_concern(**(HEARD | {"by": by, "heard_from": " "}))
    with refused("question_short"):
        actions.register_concern(**(HEARD | {"by": by, "text": "急"}))
    one = actions.register_concern(**HEARD, by=by)
    assert one.due_on == working_days().add(cast.TODAY, 3) and one.origin == "concern"
    with refused("no_question"):
        queries.tracked_question(one.no, "")
    answered(scene, one, answer="本周五前全部拨付。")
    assert list(queries.questions(AskedWanted(origin="concern", state="answered"), by=by)) == [one]
    assert not queries.questions_asked_by(by).exists(), "a concern is the office's"
    for other in (scene.who.worker, scene.who.payer, scene.who.neighbour_reviewer, *scene.who.strangers):
        with refused("not_yours"):
            actions.register_concern(**HEARD, by=other)


def test_strangers_and_other_places_answer_nothing(scene: Scene) -> None:
    one, main = asked(), asked()
    for other in (scene.who.neighbour_reviewer, scene.who.worker, scene.who.provider_clerk, VISITOR, *scene.who.strangers):
        for act in (lambda by: answered(scene, one, by=by),
                    lambda by: actions.merge_question(by=by, now=NOW, question_id=one.pk, main_id=main.pk),
                    lambda by: actions.show_question(by=by, now=NOW, question_id=one.pk, is_public=True)):
            with refused("not_yours"):
                act(other)
        assert not queries.questions(AskedWanted(), by=other).exists()
    far = asked(region=cast.NEIGHBOUR)
    with refused("no_main_question"):
        actions.merge_question(by=scene.who.reviewer, now=NOW, question_id=one.pk, main_id=far.pk)
    assert answered(scene, far, by=scene.city_officer).state == AskedState.ANSWERED


@pytest.mark.parametrize("changed", [
    {"text": "改"}, {"region_id": cast.CITY}, {"state": "answered"}, {"answer": "x"}, {"is_public": True}, {"heard_from": "x"},
    {"state": "merged", "answered_at": NOW}, {"due_on": cast.TODAY}, {"asked_by": 1}])
def test_the_database_keeps_a_question_as_it_was_asked(scene: Scene, changed: dict[str, object]) -> None:
    one = asked()
    with pytest.raises(DatabaseError), transaction.atomic():
        PublicQuestion.objects.filter(pk=one.pk).update(**changed)


def test_the_database_takes_no_answer_back_and_merges_into_no_merged_one(scene: Scene) -> None:
    one, main = answered(scene, asked()), asked()
    merged = actions.merge_question(by=scene.who.reviewer, now=NOW, question_id=asked().pk, main_id=main.pk)
    for act in (lambda: PublicQuestion.objects.filter(pk=one.pk).update(answer="改"), one.delete,
                lambda: PublicQuestion.objects.filter(pk=merged.pk).update(main=one)):
        with pytest.raises(DatabaseError), transaction.atomic():
            act()
    with pytest.raises(IntegrityError, match="merged into one"), transaction.atomic():
        PublicQuestion.objects.filter(pk=asked().pk).update(state="merged", answered_at=NOW, main_id=merged.pk)


@pytest.mark.django_db(transaction=True)
def test_two_officers_at_once_never_merge_each_into_the_other() -> None:
    scene = make_scene()
    one, other = asked(), asked()

    def run(first: bool) -> str:
        pair = (one, other) if first else (other, one)
        try:
            return str(actions.merge_question(by=scene.who.reviewer, now=NOW, question_id=pair[0].pk, main_id=pair[1].pk).state)
        except Refused as no:
            return no.codes[0]
        finally:
            connection.close()

    close_old_connections()
    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(run, (True, False))) == ["merged", "no_main_question"]


def test_an_item_is_written_by_one_and_published_by_another(scene: Scene) -> None:
    for wrong, code in (({"text": "短"}, "item_short"), ({"title": "找 13812345678"}, "item_personal"),
                        ({"until_on": None}, "campaign_days"), ({"until_on": cast.TODAY - timedelta(days=1)}, "campaign_days"),
                        ({"kind": "story"}, "story_consent")):
        with refused(code):
            item(scene, **wrong)
    one = item(scene)
    with refused("same_person"):
        actions.publish_item(by=scene.city_officer, now=NOW, item_id=one.pk)
    written = {"now": NOW, "item_id": one.pk, "kind": "story", "title": "从学徒到技师", "text": one.text,
               "consent": "同意书 3 号（模拟）"}
    again = actions.write_item(**written, by=scene.city_officer)
    assert (again.kind, again.from_on, again.until_on) == ("story", None, None)
    actions.publish_item(by=scene.second_officer, now=NOW, item_id=one.pk)
    assert list(queries.public_items(Spoken(kind="story", place=cast.COUNTY))) == [one]
    for act in (lambda: actions.publish_item(by=scene.second_officer, now=NOW, item_id=one.pk),
                lambda: actions.write_item(**written, by=scene.city_officer)):
        with refused("not_now"):
            act()
    with refused("needs_why"):
        actions.withdraw_item(by=scene.city_officer, now=NOW, item_id=one.pk, why="")
    actions.withdraw_item(by=scene.city_officer, now=NOW, item_id=one.pk, why="本人要求撤下")
    with refused("not_now"):
        actions.withdraw_item(by=scene.city_officer, now=NOW, item_id=one.pk, why="x")
    assert not queries.public_items(Spoken()).exists()


def test_strangers_publish_nothing(scene: Scene) -> None:
    one = item(scene)
    for other in (scene.who.neighbour_reviewer, scene.who.worker, scene.who.payer, VISITOR, *scene.who.strangers):
        for act in (lambda by: item(scene, by=by), lambda by: actions.publish_item(by=by, now=NOW, item_id=one.pk),
                    lambda by: actions.withdraw_item(by=by, now=NOW, item_id=one.pk, why="x"),
                    lambda by: actions.write_item(by=by, now=NOW, item_id=one.pk, kind="news", title="x", text=one.text)):
            with refused("not_yours"):
                act(other)
        assert not queries.items(Spoken(), by=other).exists()
    assert list(queries.items(Spoken(), by=scene.who.reviewer)) == [one]


@pytest.mark.parametrize("changed", [
    {"text": "改"}, {"kind": "news"}, {"state": "drafted", "published_at": None, "published_by": None},
    {"state": "withdrawn", "withdrawn_at": NOW}, {"region_id": cast.CITY}])
def test_the_database_keeps_an_item_as_it_was_published(scene: Scene, changed: dict[str, object]) -> None:
    one = published_item(scene)
    with pytest.raises(DatabaseError), transaction.atomic():
        PublicityItem.objects.filter(pk=one.pk).update(**changed)
    with pytest.raises(DatabaseError), transaction.atomic():
        one.delete()
    assert PublicityItem.objects.get(pk=one.pk).state == PublicityState.PUBLISHED


def test_the_database_knows_what_each_kind_needs(scene: Scene) -> None:
    one = item(scene)
    for changed in ({"until_on": None}, {"until_on": cast.TODAY}, {"kind": "story"}, {"kind": "news"}, {"consent": "x"},
                    {"state": "published", "published_at": NOW, "published_by": one.written_by}):
        with pytest.raises(IntegrityError), transaction.atomic():
            PublicityItem.objects.filter(pk=one.pk).update(**changed)


def test_whoever_follows_a_place_hears_of_it_and_of_what_is_above_it_for_their_group(scene: Scene) -> None:
    who = scene.who
    near, by_group = actions.follow(by=who.worker, now=NOW, region=cast.COUNTY), None
    assert actions.follow(by=who.worker, now=NOW, region=cast.COUNTY) == near, "again is the same"
    by_group = actions.follow(by=who.other_worker, now=NOW, region=cast.COUNTY, group="veteran")
    assert queries.followers_within(by=scene.city_officer) == 2 and queries.followers_within(by=who.neighbour_reviewer) == 0

    def told(**other) -> list[int]:
        before = set(Message.objects.values_list("pk", flat=True))
        published_item(scene, **other)
        found = Message.objects.filter(word__endswith=".publicity_published").exclude(pk__in=before)
        return sorted(found.values_list("to_person", flat=True))

    both = sorted([who.worker.person_id, who.other_worker.person_id])
    assert told() == both and told(region=cast.CITY) == both, "for all, of the county and above it"
    assert told(region=cast.NEIGHBOUR) == []
    assert told(group="veteran") == both and told(group="disabled") == [who.worker.person_id]
    with refused("not_yours"):
        actions.unfollow(by=who.worker, now=NOW, following_id=by_group.pk)
    actions.unfollow(by=who.other_worker, now=NOW, following_id=by_group.pk)
    assert queries.followings_of(who.other_worker) == [] and told(group="veteran") == [who.worker.person_id]


def test_following_has_its_limit_and_is_a_workers(scene: Scene) -> None:
    from baigong.people.words import Group

    for group in ["", *Group.codes()]:
        actions.follow(by=scene.who.worker, now=NOW, region=cast.COUNTY, group=group)
    for region in (cast.CITY, cast.PROVINCE, cast.NATION, cast.NEIGHBOUR):
        actions.follow(by=scene.who.worker, now=NOW, region=region)
    assert Following.objects.count() == 20
    with refused("follows_many"):
        actions.follow(by=scene.who.worker, now=NOW, region=cast.ELSEWHERE)
    for other in (scene.who.reviewer, scene.who.employer_clerk, VISITOR):
        with refused("not_yours"):
            actions.follow(by=other, now=NOW, region=cast.COUNTY)


def test_looks_are_gathered_once_and_know_nobody(scene: Scene) -> None:
    one = published_item(scene)
    for minute in (0, 0, 1):
        journal.count_use(holder=f"publicity:item:{one.pk}:looks", now=NOW + timedelta(minutes=minute))
    journal.count_use(holder=f"publicity:item:{one.pk}:unhelped", now=NOW)
    journal.count_use(holder="a token", now=NOW)
    assert actions.gather_looks(by=SYSTEM, now=NOW + timedelta(minutes=2)) == 2, "the minute that runs is left"
    assert nightly.gather_looks(now=NOW + timedelta(minutes=5)) == 1 and nightly.gather_looks(now=NOW + timedelta(hours=1)) == 0
    assert queries.reach_of("item", one.pk) == queries.Reach(3, 0, 1)
    assert queries.items(Spoken(), by=scene.who.reviewer).get().looks == 3
    assert list(Use.objects.values_list("holder", flat=True)) == ["a token"], "what others counted stays"
    assert {field.name for field in Look._meta.fields} == {"id", "kind", "key", "on_day", "looks", "helped", "unhelped"}
    for other in (scene.who.policy_officer, scene.who.worker, VISITOR):
        with refused("not_yours"):
            actions.gather_looks(by=other, now=NOW)
