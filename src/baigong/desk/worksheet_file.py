"""An allocation as a spreadsheet with live formulas: change a figure and see where the fen go. The same fen as the house's.

Every step is the one of `policy.decide.allocate`, on whole numbers below 2^53, so that a spreadsheet rounds nothing by itself.
"""

from collections.abc import Mapping
from io import BytesIO
from typing import Any

import xlsxwriter
from django.utils.translation import gettext as _
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

TOTAL, WEIGHTS, HEAD, FIRST = 0, 1, 3, 4
"""Rows, from 0: the sum, the weights, the head, the first region."""


def written(sheet: Any, factors: Mapping[str, str], names: Mapping[str, str], *, title: str) -> bytes:
    """The file; `sheet` is a Worksheet of policy."""
    file = BytesIO()
    book = xlsxwriter.Workbook(file, {"strings_to_formulas": False, "strings_to_urls": False})
    page = book.add_worksheet(title.replace("/", " ")[:31] or None)
    bold, grey = book.add_format({"bold": True, "bottom": 1}), book.add_format({"bg_color": "#EEF2F7"})
    page.write_string(TOTAL, 0, _("分配金额（分）"))
    page.write_number(TOTAL, 1, sheet.total_fen, grey)
    page.write_string(WEIGHTS, 0, _("权重（%）"))
    for (row, column), (formula, value) in cells(sheet, list(factors)).items():
        if formula is None:
            page.write_number(row, column, value, grey)
        else:
            page.write_formula(row, column, f"={formula}", None, value)
    for nth, text in enumerate(_head(factors)):
        page.write_string(HEAD, nth, text, bold)
    for nth, one in enumerate(sheet.portions):
        page.write_string(FIRST + nth, 0, one.place.region)
        page.write_string(FIRST + nth, 1, names[one.place.region])
    page.write_string(FIRST + len(sheet.portions), 0, _("合计"))
    page.set_column(0, 40, 14)
    page.freeze_panes(FIRST, 2)
    book.close()
    return file.getvalue()


def cells(sheet: Any, factors: list[str]) -> dict[tuple[int, int], tuple[str | None, int]]:
    """Every number of the page: (row, column) → its formula (None where it is entered) and its value."""
    many, last = len(factors), FIRST + len(sheet.portions) - 1
    sums_row = last + 1
    performance, difficulty, points, units, whole, rest, extra, fen = range(2 + 2 * many, 10 + 2 * many)
    found: dict[tuple[int, int], tuple[str | None, int]] = {(TOTAL, 1): (None, sheet.total_fen)}
    total, all_units = xl_rowcol_to_cell(TOTAL, 1, True, True), xl_rowcol_to_cell(sums_row, units, True, True)
    each = f"INT({total}/{all_units})"
    over = f"({total}-{each}*{all_units})"
    for nth, code in enumerate(factors):
        found[WEIGHTS, 2 + 2 * nth] = (None, sheet.weights[code])
        found[sums_row, 2 + 2 * nth] = (f"SUM({_column(2 + 2 * nth, last)})", sheet.sums[code])
    for nth, one in enumerate(sheet.portions):
        row = FIRST + nth

        def at(column: int, row: int = row) -> str:
            return xl_rowcol_to_cell(row, column)

        for n, code in enumerate(factors):
            value, every = at(2 + 2 * n), xl_rowcol_to_cell(sums_row, 2 + 2 * n, True, True)
            found[row, 2 + 2 * n] = (None, one.place.values.get(code, 0))
            found[row, 3 + 2 * n] = (f"IF({every}>0,INT((20000000*{value}+{every})/(2*{every})),0)", one.shares[code])
        found[row, performance], found[row, difficulty] = (None, one.place.performance), (None, one.place.difficulty)
        weighted = "+".join(f"{xl_rowcol_to_cell(WEIGHTS, 2 + 2 * n, True, True)}*{at(3 + 2 * n)}" for n in range(many))
        found[row, points] = (f"({weighted})*{at(performance)}*{at(difficulty)}", one.points)
        found[row, units] = (f"INT(({at(points)}+500000)/1000000)", one.units)
        found[row, whole] = (f"{each}*{at(units)}+INT({over}*{at(units)}/{all_units})", one.whole_fen)
        found[row, rest] = (f"{over}*{at(units)}-{all_units}*INT({over}*{at(units)}/{all_units})", one.rest)
        rests = _column(rest, last)
        equal = f"COUNTIF({xl_rowcol_to_cell(FIRST, rest, True, True)}:{at(rest)},{at(rest)})-1"
        unplaced = xl_rowcol_to_cell(sums_row, rest, True, True)
        found[row, extra] = (f'IF(COUNTIF({rests},">"&{at(rest)})+{equal}<{unplaced},1,0)', one.extra)
        found[row, fen] = (f"{at(whole)}+{at(extra)}", one.fen)
    for column, value in ((units, sheet.units), (whole, sum(one.whole_fen for one in sheet.portions)),
                          (extra, sum(one.extra for one in sheet.portions)), (fen, sheet.total_fen)):
        found[sums_row, column] = (f"SUM({_column(column, last)})", value)
    found[sums_row, rest] = (f"{total}-{xl_rowcol_to_cell(sums_row, whole)}",
                             sheet.total_fen - sum(one.whole_fen for one in sheet.portions))
    return found


def _column(column: int, last: int) -> str:
    name = xl_col_to_name(column, True)
    return f"{name}${FIRST + 1}:{name}${last + 1}"


def _head(factors: Mapping[str, str]) -> list[str]:
    pairs = [text for name in factors.values() for text in (name, _("{factor}占比").format(factor=name))]
    return [_("代码"), _("地区"), *pairs, _("绩效系数（%）"), _("财力系数（%）"), _("得分"), _("单位"), _("先得（分）"), _("余数"),
            _("余分"), _("分得（分）")]
