"""How a debt is collected that is not paid at once: instalments agreed on; and how one is written off, by counted approvals."""

import pgtrigger
from django.db import models
from django.db.models import F, Q

from baigong.journal.models import append_only
from baigong.subsidy.words import WriteOffState

from .recovery import Receivable

COUNTED = """
    IF OLD.state <> 'asked' OR (NEW.receivable_id, NEW.needed, NEW.amount_fen, NEW.asked_at, NEW.asked_by)
           IS DISTINCT FROM (OLD.receivable_id, OLD.needed, OLD.amount_fen, OLD.asked_at, OLD.asked_by) THEN
        RAISE EXCEPTION 'what is asked to be written off stays as it was asked, and is settled once';
    END IF;
    IF NEW.state = 'approved' AND (SELECT count(*) FROM subsidy_writeoffapproval a WHERE a.write_off_id = NEW.id) < NEW.needed THEN
        RAISE EXCEPTION 'too few approved' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_writeoff_counted';
    END IF;
    RETURN NEW;
"""
ANOTHER = """
    IF EXISTS (SELECT 1 FROM subsidy_writeoff w WHERE w.id = NEW.write_off_id AND w.asked_by = NEW.approved_by) THEN
        RAISE EXCEPTION 'asked for it' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_writeoffapproval_apart';
    END IF;
    RETURN NEW;
"""


class Plan(models.Model):
    """Instalments agreed on for a debt; the newest plan of a debt holds. `settled_before_fen` had come in before it."""

    receivable = models.ForeignKey(Receivable, on_delete=models.PROTECT, related_name="plans")
    nth = models.PositiveSmallIntegerField()
    settled_before_fen = models.BigIntegerField()
    agreed_at = models.DateTimeField()
    agreed_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["receivable", "nth"]
        constraints = [models.UniqueConstraint(fields=["receivable", "nth"], name="subsidy_plan_nth")]
        triggers = append_only("subsidy_plan")


class Instalment(models.Model):
    """So much by such a day."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="instalments")
    nth = models.PositiveSmallIntegerField()
    due_on = models.DateField()
    amount_fen = models.BigIntegerField()

    class Meta:
        ordering = ["plan", "nth"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "nth"], name="subsidy_instalment_nth"),
            models.UniqueConstraint(fields=["plan", "due_on"], name="subsidy_instalment_day"),
            models.CheckConstraint(name="subsidy_instalment_positive", condition=Q(amount_fen__gt=0)),
        ]
        triggers = append_only("subsidy_instalment")


class WriteOff(models.Model):
    """That the rest of a debt is written off is asked by one officer and approved by `needed` others, as many as the sum takes."""

    receivable = models.ForeignKey(Receivable, on_delete=models.PROTECT, related_name="write_offs")
    amount_fen = models.BigIntegerField()  # what was left when it was asked
    needed = models.PositiveSmallIntegerField()
    why = models.CharField(max_length=200)
    document = models.CharField(max_length=60)
    state = models.CharField(max_length=10, choices=WriteOffState.choices(), default=WriteOffState.ASKED)
    asked_at = models.DateTimeField()
    asked_by = models.BigIntegerField(null=True)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.BigIntegerField(null=True)
    why_declined = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(fields=["receivable"], condition=Q(state="asked"), name="subsidy_writeoff_one_asked"),
            models.CheckConstraint(
                name="subsidy_writeoff_with_proof",
                condition=Q(needed__gte=1, amount_fen__gt=0) & ~Q(why="") & ~Q(document="")
                & (Q(state="asked", settled_at__isnull=True) | Q(state="approved", settled_at__isnull=False)
                   | (Q(state="declined", settled_at__isnull=False) & ~Q(why_declined="")))),
            models.CheckConstraint(
                name="subsidy_writeoff_another_settles",
                condition=Q(settled_by__isnull=True) | ~Q(settled_by=F("asked_by"))),
        ]
        triggers = [
            pgtrigger.Trigger(name="subsidy_writeoff_counted", when=pgtrigger.Before, operation=pgtrigger.Update, func=COUNTED),
            pgtrigger.Protect(name="subsidy_writeoff_kept", operation=pgtrigger.Delete),
        ]


class WriteOffApproval(models.Model):
    """One officer's yes to a write-off; never the one who asked, and each once."""

    write_off = models.ForeignKey(WriteOff, on_delete=models.PROTECT, related_name="approvals")
    approved_at = models.DateTimeField()
    approved_by = models.BigIntegerField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["write_off", "approved_by"], name="subsidy_writeoffapproval_once"),
        ]
        triggers = [
            *append_only("subsidy_writeoffapproval"),
            pgtrigger.Trigger(name="subsidy_writeoffapproval_apart", when=pgtrigger.Before, operation=pgtrigger.Insert,
                              func=ANOTHER),
        ]
