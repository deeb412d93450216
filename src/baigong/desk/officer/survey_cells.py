"""How an ad-hoc form is told: what a field is called, and what stands in it on the screen and in a file. No page of its own."""

from collections.abc import Iterable
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from baigong.desk import telling, yearly
from baigong.desk.page import Ask
from baigong.governance import queries
from baigong.governance.decide.replying import Cell
from baigong.governance.words import UNSENT, FieldKind, ReplyState, SurveyState
from baigong.kernel.fen import yuan
from baigong.reporting import queries as reporting
from baigong.reporting.words import Unit

STATES = {SurveyState.DRAFTED: "act", SurveyState.ISSUED: "wait", SurveyState.CLOSED: ""}
REPLIES = {ReplyState.WAITING: "", ReplyState.SENT: "act", ReplyState.RETURNED: "wait", ReplyState.TAKEN: "ok"}


def called(field: Any, language: str) -> str:
    """Its name with its unit: "培训人次（人次）"."""
    if field.kind == FieldKind.FIGURE:
        one = reporting.named(field.indicator)
        return f"{one.name.label(language)}（{one.unit.label(language)}）" if one else str(field.indicator)
    unit = field.unit or (Unit.FEN.label(language) if field.kind == FieldKind.MONEY else "")
    return f"{field.label}（{unit}）" if unit else str(field.label)


def meant(field: Any, language: str) -> str:
    """What it means: an indicator's own words; of a typed field its definition, and how it differs from the nearest indicator."""
    if field.kind == FieldKind.FIGURE:
        one = reporting.named(field.indicator)
        return one.words.label(language) if one else ""
    if not field.near:
        return str(field.definition)
    near = queries.indicator_name(field.near, language)
    return str(_("{definition} 与系统指标“{near}”的区别：{differs}").format(
        definition=field.definition, near=near, differs=field.differs))


def in_cell(field: Any, cell: Cell | None, ask: Ask, *, in_file: bool = False) -> Any:
    """What stands in a field: words on the screen, numbers in a file; a dash where nothing does."""
    if cell is None:
        return None if in_file else "–"
    if field.kind == FieldKind.FIGURE:
        one = reporting.named(field.indicator)
        if in_file and one:
            return telling.as_number(one, cell.number or 0, cell.denominator)
        return yearly.in_words(field.indicator, (cell.number, cell.denominator), ask.language)
    if field.kind == FieldKind.TEXT or cell.number is None:
        return cell.text
    if field.kind == FieldKind.MONEY:
        return cell.number / 100 if in_file else yuan(cell.number)
    return cell.number if in_file else f"{cell.number:,}"


def stands(reply: Any, due_on: Any, ask: Ask) -> tuple[Any, str]:
    """How a region stands with a form due on a day, as a tag: late where it sent nothing, and said so where it sent late."""
    word = ReplyState(reply.state)
    if word in UNSENT and reply.due_on < ask.today:
        return _("逾期未报"), "late"
    label = word.label(ask.language)
    if reply.first_sent_at and timezone.localdate(reply.first_sent_at) > due_on:
        return _("{state}（迟报）").format(state=label), REPLIES[word]
    return label, REPLIES[word]


def field_rows(fields: Iterable[Any], language: str) -> list[dict[str, Any]]:
    """The fields as a list."""
    return [{"id": one.pk, "position": one.position, "name": called(one, language), "kind": FieldKind(one.kind).label(language),
             "meaning": meant(one, language), "adds_up": _("合计") if one.adds_up else ""} for one in fields]
