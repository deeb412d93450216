"""Published sheets (immutable, hashed), drafts, and what drafts would do."""

import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Q

from baigong.people.models import Region
from baigong.policy.words import DraftState, State

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

ONWARD = """
    IF (NEW.day, NEW.total, NEW.began_at, NEW.began_by) IS DISTINCT FROM (OLD.day, OLD.total, OLD.began_at, OLD.began_by)
       OR OLD.ended_at IS NOT NULL OR NEW.last_person < OLD.last_person OR NEW.people < OLD.people
    THEN RAISE EXCEPTION 'a comparison only goes on, until it has ended'; END IF;
    RETURN NEW;
"""
GROWS = """
    IF (NEW.comparison_id, NEW.nth, NEW.draft_id, NEW.of_changes)
           IS DISTINCT FROM (OLD.comparison_id, OLD.nth, OLD.draft_id, OLD.of_changes)
       OR (SELECT c.ended_at FROM policy_comparison c WHERE c.id = OLD.comparison_id) IS NOT NULL
    THEN RAISE EXCEPTION 'what was found stays as it was found'; END IF;
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
    letter = models.TextField(null=True)  # noqa: DJ001 (None: no letter.md, the place's or the shelf's holds; "": an empty one)
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


class Comparison(models.Model):
    """One look at everybody by what holds and by up to three drafts of one policy, on the facts of a day.

    It goes from person to person by number; `last_person` is how far it is, so that whoever takes it up after a kill or a stop
    goes on from there.
    """

    day = models.DateField()
    total = models.PositiveIntegerField()  # people to look at, counted when it began
    last_person = models.BigIntegerField(default=0)
    people = models.PositiveIntegerField(default=0)
    began_at = models.DateTimeField()
    began_by = models.BigIntegerField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                name="policy_comparison_ended_after", condition=Q(ended_at__isnull=True) | Q(ended_at__gte=F("began_at")))]
        triggers = [
            pgtrigger.Trigger(name="policy_comparison_onward", when=pgtrigger.Before, operation=pgtrigger.Update, func=ONWARD),
            pgtrigger.Protect(name="policy_comparison_kept", operation=pgtrigger.Delete),
        ]


class WhatIf(models.Model):
    """What a draft of a comparison would have done: tallies and anonymous examples, which grow until the comparison has ended.

    `of_changes` is how often the draft had been saved; `effects` and `examples` are those of `rules.effects`.
    """

    comparison = models.ForeignKey(Comparison, on_delete=models.PROTECT, related_name="what_ifs")
    nth = models.PositiveSmallIntegerField()  # its place on the page
    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, related_name="what_ifs")
    of_changes = models.PositiveIntegerField()
    effects = models.JSONField(default=dict)
    examples = models.JSONField(default=list)

    class Meta:
        ordering = ["comparison", "nth"]
        constraints = [
            models.UniqueConstraint(fields=["comparison", "draft"], name="policy_whatif_draft_once"),
            models.UniqueConstraint(fields=["comparison", "nth"], name="policy_whatif_nth_once"),
            models.CheckConstraint(name="policy_whatif_up_to_three", condition=Q(nth__lt=3)),
        ]
        triggers = [
            pgtrigger.Trigger(name="policy_whatif_grows", when=pgtrigger.Before, operation=pgtrigger.Update, func=GROWS),
            pgtrigger.Protect(name="policy_whatif_kept", operation=pgtrigger.Delete),
        ]
