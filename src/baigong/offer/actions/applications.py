"""The application's way: submitted by the provider, answered by an officer within the legal clock."""

from datetime import datetime

from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.utils import timezone

from baigong.journal.actions import action, move, note, step, tell
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Refused
from baigong.offer import access, queries
from baigong.offer.decide import opening
from baigong.offer.models import Cohort, Session
from baigong.offer.queries.applications import application_of, may_be_opened
from baigong.offer.words import MOVES, Move, Refusal, Told

from .drafts import being_written


@action("offer.cohort_submitted", may=access.may_write)
def submit_cohort(*, by: Actor, now: datetime, cohort_id: int) -> Cohort:
    """File the cohort with the bureau, or say every reason why it cannot be; from now on its teachers and places
    are kept for it. The bureau's clock: so many working days as the training rules say (workflow.md §3.1 [TJ22]).

    The catalogue line is chosen by the opening day. Raises Refused with all reasons of decide.opening.
    """
    on = timezone.localdate(now)
    cohort = being_written(cohort_id)
    rules, calendar = queries.training_rules(on=on), queries.working_days()
    facts, item = application_of(cohort, on=on, rules=rules, calendar=calendar)
    opening.may_submit(facts, rules).or_refuse()
    cohort.item = item
    cohort.save(update_fields=["item"])
    _keep_teachers_and_places(cohort)
    move(cohort, MOVES, Move.SUBMIT, by=by, now=now, submitted_at=now, submitted_by=by.person_id, why_returned="",
         due_on=calendar.add(on, rules.review_working_days))
    return cohort


@step
def open_cohort(*, cohort: Cohort, by: Actor, now: datetime) -> Cohort:
    """Open a locked cohort for enrolment: played by subsidy.approve_cohort, which sees to its money.

    Raises Refused: already_opened (its opening day is past), outside_scope (withdrawn since), provider_barred, frozen.
    """
    may_be_opened(cohort, on=timezone.localdate(now)).or_refuse()
    move(cohort, MOVES, Move.APPROVE, by=by, now=now, approved_at=now, approved_by=by.person_id, due_on=None)
    tell(Told.APPROVED, now=now, to_organisation=cohort.provider_id, link=f"/provider/cohorts/{cohort.pk}/",
         cohort=cohort.no)
    return cohort


@action("offer.cohort_returned", may=access.may_review)
def return_cohort(*, by: Actor, now: datetime, cohort_id: int, why: str) -> Cohort:
    """Send the application back with the reasons; its teachers and places are free again.

    Raises Refused(why_missing).
    """
    if not why.strip():
        raise Refused(Refusal.WHY_MISSING)
    cohort = Cohort.objects.select_for_update().get(pk=cohort_id)
    move(cohort, MOVES, Move.RETURN, by=by, now=now, why_returned=why.strip(), due_on=None)
    Session.objects.filter(cohort=cohort).update(span=None)
    note(cohort, why=why.strip())
    tell(Told.RETURNED, now=now, to_organisation=cohort.provider_id, link=f"/provider/cohorts/{cohort.pk}/",
         cohort=cohort.no, why=why.strip())
    return cohort


def _keep_teachers_and_places(cohort: Cohort) -> None:
    """Fill the spans in: from here on the database lets no other cohort have them at the same time."""
    sessions = list(Session.objects.filter(cohort=cohort))
    for one in sessions:
        one.span = DateTimeTZRange(one.starts_at, one.ends_at, "[)")
    Session.objects.bulk_update(sessions, ["span"])
