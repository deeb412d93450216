"""The way in and out: log-in, the desk of one's role, changing roles, leaving."""

from django import forms
from django.contrib import auth
from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from baigong.desk.forms import checked, typed
from baigong.desk.page import PAGES, Ask, page
from baigong.desk.show import SeeOther, Show, onward, show
from baigong.kernel.refused import Common, Refused
from baigong.people import actions as people
from baigong.people import queries
from baigong.people.words import Role

from .door import public


class LogInForm(forms.Form):
    """User name and password; the browser may keep them, drafts may not."""

    username = forms.CharField(label=_("用户名"), max_length=60, widget=forms.TextInput(
        attrs={"autocomplete": "username", "autocapitalize": "none", "data-no-draft": ""}))
    password = forms.CharField(label=_("密码"), max_length=200, strip=False, widget=forms.PasswordInput(
        attrs={"autocomplete": "current-password", "data-no-draft": ""}))


@page(public, "login/", title=_("登录"))
def log_in(ask: Ask) -> Show | HttpResponse:
    """Ask for user name and password."""
    form = typed(ask, LogInForm, "log_in")
    return show(form=form, next=ask.post.get("next") or ask.get.get("next", ""))


@log_in.deed("log_in")
def enter(ask: Ask) -> HttpResponse:
    """Let in, or say why not; every failure counts towards the lock."""
    given = checked(typed(ask, LogInForm, "log_in"))
    outcome = people.log_in(by=ask.by, now=ask.now, username=given["username"], password=given["password"])
    outcome.answer.or_refuse()
    auth.login(ask.request, outcome.account)
    return SeeOther(place_to_go(ask, "/home/"))


@page(public, "home/", title=_("我的办事台"))
def desk(ask: Ask) -> Show | HttpResponse:
    """Lead to the desk of the actor's role; those who have none yet choose a role."""
    if not ask.by.is_known:
        return SeeOther(reverse("public:log_in"))
    mine = (one.key for one in PAGES.values() if ask.by.role in one.door.roles and one.path == "")
    return onward(next(mine, "public:roles"))


@page(public, "roles/", title=_("换岗位"))
def roles(ask: Ask) -> Show | HttpResponse:
    """Every role the person holds today, and themself as a worker."""
    if not ask.by.is_known:
        return SeeOther(reverse("public:log_in"))
    held = queries.roles_of(ask.by.person_id or 0, on=ask.today)
    choices = [{"value": one.pk, "label": Role(one.role).label(ask.language), "place": one.organisation or one.region,
                "current": (ask.by.role, ask.by.organisation_id, ask.by.region)
                == (one.role, one.organisation_id, one.region_id or "")} for one in held]
    itself = {"value": 0, "label": Role.WORKER.label(ask.language), "place": "", "current": ask.by.role == Role.WORKER}
    return show(choices=[*choices, itself])


@roles.deed("choose")
def choose(ask: Ask) -> HttpResponse:
    """Act in another of one's own roles."""
    held = {str(one.pk) for one in queries.roles_of(ask.by.person_id or 0, on=ask.today)} | {"0"}
    chosen = ask.post.get("role", "")
    if not ask.by.is_known or chosen not in held:
        raise Refused(Common.NOT_YOURS)
    ask.request.session["role_id"] = int(chosen)
    return onward("public:desk")


@page(public, "logout/", title=_("退出"))
def log_out(ask: Ask) -> Show:
    """Leave."""
    return show()


@log_out.deed("leave")
def leave(ask: Ask) -> HttpResponse:
    """End the session."""
    auth.logout(ask.request)
    return onward("public:home")


def place_to_go(ask: Ask, otherwise: str) -> str:
    """The posted `next` if it leads nowhere else but here."""
    where = ask.post.get("next", "")
    here = url_has_allowed_host_and_scheme(where, {ask.request.get_host()}, require_https=ask.request.is_secure())
    return where if here else otherwise
