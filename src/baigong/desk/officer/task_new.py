"""A new task of a measure, as a draft that is handed out on its own page."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk.forms import checked, typed
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import actions
from baigong.kernel.refused import Common, Refused

from .door import PLANNERS, door
from .task_form import TaskForm


@page(door, "tasks/new/", title=_("新建任务"))
def task_new(ask: Ask) -> Show:
    """The form; `?measure=` chooses the measure beforehand."""
    if ask.by.role not in PLANNERS:
        raise Refused(Common.NOT_YOURS)
    chosen = {"measure": ask.get.get("measure", "")} if ask.get.get("measure", "").isdecimal() else {}
    return show(form=typed(ask, TaskForm, "draft", ask=ask, initial=chosen),
                crumbs=[{"label": _("任务"), "url": reverse("officer:tasks")}, {"label": _("新建任务")}])


@task_new.deed("draft")
def draft(ask: Ask) -> SeeOther:
    """Keep it as a draft; nobody else sees it yet."""
    made = actions.draft_task(by=ask.by, now=ask.now, **checked(typed(ask, TaskForm, "draft", ask=ask)))
    return ask.done(_("已起草，核对后下达"), "officer:task", made.pk)
