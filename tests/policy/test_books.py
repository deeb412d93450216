"""Closing the books: one officer proposes, another confirms; what was appropriated wrongly is restated by a document."""

import datetime as dt

import pytest

from baigong.kernel.refused import Refused
from baigong.ledger import queries as ledger
from baigong.ledger.models import Transfer
from baigong.people.words import Role
from baigong.policy import actions
from tests import cast

AUGUST, IN_AUGUST = dt.date(2025, 8, 1), dt.datetime(2025, 8, 12, 2, tzinfo=dt.UTC)
LINE = {"region": cast.PROVINCE, "fund": "unemployment-insurance", "year": 2025, "document_no": "津财社〔2025〕1号",
        "amount_fen": 10_000_000}


@pytest.fixture
def line(who):
    return actions.appropriate(by=who.finance_officer, now=IN_AUGUST, **LINE)


def refused(what, *codes):
    with pytest.raises(Refused) as no:
        what()
    assert no.value.codes == codes


def proposed(who):
    return actions.close_month(by=who.finance_officer, now=cast.NOW, month=dt.date(2025, 8, 31))


def test_one_officer_closes_and_another_confirms(who, line):
    period = proposed(who)
    assert (period.month_from, period.state, period.proposed_by) == (AUGUST, "proposed", who.finance_officer.person_id)
    refused(lambda: actions.confirm_month(by=who.finance_officer, now=cast.NOW, period_id=period.pk), "second_closer")
    refused(lambda: proposed(who), "close_waits")
    done = actions.confirm_month(by=who.province_officer, now=cast.NOW, period_id=period.pk)
    assert (done.state, done.confirmed_by) == ("closed", who.province_officer.person_id)
    refused(lambda: actions.confirm_month(by=who.province_officer, now=cast.NOW, period_id=period.pk), "not_now")
    refused(lambda: proposed(who), "not_next")
    refused(lambda: actions.appropriate(by=who.finance_officer, now=IN_AUGUST, **{**LINE, "document_no": "迟到"}), "month_closed")
    assert ledger.closed_until() == dt.datetime(2025, 8, 31, 16, tzinfo=dt.UTC)


def test_another_officer_returns_it_with_a_reason(who, line):
    period = proposed(who)
    refused(lambda: actions.return_month(by=who.province_officer, now=cast.NOW, period_id=period.pk, why=" "), "close_why")
    actions.return_month(by=who.province_officer, now=cast.NOW, period_id=period.pk, why="漏记一笔")
    assert ledger.closed_until() is None
    assert actions.appropriate(by=who.finance_officer, now=IN_AUGUST, **{**LINE, "document_no": "补记"})
    assert proposed(who).posted_fen == 20_000_000


def test_a_month_that_runs_is_not_closed(who, line):
    refused(lambda: actions.close_month(by=who.finance_officer, now=IN_AUGUST, month=AUGUST), "books_not_over")


def test_strangers_and_officers_of_a_part_neither_close_nor_confirm(who, line):
    county = cast.make_actor(Role.FINANCE_OFFICER, region=cast.COUNTY)
    for other in (*who.strangers, who.payer, who.reviewer, county):
        refused(lambda other=other: actions.close_month(by=other, now=cast.NOW, month=AUGUST), "not_yours")
    period = proposed(who)
    for other in (*who.strangers, who.payer, who.reviewer, county):
        for what in (lambda o: actions.confirm_month(by=o, now=cast.NOW, period_id=period.pk),
                     lambda o: actions.return_month(by=o, now=cast.NOW, period_id=period.pk, why="x")):
            refused(lambda other=other, what=what: what(other), "not_yours")
    refused(lambda: actions.close_month(by=who.province_officer, now=cast.NOW, month=AUGUST), "not_yours")


def test_a_wrong_appropriation_is_restated_by_a_document(who, line):
    was = Transfer.objects.get()
    given = {"by": who.finance_officer, "now": cast.NOW, "transfer_id": was.pk, "document_no": "津财社〔2025〕8号",
             "why": "文件金额看错"}
    actions.confirm_month(by=who.province_officer, now=cast.NOW, period_id=proposed(who).pk)
    made = actions.restate(**given, after_fen=9_000_000)
    assert actions.restate(**given, after_fen=9_000_000) == made
    assert (made.before_fen, made.after_fen) == (10_000_000, 9_000_000)
    assert (made.transfer.amount_fen, made.transfer.at) == (1_000_000, cast.NOW)
    assert ledger.account(line.account).available_fen == 9_000_000
    told = {row.code: (row.closing_fen, row.restated_fen) for row in ledger.as_closed(ledger.period(AUGUST))}
    assert told[line.account] == (10_000_000, -1_000_000)
    refused(lambda: actions.restate(**{**given, "document_no": " "}, after_fen=1), "no_document")
    refused(lambda: actions.restate(**{**given, "document_no": "9", "why": ""}, after_fen=1), "close_why")
    refused(lambda: actions.restate(**{**given, "document_no": "9"}, after_fen=9_000_000), "nothing_restated")


def test_whoever_does_not_hold_the_line_restates_nothing(who, line):
    county = cast.make_actor(Role.FINANCE_OFFICER, region=cast.COUNTY)
    for other in (*who.strangers, who.payer, who.province_officer, county):
        refused(lambda other=other: actions.restate(by=other, now=cast.NOW, transfer_id=Transfer.objects.get().pk, after_fen=1,
                                                    document_no="9", why="x"), "not_yours")
