"""Lists as Excel files: what a list shows, typed (sums in yuan, dates as dates), never a formula from a cell's text."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any

import xlsxwriter
from django.utils import timezone

from baigong.kernel.identity import mask_id

from .parts.lists import Column

WIDEST = 48
OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def table(head: Sequence[object], rows: Iterable[Sequence[object]], *, title: str = "") -> bytes:
    """A sheet with a head and rows. Dates, instants (Chinese time), numbers and text keep their kind; None is empty."""
    file = BytesIO()
    book = xlsxwriter.Workbook(file, OPTIONS)
    sheet = book.add_worksheet(title[:31] or None)
    bold = book.add_format({"bold": True, "bottom": 1})
    kinds = {date: book.add_format({"num_format": "yyyy-mm-dd"}),
             datetime: book.add_format({"num_format": "yyyy-mm-dd hh:mm"}),
             float: book.add_format({"num_format": "#,##0.00"})}
    sheet.freeze_panes(1, 0)
    for n, word in enumerate(head):
        sheet.set_column(n, n, min(WIDEST, 2 * len(str(word)) + 8))
        sheet.write_string(0, n, str(word), bold)
    for line, row in enumerate(rows, start=1):
        for n, value in enumerate(row):
            _write(sheet, line, n, value, kinds)
    book.close()
    return file.getvalue()


def of_list(columns: Sequence[Column], rows: Iterable[object], *, title: str = "") -> bytes:
    """The rows of a list part, column by column; a column's small second line becomes a column after it."""
    head: list[object] = []
    for column in columns:
        head += [column.label, ""] if column.sub else [column.label]
    return table(head, (list(_cells(columns, row)) for row in rows), title=title)


def _cells(columns: Sequence[Column], row: object) -> Iterable[object]:
    for column in columns:
        value = _read(row, column.key)
        if column.kind in ("tag", "link") and isinstance(value, (tuple, list)):
            value = value[0]
        if column.kind == "masked" and value:
            value = mask_id(str(value))  # a file is passed on: it never says more than the screen
        yield value / 100 if column.kind == "money" and value is not None else value
        if column.sub:
            yield _read(row, column.sub)


def _read(row: object, key: str) -> Any:
    return row[key] if isinstance(row, Mapping) else getattr(row, key)


def _write(sheet: Any, line: int, n: int, value: object, kinds: Mapping[type, Any]) -> None:
    if value is None or value == "":
        return
    if isinstance(value, datetime):
        sheet.write_datetime(line, n, timezone.localtime(value).replace(tzinfo=None), kinds[datetime])
    elif isinstance(value, date):
        sheet.write_datetime(line, n, datetime(value.year, value.month, value.day), kinds[date])  # noqa: DTZ001
    elif isinstance(value, float):
        sheet.write_number(line, n, value, kinds[float])
    elif isinstance(value, int) and not isinstance(value, bool):
        sheet.write_number(line, n, value)
    else:
        sheet.write_string(line, n, str(value))
