"""Tokens: those an actor sees, and whom a secret stands for. The secret itself is nowhere: its SHA-256 finds the row."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.db.models import QuerySet

from baigong.kernel.actor import Actor
from baigong.kernel.refused import Refused
from baigong.people import access
from baigong.people.models import Token
from baigong.people.words import Refusal, Role

TOKEN_MARK = "bg_"  # noqa: S105 - what every token begins with, so that scanners of leaked secrets know one
"""Thirty-two random bytes follow: a digest without salt or stretching is enough for what nobody can guess."""

HELD = """
    SELECT token.id, token.person_id, token.role, token.organisation_id, token.region_id, token.operations, token.name,
           token.expires_on, token.revoked_at, token.last_used_on,
           token.role = 'worker' OR EXISTS (
               SELECT 1 FROM people_roleheld held
                WHERE held.person_id = token.person_id AND held.role = token.role
                  AND held.organisation_id IS NOT DISTINCT FROM token.organisation_id
                  AND held.region_id IS NOT DISTINCT FROM token.region_id
                  AND held.from_on <= %(on)s AND (held.until_on IS NULL OR held.until_on > %(on)s))
      FROM people_token token WHERE token.digest = %(digest)s
"""


@dataclass(frozen=True)
class Bearer:
    """Whom a token stands for, and for which operations. `is_fresh`: it was not used before on this day."""

    token_id: int
    by: Actor
    operations: tuple[str, ...]
    name: str
    expires_on: date
    is_fresh: bool


def digest_of(secret: str) -> str:
    """How a token is kept."""
    return hashlib.sha256(secret.encode()).hexdigest()


def bearer_of(secret: str, *, on: date) -> Bearer:
    """Whom a secret stands for on a day, in one query.

    Raises Refused: token_unknown, token_revoked, token_expired, token_role_ended.
    """
    with connection.cursor() as cursor:
        cursor.execute(HELD, {"digest": digest_of(secret), "on": on})
        found = cursor.fetchone()
    if found is None:
        raise Refused(Refusal.TOKEN_UNKNOWN)
    token_id, person_id, role, organisation_id, region, operations, name, expires_on, revoked_at, used_on, held = found
    if revoked_at is not None:
        raise Refused(Refusal.TOKEN_REVOKED)
    if expires_on <= on:
        raise Refused(Refusal.TOKEN_EXPIRED)
    if not held:
        raise Refused(Refusal.TOKEN_ROLE_ENDED)
    by = Actor(role=Role(role), person_id=person_id, organisation_id=organisation_id, region=region or "")
    return Bearer(token_id, by, tuple(json.loads(operations)), name, expires_on, used_on is None or used_on < on)


def tokens_for(*, by: Actor) -> QuerySet[Token]:
    """The tokens an actor may see and revoke, newest first, with whose they are."""
    return access.tokens_seen_by(by).select_related("person").order_by("-id")
