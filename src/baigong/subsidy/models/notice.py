"""Public notices of granted claims, and what the public says to them."""

from django.db import models
from django.db.models import F, Q

from baigong.people.models import Region
from baigong.subsidy.words import NoticeState, ObjectionState

from .claim import Claim


class Notice(models.Model):
    """A public notice of granted claims: at least five working days, ID numbers masked."""

    no = models.CharField(max_length=40, unique=True)
    region = models.ForeignKey(Region, on_delete=models.PROTECT)
    from_on = models.DateField()
    until_on = models.DateField()  # last day
    state = models.CharField(max_length=8, choices=NoticeState.choices(), default=NoticeState.OPEN)
    claims = models.ManyToManyField(Claim, related_name="notices")
    opened_at = models.DateTimeField()
    opened_by = models.BigIntegerField(null=True)
    closed_at = models.DateTimeField(null=True)
    closed_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-from_on", "-id"]
        constraints = [
            models.CheckConstraint(name="subsidy_notice_span", condition=Q(until_on__gt=F("from_on"))),
            models.CheckConstraint(
                name="subsidy_notice_closed_with_proof", condition=~Q(state="closed") | Q(closed_at__isnull=False)
            ),
        ]


class Objection(models.Model):
    """Someone says a noticed claim is wrong; it is answered before anything is paid. Who it was stays secret."""

    no = models.CharField(max_length=40, unique=True)
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="objections")
    notice = models.ForeignKey(Notice, on_delete=models.PROTECT, related_name="objections")
    name = models.CharField(max_length=60, blank=True)
    contact = models.CharField(max_length=60, blank=True)
    text = models.TextField()
    state = models.CharField(max_length=10, choices=ObjectionState.choices(), default=ObjectionState.OPEN)
    answer = models.TextField(blank=True)
    due_on = models.DateField()
    raised_at = models.DateTimeField()
    raised_by = models.BigIntegerField(null=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                name="subsidy_objection_answered_with_proof",
                condition=Q(state="open") | (Q(answered_at__isnull=False) & ~Q(answer="")),
            ),
        ]
