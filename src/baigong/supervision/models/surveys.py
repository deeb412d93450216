"""Payment verification: samples of paid claims, and every time somebody was asked about one of them."""

import pgtrigger
from django.db import models
from django.db.models import F, Q

from baigong.journal.models import append_only
from baigong.kernel.numbered import numbered
from baigong.people.models import Region
from baigong.subsidy.models import Claim
from baigong.supervision.words.surveys import SurveyMeans, SurveyResult, SurveyState, SurveyWay

ONLY_PAID = """
    IF NOT EXISTS (SELECT 1 FROM supervision_paysurvey s JOIN subsidy_claim c ON c.id = NEW.claim_id
                    WHERE s.id = NEW.survey_id AND s.state = 'announced' AND c.state = 'paid') THEN
        RAISE EXCEPTION 'only what was paid, and only while it is drawn' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'supervision_surveyed_paid';
    END IF;
    RETURN NEW;
"""
AS_DRAWN = """
    IF (NEW.survey_id, NEW.claim_id, NEW.nth, NEW.tickets) IS DISTINCT FROM (OLD.survey_id, OLD.claim_id, OLD.nth, OLD.tickets) THEN
        RAISE EXCEPTION 'a sample stays as it was drawn';
    END IF;
    RETURN NEW;
"""
FIXED = """
    IF (NEW.region_id, NEW.first_on, NEW.last_on, NEW.size, NEW.way, NEW.seed, NEW.commitment) IS DISTINCT FROM
       (OLD.region_id, OLD.first_on, OLD.last_on, OLD.size, OLD.way, OLD.seed, OLD.commitment)
       OR (OLD.state <> 'announced' AND (NEW.pool, NEW.pool_count, NEW.pool_fen) IS DISTINCT FROM
           (OLD.pool, OLD.pool_count, OLD.pool_fen)) THEN
        RAISE EXCEPTION 'a sample stays as it was announced';
    END IF;
    RETURN NEW;
"""
APART = """
    IF EXISTS (SELECT 1 FROM supervision_surveyedclaim s JOIN subsidy_claim c ON c.id = s.claim_id
                WHERE s.id = NEW.surveyed_id AND NEW.made_by IN (c.reviewed_by, c.granted_by, c.sent_by, c.paid_by)) THEN
        RAISE EXCEPTION 'who decided or paid does not verify' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'supervision_survey_contact_apart';
    END IF;
    RETURN NEW;
"""


class PaySurvey(models.Model):
    """One sample: announced with the seed's commitment by one officer, drawn by another, closed when all were asked about."""

    region = models.ForeignKey(Region, on_delete=models.PROTECT)
    first_on = models.DateField()  # claims paid from this day
    last_on = models.DateField()  # to this one, inclusive
    size = models.PositiveIntegerField()
    way = models.CharField(max_length=10, choices=SurveyWay.choices())
    seed = models.CharField(max_length=80)
    commitment = models.CharField(max_length=64, unique=True)
    pool = models.JSONField(default=list)  # [number, tickets] of each claim it was drawn from, as they were that day
    pool_count = models.PositiveIntegerField(default=0)
    pool_fen = models.BigIntegerField(default=0)
    state = models.CharField(max_length=10, choices=SurveyState.choices(), default=SurveyState.ANNOUNCED)
    due_on = models.DateField(null=True)  # by when everyone drawn is asked
    announced_at = models.DateTimeField()
    announced_by = models.BigIntegerField(null=True)
    drawn_at = models.DateTimeField(null=True)
    drawn_by = models.BigIntegerField(null=True)
    closed_at = models.DateTimeField(null=True)
    closed_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(name="supervision_survey_span", condition=Q(last_on__gte=F("first_on"), size__gte=1)),
            models.CheckConstraint(
                name="supervision_survey_another_draws", condition=Q(drawn_by__isnull=True) | ~Q(drawn_by=F("announced_by"))),
            models.CheckConstraint(
                name="supervision_survey_with_proof",
                condition=Q(state="announced", drawn_at__isnull=True, closed_at__isnull=True)
                | Q(state="drawn", drawn_at__isnull=False, closed_at__isnull=True, due_on__isnull=False)
                | Q(state="closed", drawn_at__isnull=False, closed_at__isnull=False)),
        ]
        indexes = [models.Index(fields=["region", "-id"], name="supervision_survey_region")]
        triggers = [
            pgtrigger.Trigger(name="supervision_survey_fixed", when=pgtrigger.Before, operation=pgtrigger.Update, func=FIXED),
            pgtrigger.Protect(name="supervision_survey_kept", operation=pgtrigger.Delete),
        ]

    @property
    def no(self) -> str:
        """How it is named: HC-2025-000012 (核查)."""
        return numbered("HC", self.last_on, self.pk)


class SurveyedClaim(models.Model):
    """A claim that was drawn. `result` is the newest answer; `settled_at`: nobody asks again."""

    survey = models.ForeignKey(PaySurvey, on_delete=models.PROTECT, related_name="claims")
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="+")
    nth = models.PositiveIntegerField()  # its place in the draw
    tickets = models.PositiveSmallIntegerField()
    result = models.CharField(max_length=14, choices=SurveyResult.choices(), blank=True)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["survey", "nth"]
        constraints = [
            models.UniqueConstraint(fields=["survey", "claim"], name="supervision_surveyed_once"),
            models.UniqueConstraint(fields=["survey", "nth"], name="supervision_surveyed_nth"),
            models.CheckConstraint(
                name="supervision_surveyed_settled_with_proof",
                condition=Q(settled_at__isnull=True, settled_by__isnull=True) | (Q(settled_at__isnull=False) & ~Q(result=""))),
        ]
        indexes = [models.Index(fields=["claim"], name="supervision_surveyed_claim")]
        triggers = [
            pgtrigger.Trigger(name="supervision_surveyed_paid", when=pgtrigger.Before, operation=pgtrigger.Insert, func=ONLY_PAID),
            pgtrigger.Trigger(name="supervision_surveyed_as_drawn", when=pgtrigger.Before, operation=pgtrigger.Update,
                              func=AS_DRAWN),
            pgtrigger.Protect(name="supervision_surveyed_kept", operation=pgtrigger.Delete),
        ]


class SurveyContact(models.Model):
    """Somebody was called or visited about a claim: who asked, how, what was said. Never changed; a correction is another one."""

    surveyed = models.ForeignKey(SurveyedClaim, on_delete=models.PROTECT, related_name="contacts")
    means = models.CharField(max_length=6, choices=SurveyMeans.choices())
    result = models.CharField(max_length=14, choices=SurveyResult.choices())
    note = models.CharField(max_length=300, blank=True)
    made_at = models.DateTimeField()
    made_by = models.BigIntegerField()

    class Meta:
        ordering = ["id"]
        triggers = [
            *append_only("supervision_survey_contact"),
            pgtrigger.Trigger(name="supervision_survey_contact_apart", when=pgtrigger.Before, operation=pgtrigger.Insert,
                              func=APART),
        ]
