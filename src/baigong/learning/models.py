"""Tables of learning: the attendance that counts now, and every mark that led to it."""

import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import Q

from baigong.enrolment.models import Enrolment
from baigong.journal.models import append_only
from baigong.offer.models import Session
from baigong.people.models import Person

from .words import Means, Presence

OF_ITS_SEAT = """
    SELECT e.worker_id, e.cohort_id = s.cohort_id AND (NEW.span IS NULL OR NEW.span <@ tstzrange(s.starts_at, s.ends_at))
      INTO STRICT NEW.worker_id, fits FROM enrolment_enrolment e, offer_session s
     WHERE e.id = NEW.enrolment_id AND s.id = NEW.session_id;
    IF NOT fits THEN
        RAISE EXCEPTION 'not of this class, or outside the session'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'learning_attendance_of_its_seat';
    END IF;
    RETURN NEW;
"""
"""Whose time it is, is read off the seat: no row can say another's and so be in two places."""


class Attendance(models.Model):
    """One worker at one session: what counts now. `span` is when they were there; empty (null) when absent."""

    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="attendance")
    enrolment = models.ForeignKey(Enrolment, on_delete=models.PROTECT, related_name="attendance")
    worker = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="attendance")
    presence = models.CharField(max_length=8, choices=Presence.choices())
    means = models.CharField(max_length=12, choices=Means.choices())
    minutes = models.PositiveSmallIntegerField()
    span = DateTimeRangeField(null=True)
    marked_at = models.DateTimeField()
    marked_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["session__starts_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["session", "enrolment"], name="learning_attendance_once"),
            ExclusionConstraint(
                name="learning_attendance_no_overlap",
                expressions=[("worker", RangeOperators.EQUAL), ("span", RangeOperators.OVERLAPS)],
            ),
            models.CheckConstraint(
                name="learning_attendance_absent_is_empty",
                condition=Q(presence="absent", minutes=0, span__isnull=True)
                | (~Q(presence="absent") & Q(minutes__gt=0, span__isnull=False)),
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="learning_attendance_of_its_seat", when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("worker_id", "enrolment_id", "session_id", "span"),
                declare=[("fits", "boolean")], func=OF_ITS_SEAT,
            ),
        ]


class Mark(models.Model):
    """One act of marking, never changed: the trail behind an attendance."""

    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="marks")
    enrolment = models.ForeignKey(Enrolment, on_delete=models.PROTECT, related_name="marks")
    presence = models.CharField(max_length=8, choices=Presence.choices())
    means = models.CharField(max_length=12, choices=Means.choices())
    minutes = models.PositiveSmallIntegerField()
    why = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()
    by_person = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(name="learning_mark_correction_why", condition=~Q(means="correction") | ~Q(why=""))
        ]
        triggers = append_only("learning_mark")
