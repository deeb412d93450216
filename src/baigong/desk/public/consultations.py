"""Consultations for everyone: the text clause by clause, a form that needs no name, what was said, and what became of it."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import consulting, listing
from baigong.desk.forms import checked, choices, typed
from baigong.desk.page import Ask, page
from baigong.desk.receipts import new_code, source_of
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import actions, queries
from baigong.governance.queries import WHOLE, Sought
from baigong.governance.words import ConsultationState, Phase, Stance, Voice
from baigong.kernel.actor import VISITOR

from .door import public

PHASES = [one for one in Phase if one != Phase.DRAFTED]


class Narrow(forms.Form):
    """The filters of the list."""

    text = forms.CharField(label=_("标题里的词"), required=False, max_length=40)
    phase = forms.ChoiceField(label=_("进度"), required=False, choices=[("", _("全部")), *choices(PHASES)])


class Said(forms.Form):
    """The filters of the comments."""

    text = forms.CharField(label=_("编号或意见里的词"), required=False, max_length=40)
    clause = forms.ChoiceField(label=_("条款"), required=False)

    def __init__(self, ask: Ask, clauses: list[Any]) -> None:
        super().__init__(ask.get)
        self.fields["clause"].choices = [("", _("全部")), *_of(clauses)]


class Commenting(forms.Form):
    """A comment. Only what it is about and what it says are needed."""

    clause = forms.ChoiceField(label=_("对哪一条"))
    stance = forms.ChoiceField(label=_("态度"), choices=choices(Stance), initial=Stance.CHANGE)
    text = forms.CharField(label=_("意见和理由"), max_length=3000, widget=forms.Textarea(attrs={"rows": 5}),
                           help_text=_("会公开，请不要写姓名、电话和身份证号"))
    named = forms.BooleanField(label=_("以登录身份提交"), required=False, initial=True,
                               help_text=_("能在“我的意见”里查看答复；姓名只有承办人因工作需要才能看，查看留痕，不公开"))
    voice = forms.ChoiceField(label=_("您是"), choices=choices(Voice), initial=Voice.PUBLIC)
    body = forms.CharField(label=_("代表的单位（可不填）"), max_length=120, required=False)
    name = forms.CharField(label=_("姓名（可不填）"), max_length=60, required=False)
    contact = forms.CharField(label=_("联系方式（可不填）"), max_length=60, required=False,
                              help_text=_("不公开；承办人查看须写明原因并留痕"))

    def __init__(self, *args: Any, clauses: list[Any], is_known: bool, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["clause"].choices = _of(clauses)
        if not is_known:
            del self.fields["named"]


class Tracking(forms.Form):
    """Both stand on the receipt."""

    no = forms.CharField(label=_("编号"), max_length=30, widget=forms.TextInput(attrs={"data-no-draft": ""}))
    secret = forms.CharField(label=_("查询码"), max_length=40, widget=forms.TextInput(
        attrs={"autocomplete": "off", "autocapitalize": "characters", "data-no-draft": ""}))


@page(public, "consultations/", title=_("征求意见"))
def consultations(ask: Ask) -> Show:
    """All that was ever put before the public, the newest first."""
    form = Narrow(ask.get)
    wanted = form.cleaned_data if form.is_valid() else {}
    here = listing.page_of(ask, queries.public_consultations(on=ask.today, **wanted))
    return show(form=form, here=here, rows=[consulting.line_of(one, ask, desk="public") for one in here])


@page(public, "consultations/<int:consultation_id>/", title=_("征求意见"))
def consultation(ask: Ask, consultation_id: int) -> Show:
    """One: its text, and while it is open the form; after sending the receipt, once."""
    one = queries.public_consultation(consultation_id)
    clauses = queries.consultation_clauses(one)
    return show(**consulting.head_of(one, ask), clauses=clauses, page_title=one.title, receipt=ask.told.get("receipt"),
                is_reported=one.state == ConsultationState.REPORTED, form=_form(ask, clauses), **_ways(one))


@consultation.deed("send")
def send(ask: Ask, consultation_id: int) -> HttpResponse:
    """Take it down. Whoever is logged in and wants no name comments as a visitor: the journal names nobody."""
    one = queries.public_consultation(consultation_id)
    given = dict(checked(_form(ask, queries.consultation_clauses(one))))
    by, code, clause = ask.by if given.pop("named", False) else VISITOR, new_code(), given.pop("clause")
    made = actions.send_comment(
        by=by, now=ask.now, consultation_id=one.pk, secret=code, source=source_of(ask, "comment"),
        clause_id=None if clause == WHOLE else int(clause), **given)
    ask.told["receipt"] = {"no": made.no, "code": code, "named": by.is_known}
    return consultation.shown(ask, consultation_id=consultation_id)


@page(public, "consultations/<int:consultation_id>/comments/", title=_("收到的意见"))
def consultation_comments(ask: Ask, consultation_id: int) -> Show | HttpResponse:
    """What was said, in the order it came, with the answers; what is not shown says why."""
    one = queries.public_consultation(consultation_id)
    form = Said(ask, queries.consultation_clauses(one))
    found = queries.public_comments(one, Sought(**(form.cleaned_data if form.is_valid() else {})))
    if listing.wants_file(ask):
        lots = listing.in_lots(found, lambda lot: [consulting.comment_line(each, ask) for each in lot])
        return listing.file_of(consulting.SAID, lots, name=str(_("收到的意见")))
    here = listing.page_of(ask, found)
    return show(one=one, form=form, here=here, rows=[consulting.comment_row(each, ask) for each in here],
                export_url=listing.export_url(ask), page_title=one.title, **_ways(one))


@page(public, "consultations/<int:consultation_id>/report/", title=_("征求意见结果"))
def consultation_report(ask: Ask, consultation_id: int) -> Show | SeeOther:
    """What was said, by whom in kind, and what changed; before it is published, the consultation itself."""
    one = queries.public_consultation(consultation_id)
    if one.state != ConsultationState.REPORTED:
        return SeeOther(reverse("public:consultation", args=[one.pk]))
    return show(**consulting.head_of(one, ask), report=consulting.report_shown(one, ask), page_title=one.title, **_ways(one))


@page(public, "consultations/mine/", title=_("我的意见"))
def consultations_mine(ask: Ask) -> Show:
    """What became of a comment, for whoever holds its receipt; and of all that somebody sent while logged in."""
    found = ask.told.get("found")
    here = listing.page_of(ask, queries.comments_sent_by(ask.by))
    return show(form=typed(ask, Tracking, "look"), found=_mine(found, ask) if found else None, here=here,
                rows=[_mine(each, ask) for each in here])


@consultations_mine.deed("look")
def look(ask: Ask) -> HttpResponse:
    """Number and code never stand in an address."""
    given = checked(typed(ask, Tracking, "look"))
    ask.told["found"] = queries.tracked_comment(given["no"], given["secret"])
    return consultations_mine.shown(ask)


def _form(ask: Ask, clauses: list[Any]) -> Commenting:
    chosen = {"clause": ask.get.get("clause", WHOLE)}
    return typed(ask, Commenting, "send", clauses=clauses, is_known=ask.by.is_known, initial=chosen)


def _of(clauses: list[Any]) -> list[tuple[str, object]]:
    return [(WHOLE, _("全文")), *((str(each.pk), each.heading) for each in clauses)]


def _ways(one: Any) -> dict[str, str]:
    return {"one_url": reverse("public:consultation", args=[one.pk]),
            "comments_url": reverse("public:consultation_comments", args=[one.pk]),
            "report_url": reverse("public:consultation_report", args=[one.pk])}


def _mine(one: Any, ask: Ask) -> dict[str, Any]:
    """A comment as its sender sees it: their own words stay in sight, whatever the public is shown."""
    return consulting.comment_row(one, ask, whole=True) | {
        "title": one.consultation.title, "url": reverse("public:consultation", args=[one.consultation_id]),
        "phase": consulting.phase_tag(one.consultation, ask)}
