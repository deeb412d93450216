"""One duty: its sentence, what was proposed beside what stands, and the tasks that carry it out."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import duty_line, governing, happened
from baigong.desk.forms import checked, typed
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import access, actions, queries
from baigong.governance.decide.settling import differences
from baigong.governance.words import DutyState
from baigong.journal import queries as journal
from baigong.people import queries as people

from .document_form import Drop, Say
from .door import PLANNERS, door


@page(door, "duties/<int:duty_id>/", title=_("文件任务"))
def duty(ask: Ask, duty_id: int) -> Show:
    """All of it, and the forms that are open to this officer now."""
    one = queries.duty(duty_id)
    document, sentence = one.text.document, one.clause.said
    is_newest = queries.texts_of(document.pk)[0].nth == one.text.nth
    keeps = is_newest and access.may_judge(by=ask.by, document_id=document.pk)
    tasks = queries.tasks_of_duties([one.pk], by=ask.by).get(one.pk, [])
    text_url = reverse("officer:document_text", args=[document.slug]) + ("" if is_newest else f"?nth={one.text.nth}")
    line = duty_line.line(one, ask)
    return show(
        one=one, line=line, document=document, before=sentence[:one.start], run=sentence[one.start:one.end],
        after=sentence[one.end:],
        text_url=f"{text_url}#{one.clause.anchor.replace('#', '%23')}", is_newest=is_newest, facts=_facts(one, line),
        changes=_changes(one, ask), parts=[duty_line.line(part, ask) for part in _with_text(queries.parts_of(one), one.text)],
        into=reverse("officer:duty", args=[one.merged_into_id]) if one.merged_into_id else "",
        tasks=[{**governing.task_line(task, ask), "url": reverse("officer:task", args=[task.pk])} for task in tasks],
        draft_url=f"{reverse('officer:task_new')}?duty={one.pk}"
        if is_newest and one.state == DutyState.CONFIRMED and ask.by.role in PLANNERS else "",
        history=happened.told(journal.history_of(one), language=ask.language),
        correct_form=_say(ask, one) if keeps and one.state in (DutyState.PROPOSED, DutyState.CONFIRMED) else None,
        drop_form=typed(ask, Drop, "drop", auto_id="drop_%s") if keeps and one.state == DutyState.PROPOSED else None,
        may_confirm=keeps and one.state == DutyState.PROPOSED, may_reopen=keeps and one.state != DutyState.PROPOSED and not tasks,
        crumbs=[{"label": _("文件任务"), "url": reverse("officer:duties")},
                {"label": document.number, "url": reverse("officer:document", args=[document.slug])}, {"label": one.clause.anchor}],
    )


def _facts(one: Any, line: dict[str, Any]) -> list[dict[str, Any]]:
    names = people.names_of([one.settled_by]) if one.settled_by else {}
    found = [{"label": _("文件"), "value": one.text.document.number, "source": one.text.document.title,
              "url": reverse("officer:document", args=[one.text.document.slug])},
             {"label": _("类型"), "value": line["kind"]}, {"label": _("责任单位"), "value": line["who"] or _("原文没有写明")},
             {"label": _("配合单位"), "value": line["with"] or _("无")}, {"label": _("时限"), "value": line["when"] or _("无")},
             {"label": _("量化指标"), "value": line["measured"] or _("无")}]
    if one.settled_at:
        found.append({"label": _("办理"), "value": line["state"][0], "source": names.get(one.settled_by or 0, "")})
    if one.why_dropped:
        found.append({"label": _("舍去理由"), "value": one.why_dropped})
    return found


def _changes(one: Any, ask: Ask) -> list[dict[str, Any]]:
    """What an officer changed of the proposal; nothing while it stands as proposed, or where there was none."""
    if one.proposed is None or one.state != DutyState.CONFIRMED:
        return []
    return [{"term": duty_line.ASPECTS[key], "before": duty_line.told(key, before, ask.language),
             "after": duty_line.told(key, after, ask.language), "basis": ""}
            for key, (before, after) in differences(one.proposed, one.said).items()]


def _with_text(some: list[Any], text: Any) -> list[Any]:
    for one in some:
        one.text = text
    return some


def _say(ask: Ask, one: Any) -> Say:
    said = one.said
    return typed(ask, Say, "correct", auto_id="say_%s", initial={
        "kind": said["kind"], "who": said["who"], "with_": said["with"], "when": said["when"], "measured": said["measured"]})


@duty.deed("confirm")
def confirm(ask: Ask, duty_id: int) -> SeeOther:
    """As it stands."""
    actions.confirm_duties(**_given(ask, duty_id, several=True))
    return ask.again(_("已确认"))


@duty.deed("correct")
def correct(ask: Ask, duty_id: int) -> SeeOther:
    """As the officer says."""
    actions.correct_duty(**_given(ask, duty_id), **checked(typed(ask, Say, "correct", auto_id="say_%s")))
    return ask.again(_("已更正并确认，识别结果留作案例"))


@duty.deed("drop")
def drop(ask: Ask, duty_id: int) -> SeeOther:
    """It is none."""
    actions.drop_duty(**_given(ask, duty_id), **checked(typed(ask, Drop, "drop", auto_id="drop_%s")))
    return ask.again(_("已舍去，识别结果留作案例"))


@duty.deed("reopen")
def reopen(ask: Ask, duty_id: int) -> HttpResponse:
    """A proposal again."""
    actions.reopen_duty(**_given(ask, duty_id))
    return ask.again(_("已恢复待确认"))


def _given(ask: Ask, duty_id: int, *, several: bool = False) -> dict[str, Any]:
    key: dict[str, Any] = {"duty_ids": [duty_id]} if several else {"duty_id": duty_id}
    return {"by": ask.by, "now": ask.now, "document_id": queries.duty(duty_id).text.document_id, **key}
