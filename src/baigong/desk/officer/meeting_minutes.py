"""Minutes of a joint meeting: the form of a draft, the paper to print, and the form that makes a decision a task."""

from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from baigong.desk.forms import checked, typed
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import access, actions, queries
from baigong.governance.words import MeetingState, MinutesStance
from baigong.kernel.refused import Common, Refused

from .door import door
from .meeting_form import ROWS, Writing
from .task_form import TaskForm


class Tasking(TaskForm):
    """The task a decision becomes."""

    def __init__(self, *args: Any, ask: Ask, **more: Any) -> None:
        super().__init__(*args, ask=ask, **more)
        del self.fields["cooperator_ids"], self.fields["is_open"]  # both are set on the task's own page


@page(door, "meetings/<int:meeting_id>/minutes/", title=_("起草纪要"))
def meeting_minutes(ask: Ask, meeting_id: int) -> Show:
    """The form, with the newest draft in it where there is one."""
    one = _led(ask, meeting_id)
    if one.state != MeetingState.HELD:
        raise Refused(Common.NOT_FOUND)
    whole = queries.sitting(one)
    initial: dict[str, Any] = {"text": whole.minutes[0].text if whole.minutes else _skeleton(whole)}
    for each in whole.decisions[:ROWS]:
        initial |= {f"decision_{each.position}": each.text, f"owner_{each.position}": each.owner_id,
                    f"due_{each.position}": each.due_on}
    form = typed(ask, Writing, "send", owners=queries.owners_of_decisions(one), initial=initial)
    return show(one=one, form=form, rules=queries.coordination_rules(ask.today), crumbs=[
        {"label": _("联席会议"), "url": reverse("officer:meetings")},
        {"label": one.no, "url": reverse("officer:meeting", args=[one.pk])}, {"label": _("起草纪要")}])


@meeting_minutes.deed("send")
def send(ask: Ask, meeting_id: int) -> SeeOther:
    """To who attended."""
    form = typed(ask, Writing, "send", owners=queries.owners_of_decisions(_led(ask, meeting_id)))
    text = checked(form)["text"]
    actions.send_minutes(by=ask.by, now=ask.now, meeting_id=meeting_id, text=text, decisions=form.decisions())
    return ask.done(_("已送到会单位确认"), "officer:meeting", meeting_id)


@page(door, "meetings/<int:meeting_id>/paper/", title=_("会议文书"))
def meeting_paper(ask: Ask, meeting_id: int) -> Show:
    """The notice of the meeting; once there are minutes, those, with who confirmed, who objects and who is silent."""
    one = queries.joint_meeting(meeting_id, by=ask.by)
    if one.called_at is None:
        raise Refused(Common.NOT_FOUND)
    whole = queries.sitting(one)
    newest = whole.minutes[0] if whole.minutes else None
    said = {each.invitation_id: each for each in whole.replies if newest and each.minutes_id == newest.pk}
    ends = timezone.localtime(one.settled_at or (newest.sent_at if newest else one.called_at)).date()
    return show(
        one=one, newest=newest, back=reverse("officer:meeting", args=[one.pk]), signed_on=ends, agenda=[
            {"nth": each.position, "title": each.title, "from": each.member.organisation.name if each.member else _("牵头单位")}
            for each in whole.items if each.position is not None],
        office=_("{place}人力资源社会保障部门").format(place=one.region.name),
        at=f"{timezone.localtime(one.starts_at):%Y-%m-%d %H:%M}",
        names=[each.member.organisation.name for each in whole.called], decisions=whole.decisions,
        there=[{"name": each.member.organisation.name, "who": each.attended, "said": _said(said.get(each.pk), newest, ask)}
               for each in whole.called if each.was_there],
        absent=[each.member.organisation.name for each in whole.called if each.was_there is False])


@page(door, "meetings/decisions/<int:decision_id>/", title=_("决定转为任务"), under="officer:meetings")
def meeting_decision(ask: Ask, decision_id: int) -> Show:
    """The form of tasks, filled in with what was decided."""
    one = queries.decision(decision_id, by=ask.by)
    held = _led(ask, one.minutes.meeting_id)
    initial = {"title": one.text[:120], "text": one.text, "owner_id": one.owner_id, "due_on": one.due_on, "measuring": "none"}
    return show(one=one, meeting=held, form=typed(ask, Tasking, "task", ask=ask, initial=initial), crumbs=[
        {"label": _("联席会议"), "url": reverse("officer:meetings")},
        {"label": held.no, "url": reverse("officer:meeting", args=[held.pk])}, {"label": _("决定转为任务")}])


@meeting_decision.deed("task")
def task(ask: Ask, decision_id: int) -> SeeOther:
    """A task, drafted; it is handed out on its own page."""
    made = actions.task_decision(by=ask.by, now=ask.now, decision_id=decision_id, **checked(typed(ask, Tasking, "task", ask=ask)))
    return ask.done(_("已转为任务，核对后下达"), "officer:task", made.task_id)


def _led(ask: Ask, meeting_id: int) -> Any:
    """The meeting, for who leads it. Raises Refused(not_yours)."""
    one = queries.joint_meeting(meeting_id, by=ask.by)
    if not access.may_lead_meeting(by=ask.by, meeting_id=one.pk):
        raise Refused(Common.NOT_YOURS)
    return one


def _skeleton(whole: queries.Sitting) -> str:
    """The agenda as headings, so that no item is forgotten."""
    return "\n\n".join(f"{each.position}. {each.title}\n" for each in whole.items if each.position is not None)


def _said(reply: Any, newest: Any, ask: Ask) -> object:
    if newest is None:
        return ""
    if reply is None:
        return _("未回复")
    word = MinutesStance(reply.stance).label(ask.language)
    letter = _("（来函 {no}）").format(no=reply.letter_no) if reply.letter_no else ""
    return f"{word}{letter}" + (f"：{reply.text}" if reply.text else "")
