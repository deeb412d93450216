"""An employer nominates its staff to the seats of the cohort it ordered; each takes the seat themselves."""

from collections.abc import Sequence
from datetime import datetime

from baigong.enrolment import access
from baigong.enrolment.models import Enrolment, Nomination
from baigong.enrolment.words import Refusal, State, Told
from baigong.journal.actions import action, note, tell
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Reason, Refused
from baigong.offer.models import Order
from baigong.offer.words import State as CohortState
from baigong.people.models import Person

from .entering import name_of


@action("enrolment.nominated", may=access.may_nominate)
def nominate(*, by: Actor, now: datetime, order_id: int, worker_ids: Sequence[int]) -> list[Nomination]:
    """Nominate some of the staff to an order whose cohort is open; each is told and may enrol. Those nominated already
    are passed over. Raises Refused: not_nominating, not_our_staff, too_many_nominated."""
    order = Order.objects.select_for_update(of=("self",)).get(pk=order_id)
    cohort = order.cohort
    if cohort is None or cohort.state != CohortState.OPEN:
        raise Refused(Refusal.NOT_NOMINATING)
    held = set(Nomination.objects.filter(order=order).values_list("worker_id", flat=True))
    new = sorted(set(worker_ids) - held)
    if Person.objects.filter(pk__in=new, employer_id=by.organisation_id).count() < len(new):
        raise Refused(Refusal.NOT_OUR_STAFF)
    if len(held) + len(new) > order.heads:
        raise Refused(Reason(Refusal.TOO_MANY_NOMINATED, {"n": len(held) + len(new), "heads": order.heads}))
    made = Nomination.objects.bulk_create(
        Nomination(order=order, worker_id=one, nominated_at=now, nominated_by=by.person_id) for one in new)
    for one in made:
        tell(Told.NOMINATED, now=now, to_person=one.worker_id, link=f"/worker/cohorts/{cohort.pk}/", cohort=name_of(cohort))
    note(order, nominated=len(made))
    return made


@action("enrolment.nomination_withdrawn", may=lambda *, by, nomination_id: access.may_nominate(
    by=by, order_id=Nomination.objects.get(pk=nomination_id).order_id))
def withdraw_nomination(*, by: Actor, now: datetime, nomination_id: int) -> None:
    """Take a nomination back while no seat, nor a place in the line, was taken on it.

    Raises Refused(seated_already), Nomination.DoesNotExist.
    """
    one = Nomination.objects.select_for_update(of=("self",)).select_related("order", "worker").get(pk=nomination_id)
    if Enrolment.objects.filter(cohort_id=one.order.cohort_id, worker=one.worker).exclude(state=State.WITHDRAWN).exists():
        raise Refused(Reason(Refusal.SEATED_ALREADY, {"name": one.worker.name}))
    note(one.order, worker=one.worker_id)
    one.delete()
