"""Questions and answers, for everyone: asked without a name, answered by the clock, found by a number and a code."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing, publicising
from baigong.desk.forms import checked, typed
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.receipts import new_code, source_of
from baigong.desk.show import Show, show
from baigong.governance import actions, queries
from baigong.governance.queries import AskedWanted
from baigong.kernel.actor import VISITOR

from .door import public

ANSWERED = (Column("no", _("编号")), Column("text", _("问题"), "strong"), Column("answer", _("答复")), Column("place", _("地区")),
            Column("times", _("被问次数"), "number"), Column("answered_at", _("答复日期"), "day"))
"""The columns of the file that anybody may take home."""


class Narrow(forms.Form):
    """The filters of the answers."""

    text = forms.CharField(label=_("问题或答复里的词"), required=False, max_length=40)
    place = forms.ChoiceField(label=_("地区"), required=False)
    policy = forms.ChoiceField(label=_("政策"), required=False)

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask.get)
        self.fields["place"].choices = [("", _("不限")), *publicising.places()]
        self.fields["policy"].choices = [("", _("不限")), *queries.policies_to_ask(on=ask.today, language=ask.language)]


class Tracking(forms.Form):
    """Both stand on the receipt."""

    no = forms.CharField(label=_("编号"), max_length=30, widget=forms.TextInput(attrs={"data-no-draft": ""}))
    secret = forms.CharField(label=_("查询码"), max_length=40, widget=forms.TextInput(
        attrs={"autocomplete": "off", "autocapitalize": "characters", "data-no-draft": ""}))


@page(public, "questions/", title=_("问答"))
def questions(ask: Ask) -> Show | HttpResponse:
    """What was asked and answered, the most asked first; the form; after asking the receipt, once."""
    form = Narrow(ask)
    found = queries.public_questions(AskedWanted(**(form.cleaned_data if form.is_valid() else {})))
    if listing.wants_file(ask):
        lots = listing.in_lots(found, lambda lot: [publicising.question_row(one, ask) for one in lot])
        return listing.file_of(ANSWERED, lots, name=str(_("问答")))
    here = listing.page_of(ask, found)
    return show(form=form, here=here, rows=[publicising.question_row(one, ask) for one in here], receipt=ask.told.get("receipt"),
                export_url=listing.export_url(ask), ask_form=_form(ask), rules=queries.publicity_rules(ask.today))


@questions.deed("ask")
def send(ask: Ask) -> HttpResponse:
    """Take it down without a name: whoever wants a message about the answer asks on the worker's desk."""
    code = new_code()
    made = actions.ask_question(by=VISITOR, now=ask.now, secret=code, source=source_of(ask, "question"), **checked(_form(ask)))
    ask.told["receipt"] = {"no": made.no, "code": code, "due_on": made.due_on}
    return questions.shown(ask)


@page(public, "questions/mine/", title=_("查询答复"))
def question_mine(ask: Ask) -> Show:
    """What became of a question, for whoever holds its receipt."""
    found = ask.told.get("found")
    return show(form=typed(ask, Tracking, "look"), row=publicising.question_row(found, ask) if found else None)


@question_mine.deed("look")
def look(ask: Ask) -> HttpResponse:
    """By number and code: neither goes into an address."""
    ask.told["found"] = queries.tracked_question(**checked(typed(ask, Tracking, "look")))
    return question_mine.shown(ask)


def _form(ask: Ask) -> publicising.AskForm:
    chosen: dict[str, Any] = {"policy": ask.get.get("policy", ""), "region": ask.get.get("place", "")}
    policies = queries.policies_to_ask(on=ask.today, language=ask.language)
    return typed(ask, publicising.AskForm, "ask", places=publicising.places(), policies=policies, auto_id="ask_%s", initial=chosen)
