"""What a bureau says of whoever teaches, day by day: the kind of provider, and its credit grade with a second look."""

import pgtrigger
from django.db import models
from django.db.models import F, Q

from baigong.journal.models import append_only, never_emptied
from baigong.offer.words.grading import CreditGrade, GradingState, ProviderClass
from baigong.people.models import Organisation

ANSWERED_ONCE = """
    IF (NEW.provider_id, NEW.grade, NEW.from_on, NEW.until_on, NEW.document, NEW.why, NEW.proposed_at, NEW.proposed_by)
           IS DISTINCT FROM (OLD.provider_id, OLD.grade, OLD.from_on, OLD.until_on, OLD.document, OLD.why, OLD.proposed_at,
        OLD.proposed_by)
       OR OLD.state <> 'proposed'
    THEN RAISE EXCEPTION 'a grade stays as it was proposed, and is answered once'; END IF;
    RETURN NEW;
"""
BEGINS_PROPOSED = """
    IF NEW.state <> 'proposed' THEN RAISE EXCEPTION 'a grade is proposed before it is given'; END IF;
    RETURN NEW;
"""


class ProviderClassing(models.Model):
    """Of which kind a provider is from a day on, by a document. The latest day counts, of one day what was written last."""

    provider = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="classings")
    provider_class = models.CharField(max_length=20, choices=ProviderClass.choices())
    from_on = models.DateField()
    document = models.CharField(max_length=120)  # a licence, or by which it was recognised
    classed_at = models.DateTimeField()
    classed_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-from_on", "-id"]
        constraints = [
            models.CheckConstraint(name="offer_classing_known", condition=Q(provider_class__in=ProviderClass.codes())),
            models.CheckConstraint(name="offer_classing_document", condition=~Q(document="")),
        ]
        indexes = [models.Index(fields=["provider", "-from_on", "-id"], name="offer_classing_latest")]
        triggers = append_only("offer_classing")


class CreditGrading(models.Model):
    """A credit grade during [from_on, until_on), by a document and for a reason; it counts once another officer confirmed it.

    A later one takes its place from its own first day on; nothing is ever changed or removed.
    """

    provider = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="gradings")
    grade = models.CharField(max_length=6, choices=CreditGrade.choices())
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    document = models.CharField(max_length=120)
    why = models.CharField(max_length=400)
    state = models.CharField(max_length=10, choices=GradingState.choices(), default=GradingState.PROPOSED)
    proposed_at = models.DateTimeField()
    proposed_by = models.BigIntegerField()
    answered_at = models.DateTimeField(null=True)
    answered_by = models.BigIntegerField(null=True)
    answer_why = models.CharField(max_length=400, blank=True)  # why it was not confirmed

    class Meta:
        ordering = ["-from_on", "-id"]
        constraints = [
            models.CheckConstraint(name="offer_grading_known", condition=Q(grade__in=CreditGrade.codes())),
            models.CheckConstraint(name="offer_grading_span", condition=Q(until_on=None) | Q(until_on__gt=F("from_on"))),
            models.CheckConstraint(name="offer_grading_document", condition=~Q(document="")),
            models.CheckConstraint(name="offer_grading_why", condition=~Q(why="")),
            models.CheckConstraint(
                name="offer_grading_answered_with_proof",
                condition=Q(state=GradingState.PROPOSED, answered_at=None, answered_by=None)
                | Q(state__in=[GradingState.CONFIRMED, GradingState.DECLINED], answered_at__isnull=False,
                    answered_by__isnull=False)),
            models.CheckConstraint(
                name="offer_grading_by_another", condition=Q(answered_by=None) | ~Q(answered_by=F("proposed_by"))),
            models.CheckConstraint(
                name="offer_grading_declined_why", condition=~Q(state=GradingState.DECLINED) | ~Q(answer_why="")),
            models.UniqueConstraint(
                fields=["provider"], condition=Q(state=GradingState.PROPOSED), name="offer_grading_waits_once"),
        ]
        indexes = [models.Index(fields=["provider", "-from_on", "-id"], name="offer_grading_latest")]
        triggers = [
            pgtrigger.Trigger(name="offer_grading_begins", when=pgtrigger.Before, operation=pgtrigger.Insert, func=BEGINS_PROPOSED),
            pgtrigger.Trigger(name="offer_grading_onward", when=pgtrigger.Before, operation=pgtrigger.Update, func=ANSWERED_ONCE),
            pgtrigger.Protect(name="offer_grading_kept", operation=pgtrigger.Delete),
            never_emptied("offer_grading"),
        ]
