"""What is asked back: the debts of a desk, one of them, what came in, who may owe it, the letter."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import F, QuerySet

from baigong.kernel.actor import Actor, region_stem
from baigong.kernel.fen import Fen, yuan
from baigong.kernel.word import filled
from baigong.people.queries import bureau_of, organisation_names
from baigong.subsidy import access
from baigong.subsidy.models import Claim, Receivable, Repayment
from baigong.subsidy.words import RecoveryReason

from .claims import SLIM_OF_CLAIM
from .letters import Letter, in_words
from .recovery_terms import recovery_letter_text

SHOWN = ("claim__sheet", "claim__worker", "line__region", "region", "person", "organisation")
LEFT = F("amount_fen") - F("settled_fen")
"""What of a debt is still to come."""


@dataclass(frozen=True)
class WantedDebts:
    """Which debts someone looks for; everything empty means all. `text`: number of the debt or claim, or name of who owes."""

    text: str = ""
    states: Sequence[str] = ()
    reason: str = ""
    region: str = ""
    fund: str = ""


def recoveries(wanted: WantedDebts = WantedDebts(), *, by: Actor) -> QuerySet[Receivable]:
    """The debts the actor may see, the newest first, each with `owed_fen`, what is still to come."""
    found = access.receivables_seen_by(by).select_related(*SHOWN).defer(*SLIM_OF_CLAIM).annotate(owed_fen=LEFT).order_by("-id")
    if text := wanted.text.strip():
        found = (found.filter(no__icontains=text) | found.filter(claim__no__icontains=text)
                 | found.filter(person__name__contains=text) | found.filter(organisation__name__contains=text))
    if wanted.states:
        found = found.filter(state__in=wanted.states)
    if wanted.reason:
        found = found.filter(reason=RecoveryReason(wanted.reason))
    if wanted.region:
        found = found.filter(region__code__startswith=region_stem(wanted.region))
    return found.filter(line__fund=wanted.fund) if wanted.fund else found


def recovery(receivable_id: int, *, by: Actor) -> Receivable:
    """One debt the actor may see. Raises Receivable.DoesNotExist."""
    return recoveries(by=by).get(pk=receivable_id)


def recoveries_of(claim: Claim) -> QuerySet[Receivable]:
    """What is asked back of a claim that was read with `claim`, the oldest first."""
    return Receivable.objects.filter(claim=claim).select_related("person", "organisation").order_by("id")


def repayments_of(one: Receivable) -> QuerySet[Repayment]:
    """What came in for a debt that was read with `recovery`, the oldest first."""
    return Repayment.objects.filter(receivable=one).select_related("line__region").order_by("id")


def left_to_ask_fen(claim: Claim) -> Fen:
    """What of a paid claim is not asked back yet."""
    return max(0, claim.amount_fen - claim.asked_back_fen)


def concerned(claim: Claim) -> list[tuple[str, int]]:
    """Who may owe what was paid, as ("person" or "organisation", key), the payee first: the worker, the provider, the employer."""
    bodies = [claim.payee_organisation_id]
    if claim.cohort is not None:
        bodies += [claim.cohort.provider_id, claim.cohort.employer_id]
    houses = [("organisation", one) for one in dict.fromkeys(bodies) if one is not None]
    worker = ("person", claim.worker_id)
    return [*houses, worker] if claim.payee_organisation_id else [worker, *houses]


def names_concerned(claim: Claim) -> list[tuple[tuple[str, int], str]]:
    """The same with their names."""
    keys = concerned(claim)
    names = organisation_names([key for kind, key in keys if kind == "organisation"])
    return [((kind, key), claim.worker.name if kind == "person" else names.get(str(key), "")) for kind, key in keys]


def recovery_letter(one: Receivable) -> Letter | None:
    """The letter to whoever owes a debt that was read with `recovery`; None before it is confirmed."""
    if one.confirmed_on is None:
        return None
    bureau = bureau_of(one.region_id)
    office = bureau.name if bureau else one.region.name
    text = filled(recovery_letter_text(), {
        "name": one.debtor, "policy": one.claim.sheet.name, "claim_no": one.claim.no, "paid": yuan(one.claim.amount_fen),
        "amount": yuan(one.amount_fen), "reason": RecoveryReason(one.reason).zh, "why": f"{one.why.rstrip('。')}。",
        "basis": one.basis, "no": one.no, "due": _day(one.due_on), "until": _day(one.object_until), "office": ""})
    paragraphs = tuple(part.strip() for part in text.split("\n\n") if part.strip() and part.strip() != f"{one.debtor}：")
    return Letter("追回补贴资金告知书", one.no, one.debtor, paragraphs, office, one.confirmed_on)


def may_still_contest(one: Receivable, *, on: date) -> bool:
    """Is the time for objecting not over?"""
    return one.object_until is not None and on <= one.object_until and one.objected_at is None


def _day(day: date | None) -> str:
    return in_words(day) if day else "规定期限"
