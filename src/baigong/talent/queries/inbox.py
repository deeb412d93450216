"""What waits at this floor, as rows that an inbox page merges with those of the other floors."""

from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from baigong.kernel.actor import Actor
from baigong.offer.queries import InboxRow, last_day
from baigong.people.words import Role
from baigong.talent import access
from baigong.talent.models import Contest, Ground
from baigong.talent.words import ContestState, GroundKind, GroundState

from .shelf import shelf

LOOKERS = frozenset({Role.REVIEWER, Role.APPROVER})
"""Who looks at statements as they come; chiefs find them in the list."""


def inbox(*, by: Actor) -> list[InboxRow]:
    """Statements to confirm by the day the shelf gives, and contest results that another must publish."""
    days, words = shelf().ladder.confirm_working_days, get_language() or ""
    rows = [
        InboxRow(
            kind=_("从业与学历核实"), title=one.person.name,
            subtitle=f"{GroundKind(one.kind).label(words)} · {one.occupation.name}",
            waits_for=_("核对证明，核实或不予认可"), amount_fen=None,
            due_on=last_day(timezone.localdate(one.stated_at), days), url_name="officer:ground", url_args=(one.pk,))
        for one in _grounds(by).select_related("person", "occupation").order_by("stated_at", "id")
    ]
    return rows + [
        InboxRow(
            kind=_("竞赛成绩"), title=one.name, subtitle=one.organiser, waits_for=_("公示期满后公布成绩"), amount_fen=None,
            due_on=None, url_name="officer:contest", url_args=(one.pk,))
        for one in _contests(by).order_by("publicity_until", "id")
    ]


def inbox_keys(*, by: Actor) -> list[QuerySet[Any]]:
    """What `inbox` shows, to be counted: its parts as querysets."""
    return [_grounds(by), _contests(by)] if by.role in access.KEEPERS else []


def _grounds(by: Actor) -> QuerySet[Ground]:
    """Not those this officer stated."""
    if by.role not in LOOKERS:
        return Ground.objects.none()
    return access.grounds_seen_by(by).filter(state=GroundState.STATED).exclude(stated_by=by.person_id)


def _contests(by: Actor) -> QuerySet[Contest]:
    """Not those whose results this officer entered."""
    if by.role not in access.KEEPERS:
        return Contest.objects.none()
    return access.contests_seen_by(by).filter(state=ContestState.NOTICED).exclude(entered_by=by.person_id)
