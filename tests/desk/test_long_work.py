"""Long work at the desks: large rosters go on behind the page, which shows how far they are, with script or without."""

from datetime import date
from io import BytesIO

import pytest
import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from python_calamine import CalamineWorkbook

from baigong.desk import long_work
from baigong.enrolment.models import Enrolment
from baigong.enrolment.words import LongWork as Enrolling
from baigong.journal import actions as journal
from baigong.journal.models import Work
from baigong.journal.words import WorkMove, WorkState
from baigong.kernel.actor import SYSTEM
from baigong.kernel.identity import Sex, make_simulated_id
from baigong.people.models import Person
from baigong.people.words import LongWork as Registering
from tests import cast, cast_offer
from tests.desk.sitting import post, sit

pytestmark = pytest.mark.django_db


@pytest.fixture
def who():
    made = cast.assemble()
    cast.clock()
    return made


def roster(count, first=3_800_000):
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["姓名", "身份证号"])
    for n in range(1, count + 1):
        number = make_simulated_id(serial=first + n, birth=date(1990, 1, 1), sex=Sex.FEMALE)
        sheet.write_row(n, 0, [f"学员{n}", number])
    book.close()
    return SimpleUploadedFile("roster.xlsx", out.getvalue())


def begun(by, kind=Registering.PERSONS, **more):
    work = journal.ask_for_work(by=by, now=cast.NOW, kind=kind, link="/officer/people/import/", **more)
    return journal.start_work(by=SYSTEM, now=cast.NOW, work_id=work.pk)


def test_a_small_roster_is_read_at_once(who):
    answer = post(sit(who.reviewer), "/officer/people/import/", "load", region=cast.COUNTY, table=roster(3))
    assert answer.url == "/officer/people/"
    assert not Work.objects.exists()


def test_a_large_roster_of_persons_goes_on_behind(who):
    answer = post(sit(who.reviewer), "/officer/people/import/", "load", region=cast.COUNTY,
                  table=roster(long_work.SMALL + 1))
    work = Work.objects.get()
    assert answer.url == f"/officer/works/{work.pk}/"
    assert (work.kind, work.args, work.total) == ("people.roster", {"region": cast.COUNTY}, 201)
    assert work.content
    assert not Person.objects.filter(name="学员1").exists()


def test_a_large_roster_of_a_cohort_goes_on_behind(who):
    cohort = cast_offer.opened(who, cast_offer.equip(who), seats=20)
    answer = post(sit(who.provider_clerk), f"/provider/cohorts/{cohort.pk}/roster/", "bring",
                  sheet=roster(long_work.SMALL + 1), notice_signed="on")
    work = Work.objects.get()
    assert answer.url == f"/provider/works/{work.pk}/"
    assert (work.kind, work.args) == (str(Enrolling.ROSTER), {"cohort_id": cohort.pk, "notice_signed": True})
    assert not Enrolment.objects.exists()


def test_the_page_shows_how_far_it_is_and_redraws_itself(who):
    work = begun(who.reviewer)
    Work.objects.filter(pk=work.pk).update(done=50, total=200)
    html = sit(who.reviewer).get(f"/officer/works/{work.pk}/").content.decode()
    assert "50 / 200" in html
    assert f'data-refresh-url="/officer/works/{work.pk}/"' in html
    assert '<noscript><meta http-equiv="refresh"' in html
    assert "停止办理" in html


def test_how_it_ended_is_shown_with_its_result(who):
    work = begun(who.reviewer)
    journal.end_work(by=SYSTEM, now=cast.NOW, work_id=work.pk, how=WorkMove.FINISH, told_zh="名册共 9 人", told_en="9 persons",
                     link="/officer/people/")
    client = sit(who.reviewer)
    html = client.get(f"/officer/works/{work.pk}/").content.decode()
    assert "名册共 9 人" in html
    assert 'href="/officer/people/"' in html
    assert "http-equiv" not in html
    assert "data-refresh-url" not in html
    client.cookies["language"] = "en"
    assert "9 persons" in client.get(f"/officer/works/{work.pk}/").content.decode()


def test_every_fault_is_in_the_file(who):
    work = begun(who.reviewer)
    faults = [{"row": n, "code": "row_fault", "zh": f"第 {n} 行：错", "en": f"Row {n}: wrong", "way_out_zh": "改正",
               "way_out_en": "Mend it"} for n in range(2, 502)]
    journal.end_work(by=SYSTEM, now=cast.NOW, work_id=work.pk, how=WorkMove.FAIL, faults=faults)
    client = sit(who.reviewer)
    html = client.get(f"/officer/works/{work.pk}/").content.decode()
    assert "共 500 处问题" in html
    assert "第 2 行：错" in html
    file = client.get(f"/officer/works/{work.pk}/?export=xlsx")
    rows = CalamineWorkbook.from_filelike(BytesIO(b"".join(file))).get_sheet_by_index(0).to_python()
    assert len(rows) == 501
    assert rows[500] == [501.0, "第 501 行：错", "改正"]


def test_it_is_stopped_from_its_page(who):
    work = begun(who.reviewer)
    client = sit(who.reviewer)
    assert post(client, f"/officer/works/{work.pk}/", "stop").status_code == 303
    work.refresh_from_db()
    assert (work.state, work.cancelled_by) == (WorkState.RUNNING, who.reviewer.person_id)
    html = client.get(f"/officer/works/{work.pk}/").content.decode()
    assert "正在停止" in html
    assert "停止办理" not in html


@pytest.mark.parametrize("stranger", ["neighbour_reviewer", "payer"])
def test_another_place_or_role_sees_nothing(who, stranger):
    work = begun(who.reviewer)
    client = sit(getattr(who, stranger))
    assert client.get(f"/officer/works/{work.pk}/").status_code == 404
    assert post(client, f"/officer/works/{work.pk}/", "stop").status_code == 404
    assert work.zh not in client.get("/officer/works/").content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_costs_the_same_for_one_and_three(who, count):
    for _ in range(count):
        begun(who.reviewer)
    client = sit(who.reviewer)
    with CaptureQueriesContext(connection) as asked:
        html = client.get("/officer/works/").content.decode()
    assert html.count("导入人员名册") == count
    about = [one["sql"] for one in asked if 'FROM "journal_work"' in one["sql"]]
    assert len(about) == 2  # how many, and one page of them
    assert '"content"' not in "".join(about)
