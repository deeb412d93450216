"""Rosters from Excel: every row or none, every fault by its row, and the whole table written in a few statements."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.utils import timezone

from baigong.journal.actions import action, note, progress
from baigong.kernel.actor import Actor
from baigong.kernel.identity import IdNumber, check_id_number, mask_id
from baigong.kernel.refused import Reason, Refused
from baigong.people import access
from baigong.people.models import Person
from baigong.people.queries.rosters import Row, read_roster
from baigong.people.words import Refusal

LONGEST_NAME, LONGEST_PHONE = 60, 20


@dataclass(frozen=True)
class Sorted:
    """A roster after the look at every row: lines by ID number in the table's order, who is known, what is wrong."""

    lines: dict[str, tuple[Row, IdNumber]]
    known: dict[str, Person]
    faults: list[Reason]


@action("people.roster_imported", may=access.may_register_person)
def import_persons(
    *, by: Actor, now: datetime, content: bytes, region: str, employer_id: int | None = None
) -> list[int]:
    """Person ids of a roster (columns 姓名, 身份证号, 手机号 if any), in its order; those known already are found.

    All or nothing: a wrong number, a number twice, or a known number under another name refuses the whole table,
    every fault with its row as Excel counts.
    """
    _known_region(region)
    found = _sorted(read_roster(content), now=now)
    if found.faults:
        raise Refused(*found.faults)
    made = _register(found, region=region, employer_id=employer_id)
    note(rows=len(found.lines), new=made)
    return [found.known[text].pk for text in found.lines]


@action("people.staff_imported", may=access.may_keep_staff)
def import_staff(*, by: Actor, now: datetime, content: bytes, region: str) -> list[int]:
    """An employer's staff from a roster: who is not known is registered, everyone in it works here from now on.

    Nobody who is not in it is let go. All or nothing, as `import_persons`; also refuses, by row, who is recorded as
    working somewhere else. Answers person ids in the table's order.
    """
    return _taken_on(read_roster(content), by=by, now=now, region=region)


@action("people.staff_taken_on", may=access.may_keep_staff)
def take_on(*, by: Actor, now: datetime, name: str, id_number: str, region: str, phone: str = "") -> Person:
    """One more of an employer's staff, registered if not known yet. Raises Refused as `import_staff`."""
    line = Row(1, name.strip(), id_number.strip(), phone.strip())
    (person_id,) = _taken_on([line], by=by, now=now, region=region)
    return Person.objects.get(pk=person_id)


def _taken_on(rows: Sequence[Row], *, by: Actor, now: datetime, region: str) -> list[int]:
    _known_region(region)
    found = _sorted(rows, now=now, locked=True)
    elsewhere = [_fault(row, "登记在其他用人单位，须先由原单位办理离职", "recorded as working for another employer")
                 for text, (row, _) in found.lines.items()
                 if text in found.known and found.known[text].employer_id not in (None, by.organisation_id)]
    if found.faults or elsewhere:
        raise Refused(*sorted([*found.faults, *elsewhere], key=lambda fault: int(fault.values["row"])))
    made = _register(found, region=region, employer_id=by.organisation_id)
    free = [one.pk for one in found.known.values() if one.employer_id is None]
    Person.objects.filter(pk__in=free).update(employer_id=by.organisation_id)
    note(rows=len(found.lines), new=made, taken_on=made + len(free))
    return [found.known[text].pk for text in found.lines]


def _sorted(rows: Sequence[Row], *, now: datetime, locked: bool = False) -> Sorted:
    """Look at every row; one question to the database for all of them."""
    on = timezone.localdate(now)
    lines: dict[str, tuple[Row, IdNumber]] = {}
    faults: list[Reason] = []
    for nth, row in enumerate(rows, start=1):
        progress(nth, len(rows))
        faults += _cells(row)
        try:
            number = check_id_number(row.id_number, simulated=settings.SIMULATED, on=on)
        except Refused as wrong:
            faults += [_fault(row, reason.text(), reason.text("en")) for reason in wrong.reasons]
            continue
        if number.text in lines:
            first = lines[number.text][0].row
            faults.append(_fault(row, f"身份证号与第 {first} 行重复", f"the same ID number as row {first}"))
        lines.setdefault(number.text, (row, number))
    persons = Person.objects.filter(id_number__in=lines).order_by("id")
    known = {person.id_number: person for person in (persons.select_for_update() if locked else persons)}
    faults += [_fault(row, "身份证号已登记在另一姓名下", "the ID number is registered under another name")
               for text, (row, _) in lines.items() if text in known and known[text].name != row.name]
    return Sorted(lines, known, sorted(faults, key=lambda fault: int(fault.values["row"])))


def _cells(row: Row) -> list[Reason]:
    """What is wrong with the plain cells of a row."""
    faults = []
    if not row.name:
        faults.append(_fault(row, "没有姓名", "the name is missing"))
    if len(row.name) > LONGEST_NAME:
        faults.append(_fault(row, f"姓名超过 {LONGEST_NAME} 个字", f"a name longer than {LONGEST_NAME} letters"))
    if len(row.phone) > LONGEST_PHONE:
        faults.append(_fault(row, f"手机号超过 {LONGEST_PHONE} 位", f"a phone number longer than {LONGEST_PHONE} places"))
    return faults


def _register(found: Sorted, *, region: str, employer_id: int | None) -> int:
    """Write down everyone not known yet, in one statement; answers how many, and adds them to `found.known`."""
    made = Person.objects.bulk_create([
        Person(name=row.name, id_number=text, born_on=number.birth, sex=str(number.sex), region_id=region,
               phone=row.phone, employer_id=employer_id)
        for text, (row, number) in found.lines.items() if text not in found.known
    ])
    found.known.update({person.id_number: person for person in made})
    return len(made)


def _known_region(region: str) -> None:
    if not access.known_region(region):
        raise Refused(Reason(Refusal.NO_REGION, {"code": region}))


def _fault(row: Row, fault: str, fault_en: str) -> Reason:
    return Reason(Refusal.ROW_FAULT, {"row": row.row, "fault": fault, "fault_en": fault_en, "name": row.name[:LONGEST_NAME],
                                      "id_number": mask_id(row.id_number[:18])})
