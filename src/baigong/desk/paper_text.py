"""The text of a document that is brought as a file: of Word (.docx) with the numbers Word writes by itself, or of a PDF.

What a file holds beside its text (pictures, comments, what was struck out under track changes) is left out.
"""

import re
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree

BIGGEST_PART = 20 * 1024 * 1024
"""Bytes a part of a Word file may unfold to; the longest notices are well below one megabyte."""
MOST_PAGES = 400
PAGE_NUMBER = re.compile(r"^\s*[-—–－]*\s*\d{1,3}\s*[-—–－]*\s*$")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
CHINESE = {"chineseCounting", "chineseCountingThousand", "chineseLegalSimplified", "japaneseCounting", "ideographDigital",
           "taiwaneseCountingThousand"}
DIGITS = "零一二三四五六七八九"


class Unreadable(ValueError):
    """The file is not what its name says, is locked, or is too large."""


def text_of_docx(content: bytes) -> str:
    """One line a paragraph, one a row of a table with its cells parted by tabs. Raises Unreadable."""
    try:
        with ZipFile(BytesIO(content)) as packed:
            body = _part(packed, "word/document.xml")
            numbering = _part(packed, "word/numbering.xml") if "word/numbering.xml" in packed.namelist() else None
    except (BadZipFile, KeyError, etree.XMLSyntaxError, NotImplementedError, RuntimeError, OSError) as error:
        raise Unreadable from error
    numbers = _Numbers(numbering)
    return "\n".join(_lines(body.find(f"{W}body"), numbers))


def text_of_pdf(content: bytes) -> str:
    """The letters of its pages, without page numbers; "" for a scan. Raises Unreadable."""
    from pypdf import PdfReader  # read when the first file comes: two thirds of a second that no start should wait for
    from pypdf.errors import PyPdfError

    try:
        pages = PdfReader(BytesIO(content)).pages
        if len(pages) > MOST_PAGES:
            raise Unreadable
        lines = [line for page in pages for line in page.extract_text().split("\n") if not PAGE_NUMBER.match(line)]
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OSError) as error:
        raise Unreadable from error
    return "\n".join(lines)


def _part(packed: ZipFile, name: str) -> "etree._Element":
    if packed.getinfo(name).file_size > BIGGEST_PART:
        raise Unreadable
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(packed.read(name), parser)


def _lines(within: "etree._Element | None", numbers: "_Numbers") -> Iterator[str]:
    for one in () if within is None else within:
        if one.tag == f"{W}p":
            yield numbers.before(one) + _letters(one)
        elif one.tag == f"{W}tbl":
            for row in one.iter(f"{W}tr"):
                yield "\t".join("".join(_letters(line) for line in cell.iter(f"{W}p")) for cell in row.findall(f"{W}tc"))
        elif one.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins"):
            yield from _lines(one, numbers)


def _letters(paragraph: "etree._Element") -> str:
    found = []
    for one in paragraph.iter(f"{W}t", f"{W}tab", f"{W}br"):
        if any(above.tag == FALLBACK for above in one.iterancestors()):
            continue  # the same words once more, for older programs
        found.append((one.text or "") if one.tag == f"{W}t" else "\n" if one.tag == f"{W}br" else " ")
    return "".join(found)


class _Numbers:
    """Numbers that Word writes before paragraphs and keeps in no text: 一、（一）1. are what anchors are made of."""

    def __init__(self, numbering: "etree._Element | None") -> None:
        self._levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self._counts: dict[str, Counter[int]] = {}
        if numbering is None:
            return
        kinds = {one.get(f"{W}abstractNumId"): {int(level.get(f"{W}ilvl", "0")): _level(level) for level in one.findall(f"{W}lvl")}
                 for one in numbering.findall(f"{W}abstractNum")}
        for one in numbering.findall(f"{W}num"):
            kind = one.find(f"{W}abstractNumId")
            self._levels[one.get(f"{W}numId", "")] = kinds.get(kind.get(f"{W}val") if kind is not None else None, {})

    def before(self, paragraph: "etree._Element") -> str:
        """What stands before this paragraph's text: "" where it has no number."""
        said = paragraph.find(f"{W}pPr/{W}numPr")
        if said is None:
            return ""
        number, level = (_value(said.find(f"{W}{name}")) for name in ("numId", "ilvl"))
        levels, depth = self._levels.get(number, {}), int(level or "0")
        if depth not in levels:
            return ""
        counts = self._counts.setdefault(number, Counter())
        counts[depth] += 1
        for deeper in [one for one in counts if one > depth]:
            del counts[deeper]
        return re.sub(r"%(\d)", lambda hit: self._written(levels, counts, int(hit[1]) - 1), levels[depth][1])

    @staticmethod
    def _written(levels: dict[int, tuple[str, str, int]], counts: Counter[int], depth: int) -> str:
        form, _, first = levels.get(depth, ("decimal", "", 1))
        n = max(counts[depth], 1) + first - 1
        return spelt(n) if form in CHINESE else str(n)


def _level(level: "etree._Element") -> tuple[str, str, int]:
    """How a level is written, around what, and with what it begins; a bullet is written as nothing."""
    form, around, first = (_value(level.find(f"{W}{name}")) for name in ("numFmt", "lvlText", "start"))
    return form, "" if form in ("bullet", "none") else around, int(first or "1")


def _value(one: "etree._Element | None") -> str:
    return "" if one is None else one.get(f"{W}val", "")


def spelt(n: int) -> str:
    """1 → 一, 12 → 十二, 30 → 三十, 105 → 105: no notice has a hundred items."""
    if not 0 < n < 100:
        return str(n)
    tens, ones = divmod(n, 10)
    return ("" if tens == 0 else "十" if tens == 1 else f"{DIGITS[tens]}十") + (DIGITS[ones] if ones else "")
