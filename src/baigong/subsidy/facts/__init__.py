"""Facts: what a sheet asks, gathered with source and day. A new policy needs no Python; a new fact needs a gatherer."""

from . import certificate, history, mentoring, packages, shared, training, worker
from .appealing import Again, Now, decided_again
from .by_columns import Answered, answered
from .case import Case, Reading
from .claimable import claimable_after, claimable_cases, claimable_outlooks
from .gathering import GATHERERS, Facts, Found, gather
from .judging import (
    Judged,
    Outlook,
    Prospect,
    case_of,
    cases_of_many,
    gathered,
    holds_certificates,
    judged,
    prospects,
    prospects_of_many,
)
from .mentoring import outlooks_of_mentors, pays_masters
from .promising import Promise, promises_of
from .proving import Sealed, Unlike, flaws_at_hand
from .quotas import Lawful, Quota, Quotas, of_decision, quotas
from .recovering import ToRecover, advance_to_recover
from .replaying import Played, claims_of_year, played
from .seats import outlooks_of_seats, pays_for_a_seat
from .shared import counts_money
from .taken_out import Row, taken_out
from .totals import Total, Totals
from .turning import Turned, turned
from .what_if import RESTS_ON, Lot, kinds_left_out, kinds_to_try, people_to_try, what_if
from .wholes import whole_of

__all__ = [
    "GATHERERS",
    "RESTS_ON",
    "Again",
    "Answered",
    "Case",
    "Facts",
    "Found",
    "Judged",
    "Lawful",
    "Lot",
    "Now",
    "Outlook",
    "Played",
    "Promise",
    "Prospect",
    "Quota",
    "Quotas",
    "Reading",
    "Row",
    "Sealed",
    "ToRecover",
    "Total",
    "Totals",
    "Turned",
    "Unlike",
    "advance_to_recover",
    "answered",
    "case_of",
    "cases_of_many",
    "certificate",
    "claimable_after",
    "claimable_cases",
    "claimable_outlooks",
    "claims_of_year",
    "counts_money",
    "decided_again",
    "flaws_at_hand",
    "gather",
    "gathered",
    "history",
    "holds_certificates",
    "judged",
    "kinds_left_out",
    "kinds_to_try",
    "mentoring",
    "of_decision",
    "outlooks_of_mentors",
    "outlooks_of_seats",
    "packages",
    "pays_for_a_seat",
    "pays_masters",
    "people_to_try",
    "played",
    "promises_of",
    "prospects",
    "prospects_of_many",
    "quotas",
    "shared",
    "taken_out",
    "training",
    "turned",
    "what_if",
    "whole_of",
    "worker",
]
