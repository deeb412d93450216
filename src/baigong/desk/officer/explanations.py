"""Explanations at the officer's desk: begun from a sheet, written, published by another, with what the public asked taken in."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing, publicising
from baigong.desk.forms import checked, choices, typed, why
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import actions, queries
from baigong.governance.queries import EXPLANATION, Spoken
from baigong.governance.words import PublicityState
from baigong.journal import queries as journal

from .door import door

FIVE = range(1, 6)


class Narrow(forms.Form):
    """The filters of the list."""

    text = forms.CharField(label=_("政策或标题里的词"), required=False, max_length=40)
    state = forms.ChoiceField(label=_("状态"), required=False, choices=[("", _("全部")), *choices(PublicityState)])


class Beginning(forms.Form):
    """Which edition of which policy."""

    sheet_id = forms.TypedChoiceField(label=_("解读哪项政策"), coerce=int)

    def __init__(self, *args: Any, sheets: list[tuple[int, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["sheet_id"].choices = sheets  # type: ignore[attr-defined]


class Writing(forms.Form):
    """The officer's words; figures come from the sheet."""

    title = forms.CharField(label=_("标题"), max_length=120)
    lead = forms.CharField(label=_("导语"), max_length=600, widget=forms.Textarea(attrs={"rows": 3}))
    group = forms.ChoiceField(label=_("面向"), required=False)
    worked_case = forms.ChoiceField(label=_("用哪个算例"), required=False, help_text=_("算例取自政策自带的案例，由政策当场计算"))
    story = forms.CharField(label=_("算例里的人（虚构）"), required=False, max_length=600, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: Any, cases: list[str], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["group"].choices = publicising.groups()
        self.fields["worked_case"].choices = [("", _("第一个能领到的")), *((name, name) for name in cases)]  # type: ignore[attr-defined]
        for n in FIVE:
            self.fields[f"q{n}"] = forms.CharField(label=_("第 {n} 问").format(n=n), max_length=120)
            self.fields[f"a{n}"] = forms.CharField(label=_("第 {n} 问的回答").format(n=n), max_length=1500,
                                                   widget=forms.Textarea(attrs={"rows": 3}))

    def clean(self) -> dict[str, Any]:
        """As the action takes it: the five questions in pairs."""
        given = super().clean() or {}
        pairs = [(given.pop(f"q{n}", ""), given.pop(f"a{n}", "")) for n in FIVE]
        return {**given, "questions": pairs}


class Taking(forms.Form):
    """Which of what the public asked, in which place."""

    question_id = forms.TypedChoiceField(label=_("公众提问"), coerce=int)
    position = forms.TypedChoiceField(label=_("放在第几问"), coerce=int, choices=[(n, n) for n in FIVE])

    def __init__(self, *args: Any, asked: list[Any], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["question_id"].choices = [  # type: ignore[attr-defined]
            (one.pk, _("{text}（问过 {n} 次）").format(text=one.text[:60], n=one.times)) for one in asked]


class Withdrawing(forms.Form):
    """Why it is taken off."""

    why = why(_("撤下理由"))


@page(door, "explanations/", title=_("政策解读"))
def explanations(ask: Ask) -> Show | HttpResponse:
    """The list, a page of it, or all of it as a file; and the form to begin another."""
    form = Narrow(ask.get)
    found = queries.explanations(Spoken(**(form.cleaned_data if form.is_valid() else {})), by=ask.by)
    if listing.wants_file(ask):
        lots = listing.in_lots(found, lambda lot: [_row(one, ask) for one in lot])
        return listing.file_of(publicising.EXPLANATIONS, lots, name=str(_("政策解读")))
    here = listing.page_of(ask, found)
    return show(form=form, columns=publicising.EXPLANATIONS, here=here, rows=[_row(one, ask) for one in here],
                export_url=listing.export_url(ask), begin_form=_beginning(ask))


@explanations.deed("begin")
def begin(ask: Ask) -> SeeOther:
    """From the sheet."""
    made = actions.draft_explanation(by=ask.by, now=ask.now, **checked(_beginning(ask)))
    return ask.done(_("已按政策生成初稿，修改后由另一人发布"), "officer:explanation", made.pk)


@page(door, "explanations/<int:explanation_id>/", title=_("政策解读"))
def explanation(ask: Ask, explanation_id: int) -> Show:
    """As the public sees it; below it the forms while it is a draft."""
    one = queries.explanation(explanation_id, by=ask.by)
    drafted, state = one.state == PublicityState.DRAFTED, PublicityState(one.state)
    shown = publicising.explanation_shown(one, ask)
    asked = queries.questions_to_take(one, by=ask.by)
    return show(
        **shown, drafted=drafted, publishes=drafted and one.written_by != ask.by.person_id,
        is_published=state == PublicityState.PUBLISHED,
        state=(state.label(ask.language), publicising.STATES[state]), picture_url=reverse("officer:picture", args=[one.pk]),
        form=_writing(ask, one, shown["found"].questions) if drafted else None, asked=asked,
        take_form=typed(ask, Taking, "take", asked=asked) if drafted and asked else None,
        reach=queries.reach_of(EXPLANATION, one.pk),
        withdraw_form=typed(ask, Withdrawing, "withdraw", auto_id="withdraw_%s"),
        public_url=reverse("public:explanation", args=[one.pk]) if state == PublicityState.PUBLISHED else "",
        history=told(journal.history_of(one), language=ask.language),
        crumbs=[{"label": _("政策解读"), "url": reverse("officer:explanations")}, {"label": one.no}])


@page(door, "explanations/<int:explanation_id>/picture.svg", title=_("一张图"))
def picture(ask: Ask, explanation_id: int) -> HttpResponse:
    """Its picture before it is published."""
    return HttpResponse(publicising.picture_of(queries.explanation(explanation_id, by=ask.by), ask), content_type="image/svg+xml")


@explanation.deed("write")
def write(ask: Ask, explanation_id: int) -> SeeOther:
    """Anew."""
    given = checked(_writing(ask, queries.explanation(explanation_id, by=ask.by), []))
    actions.write_explanation(by=ask.by, now=ask.now, explanation_id=explanation_id, **given)
    return ask.again(_("已保存"))


@explanation.deed("take")
def take(ask: Ask, explanation_id: int) -> SeeOther:
    """What the public asked, into the five."""
    one = queries.explanation(explanation_id, by=ask.by)
    given = checked(typed(ask, Taking, "take", asked=queries.questions_to_take(one, by=ask.by)))
    actions.take_question(by=ask.by, now=ask.now, explanation_id=explanation_id, **given)
    return ask.again(_("已写进五个问题"))


@explanation.deed("publish")
def publish(ask: Ask, explanation_id: int) -> SeeOther:
    """For everyone; who follows the place is told."""
    actions.publish_explanation(by=ask.by, now=ask.now, explanation_id=explanation_id)
    return ask.again(_("已发布，已告知关注的人"))


@explanation.deed("withdraw")
def withdraw(ask: Ask, explanation_id: int) -> SeeOther:
    """Off the public page."""
    given = checked(typed(ask, Withdrawing, "withdraw"))
    actions.withdraw_explanation(by=ask.by, now=ask.now, explanation_id=explanation_id, **given)
    return ask.again(_("已撤下"))


def _row(one: Any, ask: Ask) -> dict[str, Any]:
    return publicising.explanation_row(one, ask, page="officer:explanation")


def _beginning(ask: Ask) -> Beginning:
    return typed(ask, Beginning, "begin", sheets=queries.sheets_to_explain(by=ask.by, on=ask.today, language=ask.language))


def _writing(ask: Ask, one: Any, questions: list[Any]) -> Writing:
    initial = {name: getattr(one, name) for name in ("title", "lead", "group", "worked_case", "story")}
    for each in questions:
        initial |= {f"q{each.position}": each.question, f"a{each.position}": each.answer}
    return typed(ask, Writing, "write", cases=queries.cases_of(one), initial=initial)
