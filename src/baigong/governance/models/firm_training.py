"""Firms' training systems as they were filed: each filing a row, the newest accepted one is on file."""

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from baigong.governance.words.duties import TextSource
from baigong.governance.words.firm_training import FilingState, Ownership, SystemCovers
from baigong.journal.models import never_emptied
from baigong.kernel.numbered import numbered
from baigong.people.models import Organisation, Region

AS_FILED = """
    IF NEW.organisation_id <> OLD.organisation_id
        OR (OLD.state, NEW.state) NOT IN (('filed', 'filed'), ('filed', 'accepted'), ('filed', 'returned'),
            ('returned', 'filed'), ('accepted', 'accepted'), ('accepted', 'replaced'))
        OR (OLD.state <> 'returned' AND (NEW.ownership, NEW.title, NEW.covers, NEW.yearly_plan, NEW.trainees, NEW.front_line,
            NEW.centre, NEW.text, NEW.source, NEW.file_name, NEW.file_hash, NEW.summary, NEW.region_id, NEW.due_on, NEW.filed_at,
            NEW.filed_by)
            IS DISTINCT FROM (OLD.ownership, OLD.title, OLD.covers, OLD.yearly_plan, OLD.trainees, OLD.front_line,
            OLD.centre, OLD.text, OLD.source, OLD.file_name, OLD.file_hash, OLD.summary, OLD.region_id, OLD.due_on, OLD.filed_at,
            OLD.filed_by))
        OR (OLD.state = NEW.state
            AND (NEW.judged_at, NEW.judged_by, NEW.why) IS DISTINCT FROM (OLD.judged_at, OLD.judged_by, OLD.why))
    THEN RAISE EXCEPTION 'a training system stays as it was filed, and as it was answered'; END IF;
    RETURN NEW;
"""


class TrainingSystem(models.Model):
    """One filing. `text` was pasted, or read from the file whose SHA-256 is `file_hash`.

    `trainees` are those whom the yearly plan trains, `front_line` those of them who work on the front line.

    `consented_at` says that the firm agreed to have `summary` made public; it may take that back.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    ownership = models.CharField(max_length=10, choices=Ownership.choices())
    title = models.CharField(max_length=120)
    covers = ArrayField(models.CharField(max_length=14, choices=SystemCovers.choices()))
    yearly_plan = models.TextField()
    trainees = models.PositiveIntegerField()
    front_line = models.PositiveIntegerField()
    centre = models.CharField(max_length=200, blank=True)  # the firm's own training centre, "" where it has none
    text = models.TextField()
    source = models.CharField(max_length=8, choices=TextSource.choices(), default=TextSource.PASTED)
    file_name = models.CharField(max_length=200, blank=True)
    file_hash = models.CharField(max_length=64, blank=True)  # of the file's bytes, "" where it was pasted
    summary = models.TextField(blank=True)
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")  # the firm's when it filed
    due_on = models.DateField(null=True)  # None in a year whose working days nobody knows yet
    state = models.CharField(max_length=10, choices=FilingState.choices(), default=FilingState.FILED)
    filed_at = models.DateTimeField()
    filed_by = models.BigIntegerField(null=True)
    judged_at = models.DateTimeField(null=True)
    judged_by = models.BigIntegerField(null=True)
    why = models.TextField(blank=True)  # it was returned
    replaced_at = models.DateTimeField(null=True)
    replaced_by = models.BigIntegerField(null=True)
    consented_at = models.DateTimeField(null=True)
    consented_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                name="governance_trainingsystem_states_carry_proof",
                condition=Q(state="filed", judged_at__isnull=True, why="", replaced_at__isnull=True)
                | (Q(state="returned", judged_at__isnull=False, replaced_at__isnull=True) & ~Q(why=""))
                | Q(state="accepted", judged_at__isnull=False, why="", replaced_at__isnull=True)
                | Q(state="replaced", judged_at__isnull=False, why="", replaced_at__isnull=False)),
            models.CheckConstraint(
                name="governance_trainingsystem_two_people",
                condition=Q(judged_by__isnull=True) | Q(filed_by__isnull=True) | ~Q(judged_by=F("filed_by"))),
            models.CheckConstraint(
                name="governance_trainingsystem_front_line", condition=Q(trainees__gt=0, front_line__lte=F("trainees"))),
            models.CheckConstraint(
                name="governance_trainingsystem_source",
                condition=Q(source="pasted", file_name="", file_hash="")
                | (Q(source__in=["docx", "pdf"], file_hash__regex="^[0-9a-f]{64}$") & ~Q(file_name=""))),
            models.CheckConstraint(name="governance_trainingsystem_covers", condition=Q(covers__len__gt=0)),
            models.CheckConstraint(
                name="governance_trainingsystem_consent", condition=Q(consented_at__isnull=True) | ~Q(summary="")),
            models.UniqueConstraint(
                fields=["organisation"], condition=Q(state__in=["filed", "returned"]), name="governance_trainingsystem_one_open"),
            models.UniqueConstraint(
                fields=["organisation"], condition=Q(state="accepted"), name="governance_trainingsystem_one_on_file"),
        ]
        indexes = [models.Index(fields=["region", "state", "due_on"], name="governance_trainingsystem_list")]
        triggers = [
            pgtrigger.Trigger(
                name="governance_trainingsystem_as_filed", when=pgtrigger.Before, operation=pgtrigger.Update, func=AS_FILED),
            pgtrigger.Protect(name="governance_trainingsystem_kept", operation=pgtrigger.Delete),
            never_emptied("governance_trainingsystem"),
        ]

    @property
    def no(self) -> str:
        """How everyone names it: ZD-2025-000012 (制度)."""
        return numbered("ZD", self.filed_at, self.pk)
