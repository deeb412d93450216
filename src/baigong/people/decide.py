"""Pure judgements of people: which roles go together, when a log-in locks, whose account this is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from baigong.kernel.refused import Answer, Reason

from .words import INCOMPATIBLE, OF_ORGANISATION, OF_REGION, OPERATIONS_OF, Refusal, Role

SHORTEST_PASSWORD = 8
LONGEST_TOKEN = 366
"""Days; ours, so that a forgotten token ends by itself."""
LONGEST_AUDIT = 366
"""Days an auditor's role may last; ours."""
MOST_TOKENS = 20
"""Live at once and per person; ours."""


def may_hold(role: Role, *, held: Iterable[Role]) -> Answer:
    """May someone who holds `held` also hold `role`? Every incompatible pair is named."""
    known = set(held)
    return Answer.of(
        Reason(Refusal.INCOMPATIBLE_ROLES, {"first": first.zh, "second": second.zh})
        for first, second in INCOMPATIBLE
        if (role == first and second in known) or (role == second and first in known)
    )


def scope_fits(role: Role, *, has_region: bool, has_organisation: bool) -> Answer:
    """Officers and inspectors hold a role over a region, everyone else at an organisation; workers need neither."""
    values = {"role": role.zh}
    return Answer.of([
        Reason(Refusal.ROLE_NEEDS, {**values, "scope": "地区", "scope_en": "region"})
        if role in OF_REGION and not has_region else None,
        Reason(Refusal.ROLE_NEEDS, {**values, "scope": "机构", "scope_en": "organisation"})
        if role in OF_ORGANISATION and not has_organisation else None,
    ])


def ends_in_time(role: Role, *, from_on: date, until_on: date | None) -> Answer:
    """An auditor sees every yuan of a region, so the role ends by itself; the others may be held without end."""
    short = until_on is not None and (until_on - from_on).days <= LONGEST_AUDIT
    return Answer.of([None if role != Role.AUDITOR or short else Reason(Refusal.AUDITOR_ENDS, {"days": LONGEST_AUDIT})])


@dataclass(frozen=True)
class Locking:
    """How wrong passwords lock an account: at the `after`-th, for so many `minutes`."""

    after: int
    minutes: int


def after_failure(failures: int, locking: Locking, *, now: datetime) -> tuple[int, datetime | None]:
    """Failures counted and the lock, after one more wrong password. A lock starts the count again."""
    failures += 1
    return (0, now + timedelta(minutes=locking.minutes)) if failures >= locking.after else (failures, None)


def is_locked(locked_until: datetime, *, now: datetime) -> bool:
    """Does a lock still hold?"""
    return now < locked_until


def password_fits(password: str, *, username: str) -> Answer:
    """Long enough, and not the user name."""
    weak = len(password) < SHORTEST_PASSWORD or password.lower() == username.lower()
    return Answer.of([Reason(Refusal.WEAK_PASSWORD) if weak else None])


def holder_fits(holder_name: str, *, payee_name: str) -> Answer:
    """Money goes only to an account in the payee's own name; spaces and the middle dot's forms do not matter."""
    same = _plain(holder_name) == _plain(payee_name)
    return Answer.of([None if same else Reason(Refusal.HOLDER_DIFFERS, {"holder": holder_name})])


def _plain(name: str) -> str:
    return "".join(name.split()).replace("•", "·").replace("・", "·").replace("（", "(").replace("）", ")")


def may_issue_token(role: str, *, name: str, operations: Iterable[str], days: int, live: int) -> Answer:
    """May someone in a role issue one more token beside `live` others, for these operations and so many days?"""
    wanted, offered = set(operations), set(map(str, OPERATIONS_OF.get(Role(role), ())))
    return Answer.of([
        None if name.strip() else Reason(Refusal.TOKEN_UNNAMED),
        None if wanted and wanted <= offered else Reason(Refusal.TOKEN_OPERATIONS, {"role": Role(role)}),
        None if 1 <= days <= LONGEST_TOKEN else Reason(Refusal.TOKEN_SPAN, {"days": LONGEST_TOKEN}),
        None if live < MOST_TOKENS else Reason(Refusal.TOKENS_MANY, {"most": MOST_TOKENS}),
    ])
