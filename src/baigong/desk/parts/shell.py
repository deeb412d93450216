"""What stands around every page: banner, switches, search, crumbs, navigation."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import template
from django.template import Context
from django.utils.safestring import SafeString

from .marks import word
from .shape import draw, shape

register = template.Library()
ICONS = ("home", "search", "person", "bell", "book", "coin", "check", "scan")


@register.inclusion_tag("parts/simulated_banner.html")
def simulated_banner(today: date | None = None) -> dict:
    """模拟城市: nothing here is real, and which day it is."""
    return {"today": today}


@register.simple_tag(takes_context=True)
def cast_switcher(context: Context, cast: Iterable, to: str = "/cast/") -> SafeString:
    """Demo only: become someone of the cast. cast: label, value; current, note; or the roles people hold.

    Posts do=become, who=<value>, `next` and `once` to `to`.
    """
    by = context.get("by")
    rows = [_of_cast(x, by) for x in cast]
    request = context.get("request")
    back = request.get_full_path() if request else "/"
    return draw(context, "cast_switcher", cast=rows, to=to, back=back, once=context.get("once", ""))


@register.simple_tag(takes_context=True)
def language_switch(context: Context, to: str = "/i18n/setlang/") -> SafeString:
    """中文 and English, through the set_language view of Django."""
    request = context.get("request")
    return draw(context, "language_switch", to=to, back=request.get_full_path() if request else "/")


@register.simple_tag(takes_context=True)
def elder_switch(context: Context, to: str = "/elder/") -> SafeString:
    """The elder mode: larger type and wider targets, kept in the cookie `elder`.

    Posts do=switch, on=1 or on=0, `next` and `once`.
    """
    request = context.get("request")
    on = bool(request and request.COOKIES.get("elder") == "1")
    back = request.get_full_path() if request else "/"
    return draw(context, "elder_switch", to=to, on=on, back=back, once=context.get("once", ""))


@register.simple_tag(takes_context=True)
def search_box(context: Context, url: str, label: object = "") -> SafeString:
    """The global search, reached by the key `/`. It posts `do=find` and `q`: an ID number never stands in an address."""
    return draw(context, "search_box", url=url, label=label)


@register.inclusion_tag("parts/crumbs.html")
def crumbs(items: Iterable) -> dict:
    """Where this page stands. items: label; url. The last is the page itself and needs no url."""
    return {"items": [shape(x, ("label",), url="") for x in items]}


@register.inclusion_tag("parts/side_nav.html")
def side_nav(nav: Iterable) -> dict:
    """The desk's navigation. nav: groups of title and items; items: label, url, count, current, within."""
    return {"groups": _groups(nav)}


@register.inclusion_tag("parts/bottom_nav.html")
def bottom_nav(nav: Iterable) -> dict:
    """The phone's bar of four; icons in order: home, search, person, bell (an item may name its own `icon`)."""
    items = [item for group in _groups(nav) for item in group["items"]][:5]
    for item, icon in zip(items, ("home", "search", "person", "bell", "book"), strict=False):
        item["icon"] = item["icon"] or icon
    return {"items": items}


@register.inclusion_tag("parts/icon.html")
def icon(name: str) -> dict:
    """A small drawing beside a word; silent to screen readers."""
    if name not in ICONS:
        raise ValueError(f"no icon {name!r}")
    return {"name": name}


def _of_cast(one: Any, by: object) -> dict:
    """One line of the switcher: as given, or read off a role that someone holds."""
    if not hasattr(one, "person"):
        return shape(one, ("label", "value"), current=False, note="")
    where = one.organisation.name if one.organisation else ""
    current = getattr(by, "person_id", None) == one.person_id and getattr(by, "role", None) == one.role
    note = " · ".join(filter(None, (word(one.role, "people.Role"), where)))
    return {"label": one.person.name, "value": one.pk, "current": current, "note": note}


def _groups(nav: Iterable) -> list[dict]:
    groups = [shape(group, ("title", "items")) for group in nav]
    for group in groups:
        group["items"] = [shape(i, ("label", "url"), count=None, current=False, within=False, icon="") for i in group["items"]]
    return groups
