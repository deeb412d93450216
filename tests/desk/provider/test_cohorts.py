"""The provider's pages: a cohort from the empty form to the roster, and lists of one and of three rows."""

from io import BytesIO

import pytest
import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile
from python_calamine import CalamineWorkbook

from baigong.desk.provider.door import door
from baigong.desk.provider.roster_sheet import write_roster, write_template
from baigong.enrolment.models import Enrolment
from baigong.offer.models import Cohort, Place, Teacher
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
def clerk(who):
    return sit(who.provider_clerk)


def form_of(what, **more):
    return {"what": f"{cast_offer.CARER}:5", "certificate_kind": "level", "wants_subsidy": "on", "mode": "face",
            "place_id": what.place_id, "head_id": what.head_id, "seats": 10, "opens_on": "2025-09-15",
            "outline": "计划", "exam_plan": "方案", **more}


def blocks_of(what):
    hours = {"safety": 4, "theory": 5, "practice": 11}
    given = {"weekdays": ["0", "1", "2", "3", "4"], "starts": ["09:00", "14:00"], "hours_each": 4}
    for content, n in hours.items():
        given |= {f"{content}_hours": n, f"{content}_topic": "", f"{content}_teacher": what.teacher_id,
                  f"{content}_place": what.place_id}
    return given


def test_from_the_empty_form_to_the_filed_cohort(clerk, what):
    answer = post(clerk, "/provider/cohorts/new/", "draft", **form_of(what))
    cohort = Cohort.objects.get()
    assert answer.url == f"/provider/cohorts/{cohort.pk}/timetable/"
    assert "还没有课程表" in clerk.get(answer.url).content.decode()
    assert post(clerk, answer.url, "lay_out", **blocks_of(what)).status_code == 303
    page = f"/provider/cohorts/{cohort.pk}/"
    assert "已符合开班要求" in clerk.get(page).content.decode()
    assert post(clerk, page, "submit").status_code == 303
    cohort.refresh_from_db()
    assert cohort.state == "submitted"
    assert "等待人社部门审核" in clerk.get(page).content.decode()


def test_a_refused_form_keeps_what_was_typed(clerk, what):
    answer = post(clerk, "/provider/cohorts/new/", "draft", **form_of(what, seats="0", outline="写了很久的计划"))
    text = answer.content.decode()
    assert answer.status_code == 422 and "写了很久的计划" in text and "招生名额" in text
    assert not Cohort.objects.exists()


def test_a_draft_is_edited_and_cancelled(clerk, who, what):
    cohort = cast_offer.draft(who, what)
    edit = f"/provider/cohorts/{cohort.pk}/edit/"
    assert 'value="2025-09-15"' in clerk.get(edit).content.decode()
    post(clerk, edit, "edit", **form_of(what, seats=12))
    cohort.refresh_from_db()
    assert cohort.seats == 12
    assert post(clerk, f"/provider/cohorts/{cohort.pk}/", "cancel", why="").status_code == 422
    assert post(clerk, f"/provider/cohorts/{cohort.pk}/", "cancel", why="不办了").status_code == 303


def test_a_trainee_is_taken_out_and_an_open_cohort_called_off(clerk, who, what):
    cohort = cast_offer.opened(who, what, seats=1)
    sheet = SimpleUploadedFile("r.xlsx", sheet_of(cast.make_person("甲")))
    post(clerk, f"/provider/cohorts/{cohort.pk}/roster/", "bring", sheet=sheet, notice_signed="on")
    page = f"/provider/cohorts/{cohort.pk}/"
    text = clerk.get(page).content.decode()
    assert "甲" in text and "********" in text
    seat = Enrolment.objects.get()
    assert post(clerk, page, "take_out", enrolment=seat.pk, why="未报到").status_code == 303
    seat.refresh_from_db()
    assert seat.state == "withdrawn"
    assert post(clerk, page, "start").status_code == 422  # not yet
    assert post(clerk, page, "cancel", why="停办").status_code == 303


def sheet_of(*people):
    out = BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["姓名", "身份证号"])
        for n, one in enumerate(people, 1):
            sheet.write_row(n, 0, [one.name, one.id_number])
    return out.getvalue()


def test_a_roster_goes_in_and_out(clerk, who, what):
    cohort = cast_offer.opened(who, what)
    people = [cast.make_person("甲"), cast.make_person("乙")]
    page = f"/provider/cohorts/{cohort.pk}/roster/"
    bad = SimpleUploadedFile("r.xlsx", b"no workbook")
    assert post(clerk, page, "bring", sheet=bad, notice_signed="on").status_code == 422
    good = SimpleUploadedFile("r.xlsx", sheet_of(*people))
    assert post(clerk, page, "bring", sheet=good, notice_signed="on").status_code == 303
    out = clerk.get(f"/provider/cohorts/{cohort.pk}/roster.xlsx").content
    lines = CalamineWorkbook.from_filelike(BytesIO(out)).get_sheet_by_index(0).to_python()
    assert [line[0] for line in lines] == ["姓名", "甲", "乙"]
    assert "********" in lines[1][1]
    heads = CalamineWorkbook.from_filelike(BytesIO(write_template())).get_sheet_by_index(0).to_python()
    assert heads == [["姓名", "身份证号"]]
    assert write_roster([], language="zh")


def test_teachers_and_places_are_registered(clerk, who):
    person = cast.make_person("孙老师")
    answer = post(clerk, "/provider/teachers/", "register", name="孙老师", id_number=person.id_number, is_full_time="on")
    assert answer.status_code == 303 and Teacher.objects.get().person_id == person.pk
    assert "孙老师" in clerk.get("/provider/teachers/").content.decode()
    answer = post(clerk, "/provider/places/", "register", name="教室", region=cast.COUNTY, address="路", capacity=20)
    assert answer.status_code == 303 and Place.objects.get().capacity == 20
    assert "教室" in clerk.get("/provider/places/").content.decode()


@pytest.mark.parametrize("rows", [1, 3])
def test_lists_ask_the_same_number_of_questions(clerk, who, what, rows, django_assert_num_queries, monkeypatch):
    monkeypatch.setattr(door, "nav", ())  # what waits elsewhere is counted by its own pages' tests
    for n in range(rows):
        cohort = cast_offer.draft(who, what)
        if n == 0:
            cast_offer.actions.submit_cohort(by=who.provider_clerk, now=cast.NOW, cohort_id=cohort.pk)
    clerk.get("/provider/cohorts/")
    with django_assert_num_queries(9):
        assert clerk.get("/provider/cohorts/").status_code == 200
    assert clerk.get("/provider/scope/").status_code == 200
    assert clerk.get("/provider/").status_code == 200


def test_another_provider_finds_nothing(who, what):
    cohort = cast_offer.submitted(who, what)
    other = sit(who.other_provider_clerk)
    for path in ("", "edit/", "timetable/", "roster/", "roster.xlsx"):
        assert other.get(f"/provider/cohorts/{cohort.pk}/{path}").status_code == 404
