"""Who may judge a finding: never the one who raised or assigned it, nor one who decided what it concerns."""

from dataclasses import dataclass

from baigong.kernel.refused import Answer, Reason
from baigong.supervision.words import Refusal


@dataclass(frozen=True)
class Decided:
    """A matter that an officer decided earlier, in both languages."""

    what: str
    what_en: str


def may_judge(
    *, officer: int | None, raised_by: int | None, assigned_by: int | None, assigned_to: int | None, assignee: str,
    decided: tuple[Decided, ...], why: str,
) -> Answer:
    """Another officer than who raised or assigned it (fraud.md §2, C17), the one it is assigned to, and with a reason."""
    own = officer is not None and officer in (raised_by, assigned_by)
    return Answer.of([
        Reason(Refusal.OWN_FINDING) if own else None,
        *(Reason(Refusal.OWN_DECISION, {"what": one.what, "what_en": one.what_en}) for one in decided),
        Reason(Refusal.NOT_ASSIGNED, {"name": assignee}) if assigned_to is not None and assigned_to != officer else None,
        None if why.strip() else Reason(Refusal.WHY_NEEDED),
    ])


def may_clear(*, officer: int | None, reviewed_by: int | None, why: str) -> Answer:
    """What one officer confirmed, another clears, with a reason."""
    return Answer.of([
        Reason(Refusal.SAME_CLEARER) if officer is not None and officer == reviewed_by else None,
        None if why.strip() else Reason(Refusal.WHY_NEEDED),
    ])
