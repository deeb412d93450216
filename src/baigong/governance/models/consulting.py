"""Consultations: what was put before the public, by clause; what was said, by whom in kind; what became of it.

Nothing is taken back here: texts stand as they were published, comments as they were sent, answers as they were given. What the
public is not shown stays in its row with the reason; who sent a comment stands apart and is read by journalled look only.
"""

import pgtrigger
from django.db import models
from django.db.models import F, Q

from baigong.governance.words.consulting import (
    AnswerKind,
    ConsultationState,
    ConsultedOn,
    HiddenWhy,
    Importance,
    Stance,
    Voice,
)
from baigong.journal.models import append_only, never_emptied
from baigong.kernel.numbered import numbered
from baigong.people.models import Organisation, Person, Region
from baigong.policy.models import Draft

from .documents import Document

STANDS = """
    IF OLD.state IN ('reported', 'withdrawn') THEN RAISE EXCEPTION 'a consultation that is over stays as it is'; END IF;
    IF OLD.state = 'published' AND (
        (NEW.title, NEW.intro, NEW.subject, NEW.importance, NEW.region_id, NEW.text, NEW.opens_on, NEW.draft_id, NEW.document_id,
         NEW.effects, NEW.why_short, NEW.published_at, NEW.published_by)
        IS DISTINCT FROM (OLD.title, OLD.intro, OLD.subject, OLD.importance, OLD.region_id, OLD.text, OLD.opens_on, OLD.draft_id,
         OLD.document_id, OLD.effects, OLD.why_short, OLD.published_at, OLD.published_by) OR NEW.closes_on < OLD.closes_on)
    THEN RAISE EXCEPTION 'what was published for comment is not changed; its closing day may only be later'; END IF;
    IF NEW.state = 'reported' AND (
        (NEW.reported_at AT TIME ZONE 'Asia/Shanghai')::date <= NEW.closes_on
        OR EXISTS (SELECT 1 FROM governance_comment c WHERE c.consultation_id = NEW.id AND c.answer_id IS NULL))
    THEN RAISE EXCEPTION 'every comment is answered first'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_consultation_all_answered'; END IF;
    RETURN NEW;
"""
IN_TIME = """
    PERFORM 1 FROM governance_consultation c WHERE c.id = NEW.consultation_id AND c.state = 'published'
        AND (NEW.sent_at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN c.opens_on AND c.closes_on FOR SHARE;
    IF NOT FOUND THEN RAISE EXCEPTION 'comments come while it is open'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_comment_in_time'; END IF;
    IF NEW.clause_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM governance_consultationclause l WHERE l.id = NEW.clause_id AND l.consultation_id = NEW.consultation_id)
    THEN RAISE EXCEPTION 'a clause of another consultation'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_comment_its_own'; END IF;
    RETURN NEW;
"""
AS_SENT = """
    IF (NEW.consultation_id, NEW.clause_id, NEW.text, NEW.stance, NEW.voice, NEW.is_verified, NEW.body, NEW.secret_hash,
        NEW.source, NEW.sent_at)
       IS DISTINCT FROM (OLD.consultation_id, OLD.clause_id, OLD.text, OLD.stance, OLD.voice, OLD.is_verified, OLD.body,
        OLD.secret_hash, OLD.source, OLD.sent_at)
    THEN RAISE EXCEPTION 'a comment stays as it was sent'; END IF;
    IF (NEW.group_id, NEW.by_hand, NEW.answer_id) IS DISTINCT FROM (OLD.group_id, OLD.by_hand, OLD.answer_id) THEN
        IF OLD.answer_id IS NOT NULL AND NEW.answer_id IS NULL
        THEN RAISE EXCEPTION 'an answer is replaced, never taken back'; END IF;
        IF EXISTS (SELECT 1 FROM governance_consultation c WHERE c.id = NEW.consultation_id AND c.state <> 'published')
        THEN RAISE EXCEPTION 'what was reported stays'; END IF;
        IF NEW.consultation_id <> (SELECT a.consultation_id FROM governance_commentanswer a WHERE a.id = NEW.answer_id)
           OR NEW.consultation_id <> (SELECT g.consultation_id FROM governance_commentgroup g WHERE g.id = NEW.group_id)
        THEN RAISE EXCEPTION 'an answer or a group of another consultation'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_comment_its_own'; END IF;
    END IF;
    RETURN NEW;
"""


class Consultation(models.Model):
    """A text put before the public. `text` is what an officer wrote of a measure; a policy's and a document's are read when it
    is published, and stand in its clauses from then on. `effects` is what a draft policy was found to do, then."""

    subject = models.CharField(max_length=10, choices=ConsultedOn.choices())
    importance = models.CharField(max_length=10, choices=Importance.choices())
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=120)
    intro = models.TextField()
    text = models.TextField(blank=True)
    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, null=True, related_name="+")
    document = models.ForeignKey(Document, on_delete=models.PROTECT, null=True, related_name="+")
    effects = models.JSONField(default=dict)
    opens_on = models.DateField()
    closes_on = models.DateField()  # the last day on which a comment may come
    why_short = models.CharField(max_length=300, blank=True)
    why_longer = models.CharField(max_length=300, blank=True)
    state = models.CharField(max_length=10, choices=ConsultationState.choices(), default=ConsultationState.DRAFTED)
    drafted_at = models.DateTimeField()
    drafted_by = models.BigIntegerField(null=True)
    published_at = models.DateTimeField(null=True)
    published_by = models.BigIntegerField(null=True)
    reported_at = models.DateTimeField(null=True)
    reported_by = models.BigIntegerField(null=True)
    summary = models.TextField(blank=True)  # of the report
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.BigIntegerField(null=True)
    why_withdrawn = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(name="governance_consultation_days", condition=Q(closes_on__gte=F("opens_on"))),
            models.CheckConstraint(
                name="governance_consultation_one_subject",
                condition=(Q(subject="measure", draft__isnull=True, document__isnull=True) & ~Q(text=""))
                | Q(subject="policy", draft__isnull=False, document__isnull=True, text="")
                | Q(subject="document", draft__isnull=True, document__isnull=False, text="")),
            models.CheckConstraint(
                name="governance_consultation_states_carry_proof",
                condition=(Q(state__in=["published", "reported"], published_at__isnull=False) | Q(state="withdrawn")
                           | Q(state="drafted", published_at__isnull=True))
                & ((Q(state="reported", reported_at__isnull=False) & ~Q(summary=""))
                   | (~Q(state="reported") & Q(reported_at__isnull=True)))
                & ((Q(state="withdrawn", withdrawn_at__isnull=False) & ~Q(why_withdrawn=""))
                   | (~Q(state="withdrawn") & Q(withdrawn_at__isnull=True)))),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="governance_consultation_stands", when=pgtrigger.Before, operation=pgtrigger.Update, func=STANDS),
            pgtrigger.Protect(name="governance_consultation_kept", operation=pgtrigger.Delete),
            never_emptied("governance_consultation"),
        ]

    @property
    def no(self) -> str:
        """How it is called in writing: ZQ (征求), year, serial."""
        return numbered("ZQ", self.drafted_at, self.pk)


class ConsultationClause(models.Model):
    """One clause as it was published."""

    consultation = models.ForeignKey(Consultation, on_delete=models.PROTECT, related_name="clauses")
    anchor = models.CharField(max_length=40)
    heading = models.CharField(max_length=200)
    text = models.TextField()
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["consultation", "position"]
        constraints = [models.UniqueConstraint(fields=["consultation", "anchor"], name="governance_consultationclause_anchor")]
        triggers = append_only("governance_consultationclause")


class ClauseChange(models.Model):
    """What was changed in a clause after the comments, told with the report."""

    clause = models.OneToOneField(ConsultationClause, on_delete=models.PROTECT, related_name="change")
    text = models.TextField()

    class Meta:
        triggers = append_only("governance_clausechange")


class CommentGroup(models.Model):
    """Comments that say the same: found by comparing texts, or put together by an officer."""

    consultation = models.ForeignKey(Consultation, on_delete=models.PROTECT, related_name="groups")
    name = models.CharField(max_length=60)
    by_hand = models.BooleanField(default=False)
    made_at = models.DateTimeField()
    made_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        triggers = append_only("governance_commentgroup")


class CommentAnswer(models.Model):
    """What one comment or many are answered."""

    consultation = models.ForeignKey(Consultation, on_delete=models.PROTECT, related_name="answers")
    kind = models.CharField(max_length=10, choices=AnswerKind.choices())
    text = models.TextField()
    answered_at = models.DateTimeField()
    answered_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [models.CheckConstraint(name="governance_commentanswer_says", condition=~Q(text=""))]
        triggers = append_only("governance_commentanswer")


class Comment(models.Model):
    """What somebody said of a clause, or of the whole where `clause` is empty. `body` names the organisation that speaks."""

    consultation = models.ForeignKey(Consultation, on_delete=models.PROTECT, related_name="comments")
    clause = models.ForeignKey(ConsultationClause, on_delete=models.PROTECT, null=True, related_name="comments")
    text = models.TextField()
    stance = models.CharField(max_length=10, choices=Stance.choices())
    voice = models.CharField(max_length=12, choices=Voice.choices())
    is_verified = models.BooleanField()  # sent while logged in: the house knows that the kind is true
    body = models.CharField(max_length=120, blank=True)
    secret_hash = models.CharField(max_length=64)
    source = models.CharField(max_length=64, blank=True)  # a keyed hash of where it came from, for a day
    sent_at = models.DateTimeField()
    group = models.ForeignKey(CommentGroup, on_delete=models.PROTECT, null=True, related_name="comments")
    by_hand = models.BooleanField(default=False)  # an officer put it where it is: no comparison moves it
    answer = models.ForeignKey(CommentAnswer, on_delete=models.PROTECT, null=True, related_name="comments")
    hidden_at = models.DateTimeField(null=True)
    hidden_by = models.BigIntegerField(null=True)
    why_hidden = models.CharField(max_length=12, choices=HiddenWhy.choices(), blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="governance_comment_hidden_with_reason",
                condition=Q(hidden_at__isnull=True, hidden_by__isnull=True, why_hidden="")
                | (Q(hidden_at__isnull=False) & ~Q(why_hidden=""))),
        ]
        indexes = [
            models.Index(fields=["consultation", "id"], name="governance_comment_list"),
            models.Index(fields=["consultation", "answer"], name="governance_comment_answer"),
            models.Index(fields=["source", "sent_at"], name="governance_comment_source"),
        ]
        triggers = [
            pgtrigger.Trigger(name="governance_comment_in_time", when=pgtrigger.Before, operation=pgtrigger.Insert, func=IN_TIME),
            pgtrigger.Trigger(name="governance_comment_as_sent", when=pgtrigger.Before, operation=pgtrigger.Update, func=AS_SENT),
            pgtrigger.Protect(name="governance_comment_kept", operation=pgtrigger.Delete),
            never_emptied("governance_comment"),
        ]

    @property
    def no(self) -> str:
        """How everyone names it: YJ-2025-000012 (意见)."""
        return numbered("YJ", self.sent_at, self.pk)


class Commenter(models.Model):
    """Who sent a comment, where they said so; read only by journalled look, and by the sender."""

    comment = models.OneToOneField(Comment, on_delete=models.PROTECT, related_name="commenter")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=60, blank=True)
    contact = models.CharField(max_length=60, blank=True)

    class Meta:
        triggers = append_only("governance_commenter")
