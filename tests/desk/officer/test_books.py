"""The books at the desk: months closed by two officers, trial balance, vouchers, ledger books and restatements; files of each."""

import datetime as dt
from io import BytesIO

import pytest
from python_calamine import load_workbook

from baigong.ledger import queries as ledger
from baigong.ledger.models import Period, Transfer
from baigong.people.words import Role
from baigong.policy import actions
from tests import cast
from tests.desk.sitting import post, sit

pytestmark = pytest.mark.django_db
BOOKS, AUGUST = "/officer/books/", "/officer/books/2025-8/"
IN_AUGUST = dt.datetime(2025, 8, 12, 2, tzinfo=dt.UTC)


@pytest.fixture
def line(who):
    made = actions.appropriate(
        by=who.finance_officer, now=IN_AUGUST, region=cast.PROVINCE, fund="unemployment-insurance", year=2025,
        document_no="津财社〔2025〕1号", amount_fen=123_456_05)
    actions.pass_down(by=who.finance_officer, now=IN_AUGUST + dt.timedelta(hours=1), line_id=made.pk, to_region=cast.COUNTY,
                      document_no="津财社〔2025〕2号", amount_fen=100_000_00)
    return made


def table(answer):
    return load_workbook(BytesIO(b"".join(answer) if answer.streaming else answer.content)).get_sheet_by_index(0).to_python()


def printed(client):
    """Every cell of the vouchers' file that says something."""
    return [str(cell) for row in table(client.get(f"{AUGUST}vouchers/?export=xlsx")) for cell in row if cell != ""]


def codes(answer):
    return [reason["code"] for reason in answer.context["refused"]["reasons"]]


def test_a_month_is_closed_by_one_and_confirmed_by_another(who, line):
    first, second = sit(who.finance_officer), sit(who.province_officer)
    assert [(row["month"], row["state"][0]) for row in first.get(BOOKS).context["rows"]] == [
        ("2025-09", "未结账"), ("2025-08", "未结账")]
    assert first.get(AUGUST).context["one"].may_close
    assert not second.get(AUGUST).context["one"].may_close
    assert codes(post(second, AUGUST, "close")) == ["not_yours"]
    assert post(first, AUGUST, "close").status_code == 303
    assert not first.get(AUGUST).context["one"].may_confirm
    assert codes(post(first, AUGUST, "confirm")) == ["second_closer"]
    assert post(second, AUGUST, "return", why="").status_code == 422
    assert post(second, AUGUST, "return", why="漏记").status_code == 303
    assert post(first, AUGUST, "close").status_code == 303
    assert post(second, AUGUST, "confirm").status_code == 303
    page = second.get(AUGUST)
    assert [str(entry["what"]) for entry in page.context["history"]] == ["复核结账", "提出结账"]
    assert page.context["state"] == ("已结账", "ok")
    assert second.get(BOOKS).context["rows"][1]["hash"] == Period.objects.get(state="closed").hash[:12]


def test_the_trial_balance_is_read_and_taken_home(who, line):
    rows = {row["code"]: row for row in sit(who.finance_officer).get(AUGUST).context["rows"]}
    assert {code: (row["in_fen"], row["out_fen"], row["closing_fen"]) for code, row in rows.items()} == {
        line.account: (123_456_05, 100_000_00, 23_456_05),
        f"budget/{cast.COUNTY}/unemployment-insurance/2025": (100_000_00, 0, 100_000_00),
        "source/unemployment-insurance": (0, 123_456_05, -123_456_05)}
    head, *lines = table(sit(who.finance_officer).get(f"{AUGUST}?export=xlsx"))
    assert head[2:8] == ["期初借方（元）", "期初贷方（元）", "本期借方（元）", "本期贷方（元）", "期末借方（元）", "期末贷方（元）"]
    assert [round(sum(row[n] for row in lines), 2) for n in (4, 5)] == [223456.05, 223456.05]
    assert [round(sum(row[n] for row in lines), 2) for n in (6, 7)] == [123456.05, 123456.05]


def test_vouchers_bear_number_sides_and_the_sum_in_capitals(who, line):
    page = sit(who.finance_officer).get(f"{AUGUST}vouchers/")
    assert [(row["no"], row["why"], row["capitals"]) for row in page.context["rows"]] == [
        ("记 1", "津财社〔2025〕1号", "壹拾贰万叁仟肆佰伍拾陆元零伍分"), ("记 2", "津财社〔2025〕2号", "壹拾万元整")]
    assert not page.context["final"]
    text = printed(sit(who.finance_officer))
    assert text.count("记账凭证") == 2
    assert "记字第 1 号（未结账，编号可变）" in text
    assert "合计：壹拾万元整" in text
    actions.confirm_month(by=who.province_officer, now=cast.NOW, period_id=actions.close_month(
        by=who.finance_officer, now=cast.NOW, month=dt.date(2025, 8, 1)).pk)
    text = printed(sit(who.finance_officer))
    assert "记字第 2 号" in text
    assert any(cell.startswith("审核：") and len(cell) > 3 for cell in text)


def test_an_account_opens_moves_and_closes_and_leads_to_its_document(who, line):
    client, account = sit(who.finance_officer), ledger.account(line.account)
    address = f"{BOOKS}accounts/{account.pk}/"
    page = client.get(address)
    assert [(row["why"], row["in_fen"], row["out_fen"], row["left_fen"]) for row in page.context["rows"]] == [
        ("津财社〔2025〕1号", 123_456_05, None, 123_456_05), ("津财社〔2025〕2号", None, 100_000_00, 23_456_05)]
    assert client.get(page.context["rows"][0]["url"]).context["one"].why == "津财社〔2025〕1号"
    assert table(client.get(f"{address}?export=xlsx"))[1][1] == "上年结转"


def test_a_transfer_is_restated_not_edited(who, line):
    was = Transfer.objects.get(why="津财社〔2025〕1号")
    address, client = f"{BOOKS}transfers/{was.pk}/", sit(who.finance_officer)
    assert sit(who.province_officer).get(address).context["form"] is None
    assert codes(post(sit(who.province_officer), address, "restate", after_fen="1", document_no="x", why="x")) == ["not_yours"]
    assert codes(post(client, address, "restate", after_fen="90000", document_no="正 1", why="看错")) == ["overdrawn"]
    assert post(client, address, "restate", after_fen="120000.00", document_no="正 1", why="看错").status_code == 303
    page = client.get(address)
    assert [(row["before_fen"], row["after_fen"], row["document_no"]) for row in page.context["rows"]] == [
        (123_456_05, 120_000_00, "正 1")]
    back = client.get(page.context["rows"][0]["url"])
    assert back.context["form"] is None
    assert back.context["rows"][0]["url"] == address
    assert ledger.account(line.account).available_fen == 20_000_00


def test_the_ledger_goes_to_beancount(who, line):
    answer = sit(who.finance_officer).get(f"{BOOKS}?file=bean&year=2025")
    assert "baigong2025.bean" in answer["Content-Disposition"]
    assert answer.content.decode().count(" * ") == 2


def test_the_books_are_for_those_who_hold_every_line(who, line):
    was, account = Transfer.objects.first(), ledger.account(line.account)
    inside = [AUGUST, f"{AUGUST}vouchers/", f"{BOOKS}accounts/{account.pk}/", f"{BOOKS}transfers/{was.pk}/"]
    county = cast.make_actor(Role.FINANCE_OFFICER, region=cast.COUNTY)
    page = sit(county).get(BOOKS)
    assert (page.status_code, page.context["whole"], page.context["rows"]) == (200, False, [])
    assert " * " not in sit(county).get(f"{BOOKS}?file=bean").content.decode()
    assert [sit(county).get(address).status_code for address in inside] == [404] * 4
    assert sit(who.reviewer).get(BOOKS).status_code == 403
    assert [sit(who.reviewer).get(address).status_code for address in inside] == [404] * 4
    assert sit(who.finance_officer).get(f"{BOOKS}2025-13/").status_code == 404
    assert sit(who.finance_officer).get(f"{BOOKS}2024-1/").status_code == 404


def test_the_years_account_is_everyones(who, line, client):
    page = client.get("/accounts/")
    assert page.context["year"] == 2025
    assert [tuple(row[key] for key in ("appropriated_fen", "paid_fen", "returned_fen", "held_fen", "carried_fen"))
            for row in page.context["rows"]] == [(123_456_05, 0, 0, 0, 123_456_05)] * 2  # the fund, and all funds
    assert table(client.get("/accounts/?year=2025&export=xlsx"))[-1][1] == 123456.05
