"""Text out of files: Word with its own numbers, tables and struck-out words; PDF without page numbers; what is none is refused."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import typst
from django.conf import settings
from pypdf import PdfReader, PdfWriter

from baigong.desk import paper_text
from baigong.desk.paper_text import Unreadable, spelt, text_of_docx, text_of_pdf

W = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
     'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"')
NUMBERING = f"""<w:numbering {W}><w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
<w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>
<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""


def line(text: str, level: int | None = None) -> str:
    number = f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="7"/></w:numPr></w:pPr>' if level is not None else ""
    return f"<w:p>{number}<w:r><w:t>{text}</w:t></w:r></w:p>"


def docx(*body: str, numbering: str = NUMBERING) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", f"<w:document {W}><w:body>{''.join(body)}</w:body></w:document>")
        if numbering:
            packed.writestr("word/numbering.xml", numbering)
    return made.getvalue()


def test_word_writes_its_numbers_and_so_do_we() -> None:
    made = docx(line("关于某事的通知"), line("任务", 0), line("甲", 1), line("乙", 1), line("细目", 2), line("细目", 2),
                line("点", 3), line("保障", 0), line("丙", 1))
    assert text_of_docx(made).split("\n") == [
        "关于某事的通知", "一、任务", "（一）甲", "（二）乙", "3.细目", "4.细目", "点", "二、保障", "（一）丙"]
    assert text_of_docx(docx(line("任务", 0), numbering="")) == "任务"


def test_tables_struck_words_and_text_boxes() -> None:
    cell = "<w:tc>{}</w:tc>".format
    rows = [f"<w:tr>{cell(line(one))}{cell(line(two))}</w:tr>" for one, two in (("任务", "牵头"), ("培训", "市人"))]
    table = f"<w:tbl>{''.join(rows)}</w:tbl>"
    struck = "<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>"
    box = ("<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>框</w:t></w:r></mc:Choice>"
           "<mc:Fallback><w:r><w:t>框</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>")
    inside = f"<w:sdt><w:sdtContent>{line('控件里的话')}</w:sdtContent></w:sdt>"
    assert text_of_docx(docx(table, struck, box, inside)).split("\n") == ["任务\t牵头", "培训\t市人", "新", "框", "控件里的话"]


def test_a_printed_paper_is_read_back_without_its_page_numbers(tmp_path: Path) -> None:
    (tmp_path / "a.typ").write_text('#set page(numbering: "— 1 —")\n#set text(font: "Noto Serif SC")\n'
                                    "一、任务\n\n市人社局要组织培训。\n#pagebreak()\n二、保障")
    fonts = settings.CHECKOUT / "assets" / "node_modules" / "@expo-google-fonts" / "noto-serif-sc" / "400Regular"
    said = text_of_pdf(typst.compile(tmp_path / "a.typ", ignore_system_fonts=True, font_paths=[fonts]))
    assert "市人社局要组织培训。" in said and "二、保障" in said and "—" not in said


def test_a_blank_page_has_no_text() -> None:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    made = BytesIO()
    writer.write(made)
    assert text_of_pdf(made.getvalue()).strip() == ""


def test_what_cannot_be_read_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    other = BytesIO()
    with ZipFile(other, "w") as packed:
        packed.writestr("a.txt", "x")
    bomb = docx(line("长" * 9))
    for wrong in (b"", b"PK", other.getvalue(), docx("<w:p>")):
        with pytest.raises(Unreadable):
            text_of_docx(wrong)
    monkeypatch.setattr(paper_text, "BIGGEST_PART", 10)
    with pytest.raises(Unreadable):
        text_of_docx(bomb)
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.encrypt("secret")
    locked = BytesIO()
    writer.write(locked)
    for wrong in (b"", b"%PDF-1.4 nothing", locked.getvalue()):
        with pytest.raises(Unreadable):
            text_of_pdf(wrong)
    monkeypatch.setattr(paper_text, "MOST_PAGES", 0)
    plain = PdfWriter(clone_from=PdfReader(BytesIO(_blank())))
    made = BytesIO()
    plain.write(made)
    with pytest.raises(Unreadable):
        text_of_pdf(made.getvalue())


def _blank() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def test_entities_stay_shut() -> None:
    made = BytesIO()
    with ZipFile(made, "w") as packed:
        packed.writestr("word/document.xml", f'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><w:document {W}><w:body>'
                        "<w:p><w:r><w:t>甲&a;乙</w:t></w:r></w:p></w:body></w:document>")
    assert Path("/etc/hostname").read_text().strip() not in text_of_docx(made.getvalue())


@pytest.mark.parametrize(("n", "said"), [(1, "一"), (10, "十"), (12, "十二"), (30, "三十"), (99, "九十九"), (105, "105")])
def test_numbers_are_spelt(n: int, said: str) -> None:
    assert spelt(n) == said
