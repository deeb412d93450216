"""Who composes an ad-hoc form, who fills it in, who receives what was filled in."""

from django.db.models import Q, QuerySet

from baigong.governance.models import Survey, SurveyReply
from baigong.governance.words import SurveyState
from baigong.kernel.actor import Actor
from baigong.people.words import OFFICERS

from .tasks import HOLDERS, PLANNERS


def surveys_seen_by(by: Actor) -> QuerySet[Survey]:
    """Forms of the officer's very region, and those that were sent to it."""
    if by.role not in OFFICERS or not by.region:
        return Survey.objects.none()
    asked = SurveyReply.objects.filter(region_id=by.region).exclude(survey__state=SurveyState.DRAFTED)
    return Survey.objects.filter(Q(region_id=by.region) | Q(pk__in=asked.values("survey")))


def replies_seen_by(by: Actor) -> QuerySet[SurveyReply]:
    """Replies of the officer's very region, and those to forms of that region: never what another region answered."""
    if by.role not in OFFICERS or not by.region:
        return SurveyReply.objects.none()
    return SurveyReply.objects.filter(Q(region_id=by.region) | Q(survey__region_id=by.region))


def may_compose(*, by: Actor) -> bool:
    """A planner, of the own region; a county has none and no regions below."""
    return by.role in PLANNERS and by.is_known and bool(by.region)


def may_compose_survey(*, by: Actor, survey_id: int) -> bool:
    """A planner of the form's very region. Raises Survey.DoesNotExist."""
    return may_compose(by=by) and Survey.objects.values_list("region_id", flat=True).get(pk=survey_id) == by.region


def may_reply(*, by: Actor, reply_id: int) -> bool:
    """An officer of the very region, of a role that carries tasks. Raises SurveyReply.DoesNotExist."""
    region = SurveyReply.objects.values_list("region_id", flat=True).get(pk=reply_id)
    return by.role in HOLDERS and by.is_known and by.region == region


def may_receive_reply(*, by: Actor, reply_id: int) -> bool:
    """A planner of the region that asks. Raises SurveyReply.DoesNotExist."""
    return may_compose_survey(by=by, survey_id=SurveyReply.objects.values_list("survey_id", flat=True).get(pk=reply_id))
