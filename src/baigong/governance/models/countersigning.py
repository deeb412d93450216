"""Countersignature (会签): a text sent round by clause, what each member said in time, how it was taken, the final text.

The text stands as it was sent, opinions as they were given: one given again is a new number, and the newest counts. Who said
nothing has no row, and is never counted as agreeing unless `silence_agrees` was in the notice, with its ground.
"""

import pgtrigger
from django.db import models
from django.db.models import Q

from baigong.governance.words.countersigning import CountersignedOn, CountersignState, OpinionStance, Taking
from baigong.journal.models import append_only, never_emptied
from baigong.kernel.numbered import numbered
from baigong.people.models import Region
from baigong.policy.models import Draft

from .convening import WRITTEN, CoordinationMember
from .documents import Document

STANDS = """
    IF OLD.state <> 'sent' THEN RAISE EXCEPTION 'a countersignature that is over stays as it is'; END IF;
    IF (NEW.region_id, NEW.title, NEW.intro, NEW.subject, NEW.document_id, NEW.draft_id, NEW.silence_agrees, NEW.silence_ground,
        NEW.why_short, NEW.sent_at, NEW.sent_by)
       IS DISTINCT FROM (OLD.region_id, OLD.title, OLD.intro, OLD.subject, OLD.document_id, OLD.draft_id, OLD.silence_agrees,
        OLD.silence_ground, OLD.why_short, OLD.sent_at, OLD.sent_by) OR NEW.due_on < OLD.due_on
    THEN RAISE EXCEPTION 'what was sent round is not changed; its last day may only be later'; END IF;
    IF NEW.state = 'settled' AND (
        EXISTS (SELECT 1 FROM governance_countersignclause c WHERE c.countersigning_id = NEW.id
                AND NOT EXISTS (SELECT 1 FROM governance_countersignfinal f WHERE f.clause_id = c.id))
        OR EXISTS (SELECT 1 FROM governance_countersignopinion o JOIN governance_countersignasked s ON s.id = o.asked_id
                   WHERE s.countersigning_id = NEW.id AND o.stance <> 'agree' AND o.text <> ''
                     AND o.nth = (SELECT max(l.nth) FROM governance_countersignopinion l WHERE l.asked_id = o.asked_id)
                     AND NOT EXISTS (SELECT 1 FROM governance_countersigntaken t WHERE t.opinion_id = o.id))
        OR ((NEW.settled_at AT TIME ZONE 'Asia/Shanghai')::date <= NEW.due_on AND EXISTS (
            SELECT 1 FROM governance_countersignasked s WHERE s.countersigning_id = NEW.id
            AND NOT EXISTS (SELECT 1 FROM governance_countersignopinion o WHERE o.asked_id = s.id))))
    THEN RAISE EXCEPTION 'every opinion is taken first'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_countersigning_all_taken'; END IF;
    RETURN NEW;
"""
OPINION_IN_TIME = """
    PERFORM 1 FROM governance_countersigning c JOIN governance_countersignasked s ON s.countersigning_id = c.id
        WHERE s.id = NEW.asked_id AND c.state = 'sent' AND (NEW.given_at AT TIME ZONE 'Asia/Shanghai')::date <= c.due_on
          AND NEW.given_at >= c.sent_at
          AND (NEW.clause_id IS NULL OR EXISTS (
            SELECT 1 FROM governance_countersignclause l WHERE l.id = NEW.clause_id AND l.countersigning_id = c.id)) FOR SHARE OF c;
    IF NOT FOUND THEN RAISE EXCEPTION 'opinions come while it is open'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_countersignopinion_in_time'; END IF;
    RETURN NEW;
"""
TAKEN_IN_TURN = """
    IF TG_OP = 'UPDATE' AND NEW.opinion_id <> OLD.opinion_id THEN RAISE EXCEPTION 'it belongs to its opinion'; END IF;
    PERFORM 1 FROM governance_countersigning c JOIN governance_countersignasked s ON s.countersigning_id = c.id
        JOIN governance_countersignopinion o ON o.asked_id = s.id
        WHERE o.id = NEW.opinion_id AND c.state = 'sent' AND o.stance <> 'agree' AND o.text <> ''
          AND o.nth = (SELECT max(l.nth) FROM governance_countersignopinion l WHERE l.asked_id = o.asked_id)
          AND ((NEW.taken_at AT TIME ZONE 'Asia/Shanghai')::date > c.due_on OR NOT EXISTS (
            SELECT 1 FROM governance_countersignasked a WHERE a.countersigning_id = c.id
            AND NOT EXISTS (SELECT 1 FROM governance_countersignopinion x WHERE x.asked_id = a.id)))
        FOR SHARE OF c;
    IF NOT FOUND THEN RAISE EXCEPTION 'opinions are taken once they are collected'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_countersigntaken_collected'; END IF;
    RETURN NEW;
"""
ASKED_STANDS = """
    IF TG_OP = 'UPDATE' THEN
        IF (NEW.countersigning_id, NEW.member_id, NEW.asked_at)
            IS DISTINCT FROM (OLD.countersigning_id, OLD.member_id, OLD.asked_at)
        THEN RAISE EXCEPTION 'who was asked stays'; END IF;
    ELSE
        PERFORM 1 FROM governance_countersigning c JOIN governance_coordinationmember m ON m.region_id = c.region_id
            WHERE c.id = NEW.countersigning_id AND m.id = NEW.member_id AND c.state = 'sent';
        IF NOT FOUND THEN RAISE EXCEPTION 'a member of another region'; END IF;
    END IF;
    RETURN NEW;
"""
FINAL_IN_TURN = """
    PERFORM 1 FROM governance_countersignclause l JOIN governance_countersigning c ON c.id = l.countersigning_id
        WHERE l.id = NEW.clause_id AND c.state = 'sent' FOR SHARE OF c;
    IF NOT FOUND THEN RAISE EXCEPTION 'the final text is laid down when it is settled'; END IF;
    RETURN NEW;
"""


class Countersigning(models.Model):
    """A text sent round by a region's bureau. `due_on` is the last day on which an opinion may come."""

    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=120)
    intro = models.TextField()
    subject = models.CharField(max_length=10, choices=CountersignedOn.choices())
    document = models.ForeignKey(Document, on_delete=models.PROTECT, null=True, related_name="+")
    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, null=True, related_name="+")
    due_on = models.DateField()
    why_short = models.CharField(max_length=300, blank=True)
    why_longer = models.CharField(max_length=300, blank=True)
    silence_agrees = models.BooleanField()
    silence_ground = models.CharField(max_length=300, blank=True)
    state = models.CharField(max_length=10, choices=CountersignState.choices(), default=CountersignState.SENT)
    sent_at = models.DateTimeField()
    sent_by = models.BigIntegerField(null=True)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.BigIntegerField(null=True)
    summary = models.TextField(blank=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.BigIntegerField(null=True)
    why_withdrawn = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                name="governance_countersigning_one_subject",
                condition=Q(subject="text", draft__isnull=True, document__isnull=True)
                | Q(subject="policy", draft__isnull=False, document__isnull=True)
                | Q(subject="document", draft__isnull=True, document__isnull=False)),
            models.CheckConstraint(name="governance_countersigning_silence_founded",
                                   condition=Q(silence_agrees=False, silence_ground="")
                                   | (Q(silence_agrees=True) & ~Q(silence_ground=""))),
            models.CheckConstraint(
                name="governance_countersigning_states_carry_proof",
                condition=((Q(state="settled", settled_at__isnull=False) & ~Q(summary=""))
                           | (~Q(state="settled") & Q(settled_at__isnull=True)))
                & ((Q(state="withdrawn", withdrawn_at__isnull=False) & ~Q(why_withdrawn=""))
                   | (~Q(state="withdrawn") & Q(withdrawn_at__isnull=True)))),
        ]
        indexes = [models.Index(fields=["region", "state", "due_on"], name="governance_countersigning_list")]
        triggers = [
            pgtrigger.Trigger(name="governance_countersigning_stands", when=pgtrigger.Before, operation=pgtrigger.Update,
                              func=STANDS),
            pgtrigger.Protect(name="governance_countersigning_kept", operation=pgtrigger.Delete),
            never_emptied("governance_countersigning"),
        ]

    @property
    def no(self) -> str:
        """How it is called in writing: HQ (会签), year, serial."""
        return numbered("HQ", self.sent_at, self.pk)


class CountersignClause(models.Model):
    """One clause as it was sent round."""

    countersigning = models.ForeignKey(Countersigning, on_delete=models.PROTECT, related_name="clauses")
    position = models.PositiveSmallIntegerField()
    heading = models.CharField(max_length=200)
    text = models.TextField()

    class Meta:
        ordering = ["countersigning", "position"]
        constraints = [models.UniqueConstraint(fields=["countersigning", "position"], name="governance_countersignclause_place")]
        triggers = append_only("governance_countersignclause")


class CountersignFinal(models.Model):
    """The clause as it was settled."""

    clause = models.OneToOneField(CountersignClause, on_delete=models.PROTECT, related_name="final")
    text = models.TextField()

    class Meta:
        constraints = [models.CheckConstraint(name="governance_countersignfinal_says", condition=~Q(text=""))]
        triggers = [
            pgtrigger.Trigger(name="governance_countersignfinal_in_turn", when=pgtrigger.Before, operation=pgtrigger.Insert,
                              func=FINAL_IN_TURN),
            *append_only("governance_countersignfinal"),
        ]


class CountersignAsked(models.Model):
    """A member whom it was sent to."""

    countersigning = models.ForeignKey(Countersigning, on_delete=models.PROTECT, related_name="asked")
    member = models.ForeignKey(CoordinationMember, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    reminded_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["countersigning", "id"]
        constraints = [models.UniqueConstraint(fields=["countersigning", "member"], name="governance_countersignasked_once")]
        triggers = [
            pgtrigger.Trigger(name="governance_countersignasked_stands", when=pgtrigger.Before, operation=WRITTEN,
                              func=ASKED_STANDS),
            pgtrigger.Protect(name="governance_countersignasked_kept", operation=pgtrigger.Delete),
            never_emptied("governance_countersignasked"),
        ]


class CountersignOpinion(models.Model):
    """What a member says of a clause, or of the whole where `clause` is empty; `nth` counts its answers, each of them whole."""

    asked = models.ForeignKey(CountersignAsked, on_delete=models.PROTECT, related_name="opinions")
    nth = models.PositiveSmallIntegerField()
    clause = models.ForeignKey(CountersignClause, on_delete=models.PROTECT, null=True, related_name="opinions")
    stance = models.CharField(max_length=10, choices=OpinionStance.choices())
    text = models.TextField(blank=True)
    letter_no = models.CharField(max_length=60, blank=True)  # of the letter the lead entered it from
    given_at = models.DateTimeField()
    given_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["asked", "nth", "id"]
        constraints = [
            models.UniqueConstraint(fields=["asked", "nth", "clause"], nulls_distinct=False,
                                    name="governance_countersignopinion_once"),
            models.CheckConstraint(name="governance_countersignopinion_says",
                                   condition=Q(clause__isnull=True) | (~Q(stance="agree") & ~Q(text=""))),
        ]
        triggers = [
            pgtrigger.Trigger(name="governance_countersignopinion_in_time", when=pgtrigger.Before, operation=pgtrigger.Insert,
                              func=OPINION_IN_TIME),
            *append_only("governance_countersignopinion"),
        ]


class CountersignTaken(models.Model):
    """How an opinion was taken; it may be thought over until the whole is settled."""

    opinion = models.OneToOneField(CountersignOpinion, on_delete=models.PROTECT, related_name="taken")
    kind = models.CharField(max_length=10, choices=Taking.choices())
    reason = models.TextField(blank=True)
    taken_at = models.DateTimeField()
    taken_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(name="governance_countersigntaken_reasoned", condition=Q(kind="adopted") | ~Q(reason="")),
        ]
        triggers = [
            pgtrigger.Trigger(name="governance_countersigntaken_in_turn", when=pgtrigger.Before, operation=WRITTEN,
                              func=TAKEN_IN_TURN),
            pgtrigger.Protect(name="governance_countersigntaken_kept", operation=pgtrigger.Delete),
            never_emptied("governance_countersigntaken"),
        ]
