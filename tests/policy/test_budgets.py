"""Budgets: booked once per document, seen by the place, passed down and never overdrawn."""

import pytest
from django.db import IntegrityError, transaction

from baigong.kernel.refused import Refused
from baigong.ledger import queries as ledger
from baigong.policy import actions, queries
from baigong.policy.models import BudgetLine
from tests import cast

LINE = {"region": cast.PROVINCE, "fund": "unemployment-insurance", "year": 2025, "document_no": "津财社〔2025〕1号",
        "amount_fen": 10_000_000}


def test_a_document_puts_money_at_disposal(who):
    line = actions.appropriate(by=who.finance_officer, now=cast.NOW, **LINE)
    figures = queries.budget_figures(by=who.reviewer, year=2025)
    assert [(one.line, one.appropriated_fen, one.available_fen, one.held_fen, one.spent_fen, one.used_percent)
            for one in figures] == [(line, 10_000_000, 10_000_000, 0, 0, 0)]
    assert queries.budget_line(cast.COUNTY, "unemployment-insurance", 2025) == line
    assert ledger.imbalance_fen() == 0


def test_the_same_document_counts_once_and_not_otherwise(who):
    actions.appropriate(by=who.finance_officer, now=cast.NOW, **LINE)
    line = actions.appropriate(by=who.finance_officer, now=cast.NOW, **LINE)
    assert ledger.account(line.account).available_fen == 10_000_000
    with pytest.raises(Refused) as refused:
        actions.appropriate(by=who.finance_officer, now=cast.NOW, **{**LINE, "amount_fen": 1})
    assert refused.value.codes == ("other_content",)
    actions.appropriate(by=who.finance_officer, now=cast.NOW, **{**LINE, "document_no": "津财社〔2025〕9号"})
    assert ledger.account(line.account).available_fen == 20_000_000


@pytest.mark.parametrize("wrong, code", [
    ({"amount_fen": 0}, "no_amount"), ({"document_no": " "}, "no_document"),
])
def test_nonsense_is_refused(who, wrong, code):
    with pytest.raises(Refused) as refused:
        actions.appropriate(by=who.finance_officer, now=cast.NOW, **{**LINE, **wrong})
    assert refused.value.codes == (code,)


def test_strangers_neither_appropriate_nor_look(who):
    line = actions.appropriate(by=who.finance_officer, now=cast.NOW, **LINE)
    for stranger in (*who.strangers, who.payer, who.provider_clerk):
        with pytest.raises(Refused):
            actions.appropriate(by=stranger, now=cast.NOW, **LINE)
        with pytest.raises(Refused):
            actions.pass_down(by=stranger, now=cast.NOW, line_id=line.pk, to_region=cast.COUNTY, document_no="x",
                              amount_fen=1)
    for stranger in who.strangers:
        assert queries.budget_figures(by=stranger) == []


def test_money_is_passed_down_but_not_more_than_there_is(who):
    line = actions.appropriate(by=who.finance_officer, now=cast.NOW, **LINE)
    down = {"by": who.finance_officer, "now": cast.NOW, "line_id": line.pk, "document_no": "津财社〔2025〕2号"}
    county = actions.pass_down(**down, to_region=cast.COUNTY, amount_fen=4_000_000)
    assert queries.budget_line(cast.COUNTY, "unemployment-insurance", 2025) == county
    assert queries.budget_line(cast.NEIGHBOUR, "unemployment-insurance", 2025) == line
    assert ledger.account(line.account).available_fen == 6_000_000
    with pytest.raises(Refused) as refused:
        actions.pass_down(**down, to_region=cast.NEIGHBOUR, amount_fen=6_000_001)
    assert refused.value.codes == ("overdrawn",)
    with pytest.raises(Refused) as refused:
        actions.pass_down(**down, to_region=cast.ELSEWHERE, amount_fen=1)
    assert refused.value.codes == ("not_below",)


def test_without_a_line_there_is_no_budget(who):
    with pytest.raises(Refused) as refused:
        queries.budget_line(cast.COUNTY, "employment-subsidy", 2025)
    assert refused.value.codes == ("no_budget",)


def test_the_database_keeps_one_line_per_region_fund_and_year(who):
    line = actions.appropriate(by=who.finance_officer, now=cast.NOW, **LINE)
    with pytest.raises(IntegrityError, match="policy_budget_line_once"), transaction.atomic():
        BudgetLine.objects.create(region_id=line.region_id, fund=line.fund, year=line.year, account="other",
                                  document_no="x", opened_at=cast.NOW)
