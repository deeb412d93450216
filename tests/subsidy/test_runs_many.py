"""Runs of many lines: as many questions for thirty as for three, what drops out in the middle, lots."""

from contextlib import contextmanager

import pytest
from django.db import connection

from baigong.journal.models import Message
from baigong.journal.queries import any_of
from baigong.kernel.refused import Refused
from baigong.ledger import queries as ledger
from baigong.people import queries as people
from baigong.subsidy import actions, queries
from baigong.subsidy.actions import answers, runs
from baigong.subsidy.facts import Reading, case
from baigong.subsidy.models import AccountProof, Claim
from baigong.subsidy.words import PaymentState, RunState, State
from tests import cast
from tests.cast_subsidy import ANSWERED, SENT, answer_of, insured, make_scene
from tests.payables import payables
from tests.tampering import superuser

pytestmark = pytest.mark.django_db
FEN = 150_000


@contextmanager
def asked():
    """Every statement inside. (Columns worded in binary cannot be shown by Django's own way of keeping them.)"""
    found = []

    def keep(execute, sql, params, many, context):
        found.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(keep):
        yield found


def many(count):
    """A scene with so many payable claims."""
    scene = make_scene()
    payables(scene.payable(), count - 1, now=SENT)
    return scene


def test_thirty_lines_ask_as_often_as_three():
    scene, found = many(33), {}
    by, left = scene.who.payer, list(Claim.objects.filter(state=State.PAYABLE).order_by("id").values_list("pk", flat=True))
    for ids in (left[:3], left[3:]):
        with asked() as draft:
            run = actions.draft_run(by=by, now=SENT, region=cast.COUNTY, claim_ids=ids)
        with asked() as release:
            actions.release_run(by=by, now=SENT, run_id=run.pk)
        content = answer_of(run)
        with asked() as answer:
            actions.read_bank_answer(by=by, now=ANSWERED, run_id=run.pk, content=content)
        assert run.payments.filter(state=PaymentState.PAID).count() == len(ids)
        found[len(ids)] = [len(one) for one in (draft, release, answer)]
    assert found[3] == found[30]
    assert sum(found[3]) < 70


@pytest.mark.parametrize("lot", [2, 500])
def test_who_drops_out_in_the_middle_takes_nobody_along(monkeypatch, lot):
    monkeypatch.setattr(runs, "LOT", lot)
    monkeypatch.setattr(answers, "LOT", lot)
    scene = many(7)
    run = actions.draft_run(by=scene.who.payer, now=SENT, region=cast.COUNTY)
    lines = list(run.payments.select_related("claim").order_by("nth"))
    assert [one.nth for one in lines] == list(range(1, 8))
    changed, doubted = lines[2].claim, lines[4]
    insured(cast.Actor(role="worker", person_id=changed.worker_id), day=cast.TODAY.replace(month=9, day=19), insured_months=8)
    with superuser():
        AccountProof.objects.filter(pay_account=doubted.pay_account_id).update(state="withdrawn", withdrawn_at=SENT, why="x")
    actions.release_run(by=scene.who.payer, now=SENT, run_id=run.pk)
    by_state = {nth: one.state for nth, one in enumerate(run.payments.order_by("nth"), start=1)}
    assert by_state == {n: PaymentState.DROPPED if n in (3, 5) else PaymentState.SENT for n in range(1, 8)}
    changed.refresh_from_db()
    doubted.claim.refresh_from_db()
    assert (changed.state, doubted.claim.state) == (State.FILED, State.PAYABLE)
    assert ledger.account(scene.line.account).debits_pending == 6 * FEN  # the doubted one's is held still
    sent = queries.run(run.pk, by=scene.who.payer)
    assert (sent.lines, sent.dropped, sent.fen) == (5, 2, 5 * FEN)


def test_an_answer_in_lots_pays_and_returns_each_with_its_own_words(monkeypatch):
    monkeypatch.setattr(answers, "LOT", 2)
    scene = many(6)
    run = actions.draft_run(by=scene.who.payer, now=SENT, region=cast.COUNTY)
    actions.release_run(by=scene.who.payer, now=SENT, run_id=run.pk)
    rows = answer_of(run).decode().splitlines()
    for n in (2, 5):
        cells = rows[n].split(",")
        rows[n] = ",".join([*cells[:2], "退票", "", f"原因{n}"])
    actions.read_bank_answer(by=scene.who.payer, now=ANSWERED, run_id=run.pk, content="\n".join(rows).encode())
    run = queries.run(run.pk, by=scene.who.payer)
    assert (run.state, run.paid, run.returned) == (RunState.SETTLED, 4, 2)
    returned = run.payments.filter(state=PaymentState.RETURNED).order_by("nth")
    assert [(one.nth, one.why_returned, one.bank_ref) for one in returned] == [(2, "原因2", ""), (5, "原因5", "")]
    assert all(one.bank_ref == f"B{one.pk}" for one in run.payments.filter(state=PaymentState.PAID))
    told = Message.objects.filter(link__contains="/worker/claims/", at=ANSWERED)
    assert told.count() == 6 and {one.to_person for one in told} == set(run.payments.values_list("claim__worker_id", flat=True))
    assert "原因5" in told.get(to_person=run.payments.get(nth=5).claim.worker_id).zh
    assert not AccountProof.objects.filter(pay_account__in=returned.values("pay_account"), state="proved").exists()
    line = ledger.account(scene.line.account)
    assert (line.debits_posted, line.debits_pending) == (4 * FEN, 2 * FEN)


def test_one_fault_among_many_books_nothing():
    scene = many(6)
    run = actions.draft_run(by=scene.who.payer, now=SENT, region=cast.COUNTY)
    actions.release_run(by=scene.who.payer, now=SENT, run_id=run.pk)
    last = run.payments.get(nth=6)
    Claim.objects.filter(pk=last.claim_id).update(amount_fen=999_999)  # does not replay
    last.amount_fen = 999_999
    last.save(update_fields=["amount_fen"])
    with pytest.raises(Refused) as no:
        actions.read_bank_answer(by=scene.who.payer, now=ANSWERED, run_id=run.pk, content=answer_of(run))
    assert [reason.values["row"] for reason in no.value.reasons] == [7]
    assert run.payments.filter(state=PaymentState.SENT).count() == 6


def test_more_keys_than_a_statement_has_values(scene):
    claim = scene.payable()
    assert list(Claim.objects.filter(pk__in=any_of([claim.pk, *range(10**6, 10**6 + 70_000)]))) == [claim]
    assert not Claim.objects.filter(pk__in=any_of([])).exists()
    assert queries.ready(by=scene.who.payer, claim_ids=[claim.pk, *range(10**6, 10**6 + 70_000)]).claims == 1


def test_another_look_keeps_what_a_dropped_claim_does_not_change():
    read = Reading({(people.answers_about, (1,), ()): "registers", (case._counted, (1,), ()): "mine",
                    (case._counted, (2,), ()): "theirs", (queries.package_of, (7,), ()): "shared"})
    assert set(read.without(1).known.values()) == {"registers", "theirs"}
    assert len(read.known) == 4


def test_ready_counts_and_adds_up_what_is_payable():
    scene = many(4)
    found = queries.ready(by=scene.who.payer)
    assert (found.claims, found.fen) == (4, 4 * FEN)
    actions.draft_run(by=scene.who.payer, now=SENT, region=cast.COUNTY, claim_ids=[scene.claim_of().pk])
    assert queries.ready(by=scene.who.payer) == queries.Ready(3, 3 * FEN)
    assert queries.ready(by=scene.who.payer, region=cast.NEIGHBOUR).claims == 0
