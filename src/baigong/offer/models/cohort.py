"""Cohorts, their timetable, and the counter their numbers come from."""

import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import F, Q

from baigong.offer.words import CertificateKind, Content, Level, Mode, State
from baigong.offer.words.programme import CATALOGUED, Programme, StartupCourse
from baigong.people.models import Organisation, Person, Region

from .catalogue import Item, Occupation
from .held import frozen_cohorts_stay
from .programme import FiledProgramme, classes_fit_their_filing
from .provider import Place, Teacher


class Serial(models.Model):
    """The last cohort number given out in a region and year."""

    region = models.ForeignKey(Region, on_delete=models.PROTECT)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["region", "year"], name="offer_serial_once")]


class Cohort(models.Model):
    """班次: one class of one occupation and level, from filing to its end. `opens_on` to `closes_on` inclusive."""

    no = models.CharField(max_length=40, unique=True)
    provider = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="cohorts")
    employer = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="ordered_cohorts")
    occupation = models.ForeignKey(Occupation, on_delete=models.PROTECT)
    level = models.CharField(max_length=4, choices=Level.choices())
    certificate_kind = models.CharField(max_length=14, choices=CertificateKind.choices())
    wants_subsidy = models.BooleanField(default=True)
    programme = models.CharField(max_length=12, choices=Programme.choices(), default=Programme.SKILLS, db_default="skills")
    filing = models.ForeignKey(FiledProgramme, on_delete=models.PROTECT, null=True, related_name="cohorts")  # apprentices
    startup_course = models.CharField(max_length=12, choices=StartupCourse.choices(), blank=True, db_default="")
    fee_fen = models.PositiveIntegerField(null=True)  # what each trainee pays; 0: nothing; null: not said
    item = models.ForeignKey(Item, on_delete=models.PROTECT, null=True)  # null: without subsidy
    region = models.ForeignKey(Region, on_delete=models.PROTECT)
    place = models.ForeignKey(Place, on_delete=models.PROTECT)
    head = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    mode = models.CharField(max_length=8, choices=Mode.choices(), default=Mode.FACE)
    seats = models.PositiveSmallIntegerField()
    taken = models.PositiveSmallIntegerField(default=0)
    opens_on = models.DateField()
    closes_on = models.DateField()
    outline = models.TextField(blank=True)  # teaching plan in words
    exam_plan = models.TextField(blank=True)  # 考核方案
    state = models.CharField(max_length=10, choices=State.choices(), default=State.DRAFT)
    why_returned = models.TextField(blank=True)
    due_on = models.DateField(null=True)  # last day of the bureau's legal clock
    drafted_at = models.DateTimeField()
    drafted_by = models.BigIntegerField(null=True)
    submitted_at = models.DateTimeField(null=True)
    submitted_by = models.BigIntegerField(null=True)
    approved_at = models.DateTimeField(null=True)
    approved_by = models.BigIntegerField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-opens_on", "id"]
        constraints = [
            models.CheckConstraint(name="offer_cohort_not_oversold", condition=Q(taken__lte=F("seats"))),
            models.CheckConstraint(name="offer_cohort_span", condition=Q(closes_on__gte=F("opens_on"))),
            models.CheckConstraint(
                name="offer_cohort_approved_with_proof",
                condition=~Q(state__in=["open", "running", "ended"])
                | Q(approved_at__isnull=False, submitted_at__isnull=False),
            ),
            models.CheckConstraint(
                name="offer_cohort_ended_with_proof", condition=~Q(state="ended") | Q(ended_at__isnull=False)
            ),
            models.CheckConstraint(
                name="offer_cohort_approved_by_another",
                condition=Q(approved_by__isnull=True) | ~Q(approved_by=F("submitted_by")),
            ),
            models.CheckConstraint(name="offer_cohort_programme", condition=Q(programme__in=Programme.codes())),
            models.CheckConstraint(  # a class of apprentices rests on a fixed apprenticeship, from its submission on; no other does
                name="offer_cohort_filing",
                condition=Q(programme="apprentice", filing__isnull=False) | (~Q(programme="apprentice") & Q(filing=None))
                | Q(programme="apprentice", state__in=["draft", "returned", "cancelled"]),
            ),
            models.CheckConstraint(name="offer_cohort_startup", condition=Q(startup_course="") | Q(programme="startup")),
        ]
        indexes = [
            models.Index(fields=["state", "region", "opens_on"], name="offer_cohort_found"),
            models.Index(fields=["state", "due_on"], name="offer_cohort_due"),
            models.Index(fields=["provider", "-opens_on"], name="offer_cohort_provider"),
        ]
        triggers = [*frozen_cohorts_stay(), *classes_fit_their_filing()]

    def __str__(self) -> str:
        return self.no

    @property
    def left(self) -> int:
        """Seats still free."""
        return self.seats - self.taken

    @property
    def is_subsidised(self) -> bool:
        """By the catalogue, or by the policies of a programme of its own."""
        return self.item_id is not None or (self.wants_subsidy and self.programme not in CATALOGUED)


class Session(models.Model):
    """One meeting in a cohort's timetable; a class hour is 45 of its teaching minutes.

    `span` is [starts_at, ends_at) from the submission on, and null before it and after a return or cancellation:
    only a filed cohort keeps its teachers and places from others. `taught_by` is the teacher as a person, kept by
    the database, so that nobody teaches for two providers at once.
    """

    cohort = models.ForeignKey(Cohort, on_delete=models.CASCADE, related_name="sessions")
    nth = models.PositiveSmallIntegerField()
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    content = models.CharField(max_length=10, choices=Content.choices())
    topic = models.CharField(max_length=120)
    teacher = models.ForeignKey(Teacher, on_delete=models.PROTECT)
    taught_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    place = models.ForeignKey(Place, on_delete=models.PROTECT)
    span = DateTimeRangeField(null=True)

    class Meta:
        ordering = ["starts_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["cohort", "nth"], name="offer_session_nth"),
            models.CheckConstraint(name="offer_session_span", condition=Q(ends_at__gt=F("starts_at"))),
            ExclusionConstraint(
                name="offer_session_teacher_once",
                expressions=[("taught_by", RangeOperators.EQUAL), ("span", RangeOperators.OVERLAPS)],
            ),
            ExclusionConstraint(
                name="offer_session_place_once",
                expressions=[("place", RangeOperators.EQUAL), ("span", RangeOperators.OVERLAPS)],
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="offer_session_taught_by", when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func="SELECT person_id INTO NEW.taught_by_id FROM offer_teacher WHERE id = NEW.teacher_id; RETURN NEW;",
            ),
        ]

    @property
    def minutes(self) -> int:
        """Planned minutes."""
        return int((self.ends_at - self.starts_at).total_seconds() // 60)
