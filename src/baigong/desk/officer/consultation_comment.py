"""One comment: what it says whole, its answer, who sent it, and what the public is shown; and the report of all of them."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import consulting
from baigong.desk.forms import checked, choices, typed, why
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import actions, queries
from baigong.governance.words import AnswerKind, ConsultationState, HiddenWhy
from baigong.journal import queries as journal

from .door import door


class Reply(forms.Form):
    """What this one is answered."""

    kind = forms.ChoiceField(label=_("采纳情况"), choices=choices(AnswerKind))
    text = forms.CharField(label=_("答复"), max_length=2000, widget=forms.Textarea(attrs={"rows": 4}),
                           help_text=_("提意见的人和公众都能看到；不采纳的写明理由"))


class Hiding(forms.Form):
    """Why the public is not shown the text."""

    why_hidden = forms.ChoiceField(label=_("不公开的原因（公开）"), choices=choices(HiddenWhy))


class Why(forms.Form):
    """A reason that stays in the journal."""

    why = why(_("理由"))


class Reporting(forms.Form):
    """The report: a summary, and for each clause what was changed."""

    summary = forms.CharField(label=_("总的采纳情况"), max_length=4000, widget=forms.Textarea(attrs={"rows": 5}),
                              help_text=_("收到多少、主要意见是什么、采纳了什么、没有采纳的为什么"))

    def __init__(self, *args: Any, clauses: list[Any], **more: Any) -> None:
        super().__init__(*args, **more)
        for each in clauses:
            self.fields[f"clause_{each.pk}"] = forms.CharField(
                label=_("“{name}”作了哪些改动").format(name=each.heading), max_length=2000, required=False,
                widget=forms.Textarea(attrs={"rows": 2}))

    def changes(self) -> dict[int, str]:
        """Clause id → what was changed."""
        return {int(name.removeprefix("clause_")): text for name, text in self.cleaned_data.items() if name.startswith("clause_")}


@page(door, "consultations/<int:consultation_id>/comments/<int:comment_id>/", title=_("意见"))
def consultation_comment(ask: Ask, consultation_id: int, comment_id: int) -> Show:
    """All of it, but for who sent it."""
    one = queries.consultation(consultation_id, by=ask.by)
    said = queries.comment(comment_id, one)
    found = ask.told.get("who")
    return show(
        one=one, said=said, row=consulting.comment_row(said, ask, whole=True), works=one.state == ConsultationState.PUBLISHED,
        has_sender=queries.has_sender(said), sender=_sender(found) if found else None, page_title=said.no,
        reply_form=typed(ask, Reply, "answer"), hide_form=typed(ask, Hiding, "hide"),
        show_form=typed(ask, Why, "show", auto_id="show_%s"),
        reveal_form=typed(ask, Why, "reveal", auto_id="reveal_%s"), crumbs=[
            {"label": _("征求意见"), "url": reverse("officer:consultations")},
            {"label": one.no, "url": reverse("officer:consultation", args=[one.pk])}, {"label": said.no}],
        history=_history(said, ask),
    )


@consultation_comment.deed("answer")
def answer(ask: Ask, consultation_id: int, comment_id: int) -> SeeOther:
    """Answer this one, or answer it anew."""
    given = checked(typed(ask, Reply, "answer"))
    actions.answer_comments(by=ask.by, now=ask.now, consultation_id=consultation_id, comment_ids=[comment_id], **given)
    return ask.again(_("已答复"))


@consultation_comment.deed("hide")
def hide(ask: Ask, consultation_id: int, comment_id: int) -> SeeOther:
    """Its reason instead of its text."""
    actions.hide_comment(by=ask.by, now=ask.now, comment_id=_own(ask, consultation_id, comment_id),
                         **checked(typed(ask, Hiding, "hide")))
    return ask.again(_("正文不再公开，原因向公众显示"))


@consultation_comment.deed("show")
def show_again(ask: Ask, consultation_id: int, comment_id: int) -> SeeOther:
    """Its text again."""
    actions.show_comment(by=ask.by, now=ask.now, comment_id=_own(ask, consultation_id, comment_id),
                         **checked(typed(ask, Why, "show")))
    return ask.again(_("正文已恢复公开"))


@consultation_comment.deed("reveal")
def reveal(ask: Ask, consultation_id: int, comment_id: int) -> HttpResponse:
    """Who sent it, once, and the journal keeps that it was read."""
    given = checked(typed(ask, Why, "reveal"))
    ask.told["who"] = actions.reveal_commenter(
        by=ask.by, now=ask.now, comment_id=_own(ask, consultation_id, comment_id), why=given["why"])
    return consultation_comment.shown(ask, consultation_id=consultation_id, comment_id=comment_id)


@page(door, "consultations/<int:consultation_id>/report/", title=_("征求意见结果"))
def consultation_report(ask: Ask, consultation_id: int) -> Show:
    """The counts as they are now, and the form that publishes them."""
    one = queries.consultation(consultation_id, by=ask.by)
    works = one.state == ConsultationState.PUBLISHED
    return show(**consulting.head_of(one, ask), report=consulting.report_shown(one, ask), page_title=one.title, works=works,
                form=_report_form(ask, one) if works else None,
                public_url=reverse("public:consultation_report", args=[one.pk]) if one.reported_at else "", crumbs=[
                    {"label": _("征求意见"), "url": reverse("officer:consultations")},
                    {"label": one.no, "url": reverse("officer:consultation", args=[one.pk])}, {"label": _("结果")}])


@consultation_report.deed("report")
def report(ask: Ask, consultation_id: int) -> SeeOther:
    """Publish it."""
    form = _report_form(ask, queries.consultation(consultation_id, by=ask.by))
    summary = checked(form)["summary"]
    actions.report_consultation(by=ask.by, now=ask.now, consultation_id=consultation_id, summary=summary, changes=form.changes())
    return ask.again(_("结果已公布"))


def _report_form(ask: Ask, one: Any) -> Reporting:
    return typed(ask, Reporting, "report", clauses=queries.consultation_clauses(one))


def _own(ask: Ask, consultation_id: int, comment_id: int) -> int:
    """The comment's key, if it is of this consultation. Raises Comment.DoesNotExist."""
    return queries.comment(comment_id, queries.consultation(consultation_id, by=ask.by)).pk


def _history(said: Any, ask: Ask) -> list[dict[str, object]]:
    """What officers did to it; that it was sent stands above, without the name of who was logged in."""
    return told(journal.history_of(said).exclude(action="governance.comment_sent"), language=ask.language)


def _sender(found: Any) -> dict[str, str]:
    return {"name": found.person.name if found.person else found.name, "contact": found.contact,
            "body": found.organisation.name if found.organisation else ""}
