"""A roster from Excel: every row or none, and every fault by its row."""

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO

from django.conf import settings
from django.utils import timezone
from python_calamine import CalamineError, load_workbook

from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor
from baigong.kernel.identity import IdNumber, check_id_number
from baigong.kernel.refused import Reason, Refused
from baigong.people import access
from baigong.people.models import Person
from baigong.people.words import Refusal

COLUMNS = ("姓名", "身份证号")
OPTIONAL = ("手机号",)
Row = tuple[int, str, str, str]


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
    for row in _rows(content):
        try:
            number = check_id_number(row[2], simulated=settings.SIMULATED, on=timezone.localdate(now))
        except Refused as wrong:
            faults += [_fault(row, reason.text()) for reason in wrong.reasons]
            continue
        if number.text in numbers:
            faults.append(_fault(row, f"身份证号与第 {numbers[number.text][0][0]} 行重复"))
        numbers.setdefault(number.text, (row, number))
    known = {person.id_number: person for person in Person.objects.filter(id_number__in=numbers)}
    faults += [_fault(row, "身份证号已登记在另一姓名下") for text, (row, _) in numbers.items()
               if text in known and known[text].name != row[1]]
    if faults:
        raise Refused(*faults)
    made = Person.objects.bulk_create([
        Person(name=row[1], id_number=text, born_on=number.birth, sex=str(number.sex), region_id=region,
               phone=row[3], employer_id=employer_id)
        for text, (row, number) in numbers.items() if text not in known
    ])
    known.update({person.id_number: person for person in made})
    note(rows=len(numbers), new=len(made))
    return [known[text].pk for text in numbers]


def _rows(content: bytes) -> Iterator[Row]:
    """(row number, name, ID number, phone) of the first sheet's rows that are not empty."""
    try:
        table = load_workbook(BytesIO(content)).get_sheet_by_index(0).to_python()
    except (CalamineError, ValueError, IndexError) as error:
        raise Refused(Refusal.NOT_A_TABLE) from error
    head = [str(cell).strip() for cell in table[0]] if table else []
    missing = [Reason(Refusal.MISSING_COLUMN, {"column": name}) for name in COLUMNS if name not in head]
    if missing:
        raise Refused(*missing)
    places = [head.index(name) if name in head else None for name in (*COLUMNS, *OPTIONAL)]
    rows = [(number, *("" if place is None else _text(cells[place]) for place in places))
            for number, cells in enumerate(table[1:], start=2) if any(_text(cell) for cell in cells)]
    if not rows:
        raise Refused(Refusal.NO_ROWS)
    yield from rows


def _text(cell: object) -> str:
    """A cell as typed: Excel keeps long digits as floats when the column is not text."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def _fault(row: Row, fault: str) -> Reason:
    return Reason(Refusal.ROW_FAULT, {"row": row[0], "fault": fault})
