"""The bureau's pages on cohorts, and what everyone may see of them."""

import pytest
from django.test import Client

from baigong.desk.officer.door import door
from tests import cast, cast_offer
from tests.desk.sitting import post, sit

pytestmark = pytest.mark.django_db


@pytest.fixture
def who():
    made = cast.assemble()
    cast.clock()
    return made


@pytest.fixture
def what(who):
    return cast_offer.equip(who)


def text_of(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_an_officer_reads_the_application_and_approves(who, what):
    cohort, desk = cast_offer.submitted(who, what), sit(who.reviewer)
    page = f"/officer/cohorts/{cohort.pk}/"
    text = text_of(desk, page)
    assert "剩 5 个工作日" in text and "同意开班" in text and "15,600.00" in text
    assert cohort.no in text_of(desk, "/officer/cohorts/?state=submitted")
    assert post(desk, page, "approve").url == "/officer/cohorts/"
    cohort.refresh_from_db()
    assert cohort.state == "open"
    assert "同意开班</button>" not in text_of(desk, page)


def test_a_return_says_its_reasons(who, what):
    cohort, desk = cast_offer.submitted(who, what), sit(who.reviewer)
    page = f"/officer/cohorts/{cohort.pk}/"
    assert post(desk, page, "return").status_code == 422
    assert post(desk, page, "return", reasons=["exam"], more="请补实操评分表").status_code == 303
    cohort.refresh_from_db()
    assert cohort.why_returned == "考核方案不完整\n请补实操评分表"
    assert "请补实操评分表" in text_of(sit(who.provider_clerk), f"/provider/cohorts/{cohort.pk}/")
    assert "按退回意见补正" in text_of(sit(who.provider_clerk), "/provider/")


def test_a_neighbour_sees_nothing(who, what):
    cohort, desk = cast_offer.submitted(who, what), sit(who.neighbour_reviewer)
    assert desk.get(f"/officer/cohorts/{cohort.pk}/").status_code == 404
    assert cohort.no not in text_of(desk, "/officer/cohorts/")


def test_who_may_not_review_is_shown_no_button(who, what):
    cohort = cast_offer.submitted(who, what)
    text = text_of(sit(who.payer), f"/officer/cohorts/{cohort.pk}/")
    assert "同意开班</button>" not in text


@pytest.mark.parametrize("rows", [1, 3])
def test_lists_ask_the_same_number_of_questions(who, what, rows, django_assert_num_queries, monkeypatch):
    monkeypatch.setattr(door, "nav", ())  # what waits elsewhere is counted by its own pages' tests
    for n in range(rows):
        cast_offer.submitted(who, what, opens_on=cast_offer.opening(n))
    desk = sit(who.reviewer)
    desk.get("/officer/cohorts/")
    with django_assert_num_queries(10):
        assert desk.get("/officer/cohorts/").status_code == 200
    assert desk.get("/officer/cohorts/?export=xlsx").status_code == 200


@pytest.mark.parametrize("rows", [1, 3])
def test_everyone_finds_open_cohorts(who, what, rows, django_assert_num_queries):
    cohorts = [cast_offer.opened(who, what, opens_on=cast_offer.opening(n)) for n in range(rows)]
    anyone = Client()
    with django_assert_num_queries(8):
        text = text_of(anyone, "/courses/?region=120104&occupation=4-10-01-05")
    assert all(one.no in text for one in cohorts)
    assert "没有符合条件的班次" in text_of(anyone, "/courses/?opens_from=2027-01-01")
    assert "去报名" in text_of(anyone, f"/courses/{cohorts[0].pk}/")


def test_a_draft_is_not_public(who, what):
    assert Client().get(f"/courses/{cast_offer.draft(who, what).pk}/").status_code == 404
