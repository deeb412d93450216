"""Pages: a cursor is a place in the order, so nothing is seen twice or skipped while rows come and go."""

import base64
import json
from datetime import timedelta

from baigong.offer.models import Cohort, Occupation
from tests import cast_course
from tests.api.asking import codes


def cursor(*place):
    return base64.urlsafe_b64encode(json.dumps(place).encode()).decode().rstrip("=")


def walked(program, path, **query):
    """Every item, page by page."""
    found, following = [], ""
    while following is not None:
        told = program.get(path, cursor=following, **query).json()
        found += told["items"]
        following = told["next"]
    return found


def test_pages_hold_everything_once(scene, anyone):
    Occupation.objects.bulk_create(Occupation(code=f"9-{n:03}", name="新职业") for n in range(7))
    found = [one["code"] for one in walked(anyone, "/occupations", limit=3)]
    assert found == sorted(found) and len(set(found)) == len(found) == Occupation.objects.count()


def test_rows_that_come_meanwhile_shift_nothing(scene, anyone):
    Occupation.objects.bulk_create(Occupation(code=f"9-{n:03}", name="新职业") for n in range(0, 8, 2))
    first = anyone.get("/occupations", q="9-", limit=2).json()
    Occupation.objects.create(code="9-001", name="插入")
    Occupation.objects.filter(code="9-002").delete()
    second = anyone.get("/occupations", q="9-", limit=2, cursor=first["next"]).json()
    assert [one["code"] for one in second["items"]] == ["9-004", "9-006"]
    assert second["next"] is None


def test_equal_days_are_told_apart(scene):
    day = scene.open_cohort.opens_on
    for n in range(3):
        other = cast_course.running(scene.who, workers=[], opens=day + timedelta(weeks=n + 1), state="open")
        Cohort.objects.filter(pk=other.cohort.pk).update(opens_on=day)
    program = scene.of(scene.who.provider_clerk)
    found = [one["id"] for one in walked(program, "/own/cohorts", limit=1)]
    assert found == list(Cohort.objects.order_by("-opens_on", "-pk").values_list("pk", flat=True))


def test_a_cursor_that_is_none_is_refused(scene, anyone):
    deep = base64.urlsafe_b64encode(b"[" * 200).decode()
    for wrong in ("x", "====", cursor(), cursor(1), cursor("a", "b"), cursor("\0"), cursor(["a"]), cursor(None), deep):
        answer = anyone.get("/occupations", cursor=wrong)
        assert (answer.status_code, codes(answer)) == (422, ["bad_cursor"]), wrong


def test_the_cursor_of_another_list_is_refused(scene, anyone):
    for wrong in (cursor("2025-13-01", "1"), cursor("2025-10-01", "x"), cursor("x", "1")):
        assert codes(anyone.get("/cohorts", cursor=wrong)) == ["bad_cursor"]
    assert anyone.get("/cohorts", cursor=cursor("2025-10-01", "9" * 30)).status_code == 200


def test_a_page_is_bounded(scene, anyone):
    for limit in ("0", "101", "many"):
        assert anyone.get("/occupations", limit=limit).json()["reasons"][0]["field"] == "limit"
