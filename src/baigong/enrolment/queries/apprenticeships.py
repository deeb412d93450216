"""Reading apprenticeships: the filings, their people, what waits in them."""

from typing import Any

from django.db.models import Count, QuerySet
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext_lazy as _

from baigong.enrolment import access
from baigong.enrolment.models import Apprentice, Apprenticeship
from baigong.enrolment.words import ApprenticeshipState
from baigong.kernel.actor import Actor
from baigong.offer.queries import Line, Step, Waiting, lines_of
from baigong.offer.words import Level
from baigong.people.words import Role

SHOWN = ("employer", "school", "occupation", "region")
WAY = (
    (_("草稿"), ApprenticeshipState.DRAFT), (_("受理"), ApprenticeshipState.FILED), (_("评审"), ApprenticeshipState.ACCEPTED),
    (_("培养"), ApprenticeshipState.FIXED), (_("结束"), ApprenticeshipState.FINISHED),
)
WAITS = {ApprenticeshipState.FILED: _("受理：材料齐全即受理，不齐一次性告知"),
         ApprenticeshipState.ACCEPTED: _("评审培养计划，确定或不予确定")}


def apprenticeships(*, by: Actor, state: str = "", text: str = "") -> QuerySet[Apprenticeship]:
    """Apprenticeships that the actor may see, with how many apprentices (`heads`); newest first."""
    found = access.apprenticeships_seen_by(by).select_related(*SHOWN).annotate(heads=Count("apprentices"))
    if state:
        found = found.filter(state=ApprenticeshipState(state))
    if text.strip():
        found = found.filter(employer__name__contains=text.strip())
    return found.order_by("-id")


def apprenticeship(apprenticeship_id: int, *, by: Actor) -> Apprenticeship:
    """One apprenticeship the actor may see. Raises Apprenticeship.DoesNotExist."""
    return apprenticeships(by=by).get(pk=apprenticeship_id)


def apprenticeships_by_state(*, by: Actor) -> dict[ApprenticeshipState, int]:
    """How many the actor sees in each state."""
    counted = dict(access.apprenticeships_seen_by(by).order_by().values_list("state").annotate(n=Count("id")))
    return {state: counted.get(state.value, 0) for state in ApprenticeshipState}


def apprentices_of(one: Apprenticeship) -> QuerySet[Apprentice]:
    """The apprentices of a filing that was read with `apprenticeship`, by name, each with their mentor."""
    return Apprentice.objects.filter(apprenticeship=one).select_related("worker", "mentor__person").order_by(
        "worker__name", "id")


def steps_of(one: Apprenticeship) -> list[Step]:
    """Where it stands on its way; a returned one stands at its draft again, a refused one has stopped."""
    state = ApprenticeshipState(one.state)
    stops = [stop for _label, stop in WAY]
    here = stops.index(state) if state in stops else 0
    last = state is ApprenticeshipState.FINISHED
    marks = [Step(label, "done" if n < here or last else "now" if n == here else "todo")
             for n, (label, _stop) in enumerate(WAY)]
    if state is ApprenticeshipState.RETURNED:
        marks[0] = Step(_("退回补正"), "now")
    elif state is ApprenticeshipState.REFUSED:
        marks = [*(Step(mark.label, "done") for mark in marks[:2]), Step(_("不予确定"), "no")]
    return marks


def inbox(*, by: Actor) -> list[Waiting]:
    """Officers: filings to accept and to review. Employers: those returned to them."""
    officer = by.role in access.REVIEWERS
    if not officer and by.role != Role.EMPLOYER_CLERK:
        return []
    states, place = (tuple(WAITS), "officer:apprenticeship") if officer else (
        (ApprenticeshipState.RETURNED,), "employer:apprenticeship")

    def line(one: Any) -> Line:
        return Line(
            title=one.employer.name if officer else one.no,
            subtitle=f"{one.occupation.name} {Level(one.level).label(get_language() or '')} · {_people(one.heads)}",
            waits_for=WAITS.get(ApprenticeshipState(one.state), _("按退回意见补正后重新报送")))

    def say(some: QuerySet[Any]) -> dict[int, Line]:
        return lines_of(some.select_related(*SHOWN).annotate(heads=Count("apprentices")), line)

    return [Waiting(_("新型学徒制"), place, access.apprenticeships_seen_by(by).filter(state__in=states), say)]


def _people(n: int) -> str:
    """So many people, in words."""
    return ngettext("%(n)s 人", "%(n)s 人", n) % {"n": n}
