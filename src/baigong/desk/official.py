"""Official reports as PDF (by typst) and as Word documents, both from the same plain values; measures after GB/T 9704-2012."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from threading import Lock

import typst
from django.conf import settings

TEMPLATE = Path(__file__).with_name("official.typ")
_one_at_a_time = Lock()  # the compiler keeps its fonts, and works for one thread at once


@dataclass(frozen=True)
class Grid:
    """A table: `widths` are shares of the line, `numeric` the columns set right, from 1."""

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    numeric: Sequence[int]
    widths: Sequence[int]


@dataclass(frozen=True)
class Chapter:
    """One section: its number and title, paragraphs, tables."""

    number: str
    title: str
    text: Sequence[str]
    tables: Sequence[Grid]


@dataclass(frozen=True)
class Paper:
    """A whole document. `lead` stands before the first section, `foot` in small type at the end."""

    office: str
    no: str
    title: str
    lead: Sequence[str]
    parts: Sequence[Chapter]
    signer: str
    date: str
    foot: Sequence[str]


def widths_of(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[int]:
    """Shares of a line by what each column holds: the longest cell, within bounds, so that no column starves."""
    return [min(18, 1 + max(3, *(_measure(text) for text in column))) for column in zip(head, *rows, strict=True)]


def pdf_of(paper: Paper, *, at: datetime) -> bytes:
    """The document as PDF/A; the same paper at the same instant gives the same bytes."""
    with _one_at_a_time:
        made = _compiler().compile(format="pdf", sys_inputs={"told": json.dumps(asdict(paper), ensure_ascii=False)},
                                   pdf_standards="a-2a", timestamp=int(at.timestamp()))
    if not isinstance(made, bytes):
        raise TypeError("typst made several files of one document")
    return made


def docx_of(paper: Paper, *, at: datetime) -> bytes:
    """The same as a Word document that an office may go on with."""
    from .official_word import docx_of as written

    return written(paper, at=at)


def _measure(text: str) -> int:
    """How wide a text is, in Chinese characters: half for what is not."""
    return (sum(2 if ord(letter) > 0x2E7F else 1 for letter in text) + 1) // 2


@cache
def _compiler() -> typst.Compiler:
    shelf = settings.CHECKOUT / "assets" / "node_modules" / "@expo-google-fonts" / "noto-serif-sc"
    return typst.Compiler(TEMPLATE, root=TEMPLATE.parent, ignore_system_fonts=True,
                          font_paths=[shelf / weight for weight in ("400Regular", "700Bold")])
