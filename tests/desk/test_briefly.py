"""In a rush, "the class is full" is told for a moment without asking again; to nobody else, and for nothing else."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_started
from django.db import close_old_connections, connection
from django.test import Client, RequestFactory

from baigong.desk import briefly
from baigong.offer.models import Cohort
from baigong.offer.words import Refusal
from tests import cast, cast_offer
from tests.desk.sitting import sit

ALONE = "没有再查其他条件"
TOKEN = "b" * 32


@dataclass
class Got:
    """What the porch answered."""

    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    words: str = ""


@pytest.fixture(scope="module")
def porch() -> briefly.Briefly:
    return briefly.Briefly(WSGIHandler())


@pytest.fixture
def post(porch) -> Iterator[Callable[..., Got]]:
    """Send a form as a browser sends it to the web server: through the porch."""
    within = connection.in_atomic_block

    def send(phone: Client, page: str, do: str = "enrol", *, headers: dict[str, str] | None = None, **data: Any) -> Got:
        cookies = {**{name: one.value for name, one in phone.cookies.items()}, "csrftoken": TOKEN}
        form = {"do": do, "once": str(uuid4()), "csrfmiddlewaretoken": TOKEN, **data}
        asked = sent(page, form, {"cookie": "; ".join(f"{name}={value}" for name, value in cookies.items()), **(headers or {})})
        got = Got()

        def start(status: str, headers: list[tuple[str, str]]) -> None:
            got.status, got.headers = int(status[:3]), dict(headers)

        got.words = b"".join(porch(asked, start)).decode()
        return got

    if within:  # else what a test has written would go with its connection
        request_started.disconnect(close_old_connections)
    yield send
    if within:
        request_started.connect(close_old_connections)


def sent(page: str, form: dict[str, Any], headers: dict[str, str] | None = None) -> briefly.Environ:
    """As the web server hands it over."""
    body = "&".join(f"{name}={value}" for name, value in form.items())
    return RequestFactory().post(page, body, content_type=briefly.FORM, headers=headers).environ


@pytest.fixture
def clock(monkeypatch, settings):
    settings.REMEMBERS = True
    now = [100.0]
    monkeypatch.setattr(briefly.time, "monotonic", lambda: now[0])
    monkeypatch.setattr(briefly, "moment", briefly.Moment())
    monkeypatch.setattr("baigong.desk.page.moment", briefly.moment)
    return now


@pytest.fixture
def full(db):
    """A class without a seat, its page, and who wants one."""
    who = cast.assemble()
    cohort = cast_offer.opened(who, cast_offer.equip(who))
    cast.clock(cast.NOW)
    Cohort.objects.filter(pk=cohort.pk).update(taken=cohort.seats)
    return who, cohort, f"/worker/cohorts/{cohort.pk}/"


def test_whoever_was_just_told_is_told_again_without_a_look(clock, full, post, django_assert_num_queries):
    who, _, page = full
    phone = sit(who.worker)
    first = post(phone, page)
    assert (first.status, Refusal.COHORT_FULL.zh in first.words) == (422, True)
    assert ALONE not in first.words
    with django_assert_num_queries(1) as asked:  # was this very form answered with yes?
        again = post(phone, page)
    assert "journal_answered_once" in asked[0]["sql"]
    assert (again.status, Refusal.COHORT_FULL.zh in again.words) == (422, True)
    assert ALONE in again.words


def test_it_is_told_with_the_same_guards_and_in_the_same_language(clock, full, post):
    who, _, page = full
    phone = sit(who.worker)
    first, again = post(phone, page), post(phone, page)
    assert ALONE in again.words
    kept = {name: value for name, value in first.headers.items() if name != "Content-Length"}
    assert "Content-Security-Policy" in kept
    assert kept == {name: value for name, value in again.headers.items() if name != "Content-Length"}
    assert int(again.headers["Content-Length"]) == len(again.words.encode())
    english = post(phone, page, headers={"accept-language": "en"})
    assert Refusal.COHORT_FULL.en in english.words


def test_what_is_sent_elsewhere_is_not_parsed_before_its_page(clock, full, post):
    who, _, page = full
    post(sit(who.worker), page)
    elsewhere, here = briefly.Sent({"PATH_INFO": "/worker/help/"}, b"do=send"), briefly.Sent({"PATH_INFO": page}, b"do=enrol")
    assert briefly.moment.told(elsewhere) is None
    assert "form" not in vars(elsewhere)
    assert briefly.moment.told(here) is None, "who was not let in"
    assert "form" in vars(here)


def test_what_the_porch_has_read_the_house_reads_again(clock):
    heard = []

    def house(environ: briefly.Environ, _start: Callable[..., None]) -> list[bytes]:
        heard.append(environ["wsgi.input"].read())
        return []

    for form, headers in (({"a": "1"}, {}), ({"a": "x" * briefly.SHORT}, {}), ({"a": "1"}, {"content-length": "none"})):
        briefly.Briefly(house)(sent("/worker/", form, headers), lambda *_: None)
    assert heard == [b"a=1", b"a=" + b"x" * briefly.SHORT, b"a=1"]


def test_a_moment_later_it_is_looked_up(clock, full, post):
    who, cohort, page = full
    phone = sit(who.worker)
    assert post(phone, page).status == 422
    Cohort.objects.filter(pk=cohort.pk).update(taken=0)
    assert post(phone, page).status == 422
    clock[0] += briefly.MOMENT
    assert post(phone, page).status == 303


def test_another_form_and_another_person_go_the_long_way(clock, full, post):
    who, cohort, page = full
    assert post(sit(who.worker), page).status == 422
    Cohort.objects.filter(pk=cohort.pk).update(taken=0)
    assert post(Client(), page).headers["Location"].startswith("/login/")
    assert post(sit(who.reviewer), page).status == 403
    assert post(sit(who.worker), page, join_waiting="1").status == 303


def test_who_has_just_got_the_last_seat_is_not_told_that_it_is_full(clock, full, post):
    who, cohort, page = full
    phone, form = sit(who.worker), {"once": str(uuid4())}
    assert post(phone, page).status == 422
    clock[0] += briefly.MOMENT
    Cohort.objects.filter(pk=cohort.pk).update(taken=cohort.seats - 1)
    assert post(phone, page, **form).status == 303
    assert post(sit(who.other_worker), page).status == 422
    assert post(phone, page, **form).status == 303
    assert ALONE in post(phone, page).words, "another form is told what stands"


def test_a_form_without_its_key_goes_the_long_way(clock, full, post):
    who, _, page = full
    phone = sit(who.worker)
    assert post(phone, page).status == 422
    assert ALONE not in post(phone, page, once="").words


@pytest.mark.django_db(transaction=True)
def test_a_broken_connection_is_mended_by_the_house(clock, full, post):
    who, _, page = full
    phone = sit(who.worker)
    assert post(phone, page).status == 422
    assert ALONE in post(phone, page).words
    connection.connection.close()  # as after the server was restarted
    assert post(phone, page).status == 422
    assert ALONE in post(phone, page).words


def test_two_reasons_of_one_kind_are_both_told_and_full_beside_them(full, post):
    who, cohort, page = full
    phone, days = sit(who.worker), cohort.closes_on - cohort.opens_on + timedelta(days=1)
    Cohort.objects.filter(pk=cohort.pk).update(closes_on=cohort.closes_on + days)
    for n in range(2):  # two classes one after the other, both within the days of the full one
        cohort.pk, cohort.no, cohort.taken = None, f"2025-120104-900{n}", 0
        cohort.save(force_insert=True)
        assert post(phone, f"/worker/cohorts/{cohort.pk}/").status == 303
        cohort.opens_on, cohort.closes_on = cohort.opens_on + days, cohort.closes_on + days
    shown = post(phone, page).words
    assert all(words in shown for words in ("2025-120104-9000", "2025-120104-9001", Refusal.COHORT_FULL.zh))


def test_where_remembering_is_off_it_is_looked_up(full, post):
    who, cohort, page = full
    phone = sit(who.worker)
    assert post(phone, page).status == 422
    Cohort.objects.filter(pk=cohort.pk).update(taken=0)
    assert post(phone, page).status == 303
