"""Sitting at a desk in a test: a client that is logged in as an actor of the cast."""

from uuid import uuid4

from django.test import Client

from baigong.kernel.actor import Actor
from baigong.people import queries as people
from baigong.people.models import RoleHeld
from tests import cast


def sit(by: Actor) -> Client:
    """A client logged in as this actor, in this actor's role."""
    client = Client()
    account = people.account_of_person(by.person_id) or people.account_named(cast.make_login(by))
    client.force_login(account)
    held = RoleHeld.objects.filter(person_id=by.person_id, role=by.role).first()
    if held is not None:
        session = client.session
        session["role_id"] = held.pk
        session.save()
    return client


def post(client: Client, path: str, do: str, **data: object):
    """Send a form of a page once."""
    return client.post(path, {"do": do, "once": str(uuid4()), **data})
