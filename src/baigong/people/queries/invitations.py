"""Who can log in, and who holds a code to open an account with."""

from datetime import datetime

from baigong.people.models import Account, Invitation


def username_of(person_id: int) -> str:
    """The name a person logs in by, or "" while they have no account."""
    return Account.objects.filter(person_id=person_id).values_list("username", flat=True).first() or ""


def open_invitation(person_id: int, *, now: datetime) -> Invitation | None:
    """The code that is out and still opens something, or None. The code itself is not kept."""
    return Invitation.objects.filter(person_id=person_id, ended_at=None, until__gt=now).first()


def invitations_of(person_id: int) -> list[Invitation]:
    """Every code ever made for a person, for their history."""
    return list(Invitation.objects.filter(person_id=person_id).order_by("id"))
