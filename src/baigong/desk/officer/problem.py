"""One problem told upward: what it says, what becomes of it, and for the level above how it is settled."""

from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import governing
from baigong.desk.forms import checked, typed
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import actions, queries
from baigong.governance.words import ProblemState
from baigong.journal import queries as journal
from baigong.policy.words import DraftState

from .door import door
from .problems import row_of
from .task_form import TaskForm


class Replying(forms.Form):
    """What becomes of it, in words that its sender reads."""

    reply = forms.CharField(label=_("处理意见（反馈单位可见）"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))


class Merging(Replying):
    """Into which."""

    main_id = forms.TypedChoiceField(label=_("并入"), coerce=int)

    def __init__(self, *args: Any, mains: list[tuple[int, str]], **more: Any) -> None:
        super().__init__(*args, auto_id="merge_%s", **more)
        self.fields["main_id"].choices = mains


class Referring(Replying):
    """To which draft."""

    draft_id = forms.TypedChoiceField(label=_("政策草案"), coerce=int)

    def __init__(self, *args: Any, drafts: list[tuple[int, str]], **more: Any) -> None:
        super().__init__(*args, auto_id="refer_%s", **more)
        self.fields["draft_id"].choices = drafts


class Tasking(TaskForm):
    """The task it becomes."""

    reply = forms.CharField(label=_("处理意见（反馈单位可见）"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, ask: Ask, **more: Any) -> None:
        super().__init__(*args, ask=ask, **more)
        del self.fields["cooperator_ids"], self.fields["is_open"]  # both are set on the task's own page


@page(door, "problems/<int:problem_id>/", title=_("问题反馈"))
def problem(ask: Ask, problem_id: int) -> Show:
    """All of it."""
    one = queries.problem(problem_id, by=ask.by)
    settles = one.state == ProblemState.SENT and queries.may_settle(one, by=ask.by)
    outcome = queries.outcome_of(one)
    mains, drafts = (queries.mains_for(one), queries.drafts_to_consult(by=ask.by)) if settles else ([], [])
    return show(
        one=one, row=row_of(one, ask), page_title=one.title, settles=settles, outcome=outcome,
        outcome_state=ProblemState(outcome.state).label(ask.language), task=_task(outcome, ask),
        draft_state=DraftState(outcome.draft.state).label(ask.language) if outcome.draft else "",
        merged=[row_of(each, ask) | {"to": ""} for each in queries.merged_into(one, by=ask.by)],
        main_url=reverse("officer:problem", args=[one.main_id]) if one.main_id and queries.sees(one.main_id, by=ask.by) else "",
        answer_form=typed(ask, Replying, "answer"),
        merge_form=typed(ask, Merging, "merge", mains=mains) if mains else None,
        refer_form=typed(ask, Referring, "refer", drafts=drafts) if drafts else None,
        task_form=typed(ask, Tasking, "task", ask=ask, initial={
            "title": one.title, "text": one.proposal or one.text, "measuring": "none"}) if settles else None,
        crumbs=[{"label": _("问题反馈"), "url": reverse("officer:problems")}, {"label": one.no}],
        history=told(journal.history_of(one), language=ask.language))


@problem.deed("answer")
def answer(ask: Ask, problem_id: int) -> SeeOther:
    """In words."""
    actions.answer_problem(by=ask.by, now=ask.now, problem_id=problem_id, **checked(typed(ask, Replying, "answer")))
    return ask.again(_("已答复"))


@problem.deed("merge")
def merge(ask: Ask, problem_id: int) -> SeeOther:
    """Into another."""
    one = queries.problem(problem_id, by=ask.by)
    given = checked(typed(ask, Merging, "merge", mains=queries.mains_for(one)))
    actions.merge_problem(by=ask.by, now=ask.now, problem_id=problem_id, **given)
    return ask.again(_("已并案"))


@problem.deed("refer")
def refer(ask: Ask, problem_id: int) -> SeeOther:
    """To a policy draft."""
    given = checked(typed(ask, Referring, "refer", drafts=queries.drafts_to_consult(by=ask.by)))
    actions.refer_problem(by=ask.by, now=ask.now, problem_id=problem_id, **given)
    return ask.again(_("已转入政策起草"))


@problem.deed("task")
def task(ask: Ask, problem_id: int) -> SeeOther:
    """A task, drafted; it is handed out on its own page."""
    made = actions.task_problem(by=ask.by, now=ask.now, problem_id=problem_id, **checked(typed(ask, Tasking, "task", ask=ask)))
    return ask.done(_("已转为任务，核对后下达"), "officer:task", made.task_id)


def _task(one: Any, ask: Ask) -> dict[str, Any] | None:
    """The task it became as its sender may know it: number, name, day and state; with its page where they may open it."""
    if one.task is None:
        return None
    seen = queries.task_seen(one.task, by=ask.by)
    return {"no": one.task.no, "title": one.task.title, "due_on": one.task.due_on,
            "state": governing.state_tag(one.task.state, ask.language),
            "url": reverse("officer:task", args=[one.task_id]) if seen else ""}
