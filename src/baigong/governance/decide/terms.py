"""By when and how much, as official documents say it, in one writing.

By when: `2026-12-31` a day · `P1Y` `P6M` `P3M` `P2M` `P1M` `P15D` `P1W` each year, half-year, quarter, two months, month,
half-month, week, with `@01-31` or `@25` its day · `+5WD` `+30D` `+1M` `+1Y` within so many working days, days, months or years
of what happened · `-3WD` so many before it · `gradual` step by step · `regular` at regular times. How much: `>=3000人次`,
`<=50%`, `=80人次`.
"""

import calendar
import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from types import MappingProxyType

from .cleaning import NUMERAL
from .heading import number_of

DAY_OF = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:之|以)?前")
MONTH_END = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(?:底|末)(?:之|以)?前")
MONTHS = re.compile(r"(?<![年\d])\d{1,2}月(?:至|到|—|-)(\d{1,2})月(?=[^底末])")
MONTHS_OVER_YEARS = re.compile(r"\d{4}年\d{1,2}月(?:至|到|—|-)(\d{4})年(\d{1,2})月(?=[^底末\d])")
THIRD = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(上|中|下)旬")
YEAR_END = re.compile(rf"(?:(\d{{4}})年|今年|当年|本年)?(?:年底|年末|底)(?:之|以)?前|(?<![\d两{NUMERAL}])年内")
BY_YEAR = re.compile(r"到(\d{4})年(?:底|末)?|(?:^|，)(\d{4})年(?=，)|\d{4}年?[—–\-~至](\d{4})年|力争(\d{4})年")
QUARTER = re.compile(r"第?([一二三四])季度(?!工作|总结|情况|报告|例会)")
HALF = re.compile(r"(?:^|[，；于在])(?:(\d{4})年)?([上下])半年(?!工作|总结|情况|报告|重点|的)")
FESTIVAL = re.compile(
    r"(?:(\d{4})年)?(元旦|劳动节|五一|国庆|春节|清明|端午|中秋)(?:国际)?(?:节)?(?:假期|放假|长假)?(?:到来)?(?:之|以)?前")
FIXED = {"劳动节": (5, 1), "五一": (5, 1), "国庆": (10, 1)}
TERM_OPENS = re.compile(r"(?:(\d{4})年)?秋季(?:学期|学年)?(?:开学|入学)(?:之|以)?前")
WHOLE_YEAR = re.compile(r"全年(?!总结|工作总结|报告)")
EACH_YEAR_DAY = re.compile(r"每年(\d{1,2})月(\d{1,2})日前")
EACH_MONTH_DAY = re.compile(r"(?:每|次)月(\d{1,2})日(?:之|以)?前")
EACH: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"每半年"), "P6M"),
    (re.compile(r"每(?:逢)?半个?月"), "P15D"),
    (re.compile(r"每([两二三四])个月"), "P{n}M"),
    (re.compile(r"每([两二三四五])年"), "P{n}Y"),
    (re.compile(r"(?<!每人)每年(?!\d)|按年度|开展年度|每年度"), "P1Y"),
    (re.compile(r"每个?季度?|按季度?|逐季|(?<=于)季末|(?:各|每逢)季度?末"), "P3M"),
    (re.compile(r"每逢?个?月(?!\d)|按月|逐月|(?<=于)月末|各月末"), "P1M"),
    (re.compile(r"每([两二三四])周"), "P{n}W"),
    (re.compile(r"每周|周调度|按周|逐周"), "P1W"),
)
WITHIN = re.compile(r"(?<!离校)(\d+)(个工作日|个月|日|天|年)(?:之|以)?内")
WITHIN_SPELT = re.compile(rf"(?<![{NUMERAL}\d])([两一二三四五六七八九十]{{1,3}})(个工作日|个月|日|天|年)(?:之|以)?内")
AHEAD = re.compile(r"前(\d+)个工作日(?!内)")
UNITS = {"个工作日": "WD", "个月": "M", "日": "D", "天": "D", "年": "Y"}
GRADUAL, REGULAR = re.compile(r"逐步"), re.compile(r"(?<!不)定期")

NUMBER = r"(\d+(?:\.\d+)?)(万|亿)?"
COUNTED = r"(人次|人天|人|名|个(?!工作日|月)|家|所|条|次|期|项|场|门|%|％)"
LASTING = r"(个工作日|个月|天|年|分钟|小时|课时|学时)"
AT_LEAST, AT_MOST = (
    r"(?:不得少于|不得低于|不少于|不低于|达到|突破|(?<!不)(?<!得)超过|大于|至少[\u4e00-\u9fff]{0,4})",
    r"(?:不得超过|不超过|不得高于|不高于|不得多于|不多于)")
SPELT = re.compile(rf"({AT_LEAST}|{AT_MOST})([{NUMERAL}]{{1,3}})(?=人次|人|名|个|家|次|期|场|天|年)")
TENTHS = re.compile(rf"({AT_LEAST}|{AT_MOST})?([{NUMERAL}])成(?:(半)|(以上))?(?![立果本为员绩功效都])")
FIGURES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"{AT_MOST}{NUMBER}(?:{COUNTED}|{LASTING})"), "<="),
    (re.compile(rf"{AT_LEAST}{NUMBER}(?:{COUNTED}|{LASTING})"), ">="),
    (re.compile(rf"{NUMBER}{COUNTED}(?:以上|及以上)(?!的)"), ">="),
    (re.compile(rf"{NUMBER}{COUNTED}(?:以内|以下)(?!的)"), "<="),
    (re.compile(rf"{NUMBER}{COUNTED}(?!以[上下内]|的|及以上)"), "="),
)
BELOW = re.compile(r"(?:低于|高于|超过|不足|第|累计[\u4e00-\u9fff]{0,4}次数)$")


Festivals = Mapping[str, Mapping[int, date]]
"""By name and year, the day of each holiday that goes by the moon or the sun: 春节, 清明, 端午, 中秋."""


def whens(text: str, *, year: int | None, festivals: Festivals = MappingProxyType({})) -> tuple[str, ...]:
    """Every term in a text, in the order it stands; a month without a year is of `year`, and left out where that is unknown."""
    taken: list[tuple[int, int]] = []
    found: dict[int, str] = {}
    for start, end, said in _whens(text, year, festivals):
        if not any(start < other_end and other_start < end for other_start, other_end in taken):
            taken.append((start, end))
            found[start] = said
    return tuple(dict.fromkeys(found[start] for start in sorted(found)))


def _whens(text: str, year: int | None, festivals: Festivals) -> Iterator[tuple[int, int, str]]:
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
    for one in HALF.finditer(text):
        if made := _day(int(one[1]) if one[1] else year, 6 if one[2] == "上" else 12, None):
            yield *one.span(), made
    for one in TERM_OPENS.finditer(text):
        if made := _day(int(one[1]) if one[1] else year, 8, None):
            yield *one.span(), made
    for one in FESTIVAL.finditer(text):
        if made := _eve(int(one[1]) if one[1] else year, one[2], festivals):
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
    for one in WITHIN_SPELT.finditer(text):
        yield *one.span(), f"+{number_of(one[1].replace('两', '二'))}{UNITS[one[2]]}"
    for one in AHEAD.finditer(text):
        yield *one.span(), f"-{one[1]}WD"
    for one in GRADUAL.finditer(text):
        yield *one.span(), "gradual"
    for one in REGULAR.finditer(text):
        yield *one.span(), "regular"


def figures(text: str) -> tuple[str, ...]:
    """Every figure with its unit that a text sets, in the order it stands; not those that only say whom it is about."""
    text = TENTHS.sub(_in_per_cent, SPELT.sub(_in_digits, text))
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


def _in_per_cent(found: re.Match[str]) -> str:
    """不低于七成 → 不低于70%; 成 that counts no tenths of anything is left as it stands."""
    if found[2] not in NUMERAL[:9] or not (found[1] or found[4]):
        return found[0]
    return f"{found[1] or ''}{number_of(found[2]) * 10 + (5 if found[3] else 0)}%{found[4] or ''}"


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


def _eve(year: int | None, name: str, festivals: Festivals) -> str | None:
    """The day before a holiday; before 元旦 is the year's last day, of the year the text is of. None where its day is not known."""
    if year is None:
        return None
    if name == "元旦":
        return date(year, 12, 31).isoformat()
    day = date(year, *FIXED[name]) if name in FIXED else festivals.get(name, {}).get(year)
    return (day - timedelta(days=1)).isoformat() if day else None


TERM = re.compile(r"\d{4}-\d{2}-\d{2}|(?:P15D|P\d+[YMW](?:@[\d-]{1,5})?)|[+-]\d+(?:WD|D|M|Y)|gradual|regular")
FIGURE = re.compile(r"(?:>=|<=|=)\d+(?:\.\d+)?\S{1,8}")


def is_term(said: str) -> bool:
    """Whether it says by when in the writing above."""
    return bool(TERM.fullmatch(said))


def is_figure(said: str) -> bool:
    """Whether it says how much in the writing above."""
    return bool(FIGURE.fullmatch(said))
