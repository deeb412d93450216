"""Payment runs and the bank's answer: it works · again · faults by row · not yours · stranger."""

import datetime as dt
from io import BytesIO

import pytest
from django.db import IntegrityError, transaction
from python_calamine import load_workbook

from baigong.kernel.refused import Refused
from baigong.ledger import queries as ledger
from baigong.subsidy import actions, queries
from baigong.subsidy.models import Claim, Slot
from baigong.subsidy.words import PaymentState, RunState, State
from tests import cast
from tests.cast_subsidy import ANSWERED, SENT, answer_of, insured

pytestmark = pytest.mark.django_db


def refused(code, what, **given):
    with pytest.raises(Refused) as no:
        what(**given)
    assert code in no.value.codes
    return no.value


def answer(scene, run, content):
    return {"by": scene.who.payer, "now": ANSWERED, "run_id": run.pk, "content": content}


def test_the_file_says_who_gets_what_where(scene):
    run = scene.sent()
    head, row = load_workbook(BytesIO(queries.bank_xlsx(run))).get_sheet_by_index(0).to_python()
    assert head == list(queries.bankfile.HEAD)
    assert row[0] == f"{run.no}-0001"
    assert (row[1], row[3], row[4]) == ("李明", "模拟银行", "1500.00")
    assert queries.bank_csv(run).decode("utf-8-sig").splitlines()[1] == ",".join(row)


def test_a_claim_is_in_one_open_run_only(scene):
    scene.drafted()
    refused("nothing_picked", actions.draft_run, by=scene.who.payer, now=SENT, region=cast.COUNTY)


def test_runs_are_for_payers_of_the_place(scene):
    scene.payable()
    for by in (scene.who.reviewer, scene.who.approver, scene.who.worker, scene.who.city_officer,
               *scene.who.strangers):
        refused("not_yours", actions.draft_run, by=by, now=SENT, region=cast.COUNTY)
    run = actions.draft_run(by=scene.who.payer, now=SENT, region=cast.COUNTY)
    for by in (scene.who.reviewer, scene.who.worker, *scene.who.strangers):
        refused("not_yours", actions.release_run, by=by, now=SENT, run_id=run.pk)
        refused("not_yours", actions.read_bank_answer, by=by, now=SENT, run_id=run.pk, content=b"")


def test_releasing_twice_is_refused(scene):
    run = scene.sent()
    refused("not_now", actions.release_run, by=scene.who.payer, now=SENT, run_id=run.pk)


def test_who_decided_never_pays_and_the_database_says_so_too(scene):
    claim = scene.payable()
    with pytest.raises(IntegrityError), transaction.atomic():
        Claim.objects.filter(pk=claim.pk).update(sent_by=claim.granted_by, sent_at=SENT)
    Claim.objects.filter(pk=claim.pk).update(granted_by=scene.who.payer.person_id)
    refused("payer_decided", actions.draft_run, by=scene.who.payer, now=SENT, region=cast.COUNTY,
            claim_ids=[claim.pk])
    refused("nothing_picked", actions.draft_run, by=scene.who.payer, now=SENT, region=cast.COUNTY)


def test_a_claim_whose_facts_changed_drops_out_with_its_reason(scene):
    run = scene.drafted()
    insured(scene.who.worker, day=dt.date(2025, 9, 10), insured_months=8)
    run = actions.release_run(by=scene.who.payer, now=SENT, run_id=run.pk)
    (payment,) = run.payments.all()
    assert (run.state, payment.state) == (RunState.EMPTY, PaymentState.DROPPED)
    assert "失业保险累计缴费月数" in payment.why_dropped
    claim = scene.claim_of()
    assert (claim.state, claim.reviewed_by, Slot.objects.count()) == (State.FILED, None, 0)
    assert ledger.account(scene.line.account).debits_pending == 0


def test_the_same_answer_again_changes_nothing(scene):
    run = scene.sent()
    content = answer_of(run)
    actions.read_bank_answer(**answer(scene, run, content))
    again = actions.read_bank_answer(**answer(scene, run, content))
    assert again.state == RunState.SETTLED
    assert ledger.account(scene.line.account).debits_posted == 150_000


@pytest.mark.parametrize(("change", "fault"), [
    ({"指令号": "BF-9"}, "没有指令号"), ({"金额": "1500.01"}, "金额与指令不符"), ({"金额": "一千"}, "无法识别"),
    ({"处理结果": "也许"}, "无法识别"), ({"银行流水号": ""}, "银行流水号"),
])
def test_any_fault_refuses_the_whole_file_by_row(scene, change, fault):
    run = scene.sent()
    no = refused("bank_row", actions.read_bank_answer, **answer(scene, run, answer_of(run, **change)))
    assert no.reasons[0].values["row"] == 2
    assert fault in no.reasons[0].text()
    assert scene.claim_of().state == State.SENT


def test_a_row_twice_and_an_answer_that_turns_round(scene):
    run = scene.sent()
    lines = answer_of(run).decode().splitlines()
    refused("bank_row", actions.read_bank_answer, **answer(scene, run, "\n".join([*lines, lines[1]]).encode()))
    actions.read_bank_answer(**answer(scene, run, answer_of(run)))
    refused("bank_row", actions.read_bank_answer, **answer(scene, run, answer_of(run, "退票", why="销户")))


@pytest.mark.parametrize(("content", "code"), [
    (b"", "bank_column"), ("指令号,金额\n".encode(), "bank_column"), (b"PK\x03\x04nothing", "bank_file"),
    ("指令号,金额,处理结果,银行流水号,失败原因".encode(), "bank_file"), (b"\xff\xfe\x00", "bank_file"),
])
def test_what_is_no_answer_is_refused(scene, content, code):
    refused(code, actions.read_bank_answer, **answer(scene, scene.sent(), content))


def test_a_bank_still_writing_gb18030_is_read(scene):
    run = scene.sent()
    actions.read_bank_answer(**answer(scene, run, answer_of(run).decode().encode("gb18030")))
    assert scene.claim_of().state == State.PAID


def test_a_workbook_is_read_like_a_csv(scene):
    run = scene.sent()
    table = [tuple(line.split(",")) for line in answer_of(run).decode().splitlines()]
    actions.read_bank_answer(**answer(scene, run, queries.workbook(table, name="回盘")))
    assert scene.claim_of().state == State.PAID


def test_a_stored_decision_that_does_not_replay_is_not_paid(scene):
    """Someone with the database's keys raises the amount after the decision: the replay finds it."""
    run = scene.sent()
    claim = scene.claim_of()
    Claim.objects.filter(pk=claim.pk).update(amount_fen=999_999)
    run.payments.update(amount_fen=999_999)
    no = refused("bank_row", actions.read_bank_answer, **answer(scene, run, answer_of(run)))
    assert "重算" in no.reasons[0].text()
