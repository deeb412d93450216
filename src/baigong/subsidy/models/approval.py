"""Approvals of payment runs: rows that stay, and the database's own no to releasing a run without them."""

import pgtrigger
from django.db import models
from django.db.models import Q

from .payment import PayRun

IMPARTIAL = """
    IF NEW.approved_by IS NOT DISTINCT FROM (SELECT r.drafted_by FROM subsidy_payrun r WHERE r.id = NEW.run_id) OR EXISTS (
            SELECT 1 FROM subsidy_payment p JOIN subsidy_claim c ON c.id = p.claim_id
             WHERE p.run_id = NEW.run_id AND p.state <> 'dropped' AND NEW.approved_by IN (c.reviewed_by, c.granted_by)) THEN
        RAISE EXCEPTION 'had a hand in it' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_approval_apart';
    END IF;
    IF (SELECT r.state FROM subsidy_payrun r WHERE r.id = NEW.run_id) <> 'draft' THEN
        RAISE EXCEPTION 'released' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_approval_before';
    END IF;
    RETURN NEW;
"""
KEPT = """
    IF (NEW.run_id, NEW.approved_by, NEW.approved_at, NEW.lines, NEW.fen) IS DISTINCT FROM
            (OLD.run_id, OLD.approved_by, OLD.approved_at, OLD.lines, OLD.fen)
       OR OLD.withdrawn_at IS NOT NULL OR OLD.void_at IS NOT NULL
       OR (SELECT r.state FROM subsidy_payrun r WHERE r.id = NEW.run_id) <> 'draft' THEN
        RAISE EXCEPTION 'an approval stays as it was given' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'subsidy_approval_kept';
    END IF;
    RETURN NEW;
"""


class Approval(models.Model):
    """One officer's yes to a run as it stood (so many lines, so many fen). Withdrawn with a reason, or void by a change of
    the run, it stays as a row and counts no more."""

    run = models.ForeignKey(PayRun, on_delete=models.PROTECT, related_name="approvals")
    lines = models.PositiveIntegerField()
    fen = models.BigIntegerField()
    approved_at = models.DateTimeField()
    approved_by = models.BigIntegerField()
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.BigIntegerField(null=True)
    void_at = models.DateTimeField(null=True)
    why = models.CharField(max_length=300, blank=True)  # withdrawn or void

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["run", "approved_by"], condition=Q(withdrawn_at=None, void_at=None), name="subsidy_approval_once"),
            models.CheckConstraint(
                name="subsidy_approval_withdrawn_with_why",
                condition=Q(withdrawn_at=None, void_at=None) | ~Q(why="")),
        ]
        triggers = [
            pgtrigger.Trigger(name="subsidy_approval_apart", when=pgtrigger.Before, operation=pgtrigger.Insert, func=IMPARTIAL),
            pgtrigger.Trigger(name="subsidy_approval_kept", when=pgtrigger.Before, operation=pgtrigger.Update, func=KEPT),
            pgtrigger.Protect(name="subsidy_approval_stays", operation=pgtrigger.Delete),
        ]

    @property
    def stands(self) -> bool:
        """Does it count?"""
        return self.withdrawn_at is None and self.void_at is None
