"""Money of budget lines on its way: by document, once, never below zero, never younger than it is."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, transaction

from baigong.kernel.refused import Refused
from baigong.ledger import queries as ledger
from baigong.ledger.models import Account, Transfer
from baigong.policy import actions, queries
from baigong.policy.models import BudgetLine, BudgetMove
from tests import cast

FUND, LAPSING = "unemployment-insurance", "employment-subsidy"
NEXT_YEAR, YEAR_AFTER = datetime(2026, 1, 5, 1, tzinfo=UTC), datetime(2027, 1, 5, 1, tzinfo=UTC)


@pytest.fixture
def lines(who):
    """lines(fund) → the county's line of 2025 with 4,000,000 fen, passed down from the province's."""

    def made(fund: str = FUND) -> BudgetLine:
        top = actions.appropriate(by=who.finance_officer, now=cast.NOW, region=cast.PROVINCE, fund=fund, year=2025,
                                  document_no="1号", amount_fen=10_000_000)
        return actions.pass_down(by=who.finance_officer, now=cast.NOW, line_id=top.pk, to_region=cast.COUNTY,
                                 document_no="2号", amount_fen=4_000_000)

    return made


def available(line: BudgetLine) -> int:
    return ledger.account(line.account).available_fen


def refused(call, *codes: str, **given) -> None:
    with pytest.raises(Refused) as found:
        call(**given)
    assert found.value.codes == codes


def test_money_goes_to_a_region_beside_by_who_holds_both(who, lines):
    line = lines()
    to = {"by": who.finance_officer, "now": cast.NOW, "line_id": line.pk, "to_region": cast.NEIGHBOUR, "document_no": "3号"}
    for _time in range(2):
        move = actions.reallocate(**to, amount_fen=1_000_000)
    other = BudgetLine.objects.get(region=cast.NEIGHBOUR)
    assert (available(line), available(other), move.source, move.target) == (3_000_000, 1_000_000, line, other)
    refused(actions.reallocate, "other_content", **to, amount_fen=2)
    refused(actions.reallocate, "overdrawn", **{**to, "document_no": "4号"}, amount_fen=3_000_001)
    refused(actions.reallocate, "not_sibling", **{**to, "to_region": cast.ELSEWHERE}, amount_fen=1)
    refused(actions.reallocate, "not_sibling", **{**to, "to_region": cast.CITY}, amount_fen=1)
    refused(actions.reallocate, "no_document", "no_amount", **{**to, "document_no": " "}, amount_fen=0)
    ours = cast.make_actor("finance_officer", region=cast.COUNTY)
    for stranger in (*who.strangers, who.payer, who.provider_clerk, ours):
        refused(actions.reallocate, "not_yours", **{**to, "by": stranger}, amount_fen=1)


def test_what_is_left_is_carried_once_where_the_fund_says_so_and_then_given_back(who, lines):
    line = lines(LAPSING)
    over = {"by": who.finance_officer, "line_id": line.pk, "document_no": "5号"}
    refused(actions.carry_over, "year_not_over", **over, now=cast.NOW, amount_fen=1)
    for _time in range(2):
        actions.carry_over(**over, now=NEXT_YEAR, amount_fen=1_500_000)
    later = BudgetLine.objects.get(region=cast.COUNTY, year=2026)
    assert (available(line), available(later)) == (2_500_000, 1_500_000)
    refused(actions.carry_over, "overdrawn", **{**over, "document_no": "6号"}, now=NEXT_YEAR, amount_fen=2_500_001)
    actions.appropriate(by=who.finance_officer, now=NEXT_YEAR, region=cast.COUNTY, fund=LAPSING, year=2026, document_no="7号",
                        amount_fen=300_000)
    assert queries.left_by_year(later) == {2025: 1_500_000, 2026: 300_000}
    again = {"by": who.finance_officer, "now": YEAR_AFTER, "line_id": later.pk}
    refused(actions.carry_over, "lapsed", **again, document_no="8号", amount_fen=300_001)
    actions.carry_over(**again, document_no="8号", amount_fen=300_000)
    assert queries.left_by_year(later) == {2025: 1_500_000}
    actions.give_back(**again, document_no="9号", amount_fen=1_500_000)
    assert available(later) == 0 and ledger.account(f"source/{LAPSING}").credits_posted == 1_500_000
    assert ledger.imbalance_fen() == 0


def test_money_grows_no_younger_by_going_through_another_line(who, lines):
    line = lines(LAPSING)
    by = who.finance_officer
    actions.carry_over(by=by, now=NEXT_YEAR, line_id=line.pk, document_no="5号", amount_fen=1_000_000)
    later = BudgetLine.objects.get(region=cast.COUNTY, year=2026)
    actions.reallocate(by=by, now=NEXT_YEAR, line_id=later.pk, to_region=cast.NEIGHBOUR, document_no="6号", amount_fen=400_000)
    other = BudgetLine.objects.get(region=cast.NEIGHBOUR, year=2026)
    assert queries.left_by_year(other) == {2025: 400_000}
    refused(actions.carry_over, "lapsed", by=by, now=YEAR_AFTER, line_id=other.pk, document_no="7号", amount_fen=1)


def test_a_fund_that_does_not_lapse_is_carried_every_year(who, lines):
    line = lines()
    for year, now in ((2026, NEXT_YEAR), (2027, YEAR_AFTER)):
        actions.carry_over(by=who.finance_officer, now=now, line_id=line.pk, document_no=f"{year}号", amount_fen=4_000_000)
        line = BudgetLine.objects.get(region=cast.COUNTY, year=year)
    assert queries.left_by_year(line) == {2025: 4_000_000}
    for stranger in (*who.strangers, who.payer):
        refused(actions.carry_over, "not_yours", by=stranger, now=YEAR_AFTER, line_id=line.pk, document_no="x", amount_fen=1)


def test_money_is_given_back_to_the_line_above(who, lines):
    line = lines()
    top = BudgetLine.objects.get(region=cast.PROVINCE)
    back = {"by": who.finance_officer, "now": cast.NOW, "line_id": line.pk, "document_no": "3号"}
    for _time in range(2):
        actions.give_back(**back, amount_fen=1_000_000)
    assert (available(line), available(top)) == (3_000_000, 7_000_000)
    refused(actions.give_back, "overdrawn", **{**back, "document_no": "4号"}, amount_fen=3_000_001)
    for stranger in (*who.strangers, who.payer):
        refused(actions.give_back, "not_yours", **{**back, "by": stranger}, amount_fen=1)
    figures = {one.line: one for one in queries.budget_figures(by=who.finance_officer)}
    assert (figures[line].appropriated_fen, figures[line].passed_fen, figures[line].own_fen) == (4_000_000, 1_000_000, 3_000_000)
    assert figures[top].spent_fen == 0
    assert queries.public_totals(year=2025).appropriated_fen == 10_000_000


def test_what_is_frozen_stays_and_nobody_pays_it(who, lines):
    line = lines()
    cold = {"by": who.finance_officer, "now": cast.NOW, "line_id": line.pk, "document_no": "3号", "why": "审计期间"}
    for _time in range(2):
        held = actions.freeze(**cold, amount_fen=1_000_000)
    figures = queries.figures_of([line])[0]
    assert (figures.frozen_fen, figures.held_fen, figures.available_fen) == (1_000_000, 0, 3_000_000)
    refused(actions.freeze, "needs_why", **{**cold, "why": " "}, amount_fen=1)
    refused(actions.freeze, "other_content", **cold, amount_fen=2)
    refused(actions.freeze, "overdrawn", **{**cold, "document_no": "4号"}, amount_fen=3_000_001)
    with pytest.raises(IntegrityError, match="ledger_account_only_holds"), transaction.atomic():
        one = Transfer.objects.get(pk=held.transfer)
        Transfer.objects.create(id="00000000-0000-0000-0000-000000000001", kind="post", debit=one.debit, credit=one.credit,
                                amount_fen=one.amount_fen, settles=one, why="x", at=cast.NOW)
    for stranger in (*who.strangers, who.payer):
        refused(actions.freeze, "not_yours", **{**cold, "by": stranger}, amount_fen=1)
        refused(actions.unfreeze, "not_yours", by=stranger, now=cast.NOW, freeze_id=held.pk, document_no="5号")
    free = {"by": who.finance_officer, "now": cast.NOW, "freeze_id": held.pk}
    refused(actions.unfreeze, "no_document", **free, document_no=" ")
    assert list(queries.freezes_of(line)) == [held]
    first, again = (actions.unfreeze(**free, document_no="5号") for _time in range(2))
    assert first == again and available(line) == 4_000_000 and not queries.freezes_of(line)
    refused(actions.unfreeze, "not_frozen", **free, document_no="6号")
    refused(actions.unfreeze, "not_yours", **{**free, "freeze_id": first.pk}, document_no="7号")


def test_firms_donors_and_persons_money_is_not_appropriated(who):
    refused(actions.appropriate, "not_appropriated", by=who.finance_officer, now=cast.NOW, region=cast.PROVINCE, fund="donation",
            year=2025, document_no="1号", amount_fen=1)
    assert not BudgetLine.objects.exists() and not Account.objects.filter(code__startswith="budget/").exists()


def test_the_database_keeps_what_moved(who, lines):
    lines()
    move = BudgetMove.objects.first()
    with pytest.raises(IntegrityError, match="policy_budgetmove_sides"), transaction.atomic():
        BudgetMove.objects.create(kind="freeze", target=move.target, document_no="x", amount_fen=1, moved_at=cast.NOW,
                                  transfer="00000000-0000-0000-0000-000000000001")
    with pytest.raises(Exception, match="Cannot update"), transaction.atomic():
        BudgetMove.objects.filter(pk=move.pk).update(amount_fen=1)
