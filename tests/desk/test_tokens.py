"""Tokens at every desk: shown once, listed with their last use, revoked, and found by no stranger."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from baigong.desk.page import PAGES
from baigong.people import actions, queries
from baigong.people.models import Token
from baigong.people.words import OPERATIONS_OF
from tests import cast
from tests.desk.sitting import post, sit

pytestmark = pytest.mark.django_db
DESKS = {"worker": "worker", "provider_clerk": "provider", "teacher": "provider", "employer_clerk": "employer",
         "assessor": "assessor", "reviewer": "officer", "policy_officer": "officer"}


@pytest.fixture
def who():
    made = cast.assemble()
    cast.clock()
    return made


def issued(by, name="前门闸机", days=90):
    return actions.issue_token(by=by, now=cast.NOW, name=name, operations=[str(OPERATIONS_OF[by.role][0])],
                               expires_on=cast.TODAY + timedelta(days=days))[0]


def shown(answer, status=200):
    assert answer.status_code == status
    return answer.content.decode()


def secret_in(html):
    start = html.index(queries.TOKEN_MARK, html.index("只显示这一次"))
    return html[start:].partition("<")[0]


def test_every_desk_with_operations_has_the_page():
    assert {f"{desk}:tokens" for desk in DESKS.values()} == {key for key in PAGES if key.endswith(":tokens")}


def test_a_token_is_issued_at_every_desk_and_shown_once(who):
    for name, desk in DESKS.items():
        by, path = getattr(who, name), f"/{desk}/tokens/"
        client = sit(by)
        offered = OPERATIONS_OF[by.role]
        html = shown(client.get(path))
        assert all(one.zh in html for one in offered)
        html = shown(post(client, path, "issue", name="读卡器", operations=[str(one) for one in offered], days="30"))
        bearer = queries.bearer_of(secret_in(html), on=cast.TODAY)
        assert (bearer.by, set(bearer.operations)) == (by, set(map(str, offered)))
        assert bearer.expires_on == cast.TODAY + timedelta(days=30)
        again = shown(client.get(path))
        assert "读卡器" in again and "只显示这一次" not in again and secret_in(html) not in again


def test_the_same_form_twice_issues_one(who):
    client, form = sit(who.worker), {"do": "issue", "once": str(uuid4()), "name": "手表", "operations": "record.read", "days": "90"}
    assert "只显示这一次" in shown(client.post("/worker/tokens/", form))
    assert client.post("/worker/tokens/", form).status_code == 303
    assert Token.objects.count() == 1


def test_a_faulty_form_says_every_fault_and_keeps_what_was_typed(who):
    html = shown(post(sit(who.worker), "/worker/tokens/", "issue", name="手表", days="31"), 422)
    assert "可以办理" in html and 'value="手表"' in html
    assert not Token.objects.exists()
    forged = post(sit(who.worker), "/worker/tokens/", "issue", name="手表", operations="attendance.write", days="30")
    assert forged.status_code == 422


def test_those_picked_are_revoked(who):
    first, second, kept = (issued(who.provider_clerk, name) for name in ("甲", "乙", "丙"))
    client = sit(who.provider_clerk)
    assert post(client, "/provider/tokens/", "revoke", token=[first.pk, second.pk]).status_code == 303
    assert list(Token.objects.filter(revoked_at=None)) == [kept]
    assert "已撤销 2 个令牌" in shown(client.get("/provider/tokens/"))
    ended = shown(client.get("/provider/tokens/?view=ended"))
    assert "甲" in ended and "已撤销" in ended and "丙" not in ended
    assert "令牌不存在" in shown(post(client, "/provider/tokens/", "revoke"), 422)


def test_a_token_that_has_run_out_is_listed_apart(who):
    token = issued(who.worker)
    Token.objects.filter(pk=token.pk).update(expires_on=cast.TODAY, last_used_on=cast.TODAY)
    client = sit(who.worker)
    assert "还没有令牌" in shown(client.get("/worker/tokens/"))
    assert "已到期" in shown(client.get("/worker/tokens/?view=ended"))


def test_strangers_neither_see_nor_revoke(who):
    token = issued(who.provider_clerk)
    for name, desk in (("other_provider_clerk", "provider"), ("reviewer", "officer"), ("worker", "worker")):
        client = sit(getattr(who, name))
        assert "前门闸机" not in shown(client.get(f"/{desk}/tokens/"))
        assert post(client, f"/{desk}/tokens/", "revoke", token=token.pk).status_code == 422
        if desk != "provider":
            assert client.get("/provider/tokens/").status_code == 403
    token.refresh_from_db()
    assert token.revoked_at is None


def test_a_clerk_revokes_a_teachers_token(who):
    token = issued(who.teacher)
    client = sit(who.provider_clerk)
    assert "郑老师" in shown(client.get("/provider/tokens/"))
    post(client, "/provider/tokens/", "revoke", token=token.pk)
    token.refresh_from_db()
    assert token.revoked_by == who.provider_clerk.person_id


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_costs_the_same_for_one_and_three(who, count):
    for _ in range(count):
        issued(who.provider_clerk)
    client = sit(who.provider_clerk)
    client.get("/provider/tokens/")
    with CaptureQueriesContext(connection) as asked:
        assert shown(client.get("/provider/tokens/")).count('name="token"') == count
    assert len([one for one in asked if "people_token" in one["sql"]]) == 4  # two chips, how many, one page
