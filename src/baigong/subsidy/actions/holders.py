"""Whose account it is, asked of those who know: the bank by a file and its answer, the registers by their own interface."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from django.utils import timezone

from baigong.journal.actions import action, move, note
from baigong.kernel.actor import Actor, region_stem
from baigong.kernel.identity import normalised
from baigong.kernel.refused import Reason, Refused
from baigong.people import decide as people_decide
from baigong.people.models import PayAccount
from baigong.subsidy import access
from baigong.subsidy.decide.proving import AskedRow, HolderRow, fault_of
from baigong.subsidy.models import AccountProof, HolderCheck
from baigong.subsidy.queries.proving import read_holder_rows
from baigong.subsidy.words import State
from baigong.subsidy.words.proving import (
    LIVE,
    OWNERSHIP_MOVES,
    REGISTERED,
    Ownership,
    OwnershipMove,
    ProofKind,
    Unproved,
)

from .entries import take_no
from .proving import SHOWN, close_check, refute, take_back, want_proofs

UNDER_WAY = (State.FILED, State.REVIEWED, State.GRANTED, State.NOTICED, State.PAYABLE)
"""Claims that may come to a payment to the account their payee has now."""
NOT_THEIRS = "登记的户名与收款人不符"


@action("subsidy.holders_asked", may=access.may_ask_bank)
def ask_bank(*, by: Actor, now: datetime, region: str, proof_ids: Sequence[int] | None = None) -> HolderCheck:
    """One file to the bank with accounts of the region that are to be proved: those picked, or all, those of claims under way
    that nobody thought of among them. Raises Refused(proof_not_needed)."""
    if proof_ids is None:
        want_proofs(access.seen_by(by).filter(state__in=UNDER_WAY, region__code__startswith=region_stem(region)).only(
            "payee", "worker", "payee_organisation", "region"), by=by, now=now)
    found = access.proofs_of(region).filter(state=Ownership.UNPROVED, pay_account__is_current=True)
    if proof_ids is not None:
        found = found.filter(pk__in=proof_ids)
    proofs = list(found.select_for_update(of=["self"]).order_by("id"))
    if not proofs:
        raise Refused(Unproved.PROOF_NOT_NEEDED)
    made = HolderCheck.objects.create(no=take_no("HM", region, timezone.localdate(now).year), region_id=region, asked_at=now,
                                      asked_by=by.person_id)
    for nth, proof in enumerate(proofs, start=1):
        move(proof, OWNERSHIP_MOVES, OwnershipMove.ASK, by=by, now=now, kind=ProofKind.BANK, holder_check=made, nth=nth,
             asked_at=now, asked_by=by.person_id)
    note(made, proofs=len(proofs))
    return made


@action("subsidy.holders_answered", may=access.may_read_answer)
def read_holder_answer(*, by: Actor, now: datetime, check_id: int, content: bytes) -> HolderCheck:
    """Take in the bank's answer (xlsx or csv), all or nothing: any row that does not fit refuses the whole file, with every
    fault by row. An answer may come in several files; the same again changes nothing.

    Raises Refused(holder_file, holder_column, holder_row).
    """
    check = HolderCheck.objects.select_for_update().get(pk=check_id)
    rows = read_holder_rows(content)
    proofs = {proof.no: proof for proof in
              check.proofs.select_for_update(of=["self"]).select_related(*SHOWN).order_by("nth")}
    if faults := [fault for row in rows if (fault := _fault(row, proofs.get(row.no)))]:
        raise Refused(*faults)
    new = [row for row in rows if proofs[row.no].state == Ownership.ASKED]
    for row in new:
        if row.fits:
            move(proofs[row.no], OWNERSHIP_MOVES, OwnershipMove.PROVE, by=by, now=now, evidence=row.ref[:200], proved_at=now,
                 proved_by=by.person_id, due_on=None)
        else:
            refute(proofs[row.no], row.why, by=by, now=now)
    close_check(check, by=by, now=now)
    note(check, proved=sum(row.fits for row in new), refuted=sum(not row.fits for row in new))
    return check


def _fault(row: HolderRow, proof: AccountProof | None) -> Reason | None:
    asked = AskedRow(Ownership(proof.state), proof.kind, proof.evidence) if proof else None
    found = fault_of(row, asked)
    return Reason(Unproved.HOLDER_ROW, {"row": row.row, "fault": found[0], "fault_en": found[1]}) if found else None


@action("subsidy.holders_heard", may=access.is_system)
def hear_holders(*, by: Actor, now: datetime, kind: str, document: str, rows: Iterable[tuple[str, str]]) -> int:
    """A register says whose the accounts are, many at once: rows of (account number, holder's name there). The name that it
    has is held beside the payee's: the same proves, another refutes. All or none; what is known already changes nothing.
    Answers how many are proved by it. `document` is what the register calls its answer.

    Raises Refused(proof_source, proof_evidence, proof_row).
    """
    if kind not in REGISTERED:
        raise Refused(Unproved.PROOF_SOURCE)
    if not document.strip():
        raise Refused(Unproved.PROOF_EVIDENCE)
    names = [(normalised(number), name) for number, name in rows]
    accounts = {one.number: one for one in PayAccount.objects.filter(
        number__in=[number for number, _ in names]).select_related("person", "organisation").order_by("id")}
    if faults := [_unknown(row) for row, (number, _) in enumerate(names, start=1) if number not in accounts]:
        raise Refused(*faults)
    live = {one.pay_account_id: one for one in AccountProof.objects.filter(
        pay_account__in=accounts.values(), state__in=LIVE).select_related(*SHOWN).select_for_update(of=["self"]).order_by("id")}
    told = {"kind": ProofKind(kind), "evidence": document.strip()[:200]}
    made, moved = list[AccountProof](), 0
    for number, name in names:
        account = accounts[number]
        holder = account.person or account.organisation
        fits = holder is not None and people_decide.holder_fits(name, payee_name=holder.name).yes
        proof = live.get(account.pk)
        if proof is None:
            made.append(_heard(account, told, fits=fits, by=by, now=now))
        elif proof.state == Ownership.PROVED:
            if not fits:
                take_back(proof, NOT_THEIRS, by=by, now=now)
        elif fits:
            move(proof, OWNERSHIP_MOVES, OwnershipMove.PROVE, by=by, now=now, proved_at=now, proved_by=by.person_id,
                 due_on=None, **told)
            moved += 1
        else:
            refute(proof, NOT_THEIRS, by=by, now=now, **told)
    AccountProof.objects.bulk_create(made, batch_size=2000)
    note(rows=len(names), kind=str(kind))
    return moved + sum(one.state == Ownership.PROVED for one in made)


def _heard(account: PayAccount, told: Mapping[str, str], *, fits: bool, by: Actor, now: datetime) -> AccountProof:
    holder = account.person or account.organisation
    stamps: dict[str, object] = {"state": Ownership.PROVED, "proved_at": now, "proved_by": by.person_id} if fits else {
        "state": Ownership.REFUTED, "refuted_at": now, "refuted_by": by.person_id, "why": NOT_THEIRS}
    return AccountProof(
        pay_account=account, person_id=account.person_id, organisation_id=account.organisation_id, number=account.number,
        region_id=holder.region_id if holder else None, wanted_at=now, wanted_by=by.person_id, **told, **stamps)


def _unknown(row: int) -> Reason:
    return Reason(Unproved.PROOF_ROW, {"row": row, "fault": "没有登记过这个账号", "fault_en": "no such account is registered"})
