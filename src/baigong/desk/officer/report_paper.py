"""An annual report as an official document: PDF or Word."""

from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from baigong.desk import official, yearly
from baigong.desk.official import Chapter, Grid, Paper, widths_of
from baigong.desk.page import Ask
from baigong.desk.show import PDF, download

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FILES = {"pdf": (official.pdf_of, PDF), "docx": (official.docx_of, DOCX)}


def wanted(ask: Ask) -> str:
    """The kind of file the address asks for, or ""."""
    kind = ask.get.get("export", "")
    return kind if kind in FILES else ""


def file_of(kind: str, one: Any, told: list[yearly.Part], ask: Ask) -> HttpResponse:
    """The download."""
    made, media = FILES[kind]
    name = f"{yearly.heading_of(one, ask.language)} {one.no}.{kind}"
    return download(made(paper_of(one, told, ask), at=one.signed_at or ask.now), name=name, kind=media)


def paper_of(one: Any, told: list[yearly.Part], ask: Ask) -> Paper:
    """The report as plain values."""
    office = _("{place}人力资源社会保障部门").format(place=one.region.name)
    lead = [_("本报告数字由系统按指标定义生成，截至 {until}，签发后锁定；口径、来源行数和校验码可在系统中逐项查验。").format(
        until=f"{one.month_until:%Y-%m}")]
    if one.why:
        lead.append(_("本版为第 {nth} 版，更正理由：{why}").format(nth=one.nth, why=one.why))
    foot = [_("编号 {no}，第 {nth} 版。").format(no=one.no, nth=one.nth)]
    at = f"{timezone.localtime(one.signed_at):%Y-%m-%d %H:%M}" if one.signed_at else ""
    foot.append(_("锁定校验码 {hash}，签发于 {at}。").format(hash=one.hash, at=at) if at else _("草稿，未签发。"))
    return Paper(
        office=office, no=one.no, title=yearly.heading_of(one, ask.language), lead=lead,
        parts=[_chapter(part) for part in told], signer=office, date=yearly.day_in_words(yearly.signed_on(one, ask)), foot=foot)


def _chapter(part: yearly.Part) -> Chapter:
    grids = [Grid(one.title, one.head, one.rows, one.numeric, widths_of(one.head, one.rows)) for one in part.tables if one.rows]
    if part.figures:
        head = (_("指标"), _("分组"), _("数值"), _("分子 / 分母"), _("口径"))
        rows = [(one.name, one.part or "–", one.text, one.fraction or "–", one.cell.definition[:8] or "–") for one in part.figures]
        grids.insert(0, Grid(_("主要数字"), head, rows, (3, 4), widths_of(head, rows)))
    return Chapter(part.number, part.title, [line for line in part.text.splitlines() if line.strip()], grids)
