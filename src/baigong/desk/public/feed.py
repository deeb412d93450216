"""The feed: what was published of late, for readers of Atom (RFC 4287): policies and what explains them, consultations and
their results, campaigns and stories. `?place=120100` narrows it to a place and those above it, `?group=veteran` to a group."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from xml.etree import ElementTree

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from baigong.desk.page import Ask, page
from baigong.governance import queries as governance
from baigong.governance.queries import Spoken
from baigong.people import queries as people
from baigong.people.words import Group
from baigong.policy import queries as policy

from .door import public

ATOM = "http://www.w3.org/2005/Atom"
MOST = 40


@dataclass(frozen=True)
class Item:
    """One piece of news: its own address names it for good."""

    title: str
    url: str
    at: datetime
    text: str
    kind: str


@page(public, "feed.xml")
def feed(ask: Ask) -> HttpResponse:
    """The newest first, whatever they are."""
    place, group = _wanted(ask)
    news = [*_policies(place), *_consultations(ask, place), *_spoken(place, group)]
    found = sorted(news, key=lambda one: (one.at, one.url), reverse=True)[:MOST]
    home = ask.request.build_absolute_uri("/")
    root = ElementTree.Element("feed", {"xmlns": ATOM, "xml:lang": "en" if ask.language == "en" else "zh-Hans"})
    _add(root, "title", _("百工：政策和征求意见"))
    _add(root, "id", home)
    _add(root, "updated", (found[0].at if found else ask.now).isoformat())
    ElementTree.SubElement(ElementTree.SubElement(root, "author"), "name").text = _("百工")
    ElementTree.SubElement(root, "link", {"rel": "self", "href": ask.request.build_absolute_uri(ask.request.path)})
    for one in found:
        entry, url = ElementTree.SubElement(root, "entry"), ask.request.build_absolute_uri(one.url)
        _add(entry, "title", one.title)
        _add(entry, "id", url)
        _add(entry, "updated", one.at.isoformat())
        ElementTree.SubElement(entry, "link", {"href": url})
        ElementTree.SubElement(entry, "category", {"term": one.kind})
        _add(entry, "summary", one.text)
    body = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return HttpResponse(body, content_type="application/atom+xml; charset=utf-8")


def _wanted(ask: Ask) -> tuple[str, str]:
    """The place and group of the address; what is no code of either narrows nothing."""
    place, group = ask.get.get("place", ""), ask.get.get("group", "")
    return place if len(place) == 6 and place.isdecimal() else "", group if group in Group.codes() else ""


def _policies(place: str) -> Iterator[Item]:
    for one in policy.published(place=place).exclude(published_at=None).order_by("-published_at", "-id")[:MOST]:
        words = _("{place}，自 {day} 起施行").format(place=one.region.name, day=one.in_force.lower)
        url = f"{reverse('public:policy', args=[one.region_id, one.slug])}?on={one.in_force.lower}"
        if one.published_at is not None:
            yield Item(one.named(get_language() or ""), url, one.published_at, words, "policy")


def _spoken(place: str, group: str) -> Iterator[Item]:
    """Explanations, campaigns, stories and news."""
    spoken = Spoken(place=place, group=group)
    for one in governance.public_explanations(spoken)[:MOST]:
        if one.published_at is not None:
            yield Item(one.title, reverse("public:explanation", args=[one.pk]), one.published_at, one.lead, "explanation")
    for each in governance.public_items(spoken)[:MOST]:
        if each.published_at is not None:
            yield Item(each.title, reverse("public:story", args=[each.pk]), each.published_at, each.text[:200], each.kind)


def _consultations(ask: Ask, place: str) -> Iterator[Item]:
    found = governance.public_consultations(on=ask.today)
    for one in (found.filter(region__in=people.codes_above(place)) if place else found)[:MOST]:
        days = _("征求意见：{opens} 至 {closes}").format(opens=one.opens_on, closes=one.closes_on)
        url = reverse("public:consultation", args=[one.pk])
        if one.published_at is not None:
            yield Item(one.title, url, one.published_at, f"{days}。{one.intro}", "consultation")
        if one.reported_at is not None:
            yield Item(_("征求意见结果：{title}").format(title=one.title), reverse("public:consultation_report", args=[one.pk]),
                       one.reported_at, one.summary, "report")


def _add(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = text
