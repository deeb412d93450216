"""Lists as csv: UTF-8 with the mark that spreadsheets need to see it; a text is never taken for a formula."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from django.http import HttpResponse

from .show import download

CSV = "text/csv; charset=utf-8"
MARK = "﻿"
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def table(head: Sequence[object], rows: Iterable[Sequence[object]]) -> bytes:
    """A head and rows; None is empty, a text that begins like a formula gets an apostrophe before it."""
    file = StringIO()
    writer = csv.writer(file)
    for row in (head, *rows):
        writer.writerow(["" if value is None else _plain(value) for value in row])
    return (MARK + file.getvalue()).encode()


def file_of(head: Sequence[object], rows: Iterable[Sequence[object]], *, name: str) -> HttpResponse:
    """The download."""
    return download(table(head, rows), name=f"{name}.csv", kind=CSV)


def _plain(value: object) -> object:
    if isinstance(value, (int, float)):
        return value
    text = str(value)
    return f"'{text}" if text.startswith(FORMULA) else text
