"""Budget lines, each one ledger account; the moves of their money by document; allocations to the regions below."""

import pgtrigger
from django.db import models
from django.db.models import F, Q

from baigong.journal.models import append_only
from baigong.people.models import Region
from baigong.policy.words import AllocationState, Fund, Moved

WHILE_OPEN = """
    IF (SELECT a.state FROM policy_allocation a WHERE a.id = OLD.allocation_id) <> 'open'
    THEN RAISE EXCEPTION 'what was sent to be checked stays as it was sent'; END IF;
    RETURN NEW;
"""


class BudgetLine(models.Model):
    """Money of one fund for one region and year; `account` is its ledger account code."""

    region = models.ForeignKey(Region, on_delete=models.PROTECT)
    fund = models.CharField(max_length=30, choices=Fund.choices())
    year = models.PositiveSmallIntegerField()
    account = models.CharField(max_length=80, unique=True)
    document_no = models.CharField(max_length=60)
    opened_at = models.DateTimeField()
    opened_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["year", "region", "fund"]
        constraints = [  # each donation has a line of its own, so that it keeps its purpose
            models.UniqueConstraint(
                fields=["region", "fund", "year"], condition=~Q(fund="donation"), name="policy_budget_line_once")]


class BudgetMove(models.Model):
    """Money of a line that came, went or was set aside by a document; `transfer` is its transfer in the ledger.

    `source` is None for money that came from outside or was released, `target` for money given back to where its fund comes
    from or set aside. `years` says of which years it is, {year: fen}; `ends` names the freeze that a release ends.
    """

    kind = models.CharField(max_length=12, choices=Moved.choices())
    source = models.ForeignKey(BudgetLine, on_delete=models.PROTECT, null=True, related_name="moves_out")
    target = models.ForeignKey(BudgetLine, on_delete=models.PROTECT, null=True, related_name="moves_in")
    ends = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="ended_by")
    document_no = models.CharField(max_length=60)
    amount_fen = models.BigIntegerField()
    transfer = models.UUIDField(unique=True)
    years = models.JSONField(default=dict)
    why = models.CharField(max_length=200, blank=True)
    moved_at = models.DateTimeField()
    moved_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-moved_at", "-id"]
        constraints = [
            models.CheckConstraint(name="policy_budgetmove_positive", condition=Q(amount_fen__gt=0)),
            models.CheckConstraint(name="policy_budgetmove_sides", condition=(
                Q(kind__in=["appropriate", "receive"], source__isnull=True, target__isnull=False, ends__isnull=True)
                | Q(kind__in=["pass_down", "reallocate", "carry_over"], source__isnull=False, target__isnull=False,
                    ends__isnull=True)
                | Q(kind="give_back", source__isnull=False, ends__isnull=True)
                | Q(kind="freeze", source__isnull=False, target__isnull=True, ends__isnull=True)
                | Q(kind="unfreeze", source__isnull=True, target__isnull=False, ends__isnull=False))),
        ]
        triggers = [*append_only("policy_budgetmove")]

    @property
    def by_year(self) -> dict[int, int]:
        """Of which years the money is, {year: fen}."""
        return {int(year): fen for year, fen in self.years.items()}


class Allocation(models.Model):
    """A sum of one line to be shared among the regions below by weighted factors: one officer works it out, another passes it down.

    `weights` are percents by factor, `sources` say where a factor's figures come from; `why` those that are not the shelf's.
    """

    line = models.ForeignKey(BudgetLine, on_delete=models.PROTECT, related_name="allocations")
    document_no = models.CharField(max_length=60)
    total_fen = models.BigIntegerField()
    weights = models.JSONField()
    sources = models.JSONField(default=dict)
    why = models.CharField(max_length=200, blank=True)
    returned_why = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=10, choices=AllocationState.choices(), default=AllocationState.OPEN)
    opened_at = models.DateTimeField()
    opened_by = models.BigIntegerField(null=True)
    sent_at = models.DateTimeField(null=True)
    sent_by = models.BigIntegerField(null=True)
    executed_at = models.DateTimeField(null=True)
    executed_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-opened_at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["line", "document_no"], name="policy_allocation_document_once"),
            models.CheckConstraint(name="policy_allocation_positive", condition=Q(total_fen__gt=0)),
            models.CheckConstraint(
                name="policy_allocation_by_two",
                condition=~Q(state="executed")
                | (Q(executed_at__isnull=False) & (Q(executed_by__isnull=True) | ~Q(executed_by=F("sent_by"))))),
            models.CheckConstraint(
                name="policy_allocation_states_carry_proof",
                condition=Q(state__in=["open", "dropped"], sent_at__isnull=True, executed_at__isnull=True)
                | Q(state="sent", sent_at__isnull=False, executed_at__isnull=True)
                | Q(state="executed", sent_at__isnull=False, executed_at__isnull=False)),
        ]
        triggers = [
            pgtrigger.Protect(name="policy_allocation_closed_stays", operation=pgtrigger.Update,
                              condition=pgtrigger.Q(old__state__in=["executed", "dropped"])),
            pgtrigger.Protect(name="policy_allocation_kept", operation=pgtrigger.Delete),
        ]


class AllocationRow(models.Model):
    """One region of an allocation: its values by factor and its coefficients in percent; `amount_fen` once it is worked out."""

    allocation = models.ForeignKey(Allocation, on_delete=models.PROTECT, related_name="rows")
    region = models.ForeignKey(Region, on_delete=models.PROTECT)
    values = models.JSONField(default=dict)
    performance = models.PositiveSmallIntegerField(default=100)
    difficulty = models.PositiveSmallIntegerField(default=100)
    amount_fen = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["allocation", "region"]
        constraints = [models.UniqueConstraint(fields=["allocation", "region"], name="policy_allocationrow_once")]
        triggers = [
            pgtrigger.Trigger(name="policy_allocationrow_sent_stays", when=pgtrigger.Before, operation=pgtrigger.Update,
                              func=WHILE_OPEN),
            pgtrigger.Protect(name="policy_allocationrow_kept", operation=pgtrigger.Delete),
        ]
