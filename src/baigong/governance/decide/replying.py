"""A reply to an ad-hoc form: what was typed read field by field with every fault by its row, and what adds up over regions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from baigong.governance.words import FieldKind, SurveyRefusal
from baigong.kernel.fen import fen_of
from baigong.kernel.refused import Reason

LONGEST = 1000
MOST = 10**15
"""Beyond it a number is a slip of the hand, and a sum of them would not fit."""


@dataclass(frozen=True)
class Asked:
    """A typed field: its number on the form, its kind and what it is called."""

    position: int
    kind: FieldKind
    label: str


@dataclass(frozen=True)
class Line:
    """What was typed for a field: in which row (of the sheet, or of the page), the field's number as typed, the answer as typed."""

    row: int
    number: str
    said: str


@dataclass(frozen=True)
class Cell:
    """What stands in a field: of an indicator a numerator and perhaps a denominator; a number (money in fen); or a text."""

    number: int | None = None
    denominator: int | None = None
    text: str = ""


def read_lines(lines: Iterable[Line], fields: Iterable[Asked]) -> tuple[dict[int, Cell | None], list[Reason]]:
    """(answers by the field's number, every fault). None where a field was left empty."""
    asked = {str(one.position): one for one in fields}
    found: dict[int, Cell | None] = {}
    faults = []
    for line in lines:
        field = asked.get(line.number.strip())
        if field is None:
            faults.append(Reason(SurveyRefusal.NO_SUCH_ROW, {"row": line.row, "said": line.number.strip()[:20]}))
        elif field.position in found:
            faults.append(Reason(SurveyRefusal.ROW_TWICE, {"row": line.row, "said": line.number.strip()}))
        else:
            found[field.position], fault = _read(field, line)
            faults += [fault] if fault else []
    return found, faults


def totals(cells: Mapping[tuple[str, int], Cell], regions: Iterable[str], fields: Iterable[int]) -> dict[int, Cell]:
    """The sum over some regions of each of these fields, by its number: numerators and denominators each for itself."""
    codes, found = tuple(regions), {}
    for field in fields:
        told = [cells[code, field] for code in codes if (code, field) in cells]
        if told:
            divided = [one.denominator for one in told if one.denominator is not None]
            found[field] = Cell(sum(one.number or 0 for one in told), sum(divided) if divided else None)
    return found


def outermost(codes: Iterable[str], stem_of: Mapping[str, str]) -> list[str]:
    """Those that lie within no other of them: a municipality's districts lie within its one step."""
    every = tuple(codes)
    return [code for code in every if not any(other != code and code.startswith(stem_of[other]) for other in every)]


def _read(field: Asked, line: Line) -> tuple[Cell | None, Reason | None]:
    said = line.said.strip()
    if not said:
        return None, None
    if field.kind == FieldKind.TEXT:
        return Cell(text=said[:LONGEST]), None
    told = {"row": line.row, "field": field.label, "said": said[:20]}
    if field.kind == FieldKind.MONEY:
        try:
            number = fen_of(said)
        except ValueError:
            number = -1
        return (Cell(number), None) if 0 <= number < MOST else (None, Reason(SurveyRefusal.NOT_YUAN, told))
    digits = said.replace(",", "").replace("，", "")
    whole = digits.isascii() and digits.isdigit() and int(digits) < MOST
    return (Cell(int(digits)), None) if whole else (None, Reason(SurveyRefusal.NOT_WHOLE, told))
