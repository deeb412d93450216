"""The employer's staff: listed, taken on, let go, brought as a table; faults by row, to be fetched as a file."""

from datetime import date
from io import BytesIO
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from python_calamine import CalamineWorkbook

from baigong.desk import long_work, sheet
from baigong.journal.models import Entry, Work
from baigong.kernel.identity import Sex, make_simulated_id
from baigong.people.models import Person
from baigong.people.words import LongWork
from baigong.project import kinds, works
from tests import cast
from tests.desk.sitting import post, sit

assert kinds
pytestmark = pytest.mark.django_db
LIST, TABLE = "/employer/staff/", "/employer/staff/import/"


@pytest.fixture
def who():
    made = cast.assemble()
    cast.clock()
    return made


def number(n):
    return make_simulated_id(serial=3_600_000 + n, birth=date(1990, 1, 1), sex=Sex.FEMALE)


def table(*rows):
    content = sheet.table(("姓名", "身份证号", "手机号"), rows)
    return SimpleUploadedFile("staff.xlsx", content)


def cells(file):
    return CalamineWorkbook.from_filelike(BytesIO(b"".join(file))).get_sheet_by_index(0).to_python()


def test_one_is_taken_on_shown_and_let_go(who):
    client = sit(who.employer_clerk)
    answer = post(client, LIST, "add", name="新来", id_number=number(1), phone="13900000000", region=cast.COUNTY)
    one = Person.objects.get(name="新来")
    assert answer.url == f"{LIST}{one.pk}/" and one.employer_id == who.employer
    html = client.get(answer.url).content.decode()
    assert "新来" in html and number(1) not in html
    assert "新来" in client.get(LIST).content.decode() and "新来" not in client.get(f"{LIST}?text=张").content.decode()
    assert post(client, answer.url, "end", why="").status_code == 422
    assert post(client, answer.url, "end", why="合同到期").url == LIST
    one.refresh_from_db()
    assert one.employer_id is None
    assert Entry.objects.get(action="people.employer_changed").why == "合同到期"
    assert client.get(answer.url).status_code == 404


def test_a_small_table_without_faults_is_read_at_once(who):
    known = cast.make_person("旧识")
    answer = post(sit(who.employer_clerk), TABLE, "bring", region=cast.COUNTY,
                  table=table(["新来", number(2), ""], ["旧识", known.id_number, ""]))
    assert answer.url == LIST and not Work.objects.exists()
    assert Person.objects.filter(employer_id=who.employer).count() == 2


@pytest.mark.django_db(transaction=True)  # how far a work is, is said on another connection
def test_faulty_rows_are_listed_in_a_file_and_nobody_is_taken_on(who):
    other = cast.make_person("别家", employer_id=cast.make_organisation("别家公司（模拟）", "employer").pk)
    client = sit(who.employer_clerk)
    answer = post(client, TABLE, "bring", region=cast.COUNTY,
                  table=table(["好人", number(3), ""], ["", number(4), ""], ["短号", "123", ""], ["别家", other.id_number, ""]))
    work = Work.objects.get()
    assert answer.url == f"/employer/works/{work.pk}/" and work.kind == str(LongWork.STAFF)
    works.do(work.pk, clock=lambda: cast.NOW)
    assert not Person.objects.filter(employer_id=who.employer).exists()
    rows = cells(client.get(f"/employer/works/{work.pk}/?export=xlsx"))
    assert [row[0] for row in rows[1:]] == [3, 4, 5]
    assert rows[3][1] == "别家" and rows[3][2] == f"{other.id_number[:6]}********{other.id_number[-4:]}"
    assert "其他用人单位" in rows[3][3] and "没有姓名" in rows[1][3]


@pytest.mark.django_db(transaction=True)  # how far a work is, is said on another connection
def test_a_large_table_goes_on_behind(who):
    rows = [[f"职工{n}", number(100 + n), ""] for n in range(long_work.SMALL + 1)]
    answer = post(sit(who.employer_clerk), TABLE, "bring", region=cast.COUNTY, table=table(*rows))
    work = Work.objects.get()
    assert answer.url == f"/employer/works/{work.pk}/" and work.args == {"region": cast.COUNTY}
    works.do(work.pk, clock=lambda: cast.NOW)
    work.refresh_from_db()
    assert (work.state, Person.objects.filter(employer_id=who.employer).count()) == ("done", len(rows))
    assert cells(sit(who.employer_clerk).get(f"{TABLE}?template=xlsx")) == [["姓名", "身份证号", "手机号"]]


def test_a_faulty_table_sent_twice_is_one_work(who):
    """The look that was refused gave its claim on the form's key back, so the work that follows holds it."""
    client, key = sit(who.employer_clerk), str(uuid4())
    sent = [client.post(TABLE, {"do": "bring", "once": key, "region": cast.COUNTY, "table": table(["短号", "123", ""])})
            for _ in range(2)]
    assert sent[0].url == sent[1].url == f"/employer/works/{Work.objects.get().pk}/"


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_asks_the_same_number_of_questions(who, count):
    for n in range(count):
        cast.make_person(f"职工{n}", employer_id=who.employer)
    client = sit(who.employer_clerk)
    client.get(LIST)
    with CaptureQueriesContext(connection) as asked:
        html = client.get(LIST).content.decode()
    assert html.count("data-row") >= count
    assert len(asked) == 10


def test_another_employer_sees_nobody_of_ours(who):
    one = cast.make_person("自己人", employer_id=who.employer)
    (stranger,) = [by for by in who.strangers if by.role == "employer_clerk"]
    client = sit(stranger)
    assert client.get(f"{LIST}{one.pk}/").status_code == 404
    assert post(client, f"{LIST}{one.pk}/", "end", why="误").status_code == 404
    assert "自己人" not in client.get(LIST).content.decode()
    assert len(cells(client.get(f"{LIST}?export=xlsx"))) == 1
