"""What the public asks, at the officer's desk: by the clock, what is asked most, concerns heard outside, tracked to an answer."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing, publicising
from baigong.desk.forms import checked, choices, typed
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import actions, queries
from baigong.governance.queries import AskedWanted
from baigong.governance.words import AskedOrigin, AskedState
from baigong.journal import queries as journal
from baigong.people import queries as people

from .door import door


class Narrow(forms.Form):
    """The filters of the list."""

    text = forms.CharField(label=_("编号、问题或答复"), required=False, max_length=40)
    state = forms.ChoiceField(label=_("状态"), required=False, choices=[("", _("全部")), *choices(AskedState)])
    origin = forms.ChoiceField(label=_("来源"), required=False, choices=[("", _("全部")), *choices(AskedOrigin)])


class ConcernForm(publicising.AskForm):
    """A concern as it was heard."""

    heard_from = forms.CharField(label=_("从哪里听到的"), max_length=120, help_text=_("如 12333 热线、媒体报道、走访"))


class Answering(forms.Form):
    """The answer."""

    answer = forms.CharField(label=_("答复"), max_length=3000, widget=forms.Textarea(attrs={"rows": 4}))
    is_public = forms.BooleanField(label=_("公开问题和答复"), required=False, initial=True,
                                   help_text=_("公开后出现在公众“问答”页面"))


class Merging(forms.Form):
    """With which it goes."""

    main_id = forms.TypedChoiceField(label=_("同一问题"), coerce=int, help_text=_("越像的越靠前"))

    def __init__(self, *args: Any, mains: list[tuple[int, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["main_id"].choices = mains  # type: ignore[attr-defined]


@page(door, "questions/", title=_("公众提问"))
def questions(ask: Ask) -> Show | HttpResponse:
    """The list, a page of it, or all of it as a file; above it what is asked most, below it the form for a concern."""
    form = Narrow(ask.get)
    found = queries.questions(AskedWanted(**(form.cleaned_data if form.is_valid() else {})), by=ask.by)
    if listing.wants_file(ask):
        lots = listing.in_lots(found, lambda lot: [_row(one, ask) for one in lot])
        return listing.file_of(publicising.QUESTIONS, lots, name=str(_("公众提问")))
    here = listing.page_of(ask, found)
    return show(form=form, columns=publicising.QUESTIONS, here=here, rows=[_row(one, ask) for one in here],
                export_url=listing.export_url(ask), concern_form=_concern(ask),
                most=[_row(one, ask) for one in queries.most_asked(by=ask.by)])


@questions.deed("concern")
def concern(ask: Ask) -> SeeOther:
    """Put down, to be tracked."""
    made = actions.register_concern(by=ask.by, now=ask.now, **checked(_concern(ask)))
    return ask.done(_("已登记，按期答复"), "officer:question", made.pk)


@page(door, "questions/<int:question_id>/", title=_("公众提问"))
def question(ask: Ask, question_id: int) -> Show:
    """One, with its answer or the form for it."""
    one = queries.question(question_id, by=ask.by)
    waits = one.state == AskedState.WAITING and queries.may_answer(one, by=ask.by)
    mains = queries.same_questions(one, by=ask.by, on=ask.today) if waits else []
    return show(
        one=one, row=_row(one, ask), page_title=one.no, is_answered=one.state == AskedState.ANSWERED,
        merged=[_row(each, ask) for each in queries.merged_questions(one)],
        answer_form=typed(ask, Answering, "answer") if waits else None,
        merge_form=typed(ask, Merging, "merge", mains=mains) if mains else None,
        main_url=reverse("officer:question", args=[one.main_id]) if one.main_id else "",
        history=told(journal.history_of(one), language=ask.language),
        crumbs=[{"label": _("公众提问"), "url": reverse("officer:questions")}, {"label": one.no}])


@question.deed("answer")
def answer(ask: Ask, question_id: int) -> SeeOther:
    """To whoever asked, and in public where the officer says so."""
    actions.answer_question(by=ask.by, now=ask.now, question_id=question_id, **checked(typed(ask, Answering, "answer")))
    return ask.again(_("已答复"))


@question.deed("merge")
def merge(ask: Ask, question_id: int) -> SeeOther:
    """Into the same one."""
    mains = queries.same_questions(queries.question(question_id, by=ask.by), by=ask.by, on=ask.today)
    actions.merge_question(by=ask.by, now=ask.now, question_id=question_id, **checked(typed(ask, Merging, "merge", mains=mains)))
    return ask.again(_("已并入"))


@question.deed("show")
def show_it(ask: Ask, question_id: int) -> SeeOther:
    """In public."""
    actions.show_question(by=ask.by, now=ask.now, question_id=question_id, is_public=True)
    return ask.again(_("已公开"))


@question.deed("hide")
def hide_it(ask: Ask, question_id: int) -> SeeOther:
    """In public no more."""
    actions.show_question(by=ask.by, now=ask.now, question_id=question_id, is_public=False)
    return ask.again(_("已不再公开"))


def _row(one: Any, ask: Ask) -> dict[str, Any]:
    return publicising.question_row(one, ask, page="officer:question")


def _concern(ask: Ask) -> ConcernForm:
    return typed(ask, ConcernForm, "concern", places=people.regions_to_choose(ask.by.region, on=ask.today),
                 policies=queries.policies_to_ask(on=ask.today, language=ask.language, place=ask.by.region), auto_id="concern_%s",
                 initial={"region": ask.by.region})
