"""What a provider has: filed scope, teachers, places."""

from django.db import models
from django.db.models import Q

from baigong.offer.words import Level
from baigong.people.models import Organisation, Person, Region

from .catalogue import Occupation


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
