"""Plans and registrations by their pages: filed, answered, registered for on the phone and by a table, looked at."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from baigong.assessment import actions
from baigong.assessment.models import AssessmentPlan, Registration
from baigong.assessment.queries import REGISTRATIONS_HEAD
from baigong.desk import sheet
from baigong.journal.models import Work
from baigong.people.models import Person
from baigong.project import kinds, works
from tests import cast, cast_offer
from tests.cast_registering import WHOLE, opened
from tests.desk.sitting import post, sit

assert kinds
pytestmark = pytest.mark.django_db
FORM = {"condition": "4a", "phone": "13900000000", "education": "college", "ethnicity": "汉族", "province": "12",
        "origin": "staff", "unit": "津工机械", "category": "first", "sitting": "regular",
        "papers": ["form", "id_copy", "promise", "photo"]}
PLAN = {"occupation_code": cast_offer.CARER, "level": "4", "closes_on": "2025-09-19", "from_on": "2025-09-26",
        "until_on": "2025-09-27", "place": "考场 1", "seats": 2, "fee_fen": "310"}


@pytest.fixture
def who():
    made = cast.assemble()
    cast.clock()
    return made


def test_a_plan_is_filed_returned_mended_and_accepted(who):
    cast_offer.equip(who)
    client, officer = sit(who.assessor), sit(who.reviewer)
    assert client.get("/assessor/plans/new/").status_code == 200
    late = post(client, "/assessor/plans/new/", "file", **{**PLAN, "closes_on": "2025-09-25"})
    assert late.status_code == 422 and "报名最迟应于" in late.content.decode()
    page = post(client, "/assessor/plans/new/", "file", **PLAN).url
    plan = AssessmentPlan.objects.get()
    assert (page, plan.fee_fen) == (f"/assessor/plans/{plan.pk}/", 31_000)
    theirs = f"/officer/assessment-plans/{plan.pk}/"
    assert theirs in officer.get("/officer/").content.decode()
    assert post(officer, theirs, "return", why="考场容量不足").url == "/officer/assessment-plans/"
    assert "考场容量不足" in client.get(page).content.decode() and page in client.get("/assessor/").content.decode()
    assert 'value="310.00"' in client.get(f"{page}edit/").content.decode()
    assert post(client, f"{page}edit/", "file", **{**PLAN, "place": "考场 2"}).url == page
    assert post(officer, theirs, "accept").status_code == 303
    assert "考场 2" in officer.get(theirs).content.decode()
    for address in ("/officer/assessment-plans/?state=accepted&text=养老", "/officer/assessment-plans/?export=xlsx"):
        assert officer.get(address).status_code == 200
    assert client.get("/assessor/plans/?state=accepted").content.decode().count("data-row") == 1
    assert sit(who.neighbour_reviewer).get(theirs).status_code == 404


def test_a_worker_registers_on_the_phone_hears_all_that_is_missing_and_is_looked_at(who):
    plan = opened(who)
    phone, client = sit(who.worker), sit(who.assessor)
    page = f"/worker/assessments/{plan.pk}/"
    assert page in phone.get("/worker/assessments/").content.decode()
    assert "累计从事本职业 5 年" in phone.get(page).content.decode()
    refused = post(phone, page, "register", unit="津工机械", papers=["form"])
    said = refused.content.decode()
    assert refused.status_code == 422 and 'value="津工机械"' in said
    for missing in ("缺少必填：申报条件", "缺少必填：文化程度", "缺少材料：本人承诺书"):
        assert missing in said
    assert post(phone, page, "register", **FORM).status_code == 303
    one = Registration.objects.get()
    theirs = f"/assessor/registrations/{one.pk}/"
    assert theirs in client.get(f"/assessor/plans/{plan.pk}/").content.decode()
    assert "4a 累计从事本职业 5 年" in client.get(theirs).content.decode()
    assert post(client, theirs, "return", why="").status_code == 422
    assert post(client, theirs, "return", why="工作年限证明不足").status_code == 303
    assert "工作年限证明不足" in phone.get(page).content.decode()
    assert post(phone, page, "register", **{**FORM, "condition": "4c"}).status_code == 303
    assert post(client, theirs, "pass").status_code == 303
    assert "审核通过" in phone.get(page).content.decode()
    assert post(phone, page, "withdraw").url == "/worker/assessments/"
    assert "已取消" in phone.get("/worker/assessments/").content.decode()
    assert client.get(f"/assessor/plans/{plan.pk}/?state=withdrawn&export=xlsx")["Content-Type"].endswith("sheet")


def line(person, **more):
    given = {"姓名": person.name, "身份证号": person.id_number, "手机号": "13900000000", "申报条件": "4a", "文化程度": "本科",
             "民族": "汉族", "所在省": "天津市", "考生来源": "社会人员", "报名单位": "无",
             "认定分类": "初次认定", "考试类型": "正考",
             "材料": "个人信息登记表、身份证复印件、本人承诺书、白底证件照（40–200 KB）", **more}
    return tuple(given.get(head, "") for head in REGISTRATIONS_HEAD)


def table(*rows):
    return SimpleUploadedFile("registrations.xlsx", sheet.table(REGISTRATIONS_HEAD, rows))


def test_a_table_is_registered_at_once(who):
    plan, client = opened(who), sit(who.assessor)
    page = f"/assessor/plans/{plan.pk}/"
    assert client.get(f"{page}?template=xlsx")["Content-Type"].endswith("sheet")
    people = [cast.make_person(f"考生{n}") for n in range(2)]
    assert post(client, page, "bring", table=table(*(line(one) for one in people))).url == page
    assert Registration.objects.count() == 2


@pytest.mark.django_db(transaction=True)  # how far a work is, is said on another connection
def test_faulty_rows_become_a_list(who):
    plan, client = opened(who), sit(who.assessor)
    known = Person.objects.get(pk=who.worker.person_id)
    answer = post(client, f"/assessor/plans/{plan.pk}/", "bring", table=table(line(known, 民族="", 文化程度="博士后")))
    work = Work.objects.get()
    assert answer.url == f"/assessor/works/{work.pk}/"
    works.do(work.pk, clock=lambda: cast.NOW)
    html = client.get(answer.url).content.decode()
    assert "缺少必填：民族" in html and "博士后" in html
    assert not Registration.objects.exists()


def test_others_find_nothing(who):
    plan = opened(who)
    one = actions.register(by=who.worker, now=cast.NOW, plan_id=plan.pk, person_id=who.worker.person_id, given=WHOLE)
    (stranger,) = [by for by in who.strangers if by.role == "assessor"]
    client = sit(stranger)
    for address in (f"/assessor/plans/{plan.pk}/", f"/assessor/plans/{plan.pk}/edit/", f"/assessor/registrations/{one.pk}/"):
        assert client.get(address).status_code == 404
    assert str(plan.no) not in client.get("/assessor/plans/").content.decode()
    far = sit(next(by for by in who.strangers if by.role == "worker"))
    assert f"/worker/assessments/{plan.pk}/" not in far.get("/worker/assessments/").content.decode()
