"""Codes by which a person opens their own account, or sets a new password: handed over at a counter, against the card."""

import hashlib
import secrets
from datetime import datetime, timedelta

from django.conf import settings

from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor
from baigong.kernel.identity import normalised
from baigong.kernel.refused import Answer, Reason, Refused
from baigong.people import access, decide
from baigong.people.models import Account, Invitation
from baigong.people.words import Refusal

from .accounts import LogIn

LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Nothing that looks like something else: no I, L, O, 0, 1."""
LENGTH = 12
"""Twelve of 31 letters: 59 bits, nobody guesses one."""


@action("people.invited", may=access.may_invite)
def invite(*, by: Actor, now: datetime, person_id: int) -> str:
    """A new code for this person, told this once; what was handed out before no longer opens anything.

    Answers it as people read it, in threes of four: "ABCD-EFGH-JKMN". It is kept as a digest only.
    """
    Invitation.objects.filter(person_id=person_id, ended_at=None).update(ended_at=now, ended_by=by.person_id)
    code = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
    made = Invitation.objects.create(
        person_id=person_id, digest=digest_of(code), issued_at=now, issued_by=by.person_id,
        until=now + timedelta(days=settings.INVITATION_DAYS))
    note(subject=made)
    return "-".join(code[at:at + 4] for at in range(0, LENGTH, 4))


@action("people.invitation_used", may=access.may_knock)
def accept_invitation(*, by: Actor, now: datetime, code: str, id_ending: str, username: str, password: str) -> LogIn:
    """Open the account of whom the code was made for, or give the one they have a new password and unlock it.

    `id_ending` are the last four places of their ID number, so that a found slip alone opens nothing; `username` is not
    looked at where there is an account already. A fault of code or number is answered, not raised, so that it counts:
    a code ends at so many wrong numbers (settings.LOCKING). Raises Refused(weak_password, username_missing,
    username_taken).
    """
    invitation = Invitation.objects.select_for_update(of=("self",)).select_related("person").filter(
        digest=digest_of(code), ended_at=None, until__gt=now).first()
    ending = normalised(id_ending)
    if invitation is None:
        note(outcome="unknown")
        return LogIn(Answer((Reason(Refusal.INVITATION_UNKNOWN),)))
    note(subject=invitation)
    if len(ending) != 4 or not invitation.person.id_number.endswith(ending):
        invitation.failures += 1
        if invitation.failures >= settings.LOCKING["after"]:
            invitation.ended_at = now
        invitation.save(update_fields=["failures", "ended_at"])
        note(outcome="wrong")
        return LogIn(Answer((Reason(Refusal.INVITATION_UNKNOWN),)))
    account = Account.objects.select_for_update(of=("self",)).filter(person_id=invitation.person_id).first()
    account = account or Account(person_id=invitation.person_id, username=username.strip().lower())
    decide.password_fits(password, username=account.username).or_refuse()
    if not account.username:
        raise Refused(Refusal.USERNAME_MISSING)
    account.set_password(password)
    account.failures, account.locked_until = 0, None
    account.save()
    invitation.ended_at, invitation.ended_by = now, invitation.person_id
    invitation.save(update_fields=["ended_at", "ended_by"])
    note(account=account.pk, outcome="in")
    return LogIn(Answer(), account)


def digest_of(code: str) -> str:
    """What is kept of a code: dashes, spaces and small letters do not matter."""
    plain = "".join(letter for letter in normalised(code) if letter.isalnum())
    return hashlib.sha256(f"baigong invitation {plain}".encode()).hexdigest()
