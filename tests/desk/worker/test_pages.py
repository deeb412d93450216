"""The worker's pages: find, enrol, wait, leave, read messages; a home that shows what waits."""

from uuid import uuid4

import pytest

from baigong.desk.worker.door import door
from baigong.enrolment.models import Enrolment
from baigong.enrolment.words import Refusal as EnrolmentRefusal
from baigong.offer.words import Refusal as OfferRefusal
from baigong.people.queries import as_worker
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


@pytest.fixture
def phone(who):
    return sit(who.worker)


def text_of(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_worker_finds_enrols_and_leaves(phone, who, what):
    cohort = cast_offer.opened(who, what)
    assert cohort.provider.name in text_of(phone, "/worker/find/?region=120104")
    page = f"/worker/cohorts/{cohort.pk}/"
    assert "报名" in text_of(phone, page)
    assert post(phone, page, "enrol").url == page
    assert "已入班" in text_of(phone, page)
    assert cohort.no in text_of(phone, "/worker/mine/")
    assert cohort.no in text_of(phone, "/worker/")
    assert post(phone, page, "withdraw").url == "/worker/mine/"
    assert Enrolment.objects.get().state == "withdrawn"
    assert "已退出的" in text_of(phone, "/worker/mine/")


def test_a_full_cohort_offers_its_waiting_list(phone, who, what):
    cohort = cast_offer.opened(who, what, seats=1)
    cast_offer.enrolled(as_worker(cast.make_person().pk), cohort)
    page = f"/worker/cohorts/{cohort.pk}/"
    assert "排队候补" in text_of(phone, page)
    assert "已满，可候补" in text_of(phone, "/worker/find/")
    assert "没有符合条件的班次" in text_of(phone, "/worker/find/?only_free=on")
    assert post(phone, page, "enrol").status_code == 422
    assert post(phone, page, "enrol", join_waiting="1").status_code == 303
    assert "第 1 位" in text_of(phone, page)


def test_a_refused_seat_says_why_and_leads_back_without_the_whole_page(phone, who, what):
    cohort = cast_offer.opened(who, what, seats=1)
    cast_offer.enrolled(as_worker(cast.make_person().pk), cohort)
    page = f"/worker/cohorts/{cohort.pk}/"
    answer = post(phone, page, "enrol")
    text = answer.content.decode()
    assert answer.status_code == 422
    assert OfferRefusal.COHORT_FULL.zh in text and f'href="{page}"' in text
    assert "<form" not in text and "csrf" not in text  # one drawing for everyone
    post(phone, page, "enrol", join_waiting="1")
    assert EnrolmentRefusal.ALREADY_IN.zh in post(phone, page, "enrol").content.decode()
    phone.cookies["language"] = "en"
    assert EnrolmentRefusal.ALREADY_IN.en in post(phone, page, "enrol").content.decode()


def test_a_seat_asked_for_twice_with_one_form_leads_to_the_first_answer(phone, who, what):
    cohort = cast_offer.opened(who, what, seats=1)
    page = f"/worker/cohorts/{cohort.pk}/"
    form = {"do": "enrol", "once": str(uuid4())}
    first, second = phone.post(page, form), phone.post(page, form)
    assert (first.status_code, first.url) == (second.status_code, second.url) == (303, page)
    assert Enrolment.objects.count() == 1


def test_messages_are_read(phone, who, what):
    cast_offer.enrolled(who.worker, cast_offer.opened(who, what))
    assert "未读" in text_of(phone, "/worker/messages/")
    post(phone, "/worker/messages/", "seen")
    assert "未读" not in text_of(phone, "/worker/messages/")


def test_an_empty_home_leads_to_training(phone, who):
    assert "看看附近的班" in text_of(phone, "/worker/")
    assert "还没有报名" in text_of(phone, "/worker/mine/")
    assert "还没有消息" in text_of(phone, "/worker/messages/")


def test_a_draft_is_nobodys(phone, who, what):
    assert phone.get(f"/worker/cohorts/{cast_offer.draft(who, what).pk}/").status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_lists_ask_the_same_number_of_questions(phone, who, what, rows, django_assert_num_queries, monkeypatch):
    monkeypatch.setattr(door, "nav", ())  # what waits elsewhere is counted by its own pages' tests
    for n in range(rows):
        cohort = cast_offer.opened(who, what, opens_on=cast_offer.opening(n))
        cast_offer.enrolled(who.worker, cohort)
    phone.get("/worker/find/")
    for path, count in (("/worker/find/", 10), ("/worker/mine/", 7), ("/worker/messages/", 8), ("/worker/", 29)):
        with django_assert_num_queries(count):
            assert phone.get(path).status_code == 200


def test_another_desk_is_shut(who):
    assert sit(who.provider_clerk).get("/worker/").status_code == 403
    assert sit(who.worker).get("/provider/").status_code == 403
