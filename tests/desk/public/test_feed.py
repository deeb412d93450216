"""The feed of what was published: well-formed Atom with everything it must have, the newest first, nothing unpublished in it."""

from datetime import datetime
from xml.etree import ElementTree

from tests.cast_governance import make_scene
from tests.cast_voices import CLOSED, drafted, opened, reported

ATOM = "{http://www.w3.org/2005/Atom}"


def read(browser) -> ElementTree.Element:
    answer = browser.get("/feed.xml")
    assert answer.status_code == 200 and answer["Content-Type"].startswith("application/atom+xml")
    return ElementTree.fromstring(answer.content)  # noqa: S314 - our own words


def test_an_empty_house_has_an_empty_feed_with_its_heads(who, browser) -> None:
    root = read(browser)
    assert root.findall(f"{ATOM}entry") == []
    assert all(root.findtext(f"{ATOM}{name}") for name in ("title", "id", "updated"))


def test_consultations_and_their_results_are_told_the_newest_first(browser) -> None:
    scene = make_scene()
    one, never = opened(scene, title="甲 <稿> & 说明"), drafted(scene, title="没有发布")
    reported(scene, one, summary="没有收到意见。")
    entries = read(browser).findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}title") for entry in entries] == ["征求意见结果：甲 <稿> & 说明", "甲 <稿> & 说明"]
    assert datetime.fromisoformat(entries[0].findtext(f"{ATOM}updated")) == CLOSED
    links = [entry.find(f"{ATOM}link").get("href") for entry in entries]
    assert links == [f"http://testserver/consultations/{one.pk}/report/", f"http://testserver/consultations/{one.pk}/"]
    assert [entry.findtext(f"{ATOM}id") for entry in entries] == links and never.title not in str(links)


def test_published_policies_are_told(shelf, browser) -> None:
    entries = read(browser).findall(f"{ATOM}entry")
    kinds = {entry.find(f"{ATOM}category").get("term") for entry in entries}
    assert len(entries) == 40 and kinds == {"policy"}
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len({*ids}) == 40 and browser.get(ids[0].removeprefix("http://testserver")).status_code == 200
