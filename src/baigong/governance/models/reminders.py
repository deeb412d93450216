"""Reminders that were sent: one row each, so that none is sent twice."""

from django.db import models

from baigong.governance.words import ReminderKind
from baigong.journal.models import append_only

from .tasks import Task


class Reminder(models.Model):
    """So many working days before the day a task was due on, or after it. A day that moved is reminded of anew."""

    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="reminders")
    due_on = models.DateField()
    kind = models.CharField(max_length=6, choices=ReminderKind.choices())
    days = models.PositiveSmallIntegerField()
    sent_at = models.DateTimeField()
    people = models.PositiveSmallIntegerField()  # how many were told

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["task", "due_on", "kind", "days"], name="governance_reminder_once"),
        ]
        triggers = append_only("governance_reminder")
