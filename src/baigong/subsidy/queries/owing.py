"""What waits of recovery, as rows of an inbox: to be confirmed, answered, paid back, chased, written off; victims to be helped."""

from collections.abc import Callable
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from baigong.kernel.actor import Actor
from baigong.offer.queries import InboxRow
from baigong.people.words import Role
from baigong.subsidy import access
from baigong.subsidy.models import Receivable, WriteOff
from baigong.subsidy.words import RecoveryReason, RecoveryState, WriteOffState

DESKS = {Role.WORKER: "worker", Role.PROVIDER_CLERK: "provider", Role.EMPLOYER_CLERK: "employer"}
NEEDED = ("no", "reason", "amount_fen", "settled_fen", "due_on", "restore_due_on", "person__name", "organisation__name")


def debts_waiting(*, by: Actor) -> list[InboxRow]:
    """What this actor must do about what is asked back."""
    if by.role in access.RECOVERING:
        parts = [found(by).order_by() for found, _waits_for, _clock in PARTS]
        anything = reduce(or_, (Q(pk__in=part.values("pk")) for part in parts))
        each = {f"in_{nth}": Exists(part.filter(pk=OuterRef("pk"))) for nth, part in enumerate(parts)}
        waiting = _known(Receivable.objects.filter(anything).annotate(**each))
        return [_row(one, waits_for, clock, "officer:recovery") for one in waiting
                for nth, (_found, waits_for, clock) in enumerate(PARTS) if getattr(one, f"in_{nth}")]
    if by.role in DESKS:
        mine = access.receivables_seen_by(by).filter(state__in=[RecoveryState.CONFIRMED, RecoveryState.PAYING])
        return [_row(one, _("按期退还，或在异议期内提出异议"), "due_on", f"{DESKS[Role(by.role)]}:debt")
                for one in _known(mine)]
    return []


def debts_waiting_keys(*, by: Actor) -> list[QuerySet[Any]]:
    """What `debts_waiting` shows an officer, to be counted: its parts as querysets."""
    return [found(by) for found, _waits_for, _clock in PARTS] if by.role in access.RECOVERING else []


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


def _known(found: QuerySet[Receivable]) -> list[Receivable]:
    return list(found.select_related("person", "organisation").only(*NEEDED).order_by("due_on", "id"))


def _row(one: Receivable, waits_for: object, clock: str, url_name: str) -> InboxRow:
    reason = RecoveryReason(one.reason).label(get_language() or "")
    return InboxRow(kind=_("追回与退还"), title=one.debtor, subtitle=f"{one.no} · {reason}", waits_for=waits_for,
                    amount_fen=one.left_fen, due_on=getattr(one, clock), url_name=url_name, url_args=(one.pk,))
