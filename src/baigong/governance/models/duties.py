"""Texts of documents in numbered versions, their sentences at anchors, and the duties read from them."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from baigong.governance.words import DutyState, TextSource
from baigong.journal.models import append_only

from .documents import Document


class Text(models.Model):
    """A document's text as it was brought. A version is never changed; another text is another version."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="texts")
    nth = models.PositiveSmallIntegerField()
    text = models.TextField()
    source = models.CharField(max_length=8, choices=TextSource.choices())
    file_name = models.CharField(max_length=200, blank=True)
    sha256 = models.CharField(max_length=64)  # of the text in UTF-8, as a file of labels names it
    blocks = models.JSONField()  # [anchor, kind, heading] in order
    brought_at = models.DateTimeField()
    brought_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["document", "nth"]
        constraints = [models.UniqueConstraint(fields=["document", "nth"], name="governance_text_nth")]
        triggers = append_only("governance_text")


class Clause(models.Model):
    """One sentence at its anchor (decide/splitting.py). `grams` are its pairs of letters, by which it is found."""

    text = models.ForeignKey(Text, on_delete=models.PROTECT, related_name="clauses")
    position = models.PositiveIntegerField()
    anchor = models.CharField(max_length=80)
    block = models.CharField(max_length=80)
    said = models.TextField()
    is_heading = models.BooleanField()
    grams = ArrayField(models.CharField(max_length=2))

    class Meta:
        ordering = ["text", "position"]
        constraints = [
            models.UniqueConstraint(fields=["text", "position"], name="governance_clause_position"),
            models.UniqueConstraint(fields=["text", "anchor"], name="governance_clause_anchor"),
        ]
        # Chinese has no spaces and most words have two letters, which no index of trigrams finds: pairs are.
        indexes = [GinIndex(fields=["grams"], name="governance_clause_grams")]
        triggers = append_only("governance_clause")


class Duty(models.Model):
    """What a sentence asks of whom, within `[start, end)` of it.

    `proposed` is what the rules said ({kind, who, with, when, measured, span}; null where an officer added it), `said` what
    stands now, without the span.
    """

    text = models.ForeignKey(Text, on_delete=models.PROTECT, related_name="duties")
    clause = models.ForeignKey(Clause, on_delete=models.PROTECT, related_name="duties")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    proposed = models.JSONField(null=True)
    said = models.JSONField()
    state = models.CharField(max_length=10, choices=DutyState.choices(), default=DutyState.PROPOSED)
    merged_into = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="parts")
    settled_at = models.DateTimeField(null=True)
    settled_by = models.BigIntegerField(null=True)
    why_dropped = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["text", "clause__position", "start"]
        constraints = [
            models.UniqueConstraint(fields=["clause", "start", "end"], name="governance_duty_place"),
            models.CheckConstraint(name="governance_duty_span", condition=Q(end__gt=F("start"))),
            models.CheckConstraint(
                name="governance_duty_with_proof",
                condition=Q(state="proposed", settled_at__isnull=True) | (~Q(state="proposed") & Q(settled_at__isnull=False))),
            models.CheckConstraint(
                name="governance_duty_dropped_for_a_reason",
                condition=(Q(state="dropped") & ~Q(why_dropped="")) | (~Q(state="dropped") & Q(why_dropped=""))),
            models.CheckConstraint(
                name="governance_duty_merged_into_one",
                condition=Q(state="merged", merged_into__isnull=False) | (~Q(state="merged") & Q(merged_into__isnull=True))),
        ]
        indexes = [models.Index(fields=["text", "state"], name="governance_duty_text")]
