"""Contests and their results: entered by one officer, noticed, published by another."""

from django.db import models
from django.db.models import F, Q

from baigong.offer.models import Occupation
from baigong.people.models import Person, Region
from baigong.talent.words import ContestState


class Contest(models.Model):
    """One contest of a year. `kind` is of contests.yaml."""

    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=20)
    year = models.PositiveSmallIntegerField()
    region = models.ForeignKey(Region, on_delete=models.PROTECT)
    organiser = models.CharField(max_length=120)
    held_on = models.DateField()
    state = models.CharField(max_length=10, choices=ContestState.choices(), default=ContestState.REGISTERED)
    registered_at = models.DateTimeField()
    registered_by = models.BigIntegerField(null=True)
    entered_at = models.DateTimeField(null=True)
    entered_by = models.BigIntegerField(null=True)
    noticed_at = models.DateTimeField(null=True)
    noticed_by = models.BigIntegerField(null=True)
    publicity_until = models.DateField(null=True)  # last day of publicity
    published_at = models.DateTimeField(null=True)
    published_by = models.BigIntegerField(null=True)
    cancelled_at = models.DateTimeField(null=True)
    cancelled_by = models.BigIntegerField(null=True)
    why = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-held_on", "id"]
        constraints = [
            models.UniqueConstraint(fields=["name", "year"], condition=~Q(state="cancelled"), name="talent_contest_once"),
            models.CheckConstraint(
                name="talent_contest_by_another",
                condition=Q(published_by__isnull=True) | Q(entered_by__isnull=True) | ~Q(published_by=F("entered_by")),
            ),
            models.CheckConstraint(
                name="talent_contest_states_carry_proof",
                condition=Q(state="registered", entered_at__isnull=True, cancelled_at__isnull=True)
                | Q(state="entered", entered_at__isnull=False, noticed_at__isnull=True, cancelled_at__isnull=True)
                | Q(state="noticed", entered_at__isnull=False, noticed_at__isnull=False, publicity_until__isnull=False,
                    published_at__isnull=True, cancelled_at__isnull=True)
                | Q(state="published", entered_at__isnull=False, noticed_at__isnull=False, publicity_until__isnull=False,
                    published_at__isnull=False, cancelled_at__isnull=True)
                | Q(state="cancelled", cancelled_at__isnull=False, published_at__isnull=True),
            ),
        ]


class Result(models.Model):
    """One person in one contest and occupation; equal places are possible. `score_hundredths` of a point, if told."""

    contest = models.ForeignKey(Contest, on_delete=models.PROTECT, related_name="results")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="contest_results")
    occupation = models.ForeignKey(Occupation, on_delete=models.PROTECT)
    place = models.PositiveSmallIntegerField()
    score_hundredths = models.PositiveIntegerField(null=True)

    class Meta:
        ordering = ["occupation", "place", "id"]
        constraints = [
            models.UniqueConstraint(fields=["contest", "occupation", "person"], name="talent_result_once"),
            models.CheckConstraint(name="talent_result_place", condition=Q(place__gte=1)),
        ]
