"""Cohort orders: an employer asks, a provider answers; its cohort is then drafted with `draft_cohort(order_id=…)`."""

from datetime import date, datetime

from django.utils import timezone

from baigong.journal.actions import action, move, note, tell
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Answer, Reason, Refused
from baigong.offer import access, queries
from baigong.offer.models import Cohort, FiledProgramme, Occupation, Order
from baigong.offer.words import ORDER_MOVES, Level, OrderMove, OrderState, Refusal, State, Told
from baigong.offer.words.programme import Programme, ProgrammeRefusal
from baigong.people import queries as people


@action("offer.order_placed", may=access.may_order)
def place_order(
    *, by: Actor, now: datetime, provider_id: int, occupation_code: str, level: str, heads: int, from_on: date,
    until_on: date, wishes: str = "", programme: str = Programme.SKILLS,
) -> Order:
    """Ask a provider to train `heads` of the employer's staff, opening on a day in [from_on, until_on].

    `programme`: under which one they are to be taught; for apprentices the firm has one fixed with that provider first.
    Raises Refused with every reason: not_taught_there, no_seats, bad_span, period_past, filing_missing.
    """
    on = timezone.localdate(now)
    provider, occupation = people.organisation(provider_id), Occupation.objects.get(pk=occupation_code)
    taught = queries.scopes_of(provider_id, on=on).filter(occupation=occupation, level=Level(level)).exists()
    filed = FiledProgramme.objects.filter(
        employer_id=by.organisation_id, provider_id=provider_id, occupation=occupation, level=Level(level))
    Answer.of([
        None if taught else Reason(Refusal.NOT_TAUGHT_THERE, {
            "provider": provider.name, "occupation": occupation.name, "level": Level(level)}),
        Reason(Refusal.NO_SEATS) if heads < 1 else None,
        Reason(Refusal.BAD_SPAN) if until_on < from_on else None,
        Reason(Refusal.PERIOD_PAST, {"day": until_on}) if until_on < on else None,
        Reason(ProgrammeRefusal.FILING_MISSING) if programme == Programme.APPRENTICE and not filed.exists() else None,
    ]).or_refuse()
    order = Order.objects.create(
        employer_id=by.organisation_id, provider=provider, occupation=occupation, level=Level(level), heads=heads,
        from_on=from_on, until_on=until_on, wishes=wishes.strip(),
        programme=Programme(programme), asked_at=now, asked_by=by.person_id)
    tell(Told.ORDER_PLACED, now=now, to_organisation=provider_id, link=f"/provider/orders/{order.pk}/",
         order=order.no, heads=heads, occupation=occupation.name, level=Level(level))
    return order


@action("offer.order_accepted", may=access.may_answer_order)
def accept_order(*, by: Actor, now: datetime, order_id: int) -> Order:
    """The provider will train them: it opens a cohort next. Raises Refused(not_now)."""
    order = Order.objects.select_for_update().get(pk=order_id)
    move(order, ORDER_MOVES, OrderMove.ACCEPT, by=by, now=now, answered_at=now, answered_by=by.person_id)
    tell(Told.ORDER_ACCEPTED, now=now, to_organisation=order.employer_id, link=f"/employer/orders/{order.pk}/",
         order=order.no)
    return order


@action("offer.order_declined", may=access.may_answer_order)
def decline_order(*, by: Actor, now: datetime, order_id: int, why: str) -> Order:
    """The provider will not, and says why. Raises Refused(why_missing, not_now)."""
    if not why.strip():
        raise Refused(Refusal.WHY_MISSING)
    order = Order.objects.select_for_update().get(pk=order_id)
    move(order, ORDER_MOVES, OrderMove.DECLINE, by=by, now=now, answered_at=now, answered_by=by.person_id,
         why_declined=why.strip()[:200])
    tell(Told.ORDER_DECLINED, now=now, to_organisation=order.employer_id, link=f"/employer/orders/{order.pk}/",
         order=order.no, why=why.strip())
    return order


@action("offer.order_withdrawn", may=access.may_withdraw_order)
def withdraw_order(*, by: Actor, now: datetime, order_id: int, why: str) -> Order:
    """The employer takes it back, while no cohort stands on it. Raises Refused(why_missing, order_has_cohort, not_now)."""
    if not why.strip():
        raise Refused(Refusal.WHY_MISSING)
    order = Order.objects.select_for_update().get(pk=order_id)
    refuse_cohort(order)
    order.cohort = None
    move(order, ORDER_MOVES, OrderMove.WITHDRAW, by=by, now=now, withdrawn_at=now, withdrawn_by=by.person_id, cohort=None)
    note(order, why=why.strip())
    tell(Told.ORDER_WITHDRAWN, now=now, to_organisation=order.provider_id, link=f"/provider/orders/{order.pk}/",
         order=order.no, why=why.strip())
    return order


def ordered(order_id: int, *, by: Actor, occupation_code: str, level: str, seats: int, programme: str) -> Order:
    """The accepted order that a cohort is drafted for, locked. Raises Refused with every reason: order_not_open,
    order_differs, order_seats, order_has_cohort; Order.DoesNotExist for another provider's."""
    order = Order.objects.select_for_update().get(pk=order_id, provider_id=by.organisation_id)
    wanted = (occupation_code, str(Level(level)), str(Programme(programme)))
    differs = (order.occupation_id, order.level, order.programme) != wanted
    Answer.of([
        None if order.state == OrderState.ACCEPTED
        else Reason(Refusal.ORDER_NOT_OPEN, {"order": order.no, "state": OrderState(order.state)}),
        Reason(Refusal.ORDER_DIFFERS, {"order": order.no}) if differs else None,
        Reason(Refusal.ORDER_SEATS, {"heads": order.heads}) if seats < order.heads else None,
    ]).or_refuse()
    refuse_cohort(order)
    return order


def bind(order: Order, cohort: Cohort) -> None:
    """The cohort stands on the order."""
    order.cohort = cohort
    order.save(update_fields=["cohort"])


def refuse_cohort(order: Order) -> None:
    """Raises Refused(order_has_cohort) while a cohort that is not cancelled stands on the order."""
    standing = Cohort.objects.filter(pk=order.cohort_id).exclude(state=State.CANCELLED).first()
    if standing is not None:
        raise Refused(Reason(Refusal.ORDER_HAS_COHORT, {"cohort": standing.no}))
