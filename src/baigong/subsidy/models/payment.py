"""Payment runs: one file to the bank each, and what the bank answered."""

from django.db import models
from django.db.models import F, Q

from baigong.people.models import PayAccount, Region
from baigong.subsidy.words import PaymentState, RunState

from .claim import Claim
from .held import frozen_payments_wait, payments_are_decided
from .owed import kept_back_is_counted
from .proving import payments_go_to_proved_accounts
from .released import changes_void_approvals, runs_are_approved


class PayRun(models.Model):
    """One file to the bank: drafted with the claims that are payable that day, then released."""

    no = models.CharField(max_length=40, unique=True)
    region = models.ForeignKey(Region, on_delete=models.PROTECT)
    state = models.CharField(max_length=10, choices=RunState.choices(), default=RunState.DRAFT)
    approvals_needed = models.PositiveSmallIntegerField(default=0)  # by the sums of its lines; grows, never shrinks
    drafted_at = models.DateTimeField()
    drafted_by = models.BigIntegerField(null=True)
    released_at = models.DateTimeField(null=True)
    released_by = models.BigIntegerField(null=True)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                name="subsidy_run_released_with_proof",
                condition=~Q(state__in=["released", "settled"]) | Q(released_at__isnull=False),
            ),
            models.CheckConstraint(
                name="subsidy_run_settled_with_proof", condition=~Q(state="settled") | Q(settled_at__isnull=False)
            ),
        ]
        triggers = runs_are_approved()


class Payment(models.Model):
    """One line of a run: where the money was sent, as it was that day, and what the bank said."""

    run = models.ForeignKey(PayRun, on_delete=models.PROTECT, related_name="payments")
    nth = models.PositiveIntegerField()  # its number in the file; run number and this are the bank's reference
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="payments")
    pay_account = models.ForeignKey(PayAccount, on_delete=models.PROTECT)
    amount_fen = models.BigIntegerField()  # what was granted
    set_off_fen = models.BigIntegerField(default=0, db_default=0)  # of it kept back for what the payee owes; by its set-offs
    state = models.CharField(max_length=10, choices=PaymentState.choices(), default=PaymentState.DRAFTED)
    why_dropped = models.CharField(max_length=300, blank=True)
    bank_ref = models.CharField(max_length=60, blank=True)
    why_returned = models.CharField(max_length=120, blank=True)
    sent_at = models.DateTimeField(null=True)
    sent_by = models.BigIntegerField(null=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["run", "nth"]
        constraints = [
            models.UniqueConstraint(
                fields=["claim"], condition=Q(state__in=["drafted", "sent", "paid"]), name="subsidy_payment_one_open"
            ),
            models.UniqueConstraint(fields=["run", "nth"], name="subsidy_payment_nth"),
            models.CheckConstraint(name="subsidy_payment_positive", condition=Q(amount_fen__gt=0)),
            models.CheckConstraint(  # what is paid out and what is set off are together what was granted
                name="subsidy_payment_set_off", condition=Q(set_off_fen__gte=0, set_off_fen__lt=F("amount_fen"))),
            models.CheckConstraint(
                name="subsidy_payment_sent_with_proof",
                condition=~Q(state__in=["sent", "paid", "returned"]) | Q(sent_at__isnull=False),
            ),
            models.CheckConstraint(
                name="subsidy_payment_answered_with_proof",
                condition=~Q(state__in=["paid", "returned"]) | Q(answered_at__isnull=False),
            ),
        ]
        indexes = [  # who was paid in a month, and which months there are
            models.Index(fields=["answered_at"], condition=Q(state="paid"), name="subsidy_payment_arrived")]
        triggers = [*frozen_payments_wait(), *payments_are_decided(), *kept_back_is_counted(), *changes_void_approvals(),
                    *payments_go_to_proved_accounts()]

    @property
    def out_fen(self) -> int:
        """What is sent to the bank: what was granted without what is set off."""
        return self.amount_fen - self.set_off_fen

    @property
    def no(self) -> str:
        """The bank's reference: the run's number and the line's."""
        return f"{self.run.no}-{self.nth:04d}"
