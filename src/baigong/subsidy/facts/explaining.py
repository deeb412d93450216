"""Why the ledger and the law differ about one claim of a year: from what was stored, what the law gives, what was booked."""

from dataclasses import dataclass
from datetime import date

from baigong.policy.words import Fund
from baigong.subsidy.words import COUNTED, Cause, State

from .by_columns import Said


@dataclass(frozen=True)
class Stored:
    """The decision that stands."""

    pays: bool
    amount_fen: int
    why: str
    on: date


@dataclass(frozen=True)
class Booked:
    """What the ledger has of a claim. `held_fen` None: nothing is held under its number; `fits`: out of the line that was
    charged, to the account of whoever is paid; `paid_fen` is what the bank confirmed.
    """

    held_fen: int | None = None
    is_open: bool = False
    posted_fen: int | None = None
    posted_on: date | None = None
    fits: bool = True
    paid_fen: int = 0


@dataclass(frozen=True)
class Asked:
    """The claim itself, as far as it matters."""

    state: State
    round: int
    payee: str
    fund: str


def cause_of(asked: Asked, stored: Stored | None, law: Said | None, booked: Booked, *, year: int) -> Cause | None:
    """The first thing that is not as it should be; else what explains a difference in the year; else None: they agree.

    `law` is None where its sheet is not what it was decided by.
    """
    if stored is None:
        return Cause.UNDECIDED
    if law is None:
        return Cause.SHEET
    return _fault(asked, stored, law, booked) or _explained(asked, stored, law, booked, year)


def _fault(asked: Asked, stored: Stored, law: Said, booked: Booked) -> Cause | None:
    gives = law.amount_fen or 0
    if stored.pays and law.pays is None:
        return Cause.FACTS
    if stored.pays and (not law.pays or gives != stored.amount_fen or law.to != asked.payee):
        return Cause.DECISION
    if not stored.pays and (stored.amount_fen or (law.pays and not stored.why)):
        return Cause.DECISION
    if booked.posted_fen is None:
        if asked.state == State.PAID:
            return Cause.UNPOSTED
        held = booked.held_fen if booked.is_open else None
        return Cause.LEDGER if held != (gives if stored.pays and asked.state in COUNTED else None) else None
    if not stored.pays:
        return Cause.UNDECIDED
    sums = {gives, booked.held_fen, booked.posted_fen, booked.paid_fen}
    by_choice = asked.fund == Fund.DONATION  # an officer moved it there; the database lets it only where it fits
    right = len(sums) == 1 and booked.fits and (law.from_fund == asked.fund or by_choice) and asked.state == State.PAID
    return None if right else Cause.LEDGER


def _explained(asked: Asked, stored: Stored, law: Said, booked: Booked, year: int) -> Cause | None:
    if booked.posted_on is not None:
        if booked.posted_on.year == stored.on.year:
            return None
        return Cause.EARLIER if booked.posted_on.year == year else Cause.LATER
    if not stored.pays:
        return Cause.OFFICER if law.pays else None
    if asked.state not in COUNTED:
        return Cause.SENT_BACK
    return Cause.BOUNCED if asked.state == State.BOUNCED else Cause.WAITING
