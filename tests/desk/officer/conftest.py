"""The officer desk's fixtures: the cast at work, and clients logged in as any of them."""

from collections.abc import Callable

import pytest
from django.test import Client

from baigong.journal import actions as journal
from baigong.kernel.actor import SYSTEM, Actor
from baigong.people import queries as people
from tests import cast


@pytest.fixture
def who(db: None) -> cast.Cast:
    """Everyone, on the cast's day."""
    from django.utils import timezone

    journal.set_clock(by=SYSTEM, now=cast.NOW, real=timezone.now())
    return cast.assemble()


@pytest.fixture
def at_desk() -> Callable[[Actor], Client]:
    """A client logged in as an actor, in the one role they hold."""

    def enter(by: Actor) -> Client:
        cast.make_login(by)
        client = Client()
        client.force_login(people.account_of_person(by.person_id))
        return client

    return enter
