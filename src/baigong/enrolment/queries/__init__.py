"""Reading enrolment. One file per noun; the names below are the floor's public queries."""

from .apprenticeships import (
    apprentices_of,
    apprenticeship,
    apprenticeships,
    apprenticeships_by_state,
    inbox,
    steps_of,
)
from .nominations import Nominee, nominees_of, staff_trained
from .rosters import APPRENTICES_HEAD, ApprenticeRow, read_apprentices
from .seats import (
    Entry,
    enrolment,
    enrolments_of,
    entry,
    in_training_by_region,
    lines_with_free_seats,
    mine,
    mine_in,
    overlapping,
    persons_known_to,
    place_in_line,
    roster,
    waiting,
    waiting_counts,
    waiting_list,
)

__all__ = [
    "APPRENTICES_HEAD", "ApprenticeRow", "Entry", "Nominee", "apprentices_of", "apprenticeship", "apprenticeships",
    "apprenticeships_by_state", "enrolment", "enrolments_of", "entry", "in_training_by_region", "inbox",
    "lines_with_free_seats", "mine", "mine_in", "nominees_of", "overlapping", "persons_known_to", "place_in_line",
    "read_apprentices", "roster", "staff_trained", "steps_of", "waiting", "waiting_counts", "waiting_list",
]
