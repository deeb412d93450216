"""Findings and signals on the officer's desk: narrowed, judged by another, tuned by chiefs; what is frozen says so."""

from datetime import date, timedelta

import pytest

from baigong.kernel.actor import SYSTEM
from baigong.offer.queries import counted
from baigong.people.words import Register
from baigong.subsidy.models import Claim
from baigong.supervision import actions, queries
from baigong.supervision.models import Finding
from baigong.supervision.words import FindingState
from tests import cast, cast_course, cast_subsidy
from tests.cast_subsidy import FILED
from tests.desk.sitting import post, sit

LIST, WHY = "/officer/findings/", "已核对养老待遇发放记录"


@pytest.fixture
def scene(day):
    made = cast_subsidy.make_scene()
    cast.clock(FILED + timedelta(hours=1))
    return made


@pytest.fixture
def found(scene):
    """Two findings: a pensioner with a claim, and their class outside the filed scope."""
    scene.filed()
    cast.given_facts(scene.who.worker.person_id, on=date(2025, 8, 1), register=Register.PENSION, **{"worker.pensioner": True})
    actions.scan(by=SYSTEM, now=FILED, region=cast.NATION, codes=["C04", "C18"])
    return {one.signal: one for one in Finding.objects.all()}


def page_of(finding):
    return f"{LIST}{finding.pk}/"


def text(client, page):
    answer = client.get(page)
    assert answer.status_code == 200, page
    return answer.content.decode()


def test_findings_are_narrowed_ordered_and_exported(scene, found):
    client = sit(scene.who.reviewer)
    assert "李明" in text(client, LIST)
    assert scene.course.cohort.no in text(client, LIST)
    assert "李明" not in text(client, f"{LIST}?signal=C18")
    assert "李明" in text(client, f"{LIST}?weight=5&concern=person&order=-weight")
    assert scene.course.cohort.no not in text(client, f"{LIST}?weight=5")
    assert "没有符合条件的线索" in text(client, f"{LIST}?state=cleared")
    assert "李明" not in text(client, f"{LIST}?region={cast.COUNTY}&state=confirmed")
    assert client.get(f"{LIST}?export=xlsx")["Content-Type"].endswith("sheet")
    assert "没有符合条件的线索" in text(sit(scene.who.neighbour_reviewer), LIST)
    assert sit(scene.who.neighbour_reviewer).get(page_of(found["C04"])).status_code == 404


def test_a_finding_shows_its_evidence_with_links(scene, found):
    shown = text(sit(scene.who.approver), page_of(found["C04"]))
    assert "已领取养老待遇" in shown
    assert f"/officer/cohorts/{scene.course.cohort.pk}/" in shown
    assert f"/officer/people/{scene.who.worker.person_id}/" in shown
    assert "男性年龄上限" in shown
    assert "认定属实" not in shown.split("办理记录")[1], "nobody judged it yet"


def test_it_is_confirmed_by_one_and_cleared_by_another(scene, found):
    page = page_of(found["C04"])
    reviewer, approver = sit(scene.who.reviewer), sit(scene.who.approver)
    assert post(reviewer, page, "confirm", why="").status_code == 422
    assert post(reviewer, page, "confirm", why=WHY).status_code == 303
    assert WHY in text(reviewer, page)
    assert 'do="clear"' not in text(reviewer, page)
    assert post(reviewer, page, "clear", why=WHY).status_code == 422
    assert post(approver, page, "clear", why="已不予支付").status_code == 303
    assert Finding.objects.get(signal="C04").state == FindingState.CLEARED
    assert "已不予支付" in text(approver, page)


@pytest.mark.parametrize(("do", "state"), [("dismiss", FindingState.DISMISSED), ("override", FindingState.OVERRIDDEN)])
def test_it_is_let_off_with_a_reason(scene, found, do, state):
    assert post(sit(scene.who.approver), page_of(found["C04"]), do, why=WHY).status_code == 303
    assert Finding.objects.get(signal="C04").state == state


def test_who_approved_the_class_is_told_to_leave_it(scene, found):
    client, page = sit(scene.who.reviewer), page_of(found["C18"])
    assert "须由另一名工作人员核查" in text(client, page)
    assert "须由另一名工作人员核查" in post(client, page, "confirm", why=WHY).content.decode()


def test_the_city_assigns_and_the_officer_is_told(scene, found):
    page, chief = page_of(found["C04"]), sit(scene.who.city_officer)
    assert "分派核查" in text(chief, page)
    assert "分派核查</h2>" not in text(sit(scene.who.reviewer), page)
    assert post(chief, page, "assign", person=scene.who.payer.person_id).status_code == 422
    assert post(chief, page, "assign", person=scene.who.approver.person_id).status_code == 303
    assert "钱复审" in text(sit(scene.who.reviewer), page)
    assert "已分派给 钱复审 核查" in post(sit(scene.who.reviewer), page, "dismiss", why=WHY).content.decode()
    assert post(sit(scene.who.approver), page, "dismiss", why=WHY).status_code == 303


def test_a_scan_goes_on_behind_the_page(scene):
    answer = post(sit(scene.who.reviewer), LIST, "scan")
    assert answer.status_code == 303
    assert "/officer/works/" in answer["Location"]
    assert "信号和参数" not in text(sit(scene.who.payer), LIST)


def test_the_inbox_holds_findings_with_their_clock(scene, found):
    assert "监督线索" in text(sit(scene.who.approver), "/officer/")
    assert counted(queries.findings_waiting(by=scene.who.approver)) == 2


def test_signals_show_their_meaning_cases_and_record(scene, found):
    client = sit(scene.who.reviewer)
    for one in queries.signals():
        assert one.name in text(client, "/officer/signals/")
        assert one.means in text(client, f"/officer/signals/{one.code}/")
    shown = text(client, "/officer/signals/C04/")
    assert "watch_enrolment" in shown
    assert "历次扫描" in shown
    assert "调整参数" not in shown
    assert client.get("/officer/signals/C99/").status_code == 422


def test_chiefs_tune_a_parameter(scene):
    page, chief = "/officer/signals/C04/", sit(scene.who.city_officer)
    given = {"parameter": "men_age", "value": "63", "why": "延迟退休"}
    assert post(chief, page, "tune", **{**given, "value": "90"}).status_code == 422
    assert post(chief, page, "tune", **given).status_code == 303
    assert "延迟退休" in text(chief, page)
    assert post(sit(scene.who.reviewer), page, "tune", **given).status_code == 422


def test_what_is_frozen_says_so_to_everyone_it_concerns(scene, found):
    claim, cohort = scene.claim_of(), scene.course.cohort
    officer = sit(scene.who.approver)
    assert found["C04"].no in text(officer, f"/officer/claims/{claim.pk}/")
    assert found["C18"].no in text(officer, f"/officer/cohorts/{cohort.pk}/")
    worker = text(sit(scene.who.worker), f"/worker/claims/{claim.pk}/")
    assert "正在例行核实" in worker
    for word in ("线索", "冻结", found["C04"].no, "嫌疑"):
        assert word not in worker
    provider = text(sit(scene.who.provider_clerk), f"/provider/cohorts/{cohort.pk}/")
    assert "核查结束前暂不审批开班" in provider
    assert found["C18"].no not in provider


def test_a_claim_that_is_over_waits_for_nothing(scene, found):
    Claim.objects.filter(pk=scene.claim_of().pk).update(state="declined")
    assert "正在例行核实" not in text(sit(scene.who.worker), f"/worker/claims/{scene.claim_of().pk}/")


def test_a_frozen_body_says_so_to_its_officers(scene):
    one = Finding.objects.create(
        signal="C14", edition="0" * 64, concern="organisation", key=scene.who.provider, region_id=cast.COUNTY, weight=5,
        handling="block", raised_at=FILED, scan=actions.scan(by=SYSTEM, now=FILED, region=cast.NATION, codes=["C14"]))
    actions.confirm_finding(by=scene.who.approver, now=FILED, finding_id=one.pk, why=WHY)
    assert one.no in text(sit(scene.who.reviewer), f"/officer/organisations/{scene.who.provider}/")


def test_a_persons_page_leads_officers_to_what_stands(scene, found):
    page = f"/officer/people/{scene.who.worker.person_id}/"
    assert found["C04"].no in text(sit(scene.who.reviewer), page)
    actions.dismiss_finding(by=scene.who.approver, now=FILED, finding_id=found["C04"].pk, why=WHY)
    assert found["C04"].no not in text(sit(scene.who.reviewer), page)


@pytest.mark.parametrize("more", [0, 2])
def test_the_list_asks_the_same_of_one_row_and_of_three(scene, found, more, django_assert_num_queries):
    for nth in range(more):
        person = cast.make_person(f"老人{nth}", born=date(1950, 1, 1))
        from baigong.people import queries as people

        cast_course.seat(scene.course.cohort, people.as_worker(person.pk))
    actions.scan(by=SYSTEM, now=FILED, region=cast.NATION, codes=["C04"])
    client = sit(scene.who.reviewer)
    client.get(f"{LIST}?signal=C04")
    with django_assert_num_queries(QUERIES):
        client.get(f"{LIST}?signal=C04")


QUERIES = 12
