"""Payment runs, their lines, and what is payable."""

from collections.abc import Sequence

from django.db.models import Count, Q, QuerySet, Sum

from baigong.kernel.actor import Actor
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


def payable(*, by: Actor) -> QuerySet[Claim]:
    """Claims that may be paid and are in no open run, the most urgent first."""
    open_already = Payment.objects.filter(
        state__in=[PaymentState.DRAFTED, PaymentState.SENT]).values("claim_id")
    return access.seen_by(by).filter(state=State.PAYABLE).exclude(pk__in=open_already).select_related(
        "sheet", "worker", "payee_organisation", "region").defer(*SLIM).order_by("due_on", "id")
