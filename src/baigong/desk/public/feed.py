"""The feed: what was published of late, for readers of Atom (RFC 4287): policies, consultations and their results."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from xml.etree import ElementTree

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from baigong.desk.page import Ask, page
from baigong.governance import queries as governance
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
    found = sorted([*_policies(ask), *_consultations(ask)], key=lambda one: (one.at, one.url), reverse=True)[:MOST]
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


def _policies(ask: Ask) -> Iterator[Item]:
    for one in policy.published().exclude(published_at=None).order_by("-published_at", "-id")[:MOST]:
        words = _("{place}，自 {day} 起施行").format(place=one.region.name, day=one.in_force.lower)
        url = f"{reverse('public:policy', args=[one.region_id, one.slug])}?on={one.in_force.lower}"
        if one.published_at is not None:
            yield Item(one.named(ask.language), url, one.published_at, words, "policy")


def _consultations(ask: Ask) -> Iterator[Item]:
    for one in governance.public_consultations(on=ask.today)[:MOST]:
        days = _("征求意见：{opens} 至 {closes}").format(opens=one.opens_on, closes=one.closes_on)
        url = reverse("public:consultation", args=[one.pk])
        if one.published_at is not None:
            yield Item(one.title, url, one.published_at, f"{days}。{one.intro}", "consultation")
        if one.reported_at is not None:
            yield Item(_("征求意见结果：{title}").format(title=one.title), reverse("public:consultation_report", args=[one.pk]),
                       one.reported_at, one.summary, "report")


def _add(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = text
