"""Long work: how far it is, how it ended, and every fault by its row."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from ninja import Router, Schema

from baigong.api.caller import caller
from baigong.api.operation import Key, reads
from baigong.api.paging import PER_PAGE, Cursor, Limit, Paged, page_of
from baigong.journal import queries as journals
from baigong.journal.words import WorkState
from baigong.people.words import Operation

from .shapes import Coded, coded

router = Router()


class WorkOut(Schema):
    """One long work. `total` is null while it is not known."""

    id: int
    what: str
    state: Coded
    done: int
    total: int | None
    told: str
    asked_at: datetime
    ended_at: datetime | None
    faults: int


class FaultOut(Schema):
    """Why a row (null: the whole) was not done, and what would help."""

    row: int | None
    fault: str
    way_out: str


class WorkWhole(WorkOut):
    """One work with every fault."""

    faults_by_row: list[FaultOut]


@reads(router, "/works", _("后台办理"), Paged[WorkOut], needs=Operation.WORKS)
def works(request: HttpRequest, limit: Limit = PER_PAGE, cursor: Cursor = "") -> Paged[WorkOut]:
    """Long work of the bearer and of the same desk, newest first."""
    who = caller(request)
    rows, following = page_of(journals.works_for(by=who.by), ("-pk",), cursor=cursor, limit=limit)
    return Paged[WorkOut](items=[WorkOut(**_shown(one, who.language)) for one in rows], next=following)


@reads(router, "/works/{work_id}", _("一项后台办理"), WorkWhole, needs=Operation.WORKS)
def work(request: HttpRequest, work_id: Key) -> WorkWhole:
    """One work: ask again until `ended_at` is there."""
    who = caller(request)
    one, end = journals.work(work_id, by=who.by), who.language
    return WorkWhole(**_shown(one, end), faults_by_row=[
        FaultOut(row=fault.get("row"), fault=fault.get(end, ""), way_out=fault.get(f"way_out_{end}", "")) for fault in one.faults])


def _shown(one: Any, words: str) -> dict[str, Any]:
    return {"id": one.pk, "what": one.en if words == "en" else one.zh, "state": coded(WorkState(one.state)), "done": one.done,
            "total": one.total, "told": one.told_en if words == "en" else one.told_zh, "asked_at": one.asked_at,
            "ended_at": one.ended_at, "faults": len(one.faults)}
