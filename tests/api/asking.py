"""Asking the API in a test: as a program would, with a token or without."""

import json
from datetime import timedelta
from uuid import UUID, uuid4

from django.test import Client
from django.utils import timezone

from baigong.kernel.actor import Actor
from baigong.people import actions as people
from baigong.people.words import OPERATIONS_OF
from tests import cast

ROOT = "/api/v1"


class Asking:
    """A program with a token, or without one."""

    def __init__(self, secret: str = "", **headers: str) -> None:
        self.client = Client(headers={**({"authorization": f"Bearer {secret}"} if secret else {}), **headers})

    def get(self, path: str, **query: object):
        """The answer to a GET."""
        return self.client.get(ROOT + path, query)

    def post(self, path: str, body: object, *, key: UUID | str | None = None):
        """The answer to a POST with a key of its own."""
        return self.client.post(ROOT + path, json.dumps(body), content_type="application/json",
                                headers={"idempotency-key": str(key or uuid4())})


def token_of(by: Actor, *operations: str, now=None, days: int = 30) -> str:
    """A token for an actor with all that its role may hand on, or with these operations."""
    now = now or timezone.now()
    _token, secret = people.issue_token(
        by=by, now=now, name="试验设备", operations=list(operations) or [str(one) for one in OPERATIONS_OF[by.role]],
        expires_on=timezone.localdate(now) + timedelta(days=days))
    return secret


def asking(by: Actor, *operations: str, now) -> Asking:
    """A program that acts for someone."""
    return Asking(token_of(by, *operations, now=now))


def it_is(now) -> None:
    """From now on the API's clock shows this."""
    cast.clock(now)


def codes(answer) -> list[str]:
    """The reasons of a problem, having looked that it is one."""
    assert answer.headers["Content-Type"] == "application/problem+json", answer.content
    told = answer.json()
    assert told["status"] == answer.status_code
    assert all(one["text"] for one in told["reasons"])
    return [one["code"] for one in told["reasons"]]
