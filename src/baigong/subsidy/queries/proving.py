"""Whose accounts are proved, which are still to be; the file to the bank and its answer read."""

import csv
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from python_calamine import CalamineError

from baigong.kernel.actor import Actor
from baigong.kernel.refused import Refused
from baigong.people.models import PayAccount
from baigong.subsidy import access
from baigong.subsidy.decide.proving import HOLDER_ANSWER, HOLDER_HEAD, HolderRow, holder_rows
from baigong.subsidy.models import AccountProof, Claim, HolderCheck, Payment
from baigong.subsidy.words import Payee
from baigong.subsidy.words.proving import TO_PROVE, Ownership, Unproved

from .bankfile import table_of, workbook

SHOWN = ("pay_account__person", "pay_account__organisation", "region", "holder_check")


@dataclass(frozen=True)
class WantedProofs:
    """Which accounts an officer looks for; everything empty means all. `text`: the payee's name, the bank, or the last digits."""

    text: str = ""
    states: tuple[str, ...] = ()
    kind: str = ""
    payee: str = ""  # "person" or "organisation"


def account_proofs(wanted: WantedProofs = WantedProofs(), *, by: Actor) -> QuerySet[AccountProof]:
    """The proofs the officer may see, those to be proved first and by their clock. Of accounts no longer used only what was
    decided is shown."""
    found = access.proofs_seen_by(by).select_related(*SHOWN).exclude(state__in=TO_PROVE, pay_account__is_current=False)
    if text := wanted.text.strip():
        found = found.filter(Q(person__name__contains=text) | Q(organisation__name__contains=text)
                             | Q(pay_account__bank__contains=text) | Q(number__endswith=text))
    if wanted.states:
        found = found.filter(state__in=wanted.states)
    if wanted.kind:
        found = found.filter(kind=wanted.kind)
    if wanted.payee:
        found = found.filter(person__isnull=wanted.payee != "person")
    return found.order_by("due_on", "-id")


def account_proof(proof_id: int, *, by: Actor) -> AccountProof:
    """One of them. Raises AccountProof.DoesNotExist."""
    return access.proofs_seen_by(by).select_related(*SHOWN).get(pk=proof_id)


def proofs_of_account(one: AccountProof) -> QuerySet[AccountProof]:
    """Every proof of the account of one that was read with `account_proof`, the newest first."""
    return AccountProof.objects.filter(pay_account=one.pay_account_id).select_related(*SHOWN).order_by("-id")


def proofs_left(*, by: Actor) -> QuerySet[AccountProof]:
    """What this officer has to have proved: nobody looked at it yet, or a paper waits for a second officer."""
    found: QuerySet[Any] = AccountProof.objects.none()
    if by.role in access.PROVING:
        waits = Q(state=Ownership.UNPROVED) | Q(state=Ownership.ASKED, kind="paper") & ~Q(asked_by=by.person_id)
        found = access.proofs_seen_by(by).filter(waits, pay_account__is_current=True)
    return found


def holder_checks(*, by: Actor) -> QuerySet[HolderCheck]:
    """The files to the bank of the officer's region, newest first: with `lines` and how many of them are `open`."""
    return access.checks_seen_by(by).select_related("region").annotate(
        lines=Count("proofs"), open=Count("proofs", filter=Q(proofs__state=Ownership.ASKED)),
        refuted=Count("proofs", filter=Q(proofs__state=Ownership.REFUTED))).order_by("-id")


def holder_check(check_id: int, *, by: Actor) -> HolderCheck:
    """One of them. Raises HolderCheck.DoesNotExist."""
    return holder_checks(by=by).get(pk=check_id)


def proofs_in(check: HolderCheck) -> QuerySet[AccountProof]:
    """The rows of a file that was read with `holder_check`, in order."""
    return check.proofs.select_related(*SHOWN).order_by("nth")


def may_prove(*, by: Actor, proof_id: int) -> bool:
    """May the officer have this account proved?"""
    return access.may_prove(by=by, proof_id=proof_id)


def ownership_of(account: PayAccount | None) -> AccountProof | None:
    """How it stands with an account that the asker may see: its newest proof. None: nobody has looked at it, or no account."""
    if account is None:
        return None
    return AccountProof.objects.filter(pay_account=account, number=account.number).order_by("-id").first()


def paid_into(claims: Iterable[Claim]) -> dict[int, Any]:
    """Claim → the account its payee has now, those that have one; each with `is_proved`, and `was_looked_at` if there is a
    proof of any state or the number is somebody else's."""
    known = list(claims)
    persons = {one.worker_id for one in known if one.payee == Payee.WORKER}
    houses = {one.payee_organisation_id for one in known if one.payee != Payee.WORKER}
    accounts = {("person", one.person_id) if one.person_id else ("house", one.organisation_id): one
                for one in _current(persons, houses)}
    keys = {one.pk: ("person", one.worker_id) if one.payee == Payee.WORKER else ("house", one.payee_organisation_id)
            for one in known}
    return {claim_id: accounts[key] for claim_id, key in keys.items() if key in accounts}


def _current(persons: Collection[int], houses: Collection[int | None]) -> QuerySet[PayAccount]:
    proofs = AccountProof.objects.filter(number=OuterRef("number"))
    return PayAccount.objects.filter(Q(person__in=persons) | Q(organisation__in=houses), is_current=True).annotate(
        is_proved=Exists(proofs.filter(pay_account=OuterRef("pk"), state=Ownership.PROVED)),
        was_looked_at=Exists(proofs)).select_related("person", "organisation").order_by("id")


def claims_proved(payments: Collection[Payment]) -> set[int]:
    """The claims, of these lines of a run, whose line goes to an account that is proved today."""
    proofs = AccountProof.objects.filter(pay_account=OuterRef("pay_account"), number=OuterRef("pay_account__number"),
                                         state=Ownership.PROVED)
    found = Payment.objects.filter(pk__in=[one.pk for one in payments]).filter(Exists(proofs))
    return set(found.order_by().values_list("claim_id", flat=True))


def holder_xlsx(check: HolderCheck) -> bytes:
    """The file to the bank: whose accounts are these? Every cell is text."""
    return workbook([HOLDER_HEAD, *((one.no, one.pay_account.holder_name, one.number, one.pay_account.bank)
                                    for one in proofs_in(check))], name=check.no, widths=(26, 20, 24, 20))


def read_holder_rows(content: bytes) -> list[HolderRow]:
    """The rows of the bank's answer, xlsx or csv. Raises Refused(holder_file, holder_column)."""
    try:
        rows = holder_rows(table_of(content))
    except (CalamineError, UnicodeDecodeError, ValueError, csv.Error, IndexError) as error:
        raise Refused(Unproved.HOLDER_FILE) from error
    if not rows:
        raise Refused(Unproved.HOLDER_FILE)
    return rows


def sandbox_holder_answer(check: HolderCheck, *, not_theirs: Collection[str] = ()) -> bytes:
    """What a bank would answer, for invented cities and for trying it out: every account is its holder's, but for those of the
    names given."""
    rows = [(one.no, "不一致", "", "户名与账号不符") if one.pay_account.holder_name in not_theirs else
            (one.no, "一致", f"MH{one.no}", "") for one in proofs_in(check).filter(state=Ownership.ASKED)]
    return workbook([HOLDER_ANSWER, *rows], name=check.no, widths=(26, 12, 30, 24))
