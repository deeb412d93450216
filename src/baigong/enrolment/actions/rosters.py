"""A provider's roster: all rows are enrolled, or none."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from baigong.enrolment import access, decide, queries
from baigong.enrolment.models import Enrolment
from baigong.enrolment.words import Refusal, Told
from baigong.journal.actions import action, note, progress, tell
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Reason, Refused
from baigong.offer import actions as offer
from baigong.offer import queries as offered
from baigong.offer.words import Refusal as OfferRefusal
from baigong.people import queries as people

from .entering import name_of, seat


@dataclass(frozen=True)
class RosterRow:
    """One line of a roster: its number in the sheet, and what the card says."""

    row: int
    name: str
    id_number: str


@action("enrolment.roster_enrolled", may=access.may_enrol_roster)
def enrol_roster(
    *, by: Actor, now: datetime, cohort_id: int, rows: Sequence[RosterRow], notice_signed: bool = False
) -> list[Enrolment]:
    """Enrol everybody of a roster, found by name and whole ID number, or nobody: every fault of every row is said.

    That a number is known is only told to whoever also knows the name. Raises Refused(roster_empty, roster_row,
    roster_too_long, notice_missing).
    """
    if not rows:
        raise Refused(Refusal.ROSTER_EMPTY)
    cohort = offer.hold_seats(cohort_id=cohort_id)
    on = timezone.localdate(now)
    rules = offered.training_rules(on=on)
    faults: list[Reason] = []
    entering: dict[int, tuple[int, queries.Entry]] = {}
    for nth, line in enumerate(rows, start=1):
        progress(nth, len(rows))
        person = people.person_known_by(name=line.name, id_number=line.id_number)
        if person is None:
            unknown = Reason(OfferRefusal.PERSON_UNKNOWN, {"name": line.name})
            faults.append(_fault(line, unknown))
        elif person.pk in entering:
            faults.append(_fault(line, Reason(Refusal.TWICE_IN_ROSTER, {"other": entering[person.pk][0]})))
        else:
            entry = queries.entry(person.pk, cohort_id, on=on)
            faults += [_fault(line, reason) for reason in decide.may_enter(entry.facts, rules).reasons]
            entering[person.pk] = (line.row, entry)
    if len(entering) > cohort.left:
        faults.append(Reason(Refusal.ROSTER_TOO_LONG, {"rows": len(entering), "left": cohort.left}))
    if faults:
        raise Refused(*faults)
    offer.take_seat(cohort_id=cohort_id, seats=len(entering))
    made = []
    for person_id, (_row, entry) in entering.items():
        made.append(seat(cohort_id, person_id, entry, by=by, now=now, notice_signed=notice_signed))
        tell(Told.ENROLLED, now=now, to_person=person_id, link=f"/worker/cohorts/{cohort_id}/", cohort=name_of(cohort))
    note(cohort, enrolled=len(made))
    return made


def _fault(line: RosterRow, reason: Reason) -> Reason:
    return Reason(Refusal.ROSTER_ROW, {
        "row": line.row, "name": line.name, "fault": reason.text(), "fault_en": reason.text("en")})
