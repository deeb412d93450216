"""The list of those paid at the public door: groups, names partly hidden, files, and only sums once its time is over."""

from datetime import UTC, datetime
from io import BytesIO

import pytest
from python_calamine import load_workbook

from tests import cast, cast_subsidy

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim(db):
    return cast_subsidy.make_scene().paid()


def at(claim) -> str:
    return f"/paid/2025-10/{cast.COUNTY}/{claim.sheet_id}/"


def test_an_empty_house_says_so_and_is_linked(who, client):
    assert "还没有拨付" in client.get("/paid/").content.decode()
    assert 'href="/paid/"' in client.get("/notices/").content.decode()


def test_the_list_names_nobody_whole(claim, client):
    page = client.get("/paid/")
    assert [(row["count"], row["fen"], row["url"]) for row in page.context["rows"]] == [(1, claim.amount_fen, at(claim))]
    text = client.get(at(claim)).content.decode()
    assert "李*" in text and claim.no in text
    assert claim.worker.id_number not in text and "李明" not in text
    assert client.get("/paid/?region=410000&policy=x").context["rows"] == []
    assert len(client.get("/paid/?region=12").context["rows"]) == 1  # no code: told at the field, and all are shown
    assert client.get("/paid/?month=1999-01").context["month"].year == 2025


def test_the_files_say_what_the_page_says(claim, client):
    book = load_workbook(BytesIO(b"".join(client.get(f"{at(claim)}?export=xlsx")))).get_sheet_by_index(0).to_python()
    assert book[1][0] == "李*" and book[1][3] == claim.no and book[1][5] == claim.amount_fen / 100
    lines = b"".join(client.get(f"{at(claim)}?export=csv")).decode("utf-8-sig")
    assert "李*" in lines and claim.worker.id_number not in lines
    assert str(claim.amount_fen / 100) in b"".join(client.get("/paid/?export=csv")).decode("utf-8-sig")


def test_once_the_time_is_over_only_the_sum_stays(claim, client):
    cast.clock(datetime(2026, 11, 1, 1, tzinfo=UTC))
    page = client.get(at(claim))
    assert "名单公布期已满" in page.content.decode() and "李*" not in page.content.decode()
    assert page.context["group"].fen == claim.amount_fen
    assert b"".join(client.get(f"{at(claim)}?export=csv")).decode("utf-8-sig").count("\n") == 1
    assert "公布期满" in client.get("/paid/").content.decode()


@pytest.mark.parametrize("path", ["2025-13/120104/1/", "x/120104/1/", "2025-10/120104/99999/", "2025-10/410100/1/"])
def test_what_there_is_not(claim, client, path):
    assert client.get(f"/paid/{path}").status_code == 404


def test_the_years_account_tells_kinds_and_keeps_quiet_about_few(claim, client):
    page = client.get("/accounts/?year=2025")
    assert [(row["people"], row["fen"]) for row in page.context["kinds"]] == [("< 5", None)]
    book = load_workbook(BytesIO(b"".join(client.get("/accounts/?export=xlsx&of=kinds"))))
    assert len(book.get_sheet_by_index(0).to_python()) == 2
