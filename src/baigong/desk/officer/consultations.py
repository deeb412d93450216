"""Consultations at the officer's desk: the list, and the form of a new one or of one not published yet."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import consulting, listing
from baigong.desk.forms import checked, choices, day, typed
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import actions, queries
from baigong.governance.words import ConsultationState, ConsultedOn, Importance, Phase
from baigong.kernel.refused import Common, Refused
from baigong.people import queries as people

from .door import PLANNERS, door

COLUMNS = (
    Column("title", _("征求意见"), "strong", sub="no"), Column("subject", _("对象"), sub="region"),
    Column("phase", _("进度"), "tag"),
    Column("opens_on", _("开始"), "day"), Column("closes_on", _("截止"), "day", sort=True), Column("sent", _("意见"), "number"),
    Column("open_still", _("未答复"), "number"),
)


class Narrow(forms.Form):
    """The filters of the list."""

    text = forms.CharField(label=_("标题或说明里的词"), required=False, max_length=40)
    phase = forms.ChoiceField(label=_("进度"), required=False, choices=[("", _("全部")), *choices(Phase)])


class Writing(forms.Form):
    """A consultation as it is written."""

    subject = forms.ChoiceField(label=_("对什么征求意见"), choices=choices(ConsultedOn))
    title = forms.CharField(label=_("标题"), max_length=120)
    intro = forms.CharField(label=_("起草说明"), max_length=3000, widget=forms.Textarea(attrs={"rows": 4}),
                            help_text=_("为什么出台、主要内容，公众会先看这一段"))
    text = forms.CharField(label=_("措施文本"), required=False, widget=forms.Textarea(attrs={"rows": 8}),
                           help_text=_("只在征求措施意见时填写；每条以“#”开头写标题，下面写内容"))
    draft_id = forms.TypedChoiceField(label=_("政策草案"), required=False, coerce=int, empty_value=None,
                                      help_text=_("发布时按当时的条文、改动和推演结果公开，之后不再变"))
    document_id = forms.TypedChoiceField(label=_("文件"), required=False, coerce=int, empty_value=None)
    importance = forms.ChoiceField(label=_("重要程度（决定最短期限）"), choices=choices(Importance))
    opens_on = day(_("开始日"))
    closes_on = day(_("截止日（当天仍可提交）"))
    why_short = forms.CharField(label=_("期限缩短的理由"), max_length=300, required=False,
                                help_text=_("短于一般期限时必填，向社会公开"))

    def __init__(self, *args: Any, ask: Ask, **more: Any) -> None:
        super().__init__(*args, auto_id="write_%s", **more)
        self.fields["draft_id"].choices = [("", _("请选择")), *queries.drafts_to_consult(by=ask.by)]
        self.fields["document_id"].choices = [("", _("请选择")), *(
            (one.pk, f"{one.number} {one.title}"[:80]) for one in queries.documents(place=ask.by.region))]


class New(Writing):
    """The same with its place."""

    region = forms.ChoiceField(label=_("在哪个地区征求"))

    def __init__(self, *args: Any, ask: Ask, **more: Any) -> None:
        super().__init__(*args, ask=ask, **more)
        self.fields["region"].choices = people.regions_to_choose(ask.by.region, on=ask.today)


@page(door, "consultations/", title=_("征求意见"))
def consultations(ask: Ask) -> Show | HttpResponse:
    """The list, a page of it, or all of it as a file."""
    form = Narrow(ask.get)
    wanted = form.cleaned_data if form.is_valid() else {}
    found = listing.ordered(ask, queries.consultations(by=ask.by, on=ask.today, **wanted), {"closes_on": "closes_on"})
    if listing.wants_file(ask):
        rows = listing.in_lots(found, lambda lot: [_row(one, ask) for one in lot])
        return listing.file_of(COLUMNS, rows, name=str(_("征求意见")))
    here = listing.page_of(ask, found)
    return show(form=form, columns=COLUMNS, here=here, rows=[_row(one, ask) for one in here], plans=ask.by.role in PLANNERS,
                export_url=listing.export_url(ask))


@page(door, "consultations/new/", title=_("新的征求意见"), under="officer:consultations")
def consultation_new(ask: Ask) -> Show:
    """The form; `?draft=` or `?document=` chooses what it is about beforehand."""
    rules = queries.consultation_rules(ask.today)
    return show(form=typed(ask, New, "write", ask=ask, initial=_chosen(ask)), rules=rules, crumbs=[
        {"label": _("征求意见"), "url": reverse("officer:consultations")}, {"label": _("新的征求意见")}])


@consultation_new.deed("write")
def write(ask: Ask) -> SeeOther:
    """Keep it; nobody else sees it yet."""
    made = actions.draft_consultation(by=ask.by, now=ask.now, **checked(typed(ask, New, "write", ask=ask)))
    return ask.done(_("已起草，核对后发布"), "officer:consultation", made.pk)


@page(door, "consultations/<int:consultation_id>/edit/", template="officer/consultation_new.html", title=_("修改征求意见"))
def consultation_edit(ask: Ask, consultation_id: int) -> Show:
    """The form of one that is not published yet."""
    one = queries.consultation(consultation_id, by=ask.by)
    if one.state != ConsultationState.DRAFTED:
        raise Refused(Common.NOT_FOUND)
    initial = {name: getattr(one, name) for name in (
        "subject", "title", "intro", "text", "draft_id", "document_id", "importance", "opens_on", "closes_on", "why_short")}
    return show(form=typed(ask, Writing, "write", ask=ask, initial=initial), rules=queries.consultation_rules(ask.today), crumbs=[
        {"label": _("征求意见"), "url": reverse("officer:consultations")},
        {"label": one.no, "url": reverse("officer:consultation", args=[one.pk])}, {"label": _("修改")}])


@consultation_edit.deed("write")
def rewrite(ask: Ask, consultation_id: int) -> SeeOther:
    """Keep what was changed."""
    given = checked(typed(ask, Writing, "write", ask=ask))
    actions.edit_consultation(by=ask.by, now=ask.now, consultation_id=consultation_id, **given)
    return ask.done(_("已保存"), "officer:consultation", consultation_id)


def _chosen(ask: Ask) -> dict[str, Any]:
    for subject in (ConsultedOn.POLICY, ConsultedOn.DOCUMENT):
        key = ask.get.get({"policy": "draft", "document": "document"}[subject], "")
        if key.isdecimal():
            return {"subject": subject, f"{'draft' if subject == ConsultedOn.POLICY else 'document'}_id": int(key)}
    return {}


def _row(one: Any, ask: Ask) -> dict[str, Any]:
    return consulting.line_of(one, ask, desk="officer") | {"open_still": one.open_still}
