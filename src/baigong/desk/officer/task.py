"""One task: where it stands, what is owed, what was done with which evidence, and what this officer may do next."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import duty_line, governing, happened
from baigong.desk.forms import checked, typed
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import access, actions, queries
from baigong.governance.words import AT_WORK, EDITABLE, ExtensionState, Measuring, ReminderKind, State
from baigong.journal import queries as journal
from baigong.people import queries as people

from .door import PLANNERS, door
from .task_form import Extend, Finish, Measured, MendForm, Shares, Told, Why


@page(door, "tasks/<int:task_id>/", title=_("任务"))
def task(ask: Ask, task_id: int) -> Show:
    """Steps, facts, progress, parts, history, and the forms that are open to this officer now."""
    one = queries.task(task_id, by=ask.by)
    measure = queries.measure(one.measure.number, on=ask.today)
    above, below = queries.parent_of(one, by=ask.by), queries.children_of(one, by=ask.by)
    entries, extensions = list(queries.progress_of(one)), list(queries.extensions_of(one))
    names = people.names_of([entry.told_by for entry in entries] + [asked.asked_by for asked in extensions])
    return show(
        one=one, line=governing.task_line(one, ask), above=above, measure=measure,
        steps=_steps(one), facts=_facts(one, measure, ask), history=happened.told(journal.history_of(one), language=ask.language),
        crumbs=[{"label": _("任务"), "url": reverse("officer:tasks")}, {"label": one.no}],
        below=[{**governing.task_line(child, ask), "url": reverse("officer:task", args=[child.pk])} for child in below],
        below_sum=f"{sum(child.reached or 0 for child in below):,} / {sum(child.target or 0 for child in below):,} {one.unit}"
        if below and one.measuring == Measuring.HAND else "",
        entries=[_entry(entry, names, one) for entry in entries],
        extensions=[{"until_on": asked.until_on, "old_due_on": asked.old_due_on, "why": asked.why, "id": asked.pk,
                     "why_settled": asked.why_settled, "who": names.get(asked.asked_by or 0, ""), "word": ExtensionState(
                         asked.state).label(ask.language), "open": asked.state == ExtensionState.ASKED} for asked in extensions],
        settled=[{"until_on": asked.until_on, "old_due_on": asked.old_due_on, "why": asked.why, "why_settled": asked.why_settled,
                  "who": names.get(asked.asked_by or 0, ""), "word": ExtensionState(asked.state).label(ask.language),
                  "kind": "ok" if asked.state == ExtensionState.AGREED else "no"}
                 for asked in extensions if asked.state != ExtensionState.ASKED],
        reminders=[{"at": told.sent_at, "due_on": told.due_on, "kind": ReminderKind(told.kind).label(ask.language),
                    "people": _("已提醒 {n} 人").format(n=told.people)} for told in queries.reminders_of(one)],
        **_may(ask, one, [asked for asked in extensions if asked.state == ExtensionState.ASKED]),
    )


def _may(ask: Ask, one: Any, open_extensions: list[Any]) -> dict[str, Any]:
    """What this officer may do: forms by deed, None where it is not theirs or not now."""
    sets, holds = access.may_set(by=ask.by, task_id=one.pk), access.may_hold(by=ask.by, task_id=one.pk)
    at_work, counts = one.state in AT_WORK, one.measuring == Measuring.HAND
    may = {
        "hand_out": sets and one.state in EDITABLE, "confirm": sets and one.state == State.DONE,
        "withdraw": sets and one.state not in (State.DONE, State.CONFIRMED, State.WITHDRAWN),
        "accept": holds and one.state == State.HANDED, "work": holds and at_work,
        "extend": holds and at_work and not open_extensions, "settle": sets and bool(open_extensions),
        "down": holds and at_work and ask.by.role in PLANNERS,
    }
    owners = queries.owners_below(one) if may["down"] else []
    return {
        "may": {**may, "down": bool(owners)},
        "return_form": typed(ask, Why, "return", auto_id="return_%s"),
        "send_back_form": typed(ask, Why, "send_back", auto_id="back_%s"),
        "withdraw_form": typed(ask, Why, "withdraw", auto_id="withdraw_%s"),
        "decline_form": typed(ask, Why, "decline", auto_id="decline_%s"),
        "tell_form": typed(ask, Told, "tell", counts=counts, auto_id="tell_%s"),
        "finish_form": typed(ask, Finish, "finish", counts=counts, auto_id="finish_%s"),
        "extend_form": typed(ask, Extend, "extend", auto_id="extend_%s"),
        "measured_form": typed(ask, Measured, "measure", language=ask.language) if one.measuring != Measuring.NONE else None,
        "mend_form": _mend(ask, one) if may["hand_out"] else None,
        "down_form": _down(ask, one, owners) if owners else None,
    }


def _mend(ask: Ask, one: Any) -> MendForm:
    given = {name: getattr(one, name) for name in (
        "title", "text", "due_on", "measuring", "target", "unit", "indicator", "is_open")}
    return typed(ask, MendForm, "edit", ask=ask, initial={**given, "cooperator_ids": [x.pk for x in one.cooperators.all()]})


def _down(ask: Ask, one: Any, owners: list[Any]) -> Shares:
    return typed(ask, Shares, "down", owners=owners, counts=one.measuring != Measuring.NONE, unit=one.unit,
                 initial={"due_on": one.due_on})


def _deed(name: str, act: Any, form: type[forms.Form] | None, said: object) -> None:
    """Most deeds of a task are one action, with or without a reason."""
    @task.deed(name)
    def do(ask: Ask, task_id: int) -> HttpResponse:
        given = checked(typed(ask, form, name)) if form else {}
        act(by=ask.by, now=ask.now, task_id=task_id, **given)
        return ask.again(said)


_deed("hand_out", actions.hand_out, None, _("已下达"))
_deed("accept", actions.accept_task, None, _("已接收"))
_deed("return", actions.return_task, Why, _("已退回"))
_deed("confirm", actions.confirm_task, None, _("已确认办结"))
_deed("send_back", actions.send_back, Why, _("已退回继续办理"))
_deed("withdraw", actions.withdraw_task, Why, _("已撤回"))
_deed("extend", actions.ask_extension, Extend, _("已申请延期，等待下达单位审批"))


@task.deed("tell")
def tell(ask: Ask, task_id: int) -> SeeOther:
    """A progress entry."""
    actions.report_progress(by=ask.by, now=ask.now, task_id=task_id, **_told(ask, task_id, Told, "tell"))
    return ask.again(_("已填报"))


@task.deed("finish")
def finish(ask: Ask, task_id: int) -> SeeOther:
    """It is done; another person confirms."""
    actions.finish_task(by=ask.by, now=ask.now, task_id=task_id, **_told(ask, task_id, Finish, "finish"))
    return ask.again(_("已报结，等待下达单位核实"))


@task.deed("measure")
def measure(ask: Ask, task_id: int) -> SeeOther:
    """By another indicator, or by hand."""
    given = checked(typed(ask, Measured, "measure", language=ask.language))
    actions.change_measuring(by=ask.by, now=ask.now, task_id=task_id, **given)
    return ask.again(_("已变更计量方式"))


@task.deed("edit")
def edit(ask: Ask, task_id: int) -> SeeOther:
    """Change a draft or a returned task."""
    given = dict(checked(typed(ask, MendForm, "edit", ask=ask)))
    actions.edit_task(by=ask.by, now=ask.now, task_id=task_id, **given)
    return ask.again(_("已修改"))


@task.deed("down")
def down(ask: Ask, task_id: int) -> SeeOther:
    """Parts for the bureaus below, handed out at once."""
    one = queries.task(task_id, by=ask.by)
    form = _down(ask, one, queries.owners_below(one))
    given = checked(form)
    made = actions.hand_down(by=ask.by, now=ask.now, parent_id=task_id, shares=form.shares(), due_on=given["due_on"],
                             text=given["text"])
    return ask.again(_("已向 {n} 个下级单位下达").format(n=len(made)))


@task.deed("agree")
def agree(ask: Ask, task_id: int) -> SeeOther:
    """The due day moves."""
    actions.agree_extension(by=ask.by, now=ask.now, extension_id=_asked(ask, task_id))
    return ask.again(_("已同意延期"))


@task.deed("decline")
def decline(ask: Ask, task_id: int) -> SeeOther:
    """The due day stays."""
    given = checked(typed(ask, Why, "decline"))
    actions.decline_extension(by=ask.by, now=ask.now, extension_id=_asked(ask, task_id), **given)
    return ask.again(_("已答复，期限不变"))


def _told(ask: Ask, task_id: int, form: type[Told], do: str) -> dict[str, Any]:
    one = queries.task(task_id, by=ask.by)
    return dict(checked(typed(ask, form, do, counts=one.measuring == Measuring.HAND)))


def _asked(ask: Ask, task_id: int) -> int:
    """The one extension that waits. Raises Extension.DoesNotExist."""
    return queries.extensions_of(queries.task(task_id, by=ask.by)).get(state=ExtensionState.ASKED).pk


def _steps(one: Any) -> list[dict[str, Any]]:
    """Drafted → handed out → accepted → in progress → done → confirmed, with the days they happened."""
    if one.state == State.WITHDRAWN:
        return [{"label": _("下达"), "state": "done", "note": one.handed_at.date() if one.handed_at else ""},
                {"label": _("已撤回"), "state": "no", "note": one.withdrawn_at.date()}]
    order = [State.DRAFTED, State.HANDED, State.ACCEPTED, State.UNDER_WAY, State.DONE, State.CONFIRMED]
    at = 0 if one.state == State.RETURNED else order.index(State(one.state))
    words = [_("起草"), _("下达"), _("接收"), _("推进"), _("报结"), _("确认办结")]
    whens = [one.drafted_at, one.handed_at, one.accepted_at, None, one.done_at, one.confirmed_at]
    last = len(order) - 1
    return [{"label": word, "note": when.date() if when and n <= at else "",
             "state": "done" if n < at or at == last else "now" if n == at else "todo"}
            for n, (word, when) in enumerate(zip(words, whens, strict=True))]


def _facts(one: Any, measure: queries.MeasureNow, ask: Ask) -> list[dict[str, Any]]:
    measuring = Measuring(one.measuring)
    article = f"{reverse('officer:document', args=[one.measure.document.slug])}#{one.measure.anchor}"
    found: list[dict[str, Any]] = [
        {"label": _("措施"), "value": f"{measure.label}{measure.name(ask.language)}", "url": reverse(
            "officer:measure", args=[measure.number])},
        {"label": _("依据"), "value": one.measure.document.number, "url": article},
        *duty_line.sentence_facts(one),
        *_decided(one, ask),
        {"label": _("责任单位"), "value": one.owner.name, "source": one.region.name},
        {"label": _("下达"), "value": one.set_in.name},
        {"label": _("配合单位"), "value": "、".join(x.name for x in one.cooperators.all()) or _("无")},
        {"label": _("期限"), "value": one.due_on},
        {"label": _("计量"), "value": measuring.label(ask.language),
         "source": queries.indicator_name(one.indicator, ask.language) if one.indicator else "", "url": _figures(one)},
    ]
    if one.target is not None:
        found.append({"label": _("目标"), "value": f"{one.target:,} {one.unit}"})
    if measuring == Measuring.HAND:
        found.append({"label": _("累计完成"), "value": governing.figure(one), "source": _("以最近一次填报为准")})
    if live := queries.live_of(one, by=ask.by):
        months = f"{live.first:%Y-%m} — {live.last:%Y-%m}" if live.last else _("下达后还没有冻结的月份")
        found.append({"label": _("系统数"), "value": f"{live.reached:,} {one.unit}" if live.reached is not None else "–",
                      "source": months})
    return found


def _decided(one: Any, ask: Ask) -> list[dict[str, Any]]:
    """The meeting's decision a task comes from; none where it comes from none."""
    found = queries.decision_of(one, by=ask.by)
    if found is None:
        return []
    decided, sees = found
    held = decided.minutes.meeting
    return [{"label": _("会议决定"), "value": _("{title}，第 {nth} 项").format(title=held.title, nth=decided.position),
             "source": held.no, "url": reverse("officer:meeting", args=[held.pk]) if sees else ""}]


def _figures(one: Any) -> str:
    """Where the indicator's figure of the owner's region is looked at."""
    return f"{reverse('officer:figures')}?indicator={one.indicator}&region={one.region_id}" if one.indicator else ""


def _entry(entry: Any, names: dict[int, str], one: Any) -> dict[str, Any]:
    return {"at": entry.told_at, "text": entry.text, "who": names.get(entry.told_by or 0, ""), "evidence": entry.evidence,
            "amount": f"{entry.amount:,} {one.unit}" if entry.amount is not None else ""}
