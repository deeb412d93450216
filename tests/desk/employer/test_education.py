"""The education fund by its pages: a year written, spending by form and table, struck out, narrowed, taken away as files."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from baigong.offer import actions
from baigong.offer.models import EducationSpent, EducationYear
from baigong.offer.words.education import EducationUse as Purpose
from tests import cast
from tests.desk.sitting import post, sit
from tests.offer.test_education import table, use

pytestmark = pytest.mark.django_db
LIST = "/employer/education/"
SPENT = {"no": "PZ-1", "on": "2025-03-05", "purpose": "skills", "what": "焊工三级培训", "amount_fen": "2,000.00",
         "front_line_fen": "500"}


@pytest.fixture
def who():
    who = cast.assemble()
    cast.clock()
    return who


@pytest.fixture
def page(who):
    return f"{LIST}{written(who).pk}/"


def written(who, year=2025):
    return actions.write_education_year(by=who.employer_clerk, now=cast.NOW, year=year, payroll_fen=1_000_000_00, per_mille=15)


def read(client, address):
    return client.get(address).content.decode()


def test_a_year_is_written_and_written_anew(who):
    client = sit(who.employer_clerk)
    assert "还没有登记" in read(client, LIST)
    answer = post(client, LIST, "write", year=2025, payroll_fen="1,000,000", per_mille=15)
    assert answer.url == f"{LIST}{EducationYear.objects.get().pk}/"
    assert "15,000.00" in read(client, answer.url)
    post(client, LIST, "write", year=2025, payroll_fen="2,000,000", per_mille=25)
    assert "50,000.00" in read(client, LIST)
    assert post(client, LIST, "write", year=2025, payroll_fen="0", per_mille=15).status_code == 422
    assert client.get(f"{LIST}?export=xlsx")["Content-Type"].endswith("sheet")


def test_spending_is_written_narrowed_and_struck_out(who, page):
    client = sit(who.employer_clerk)
    assert post(client, page, "spend", **SPENT).status_code == 303
    shown = read(client, page)
    assert "焊工三级培训" in shown
    assert "不足 60%" in shown                                                           # a quarter only is for the front line
    assert "data-row" not in read(client, f"{page}?purpose=awards")
    assert "data-row" in read(client, f"{page}?text=PZ-1&purpose=skills")
    refused = post(client, page, "spend", **{**SPENT, "front_line_fen": "3,000"})
    assert refused.status_code == 422
    assert "焊工三级培训" in refused.content.decode()                                     # what was typed is still there
    one = EducationSpent.objects.get()
    assert post(client, page, "strike", spent=one.pk, why="").status_code == 422
    assert post(client, page, "strike", spent=one.pk, why="重复报销").status_code == 303
    assert "已作废：重复报销" in read(client, page)
    assert client.get(f"{page}?export=xlsx")["Content-Type"].endswith("sheet")


def test_a_table_is_brought_or_refused_row_by_row(who, page):
    client = sit(who.employer_clerk)
    assert client.get(f"{page}?template=xlsx")["Content-Type"].endswith("sheet")
    row = ["PZ-7", "2025-03-05", Purpose.SKILLS.zh, "焊工三级培训", "2000", ""]

    def bring(*rows):
        return post(client, page, "bring", table=SimpleUploadedFile("t.xlsx", table(*rows)))

    wrong = bring(row, ["PZ-8", "2024-03-05", *row[2:]])
    assert wrong.status_code == 422
    assert "第 3 行" in wrong.content.decode()
    assert bring(row).status_code == 303
    assert EducationSpent.objects.get().amount_fen == 2_000_00


def test_a_year_is_closed_when_it_is_over(who):
    client, year = sit(who.employer_clerk), written(who, 2024)
    address = f"{LIST}{year.pk}/"
    assert post(client, address, "close").status_code == 303
    assert "登记一笔支出" not in read(client, address)
    assert post(client, address, "spend", **{**SPENT, "on": "2024-03-05"}).status_code == 422


def test_a_stranger_finds_nothing(who, page):
    for stranger in (who.provider_clerk, who.reviewer):
        assert sit(stranger).get(page).status_code == 403
    other = EducationYear.objects.create(employer_id=who.provider, year=2025, payroll_fen=1, per_mille=15, written_at=cast.NOW)
    client = sit(who.employer_clerk)
    assert client.get(f"{LIST}{other.pk}/").status_code == 404
    assert post(client, f"{LIST}{other.pk}/", "spend", **SPENT).status_code in (403, 404, 422)
    assert not EducationSpent.objects.exists()


def test_a_long_year_asks_no_more(who, page):
    year = EducationYear.objects.get()

    def asked():
        client = sit(who.employer_clerk)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(page).status_code == 200
        return len(queries)

    actions.spend_on_education(by=who.employer_clerk, now=cast.NOW, year_id=year.pk, uses=[use("A")])
    few = asked()
    actions.spend_on_education(by=who.employer_clerk, now=cast.NOW, year_id=year.pk, uses=[use(f"B{n}") for n in range(20)])
    assert asked() == few
