"""A new task of a measure, as a draft that is handed out on its own page; or of a duty, filled in as its sentence says."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import duty_line
from baigong.desk.forms import checked, typed
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import actions, queries
from baigong.kernel.refused import Common, Refused

from .door import PLANNERS, door
from .task_form import TaskForm


@page(door, "tasks/new/", title=_("新建任务"))
def task_new(ask: Ask) -> Show:
    """The form; `?measure=` chooses the measure beforehand, `?duty=` fills in what the sentence says."""
    if ask.by.role not in PLANNERS:
        raise Refused(Common.NOT_YOURS)
    duty = _duty(ask)
    chosen = {"measure": ask.get.get("measure", "")} if ask.get.get("measure", "").isdecimal() else {}
    filled = queries.drafted_from(duty, by=ask.by, on=ask.today) if duty else {}
    return show(form=typed(ask, TaskForm, "draft", ask=ask, initial={**filled, **chosen}),
                duty=duty_line.line(duty, ask) if duty else None,
                crumbs=[{"label": _("任务"), "url": reverse("officer:tasks")}, {"label": _("新建任务")}])


@task_new.deed("draft")
def draft(ask: Ask) -> SeeOther:
    """Keep it as a draft; nobody else sees it yet."""
    duty = _duty(ask)
    made = actions.draft_task(by=ask.by, now=ask.now, duty_id=duty.pk if duty else None,
                              **checked(typed(ask, TaskForm, "draft", ask=ask)))
    return ask.done(_("已起草，核对后下达"), "officer:task", made.pk)


def _duty(ask: Ask) -> Any:
    """The duty in the address, or None. Raises Duty.DoesNotExist for one there is not."""
    key = ask.get.get("duty", "")
    return queries.duty(int(key)) if key.isdecimal() and len(key) < 18 else None
