"""The timetable builder: blocks of hours laid out over chosen weekdays, public holidays left out."""

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from baigong.desk.forms import checked
from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.offer import actions
from baigong.offer import queries as offer

from .door import door
from .timetable_form import PatternForm


@page(door, "cohorts/<int:cohort_id>/timetable/", title=_("排课"))
def timetable(ask: Ask, cohort_id: int) -> Show:
    """The builder, what is planned so far, and how the hours stand against the rules."""
    cohort = offer.own_cohort(cohort_id, by=ask.by)
    sessions = list(offer.sessions_of(cohort.pk))
    rules = offer.training_rules(on=ask.today)
    hours = offer.hours_of(sessions, class_hour_minutes=rules.class_hour_minutes)
    facts, answer = offer.readiness(cohort, on=ask.today)
    return show(
        cohort=cohort, form=PatternForm(ask.post or None, ask=ask, cohort=cohort, hours=hours), sessions=sessions, rules=rules,
        figures=[{"label": content.label(ask.language), "value": n, "unit": _("课时")} for content, n in hours.items()],
        needed=facts.item_hours, missing=[reason.text(ask.language) for reason in answer.reasons],
    )


@timetable.deed("lay_out")
def lay_out(ask: Ask, cohort_id: int) -> HttpResponse:
    """Replace the timetable by the pattern."""
    cohort = offer.own_cohort(cohort_id, by=ask.by)
    form = PatternForm(ask.post, ask=ask, cohort=cohort)
    checked(form)
    planned = actions.plan_pattern(by=ask.by, now=ask.now, cohort_id=cohort_id, pattern=form.pattern(cohort))
    return ask.done(_("已排课，结课日为 %(day)s") % {"day": planned.closes_on}, "provider:timetable", cohort_id)
