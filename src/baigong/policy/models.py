"""Tables of policy: published sheets (immutable, hashed) and budget lines, each line one ledger account."""

import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Q

from baigong.people.models import Region

from .words import DraftState, Fund, State

UNCHANGED = """
    IF (NEW.content, NEW.hash, NEW.region_id, NEW.slug, NEW.notice, NEW.letter, NEW.source, NEW.cases,
        lower(NEW.in_force), NEW.proposed_at, NEW.proposed_by)
       IS DISTINCT FROM (OLD.content, OLD.hash, OLD.region_id, OLD.slug, OLD.notice, OLD.letter, OLD.source, OLD.cases,
        lower(OLD.in_force), OLD.proposed_at, OLD.proposed_by)
    THEN RAISE EXCEPTION 'a sheet is never changed: publish a new edition'; END IF;
    IF OLD.state <> 'proposed' AND ((NEW.state, NEW.published_at, NEW.published_by)
           IS DISTINCT FROM (OLD.state, OLD.published_at, OLD.published_by)
        OR NOT NEW.in_force <@ OLD.in_force)
    THEN RAISE EXCEPTION 'a published sheet is never taken back: a later edition may only end it'; END IF;
    RETURN NEW;
"""


class Sheet(models.Model):
    """One edition of a policy folder. `content` is rules' canonical JSON; its sha256 is `hash`.

    `in_force` are the days this edition decides: from the sheet's own start, or for a later edition of the same folder
    from the day it takes over; the earlier edition then ends there, and what was decided by it stays.
    """

    region = models.ForeignKey(Region, on_delete=models.PROTECT)
    slug = models.SlugField(max_length=60)
    name = models.CharField(max_length=120)
    name_en = models.CharField(max_length=160)
    content = models.JSONField()
    hash = models.CharField(max_length=64)
    notice = models.TextField(blank=True)  # notice.md: the articles in our own words
    letter = models.TextField(blank=True)
    source = models.TextField(blank=True)  # policy.yaml as it was, for download
    cases = models.TextField(blank=True)  # cases.yaml as it was
    case_count = models.PositiveSmallIntegerField(default=0)
    in_force = DateRangeField()
    state = models.CharField(max_length=10, choices=State.choices(), default=State.PROPOSED)
    proposed_at = models.DateTimeField()
    proposed_by = models.BigIntegerField(null=True)
    published_at = models.DateTimeField(null=True)
    published_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["region", "slug", "in_force"]
        constraints = [
            models.UniqueConstraint(
                fields=["region", "slug", "hash"], condition=~Q(state="rejected"), name="policy_sheet_hash_once"
            ),
            ExclusionConstraint(
                name="policy_sheet_no_overlap",
                expressions=[
                    ("region", RangeOperators.EQUAL), ("slug", RangeOperators.EQUAL),
                    ("in_force", RangeOperators.OVERLAPS),
                ],
                condition=Q(state="published"),
            ),
            models.CheckConstraint(
                name="policy_sheet_published_by_second",
                condition=~Q(state="published")
                | (Q(published_at__isnull=False) & (Q(published_by__isnull=True) | ~Q(published_by=F("proposed_by")))),
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="policy_sheet_immutable", when=pgtrigger.Before, operation=pgtrigger.Update,
                func=UNCHANGED,
            ),
            pgtrigger.Protect(name="policy_sheet_kept", operation=pgtrigger.Delete),
        ]

    def named(self, language: str) -> str:
        """The policy's name in a language given as "zh", "zh-hans" or "en"."""
        return self.name_en if language.startswith("en") and self.name_en else self.name


class Draft(models.Model):
    """A policy folder being written: its four files as text, begun from an edition or brought as a folder.

    Changes made on the form hold from `from_on`, the day the edition shall take over. `changes` counts the saves, so that
    two officers do not overwrite each other.
    """

    region = models.ForeignKey(Region, on_delete=models.PROTECT)
    slug = models.SlugField(max_length=60)
    title = models.CharField(max_length=80)
    origin = models.ForeignKey(Sheet, on_delete=models.PROTECT, null=True, related_name="drafts")
    from_on = models.DateField()
    source = models.TextField()
    cases = models.TextField()
    notice = models.TextField()
    letter = models.TextField(blank=True)  # "" for the place's or the shelf's letter
    changes = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=10, choices=DraftState.choices(), default=DraftState.OPEN)
    opened_at = models.DateTimeField()
    opened_by = models.BigIntegerField(null=True)
    changed_at = models.DateTimeField()
    changed_by = models.BigIntegerField(null=True)
    sent_at = models.DateTimeField(null=True)
    sent_by = models.BigIntegerField(null=True)
    sheet = models.OneToOneField(Sheet, on_delete=models.PROTECT, null=True, related_name="written_as")
    dropped_at = models.DateTimeField(null=True)
    dropped_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-changed_at", "-id"]
        constraints = [
            models.CheckConstraint(
                name="policy_draft_states_carry_proof",
                condition=Q(state="open", sent_at__isnull=True, dropped_at__isnull=True, sheet__isnull=True)
                | Q(state="sent", sent_at__isnull=False, dropped_at__isnull=True, sheet__isnull=False)
                | Q(state="dropped", sent_at__isnull=True, dropped_at__isnull=False, sheet__isnull=True),
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="policy_draft_closed_stays", operation=pgtrigger.Update,
                              condition=~pgtrigger.Q(old__state="open")),
            pgtrigger.Protect(name="policy_draft_kept", operation=pgtrigger.Delete),
        ]


class WhatIf(models.Model):
    """What a draft would have done to the cases known on a day: tallies and anonymous examples, kept as they were found.

    `of_changes` is how often the draft had been saved; `effects` and `examples` are those of `rules.effects`.
    """

    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, related_name="what_ifs")
    of_changes = models.PositiveIntegerField()
    day = models.DateField()
    effects = models.JSONField()
    examples = models.JSONField(default=list)
    found_at = models.DateTimeField()
    found_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-id"]
        triggers = [pgtrigger.Protect(name="policy_whatif_kept", operation=pgtrigger.Update | pgtrigger.Delete)]


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
        constraints = [models.UniqueConstraint(fields=["region", "fund", "year"], name="policy_budget_line_once")]
