"""Ad-hoc forms that wait for an officer: to be filled in and sent, or, where they were asked for, to be received."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from baigong.governance import access
from baigong.governance.models import SurveyReply
from baigong.governance.words import UNSENT, ReplyState, SurveyState
from baigong.kernel.actor import Actor
from baigong.offer.queries import NO_CLOCK, Line, Waiting, lines_of


def surveys_waiting(*, by: Actor) -> list[Waiting]:
    """What this region still has to send, by its last day; for planners also what came and is neither received nor returned."""
    def fill(some: QuerySet[Any]) -> dict[int, Line]:
        return lines_of(some.select_related("survey__region"), lambda one: Line(
            title=one.survey.title, subtitle=f"{one.survey.no} · {one.survey.region.name}",
            waits_for=_("按退回意见更正后报送") if one.state == ReplyState.RETURNED else _("填报并报送")))

    def take(some: QuerySet[Any]) -> dict[int, Line]:
        return lines_of(some.select_related("survey", "region"), lambda one: Line(
            title=one.survey.title, subtitle=f"{one.survey.no} · {one.region.name}", waits_for=_("接收，或说明理由退回")))

    out = SurveyReply.objects.filter(survey__state=SurveyState.ISSUED)
    parts = [Waiting(_("临时报表"), "officer:survey_reply", out.filter(region_id=by.region, state__in=UNSENT), fill)]
    if by.role in access.PLANNERS:
        came = out.filter(survey__region_id=by.region, state=ReplyState.SENT)
        parts.append(Waiting(_("下级报送的临时报表"), "officer:survey_reply", came, take, due=NO_CLOCK))
    return parts
