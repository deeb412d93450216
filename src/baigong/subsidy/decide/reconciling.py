"""Another's statement beside our books: the bank's, or the finance bureau's."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from baigong.kernel.fen import fen_of
from baigong.kernel.refused import Reason, Refused
from baigong.subsidy.words.reconciling import Differing, Unreconciled

from .bank import cell_text


@dataclass(frozen=True)
class StatementRow:
    """One row of another's statement. `fault` says why it cannot be read ("" when it can)."""

    row: int
    on: date | None
    ref: str
    amount_fen: int
    fault: str = ""
    fault_en: str = ""


@dataclass(frozen=True)
class Difference:
    """A reference on which two books disagree; None where one does not know it."""

    kind: Differing
    ref: str
    theirs_fen: int | None
    ours_fen: int | None


STATEMENT_COLUMNS = ("日期", "流水号或文号", "金额")


def statement_rows(table: Sequence[Sequence[object]]) -> list[StatementRow]:
    """Rows of a statement, head first. Raises Refused(statement_column) for every column it lacks; a row that cannot be read,
    or repeats another's reference, carries its fault."""
    head = [str(cell).strip() for cell in table[0]] if table else []
    missing = [Reason(Unreconciled.STATEMENT_COLUMN, {"column": name}) for name in STATEMENT_COLUMNS if name not in head]
    if missing:
        raise Refused(*missing)
    places, rows, met = [head.index(name) for name in STATEMENT_COLUMNS], list[StatementRow](), set[str]()
    for number, cells in enumerate(table[1:], start=2):
        given = [cells[place] if place < len(cells) else "" for place in places]
        if any(cell_text(one) for one in given):
            row = _statement_row(number, given)
            if row.ref in met and not row.fault:
                row = replace(row, fault=f"“{row.ref}”重复", fault_en=f"{row.ref} twice")
            met.add(row.ref)
            rows.append(row)
    return rows


def _statement_row(number: int, given: Sequence[object]) -> StatementRow:
    day, ref, amount = given[0], cell_text(given[1]), cell_text(given[2])
    try:
        on = day if isinstance(day, date) else date.fromisoformat(cell_text(day).replace("/", "-"))
    except ValueError:
        return StatementRow(number, None, ref, 0, f"日期“{day}”无法识别", f"no date: {day}")
    if not ref:
        return StatementRow(number, on, ref, 0, "缺少流水号或文号", "no reference")
    try:
        fen = fen_of(amount)
    except ValueError:
        return StatementRow(number, on, ref, 0, f"金额“{amount}”无法识别", f"no amount: {amount}")
    if fen <= 0:
        return StatementRow(number, on, ref, 0, "金额须大于零", "the amount must be more than nothing")
    return StatementRow(number, on, ref, fen)


def compared(theirs: Sequence[StatementRow], ours: Mapping[str, int]) -> tuple[int, list[Difference]]:
    """Two books side by side: how many references agree to the fen, and those that do not, by reference."""
    known = {row.ref: row.amount_fen for row in theirs}
    differing = []
    for ref in sorted({*known, *ours}):
        there, here = known.get(ref), ours.get(ref)
        if there != here:
            kind = Differing.ONLY_OURS if there is None else Differing.ONLY_THEIRS if here is None else Differing.AMOUNT
            differing.append(Difference(kind, ref, there, here))
    return len(known.keys() | ours.keys()) - len(differing), differing
