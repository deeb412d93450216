"""Small switches at the head of every page: language, elder mode; in a demo, whose eyes to see with."""

from itertools import groupby

from django.conf import settings
from django.contrib import auth
from django.http import Http404, HttpResponse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.kernel.refused import Common, Refused
from baigong.people import queries
from baigong.people.words import Role

from .door import public
from .entering import place_to_go

YEAR = 365 * 24 * 3600


@page(public, "i18n/setlang/", title=_("语言"), template="public/switches.html")
def language(ask: Ask) -> Show:
    """Both switches on a page of their own, for those who come here by address."""
    return show()


@language.deed("")
def set_language(ask: Ask) -> HttpResponse:
    """Chinese or English, remembered for a year."""
    wanted = ask.post.get("language", "")
    if not translation.check_for_language(wanted):
        raise Refused(Common.NOT_FOUND)
    return _remember(ask, settings.LANGUAGE_COOKIE_NAME, wanted)


@page(public, "elder/", title=_("长辈版"), template="public/switches.html")
def elder(ask: Ask) -> Show:
    """Both switches on a page of their own."""
    return show()


@elder.deed("switch")
def set_elder(ask: Ask) -> HttpResponse:
    """Larger type and wider targets, or not, remembered for a year."""
    return _remember(ask, "elder", "1" if ask.post.get("on") == "1" else "0")


@page(public, "cast/", title=_("换个人看"))
def cast(ask: Ask) -> Show:
    """Demo only: everyone one may become, by desk."""
    if not settings.SIMULATED:
        raise Http404
    members = queries.cast(on=ask.today, by=ask.by)
    groups = [(Role(role).label(ask.language), list(them)) for role, them in groupby(members, lambda one: one.role)]
    return show(groups=groups)


@cast.deed("become")
def become(ask: Ask) -> HttpResponse:
    """Demo only: log in as one of the cast without a password."""
    if not settings.SIMULATED:
        raise Http404
    found = queries.cast_member(ask.post.get("who", ""))
    if found is None:
        raise Refused(Common.NOT_FOUND)
    account, role_id = found
    auth.login(ask.request, account)
    ask.request.session["role_id"] = role_id
    return SeeOther("/home/")


def _remember(ask: Ask, name: str, value: str) -> HttpResponse:
    answer = SeeOther(place_to_go(ask, "/"))
    answer.set_cookie(name, value, max_age=YEAR, samesite="Lax", httponly=True, secure=settings.HTTPS)
    return answer
