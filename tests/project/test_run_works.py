"""A payment run as long work: the same as at once, stopped, killed and begun again, asked twice, by another officer."""

import pytest
from django.db import OperationalError, connection

from baigong.journal import actions as journal
from baigong.journal import queries as journals
from baigong.journal.models import Entry, Message, Work
from baigong.journal.words import WorkState
from baigong.ledger.models import Account, Transfer
from baigong.people.models import RoleHeld
from baigong.people.words import Role
from baigong.project import kinds, works
from baigong.subsidy import actions
from baigong.subsidy.actions import runs
from baigong.subsidy.models import Claim, Payment, PayRun, Slot
from baigong.subsidy.words import LongWork, PaymentState, RunState, State
from tests import cast, cast_subsidy
from tests.cast_subsidy import SENT, insured
from tests.payables import payables

assert kinds  # fills works.KINDS, as the schedule does
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def scene(monkeypatch):
    """Eight payable claims, in lots of three."""
    monkeypatch.setattr(runs, "LOT", 3)
    made = cast_subsidy.make_scene()
    payables(made.payable(), 7, now=SENT)
    return made


def drafted(scene):
    return actions.draft_run(by=scene.who.payer, now=SENT, region=cast.COUNTY)


def ask(scene, kind=LongWork.RELEASE, *, by=None, **args):
    return journal.ask_for_work(by=by or scene.who.payer, now=SENT, kind=kind, args=args)


def did(work):
    works.do(work.pk, clock=lambda: SENT)
    work.refresh_from_db()
    return work


def everything():
    """All that a release might change, row by row."""
    return {
        "claims": list(Claim.objects.order_by("id").values_list("id", "state", "sent_at", "sent_by", "due_on", "round")),
        "lines": list(Payment.objects.order_by("id").values_list("id", "state", "why_dropped", "sent_at", "set_off_fen")),
        "runs": list(PayRun.objects.order_by("id").values_list("id", "state", "released_at", "released_by")),
        "slots": list(Slot.objects.order_by("id").values_list("id", "claim_id", "freed_at")),
        "accounts": list(Account.objects.order_by("id").values_list("id", "debits_pending", "debits_posted", "credits_pending")),
        "transfers": Transfer.objects.count(), "messages": Message.objects.count(),
    }


def changed_facts(claim):
    insured(cast.Actor(role="worker", person_id=claim.worker_id), day=cast.TODAY.replace(month=9, day=19), insured_months=8)


def test_released_as_work_it_is_the_same_as_at_once(scene):
    run = drafted(scene)
    changed_facts(run.payments.get(nth=5).claim)
    work = did(ask(scene, run_id=run.pk))
    assert (work.state, work.faults) == (WorkState.DONE, [])
    assert work.told_zh == f"批次 {run.no} 放行 7 笔，剔除 1 笔" and "7 payments" in work.told_en
    moved = Entry.objects.get(action="subsidy.run_released").detail
    lines = list(run.payments.order_by("nth").values_list("state", flat=True))
    assert lines == [PaymentState.DROPPED if n == 5 else PaymentState.SENT for n in range(1, 9)]
    assert (moved["sent"], moved["dropped"]) == (7, 1)
    assert len([one for one in moved["moves"] if one[2] == "send"]) == 7
    assert list(journals.broken_links()) == []


def test_drafted_as_work_it_is_the_same_as_at_once(scene):
    work = did(ask(scene, LongWork.DRAFT, region=cast.COUNTY, claim_ids=None))
    run = PayRun.objects.get()
    assert (work.state, work.link, run.payments.count()) == (WorkState.DONE, f"/officer/runs/{run.pk}/", 8)
    assert f"已编制批次 {run.no}，共 8 笔" in work.told_zh
    assert list(run.payments.order_by("nth").values_list("nth", flat=True)) == list(range(1, 9))


@pytest.mark.parametrize("when", [0, 2, 5, 8])
def test_stopped_at_any_step_it_leaves_all_as_it_was(scene, monkeypatch, when):
    run = drafted(scene)
    changed_facts(run.payments.get(nth=2).claim)
    before, work = everything(), ask(scene, run_id=run.pk)
    real = runs.progress

    def stopped(done, total=None):
        if done == when:
            with Elsewhere() as elsewhere:
                elsewhere("UPDATE journal_work SET cancelled_at = %s, cancelled_by = %s WHERE id = %s",
                          [SENT, scene.who.payer.person_id, work.pk])
        real(done, total)

    monkeypatch.setattr(runs, "progress", stopped)
    assert did(work).state == WorkState.CANCELLED
    assert everything() == before
    monkeypatch.setattr(runs, "progress", real)
    assert did(ask(scene, run_id=run.pk)).state == WorkState.DONE
    run.refresh_from_db()
    assert run.state == RunState.RELEASED


def test_killed_in_the_middle_and_begun_again(scene, monkeypatch):
    run = drafted(scene)
    before, work = everything(), ask(scene, run_id=run.pk)
    real = runs.progress

    def broken(done, total=None):
        if done == 5:
            raise OperationalError("the server closed the connection")
        real(done, total)

    monkeypatch.setattr(runs, "progress", broken)
    with pytest.raises(OperationalError):
        works.do(work.pk, clock=lambda: SENT)
    work.refresh_from_db()
    assert (work.state, everything()) == (WorkState.RUNNING, before)
    monkeypatch.setattr(runs, "progress", real)
    assert did(work).state == WorkState.DONE
    assert (work.attempts, run.payments.filter(state=PaymentState.SENT).count()) == (2, 8)


@pytest.mark.parametrize("kind", [LongWork.DRAFT, LongWork.RELEASE])
def test_killed_after_the_last_word_it_is_not_done_again(scene, kind):
    """What it did was committed; that it ended was not written down any more."""
    args = {"region": cast.COUNTY, "claim_ids": None} if kind == LongWork.DRAFT else {"run_id": drafted(scene).pk}
    work = did(ask(scene, kind, **args))
    after = everything()
    Work.objects.filter(pk=work.pk).update(state=WorkState.RUNNING, ended_at=None)
    assert did(work).state == WorkState.DONE, work.faults
    assert everything() == after and PayRun.objects.count() == 1


def test_asked_twice_the_second_is_told_why_not(scene):
    run = drafted(scene)
    works_ = [ask(scene, run_id=run.pk), ask(scene, by=cast.make_actor(Role.PAYER, region=cast.COUNTY), run_id=run.pk)]
    assert did(works_[0]).state == WorkState.DONE
    after, second = everything(), did(works_[1])
    assert (second.state, [fault["code"] for fault in second.faults]) == (WorkState.FAILED, ["not_now"])
    assert everything() == after
    drafts = [did(ask(scene, LongWork.DRAFT, region=cast.COUNTY, claim_ids=None)) for _ in range(2)]
    assert [[fault["code"] for fault in one.faults] for one in drafts] == [["nothing_picked"]] * 2


def test_refusals_are_told_with_their_reasons(scene):
    run = drafted(scene)
    PayRun.objects.update(approvals_needed=2)
    work = did(ask(scene, run_id=run.pk))
    assert (work.state, [fault["code"] for fault in work.faults]) == (WorkState.FAILED, ["approvals_missing"])
    assert work.faults[0]["zh"] == "须由 2 名其他人员批准，已有 0 名" and work.faults[0]["way_out_en"]
    assert Claim.objects.filter(state=State.PAYABLE).count() == 8


def test_another_officer_may_not_and_who_left_office_neither(scene):
    run = drafted(scene)
    for by, code in ((scene.who.reviewer, "not_yours"), (cast.make_actor(Role.PAYER, region=cast.NEIGHBOUR), "not_yours")):
        work = did(ask(scene, by=by, run_id=run.pk))
        assert [fault["code"] for fault in work.faults] == [code]
    work = ask(scene, run_id=run.pk)
    RoleHeld.objects.filter(person_id=scene.who.payer.person_id).update(until_on=cast.TODAY)
    assert [fault["code"] for fault in did(work).faults] == ["role_ended"]
    assert PayRun.objects.get().state == RunState.DRAFT


class Elsewhere:
    """A connection of its own: what others do while the work's transaction is open."""

    def __enter__(self):
        self.own = connection.copy()
        return lambda sql, given: self.own.cursor().execute(sql, given)

    def __exit__(self, *_why):
        self.own.close()
