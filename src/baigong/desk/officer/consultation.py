"""One consultation at work: its comments narrowed, grouped and answered many at a time; published, prolonged, withdrawn."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import consulting, listing
from baigong.desk.forms import checked, choices, day, typed, why
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import actions, queries
from baigong.governance.queries import NONE, WHOLE, Sought
from baigong.governance.words import AnswerKind, ConsultationState, Stance, Voice
from baigong.journal import queries as journal

from .door import door

COLUMNS = (
    Column("brief", _("意见"), "strong", sub="no"), Column("voice", _("提出者"), sub="body"), Column("clause", _("条款")),
    Column("stance", _("态度")), Column("group", _("分组")), Column("sent_on", _("提交"), "day"),
    Column("tagged", _("答复"), "tag"),
)
FILE = (*consulting.SAID, Column("body", _("单位")), Column("group", _("分组")), Column("hidden", _("不公开原因")))
BRIEF, PER_PAGE = 60, 50


class Seek(forms.Form):
    """The filters of the comments."""

    text = forms.CharField(label=_("编号、单位或意见里的词"), required=False, max_length=40)
    answer = forms.ChoiceField(label=_("答复"), required=False, choices=[
        ("", _("全部")), (NONE, _("未答复")), *choices(AnswerKind)])
    clause = forms.ChoiceField(label=_("条款"), required=False)
    voice = forms.ChoiceField(label=_("提出者"), required=False, choices=[("", _("全部")), *choices(Voice)])
    stance = forms.ChoiceField(label=_("态度"), required=False, choices=[("", _("全部")), *choices(Stance)])
    group = forms.ChoiceField(label=_("分组"), required=False)

    def __init__(self, ask: Ask, clauses: Sequence[Any], groups: Sequence[Any]) -> None:
        super().__init__(ask.get)
        self.fields["clause"].choices = [("", _("全部")), (WHOLE, _("全文")), *((each.pk, each.heading) for each in clauses)]
        self.fields["group"].choices = [("", _("全部")), (NONE, _("未分组")), *((each.pk, _named(each)) for each in groups)]


class Answering(forms.Form):
    """What those picked are answered, or where they belong. Which of the two is asked, the button says."""

    kind = forms.ChoiceField(label=_("采纳情况"), choices=choices(AnswerKind), required=False)
    text = forms.CharField(label=_("答复"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3}),
                           help_text=_("提意见的人和公众都能看到；不采纳的写明理由"))
    group_id = forms.TypedChoiceField(label=_("并入分组"), required=False, coerce=int, empty_value=None)
    name = forms.CharField(label=_("或新建分组，名称"), required=False, max_length=60)

    def __init__(self, *args: Any, groups: Sequence[Any], **more: Any) -> None:
        super().__init__(*args, auto_id="many_%s", **more)
        self.fields["group_id"].choices = [("", _("不入任何分组")), *((each.pk, _named(each)) for each in groups)]


class Longer(forms.Form):
    """A later closing day and its reason."""

    closes_on = day(_("延至"))
    why = why(_("延期理由（公开）"))


class Why(forms.Form):
    """A reason that the public reads."""

    why = why(_("撤回理由（公开）"))


@page(door, "consultations/<int:consultation_id>/", title=_("征求意见"))
def consultation(ask: Ask, consultation_id: int) -> Show | HttpResponse:
    """Its text and its comments; all comments of the filter as a file."""
    one = queries.consultation(consultation_id, by=ask.by)
    clauses, groups = queries.consultation_clauses(one), queries.groups_of(one)
    form, found = _sought(ask, one, clauses, groups)
    if listing.wants_file(ask):
        lots = listing.in_lots(found, lambda lot: [_line(each, ask) for each in lot])
        return listing.file_of(FILE, lots, name=f"{one.no} {_('意见')}")
    here, report = listing.page_of(ask, found, per=PER_PAGE), queries.report_of(one)
    works = one.state == ConsultationState.PUBLISHED
    return show(
        **consulting.head_of(one, ask), clauses=clauses, columns=COLUMNS, here=here, rows=[_row(each, ask) for each in here],
        form=form, chips=_chips(report), report=report, export_url=listing.export_url(ask), state=str(one.state),
        page_title=one.title, works=works, many=typed(ask, Answering, ask.post.get("do", "answer"), groups=groups),
        longer_form=typed(ask, Longer, "prolong", auto_id="longer_%s"),
        why_form=typed(ask, Why, "withdraw", auto_id="withdraw_%s"),
        report_url=reverse("officer:consultation_report", args=[one.pk]),
        public_url=reverse("public:consultation", args=[one.pk]) if one.published_at else "",
        crumbs=[{"label": _("征求意见"), "url": reverse("officer:consultations")}, {"label": one.no}],
        history=told(journal.history_of(one), language=ask.language),
    )


@consultation.deed("publish")
def publish(ask: Ask, consultation_id: int) -> SeeOther:
    """Before the public with it."""
    actions.publish_consultation(by=ask.by, now=ask.now, consultation_id=consultation_id)
    return ask.again(_("已发布，开始日起公众可以提意见"))


@consultation.deed("prolong")
def prolong(ask: Ask, consultation_id: int) -> SeeOther:
    """Open longer."""
    actions.prolong_consultation(by=ask.by, now=ask.now, consultation_id=consultation_id, **checked(typed(ask, Longer, "prolong")))
    return ask.again(_("已延期"))


@consultation.deed("withdraw")
def withdraw(ask: Ask, consultation_id: int) -> SeeOther:
    """Without a result."""
    given = checked(typed(ask, Why, "withdraw"))
    actions.withdraw_consultation(by=ask.by, now=ask.now, consultation_id=consultation_id, **given)
    return ask.again(_("已撤回"))


@consultation.deed("compare")
def compare(ask: Ask, consultation_id: int) -> SeeOther:
    """Find what says the same."""
    found = actions.group_comments(by=ask.by, now=ask.now, consultation_id=consultation_id)
    return ask.again(_("已整理，{n} 条意见归入分组").format(n=found))


@consultation.deed("regroup")
def regroup(ask: Ask, consultation_id: int) -> SeeOther:
    """Those picked, where the officer says."""
    given = checked(_many(ask, consultation_id))
    actions.regroup_comments(by=ask.by, now=ask.now, consultation_id=consultation_id, comment_ids=_picked(ask),
                             group_id=given["group_id"], name=given["name"])
    return ask.again(_("已调整分组"))


@consultation.deed("answer")
def answer(ask: Ask, consultation_id: int) -> SeeOther:
    """Those picked, or all of the filter that are not answered yet."""
    given = checked(_many(ask, consultation_id))
    picked = _picked(ask)
    if not picked:
        one = queries.consultation(consultation_id, by=ask.by)
        _form, found = _sought(ask, one, queries.consultation_clauses(one), queries.groups_of(one))
        picked = list(found.filter(answer=None).values_list("pk", flat=True))
    actions.answer_comments(by=ask.by, now=ask.now, consultation_id=consultation_id, comment_ids=picked, kind=given["kind"],
                            text=given["text"])
    return ask.again(_("已答复 {n} 条").format(n=len(picked)))


def _sought(ask: Ask, one: Any, clauses: Sequence[Any], groups: Sequence[Any]) -> tuple[Seek, Any]:
    form = Seek(ask, clauses, groups)
    return form, queries.comments(one, Sought(**(form.cleaned_data if form.is_valid() else {})))


def _many(ask: Ask, consultation_id: int) -> Answering:
    one = queries.consultation(consultation_id, by=ask.by)
    return typed(ask, Answering, ask.post.get("do", ""), groups=queries.groups_of(one))


def _picked(ask: Ask) -> list[int]:
    return [int(key) for key in ask.post.getlist("comment") if key.isdecimal() and len(key) < 18]


def _chips(report: Any) -> list[dict[str, Any]]:
    return [{"label": _("全部"), "url": "?", "count": report.sent, "current": False},
            {"label": _("未答复"), "url": f"?answer={NONE}", "count": report.sent - report.answered, "current": False}]


def _row(one: Any, ask: Ask) -> dict[str, Any]:
    row = _line(one, ask)
    words = " ".join(one.text.split())
    return row | {"brief": words if len(words) <= BRIEF else f"{words[:BRIEF]}…",
                  "tagged": (row["answer"], row["tint"]) if row["answer"] else (_("未答复"), "wait"),
                  "url": reverse("officer:consultation_comment", args=[one.consultation_id, one.pk])}


def _line(one: Any, ask: Ask) -> dict[str, Any]:
    return consulting.comment_row(one, ask, whole=True) | {"body": one.body, "group": one.group.name if one.group else ""}


def _named(group: Any) -> str:
    return f"{group.name}（{group.sent}）"
