"""What was decided, and the entitlements it used up."""

from typing import Any

from django.db import models
from django.db.models import F, Q

from baigong.journal.models import append_only
from baigong.people.models import Person
from baigong.subsidy.decide import SEALED
from baigong.subsidy.words import DecisionKind

from .claim import Claim
from .held import used_slots_stay
from .parts import slots_are_used_alike


class Decision(models.Model):
    """What was decided, on which facts, by which sheet: stored as the lines that screen, letter and audit show."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="decisions")
    kind = models.CharField(max_length=8, choices=DecisionKind.choices())
    sheet_hash = models.CharField(max_length=64)
    limit_hashes = models.JSONField(default=list)  # sheets that only forbid, judged with it
    facts = models.JSONField()
    sources = models.JSONField(default=dict)  # fact → {"source": code, "as_of": iso day}
    lines = models.JSONField()  # rules.Line.as_json of each
    slots = models.JSONField(default=list)  # [{"family", "code", "times"}]
    amount_fen = models.BigIntegerField()
    pays = models.BooleanField()
    flip = models.JSONField(null=True)  # the smallest change that would turn a refusal: {"text", "text_en"}
    why = models.TextField(blank=True)
    salt = models.CharField(max_length=32, default="")  # of its seal in the journal; "": decided before decisions were sealed
    decided_at = models.DateTimeField()
    decided_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        triggers = append_only("subsidy_decision")

    @property
    def sealed(self) -> dict[str, Any]:
        """What its seal covers, as plain JSON."""
        return {name: getattr(self, name) for name in (*SEALED, "facts")}


class Slot(models.Model):
    """What may be had once (or n times): one row is one use, across policies, payees and funds of a family.

    UNIQUE (family, person, key, nth) with nth ≤ times makes double payment impossible, not merely detected. A slot that all
    of a firm, a class or a place share has no person: the key says whose it is, and two such rows are alike. One that was
    freed stays and counts no more.
    """

    family = models.CharField(max_length=40)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="slots", null=True)
    key = models.CharField(max_length=120)
    nth = models.PositiveIntegerField()
    times = models.PositiveIntegerField()
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="slots")
    taken_at = models.DateTimeField()
    taken_by = models.BigIntegerField(null=True)
    freed_at = models.DateTimeField(null=True)  # with its claim: it was had by fraud on the worker, and counts no more

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["family", "person", "key", "nth"], condition=Q(freed_at=None),
                                    name="subsidy_slot_once", nulls_distinct=False),
            models.CheckConstraint(name="subsidy_slot_within", condition=Q(nth__gte=1, nth__lte=F("times"))),
        ]
        triggers = [*used_slots_stay(), *slots_are_used_alike()]
