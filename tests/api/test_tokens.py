"""Who is let in: a token that lives, names the operation, and does not ask too often."""

import logging
from datetime import timedelta

from baigong.api import caller
from baigong.api.words import Refusal
from baigong.journal.models import Entry, Use
from baigong.kernel.actor import SYSTEM
from baigong.people import actions as people
from baigong.people.models import RoleHeld, Token
from tests.api.asking import Asking, asking, codes, it_is, token_of


def no(answer, status, code):
    assert (answer.status_code, codes(answer)) == (status, [code])
    return answer


def test_without_a_token_the_way_in_is_told(scene, anyone):
    answer = no(anyone.get("/own/record"), 401, "no_token")
    assert answer.headers["WWW-Authenticate"] == "Bearer"
    assert "接口令牌" in answer.json()["reasons"][0]["way_out"]
    for header in ("Basic abc", "Bearer", "bearer  ", "bg_x"):
        no(Asking(authorization=header).get("/own/record"), 401, "no_token")
    no(Asking("bg_nobody").get("/own/record"), 401, "token_unknown")
    no(Asking("密钥").get("/own/record"), 401, "token_unknown")


def test_a_revoked_token_is_refused_at_once(scene):
    program = scene.of(scene.who.worker)
    assert program.get("/own/record").status_code == 200
    people.revoke_token(by=scene.who.worker, now=scene.now, token_id=Token.objects.get().pk)
    no(program.get("/own/record"), 401, "token_revoked")


def test_an_expired_token_is_refused(scene):
    program = scene.of(scene.who.worker)
    it_is(scene.now + timedelta(days=29))
    assert program.get("/own/record").status_code == 200
    it_is(scene.now + timedelta(days=30))
    no(program.get("/own/record"), 401, "token_expired")


def test_a_token_ends_with_the_role(scene):
    program = scene.of(scene.who.teacher)
    held = RoleHeld.objects.get(person_id=scene.who.teacher.person_id)
    people.end_role(by=SYSTEM, now=scene.now, role_id=held.pk, until_on=scene.now.date())
    no(program.get("/own/cohorts"), 401, "token_role_ended")


def test_a_token_opens_only_what_it_names(scene):
    program = asking(scene.who.provider_clerk, "attendance.write", now=scene.now)
    answer = no(program.get("/own/cohorts"), 403, "scope_lacking")
    assert "读取本台班次" in answer.json()["detail"]
    assert program.post(f"/sessions/{scene.session_id}/check-ins", scene.batch(0)).status_code == 200


def test_refusals_speak_the_language_asked_for(scene):
    told = Asking(**{"accept-language": "en-GB"}).get("/own/record").json()
    assert told["title"] == "No valid token"
    assert told["reasons"][0]["text"] == Refusal.NO_TOKEN.en
    assert told["type"] == "urn:baigong:problem:no-token"
    assert told["instance"] == "/api/v1/own/record"


def test_its_first_use_of_a_day_is_written_down_once(scene):
    program = scene.of(scene.who.worker)
    for _ in range(3):
        program.get("/own/record")
    assert Token.objects.get().last_used_on == scene.now.date()
    assert Entry.objects.filter(action="people.token_used").count() == 1
    it_is(scene.now + timedelta(days=1))
    program.get("/own/record")
    assert Entry.objects.filter(action="people.token_used").count() == 2


def test_each_token_may_ask_so_often(scene, monkeypatch):
    monkeypatch.setitem(caller.LIMITS, "token", 2)
    first, second = (asking(scene.who.worker, now=scene.now) for _ in range(2))
    assert [first.get("/own/token").status_code for _ in range(3)] == [200, 200, 429]
    answer = no(first.get("/own/token"), 429, "too_many")
    assert 1 <= int(answer.headers["Retry-After"]) <= 60
    assert second.get("/own/token").status_code == 200
    it_is(scene.now + timedelta(minutes=1))
    assert first.get("/own/token").status_code == 200


def test_each_address_may_ask_so_often(scene, anyone, monkeypatch):
    monkeypatch.setitem(caller.LIMITS, "open", 2)
    assert [anyone.get("/occupations").status_code for _ in range(3)] == [200, 200, 429]
    assert anyone.client.get("/api/v1/occupations", REMOTE_ADDR="127.0.0.9").status_code == 200


def test_who_tries_tokens_is_counted_by_address(scene, monkeypatch):
    monkeypatch.setitem(caller.LIMITS, "open", 2)
    statuses = [Asking(f"bg_{n}").get("/own/token").status_code for n in range(3)]
    assert statuses == [401, 401, 429]


def test_behind_our_proxy_the_address_is_the_last_it_tells(scene, anyone, monkeypatch, settings):
    monkeypatch.setitem(caller.LIMITS, "open", 1)
    settings.HTTPS = True
    for address in ("203.0.113.7", "203.0.113.8"):
        told = {"x-forwarded-for": f"198.51.100.1, {address}"}
        assert anyone.client.get("/api/v1/occupations", headers=told).status_code == 200
    assert anyone.client.get("/api/v1/occupations", headers=told).status_code == 429


def test_no_address_and_no_secret_is_kept_or_logged(scene, anyone, caplog):
    caplog.set_level(logging.DEBUG)
    secret = token_of(scene.who.worker, now=scene.now)
    program = Asking(secret)
    program.get("/own/record")
    program.get("/own/cohorts")
    anyone.post("/verifications", {"no": scene.certificates[0].no, "name": "李明"})
    anyone.post("/verifications", {"no": 5, "name": "李明"})
    assert "127.0.0.1" not in str(list(Use.objects.values()))
    about = [one for one in caplog.records if one.name != "django.db.backends"]  # statements: DEBUG only, never in production
    logged = "\n".join(one.getMessage() for one in about)
    for personal in (secret, scene.certificates[0].no, "李明", str(scene.who.worker.person_id) + "/"):
        assert personal not in logged


def test_what_breaks_is_told_without_what_broke(scene, anyone, monkeypatch, caplog):
    def broken(*_given):
        raise RuntimeError(f"{scene.who.worker} {scene.certificates[0].no}")

    monkeypatch.setattr("baigong.offer.queries.occupations", broken)
    answer = no(anyone.get("/occupations"), 500, "broken")
    assert scene.certificates[0].no not in answer.content.decode() + caplog.text
    assert "RuntimeError at GET /api/v1/occupations" in caplog.text


def test_other_addresses_and_methods_are_problems_too(scene, anyone):
    no(anyone.get("/nothing"), 404, "no_such_address")
    no(anyone.get("/"), 404, "no_such_address")
    answer = no(Asking().post("/occupations", {}), 405, "other_method")
    assert answer.headers["Allow"] == "GET"
    no(anyone.get("/occupations", name="x"), 422, "unknown_parameter")
    no(Asking().client.get("/api/v1/occupations?" + "&".join(f"q{n}=" for n in range(1200))), 400, "unreadable")
    no(Asking().client.get("/api/v1/occupations?q=%ff%00"), 422, "bad_input")
