"""The yearly plan by its pages: written, filed, returned, accepted, its progress; officers of other places see nothing."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from baigong.offer import actions
from baigong.offer.decide.filings import Line
from baigong.offer.models import TrainingPlan
from baigong.offer.words import Level, Quarter
from tests import cast, cast_offer
from tests.desk.sitting import post, sit

pytestmark = pytest.mark.django_db
GIVEN = {"year": 2025, "budget_fen": "123,456.78", "remarks": "", "q1": "3", "o1": cast_offer.CARER, "l1": "5", "h1": 20}


@pytest.fixture
def who():
    who = cast.assemble()
    cast.clock()
    cast_offer.equip(who)
    return who


def written(who):
    return actions.write_training_plan(by=who.employer_clerk, now=cast.NOW, year=2025, budget_fen=100,
                                       lines=[Line(Quarter.Q3, cast_offer.CARER, Level.L5, 20)])


def test_written_filed_returned_mended_and_accepted(who):
    client, officer = sit(who.employer_clerk), sit(who.reviewer)
    assert client.get("/employer/plans/new/").status_code == 200
    answer = post(client, "/employer/plans/new/", "write", **GIVEN)
    plan = TrainingPlan.objects.get()
    assert (answer.url, plan.budget_fen) == (f"/employer/plans/{plan.pk}/", 12_345_678)
    assert "123,456.78" in client.get(answer.url).content.decode()
    assert post(client, answer.url, "file").status_code == 303
    page = f"/officer/plans/{plan.pk}/"
    assert page in officer.get("/officer/").content.decode()
    assert "津工机械" in officer.get("/officer/plans/?state=filed").content.decode()
    assert "data-row" not in officer.get("/officer/plans/?state=accepted").content.decode()
    assert officer.get("/officer/plans/?export=xlsx")["Content-Type"].endswith("sheet")
    assert post(officer, page, "return", why="").status_code == 422
    assert post(officer, page, "return", why="请写明经费来源").url == "/officer/plans/"
    assert "请写明经费来源" in client.get(answer.url).content.decode()
    assert answer.url in client.get("/employer/").content.decode()
    edit = f"{answer.url}edit/"
    assert 'value="123,456.78"' in client.get(edit).content.decode()
    assert post(client, edit, "write", **{**GIVEN, "remarks": "职工教育经费"}).url == answer.url
    post(client, answer.url, "file")
    assert post(officer, page, "accept").status_code == 303
    assert "已备案" in client.get("/employer/plans/").content.decode()


def test_a_line_half_filled_keeps_what_was_typed(who):
    answer = post(sit(who.employer_clerk), "/employer/plans/new/", "write", **{**GIVEN, "h1": "", "budget_fen": "7.77"})
    assert answer.status_code == 422 and "第 1 行没有填全" in answer.content.decode() and "7.77" in answer.content.decode()
    answer = post(sit(who.employer_clerk), "/employer/plans/new/", "write", **{**GIVEN, "budget_fen": "一万"})
    assert "不是有效的金额" in answer.content.decode()


def test_what_happened_stands_beside_what_was_planned(who):
    plan = written(who)
    cohort = cast_offer.opened(who, cast_offer.Equipment(*_equipment(who)))
    one = cast.make_person("职工", employer_id=who.employer)
    from baigong.people.queries import as_worker
    cast_offer.enrolled(as_worker(one.pk), cohort)
    html = sit(who.employer_clerk).get(f"/employer/plans/{plan.pk}/").content.decode()
    assert "5%" in html  # one of twenty


def _equipment(who):
    from baigong.offer.models import Catalogue, Place, Teacher
    teachers, places = Teacher.objects.order_by("id"), Place.objects.order_by("id")
    return (teachers[0].pk, teachers[1].pk, places[0].pk, places[1].pk, teachers[0].person_id, Catalogue.objects.get().pk)


@pytest.mark.parametrize("count", [1, 3])
def test_the_officer_s_list_asks_the_same_number_of_questions(who, count):
    for n in range(count):
        firm = cast.make_organisation(f"企业{n}（模拟）", "employer")
        clerk = cast.make_actor("employer_clerk", organisation_id=firm.pk)
        plan = actions.write_training_plan(by=clerk, now=cast.NOW, year=2025, budget_fen=100,
                                           lines=[Line(Quarter.Q3, cast_offer.CARER, Level.L5, 20)])
        actions.file_training_plan(by=clerk, now=cast.NOW, plan_id=plan.pk)
    client = sit(who.payer)
    client.get("/officer/plans/")
    with CaptureQueriesContext(connection) as asked:
        html = client.get("/officer/plans/").content.decode()
    assert html.count("data-row") == count
    assert len([one for one in asked if "offer_trainingplan" in one["sql"]]) == 2


def test_others_find_nothing(who):
    plan = written(who)
    assert sit(who.reviewer).get(f"/officer/plans/{plan.pk}/").status_code == 404, "a draft is its writer's own"
    actions.file_training_plan(by=who.employer_clerk, now=cast.NOW, plan_id=plan.pk)
    assert sit(who.neighbour_reviewer).get(f"/officer/plans/{plan.pk}/").status_code == 404
    (stranger,) = [by for by in who.strangers if by.role == "employer_clerk"]
    assert sit(stranger).get(f"/employer/plans/{plan.pk}/").status_code == 404
    assert sit(who.provider_clerk).get(f"/employer/plans/{plan.pk}/").status_code == 403
