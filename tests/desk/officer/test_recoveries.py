"""Recovery by pages: each officer at their own desk, and whoever owes it at theirs."""

import pytest

from baigong.subsidy.models import Receivable
from tests import cast, cast_subsidy
from tests.cast_recovery import BASIS, CONFIRMED, LATER, PROPOSED, confirmed, proposed
from tests.desk.sitting import post, sit

pytestmark = pytest.mark.django_db


def at(now):
    cast.clock(now)


@pytest.fixture
def scene():
    at(PROPOSED)
    return cast_subsidy.make_scene()


def text_of(client, path):
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


def codes(answer):
    return [one["code"] for one in answer.context["refused"]["reasons"]]


def test_from_a_paid_claim_to_its_return_by_pages(scene):
    claim, who = scene.paid(), scene.who
    reviewer, city, payer, worker = sit(who.reviewer), sit(who.city_officer), sit(who.payer), sit(who.worker)
    page = f"/officer/claims/{claim.pk}/ask-back/"
    assert page in text_of(reviewer, f"/officer/claims/{claim.pk}/")
    assert "1,500.00" in text_of(reviewer, page)
    given = {"amount_fen": "1500", "debtor": f"person/{who.worker.person_id}", "reason": "mistake", "basis": BASIS,
             "why": "参保月数录入有误"}
    assert codes(post(reviewer, page, "propose", **{**given, "amount_fen": "1500.01"})) == ["more_than_paid"]
    assert codes(post(reviewer, page, "propose", **{**given, "basis": ""})) == ["bad_input"]
    assert post(reviewer, page, "propose", **given).status_code == 303
    debt = Receivable.objects.get()
    here = f"/officer/recoveries/{debt.pk}/"
    matter = text_of(reviewer, f"/officer/claims/{claim.pk}/")
    assert page not in matter and here in matter
    assert "须由另一名工作人员复核" in text_of(reviewer, here)
    assert codes(post(reviewer, here, "confirm")) == ["took_part"]
    at(CONFIRMED)
    assert here in text_of(city, "/officer/") and here not in text_of(reviewer, "/officer/")
    assert post(city, here, "confirm").status_code == 303
    assert BASIS in text_of(city, f"{here}letter/")
    assert "应退的补贴" in text_of(worker, "/worker/claims/")
    mine = f"/worker/owed/{debt.pk}/"
    assert mine in text_of(worker, "/worker/owed/") and BASIS in text_of(worker, mine)
    at(LATER)
    assert post(worker, mine, "object", text="参保月数没有错").status_code == 303
    assert "正在核实" in text_of(worker, mine)
    assert codes(post(city, here, "dismiss", answer="不成立")) == ["answerer_asked"]
    approver = sit(who.approver)
    assert here in text_of(approver, "/officer/")
    assert post(approver, here, "dismiss", answer="经核对社保记录不足").status_code == 303
    assert "经核对社保记录不足" in text_of(worker, mine)
    book = {"amount_fen": "1000", "document": "B-1", "came_on": "2025-11-05"}
    assert codes(post(payer, here, "book", **{**book, "amount_fen": "1500.01"})) == ["more_than_owed"]
    assert post(payer, here, "book", **book).status_code == 303
    assert "500.00" in text_of(worker, mine) and "B-1" in text_of(sit(who.finance_officer), here)
    assert post(payer, here, "book", **{**book, "amount_fen": "500", "document": "B-2"}).status_code == 303
    assert "已退清" in text_of(worker, mine)


def test_a_proposal_may_be_dropped_and_an_objection_be_right(scene):
    claim, who = scene.paid(), scene.who
    debt = proposed(claim, who)
    city = sit(who.city_officer)
    here = f"/officer/recoveries/{debt.pk}/"
    assert codes(post(city, here, "withdraw", why="")) == ["bad_input"]
    assert post(city, here, "withdraw", why="重复提出").status_code == 303 and "重复提出" in text_of(city, here)
    debt = confirmed(claim, who, organisation_id=who.provider)
    at(LATER)
    clerk = sit(who.provider_clerk)
    mine = f"/provider/owed/{debt.pk}/"
    assert mine in text_of(clerk, "/provider/") and mine in text_of(clerk, "/provider/owed/")
    assert post(clerk, mine, "object", text="学员确实参加了培训").status_code == 303
    assert post(sit(who.approver), f"/officer/recoveries/{debt.pk}/", "uphold", answer="核实无误").status_code == 303
    assert "核实无误" in text_of(clerk, mine)
    assert "{" not in text_of(clerk, f"{mine}letter/").split("<main", 1)[1].split("</main>")[0]


def test_the_list_is_narrowed_and_taken_home(scene):
    who, debt = scene.who, confirmed(scene.paid(), scene.who)
    client = sit(who.reviewer)
    assert debt.no in text_of(client, "/officer/recoveries/?reason=mistake&state=confirmed&text=李明&fund=unemployment-insurance")
    assert debt.no not in text_of(client, "/officer/recoveries/?reason=fraud")
    assert client.get("/officer/recoveries/?export=xlsx").status_code == 200
    assert sit(who.worker).get("/worker/owed/?export=xlsx").status_code == 200


def test_strangers_and_those_it_does_not_concern_see_nothing(scene):
    claim, who = scene.paid(), scene.who
    debt = confirmed(claim, who)
    for by in (who.neighbour_reviewer, *(one for one in who.strangers if one.is_known)):
        client = sit(by)
        for path in (f"/officer/recoveries/{debt.pk}/", f"/officer/recoveries/{debt.pk}/letter/", f"/worker/owed/{debt.pk}/",
                     f"/provider/owed/{debt.pk}/letter/", f"/employer/owed/{debt.pk}/", f"/officer/claims/{claim.pk}/ask-back/"):
            assert client.get(path).status_code in (403, 404), (by.role, path)
    assert sit(who.other_worker).get(f"/worker/owed/{debt.pk}/").status_code == 404
    assert sit(who.payer).get(f"/officer/claims/{claim.pk}/ask-back/").status_code == 404
    assert sit(who.employer_clerk).get("/employer/owed/").status_code == 200
