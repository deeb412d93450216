"""Who may see my record: consents given, and taken back at once."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from baigong.desk.forms import checked, day, typed
from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.record import actions, queries
from baigong.record.words import Purpose

from .door import door


class Giving(forms.Form):
    """Whom to let in, what for, until when."""

    organisation = forms.TypedChoiceField(label=_("机构"), coerce=int, widget=forms.RadioSelect)
    purpose = forms.ChoiceField(label=_("用途"))
    until_on = day(_("到哪天为止（可不填）"), required=False)

    def __init__(self, *args: Any, ask: Ask, text: str, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["organisation"].choices = [(one.pk, one.name) for one in queries.bodies_to_let_in(text)]
        self.fields["purpose"].choices = [(str(one), one.label(ask.language)) for one in Purpose]


class Looking(forms.Form):
    """Find a body."""

    q = forms.CharField(label=_("机构名称或统一社会信用代码"), required=False, max_length=60)


@page(door, "consents/", title=_("谁能看我的档案"))
def consents(ask: Ask) -> Show:
    """Those in force, those past, and a form to give one."""
    rows = [{"one": one, "purpose": Purpose(one.purpose).label(ask.language),
             "live": one.withdrawn_at is None and (one.until_on is None or one.until_on >= ask.today)}
            for one in queries.consents(by=ask.by)]
    text = ask.get.get("q", "")
    return show(live=[row for row in rows if row["live"]], past=[row for row in rows if not row["live"]],
                looking=Looking(ask.get), text=text, form=_giving(ask) if text else None)


@consents.deed("give")
def give(ask: Ask) -> HttpResponse:
    """Let one in."""
    given = checked(_giving(ask))
    actions.give_consent(by=ask.by, organisation_id=given["organisation"], purpose=Purpose(given["purpose"]),
                         until_on=given["until_on"], now=ask.now)
    return ask.done(_("已授权"), "worker:consents")


@consents.deed("withdraw")
def withdraw(ask: Ask) -> HttpResponse:
    """Take it back."""
    key = ask.post.get("consent", "")
    actions.withdraw_consent(by=ask.by, consent_id=int(key) if key.isdecimal() else 0, now=ask.now)
    return ask.done(_("已撤回，对方从现在起看不到您的档案"), "worker:consents")


def _giving(ask: Ask) -> Giving:
    return typed(ask, Giving, "give", ask=ask, text=ask.get.get("q", ""))
