"""Tokens for machines: issued by whoever answers for them, shown once, kept as a digest, revoked at any time."""

import secrets
from collections.abc import Sequence
from datetime import date, datetime

from django.utils import timezone

from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Reason, Refused
from baigong.people import access, decide
from baigong.people.models import Token
from baigong.people.queries import TOKEN_MARK, digest_of
from baigong.people.words import Refusal


@action("people.token_issued", may=access.may_issue_token)
def issue_token(
    *, by: Actor, now: datetime, name: str, operations: Sequence[str], expires_on: date
) -> tuple[Token, str]:
    """A new token for the actor's own role and place. The second answer is the secret: it is never seen again.

    Raises Refused: token_unnamed, token_operations, token_span, tokens_many.
    """
    today = timezone.localdate(now)
    live = Token.objects.filter(person_id=by.person_id, revoked_at=None, expires_on__gt=today).count()
    decide.may_issue_token(by.role, name=name, operations=operations, days=(expires_on - today).days, live=live).or_refuse()
    secret = TOKEN_MARK + secrets.token_urlsafe(32)
    token = Token.objects.create(
        person_id=by.person_id, role=by.role, organisation_id=by.organisation_id, region_id=by.region or None,
        operations=sorted(set(operations)), name=name.strip(), start=secret[:10], digest=digest_of(secret), issued_at=now,
        expires_on=expires_on)
    note(subject=token, operations=token.operations, until=expires_on.isoformat())
    return token, secret


@action("people.token_revoked", may=access.may_revoke_token)
def revoke_token(*, by: Actor, now: datetime, token_id: int) -> Token:
    """From now on it opens nothing. Raises Refused(token_revoked) where it was revoked before."""
    token = Token.objects.select_for_update().get(pk=token_id)
    if token.revoked_at is not None:
        raise Refused(Reason(Refusal.TOKEN_REVOKED))
    token.revoked_at, token.revoked_by = now, by.person_id
    token.save(update_fields=["revoked_at", "revoked_by"])
    return token


@action("people.token_used", may=access.may_use_token)
def note_token_use(*, by: Actor, now: datetime, token_id: int) -> None:
    """The first use of a day: asked by the API once a day and token, so that whoever owns it sees whether it lives."""
    today = timezone.localdate(now)
    Token.objects.filter(pk=token_id).exclude(last_used_on__gte=today).update(last_used_on=today)
    note(subject=Token.objects.get(pk=token_id))
