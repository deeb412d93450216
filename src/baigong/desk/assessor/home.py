"""Home: what waits for this body, by its day; changes that wait for a second person; messages."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.assessment import queries as assessment
from baigong.assessment.words import State
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.journal import queries as journal
from baigong.offer import queries as offer
from baigong.offer.words import Level

from .door import door

WAITS = {State.PLANNED: _("录入成绩"), State.SCORED: _("公示成绩"), State.PUBLISHED: _("公示已满，核发证书")}
COLUMNS = (
    Column("what", _("考核"), "strong", sub="no"), Column("provider", _("培训机构")),
    Column("waits_for", _("现在等什么")), Column("since", _("自")), Column("left", _("时限"), "clock"),
)


@page(door, "", title=_("待办"))
def home(ask: Ask) -> Show:
    """Exams that wait, oldest first; the second person's changes; the body's exams by state."""
    waiting = list(assessment.exams_waiting(by=ask.by, on=ask.today))
    counts = assessment.exams_by_state(by=ask.by)
    return show(
        columns=COLUMNS,
        rows=[{
            "what": f"{exam.cohort.occupation.name} {Level(exam.cohort.level).label(ask.language)}", "no": exam.no,
            "provider": exam.cohort.provider.name, "waits_for": WAITS[State(exam.state)],
            "since": _since(exam).isoformat(), "left": offer.days_left(_since(exam), ask.today),
            "url": reverse("assessor:exam", args=[exam.pk]),
        } for exam in waiting] + [{
            "what": row.subtitle, "no": "", "provider": "", "waits_for": row.waits_for, "since": "",
            "left": None, "url": reverse(row.url_name, args=row.url_args),
        } for row in offer.rows_of(assessment.inbox(by=ask.by))],
        changes=[{"one": one, "mine": one.asked_by == ask.by.person_id,
                  "url": reverse("assessor:exam", args=[one.score.exam_id])}
                 for one in assessment.changes_open(by=ask.by)],
        figures=[{"label": state.label(ask.language), "value": counts[state],
                  "url": f"{reverse('assessor:exams')}?state={state}"} for state in State if counts[state]],
        to_examine=assessment.cohorts_to_examine(by=ask.by).count(),
        messages_in=journal.messages_for(by=ask.by)[:8],
    )


def _since(exam: object) -> date:
    """The day the present step could first be done."""
    return exam.publicity_until or exam.held_on  # type: ignore[attr-defined]
