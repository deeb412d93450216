"""Many payable claims out of one true one: all that a payment run looks at is true of each copy.

    scene.payable(); payables(scene.claim_of(), 2_000)

Each copy is of a person of its own, with what registers say of them, a proved account, a certificate, a used entitlement, a
decision and its seal (written into the journal's chain as any entry), and the money held in the ledger by `hold_all`. Rows whose
triggers would ask how they came about (persons, certificates, claims, decisions, proofs) are copied past the triggers, as a
superuser can; journal and ledger are written with theirs.
"""

import uuid
from datetime import datetime
from typing import Any

from django.db import connection

from baigong.journal.actions import ACTIONS, action
from baigong.journal.models import Entry
from baigong.kernel.actor import SYSTEM, Actor
from baigong.ledger import actions as ledger
from baigong.people.models import PayAccount, RegisterExtract
from baigong.subsidy.models import AccountProof, Claim, Slot
from tests.crowd import copies

LOT = 5_000
SEALS = """
    INSERT INTO journal_entry (lane_id, seq, at, action, by_person, by_role, by_organisation, subject_kind, subject_id, why,
                               detail, prev_hash, hash)
    SELECT g %% 64, 0, at, action, by_person, by_role, by_organisation, subject_kind, ({claims} + g)::text, why,
           jsonb_build_object('decision', {decisions} + g, 'seal', detail -> 'seal'), '', ''
      FROM journal_entry, generate_series(1, %s) g WHERE id = %s
"""


def payables(claim: Claim, count: int, *, nth: int = 0, now: datetime) -> range:
    """So many more claims like this one that is payable; their ids. `nth` tells a second lot of copies from the first.

    The line of the budget must have what they come to. Raises Refused(overdrawn) where it has not.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
    made = _copied(claim, count, nth)
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = DEFAULT")
        cursor.execute(SEALS.format(claims=made.start - 1, decisions=made.decisions), [count, _seal_of(claim).pk])
    for start in range(made.start, made.start + count, LOT):
        _hold(claim, range(start, min(start + LOT, made.start + count)), now)
    return range(made.start, made.start + count)


class _Made:
    def __init__(self, start: int, decisions: int) -> None:
        self.start, self.decisions = start, decisions


def _copied(claim: Claim, count: int, nth: int) -> _Made:
    account = PayAccount.objects.get(person=claim.worker_id, is_current=True)
    proof = AccountProof.objects.get(pay_account=account, state="proved")
    persons = copies("people_person", claim.worker_id, count, {
        "name": "'领款' || g", "id_number": f"'993{nth}' || lpad(g::text, 14, '0')", "phone": "'138' || lpad(g::text, 8, '0')"})
    for extract in RegisterExtract.objects.filter(person=claim.worker_id).order_by("id"):
        copies("people_registerextract", extract.pk, count, {"person_id": f"{persons} + g"})
    number = f"'6299{nth}' || lpad(g::text, 14, '0')"
    accounts = copies("people_payaccount", account.pk, count, {
        "person_id": f"{persons} + g", "number": number, "holder_name": "'领款' || g"})
    copies("subsidy_accountproof", proof.pk, count, {
        "person_id": f"{persons} + g", "pay_account_id": f"{accounts} + g", "number": number})
    enrolments = copies("enrolment_enrolment", claim.enrolment_id, count, {"worker_id": f"{persons} + g"})
    certificates = copies("assessment_certificate", claim.certificate_id, count, {
        "no": f"'S98{nth}' || lpad(g::text, 18, '0')", "person_id": f"{persons} + g", "enrolment_id": f"{enrolments} + g"})
    claims = copies("subsidy_claim", claim.pk, count, {
        "no": f"'MANY-{nth}-' || g", "worker_id": f"{persons} + g", "enrolment_id": f"{enrolments} + g",
        "certificate_id": f"{certificates} + g", "hold_id": "gen_random_uuid()", "post_id": "gen_random_uuid()"})
    decisions = copies("subsidy_decision", claim.decisions.latest("id").pk, count, {"claim_id": f"{claims} + g"})
    for slot in Slot.objects.filter(claim=claim):
        copies("subsidy_slot", slot.pk, count, {"claim_id": f"{claims} + g", "person_id": f"{persons} + g"})
    return _Made(claims + 1, decisions)


def _seal_of(claim: Claim) -> Entry:
    """The entry that sealed the decision that stands."""
    return Entry.objects.filter(subject_kind="subsidy.Claim", subject_id=str(claim.pk), detail__has_key="seal").latest("id")


def _hold(claim: Claim, ids: range, now: datetime) -> None:
    found = Claim.objects.filter(pk__in=list(ids)).select_related("worker", "budget_line").order_by("id")
    codes = {one.pk: (one.ledger_account, one.ledger_name) for one in found}
    with connection.cursor() as cursor:
        cursor.executemany("INSERT INTO ledger_account (code, name, may_overdraw, only_holds, debits_pending, debits_posted, "
                           "credits_pending, credits_posted) VALUES (%s, %s, false, false, 0, 0, 0, 0)", list(codes.values()))
    holds = [ledger.Hold(one.hold_id, claim.budget_line.account, codes[one.pk][0], claim.amount_fen, one.no) for one in found]

    def promise(*, by: Actor, now: datetime) -> Any:
        return ledger.hold_all(holds, now=now)

    name = f"many.promised.{uuid.uuid4()}"
    try:
        action(name, may=lambda *, by: True)(promise)(by=SYSTEM, now=now)
    finally:
        del ACTIONS[name]
