"""Payment runs, their lines, and what is payable."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet, Sum

from baigong.journal.queries import any_of
from baigong.kernel.actor import Actor, region_stem
from baigong.subsidy import access
from baigong.subsidy.models import Claim, Payment, PayRun
from baigong.subsidy.words import PaymentState, State

from .claims import SLIM, SLIM_OF_CLAIM

LEFT = [PaymentState.DRAFTED, PaymentState.SENT, PaymentState.PAID, PaymentState.RETURNED]


def runs(*, by: Actor, states: Sequence[str] = ()) -> QuerySet[PayRun]:
    """The runs of the officer's region, newest first, with counts and sums."""
    found = access.runs_seen_by(by).select_related("region").annotate(
        lines=Count("payments", filter=Q(payments__state__in=LEFT)),
        fen=Sum("payments__amount_fen", filter=Q(payments__state__in=LEFT)),
        set_off=Sum("payments__set_off_fen", filter=Q(payments__state__in=LEFT)),
        paid=Count("payments", filter=Q(payments__state=PaymentState.PAID)),
        returned=Count("payments", filter=Q(payments__state=PaymentState.RETURNED)),
        dropped=Count("payments", filter=Q(payments__state=PaymentState.DROPPED)),
    ).order_by("-id")
    return found.filter(state__in=states) if states else found


def run(run_id: int, *, by: Actor) -> PayRun:
    """One run of the officer's region. Raises PayRun.DoesNotExist."""
    return runs(by=by).get(pk=run_id)


def payments_in(one: PayRun) -> QuerySet[Payment]:
    """The lines of a run that was read with `run`, in order."""
    return Payment.objects.filter(run=one).select_related(
        "run", "claim__sheet", "claim__worker", "claim__payee_organisation", "pay_account").defer(
            *SLIM_OF_CLAIM).order_by("nth")


@dataclass(frozen=True)
class WantedPayments:
    """Which lines of a run someone looks for; everything empty means all. `text`: instruction or claim number, or payee's name."""

    text: str = ""
    state: str = ""


def payments_wanted(one: PayRun, wanted: WantedPayments = WantedPayments()) -> QuerySet[Payment]:
    """Lines of a run that was read with `run`, in order, with what a list of them says."""
    found = payments_in(one).select_related("claim__certificate__occupation", "claim__cohort__occupation")
    if text := wanted.text.strip():
        nth = _nth(one, text)
        found = found.filter(nth=nth) if nth is not None else found.filter(
            Q(pay_account__holder_name__contains=text) | Q(claim__worker__name__contains=text) | Q(claim__no__icontains=text))
    return found.filter(state=PaymentState(wanted.state)) if wanted.state else found


def payment_of(one: PayRun, no: str) -> Payment | None:
    """The line of this instruction number, or None."""
    nth = _nth(one, no.strip())
    return None if nth is None else payments_in(one).filter(nth=nth).first()


def _nth(one: PayRun, no: str) -> int | None:
    """Which line an instruction number of the run names; None where it is none."""
    found = re.fullmatch(rf"{re.escape(one.no)}-(\d{{4,9}})", no, re.IGNORECASE | re.ASCII)
    return int(found[1]) if found else None


@dataclass(frozen=True)
class Ready:
    """How many claims are payable and in no open run, and their sum in fen."""

    claims: int
    fen: int


def ready(*, by: Actor, region: str = "", claim_ids: Collection[int] | None = None) -> Ready:
    """Of all that the officer sees, or of these: counted by the database."""
    found = payable(by=by).order_by()
    if region:
        found = found.filter(region__code__startswith=region_stem(region))
    if claim_ids is not None:
        found = found.filter(pk__in=any_of(claim_ids))
    sums = found.aggregate(n=Count("pk"), fen=Sum("amount_fen"))
    return Ready(sums["n"], sums["fen"] or 0)


def payable(*, by: Actor) -> QuerySet[Claim]:
    """Claims that may be paid and are in no open run, the most urgent first."""
    open_already = Payment.objects.filter(
        state__in=[PaymentState.DRAFTED, PaymentState.SENT]).values("claim_id")
    return access.seen_by(by).filter(state=State.PAYABLE).exclude(pk__in=open_already).select_related(
        "sheet", "worker", "payee_organisation", "region").defer(*SLIM).order_by("due_on", "id")
