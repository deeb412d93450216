"""A policy on one picture: an SVG drawn from what the sheet tells, when it is asked for. No figure of it is typed by anyone.

Widths and heights are in the picture's own units; Chinese letters are as wide as they are high, others about half.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree import ElementTree

WIDTH, EDGE, LINE = 720, 36, 30
INK, PAPER, SEAL, SOFT = "#1f2430", "#fffdf8", "#a3271f", "#f0e6da"
SVG = "http://www.w3.org/2000/svg"
LETTER, SMALL, HEAD = 18, 15, 26


@dataclass(frozen=True)
class Bar:
    """One figure: what it is of, how it reads, how long its bar is (0–1)."""

    label: str
    text: str
    share: float


@dataclass(frozen=True)
class Panel:
    """A part of the picture: its heading, bars, lines of text."""

    heading: str
    bars: Sequence[Bar] = ()
    lines: Sequence[str] = ()


def drawn(*, title: str, under: str, panels: Sequence[Panel], foot: str) -> bytes:
    """The picture as an SVG file; a panel without bars and lines is left out."""
    root = ElementTree.Element("svg", {"xmlns": SVG, "role": "img", "font-family": "sans-serif"})
    ElementTree.SubElement(root, "title").text = title
    ground = ElementTree.SubElement(root, "rect", {"width": str(WIDTH), "fill": PAPER})
    heads = wrapped(title, HEAD)
    band = 40 + len(heads) * (HEAD + 10) + 24
    _rect(root, 0, 0, WIDTH, band, SEAL)
    at = 30
    for line in heads:
        at += HEAD + 6
        _text(root, EDGE, at, line, HEAD, PAPER, bold=True)
    _text(root, EDGE, at + 30, under, SMALL, PAPER)
    at = band + 14
    for panel in panels:
        if panel.bars or panel.lines:
            at = _panel(root, panel, at)
    for line in wrapped(foot, SMALL):
        at += SMALL + 9
        _text(root, EDGE, at, line, SMALL, INK)
    at += 26
    root.set("viewBox", f"0 0 {WIDTH} {at}")
    ground.set("height", str(at))
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def wrapped(text: str, size: int, *, width: int = WIDTH - 2 * EDGE) -> list[str]:
    """A text in lines no wider than `width`; a Latin word is not broken."""
    lines, line, wide = [], "", 0.0
    for piece in _pieces(text):
        room = sum(_wide(letter) for letter in piece) * size
        if line and wide + room > width:
            lines.append(line.rstrip())
            line, wide = "", 0.0
            piece = piece.lstrip()
        line += piece
        wide += room
    return [*lines, line.rstrip()] if line.strip() else lines


def _pieces(text: str) -> list[str]:
    """Chinese letters one by one, other words whole with the space before them."""
    pieces: list[str] = []
    for letter in text:
        if pieces and letter.isascii() and letter != " " and pieces[-1][-1].isascii():
            pieces[-1] += letter
        else:
            pieces.append(letter)
    return pieces


def _wide(letter: str) -> float:
    return 0.56 if letter.isascii() else 1.0


def _panel(root: ElementTree.Element, panel: Panel, at: int) -> int:
    at += LETTER + 12
    _text(root, EDGE, at, panel.heading, LETTER + 2, SEAL, bold=True)
    at += 10
    for bar in panel.bars:
        for line in wrapped(bar.label, SMALL):
            at += SMALL + 7
            _text(root, EDGE, at, line, SMALL, INK)
        at += 8
        _rect(root, EDGE, at, WIDTH - 2 * EDGE, 26, SOFT)
        _rect(root, EDGE, at, max(6, round((WIDTH - 2 * EDGE - 170) * bar.share)), 26, SEAL)
        _text(root, WIDTH - EDGE - 8, at + 20, bar.text, LETTER, INK, bold=True, end=True)
        at += 30
    for line in panel.lines:
        for nth, part in enumerate(wrapped(line, LETTER, width=WIDTH - 2 * EDGE - 22)):
            at += LINE
            if nth == 0:
                ElementTree.SubElement(root, "circle", {"cx": str(EDGE + 5), "cy": str(at - 6), "r": "4", "fill": SEAL})
            _text(root, EDGE + 22, at, part, LETTER, INK)
    return at + 12


def _rect(root: ElementTree.Element, x: int, y: int, width: int, height: int, fill: str) -> None:
    ElementTree.SubElement(root, "rect", {
        "x": str(x), "y": str(y), "width": str(width), "height": str(height), "fill": fill})


def _text(
    root: ElementTree.Element, x: int, y: int, text: str, size: int, fill: str, *, bold: bool = False, end: bool = False,
) -> None:
    one = ElementTree.SubElement(root, "text", {"x": str(x), "y": str(y), "font-size": str(size), "fill": fill})
    if bold:
        one.set("font-weight", "bold")
    if end:
        one.set("text-anchor", "end")
    one.text = text
