"""Publicity by its pages alone: an explanation from sheet to reader, a question to its answer, an item to its followers."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from baigong.governance import actions, queries
from baigong.governance.models import PolicyExplanation, PublicityItem, PublicQuestion
from baigong.governance.queries import AskedWanted
from baigong.journal.models import Entry
from baigong.kernel.actor import SYSTEM
from tests import cast
from tests.cast_governance import NOW, Scene, make_scene
from tests.cast_spreading import answered, asked, published_explanation, published_item
from tests.desk.sitting import post, sit
from tests.harness.kept import kept

ITEM = {"kind": "campaign", "title": "技能服务进社区", "text": "九月每个周六上午在各街道文化中心设点，讲政策、试算补贴、现场报名。",
        "group": "", "from_on": "2025-09-06", "until_on": "2025-09-27", "consent": "", "region": cast.COUNTY}


@kept
def explained_scene() -> Scene:
    """The scene with a published policy and its explanation: checking a sheet takes longer than all the rest."""
    scene = make_scene()
    published_explanation(scene)
    return scene


@pytest.fixture
def scene(day: None) -> Scene:
    return explained_scene()


def words(client: Client, url: str) -> str:
    answer = client.get(url)
    assert answer.status_code == 200, url
    return answer.content.decode()


def test_an_explanation_from_the_sheet_to_its_reader(scene) -> None:
    writer, second = sit(scene.who.province_officer), sit(scene.who.policy_officer)
    old = PolicyExplanation.objects.get()
    actions.withdraw_explanation(by=scene.who.province_officer, now=NOW, why="重写", explanation_id=old.pk)
    row = old.sheet
    assert "按政策生成初稿" in words(writer, "/officer/explanations/")
    page = post(writer, "/officer/explanations/", "begin", sheet_id=row.pk).url
    one = PolicyExplanation.objects.latest("id")
    asked_of = {f"{mark}{each.position}": text for each in one.questions.all()
                for mark, text in (("q", each.question), ("a", each.answer))}
    given = {"title": one.title, "lead": one.lead, "group": "low_income", "worked_case": "低保家庭成员", "story": ""} | asked_of
    refused = post(writer, page, "write", **(given | {"lead": "每人 1234 元"}))
    assert refused.status_code == 422 and "1234" in refused.content.decode()
    assert post(writer, page, "write", **given).status_code == 303
    assert 'value="publish"' not in words(writer, page) and 'value="publish"' in words(second, page), "who wrote is not offered it"
    assert post(writer, page, "publish").status_code == 422
    assert writer.get(f"{page}picture.svg")["Content-Type"] == "image/svg+xml"
    assert post(second, page, "publish").status_code == 303
    public = Client()
    shown = words(public, f"/explanations/{one.pk}/")
    assert "1,000.00" in shown and "低保" in shown and f'src="/explanations/{one.pk}/picture.svg"' in shown
    assert one.title in words(public, "/explanations/?group=low_income")
    assert one.title not in words(public, "/explanations/?group=veteran")
    assert f"/explanations/{one.pk}/" in words(public, f"/policies/{row.region_id}/{row.slug}/")
    for client, url in ((public, "/explanations/?export=xlsx"), (writer, "/officer/explanations/?export=xlsx")):
        assert client.get(url).status_code == 200
    assert post(writer, "/officer/search/", "find", q=one.no)["Location"] == page
    assert post(second, page, "withdraw", why="政策要改").status_code == 303
    assert public.get(f"/explanations/{one.pk}/").status_code == 404
    assert public.get(f"/explanations/{one.pk}/picture.svg").status_code == 404


def test_a_question_without_a_name_and_its_answer(scene) -> None:
    public, officer = Client(), sit(scene.who.reviewer)
    one = PolicyExplanation.objects.get()
    assert f'value="{queries.policy_key(one)}" selected' in words(public, f"/questions/?policy={queries.policy_key(one)}")
    assert post(public, "/questions/", "ask", region=cast.PROVINCE, policy="", text="短").status_code == 422
    told = post(public, "/questions/", "ask", region=cast.PROVINCE, policy=queries.policy_key(one), text="低保户怎么证明？")
    no, code = (re.search(rf"<strong>({mark})</strong>", told.content.decode())[1] for mark in (r"TW-[\d-]+", r"\w{4}-\w{4}-\w{4}"))
    asked_one = PublicQuestion.objects.get()
    entry = Entry.objects.get(action="governance.question_asked")
    assert entry.by_person is None and "低保" not in str(entry.detail)
    assert officer.get(f"/officer/questions/{asked_one.pk}/").status_code == 404, "it was asked of the province"
    above = sit(scene.who.province_officer)
    page = f"/officer/questions/{asked_one.pk}/"
    assert page in words(above, "/officer/") and no in words(above, "/officer/questions/?state=waiting")
    assert post(above, page, "answer", answer="").status_code == 422
    assert post(above, page, "answer", answer="系统比对，不用另交材料。", is_public="on").status_code == 303
    mine = post(public, "/questions/mine/", "look", no=no, secret=code).content.decode()
    assert "系统比对，不用另交材料。" in mine
    assert post(public, "/questions/mine/", "look", no=no, secret="x").status_code == 422
    assert "系统比对，不用另交材料。" in words(public, "/questions/?text=低保")
    assert post(above, page, "hide").status_code == 303 and "系统比对" not in words(public, "/questions/")
    assert post(above, page, "show").status_code == 303 and "系统比对" in words(public, "/questions/")
    for client, url in ((public, "/questions/?export=xlsx"), (above, "/officer/questions/?export=xlsx")):
        assert client.get(url).status_code == 200


def test_an_officer_merges_what_is_the_same_and_puts_concerns_down(scene) -> None:
    client, main, other = sit(scene.who.reviewer), asked("报名要带什么材料？"), asked("报名带啥材料？")
    page = f"/officer/questions/{other.pk}/"
    assert main.no in words(client, page)
    assert post(client, page, "merge", main_id=main.pk).status_code == 303
    assert "问得最多的" in words(client, "/officer/questions/") and other.no in words(client, f"/officer/questions/{main.pk}/")
    given = {"region": cast.COUNTY, "policy": "", "text": "补贴几个月没到账。"}
    assert post(client, "/officer/questions/", "concern", **given, heard_from="").status_code == 422
    page = post(client, "/officer/questions/", "concern", **given, heard_from="12333 热线").url
    assert "12333 热线" in words(client, page)


def test_a_worker_asks_follows_and_reads_the_news(scene) -> None:
    by, client = scene.who.worker, sit(scene.who.worker)
    assert "还没有关注" in words(client, "/worker/following/") and "/worker/following/" in words(client, "/worker/mine/")
    assert post(client, "/worker/following/", "follow", region=cast.COUNTY, group="").status_code == 303
    shown = words(client, "/worker/following/")
    assert PolicyExplanation.objects.get().title in shown and f"/feed.xml?place={cast.COUNTY}" in shown
    one = published_item(scene)
    assert f"/stories/{one.pk}/" in words(client, "/worker/messages/") and one.title in words(client, "/worker/following/")
    key = queries.followings_of(by)[0].pk
    other = sit(scene.who.other_worker)
    assert post(other, "/worker/following/", "unfollow", following=key).status_code == 303 and queries.followings_of(by)
    assert post(client, "/worker/following/", "unfollow", following=key).status_code == 303 and not queries.followings_of(by)
    assert post(client, "/worker/questions/", "ask", region=cast.COUNTY, policy="", text="报名要带什么材料？").status_code == 303
    answered(scene, PublicQuestion.objects.get())
    assert "带身份证就行" in words(client, "/worker/questions/") and "带身份证就行" not in words(other, "/worker/questions/")


def test_an_item_from_its_writer_to_the_public(scene) -> None:
    writer, second, public = sit(scene.city_officer), sit(scene.second_officer), Client()
    assert post(writer, "/officer/publicity/", "draft", **(ITEM | {"until_on": ""})).status_code == 422
    page = post(writer, "/officer/publicity/", "draft", **ITEM).url
    one = PublicityItem.objects.get()
    assert 'value="publish"' not in words(writer, page) and 'value="publish"' in words(second, page), "who wrote is not offered it"
    assert post(writer, page, "publish").status_code == 422 and public.get(f"/stories/{one.pk}/").status_code == 404
    assert post(writer, page, "write", **(ITEM | {"title": "技能服务天天在身边"})).status_code == 303
    assert post(second, page, "publish").status_code == 303
    assert "技能服务天天在身边" in words(public, "/stories/?kind=campaign")
    assert "九月每个周六" in words(public, f"/stories/{one.pk}/")
    assert "技能服务天天在身边" in words(public, f"/feed.xml?place={cast.COUNTY}")
    assert "技能服务天天在身边" not in words(public, "/feed.xml?place=410100")
    assert post(public, f"/stories/{one.pk}/", "looked").status_code == 204
    assert post(public, f"/stories/{one.pk}/", "looked").status_code == 204, "the same address within a minute: counted once"
    assert post(public, f"/stories/{one.pk}/", "helped").status_code == 303
    assert post(public, f"/stories/{one.pk}/", "unhelped").status_code == 303
    actions.gather_looks(by=SYSTEM, now=NOW.replace(hour=3))
    assert queries.reach_of("item", one.pk) == queries.Reach(1, 1, 1)
    assert "阅读 1 次" in words(writer, page)
    assert post(writer, page, "withdraw", why="活动结束").status_code == 303
    assert public.get(f"/stories/{one.pk}/").status_code == 404
    for client, url in ((public, "/stories/?export=xlsx"), (writer, "/officer/publicity/?export=xlsx")):
        assert client.get(url).status_code == 200


def test_who_has_no_part_in_it_sees_nothing(scene) -> None:
    one, each = asked(), published_item(scene)
    for by in (scene.who.neighbour_reviewer, cast.make_actor("city_officer", region=cast.ELSEWHERE)):
        assert sit(by).get(f"/officer/questions/{one.pk}/").status_code == 404
        assert sit(by).get(f"/officer/publicity/{each.pk}/").status_code == 404
    for url in ("/officer/explanations/", "/officer/questions/", "/officer/publicity/"):
        assert sit(scene.who.payer).get(url).status_code == 403
    assert sit(scene.who.reviewer).get("/officer/explanations/").status_code == 403
    assert sit(scene.city_officer).get(f"/officer/explanations/{PolicyExplanation.objects.get().pk}/").status_code == 404


@pytest.mark.parametrize("many", [1, 3])
def test_lists_ask_the_same_of_one_and_of_three(scene, many) -> None:
    for n in range(many):
        answered(scene, asked(f"第{n}个问题，怎么报名？"))
        published_item(scene, title=f"第{n}个活动")
    found = {}
    for by, url in ((scene.city_officer, "/officer/questions/"), (scene.city_officer, "/officer/publicity/"),
                    (scene.who.province_officer, "/officer/explanations/"), (None, "/questions/"), (None, "/stories/"),
                    (None, "/explanations/")):
        client = sit(by) if by else Client()
        client.get(url)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(url).content.decode().count("explanations/" if "expl" in url else f"第{many - 1}个") >= 1
        found[url] = len(captured)
    assert queries.public_questions(AskedWanted()).count() == many
    assert found == QUESTIONS


QUESTIONS = {"/officer/questions/": 11, "/officer/publicity/": 10, "/officer/explanations/": 9, "/questions/": 11, "/stories/": 7,
             "/explanations/": 7}
