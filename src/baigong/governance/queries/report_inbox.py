"""Annual reports that wait for an officer: to be mended, reviewed, signed or sent in one's office, to be received from below."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from baigong.governance import access
from baigong.governance.models import Report
from baigong.governance.words import ReportState
from baigong.kernel.actor import Actor
from baigong.offer.queries import NO_CLOCK, Line, Waiting, lines_of

from .yearly import flags_counted, moved

WAITS = {ReportState.DRAFTED: _("按退回意见修改后再送复核"), ReportState.HANDED_IN: _("复核，或退回修改"),
         ReportState.REVIEWED: _("签发，或退回修改"), ReportState.SIGNED: _("报送上级"),
         ReportState.SENT: _("接收，或说明理由退回")}


def reports_waiting(*, by: Actor) -> Waiting:
    """Each in one row. Nobody is asked to review or sign what they wrote or reviewed."""
    here = Q(region_id=by.region)
    waits = here & (Q(state=ReportState.DRAFTED) & ~Q(why_back="") | Q(state=ReportState.SIGNED, region__parent_id__isnull=False)
                    | Q(state=ReportState.HANDED_IN) & ~Q(handed_in_by=by.person_id))
    if by.role in access.LEADERS:
        waits |= here & Q(state=ReportState.REVIEWED) & ~Q(handed_in_by=by.person_id) & ~Q(reviewed_by=by.person_id)
    if by.role in access.PLANNERS:
        waits |= Q(region__parent_id=by.region, state=ReportState.SENT)

    def say(some: QuerySet[Any]) -> dict[int, Line]:
        return lines_of(some.select_related("region"), lambda one: Line(
            title=f"{one.region.name} {one.year}", subtitle=one.no, waits_for=WAITS[ReportState(one.state)]))

    return Waiting(_("年度报告"), "officer:report", Report.objects.filter(waits), say, due=NO_CLOCK)


def reports_moved(*, by: Actor) -> Waiting:
    """The office's signed reports whose figures no longer follow from their rows; each until it is restated, or the rows are as
    they were."""
    def say(some: QuerySet[Any]) -> dict[int, Line]:
        found = list(some.select_related("region"))
        counts = flags_counted(found)
        return lines_of(found, lambda one: Line(
            title=f"{one.region.name} {one.year}", subtitle=_("{no} · {n} 项与来源不符").format(no=one.no, n=counts.get(one.pk, 0)),
            waits_for=_("锁定后来源有变动：查明原因，出更正版")))

    return Waiting(_("报告核对"), "officer:report", moved(Report.objects.filter(region_id=by.region)), say, due=NO_CLOCK)
