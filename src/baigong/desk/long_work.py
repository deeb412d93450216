"""Long work at a desk: asked for here, watched while it goes on, stopped, found again with its result and its faults.

    works, work = hang_works(door)                       in <audience>/works.py, and a NavItem "<audience>:works"
    return later(ask, LongWork.ROSTER, args={…}, content=table.read(), link=reverse(…))      in a deed
"""

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from baigong.journal import actions as journal
from baigong.journal import queries as journals
from baigong.journal.words import WorkState
from baigong.kernel.word import Words
from baigong.people import queries as people

from . import listing
from .door import Door
from .page import Ask, Page, page
from .parts.lists import Column
from .show import SeeOther, Show, show

SMALL = 200
"""So many rows are done while the page waits; more go on behind it."""
COLUMNS = (Column("what", _("事项"), "strong", sub="who"), Column("state", _("状态"), "tag", sub="far"),
           Column("asked_at", _("提交时间"), "moment"), Column("ended_at", _("结束时间"), "moment"))
FAULTS = (Column("row", _("行号"), "number"), Column("fault", _("问题")), Column("way_out", _("怎么办")))
WHOSE = (Column("row", _("行号"), "number"), Column("name", _("姓名"), sub="id_number"), *FAULTS[1:])
"""Faults of a table of persons: whose row it is, the ID number masked, for works outlive the files sent with them."""
TINTS = {WorkState.QUEUED: "wait", WorkState.RUNNING: "act", WorkState.DONE: "ok", WorkState.FAILED: "no"}


def later(
    ask: Ask, kind: Words, *, args: Mapping[str, Any], content: bytes | None = None, total: int | None = None,
    link: str = "",
) -> SeeOther:
    """Ask for long work and go where it can be watched. `link`: where its result will be."""
    made = journal.ask_for_work(
        by=ask.by, now=ask.now, kind=kind, args=args, content=content, total=total, link=link)
    return ask.done(_("已开始办理，可以离开本页，随时从“后台办理”回来查看"), f"{ask.page.door.audience}:work", made.pk)


def hang_works(door: Door) -> tuple[Page, Page]:
    """Give a desk its list of long work and the page of one."""

    @page(door, "works/", template="long_works.html", title=_("后台办理"))
    def works(ask: Ask) -> Show:
        """Long work of the actor and of the same desk, newest first."""
        here = listing.page_of(ask, journals.works_for(by=ask.by))
        names = people.names_of(one.asked_by for one in here)
        return show(columns=COLUMNS, rows=[_row(one, ask, names) for one in here], here=here)

    @page(door, "works/<int:work_id>/", template="long_work.html", title=_("后台办理"))
    def work(ask: Ask, work_id: int) -> Show | HttpResponse:
        """One work: how far it is, or how it ended; `?export=xlsx` is every fault by its row."""
        one = journals.work(work_id, by=ask.by)
        faults = [_fault(fault, ask) for fault in one.faults]
        columns = WHOSE if any(fault["name"] for fault in faults) else FAULTS
        if listing.wants_file(ask):
            return listing.file_of(columns, faults, name=str(_("问题清单")))
        here = listing.page_of(ask, faults)
        row = _row(one, ask, people.names_of([one.asked_by]))
        return show(
            one=one, row=row, told=one.told_en if ask.language == "en" else one.told_zh, columns=columns, here=here,
            faults=here.object_list, count=len(faults), export_url=listing.export_url(ask), facts=_facts(one, row),
            stopping=one.is_unfinished and one.cancelled_at is not None, is_done=one.state == WorkState.DONE,
            crumbs=[{"label": _("后台办理"), "url": reverse(works.key)}, {"label": row["what"]}])

    @work.deed("stop")
    def stop(ask: Ask, work_id: int) -> SeeOther:
        """Ask it to stop: at once while it waits, else at its next step."""
        journals.work(work_id, by=ask.by)
        journal.cancel_work(by=ask.by, now=ask.now, work_id=work_id)
        return ask.again(_("已要求停止，正在进行的一步完成或撤回后即停"))

    return works, work


def _row(one: Any, ask: Ask, names: Mapping[int, str]) -> dict[str, Any]:
    state = WorkState(one.state)
    far = f"{one.done} / {one.total}" if one.total else ""
    return {"what": one.en if ask.language == "en" else one.zh, "who": names.get(one.asked_by, ""),
            "state": (state.label(ask.language), TINTS.get(state, "")), "far": far, "asked_at": one.asked_at,
            "ended_at": one.ended_at, "url": reverse(f"{ask.page.door.audience}:work", args=[one.pk])}


def _facts(one: Any, row: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [{"label": label, "value": value} for label, value in (
        (_("提交人"), row["who"]), (_("提交时间"), _moment(one.asked_at)), (_("开始时间"), _moment(one.started_at)),
        (_("结束时间"), _moment(one.ended_at))) if value]


def _moment(at: Any) -> str:
    return f"{timezone.localtime(at):%Y-%m-%d %H:%M}" if at else ""


def _fault(fault: Mapping[str, Any], ask: Ask) -> dict[str, Any]:
    end = "en" if ask.language == "en" else "zh"
    return {"row": fault.get("row"), "name": fault.get("name", ""), "id_number": fault.get("id_number", ""),
            "fault": fault.get(end, ""), "way_out": fault.get(f"way_out_{end}", "")}
