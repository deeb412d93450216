"""Inspection of duties (督查): the plan, the tasks looked at, the letter, its answers, the steps of the ladder."""

from django.db import models
from django.db.models import F, Q

from baigong.governance.words import (
    CheckState,
    Choosing,
    InspectionState,
    RectificationState,
    StepKind,
    StepState,
    Subject,
)
from baigong.kernel.numbered import numbered
from baigong.people.models import Organisation, Region

from .measures import Measure
from .tasks import Task


class Inspection(models.Model):
    """One plan of an upper level: what is looked at, by which lines, chosen how. Commitment public at once, seed at the end."""

    region = models.ForeignKey(Region, on_delete=models.PROTECT)  # whose officers inspect
    title = models.CharField(max_length=120)
    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, null=True, related_name="inspections")  # null: any
    within = models.ManyToManyField(Region, related_name="+")  # regions below, each with all below it; none: all below
    lines = models.JSONField()  # the checklist: [text, …]; line n is the n-th, from 1
    choosing = models.CharField(max_length=8, choices=Choosing.choices())
    subject = models.CharField(max_length=5, choices=Subject.choices())
    wanted = models.PositiveSmallIntegerField()  # so many tasks or units are drawn
    from_on = models.DateField()
    until_on = models.DateField()  # inclusive
    seed = models.CharField(max_length=80)
    commitment = models.CharField(max_length=64)
    pool = models.JSONField(default=list)  # decide.inspecting.Candidate as [task, unit], as it was drawn from
    why = models.CharField(max_length=300, blank=True)  # why these were picked, or why it was called off
    state = models.CharField(max_length=10, choices=InspectionState.choices(), default=InspectionState.PLANNED)
    planned_at = models.DateTimeField()
    planned_by = models.BigIntegerField(null=True)
    chosen_at = models.DateTimeField(null=True)
    chosen_by = models.BigIntegerField(null=True)
    published_at = models.DateTimeField(null=True)
    published_by = models.BigIntegerField(null=True)
    called_off_at = models.DateTimeField(null=True)
    called_off_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-from_on", "-id"]
        constraints = [
            models.CheckConstraint(name="governance_inspection_span", condition=Q(until_on__gte=F("from_on"))),
            models.CheckConstraint(
                name="governance_inspection_with_proof",
                condition=(Q(state__in=["chosen", "published"], chosen_at__isnull=False)
                           | Q(state__in=["planned", "called_off"], chosen_at__isnull=True))
                & (Q(state="published", published_at__isnull=False) | (~Q(state="published") & Q(published_at__isnull=True)))
                & ((Q(state="called_off", called_off_at__isnull=False) & ~Q(why=""))
                   | (~Q(state="called_off") & Q(called_off_at__isnull=True))),
            ),
        ]
        indexes = [models.Index(fields=["state", "published_at"], name="governance_inspection_public")]

    @property
    def no(self) -> str:
        """How it is named: DC-2025-000012 (督查)."""
        return numbered("DC", self.from_on, self.pk)


class Check(models.Model):
    """One task looked at. `region` is its unit's, `set_in` the inspecting one: they say who may do what."""

    inspection = models.ForeignKey(Inspection, on_delete=models.PROTECT, related_name="checks")
    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="checks")
    unit = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    set_in = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField()  # the inspection's last day
    found = models.JSONField(default=list)  # [{nth, line, verdict, text, evidence}], one for each line, once entered
    state = models.CharField(max_length=6, choices=CheckState.choices(), default=CheckState.OPEN)
    entered_at = models.DateTimeField(null=True)
    entered_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["inspection", "id"]
        constraints = [
            models.UniqueConstraint(fields=["inspection", "task"], name="governance_check_once"),
            models.CheckConstraint(
                name="governance_check_with_proof",
                condition=Q(state="open", entered_at__isnull=True)
                | (~Q(state="open") & Q(entered_at__isnull=False, entered_by__isnull=False)),
            ),
        ]
        indexes = [models.Index(fields=["set_in", "state", "due_on"], name="governance_check_waiting")]


class Rectification(models.Model):
    """What a unit was told to put right by a letter (整改通知书), until it is closed."""

    check_of = models.OneToOneField(Check, on_delete=models.PROTECT, related_name="rectification")
    unit = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="rectifications")
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    set_in = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    demand = models.TextField(blank=True)  # what the letter asks beside the lines
    due_on = models.DateField()  # the unit answers by then
    review_on = models.DateField(null=True)  # an answer is judged by then
    backs = models.PositiveSmallIntegerField(default=0)  # how often it was sent back
    found_by = models.BigIntegerField()
    state = models.CharField(max_length=8, choices=RectificationState.choices(), default=RectificationState.ISSUED)
    issued_at = models.DateTimeField()
    issued_by = models.BigIntegerField(null=True)
    closed_at = models.DateTimeField(null=True)
    closed_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                name="governance_rectification_with_proof",
                condition=(Q(state="closed", closed_at__isnull=False, closed_by__isnull=False)
                           | (~Q(state="closed") & Q(closed_at__isnull=True)))
                & (Q(state="answered", review_on__isnull=False) | (~Q(state="answered") & Q(review_on__isnull=True))),
            ),
            models.CheckConstraint(
                name="governance_rectification_another_closes",
                condition=Q(closed_by__isnull=True) | ~Q(closed_by=F("found_by")),
            ),
        ]
        indexes = [
            models.Index(fields=["region", "state", "due_on"], name="governance_rectify_unit"),
            models.Index(fields=["set_in", "state", "review_on"], name="governance_rectify_review"),
            models.Index(fields=["unit", "issued_at"], name="governance_rectify_letters"),
        ]

    @property
    def no(self) -> str:
        """How the letter is named: ZG-2025-000012 (整改)."""
        return numbered("ZG", self.issued_at, self.pk)


class Round(models.Model):
    """One answer of the unit, line by line, and how it was judged."""

    rectification = models.ForeignKey(Rectification, on_delete=models.PROTECT, related_name="rounds")
    nth = models.PositiveSmallIntegerField()
    done = models.JSONField()  # [{nth, text, evidence}], one for each line that was not met
    told_at = models.DateTimeField()
    told_by = models.BigIntegerField()
    found_by = models.BigIntegerField()  # as in the rectification, so that the database can compare
    accepted = models.BooleanField(null=True)
    why = models.CharField(max_length=300, blank=True)
    judged_at = models.DateTimeField(null=True)
    judged_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["rectification", "nth"]
        constraints = [
            models.UniqueConstraint(fields=["rectification", "nth"], name="governance_round_nth"),
            models.CheckConstraint(
                name="governance_round_with_proof",
                condition=Q(accepted__isnull=True, judged_at__isnull=True, judged_by__isnull=True)
                | Q(accepted=True, judged_at__isnull=False, judged_by__isnull=False)
                | (Q(accepted=False, judged_at__isnull=False, judged_by__isnull=False) & ~Q(why="")),
            ),
            models.CheckConstraint(
                name="governance_round_another_judges",
                condition=Q(judged_by__isnull=True) | (~Q(judged_by=F("found_by")) & ~Q(judged_by=F("told_by"))),
            ),
        ]


class LadderStep(models.Model):
    """A step of the ladder for a unit that does not put it right: proposed by one officer, taken by another."""

    rectification = models.ForeignKey(Rectification, on_delete=models.PROTECT, related_name="steps")
    kind = models.CharField(max_length=8, choices=StepKind.choices())
    ladder_says = models.CharField(max_length=8, choices=StepKind.choices())
    lines = models.JSONField()  # [{code, kind, zh, en}]
    basis = models.CharField(max_length=120)
    why = models.CharField(max_length=300, blank=True)
    state = models.CharField(max_length=8, choices=StepState.choices(), default=StepState.PROPOSED)
    fix_due_on = models.DateField(null=True)
    is_public = models.BooleanField(default=False)
    proposed_at = models.DateTimeField()
    proposed_by = models.BigIntegerField(null=True)
    taken_at = models.DateTimeField(null=True)
    taken_by = models.BigIntegerField(null=True)
    dropped_at = models.DateTimeField(null=True)
    dropped_by = models.BigIntegerField(null=True)
    why_dropped = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                name="governance_step_with_proof",
                condition=(Q(state="taken", taken_at__isnull=False, fix_due_on__isnull=False)
                           | (~Q(state="taken") & Q(taken_at__isnull=True)))
                & ((Q(state="dropped", dropped_at__isnull=False) & ~Q(why_dropped=""))
                   | (~Q(state="dropped") & Q(dropped_at__isnull=True))),
            ),
            models.CheckConstraint(
                name="governance_step_another_takes",
                condition=Q(taken_by__isnull=True) | ~Q(taken_by=F("proposed_by")),
            ),
            models.UniqueConstraint(
                fields=["rectification"], condition=Q(state="proposed"), name="governance_step_one_proposed"),
        ]
