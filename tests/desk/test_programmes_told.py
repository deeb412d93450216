"""Programmes, advances and lists on the pages: what is asked, what it means, and what an officer does with it."""

from datetime import date, timedelta

import pytest

from baigong.offer.models import Cohort, EmployerListing, Order
from baigong.offer.queries import programmes_filed
from baigong.subsidy.models import Claim, Receivable
from tests import cast, cast_offer, cast_programme
from tests.cast_programme import OVER, at, make_advanced
from tests.desk.sitting import post, sit
from tests.subsidy import test_claimable

pytestmark = pytest.mark.django_db


def read(client, url):
    answer = client.get(url)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_school_opens_a_class_for_the_apprentices_it_trains():
    who = cast.assemble()
    town = cast_programme.make_town("350700", fund="employment-subsidy")
    cast.clock(at(date(2025, 9, 15)))
    one = town.apprenticeship(town.staff(1), from_on=date(2025, 10, 13), until_on=date(2026, 10, 19), now=at(date(2025, 9, 15)),
                              level="4")
    clerk = sit(town.clerk)
    form = read(clerk, "/provider/cohorts/new/")
    assert one.no in form
    assert "企业新型学徒制" in form
    assert one.no not in read(sit(who.provider_clerk), "/provider/cohorts/new/")
    given = {"what": f"{cast_offer.CARER}:4", "certificate_kind": "level", "wants_subsidy": "on", "mode": "face", "seats": 1,
             "place_id": town.place_id, "head_id": town.clerk.person_id, "opens_on": "2025-10-13", "outline": "计划",
             "exam_plan": "方案"}
    post(clerk, "/provider/cohorts/new/", "draft", programme="apprentice", fee_fen="", **given)
    cohort = Cohort.objects.get()
    assert (cohort.programme, cohort.filing, cohort.fee_fen) == ("apprentice", None, None)
    page = f"/provider/cohorts/{cohort.pk}/"
    assert "须依据已确定的学徒制备案" in read(clerk, page)
    (filing,) = programmes_filed(by=town.clerk)
    post(clerk, f"{page}edit/", "edit", programme="apprentice", filing_id=filing.pk, fee_fen="0", **given)
    told = read(clerk, page)
    assert "须依据已确定的学徒制备案" not in told
    assert "免费" in told
    assert "可先预拨、结业后结算" in told
    cohort.refresh_from_db()
    assert (cohort.filing, cohort.employer_id, cohort.fee_fen) == (filing, town.firm, 0)
    assert f'value="{filing.pk}" selected' in read(clerk, f"{page}edit/")


def test_a_firm_says_what_its_order_is_for():
    who = cast.assemble()
    cast_offer.equip(who)
    cast.clock()
    firm, school = sit(who.employer_clerk), sit(who.provider_clerk)
    post(firm, "/employer/orders/new/", "place", scope=f"{who.provider}:{cast_offer.CARER}:5", heads=2, from_on="2025-09-15",
         until_on="2025-10-15", programme="induction")
    order = Order.objects.get()
    for client, desk in ((firm, "employer"), (school, "provider")):
        assert "岗前（适岗）培训" in read(client, f"/{desk}/orders/{order.pk}/")
    post(school, f"/provider/orders/{order.pk}/", "accept")
    assert 'value="induction" checked' in read(school, f"/provider/cohorts/new/?order={order.pk}").replace(
        ' id="id_programme_5" required', "").replace(' id="id_programme_5"', "")


def test_an_officer_asks_an_advance_back_by_the_rule():
    _who, town, cohort, _stays, leaves = make_advanced()
    claim = Claim.objects.get(worker=leaves)
    cast.clock(at(date(2026, 3, 2)))
    officer, firm = sit(town.reviewer), sit(town.employer)
    assert "预拨" in read(firm, "/employer/claims/")
    told = read(firm, f"/employer/claims/{claim.pk}/")
    assert "中途离开或未完成的，人社部门按规定追回预拨" in told
    assert "5,000.00" in told
    url = f"/officer/claims/{claim.pk}/ask-back/"
    assert "按规定追回预拨" in read(officer, url)
    assert "按此数提出追回" not in read(officer, url)                        # the class is not over: nothing is due
    town.sat(cohort, absent=(leaves.pk,))
    town.closed(cohort)
    cast.clock(at(OVER))
    shown = read(officer, url)
    assert "按此数提出追回" in shown
    assert "2,500.00" in shown
    post(officer, url, "by_rule", why="未完成培训")
    debt = Receivable.objects.get()
    assert (debt.amount_fen, debt.claim_id) == (250_000, claim.pk)
    assert debt.no in read(officer, f"/officer/claims/{claim.pk}/")
    assert debt.basis in read(officer, f"/officer/recoveries/{debt.pk}/")


def test_an_officer_puts_a_firm_on_a_list():
    who = cast.assemble()
    cast.clock()
    page = f"/officer/organisations/{who.employer}/"
    officer = sit(who.reviewer)
    assert "不在任何名录内" in read(officer, page)
    post(officer, page, "enlist", listing="chain_key", from_on="2025-09-01", document="津工信〔2025〕3 号")
    one = EmployerListing.objects.get()
    told = read(officer, page)
    assert "市级产业链重点企业" in told
    assert "津工信〔2025〕3 号" in told
    post(officer, page, "unlist", listing_id=one.pk, until_on=(cast.TODAY + timedelta(days=30)).isoformat())
    assert EmployerListing.objects.get().until_on == cast.TODAY + timedelta(days=30)
    assert "列入名录" not in read(sit(who.payer), page)
    assert "企业名录" not in read(officer, f"/officer/organisations/{who.provider}/")


def test_seats_without_a_certificate_say_which_class_they_are_of():
    """And whoever is paid reads it and answers: the firm that trained its staff."""
    _who, town, cohort, hidden = test_claimable.make_firm()
    search = test_claimable.searched(town.reviewer, town.region, test_claimable.INDUCTION)
    cast.clock(cast_programme.at(test_claimable.TODAY))
    officer, page = sit(town.reviewer), f"/officer/entitled/{search.pk}/people/"
    told = officer.get(page).content.decode()
    assert told.count(f"岗前（适岗）培训 · {cohort.no}") == len(hidden)
    assert officer.get(f"{page}?export=xlsx").status_code == 200
    post(officer, page, "confirm", basis="duty")
    claims = Claim.objects.filter(found__search=search).order_by("id")
    assert {one.enrolment_id for one in claims} == hidden.keys()
    shown = sit(town.employer).get(f"/employer/claims/{claims[0].pk}/").content.decode()
    assert "确认申报" in shown
    assert "或这次培训" in shown
