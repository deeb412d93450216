"""The spreadsheet of an allocation: its formulas, worked out as a spreadsheet does, give every figure of the house."""

import math
import re
from io import BytesIO

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from python_calamine import load_workbook
from xlsxwriter.utility import xl_cell_to_rowcol

from baigong.desk import worksheet_file
from baigong.policy import decide

FACTORS = {"base": "基础因素", "input": "投入因素"}
PLACES = st.lists(st.tuples(st.integers(1, decide.LARGEST), st.integers(0, decide.LARGEST), st.integers(50, 200),
                            st.integers(50, 200)), min_size=1, max_size=9).map(lambda rows: [
    decide.Place(f"{110000 + nth}", {"base": base, "input": put}, performance, difficulty)
    for nth, (base, put, performance, difficulty) in enumerate(rows)])


class Page:
    """A page of formulas and numbers, worked out in floating point, as spreadsheets do."""

    def __init__(self, cells: dict[tuple[int, int], tuple[str | None, int]]) -> None:
        self.cells, self.known = cells, {}

    def value(self, name: str) -> float:
        at = xl_cell_to_rowcol(name.replace("$", ""))
        if at not in self.known:
            formula, entered = self.cells[at]
            self.known[at] = float(entered) if formula is None else self.worked_out(formula)
        return self.known[at]

    def several(self, first: str, last: str) -> list[float]:
        (top, column), (bottom, _same) = (xl_cell_to_rowcol(name.replace("$", "")) for name in (first, last))
        return [self.value(worksheet_file.xl_rowcol_to_cell(row, column)) for row in range(top, bottom + 1)]

    def worked_out(self, formula: str) -> float:
        cell = r"\$?[A-Z]+\$?\d+"
        text = re.sub(rf"({cell}):({cell})", r"several('\1', '\2')", formula)
        text = re.sub(rf"(?<!['$A-Z])({cell})(?!['\d])", r"value('\1')", text).replace('">"&', "more_than @ ")
        return float(eval(text, {  # noqa: S307 — formulas of our own
            "__builtins__": {}, "several": self.several, "value": self.value, "INT": math.floor, "SUM": sum,
            "more_than": MoreThan(),
            "COUNTIF": lambda values, wanted: sum(wanted(one) if callable(wanted) else one == wanted for one in values),
            "IF": lambda test, yes, no: yes if test else no}))


class MoreThan:
    """The criterion ">"& of COUNTIF."""

    def __matmul__(self, least: float):
        return lambda one: one > least


@given(st.integers(1, 10**14), PLACES, st.integers(0, 100))
@settings(max_examples=40)
def test_a_spreadsheet_gives_the_same_fen(total, places, weight):
    weights = {"base": weight, "input": 100 - weight}
    assume(decide.may_allocate(total, weights, places, least=50, most=200).yes)
    sheet = decide.allocate(total, weights, places)
    cells = worksheet_file.cells(sheet, list(FACTORS))
    page = Page(cells)
    wrong = {at: (value, page.value(worksheet_file.xl_rowcol_to_cell(*at))) for at, (_formula, value) in cells.items()
             if page.value(worksheet_file.xl_rowcol_to_cell(*at)) != value}
    assert not wrong


def test_the_file_opens_and_holds_formulas():
    places = [decide.Place("120103", {"base": 1}), decide.Place("120104", {"base": 2})]
    sheet = decide.allocate(100, {"base": 100, "input": 0}, places)
    written = worksheet_file.written(sheet, FACTORS, {"120103": "河西区", "120104": "南开区"}, title="津财社〔2025〕2号")
    rows = load_workbook(BytesIO(written)).get_sheet_by_index(0).to_python()
    assert [row[1] for row in rows[4:6]] == ["河西区", "南开区"] and [row[-1] for row in rows[4:6]] == [33, 67]
