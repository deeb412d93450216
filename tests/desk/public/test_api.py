"""The page of the API: every operation in plain words, from the description itself, with nothing from elsewhere."""

import re

from baigong.people.words import Operation


def test_every_operation_is_told_in_both_languages(browser):
    described = browser.get("/api/v1/openapi.json").json()["paths"]
    html = browser.get("/api/").content.decode()
    english = browser.get("/api/", headers={"accept-language": "en"}).content.decode()
    for path, methods in described.items():
        for method, one in methods.items():
            assert f"{method.upper()} {path}" in html, path
            assert one["summary"] in html
            assert one["description"].split(":")[0].split("`")[0].split("'")[0][:40] in english
    for operation in Operation:
        assert str(operation) in html and operation.zh in html


def test_what_an_operation_takes_and_answers_is_shown(browser):
    html = browser.get("/api/").content.decode()
    for word in ("Idempotency-Key", "rows[].minutes", "items[].opens_on", "string (date)", "urgent | short | general | none"):
        assert word in html, word


def test_nothing_comes_from_elsewhere(browser):
    html = browser.get("/api/").content.decode()
    assert not re.search(r"""(?:src|href)=["'](?:https?:)?//""", html)


def test_open_readings_can_be_looked_at(browser):
    html = browser.get("/api/").content.decode()
    links = re.findall(r'href="(/api/v1/[^"]+)"', html)
    assert "/api/v1/occupations" in links
    assert {browser.get(link).status_code for link in links} == {200}
