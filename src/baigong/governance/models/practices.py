"""Good practice, and where else it was adopted. An effect is told one way: by an indicator, or in words with evidence."""

import pgtrigger
from django.db import models
from django.db.models import F, Q

from baigong.governance.words.practices import EffectKind, PracticeState
from baigong.journal.models import never_emptied
from baigong.kernel.numbered import numbered
from baigong.people.models import Organisation, Region

from .measures import Measure

AS_SENT = """
    IF (NEW.organisation_id, NEW.region_id) IS DISTINCT FROM (OLD.organisation_id, OLD.region_id)
        OR (OLD.state, NEW.state) NOT IN (('sent', 'published'), ('sent', 'returned'), ('returned', 'sent'),
            ('published', 'withdrawn'))
        OR (OLD.state <> 'returned' AND (NEW.title, NEW.measure_id, NEW.background, NEW.text, NEW.effect, NEW.evidence,
            NEW.to_region_id, NEW.due_on, NEW.sent_at, NEW.sent_by)
            IS DISTINCT FROM (OLD.title, OLD.measure_id, OLD.background, OLD.text, OLD.effect, OLD.evidence,
            OLD.to_region_id, OLD.due_on, OLD.sent_at, OLD.sent_by))
    THEN RAISE EXCEPTION 'a good practice stays as it was sent'; END IF;
    RETURN NEW;
"""
ELSEWHERE = """
    IF NOT EXISTS (SELECT 1 FROM governance_practice p WHERE p.id = NEW.practice_id AND p.state = 'published' FOR SHARE)
    THEN RAISE EXCEPTION 'only what is published is adopted'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_practiceadoption_published'; END IF;
    IF EXISTS (SELECT 1 FROM governance_practice p WHERE p.id = NEW.practice_id AND p.region_id = NEW.region_id)
    THEN RAISE EXCEPTION 'adopted where it comes from'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_practiceadoption_elsewhere'; END IF;
    RETURN NEW;
"""
AS_ADOPTED = """
    IF (NEW.practice_id, NEW.region_id, NEW.adopted_on, NEW.text, NEW.adopted_at, NEW.adopted_by)
       IS DISTINCT FROM (OLD.practice_id, OLD.region_id, OLD.adopted_on, OLD.text, OLD.adopted_at, OLD.adopted_by)
    THEN RAISE EXCEPTION 'an adoption stays as it was told'; END IF;
    RETURN NEW;
"""


class Practice(models.Model):
    """What one bureau, provider or employer does well. `region` is where it comes from, `to_region` the level that reviews it."""

    title = models.CharField(max_length=120)
    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, null=True, related_name="+")
    background = models.TextField(blank=True)  # which problem it answers
    text = models.TextField()
    effect = models.TextField(blank=True)  # what it brought where it comes from, in its sender's words
    evidence = models.CharField(max_length=300, blank=True)  # what shows that
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    to_region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField(null=True)  # None in a year whose working days nobody knows yet
    state = models.CharField(max_length=10, choices=PracticeState.choices(), default=PracticeState.SENT)
    sent_at = models.DateTimeField()
    sent_by = models.BigIntegerField(null=True)
    judged_at = models.DateTimeField(null=True)
    judged_by = models.BigIntegerField(null=True)
    why = models.TextField(blank=True)  # it was returned
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.BigIntegerField(null=True)
    why_withdrawn = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                name="governance_practice_states_carry_proof",
                condition=Q(state="sent", judged_at__isnull=True, why="", withdrawn_at__isnull=True, why_withdrawn="")
                | (Q(state="returned", judged_at__isnull=False, withdrawn_at__isnull=True, why_withdrawn="") & ~Q(why=""))
                | Q(state="published", judged_at__isnull=False, why="", withdrawn_at__isnull=True, why_withdrawn="")
                | (Q(state="withdrawn", judged_at__isnull=False, why="", withdrawn_at__isnull=False) & ~Q(why_withdrawn=""))),
            models.CheckConstraint(
                name="governance_practice_two_people",
                condition=Q(judged_by__isnull=True) | Q(sent_by__isnull=True) | ~Q(judged_by=F("sent_by"))),
            models.CheckConstraint(
                name="governance_practice_effect_with_evidence", condition=Q(effect="") | ~Q(evidence="")),
        ]
        indexes = [
            models.Index(fields=["to_region", "state", "due_on"], name="governance_practice_to"),
            models.Index(fields=["organisation", "-id"], name="governance_practice_whose"),
        ]
        triggers = [
            pgtrigger.Trigger(name="governance_practice_as_sent", when=pgtrigger.Before, operation=pgtrigger.Update, func=AS_SENT),
            pgtrigger.Protect(name="governance_practice_kept", operation=pgtrigger.Delete),
            never_emptied("governance_practice"),
        ]

    @property
    def no(self) -> str:
        """How everyone names it: JY-2025-000012 (经验)."""
        return numbered("JY", self.sent_at, self.pk)


class PracticeAdoption(models.Model):
    """A region adopted a practice from a day on. Figures of an indicator are never kept here: they are reckoned when read."""

    practice = models.ForeignKey(Practice, on_delete=models.PROTECT, related_name="adoptions")
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    adopted_on = models.DateField()
    text = models.TextField()  # how it was fitted to this place
    adopted_at = models.DateTimeField()
    adopted_by = models.BigIntegerField(null=True)
    measuring = models.CharField(max_length=8, choices=EffectKind.choices(), default=EffectKind.NONE)
    indicator = models.CharField(max_length=60, blank=True)
    statement = models.TextField(blank=True)
    evidence = models.CharField(max_length=300, blank=True)
    told_at = models.DateTimeField(null=True)
    told_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["practice", "region"], name="governance_practiceadoption_once"),
            models.CheckConstraint(
                name="governance_practiceadoption_one_way",
                condition=Q(measuring="none", indicator="", statement="", evidence="", told_at__isnull=True)
                | (Q(measuring="live", statement="", evidence="", told_at__isnull=False) & ~Q(indicator=""))
                | (Q(measuring="stated", indicator="", told_at__isnull=False) & ~Q(statement="") & ~Q(evidence=""))),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="governance_practiceadoption_new", when=pgtrigger.Before, operation=pgtrigger.Insert, func=ELSEWHERE),
            pgtrigger.Trigger(
                name="governance_practiceadoption_as_told", when=pgtrigger.Before, operation=pgtrigger.Update, func=AS_ADOPTED),
            pgtrigger.Protect(name="governance_practiceadoption_kept", operation=pgtrigger.Delete),
            never_emptied("governance_practiceadoption"),
        ]
