"""Fees of trainees: who orders, who answers for them, who keeps the money."""

from django.db.models import Q, QuerySet

from baigong.enrolment.models import Enrolment
from baigong.kernel.actor import Actor
from baigong.offer import access as offer
from baigong.offer.models import Cohort
from baigong.people.words import Role
from baigong.subsidy.models import FeeOrder, FeeVoucher

from .claims import COLLECTING, of_place


def fee_orders_seen_by(by: Actor) -> QuerySet[FeeOrder]:
    """A worker sees their own orders, a provider's clerk those of its classes, officers those of classes in their region."""
    if by.role == Role.WORKER and by.is_known:
        return FeeOrder.objects.filter(worker_id=by.person_id)
    if by.role == Role.PROVIDER_CLERK and by.organisation_id is not None:
        return FeeOrder.objects.filter(cohort__provider_id=by.organisation_id)
    return of_place(FeeOrder.objects.all(), by)


def fee_vouchers_seen_by(by: Actor) -> QuerySet[FeeVoucher]:
    """A provider's clerk sees the vouchers of its own house: whoever has a code may use it."""
    return FeeVoucher.objects.filter(provider_id=by.organisation_id) if offer.may_equip(by=by) else FeeVoucher.objects.none()


def may_order_fee(*, by: Actor, enrolment_id: int) -> bool:
    """The worker whose seat it is. Raises Enrolment.DoesNotExist."""
    return by.role == Role.WORKER and by.is_known and Enrolment.objects.get(pk=enrolment_id).worker_id == by.person_id


def may_answer_for_fee(*, by: Actor, order_id: int) -> bool:
    """The worker whose order it is."""
    return by.role == Role.WORKER and fee_orders_seen_by(by).filter(pk=order_id).exists()


def may_keep_fees(*, by: Actor, cohort_id: int) -> bool:
    """Who keeps the money of the place until a class is over. Raises Cohort.DoesNotExist."""
    return by.role in COLLECTING and by.covers(Cohort.objects.only("region").get(pk=cohort_id).region_id)


def may_keep_fee(*, by: Actor, order_id: int = 0, refund_id: int = 0) -> bool:
    """The same, of one order or refund. Raises FeeOrder.DoesNotExist."""
    one = FeeOrder.objects.only("cohort").get(Q(pk=order_id) | Q(refunds=refund_id))
    return may_keep_fees(by=by, cohort_id=one.cohort_id)


def may_bring_fee_notice(*, by: Actor) -> bool:
    """Whoever brings it: the gateway's signature is what counts."""
    return True
