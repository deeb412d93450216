"""Vouchers, ledger books and the export: the same transfers, added up by three hands, come to the same fen."""

import datetime as dt
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baigong.kernel.fen import fen_of
from baigong.ledger import actions as ledger
from baigong.ledger import queries
from baigong.ledger.decide import bean_amount, bean_name
from tests.beancounting import bean_check, bean_totals, our_totals
from tests.ledger.acting import acting

BUDGET, SOURCE = "budget/120000/unemployment-insurance/2025", "source/unemployment-insurance"
NOW = dt.datetime(2025, 11, 3, 4, tzinfo=dt.UTC)


def at(month, day, hour=4):
    return dt.datetime(2025, month, day, hour, tzinfo=dt.UTC)


def year_of_books():
    """A budget of 5,000.00 in July; eight payees held in July, seven paid by one answer in August, one voided; 20.05 corrected."""

    def open_all():
        ledger.open_account(SOURCE, "失业保险基金来源", may_overdraw=True)
        ledger.open_account(BUDGET, '天津市 2025 年"失业保险基金"')
        for n in range(8):
            ledger.open_account(f"payee/person/{n}", f"个人收款户 {n}")

    acting(open_all)
    first = acting(lambda: ledger.transfer(
        id=uuid.uuid4(), debit=SOURCE, credit=BUDGET, amount_fen=500_000, why="津财社〔2025〕1号", now=at(7, 3)))
    holds = [acting(lambda n=n: ledger.hold(id=uuid.uuid4(), debit=BUDGET, credit=f"payee/person/{n}", amount_fen=10_001 + n,
                                            why=f"BT-{n}", now=at(7, 20))) for n in range(8)]
    acting(lambda: ledger.post_all({hold.pk: uuid.uuid4() for hold in holds[:7]}, why="BF-1", now=at(8, 5)))
    acting(lambda: ledger.void(id=uuid.uuid4(), settles=holds[7].pk, why="BT-7", now=at(8, 6)))
    acting(lambda: ledger.restate(
        id=uuid.uuid4(), original_id=first.pk, after_fen=497_995, why="看错", document_no="更正 1", now=at(9, 9)))
    return first, holds


def voucher(nth, month):
    return queries.vouchers(*queries.edges(dt.date(2025, month, 1)), first=nth, last=nth)[0]


@pytest.mark.django_db
def test_a_voucher_is_what_was_posted_at_once_for_one_reason():
    year_of_books()
    july, august = (queries.edges(dt.date(2025, month, 1)) for month in (7, 8))
    assert [queries.voucher_count(*month) for month in (july, august, queries.edges(NOW.date()))] == [1, 1, 0]
    one = voucher(1, 7)
    assert (one.why, one.count, one.amount_fen) == ("津财社〔2025〕1号", 1, 500_000)
    assert [(line.is_in, line.code, line.amount_fen) for line in one.lines] == [(True, BUDGET, 500_000), (False, SOURCE, 500_000)]
    paid = voucher(1, 8)
    assert (paid.why, paid.count, paid.amount_fen) == ("BF-1", 7, sum(10_001 + n for n in range(7)))
    assert [(line.is_in, line.head, line.code, line.accounts) for line in paid.lines] == [
        (True, "payee", "", 7), (False, "budget", BUDGET, 1)]  # seven payees are one line


@pytest.mark.django_db
def test_a_ledger_book_opens_moves_and_closes():
    _, holds = year_of_books()
    account = queries.account(BUDGET)
    august = queries.edges(dt.date(2025, 8, 1))
    opening = queries.stood_at(account.pk, august[0])
    rows = queries.book(account.pk, *august, opening_fen=opening)
    assert opening == 500_000
    assert [row.for_what for row in rows if row.out_fen == 10_001] == ["BT-0"]
    assert rows[-1].left_fen == queries.stood_at(account.pk, august[1]) == 500_000 - sum(10_001 + n for n in range(7))
    (trial,) = [row for row in queries.trial_balance(*august) if row.code == BUDGET]
    assert (trial.opening_fen, trial.closing_fen, trial.held_fen) == (opening, rows[-1].left_fen, 0)
    assert trial.out_fen == sum(row.out_fen for row in rows)
    assert queries.flows([BUDGET]) and sum(fen for source, target, fen in queries.flows([BUDGET]) if target == BUDGET) == 500_000
    assert len(holds) == 8


def exported(folder, year=None):
    file = folder / "books.bean"
    file.write_text("".join(queries.beancount(until=NOW, year=year)), encoding="utf-8")
    assert bean_check(file) == ""
    return file


@pytest.mark.django_db
def test_beancount_checks_our_books_and_adds_up_the_same_to_the_fen(tmp_path):
    year_of_books()
    file = exported(tmp_path)
    assert bean_totals(file) == our_totals(NOW)
    assert our_totals(NOW)["Income:Source:Unemployment-insurance"] == -497_995
    text = file.read_text(encoding="utf-8")
    assert text.count(" balance ") == 2 + 8 + 2  # July: two moved; August: the budget and seven payees; September: two
    assert text.count(" * ") == 9


@pytest.mark.django_db
def test_a_later_year_opens_with_what_stood_before(tmp_path):
    year_of_books()
    later = dt.datetime(2026, 2, 1, tzinfo=dt.UTC)
    acting(lambda: ledger.transfer(id=uuid.uuid4(), debit=SOURCE, credit=BUDGET, amount_fen=7, why="补", now=later))
    file = tmp_path / "next.bean"
    file.write_text("".join(queries.beancount(until=dt.datetime(2026, 4, 1, tzinfo=dt.UTC), year=2026)), encoding="utf-8")
    assert bean_check(file) == ""
    assert bean_totals(file) == our_totals(dt.datetime(2026, 4, 1, tzinfo=dt.UTC))
    assert file.read_text(encoding="utf-8").count(" * ") == 2


@pytest.mark.django_db
def test_beancount_finds_a_total_that_was_changed(tmp_path):
    """The assertions come from the trial balance, the postings from the transfers: one fen more in one of them is an error."""
    year_of_books()
    file = exported(tmp_path)
    text = file.read_text(encoding="utf-8")
    changed = text.replace("100.01 CNY", "100.02 CNY").replace("-100.01 CNY", "-100.02 CNY")
    assert changed != text
    file.write_text(changed, encoding="utf-8")
    assert "Balance failed" in bean_check(file)


@pytest.mark.django_db
def test_books_without_a_transfer_are_a_file_all_the_same(tmp_path):
    assert "option" in exported(tmp_path).read_text(encoding="utf-8")


codes = st.lists(st.text(st.sampled_from("abxyz019-A中. "), min_size=1, max_size=4), min_size=1, max_size=4).map("/".join)


@given(one=codes, other=codes)
def test_two_codes_never_get_one_name(one, other):
    assert (bean_name(one) == bean_name(other)) is (one == other)
    assert all(part[0].isupper() or part[0].isdigit() for part in bean_name(one).split(":"))


@given(st.integers(-10**12, 10**12))
def test_an_amount_is_read_back_to_the_fen(fen):
    assert fen_of(bean_amount(fen).removesuffix(" CNY")) == fen
