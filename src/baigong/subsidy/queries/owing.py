"""What waits of recovery, as rows of an inbox: to be confirmed, answered, paid back, chased, written off; victims to be helped."""

from collections.abc import Callable
from typing import Any

from django.db.models import F, QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from baigong.kernel.actor import Actor
from baigong.offer.queries import Line, Waiting, lines_of
from baigong.people.words import Role
from baigong.subsidy import access
from baigong.subsidy.models import Receivable, WriteOff
from baigong.subsidy.words import RecoveryReason, RecoveryState, WriteOffState

DESKS = {Role.WORKER: "worker", Role.PROVIDER_CLERK: "provider", Role.EMPLOYER_CLERK: "employer"}
NEEDED = ("no", "reason", "amount_fen", "settled_fen", "person__name", "organisation__name")


def debts_waiting(*, by: Actor) -> list[Waiting]:
    """What this actor must do about what is asked back."""
    if by.role in access.RECOVERING:
        return [_waiting(found(by), waits_for, "officer:recovery", clock) for found, waits_for, clock in PARTS]
    if by.role in DESKS:
        mine = access.receivables_seen_by(by).filter(state__in=[RecoveryState.CONFIRMED, RecoveryState.PAYING])
        return [_waiting(mine, _("按期退还，或在异议期内提出异议"), f"{DESKS[Role(by.role)]}:debt", "due_on")]
    return []


def _to_confirm(by: Actor) -> QuerySet[Receivable]:
    """Not by those who took part in it."""
    found = access.receivables_seen_by(by).filter(state=RecoveryState.PROPOSED).exclude(proposed_by=by.person_id)
    for stamp in ("reviewed_by", "granted_by", "sent_by", "paid_by"):
        found = found.exclude(**{f"claim__{stamp}": by.person_id})
    return found


def _to_answer(by: Actor) -> QuerySet[Receivable]:
    found = access.receivables_seen_by(by).filter(state=RecoveryState.OBJECTED)
    return found.exclude(proposed_by=by.person_id).exclude(confirmed_by=by.person_id)


def _overdue(by: Actor) -> QuerySet[Receivable]:
    """Not paid in time, and not about to be written off."""
    found = access.receivables_seen_by(by).filter(
        state__in=[RecoveryState.CONFIRMED, RecoveryState.PAYING], overdue_on__isnull=False)
    return found.exclude(write_offs__state=WriteOffState.ASKED)


def _to_write_off(by: Actor) -> QuerySet[Receivable]:
    """Not by who asked, nor once more by who said yes."""
    asked = WriteOff.objects.filter(state=WriteOffState.ASKED).exclude(asked_by=by.person_id)
    waiting = asked.exclude(approvals__approved_by=by.person_id).order_by()
    return access.receivables_seen_by(by).filter(pk__in=waiting.values("receivable"))


def _to_restore(by: Actor) -> QuerySet[Receivable]:
    """A worker waits for what somebody else used up in their name."""
    found = access.receivables_seen_by(by).filter(is_victim=True, claim__freed_at=None)
    return found.exclude(state__in=[RecoveryState.PROPOSED, RecoveryState.WITHDRAWN])


PARTS: tuple[tuple[Callable[[Actor], QuerySet[Receivable]], Any, str], ...] = (
    (_to_confirm, _("复核追回，同意后入账并告知退还人"), "due_on"),
    (_to_answer, _("核实并答复对追回的异议"), "due_on"),
    (_overdue, _("到期未退：约定分期、移送强制执行或申请核销"), "due_on"),
    (_to_write_off, _("批准或不予核销"), "due_on"),
    (_to_restore, _("恢复被冒名劳动者的次数和名额"), "restore_due_on"),
)
"""Which debts wait for an officer, for what, and by which clock."""


def _waiting(found: QuerySet[Receivable], waits_for: object, page: str, clock: str) -> Waiting:
    def line(one: Receivable) -> Line:
        reason = RecoveryReason(one.reason).label(get_language() or "")
        return Line(title=one.debtor, subtitle=f"{one.no} · {reason}", waits_for=waits_for, amount_fen=one.left_fen)

    return Waiting(_("追回与退还"), page, found, due=F(clock), say=lambda some: lines_of(
        some.select_related("person", "organisation").only(*NEEDED), line))
