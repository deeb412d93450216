"""Who may tell a problem upward, and who settles it."""

from django.db.models import Q, QuerySet

from baigong.governance.models import Problem
from baigong.kernel.actor import Actor
from baigong.people.words import Role

from .tasks import HOLDERS, PLANNERS, may_plan


def problems_seen_by(by: Actor) -> QuerySet[Problem]:
    """Problems that an officer's region told or was told; the house itself sees all."""
    if by.role == Role.SYSTEM:
        return Problem.objects.all()
    if by.role not in HOLDERS or not by.region:
        return Problem.objects.none()
    return Problem.objects.filter(Q(region_id=by.region) | Q(to_region_id=by.region))


def may_tell(*, by: Actor) -> bool:
    """An officer of a role that carries tasks, for their own region."""
    return by.role in HOLDERS and by.is_known and bool(by.region)


def may_settle_problem(*, by: Actor, problem_id: int) -> bool:
    """A planner of the very region that was told. Raises Problem.DoesNotExist."""
    return by.role in PLANNERS and by.is_known and _told(problem_id) == by.region


def may_task_problem(*, by: Actor, problem_id: int, owner_id: int) -> bool:
    """The same, for a unit of their own region or below. Raises Problem.DoesNotExist."""
    return may_settle_problem(by=by, problem_id=problem_id) and may_plan(by=by, owner_id=owner_id)


def _told(problem_id: int) -> str:
    return Problem.objects.values_list("to_region_id", flat=True).get(pk=problem_id)
