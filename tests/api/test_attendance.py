"""Devices of a provider send check-ins: every row is answered, once for one key, and minutes count as on a phone."""

from datetime import timedelta
from uuid import uuid4

from django.db import connection
from django.test.utils import CaptureQueriesContext

from baigong.journal.models import Entry, Reply
from baigong.learning.models import Attendance, Mark
from baigong.offer.models import Cohort
from tests import cast, cast_course
from tests.api.asking import codes, it_is


def path(scene, nth=0):
    return f"/sessions/{scene.course.sessions[nth].pk}/check-ins"


def test_a_device_finds_its_sessions_and_who_sits_there(scene):
    gate = scene.of(scene.who.provider_clerk)
    day = gate.get("/own/sessions").json()["items"]
    assert [(one["cohort_no"], one["nth"]) for one in day] == [(scene.course.cohort.no, 1), (scene.course.cohort.no, 2)]
    roster = gate.get(f"/sessions/{day[0]['id']}/roster").json()
    assert {(one["name"], one["minutes"]) for one in roster["items"]} == {("李明", 0), ("王芳", 0)}
    assert gate.get("/own/sessions", on="2025-09-23").json()["items"][0]["nth"] == 3


def test_minutes_are_counted_row_by_row(scene):
    gate = scene.of(scene.who.teacher)
    body = scene.batch(-5, 4)
    body["rows"].append({"enrolment_id": 999_999, "at": body["rows"][0]["at"]})
    told = gate.post(path(scene), body).json()
    assert (told["counted"], told["known"], told["refused"]) == (2, 0, 1)
    assert [(one["outcome"]["code"], one["minutes"]) for one in told["rows"]] == [
        ("counted", 180), ("counted", 180), ("refused", 0)]
    assert told["rows"][2]["reasons"][0]["code"] == "not_in_class"
    assert told["rows"][2]["reasons"][0]["way_out"]
    assert set(Attendance.objects.values_list("means", "minutes")) == {("device", 180)}
    assert Entry.objects.latest("id").action == "learning.arrivals_recorded"


def test_the_same_key_is_answered_the_same(scene):
    gate, key, body = scene.of(scene.who.teacher), uuid4(), scene.batch(-5, 4)
    first = gate.post(path(scene), body, key=key)
    again = gate.post(path(scene), body, key=key)
    assert again.content == first.content
    assert "Idempotency-Replayed" not in first.headers
    assert again.headers["Idempotency-Replayed"] == "true"
    assert Mark.objects.count() == 2
    assert Entry.objects.filter(action="learning.arrivals_recorded").count() == 1


def test_the_same_key_for_another_body_is_refused(scene):
    gate, key = scene.of(scene.who.teacher), uuid4()
    gate.post(path(scene), scene.batch(-5), key=key)
    other = gate.post(path(scene), scene.batch(-5, 4), key=key)
    assert (other.status_code, codes(other)) == (422, ["key_used"])
    elsewhere = gate.post(path(scene, 1), scene.batch(-5), key=key)
    assert codes(elsewhere) == ["key_used"]
    assert Mark.objects.count() == 1


def test_another_key_changes_nothing_either(scene):
    gate, body = scene.of(scene.who.teacher), scene.batch(-5, 4)
    gate.post(path(scene), body)
    again = gate.post(path(scene), body).json()
    assert (again["counted"], again["known"]) == (0, 2)
    assert Mark.objects.count() == 2


def test_a_key_is_needed_and_is_a_uuid(scene):
    gate = scene.of(scene.who.teacher)
    wrong = gate.post(path(scene), scene.batch(-5), key="once")
    assert (wrong.status_code, wrong.json()["reasons"][0]["field"]) == (422, "Idempotency-Key")
    missing = gate.client.post(f"/api/v1{path(scene)}", scene.batch(-5), content_type="application/json")
    assert (missing.status_code, missing.json()["reasons"][0]["field"]) == (422, "Idempotency-Key")
    assert not Reply.objects.exists()


def test_a_refused_batch_did_nothing_and_its_key_is_free(scene):
    gate, key, body = scene.of(scene.who.teacher), uuid4(), scene.batch(-5)
    it_is(scene.now - timedelta(hours=1))
    assert codes(gate.post(path(scene), body, key=key)) == ["roll_closed"]
    it_is(scene.now)
    assert gate.post(path(scene), body, key=key).json()["counted"] == 1


def test_a_closed_cohort_is_a_conflict(scene):
    Cohort.objects.filter(pk=scene.course.cohort.pk).update(state="ended", ended_at=scene.now)
    answer = scene.of(scene.who.teacher).post(path(scene), scene.batch(-5))
    assert (answer.status_code, codes(answer)) == (409, ["cohort_closed"])


def test_what_cannot_be_read_is_told_by_its_field(scene):
    gate = scene.of(scene.who.teacher)
    naive = {"device": "gate 1", "rows": [{"enrolment_id": 0, "at": "2025-09-22T09:00:00"}]}
    answer = gate.post(path(scene), naive)
    assert {one["field"] for one in answer.json()["reasons"]} == {"device", "rows.0.enrolment_id", "rows.0.at"}
    old = {"device": "g", "rows": [{"enrolment_id": 1, "at": "0001-01-01T00:00:00+14:00"}]}
    assert gate.post(path(scene), old).json()["reasons"][0]["field"] == "rows.0.at"
    broken = gate.client.post(f"/api/v1{path(scene)}", "{", content_type="application/json",
                              headers={"idempotency-key": str(uuid4())})
    assert (broken.status_code, codes(broken)) == (400, ["unreadable"])


def test_a_batch_takes_the_same_queries_however_long(scene):
    gate = scene.of(scene.who.teacher)
    gate.get("/own/token")
    more = [cast_course.seat(scene.course.cohort, cast.make_actor("worker", name=f"学员{n}")) for n in range(4)]
    found = []
    for seats in (more[:1], more[1:]):
        scene.course.enrolments[:] = seats
        with CaptureQueriesContext(connection) as asked:
            assert gate.post(path(scene), scene.batch(*[0] * len(seats))).json()["counted"] == len(seats)
        found.append(len([one for one in asked if "SAVEPOINT" not in one["sql"]]))
    assert found == [13, 13]


def test_faults_of_fields_speak_the_language_asked_for(scene):
    gate = scene.of(scene.who.teacher)
    body = {"device": "x" * 41, "rows": [{"at": "heute", "enrolment_id": True}, {"enrolment_id": 0, "at": "2025-09-22T09:00:00"}]}
    told = {one["field"]: one["text"].partition("：")[2] for one in gate.post(path(scene), body).json()["reasons"]}
    assert told == {
        "device": "格式应为 ^[A-Za-z0-9_.-]{1,40}$", "rows.0.at": "应为时间，如 2025-09-22T09:00:00+08:00",
        "rows.0.enrolment_id": "应为整数", "rows.1.enrolment_id": "不得小于 1",
        "rows.1.at": "时间须带时区，如 2025-09-22T09:00:00+08:00"}
    english = gate.client.post(f"/api/v1{path(scene)}", "{}", content_type="application/json",
                               headers={"accept-language": "en", "idempotency-key": "x"})
    assert {one["text"] for one in english.json()["reasons"]} == {
        "Idempotency-Key: must be a UUID", "device: is required", "rows: is required"}
