"""What waits at this floor, as rows that an inbox page merges with those of the other floors."""

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from baigong.governance import access
from baigong.governance.models import Extension, Task
from baigong.governance.words import AT_WORK, ExtensionState, State
from baigong.kernel.actor import Actor
from baigong.offer import queries as offer
from baigong.offer.queries import InboxRow

WAITS = {
    State.HANDED: _("接收任务，或说明理由退回"), State.RETURNED: _("按退回意见修改后重新下达，或撤回"),
    State.ACCEPTED: _("开始推进并填报进展"), State.UNDER_WAY: _("填报进展，完成后报结"),
    State.DONE: _("核实后确认办结，或退回继续办理"),
}


def inbox(*, by: Actor) -> list[InboxRow]:
    """Tasks this officer's region must accept or carry out, and those it set that wait for its answer."""
    last = offer.working_days().last  # a day beyond the calendar known has no count of working days yet
    return [
        InboxRow(
            kind=_("任务"), title=one.title, subtitle=f"{one.no} · {one.owner.name}", waits_for=_waits(one, by),
            amount_fen=None, due_on=one.due_on if one.due_on <= last else None, url_name="officer:task", url_args=(one.pk,))
        for one in _waiting(by).select_related("owner").order_by("due_on", "id")
    ]


def inbox_count(*, by: Actor) -> int:
    """How many rows `inbox` has: the navigation of every page asks it."""
    return _waiting(by).count() if by.role in access.HOLDERS else 0


def _waiting(by: Actor) -> QuerySet[Task]:
    found = Task.objects.annotate(
        asked=Exists(Extension.objects.filter(task=OuterRef("pk"), state=ExtensionState.ASKED)))
    if by.role not in access.HOLDERS or not by.region:
        return found.none()
    mine = Q(region_id=by.region, state__in=[State.HANDED, *AT_WORK])
    if by.role in access.PLANNERS:
        mine |= Q(set_in_id=by.region) & (Q(state__in=[State.RETURNED, State.DONE]) | Q(asked=True))
    return found.filter(mine)


def _waits(one: Task, by: Actor) -> object:
    if one.asked and one.set_in_id == by.region and by.role in access.PLANNERS:  # type: ignore[attr-defined]
        return _("审批延期申请")
    return WAITS[State(one.state)]
