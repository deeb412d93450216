"""Fees of trainees: what a class costs, what a seat would cost whom, orders with their money, vouchers."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path

from django.conf import settings
from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from baigong.enrolment import queries as enrolment
from baigong.enrolment.models import SEATED, Enrolment
from baigong.kernel.actor import Actor, region_stem
from baigong.kernel.fen import Fen
from baigong.kernel.workdays import CalendarGap
from baigong.learning import queries as learning
from baigong.offer import queries as offer
from baigong.offer.models import Cohort
from baigong.offer.words import State as CohortState
from baigong.people.queries import groups_of
from baigong.subsidy import access
from baigong.subsidy.decide.fees import Back, Days, FeeRules, Quote, Voucher, comes_back, quote, read_fee_rules
from baigong.subsidy.models import CoursePrice, FeeOrder, FeeRefund, FeeVoucher
from baigong.subsidy.words import FeeState

SHOWN = ("cohort__occupation", "cohort__provider", "cohort__region", "worker", "voucher", "enrolment", "payment", "share")


@dataclass(frozen=True)
class WantedFees:
    """Which orders someone looks for; everything empty means all. `text`: number of the order or class, name of the trainee."""

    text: str = ""
    states: Sequence[str] = ()
    cohort_id: int | None = None
    region: str = ""
    is_refund_asked: bool = False


@dataclass(frozen=True)
class FeeSums:
    """Of some orders, in fen: came = went back + being refunded + passed on + kept. `due` is asked for and did not come."""

    orders: int
    due_fen: Fen
    came_fen: Fen
    back_fen: Fen
    asked_fen: Fen
    passed_fen: Fen

    @property
    def kept_fen(self) -> Fen:
        """What lies with the bureau until the class is over."""
        return self.came_fen - self.back_fen - self.asked_fen - self.passed_fen


def fee_rules(*, on: date) -> FeeRules:
    """The version of institution/training/fees.yaml in force on a day; before the first, the first."""
    versions = _versions(Path(settings.INSTITUTION))
    return ([one for one in versions if one.start <= on] or [versions[0]])[-1]


def last_fee_day(start: date, days: Days) -> date | None:
    """The last day of so many after `start`; None where it needs a calendar nobody arranged."""
    try:
        return days.after(start, offer.working_days())
    except CalendarGap:
        return None


def price_of(cohort: Cohort) -> CoursePrice | None:
    """What a class that was read with `by` costs its trainees; None where nothing was stated."""
    return CoursePrice.objects.filter(cohort=cohort).first()


def ceiling_of(cohort: Cohort, *, on: date) -> Fen | None:
    """The most a class may charge on a day, None where nothing caps it: a class that asks for a subsidy, its catalogue's price."""
    capped = fee_rules(on=on).has_ceiling and cohort.wants_subsidy and cohort.item is not None
    return cohort.item.price_fen if capped and cohort.item else None


def may_raise_price(cohort: Cohort) -> bool:
    """May a price still be set or raised, as far as people go: does nobody sit in the class?"""
    return not Enrolment.objects.filter(cohort=cohort, state__in=SEATED).exists()


def fee_seat(cohort_id: int, *, by: Actor) -> Enrolment | None:
    """The worker's own seat in a class, if they have one that counts."""
    mine = enrolment.mine_in(cohort_id, by=by)
    return mine if mine is not None and mine.state in SEATED else None


def seats_without_order(*, by: Actor) -> list[Enrolment]:
    """The worker's own seats in classes that cost something (`price_fen`), for which nothing was ordered yet; the next first."""
    ordered = FeeOrder.objects.exclude(state=FeeState.CANCELLED).values("enrolment")
    found = Enrolment.objects.filter(worker_id=by.person_id, state__in=SEATED, cohort__price__amount_fen__gt=0).exclude(
        pk__in=ordered).select_related("cohort__occupation").annotate(price_fen=F("cohort__price__amount_fen"))
    return list(found.order_by("cohort__opens_on", "id")) if by.is_known else []


def quoted(seat: Enrolment, price: CoursePrice, *, on: date, voucher: Voucher | None = None) -> Quote:
    """What a seat costs its worker on a day. Give the seat with its cohort."""
    return quote(price.amount_fen, groups=groups_of(seat.worker_id, on=on), is_subsidised=seat.cohort.wants_subsidy,
                 voucher=voucher, rules=fee_rules(on=on))


def fee_orders(wanted: WantedFees = WantedFees(), *, by: Actor) -> QuerySet[FeeOrder]:
    """The orders an actor may see, the newest first."""
    found = access.fee_orders_seen_by(by).select_related(*SHOWN).prefetch_related("refunds").order_by("-id")
    if text := wanted.text.strip():
        found = found.filter(Q(no__icontains=text) | Q(cohort__no__icontains=text) | Q(worker__name__contains=text))
    if wanted.states:
        found = found.filter(state__in=wanted.states)
    if wanted.cohort_id is not None:
        found = found.filter(cohort=wanted.cohort_id)
    if wanted.region:
        found = found.filter(cohort__region__code__startswith=region_stem(wanted.region))
    return found.filter(refunds__state="asked") if wanted.is_refund_asked else found


def fee_order(order_id: int, *, by: Actor) -> FeeOrder:
    """One of them. Raises FeeOrder.DoesNotExist."""
    return fee_orders(by=by).get(pk=order_id)


def fee_order_of(seat: Enrolment) -> FeeOrder | None:
    """The order of a seat that counts, if there is one."""
    return FeeOrder.objects.filter(enrolment=seat).exclude(state=FeeState.CANCELLED).first()


def fee_states(wanted: WantedFees = WantedFees(), *, by: Actor) -> dict[str, int]:
    """How many of the orders are in each state, whatever states are wanted."""
    every = WantedFees(wanted.text, (), wanted.cohort_id, wanted.region)
    found = fee_orders(every, by=by).select_related(None).prefetch_related(None)
    return dict(found.order_by().values_list("state").annotate(n=Count("id")))


def fee_sums(wanted: WantedFees = WantedFees(), *, by: Actor) -> FeeSums:
    """Of the same orders, what is due, came, went back, is being refunded, was passed on."""
    found = fee_orders(wanted, by=by).select_related(None).prefetch_related(None).order_by()
    refunds = FeeRefund.objects.filter(order__in=found.values("id")).aggregate(
        back=Coalesce(Sum("amount_fen", filter=Q(state="paid")), 0), asked=Coalesce(Sum("amount_fen", filter=Q(state="asked")), 0))
    sums = found.aggregate(
        orders=Count("id"), due=Coalesce(Sum("due_fen", filter=Q(state="due")), 0),
        came=Coalesce(Sum("payment__amount_fen"), 0), passed=Coalesce(Sum("share__amount_fen"), 0))
    return FeeSums(sums["orders"], sums["due"], sums["came"], refunds["back"], refunds["asked"], sums["passed"])


def refund_of(one: FeeOrder) -> FeeRefund | None:
    """What goes or went back of an order that was read with `fee_orders`."""
    return next(iter(one.refunds.all()), None)


def would_come_back(one: FeeOrder, *, at: datetime) -> Back | None:
    """What would come back of a paid order if it were asked for at an instant; while the worker still sits there, as if they
    left then. None before it was paid. Where a year of working days is not arranged, there is no cooling-off beyond that day.
    """
    if one.state != FeeState.PAID or one.paid_at is None:
        return None
    seat, left_at = one.enrolment, one.enrolment.withdrawn_at or at
    seat.cohort = one.cohort
    hours = learning.hours_of_many([seat], at=left_at)[seat.pk]
    paid_on = timezone.localdate(one.paid_at)
    days = fee_rules(on=timezone.localdate(one.ordered_at)).cooling_off
    return comes_back(
        paid_fen=one.due_fen, left_on=timezone.localdate(left_at), is_called_off=one.cohort.state == CohortState.CANCELLED,
        taught_minutes=hours.held_minutes, planned_minutes=hours.planned_minutes,
        cooling_off_until=last_fee_day(paid_on, days) or paid_on)


def fee_vouchers(*, by: Actor, text: str = "") -> QuerySet[FeeVoucher]:
    """The vouchers of the clerk's house, the newest first, each with the number of the order that used it (`used_no`)."""
    used = FeeOrder.objects.filter(voucher=OuterRef("pk")).exclude(state=FeeState.CANCELLED).values("no")[:1]
    found = access.fee_vouchers_seen_by(by).select_related("cohort").order_by("-id").annotate(used_no=Subquery(used))
    return found.filter(code__icontains=text.strip()) if text.strip() else found


def fee_voucher(code: str, cohort: Cohort) -> tuple[FeeVoucher | None, Voucher | None]:
    """A voucher by its code, and what of it matters for a class; (None, None) for a code nobody knows."""
    row = FeeVoucher.objects.filter(code=code.strip().upper()).first()
    if row is None:
        return None, None
    is_for = row.provider_id == cohort.provider_id and row.cohort_id in (None, cohort.pk)
    is_used = row.orders.exclude(state=FeeState.CANCELLED).exists()
    return row, Voucher(row.code, row.off_fen, row.holds_until, is_for, is_used)


def fees_to_pass_on(cohort_id: int) -> QuerySet[FeeOrder]:
    """Orders of a class whose money may go to the provider: paid, no refund under way, and nobody who left without asking for
    theirs; `left_fen` is what of each is still there. By number."""
    return _ready(FeeOrder.objects.filter(cohort=cohort_id))


def fees_left(cohort_ids: Sequence[int]) -> dict[int, Fen]:
    """What `fees_to_pass_on` holds of each of some classes."""
    found: dict[int, Fen] = {}
    for one in _ready(FeeOrder.objects.filter(cohort__in=cohort_ids)):
        found[one.cohort_id] = found.get(one.cohort_id, 0) + one.left_fen
    return found


def classes_with_fees_left(*, by: Actor) -> QuerySet[Cohort]:
    """Classes of the place that have ended and whose fees the bureau still keeps, the earliest first; `orders` of each."""
    seen = access.fee_orders_seen_by(by).filter(state=FeeState.PAID, cohort__state=CohortState.ENDED)
    return Cohort.objects.filter(pk__in=seen.values("cohort")).select_related("occupation", "provider").annotate(
        orders=Count("fee_orders", filter=Q(fee_orders__state=FeeState.PAID)),
        fen=Sum("fee_orders__due_fen", filter=Q(fee_orders__state=FeeState.PAID))).order_by("closes_on", "id")


def _ready(found: QuerySet[FeeOrder]) -> QuerySet[FeeOrder]:
    left = F("payment__amount_fen") - Coalesce(Sum("refunds__amount_fen"), 0)
    return found.filter(state=FeeState.PAID).exclude(refunds__state="asked").exclude(
        Q(enrolment__state="withdrawn") & Q(refunds__isnull=True)).annotate(left_fen=left).order_by("id")


def fees_waiting(*, by: Actor) -> list[offer.Waiting]:
    """What this actor must do about fees: who keeps the money pays the refunds that were asked for."""
    def line(one: FeeOrder) -> offer.Line:
        refund = refund_of(one)
        return offer.Line(title=one.cohort.occupation.name, subtitle=f"{one.no} · {one.cohort.no}",
                          waits_for=_("原路退款，填写银行流水号"), amount_fen=refund.amount_fen if refund else None)

    if by.role not in access.COLLECTING:
        return []
    found = access.fee_orders_seen_by(by).filter(refunds__state="asked")
    return [offer.Waiting(_("个人缴费"), "officer:fee", found, due=F("refunds__due_on"), say=lambda some: offer.lines_of(
        some.select_related("cohort__occupation").prefetch_related("refunds"), line))]


def paid_by_seat(enrolment_ids: Collection[int]) -> dict[int, Fen]:
    """What the trainees of these seats paid and did not get back, in fen: 0 where nothing was due. Left out are seats without an
    order that was waived or paid, and those where all of it went back."""
    found = {}
    orders = FeeOrder.objects.filter(enrolment__in=enrolment_ids).exclude(state__in=[FeeState.CANCELLED, FeeState.DUE])
    for one in orders.order_by("id").prefetch_related("refunds"):
        back = sum(refund.amount_fen for refund in one.refunds.all())
        if one.state == FeeState.WAIVED or back < one.due_fen:
            found[one.enrolment_id] = one.due_fen - back
    return found


def is_stated_free(cohort_id: int) -> bool:
    """Did the provider say that the class costs nothing?"""
    return CoursePrice.objects.filter(cohort=cohort_id, amount_fen=0).exists()


@cache
def _versions(institution: Path) -> tuple[FeeRules, ...]:
    return read_fee_rules((institution / "training" / "fees.yaml").read_text(encoding="utf-8"))
