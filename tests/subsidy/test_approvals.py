"""Approvals of runs by amount: needed and given · again · withdrawn · void by a change · not yours · the database's own no."""

import datetime as dt

import pytest
from django.db import IntegrityError, connection, transaction

from baigong.kernel.identity import make_simulated_card
from baigong.kernel.refused import Refused
from baigong.people.words import Role
from baigong.subsidy import actions, queries
from baigong.subsidy.decide.approving import Approvals, Step, is_approved, may_approve, read_approvals
from baigong.subsidy.models import Approval, Claim, PayRun
from baigong.subsidy.queries import approvals
from baigong.subsidy.words import ApprovalState, PaymentState, RunState, State
from tests import cast
from tests.cast_subsidy import CLOSED, SENT

STEPS = (Step(1, 100_000, 50_000), Step(2, 1_000_000, 149_999), Step(3, 9_000_000, 900_000))
SHELF = """
versions:
  - {from: 2020-01-01, source: a, trust: ours, steps: [{approvals: 1, run_above_yuan: 10, payment_above_yuan: 5}]}
  - {from: 2017-01-01, source: b, trust: ours, steps: [{approvals: 2, run_above_yuan: 3, payment_above_yuan: 2}]}
"""


def refused(code, what, **given):
    with pytest.raises(Refused) as no:
        what(**given)
    assert code in no.value.codes
    return no.value


def test_steps_count_by_sum_and_by_largest_payment():
    steps = Approvals(((dt.date(2017, 1, 1), "", STEPS),))
    on = dt.date(2025, 1, 1)
    for amounts, needed in (
        ([], 0), ([50_000], 0), ([50_000, 50_000], 0), ([50_000, 50_000, 1], 1), ([50_001], 1), ([149_999], 1), ([150_000], 2),
        ([40_000] * 26, 2), ([900_001], 3), ([10] * 900_001, 3),
    ):
        assert steps.needed(amounts, on=on) == needed, (len(amounts), needed)


def test_the_version_of_the_day_counts():
    shelf = read_approvals(SHELF)
    assert [shelf.needed([600], on=dt.date(year, 1, 1)) for year in (2016, 2019, 2020)] == [2, 2, 1]
    for wrong in ("versions: []", SHELF.replace("run_above_yuan: 3", "run_above_yuan: -3"),
                  SHELF.replace("steps: [{approvals: 2,", "steps: [{"),
                  SHELF.replace("[{approvals: 2", "[{approvals: 2, run_above_yuan: 9, payment_above_yuan: 9}, {approvals: 1")):
        with pytest.raises((KeyError, ValueError)):
            read_approvals(wrong)


def test_every_reason_at_once():
    answer = may_approve(officer=1, drafted_by=1, reviewed_by={1, None}, granted_by={1}, approved_by=[1])
    assert tuple(one.word for one in answer.reasons) == (
        "approver_drafted", "approver_reviewed", "approver_granted", "approved_already")
    assert may_approve(officer=2, drafted_by=1, reviewed_by={None}, granted_by=set(), approved_by=[]).yes
    assert not is_approved(needed=2, approved_by=[3, 4], payer=4).yes
    assert is_approved(needed=2, approved_by=[3, 4], payer=5).yes


@pytest.fixture
def steep(monkeypatch):
    """One payment of 1,500 yuan needs two approvals."""
    monkeypatch.setattr(approvals, "_read", lambda root: Approvals(((dt.date(2017, 1, 1), "", STEPS),)))


@pytest.fixture
def draft(scene, steep):
    scene.payable()
    return actions.draft_run(by=scene.who.payer, now=SENT, region=cast.COUNTY)


@pytest.fixture
def second_payer(db, scene):
    return cast.make_actor(Role.PAYER, name="周拨付", region=cast.COUNTY)


def release(scene, run):
    return actions.release_run(by=scene.who.payer, now=SENT, run_id=run.pk)


def approve(run, *officers):
    return [actions.approve_run(by=by, now=SENT, run_id=run.pk) for by in officers]


def test_a_large_run_waits_for_its_approvals(scene, draft, second_payer):
    assert draft.approvals_needed == 2
    refused("approvals_missing", release, scene=scene, run=draft)
    approve(draft, scene.who.city_officer)
    assert "已有 1 名" in refused("approvals_missing", release, scene=scene, run=draft).reasons[0].text()
    approve(draft, second_payer)
    assert release(scene, draft).state == RunState.RELEASED
    with pytest.raises(Refused) as no:
        approve(draft, scene.who.province_officer)
    assert no.value.codes == ("run_released",)


def test_a_small_run_needs_none(scene):
    assert scene.sent().approvals_needed == 0


def test_nobody_approves_twice_or_what_they_had_a_hand_in(scene, draft):
    approve(draft, scene.who.city_officer)
    for by, code in ((scene.who.city_officer, "approved_already"), (scene.who.payer, "approver_drafted")):
        with pytest.raises(Refused) as no:
            approve(draft, by)
        assert no.value.codes == (code,)
    Claim.objects.update(granted_by=scene.who.province_officer.person_id)
    with pytest.raises(Refused) as no:
        approve(draft, scene.who.province_officer)
    assert no.value.codes == ("approver_granted",)
    for by in (scene.who.reviewer, scene.who.approver, scene.who.worker, scene.who.finance_officer, *scene.who.strangers):
        with pytest.raises(Refused) as no:
            approve(draft, by)
        assert no.value.codes == ("not_yours",)


def test_an_approval_is_withdrawn_with_a_reason_and_given_again(scene, draft):
    approve(draft, scene.who.city_officer)
    given = {"now": SENT, "run_id": draft.pk}
    refused("why_needed", actions.withdraw_approval, by=scene.who.city_officer, why=" ", **given)
    refused("not_approved", actions.withdraw_approval, by=scene.who.province_officer, why="看错", **given)
    for by in (scene.who.reviewer, scene.who.worker, *scene.who.strangers):
        refused("not_yours", actions.withdraw_approval, by=by, why="看错", **given)
    actions.withdraw_approval(by=scene.who.city_officer, why="看错批次", **given)
    refused("not_approved", actions.withdraw_approval, by=scene.who.city_officer, why="看错", **given)
    approve(draft, scene.who.city_officer)
    assert [queries.standing_of(one) for one in queries.approvals_of(draft)] == [ApprovalState.WITHDRAWN, ApprovalState.STANDS]


def test_withdrawing_is_too_late_after_the_release(scene, draft, second_payer):
    approve(draft, scene.who.city_officer, second_payer)
    release(scene, draft)
    refused("run_released", actions.withdraw_approval, by=second_payer, now=SENT, run_id=draft.pk, why="看错")


def test_leaving_a_line_out_voids_what_was_approved(scene, steep):
    scene.payable()
    scene.payable(scene.who.other_worker)
    run = actions.draft_run(by=scene.who.payer, now=SENT, region=cast.COUNTY)
    approve(run, scene.who.city_officer)
    first, second = run.payments.order_by("nth")
    given = {"now": SENT, "run_id": run.pk, "payment_id": first.pk}
    refused("why_needed", actions.leave_out, by=scene.who.payer, why="", **given)
    for by in (scene.who.reviewer, scene.who.city_officer, *scene.who.strangers):
        refused("not_yours", actions.leave_out, by=by, why="待核实", **given)
    actions.leave_out(by=scene.who.payer, why="待核实", **given)
    refused("nothing_picked", actions.leave_out, by=scene.who.payer, why="待核实", **given)
    refused("nothing_picked", actions.leave_out, by=scene.who.payer, why="x", **{**given, "payment_id": second.pk})
    first.refresh_from_db()
    assert (first.state, first.claim.state) == (PaymentState.DROPPED, State.PAYABLE)
    (void,) = queries.approvals_of(run)
    assert (queries.standing_of(void), void.why) == (ApprovalState.VOID, f"剔除 {first.no}")
    refused("approvals_missing", release, scene=scene, run=run)
    assert actions.draft_run(by=scene.who.payer, now=SENT, region=cast.COUNTY).payments.get().claim_id == first.claim_id


class TestTheDatabaseItself:
    def no(self, constraint, deed):
        with pytest.raises(IntegrityError) as no, transaction.atomic():
            deed()
        assert no.value.__cause__.diag.constraint_name == constraint

    def test_a_run_is_not_released_without(self, scene, draft, second_payer):
        released = {"state": "released", "released_at": SENT, "released_by": scene.who.payer.person_id}
        mine = PayRun.objects.filter(pk=draft.pk)
        self.no("subsidy_run_approved", lambda: mine.update(**released))
        self.no("subsidy_run_approved", lambda: mine.update(approvals_needed=0))
        self.no("subsidy_run_approved", lambda: mine.update(**{**released, "approvals_needed": 1}))
        self.no("subsidy_run_approved", lambda: PayRun.objects.create(
            no="BF-X", region_id=cast.COUNTY, drafted_at=SENT, approvals_needed=1, **released))
        approve(draft, scene.who.city_officer, second_payer)
        self.no("subsidy_run_approved", lambda: mine.update(**{**released, "released_by": second_payer.person_id}))
        mine.update(**released)

    def test_an_approval_is_nobodys_who_had_a_hand_in_it_and_stays(self, scene, draft):
        row = {"run": draft, "lines": 1, "fen": 1, "approved_at": SENT}
        for by in (scene.who.payer, scene.who.reviewer, scene.who.approver):
            self.no("subsidy_approval_apart", lambda by=by: Approval.objects.create(approved_by=by.person_id, **row))
        (one,) = approve(draft, scene.who.city_officer)
        self.no("subsidy_approval_once", lambda: Approval.objects.create(approved_by=one.approved_by, **row))
        same = Approval.objects.filter(pk=one.pk)
        self.no("subsidy_approval_kept", lambda: same.update(fen=2))
        self.no("subsidy_approval_withdrawn_with_why", lambda: same.update(withdrawn_at=CLOSED))
        with pytest.raises(Exception, match="subsidy_approval"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("DELETE FROM subsidy_approval")
        same.update(withdrawn_at=CLOSED, why="撤回")
        self.no("subsidy_approval_kept", lambda: same.update(withdrawn_at=None, why=""))

    @pytest.mark.parametrize("change", ["amount_fen", "pay_account_id"])
    def test_a_line_changed_behind_the_house_voids_its_approvals(self, scene, draft, change):
        approve(draft, scene.who.city_officer)
        worker, number = scene.who.worker, make_simulated_card(serial=720_001)
        other = actions.give_account(by=worker, now=SENT, person_id=worker.person_id, number=number, bank="模拟银行",
                                     holder_name="李明")
        cast.proved_account(number, "李明")  # any other's the database refuses to begin with
        new = {"amount_fen": 150_001, "pay_account_id": other.pk}[change]
        draft.payments.update(**{change: new})
        assert [queries.standing_of(one) for one in queries.approvals_of(draft)] == [ApprovalState.VOID]
