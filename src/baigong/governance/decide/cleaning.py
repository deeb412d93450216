"""A pasted official document as lines: one a paragraph, a heading or a row of a table; nothing added, nothing reworded.

What is mended is only what copying did: spaces between Chinese letters, lines broken at the width of a page or after a
comma, heading marks of a converter. The same text always gives the same lines.
"""

import re

CJK = r"\u3400-\u9fff\uff00-\uffef\u3000-\u303f‘’“”·—…"
BETWEEN = re.compile(rf"(?<=[{CJK}])[ ]+(?=[{CJK}])|(?<=[{CJK}])[ ]+(?=\d)|(?<=\d)[ ]+(?=[{CJK}])")
NUMERAL = "一二三四五六七八九十百零〇"
MARKER = re.compile(
    rf"^(?:第[{NUMERAL}\d]+[编章节条]|[{NUMERAL}]+、|[（(][{NUMERAL}]+[）)]|\d{{1,2}}[.．、](?!\d)|[（(]\d{{1,2}}[）)]|[①-⑳]|附件?\d*(?:$|[:：]))")
ENDED = "。；：！？…”）)|"
ROW = re.compile(r"\t|\|")
WIDEST = 120
"""Half letters. Lines wider than this were never broken at the width of a page."""
SLACK = 3
"""Half letters a full line may be short of the edge, since a mark is kept with its word."""


def lines_of(raw: str) -> list[str]:
    """The lines of a pasted text; a row of a table has its cells parted by ` | `."""
    found: list[str] = []
    for line in raw.replace("\r\n", "\n").replace("\r", "\n").replace("\u00a0", " ").split("\n"):
        if made := _row(line) if ROW.search(line.strip()) else _line(line):
            found.append(made)
    return _joined(found)


def is_row(line: str) -> bool:
    """Whether a line is a row of a table."""
    return " | " in line


def _line(line: str) -> str:
    bare = re.sub(r"^\s*#+\s*", "", line.replace("\u3000", " ").replace("\t", " ")).strip()
    return BETWEEN.sub("", re.sub(r" +", " ", bare))


def _row(line: str) -> str:
    cells = [_line(cell) for cell in ROW.split(line)]
    if all(not cell.strip("-: ") for cell in cells):
        return ""  # the rule under the head of a table
    told = [cell for cell in cells if cell]
    return " | ".join(told)


def _joined(lines: list[str]) -> list[str]:
    width = _width(lines)
    found: list[str] = []
    is_full = False
    for line in lines:
        if found and _goes_on(found[-1], line, is_full=is_full):
            found[-1] += line
        else:
            found.append(line)
        is_full = bool(width) and wide(line) >= width - SLACK and line[-1] not in ENDED
    return found


def _goes_on(before: str, line: str, *, is_full: bool) -> bool:
    if is_row(before) or is_row(line) or MARKER.match(line):
        return False
    # Full to the edge, after a comma, or a long line that stops in the middle of a sentence: cut between two lines or pages.
    return is_full or before.endswith(("，", "、", ",")) or (wide(before) > WIDEST and before[-1] not in ENDED)


def _width(lines: list[str]) -> int:
    """How wide the page was, in half letters, if its lines are broken at its width; 0 where they are whole paragraphs."""
    widths = [wide(line) for line in lines if not is_row(line)]
    if not widths or sum(one > WIDEST for one in widths) * 10 > len(widths):
        return 0
    full, often = max(((one, sum(one - SLACK <= other <= one for other in widths)) for one in set(widths)),
                      key=lambda pair: (pair[1], pair[0]))
    return full if often >= 5 and often * 4 >= len(widths) else 0


def wide(line: str) -> int:
    """The width of a line in half letters: a Chinese letter is as wide as two digits."""
    return sum(1 if letter.isascii() else 2 for letter in line)
