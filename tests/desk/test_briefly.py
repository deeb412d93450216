"""In a rush, "the class is full" is told for a moment without asking again; to nobody else, and for nothing else."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client

from baigong.desk import briefly
from baigong.offer.models import Cohort
from baigong.offer.words import Refusal
from tests import cast, cast_offer
from tests.desk.sitting import post, sit

ALONE = "没有再查其他条件"


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


def test_whoever_was_just_told_is_told_again_without_a_look(clock, full, django_assert_num_queries):
    who, _, page = full
    phone = sit(who.worker)
    first = post(phone, page, "enrol")
    assert (first.status_code, Refusal.COHORT_FULL.zh in first.content.decode()) == (422, True)
    assert ALONE not in first.content.decode()
    with django_assert_num_queries(1) as asked:  # was this very form answered with yes?
        again = post(phone, page, "enrol")
    assert "journal_answered_once" in asked[0]["sql"]
    assert (again.status_code, Refusal.COHORT_FULL.zh in again.content.decode()) == (422, True)
    assert ALONE in again.content.decode()


def test_it_is_told_with_the_same_guards_and_in_the_same_language(clock, full):
    who, _, page = full
    phone = sit(who.worker)
    first, again = post(phone, page, "enrol"), post(phone, page, "enrol")
    assert ALONE in again.content.decode()
    kept = {name: value for name, value in first.items() if name != "Content-Length"}
    assert "Content-Security-Policy" in kept
    assert kept.items() <= dict(again.items()).items()
    english = phone.post(page, {"do": "enrol", "once": str(uuid4())}, headers={"accept-language": "en"})
    assert Refusal.COHORT_FULL.en in english.content.decode()


def test_what_is_sent_elsewhere_is_not_read_before_its_page(clock, full, rf):
    who, _, page = full
    post(sit(who.worker), page, "enrol")
    elsewhere, here = rf.post("/worker/help/", {"do": "send"}), rf.post(page, {"do": "enrol"})
    assert briefly.moment.told(elsewhere) is None
    assert not hasattr(elsewhere, "_post")
    assert briefly.moment.told(here) is None, "who was not let in"
    assert hasattr(here, "_post")


def test_a_moment_later_it_is_looked_up(clock, full):
    who, cohort, page = full
    phone = sit(who.worker)
    assert post(phone, page, "enrol").status_code == 422
    Cohort.objects.filter(pk=cohort.pk).update(taken=0)
    assert post(phone, page, "enrol").status_code == 422
    clock[0] += briefly.MOMENT
    assert post(phone, page, "enrol").status_code == 303


def test_another_form_and_another_person_go_the_long_way(clock, full):
    who, cohort, page = full
    assert post(sit(who.worker), page, "enrol").status_code == 422
    Cohort.objects.filter(pk=cohort.pk).update(taken=0)
    assert post(Client(), page, "enrol").url.startswith("/login/")
    assert post(sit(who.reviewer), page, "enrol").status_code == 403
    assert post(sit(who.worker), page, "enrol", join_waiting="1").status_code == 303


def test_who_has_just_got_the_last_seat_is_not_told_that_it_is_full(clock, full):
    who, cohort, page = full
    phone, form = sit(who.worker), {"do": "enrol", "once": str(uuid4())}
    assert post(phone, page, "enrol").status_code == 422
    clock[0] += briefly.MOMENT
    Cohort.objects.filter(pk=cohort.pk).update(taken=cohort.seats - 1)
    assert phone.post(page, form).status_code == 303
    assert post(sit(who.other_worker), page, "enrol").status_code == 422
    assert phone.post(page, form).status_code == 303
    assert ALONE in post(phone, page, "enrol").content.decode(), "another form is told what stands"


def test_two_reasons_of_one_kind_are_both_told_and_full_beside_them(full):
    who, cohort, page = full
    phone, days = sit(who.worker), cohort.closes_on - cohort.opens_on + timedelta(days=1)
    Cohort.objects.filter(pk=cohort.pk).update(closes_on=cohort.closes_on + days)
    for n in range(2):  # two classes one after the other, both within the days of the full one
        cohort.pk, cohort.no, cohort.taken = None, f"2025-120104-900{n}", 0
        cohort.save(force_insert=True)
        assert post(phone, f"/worker/cohorts/{cohort.pk}/", "enrol").status_code == 303
        cohort.opens_on, cohort.closes_on = cohort.opens_on + days, cohort.closes_on + days
    shown = post(phone, page, "enrol").content.decode()
    assert all(words in shown for words in ("2025-120104-9000", "2025-120104-9001", Refusal.COHORT_FULL.zh))


def test_where_remembering_is_off_it_is_looked_up(full):
    who, cohort, page = full
    phone = sit(who.worker)
    assert post(phone, page, "enrol").status_code == 422
    Cohort.objects.filter(pk=cohort.pk).update(taken=0)
    assert post(phone, page, "enrol").status_code == 303
