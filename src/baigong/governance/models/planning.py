"""Plans: goals with targets, their revisions, and the shares they are broken into by region and year."""

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from baigong.governance.words import GoalKind, Origin, PlanState, ShareState, Trust
from baigong.journal.models import append_only, never_emptied
from baigong.people.models import Region
from baigong.reporting.words import Dimension, Unit

ISSUED_STAYS = """
    IF EXISTS (SELECT 1 FROM governance_plan WHERE id = OLD.plan_id AND state = 'issued') AND (
        TG_OP = 'DELETE' OR (OLD.plan_id, OLD.name, OLD.unit, OLD.kind, OLD.indicator, OLD.dimension, OLD."values", OLD.baseline)
            IS DISTINCT FROM (NEW.plan_id, NEW.name, NEW.unit, NEW.kind, NEW.indicator, NEW.dimension, NEW."values", NEW.baseline)
        OR (OLD.target <> NEW.target AND NOT EXISTS (
            SELECT 1 FROM governance_goalrevision v WHERE v.goal_id = OLD.id AND v.before = OLD.target AND v.after = NEW.target)))
    THEN
        RAISE EXCEPTION 'an issued goal is only revised'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_goal_issued';
    END IF;
    RETURN {row};
"""


class Plan(models.Model):
    """A plan of a region for some years; of one year it is a yearly plan. `above` is the plan that it carries out."""

    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    name_en = models.CharField(max_length=160, blank=True)
    number = models.CharField(max_length=60, blank=True)
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    from_year = models.PositiveSmallIntegerField()
    until_year = models.PositiveSmallIntegerField()
    source = models.CharField(max_length=300)
    trust = models.CharField(max_length=10, choices=Trust.choices())
    origin = models.CharField(max_length=10, choices=Origin.choices())
    state = models.CharField(max_length=10, choices=PlanState.choices(), default=PlanState.DRAFTED)
    opened_at = models.DateTimeField()
    opened_by = models.BigIntegerField(null=True)
    issued_at = models.DateTimeField(null=True)
    issued_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-until_year", "region", "id"]
        constraints = [
            models.CheckConstraint(name="governance_plan_span", condition=Q(until_year__gte=F("from_year"))),
            models.CheckConstraint(name="governance_plan_issued_with_proof", condition=Q(
                state="issued", issued_at__isnull=False) | Q(state="drafted", issued_at__isnull=True)),
        ]

    @property
    def years(self) -> list[int]:
        """Its years."""
        return list(range(self.from_year, self.until_year + 1))


class Goal(models.Model):
    """One goal: a target in its unit, measured by an indicator (whole, or of some values of a dimension) or by none."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="goals")
    name = models.CharField(max_length=120)
    name_en = models.CharField(max_length=160, blank=True)
    target = models.PositiveBigIntegerField()
    unit = models.CharField(max_length=20, choices=Unit.choices())
    kind = models.CharField(max_length=10, choices=GoalKind.choices())
    indicator = models.CharField(max_length=40, blank=True)
    dimension = models.CharField(max_length=12, choices=Dimension.choices(), blank=True)
    values = ArrayField(models.CharField(max_length=40), default=list)
    baseline = models.PositiveBigIntegerField(null=True)
    baseline_year = models.PositiveSmallIntegerField(null=True)
    source = models.CharField(max_length=300, blank=True)
    put_at = models.DateTimeField()
    put_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(name="governance_goal_above_nothing", condition=Q(target__gt=0)),
            models.CheckConstraint(name="governance_goal_part_of_indicator", condition=Q(dimension="") | ~Q(indicator="")),
        ]
        triggers = [
            pgtrigger.Trigger(name="governance_goal_issued", when=pgtrigger.Before, operation=pgtrigger.Update,
                              func=ISSUED_STAYS.format(row="NEW")),
            pgtrigger.Protect(name="governance_goal_stays", operation=pgtrigger.Delete),
            never_emptied("governance_goal"),
        ]


class GoalRevision(models.Model):
    """A target that became another after its plan was issued, and why."""

    goal = models.ForeignKey(Goal, on_delete=models.PROTECT, related_name="revisions")
    before = models.PositiveBigIntegerField()
    after = models.PositiveBigIntegerField()
    why = models.CharField(max_length=300)
    revised_at = models.DateTimeField()
    revised_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(name="governance_goalrevision_whole",
                                   condition=~Q(why="") & ~Q(before=F("after")) & Q(after__gt=0)),
        ]
        triggers = append_only("governance_goalrevision")


class Share(models.Model):
    """What a region right below is to bring of a goal in a year; `weight` is what its part was reckoned by, `due_on` the last
    day for whose turn it is (None in a year whose working days nobody knows yet)."""

    goal = models.ForeignKey(Goal, on_delete=models.PROTECT, related_name="shares")
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    weight = models.PositiveBigIntegerField()
    target = models.PositiveBigIntegerField()
    asked = models.PositiveBigIntegerField(null=True)
    why = models.CharField(max_length=300, blank=True)
    answer = models.CharField(max_length=300, blank=True)
    state = models.CharField(max_length=10, choices=ShareState.choices(), default=ShareState.PROPOSED)
    due_on = models.DateField(null=True)
    proposed_at = models.DateTimeField()
    proposed_by = models.BigIntegerField(null=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["goal", "year", "region"]
        constraints = [
            models.UniqueConstraint(fields=["goal", "region", "year"], name="governance_share_once"),
            models.CheckConstraint(name="governance_share_with_proof", condition=Q(
                state="proposed") | Q(answered_at__isnull=False)),
            models.CheckConstraint(name="governance_share_asked_why", condition=(Q(state="asked", asked__isnull=False) & ~Q(why=""))
                                   | (~Q(state="asked") & Q(asked__isnull=True))),
        ]
        indexes = [models.Index(fields=["region", "state"], name="governance_share_region")]
