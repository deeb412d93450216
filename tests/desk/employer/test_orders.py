"""An order by its pages: placed, accepted, opened as a cohort, staff nominated, enrolled by themselves."""

from datetime import date

import pytest

from baigong.enrolment.models import Nomination
from baigong.offer import actions
from baigong.offer.models import Cohort, Order
from baigong.people.queries import as_worker
from baigong.subsidy import actions as subsidy
from tests import cast, cast_offer
from tests.desk.sitting import post, sit

pytestmark = pytest.mark.django_db
WANTED = {"heads": 2, "from_on": "2025-09-15", "until_on": "2025-10-15", "wishes": "请安排在周末"}


@pytest.fixture
def who():
    made = cast.assemble()
    cast.clock()
    return made


@pytest.fixture
def what(who):
    return cast_offer.equip(who)


def test_an_order_goes_from_wish_to_seat(who, what):
    employer, provider = sit(who.employer_clerk), sit(who.provider_clerk)
    assert "养老护理员" in employer.get("/employer/orders/new/").content.decode()
    answer = post(employer, "/employer/orders/new/", "place", scope=f"{who.provider}:{cast_offer.CARER}:5", **WANTED)
    order = Order.objects.get()
    assert answer.url == f"/employer/orders/{order.pk}/"
    page = f"/provider/orders/{order.pk}/"
    home = provider.get("/provider/").content.decode()
    assert page in home and "津工机械" in home
    assert post(provider, page, "accept").status_code == 303
    assert f"/provider/cohorts/new/?order={order.pk}" in provider.get(page).content.decode()
    address = f"/provider/cohorts/new/?order={order.pk}"
    assert "津工机械" in provider.get(address).content.decode()
    answer = post(provider, address, "draft", what=f"{cast_offer.CARER}:5", certificate_kind="level", wants_subsidy="on",
                  place_id=what.place_id, head_id=what.head_id, mode="face", seats=2, opens_on="2025-09-15", outline="教学计划",
                  exam_plan="考核方案")
    assert answer.status_code == 303, answer.content.decode()[:2000]
    cohort = Cohort.objects.get()
    actions.plan_pattern(by=who.provider_clerk, now=cast.NOW, cohort_id=cohort.pk, pattern=cast_offer.pattern(what))
    actions.submit_cohort(by=who.provider_clerk, now=cast.NOW, cohort_id=cohort.pk)
    assert "已提名" in employer.get(f"/employer/orders/{order.pk}/").content.decode()
    subsidy.approve_cohort(by=who.reviewer, now=cast.NOW, cohort_id=cohort.pk)
    staff = [cast.make_person(f"职工{n}", employer_id=who.employer) for n in range(3)]
    shown = employer.get(f"/employer/orders/{order.pk}/?text=职工").content.decode()
    assert all(one.name in shown and one.id_number not in shown for one in staff)
    assert post(employer, f"/employer/orders/{order.pk}/", "nominate").status_code == 422
    picked = [staff[0].pk, staff[1].pk]
    assert post(employer, f"/employer/orders/{order.pk}/", "nominate", worker=picked).status_code == 303
    assert post(employer, f"/employer/orders/{order.pk}/", "nominate", worker=[staff[2].pk]).status_code == 422
    cast_offer.enrolled(as_worker(staff[0].pk), cohort)
    shown = employer.get(f"/employer/orders/{order.pk}/").content.decode()
    assert "已入班" in shown and "等待本人报名" in shown
    held = Nomination.objects.get(worker=staff[1])
    assert post(employer, f"/employer/orders/{order.pk}/", "unnominate", nomination=held.pk).status_code == 303
    assert Nomination.objects.count() == 1
    for address in ("/employer/orders/", "/employer/orders/?state=accepted", "/provider/orders/", "/provider/orders/?state=asked"):
        assert (sit(who.employer_clerk) if "employer" in address else provider).get(address).status_code == 200
    assert employer.get("/employer/orders/?export=xlsx")["Content-Type"].endswith("sheet")
    assert provider.get("/provider/orders/?export=xlsx")["Content-Type"].endswith("sheet")


def place(who):
    return actions.place_order(
        by=who.employer_clerk, now=cast.NOW, provider_id=who.provider, occupation_code=cast_offer.CARER, level="5", heads=2,
        from_on=date(2025, 9, 15), until_on=date(2025, 10, 15))


def test_it_is_declined_or_taken_back_with_a_reason(who, what):
    first, second = place(who), place(who)
    provider, employer = sit(who.provider_clerk), sit(who.employer_clerk)
    assert post(provider, f"/provider/orders/{first.pk}/", "decline", why="").status_code == 422
    assert post(provider, f"/provider/orders/{first.pk}/", "decline", why="师资不足").status_code == 303
    assert "师资不足" in employer.get(f"/employer/orders/{first.pk}/").content.decode()
    assert post(employer, f"/employer/orders/{second.pk}/", "withdraw", why="停产").status_code == 303
    assert "已撤回" in provider.get(f"/provider/orders/{second.pk}/").content.decode()


def test_others_find_nothing(who, what):
    order = place(who)
    assert sit(who.other_provider_clerk).get(f"/provider/orders/{order.pk}/").status_code == 404
    assert sit(who.other_provider_clerk).get(f"/provider/cohorts/new/?order={order.pk}").status_code == 404
    assert sit(who.teacher).get("/provider/orders/").status_code == 403
    (stranger,) = [by for by in who.strangers if by.role == "employer_clerk"]
    assert sit(stranger).get(f"/employer/orders/{order.pk}/").status_code == 404


def test_a_provider_s_inbox_names_the_class_not_the_house(who, what):
    cohort = cast_offer.submitted(who, what)
    actions.return_cohort(by=who.reviewer, now=cast.NOW, cohort_id=cohort.pk, why="请补充")
    from baigong.offer import queries
    (row,) = queries.rows_of(queries.inbox(by=who.provider_clerk))
    assert (row.title.split()[0], row.subtitle) == ("养老护理员", cohort.no)


def test_an_order_is_found_by_its_number_by_those_it_concerns(who, what):
    post(sit(who.employer_clerk), "/employer/orders/new/", "place", scope=f"{who.provider}:{cast_offer.CARER}:5", **WANTED)
    order = Order.objects.get()
    for desk, by in (("employer", who.employer_clerk), ("provider", who.provider_clerk)):
        assert post(sit(by), f"/{desk}/search/", "find", q=order.no).url == f"/{desk}/orders/{order.pk}/"
    assert post(sit(who.other_provider_clerk), "/provider/search/", "find", q=order.no).url.startswith("/provider/search/")
