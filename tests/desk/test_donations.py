"""Donations on screen: registered and receipted by an officer, named by the donor alone, read by everyone; a claim moved to one."""

from io import BytesIO

import pytest
from python_calamine import load_workbook

from baigong.people.models import Organisation
from baigong.subsidy.models import Claim, Donation
from tests import cast, cast_subsidy
from tests.desk.sitting import post, sit

pytestmark = pytest.mark.django_db
FORM = {"donor": "津工机械有限公司（模拟）", "donor_kind": "body", "document_no": "捐协 1", "received_on": "2025-10-10",
        "amount_fen": "5000.00", "region": cast.COUNTY, "purpose": "用于本区技能培训"}


@pytest.fixture
def scene(db):
    made = cast_subsidy.make_scene()
    cast.clock(cast_subsidy.GRANTED)
    return made


@pytest.fixture
def gift(scene) -> Donation:
    code = Organisation.objects.get(pk=scene.who.employer).uscc
    answer = post(sit(scene.who.finance_officer), "/officer/donations/", "register", **FORM, organisation=code)
    assert answer.status_code == 303
    return Donation.objects.get()


def table(answer) -> list:
    return load_workbook(BytesIO(b"".join(answer))).get_sheet_by_index(0).to_python()


def main_of(client, path: str) -> str:
    """What the page itself says, without the switcher at its foot, which names everyone."""
    return client.get(path).content.decode().split("<main", 1)[1].split("</main>", 1)[0]


def test_an_officer_registers_and_prints_a_receipt(scene, gift, client):
    officer = sit(scene.who.finance_officer)
    page = officer.get("/officer/donations/")
    assert [(row["donor"], row["given_fen"], row["left_fen"]) for row in page.context["rows"]] == [(FORM["donor"], 500000, 500000)]
    assert officer.get("/officer/donations/?text=没有").context["rows"] == []
    assert table(officer.get("/officer/donations/?export=xlsx"))[1][0] == FORM["donor"]
    one = f"/officer/donations/{gift.pk}/"
    assert "登记捐赠" in officer.get(one).content.decode().split("办理记录", 1)[1]
    paper = officer.get(f"{one}receipt/").content.decode()
    assert gift.no in paper and "伍仟元整" in paper and FORM["purpose"] in paper and f"/donations/{gift.pk}/" in paper


@pytest.mark.parametrize(("change", "told"), [
    ({"organisation": "91999900000000000X"}, "没有登记这个代码的单位"), ({"for_occupation_id": "9-9"}, "没有这个职业编码"),
    ({"donor": ""}, "捐赠人"), ({"received_on": "2026-01-01"}, "到账日期不能晚于今天"), ({"region": "999999"}, "999999"),
    ({"amount_fen": "x"}, "不是有效的金额")])
def test_a_wrong_form_is_told_and_nothing_is_taken_in(scene, change, told):
    answer = post(sit(scene.who.finance_officer), "/officer/donations/", "register", **{**FORM, **change})
    assert answer.status_code in (422, 403) and told in answer.content.decode()
    assert not Donation.objects.exists()


def test_who_looks_and_who_does_not(scene, gift, client):
    one = f"/officer/donations/{gift.pk}/"
    assert sit(scene.who.reviewer).get("/officer/donations/").status_code == 403
    page = sit(scene.who.city_officer).get("/officer/donations/")
    assert page.status_code == 200 and page.context["form"] is None
    assert post(sit(scene.who.city_officer), "/officer/donations/", "register", **FORM).status_code == 422
    far = cast.make_actor("finance_officer", region=cast.ELSEWHERE)
    assert sit(far).get("/officer/donations/").context["rows"] == [] and sit(far).get(one).status_code == 404
    assert sit(far).get(f"{one}receipt/").status_code == 404
    assert post(sit(far), one, "name", basis="x").status_code == 404
    assert client.get("/officer/donations/").status_code in (302, 403)
    other = cast.make_actor("employer_clerk", organisation_id=cast.make_organisation("别家", "employer").pk)
    assert sit(other).get(f"/employer/donations/{gift.pk}/").status_code == 404
    assert sit(other).get("/employer/donations/").context["rows"] == []


def test_the_donor_alone_says_whether_it_is_named(scene, gift, client):
    firm, one = sit(scene.who.employer_clerk), f"/employer/donations/{gift.pk}/"
    assert [row["no"] for row in firm.get("/employer/donations/").context["rows"]] == [gift.no]
    assert len(table(firm.get("/employer/donations/?export=xlsx"))) == 2
    for page in ("/donations/", f"/donations/{gift.pk}/"):
        assert "不具名捐赠人" in main_of(client, page) and FORM["donor"] not in main_of(client, page)
    assert post(firm, one, "name").status_code == 303
    assert FORM["donor"] in main_of(client, f"/donations/{gift.pk}/")
    assert post(firm, one, "name").status_code == 422
    officer = f"/officer/donations/{gift.pk}/"
    assert post(sit(scene.who.finance_officer), officer, "unname", basis="来函 1").status_code == 303
    assert FORM["donor"] not in main_of(client, "/donations/")
    assert post(sit(scene.who.finance_officer), officer, "name", basis="同意书 2").status_code == 303
    assert post(firm, one, "unname").status_code == 303
    assert FORM["donor"] not in main_of(client, f"/donations/{gift.pk}/")


def test_a_claim_is_moved_to_it_and_each_yuan_is_told(scene, gift, client):
    claim = scene.reviewed()
    where, reviewer = f"/officer/claims/{claim.pk}/", sit(scene.who.reviewer)
    page = reviewer.get(where)
    assert [each["no"] for each in page.context["gifts"]] == [gift.no] and page.context["gift"] is None
    assert sit(scene.who.payer).get(where).context["gifts"] == []
    assert post(reviewer, where, "charge", donation_id="x").status_code == 422
    assert post(reviewer, where, "charge", donation_id=gift.pk).status_code == 303
    page = reviewer.get(where)
    assert page.context["gift"]["no"] == gift.no and page.context["gifts"] == [] and page.context["may_recharge"]
    assert "社会捐赠" in str(page.context["total"])
    assert post(reviewer, where, "uncharge").status_code == 303
    assert post(reviewer, where, "charge", donation_id=gift.pk).status_code == 303
    assert client.get(f"/donations/{gift.pk}/").context["promised"] == 1
    Claim.objects.filter(pk=claim.pk).update(
        state="paid", granted_at=cast_subsidy.GRANTED, sent_at=cast_subsidy.SENT, paid_at=cast_subsidy.ANSWERED)
    page = client.get(f"/donations/{gift.pk}/")
    assert [(row["no"], row["name"], row["amount_fen"]) for row in page.context["rows"]] == [(claim.no, "李*", claim.amount_fen)]
    assert claim.worker.id_number not in page.content.decode()
    for who, path in ((None, "/donations/"), (scene.who.finance_officer, "/officer/donations/"),
                      (scene.who.employer_clerk, "/employer/donations/")):
        rows = table((sit(who) if who else client).get(f"{path}{gift.pk}/?export=xlsx"))
        assert claim.no in rows[1] and rows[1][-1] == claim.amount_fen / 100


def test_everyone_reads_what_donations_did(scene, gift, client):
    page = client.get("/donations/")
    assert [each["value"] for each in page.context["figures"]] == ["5,000.00", "0.00", "0.00", "5,000.00"]
    assert client.get("/donations/?region=410000").context["rows"] == []
    assert len(table(client.get("/donations/?export=xlsx"))) == 2
    assert client.get("/donations/999/").status_code == 404
    assert 'href="/donations/"' in client.get("/funds/").content.decode()
    assert [row["name"] for row in client.get("/accounts/?year=2025").context["rows"]][1] == "社会捐赠"
