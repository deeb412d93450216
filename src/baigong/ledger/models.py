"""Tables of the ledger: accounts with four running totals, transfers that are never changed, and the months of the books."""

import pgtrigger
from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.db.models import F, Q

from baigong.journal.models import append_only, never_emptied

from .words import Kind, PeriodState

APPLY = """
    scans = current_setting('enable_seqscan');
    off = set_config('enable_seqscan', 'off', true);
    settled = ARRAY(SELECT settles_id FROM written WHERE settles_id IS NOT NULL);
    IF cardinality(settled) > 0 AND EXISTS (
            SELECT settles_id, debit_id, credit_id, amount_fen FROM written WHERE kind IN ('post', 'void')
            EXCEPT SELECT id, debit_id, credit_id, amount_fen FROM ledger_transfer WHERE id = ANY (settled) AND kind = 'hold') THEN
        RAISE EXCEPTION 'a post or void repeats exactly the hold it settles';
    END IF;
    WITH pairs AS MATERIALIZED (
        SELECT debit_id, credit_id, kind, sum(amount_fen) AS fen FROM written GROUP BY debit_id, credit_id, kind
    ), moved AS (
        SELECT debit_id, credit_id, CASE WHEN kind IN ('direct', 'post') THEN fen ELSE 0 END AS posted,
               CASE kind WHEN 'hold' THEN fen WHEN 'direct' THEN 0 ELSE -fen END AS pending FROM pairs
    ), change AS (
        SELECT id, sum(dpo)::bigint AS dpo, sum(dpe)::bigint AS dpe, sum(cpo)::bigint AS cpo, sum(cpe)::bigint AS cpe
          FROM (SELECT debit_id AS id, posted AS dpo, pending AS dpe, 0 AS cpo, 0 AS cpe FROM moved
                UNION ALL SELECT credit_id, 0, 0, posted, pending FROM moved) sides
         GROUP BY id
    )
    SELECT array_agg(id), array_agg(dpo), array_agg(dpe), array_agg(cpo), array_agg(cpe)
      INTO ids, dpos, dpes, cpos, cpes FROM change;
    PERFORM 1 FROM ledger_account WHERE id = ANY(ids) ORDER BY id FOR UPDATE;
    GET DIAGNOSTICS found = ROW_COUNT;
    IF found < cardinality(ids) THEN
        RAISE foreign_key_violation USING MESSAGE = 'a transfer names an account that is not there';
    END IF;
    UPDATE ledger_account a
       SET debits_posted = a.debits_posted + c.dpo, debits_pending = a.debits_pending + c.dpe,
           credits_posted = a.credits_posted + c.cpo, credits_pending = a.credits_pending + c.cpe
      FROM unnest(ids, dpos, dpes, cpos, cpes) AS c (id, dpo, dpe, cpo, cpe) WHERE a.id = c.id;
    off = set_config('enable_seqscan', scans, true);
    RETURN NULL;
"""
"""The totals follow the transfers inside the database, one statement however many rows: nobody can write a
transfer that the totals, and so the CHECK against overdrawing, do not see.

The references are checked here too, all of a statement at once, where a foreign key asks three times a row; accounts and
transfers are never removed and never change their key, so that what was true while writing stays true. The holds are compared
as sets, and rows are found by their key only: a session keeps the plan it made when the tables were small, and that plan
would read all against all (docs/why/0055)."""

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

BOOKS_LOCK = 4_871_206_630_517
"""The number of an advisory lock: whoever books shares it, whoever closes a month has it alone and waits for them."""

MONTH_OPEN = f"""
    PERFORM pg_advisory_xact_lock_shared({BOOKS_LOCK});
    IF EXISTS (SELECT 1 FROM ledger_period p WHERE p.state <> 'returned' AND p.ends > (SELECT min(at) FROM written)) THEN
        RAISE check_violation USING CONSTRAINT = 'ledger_transfer_month_open',
            MESSAGE = 'the books of that month are closed: nothing more is booked in it';
    END IF;
    RETURN NULL;
"""  # noqa: S608 - the number is our own constant
"""The lock comes first: whoever waited for a month to be closed looks at it with fresh eyes afterwards."""

NEXT_MONTH = """
    IF EXISTS (SELECT 1 FROM ledger_period p WHERE p.state = 'proposed')
       OR NEW.previous_id IS DISTINCT FROM
          (SELECT p.id FROM ledger_period p WHERE p.state = 'closed' ORDER BY p.ends DESC LIMIT 1)
       OR NEW.starts <> coalesce((SELECT max(p.ends) FROM ledger_period p WHERE p.state = 'closed'), NEW.starts) THEN
        RAISE EXCEPTION 'months are closed one after another';
    END IF;
    RETURN NEW;
"""
AS_PROPOSED = """
    IF OLD.state <> 'proposed' OR (to_jsonb(NEW) - 'state' - 'confirmed_at' - 'confirmed_by' - 'returned_at' - 'returned_by' - 'why')
        IS DISTINCT FROM (to_jsonb(OLD) - 'state' - 'confirmed_at' - 'confirmed_by' - 'returned_at' - 'returned_by' - 'why') THEN
        RAISE EXCEPTION 'a closed month is never opened again, nor are its figures changed';
    END IF;
    RETURN NEW;
"""  # noqa: E501 - two lists to be read beside each other
RESTATES = """
    SELECT * INTO was FROM ledger_transfer WHERE id = NEW.original_id;
    SELECT * INTO made FROM ledger_transfer WHERE id = NEW.transfer_id;
    IF was.kind <> 'direct' OR made.kind <> 'direct' OR made.amount_fen <> abs(NEW.after_fen - NEW.before_fen)
       OR (made.debit_id, made.credit_id) IS DISTINCT FROM
          (CASE WHEN NEW.after_fen > NEW.before_fen THEN was.debit_id ELSE was.credit_id END,
           CASE WHEN NEW.after_fen > NEW.before_fen THEN was.credit_id ELSE was.debit_id END)
       OR NEW.before_fen <> coalesce((SELECT after_fen FROM ledger_restatement
            WHERE original_id = NEW.original_id AND nth = NEW.nth - 1), CASE NEW.nth WHEN 1 THEN was.amount_fen END, -1) THEN
        RAISE EXCEPTION 'a restatement moves exactly the difference';
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
                declare=[("found", "bigint"), ("settled", "uuid[]"), ("scans", "text"), ("off", "text"),
                         *((name, "bigint[]") for name in ("ids", "dpos", "dpes", "cpos", "cpes"))],
                func=APPLY,
            ),
            pgtrigger.Trigger(
                name="ledger_transfer_month_open", when=pgtrigger.After, operation=pgtrigger.Insert,
                level=pgtrigger.Statement, referencing=pgtrigger.Referencing(new="written"), func=MONTH_OPEN,
            ),
        ]


class Period(models.Model):
    """A month of the books, [starts, ends), closed by one officer and confirmed by another; `hash` binds its balances, its
    transfers (`entries_hash`) and the month before. Nothing may be booked before the end of a month that was not returned."""

    month_from = models.DateField()
    starts = models.DateTimeField()
    ends = models.DateTimeField()
    previous = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=10, choices=PeriodState.choices(), default=PeriodState.PROPOSED)
    transfer_count = models.BigIntegerField()
    posted_fen = models.BigIntegerField()
    entries_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)
    proposed_at = models.DateTimeField()
    proposed_by = models.BigIntegerField(null=True)
    confirmed_at = models.DateTimeField(null=True)
    confirmed_by = models.BigIntegerField(null=True)
    returned_at = models.DateTimeField(null=True)
    returned_by = models.BigIntegerField(null=True)
    why = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-starts", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["month_from"], condition=~Q(state="returned"), name="ledger_period_month_once"),
            models.CheckConstraint(name="ledger_period_spans", condition=Q(starts__lt=F("ends"))),
            models.CheckConstraint(
                name="ledger_period_states_carry_proof",
                condition=Q(state="proposed", confirmed_at__isnull=True, returned_at__isnull=True)
                | Q(state="closed", confirmed_at__isnull=False, returned_at__isnull=True)
                | Q(state="returned", confirmed_at__isnull=True, returned_at__isnull=False)),
            models.CheckConstraint(
                name="ledger_period_second",
                condition=~Q(state="closed") | Q(confirmed_by__isnull=True) | ~Q(confirmed_by=F("proposed_by"))),
        ]
        triggers = [
            pgtrigger.Trigger(name="ledger_period_next", when=pgtrigger.Before, operation=pgtrigger.Insert, func=NEXT_MONTH),
            pgtrigger.Trigger(
                name="ledger_period_as_proposed", when=pgtrigger.Before, operation=pgtrigger.Update, func=AS_PROPOSED),
            pgtrigger.Protect(name="ledger_period_kept", operation=pgtrigger.Delete),
            never_emptied("ledger_period"),
        ]


class Balance(models.Model):
    """A row of a month's trial balance: an account that moved in it, in fen. One without a row stands as it last stood.

    `in_fen` was posted to the account, `out_fen` from it; `held_fen` is what was promised out of it at the end.
    """

    period = models.ForeignKey(Period, on_delete=models.PROTECT, related_name="balances")
    # No constraint: to check it, whoever closes would wait for accounts that others hold while they wait for the closing.
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="balances", db_constraint=False)
    opening_fen = models.BigIntegerField()
    in_fen = models.BigIntegerField()
    out_fen = models.BigIntegerField()
    held_fen = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["account", "period"], name="ledger_balance_once"),
            models.CheckConstraint(
                name="ledger_balance_totals_positive", condition=Q(in_fen__gte=0, out_fen__gte=0, held_fen__gte=0)),
        ]
        triggers = append_only("ledger_balance")


class Restatement(models.Model):
    """A later transfer that corrects an earlier one, which stays as it was booked: `original` stood at `before_fen` and stands
    at `after_fen` from now on, and `transfer` moves the difference. An original may be restated again: `nth` counts from 1."""

    transfer = models.OneToOneField(Transfer, on_delete=models.PROTECT, primary_key=True, related_name="restates")
    original = models.ForeignKey(Transfer, on_delete=models.PROTECT, related_name="restatements")
    nth = models.PositiveSmallIntegerField()
    before_fen = models.BigIntegerField()
    after_fen = models.BigIntegerField()
    why = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["original", "nth"], name="ledger_restatement_in_turn"),
            models.CheckConstraint(name="ledger_restatement_not_negative", condition=Q(after_fen__gte=0)),
        ]
        triggers = [
            *append_only("ledger_restatement"),
            pgtrigger.Trigger(
                name="ledger_restatement_exact", when=pgtrigger.Before, operation=pgtrigger.Insert,
                declare=[("was", "ledger_transfer"), ("made", "ledger_transfer")], func=RESTATES),
        ]
