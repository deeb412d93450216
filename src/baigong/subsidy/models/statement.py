"""Statements of the bank and the finance bureau, held beside our books, and what differed: each a matter with a clock."""

import pgtrigger
from django.db import models
from django.db.models import F, Q

from baigong.journal.models import append_only
from baigong.people.models import Region
from baigong.subsidy.words.reconciling import DifferenceState, Differing, Source

CLOSED_STAYS = """
    IF OLD.state <> 'open' OR (to_jsonb(NEW) - 'state' - 'closed_at' - 'closed_by' - 'why' - 'restatement')
        IS DISTINCT FROM (to_jsonb(OLD) - 'state' - 'closed_at' - 'closed_by' - 'why' - 'restatement') THEN
        RAISE EXCEPTION 'a difference is closed once, and stays what was found';
    END IF;
    RETURN NEW;
"""


class Statement(models.Model):
    """What another keeps of a region's money from `first_on` to `last_on`, both days within; `content_hash` is the file's."""

    region = models.ForeignKey(Region, on_delete=models.PROTECT)
    source = models.CharField(max_length=10, choices=Source.choices())
    first_on = models.DateField()
    last_on = models.DateField()
    content_hash = models.CharField(max_length=64)
    row_count = models.PositiveIntegerField()
    matched_count = models.PositiveIntegerField()
    brought_at = models.DateTimeField()
    brought_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["region", "source", "first_on", "last_on", "content_hash"], name="subsidy_statement_once"),
            models.CheckConstraint(name="subsidy_statement_spans", condition=Q(first_on__lte=F("last_on"))),
        ]
        triggers = append_only("subsidy_statement")


class Difference(models.Model):
    """One reference on which the two books disagree, until it is explained or our book is restated.

    `transfer` is the one transfer of the ledger that stands behind ours, if it is one that may be restated.
    """

    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="differences")
    kind = models.CharField(max_length=12, choices=Differing.choices())
    ref = models.CharField(max_length=80)
    theirs_fen = models.BigIntegerField(null=True)
    ours_fen = models.BigIntegerField(null=True)
    transfer = models.UUIDField(null=True)
    due_on = models.DateField()
    state = models.CharField(max_length=10, choices=DifferenceState.choices(), default=DifferenceState.OPEN)
    why = models.CharField(max_length=200, blank=True)
    restatement = models.UUIDField(null=True)
    closed_at = models.DateTimeField(null=True)
    closed_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["due_on", "id"]
        constraints = [
            models.UniqueConstraint(fields=["statement", "ref"], name="subsidy_difference_once"),
            models.CheckConstraint(
                name="subsidy_difference_closed_with_proof",
                condition=Q(state="open", closed_at__isnull=True, restatement__isnull=True)
                | (Q(state="explained", closed_at__isnull=False, restatement__isnull=True) & ~Q(why=""))
                | Q(state="restated", closed_at__isnull=False, restatement__isnull=False)),
            models.CheckConstraint(
                name="subsidy_difference_differs",
                condition=Q(kind="only_theirs", theirs_fen__isnull=False, ours_fen__isnull=True)
                | Q(kind="only_ours", theirs_fen__isnull=True, ours_fen__isnull=False)
                | (Q(kind="amount", theirs_fen__isnull=False, ours_fen__isnull=False) & ~Q(theirs_fen=F("ours_fen")))),
        ]
        triggers = [
            pgtrigger.Trigger(name="subsidy_difference_once_closed", when=pgtrigger.Before, operation=pgtrigger.Update,
                              func=CLOSED_STAYS),
            pgtrigger.Protect(name="subsidy_difference_kept", operation=pgtrigger.Delete),
        ]
