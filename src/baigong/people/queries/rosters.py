"""Tables as people send them: an Excel sheet with a head. A roster is the table of names and ID numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from python_calamine import CalamineError, load_workbook

from baigong.kernel.refused import Reason, Refused
from baigong.people.words import Refusal

COLUMNS = ("姓名", "身份证号")
OPTIONAL = ("手机号",)


@dataclass(frozen=True)
class Row:
    """One line: its number as Excel counts, and what the cells say; `phone` may be ""."""

    row: int
    name: str
    id_number: str
    phone: str


def read_roster(content: bytes) -> list[Row]:
    """Rows of the first sheet that are not empty (columns 姓名, 身份证号, 手机号 if any).

    Raises Refused: not_a_table, missing_column (each), no_rows.
    """
    return [Row(number, *cells) for number, cells in read_table(content, columns=COLUMNS, optional=OPTIONAL)]


def read_table(
    content: bytes, *, columns: Sequence[str], optional: Sequence[str] = ()
) -> list[tuple[int, tuple[str, ...]]]:
    """(row as Excel counts, cells in the order of `columns` then `optional`) of the first sheet; empty rows left out.

    Columns are found by their head, in any order; an optional one that is not there is "". Raises Refused:
    not_a_table, missing_column (each), no_rows.
    """
    try:
        table = load_workbook(BytesIO(content)).get_sheet_by_index(0).to_python()
    except (CalamineError, ValueError, IndexError) as error:
        raise Refused(Refusal.NOT_A_TABLE) from error
    head = [str(cell).strip() for cell in table[0]] if table else []
    missing = [Reason(Refusal.MISSING_COLUMN, {"column": name}) for name in columns if name not in head]
    if missing:
        raise Refused(*missing)
    places = [head.index(name) if name in head else None for name in (*columns, *optional)]
    rows = [(number, tuple("" if place is None else _text(cells[place]) for place in places))
            for number, cells in enumerate(table[1:], start=2) if any(_text(cell) for cell in cells)]
    if not rows:
        raise Refused(Refusal.NO_ROWS)
    return rows


def _text(cell: object) -> str:
    """A cell as typed: Excel keeps long digits as floats when the column is not text."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()
