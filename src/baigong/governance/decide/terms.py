"""By when and how much, as official documents say it, in one writing.

By when: `2026-12-31` a day · `P1Y` `P6M` `P3M` `P1M` `P1W` each year, half-year, quarter, month, week, with `@01-31` or `@25`
its day · `+5WD` `+30D` `+1M` `+1Y` within so many working days, days, months or years of what happened · `-3WD` so many before
it · `gradual` step by step · `regular` at regular times. How much: `>=3000人次`, `<=50%`, `=80人次`.
"""

import calendar
import re
from collections.abc import Iterator
from datetime import date

from .cleaning import NUMERAL
from .heading import number_of

DAY_OF = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:之|以)?前")
MONTH_END = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(?:底|末)(?:之|以)?前")
MONTHS = re.compile(r"(?<![年\d])\d{1,2}月(?:至|到|—|-)(\d{1,2})月(?=[^底末])")
MONTHS_OVER_YEARS = re.compile(r"\d{4}年\d{1,2}月(?:至|到|—|-)(\d{4})年(\d{1,2})月(?=[^底末\d])")
THIRD = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(上|中|下)旬")
YEAR_END = re.compile(r"(?:(\d{4})年|今年|当年|本年)?(?:年底|年末|底)(?:之|以)?前|(?<!\d)年内")
BY_YEAR = re.compile(r"到(\d{4})年(?:底|末)?|(?:^|，)(\d{4})年(?=，)|\d{4}年?[—–\-~至](\d{4})年|力争(\d{4})年")
QUARTER = re.compile(r"第([一二三四])季度")
WHOLE_YEAR = re.compile(r"全年(?!总结|工作总结|报告)")
EACH_YEAR_DAY = re.compile(r"每年(\d{1,2})月(\d{1,2})日前")
EACH_MONTH_DAY = re.compile(r"每月(\d{1,2})日前")
EACH: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"每半年"), "P6M"),
    (re.compile(r"每([两二三四五])年"), "P{n}Y"),
    (re.compile(r"(?<!每人)每年(?!\d)|按年度|开展年度|每年度"), "P1Y"),
    (re.compile(r"每个?季度|按季度?|逐季"), "P3M"),
    (re.compile(r"每个?月(?!\d)|按月|逐月"), "P1M"),
    (re.compile(r"每([两二三四])周"), "P{n}W"),
    (re.compile(r"每周|周调度|按周|逐周"), "P1W"),
)
WITHIN = re.compile(r"(?<!离校)(\d+)(个工作日|个月|日|天|年)(?:之|以)?内")
AHEAD = re.compile(r"前(\d+)个工作日(?!内)")
UNITS = {"个工作日": "WD", "个月": "M", "日": "D", "天": "D", "年": "Y"}
GRADUAL, REGULAR = re.compile(r"逐步"), re.compile(r"(?<!不)定期")

NUMBER = r"(\d+(?:\.\d+)?)(万|亿)?"
COUNTED = r"(人次|人天|人|名|个(?!工作日|月)|家|所|条|次|期|项|场|门|%|％)"
LASTING = r"(个工作日|个月|天|年)"
AT_LEAST, AT_MOST = (
    r"(?:不少于|不低于|达到|(?<!不)(?<!得)超过|大于|至少[\u4e00-\u9fff]{0,4})",
    r"(?:不得超过|不超过|不得高于|不高于|不得多于|不多于)")
SPELT = re.compile(rf"({AT_LEAST}|{AT_MOST})([{NUMERAL}]{{1,3}})(?=人次|人|名|个|家|次|期|场|天|年)")
FIGURES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"{AT_MOST}{NUMBER}(?:{COUNTED}|{LASTING})"), "<="),
    (re.compile(rf"{AT_LEAST}{NUMBER}(?:{COUNTED}|{LASTING})"), ">="),
    (re.compile(rf"{NUMBER}{COUNTED}(?:以上|及以上)(?!的)"), ">="),
    (re.compile(rf"{NUMBER}{COUNTED}(?:以内|以下)(?!的)"), "<="),
    (re.compile(rf"{NUMBER}{COUNTED}(?!以[上下内]|的|及以上)"), "="),
)
BELOW = re.compile(r"(?:低于|高于|超过|不足|第|累计[\u4e00-\u9fff]{0,4}次数)$")


def whens(text: str, *, year: int | None) -> tuple[str, ...]:
    """Every term in a text, in the order it stands; a month without a year is of `year`, and left out where that is unknown."""
    taken: list[tuple[int, int]] = []
    found: dict[int, str] = {}
    for start, end, said in _whens(text, year):
        if not any(start < other_end and other_start < end for other_start, other_end in taken):
            taken.append((start, end))
            found[start] = said
    return tuple(dict.fromkeys(found[start] for start in sorted(found)))


def _whens(text: str, year: int | None) -> Iterator[tuple[int, int, str]]:
    for one in EACH_YEAR_DAY.finditer(text):
        yield *one.span(), f"P1Y@{int(one[1]):02}-{int(one[2]):02}"
    for one in EACH_MONTH_DAY.finditer(text):
        yield *one.span(), f"P1M@{int(one[1])}"
    for one in DAY_OF.finditer(text):
        if made := _day(int(one[1]) if one[1] else year, int(one[2]), int(one[3])):
            yield *one.span(), made
    for one in MONTHS_OVER_YEARS.finditer(text):
        if made := _day(int(one[1]), int(one[2]), None):
            yield *one.span(), made
    for one in THIRD.finditer(text):
        if made := _day(int(one[1]) if one[1] else year, int(one[2]), {"上": 10, "中": 20, "下": None}[one[3]]):
            yield *one.span(), made
    for pattern in (MONTH_END, MONTHS):
        for one in pattern.finditer(text):
            stated = one[1] if pattern is MONTH_END else None
            if made := _day(int(stated) if stated else year, int(one[pattern.groups]), None):
                yield *one.span(), made
    for one in YEAR_END.finditer(text):
        if made := _day(int(one[1]) if one[1] else year, 12, 31):
            yield *one.span(), made
    for one in BY_YEAR.finditer(text):
        if made := _day(int(next(filter(None, one.groups()))), 12, 31):
            yield *one.span(), made
    for one in QUARTER.finditer(text):
        if made := _day(year, number_of(one[1]) * 3, None):
            yield *one.span(), made
    for one in WHOLE_YEAR.finditer(text):
        if made := _day(year, 12, 31):
            yield *one.span(), made
    for pattern, said in EACH:
        for one in pattern.finditer(text):
            count = "二" if pattern.groups and one[1] == "两" else one[1] if pattern.groups else ""
            yield *one.span(), said.format(n=number_of(count)) if count else said
    for one in WITHIN.finditer(text):
        yield *one.span(), f"+{one[1]}{UNITS[one[2]]}"
    for one in AHEAD.finditer(text):
        yield *one.span(), f"-{one[1]}WD"
    for one in GRADUAL.finditer(text):
        yield *one.span(), "gradual"
    for one in REGULAR.finditer(text):
        yield *one.span(), "regular"


def figures(text: str) -> tuple[str, ...]:
    """Every figure with its unit that a text sets, in the order it stands; not those that only say whom it is about."""
    text = SPELT.sub(_in_digits, text)
    taken: list[tuple[int, int]] = []
    found: dict[int, str] = {}
    for pattern, sign in FIGURES:
        for one in pattern.finditer(text):
            if any(one.start() < end and start < one.end() for start, end in taken) or BELOW.search(text[:one.start()]):
                continue
            taken.append(one.span())
            unit = next(filter(None, one.groups()[2:])).replace("％", "%")
            found[one.start()] = f"{sign}{_amount(one[1], one[2])}{unit}"
    return tuple(dict.fromkeys(found[start] for start in sorted(found)))


def _in_digits(found: re.Match[str]) -> str:
    """不超过五年 → 不超过5年; what is spelt as no number is left as it stands."""
    try:
        return f"{found[1]}{number_of(found[2])}"
    except KeyError:
        return found[0]


def _amount(digits: str, times: str | None) -> str:
    factor = {"万": 10_000, "亿": 100_000_000}.get(times or "", 1)
    if factor == 1:
        return digits
    whole, _, part = digits.partition(".")
    return str(int(whole + part) * factor // 10 ** len(part))


def _day(year: int | None, month: int, day: int | None) -> str | None:
    if year is None or not 1 <= month <= 12:
        return None
    last = calendar.monthrange(year, month)[1]
    return None if day is not None and not 1 <= day <= last else date(year, month, day or last).isoformat()


TERM = re.compile(r"\d{4}-\d{2}-\d{2}|P\d+[YMW](?:@[\d-]{1,5})?|[+-]\d+(?:WD|D|M|Y)|gradual|regular")
FIGURE = re.compile(r"(?:>=|<=|=)\d+(?:\.\d+)?\S{1,8}")


def is_term(said: str) -> bool:
    """Whether it says by when in the writing above."""
    return bool(TERM.fullmatch(said))


def is_figure(said: str) -> bool:
    """Whether it says how much in the writing above."""
    return bool(FIGURE.fullmatch(said))
