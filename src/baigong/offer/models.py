"""Tables of offer: occupations and catalogues (dated data), filed scope, teachers, places, cohorts, sessions."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import F, Q

from baigong.people.models import Organisation, Person, Region

from .words import CertificateKind, Content, Level, Mode, Shortage, State


class Occupation(models.Model):
    """One entry of the national occupation classification (2022); code like 4-10-01-05."""

    code = models.CharField(max_length=20, primary_key=True)
    name = models.CharField(max_length=80)
    name_en = models.CharField(max_length=120, blank=True)
    group_code = models.CharField(max_length=20, blank=True)
    is_green = models.BooleanField(default=False)
    is_digital = models.BooleanField(default=False)
    mended = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name


class Catalogue(models.Model):
    """One dated version of a region's subsidy catalogue and shortage list; chosen by the cohort's opening day."""

    region = models.ForeignKey(Region, on_delete=models.PROTECT)
    slug = models.SlugField(max_length=60)
    name = models.CharField(max_length=120)
    document_no = models.CharField(max_length=80)
    trust = models.CharField(max_length=8)
    in_force = DateRangeField()
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ["region", "in_force"]
        constraints = [
            ExclusionConstraint(
                name="offer_catalogue_no_overlap",
                expressions=[
                    ("region", RangeOperators.EQUAL), ("slug", RangeOperators.EQUAL), ("in_force", RangeOperators.OVERLAPS)
                ],
            )
        ]


class Item(models.Model):
    """One line of a catalogue: what an occupation at a level costs, takes, and how short it is."""

    catalogue = models.ForeignKey(Catalogue, on_delete=models.PROTECT, related_name="items")
    occupation = models.ForeignKey(Occupation, on_delete=models.PROTECT)
    level = models.CharField(max_length=4, choices=Level.choices())
    price_fen = models.PositiveIntegerField()
    hours = models.PositiveSmallIntegerField()
    shortage = models.CharField(max_length=10, choices=Shortage.choices())
    complexity = models.CharField(max_length=1, blank=True)
    assessment_fee_fen = models.PositiveIntegerField(default=0)
    source = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["occupation", "-level"]
        constraints = [models.UniqueConstraint(fields=["catalogue", "occupation", "level"], name="offer_item_once")]


class Scope(models.Model):
    """What a provider has filed to teach: nothing outside it. [from_on, until_on)"""

    provider = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="scopes")
    occupation = models.ForeignKey(Occupation, on_delete=models.PROTECT)
    level = models.CharField(max_length=4, choices=Level.choices())
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    filed_at = models.DateTimeField()
    filed_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["occupation", "level"]
        constraints = [
            models.UniqueConstraint(
                fields=["provider", "occupation", "level"], condition=Q(until_on__isnull=True), name="offer_scope_open_once"
            )
        ]


class Teacher(models.Model):
    """A person who teaches for a provider, with what qualifies them (workflow.md §2)."""

    provider = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="teachers")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="teaching")
    education = models.CharField(max_length=40, blank=True)
    title = models.CharField(max_length=60, blank=True)  # 职称
    certificate = models.CharField(max_length=120, blank=True)
    subjects = models.CharField(max_length=120, blank=True)
    is_full_time = models.BooleanField(default=True)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["provider", "person"], name="offer_teacher_once")]


class Place(models.Model):
    """A room where a provider teaches, with the head-count it may hold."""

    provider = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="places")
    region = models.ForeignKey(Region, on_delete=models.PROTECT)
    name = models.CharField(max_length=80)
    address = models.CharField(max_length=200)
    capacity = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["name", "id"]


class Cohort(models.Model):
    """班次: one class of one occupation and level, from filing to its end. `opens_on` to `closes_on` inclusive."""

    no = models.CharField(max_length=40, unique=True)
    provider = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="cohorts")
    employer = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="ordered_cohorts")
    occupation = models.ForeignKey(Occupation, on_delete=models.PROTECT)
    level = models.CharField(max_length=4, choices=Level.choices())
    certificate_kind = models.CharField(max_length=14, choices=CertificateKind.choices())
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
                name="offer_cohort_approved_by_another",
                condition=Q(approved_by__isnull=True) | ~Q(approved_by=F("submitted_by")),
            ),
        ]
        indexes = [
            models.Index(fields=["state", "region", "opens_on"], name="offer_cohort_found"),
            models.Index(fields=["state", "due_on"], name="offer_cohort_due"),
        ]

    def __str__(self) -> str:
        return self.no


class Session(models.Model):
    """One meeting in a cohort's timetable. `minutes` are planned teaching minutes; a class hour is 45 minutes."""

    cohort = models.ForeignKey(Cohort, on_delete=models.CASCADE, related_name="sessions")
    nth = models.PositiveSmallIntegerField()
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    content = models.CharField(max_length=10, choices=Content.choices())
    topic = models.CharField(max_length=120)
    teacher = models.ForeignKey(Teacher, on_delete=models.PROTECT)
    place = models.ForeignKey(Place, on_delete=models.PROTECT)
    span = DateTimeRangeField()  # [starts_at, ends_at), for the constraint that a teacher is in one place

    class Meta:
        ordering = ["starts_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["cohort", "nth"], name="offer_session_nth"),
            models.CheckConstraint(name="offer_session_span", condition=Q(ends_at__gt=F("starts_at"))),
            ExclusionConstraint(
                name="offer_session_teacher_once",
                expressions=[("teacher", RangeOperators.EQUAL), ("span", RangeOperators.OVERLAPS)],
            ),
        ]

    @property
    def minutes(self) -> int:
        """Planned minutes."""
        return int((self.ends_at - self.starts_at).total_seconds() // 60)
