"""What of a later subsidy is kept back for a debt of the same payee: held at release, booked when the bank has paid the rest."""

import pgtrigger
from django.db import models
from django.db.models import Q

from baigong.subsidy.words import SetOffState

from .payment import Payment
from .recovery import Receivable

HELD = """
    IF NEW.state <> 'held' THEN
        RAISE EXCEPTION 'what is kept back is held first';
    END IF;
    UPDATE subsidy_payment SET set_off_fen = set_off_fen + NEW.amount_fen
     WHERE id = NEW.payment_id AND state IN ('drafted', 'sent');
    IF NOT FOUND THEN
        RAISE EXCEPTION 'it was paid' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_payment_set_off';
    END IF;
    UPDATE subsidy_receivable SET held_fen = held_fen + NEW.amount_fen
     WHERE id = NEW.receivable_id AND state IN ('confirmed', 'paying', 'enforced');
    IF NOT FOUND THEN
        RAISE EXCEPTION 'nothing is owed' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_receivable_within';
    END IF;
    RETURN NEW;
"""
LET_GO = """
    IF OLD.state <> 'held' OR NEW.state = 'held' OR (NEW.payment_id, NEW.receivable_id, NEW.amount_fen)
           IS DISTINCT FROM (OLD.payment_id, OLD.receivable_id, OLD.amount_fen) THEN
        RAISE EXCEPTION 'what is kept back is booked or dropped, once and as it was held';
    END IF;
    UPDATE subsidy_receivable SET held_fen = held_fen - OLD.amount_fen WHERE id = OLD.receivable_id;
    RETURN NEW;
"""


class SetOff(models.Model):
    """So much of a payment is not paid out, and makes a debt less once the bank has paid the rest.

    What is paid out and what is set off are together what was granted: the payment's own CHECK holds it.
    """

    payment = models.ForeignKey(Payment, on_delete=models.PROTECT, related_name="set_offs")
    receivable = models.ForeignKey(Receivable, on_delete=models.PROTECT, related_name="set_offs")
    amount_fen = models.BigIntegerField()
    state = models.CharField(max_length=8, choices=SetOffState.choices(), default=SetOffState.HELD)
    held_at = models.DateTimeField()
    held_by = models.BigIntegerField(null=True)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["payment", "receivable"], name="subsidy_setoff_once"),
            models.CheckConstraint(
                name="subsidy_setoff_with_proof",
                condition=Q(amount_fen__gt=0) & (Q(state="held", settled_at__isnull=True)
                                                 | (~Q(state="held") & Q(settled_at__isnull=False)))),
        ]
        triggers = [
            pgtrigger.Trigger(name="subsidy_setoff_held", when=pgtrigger.Before, operation=pgtrigger.Insert, func=HELD),
            pgtrigger.Trigger(name="subsidy_setoff_let_go", when=pgtrigger.Before, operation=pgtrigger.Update, func=LET_GO),
            pgtrigger.Protect(name="subsidy_setoff_kept", operation=pgtrigger.Delete),
        ]
