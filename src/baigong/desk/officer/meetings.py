"""Joint meetings: the list, and the form of a new one."""

from datetime import datetime
from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from baigong.desk import convening, listing
from baigong.desk.calendar_file import calendar_of
from baigong.desk.forms import checked, choices, day, typed
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, download, show
from baigong.governance import access, actions, queries
from baigong.governance.words import MeetingState
from baigong.kernel.refused import Common, Refused
from baigong.offer import queries as offer

from .door import door

STATES = {MeetingState.DRAFTED: "wait", MeetingState.CALLED: "act", MeetingState.HELD: "wait", MeetingState.SETTLED: "ok",
          MeetingState.CALLED_OFF: "no"}
COLUMNS = (
    Column("title", _("会议"), "strong", sub="no"), Column("region", _("牵头地区")), Column("at", _("时间")),
    Column("place", _("地点")),
    Column("state", _("状态"), "tag"), Column("left", _("纪要确认时限"), "clock"),
)


class Narrow(forms.Form):
    """The filters of the list."""

    text = forms.CharField(label=_("编号、名称或地点"), required=False, max_length=40)
    state = forms.ChoiceField(label=_("状态"), required=False, choices=[("", _("全部")), *choices(MeetingState)])


class Preparing(forms.Form):
    """What, where and when."""

    title = forms.CharField(label=_("会议名称"), max_length=120)
    place = forms.CharField(label=_("地点"), max_length=120)
    on_day = day(_("日期"))
    at = forms.TimeField(label=_("几点开始"), widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}))
    lasts_minutes = forms.IntegerField(label=_("预计时长（分钟）"), min_value=10, max_value=1000, initial=120)

    def prepared(self) -> dict[str, Any]:
        """As the action wants it."""
        given = dict(checked(self))
        starts = datetime.combine(given.pop("on_day"), given.pop("at"))
        return {**given, "starts_at": timezone.make_aware(starts)}


@page(door, "meetings/", title=_("联席会议"))
def meetings(ask: Ask) -> Show | HttpResponse:
    """The list, a page of it, or all of it as a file; those to come as a calendar."""
    form = Narrow(ask.get)
    found = queries.joint_meetings(by=ask.by, **(form.cleaned_data if form.is_valid() else {}))
    if ask.get.get("export") == "ics":
        events = convening.events_of(ask.by, on=ask.today)
        return download(calendar_of(events, at=ask.now), name="meetings.ics", kind="text/calendar; charset=utf-8")
    if listing.wants_file(ask):
        lots = listing.in_lots(found, lambda lot: [row_of(one, ask) for one in lot])
        return listing.file_of(COLUMNS, lots, name=str(_("联席会议")))
    here = listing.page_of(ask, found)
    return show(form=form, columns=COLUMNS, here=here, rows=[row_of(one, ask) for one in here], export_url=listing.export_url(ask),
                leads=access.leads(ask.by))


@page(door, "meetings/new/", title=_("筹备会议"))
def meeting_new(ask: Ask) -> Show:
    """The form."""
    if not access.leads(ask.by):
        raise Refused(Common.NOT_YOURS)
    return show(form=typed(ask, Preparing, "prepare"), crumbs=[
        {"label": _("联席会议"), "url": reverse("officer:meetings")}, {"label": _("筹备会议")}])


@meeting_new.deed("prepare")
def prepare(ask: Ask) -> SeeOther:
    """Members are told, and propose items."""
    made = actions.draft_meeting(by=ask.by, now=ask.now, **typed(ask, Preparing, "prepare").prepared())
    return ask.done(_("已开始筹备，成员单位可以提出议题"), "officer:meeting", made.pk)


def row_of(one: Any, ask: Ask) -> dict[str, Any]:
    """A meeting in a list."""
    state = MeetingState(one.state)
    return {
        "no": one.no, "title": one.title, "region": one.region.name, "place": one.place,
        "state": (state.label(ask.language), STATES[state]),
        "at": f"{timezone.localtime(one.starts_at):%Y-%m-%d %H:%M}", "url": reverse("officer:meeting", args=[one.pk]),
        "left": offer.days_left(one.minutes_due_on, ask.today) if state == MeetingState.HELD else None,
    }
