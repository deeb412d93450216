"""Pages: doors, looking that never writes, forms answered once, refusals with every reason."""

import uuid
from types import SimpleNamespace

import pytest
from django.test import override_settings
from django.urls import include, path
from django.utils import timezone

from baigong.desk.door import Door
from baigong.desk.page import _mark_where, page
from baigong.desk.show import show
from baigong.journal.actions import action, note
from baigong.journal.models import Entry, Once
from baigong.journal.queries import LookingWrote
from baigong.kernel.refused import Common, Refused

pytestmark = pytest.mark.django_db

door = Door("trial", "试验台", frozenset())
shut = Door("shut", "关着的台", frozenset({"reviewer"}))


@action("test.rang", may=lambda *, by: True)
def ring(*, by, now, times):
    if times > 3:
        raise Refused(Common.NOT_FOUND, Common.CONFLICT)
    note(times=times)


@page(door, "bell/", template="frames/plain.html")
def bell(ask):
    return show(times=ask.get.get("times", ""))


@bell.deed("ring")
def ring_it(ask):
    ring(by=ask.by, now=ask.now, times=int(ask.post["times"]))
    return ask.again("响了")


@page(door, "sly/", template="frames/plain.html")
def sly(ask):
    Once.objects.create(key=uuid.uuid4(), at=timezone.now())
    return show()


@page(shut, "inner/", template="frames/plain.html")
def inner(ask):
    return show()


urlpatterns = [
    path("trial/", include((door.urls(), "trial"))),
    path("shut/", include((shut.urls(), "shut"))),
    path("", include("baigong.project.urls")),
]


@pytest.fixture(autouse=True)
def _own_addresses():
    with override_settings(ROOT_URLCONF=__name__):
        yield


def test_looking_shows(client):
    assert client.get("/trial/bell/").status_code == 200


def test_looking_never_writes(client):
    with pytest.raises(LookingWrote):
        client.get("/trial/sly/")


def test_a_deed_is_done_and_leads_on(client):
    answer = client.post("/trial/bell/?times=1", {"do": "ring", "times": 2, "once": uuid.uuid4()})
    assert (answer.status_code, answer["Location"]) == (303, "/trial/bell/?times=1")
    assert Entry.objects.get().detail == {"times": 2}


def test_a_double_click_does_it_once(client):
    form = {"do": "ring", "times": 2, "once": str(uuid.uuid4())}
    first, second = client.post("/trial/bell/", form), client.post("/trial/bell/", form)
    assert first["Location"] == second["Location"]
    assert Entry.objects.count() == 1


def test_a_refusal_shows_every_reason_and_the_same_form_may_be_sent_again(client):
    form = {"do": "ring", "times": 9, "once": str(uuid.uuid4())}
    answer = client.post("/trial/bell/", form)
    assert answer.status_code == 422
    assert [reason["code"] for reason in answer.context["refused"]["reasons"]] == ["not_found", "conflict"]
    assert not Entry.objects.exists()
    assert client.post("/trial/bell/", {**form, "times": 1}).status_code == 303


def test_an_unknown_deed_is_refused(client):
    assert client.post("/trial/bell/", {"do": "rob"}).status_code == 422


def test_a_visitor_is_asked_to_log_in(client):
    answer = client.get("/shut/inner/")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/login/")


def test_the_page_of_a_matter_is_found_in_the_navigation():
    def at(path, *current):
        items = [{"url": url, "current": url in current, "within": False} for url in
                 ("/officer/", "/officer/people/", "/officer/plans/", "/officer/assessment-plans/")]
        desk = SimpleNamespace(door=SimpleNamespace(audience="officer"))
        _mark_where([{"title": "", "items": items}], SimpleNamespace(request=SimpleNamespace(path=path), page=desk))
        return [item["url"] for item in items if item["within"]]

    assert at("/officer/people/3/record/") == ["/officer/people/"]
    assert at("/officer/people/", "/officer/people/") == []
    assert at("/officer/search/1a/") == []
