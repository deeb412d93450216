"""The English catalogue is complete and used, and every desk's pages speak English but for data."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from html.parser import HTMLParser

import pytest
from django.conf import settings
from django.test import Client
from django.urls import resolve
from django.utils import translation
from django.utils.translation import gettext

from baigong.kernel.word import Event, Refusals
from baigong.project import translation as catalogue
from baigong.subsidy import actions as subsidy
from tests import cast, cast_offer, cast_subsidy
from tests.desk.sitting import sit
from tests.house.test_words import VOCABULARIES

CHINESE = re.compile(r"[一-鿿][一-鿿，。：；、“”（）…]*")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%%|\{\w*\}")
QUOTED = {"姓名", "身份证号", "手机号", "指令号", "金额", "处理结果", "银行流水号", "失败原因", "津财社", "号",
          "养老护理员"}
"""Heads of tables to be uploaded, and examples: typed in Chinese, so they stand in English texts too."""
DESKS = ("worker", "provider_clerk", "other_provider_clerk", "employer_clerk", "assessor", "inspector", "auditor", "reviewer",
         "neighbour_reviewer", "approver", "payer", "province_officer", "policy_officer", "finance_officer")


def _pairs() -> Iterator[tuple[str, str]]:
    """Every text with its English; of plurals each form."""
    for message in catalogue.read():
        sources = [message.id] if isinstance(message.id, str) else list(message.id)
        texts = [message.string] if isinstance(message.string, str) else list(message.string or ())
        yield from zip(sources, texts, strict=True) if message.id else ()


PAIRS = list(_pairs())


def test_the_catalogue_is_what_gather_would_write() -> None:
    kept = {message.id: message.string for message in catalogue.read()}
    fresh = {message.id: message.string for message in catalogue.gathered(catalogue.read())}
    kept.pop(""), fresh.pop("")
    assert kept == fresh, "run python -m baigong.project.translation gather"


def test_every_text_has_english() -> None:
    assert [message.id for message in catalogue.missing(catalogue.read())] == []


def test_no_text_is_both_plain_and_counted() -> None:
    found = {text for text, _where in catalogue.texts()}
    assert {text[0] for text in found if isinstance(text, tuple)} & found == set(), "one of them would speak wrongly"


def test_both_languages_hold_the_same_places() -> None:
    places = {source: [sorted(PLACEHOLDER.findall(one)) for one in (source, text)] for source, text in PAIRS}
    assert [source for source, (mine, theirs) in places.items() if mine != theirs] == []


def test_english_is_english() -> None:
    assert [text for _source, text in PAIRS if set(CHINESE.findall(text)) - QUOTED] == []


def test_the_compiled_catalogue_speaks() -> None:
    path = catalogue.compiled()
    assert path.stat().st_mtime >= catalogue.CATALOGUE.stat().st_mtime
    with translation.override("en"):
        assert gettext("补贴公示") == "Public notices"


class Words(HTMLParser):
    """What a page says to people: its texts, and the attributes that are read out or shown."""

    SHOWN = ("aria-label", "title", "placeholder", "alt", "data-confirm")

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        shown = [name for name in given if name in self.SHOWN or name.startswith("data-word")]
        self.said += [given[name] for name in shown]
        if tag == "a" and given.get("href", "").startswith("/"):
            self.links.append(given["href"].partition("#")[0])

    def handle_data(self, data: str) -> None:
        self.said.append(data)


VOCABULARY = [one for one in VOCABULARIES if not issubclass(one, Event | Refusals)]
LABELS = {word.zh for vocabulary in VOCABULARY for word in vocabulary}
OURS = LABELS | {run for source, _text in PAIRS for run in CHINESE.findall(PLACEHOLDER.sub(" ", source))}
"""Our own words in Chinese, as unbroken runs: what pages must not say in English."""
DATA = QUOTED | {"中文", "考场", "实操", "教学计划", "年", "月", "日", "条"}
"""Chinese all the same: the switch of languages; a place, a topic and an outline; what is cited."""


def _walk(client: Client, left: dict[str, set[str]]) -> None:
    """Follow every link to pages not seen before, and note what they say in English that is ours and Chinese."""
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    paths, known = ["/", "/home/"], set(left)
    for path in paths:
        name = resolve(path.partition("?")[0]).view_name
        if name in known:
            continue
        known.add(name)
        answer = client.get(path, follow=True)
        if not answer.headers["Content-Type"].startswith("text/html") or answer.status_code != 200:
            continue
        page = Words()
        page.feed(answer.content.decode())
        paths += page.links
        if path != "/home/":
            left[name] = {run for text in page.said for run in CHINESE.findall(text)} & OURS - DATA


@pytest.mark.django_db
def test_pages_speak_english() -> None:
    cast.clock(cast_subsidy.ANSWERED)
    scene = cast_subsidy.make_scene()
    scene.paid()
    who, opens = scene.who, date(2025, 12, 1)
    cast_offer.make_catalogue()
    what = cast_offer.equip_too(who)
    for day in (opens, opens + timedelta(weeks=2)):
        cohort = cast_offer.submitted(who, what, by=who.other_provider_clerk, opens_on=day,
                                      plan=cast_offer.pattern(what, opens_on=day))
        if day == opens:
            subsidy.approve_cohort(by=who.neighbour_reviewer, now=cast_subsidy.OFFERED, cohort_id=cohort.pk)
    walked: dict[str, set[str]] = {}
    for client in (Client(), *(sit(getattr(who, desk)) for desk in DESKS)):
        _walk(client, walked)
    assert len(walked) > 40
    assert {name: left for name, left in walked.items() if left} == {}
