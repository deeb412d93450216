"""Tables of policy: published sheets (immutable, hashed) and budget lines, each line one ledger account."""

import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Q

from baigong.people.models import Region

from .words import Fund, State


class Sheet(models.Model):
    """One edition of a policy folder. `content` is rules' canonical JSON; its sha256 is `hash`."""

    region = models.ForeignKey(Region, on_delete=models.PROTECT)
    slug = models.SlugField(max_length=60)
    name = models.CharField(max_length=120)
    name_en = models.CharField(max_length=160)
    content = models.JSONField()
    hash = models.CharField(max_length=64)
    notice = models.TextField(blank=True)  # notice.md: the articles in our own words
    letter = models.TextField(blank=True)
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
                    ("region", RangeOperators.EQUAL), ("slug", RangeOperators.EQUAL), ("in_force", RangeOperators.OVERLAPS)
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
                func="""
                    IF (NEW.content, NEW.hash, NEW.region_id, NEW.slug, lower(NEW.in_force), NEW.notice)
                       IS DISTINCT FROM (OLD.content, OLD.hash, OLD.region_id, OLD.slug, lower(OLD.in_force), OLD.notice)
                    THEN RAISE EXCEPTION 'a sheet is never changed: publish a new edition'; END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Protect(name="policy_sheet_kept", operation=pgtrigger.Delete),
        ]


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
