"""Draws, visits, complaints and penalties at the officer's desk, by its pages alone; and what the provider makes of it."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from baigong.desk import clock
from baigong.journal.models import Entry
from baigong.supervision import actions
from baigong.supervision.models import Complaint, Draw, Penalty, Visit
from tests import cast, cast_course, cast_supervision
from tests.cast_supervision import JPEG, entered, on_the_day
from tests.desk.sitting import post, sit


@pytest.fixture
def who(db) -> cast.Cast:
    """Everyone."""
    return cast.assemble()


@pytest.fixture
def course(who) -> cast_course.Course:
    """A class of two days."""
    return cast_course.running(who)


@pytest.fixture(autouse=True)
def at(monkeypatch):
    """Set the desk's clock; at first to the first of September."""
    def set_to(moment):
        monkeypatch.setattr(clock, "now", lambda: moment)
    set_to(cast.NOW)
    return set_to


def test_a_draw_from_announcement_to_publication(who, course, at):
    client = sit(who.reviewer)
    days = {"from_on": course.cohort.opens_on, "until_on": course.cohort.closes_on}
    assert post(client, "/officer/draws/", "announce", region=cast.COUNTY, visits=60, **days).status_code == 422
    made = post(client, "/officer/draws/", "announce", region=cast.COUNTY, visits=1, **days)
    one = Draw.objects.get()
    assert made.url == f"/officer/draws/{one.pk}/" and one.no in client.get("/officer/").content.decode()
    assert one.seed not in client.get(made.url).content.decode()
    assert post(client, made.url, "hold").status_code == 303
    visit = Visit.objects.get()
    assert visit.cohort.no in client.get(made.url).content.decode()
    entered(who, visit)
    at(course.over + timedelta(days=1))
    assert post(client, made.url, "publish").status_code == 303
    public = client.get(f"/draws/{one.pk}/").content.decode()
    assert one.seed in public and "重算一致" in public
    for url in ("/officer/draws/", "/officer/visits/", "/officer/visits/?state=entered", "/officer/visits/?export=xlsx"):
        assert client.get(url).status_code == 200, url


def test_a_visit_ordered_and_what_it_leads_to(who, course, at):
    client = sit(who.reviewer)
    ask = {"cohort_no": course.cohort.no, "nth": 1, "first_id": who.inspector.person_id,
           "second_id": who.second_inspector.person_id, "why": "接到举报"}
    assert post(client, "/officer/visits/", "order", **{**ask, "nth": 9}).status_code == 422
    page = post(client, "/officer/visits/", "order", **ask).url
    visit = Visit.objects.get()
    actions.keep_photo(by=who.inspector, now=on_the_day(visit), visit_id=visit.pk, content=JPEG)
    entered(who, visit, absent=1, spots=("unfiled_teacher",))
    shown = client.get(page).content.decode()
    photo = f"{page}photos/{visit.photos.get().pk}/"
    assert "授课教师未备案" in shown and photo in shown and client.get(photo).content == JPEG
    assert client.get(f"/officer/visits/{visit.pk + 1}/photos/{visit.photos.get().pk}/").status_code == 404
    new = f"/officer/penalties/new/{who.provider}/?on=visit%2F{visit.pk}&amp;found=unfiled_teacher"
    assert new in shown
    form = client.get(new.replace("&amp;", "&")).content.decode()
    assert "整改函" in form and 'value="unfiled_teacher" id="id_found_' in form and f'value="visit/{visit.pk}"' in form
    given = {"found": ["unfiled_teacher"], "step": "talk", "rests_on": f"visit/{visit.pk}"}
    assert post(client, f"/officer/penalties/new/{who.provider}/", "propose", **given).status_code == 422
    made = post(client, f"/officer/penalties/new/{who.provider}/", "propose", **{**given, "step": "letter"})
    assert Penalty.objects.get().rests_on == [f"visit/{visit.pk}"] and page in client.get(made.url).content.decode()


def test_a_visit_is_called_off(who, course):
    client = sit(who.reviewer)
    visit = cast_supervision.ordered(who, course.sessions[0])
    page = f"/officer/visits/{visit.pk}/"
    assert "取消检查" in client.get(page).content.decode()
    assert post(client, page, "call_off", why="班次改期").status_code == 303
    assert "班次改期" in client.get(page).content.decode()


def test_a_complaint_from_the_public_form_to_the_reply_its_sender_reads(who, client):
    form = {"kind": "fake", "organisation": "启航", "region": cast.NEIGHBOUR, "text": cast_supervision.TEXT, "name": "张三",
            "contact": "13800000000"}
    assert post(client, "/complain/", "lodge", **{**form, "text": "短"}).status_code == 422
    receipt = post(client, "/complain/", "lodge", **form)
    one = Complaint.objects.get()
    assert (one.organisation_id, one.region_id) == (who.provider, cast.COUNTY)
    page = receipt.content.decode()
    code = page.split("查询码</dt><dd>")[-1].split("<strong>")[1].split("</strong>")[0]
    assert one.no in page and len(code) == 14
    officer, address = sit(who.reviewer), f"/officer/complaints/{one.pk}/"
    assert one.no in officer.get("/officer/").content.decode() and "张三" not in officer.get(address).content.decode()
    assert post(officer, address, "reveal", why="核实").status_code == 422
    assert post(officer, address, "accept").status_code == 303
    seen = post(officer, address, "reveal", why="核实")
    assert seen.status_code == 200 and "张三" in seen.content.decode() and "13800000000" in seen.content.decode()
    assert "张三" not in officer.get(address).content.decode()
    assert "张三" not in sit(who.approver).get(address).content.decode()
    assert post(officer, address, "answer", reply="x").status_code == 422
    assert "转交承办" in officer.get(address).content.decode()
    assert "转交承办" not in sit(who.approver).get(address).content.decode()
    over = {"why": "休假", "person_id": who.approver.person_id}
    assert post(officer, address, "hand_over", **{**over, "person_id": who.payer.person_id}).status_code == 422
    assert post(officer, address, "hand_over", **over).status_code == 303
    assert post(sit(who.approver), address, "hand_over", **{**over, "person_id": who.reviewer.person_id}).status_code == 303
    assert post(officer, address, "investigate", outcome="true", report="内部结论").status_code == 303
    assert "提出处理" in officer.get(address).content.decode()
    assert post(officer, address, "answer", reply="已约谈该机构").status_code == 303
    assert client.get("/complain/reply/").status_code == 200
    reply = post(client, "/complain/reply/", "look", no=one.no, secret=code.lower()).content.decode()
    assert "已约谈该机构" in reply and "内部结论" not in reply
    wrong = post(client, "/complain/reply/", "look", no=one.no, secret="AAAA-BBBB-CCCC")
    assert wrong.status_code == 422 and "已约谈" not in wrong.content.decode()
    for query in ("", "?state=waiting&kind=fake&text=启航", "?export=xlsx"):
        assert officer.get(f"/officer/complaints/{query}").status_code == 200, query


def test_what_it_is_about_is_told_in_the_text_where_it_is_not_clear_which_house(who, client):
    post(client, "/complain/", "lodge", kind="fee", organisation="某某培训", region=cast.COUNTY, text=cast_supervision.TEXT)
    one = Complaint.objects.get()
    assert one.organisation is None and one.text.startswith("涉及的单位：某某培训")
    officer, address = sit(who.reviewer), f"/officer/complaints/{one.pk}/"
    assert post(officer, address, "decline", reply="不属于本部门").status_code == 303
    assert "不予受理" in officer.get(address).content.decode()


def test_who_complains_while_logged_in_is_not_named_by_the_journal(who):
    worker = sit(who.worker)
    given = {"kind": "money", "region": cast.COUNTY, "text": cast_supervision.TEXT}
    assert post(worker, "/complain/", "lodge", **given).status_code == 200
    assert Entry.objects.get(action="supervision.complaint_lodged").by_person is None


def test_a_penalty_from_proposal_to_what_was_put_right(who):
    officer, other, clerk = sit(who.reviewer), sit(who.approver), sit(who.provider_clerk)
    made = post(officer, f"/officer/penalties/new/{who.provider}/", "propose", found=["no_textbooks"], step="talk")
    one = Penalty.objects.get()
    assert made.url == f"/officer/penalties/{one.pk}/" and 'value="confirm"' not in officer.get(made.url).content.decode()
    assert clerk.get(f"/provider/penalties/{one.pk}/").status_code == 404
    assert one.no in other.get("/officer/").content.decode() and post(other, made.url, "confirm").status_code == 303
    assert one.no in clerk.get("/provider/").content.decode()
    assert "培训教材" in clerk.get(f"/provider/penalties/{one.pk}/").content.decode()
    assert post(clerk, f"/provider/penalties/{one.pk}/", "hand_in", report="").status_code == 422
    assert post(clerk, f"/provider/penalties/{one.pk}/", "hand_in", report="已补发").status_code == 303
    assert post(other, made.url, "return", why="缺签收表").status_code == 303
    assert "缺签收表" in clerk.get(f"/provider/penalties/{one.pk}/").content.decode()
    assert post(clerk, f"/provider/penalties/{one.pk}/", "hand_in", report="已补签收表").status_code == 303
    assert post(officer, made.url, "accept").status_code == 303
    assert "整改通过" in clerk.get("/provider/penalties/").content.decode()
    for url in ("/officer/penalties/", "/officer/penalties/?state=rectified&step=talk", "/officer/penalties/?export=xlsx",
                f"/officer/penalties/new/{who.provider}/"):
        assert officer.get(url).status_code == 200, url
    assert sit(who.neighbour_reviewer).get(f"/officer/penalties/new/{who.provider}/").status_code == 404


def test_what_is_published_is_public_with_its_reasons(who, client):
    assert "没有正在执行的通报或解约" in client.get("/penalties/").content.decode()
    cast_supervision.imposed(who, step="circular", found=("unsafe",))
    page = client.get("/penalties/").content.decode()
    assert "启航职业培训学校" in page and "第二十二条（三）" in page
    hidden = cast_supervision.proposed(who)
    officer = sit(who.reviewer)
    assert post(officer, f"/officer/penalties/{hidden.pk}/", "withdraw", why="证据不足").status_code == 303


def test_draws_are_public_at_once_by_their_commitment_only(who, course, client):
    one = cast_supervision.drawn(who, course)
    page = client.get(f"/draws/{one.pk}/").content.decode()
    assert one.commitment in page and one.seed not in page and course.cohort.no not in page
    told = client.get(f"/draws/{one.pk}/?file=json").json()
    assert told["commitment"] == one.commitment and "seed" not in told
    assert one.no in client.get("/draws/").content.decode()


def test_strangers_find_none_of_it(who, course):
    visit = cast_supervision.ordered(who, course.sessions[0])
    complaint, penalty = cast_supervision.lodged(who), cast_supervision.imposed(who)
    draw = cast_supervision.announced(who, course)
    client = sit(who.neighbour_reviewer)
    for url in (f"visits/{visit.pk}", f"complaints/{complaint.pk}", f"penalties/{penalty.pk}", f"draws/{draw.pk}"):
        assert client.get(f"/officer/{url}/").status_code == 404, url
    assert sit(who.other_provider_clerk).get(f"/provider/penalties/{penalty.pk}/").status_code == 404
    file = SimpleUploadedFile("a.jpg", JPEG, "image/jpeg")
    assert post(client, f"/inspector/visits/{visit.pk}/", "photo", photo=file).status_code == 403


@pytest.mark.parametrize("rows", [1, 3])
def test_lists_ask_the_same_number_of_questions(who, course, rows, django_assert_num_queries):
    for nth in range(rows):
        cast_supervision.ordered(who, course.sessions[nth])
        cast_supervision.lodged(who)
        cast_supervision.imposed(who, why="情节轻微")
    client = sit(who.reviewer)
    client.get("/officer/visits/")
    for url, count in (("visits", 9), ("complaints", 7), ("penalties", 7), ("draws", 7)):
        with django_assert_num_queries(count):
            assert client.get(f"/officer/{url}/").status_code == 200, url
