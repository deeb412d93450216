"""Complaints by anyone: a form that needs no name, a receipt with number and code, and the reply they open."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from baigong.desk.forms import checked, choices, typed
from baigong.desk.page import Ask, page
from baigong.desk.receipts import new_code, source_of
from baigong.desk.show import Show, show
from baigong.kernel.actor import VISITOR
from baigong.supervision import actions, queries
from baigong.supervision.words import ComplaintKind, ComplaintState

from .door import public

WAY = ((_("提交"), ComplaintState.RECEIVED), (_("受理"), ComplaintState.ACCEPTED), (_("调查"), ComplaintState.INVESTIGATED),
       (_("答复"), ComplaintState.ANSWERED))


class Complaining(forms.Form):
    """What happened. Only what and where are needed."""

    kind = forms.ChoiceField(label=_("反映什么问题"), choices=choices(ComplaintKind))
    organisation = forms.CharField(label=_("涉及的单位"), max_length=120, required=False,
                                   help_text=_("培训机构、评价机构或企业的名称"))
    cohort_no = forms.CharField(label=_("班次编号"), max_length=40, required=False, help_text=_("知道就填"))
    region = forms.ChoiceField(label=_("在哪个地区"))
    text = forms.CharField(label=_("具体情况"), max_length=3000, widget=forms.Textarea(attrs={"rows": 6}),
                           help_text=_("请写明时间、地点、人物和您知道的情况"))
    name = forms.CharField(label=_("您的姓名（可不填）"), max_length=60, required=False)
    contact = forms.CharField(label=_("联系方式（可不填）"), max_length=60, required=False,
                              help_text=_("只有承办人能看，每次查看都留痕；绝不透露给被反映的单位"))

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["region"].choices = [(one.pk, one.name) for one in queries.complaint_regions()]

    def clean(self) -> dict[str, Any]:
        """The organisation meant; where it is not clear which, its name goes into the text for the officer."""
        given = dict(super().clean() or {})
        name = given.pop("organisation", "").strip()
        body = queries.organisation_named(name)
        if name and body is None and "text" in given:
            given["text"] = f"{_('涉及的单位')}：{name}\n{given['text']}"
        return {**given, "organisation_id": body.pk if body else None}


class Tracking(forms.Form):
    """Both stand on the receipt."""

    no = forms.CharField(label=_("编号"), max_length=30, widget=forms.TextInput(attrs={"data-no-draft": ""}))
    secret = forms.CharField(label=_("查询码"), max_length=40, widget=forms.TextInput(
        attrs={"autocomplete": "off", "autocapitalize": "characters", "data-no-draft": ""}))


@page(public, "complain/", title=_("投诉举报"))
def complain(ask: Ask) -> Show:
    """The form; after sending the receipt, once."""
    rules = queries.complaint_rules(ask.today)
    given = {"cohort_no": ask.get.get("cohort", "")[:40], "organisation": ask.get.get("about", "")[:120]}
    return show(form=typed(ask, Complaining, "lodge", initial=given), rules=rules, receipt=ask.told.get("receipt"))


@complain.deed("lodge")
def lodge(ask: Ask) -> HttpResponse:
    """Take it down. Whoever is logged in complains as a visitor too: the journal names nobody."""
    given = checked(typed(ask, Complaining, "lodge"))
    code = new_code()
    made = actions.lodge_complaint(by=VISITOR, now=ask.now, secret=code, source=source_of(ask, "complaint"), **given)
    ask.told["receipt"] = {"no": made.no, "code": code, "due_on": made.due_on}
    return complain.shown(ask)


@page(public, "complain/reply/", title=_("查询投诉举报"))
def complaint_reply(ask: Ask) -> Show:
    """Where it stands and what was answered, for whoever holds the receipt."""
    found = ask.told.get("found")
    return show(form=typed(ask, Tracking, "look"), found=found, kind=found.kind.label(ask.language) if found else "",
                state=found.state.label(ask.language) if found else "", steps=_steps(found.state) if found else [])


@complaint_reply.deed("look")
def look(ask: Ask) -> HttpResponse:
    """Number and code never stand in an address."""
    given = checked(typed(ask, Tracking, "look"))
    ask.told["found"] = queries.tracked(given["no"], given["secret"])
    return complaint_reply.shown(ask)


def _steps(state: ComplaintState) -> list[dict[str, object]]:
    if state == ComplaintState.DECLINED:
        return [{"label": WAY[0][0], "state": "done"}, {"label": _("不予受理"), "state": "no"}]
    here = [one for _label, one in WAY].index(state)
    return [{"label": label, "state": "done" if n <= here else "now" if n == here + 1 else "todo"}
            for n, (label, _one) in enumerate(WAY)]
