"""An annual report told part by part, once for the page, the PDF and the Word document alike."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from baigong.governance import queries
from baigong.governance.decide.yearly import Section
from baigong.governance.words import Listing, Pressing, ReportState, State, Turnout
from baigong.kernel.fen import yuan
from baigong.policy.words import Fund
from baigong.reporting import queries as reporting
from baigong.reporting.words import Dimension

from . import telling
from .page import Ask

NUMERALS = "一二三四五六七八九十"
STATES = {ReportState.DRAFTED: "", ReportState.HANDED_IN: "act", ReportState.REVIEWED: "act", ReportState.SIGNED: "ok",
          ReportState.SENT: "wait", ReportState.RECEIVED: "ok", ReportState.RETURNED: "late"}
TURNOUTS = {Turnout.RECEIVED: "ok", Turnout.WAITS: "wait", Turnout.RETURNED: "late", Turnout.LATE: "late", Turnout.NOT_YET: ""}


@dataclass(frozen=True)
class Figure:
    """One figure in words; `cell` is what it is kept as."""

    name: str
    part: str
    text: str
    fraction: str
    cell: Any


@dataclass(frozen=True)
class Table:
    """A list of a section: `numeric` are its columns set right, from 1."""

    title: str
    head: tuple[str, ...]
    rows: list[tuple[str, ...]]
    numeric: tuple[int, ...] = ()
    urls: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Part:
    """One section, ready to be shown."""

    section: Section
    number: str
    title: str
    asks: str
    text: str
    figures: list[Figure]
    tables: list[Table]


def state_tag(one: Any, language: str) -> tuple[str, str]:
    """A version's state as a tag."""
    word = ReportState(one.state)
    return word.label(language), STATES[word]


def heading_of(one: Any, language: str) -> str:
    """Its title: place, year, name of the form."""
    return _("{place} {year} 年度{name}").format(place=one.region.name, year=one.year, name=queries.form_kept(one).named(language))


def parts(one: Any, ask: Ask) -> list[Part]:
    """Every section of the form for the region's level, with what the version holds."""
    held, language = queries.filled(one), ask.language
    sections = queries.form_kept(one).of_level(one.region.level)
    names = _names([cell for cells in held.cells.values() for cell in cells], language)
    found = []
    for n, section in enumerate(sections):
        tables = [_table(Listing(each.listing), each.rows, section, ask) for each in held.lists.get(section.key, ())]
        if Listing.PROBLEMS in section.lists:
            tables.append(_problems([(one.theme, one.urgency, one.text, one.proposal) for one in held.problems], language))
        found.append(Part(
            section=section, number=_numeral(n + 1, language), title=section.named(language), asks=section.question(language),
            text=held.texts.get(section.key, ""), tables=tables,
            figures=[_figure(cell, names, language) for cell in held.cells.get(section.key, ())]))
    return found


def in_words(slug: str, value: Iterable[int | None] | None, language: str) -> str:
    """A figure as kept in a list, in words; a dash where there is none."""
    one = reporting.named(slug)
    if value is None or one is None:
        return "–"
    numerator, denominator = value
    return telling.in_words(one, numerator or 0, denominator, language=language)


def named_key(key: tuple[str, str, str], language: str) -> str:
    """What a figure is of: its indicator, and of which part."""
    slug, dimension, value = key
    name = queries.indicator_name(slug, language)
    if not dimension:
        return name
    word = Dimension(dimension)
    return f"{name} · {word.label(language)} {reporting.value_names(word, [value], language=language).get(value, value)}"


def _names(cells: list[Any], language: str) -> dict[tuple[str, str], str]:
    """How the values of every dimension in a report are called."""
    codes: dict[str, set[str]] = {}
    for cell in cells:
        if cell.dimension:
            codes.setdefault(cell.dimension, set()).add(cell.value)
    return {(dimension, code): name for dimension, found in codes.items()
            for code, name in reporting.value_names(Dimension(dimension), found, language=language).items()}


def _figure(cell: Any, names: dict[tuple[str, str], str], language: str) -> Figure:
    one = reporting.named(cell.indicator)
    text = telling.in_words(one, cell.numerator, cell.denominator, language=language) if one else str(cell.numerator)
    part = f"{Dimension(cell.dimension).label(language)}{_('：')}{names[cell.dimension, cell.value]}" if cell.dimension else ""
    return Figure(queries.indicator_name(cell.indicator, language), part, text,
                  telling.parts_of(one, cell.numerator, cell.denominator) if one else "", cell)


def _table(listing: Listing, rows: list[Any], section: Section, ask: Ask) -> Table:
    language, title = ask.language, listing.label(ask.language)
    if listing in (Listing.DOCUMENTS, Listing.DOCUMENTS_BELOW):
        return Table(title, (_("文号"), _("标题"), _("印发单位"), _("印发日期")), [tuple(row[:4]) for row in rows],
                     urls=[reverse("officer:document", args=[row[4]]) for row in rows])
    if listing == Listing.TASKS:
        return Table(title, (_("措施"), _("任务"), _("责任单位"), _("目标"), _("完成"), _("期限"), _("状态")), [
            (queries.item_label(number), name, owner, f"{target:,} {unit}" if target else "–",
             f"{reached:,} {unit}" if reached is not None else "–", due, State(state).label(language))
            for number, name, owner, target, reached, unit, due, state, _id in rows],
            urls=[reverse("officer:task", args=[row[8]]) for row in rows])
    if listing == Listing.BUDGETS:
        head = (_("资金"), _("可用预算（元）"), _("已承诺（元）"), _("已支出（元）"), _("结余（元）"))
        return Table(title, head, [(Fund(fund).label(language), *map(yuan, sums)) for fund, *sums in rows], numeric=(2, 3, 4, 5))
    if listing == Listing.UNITS:
        names = tuple(queries.indicator_name(slug, language) for slug in section.compares)
        return Table(title, (_("地区"), _("报送"), _("版本"), *names), [
            (name, Turnout(stands).label(language), _("第 {n} 版").format(n=nth) if nth else "–",
             *(in_words(slug, value, language) for slug, value in zip(section.compares, values, strict=True)))
            for _code, name, stands, nth, values in rows], numeric=tuple(range(4, 4 + len(names))))
    return _problems([(theme, urgency, f"{place}{_('：')}{text}", proposal) for theme, urgency, place, text, proposal in rows],
                     language, title=title)


def _problems(rows: list[tuple[str, str, str, str]], language: str, *, title: str = "") -> Table:
    named = {one.code: one.label(language) for one in queries.themes()}
    return Table(title or Listing.PROBLEMS.label(language), (_("主题"), _("紧急程度"), _("问题"), _("建议")), [
        (named.get(theme, theme), Pressing(urgency).label(language), text, proposal) for theme, urgency, text, proposal in rows])


def _numeral(n: int, language: str) -> str:
    """一 to 十九, or the figure."""
    if language.startswith("en"):
        return f"{n}. "
    return (NUMERALS[n - 1] if n <= 10 else "十" + NUMERALS[n - 11]) + "、"


def day_in_words(on: date) -> str:
    """A day as official documents write it."""
    return _("{year} 年 {month} 月 {day} 日").format(year=on.year, month=on.month, day=on.day)


def signed_on(one: Any, ask: Ask) -> date:
    """The day under the document: of the signature, or today on a draft."""
    return timezone.localdate(one.signed_at) if one.signed_at else ask.today
