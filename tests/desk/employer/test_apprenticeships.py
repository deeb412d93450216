"""An apprenticeship by its pages: filed with its roster, accepted, reviewed, finished."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from baigong.desk import clock, sheet
from baigong.enrolment.models import Apprentice, Apprenticeship
from baigong.enrolment.queries import APPRENTICES_HEAD
from baigong.journal.models import Work
from baigong.project import kinds, works
from tests import cast, cast_offer
from tests.desk.sitting import post, sit

assert kinds
pytestmark = pytest.mark.django_db(transaction=True)  # long work says on another connection how far it is
OVER = datetime(2026, 10, 9, 9, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.fixture
def who():
    who = cast.assemble()
    cast.clock()
    cast_offer.equip(who)
    return who


def given(who, **more):
    return {"what": f"{who.provider}:{cast_offer.CARER}:5", "agreement_no": "校企〔2025〕3 号", "agreed_on": "2025-08-20",
            "from_on": "2025-10-01", "until_on": "2026-09-30", "hours": 640, "plan": "师带徒", **more}


def table(*rows):
    return SimpleUploadedFile("apprentices.xlsx", sheet.table(APPRENTICES_HEAD, rows))


def roster(who, *names, starts="2025-09-01"):
    mentor, *learners = [cast.make_person(name, employer_id=who.employer) for name in ("老师傅", *names)]
    return table(*((one.name, one.id_number, mentor.name, mentor.id_number, starts, "2027-08-31", "技师") for one in learners))


def test_from_draft_to_its_end(who, monkeypatch):
    client, officer, approver = sit(who.employer_clerk), sit(who.reviewer), sit(who.approver)
    answer = post(client, "/employer/apprenticeships/new/", "write", **given(who, hours=10))
    one = Apprenticeship.objects.get()
    page, theirs = answer.url, f"/officer/apprenticeships/{one.pk}/"
    refused = post(client, page, "file")
    assert refused.status_code == 422 and "不足 600 课时" in refused.content.decode()
    assert post(client, f"{page}edit/", "write", **given(who)).url == page
    assert client.get(f"{page}?template=xlsx")["Content-Type"].endswith("sheet")
    assert post(client, page, "bring", table=roster(who, "学徒甲", "学徒乙")).status_code == 303
    assert "学徒甲" in client.get(page).content.decode()
    assert officer.get(theirs).status_code == 404
    assert post(client, page, "file").status_code == 303
    assert theirs in officer.get("/officer/").content.decode()
    assert post(officer, theirs, "return", why="请补充弹性学制").url == "/officer/apprenticeships/"
    assert "弹性学制" in client.get(page).content.decode() and page in client.get("/employer/").content.decode()
    post(client, page, "file")
    assert post(officer, theirs, "accept").status_code == 303
    assert post(approver, theirs, "fix", why="").status_code == 422
    assert post(approver, theirs, "fix", why="计划完备、可行").status_code == 303
    assert "计划完备、可行" in client.get(page).content.decode()
    monkeypatch.setattr(clock, "now", lambda: OVER)
    assert "登记培养结果" in client.get(page).content.decode()
    ends = {f"state-{row.pk}": "certified" for row in Apprentice.objects.order_by("id")}
    assert post(client, page, "finish", **ends).status_code == 303
    assert Apprentice.objects.filter(outcome="certified").count() == 2
    for address in ("/employer/apprenticeships/", "/officer/apprenticeships/", "/officer/apprenticeships/?state=finished&text=津工",
                    "/officer/apprenticeships/?export=xlsx"):
        assert (client if "employer" in address else officer).get(address).status_code == 200


def test_it_is_not_fixed(who):
    client, officer = sit(who.employer_clerk), sit(who.approver)
    page = post(client, "/employer/apprenticeships/new/", "write", **given(who)).url
    post(client, page, "bring", table=roster(who, "学徒甲"))
    post(client, page, "file")
    theirs = f"/officer/apprenticeships/{Apprenticeship.objects.get().pk}/"
    post(officer, theirs, "accept")
    assert post(officer, theirs, "refuse", why="实训设备不足").status_code == 303
    assert "不予确定" in client.get(page).content.decode()


def test_faulty_rows_become_a_list(who):
    client = sit(who.employer_clerk)
    page = post(client, "/employer/apprenticeships/new/", "write", **given(who)).url
    answer = post(client, page, "bring", table=roster(who, "学徒甲", starts="九月一日"))
    work = Work.objects.get()
    assert answer.url == f"/employer/works/{work.pk}/"
    works.do(work.pk, clock=lambda: cast.NOW)
    assert "合同起止日期应写作" in client.get(answer.url).content.decode()
    assert not Apprentice.objects.exists()


def test_others_find_nothing(who):
    page = post(sit(who.employer_clerk), "/employer/apprenticeships/new/", "write", **given(who)).url
    (stranger,) = [by for by in who.strangers if by.role == "employer_clerk"]
    assert sit(stranger).get(page).status_code == 404
    assert post(sit(stranger), page, "file").status_code == 404
    assert sit(who.neighbour_reviewer).get(page.replace("employer", "officer")).status_code == 404
