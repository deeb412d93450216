"""The first way in, and the way back in after a forgotten password: by a code from the counter."""

from typing import Any

from django import forms
from django.contrib import auth
from django.http import HttpResponse
from django.utils.translation import gettext as now_
from django.utils.translation import gettext_lazy as _

from baigong.desk.forms import checked, typed
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.people import actions as people

from .door import public


def _typed(autocomplete: str, **more: str) -> dict[str, str]:
    return {"autocomplete": autocomplete, "data-no-draft": "", **more}


class Opening(forms.Form):
    """The code, who one is, and how one will log in; nothing of it is kept as a draft."""

    code = forms.CharField(
        label=_("开通码"), max_length=40, help_text=_("经办窗口交给您的 12 位字母和数字"),
        widget=forms.TextInput(_typed("one-time-code", autocapitalize="characters")))
    id_ending = forms.CharField(
        label=_("身份证号后四位"), min_length=4, max_length=4, widget=forms.TextInput(_typed("off", autocapitalize="characters")))
    username = forms.CharField(
        label=_("用户名（已有账号的不用填）"), max_length=60, required=False, help_text=_("可用手机号"),
        widget=forms.TextInput(_typed("username", autocapitalize="none")))
    password = forms.CharField(
        label=_("新密码"), max_length=200, strip=False, help_text=_("至少 8 位"),
        widget=forms.PasswordInput(_typed("new-password")))
    again = forms.CharField(
        label=_("再输一次"), max_length=200, strip=False, widget=forms.PasswordInput(_typed("new-password")))

    def clean(self) -> dict[str, Any]:
        """Both passwords alike."""
        given = super().clean() or {}
        if given.get("password") and given.get("again") and given["password"] != given["again"]:
            self.add_error("again", now_("两次输入的密码不一样"))
        return given


@page(public, "opening/", title=_("首次登录与重设密码"))
def opening(ask: Ask) -> Show:
    """Ask for the code."""
    return show(form=typed(ask, Opening, "open"))


@opening.deed("open")
def open_account(ask: Ask) -> HttpResponse:
    """Set the password and let in."""
    given = checked(typed(ask, Opening, "open"))
    given.pop("again")
    outcome = people.accept_invitation(by=ask.by, now=ask.now, **given)
    outcome.answer.or_refuse()
    auth.login(ask.request, outcome.account)
    return SeeOther("/home/")
