"""Tables of subsidy: claims, decisions, entitlement slots, notices, objections, payment runs and payments."""

from django.db import models
from django.db.models import F, Q

from baigong.assessment.models import Certificate
from baigong.enrolment.models import Enrolment
from baigong.journal.models import append_only
from baigong.offer.models import Cohort
from baigong.people.models import Organisation, PayAccount, Person, Region
from baigong.policy.models import BudgetLine, Sheet

from .words import DecisionKind, NoticeState, ObjectionState, Payee, PaymentState, RunState, State


class Claim(models.Model):
    """One worker's claim under one sheet for one certificate; paid to the worker, an employer or a provider."""

    no = models.CharField(max_length=40, unique=True)
    sheet = models.ForeignKey(Sheet, on_delete=models.PROTECT, related_name="claims")
    worker = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="claims")
    cohort = models.ForeignKey(Cohort, on_delete=models.PROTECT, null=True, related_name="claims")
    enrolment = models.ForeignKey(Enrolment, on_delete=models.PROTECT, null=True, related_name="claims")
    certificate = models.ForeignKey(Certificate, on_delete=models.PROTECT, null=True, related_name="claims")
    region = models.ForeignKey(Region, on_delete=models.PROTECT)  # the county that decides and pays
    payee = models.CharField(max_length=10, choices=Payee.choices())
    payee_organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="claims")
    counts_on = models.DateField()
    amount_fen = models.BigIntegerField(default=0)
    budget_line = models.ForeignKey(BudgetLine, on_delete=models.PROTECT, null=True)
    hold_id = models.UUIDField(unique=True)
    post_id = models.UUIDField(unique=True)
    state = models.CharField(max_length=10, choices=State.choices())
    due_on = models.DateField(null=True)  # last day of the legal clock of whoever must act
    why = models.TextField(blank=True)  # why returned or refused
    offered_at = models.DateTimeField()
    offered_by = models.BigIntegerField(null=True)
    filed_at = models.DateTimeField(null=True)
    filed_by = models.BigIntegerField(null=True)
    reviewed_at = models.DateTimeField(null=True)
    reviewed_by = models.BigIntegerField(null=True)
    granted_at = models.DateTimeField(null=True)
    granted_by = models.BigIntegerField(null=True)
    refused_at = models.DateTimeField(null=True)
    refused_by = models.BigIntegerField(null=True)
    paid_at = models.DateTimeField(null=True)
    paid_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["worker", "sheet", "certificate"], condition=~Q(state__in=["declined", "refused"]),
                nulls_distinct=False, name="subsidy_claim_once",
            ),
            models.CheckConstraint(
                name="subsidy_claim_two_officers",
                condition=Q(granted_by__isnull=True) | ~Q(granted_by=F("reviewed_by")),
            ),
            models.CheckConstraint(
                name="subsidy_claim_payer_apart",
                condition=Q(paid_by__isnull=True) | (~Q(paid_by=F("reviewed_by")) & ~Q(paid_by=F("granted_by"))),
            ),
            models.CheckConstraint(
                name="subsidy_claim_states_carry_proof",
                condition=(
                    (~Q(state__in=["filed", "reviewed", "granted", "noticed", "payable", "sent", "paid", "bounced"])
                     | Q(filed_at__isnull=False))
                    & (~Q(state__in=["reviewed", "granted", "noticed", "payable", "sent", "paid", "bounced"])
                       | Q(reviewed_at__isnull=False))
                    & (~Q(state__in=["granted", "noticed", "payable", "sent", "paid", "bounced"])
                       | Q(granted_at__isnull=False))
                    & (~Q(state="paid") | Q(paid_at__isnull=False))
                    & (~Q(state="refused") | Q(refused_at__isnull=False))
                ),
            ),
        ]
        indexes = [
            models.Index(fields=["state", "region", "due_on"], name="subsidy_claim_due"),
            models.Index(fields=["worker", "-id"], name="subsidy_claim_worker"),
        ]

    def __str__(self) -> str:
        return self.no


class Decision(models.Model):
    """What was decided, on which facts, by which sheet: stored as the lines that screen, letter and audit show."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="decisions")
    kind = models.CharField(max_length=8, choices=DecisionKind.choices())
    sheet_hash = models.CharField(max_length=64)
    facts = models.JSONField()
    sources = models.JSONField(default=dict)  # fact → {source, as_of}
    lines = models.JSONField()
    amount_fen = models.BigIntegerField()
    pays = models.BooleanField()
    why = models.TextField(blank=True)
    decided_at = models.DateTimeField()
    decided_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        triggers = append_only("subsidy_decision")


class Slot(models.Model):
    """What may be had once (or n times): one row is one use, across policies, payees and funds of a family.

    UNIQUE (family, person, key, nth) with nth ≤ times makes double payment impossible, not merely detected.
    """

    family = models.CharField(max_length=40)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="slots")
    key = models.CharField(max_length=120)
    nth = models.PositiveSmallIntegerField()
    times = models.PositiveSmallIntegerField()
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="slots")
    taken_at = models.DateTimeField()
    taken_by = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["family", "person", "key", "nth"], name="subsidy_slot_once"),
            models.CheckConstraint(name="subsidy_slot_within", condition=Q(nth__gte=1, nth__lte=F("times"))),
        ]


class Notice(models.Model):
    """A public notice of granted claims: at least five working days, ID numbers masked."""

    no = models.CharField(max_length=40, unique=True)
    region = models.ForeignKey(Region, on_delete=models.PROTECT)
    from_on = models.DateField()
    until_on = models.DateField()  # last day
    state = models.CharField(max_length=8, choices=NoticeState.choices(), default=NoticeState.OPEN)
    claims = models.ManyToManyField(Claim, related_name="notices")
    opened_at = models.DateTimeField()
    opened_by = models.BigIntegerField(null=True)
    closed_at = models.DateTimeField(null=True)
    closed_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-from_on", "-id"]


class Objection(models.Model):
    """Someone says a noticed claim is wrong; it is answered before anything is paid."""

    no = models.CharField(max_length=40, unique=True)
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="objections")
    notice = models.ForeignKey(Notice, on_delete=models.PROTECT, related_name="objections")
    name = models.CharField(max_length=60, blank=True)
    contact = models.CharField(max_length=60, blank=True)
    text = models.TextField()
    state = models.CharField(max_length=10, choices=ObjectionState.choices(), default=ObjectionState.OPEN)
    answer = models.TextField(blank=True)
    due_on = models.DateField()
    raised_at = models.DateTimeField()
    raised_by = models.BigIntegerField(null=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-id"]


class PayRun(models.Model):
    """One file to the bank: drafted by one payer, with the claims that are payable that day."""

    no = models.CharField(max_length=40, unique=True)
    region = models.ForeignKey(Region, on_delete=models.PROTECT)
    state = models.CharField(max_length=10, choices=RunState.choices(), default=RunState.DRAFT)
    drafted_at = models.DateTimeField()
    drafted_by = models.BigIntegerField(null=True)
    released_at = models.DateTimeField(null=True)
    released_by = models.BigIntegerField(null=True)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-id"]


class Payment(models.Model):
    """One line of a run: where the money was sent, as it was that day, and what the bank said."""

    run = models.ForeignKey(PayRun, on_delete=models.PROTECT, related_name="payments")
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="payments")
    pay_account = models.ForeignKey(PayAccount, on_delete=models.PROTECT)
    amount_fen = models.BigIntegerField()
    state = models.CharField(max_length=10, choices=PaymentState.choices(), default=PaymentState.SENT)
    bank_ref = models.CharField(max_length=60, blank=True)
    why_returned = models.CharField(max_length=120, blank=True)
    sent_at = models.DateTimeField()
    sent_by = models.BigIntegerField(null=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["claim"], condition=Q(state__in=["sent", "paid"]), name="subsidy_payment_one_open"
            ),
            models.CheckConstraint(name="subsidy_payment_positive", condition=Q(amount_fen__gt=0)),
        ]
