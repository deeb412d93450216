"""The funds for everyone: each with its rules, linked from the front, in both languages."""

import pytest
from django.test import Client

from baigong.policy.words import Fund

pytestmark = pytest.mark.django_db


def test_every_fund_says_what_it_may_never_pay(client: Client):
    page = client.get("/funds/")
    assert {one["url"] for one in page.context["funds"]} == {f"/funds/{fund}/" for fund in Fund.codes()}
    assert 'href="/funds/"' in client.get("/").content.decode()
    text = client.get("/funds/employment-subsidy/").content.decode()
    assert "第十六条（三）" in text and "“三公”经费" in text and "政府公开文本" in text
    english = client.get("/funds/employment-subsidy/", headers={"accept-language": "en"}).content.decode()
    assert "Running contests and their prizes" in english


def test_the_rules_of_an_earlier_day(client: Client):
    now, before = (client.get(f"/funds/employment-subsidy/{on}").context["rules"] for on in ("", "?on=2018-01-01"))
    assert len(now["never"]) == 10 and before["never"] == [] and [one["current"] for one in before["versions"]] == [True, False]
    assert client.get("/funds/employment-subsidy/?on=x").status_code == 200
    assert client.get("/funds/lottery/").status_code == 404
