"""Whose account it is: given by the payee, wanted proved before anything is paid, proved by papers or by what arrived there,
withdrawn. What the bank and the registers answer is in holders.py."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef
from django.utils import timezone

from baigong.journal.actions import action, move, note, step, tell
from baigong.journal.queries import any_of
from baigong.kernel.actor import Actor
from baigong.kernel.identity import mask_card
from baigong.kernel.refused import Refused
from baigong.people import access as people_access
from baigong.people import actions as people
from baigong.people.models import PayAccount
from baigong.people.words import OrganisationKind
from baigong.subsidy import access
from baigong.subsidy.decide.proving import may_be_second
from baigong.subsidy.models import AccountProof, Claim, HolderCheck, Payment
from baigong.subsidy.queries.procedure import last_day, procedure
from baigong.subsidy.queries.proving import paid_into
from baigong.subsidy.words import Payee, PaymentState
from baigong.subsidy.words.proving import (
    LIVE,
    OWNERSHIP_MOVES,
    Ownership,
    OwnershipMove,
    ProofKind,
    ToldOfAccount,
    Unproved,
)

LINKS = {OrganisationKind.PROVIDER: "/provider/claims/", OrganisationKind.EMPLOYER: "/employer/claims/"}


@action("subsidy.account_given", may=people_access.may_set_account)
def give_account(
    *, by: Actor, now: datetime, number: str, bank: str, holder_name: str, person_id: int | None = None,
    organisation_id: int | None = None, why: str = "",
) -> PayAccount:
    """Where the payee is to be paid from now on, the first time or another (`why`): it is to be proved before anything is.
    The same account again changes nothing; one that was refuted is asked about once more.

    Raises Refused(account_taken, account_shared, holder_differs) and what a number of no bank is refused for.
    """
    account = people.set_pay_account(by=by, now=now, number=number, bank=bank, holder_name=holder_name, person_id=person_id,
                                     organisation_id=organisation_id)
    want_proof(account, by=by, now=now)
    note(account)
    return account


@step
def want_proof(account: PayAccount, *, by: Actor, now: datetime) -> None:
    """This account of a payee is to be proved, unless it is or will be anyhow; what was refuted is asked about once more."""
    if not AccountProof.objects.filter(pay_account=account, state__in=LIVE).exists():
        of_holder = {"worker_id": account.person_id, "payee": Payee.WORKER} if account.person_id else {
            "payee_organisation_id": account.organisation_id}
        latest = Claim.objects.filter(**of_holder).order_by("-id").values_list("region_id", flat=True).first()
        AccountProof.objects.create(**_unproved(account, latest, by, now))


@step
def want_proofs(claims: Iterable[Claim], *, by: Actor, now: datetime) -> int:
    """The accounts of whoever is paid by these claims are to be proved, those of them that nobody has looked at yet. What was
    refuted or withdrawn waits for its payee, or for an officer. Answers how many are new."""
    known = list(claims)
    accounts, new = paid_into(known), dict[int, AccountProof]()
    for claim in known:
        account = accounts.get(claim.pk)
        if account is not None and not account.was_looked_at:
            new[account.pk] = AccountProof(**_unproved(account, claim.region_id, by, now))
    AccountProof.objects.bulk_create([proof for _, proof in sorted(new.items())])
    return len(new)


def _unproved(account: PayAccount, region: str | None, by: Actor, now: datetime) -> dict[str, Any]:
    """`region`: whose officers see to it; None: where the holder is registered."""
    today = timezone.localdate(now)
    holder = account.person or account.organisation
    return {"pay_account": account, "person_id": account.person_id, "organisation_id": account.organisation_id,
            "region_id": region or (holder and holder.region_id), "number": account.number, "wanted_at": now,
            "wanted_by": by.person_id, "due_on": last_day(today, procedure(today).account_days)}


@action("subsidy.account_paper_seen", may=access.may_prove)
def see_paper(*, by: Actor, now: datetime, proof_id: int, evidence: str) -> AccountProof:
    """The first officer has a paper in hand that says whose account it is; another must look at it.
    Raises Refused(proof_evidence, proof_old_account, not_now)."""
    if not evidence.strip():
        raise Refused(Unproved.PROOF_EVIDENCE)
    proof = locked_proof(proof_id)
    move(proof, OWNERSHIP_MOVES, OwnershipMove.ASK, by=by, now=now, kind=ProofKind.PAPER, evidence=evidence.strip()[:200],
         asked_at=now, asked_by=by.person_id)
    note(proof)
    return proof


@action("subsidy.account_paper_judged", may=access.may_prove)
def judge_paper(*, by: Actor, now: datetime, proof_id: int, fits: bool, why: str = "") -> AccountProof:
    """The second officer looks at the same paper: it is the payee's account, or it is not (`why`).
    Raises Refused(proof_no_paper, proof_same_officer, proof_why, proof_old_account, not_now)."""
    proof = locked_proof(proof_id)
    may_be_second(first=proof.asked_by, officer=by.person_id, kind=proof.kind).or_refuse()
    note(proof)
    if fits:
        move(proof, OWNERSHIP_MOVES, OwnershipMove.PROVE, by=by, now=now, proved_at=now, proved_by=by.person_id, due_on=None)
        return proof
    if not why.strip():
        raise Refused(Unproved.PROOF_WHY)
    refute(proof, why, by=by, now=now)
    return proof


@action("subsidy.arrivals_accepted", may=access.may_ask_bank)
def accept_arrivals(*, by: Actor, now: datetime, region: str) -> int:
    """Accounts of the region to which a payment arrived, none came back and nothing was ever refuted or withdrawn are proved by
    it: those paid before accounts were proved. Answers how many. Raises Refused(proof_not_needed)."""
    of_account = Payment.objects.filter(pay_account=OuterRef("pay_account"))
    dead = AccountProof.objects.filter(pay_account=OuterRef("pay_account")).exclude(state__in=LIVE)
    found = access.proofs_of(region).filter(
        Exists(of_account.filter(state=PaymentState.PAID)), ~Exists(of_account.filter(state=PaymentState.RETURNED)),
        ~Exists(dead), state=Ownership.UNPROVED, pay_account__is_current=True)
    proofs = list(found.select_for_update(of=["self"]).order_by("id"))
    if not proofs:
        raise Refused(Unproved.PROOF_NOT_NEEDED)
    arrived = {one.pay_account_id: one.no for one in Payment.objects.filter(
        pay_account__in=[proof.pay_account_id for proof in proofs], state=PaymentState.PAID).select_related("run").order_by("id")}
    for proof in proofs:
        move(proof, OWNERSHIP_MOVES, OwnershipMove.PROVE, by=by, now=now, kind=ProofKind.ARRIVED, due_on=None, proved_at=now,
             evidence=arrived[proof.pay_account_id], proved_by=by.person_id)
    note(proofs=len(proofs))
    return len(proofs)


@action("subsidy.account_proof_withdrawn", may=access.may_prove)
def withdraw_proof(*, by: Actor, now: datetime, proof_id: int, why: str) -> AccountProof:
    """There is reason to doubt it, or nobody answers: nothing is paid there until it is proved anew.
    Raises Refused(proof_why, not_now)."""
    if not why.strip():
        raise Refused(Unproved.PROOF_WHY)
    proof = AccountProof.objects.select_for_update(of=["self"]).select_related(*SHOWN).get(pk=proof_id)
    take_back(proof, why, by=by, now=now)
    if proof.holder_check is not None:
        close_check(proof.holder_check, by=by, now=now)
    note(proof)
    return proof


@action("subsidy.account_proof_wanted", may=access.may_prove)
def prove_again(*, by: Actor, now: datetime, proof_id: int) -> AccountProof:
    """After a proof was refuted or withdrawn: the account, still the payee's current one, is to be proved once more.
    Raises Refused(proof_stands, proof_old_account)."""
    old = locked_proof(proof_id)
    if AccountProof.objects.filter(pay_account=old.pay_account_id, state__in=LIVE).exists():
        raise Refused(Unproved.PROOF_STANDS)
    made = AccountProof.objects.create(**_unproved(old.pay_account, old.region_id, by, now))
    note(made)
    return made


SHOWN = ("pay_account__person", "pay_account__organisation", "holder_check")


@step
def locked_proof(proof_id: int) -> AccountProof:
    """A proof of an account in use, its row locked. Raises AccountProof.DoesNotExist, Refused(proof_old_account)."""
    proof = AccountProof.objects.select_for_update(of=["self"]).select_related(*SHOWN).get(pk=proof_id)
    if not proof.pay_account.is_current:
        raise Refused(Unproved.PROOF_OLD_ACCOUNT)
    return proof


@step
def close_check(check: HolderCheck, *, by: Actor, now: datetime) -> None:
    """The bank's file is done with once nothing in it waits for an answer."""
    if check.answered_at is None and not check.proofs.filter(state=Ownership.ASKED).exists():
        check.answered_at, check.answered_by = now, by.person_id
        check.save(update_fields=["answered_at", "answered_by"])


@step
def refute(proof: AccountProof, why: str, *, by: Actor, now: datetime, **stamps: object) -> None:
    """Not the payee's account: the payee is told, and must give another."""
    move(proof, OWNERSHIP_MOVES, OwnershipMove.REFUTE, by=by, now=now, why=why.strip()[:200], refuted_at=now,
         refuted_by=by.person_id, due_on=None, **stamps)
    tell_holder(ToldOfAccount.REFUTED, proof, now=now)


@step
def take_back(proof: AccountProof, why: str, *, by: Actor, now: datetime) -> None:
    """Withdraw a proof, or the asking for one; whoever was proved is told."""
    was = proof.state
    move(proof, OWNERSHIP_MOVES, OwnershipMove.WITHDRAW, by=by, now=now, why=why.strip()[:200], withdrawn_at=now,
         withdrawn_by=by.person_id, due_on=None)
    if was == Ownership.PROVED and proof.pay_account.is_current:
        tell_holder(ToldOfAccount.WITHDRAWN, proof, now=now)


@step
def doubt_accounts(returned: Collection[tuple[int, str]], *, by: Actor, now: datetime) -> None:
    """The bank gave payments back: rows of (account id, reason). The proofs of these accounts no longer stand; the payees are
    told of the payment itself."""
    reasons = dict(returned)
    proofs = AccountProof.objects.filter(pay_account__in=any_of(reasons), state__in=LIVE).select_for_update(of=["self"])
    for proof in proofs.order_by("id"):
        move(proof, OWNERSHIP_MOVES, OwnershipMove.WITHDRAW, by=by, now=now, withdrawn_at=now, withdrawn_by=by.person_id,
             why=reasons[proof.pay_account_id][:200], due_on=None)


@step
def tell_holder(word: ToldOfAccount, proof: AccountProof, *, now: datetime) -> None:
    """A message to whose account it is."""
    account = proof.pay_account
    link = "/worker/claims/" if account.organisation is None else LINKS.get(OrganisationKind(account.organisation.kind), "")
    tell(word, now=now, to_person=account.person_id, to_organisation=account.organisation_id, link=link,
         account=f"{account.bank} {mask_card(account.number)}", why=proof.why)


