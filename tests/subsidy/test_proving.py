"""Whose account it is: nothing is paid but to one proved to be the payee's and nobody else's; the database has the last word."""

from io import BytesIO

import pytest
from django.db import IntegrityError, connection, transaction
from python_calamine import load_workbook

from baigong.journal.models import Message
from baigong.kernel.actor import SYSTEM
from baigong.kernel.identity import make_simulated_card
from baigong.offer import queries as offer
from baigong.people import actions as people
from baigong.people.models import PayAccount
from baigong.subsidy import actions, queries
from baigong.subsidy.decide.proving import HOLDER_ANSWER, holder_rows
from baigong.subsidy.models import AccountProof, HolderCheck, Payment
from baigong.subsidy.words import State
from baigong.subsidy.words.proving import Ownership
from tests import cast
from tests.cast_subsidy import ANSWERED, CLOSED, FILED, OFFERED, SENT, answer_of, on
from tests.ledger.acting import acting
from tests.refused import refused
from tests.tampering import superuser

pytestmark = pytest.mark.django_db
NEW = make_simulated_card(serial=700_001)
THIRD = make_simulated_card(serial=700_002)


def given(scene, number=NEW, **change):
    """The first worker gives another account: nobody knows yet whose it is."""
    who = scene.who.worker
    return actions.give_account(**{"by": who, "now": OFFERED, "person_id": who.person_id, "number": number, "bank": "模拟银行",
                                   "holder_name": "李明", "why": "换卡", **change})


def newest():
    """The newest proof of the first worker's accounts."""
    return AccountProof.objects.filter(person__name="李明").latest("id")


def asked(scene, **change):
    return actions.ask_bank(**{"by": scene.who.reviewer, "now": FILED, "region": cast.COUNTY, **change})


def answer(*rows):
    return "\n".join([",".join(HOLDER_ANSWER), *(",".join(row) for row in rows)]).encode()


def answered(scene, check, *rows, **change):
    content = answer(*rows) if rows else queries.sandbox_holder_answer(check)
    return actions.read_holder_answer(**{"by": scene.who.reviewer, "now": FILED, "check_id": check.pk, "content": content,
                                         **change})


def draft(scene, **change):
    return actions.draft_run(**{"by": scene.who.payer, "now": SENT, "region": cast.COUNTY, **change})


def test_what_a_register_proved_is_paid_to(scene):
    scene.paid()
    proof = AccountProof.objects.get(person_id=scene.who.worker.person_id)
    assert (proof.state, proof.kind, proof.evidence, proof.due_on) == ("proved", "card", "模拟登记 001", None)


def test_an_unproved_account_is_in_no_run_until_the_bank_says_whose_it_is(scene):
    given(scene)
    assert (newest().state, newest().due_on) == ("unproved", on(15).date())  # five working days after the 9th, the 11th being one
    claim = scene.payable()
    with refused("nothing_picked"):
        draft(scene)
    with refused("account_unproved"):
        draft(scene, claim_ids=[claim.pk])
    check = asked(scene, now=CLOSED)
    with refused("nothing_picked"):  # asked is not answered
        draft(scene)
    answered(scene, check, now=CLOSED)
    assert (newest().state, newest().kind, newest().proved_by) == ("proved", "bank", scene.who.reviewer.person_id)
    assert draft(scene).payments.get().pay_account.number == NEW


def test_filing_closing_and_asking_find_accounts_that_nobody_thought_of(scene):
    """An account replaced on the floor below, where nothing is known of proofs."""
    scene.granted()
    people.replace_pay_account(by=SYSTEM, now=OFFERED, person_id=scene.who.worker.person_id, number=NEW, bank="模拟银行",
                               holder_name="李明", why="换卡")
    assert not AccountProof.objects.filter(number=NEW).exists()
    assert asked(scene).proofs.get().number == NEW


def test_the_end_of_a_notice_wants_the_accounts_proved(scene):
    notice = scene.noticed()
    people.replace_pay_account(by=SYSTEM, now=OFFERED, person_id=scene.who.worker.person_id, number=NEW, bank="模拟银行",
                               holder_name="李明", why="换卡")
    actions.close_notice(by=scene.who.approver, now=CLOSED, notice_id=notice.pk)
    assert (newest().number, newest().state, newest().region_id) == (NEW, "unproved", cast.COUNTY)


def test_the_file_and_its_answer(scene):
    given(scene)
    check = asked(scene)
    head, row = load_workbook(BytesIO(queries.holder_xlsx(check))).get_sheet_by_index(0).to_python()
    assert (head, row) == (["核验号", "户名", "账号", "开户银行"], [f"{check.no}-0001", "李明", NEW, "模拟银行"])
    assert check.no == "HM-120104-2025-00001"
    with refused("proof_not_needed"):
        asked(scene)
    answered(scene, check)
    assert HolderCheck.objects.get().answered_by == scene.who.reviewer.person_id
    again = AccountProof.objects.values().get(number=NEW)
    answered(scene, check, (f"{check.no}-0001", "一致", f"MH{check.no}-0001", ""), now=SENT)
    assert AccountProof.objects.values().get(number=NEW) == again


def test_only_those_picked_are_asked_about(scene):
    given(scene)
    first = newest()
    other = scene.who.other_worker
    actions.give_account(by=other, now=OFFERED, person_id=other.person_id, number=THIRD, bank="模拟银行", holder_name="王芳")
    assert [one.number for one in asked(scene, proof_ids=[first.pk]).proofs.all()] == [NEW]
    with refused("proof_not_needed"):
        asked(scene, proof_ids=[first.pk])


def test_every_fault_of_an_answer_by_row_and_nothing_of_it(scene):
    given(scene)
    check = asked(scene)
    no = f"{check.no}-0001"
    for rows, faults in (
            ([(no, "也许", "", "")], ["核验结果“也许”无法识别"]), ([(no, "一致", "", "")], ["核验一致但缺少核验流水号"]),
            ([("X-1", "一致", "R", "")], ["本次核验没有 X-1"]),
            ([(no, "一致", "R", ""), (no, "不一致", "", ""), ("X-2", "一致", "R", "")], [f"核验号 {no} 重复", "本次核验没有 X-2"])):
        with refused(*["holder_row"] * len(faults)) as no_file:
            answered(scene, check, *rows)
        assert [reason.values["fault"] for reason in no_file.value.reasons] == faults
        assert newest().state == "asked"
    for content, codes in ((b"", ["holder_column"] * 4), (b"\xff\xfe\x00", ["holder_file"]), (answer(), ["holder_file"]),
                           ("核验号,说明\n".encode(), ["holder_column"] * 2)):
        with refused(*codes):
            answered(scene, check, content=content)
    answered(scene, check, (no, "一致", "R1", ""))
    with refused("holder_row"):
        answered(scene, check, (no, "一致", "R2", ""))
    with refused("holder_row"):
        answered(scene, check, (no, "不一致", "", ""))


def test_not_theirs_is_told_and_another_is_wanted(scene):
    given(scene)
    check = asked(scene)
    answered(scene, check, (f"{check.no}-0001", "不一致", "", "户名与账号不符"))
    assert (newest().state, newest().why, newest().due_on) == ("refuted", "户名与账号不符", None)
    message = Message.objects.latest("id")
    assert (message.to_person, message.link) == (scene.who.worker.person_id, "/worker/claims/")
    assert "户名与账号不符" in message.zh
    assert NEW not in message.zh
    scene.payable()
    assert not queries.proofs_left(by=scene.who.reviewer).exists()  # it waits for the payee
    with refused("nothing_picked"):
        draft(scene)
    given(scene, THIRD, now=CLOSED)
    answered(scene, asked(scene, now=CLOSED), now=CLOSED)
    assert draft(scene).payments.get().pay_account.number == THIRD


def test_giving_a_refuted_account_again_asks_again_and_giving_a_proved_one_does_not(scene):
    given(scene)
    check = asked(scene)
    answered(scene, check, (f"{check.no}-0001", "不符", "", ""))
    assert newest().why == "不符"
    given(scene)
    assert AccountProof.objects.filter(number=NEW).count() == 2
    given(scene)
    assert AccountProof.objects.filter(number=NEW).count() == 2
    answered(scene, asked(scene))
    given(scene)
    assert [one.state for one in AccountProof.objects.filter(number=NEW)] == ["proved", "refuted"]


def test_papers_are_looked_at_by_two(scene):
    given(scene)
    who, proof_id = scene.who, newest().pk
    with refused("proof_evidence"):
        actions.see_paper(by=who.reviewer, now=FILED, proof_id=proof_id, evidence=" ")
    with refused("proof_no_paper"):
        actions.judge_paper(by=who.approver, now=FILED, proof_id=proof_id, fits=True)
    actions.see_paper(by=who.reviewer, now=FILED, proof_id=proof_id, evidence="账户证明 3 号")
    with refused("not_now"):
        actions.see_paper(by=who.reviewer, now=FILED, proof_id=proof_id, evidence="账户证明 3 号")
    with refused("proof_same_officer"):
        actions.judge_paper(by=who.reviewer, now=FILED, proof_id=proof_id, fits=True)
    actions.judge_paper(by=who.approver, now=FILED, proof_id=proof_id, fits=True)
    with refused("not_now"):
        actions.judge_paper(by=who.approver, now=FILED, proof_id=proof_id, fits=True)
    assert (newest().state, newest().kind, newest().evidence) == ("proved", "paper", "账户证明 3 号")
    scene.payable()
    assert draft(scene).payments.get().pay_account.number == NEW


def test_the_second_officer_may_say_no(scene):
    given(scene)
    actions.see_paper(by=scene.who.reviewer, now=FILED, proof_id=newest().pk, evidence="证明")
    with refused("proof_why"):
        actions.judge_paper(by=scene.who.approver, now=FILED, proof_id=newest().pk, fits=False)
    actions.judge_paper(by=scene.who.approver, now=FILED, proof_id=newest().pk, fits=False, why="证明是他人的")
    assert (newest().state, newest().refuted_by) == ("refuted", scene.who.approver.person_id)


def test_what_came_back_from_the_bank_is_proved_anew_even_the_same_number(scene):
    run = scene.sent()
    number = run.payments.get().pay_account.number
    actions.read_bank_answer(by=scene.who.payer, now=ANSWERED, run_id=run.pk, content=answer_of(run, "退回", why="账户已销户"))
    assert (newest().state, newest().why) == ("withdrawn", "账户已销户")
    claim = scene.claim_of()
    actions.mend_account(by=scene.who.worker, now=on(28), claim_id=claim.pk, number=number, bank="另一家", holder_name="李明")
    assert (scene.claim_of().state, newest().state) == (State.PAYABLE, "unproved")
    with refused("account_unproved"):
        draft(scene, now=on(29), claim_ids=[claim.pk])
    answered(scene, asked(scene, now=on(28)), now=on(28))
    assert draft(scene, now=on(29)).payments.count() == 1


def test_withdrawn_before_the_release_drops_out_and_stays_payable(scene):
    run = scene.drafted()
    proof = AccountProof.objects.get(person_id=scene.who.worker.person_id)
    with refused("proof_why"):
        actions.withdraw_proof(by=scene.who.reviewer, now=SENT, proof_id=proof.pk, why="")
    actions.withdraw_proof(by=scene.who.reviewer, now=SENT, proof_id=proof.pk, why="举报冒用")
    with refused("not_now"):
        actions.withdraw_proof(by=scene.who.reviewer, now=SENT, proof_id=proof.pk, why="举报冒用")
    assert actions.release_run(by=scene.who.payer, now=SENT, run_id=run.pk).state == "empty"
    assert (run.payments.get().state, scene.claim_of().state) == ("dropped", State.PAYABLE)
    actions.prove_again(by=scene.who.reviewer, now=SENT, proof_id=proof.pk)
    with refused("proof_stands"):
        actions.prove_again(by=scene.who.reviewer, now=SENT, proof_id=proof.pk)
    assert newest().state == "unproved"


def test_an_account_no_longer_used_is_left_alone(scene):
    given(scene)
    old = newest()
    given(scene, THIRD)
    for deed in (lambda: actions.see_paper(by=scene.who.reviewer, now=FILED, proof_id=old.pk, evidence="x"),
                 lambda: actions.prove_again(by=scene.who.reviewer, now=FILED, proof_id=old.pk)):
        with refused("proof_old_account"):
            deed()
    assert [one.number for one in asked(scene).proofs.all()] == [THIRD]


def test_a_file_is_done_with_when_its_last_row_is_withdrawn(scene):
    given(scene)
    check = asked(scene)
    actions.withdraw_proof(by=scene.who.reviewer, now=SENT, proof_id=newest().pk, why="银行长期未回")
    assert HolderCheck.objects.get().answered_at == SENT
    with refused("holder_row"):
        answered(scene, check, (f"{check.no}-0001", "一致", "R", ""))


def test_what_arrived_before_proves(scene):
    claim = scene.paid()
    account = PayAccount.objects.get(person_id=scene.who.worker.person_id)
    with refused("proof_not_needed"):
        actions.accept_arrivals(by=scene.who.reviewer, now=SENT, region=cast.COUNTY)
    with superuser():  # as in a house that paid before accounts were proved
        AccountProof.objects.filter(pay_account=account).update(
            state="unproved", kind="", evidence="", proved_at=None, due_on=SENT.date())
    assert actions.accept_arrivals(by=scene.who.reviewer, now=SENT, region=cast.COUNTY) == 1
    proof = AccountProof.objects.get(pay_account=account)
    assert (proof.state, proof.kind, proof.evidence) == ("proved", "arrived", Payment.objects.get(claim=claim).no)


def test_registers_are_heard_in_bulk_whole_or_not_at_all(scene):
    given(scene)
    heard = {"by": SYSTEM, "now": FILED, "kind": "card", "document": "发卡登记 9"}
    with refused("proof_row"):
        actions.hear_holders(**heard, rows=[(NEW, "李明"), (THIRD, "王芳")])
    with refused("proof_source"):
        actions.hear_holders(**{**heard, "kind": "bank"}, rows=[(NEW, "李明")])
    with refused("proof_evidence"):
        actions.hear_holders(**{**heard, "document": ""}, rows=[(NEW, "李明")])
    assert actions.hear_holders(**heard, rows=[(NEW, "李 明")]) == 1
    assert actions.hear_holders(**heard, rows=[(NEW, "李明")]) == 0
    assert (newest().state, newest().kind, newest().evidence) == ("proved", "card", "发卡登记 9")
    assert actions.hear_holders(**heard, rows=[(NEW, "王五")]) == 0
    assert newest().state == "withdrawn"
    given(scene)
    actions.hear_holders(**heard, rows=[(NEW, "王五")])
    assert newest().state == "refuted"
    other = scene.who.other_worker.person_id
    people.replace_pay_account(by=SYSTEM, now=OFFERED, person_id=other, number=THIRD, bank="模拟银行", holder_name="王芳", why="x")
    actions.hear_holders(**heard, rows=[(THIRD, "李明")])
    assert AccountProof.objects.get(person_id=other, state="refuted").number == THIRD


def test_not_yours_and_strangers(scene):
    given(scene)
    who = scene.who
    check = asked(scene)
    answered(scene, check)
    proof = newest().pk
    nobody = (who.payer, who.worker, who.provider_clerk, who.finance_officer, who.neighbour_reviewer, *who.strangers)
    for by in nobody:
        for deed, named in (
                (actions.ask_bank, {"region": cast.COUNTY}), (actions.accept_arrivals, {"region": cast.COUNTY}),
                (actions.read_holder_answer, {"check_id": check.pk, "content": b""}),
                (actions.see_paper, {"proof_id": proof, "evidence": "x"}), (actions.judge_paper, {"proof_id": proof, "fits": True}),
                (actions.withdraw_proof, {"proof_id": proof, "why": "x"}), (actions.prove_again, {"proof_id": proof}),
                (actions.hear_holders, {"kind": "card", "document": "x", "rows": []})):
            with refused("not_yours"):
                deed(by=by, now=FILED, **named)
        assert not queries.proofs_left(by=by).exists()
    for by in (who.other_worker, who.payer, *who.strangers):
        with refused("not_yours"):
            given(scene, THIRD, by=by)


def test_it_waits_with_its_clock_for_those_who_may(scene):
    given(scene)
    rows = offer.rows_of(queries.inbox(by=scene.who.reviewer))
    assert [(str(row.title), row.due_on) for row in rows if str(row.kind) == "收款账户核实"] == [("李明", on(15).date())]
    check = asked(scene)
    rows = offer.rows_of(queries.inbox(by=scene.who.approver))
    assert [(str(row.title), row.due_on) for row in rows if str(row.kind) == "收款账户核实"] == [(check.no, on(15).date())]
    answered(scene, check)
    assert [row for row in offer.rows_of(queries.inbox(by=scene.who.reviewer)) if str(row.kind) == "收款账户核实"] == []


def test_looked_for_by_name_digits_state_kind_and_payee(scene):
    given(scene)

    def found(**wanted):
        return [one.number for one in queries.account_proofs(queries.WantedProofs(**wanted), by=scene.who.reviewer)]

    mine, other = (PayAccount.objects.filter(person_id=one.person_id).order_by("id").first().number
                   for one in (scene.who.worker, scene.who.other_worker))
    assert found() == [NEW, other, mine]
    assert found(text="李明") == [NEW, mine]
    assert found(text=NEW[-6:]) == [NEW]
    assert found(states=("unproved",)) == [NEW]
    assert found(kind="card") == [other, mine]
    assert found(payee="organisation") == []
    assert list(queries.account_proofs(by=scene.who.neighbour_reviewer)) == []


class TestTheDatabaseSaysNo:
    """By bare statements, past every action."""

    def no(self, sql, match, *given):
        with pytest.raises(IntegrityError, match=match), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql, given)

    def test_to_a_payment_to_an_unproved_account(self, scene):
        run = scene.drafted()
        payment = run.payments.get()
        given(scene)
        new = PayAccount.objects.get(number=NEW).pk
        self.no("UPDATE subsidy_payment SET pay_account_id = %s", "not proved", new)
        run.payments.update(state="dropped")
        with pytest.raises(IntegrityError, match="not proved"), transaction.atomic():
            Payment.objects.create(run=run, nth=2, claim_id=payment.claim_id, pay_account_id=new, amount_fen=payment.amount_fen)
        payment = run.payments.get()
        actions.withdraw_proof(by=scene.who.reviewer, now=SENT, proof_id=payment.pay_account.proofs.get().pk, why="x")
        self.no("UPDATE subsidy_payment SET state = 'drafted'", "not proved")

    def test_to_sending_after_the_proof_was_withdrawn_or_the_account_was_changed(self, scene):
        payment = scene.drafted().payments.get()
        sends = "UPDATE subsidy_payment SET state = 'sent', sent_at = now() WHERE id = %s"
        with transaction.atomic():
            PayAccount.objects.filter(pk=payment.pay_account_id).update(number=NEW)
            self.no(sends, "not proved", payment.pk)
            transaction.set_rollback(True)
        other = PayAccount.objects.get(person_id=scene.who.other_worker.person_id).pk
        self.no("UPDATE subsidy_payment SET pay_account_id = %s", "not proved", other)  # proved, but another's
        AccountProof.objects.filter(pay_account=payment.pay_account_id).update(
            state="withdrawn", why="x", withdrawn_at=SENT)
        self.no(sends, "not proved", payment.pk)

    def test_to_a_number_of_two_payees(self, scene):
        given(scene)
        other = PayAccount.objects.get(person_id=scene.who.other_worker.person_id)
        with connection.cursor() as cursor:  # where the accounts' own constraint is gone
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("ALTER TABLE people_payaccount DROP CONSTRAINT people_pay_account_one_holder")
        PayAccount.objects.filter(pk=other.pk).update(number=NEW)
        other.refresh_from_db()
        second = AccountProof(pay_account=other, person_id=other.person_id, region_id=cast.COUNTY, number=NEW, wanted_at=SENT,
                              due_on=SENT.date())
        with pytest.raises(IntegrityError, match="subsidy_account_proof_live"), transaction.atomic():
            second.save()
        with refused("account_shared"):
            acting(second.save)

    def test_to_proofs_that_are_not_of_the_account_or_jump(self, scene):
        given(scene)
        proof, other = newest(), scene.who.other_worker.person_id
        as_it_is = "a proof is of an account as it is"
        for change in ("number = '1'", f"person_id = {other}", "wanted_by = 7", "state = 'proved', kind = 'arrived',"
                       " evidence = 'x', proved_at = now()"):
            self.no(f"UPDATE subsidy_accountproof SET {change} WHERE id = %s", as_it_is, proof.pk)
        with pytest.raises(IntegrityError, match=as_it_is), transaction.atomic():
            AccountProof.objects.create(pay_account=proof.pay_account, person_id=other, region_id=cast.COUNTY, number=NEW,
                                        wanted_at=SENT, due_on=SENT.date())
        answered(scene, asked(scene))
        for change in ("evidence = 'y'", "kind = 'card'", "state = 'unproved', due_on = now()::date", "state = 'asked',"
                       " due_on = now()::date"):
            self.no(f"UPDATE subsidy_accountproof SET {change} WHERE id = %s", as_it_is, proof.pk)

    def test_to_proofs_without_their_ground(self, scene):
        given(scene)
        for change, match in (
                ("state = 'asked', kind = 'bank', asked_at = now()", "by_file"), ("state = 'proved', proved_at = now()", "states"),
                ("state = 'refuted', refuted_at = now()", "states"), ("state = 'withdrawn', withdrawn_at = now()", "states"),
                ("due_on = NULL", "states"), ("state = 'proved', kind = 'paper', evidence = 'x', proved_at = now(), asked_by = 1,"
                                              " proved_by = 1", "two_officers")):
            self.no(f"UPDATE subsidy_accountproof SET {change} WHERE id = %s", match, newest().pk)

    def test_to_forgetting(self, scene):
        given(scene)
        asked(scene)
        for table in ("subsidy_accountproof", "subsidy_holdercheck"):
            with pytest.raises(Exception, match="Cannot delete"), transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(f"DELETE FROM {table}")


def test_an_answer_is_read_as_banks_write_it():
    head = ["说明", "核验号", "核验结果", "核验流水号"]
    rows = holder_rows([head, ["", "A-1", "户名一致", 12.0], [], ["错", "A-2", "账号不存在", None]])
    assert [(row.row, row.no, row.fits, row.ref, row.why, row.fault) for row in rows] == [
        (2, "A-1", True, "12", "户名一致", ""), (4, "A-2", False, "", "错", "")]
    assert Ownership.PROVED.label("en") == "Proved"
