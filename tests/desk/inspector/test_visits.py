"""The inspector's desk by its pages alone: today, the roll, photos, entry, signature; and nobody else's visits."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from baigong.desk import clock
from baigong.supervision.models import Photo, Sighting, Visit
from baigong.supervision.words import SpotKind, VisitState
from tests import cast, cast_course, cast_supervision
from tests.cast_supervision import JPEG, on_the_day
from tests.desk.sitting import post, sit


@pytest.fixture
def who(db) -> cast.Cast:
    """Everyone."""
    return cast.assemble()


@pytest.fixture
def visit(who) -> Visit:
    """Two inspectors at the first session of a class of two."""
    return cast_supervision.ordered(who, cast_course.running(who).sessions[0])


@pytest.fixture
def at(monkeypatch, visit):
    """Set the desk's clock; at first to the visit's day."""
    def set_to(moment):
        monkeypatch.setattr(clock, "now", lambda: moment)
    set_to(on_the_day(visit, 10))
    return set_to


def page_of(visit) -> str:
    return f"/inspector/visits/{visit.pk}/"


def marks(visit, *, away: int = 0) -> dict[str, str]:
    """The roll as the form sends it, with so many not there."""
    return {f"state-{key}": "away" if nth < away else "there"
            for nth, key in enumerate(cast_supervision.roster_of(visit))}


def test_a_visit_from_the_phone_to_both_signatures(who, visit, at):
    first, second = sit(who.inspector), sit(who.second_inspector)
    assert "开始检查" in first.get("/inspector/").content.decode()
    page = first.get(page_of(visit)).content.decode()
    assert "李明" in page and "王芳" in page and 'data-draft="visit"' in page
    assert post(first, page_of(visit), "save", **marks(visit, away=1), others="1").status_code == 303
    assert "已点 2 人" in second.get(page_of(visit)).content.decode()
    answer = post(first, page_of(visit), "enter", **marks(visit, away=1), others="2", spots=["papers"], text="")
    assert answer.status_code == 422 and "请写明检查情况" in answer.content.decode()
    given = {**marks(visit, away=1), "others": "2", "spots": ["papers"], "text": "教案缺两页"}
    assert post(first, page_of(visit), "enter", **given).status_code == 303
    visit.refresh_from_db()
    assert (visit.state, visit.seen, visit.roster, visit.others) == (VisitState.ENTERED, 1, 2, 2)
    shown = first.get(page_of(visit)).content.decode()
    assert SpotKind.FEW.zh in shown and SpotKind.PAPERS.zh in shown and 'value="sign"' not in shown
    assert post(first, page_of(visit), "sign").status_code == 422
    assert "查看记录" in second.get("/inspector/to-sign/").content.decode()
    assert post(second, page_of(visit), "sign").status_code == 303
    visit.refresh_from_db()
    assert visit.state == VisitState.SIGNED
    for url in ("/inspector/", "/inspector/to-sign/", "/inspector/visits/", "/inspector/visits/?state=signed",
                "/inspector/visits/?export=xlsx", "/inspector/messages/", page_of(visit)):
        assert second.get(url).status_code == 200, url


def test_what_was_called_stays_on_the_page_when_it_is_refused(who, visit, at):
    client = sit(who.inspector)
    key = cast_supervision.roster_of(visit)[0]
    answer = post(client, page_of(visit), "enter", **{f"state-{key}": "away"}, text="只来了一半人")
    page = answer.content.decode()
    assert answer.status_code == 422 and "还有 1 人未点名" in page and "只来了一半人" in page
    assert f'name="state-{key}" value="away" checked' in page
    assert post(client, page_of(visit), "save", **{f"state-{key}": "asleep"}).status_code == 422
    assert not Sighting.objects.exists()


def test_a_photo_is_kept_shown_to_both_and_to_nobody_else(who, visit, at):
    client = sit(who.inspector)
    file = SimpleUploadedFile("a.jpg", JPEG, "image/jpeg")
    assert post(client, page_of(visit), "photo", photo=file).status_code == 303
    kept = Photo.objects.get()
    address = f"{page_of(visit)}photos/{kept.pk}/"
    assert address in client.get(page_of(visit)).content.decode()
    for one in (who.inspector, who.second_inspector):
        answer = sit(one).get(address)
        assert answer.content == JPEG and answer["Content-Type"] == "image/jpeg" and answer["X-Content-Type-Options"] == "nosniff"
    assert client.get(f"/inspector/visits/{visit.pk + 1}/photos/{kept.pk}/").status_code == 404
    wrong = SimpleUploadedFile("a.jpg", b"<html>", "image/jpeg")
    assert post(client, page_of(visit), "photo", photo=wrong).status_code == 422
    third = cast.make_actor("inspector", name="外组", region=cast.COUNTY)
    assert sit(third).get(address).status_code == 404 == sit(third).get(page_of(visit)).status_code
    for other in (who.reviewer, who.provider_clerk, who.worker):
        assert sit(other).get(address).status_code == 403


def test_before_the_day_nothing_is_called_and_late_is_told(who, visit, at):
    client = sit(who.inspector)
    at(cast.NOW)
    assert "今天没有检查" in client.get("/inspector/").content.decode()
    assert "还没到检查日" in client.get(page_of(visit)).content.decode()
    at(cast_course.moment(date(2025, 9, 12), 9))
    assert "已过录入期限" in client.get("/inspector/").content.decode()
    given = {**marks(visit), "text": "正常"}
    assert post(client, page_of(visit), "enter", **given).status_code == 422
    assert post(client, page_of(visit), "enter", **given, why_late="没有信号").status_code == 303


@pytest.mark.parametrize("rows", [1, 3])
def test_lists_ask_the_same_number_of_questions(who, at, rows, visit, django_assert_num_queries):
    for nth in range(1, rows):
        cast_supervision.ordered(who, visit.cohort.sessions.get(nth=nth + 1))
    client = sit(who.inspector)
    client.get("/inspector/visits/")
    with django_assert_num_queries(9):
        assert client.get("/inspector/visits/").status_code == 200
    with django_assert_num_queries(9):
        assert client.get("/inspector/").status_code == 200
