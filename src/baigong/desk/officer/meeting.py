"""One joint meeting: its agenda, who was called and came, its minutes and decisions, and what this officer may do with it now."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from baigong.desk import governing
from baigong.desk.forms import checked, typed
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import access, actions, queries
from baigong.governance.queries import Sitting
from baigong.governance.words import Attending, ItemState, MeetingState, MinutesStance
from baigong.journal import queries as journal

from .door import door
from .meeting_form import (
    LEAD,
    Attendance,
    ByLetter,
    Calling,
    Hearing,
    Held,
    LeavingOut,
    MaybeWhy,
    Ordering,
    Proposing,
    Why,
)
from .meetings import Preparing, row_of

BEFORE = (MeetingState.DRAFTED, MeetingState.CALLED)
ITEMS = {ItemState.PROPOSED: "wait", ItemState.PLACED: "ok", ItemState.LEFT_OUT: "no"}
STANCES = {MinutesStance.CONFIRMED: "ok", MinutesStance.OBJECTED: "late"}


@page(door, "meetings/<int:meeting_id>/", title=_("联席会议"))
def meeting(ask: Ask, meeting_id: int) -> Show:
    """All of it."""
    one = queries.joint_meeting(meeting_id, by=ask.by)
    whole, mine = queries.sitting(one), queries.acted_for(by=ask.by)
    leads = access.may_lead_meeting(by=ask.by, meeting_id=one.pk)
    newest = whole.minutes[0] if whole.minutes else None
    answered = {each.invitation_id for each in whole.replies if newest and each.minutes_id == newest.pk}
    return show(
        one=one, row=row_of(one, ask), page_title=one.title, state=str(one.state), leads=leads, newest=newest,
        items=[_item(each, ask) for each in whole.items], called=[_called(each, answered, newest, ask) for each in whole.called],
        replies=[_reply(each, ask) for each in whole.replies], drafts=len(whole.minutes),
        decisions=[_decision(each, one, leads, ask) for each in whole.decisions],
        paper_url=reverse("officer:meeting_paper", args=[one.pk]) if one.called_at else "",
        crumbs=[{"label": _("联席会议"), "url": reverse("officer:meetings")}, {"label": one.no}],
        history=told(journal.history_of(one), language=ask.language), **_may(ask, one, whole, mine, leads, answered))


def _may(ask: Ask, one: Any, whole: Sitting, mine: set[int], leads: bool, answered: set[int]) -> dict[str, Any]:
    """Forms by what this officer may do now, None where it is not theirs or not now."""
    state, before = MeetingState(one.state), one.state in BEFORE
    speakers = _speakers(ask, one, leads) if before else []
    open_items = [each for each in whole.items if each.state != ItemState.LEFT_OUT]
    mine_called = [(each.pk, each.member.organisation.name) for each in whole.called if each.member_id in mine]
    unheard = [each for each in whole.called if each.was_there and each.pk not in answered] if whole.minutes else []
    mine_unheard = [(each.pk, each.member.organisation.name) for each in unheard if each.member_id in mine]
    others = [(each.pk, each.member.organisation.name) for each in unheard if each.member_id not in mine]
    held = state == MeetingState.HELD
    return {
        "propose_form": typed(ask, Proposing, "propose", speakers=speakers) if speakers else None,
        "order_form": typed(ask, Ordering, "order", items=open_items) if leads and before and open_items else None,
        "out_form": typed(ask, LeavingOut, "leave_out", items=open_items) if leads and before and open_items else None,
        "edit_form": typed(ask, Preparing, "edit", auto_id="edit_%s", initial=_prepared(one))
        if leads and state == MeetingState.DRAFTED else None,
        "call_form": typed(ask, Calling, "call", members=_members(one)) if leads and state == MeetingState.DRAFTED else None,
        "answer_form": typed(ask, Attendance, "answer", called=mine_called)
        if mine_called and state == MeetingState.CALLED else None,
        "held_form": typed(ask, Held, "hold", called=whole.called) if leads and state == MeetingState.CALLED else None,
        "off_form": typed(ask, Why, "call_off", auto_id="off_%s") if leads and before else None,
        "hear_form": typed(ask, Hearing, "hear", called=mine_unheard) if held and mine_unheard else None,
        "letter_form": typed(ask, ByLetter, "letter", called=others, auto_id="letter_%s") if held and leads and others else None,
        "settle_form": typed(ask, MaybeWhy, "settle", auto_id="settle_%s") if held and leads and whole.minutes else None,
        "write_url": reverse("officer:meeting_minutes", args=[one.pk]) if held and leads else "",
    }


def _prepared(one: Any) -> dict[str, Any]:
    at = timezone.localtime(one.starts_at)
    return {"title": one.title, "place": one.place, "on_day": at.date(), "at": at.time(), "lasts_minutes": one.lasts_minutes}


def _members(one: Any) -> list[tuple[int, str]]:
    return [(each.pk, each.organisation.name) for each in queries.members_now(one.region_id)]


def _speakers(ask: Ask, one: Any, leads: bool) -> list[tuple[str, Any]]:
    """In whose name this officer may propose an item."""
    mine = queries.acted_for(by=ask.by)
    named = [(str(key), name) for key, name in _members(one) if key in mine]
    return [(LEAD, _("牵头单位")), *named] if leads else named


def _deed(name: str, act: Any, form: type[forms.Form] | None, said: object) -> None:
    """Deeds that are one action with or without a reason."""
    @meeting.deed(name)
    def do(ask: Ask, meeting_id: int) -> HttpResponse:
        given = checked(typed(ask, form, name)) if form else {}
        act(by=ask.by, now=ask.now, meeting_id=meeting_id, **given)
        return ask.again(said)


_deed("call_off", actions.call_off_meeting, Why, _("已取消，已告知所通知的单位"))
_deed("settle", actions.settle_minutes, MaybeWhy, _("纪要已定稿，决定可以转为任务"))


@meeting.deed("edit")
def edit(ask: Ask, meeting_id: int) -> SeeOther:
    """Another time or place."""
    actions.edit_meeting(by=ask.by, now=ask.now, meeting_id=meeting_id, **typed(ask, Preparing, "edit").prepared())
    return ask.again(_("已修改"))


@meeting.deed("propose")
def propose(ask: Ask, meeting_id: int) -> SeeOther:
    """One more item."""
    one = queries.joint_meeting(meeting_id, by=ask.by)
    leads = access.may_lead_meeting(by=ask.by, meeting_id=meeting_id)
    given = checked(typed(ask, Proposing, "propose", speakers=_speakers(ask, one, leads)))
    member_id = None if given["speaker"] == LEAD else int(given["speaker"])
    actions.propose_item(by=ask.by, now=ask.now, meeting_id=meeting_id, member_id=member_id, title=given["title"],
                         text=given["text"])
    return ask.again(_("已提出议题"))


@meeting.deed("order")
def order(ask: Ask, meeting_id: int) -> SeeOther:
    """The agenda."""
    form = typed(ask, Ordering, "order", items=_items(ask, meeting_id))
    checked(form)
    actions.order_agenda(by=ask.by, now=ask.now, meeting_id=meeting_id, item_ids=form.order())
    return ask.again(_("已排定议程"))


@meeting.deed("leave_out")
def leave_out(ask: Ask, meeting_id: int) -> SeeOther:
    """Off the agenda."""
    given = checked(typed(ask, LeavingOut, "leave_out", items=_items(ask, meeting_id)))
    actions.leave_item_out(by=ask.by, now=ask.now, **given)
    return ask.again(_("已登记，提出单位可以看到理由"))


@meeting.deed("call")
def call(ask: Ask, meeting_id: int) -> SeeOther:
    """Members are told."""
    one = queries.joint_meeting(meeting_id, by=ask.by)
    given = checked(typed(ask, Calling, "call", members=_members(one)))
    actions.call_meeting(by=ask.by, now=ask.now, meeting_id=meeting_id, **given)
    return ask.again(_("已发出会议通知"))


@meeting.deed("answer")
def answer(ask: Ask, meeting_id: int) -> SeeOther:
    """Attends, or not."""
    given = checked(typed(ask, Attendance, "answer", called=_called_of(ask, meeting_id)))
    actions.answer_call(by=ask.by, now=ask.now, **given)
    return ask.again(_("已回复"))


@meeting.deed("hold")
def hold(ask: Ask, meeting_id: int) -> SeeOther:
    """Who came."""
    form = typed(ask, Held, "hold", called=queries.sitting(queries.joint_meeting(meeting_id, by=ask.by)).called)
    checked(form)
    actions.hold_meeting(by=ask.by, now=ask.now, meeting_id=meeting_id, attended=form.attended())
    return ask.again(_("已登记，接着起草纪要"))


@meeting.deed("hear")
def hear(ask: Ask, meeting_id: int) -> SeeOther:
    """A member's word on the minutes."""
    actions.answer_minutes(by=ask.by, now=ask.now, **checked(typed(ask, Hearing, "hear", called=_called_of(ask, meeting_id))))
    return ask.again(_("已回复"))


@meeting.deed("letter")
def letter(ask: Ask, meeting_id: int) -> SeeOther:
    """The same by letter, entered by who leads."""
    actions.answer_minutes(by=ask.by, now=ask.now, **checked(typed(ask, ByLetter, "letter", called=_called_of(ask, meeting_id))))
    return ask.again(_("已按来函登记"))


def _items(ask: Ask, meeting_id: int) -> list[Any]:
    return list(queries.sitting(queries.joint_meeting(meeting_id, by=ask.by)).items)


def _called_of(ask: Ask, meeting_id: int) -> list[tuple[int, str]]:
    whole = queries.sitting(queries.joint_meeting(meeting_id, by=ask.by))
    return [(each.pk, each.member.organisation.name) for each in whole.called]


def _item(one: Any, ask: Ask) -> dict[str, Any]:
    state = ItemState(one.state)
    return {"title": one.title, "text": one.text, "place": one.position, "why": one.why_left_out,
            "from": one.member.organisation.name if one.member else _("牵头单位"),
            "state": (state.label(ask.language), ITEMS[state])}


def _called(one: Any, answered: set[int], newest: Any, ask: Ask) -> dict[str, Any]:
    """A member called: what it answered, whether it came, and whether it is silent on the minutes."""
    word = Attending(one.answer).label(ask.language) if one.answer else _("未回复")
    came = "" if one.was_there is None else one.attended if one.was_there else _("未到会")
    silent = bool(newest and one.was_there and one.pk not in answered)
    return {"name": one.member.organisation.name, "answer": word, "kind": {"yes": "ok", "no": ""}.get(one.answer, "wait"),
            "delegates": one.delegates, "came": came, "silent": silent}


def _reply(one: Any, ask: Ask) -> dict[str, Any]:
    stance = MinutesStance(one.stance)
    return {"nth": one.minutes.nth, "name": one.invitation.member.organisation.name, "at": one.replied_at, "text": one.text,
            "stance": (stance.label(ask.language), STANCES[stance]), "letter": one.letter_no}


def _decision(one: Any, meeting_: Any, leads: bool, ask: Ask) -> dict[str, Any]:
    """A decision with the task it became, or the way to make it one."""
    task = one.task
    open_ = leads and task is None and meeting_.state == MeetingState.SETTLED
    return {
        "nth": one.position, "text": one.text, "owner": one.owner.name if one.owner else "", "due_on": one.due_on,
        "task": {"no": task.no, "title": task.title, "state": governing.state_tag(task.state, ask.language),
                 "url": reverse("officer:task", args=[task.pk]) if queries.task_seen(task, by=ask.by) else ""} if task else None,
        "task_url": reverse("officer:meeting_decision", args=[one.pk]) if open_ else ""}
