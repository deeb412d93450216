"""Countersignatures: the list, and the form that sends a text round."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.forms import checked, choices, day, typed
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import access, actions, queries
from baigong.governance.queries import ASKED_OF_US, OURS
from baigong.governance.words import CountersignedOn, CountersignPhase, CountersignState
from baigong.kernel.refused import Common, Refused
from baigong.offer import queries as offer

from .door import door

PHASES = {CountersignPhase.OPEN: "act", CountersignPhase.TAKING: "wait", CountersignPhase.SETTLED: "ok",
          CountersignPhase.WITHDRAWN: "no"}
COLUMNS = (
    Column("title", _("会签"), "strong", sub="no"), Column("region", _("牵头地区"), sub="subject"),
    Column("sent_on", _("发出"), "day"),
    Column("due_on", _("截止"), "day", sort=True), Column("answered", _("已回复")), Column("phase", _("进度"), "tag"),
    Column("left", _("剩余工作日"), "clock"),
)


class Narrow(forms.Form):
    """The filters of the list."""

    text = forms.CharField(label=_("编号、标题或说明里的词"), required=False, max_length=40)
    phase = forms.ChoiceField(label=_("进度"), required=False, choices=[("", _("全部")), *choices(CountersignPhase)])
    side = forms.ChoiceField(label=_("来往"), required=False, choices=[
        ("", _("全部")), (ASKED_OF_US, _("请本单位会签的")), (OURS, _("本级发出的"))])


class Sending(forms.Form):
    """A text, to whom, until when, and what silence means."""

    title = forms.CharField(label=_("标题"), max_length=120)
    intro = forms.CharField(label=_("会签说明"), max_length=3000, widget=forms.Textarea(attrs={"rows": 3}),
                            help_text=_("文稿的来由、请各单位重点看什么"))
    subject = forms.ChoiceField(label=_("会签什么"), choices=choices(CountersignedOn))
    text = forms.CharField(label=_("文稿"), required=False, widget=forms.Textarea(attrs={"rows": 8}), help_text=_(
        "粘贴文稿；按“第…条”或“一、”分条，没有的按自然段，各单位可逐条提意见"))
    draft_id = forms.TypedChoiceField(label=_("政策草案"), required=False, coerce=int, empty_value=None)
    document_id = forms.TypedChoiceField(label=_("文件"), required=False, coerce=int, empty_value=None)
    member_ids = forms.TypedMultipleChoiceField(label=_("请哪些单位会签"), coerce=int, widget=forms.CheckboxSelectMultiple)
    due_on = day(_("截止日（当天仍可回复，须为工作日）"))
    why_short = forms.CharField(label=_("期限缩短的理由"), max_length=300, required=False)
    silence_agrees = forms.BooleanField(label=_("逾期不回复视为同意"), required=False, help_text=_(
        "默认不视为同意，会签单上如实写“未回复”；确需视为同意的，须写明依据"))
    silence_ground = forms.CharField(label=_("视为同意的依据"), max_length=300, required=False)

    def __init__(self, *args: Any, ask: Ask, **more: Any) -> None:
        super().__init__(*args, auto_id="send_%s", **more)
        self.fields["draft_id"].choices = [("", _("请选择")), *queries.drafts_to_consult(by=ask.by)]
        self.fields["document_id"].choices = [("", _("请选择")), *(
            (one.pk, f"{one.number} {one.title}"[:80]) for one in queries.documents(place=ask.by.region))]
        self.fields["member_ids"].choices = [(one.pk, one.organisation.name) for one in queries.members_now(ask.by.region)]


@page(door, "countersigns/", title=_("会签"))
def countersigns(ask: Ask) -> Show | HttpResponse:
    """The list, a page of it, or all of it as a file."""
    form = Narrow(ask.get)
    given = form.cleaned_data if form.is_valid() else {}
    found = listing.ordered(ask, queries.countersignings(by=ask.by, on=ask.today, **given), {"due_on": "due_on"})
    if listing.wants_file(ask):
        lots = listing.in_lots(found, lambda lot: [_line(one, ask) for one in lot])
        return listing.file_of(COLUMNS, lots, name=str(_("会签")))
    here = listing.page_of(ask, found)
    return show(form=form, columns=COLUMNS, here=here, rows=[_line(one, ask) for one in here], export_url=listing.export_url(ask),
                leads=access.leads(ask.by))


@page(door, "countersigns/new/", title=_("发起会签"))
def countersign_new(ask: Ask) -> Show:
    """The form."""
    if not access.leads(ask.by):
        raise Refused(Common.NOT_YOURS)
    rules = queries.coordination_rules(ask.today)
    initial = {"due_on": offer.last_day(ask.today, rules.countersign_usual_days)}
    return show(form=typed(ask, Sending, "send", ask=ask, initial=initial), rules=rules, crumbs=[
        {"label": _("会签"), "url": reverse("officer:countersigns")}, {"label": _("发起会签")}])


@countersign_new.deed("send")
def send(ask: Ask) -> SeeOther:
    """To the members."""
    made = actions.send_round(by=ask.by, now=ask.now, **checked(typed(ask, Sending, "send", ask=ask)))
    return ask.done(_("已发出会签，各单位会收到消息"), "officer:countersign", made.pk)


def row_of(one: Any, ask: Ask) -> dict[str, Any]:
    """A countersignature in one line."""
    phase = queries.countersign_phase(one, on=ask.today)
    return {
        "no": one.no, "title": one.title, "region": one.region.name, "subject": CountersignedOn(one.subject).label(ask.language),
        "sent_on": one.sent_at, "due_on": one.due_on, "phase": (phase.label(ask.language), PHASES[phase]),
        "left": offer.days_left(one.due_on, ask.today) if one.state == CountersignState.SENT else None,
        "url": reverse("officer:countersign", args=[one.pk]),
    }


def _line(one: Any, ask: Ask) -> dict[str, Any]:
    return row_of(one, ask) | {"answered": f"{one.answered_count} / {one.asked_count}"}
