"""What a city remembers of itself: how far it has lived, who plays which part, and what its cheats really did."""

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models


class Life(models.Model):
    """The one life of an installation: everything else is in the house's own tables, and chance follows from the seed.

    `cast` names persons and bodies by id (see `people_of.Cast`); `lived_on` is the last day that was lived.
    """

    id = models.SmallIntegerField(primary_key=True, default=1)
    seed = models.BigIntegerField()
    size = models.PositiveIntegerField()
    first_on = models.DateField()
    lived_on = models.DateField(null=True)
    cast = models.JSONField()
    numbers = models.JSONField(default=dict)  # table → the last number it gave out by the end of that day
    tally = models.JSONField(default=dict)  # what happened how often, for the summary

    class Meta:
        constraints = [models.CheckConstraint(name="city_life_single", condition=models.Q(id=1))]


class Planted(models.Model):
    """One thing a cheat did, written down the day it was done: what supervision is measured by.

    The subject is named as findings name theirs (supervision's Concern and a key). `prevented`: the house refused it.
    """

    family = models.CharField(max_length=20)
    what = models.CharField(max_length=40)
    signals = ArrayField(models.CharField(max_length=4))  # which should find it; empty where the house prevented it
    subject_kind = models.CharField(max_length=60)
    subject_id = models.CharField(max_length=40)
    on = models.DateField()
    prevented = models.BooleanField(default=False)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["family", "what", "subject_kind", "subject_id"], name="city_planted_once"),
        ]
        triggers = [pgtrigger.Protect(name="city_planted_kept", operation=pgtrigger.Update | pgtrigger.Delete)]
