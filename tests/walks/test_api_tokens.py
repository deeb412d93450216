"""Tokens for machines: issued on screen, used by a program, revoked on screen; and the page that tells of the API."""

import json
import re
import urllib.error
import urllib.request
import uuid

from playwright.sync_api import expect

from tests.walks.desk import done

STAFF = {"provider": "李晓梅", "employer": "蔡文静", "assessor": "邓小红", "officer": "周敏"}


def ask(house: str, path: str, token: str, body: object = None) -> tuple[int, dict]:
    """A program's request: status and what was answered."""
    given = {"Authorization": f"Bearer {token}", "Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())}
    sent = None if body is None else json.dumps(body).encode()
    try:
        with urllib.request.urlopen(urllib.request.Request(f"{house}/api/v1{path}", sent, given)) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        return error.code, json.load(error)


def issued(page, name: str) -> str:
    """Fill in the form and take the token off the screen."""
    page.get_by_label("用在哪里").fill(name)
    for box in page.get_by_role("group", name=re.compile("可以办理")).get_by_role("checkbox").all():
        box.check()
    page.get_by_role("button", name="签发").click()
    shown = page.locator("code", has_text=re.compile(r"^bg_"))
    expect(shown).to_have_count(1)
    return shown.inner_text()


def test_a_worker_hands_their_record_to_a_program_and_takes_it_back(walk, looked_at, house):
    page = walk("王桂芝", "narrow")
    page.goto("/worker/mine/")
    page.get_by_role("link", name="接口令牌").click()
    looked_at(page)
    token = issued(page, "求职软件")
    looked_at(page)
    status, told = ask(house, "/own/record", token)
    assert (status, told["name"]) == (200, "王桂芝")
    page.goto("/worker/tokens/")
    expect(page.get_by_role("main")).not_to_contain_text(token)
    page.get_by_role("button", name=re.compile("撤销.*求职软件")).click()
    page.get_by_role("dialog").get_by_role("button", name="确定").click()
    done(page, "已撤销 1 个令牌")
    status, told = ask(house, "/own/record", token)
    assert (status, told["reasons"][0]["code"]) == (401, "token_revoked")
    page.goto("/worker/tokens/?view=ended")
    looked_at(page)


def test_every_desk_issues_tokens_in_any_light(walk, looked_at, house):
    for desk, name in STAFF.items():
        page = walk(name, scheme="dark")
        page.goto(f"/{desk}/tokens/")
        looked_at(page)
        token = issued(page, "试验设备")
        looked_at(page)
        status, told = ask(house, "/own/token", token)
        assert (status, told["name"]) == (200, "试验设备"), desk
        narrow = walk(name, "narrow")
        narrow.goto(f"/{desk}/tokens/")
        looked_at(narrow)


def test_the_page_of_the_api(walk, looked_at):
    for size, scheme in (("wide", "light"), ("narrow", "dark")):
        page = walk(None, size, scheme)
        page.goto("/api/")
        expect(page.get_by_role("main")).to_contain_text("POST /api/v1/sessions/{session_id}/check-ins")
        page.locator("summary").first.click()
        looked_at(page)
