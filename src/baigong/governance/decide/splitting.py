"""An official document in its parts: title, number, issuer, day, addressee; blocks and sentences at anchors that never change.

An anchor is the way to a place as people write it: `三（一）2#4` is the fourth sentence of item 2 of section （一） of part
三; `第五条（三）#1` the first of item （三） of article 5, whatever chapter it stands in; `前#2` stands before the first part;
`附件1·二#1` in an attachment; `附件1表1#3` is the third row of a table there. A sentence ends at 。！？；, at a ： that opens a
list, and never within brackets or a title. Offsets count characters of `Split.text`.
"""

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import zip_longest

from baigong.governance.words import BlockKind

from .cleaning import NUMERAL, is_row, lines_of
from .heading import Head, head_of, is_foot

LEVELS: tuple[tuple[BlockKind, re.Pattern[str]], ...] = (
    (BlockKind.CHAPTER, re.compile(rf"(第[{NUMERAL}\d]+[编章节])\s*")),
    (BlockKind.ARTICLE, re.compile(rf"(第[{NUMERAL}\d]+条)\s*")),
    (BlockKind.PART, re.compile(rf"([{NUMERAL}]+)、\s*")),
    (BlockKind.SECTION, re.compile(rf"[（(]([{NUMERAL}]+)[）)]\s*")),
    (BlockKind.ITEM, re.compile(r"(\d{1,2})[.．、](?!\d)\s*")),
    (BlockKind.POINT, re.compile(r"(?:[（(](\d{1,2})[）)]|([①-⑳]))\s*")),
)
DEPTH = {BlockKind.CHAPTER: 0, BlockKind.ARTICLE: 1, BlockKind.PART: 1, BlockKind.SECTION: 2, BlockKind.ITEM: 3, BlockKind.POINT: 4}
ATTACHMENT = re.compile(r"附件?(\d*)(?=$|[^\d:：])")
INLINE = re.compile(rf"(?<=[。；：！？])(?=[（(][{NUMERAL}]+[）)])")
COUNTED = re.compile(rf"[{NUMERAL}]是")
DIGIT = re.compile(r"\d")
CLOSES = "”’』」）)》"
HEADED = frozenset({BlockKind.PART, BlockKind.SECTION, BlockKind.ITEM, BlockKind.POINT})
ORDERS = re.compile(r"应(?!急|用|届)|要(?!求|点|素)|须|不得|负责|可以")
LONGEST_HEADING, SHORTEST = 40, 30
LONGEST_BRACKET = 150
"""A bracket that is still open after so many characters was never closed: the copy is faulty."""


@dataclass(frozen=True)
class Block:
    """A part, article, section, item, attachment or table; `heading` is "" where its text begins at once."""

    anchor: str
    kind: BlockKind
    heading: str


@dataclass(frozen=True)
class Sentence:
    """One sentence at its anchor, `[start, end)` in the text. `opens` one that introduces the list below it.

    `paragraph` counts the paragraphs of its block from 1.
    """

    anchor: str
    block: str
    paragraph: int
    start: int
    end: int
    text: str
    is_heading: bool
    opens: bool


@dataclass(frozen=True)
class Split:
    """A document in its parts. `text` is what was pasted, mended where copying broke it."""

    text: str
    head: Head
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]

    def sentence(self, anchor: str) -> Sentence:
        """The sentence at an anchor. Raises KeyError."""
        for one in self.sentences:
            if one.anchor == anchor:
                return one
        raise KeyError(anchor)


def split(raw: str) -> Split:
    """Split a pasted text. Never fails: what it cannot place stands before the first part."""
    lines = [piece for line in lines_of(raw) for piece in _pieces(line)]
    head = head_of(lines)
    text = "\n".join(lines)
    writer, start = _Writer(), 0
    for position, line in enumerate(lines):
        if position not in head.lines and not is_foot(line, last=position >= len(lines) - 8):
            writer.take(line, start)
        start += len(line) + 1
    kinds = {one.anchor: one.kind for one in writer.blocks}
    said = [replace(one, is_heading=True) if _heads(one, then, kinds[one.block]) else one
            for one, then in zip_longest(writer.sentences, writer.sentences[1:])]
    return Split(text, head, tuple(writer.blocks), tuple(said))


class _Writer:
    """Takes lines one by one and knows where it stands."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.sentences: list[Sentence] = []
        self._way: list[tuple[int, str]] = []
        self._attachment = ""
        self._seen: Counter[str] = Counter()
        self._told: Counter[str] = Counter()
        self._paragraphs: Counter[str] = Counter()
        self._tables: Counter[str] = Counter()
        self._here = ""
        self._in_table: str = ""

    def take(self, line: str, start: int) -> None:
        if is_row(line):
            self._take_row(line, start)
            return
        self._in_table = ""
        last = self.blocks[-1] if self.blocks else None
        is_short = len(line) <= LONGEST_HEADING and line[-1] not in "。；："
        if last and last.kind == BlockKind.ATTACHMENT and not last.heading and is_short and not self._told[last.anchor]:
            self.blocks[-1] = replace(last, heading=line)
            return
        if (found := ATTACHMENT.match(line)) and len(line) <= LONGEST_HEADING and line[-1] not in "。；：":
            self._attachment, self._way = f"附件{found[1]}", []
            self._open(self._attachment, BlockKind.ATTACHMENT, line[found.end():].strip())
            return
        for kind, pattern in LEVELS:
            if found := pattern.match(line):
                self._take_marked(kind, next(filter(None, found.groups())), line, start, found.end())
                return
        self._say(line, start, 0)

    def _take_marked(self, kind: BlockKind, label: str, line: str, start: int, skip: int) -> None:
        rest = line[skip:]
        is_bare = "。" not in rest and not rest.endswith(("；", "：", "！"))
        is_heading = len(rest) <= LONGEST_HEADING and (kind == BlockKind.CHAPTER or is_bare)
        depth = DEPTH[kind]
        if kind == BlockKind.POINT and label in "①②③④⑤⑥⑦⑧⑨⑩":
            label = str("①②③④⑤⑥⑦⑧⑨⑩".index(label) + 1)
        written = {BlockKind.SECTION: f"（{label}）", BlockKind.POINT: f"（{label}）"}.get(kind, label)
        self._way = [one for one in self._way if one[0] < depth]
        way = "".join(part for level, part in self._way if level)  # a chapter is no part of the way to an article
        anchor = (f"{self._attachment}·" if self._attachment else "") + way + written
        self._way.append((depth, written))
        self._open(anchor, kind, rest if is_heading else "")
        if not rest:
            return
        if is_heading and kind != BlockKind.CHAPTER:
            self._add(start + skip, start + len(line), rest, is_heading=True)
        elif not is_heading:
            self._say(line, start, skip)

    def _take_row(self, line: str, start: int) -> None:
        if not self._in_table:
            place = self._here or self._attachment or "前"
            self._tables[place] += 1
            self._in_table = f"{place}表{self._tables[place]}"
            self.blocks.append(Block(self._in_table, BlockKind.TABLE, ""))
        self._told[self._in_table] += 1
        is_head = self._told[self._in_table] == 1
        self.sentences.append(Sentence(f"{self._in_table}#{self._told[self._in_table]}", self._in_table, self._told[self._in_table],
                                       start, start + len(line), line, is_head, False))

    def _open(self, anchor: str, kind: BlockKind, heading: str) -> None:
        self._seen[anchor] += 1
        self._here = anchor if self._seen[anchor] == 1 else f"{anchor}*{self._seen[anchor]}"
        self.blocks.append(Block(self._here, kind, heading))

    def _say(self, line: str, start: int, skip: int) -> None:
        if not self._here:
            self._open("前", BlockKind.PREAMBLE, "")
        self._paragraphs[self._here] += 1
        for begin, end in sentences_of(line[skip:]):
            self._add(start + skip + begin, start + skip + end, line[skip + begin:skip + end])

    def _add(self, start: int, end: int, said: str, *, is_heading: bool = False) -> None:
        self._told[self._here] += 1
        self.sentences.append(Sentence(f"{self._here}#{self._told[self._here]}", self._here, max(1, self._paragraphs[self._here]),
                                       start, end, said, is_heading, said.endswith("：")))


def _heads(one: Sentence, then: Sentence | None, kind: BlockKind) -> bool:
    """A short first sentence that only names what the block is about, such as （一）加强领导。 or 一是加强领导。"""
    if one.is_heading or then is None or len(one.text) > LONGEST_HEADING or not one.text.endswith("。"):
        return False
    if COUNTED.match(one.text):
        return then.block == one.block and len(one.text) <= SHORTEST and not COUNTED.match(then.text)
    return (kind in HEADED and one.anchor.endswith("#1") and then.block.startswith(one.block)
            and len(one.text) <= SHORTEST and not DIGIT.search(one.text) and not ORDERS.search(one.text))


def sentences_of(text: str) -> list[tuple[int, int]]:
    """Where the sentences of one paragraph lie. A bracket that names who answers for it stays with its sentence."""
    cuts: list[int] = []
    depth = opened = 0
    for at, letter in enumerate(text):
        if letter in "（(《〈“":
            depth, opened = depth + 1, at if depth == 0 else opened
        elif letter in "）)》〉”":
            depth = max(0, depth - 1)
        elif depth == 0 or at - opened > LONGEST_BRACKET:
            depth = 0
            if letter in "。！？；" or (letter == "：" and (at == len(text) - 1 or COUNTED.match(text, at + 1))):
                cuts.append(at + 1)
    if not cuts or cuts[-1] != len(text):
        cuts.append(len(text))
    found: list[tuple[int, int]] = []
    start = 0
    for cut in cuts:
        end = cut
        while end < len(text) and text[end] in CLOSES:
            end += 1
        if not text[start:end].strip():
            continue
        if found and text[start:end].startswith(("（", "(")) and text[start:end].rstrip("。；").endswith(("）", ")")) \
                and text[found[-1][1] - 1] in "。；":
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
        start = end
    return found


def _pieces(line: str) -> list[str]:
    """A line that a copy ran together: list items after a full stop begin a line of their own, and so does a chapter."""
    if is_row(line):
        return [line]
    parted = re.sub(rf"(?<=[^，、和第条])(第[{NUMERAL}]+章[\u4e00-\u9fff、]{{2,16}})$", r"\n\1", line)
    return [piece for whole in parted.split("\n") for piece in INLINE.split(whole) if piece]
