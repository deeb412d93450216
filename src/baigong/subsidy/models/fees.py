"""个人缴费: what a class costs its trainees, what each of them owes and paid, what came back, what the provider got.

Each order has a ledger account of its own, `fee/<number>`, so that each yuan keeps whose it was. The database holds: a price
stays once somebody ordered, an order is paid once and exactly, never more goes back and on than came in, a voucher is used
once, and no money leaves such an account but back to where it came from or to the provider (by a trigger on the ledger's
table, which knows nothing of training: it stands in this floor's migration)."""

import pgtrigger
from django.db import models
from django.db.models import F, Q

from baigong.enrolment.models import Enrolment
from baigong.journal.models import append_only
from baigong.offer.models import Cohort
from baigong.people.models import Organisation, Person
from baigong.subsidy.words import FeeBack, FeeState, FeeWay, RefundState

PRICE_STAYS = """
    IF EXISTS (SELECT 1 FROM subsidy_feeorder o WHERE o.cohort_id = OLD.cohort_id) THEN
        RAISE check_violation USING MESSAGE = 'somebody ordered at this price', CONSTRAINT = 'subsidy_courseprice_fixed';
    END IF;
    RETURN NEW;
"""
AS_PRICED = """
    PERFORM 1 FROM subsidy_courseprice p WHERE p.cohort_id = NEW.cohort_id AND p.amount_fen = NEW.price_fen FOR SHARE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'not the price that was stated' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_feeorder_priced';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM enrolment_enrolment e WHERE e.id = NEW.enrolment_id AND e.cohort_id = NEW.cohort_id
                      AND e.worker_id = NEW.worker_id) THEN
        RAISE EXCEPTION 'an order is of one seat' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_feeorder_seat';
    END IF;
    IF NEW.voucher_id IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM subsidy_feevoucher v JOIN offer_cohort c ON c.id = NEW.cohort_id
             WHERE v.id = NEW.voucher_id AND v.provider_id = c.provider_id AND coalesce(v.cohort_id, c.id) = c.id
               AND NEW.voucher_fen <= v.off_fen) THEN
        RAISE EXCEPTION 'not what the voucher is for' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_feeorder_voucher';
    END IF;
    RETURN NEW;
"""
"""The price is held while the order is written: whoever changes it waits, and then sees that somebody ordered."""

ORDER_STANDS = """
    IF (to_jsonb(NEW) - '{state,closed_at,closed_by,cancelled_at,cancelled_by,paid_at,paid_by}'::text[])
       IS DISTINCT FROM (to_jsonb(OLD) - '{state,closed_at,closed_by,cancelled_at,cancelled_by,paid_at,paid_by}'::text[]) THEN
        RAISE check_violation USING MESSAGE = 'what was ordered stays as it was ordered';
    END IF;
    IF (OLD.state, NEW.state) NOT IN (('due', 'paid'), ('due', 'cancelled'), ('paid', 'closed')) AND OLD.state <> NEW.state THEN
        RAISE check_violation USING MESSAGE = 'an order does not go back';
    END IF;
    IF OLD.state = 'due' AND (NEW.state = 'paid')
       IS DISTINCT FROM EXISTS (SELECT 1 FROM subsidy_feepayment p WHERE p.order_id = NEW.id) THEN
        RAISE check_violation USING MESSAGE = 'paid is what money came for';
    END IF;
    RETURN NEW;
"""
PAID_EXACTLY = """
    PERFORM 1 FROM subsidy_feeorder o WHERE o.id = NEW.order_id AND o.state = 'due' AND o.due_fen = NEW.amount_fen FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'not what is due' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_feepayment_exact';
    END IF;
    RETURN NEW;
"""
NEVER_MORE = """
    PERFORM 1 FROM subsidy_feeorder o WHERE o.id = NEW.order_id FOR UPDATE;
    SELECT coalesce(sum(p.amount_fen), 0) INTO came FROM subsidy_feepayment p WHERE p.order_id = NEW.order_id;
    SELECT (SELECT coalesce(sum(r.amount_fen), 0) FROM subsidy_feerefund r WHERE r.order_id = NEW.order_id)
         + (SELECT coalesce(sum(g.amount_fen), 0) FROM subsidy_feeshare g WHERE g.order_id = NEW.order_id) INTO went;
    IF went + NEW.amount_fen > came THEN
        RAISE EXCEPTION 'more than was paid' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_fee_within_paid';
    END IF;
    RETURN NEW;
"""
REFUND_STANDS = """
    IF OLD.state = 'paid' OR (to_jsonb(NEW) - '{state,paid_at,paid_by,bank_ref}'::text[])
       IS DISTINCT FROM (to_jsonb(OLD) - '{state,paid_at,paid_by,bank_ref}'::text[]) THEN
        RAISE check_violation USING MESSAGE = 'a refund stays as it was worked out';
    END IF;
    RETURN NEW;
"""
SUMS = [("came", "bigint"), ("went", "bigint")]


def _before(
    name: str, operation: pgtrigger.Operation, func: str, declare: list[tuple[str, str]] | None = None
) -> pgtrigger.Trigger:
    return pgtrigger.Trigger(name=name, when=pgtrigger.Before, operation=operation, func=func, declare=declare)


class CoursePrice(models.Model):
    """What a class costs each of its trainees, before any discount; 0 says that it is free. `ceiling_fen`: at most so much
    could be stated, None where nothing caps it. It may change until somebody orders."""

    cohort = models.OneToOneField(Cohort, on_delete=models.PROTECT, related_name="price")
    amount_fen = models.BigIntegerField()
    ceiling_fen = models.BigIntegerField(null=True)
    stated_at = models.DateTimeField()
    stated_by = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="subsidy_courseprice_within",
                condition=Q(amount_fen__gte=0) & (Q(ceiling_fen__isnull=True) | Q(amount_fen__lte=F("ceiling_fen")))),
        ]
        triggers = [
            _before("subsidy_courseprice_stays", pgtrigger.Update, PRICE_STAYS),
            pgtrigger.Protect(name="subsidy_courseprice_kept", operation=pgtrigger.Delete),
        ]


class FeeVoucher(models.Model):
    """优惠券 of a provider, for any of its classes or for one: takes so much off, once, until a day (inclusive)."""

    code = models.CharField(max_length=20, unique=True)
    provider = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="fee_vouchers")
    cohort = models.ForeignKey(Cohort, on_delete=models.PROTECT, null=True, related_name="fee_vouchers")
    off_fen = models.BigIntegerField()
    holds_until = models.DateField()
    issued_at = models.DateTimeField()
    issued_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-id"]
        constraints = [models.CheckConstraint(name="subsidy_feevoucher_positive", condition=Q(off_fen__gt=0))]
        triggers = append_only("subsidy_feevoucher")


class FeeOrder(models.Model):
    """What one trainee owes for one seat: price − discount − voucher = due. `lines` say why, as shown: text, text_en, basis,
    amount_fen. `pay_until` is the day until which it is asked for. `fund` of its money is 个人缴费, its account `fee/<no>`."""

    no = models.CharField(max_length=40, unique=True)
    enrolment = models.ForeignKey(Enrolment, on_delete=models.PROTECT, related_name="fee_orders")
    cohort = models.ForeignKey(Cohort, on_delete=models.PROTECT, related_name="fee_orders")
    worker = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="fee_orders")
    price_fen = models.BigIntegerField()
    discount_fen = models.BigIntegerField()
    voucher = models.ForeignKey(FeeVoucher, on_delete=models.PROTECT, null=True, related_name="orders")
    voucher_fen = models.BigIntegerField()
    due_fen = models.BigIntegerField()
    lines = models.JSONField()
    pay_until = models.DateField(null=True)
    state = models.CharField(max_length=10, choices=FeeState.choices())
    ordered_at = models.DateTimeField()
    ordered_by = models.BigIntegerField(null=True)
    paid_at = models.DateTimeField(null=True)
    paid_by = models.BigIntegerField(null=True)
    cancelled_at = models.DateTimeField(null=True)
    cancelled_by = models.BigIntegerField(null=True)
    closed_at = models.DateTimeField(null=True)
    closed_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(fields=["enrolment"], condition=~Q(state="cancelled"), name="subsidy_feeorder_once"),
            models.UniqueConstraint(fields=["voucher"], condition=~Q(state="cancelled"), name="subsidy_feeorder_voucher_once"),
            models.CheckConstraint(
                name="subsidy_feeorder_sum",
                condition=Q(due_fen=F("price_fen") - F("discount_fen") - F("voucher_fen"), due_fen__gte=0, discount_fen__gte=0,
                            voucher_fen__gte=0) & (Q(voucher__isnull=False) | Q(voucher_fen=0))),
            models.CheckConstraint(
                name="subsidy_feeorder_states_carry_proof",
                condition=Q(state="due", due_fen__gt=0, paid_at__isnull=True, cancelled_at__isnull=True, closed_at__isnull=True)
                | Q(state="waived", due_fen=0, paid_at__isnull=True, cancelled_at__isnull=True, closed_at__isnull=True)
                | Q(state="paid", paid_at__isnull=False, cancelled_at__isnull=True, closed_at__isnull=True)
                | Q(state="cancelled", paid_at__isnull=True, cancelled_at__isnull=False, closed_at__isnull=True)
                | Q(state="closed", paid_at__isnull=False, cancelled_at__isnull=True, closed_at__isnull=False)),
        ]
        indexes = [
            models.Index(fields=["cohort", "state"], name="subsidy_feeorder_cohort"),
            models.Index(fields=["worker", "-id"], name="subsidy_feeorder_worker"),
        ]
        triggers = [
            _before("subsidy_feeorder_as_priced", pgtrigger.Insert, AS_PRICED),
            _before("subsidy_feeorder_stands", pgtrigger.Update, ORDER_STANDS),
            pgtrigger.Protect(name="subsidy_feeorder_kept", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return self.no

    @property
    def account(self) -> str:
        """Its ledger account."""
        return f"fee/{self.no}"


class FeePayment(models.Model):
    """The money of an order: `reference` is the gateway's or the bank's number, `transfer` its transfer in the ledger."""

    order = models.OneToOneField(FeeOrder, on_delete=models.PROTECT, related_name="payment")
    way = models.CharField(max_length=10, choices=FeeWay.choices())
    reference = models.CharField(max_length=60)
    amount_fen = models.BigIntegerField()
    transfer = models.UUIDField(unique=True)
    came_at = models.DateTimeField()  # as whoever kept it until then says
    booked_at = models.DateTimeField()
    booked_by = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["way", "reference"], name="subsidy_feepayment_reference_once"),
            models.CheckConstraint(
                name="subsidy_feepayment_said", condition=Q(amount_fen__gt=0) & ~Q(reference="")),
        ]
        triggers = [*append_only("subsidy_feepayment"), _before("subsidy_feepayment_exactly", pgtrigger.Insert, PAID_EXACTLY)]


class FeeRefund(models.Model):
    """What of a fee goes back, and why so much: of `planned_minutes` of the timetable `taught_minutes` were over when the seat
    was given up. The money is held from the asking on."""

    order = models.ForeignKey(FeeOrder, on_delete=models.PROTECT, related_name="refunds")
    cause = models.CharField(max_length=12, choices=FeeBack.choices())
    amount_fen = models.BigIntegerField()
    taught_minutes = models.PositiveIntegerField()
    planned_minutes = models.PositiveIntegerField()
    why = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=10, choices=RefundState.choices(), default=RefundState.ASKED)
    due_on = models.DateField(null=True)
    hold = models.UUIDField(unique=True)
    bank_ref = models.CharField(max_length=60, blank=True)
    asked_at = models.DateTimeField()
    asked_by = models.BigIntegerField(null=True)
    paid_at = models.DateTimeField(null=True)
    paid_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(fields=["order"], name="subsidy_feerefund_once"),
            models.CheckConstraint(name="subsidy_feerefund_positive", condition=Q(amount_fen__gt=0)),
            models.CheckConstraint(
                name="subsidy_feerefund_states_carry_proof",
                condition=Q(state="asked", paid_at__isnull=True, bank_ref="")
                | (Q(state="paid", paid_at__isnull=False) & ~Q(bank_ref=""))),
        ]
        triggers = [
            _before("subsidy_feerefund_within", pgtrigger.Insert, NEVER_MORE, SUMS),
            _before("subsidy_feerefund_stands", pgtrigger.Update, REFUND_STANDS),
            pgtrigger.Protect(name="subsidy_feerefund_kept", operation=pgtrigger.Delete),
        ]


class FeeShare(models.Model):
    """What of an order's money went to the provider once the class had ended; `transfer` is its transfer in the ledger."""

    order = models.OneToOneField(FeeOrder, on_delete=models.PROTECT, related_name="share")
    amount_fen = models.BigIntegerField()
    transfer = models.UUIDField(unique=True)
    bank_ref = models.CharField(max_length=60)
    passed_at = models.DateTimeField()
    passed_by = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="subsidy_feeshare_said", condition=Q(amount_fen__gt=0) & ~Q(bank_ref=""))]
        triggers = [*append_only("subsidy_feeshare"), _before("subsidy_feeshare_within", pgtrigger.Insert, NEVER_MORE, SUMS)]
