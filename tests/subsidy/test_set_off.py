"""Set-off at the release of a payment run: kept back, not paid out, booked when the bank has paid, dropped when it has not."""

import uuid

import pytest
from django.db import DatabaseError, transaction
from hypothesis import given
from hypothesis import strategies as st

from baigong.city import invariants
from baigong.kernel.refused import Refused
from baigong.ledger import queries as ledger
from baigong.subsidy import actions, queries
from baigong.subsidy.decide.recovery import kept_back
from baigong.subsidy.models import Payment, Receivable, SetOff
from baigong.subsidy.words import RecoveryState
from tests import cast
from tests.cast_recovery import BASIS
from tests.cast_subsidy import answer_of, on
from tests.desk.sitting import sit

CHECKS = ("what_is_paid_out_and_set_off_is_what_was_granted", "what_is_owed_is_what_was_booked", "no_more_comes_in_than_is_owed",
          "payments_are_what_was_decided", "what_is_paid_was_held_and_posted", "nothing_is_paid_twice")
RELEASED, ANSWERED = on(18, month=12), on(19, month=12)
ACCOUNT = "receivable/120104/unemployment-insurance"


def owing(scene, *, fen=150_000):
    """The second worker owes so much of what was paid under the first one's claim (a row written by hand), due on 9 December."""
    claim, who = scene.paid(), scene.who
    debt = Receivable.objects.create(
        no=uuid.uuid4().hex, claim=claim, region_id=claim.region_id, line_id=claim.budget_line_id,
        person_id=who.other_worker.person_id, reason="mistake", basis=BASIS, why="x", amount_fen=fen, proposed_at=on(28),
        proposed_by=who.reviewer.person_id)
    return actions.confirm_recovery(by=who.city_officer, now=on(28), receivable_id=debt.pk)


def released(scene):
    """The second worker's own claim, payable and released in December."""
    who = scene.who
    claim = scene.claim_of(who.other_worker)
    actions.file_claim(by=who.other_worker, now=on(8, month=12), claim_id=claim.pk)
    actions.review_claim(by=who.reviewer, now=on(8, month=12), claim_id=claim.pk)
    actions.grant_claim(by=who.approver, now=on(9, month=12), claim_id=claim.pk)
    notice = actions.open_notice(by=who.approver, now=on(9, month=12), region=cast.COUNTY)
    actions.close_notice(by=who.approver, now=on(17, month=12), notice_id=notice.pk)
    run = actions.draft_run(by=who.payer, now=RELEASED, region=cast.COUNTY)
    return actions.release_run(by=who.payer, now=RELEASED, run_id=run.pk)


def answered(scene, run, **change):
    return actions.read_bank_answer(by=scene.who.payer, now=ANSWERED, run_id=run.pk, content=answer_of(run, **change))


def sound():
    return [str(one) for name in CHECKS for one in invariants.CHECKS[name]()]


@pytest.mark.django_db
def test_a_third_is_kept_back_and_booked_with_the_banks_answer(scene):
    debt = owing(scene)
    run = released(scene)
    payment = run.payments.get()
    debt.refresh_from_db()
    assert (payment.amount_fen, payment.set_off_fen, payment.out_fen, debt.held_fen) == (150_000, 45_000, 105_000, 45_000)
    assert queries.bank_csv(run).decode("utf-8-sig").splitlines()[1].split(",")[4] == "1050.00"
    page = sit(scene.who.payer).get(f"/officer/runs/{run.pk}/").content.decode()
    assert "450.00" in page and "1,050.00" in page
    assert "实付 1,050.00 元" in queries.letter(payment.claim).paragraphs[-1]
    assert sound() == []
    with pytest.raises(Refused) as no:
        actions.book_repayment(by=scene.who.payer, now=RELEASED, receivable_id=debt.pk, amount_fen=105_001, document="B-9")
    assert no.value.codes == ("more_than_owed",)
    with pytest.raises(Refused) as no:
        answered(scene, run)  # the whole sum: it is not what was sent
    assert no.value.codes == ("bank_row",)
    before = ledger.account(scene.line.account).available_fen
    answered(scene, run, 金额="1050.00")
    answered(scene, run, 金额="1050.00")
    debt.refresh_from_db()
    assert (debt.settled_fen, debt.held_fen, debt.state) == (45_000, 0, RecoveryState.PAYING)
    paid = debt.repayments.get()
    assert (paid.means, paid.document, paid.amount_fen) == ("set_off", payment.no, 45_000)
    assert ledger.account(ACCOUNT).available_fen == 105_000
    assert ledger.account(scene.line.account).available_fen == before + 45_000
    assert sound() == [] and ledger.imbalance_fen() == 0


@pytest.mark.django_db
def test_a_small_debt_is_set_off_whole(scene):
    debt = owing(scene, fen=10_000)
    run = released(scene)
    answered(scene, run, 金额="1400.00")
    debt.refresh_from_db()
    assert (debt.state, debt.left_fen) == (RecoveryState.SET_OFF, 0)
    assert sound() == []


@pytest.mark.django_db
def test_what_the_bank_returns_sets_nothing_off(scene):
    debt = owing(scene)
    run = released(scene)
    actions.read_bank_answer(by=scene.who.payer, now=ANSWERED, run_id=run.pk,
                             content=answer_of(run, "退票", why="销户", 金额="1050.00"))
    debt.refresh_from_db()
    assert (debt.held_fen, debt.settled_fen, SetOff.objects.get().state) == (0, 0, "dropped")
    assert sound() == []


@pytest.mark.django_db
def test_who_pays_in_instalments_in_time_is_paid_whole(scene):
    debt = owing(scene)
    actions.agree_instalments(by=scene.who.reviewer, now=on(5, month=11), receivable_id=debt.pk,
                              instalments=[(RELEASED.date(), 150_000)])
    assert released(scene).payments.get().set_off_fen == 0
    assert not SetOff.objects.exists()


@pytest.mark.django_db
def test_nothing_is_kept_back_by_hand(scene):
    debt = owing(scene, fen=50_000)
    run = released(scene)
    payment = run.payments.get()

    def no(what, said):
        with pytest.raises(DatabaseError, match=said), transaction.atomic():
            what()

    no(lambda: Payment.objects.filter(pk=payment.pk).update(set_off_fen=0), "by its set-offs only")
    no(lambda: Receivable.objects.filter(pk=debt.pk).update(held_fen=0), "by repayments only")
    no(lambda: SetOff.objects.update(amount_fen=1), "once and as it was held")
    no(lambda: SetOff.objects.create(payment=payment, receivable=debt, amount_fen=5_000, held_at=RELEASED), "subsidy_setoff_once")
    other = Receivable.objects.create(
        no="X", claim=debt.claim, region_id=debt.region_id, line_id=debt.line_id, person_id=debt.person_id, reason="mistake",
        basis=BASIS, why="x", amount_fen=100_000, proposed_at=on(28), proposed_by=1)
    no(lambda: SetOff.objects.create(payment=payment, receivable=other, amount_fen=1, held_at=RELEASED), "nothing is owed")
    actions.confirm_recovery(by=scene.who.city_officer, now=on(28), receivable_id=other.pk)
    no(lambda: SetOff.objects.create(payment=payment, receivable=other, amount_fen=100_001, held_at=RELEASED),
       "subsidy_receivable_within|subsidy_payment_set_off")
    no(lambda: SetOff.objects.create(payment=payment, receivable=other, amount_fen=105_000, held_at=RELEASED),
       "subsidy_payment_set_off")


@given(st.integers(1, 10_000_000), st.integers(0, 99), st.lists(st.integers(1, 5_000_000), max_size=5))
def test_never_all_of_it_and_never_more_than_is_owed(amount, percent, owed):
    parts = kept_back(amount, percent=percent, owed=owed)
    assert all(0 <= part <= fen for part, fen in zip(parts, owed, strict=True))
    assert sum(parts) <= amount * percent // 100 < amount
    assert sum(parts) == min(sum(owed), amount * percent // 100)
