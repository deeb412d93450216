"""Reading and writing roster sheets."""

from collections.abc import Iterable
from io import BytesIO
from typing import Any

from django.utils.translation import gettext_lazy as _
from python_calamine import CalamineError, CalamineWorkbook

from baigong.desk.sheet import table
from baigong.enrolment.actions import RosterRow
from baigong.enrolment.words import State
from baigong.kernel.identity import mask_id
from baigong.kernel.refused import Common, Reason, Refused

NAME, NUMBER = "姓名", "身份证号"


def read_roster(content: bytes) -> list[RosterRow]:
    """The lines of the first sheet, by its heads 姓名 and 身份证号; empty lines are left out.

    Raises Refused(bad_input) for anything that is no such workbook.
    """
    try:
        lines = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python()
    except (CalamineError, IndexError, OSError) as error:
        raise Refused(Reason(Common.BAD_INPUT, {"field": _("名册"), "fault": _("不是可读的 xlsx 文件")})) from error
    heads = [_text(cell) for cell in lines[0]] if lines else []
    if NAME not in heads or NUMBER not in heads:
        raise Refused(Reason(Common.BAD_INPUT, {
            "field": _("名册"), "fault": _("第一行须有表头“姓名”和“身份证号”")}))
    name, number = heads.index(NAME), heads.index(NUMBER)
    return [RosterRow(row, _text(line[name]), _text(line[number]))
            for row, line in enumerate(lines[1:], 2) if any(_text(cell) for cell in line)]


def write_roster(rows: Iterable[Any], *, language: str) -> bytes:
    """Name, masked number, state and day of entry of each enrolment."""
    body = ([row.worker.name, mask_id(row.worker.id_number), State(row.state).label(language), row.seated_at]
            for row in rows)
    return table([str(head) for head in (_("姓名"), _("身份证号"), _("状态"), _("入班时间"))], body)


def write_template() -> bytes:
    """The heads alone; numbers are text, so that no digit is lost."""
    return table([NAME, NUMBER], [])


def _text(cell: object) -> str:
    """A number typed into Excel as a number comes as a float; one of 18 digits has then lost its last ones."""
    return f"{cell:.0f}" if isinstance(cell, float) else str(cell).strip()
