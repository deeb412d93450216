"""Publicity: explanations tied to one edition of a policy, questions of the public, published items, who follows, how often looked.

Nothing here says who looked at what: `Look` counts, and knows no person.
"""

import pgtrigger
from django.db import models
from django.db.models import F, Q

from baigong.governance.words.publicity import AskedOrigin, AskedState, ItemKind, PublicityState
from baigong.journal.models import never_emptied
from baigong.kernel.numbered import numbered
from baigong.people.models import Person, Region
from baigong.people.words import Group
from baigong.policy.models import Sheet

AS_EXPLAINED = """
    IF NEW.sheet_id <> OLD.sheet_id
        OR (OLD.state, NEW.state) NOT IN (('drafted', 'drafted'), ('drafted', 'published'), ('published', 'withdrawn'))
        OR (OLD.state <> 'drafted'
            AND (NEW.title, NEW.lead, NEW.worked_case, NEW.story, NEW."group", NEW.written_at, NEW.written_by)
            IS DISTINCT FROM (OLD.title, OLD.lead, OLD.worked_case, OLD.story, OLD."group", OLD.written_at, OLD.written_by))
    THEN RAISE EXCEPTION 'an explanation stays as it was published'; END IF;
    IF NEW.state = 'published' AND OLD.state = 'drafted'
        AND (SELECT count(*) FROM governance_explainedquestion q WHERE q.explanation_id = NEW.id AND q.answer <> '') <> 5
    THEN RAISE EXCEPTION 'five questions, each with its answer'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_policyexplanation_five'; END IF;
    RETURN NEW;
"""
OF_A_DRAFT = """
    IF EXISTS (SELECT 1 FROM governance_policyexplanation e
               WHERE e.id IN (NEW.explanation_id, OLD.explanation_id) AND e.state <> 'drafted')
    THEN RAISE EXCEPTION 'an explanation stays as it was published'; END IF;
    RETURN NEW;
"""
NEW_OF_A_DRAFT = OF_A_DRAFT.replace("(NEW.explanation_id, OLD.explanation_id)", "(NEW.explanation_id)")
AS_ASKED = """
    IF (NEW.region_id, NEW.policy, NEW.text, NEW.origin, NEW.heard_from, NEW.secret_hash, NEW.source, NEW.asked_by, NEW.asked_at,
        NEW.due_on)
       IS DISTINCT FROM (OLD.region_id, OLD.policy, OLD.text, OLD.origin, OLD.heard_from, OLD.secret_hash, OLD.source,
        OLD.asked_by, OLD.asked_at, OLD.due_on)
        OR (OLD.state <> 'waiting' AND (NEW.state, NEW.answer, NEW.main_id, NEW.answered_at, NEW.answered_by)
            IS DISTINCT FROM (OLD.state, OLD.answer, OLD.main_id, OLD.answered_at, OLD.answered_by))
    THEN RAISE EXCEPTION 'a question stays as it was asked, and as it was answered'; END IF;
    IF NEW.main_id IS NOT NULL AND (
        NOT EXISTS (SELECT 1 FROM governance_publicquestion p WHERE p.id = NEW.main_id AND p.main_id IS NULL)
        OR EXISTS (SELECT 1 FROM governance_publicquestion p WHERE p.main_id = NEW.id))
    THEN RAISE EXCEPTION 'merged into one that is merged'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_publicquestion_one_main'; END IF;
    RETURN NEW;
"""
AS_PUBLISHED = """
    IF NEW.region_id <> OLD.region_id
        OR (OLD.state, NEW.state) NOT IN (('drafted', 'drafted'), ('drafted', 'published'), ('published', 'withdrawn'))
        OR (OLD.state <> 'drafted' AND (NEW.kind, NEW.title, NEW.text, NEW."group", NEW.from_on, NEW.until_on, NEW.consent,
            NEW.written_at, NEW.written_by)
            IS DISTINCT FROM (OLD.kind, OLD.title, OLD.text, OLD."group", OLD.from_on, OLD.until_on, OLD.consent,
            OLD.written_at, OLD.written_by))
    THEN RAISE EXCEPTION 'what is published stays as it was published'; END IF;
    RETURN NEW;
"""


def proof_of_states(name: str) -> models.CheckConstraint:
    """Drafted, published, withdrawn: each carries its proof, and another person than who wrote it publishes."""
    return models.CheckConstraint(
        name=name, condition=Q(state="drafted", published_at__isnull=True, withdrawn_at__isnull=True, why_withdrawn="")
        | (Q(state="published", published_at__isnull=False, withdrawn_at__isnull=True, why_withdrawn=""))
        | (Q(state="withdrawn", published_at__isnull=False, withdrawn_at__isnull=False) & ~Q(why_withdrawn="")))


def by_another(name: str) -> models.CheckConstraint:
    """Who publishes did not write it."""
    return models.CheckConstraint(
        name=name, condition=Q(published_by__isnull=True) | Q(written_by__isnull=True) | ~Q(published_by=F("written_by")))


class PolicyExplanation(models.Model):
    """One edition of a policy explained. No figure is kept: picture and worked example are drawn from the sheet when read."""

    sheet = models.ForeignKey(Sheet, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=120)
    lead = models.TextField()
    worked_case = models.CharField(max_length=120, blank=True)  # the worked case's name; "" for the first that pays
    story = models.TextField(blank=True)  # who the example is about, in words
    group = models.CharField(max_length=30, choices=Group.choices(), blank=True)
    state = models.CharField(max_length=10, choices=PublicityState.choices(), default=PublicityState.DRAFTED)
    written_at = models.DateTimeField()
    written_by = models.BigIntegerField(null=True)
    published_at = models.DateTimeField(null=True)
    published_by = models.BigIntegerField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.BigIntegerField(null=True)
    why_withdrawn = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            proof_of_states("governance_policyexplanation_states_carry_proof"),
            by_another("governance_policyexplanation_two_people"),
            models.UniqueConstraint(
                fields=["sheet"], condition=Q(state="published"), name="governance_policyexplanation_one"),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="governance_policyexplanation_stands", when=pgtrigger.Before, operation=pgtrigger.Update, func=AS_EXPLAINED),
            pgtrigger.Protect(name="governance_policyexplanation_kept", operation=pgtrigger.Delete),
            never_emptied("governance_policyexplanation"),
        ]

    @property
    def no(self) -> str:
        """How everyone names it: JD-2025-000012 (解读)."""
        return numbered("JD", self.written_at, self.pk)


class PublicQuestion(models.Model):
    """What somebody asked, or a concern an officer heard. `region` answers; a merged one shares the fate of its `main`."""

    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    policy = models.CharField(max_length=90, blank=True)  # place/slug, "" where it is about none
    text = models.TextField()
    origin = models.CharField(max_length=8, choices=AskedOrigin.choices())
    heard_from = models.CharField(max_length=120, blank=True)  # a concern's
    secret_hash = models.CharField(max_length=64)
    source = models.CharField(max_length=64, blank=True)  # a keyed hash of where it came from, for a day
    asked_at = models.DateTimeField()
    asked_by = models.BigIntegerField(null=True)
    due_on = models.DateField(null=True)  # None in a year whose working days nobody knows yet
    state = models.CharField(max_length=10, choices=AskedState.choices(), default=AskedState.WAITING)
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.BigIntegerField(null=True)
    is_public = models.BooleanField(default=False)
    main = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="merged")

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                name="governance_publicquestion_states_carry_proof",
                condition=Q(state="waiting", answered_at__isnull=True, answer="", main__isnull=True, is_public=False)
                | (Q(state="answered", answered_at__isnull=False, main__isnull=True) & ~Q(answer=""))
                | Q(state="merged", answered_at__isnull=False, main__isnull=False, answer="", is_public=False)),
            models.CheckConstraint(
                name="governance_publicquestion_concern", condition=(Q(origin="concern") & ~Q(heard_from=""))
                | (~Q(origin="concern") & Q(heard_from=""))),
            models.CheckConstraint(
                name="governance_publicquestion_not_into_itself", condition=Q(main__isnull=True) | ~Q(main=F("id"))),
        ]
        indexes = [
            models.Index(fields=["region", "state", "due_on"], name="governance_publicquestion_to"),
            models.Index(fields=["source", "asked_at"], name="governance_publicquestion_from"),
            models.Index(fields=["asked_by", "-id"], name="governance_publicquestion_mine"),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="governance_publicquestion_as_asked", when=pgtrigger.Before, operation=pgtrigger.Update, func=AS_ASKED),
            pgtrigger.Protect(name="governance_publicquestion_kept", operation=pgtrigger.Delete),
            never_emptied("governance_publicquestion"),
        ]

    @property
    def no(self) -> str:
        """How everyone names it: TW-2025-000012 (提问)."""
        return numbered("TW", self.asked_at, self.pk)


class ExplainedQuestion(models.Model):
    """One of the five questions of an explanation, taken from the public or thought of by its officer."""

    explanation = models.ForeignKey(PolicyExplanation, on_delete=models.PROTECT, related_name="questions")
    position = models.PositiveSmallIntegerField()
    question = models.CharField(max_length=120)
    answer = models.TextField(blank=True)
    taken_from = models.ForeignKey(PublicQuestion, on_delete=models.PROTECT, null=True, related_name="explained")

    class Meta:
        ordering = ["explanation", "position"]
        constraints = [
            models.UniqueConstraint(fields=["explanation", "position"], name="governance_explainedquestion_place"),
            models.CheckConstraint(name="governance_explainedquestion_of_five", condition=Q(position__gte=1, position__lte=5)),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="governance_explainedquestion_draft", when=pgtrigger.Before, operation=pgtrigger.Update, func=OF_A_DRAFT),
            pgtrigger.Trigger(
                name="governance_explainedquestion_new", when=pgtrigger.Before, operation=pgtrigger.Insert, func=NEW_OF_A_DRAFT),
            pgtrigger.Protect(name="governance_explainedquestion_kept", operation=pgtrigger.Delete),
            never_emptied("governance_explainedquestion"),
        ]


class PublicityItem(models.Model):
    """A campaign, a story or news. A story names a person only where `consent` says what shows that they agreed."""

    kind = models.CharField(max_length=10, choices=ItemKind.choices())
    title = models.CharField(max_length=120)
    text = models.TextField()
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    group = models.CharField(max_length=30, choices=Group.choices(), blank=True)
    from_on = models.DateField(null=True)  # a campaign's first and last day
    until_on = models.DateField(null=True)
    consent = models.CharField(max_length=200, blank=True)  # a story's
    state = models.CharField(max_length=10, choices=PublicityState.choices(), default=PublicityState.DRAFTED)
    written_at = models.DateTimeField()
    written_by = models.BigIntegerField(null=True)
    published_at = models.DateTimeField(null=True)
    published_by = models.BigIntegerField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.BigIntegerField(null=True)
    why_withdrawn = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            proof_of_states("governance_publicityitem_states_carry_proof"),
            by_another("governance_publicityitem_two_people"),
            models.CheckConstraint(
                name="governance_publicityitem_by_kind",
                condition=Q(kind="campaign", from_on__isnull=False, until_on__isnull=False, until_on__gte=F("from_on"), consent="")
                | (Q(kind="story", from_on__isnull=True, until_on__isnull=True) & ~Q(consent=""))
                | Q(kind="news", from_on__isnull=True, until_on__isnull=True, consent="")),
        ]
        indexes = [models.Index(fields=["state", "-published_at"], name="governance_publicityitem_list")]
        triggers = [
            pgtrigger.Trigger(
                name="governance_publicityitem_stands", when=pgtrigger.Before, operation=pgtrigger.Update, func=AS_PUBLISHED),
            pgtrigger.Protect(name="governance_publicityitem_kept", operation=pgtrigger.Delete),
            never_emptied("governance_publicityitem"),
        ]

    @property
    def no(self) -> str:
        """How everyone names it: XC-2025-000012 (宣传)."""
        return numbered("XC", self.written_at, self.pk)


class Following(models.Model):
    """A person wants to hear of a place, of one group there or ("") of all. A preference of theirs: it goes when they say so."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    group = models.CharField(max_length=30, choices=Group.choices(), blank=True)
    followed_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["person", "region", "group"], name="governance_following_once")]
        indexes = [models.Index(fields=["region", "group"], name="governance_following_place")]


class Look(models.Model):
    """How often something published was looked at on a day, and whether it helped: numbers, no person."""

    kind = models.CharField(max_length=12)  # explanation, item, question
    key = models.BigIntegerField()
    on_day = models.DateField()
    looks = models.PositiveIntegerField(default=0)
    helped = models.PositiveIntegerField(default=0)
    unhelped = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "key", "on_day"], name="governance_look_once")]
