"""A roster from Excel: every row or none, and every fault by its row."""

from datetime import datetime

from django.conf import settings
from django.utils import timezone

from baigong.journal.actions import action, note, progress
from baigong.kernel.actor import Actor
from baigong.kernel.identity import IdNumber, check_id_number
from baigong.kernel.refused import Reason, Refused
from baigong.people import access
from baigong.people.models import Person
from baigong.people.queries.rosters import Row, read_roster
from baigong.people.words import Refusal


@action("people.roster_imported", may=access.may_register_person)
def import_persons(
    *, by: Actor, now: datetime, content: bytes, region: str, employer_id: int | None = None
) -> list[int]:
    """Person ids of a roster (columns 姓名, 身份证号, 手机号 if any), in its order; those known already are found.

    All or nothing: a wrong number, a number twice, or a known number under another name refuses the whole table,
    every fault with its row as Excel counts.
    """
    if not access.known_region(region):
        raise Refused(Reason(Refusal.NO_REGION, {"code": region}))
    numbers: dict[str, tuple[Row, IdNumber]] = {}
    faults: list[Reason] = []
    rows = read_roster(content)
    for nth, row in enumerate(rows, start=1):
        progress(nth, len(rows))
        try:
            number = check_id_number(row.id_number, simulated=settings.SIMULATED, on=timezone.localdate(now))
        except Refused as wrong:
            faults += [_fault(row, reason.text(), reason.text("en")) for reason in wrong.reasons]
            continue
        if number.text in numbers:
            first = numbers[number.text][0].row
            faults.append(_fault(row, f"身份证号与第 {first} 行重复", f"the same ID number as row {first}"))
        numbers.setdefault(number.text, (row, number))
    known = {person.id_number: person for person in Person.objects.filter(id_number__in=numbers)}
    faults += [_fault(row, "身份证号已登记在另一姓名下", "the ID number is registered under another name")
               for text, (row, _) in numbers.items() if text in known and known[text].name != row.name]
    if faults:
        raise Refused(*faults)
    made = Person.objects.bulk_create([
        Person(name=row.name, id_number=text, born_on=number.birth, sex=str(number.sex), region_id=region,
               phone=row.phone, employer_id=employer_id)
        for text, (row, number) in numbers.items() if text not in known
    ])
    known.update({person.id_number: person for person in made})
    note(rows=len(numbers), new=len(made))
    return [known[text].pk for text in numbers]


def _fault(row: Row, fault: str, fault_en: str) -> Reason:
    return Reason(Refusal.ROW_FAULT, {"row": row.row, "fault": fault, "fault_en": fault_en})
