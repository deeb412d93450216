"""Approvals of a run: who gave one, how many are needed, and whether an officer may."""

from datetime import date
from functools import cache
from pathlib import Path

from django.conf import settings
from django.db.models import Count, F, Max, Q, QuerySet, Sum

from baigong.kernel.actor import Actor
from baigong.kernel.refused import Answer
from baigong.subsidy import access
from baigong.subsidy.decide.approving import Approvals, is_approved, may_approve, read_approvals
from baigong.subsidy.models import Approval, Payment, PayRun
from baigong.subsidy.words import ApprovalState, PaymentState, RunState


def approvals_of(run: PayRun) -> list[Approval]:
    """Every approval that was given, the oldest first, withdrawn and void ones too."""
    return list(Approval.objects.filter(run=run).order_by("id"))


def standing_of(approval: Approval) -> ApprovalState:
    """How an approval stands."""
    if approval.withdrawn_at is not None:
        return ApprovalState.WITHDRAWN
    return ApprovalState.VOID if approval.void_at is not None else ApprovalState.STANDS


def approvers_of(run: PayRun) -> list[int]:
    """Who approved and still stands by it."""
    return [one.approved_by for one in approvals_of(run) if one.stands]


def approvals_needed(run: PayRun, *, on: date) -> int:
    """How many approvals a run needs on a day; never fewer than when it was drafted."""
    lines = Payment.objects.filter(run=run).exclude(state=PaymentState.DROPPED).order_by()
    sums = lines.aggregate(total=Sum("amount_fen"), largest=Max("amount_fen"))
    return max(run.approvals_needed, approvals_by_amount().needed_for(sums["total"] or 0, sums["largest"] or 0, on=on))


def may_release_run(run: PayRun, *, by: Actor, on: date) -> Answer:
    """Have as many others approved the run as its sums need on a day? Once it is released nobody is asked any more."""
    if run.state != RunState.DRAFT:
        return Answer()
    return is_approved(needed=approvals_needed(run, on=on), approved_by=approvers_of(run), payer=by.person_id)


def may_approve_run(run: PayRun, *, by: Actor) -> Answer:
    """May this officer approve it? With every reason why not."""
    lines = Payment.objects.filter(run=run).exclude(state=PaymentState.DROPPED)
    hands = list(lines.order_by().values_list("claim__reviewed_by", "claim__granted_by").distinct())
    return may_approve(
        officer=by.person_id, drafted_by=run.drafted_by, reviewed_by={one for one, _ in hands},
        granted_by={one for _, one in hands}, approved_by=approvers_of(run))


def runs_to_approve(*, by: Actor) -> QuerySet[PayRun]:
    """Drafts that lack approvals and wait for this officer's: not theirs, not approved by them, no hand in their claims."""
    hand = Q(claim__reviewed_by=by.person_id) | Q(claim__granted_by=by.person_id)
    live = Q(approvals__withdrawn_at=None, approvals__void_at=None)
    return access.runs_seen_by(by).filter(state=RunState.DRAFT, approvals_needed__gt=0).exclude(
        drafted_by=by.person_id).exclude(
        pk__in=Approval.objects.filter(approved_by=by.person_id, withdrawn_at=None, void_at=None).values("run_id")).exclude(
        pk__in=Payment.objects.exclude(state=PaymentState.DROPPED).filter(hand).values("run_id")).annotate(
        have=Count("approvals", filter=live)).filter(have__lt=F("approvals_needed")).select_related("region").order_by("id")


def approvals_by_amount() -> Approvals:
    """The steps (institution/subsidy/approvals.yaml)."""
    return _read(Path(settings.INSTITUTION))


@cache
def _read(root: Path) -> Approvals:
    return read_approvals((root / "subsidy" / "approvals.yaml").read_text(encoding="utf-8"))
