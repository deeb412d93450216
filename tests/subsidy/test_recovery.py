"""Asking back what was paid: it works · again · too much · not yours · stranger; and the books beside it."""

import datetime as dt

import pytest

from baigong.journal.models import Entry, Message
from baigong.kernel.actor import SYSTEM
from baigong.kernel.refused import Refused
from baigong.ledger import queries as ledger
from baigong.policy import actions as policies
from baigong.policy import queries as policy
from baigong.subsidy import access, actions, queries
from baigong.subsidy.models import Claim, Receivable
from baigong.subsidy.words import RecoveryState
from tests import cast
from tests.cast_recovery import BASIS, CONFIRMED, LATER, PROPOSED, confirmed, proposed
from tests.cast_subsidy import on

pytestmark = pytest.mark.django_db
ACCOUNT = "receivable/120104/unemployment-insurance"


def refused(code, what, **given):
    with pytest.raises(Refused) as no:
        what(**given)
    assert code in no.value.codes, no.value.codes
    return no.value


def owed():
    return ledger.account(ACCOUNT).available_fen


def book(debt, who, fen, document="B-1", *, now=LATER, by=None, **more):
    return actions.book_repayment(by=by or who.payer, now=now, receivable_id=debt.pk, amount_fen=fen, document=document, **more)


def test_from_a_payment_to_its_return(scene):
    claim, who = scene.paid(), scene.who
    debt = confirmed(claim, who)
    assert (debt.state, debt.line_id, debt.person_id) == (RecoveryState.CONFIRMED, claim.budget_line_id, who.worker.person_id)
    assert (debt.object_until, debt.due_on) == (dt.date(2025, 11, 17), dt.date(2025, 12, 15))
    assert (owed(), ledger.account(claim.ledger_account).available_fen) == (150_000, 0)
    told = Message.objects.get(to_person=who.worker.person_id, word__endswith="recovery_asked")
    assert "1,500.00" in told.zh and BASIS in told.zh and told.link == f"/worker/owed/{debt.pk}/"
    part = book(debt, who, 50_000)
    assert (part.line_id, owed()) == (claim.budget_line_id, 100_000)
    book(debt, who, 100_000, "B-2", by=who.finance_officer)
    debt.refresh_from_db()
    assert (debt.state, debt.left_fen, debt.due_on, owed()) == (RecoveryState.SETTLED, 0, None, 0)
    (line,) = policy.budget_figures(by=who.finance_officer, year=2025)
    assert (line.appropriated_fen, line.spent_fen, line.available_fen) == (100_000_000, 0, 100_000_000)
    assert ledger.imbalance_fen() == 0 and not ledger.accounts_that_disagree()
    assert policy.public_totals(year=2025).spent_fen == 0
    moves = Entry.objects.filter(action="subsidy.repayment_booked").latest("id").detail["moves"]
    assert moves == [["subsidy.Receivable", str(debt.pk), "settle", "paying", "settled"]]


def test_the_same_voucher_is_booked_once(scene):
    debt, who = confirmed(scene.paid(), scene.who), scene.who
    first = book(debt, who, 50_000)
    assert book(debt, who, 50_000).pk == first.pk and owed() == 100_000
    refused("other_sum", book, debt=debt, who=who, fen=50_001)
    book(debt, who, 100_000, "B-2")
    assert book(debt, who, 100_000, "B-2").amount_fen == 100_000 and owed() == 0


def test_never_more_than_was_paid_and_never_more_than_is_owed(scene):
    claim, who = scene.paid(), scene.who
    refused("more_than_paid", proposed, claim=claim, who=who, amount_fen=150_001)
    debt = confirmed(claim, who, amount_fen=100_000)
    refused("more_than_paid", proposed, claim=claim, who=who, amount_fen=50_001)
    other = proposed(claim, who, amount_fen=50_000)
    refused("more_than_owed", book, debt=debt, who=who, fen=100_001)
    actions.withdraw_recovery(by=who.approver, now=CONFIRMED, receivable_id=other.pk, why="重复提出")
    assert Claim.objects.get(pk=claim.pk).asked_back_fen == 100_000
    assert queries.left_to_ask_fen(scene.claim_of()) == 50_000
    refused("not_now", actions.withdraw_recovery, by=who.reviewer, now=LATER, receivable_id=debt.pk, why="太晚")


@pytest.mark.parametrize(("change", "code"), [
    ({"amount_fen": 0}, "no_sum"), ({"basis": " "}, "no_clause"), ({"why": " "}, "why_needed"),
    ({"reason": "fraud"}, "no_ground"), ({"organisation_id": 0}, "not_concerned"),
    ({"reason": "fraud", "ground": "XS-1", "is_victim": True}, "victim_owes"),
])
def test_what_speaks_against_a_proposal_is_said(scene, change, code):
    refused(code, proposed, claim=scene.paid(), who=scene.who, **change)


def test_every_reason_is_said_at_once(scene):
    no = refused("not_paid", proposed, claim=scene.payable(), who=scene.who, amount_fen=0, basis="", why="")
    assert set(no.codes) == {"not_paid", "no_sum", "no_clause", "why_needed"}


def test_a_provider_may_owe_what_was_paid_in_a_workers_name(scene):
    who = scene.who
    debt = confirmed(scene.paid(), who, reason="fraud", ground="XS-2025-000001", organisation_id=who.provider, is_victim=True)
    assert (debt.organisation_id, debt.person_id, debt.restore_due_on) == (who.provider, None, dt.date(2025, 11, 24))
    assert queries.recoveries(by=who.provider_clerk).get() == debt
    assert not queries.recoveries(by=who.worker).exists()


def test_who_took_part_does_not_confirm(scene):
    claim, who = scene.paid(), scene.who
    debt = proposed(claim, who)
    refused("took_part", actions.confirm_recovery, by=who.reviewer, now=CONFIRMED, receivable_id=debt.pk)
    refused("took_part", actions.confirm_recovery, by=who.approver, now=CONFIRMED, receivable_id=debt.pk)
    actions.confirm_recovery(by=who.city_officer, now=CONFIRMED, receivable_id=debt.pk)
    refused("not_now", actions.confirm_recovery, by=who.province_officer, now=CONFIRMED, receivable_id=debt.pk)
    assert owed() == 150_000


def test_an_objection_stops_the_collecting_until_a_third_answers(scene):
    who = scene.who
    debt = confirmed(scene.paid(), who)
    say = {"now": LATER, "receivable_id": debt.pk}
    refused("why_needed", actions.object_to_recovery, by=who.worker, text=" ", **say)
    debt = actions.object_to_recovery(by=who.worker, text="参保月数没有错", **say)
    assert debt.due_on == dt.date(2025, 11, 12)
    refused("not_now", actions.object_to_recovery, by=who.worker, text="再次", **say)
    refused("not_now", book, debt=debt, who=who, fen=1)
    refused("not_now", book, debt=debt, who=who, fen=150_000)
    for by in (who.reviewer, who.city_officer):
        refused("answerer_asked", actions.answer_recovery_objection, by=by, upheld=False, answer="不成立", **say)
    refused("why_needed", actions.answer_recovery_objection, by=who.approver, upheld=False, answer="", **say)
    debt = actions.answer_recovery_objection(by=who.approver, upheld=False, answer="经核对社保记录不足", **say)
    assert (debt.state, debt.due_on) == (RecoveryState.CONFIRMED, dt.date(2025, 12, 17))
    refused("objected_before", actions.object_to_recovery, by=who.worker, text="再次", **say)


def test_an_upheld_objection_takes_it_out_of_the_books(scene):
    claim, who = scene.paid(), scene.who
    debt = confirmed(claim, who)
    actions.object_to_recovery(by=who.worker, now=LATER, receivable_id=debt.pk, text="没有错")
    debt = actions.answer_recovery_objection(
        by=who.approver, now=LATER, receivable_id=debt.pk, upheld=True, answer="录入无误")
    assert (debt.state, owed(), ledger.account(claim.ledger_account).available_fen) == (RecoveryState.WITHDRAWN, 0, 150_000)
    assert Claim.objects.get(pk=claim.pk).asked_back_fen == 0
    assert proposed(claim, who).amount_fen == 150_000, "it may be asked back anew"


def test_an_objection_after_its_time_is_late(scene):
    debt = confirmed(scene.paid(), scene.who)
    late = {"by": scene.who.worker, "receivable_id": debt.pk, "text": "没有错"}
    refused("objection_late", actions.object_to_recovery, now=on(18, month=11), **late)
    assert actions.object_to_recovery(now=on(17, month=11), **late).state == RecoveryState.OBJECTED


def test_late_money_goes_where_the_fund_says(scene):
    """An insurance fund carries on: to the line of the year it comes in, and there must be one."""
    who, debt = scene.who, confirmed(scene.paid(), scene.who)
    late = {"now": LATER.replace(year=2026, month=1), "came_on": dt.date(2026, 1, 5)}
    refused("not_come_yet", book, debt=debt, who=who, fen=50_000, came_on=dt.date(2026, 1, 5))
    refused("no_budget", book, debt=debt, who=who, fen=50_000, **late)
    line = policies.appropriate(by=SYSTEM, now=cast.NOW, region=cast.COUNTY, fund="unemployment-insurance", year=2026,
                                document_no="津财社〔2026〕1号", amount_fen=1)
    assert book(debt, who, 50_000, **late).line_id == line.pk
    assert ledger.account(line.account).available_fen == 50_001


def test_no_proof_no_booking(scene):
    debt, who = confirmed(scene.paid(), scene.who), scene.who
    refused("no_proof", book, debt=debt, who=who, fen=1, document=" ")
    refused("no_sum", book, debt=debt, who=who, fen=0)


def test_recovery_is_for_the_place_and_the_role(scene):
    claim, who = scene.paid(), scene.who
    ask = {"now": PROPOSED, "claim_id": claim.pk, "amount_fen": 1, "reason": "mistake", "basis": BASIS, "why": "x"}
    for by in (who.worker, who.payer, who.finance_officer, who.neighbour_reviewer, who.provider_clerk, *who.strangers):
        refused("not_yours", actions.propose_recovery, by=by, **ask)
    debt = confirmed(claim, who)
    here = {"now": LATER, "receivable_id": debt.pk}
    for by in (who.worker, who.payer, who.finance_officer, who.neighbour_approver, *who.strangers):
        refused("not_yours", actions.confirm_recovery, by=by, **here)
        refused("not_yours", actions.withdraw_recovery, by=by, why="x", **here)
        refused("not_yours", actions.answer_recovery_objection, by=by, upheld=True, answer="x", **here)
    for by in (who.reviewer, who.city_officer, who.worker, *who.strangers):
        refused("not_yours", book, debt=debt, who=who, fen=1, by=by)
    for by in (who.other_worker, who.reviewer, who.provider_clerk, who.employer_clerk, *who.strangers):
        refused("not_yours", actions.object_to_recovery, by=by, text="x", **here)


def test_who_sees_what_is_asked_back(scene):
    who, debt = scene.who, proposed(scene.paid(), scene.who)
    assert not access.receivables_seen_by(who.worker).exists(), "not before it is confirmed"
    for by in (who.reviewer, who.payer, who.finance_officer, who.city_officer):
        assert queries.recovery(debt.pk, by=by).owed_fen == 150_000
    for by in (who.neighbour_reviewer, *who.strangers):
        assert not queries.recoveries(by=by).exists()
    actions.confirm_recovery(by=who.city_officer, now=CONFIRMED, receivable_id=debt.pk)
    assert queries.recoveries(by=who.worker).exists() and not queries.recoveries(by=who.other_worker).exists()


def test_a_list_is_narrowed(scene):
    who, debt = scene.who, confirmed(scene.paid(), scene.who)
    wants = queries.WantedDebts
    for wanted in (wants(text=debt.no), wants(text="李明"), wants(text=debt.claim.no), wants(states=("confirmed",)),
                   wants(reason="mistake"), wants(region=cast.COUNTY), wants(fund="unemployment-insurance")):
        assert queries.recoveries(wanted, by=who.reviewer).get() == debt
    for wanted in (wants(text="王芳"), wants(states=("paying",)), wants(reason="fraud"), wants(region=cast.NEIGHBOUR),
                   wants(fund="special-account")):
        assert not queries.recoveries(wanted, by=who.reviewer).exists()


def test_the_letter_says_how_much_why_and_until_when(scene):
    who, debt = scene.who, proposed(scene.paid(), scene.who)
    assert queries.recovery_letter(queries.recovery(debt.pk, by=who.reviewer)) is None
    actions.confirm_recovery(by=who.city_officer, now=CONFIRMED, receivable_id=debt.pk)
    letter = queries.recovery_letter(queries.recovery(debt.pk, by=who.reviewer))
    text = "\n".join(letter.paragraphs)
    for said in ("1,500.00", BASIS, "参保月数录入有误", "2025 年 12 月 15 日", "2025 年 11 月 17 日", debt.no):
        assert said in text
    assert "{" not in text and letter.addressee == "李明"
    assert Receivable.objects.get().no.startswith("ZH-120104-2025-")
