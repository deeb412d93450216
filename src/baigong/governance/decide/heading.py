"""What stands around the text of an official document: title, number, addressee above; issuer, day, copies below."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from .cleaning import MARKER, NUMERAL, is_row

NUMBER = re.compile(r"([\u4e00-\u9fff]{0,9})[〔\[［（(](\d{4})[〕\]］）)]第?(\d+)号")
KINDS = "通知|意见|办法|方案|规定|细则|公告|决定|规划|计划|要点|措施|通告|批复|条例|纪要|工作任务|分工"
TITLE = re.compile(rf"(?:{KINDS})(?:[（(〈].{{1,12}}[）)〉])?$")
RUN_ON = re.compile(rf"号(.{{4,60}}?的(?:{KINDS}))")
ADDRESSEE = re.compile(r"^[^。；]{2,200}[：:]$")
BODY_ENDS = "部厅局委院府室会办司处站"
DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
SPELT = re.compile(rf"([二一〇零○{NUMERAL}]{{4}})年([{NUMERAL}]{{1,3}})月([{NUMERAL}]{{1,3}})日")
FOOT = re.compile(r"^(?:抄送|信息公开|附件?\d*[:：]|[（(]此件|[（(]联系人|联系人|浏览次数|来源[:：]|发布时间|主题词)|印发$")
FIRST = 15
DIGITS = {letter: value for value, letter in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}


@dataclass(frozen=True)
class Head:
    """What a document says of itself; "" or None where it does not. `lines` are the lines that say it."""

    title: str
    number: str
    issuer: str
    issued_on: date | None
    addressee: str
    lines: frozenset[int]


def head_of(lines: Sequence[str]) -> Head:
    """Read the head and the foot of a document."""
    until = next((n for n, line in enumerate(lines) if MARKER.match(line)), len(lines))
    taken: set[int] = set()
    named: list[str] = []
    number = title = addressee = ""
    for n, line in enumerate(lines[:min(until, FIRST)]):
        if is_row(line) or n in taken:
            continue
        found = NUMBER.search(line)
        if found and not number and (len(line) <= found.end() - found.start() + 12 or n == 0):
            number = f"{_own(found[1])}〔{found[2]}〕{found[3]}号"
            taken.add(n)
            if n == 0 and not title and (run_on := RUN_ON.search(line, found.end() - 1)):
                title = run_on[1]
        elif not title and TITLE.search(line) and "。" not in line:
            first = n - 1 if n and lines[n - 1].endswith("关于") else n
            while line.startswith("关于") and first and _is_body(lines[first - 1]):
                first -= 1
                named.insert(0, lines[first])
            title = "".join(lines[first:n + 1])
            taken |= set(range(first, n + 1))
        elif not addressee and ADDRESSEE.match(line):
            addressee = line.rstrip("：:")
            taken.add(n)
        elif len(line) <= 30 and line[-1] not in "。；：" and n < until - 1:
            taken.add(n)  # whose paper it is, who looked at it: no sentence
    day, day_at = _day(lines)
    issuer, signed = _issuer(lines, day_at, title)
    issuer = "、".join(named) or issuer
    return Head(title, number, issuer, day, addressee, frozenset(taken | signed | ({day_at} if day_at is not None else set())))


def is_foot(line: str, *, last: bool) -> bool:
    """Whether a line is no sentence of the text: copies, attachments named, who made it public."""
    return bool(FOOT.search(line)) and (last or len(line) <= 60) and "。" not in line.rstrip("。")


def day_in(text: str) -> date | None:
    """The first whole date in a text, in digits or spelt; None where there is none or no such day."""
    try:
        if found := DAY.search(text):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := SPELT.search(text):
            return date(int("".join(str(DIGITS[letter]) for letter in found[1])), number_of(found[2]), number_of(found[3]))
    except (ValueError, KeyError):
        return None
    return None


def number_of(spelt: str) -> int:
    """十二 → 12, 二十 → 20, 三十一 → 31, 一百零五 → 105. Raises KeyError for anything else."""
    hundreds, _, rest = spelt.rpartition("百")
    tens, has_ten, ones = rest.replace("零", "").rpartition("十")
    return ((DIGITS[hundreds] if hundreds else 0) * 100 + ((DIGITS[tens] if tens else 1) * 10 if has_ten else 0)
            + (DIGITS[ones] if ones else 0))


def _own(prefix: str) -> str:
    """The letters of a number without the issuer's name that a copy ran into it."""
    at = max(prefix.rfind(letter) for letter in "部厅局委府院")
    return prefix[at + 1:] if at >= 3 and len(prefix) - at - 1 >= 2 else prefix


def _is_body(line: str) -> bool:
    return len(line) <= 30 and line[-1] in BODY_ENDS and not NUMBER.search(line)


def _day(lines: Sequence[str]) -> tuple[date | None, int | None]:
    for n in range(len(lines) - 1, -1, -1):
        line = lines[n]
        if len(line) <= 24 and (day := day_in(line)) and not line.endswith(("。", "；")):
            return day, n
    return None, None


def _issuer(lines: Sequence[str], day_at: int | None, title: str) -> tuple[str, set[int]]:
    named: list[str] = []
    signed: set[int] = set()
    n = (day_at or 0) - 1
    while day_at is not None and n >= 0 and _is_body(lines[n]) and len(named) < 8:
        named.insert(0, lines[n])
        signed.add(n)
        n -= 1
    if named:
        return "、".join(" ".join(named).split()), signed
    return (title.partition("关于")[0] if "关于" in title else ""), set()
