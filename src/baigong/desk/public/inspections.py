"""What inspections of duties make public: the register, and one of them with its lot that anyone can draw again."""

from typing import Any

from django.http import HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import inspecting, listing
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.governance import queries
from baigong.governance.words import Choosing, InspectionState

from .door import public

COLUMNS = (Column("title", _("督查"), "strong", sub="no"), Column("region", _("督查单位")), Column("from_on", _("自"), "day"),
           Column("until_on", _("至"), "day"), Column("looked", _("督查任务"), "number"), Column("bad", _("需整改"), "number"),
           Column("closed", _("已销号"), "number"), Column("state", _("状态"), "tag"))


@page(public, "inspections/", title=_("督查公开"))
def inspections(ask: Ask) -> Show | HttpResponse:
    """The register, the latest first."""
    found = queries.public_inspections()
    if listing.wants_file(ask):
        lots = listing.in_lots(found, lambda lot: [inspecting.plan_row(one, ask) for one in lot])
        return listing.file_of(COLUMNS, lots, name=str(_("督查公开")))
    here = listing.page_of(ask, found)
    rows = [{**inspecting.plan_row(one, ask), "url": reverse("public:inspection", args=[one.pk])} for one in here.object_list]
    return show(columns=COLUMNS, here=here, rows=rows, export_url=listing.export_url(ask))


@page(public, "inspections/<int:inspection_id>/", title=_("督查公开"))
def inspection(ask: Ask, inspection_id: int) -> Show | HttpResponse:
    """One: its commitment at once; when published, what was looked at, what was found and how far it is put right.
    `?file=json` is all that is public of it as a file.
    """
    one = queries.public_inspections().get(pk=inspection_id)
    if ask.get.get("file") == "json":
        return JsonResponse(queries.published_inspection(one), json_dumps_params={"ensure_ascii": False, "indent": 1},
                            headers={"Content-Disposition": f'attachment; filename="{one.no}.json"'})
    is_over = one.state == InspectionState.PUBLISHED
    steps = queries.public_steps(one) if is_over else {}
    rows = [_looked_at(each, steps.get(each.pk, []), ask) for each in queries.checks_of(one)] if is_over else []
    return show(one=one, row=inspecting.plan_row(one, ask), scope=inspecting.scope_of(one, ask), rows=rows, is_over=is_over,
                drawn=one.choosing == Choosing.RANDOM, agrees=queries.redrawn(one) if is_over else None, pool=len(one.pool))


def _looked_at(each: Any, steps: list[Any], ask: Ask) -> dict[str, Any]:
    """One task of it: lines not met and public steps of the ladder; a task that is not open keeps its name."""
    return {**inspecting.check_row(each, ask), "is_open": each.task.is_open,
            "lines": [row["line"] for row in queries.unmet_of(each)],
            "steps": [inspecting.step_said(step, ask) for step in steps]}
