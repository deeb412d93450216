"""One task that is looked at: the checklist to fill in, what was found, and the letter that follows."""

from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import inspecting
from baigong.desk.forms import checked, choices, day, typed
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import access, actions, queries
from baigong.governance.decide.inspecting import LineFound
from baigong.governance.words import CheckState, LineVerdict
from baigong.journal import queries as journal
from baigong.offer import queries as offer
from baigong.people import queries as people

from .door import door


class Entering(forms.Form):
    """A verdict, what was found and the evidence, for each line of the checklist."""

    def __init__(self, *args: Any, lines: list[str], **more: Any) -> None:
        super().__init__(*args, **more)
        self.lines = lines
        for nth, line in enumerate(lines, start=1):
            self.fields[f"verdict_{nth}"] = forms.ChoiceField(
                label=f"{nth}. {line}", choices=choices(LineVerdict), widget=forms.RadioSelect)
            self.fields[f"text_{nth}"] = forms.CharField(
                label=_("第 {nth} 条的问题").format(nth=nth), max_length=500, required=False,
                widget=forms.Textarea(attrs={"rows": 2}))
            self.fields[f"evidence_{nth}"] = forms.CharField(
                label=_("第 {nth} 条的证据").format(nth=nth), max_length=300, required=False)

    def rows(self) -> list[dict[str, Any]]:
        """The fields of each line together."""
        return [{"verdict": self[f"verdict_{nth}"], "text": self[f"text_{nth}"], "evidence": self[f"evidence_{nth}"]}
                for nth in range(1, len(self.lines) + 1)]

    def found(self) -> dict[int, LineFound]:
        """What was typed."""
        given = checked(self)
        return {nth: LineFound(LineVerdict(given[f"verdict_{nth}"]), given[f"text_{nth}"], given[f"evidence_{nth}"])
                for nth in range(1, len(self.lines) + 1)}


class Issuing(forms.Form):
    """The letter's last day, and what it asks beside the lines."""

    due_on = day(_("整改期限"))
    demand = forms.CharField(label=_("整改要求"), max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 3}))


@page(door, "checks/<int:check_id>/", title=_("督查任务"), under="officer:inspections")
def check(ask: Ask, check_id: int) -> Show:
    """The task, the checklist, what was found."""
    one = queries.check(check_id, by=ask.by)
    may, state, plan = access.may_check(by=ask.by, check_id=one.pk), CheckState(one.state), one.inspection
    letter, last = queries.letter_of(one), offer.last_day(ask.today, queries.inspecting_rules(ask.today).rectify_working_days)
    entering = may and state == CheckState.OPEN and plan.from_on <= ask.today
    names = people.names_of([one.entered_by])
    return show(
        one=one, row=inspecting.check_row(one, ask), plan=plan, last=last, looker=names.get(one.entered_by or 0, ""),
        task_url=reverse("officer:task", args=[one.task_id]), too_early=state == CheckState.OPEN and plan.from_on > ask.today,
        form=typed(ask, Entering, "enter", lines=plan.lines) if entering else None,
        issue_form=typed(ask, Issuing, "issue", initial={"due_on": last}) if may and state == CheckState.FOUND else None,
        found=[{**line, "word": LineVerdict(line["verdict"]).label(ask.language),
                "kind": inspecting.VERDICTS[LineVerdict(line["verdict"])]} for line in one.found],
        letter_url=reverse("officer:rectification", args=[letter.pk]) if letter else "", letter=letter,
        crumbs=[{"label": _("督查"), "url": reverse("officer:inspections")},
                {"label": plan.no, "url": reverse("officer:inspection", args=[plan.pk])}, {"label": one.task.no}],
        history=told(journal.history_of(one), language=ask.language))


@check.deed("enter")
def enter(ask: Ask, check_id: int) -> SeeOther:
    """What was found."""
    lines = queries.check(check_id, by=ask.by).inspection.lines
    made = actions.enter_check(by=ask.by, now=ask.now, check_id=check_id, found=typed(
        ask, Entering, "enter", lines=lines).found())
    return ask.again(_("已登记，未发现问题") if made.state == CheckState.CLEAN else _("已登记，请发整改通知"))


@check.deed("issue")
def issue(ask: Ask, check_id: int) -> SeeOther:
    """The letter goes out."""
    made = actions.issue_letter(by=ask.by, now=ask.now, check_id=check_id, **checked(typed(ask, Issuing, "issue")))
    return ask.done(_("整改通知已发出"), "officer:rectification", made.pk)
