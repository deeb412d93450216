"""A step that learning plays: one session of a filed cohort is held at another time or in another room."""

from datetime import datetime, timedelta

from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.utils import timezone

from baigong.journal.actions import step
from baigong.kernel.refused import Answer, Reason
from baigong.offer.models import Cohort, Place, Session
from baigong.offer.words import Named, Refusal


@step
def move_session(*, session: Session, cohort: Cohort, starts_at: datetime, place_id: int) -> Session:
    """Hold it from `starts_at`, as long as before, in another room or the same; its teacher stays.

    Raises Refused with every reason: not_ours, place_small, outside_days (enrolments span the cohort's days, so a session
    stays within them), sessions_overlap; teacher_taken or place_taken by the database.
    """
    ends_at = starts_at + timedelta(minutes=session.minutes)
    day = timezone.localdate(starts_at)
    place = Place.objects.filter(pk=place_id, provider_id=cohort.provider_id).first()
    at_once = Session.objects.filter(cohort=cohort, starts_at__lt=ends_at, ends_at__gt=starts_at).exclude(pk=session.pk)
    Answer.of([
        Reason(Refusal.NOT_OURS, {"what": Named.PLACE}) if place is None else None,
        Reason(Refusal.PLACE_SMALL, {"place": place.name, "capacity": place.capacity, "seats": cohort.seats})
        if place is not None and place.capacity < cohort.seats else None,
        Reason(Refusal.OUTSIDE_DAYS, {"nth": session.nth, "day": day})
        if not cohort.opens_on <= day <= cohort.closes_on else None,
        *(Reason(Refusal.SESSIONS_OVERLAP, {"first": session.nth, "second": nth})
          for nth in at_once.order_by("nth").values_list("nth", flat=True)),
    ]).or_refuse()
    session.starts_at, session.ends_at, session.place_id = starts_at, ends_at, place_id
    session.span = DateTimeTZRange(starts_at, ends_at, "[)")
    session.save(update_fields=["starts_at", "ends_at", "place", "span"])
    return session
