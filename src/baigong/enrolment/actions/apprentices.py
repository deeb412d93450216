"""The people of an apprenticeship: its roster with mentors, whole or not at all; and how each of them ended."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from django.utils import timezone

from baigong.enrolment import access
from baigong.enrolment.models import Apprentice, Apprenticeship, Mentor
from baigong.enrolment.queries.rosters import ApprenticeRow
from baigong.enrolment.words import APPRENTICESHIP_MOVES as MOVES
from baigong.enrolment.words import ApprenticeshipMove as Move
from baigong.enrolment.words import Outcome, Refusal
from baigong.journal.actions import action, move, note, progress
from baigong.kernel.actor import Actor
from baigong.kernel.identity import mask_id, normalised
from baigong.kernel.refused import Answer, Reason, Refused
from baigong.people.models import Person

from .apprenticeships import being_written


@action("enrolment.apprentices_brought", may=access.may_write_apprenticeship)
def bring_apprentices(
    *, by: Actor, now: datetime, apprenticeship_id: int, rows: Sequence[ApprenticeRow]
) -> Apprenticeship:
    """Replace the roster: everyone of these rows is an apprentice, whoever stands beside them a mentor. All or nothing.

    Both must be on the employer's staff, by name and whole ID number. Raises Refused(apprentice_row) for every fault of
    every row, roster_empty, not_now; already_apprentice when someone is one elsewhere.
    """
    if not rows:
        raise Refused(Refusal.ROSTER_EMPTY)
    one = being_written(apprenticeship_id)
    numbers = {normalised(text) for row in rows for text in (row.id_number, row.mentor_id_number)}
    staff = {person.id_number: person for person in
             Person.objects.filter(id_number__in=numbers, employer_id=one.employer_id).order_by("id")}
    elsewhere = set(Apprentice.objects.filter(outcome=Outcome.TRAINING, worker__in=staff.values())
                    .exclude(apprenticeship=one).order_by("id").values_list("worker_id", flat=True))
    faults: list[Reason] = []
    seen: dict[str, int] = {}
    for nth, row in enumerate(rows, start=1):
        progress(nth, len(rows))
        faults += [_fault(row, zh, en) for zh, en in _wrong(row, staff, seen, elsewhere)]
        seen.setdefault(normalised(row.id_number), row.row)
    if faults:
        raise Refused(*faults)
    Apprentice.objects.filter(apprenticeship=one).delete()
    Mentor.objects.filter(apprenticeship=one).delete()
    beside = {normalised(row.mentor_id_number): row.mentor_certificate for row in reversed(rows)}
    mentors = {mentor.person_id: mentor for mentor in Mentor.objects.bulk_create(
        Mentor(apprenticeship=one, person=staff[number], certificate=certificate[:120])
        for number, certificate in beside.items())}
    Apprentice.objects.bulk_create(
        Apprentice(apprenticeship=one, worker=staff[normalised(row.id_number)],
                   mentor=mentors[staff[normalised(row.mentor_id_number)].pk],
                   contract_from=date.fromisoformat(row.contract_from),
                   contract_until=date.fromisoformat(row.contract_until)) for row in rows)
    note(one, apprentices=len(rows), mentors=len(mentors))
    return one


@action("enrolment.apprenticeship_finished", may=access.may_write_apprenticeship)
def finish_apprenticeship(
    *, by: Actor, now: datetime, apprenticeship_id: int, outcomes: Mapping[int, str]
) -> Apprenticeship:
    """The term is over: how it went, by apprentice id. Raises Refused(still_training, outcome_missing, not_now)."""
    one = Apprenticeship.objects.select_for_update().get(pk=apprenticeship_id)
    rows = list(Apprentice.objects.filter(apprenticeship=one).select_related("worker").order_by("id"))
    ends = {Outcome.CERTIFIED, Outcome.COMPLETED, Outcome.LEFT}
    on = timezone.localdate(now)
    Answer.of([
        Reason(Refusal.STILL_TRAINING, {"day": one.until_on}) if on <= one.until_on else None,
        *(Reason(Refusal.OUTCOME_MISSING, {"name": row.worker.name}) for row in rows
          if outcomes.get(row.pk) not in ends),
    ]).or_refuse()
    move(one, MOVES, Move.FINISH, by=by, now=now, finished_at=now, finished_by=by.person_id)
    for row in rows:
        row.outcome = Outcome(outcomes[row.pk])
    Apprentice.objects.bulk_update(rows, ["outcome"])
    return one


def _wrong(
    row: ApprenticeRow, staff: Mapping[str, Person], seen: Mapping[str, int], elsewhere: set[int]
) -> Iterator[tuple[str, str]]:
    """What is wrong with a row, in both languages."""
    number, mentor = normalised(row.id_number), normalised(row.mentor_id_number)
    person = staff.get(number)
    if person is None or person.name != row.name:
        yield "不在本单位职工名册中（姓名和身份证号须都相符）", "is not on the staff roster (name and ID number must both agree)"
    elif person.pk in elsewhere:
        yield "已在另一个学徒制项目中", "is an apprentice elsewhere already"
    if number in seen:
        yield f"与第 {seen[number]} 行重复", f"the same as row {seen[number]}"
    if mentor not in staff or staff[mentor].name != row.mentor_name:
        yield "导师不在本单位职工名册中", "the mentor is not on the staff roster"
    elif mentor == number:
        yield "导师不能是学徒本人", "nobody mentors themself"
    try:
        starts, ends = date.fromisoformat(row.contract_from), date.fromisoformat(row.contract_until)
    except ValueError:
        yield "合同起止日期应写作 2025-09-01", "the contract's days must be written like 2025-09-01"
        return
    if ends <= starts:
        yield "合同止日期须晚于起日期", "the contract must end after it begins"


def _fault(row: ApprenticeRow, fault: str, fault_en: str) -> Reason:
    return Reason(Refusal.APPRENTICE_ROW, {"row": row.row, "name": row.name[:60], "fault": fault, "fault_en": fault_en,
                                           "id_number": mask_id(row.id_number[:18])})
