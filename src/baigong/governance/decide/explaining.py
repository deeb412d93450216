"""A policy explained from its sheet: five questions as they are first proposed, and every figure the sheet itself tells.

All of it is drawn from the sheet by the rules' own words, so that nothing here can say what the sheet does not.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from baigong import rules
from baigong.rules import Sheet, Verdict

from .publicity import figures_in

MOST_ROWS = 8


@dataclass(frozen=True)
class Asked:
    """A question with its answer, both in Chinese: an explanation is an officer's text."""

    question: str
    answer: str


def day_within(sheet: Sheet, day: date) -> date:
    """The day itself while the sheet holds, else the nearest day on which it reads."""
    if sheet.in_force.holds(day):
        return day
    return sheet.in_force.start if day < sheet.in_force.start else sheet.versions[-1].start


def proposed(sheet: Sheet, on: date) -> list[Asked]:
    """Five questions with answers from the sheet of a day: who, how much, on what conditions, how and by when, since when."""
    says = {key: zh for key, zh, _en in sheet.summary}
    how = "。".join(says[key] for key in ("how", "by_when") if says.get(key))
    until = f"，到 {sheet.in_force.end} 前一日止" if sheet.in_force.end else "，未定期限"
    return [
        Asked("谁能领", says.get("who", "") or sheet.name), Asked("能领多少", _amounts(sheet, on) or "见政策页面的标准表"),
        Asked("要符合什么条件", "；".join(_conditions(sheet, on)) or "见政策条款"),
        Asked("怎么领、什么时候申请", how or "见政策条款"),
        Asked("从什么时候起、依据什么", f"自 {sheet.in_force.start} 起{until}；依据{sheet.basis.document}"),
    ]


def known_figures(sheet: Sheet, on: date, facts: Mapping[str, Any]) -> frozenset[str]:
    """Every figure that the sheet of a day tells, and that the worked example shows."""
    return frozenset(figure for text in _told(sheet, on, facts) for figure in figures_in(text))


def seen_in(sheet: Sheet, facts: Mapping[str, Any], *, english: bool) -> list[tuple[str, str]]:
    """The facts of a worked case in words, in the sheet's order; what is unknown is left out."""
    return [(kind.label_en if english else kind.label, rules.said_of(kind, facts[kind.name], english=english))
            for kind in sheet.facts if facts.get(kind.name) is not None]


def _told(sheet: Sheet, on: date, facts: Mapping[str, Any]) -> Iterator[str]:
    yield from (sheet.name, sheet.basis.document, sheet.basis.title, str(sheet.in_force.start), str(sheet.in_force.end or ""))
    yield from (zh for _key, zh, _en in sheet.summary)
    for article in sheet.articles:
        yield from (article.heading, article.text)
    yield from _conditions(sheet, on)
    for table in rules.tables(sheet, on):
        for row in table.rows:
            yield from (*row.keys, row.text)
    yield from (said for _label, said in seen_in(sheet, facts, english=False))
    yield from _said_by(rules.judge(sheet, facts))


def _said_by(verdict: Verdict) -> Iterator[str]:
    yield from (line.text for line in verdict.lines)
    fen = verdict.amount_fen or 0
    yield f"{fen // 100}.{fen % 100:02d}"


def _conditions(sheet: Sheet, on: date) -> list[str]:
    return [line.text for line in rules.judge(sheet, {}, on=on).lines if line.kind == "condition"]


def _amounts(sheet: Sheet, on: date) -> str:
    found = []
    for table in rules.tables(sheet, on):
        if table.unit == "fen":
            rows = ["".join((*row.keys, " ", row.text)).strip() for row in table.rows[:MOST_ROWS]]
            found.append(f"{table.label}：{'，'.join(rows)}{'…' if len(table.rows) > MOST_ROWS else ''}")
    return "；".join(found)
