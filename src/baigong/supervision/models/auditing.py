"""Whose file an auditor opened, and what for."""

from django.db import models
from django.db.models import Q

from baigong.journal.models import append_only
from baigong.supervision.words import Concern


class Look(models.Model):
    """A file was opened for a purpose; it stays open to that auditor until the day is over. Never changed: it can be counted."""

    concern = models.CharField(max_length=12, choices=Concern.choices())
    key = models.BigIntegerField()  # of the person or organisation
    why = models.CharField(max_length=200)
    opened_at = models.DateTimeField()
    opened_by = models.BigIntegerField()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(name="supervision_look_why", condition=~Q(why="")),
            models.CheckConstraint(name="supervision_look_concern", condition=Q(concern__in=["person", "organisation"])),
        ]
        indexes = [models.Index(fields=["opened_by", "-id"], name="supervision_look_by"),
                   models.Index(fields=["concern", "key", "-id"], name="supervision_look_of")]
        triggers = append_only("supervision_look")
