"""What waits at this floor, for an inbox page that puts it together with that of the other floors."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from baigong.kernel.actor import Actor
from baigong.offer.queries import NO_CLOCK, Line, Waiting, lines_of
from baigong.people.words import Role
from baigong.talent import access
from baigong.talent.models import Contest, Ground
from baigong.talent.words import ContestState, GroundKind, GroundState

LOOKERS = frozenset({Role.REVIEWER, Role.APPROVER})
"""Who looks at statements as they come; chiefs find them in the list."""


def inbox(*, by: Actor) -> list[Waiting]:
    """Statements to confirm by the day the shelf gives, and contest results that another must publish."""
    if by.role not in access.KEEPERS:
        return []

    def ground(one: Any) -> Line:
        return Line(title=one.person.name, waits_for=_("核对证明，核实或不予认可"),
                    subtitle=f"{GroundKind(one.kind).label(get_language() or '')} · {one.occupation.name}")

    def contest(one: Any) -> Line:
        return Line(title=one.name, subtitle=one.organiser, waits_for=_("公示期满后公布成绩"))

    return [
        Waiting(_("从业与学历核实"), "officer:ground", _grounds(by),
                lambda some: lines_of(some.select_related("person", "occupation"), ground)),
        Waiting(_("竞赛成绩"), "officer:contest", _contests(by), lambda some: lines_of(some, contest), due=NO_CLOCK),
    ]


def _grounds(by: Actor) -> QuerySet[Ground]:
    """Not those this officer stated."""
    if by.role not in LOOKERS:
        return Ground.objects.none()
    return access.grounds_seen_by(by).filter(state=GroundState.STATED).exclude(stated_by=by.person_id)


def _contests(by: Actor) -> QuerySet[Contest]:
    """Not those whose results this officer entered."""
    return access.contests_seen_by(by).filter(state=ContestState.NOTICED).exclude(entered_by=by.person_id)
