"""A consultation at the officer's desk by its pages alone: written, published, two hundred comments answered, reported."""

from io import BytesIO

import pytest
from python_calamine import load_workbook

from baigong.desk import clock
from baigong.governance import queries
from baigong.governance.models import Comment, Consultation
from baigong.governance.words import ConsultationState
from tests import cast
from tests.cast_governance import Scene, make_scene
from tests.cast_voices import CLOSED, TEXT, drafted, opened, sent
from tests.desk.sitting import post, sit

CAMPAIGN = "我们强烈建议把申请期限从十二个月延长到二十四个月，外地务工人员来不及回来办理。"
WRITTEN = {"subject": "measure", "importance": "major", "title": "补贴办法", "intro": "拟调整标准。", "text": TEXT,
           "opens_on": "2025-09-01", "closes_on": "2025-09-30", "region": cast.CITY}


@pytest.fixture
def scene(day: None) -> Scene:
    return make_scene()


def words(client, url: str) -> str:
    answer = client.get(url)
    assert answer.status_code == 200, url
    return answer.content.decode()


def test_written_mended_published_prolonged(scene) -> None:
    client = sit(scene.city_officer)
    assert "没有符合条件的征求意见" in words(client, "/officer/consultations/")
    assert post(client, "/officer/consultations/new/", "write", **(WRITTEN | {"closes_on": "2025-09-20"})).status_code == 422
    page = post(client, "/officer/consultations/new/", "write", **WRITTEN).url
    one = Consultation.objects.get()
    assert "初级工一千元。" in words(client, page) and "补贴办法" in words(client, "/officer/consultations/?text=补贴")
    words(client, f"{page}edit/")
    assert post(client, f"{page}edit/", "write", **(WRITTEN | {"title": "补贴办法（二稿）"})).url == page
    assert post(client, page, "publish").status_code == 303
    one.refresh_from_db()
    assert (one.title, one.state) == ("补贴办法（二稿）", ConsultationState.PUBLISHED)
    assert client.get(f"{page}edit/").status_code == 422
    assert post(client, page, "prolong", closes_on="2025-10-15", why="应协会要求").status_code == 303
    assert f"/consultations/{one.pk}/" in words(client, page)
    assert post(client, "/officer/search/", "find", q=one.no)["Location"] == page
    assert post(client, page, "withdraw", why="").status_code == 422
    assert post(client, page, "withdraw", why="上位文件将修改").status_code == 303


def test_what_it_is_about_is_chosen_beforehand(scene) -> None:
    client, document = sit(scene.city_officer), queries.document("renshebufa-2018-45")
    shown = words(client, f"/officer/consultations/new/?document={document.pk}")
    assert f'<option value="{document.pk}" selected>' in shown and '<option value="document" selected>' in shown
    page = post(client, "/officer/consultations/new/", "write", **(WRITTEN | {
        "subject": "document", "document_id": document.pk, "text": ""})).url
    assert document.title in words(client, page)


def test_two_hundred_comments_are_worked_through(scene, monkeypatch) -> None:
    one = opened(scene)
    for n in range(140):
        sent(one, CAMPAIGN + "。" * (n % 3))
    for n in range(60):
        low = n % 2
        sent(one, f"第{n}家企业认为标准{'太低' if low else '合适'}，{'请提高' if low else '请尽快出台'}，编号{n * 7919 % 1000}。",
             voice="employer", body=f"企业{n}")
    client, page = sit(scene.city_officer), f"/officer/consultations/{one.pk}/"
    assert post(client, page, "compare").status_code == 303
    campaign = queries.groups_of(one)[0]
    assert campaign.sent == 140
    assert words(client, page).count('name="comment"') == 50, "a page of fifty"
    assert post(client, f"{page}?group={campaign.pk}", "answer", kind="adopted", text="改为二十四个月。").status_code == 303
    assert Comment.objects.filter(answer__kind="adopted").count() == 140
    picked = list(Comment.objects.filter(answer=None).order_by("id").values_list("pk", flat=True))
    assert post(client, page, "regroup", comment=picked[:2], name="标准").status_code == 303
    assert post(client, page, "answer", comment=picked[:2], kind="declined", text="").status_code == 422
    assert post(client, page, "answer", comment=picked[:2], kind="declined", text="标准由国家规定。").status_code == 303
    assert post(client, page, "regroup", name="无").status_code == 422
    assert Comment.objects.filter(answer=None).count() == 58
    monkeypatch.setattr(clock, "now", lambda: CLOSED)
    assert post(client, f"{page}report/", "report", summary="采纳为主").status_code == 422
    assert post(client, f"{page}?voice=employer", "answer", kind="explained", text="见说明。").status_code == 303
    second = one.clauses.order_by("position")[1]
    changed = {f"clause_{second.pk}": "改为二十四个月"}
    assert post(client, f"{page}report/", "report", summary="采纳为主", **changed).status_code == 303
    assert second.change.text == "改为二十四个月" and "结果已公布" in words(client, f"{page}report/")
    rows = load_workbook(BytesIO(client.get(f"{page}?export=xlsx").content)).get_sheet_by_index(0).to_python()
    assert len(rows) == 201 and {row[6] for row in rows[1:]} == {"采纳", "不采纳", "解释说明"}
    assert client.get("/officer/consultations/?export=xlsx").status_code == 200


def test_one_comment_is_answered_hidden_and_its_sender_read(scene) -> None:
    one = opened(scene)
    said, stray = sent(one, name="张三", contact="z@example.org"), sent(opened(scene))
    client, page = sit(scene.city_officer), f"/officer/consultations/{one.pk}/comments/{said.pk}/"
    assert "张三" not in words(client, page)
    assert post(client, page, "reveal", why="").status_code == 422
    assert "张三" in post(client, page, "reveal", why="核实").content.decode()
    assert post(client, page, "answer", kind="partly", text="延长到十八个月。").status_code == 303
    assert post(client, page, "hide", why_hidden="personal").status_code == 303
    assert "含个人信息" in words(client, page)
    assert post(client, page, "show", why="误操作").status_code == 303
    assert "张三" not in words(client, page), "only once"
    for do, given in (("answer", {"kind": "partly", "text": "x"}), ("hide", {"why_hidden": "abuse"}), ("reveal", {"why": "x"})):
        wrong = post(client, f"/officer/consultations/{one.pk}/comments/{stray.pk}/", do, **given)
        assert wrong.status_code in (404, 422), do
    assert sit(scene.city_officer).get(f"/officer/consultations/{one.pk}/comments/{stray.pk}/").status_code == 404


def test_who_has_no_part_in_it_sees_nothing(scene) -> None:
    one, mine = opened(scene), drafted(scene)
    said = sent(one)
    elsewhere = cast.make_actor("city_officer", region=cast.ELSEWHERE)
    for by in (elsewhere, scene.who.reviewer):
        client = sit(by)
        for rest in ("", "report/", f"comments/{said.pk}/"):
            assert client.get(f"/officer/consultations/{one.pk}/{rest}").status_code == 404
        assert client.get(f"/officer/consultations/{mine.pk}/edit/").status_code == 404
    assert one.title not in words(sit(elsewhere), "/officer/consultations/")
    for rest in ("", "new/"):
        assert sit(scene.who.reviewer).get(f"/officer/consultations/{rest}").status_code in (403, 422)
