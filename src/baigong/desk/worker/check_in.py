"""Checking in: scan the code on the classroom's screen and confirm, or type its six digits."""

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from baigong.desk.forms import checked, typed
from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.learning import actions
from baigong.learning import queries as learning
from baigong.learning.words import Counts

from .door import door

TINTS = {Counts.WHOLE: "ok", Counts.PART: "wait", Counts.NONE: "no", Counts.OPEN: "act", Counts.COMING: ""}


class Digits(forms.Form):
    """The six digits under the QR."""

    digits = forms.CharField(
        label=_("数字码"), max_length=9, help_text=_("教室屏幕上二维码下方的六位数字"),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}))


@page(door, "check-in/", title=_("扫码签到"))
def check_in(ask: Ask) -> Show:
    """Today's sessions, and the field for phones without a camera."""
    return show(
        form=typed(ask, Digits, "check_in"),
        lessons=[{"session": one.session, "counts": one.line.counts.label(ask.language),
                  "tint": TINTS[one.line.counts]}
                 for one in learning.today_for(by=ask.by, on=ask.today, now=ask.now)],
    )


@check_in.deed("check_in")
def check_in_by_digits(ask: Ask) -> HttpResponse:
    """The digits were typed."""
    given = checked(typed(ask, Digits, "check_in"))
    row = actions.check_in_by_code(by=ask.by, digits=given["digits"], now=ask.now)
    return _done(ask, row.enrolment_id, row.minutes)


@page(door, "check-in/<str:token>/", title=_("确认签到"))
def scan(ask: Ask, token: str) -> Show:
    """What the camera opens: which session this is, and one big button."""
    return show(session=learning.session_of_token(token, now=ask.now))


@scan.deed("check_in")
def check_in_by_scan(ask: Ask, token: str) -> HttpResponse:
    """The button was touched."""
    row = actions.check_in(by=ask.by, token=token, now=ask.now)
    return _done(ask, row.enrolment_id, row.minutes)


def _done(ask: Ask, enrolment_id: int, minutes: int) -> HttpResponse:
    return ask.done(_("签到成功，本节课计 %(n)s 分钟") % {"n": minutes}, "worker:attendance", enrolment_id)
