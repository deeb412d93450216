"""Tables of the ledger: accounts with four running totals, and transfers that are never changed."""

import pgtrigger
from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.db.models import F, Q

from baigong.journal.models import append_only, never_emptied

from .words import Kind

APPLY = """
    IF EXISTS (SELECT 1 FROM written w LEFT JOIN ledger_transfer h ON h.id = w.settles_id
                WHERE w.kind IN ('post', 'void')
                  AND (h.kind, h.debit_id, h.credit_id, h.amount_fen)
                      IS DISTINCT FROM ('hold', w.debit_id, w.credit_id, w.amount_fen)) THEN
        RAISE EXCEPTION 'a post or void repeats exactly the hold it settles';
    END IF;
    PERFORM 1 FROM ledger_account
      WHERE id IN (SELECT debit_id FROM written UNION SELECT credit_id FROM written) ORDER BY id FOR UPDATE;
    GET DIAGNOSTICS found = ROW_COUNT;
    IF found < (SELECT count(*) FROM (SELECT debit_id FROM written UNION SELECT credit_id FROM written) AS named) THEN
        RAISE foreign_key_violation USING MESSAGE = 'a transfer names an account that is not there';
    END IF;
    WITH sides AS (
        SELECT debit_id AS id, amount_fen, kind, true AS is_debit FROM written
        UNION ALL SELECT credit_id, amount_fen, kind, false FROM written
    ), change AS (
        SELECT id,
               coalesce(sum(amount_fen) FILTER (WHERE is_debit AND kind IN ('direct', 'post')), 0) AS dpo,
               coalesce(sum(CASE kind WHEN 'hold' THEN amount_fen WHEN 'direct' THEN 0 ELSE -amount_fen END)
                        FILTER (WHERE is_debit), 0) AS dpe,
               coalesce(sum(amount_fen) FILTER (WHERE NOT is_debit AND kind IN ('direct', 'post')), 0) AS cpo,
               coalesce(sum(CASE kind WHEN 'hold' THEN amount_fen WHEN 'direct' THEN 0 ELSE -amount_fen END)
                        FILTER (WHERE NOT is_debit), 0) AS cpe
          FROM sides GROUP BY id
    )
    UPDATE ledger_account a
       SET debits_posted = a.debits_posted + c.dpo, debits_pending = a.debits_pending + c.dpe,
           credits_posted = a.credits_posted + c.cpo, credits_pending = a.credits_pending + c.cpe
      FROM change c WHERE a.id = c.id;
    RETURN NULL;
"""
"""The totals follow the transfers inside the database, one statement however many rows: nobody can write a
transfer that the totals, and so the CHECK against overdrawing, do not see.

The references are checked here too, all of a statement at once, where a foreign key asks three times a row; accounts and
transfers are never removed and never change their key, so that what was true while writing stays true."""

ONLY_BY_TRANSFER = """
    IF NEW.id <> OLD.id THEN
        RAISE EXCEPTION 'an account keeps its key: transfers name it';
    END IF;
    IF pg_trigger_depth() < 2 AND (NEW.debits_pending, NEW.debits_posted, NEW.credits_pending, NEW.credits_posted)
        IS DISTINCT FROM (OLD.debits_pending, OLD.debits_posted, OLD.credits_pending, OLD.credits_posted) THEN
        RAISE EXCEPTION 'account totals change by transfers only';
    END IF;
    RETURN NEW;
"""


class Account(models.Model):
    """A place where money is. Totals only grow; available = credits_posted − debits_posted − debits_pending."""

    code = models.CharField(max_length=80, unique=True)
    name = models.CharField(max_length=120)
    may_overdraw = models.BooleanField(default=False)
    only_holds = models.BooleanField(default=False)  # money may be promised to it and given back, never paid
    debits_pending = models.BigIntegerField(default=0)
    debits_posted = models.BigIntegerField(default=0)
    credits_pending = models.BigIntegerField(default=0)
    credits_posted = models.BigIntegerField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="ledger_account_not_overdrawn",
                condition=Q(may_overdraw=True) | Q(credits_posted__gte=F("debits_posted") + F("debits_pending")),
            ),
            models.CheckConstraint(
                name="ledger_account_only_holds", condition=Q(only_holds=False) | Q(credits_posted=0, debits_posted=0)),
            models.CheckConstraint(
                name="ledger_account_totals_positive",
                condition=Q(debits_pending__gte=0, debits_posted__gte=0, credits_pending__gte=0, credits_posted__gte=0),
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="ledger_account_by_transfer", when=pgtrigger.Before, operation=pgtrigger.Update,
                func=ONLY_BY_TRANSFER,
            ),
            pgtrigger.Protect(name="ledger_account_kept", operation=pgtrigger.Delete),
            never_emptied("ledger_account"),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def available_fen(self) -> int:
        """What may still be promised, in fen."""
        return self.credits_posted - self.debits_posted - self.debits_pending


class Transfer(models.Model):
    """Money from one account (debit) to another (credit): balanced by construction, immutable for ever."""

    id = models.UUIDField(primary_key=True)
    kind = models.CharField(max_length=10, choices=Kind.choices())
    debit = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="debits", db_constraint=False)
    credit = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="credits", db_constraint=False)
    amount_fen = models.BigIntegerField()
    settles = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, related_name="settled_by", db_constraint=False)
    why = models.CharField(max_length=120)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="ledger_transfer_positive", condition=Q(amount_fen__gt=0)),
            models.CheckConstraint(name="ledger_transfer_two_sides", condition=~Q(debit=F("credit"))),
            models.CheckConstraint(name="ledger_transfer_kind", condition=Q(kind__in=Kind.codes())),
            models.CheckConstraint(
                name="ledger_transfer_settles",
                condition=Q(kind__in=["post", "void"], settles__isnull=False)
                | Q(kind__in=["direct", "hold"], settles__isnull=True),
            ),
        ]
        indexes = [BrinIndex(fields=["at"], name="ledger_transfer_in_time")]  # written in the order of time
        triggers = [
            *append_only("ledger_transfer"),
            pgtrigger.Trigger(
                name="ledger_transfer_apply", when=pgtrigger.After, operation=pgtrigger.Insert,
                level=pgtrigger.Statement, referencing=pgtrigger.Referencing(new="written"),
                declare=[("found", "bigint")], func=APPLY,
            ),
        ]
