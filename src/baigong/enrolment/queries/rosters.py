"""The roster of an apprenticeship as employers send it: an Excel sheet, one apprentice a row with the mentor beside."""

from dataclasses import dataclass
from datetime import date

from baigong.people import queries as people

APPRENTICES_HEAD = ("学徒姓名", "学徒身份证号", "导师姓名", "导师身份证号", "合同起", "合同止", "导师证书")
"""The columns; the last may be left out."""


@dataclass(frozen=True)
class ApprenticeRow:
    """One line: the apprentice, the mentor beside them, and the contract [from, until], ISO where it can be read."""

    row: int
    name: str
    id_number: str
    mentor_name: str
    mentor_id_number: str
    contract_from: str
    contract_until: str
    mentor_certificate: str


def read_apprentices(content: bytes) -> list[ApprenticeRow]:
    """Rows of the first sheet. Raises Refused: not_a_table, missing_column, no_rows."""
    found = people.read_table(content, columns=APPRENTICES_HEAD[:-1], optional=APPRENTICES_HEAD[-1:])
    return [ApprenticeRow(row, name, number, mentor, mentor_number, _day(starts), _day(ends), certificate)
            for row, (name, number, mentor, mentor_number, starts, ends, certificate) in found]


def _day(text: str) -> str:
    """A day as Excel gives it (with or without a time, with dots or strokes) as ISO; anything else as it stands."""
    try:
        return date(*(int(part) for part in text[:10].replace("/", "-").replace(".", "-").split("-"))).isoformat()
    except (TypeError, ValueError):
        return text
