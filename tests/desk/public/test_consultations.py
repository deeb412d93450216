"""Consultations in public: a comment without a name and its receipt, what was said, what is hidden, and the result."""

import re

import pytest
from django.test import Client

from baigong.governance import actions
from baigong.governance.models import Comment, Consultation
from baigong.journal.models import Entry
from tests.cast_governance import NOW, Scene, make_scene
from tests.cast_voices import answered, drafted, opened, reported, sent
from tests.desk.sitting import post, sit

TEXT = "建议把申请期限延长到二十四个月。"


@pytest.fixture
def scene(db: None) -> Scene:
    return make_scene()


@pytest.fixture
def one(scene) -> Consultation:
    return opened(scene)


def page_of(one: Consultation, rest: str = "") -> str:
    return f"/consultations/{one.pk}/{rest}"


def words(client: Client, url: str) -> str:
    answer = client.get(url)
    assert answer.status_code == 200, url
    return answer.content.decode()


def test_a_visitor_comments_on_a_clause_and_reads_the_answer(scene, one, browser) -> None:
    clause = one.clauses.order_by("position")[1]
    shown = words(browser, page_of(one, f"?clause={clause.pk}"))
    assert f'value="{clause.pk}" selected' in shown and "以登录身份提交" not in shown
    told = post(browser, page_of(one), "send", clause=clause.pk, stance="change", text=TEXT, voice="association", body="家政协会",
                name="张三", contact="z@example.org").content.decode()
    no, code = (re.search(rf"<strong>({mark})</strong>", told)[1] for mark in (r"YJ-[\d-]+", r"\w{4}-\w{4}-\w{4}"))
    said = Comment.objects.get()
    assert (said.clause_id, said.voice, said.body, said.commenter.name) == (clause.pk, "association", "家政协会", "张三")
    answered(scene, one, [said])
    mine = post(browser, "/consultations/mine/", "look", no=no, secret=code).content.decode()
    assert "已采纳，改为二十四个月。" in mine and TEXT in mine
    assert post(browser, "/consultations/mine/", "look", no=no, secret="x").status_code == 422
    for url in (page_of(one), page_of(one, "comments/"), page_of(one, "comments/?export=xlsx"), "/consultations/mine/"):
        assert all(word not in browser.get(url).content.decode("utf-8", "replace") for word in ("张三", "example.org", code))


def test_a_worker_comments_by_name_or_without_and_finds_it_again(scene, one) -> None:
    client = sit(scene.who.worker)
    assert "以登录身份提交" in words(client, page_of(one))
    post(client, page_of(one), "send", clause="0", stance="support", text="全文都同意。", voice="public", named="on")
    post(client, page_of(one), "send", clause="0", stance="support", text="匿名也同意。", voice="public")
    mine = words(client, "/consultations/mine/")
    assert "全文都同意。" in mine and "匿名也同意。" not in mine
    assert [each.is_verified for each in Comment.objects.order_by("id")] == [True, False]
    assert [each.by_person for each in Entry.objects.filter(action="governance.comment_sent").order_by("id")] == [
        scene.who.worker.person_id, None]
    assert "匿名也同意。" in words(client, page_of(one, "comments/?text=匿名"))


def test_the_same_form_sent_twice_is_one_comment(scene, one) -> None:
    client = sit(scene.who.worker)
    given = {"do": "send", "once": "4f0c2c1e-58b6-4a53-9d1a-0f9ad7a5d3f1", "clause": "0", "stance": "ask", "text": TEXT,
             "voice": "public", "named": "on"}
    assert client.post(page_of(one), given).status_code == 200
    client.post(page_of(one), given)
    assert Comment.objects.count() == 1


def test_what_cannot_be_sent_says_why_and_keeps_what_was_typed(scene, one, browser) -> None:
    answer = post(browser, page_of(one), "send", clause="0", stance="ask", text="请打13800000000", voice="public")
    assert answer.status_code == 422 and "不要写身份证号、手机号" in answer.content.decode()
    assert "请打13800000000" in answer.content.decode() and not Comment.objects.exists()
    actions.withdraw_consultation(by=scene.city_officer, now=NOW, consultation_id=one.pk, why="上位文件将修改")
    assert "上位文件将修改" in words(browser, page_of(one))
    assert post(browser, page_of(one), "send", clause="0", stance="ask", text=TEXT, voice="public").status_code == 422


def test_a_hidden_text_shows_its_reason_to_all_and_itself_to_its_sender(scene, one, browser) -> None:
    said = sent(one, "某某是骗子，大家不要相信", by=scene.who.worker)
    actions.hide_comment(by=scene.city_officer, now=NOW, comment_id=said.pk, why_hidden="abuse")
    shown = words(browser, page_of(one, "comments/"))
    assert said.no in shown and "含辱骂或攻击他人的内容" in shown and "骗子" not in shown
    assert "骗子" in words(sit(scene.who.worker), "/consultations/mine/")


def test_lists_empty_and_full_filters_and_result(scene, browser) -> None:
    assert "没有符合条件的征求意见" in words(browser, "/consultations/")
    one, never = opened(scene), drafted(scene, title="还没有发布的草案")
    assert never.title not in words(browser, "/consultations/") and browser.get(page_of(never)).status_code == 404
    assert one.title in words(browser, "/consultations/?phase=open")
    assert one.title not in words(browser, "/consultations/?phase=reported")
    assert browser.get(page_of(one, "report/")).status_code == 303
    said = [sent(one), sent(one, "标准太低，建议提高到一千五百元，与邻市看齐。", voice="employer")]
    answered(scene, one, said)
    reported(scene, one, changes={one.clauses.order_by("position")[1].pk: "期限改为二十四个月"})
    told = words(browser, page_of(one, "report/"))
    assert "期限改为二十四个月" in told and "共收到意见若干" in told and "企业" in told
    assert "看结果" in words(browser, page_of(one)) and browser.get("/consultations/9999/").status_code == 404


def test_the_lists_ask_the_database_as_often_for_many_as_for_one(scene, one, browser, django_assert_num_queries) -> None:
    sent(one)
    browser.get("/consultations/")
    with django_assert_num_queries(7):
        browser.get(page_of(one, "comments/"))
    for n in range(3):
        sent(one, f"第{n}条意见，建议延长。")
        opened(scene)
    with django_assert_num_queries(7):
        browser.get(page_of(one, "comments/"))
