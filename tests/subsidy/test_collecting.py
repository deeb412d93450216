"""Instalments, enforcement, reminders, write-offs: it works · again · too early or too few · not yours · stranger."""

import datetime as dt

import pytest
from django.db import DatabaseError, transaction

from baigong.journal.models import Message
from baigong.kernel.actor import SYSTEM
from baigong.kernel.refused import Refused
from baigong.ledger import queries as ledger
from baigong.offer import queries as offer
from baigong.project import nightly
from baigong.subsidy import actions, queries
from baigong.subsidy.models import Receivable, WriteOff, WriteOffApproval
from baigong.subsidy.words import Age, RecoveryState
from tests.cast_recovery import LATER, confirmed
from tests.cast_subsidy import on
from tests.ledger.acting import acting

pytestmark = pytest.mark.django_db
LATE = on(16, month=12)  # the day after it was due
THREE = [(dt.date(2025, 12, 1), 50_000), (dt.date(2026, 1, 5), 50_000), (dt.date(2026, 2, 2), 50_000)]


def refused(code, what, **given):
    with pytest.raises(Refused) as no:
        what(**given)
    assert code in no.value.codes, no.value.codes
    return no.value


def book(debt, who, fen, document):
    return actions.book_repayment(by=who.payer, now=LATER, receivable_id=debt.pk, amount_fen=fen, document=document)


def rows(by):
    return [str(row.waits_for) for row in offer.rows_of(queries.inbox(by=by)) if row.url_name == "officer:recovery"]


def test_instalments_are_kept_one_after_the_other(scene):
    who, debt = scene.who, confirmed(scene.paid(), scene.who)
    agree = {"by": who.reviewer, "now": LATER, "receivable_id": debt.pk}
    actions.agree_instalments(instalments=THREE, **agree)
    debt.refresh_from_db()
    assert (debt.state, debt.due_on) == (RecoveryState.PAYING, dt.date(2025, 12, 1))
    book(debt, who, 49_999, "B-1")
    debt.refresh_from_db()
    assert debt.due_on == dt.date(2025, 12, 1)
    book(debt, who, 20_001, "B-2")
    debt.refresh_from_db()
    assert debt.due_on == dt.date(2026, 1, 5)
    plan = queries.plan_of(debt, on=dt.date(2026, 1, 6))
    assert [(one.paid_fen, one.is_missed) for one in plan] == [(50_000, False), (20_000, True), (0, False)]
    again = [(dt.date(2026, 3, 2), 80_000)]
    actions.agree_instalments(instalments=again, **agree)
    assert [(one.amount_fen, one.paid_fen) for one in queries.plan_of(debt, on=LATER.date())] == [(80_000, 0)]
    refused("plan_sum", actions.agree_instalments, instalments=THREE, **agree)


@pytest.mark.parametrize(("instalments", "code"), [
    ([], "plan_sum"), ([(dt.date(2025, 12, 1), 150_001)], "plan_sum"),
    ([(dt.date(2025, 12, 1), 150_000), (dt.date(2025, 12, 2), 0)], "plan_sum"),
    ([(dt.date(2025, 11, 5), 150_000)], "plan_days"), ([THREE[1], THREE[0], THREE[2]], "plan_days"),
    ([(dt.date(2027, 11, 6), 150_000)], "plan_days"),
])
def test_a_plan_adds_up_on_days_to_come(scene, instalments, code):
    debt = confirmed(scene.paid(), scene.who)
    refused(code, actions.agree_instalments, by=scene.who.reviewer, now=LATER, receivable_id=debt.pk, instalments=instalments)


def test_what_is_not_paid_in_time_becomes_a_matter(scene):
    who, debt = scene.who, confirmed(scene.paid(), scene.who)
    assert nightly.remind_debtors(now=on(15, month=12)) == 0 and not rows(who.reviewer)
    assert nightly.remind_debtors(now=LATE) == 1
    assert nightly.remind_debtors(now=LATE) == 0, "once"
    assert any("到期未退" in one for one in rows(who.reviewer))
    assert Message.objects.filter(to_person=who.worker.person_id, word__endswith="recovery_overdue").count() == 1
    actions.agree_instalments(by=who.reviewer, now=LATE, receivable_id=debt.pk, instalments=[(dt.date(2026, 1, 5), 150_000)])
    assert not rows(who.reviewer)
    for by in (who.reviewer, who.worker, *who.strangers):
        refused("not_yours", actions.remind_debtors, by=by, now=LATE)


def test_what_is_overdue_is_handed_over_and_may_still_come_in(scene):
    who, debt = scene.who, confirmed(scene.paid(), scene.who)
    hand = {"by": who.reviewer, "receivable_id": debt.pk, "enforcer": "court"}
    refused("not_overdue", actions.enforce_recovery, now=LATER, document="（2025）津0104执1号", **hand)
    refused("no_proof", actions.enforce_recovery, now=LATE, document=" ", **hand)
    done = actions.enforce_recovery(now=LATE, document="（2025）津0104执1号", **hand)
    assert (done.state, done.due_on, done.enforcer) == (RecoveryState.ENFORCED, None, "court")
    refused("not_now", actions.enforce_recovery, now=LATE, document="2", **hand)
    refused("not_now", actions.agree_instalments, by=who.reviewer, now=LATE, receivable_id=debt.pk,
            instalments=[(dt.date(2026, 1, 5), 150_000)])
    book(debt, who, 150_000, "B-1")
    debt.refresh_from_db()
    assert debt.state == RecoveryState.SETTLED


def asked(scene, **change):
    debt = confirmed(scene.paid(), scene.who, **change)
    return debt, actions.ask_write_off(
        by=scene.who.reviewer, now=LATE, receivable_id=debt.pk, why="单位已注销", document="注销证明1号")


def test_a_small_sum_is_written_off_by_one_other_officer(scene):
    who = scene.who
    debt, one = asked(scene)
    assert one.needed == 1 and any("核销" in row for row in rows(who.approver)) and not rows(who.reviewer)
    refused("own_write_off", actions.approve_write_off, by=who.reviewer, now=LATE, write_off_id=one.pk)
    actions.approve_write_off(by=who.approver, now=LATE, write_off_id=one.pk)
    debt.refresh_from_db()
    assert debt.state == RecoveryState.WRITTEN_OFF
    assert ledger.account(debt.ledger_account).available_fen == 0
    assert ledger.account("written-off/120104/unemployment-insurance").available_fen == 150_000
    refused("not_now", actions.approve_write_off, by=who.city_officer, now=LATE, write_off_id=one.pk)
    refused("not_now", book, debt=debt, who=who, fen=1, document="B-1")


def test_a_large_sum_takes_two_others(scene, monkeypatch):
    from baigong.subsidy.decide.recovery import Terms
    monkeypatch.setattr(Terms, "approvals_for", lambda self, fen: 2)
    who = scene.who
    debt, one = asked(scene)
    actions.approve_write_off(by=who.approver, now=LATE, write_off_id=one.pk)
    debt.refresh_from_db()
    assert (debt.state, WriteOff.objects.get().state) == (RecoveryState.CONFIRMED, "asked")
    refused("approved_already", actions.approve_write_off, by=who.approver, now=LATE, write_off_id=one.pk)
    assert not any("核销" in row for row in rows(who.approver)) and any("核销" in row for row in rows(who.city_officer))
    actions.approve_write_off(by=who.city_officer, now=LATE, write_off_id=one.pk)
    debt.refresh_from_db()
    assert debt.state == RecoveryState.WRITTEN_OFF


def test_a_write_off_may_be_declined_and_asked_anew(scene):
    who = scene.who
    debt, one = asked(scene)
    ask = {"by": who.reviewer, "now": LATE, "receivable_id": debt.pk, "why": "x", "document": "y"}
    refused("write_off_asked", actions.ask_write_off, **ask)
    refused("why_needed", actions.decline_write_off, by=who.approver, now=LATE, write_off_id=one.pk, why=" ")
    refused("own_write_off", actions.decline_write_off, by=who.reviewer, now=LATE, write_off_id=one.pk, why="x")
    actions.decline_write_off(by=who.approver, now=LATE, write_off_id=one.pk, why="单位仍在经营")
    refused("not_now", actions.decline_write_off, by=who.approver, now=LATE, write_off_id=one.pk, why="x")
    refused("no_proof", actions.ask_write_off, **{**ask, "document": ""})
    refused("why_needed", actions.ask_write_off, **{**ask, "why": ""})
    assert actions.ask_write_off(**ask).pk != one.pk


def test_nothing_is_written_off_by_hand(scene):
    debt, one = asked(scene)

    def no(what, said):
        with pytest.raises(DatabaseError, match=said), transaction.atomic():
            what()

    mine, off = Receivable.objects.filter(pk=debt.pk), WriteOff.objects.filter(pk=one.pk)
    no(lambda: mine.update(state="written_off", ended_at=LATE), "nobody approved")
    no(lambda: off.update(state="approved", settled_at=LATE, settled_by=1), "too few approved")
    no(lambda: off.update(needed=0), "stays as it was asked")
    no(lambda: WriteOffApproval.objects.create(write_off=one, approved_at=LATE, approved_by=one.asked_by), "asked for it")
    with pytest.raises(Refused) as told:
        acting(lambda: off.update(state="approved", settled_at=LATE, settled_by=1))
    assert told.value.codes == ("too_few_approved",)


def test_collecting_is_for_the_place_and_the_role(scene):
    who = scene.who
    debt, one = asked(scene)
    here = {"now": LATE, "receivable_id": debt.pk}
    for by in (who.worker, who.payer, who.finance_officer, who.neighbour_reviewer, *who.strangers):
        refused("not_yours", actions.agree_instalments, by=by, instalments=THREE, **here)
        refused("not_yours", actions.enforce_recovery, by=by, enforcer="court", document="1", **here)
        refused("not_yours", actions.ask_write_off, by=by, why="x", document="y", **here)
        refused("not_yours", actions.approve_write_off, by=by, now=LATE, write_off_id=one.pk)
        refused("not_yours", actions.decline_write_off, by=by, now=LATE, write_off_id=one.pk, why="x")


def test_debts_age_and_their_sum_is_what_is_owed(scene):
    who, debt = scene.who, confirmed(scene.paid(), scene.who)
    book(debt, who, 50_000, "B-1")
    for days, age in ((0, Age.MONTH), (31, Age.QUARTER), (120, Age.HALF), (200, Age.YEAR), (400, Age.OLDER)):
        day = debt.confirmed_on + dt.timedelta(days)
        found = {one.age: (one.count, one.fen) for one in queries.ageing(by=who.reviewer, on=day)}
        assert found == {**dict.fromkeys(Age, (0, 0)), age: (1, 100_000)}
    narrow = queries.WantedDebts(fund="special-account")
    assert sum(one.fen for one in queries.ageing(narrow, by=who.reviewer, on=debt.confirmed_on)) == 0
    assert queries.open_debts(by=SYSTEM).get() == debt
    book(debt, who, 100_000, "B-2")
    assert not queries.open_debts(by=SYSTEM).exists()
