"""Money reserved for the seats of an approved class, and the first yes to a class whose line has too little left.

A seat that is reserved stands with an open hold in the ledger, and ends with that hold: the database compares them.
"""

import pgtrigger
from django.db import models
from django.db.models import Q

from baigong.journal.models import append_only, never_emptied
from baigong.offer.models import Cohort
from baigong.policy.models import BudgetLine, Sheet
from baigong.subsidy.words import CommitmentState, Freed, Kind

from .claim import Claim

WITH_ITS_MONEY = """
    SELECT * INTO held FROM ledger_transfer WHERE id = NEW.hold_id;
    IF held.kind IS DISTINCT FROM 'hold' OR held.amount_fen <> NEW.amount_fen
       OR (SELECT a.code FROM ledger_account a WHERE a.id = held.debit_id)
          IS DISTINCT FROM (SELECT b.account FROM policy_budgetline b WHERE b.id = NEW.budget_line_id)
       OR (NEW.state = 'held') = EXISTS (SELECT 1 FROM ledger_transfer s WHERE s.settles_id = NEW.hold_id) THEN
        RAISE EXCEPTION 'a seat is reserved with its money, and ends without it';
    END IF;
    RETURN NEW;
"""
SAME_SEAT = """
    IF (NEW.cohort_id, NEW.sheet_id, NEW.budget_line_id, NEW.kind, NEW.nth, NEW.amount_fen, NEW.committed_at, NEW.committed_by)
           IS DISTINCT FROM
       (OLD.cohort_id, OLD.sheet_id, OLD.budget_line_id, OLD.kind, OLD.nth, OLD.amount_fen, OLD.committed_at, OLD.committed_by)
       OR OLD.state = 'freed' OR (OLD.claim_id IS NOT NULL AND NEW.claim_id IS NOT NULL AND NEW.claim_id <> OLD.claim_id)
       OR NEW.round <> OLD.round + (CASE WHEN OLD.state = 'turned' AND NEW.state = 'held' THEN 1 ELSE 0 END) THEN
        RAISE EXCEPTION 'what is reserved stays as it was reserved until it ends';
    END IF;
    RETURN NEW;
"""


class Commitment(models.Model):
    """One seat of an approved class under one policy: `amount_fen` of a line, held in the ledger until a claim takes it over.

    `round` grows when a claim that took it over went back to the payee and the seat is reserved anew.
    """

    cohort = models.ForeignKey(Cohort, on_delete=models.PROTECT, related_name="commitments")
    sheet = models.ForeignKey(Sheet, on_delete=models.PROTECT, related_name="commitments")
    budget_line = models.ForeignKey(BudgetLine, on_delete=models.PROTECT, related_name="commitments")
    kind = models.CharField(max_length=12, choices=Kind.choices())
    nth = models.PositiveSmallIntegerField()
    amount_fen = models.BigIntegerField()
    hold_id = models.UUIDField(unique=True)
    round = models.PositiveSmallIntegerField(default=1)
    state = models.CharField(max_length=10, choices=CommitmentState.choices(), default=CommitmentState.HELD)
    claim = models.OneToOneField(Claim, on_delete=models.PROTECT, null=True, related_name="commitment")
    freed = models.CharField(max_length=10, choices=Freed.choices(), blank=True)
    committed_at = models.DateTimeField()
    committed_by = models.BigIntegerField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-cohort_id", "sheet_id", "nth"]
        constraints = [
            models.UniqueConstraint(fields=["cohort", "sheet", "nth"], name="subsidy_commitment_seat_once"),
            models.CheckConstraint(name="subsidy_commitment_positive", condition=Q(amount_fen__gt=0, nth__gt=0)),
            models.CheckConstraint(
                name="subsidy_commitment_states_carry_proof",
                condition=Q(state="held", claim__isnull=True, ended_at__isnull=True, freed="")
                | Q(state="turned", claim__isnull=False, ended_at__isnull=False, freed="")
                | (Q(state="freed", ended_at__isnull=False) & ~Q(freed=""))),
        ]
        indexes = [models.Index(fields=["budget_line", "state"], name="subsidy_commitment_of_line")]
        triggers = [
            pgtrigger.Trigger(
                name="subsidy_commitment_with_money", when=pgtrigger.Before, operation=pgtrigger.Insert | pgtrigger.Update,
                declare=[("held", "ledger_transfer%ROWTYPE")], func=WITH_ITS_MONEY),
            pgtrigger.Trigger(
                name="subsidy_commitment_same_seat", when=pgtrigger.Before, operation=pgtrigger.Update, func=SAME_SEAT),
            pgtrigger.Protect(name="subsidy_commitment_kept", operation=pgtrigger.Delete),
            never_emptied("subsidy_commitment"),
        ]


class ShortApproval(models.Model):
    """One officer's yes to a class for which a line has too little left, where another must agree: of the filing of `filed_at`."""

    cohort = models.ForeignKey(Cohort, on_delete=models.PROTECT, related_name="short_approvals")
    filed_at = models.DateTimeField()
    reasons = models.JSONField()  # the codes and values it was given in spite of
    approved_at = models.DateTimeField()
    approved_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["cohort", "filed_at"], name="subsidy_shortapproval_once")]
        triggers = append_only("subsidy_shortapproval")
