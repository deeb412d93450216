"""企业职工教育经费: an employer's years and what it paid of them. Its own money: it is never in the ledger of public funds."""

import pgtrigger
from django.db import models
from django.db.models import F, Q

from baigong.offer.words.education import EducationUse as Purpose
from baigong.people.models import Organisation

CLOSED = """
    IF EXISTS (SELECT 1 FROM offer_educationyear y WHERE y.id = NEW.year_id AND y.closed_at IS NOT NULL FOR SHARE) THEN
        RAISE EXCEPTION 'closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_education_closed';
    END IF;
    RETURN NEW;
"""


class EducationYear(models.Model):
    """A year of an employer: its payroll and the share of it set aside; what follows from them is worked out, not stored."""

    employer = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="education_years")
    year = models.PositiveSmallIntegerField()
    payroll_fen = models.BigIntegerField()
    per_mille = models.PositiveSmallIntegerField()
    written_at = models.DateTimeField()
    written_by = models.BigIntegerField(null=True)
    closed_at = models.DateTimeField(null=True)
    closed_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-year", "id"]
        constraints = [
            models.UniqueConstraint(fields=["employer", "year"], name="offer_education_year_once"),
            models.CheckConstraint(name="offer_education_payroll", condition=Q(payroll_fen__gt=0)),
            models.CheckConstraint(name="offer_education_closed_after",
                                   condition=Q(closed_at__isnull=True) | Q(closed_at__gte=F("written_at"))),
            models.CheckConstraint(name="offer_education_share", condition=Q(per_mille__gt=0, per_mille__lte=1000)),
        ]
        triggers = [
            pgtrigger.Protect(name="offer_education_year_closed", operation=pgtrigger.Update,
                              condition=pgtrigger.Q(old__closed_at__isnull=False)),
            pgtrigger.Protect(name="offer_education_year_kept", operation=pgtrigger.Delete),
        ]


class EducationSpent(models.Model):
    """One thing paid from it. Struck out with a reason instead of changed or removed."""

    year = models.ForeignKey(EducationYear, on_delete=models.PROTECT, related_name="spent")
    no = models.CharField(max_length=40)  # of the firm's own voucher
    on = models.DateField()
    purpose = models.CharField(max_length=12, choices=Purpose.choices())
    what = models.CharField(max_length=120)
    amount_fen = models.BigIntegerField()
    front_line_fen = models.BigIntegerField(default=0)
    written_at = models.DateTimeField()
    written_by = models.BigIntegerField(null=True)
    struck_at = models.DateTimeField(null=True)
    struck_by = models.BigIntegerField(null=True)
    why_struck = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-on", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["year", "no"], condition=Q(struck_at=None), name="offer_education_voucher_once"),
            models.CheckConstraint(name="offer_education_amount", condition=Q(amount_fen__gt=0)),
            models.CheckConstraint(name="offer_education_front_line",
                                   condition=Q(front_line_fen__gte=0, front_line_fen__lte=F("amount_fen"))),
            models.CheckConstraint(name="offer_education_struck_with_why",
                                   condition=Q(struck_at__isnull=True) | ~Q(why_struck="")),
        ]
        triggers = [
            pgtrigger.Trigger(name="offer_education_closed", when=pgtrigger.Before,
                              operation=pgtrigger.Insert | pgtrigger.Update, func=CLOSED),
            pgtrigger.Protect(name="offer_education_spent_kept", operation=pgtrigger.Delete),
        ]
