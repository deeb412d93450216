"""Who may ask for long work, see it and stop it: whoever asked, and those who hold the same role at the same place."""

from django.db.models import Q, QuerySet

from baigong.kernel.actor import SYSTEM, Actor

from .models import Work


def may_ask(*, by: Actor) -> bool:
    """Anyone with a name; the actions that the work calls ask for themselves who may."""
    return by.is_known or by == SYSTEM


def is_system(*, by: Actor) -> bool:
    """The house itself."""
    return by == SYSTEM


def may_cancel(*, by: Actor, work_id: int) -> bool:
    """Whoever sees it."""
    return seen_by(by).filter(pk=work_id).exists()


def seen_by(by: Actor) -> QuerySet[Work]:
    """One's own work, and that of the same desk: same role, organisation and region."""
    if by == SYSTEM:
        return Work.objects.all()
    if not by.is_known:
        return Work.objects.none()
    mine = Q(asked_by=by.person_id)
    if by.region or by.organisation_id is not None:
        mine |= Q(by_role=by.role, by_region=by.region, by_organisation=by.organisation_id)
    return Work.objects.filter(mine)
