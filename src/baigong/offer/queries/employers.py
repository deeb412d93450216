"""What employers ask and plan: orders, yearly plans, who could teach what they want."""

from datetime import date

from django.db.models import Count, Q, QuerySet, Sum

from baigong.kernel.actor import Actor
from baigong.offer import access
from baigong.offer.models import Order, Scope, TrainingPlan
from baigong.offer.words import OrderState, PlanState

ORDER_SHOWN = ("employer", "provider", "occupation", "cohort")


def orders(*, by: Actor, state: str = "") -> QuerySet[Order]:
    """Orders that the actor may see: those placed, those received, those of an officer's region; newest first."""
    found = access.orders_seen_by(by).select_related(*ORDER_SHOWN).order_by("-id")
    return found.filter(state=state) if state else found


def order(order_id: int, *, by: Actor) -> Order:
    """One order the actor may see. Raises Order.DoesNotExist."""
    return orders(by=by).get(pk=order_id)


def orders_by_state(*, by: Actor) -> dict[OrderState, int]:
    """How many orders of the actor are in each state."""
    counted = dict(access.orders_seen_by(by).order_by().values_list("state").annotate(n=Count("id")))
    return {state: counted.get(state.value, 0) for state in OrderState}


def training_plans(*, by: Actor, state: str = "", year: int | None = None, text: str = "") -> QuerySet[TrainingPlan]:
    """Yearly plans that the actor may see, with the heads they plan (`heads`); latest year first."""
    found = access.plans_seen_by(by).select_related("employer", "region").annotate(heads=Sum("lines__heads"))
    if state:
        found = found.filter(state=PlanState(state))
    if year is not None:
        found = found.filter(year=year)
    if text.strip():
        found = found.filter(employer__name__contains=text.strip())
    return found.order_by("-year", "-id")


def training_plan(plan_id: int, *, by: Actor) -> TrainingPlan:
    """One plan the actor may see, with its lines. Raises TrainingPlan.DoesNotExist."""
    return training_plans(by=by).prefetch_related("lines__occupation").get(pk=plan_id)


def scopes_in(region: str, *, on: date) -> QuerySet[Scope]:
    """Everything that the providers of a region's province may teach on a day, by occupation, level, provider."""
    return Scope.objects.filter(
        Q(until_on=None) | Q(until_on__gt=on), from_on__lte=on, provider__closed_on=None,
        provider__region__code__startswith=region[:2],
    ).select_related("provider", "occupation").order_by("occupation_id", "-level", "provider__name", "id")
