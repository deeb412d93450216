"""What waits at this floor, for an inbox page that puts it together with that of the other floors."""

from typing import Any

from django.db.models import Case, QuerySet, When
from django.utils.translation import gettext_lazy as _

from baigong.governance import access
from baigong.governance.models import Comment, Consultation, Extension, Problem, Task
from baigong.governance.words import AT_WORK, ConsultationState, ExtensionState, ProblemState, State
from baigong.kernel.actor import Actor
from baigong.offer import queries as offer
from baigong.offer.queries import NO_CLOCK, Line, Waiting, lines_of

from .plan_inbox import shares_waiting
from .report_inbox import reports_moved, reports_waiting
from .survey_inbox import surveys_waiting

WAITS = {
    State.HANDED: _("接收任务，或说明理由退回"), State.RETURNED: _("按退回意见修改后重新下达，或撤回"),
    State.ACCEPTED: _("开始推进并填报进展"), State.UNDER_WAY: _("填报进展，完成后报结"),
    State.DONE: _("核实后确认办结，或退回继续办理"),
}


def inbox(*, by: Actor) -> list[Waiting]:
    """Tasks to accept, carry out or answer, annual reports; for planners also problems told to them and comments unanswered."""
    if by.role not in access.HOLDERS or not by.region:
        return []

    def say(some: QuerySet[Any]) -> dict[int, Line]:
        found = list(some.select_related("owner"))
        open_ones = Extension.objects.filter(task__in=[one.pk for one in found], state=ExtensionState.ASKED).order_by("id")
        asked = set(open_ones.values_list("task_id", flat=True))
        return lines_of(found, lambda one: Line(
            title=one.title, subtitle=f"{one.no} · {one.owner.name}", waits_for=_waits(one, by, asked)))

    def tell(some: QuerySet[Any]) -> dict[int, Line]:
        return lines_of(some.select_related("region"), lambda one: Line(
            title=one.title, subtitle=f"{one.no} · {one.region.name}", waits_for=_("答复下级反馈的问题，或转为任务")))

    def ask(some: QuerySet[Any]) -> dict[int, Line]:
        return lines_of(some, lambda one: Line(title=one.title, subtitle=one.no, waits_for=_("答复收到的意见，截止后公布结果")))

    counts = When(due_on__lte=offer.working_days().last, then="due_on")  # nobody counts working days of a year not known yet
    parts = [
        Waiting(_("任务"), "officer:task", Task.objects.filter(pk__in=_waiting(by)), say, due=Case(counts)), reports_waiting(by=by),
        reports_moved(by=by), *shares_waiting(by=by), *surveys_waiting(by=by)]
    if by.role not in access.PLANNERS:
        return parts
    told = Problem.objects.filter(to_region_id=by.region, state=ProblemState.SENT)
    unanswered = Comment.objects.filter(answer=None).values("consultation_id")
    asked_of = Consultation.objects.filter(region_id=by.region, state=ConsultationState.PUBLISHED, pk__in=unanswered)
    return [*parts, Waiting(_("问题反馈"), "officer:problem", told, tell),
            Waiting(_("征求意见"), "officer:consultation", asked_of, ask, due=NO_CLOCK)]


def _waiting(by: Actor) -> QuerySet[Any]:
    """Keys of the tasks, each once: every part walks its own index, which one long condition would not."""
    mine = Task.objects.order_by().filter(region_id=by.region, state__in=[State.HANDED, *AT_WORK])
    set_here = Task.objects.order_by().filter(set_in_id=by.region)
    if by.role not in access.PLANNERS:
        return mine.values_list("pk")
    asked = Extension.objects.order_by().filter(state=ExtensionState.ASKED, task__set_in_id=by.region)
    return mine.values_list("pk").union(
        set_here.filter(state__in=[State.RETURNED, State.DONE]).values_list("pk"), asked.values_list("task_id"))


def _waits(one: Task, by: Actor, asked: set[int]) -> object:
    if one.pk in asked and one.set_in_id == by.region and by.role in access.PLANNERS:
        return _("审批延期申请")
    return WAITS[State(one.state)]
