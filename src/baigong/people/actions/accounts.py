"""Accounts and logging in. A wrong password must be counted though the answer is no, so log_in answers, not raises."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.utils import timezone

from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Answer, Reason, Refused
from baigong.people import access, decide
from baigong.people.models import Account
from baigong.people.words import Refusal


@dataclass(frozen=True)
class LogIn:
    """How an attempt went: `account` when `answer.yes`, else None. Use `answer.or_refuse()` to tell the person."""

    answer: Answer
    account: Account | None = None


@action("people.account_opened", may=access.may_open_account)
def open_account(*, by: Actor, now: datetime, person_id: int, username: str, password: str) -> Account:
    """A way to log in for a person who has none."""
    decide.password_fits(password, username=username).or_refuse()
    account = Account(username=username.strip().lower(), person_id=person_id)
    account.set_password(password)
    account.save()
    return account


@action("people.log_in_tried", may=access.may_knock)
def log_in(*, by: Actor, now: datetime, username: str, password: str) -> LogIn:
    """Try a password. So many wrong ones in a row (settings.LOCKING) lock the account for a while, whatever is typed meanwhile.

    An unknown name takes as long as a wrong password and is told the same.
    """
    known = Account.objects.select_for_update(of=("self",)).filter(username=username.strip().lower(), is_active=True)
    account = known.first()
    if account is None:
        make_password(password)
        note(outcome="unknown")
        return _no(_wrong())
    note(subject=account)
    if account.locked_until is not None and decide.is_locked(account.locked_until, now=now):
        note(outcome="locked")
        return _no(_locked(account.locked_until))
    if not account.check_password(password):
        account.failures, account.locked_until = decide.after_failure(account.failures, _locking(), now=now)
        account.save(update_fields=["failures", "locked_until"])
        note(outcome="wrong")
        return _no(_locked(account.locked_until) if account.locked_until else _wrong())
    account.failures, account.locked_until, account.logged_in_at = 0, None, now
    account.save(update_fields=["failures", "locked_until", "logged_in_at"])
    note(outcome="in")
    return LogIn(Answer(), account)


@action("people.password_changed", may=lambda *, by: by.is_known)
def change_password(*, by: Actor, now: datetime, old: str, new: str) -> None:
    """One's own password, knowing the old one. Ends every other session, as Django ties sessions to it."""
    account = Account.objects.select_for_update(of=("self",)).get(person_id=by.person_id)
    if not account.check_password(old):
        raise Refused(_wrong())
    decide.password_fits(new, username=account.username).or_refuse()
    account.set_password(new)
    account.save(update_fields=["password"])
    note(subject=account)


def _locking() -> decide.Locking:
    return decide.Locking(**settings.LOCKING)


def _wrong() -> Reason:
    return Reason(Refusal.WRONG_PASSWORD, dict(settings.LOCKING))


def _no(reason: Reason) -> LogIn:
    return LogIn(Answer((reason,)))


def _locked(until: datetime) -> Reason:
    return Reason(Refusal.LOCKED_OUT, {"until": f"{timezone.localtime(until):%H:%M}"})
