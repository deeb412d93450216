"""Claims: those of a desk, one with its decisions, what was paid, and a decision played again."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Count, Q, QuerySet, Sum

from baigong import rules
from baigong.journal.queries import planned_anew
from baigong.kernel.actor import Actor, region_stem
from baigong.kernel.identity import normalised
from baigong.policy import queries as policy
from baigong.subsidy import access
from baigong.subsidy.models import Claim, Decision, Payment
from baigong.subsidy.words import COUNTED, OPEN, DecisionKind, Kind, Payee, PaymentState, State

SHOWN = ("sheet", "worker", "certificate__occupation", "cohort__occupation", "cohort__provider", "enrolment", "region",
         "payee_organisation", "budget_line__region")

SLIM = tuple(f"sheet__{text}" for text in policy.TEXTS)
"""What lists leave in the table: a sheet's whole text, read and parsed for each row, to show its name."""
NAMES = ("sheet", "worker", "payee_organisation", "certificate__occupation", "cohort__occupation")
SAID = ("no", "amount_fen", "due_on", "state", "payee", "instalment", "sheet__name", "sheet__name_en", "worker__name",
        "worker__id_number", "payee_organisation__name", "certificate__level", "certificate__occupation__name", "cohort__level",
        "cohort__occupation__name")
"""All that a row of a list says: whole claims with all they hang on take longest to make."""
SLIM_OF_CLAIM = tuple(f"claim__{one}" for one in SLIM)


@dataclass(frozen=True)
class Wanted:
    """What someone looks for among claims; everything empty finds all. `text`: name, whole ID number or claim no."""

    text: str = ""
    states: tuple[str, ...] = ()
    kind: str = ""
    payee: str = ""
    region: str = ""
    cohort_id: int | None = None
    due_until: date | None = None
    order: str = ""


ORDERS = {"due": ("due_on", "id"), "-due": ("-due_on", "-id"), "amount": ("amount_fen", "id"),
          "-amount": ("-amount_fen", "id"), "no": ("no",), "-no": ("-no",), "": ("-id",)}


def claims(wanted: Wanted = Wanted(), *, by: Actor) -> QuerySet[Claim]:
    """Claims the actor may see, newest first or as ordered; offers that nobody took up are not the officers' matter."""
    found = access.seen_by(by).select_related(*SHOWN).defer(*SLIM)
    if text := wanted.text.strip():
        found = found.filter(Q(no__icontains=text) | Q(worker__name__contains=text)
                             | Q(worker__id_number=normalised(text)) | Q(certificate__no=text.upper()))
    if wanted.states:
        found = found.filter(state__in=wanted.states)
    if wanted.kind:
        found = found.filter(kind=Kind(wanted.kind))
    if wanted.payee:
        found = found.filter(payee=Payee(wanted.payee))
    if wanted.region:
        found = found.filter(region__code__startswith=region_stem(wanted.region))
    if wanted.cohort_id:
        found = found.filter(cohort_id=wanted.cohort_id)
    if wanted.due_until:
        found = found.filter(due_on__lte=wanted.due_until)
    return found.order_by(*ORDERS.get(wanted.order, ORDERS[""]))


def said(found: QuerySet[Claim]) -> QuerySet[Claim]:
    """The same claims with no more of each than a row of a list says: whose, of which policy, what for, how much, until when."""
    return found.select_related(None).select_related(*NAMES).only(*SAID)


def claim(claim_id: int, *, by: Actor) -> Claim:
    """One claim the actor may see. Raises Claim.DoesNotExist."""
    return access.seen_by(by).select_related(*SHOWN).get(pk=claim_id)


def claim_id(no: str, *, by: Actor) -> int | None:
    """The key of the claim of this number, if the actor may see it."""
    return access.seen_by(by).filter(no=no).order_by().values_list("pk", flat=True).first()


def offered_to(*, by: Actor) -> QuerySet[Claim]:
    """Claims that wait for the payee: to be confirmed, corrected, or paid elsewhere."""
    waiting = [State.OFFERED, State.RETURNED, State.BOUNCED]
    found = access.seen_by(by).filter(state__in=waiting).select_related(*SHOWN).defer(*SLIM).order_by("id")
    return found.filter(payee=Payee.WORKER) if by.organisation_id is None else found


def paid_to(worker_id: int) -> QuerySet[Claim]:
    """What was paid for a worker, whoever got the money; oldest first. For the worker's record: no narrowing."""
    return Claim.objects.filter(worker_id=worker_id, state=State.PAID).select_related(*SHOWN).defer(*SLIM).order_by(
        "paid_at", "id")


def claims_of_cohort(cohort_id: int) -> QuerySet[Claim]:
    """Every claim that rests on a class, for floors that watch; no narrowing."""
    return Claim.objects.filter(cohort_id=cohort_id).select_related(*SHOWN).defer(*SLIM).order_by("id")


def states_of(*, by: Actor) -> dict[State, int]:
    """How many claims the actor may see are in each state, in the order of the states."""
    counted = dict(access.seen_by(by).order_by().values_list("state").annotate(n=Count("id")))
    return {state: counted.get(state.value, 0) for state in State}


def decisions_of(one: Claim) -> QuerySet[Decision]:
    """Everything decided about a claim that was read with `claim`, oldest first."""
    return Decision.objects.filter(claim=one).order_by("id")


def latest_decision(one: Claim) -> Decision | None:
    """The decision that stands: the newest."""
    return decisions_of(one).last()


def latest_decisions(claim_ids: Collection[int]) -> dict[int, Decision]:
    """The decision that stands of each of these claims that has one: one question however many they are."""
    found = Decision.objects.filter(claim__in=claim_ids).order_by("claim_id", "-id").distinct("claim_id")
    return {one.claim_id: one for one in found}


def payments_of(one: Claim) -> QuerySet[Payment]:
    """Every attempt to pay a claim that was read with `claim`, oldest first."""
    return Payment.objects.filter(claim=one).select_related("run", "pay_account").order_by("id")


def replay(one: Claim) -> rules.Verdict | None:
    """Judge the latest decision again by its own sheet on its own facts; None while nothing is decided."""
    stored = latest_decision(one)
    return None if stored is None else replayed(stored, one)


def replayed(stored: Decision, one: Claim) -> rules.Verdict | None:
    """The judgement of a claim's decision made again; None where its text or its facts can no longer be read."""
    law = law_of(stored)
    if law is None:
        return None
    try:
        facts = rules.facts_from_json(tuple(rules.kinds_of(law[0], *law[1]).values()), stored.facts)
    except (TypeError, ValueError):
        return None
    return rules.judge_within(*law, facts, on=one.counts_on)


def sheets_of(decision: Decision) -> tuple[rules.Sheet, tuple[rules.Sheet, ...]]:
    """The very sheets a decision was made by: the policy's, and those that only forbid."""
    return (policy.sheet_by_hash(decision.sheet_hash),
            tuple(policy.sheet_by_hash(hash) for hash in decision.limit_hashes))


def law_of(decision: Decision) -> tuple[rules.Sheet, tuple[rules.Sheet, ...]] | None:
    """The same; None where it names a text that is not published, or one that was changed into nonsense."""
    try:
        return sheets_of(decision)
    except (ObjectDoesNotExist, KeyError, TypeError, ValueError):
        return None


@dataclass(frozen=True)
class Figures:
    """The desk's numbers: how many wait, are held, are paid, and the sums in fen; `claims` of all years were looked at."""

    claims: int
    waiting: int
    overdue: int
    held_fen: int
    paid_fen: int
    paid: int
    refused: int


def figures(*, by: Actor, on: date) -> Figures:
    """Figures of the claims the actor may see; `paid` and `refused` are this year's."""
    mine = access.seen_by(by).order_by()
    year = Q(paid_at__year=on.year)
    with planned_anew():
        sums = mine.aggregate(
            claims=Count("id"),
            waiting=Count("id", filter=Q(state__in=[State.FILED, State.REVIEWED, State.GRANTED, State.PAYABLE])),
            overdue=Count("id", filter=Q(due_on__lt=on) & ~Q(state__in=[State.PAID, State.REFUSED])),
            held_fen=Sum("amount_fen", filter=Q(state__in=COUNTED) & ~Q(state=State.PAID)),
            paid_fen=Sum("amount_fen", filter=Q(state=State.PAID) & year),
            paid=Count("id", filter=Q(state=State.PAID) & year),
            refused=Count("id", filter=Q(state=State.REFUSED, refused_at__year=on.year)),
        )
    return Figures(**{name: value or 0 for name, value in sums.items()})


def is_open(one: Claim) -> bool:
    """Is nothing decided yet?"""
    return State(one.state) in OPEN


def refusal_of(one: Claim) -> Decision | None:
    """The decision that refused a claim, or None."""
    return decisions_of(one).filter(kind=DecisionKind.REFUSE).last()


def paid_payment(one: Claim) -> Payment | None:
    """The payment that arrived, or None."""
    return payments_of(one).filter(state=PaymentState.PAID).last()
