"""Letters of inspections of duties: the list, one with its answers and the ladder, and the letter on paper."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from baigong.desk import inspecting, listing
from baigong.desk.forms import checked, choices, typed, why
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import access, actions, queries
from baigong.governance.decide.inspecting import LineDone
from baigong.governance.words import RectificationState, StepKind
from baigong.journal import queries as journal
from baigong.people import queries as people

from .door import door

COLUMNS = (
    Column("unit", _("责任单位"), "strong", sub="no"), Column("task", _("任务")), Column("inspection", _("督查")),
    Column("due_on", _("整改期限"), "day"), Column("backs", _("退回次数"), "number"), Column("state", _("状态"), "tag"),
    Column("left", _("时限"), "clock"))


class Narrow(forms.Form):
    """The filters of the list."""

    text = forms.CharField(label=_("任务或责任单位"), required=False, max_length=40)
    state = forms.ChoiceField(label=_("状态"), required=False, choices=[("", _("全部")), *choices(RectificationState)])
    late = forms.BooleanField(label=_("只看逾期未报送"), required=False)


class Answering(forms.Form):
    """What was done about each line that was not met, and what shows it."""

    def __init__(self, *args: Any, lines: list[dict[str, Any]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.lines = lines
        for line in lines:
            nth = line["nth"]
            self.fields[f"text_{nth}"] = forms.CharField(
                label=_("第 {nth} 条的整改情况").format(nth=nth), max_length=1000, help_text=line["text"],
                widget=forms.Textarea(attrs={"rows": 3}))
            self.fields[f"evidence_{nth}"] = forms.CharField(
                label=_("第 {nth} 条的佐证").format(nth=nth), max_length=300, help_text=_("材料名称、文号或存放位置"))

    def done(self) -> dict[int, LineDone]:
        """What was typed."""
        given = checked(self)
        return {line["nth"]: LineDone(given[f"text_{line['nth']}"], given[f"evidence_{line['nth']}"]) for line in self.lines}


class Reason(forms.Form):
    """Why it is sent back, or a step is not taken."""

    why = why(_("理由"))


class Stepping(forms.Form):
    """A step of the ladder."""

    stated = forms.MultipleChoiceField(label=_("查实的情形"), required=False, widget=forms.CheckboxSelectMultiple)
    kind = forms.ChoiceField(label=_("督办措施"), choices=choices(StepKind))
    why = forms.CharField(label=_("说明（从轻须写明理由）"), max_length=300, required=False,
                          widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: Any, ask: Ask, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["stated"].choices = [
            (cause.code, f"{cause.en if ask.language == 'en' else cause.zh} · {cause.kind.label(ask.language)}")
            for cause in queries.inspecting_rules(ask.today).causes if cause.at_least is None]


@page(door, "rectifications/", title=_("整改通知"))
def rectifications(ask: Ask) -> Show | HttpResponse:
    """Letters sent and received, or all of them as a file."""
    form = Narrow(ask.get)
    given = form.cleaned_data if form.is_valid() else {}
    found = queries.rectifications(by=ask.by, state=given.get("state", ""), text=given.get("text", ""),
                                   late_on=ask.today if given.get("late") else None)
    if listing.wants_file(ask):
        lots = listing.in_lots(found, lambda lot: [inspecting.letter_row(one, ask) for one in lot])
        return listing.file_of(COLUMNS, lots, name=str(_("整改通知")))
    here = listing.page_of(ask, found)
    return show(form=form, columns=COLUMNS, here=here, rows=[inspecting.letter_row(one, ask) for one in here.object_list],
                export_url=listing.export_url(ask))


@page(door, "rectifications/<int:rectification_id>/", title=_("整改通知"))
def rectification(ask: Ask, rectification_id: int) -> Show:
    """What was found, what was done about it in each round, steps of the ladder, and what this officer may do."""
    one = queries.rectification(rectification_id, by=ask.by)
    reviews = access.may_review(by=ask.by, rectification_id=one.pk)
    rounds, lines, state = queries.rounds_of(one), queries.unmet_of(one.check_of), RectificationState(one.state)
    names = people.names_of([each.told_by for each in rounds] + [each.judged_by for each in rounds] + [one.found_by])
    mine = {one.found_by, *(each.told_by for each in rounds[:1])}
    because = queries.reasons_for_step(one, stated=(), on=ask.today) if reviews else ()
    return show(
        one=one, row=inspecting.letter_row(one, ask), lines=lines, state=str(state), found_by=names.get(one.found_by, ""),
        rounds=[{"one": each, "who": names.get(each.told_by, ""), "judge": names.get(each.judged_by or 0, "")} for each in rounds],
        steps=[inspecting.step_said(each, ask) for each in queries.steps_of(one)],
        because=[each.en if ask.language == "en" else each.zh for each in because],
        says=because[0].kind.label(ask.language) if because else "",
        may={"answer": state == RectificationState.ISSUED and access.may_rectify(by=ask.by, rectification_id=one.pk),
             "review": reviews and state == RectificationState.ANSWERED and ask.by.person_id not in mine,
             "step": reviews and state != RectificationState.CLOSED, "settle": reviews},
        answer_form=typed(ask, Answering, "answer", lines=lines, auto_id="answer_%s"),
        back_form=typed(ask, Reason, "send_back", auto_id="back_%s"), drop_form=typed(ask, Reason, "drop", auto_id="drop_%s"),
        step_form=typed(ask, Stepping, "propose", ask=ask, auto_id="step_%s",
                        initial={"kind": str(because[0].kind)} if because else {}),
        check_url=_check_url(ask, one), task_url=reverse("officer:task", args=[one.check_of.task_id]),
        letter_url=reverse("officer:rectification_letter", args=[one.pk]),
        crumbs=[{"label": _("整改通知"), "url": reverse("officer:rectifications")}, {"label": one.no}],
        history=told(journal.history_of(one), language=ask.language))


@page(door, "rectifications/<int:rectification_id>/letter/", title=_("督查整改通知书"))
def rectification_letter(ask: Ask, rectification_id: int) -> Show:
    """The letter as an A4 document."""
    one = queries.rectification(rectification_id, by=ask.by)
    bureau, plan = people.bureau_of(one.set_in_id), one.check_of.inspection
    return show(one=one, plan=plan, task=one.check_of.task, lines=queries.unmet_of(one.check_of),
                office=bureau.name if bureau else one.set_in.name, issued_on=localdate(one.issued_at),
                looked_on=localdate(one.check_of.entered_at), back=reverse("officer:rectification", args=[one.pk]))


@rectification.deed("answer")
def answer(ask: Ask, rectification_id: int) -> SeeOther:
    """What was done."""
    lines = queries.unmet_of(queries.rectification(rectification_id, by=ask.by).check_of)
    actions.answer_letter(by=ask.by, now=ask.now, rectification_id=rectification_id,
                          done=typed(ask, Answering, "answer", lines=lines).done())
    return ask.again(_("已报送，等待复核"))


@rectification.deed("close")
def close(ask: Ask, rectification_id: int) -> SeeOther:
    """Put right."""
    actions.close_rectification(by=ask.by, now=ask.now, rectification_id=rectification_id)
    return ask.again(_("已销号"))


@rectification.deed("send_back")
def send_back(ask: Ask, rectification_id: int) -> SeeOther:
    """Not put right."""
    given = checked(typed(ask, Reason, "send_back"))
    actions.send_rectification_back(by=ask.by, now=ask.now, rectification_id=rectification_id, **given)
    return ask.again(_("已退回继续整改"))


@rectification.deed("propose")
def propose(ask: Ask, rectification_id: int) -> SeeOther:
    """A step of the ladder."""
    given = checked(typed(ask, Stepping, "propose", ask=ask))
    actions.propose_step(by=ask.by, now=ask.now, rectification_id=rectification_id, **given)
    return ask.again(_("已提出，等另一名工作人员复核"))


@rectification.deed("take")
def take(ask: Ask, rectification_id: int) -> SeeOther:
    """The step that was proposed."""
    actions.take_step(by=ask.by, now=ask.now, step_id=_proposed(ask, rectification_id))
    return ask.again(_("已采取督办措施"))


@rectification.deed("drop")
def drop(ask: Ask, rectification_id: int) -> SeeOther:
    """Not after all."""
    given = checked(typed(ask, Reason, "drop"))
    actions.drop_step(by=ask.by, now=ask.now, step_id=_proposed(ask, rectification_id), **given)
    return ask.again(_("不予采取"))


def _proposed(ask: Ask, rectification_id: int) -> int:
    """The step that waits. Raises Refused(not_found)."""
    return queries.proposed_step(queries.rectification(rectification_id, by=ask.by)).pk


def _check_url(ask: Ask, one: Any) -> str:
    """The page of what was looked at, for those who inspect."""
    seen = queries.inspections(by=ask.by).filter(pk=one.check_of.inspection_id).exists()
    return reverse("officer:check", args=[one.check_of_id]) if seen else ""
