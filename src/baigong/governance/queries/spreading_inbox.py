"""What waits of training systems, good practice and the public's questions, for the officers' inbox."""

from typing import Any

from django.db.models import Case, Q, QuerySet, When
from django.utils.translation import gettext_lazy as _

from baigong.governance import access
from baigong.governance.models import Practice, PublicQuestion, TrainingSystem
from baigong.governance.words import AskedState, FilingState, PracticeState
from baigong.kernel.actor import Actor
from baigong.offer import queries as offer
from baigong.offer.queries import Line, Waiting, lines_of


def spreading_waiting(*, by: Actor) -> list[Waiting]:
    """Training systems to put on file, good practice to review and questions to answer, of the officer's very region."""
    if by.role not in access.HOLDERS or not by.region:
        return []

    def file(some: QuerySet[Any]) -> dict[int, Line]:
        return lines_of(some.select_related("organisation"), lambda one: Line(
            title=one.title, subtitle=f"{one.no} · {one.organisation.name}", waits_for=_("备案企业培训制度，或说明理由退回")))

    def review(some: QuerySet[Any]) -> dict[int, Line]:
        return lines_of(some.select_related("organisation"), lambda one: Line(
            title=one.title, subtitle=f"{one.no} · {one.organisation.name}", waits_for=_("审核推广，或说明理由退回")))

    def answer(some: QuerySet[Any]) -> dict[int, Line]:
        return lines_of(some, lambda one: Line(title=one.text[:60], subtitle=one.no, waits_for=_("答复公众提问，或并入同一问题")))

    counts = Case(When(Q(due_on__lte=offer.working_days().last), then="due_on"))
    return [
        Waiting(_("企业培训制度"), "officer:training_system",
                TrainingSystem.objects.filter(region_id=by.region, state=FilingState.FILED), file, due=counts),
        Waiting(_("经验做法"), "officer:practice",
                Practice.objects.filter(to_region_id=by.region, state=PracticeState.SENT), review, due=counts),
        Waiting(_("公众提问"), "officer:question",
                PublicQuestion.objects.filter(region_id=by.region, state=AskedState.WAITING), answer, due=counts)]
