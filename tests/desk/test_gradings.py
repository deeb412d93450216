"""Kinds and credit grades of providers on the pages: written and confirmed by officers, read by everyone."""

import pytest

from baigong.journal.models import Message
from baigong.offer.models import CreditGrading, ProviderClassing
from tests import cast, cast_course
from tests.desk.sitting import post, sit

pytestmark = pytest.mark.django_db


def read(client, url):
    answer = client.get(url)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_grade_goes_from_one_officer_to_another_and_to_everyone():
    who = cast.assemble()
    cast.clock()
    course = cast_course.running(who, workers=[], state="open")
    page, shown = f"/officer/organisations/{who.provider}/standing/", f"/training-providers/{who.provider}/"
    first, second, visitor = sit(who.reviewer), sit(who.approver), sit(who.worker)
    assert page in read(first, f"/officer/organisations/{who.provider}/")
    told = read(visitor, shown)
    assert "未登记" in told
    assert "尚无评定" in told
    post(first, page, "classify", provider_class="private", from_on="2025-03-01", document="民办许可 1201 号")
    assert ProviderClassing.objects.get().provider_class == "private"
    assert "请写明" not in read(first, page)
    given = {"grade": "A+", "from_on": "2025-03-01", "until_on": "", "document": "津人社评〔2025〕1 号", "why": "年度检查合格"}
    post(first, page, "propose", **given)
    one = CreditGrading.objects.get()
    assert "已有一项信用等级待复核" in post(first, page, "propose", **given).content.decode()
    second_look = f"/officer/gradings/{one.pk}/"
    assert second_look in read(first, page)
    assert "须由另一位同事复核" in read(first, second_look)
    assert second_look not in read(first, "/officer/")
    assert second_look in read(second, "/officer/")
    assert "津人社评〔2025〕1 号" not in read(visitor, shown)                   # not yet
    assert "复核人不得为提出人" in post(first, second_look, "confirm").content.decode()
    post(second, second_look, "confirm")
    for client, url in ((visitor, shown), (second, page), (sit(who.provider_clerk), "/provider/scope/"), (first, second_look),
                        (first, f"/officer/organisations/{who.provider}/")):
        assert "A+级" in read(client, url), url
        assert "民办职业培训机构" in read(client, url), url
    assert Message.objects.filter(to_organisation=who.provider, zh__contains="A+级").exists()
    assert second_look not in read(second, "/officer/")
    assert shown in read(visitor, f"/courses/{course.cohort.pk}/")


def test_a_grade_that_is_not_confirmed_stays_inside():
    who = cast.assemble()
    cast.clock()
    page = f"/officer/organisations/{who.provider}/standing/"
    first, second = sit(who.reviewer), sit(who.approver)
    post(first, page, "propose", grade="C", from_on="2025-03-01", document="评定 9 号", why="投诉较多")
    one = CreditGrading.objects.get()
    post(second, f"/officer/gradings/{one.pk}/", "decline", why="缺少检查记录")
    assert "未通过复核" in read(first, page)
    assert "缺少检查记录" in read(first, f"/officer/gradings/{one.pk}/")
    for client, url in ((sit(who.provider_clerk), "/provider/scope/"), (first, f"/training-providers/{who.provider}/")):
        assert "评定 9 号" not in read(client, url)
    neighbour = sit(who.neighbour_reviewer)
    assert {neighbour.get(url).status_code for url in (page, f"/officer/gradings/{one.pk}/")} == {404}
    payer = sit(who.payer)
    assert "提出信用等级" not in read(payer, page)
    assert payer.get(f"/officer/gradings/{one.pk}/").status_code == 404


def test_everyone_searches_and_takes_the_list_home():
    who = cast.assemble()
    cast.clock()
    post(sit(who.reviewer), f"/officer/organisations/{who.provider}/standing/", "classify", provider_class="school",
         from_on="2025-03-01", document="批文")
    visitor = sit(who.worker)
    found = read(visitor, "/training-providers/?provider_class=school")
    assert f"/training-providers/{who.provider}/" in found
    assert f"/training-providers/{who.other_provider}/" not in found
    assert "provider_class=school&amp;export=xlsx" in found
    assert "没有符合条件的培训机构" in read(visitor, "/training-providers/?grade=C")
    assert visitor.get("/training-providers/?export=xlsx").status_code == 200
    assert visitor.get(f"/training-providers/{who.employer}/").status_code == 404
