"""Reconciliation at the desk: a statement brought, its differences listed and closed; a stranger sees none."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from python_calamine import load_workbook

from baigong.ledger.models import Transfer
from baigong.policy import actions as policy
from baigong.subsidy.models import Difference
from tests import cast
from tests.desk.sitting import post, sit

pytestmark = pytest.mark.django_db
LIST = "/officer/reconciliation/"


@pytest.fixture
def line(who):
    return policy.appropriate(by=who.finance_officer, now=cast.NOW, region=cast.PROVINCE, fund="employment-subsidy", year=2025,
                              document_no="津财社〔2025〕1号", amount_fen=10_000_00)


def bring(client, *rows, **given):
    content = "\n".join(["日期,流水号或文号,金额", *rows]).encode()
    return post(client, LIST, "bring", **{"source": "finance", "first_on": "2025-09-01", "last_on": "2025-09-01",
                                          "table": SimpleUploadedFile("a.csv", content), **given})


def test_a_statement_is_brought_and_its_differences_closed(who, line):
    client = sit(who.finance_officer)
    assert bring(client, "2025-09-01,津财社〔2025〕1号,9000.00", "2025-09-01,津财社〔2025〕2号,5.00").status_code == 303
    page = client.get(LIST)
    assert [(row["ref"], row["theirs_fen"], row["ours_fen"]) for row in page.context["rows"]] == [
        ("津财社〔2025〕1号", 9_000_00, 10_000_00), ("津财社〔2025〕2号", 5_00, None)]
    assert page.context["statements"][0]["differing"] == 2
    assert [row["title"] for row in client.get("/officer/").context["rows"]] == ["津财社〔2025〕1号", "津财社〔2025〕2号"]
    wrong, other = (row["url"] for row in page.context["rows"])
    assert client.get(wrong).context["restates"]
    assert not client.get(other).context["restates"]
    assert post(client, other, "explain", why="").status_code == 422
    assert post(client, other, "explain", why="下月才下达").status_code == 303
    assert post(client, wrong, "restate", why="看错文件").status_code == 303
    assert Transfer.objects.filter(amount_fen=1_000_00).exists()
    assert client.get(LIST).context["rows"] == []
    assert [row["why"] for row in client.get(f"{LIST}?state=explained").context["rows"]] == ["下月才下达"]
    told = load_workbook(BytesIO(b"".join(client.get(f"{LIST}?state=restated&export=xlsx")))).get_sheet_by_index(0).to_python()
    assert told[1][0] == "津财社〔2025〕1号"
    assert client.get(f"{LIST}?template=xlsx").status_code == 200


def test_a_faulty_statement_is_refused_with_every_row(who, line):
    answer = bring(sit(who.finance_officer), "2025-09-01,A,x", "x,B,1")
    assert [reason["code"] for reason in answer.context["refused"]["reasons"]] == ["statement_row"] * 2


def test_others_look_or_do_not_even_that(who, line):
    bring(sit(who.finance_officer), "2025-09-01,A,1")
    address = f"{LIST}{Difference.objects.first().pk}/"
    assert sit(who.province_officer).get(address).context["settles"] is False
    assert sit(who.province_officer).get(LIST).context["form"] is None
    assert post(sit(who.province_officer), address, "explain", why="x").status_code == 422
    assert bring(sit(who.province_officer), "2025-09-01,B,1").status_code == 422
    assert sit(who.payer).get(address).status_code == 404  # a county's payer, a province's statement
    assert sit(who.reviewer).get(LIST).status_code == 403
    assert sit(who.reviewer).get(address).status_code == 404
