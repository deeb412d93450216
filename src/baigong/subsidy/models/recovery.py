"""What was paid and is asked back: debts, and the money that came in for them."""

from django.db import models
from django.db.models import F, Q

from baigong.journal.models import append_only, never_emptied
from baigong.people.models import Organisation, Person, Region
from baigong.policy.models import BudgetLine
from baigong.subsidy.words import OWING, Enforcer, Means, RecoveryReason, RecoveryState

from .claim import Claim
from .owed import debts_are_kept, debts_follow_repayments

BOOKED = ["confirmed", "objected", "paying", "settled", "set_off", "enforced", "written_off"]


class Receivable(models.Model):
    """A paid claim, or part of it, that somebody owes the fund it was paid from.

    The claim keeps how much of it is asked back (`asked_back_fen`), so that no two debts together exceed what was paid.
    `settled_fen` follows the repayments; both are kept by triggers (owed.py), whoever writes.
    """

    no = models.CharField(max_length=40, unique=True)
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="receivables")
    region = models.ForeignKey(Region, on_delete=models.PROTECT)  # the county that decided the claim and asks it back
    line = models.ForeignKey(BudgetLine, on_delete=models.PROTECT, related_name="receivables")  # whose money it is
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="receivables")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="receivables")
    reason = models.CharField(max_length=10, choices=RecoveryReason.choices())
    basis = models.CharField(max_length=200)  # the clause
    ground = models.CharField(max_length=60, blank=True)  # the finding or document that established it
    why = models.CharField(max_length=200)
    is_victim = models.BooleanField(default=False)  # the worker's name was misused: their quota is given back
    amount_fen = models.BigIntegerField()
    settled_fen = models.BigIntegerField(default=0)
    held_fen = models.BigIntegerField(default=0)  # kept back of payments the bank has not answered yet
    state = models.CharField(max_length=12, choices=RecoveryState.choices(), default=RecoveryState.PROPOSED)
    due_on = models.DateField(null=True)  # last day of the clock of whoever must act
    proposed_at = models.DateTimeField()
    proposed_by = models.BigIntegerField(null=True)
    confirmed_at = models.DateTimeField(null=True)
    confirmed_by = models.BigIntegerField(null=True)
    confirmed_on = models.DateField(null=True)  # from this day it ages
    object_until = models.DateField(null=True)
    restore_due_on = models.DateField(null=True)
    objection = models.TextField(blank=True)
    objected_at = models.DateTimeField(null=True)
    objected_by = models.BigIntegerField(null=True)
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.BigIntegerField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.BigIntegerField(null=True)
    why_withdrawn = models.TextField(blank=True)
    overdue_on = models.DateField(null=True)  # the day it was seen not to be paid in time; gone with the next repayment or plan
    enforcer = models.CharField(max_length=6, choices=Enforcer.choices(), blank=True)
    enforced_document = models.CharField(max_length=60, blank=True)
    enforced_at = models.DateTimeField(null=True)
    enforced_by = models.BigIntegerField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(name="subsidy_receivable_positive", condition=Q(amount_fen__gt=0) & ~Q(basis="")),
            models.CheckConstraint(
                name="subsidy_receivable_within",
                condition=Q(settled_fen__gte=0, held_fen__gte=0, amount_fen__gte=F("settled_fen") + F("held_fen"))),
            models.CheckConstraint(
                name="subsidy_receivable_one_debtor",
                condition=Q(person__isnull=False, organisation__isnull=True)
                | Q(person__isnull=True, organisation__isnull=False)),
            models.CheckConstraint(
                name="subsidy_receivable_fraud_is_grounded",
                condition=(~Q(reason="fraud") | ~Q(ground="")) & (Q(is_victim=False) | Q(reason="fraud"))),
            models.CheckConstraint(
                name="subsidy_receivable_enforced_with_proof",
                condition=(~Q(state="enforced") | Q(enforced_at__isnull=False))
                & (Q(enforced_at__isnull=True) | (~Q(enforcer="") & ~Q(enforced_document="")))),
            models.CheckConstraint(
                name="subsidy_receivable_confirmed_with_proof",
                condition=Q(state__in=["proposed", "withdrawn"])
                | Q(state__in=BOOKED, confirmed_at__isnull=False, confirmed_by__isnull=False, confirmed_on__isnull=False,
                    object_until__isnull=False)),
            models.CheckConstraint(
                name="subsidy_receivable_another_confirms",
                condition=Q(confirmed_by__isnull=True) | ~Q(confirmed_by=F("proposed_by"))),
            models.CheckConstraint(
                name="subsidy_receivable_objected_with_proof",
                condition=~Q(state="objected") | (Q(objected_at__isnull=False, answered_at__isnull=True) & ~Q(objection=""))),
            models.CheckConstraint(
                name="subsidy_receivable_answered_apart",
                condition=Q(answered_at__isnull=True)
                | (Q(objected_at__isnull=False, answered_by__isnull=False) & ~Q(answer="")
                   & ~Q(answered_by=F("proposed_by")) & ~Q(answered_by=F("confirmed_by")))),
            models.CheckConstraint(
                name="subsidy_receivable_withdrawn_with_proof",
                condition=(Q(state="withdrawn", withdrawn_at__isnull=False, settled_fen=0) & ~Q(why_withdrawn=""))
                | (~Q(state="withdrawn") & Q(withdrawn_at__isnull=True))),
            models.CheckConstraint(
                name="subsidy_receivable_ended_with_proof",
                condition=(Q(state__in=["settled", "set_off"], ended_at__isnull=False, settled_fen=F("amount_fen")))
                | Q(state="written_off", ended_at__isnull=False, settled_fen__lt=F("amount_fen"))
                | (~Q(state__in=["settled", "set_off", "written_off"])
                   & Q(ended_at__isnull=True, settled_fen__lt=F("amount_fen")))),
        ]
        indexes = [
            models.Index(fields=["state", "region", "due_on"], name="subsidy_receivable_due"),
            models.Index(fields=["claim"], name="subsidy_receivable_claim"),
            models.Index(fields=["person", "-id"], name="subsidy_receivable_person"),
            models.Index(fields=["organisation", "-id"], name="subsidy_receivable_house"),
        ]
        triggers = [*debts_are_kept(), never_emptied("subsidy_receivable")]

    def __str__(self) -> str:
        return self.no

    @property
    def left_fen(self) -> int:
        """What is still to come, in fen."""
        return self.amount_fen - self.settled_fen

    @property
    def open_fen(self) -> int:
        """What of it nothing is kept back for yet."""
        return self.amount_fen - self.settled_fen - self.held_fen

    @property
    def is_owed(self) -> bool:
        """Is it in the books and not done with?"""
        return self.state in OWING

    @property
    def debtor(self) -> str:
        """The name of whoever owes it."""
        return str(self.organisation if self.organisation_id is not None else self.person.name)  # type: ignore[union-attr]

    @property
    def ledger_account(self) -> str:
        """The ledger account in which what is owed to the fund of the place stands."""
        return f"receivable/{self.line.region_id}/{self.line.fund}"


class Repayment(models.Model):
    """By how much a debt became less, and how. `document` is the voucher: the same one is booked once for a debt.

    `line` is the budget line that has the money again; None where it went back to the source of the fund.
    """

    receivable = models.ForeignKey(Receivable, on_delete=models.PROTECT, related_name="repayments")
    means = models.CharField(max_length=10, choices=Means.choices())
    amount_fen = models.BigIntegerField()
    document = models.CharField(max_length=60)
    came_on = models.DateField()
    line = models.ForeignKey(BudgetLine, on_delete=models.PROTECT, null=True, related_name="repayments")
    transfer_id = models.UUIDField(unique=True)
    booked_at = models.DateTimeField()
    booked_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["receivable", "document"], name="subsidy_repayment_once"),
            models.CheckConstraint(name="subsidy_repayment_positive", condition=Q(amount_fen__gt=0) & ~Q(document="")),
        ]
        triggers = [*append_only("subsidy_repayment"), *debts_follow_repayments()]
