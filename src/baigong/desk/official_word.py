"""Official reports as Word documents that an office may go on with: the twin of `official.pdf_of`.

A file of its own, read when the first Word document is asked for: its library takes a third of a second.
"""

from datetime import datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from .official import Grid, Paper

RED = RGBColor(0xC8, 0x10, 0x2E)
BODY, TITLE, BLACK = "仿宋_GB2312", "方正小标宋简体", "黑体"
"""The faces the standard names; a computer without them shows its own in their place."""


def docx_of(paper: Paper, *, at: datetime) -> bytes:
    """The document as Word takes it."""
    made = Document()
    made.core_properties.title, made.core_properties.author = paper.title, paper.office
    made.core_properties.created = made.core_properties.modified = at.replace(tzinfo=None)
    page = made.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin, page.bottom_margin, page.left_margin, page.right_margin = Mm(37), Mm(35), Mm(28), Mm(26)
    _faces(made.styles["Normal"], BODY, 16)
    for name, face in (("Heading 1", TITLE), ("Heading 2", BLACK)):
        _faces(made.styles[name], face, 22 if name == "Heading 1" else 16)
        made.styles[name].font.color.rgb = RGBColor(0, 0, 0)
    _line(made, paper.office, size=30, face=TITLE, colour=RED, align=WD_ALIGN_PARAGRAPH.CENTER)
    _red_line(_line(made, paper.no, size=14, align=WD_ALIGN_PARAGRAPH.CENTER))
    made.add_heading(paper.title, level=1).alignment = WD_ALIGN_PARAGRAPH.CENTER
    for text in paper.lead:
        _line(made, text, indent=True)
    for part in paper.parts:
        made.add_heading(part.number + part.title, level=2)
        for text in part.text:
            _line(made, text, indent=True)
        for grid in part.tables:
            _grid(made, grid)
    for text in ("", paper.signer, paper.date):
        _line(made, text, align=WD_ALIGN_PARAGRAPH.RIGHT)
    for text in ("", *paper.foot):
        _line(made, text, size=10.5)
    _page_number(page.footer.paragraphs[0])
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def _faces(style: Any, face: str, size: float) -> None:
    style.font.name, style.font.size = face, Pt(size)
    style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), face)
    style.paragraph_format.line_spacing = Pt(28)
    style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(0)


def _line(made: Any, text: str, *, size: float = 16, face: str = BODY, colour: RGBColor | None = None,
          align: WD_ALIGN_PARAGRAPH | None = None, indent: bool = False) -> Any:
    line = made.add_paragraph()
    line.alignment = align
    if indent:
        line.paragraph_format.first_line_indent = Pt(2 * size)
    if size > 22:
        line.paragraph_format.line_spacing = Pt(size * 1.5)
    run = line.add_run(text)
    run.font.size, run.font.name = Pt(size), face
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), face)
    if colour is not None:
        run.font.color.rgb = colour
    return line


def _grid(made: Any, grid: Grid) -> None:
    _line(made, grid.title, size=12, face=BLACK, align=WD_ALIGN_PARAGRAPH.CENTER).paragraph_format.keep_with_next = True
    table = made.add_table(rows=1, cols=len(grid.head), style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for n, text in enumerate(grid.head):
        _cell(table.rows[0].cells[n], text, bold=True, right=False)
    repeat = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(repeat)
    for row in grid.rows:
        cells = table.add_row().cells
        for n, text in enumerate(row):
            _cell(cells[n], text, bold=False, right=n + 1 in grid.numeric)
    for n, share in enumerate(grid.widths):
        for cell in table.columns[n].cells:
            cell.width = Mm(156 * share / sum(grid.widths))
    _line(made, "", size=10.5)


def _cell(cell: Any, text: str, *, bold: bool, right: bool) -> None:
    line = cell.paragraphs[0]
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER if bold else WD_ALIGN_PARAGRAPH.RIGHT if right else WD_ALIGN_PARAGRAPH.LEFT
    line.paragraph_format.line_spacing = Pt(15)
    run = line.add_run(text)
    run.font.size, run.font.bold = Pt(10.5), bold


def _red_line(line: Any) -> None:
    """A red rule under the document's number."""
    borders, under = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for key, value in (("val", "single"), ("sz", "12"), ("space", "6"), ("color", str(RED))):
        under.set(qn(f"w:{key}"), value)
    borders.append(under)
    line._p.get_or_add_pPr().append(borders)


def _page_number(line: Any) -> None:
    """— 1 —, counted by whoever shows the document."""
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    line.add_run("— ")
    run = line.add_run()
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = text
        run._r.append(part)
    line.add_run(" —")
