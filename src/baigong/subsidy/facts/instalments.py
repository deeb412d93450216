"""Which part of a subsidy may be claimed: the sheet says whether it pays in parts, the seat how far the training is."""

from baigong import rules
from baigong.enrolment.words import State as Seat
from baigong.offer.words import State as CohortState
from baigong.subsidy.words import Instalment

from .case import Case

ASKED = "claim.instalment"
"""A sheet that asks for it pays in parts."""


def due_after(case: Case, sheet: rules.Sheet) -> Instalment:
    """After the training: the balance where an advance was had under the same policy, else the whole."""
    if ASKED not in sheet.asks:
        return Instalment.WHOLE
    advanced = any(f"{one.sheet.region_id}/{one.sheet.slug}" == sheet.code for one in case.advances)
    return Instalment.BALANCE if advanced else Instalment.WHOLE


def due_for_seat(case: Case, sheet: rules.Sheet) -> Instalment | None:
    """For a seat without a certificate: an advance while the class is taught, the rest or the whole once the trainee completed it;
    None where nothing is due (yet)."""
    if case.enrolment is None or case.cohort is None:
        return None
    seat, cohort = Seat(case.enrolment.state), CohortState(case.cohort.state)
    if seat is Seat.COMPLETED and cohort is CohortState.ENDED:
        return due_after(case, sheet)
    taught = seat is Seat.ENROLLED and cohort is CohortState.RUNNING
    return Instalment.ADVANCE if taught and ASKED in sheet.asks else None
