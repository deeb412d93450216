"""One claim from offer to arrival, and what each step leaves behind."""

from baigong.kernel.identity import make_simulated_card
from baigong.ledger import queries as ledger
from baigong.policy.queries import sheet_by_hash
from baigong.subsidy import actions, facts, queries
from baigong.subsidy.models import Decision, Slot
from baigong.subsidy.words import State
from tests import cast, cast_subsidy


def test_a_claim_from_offer_to_arrival(scene):
    claim = scene.paid()
    assert (claim.state, claim.amount_fen) == (State.PAID, 150_000)
    assert [str(one.kind) for one in queries.decisions_of(claim)] == ["review", "grant"]
    account = ledger.account(scene.line.account)
    assert (account.debits_posted, account.debits_pending) == (150_000, 0)
    assert ledger.account(f"payee/person/{claim.worker_id}").credits_posted == 150_000
    assert ledger.imbalance_fen() == 0
    assert sorted(Slot.objects.filter(claim=claim).values_list("family", flat=True)) == [
        "certificate", "insurance-year", "occupation-level"]
    assert list(queries.paid_to(claim.worker_id)) == [claim]
    again = facts.decided_again(claim, today=cast_subsidy.ANSWERED.date())
    assert again.verdict.amount_fen == claim.amount_fen and again.flaws == ()


def test_a_decision_keeps_lines_facts_and_sources(scene):
    claim = scene.granted()
    decision = Decision.objects.get(claim=claim, kind="review")
    assert decision.sheet_hash == scene.sheet.hash
    assert decision.facts["worker.insured_months"] == 46
    assert decision.sources["worker.insured_months"] == {"source": "social_insurance", "as_of": "2025-09-01"}
    assert decision.sources["certificate.level"]["source"] == "certificates"
    assert sum(line["amount_fen"] or 0 for line in decision.lines if line["kind"] == "amount") == 150_000
    assert all(line["basis"] for line in decision.lines if line["kind"] != "total")
    assert set(decision.facts) <= set(sheet_by_hash(scene.sheet.hash).asks)


def test_returned_by_the_bank_corrected_and_paid_again(scene):
    run = scene.sent()
    actions.read_bank_answer(by=scene.who.payer, now=cast_subsidy.ANSWERED, run_id=run.pk,
                             content=cast_subsidy.answer_of(run, "退票", why="户名不符"))
    claim = scene.claim_of()
    assert claim.state == State.BOUNCED
    assert ledger.account(scene.line.account).debits_pending == 150_000
    actions.mend_account(by=scene.who.worker, now=cast_subsidy.on(28), claim_id=claim.pk,
                         number=make_simulated_card(serial=777_777), bank="模拟银行", holder_name="李明")
    cast.proved_account(make_simulated_card(serial=777_777), "李明")
    again = actions.draft_run(by=scene.who.payer, now=cast_subsidy.on(29), region="120104")
    actions.release_run(by=scene.who.payer, now=cast_subsidy.on(29), run_id=again.pk)
    actions.read_bank_answer(by=scene.who.payer, now=cast_subsidy.on(30), run_id=again.pk,
                             content=cast_subsidy.answer_of(again))
    claim = scene.claim_of()
    assert claim.state == State.PAID
    assert [str(one.state) for one in queries.payments_of(claim)] == ["returned", "paid"]
    assert queries.payments_of(claim)[1].pay_account.number == make_simulated_card(serial=777_777)
    assert ledger.account(scene.line.account).debits_posted == 150_000
