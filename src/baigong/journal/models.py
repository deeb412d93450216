"""Tables of the journal: lanes of hash-chained entries, answered POSTs, messages, the demo clock, long work."""

import pgtrigger
from django.db import models
from django.db.models import Q

from baigong.kernel.actor import Actor

from .words import WorkState

LANES = 64
"""Chains run side by side so that two actions on different things never wait for one another."""


def append_only(name: str) -> list[pgtrigger.Trigger]:
    """Triggers that refuse UPDATE, DELETE and TRUNCATE: what is written stays written."""
    return [
        pgtrigger.Protect(name=f"{name}_kept", operation=pgtrigger.Update | pgtrigger.Delete),
        never_emptied(name),
    ]


def never_emptied(name: str) -> pgtrigger.Trigger:
    """The trigger that refuses TRUNCATE."""
    return pgtrigger.Trigger(
        name=f"{name}_whole", when=pgtrigger.Before, operation=pgtrigger.Truncate, level=pgtrigger.Statement,
        func="RAISE EXCEPTION 'what is written here is never removed';",
    )


CHAIN = """
    UPDATE journal_lane SET seq = seq + 1 WHERE id = NEW.lane_id RETURNING seq, head INTO NEW.seq, NEW.prev_hash;
    IF NOT FOUND THEN
        INSERT INTO journal_lane (id, seq, head) VALUES (NEW.lane_id, 0, decode(repeat('00', 32), 'hex'))
            ON CONFLICT DO NOTHING;
        UPDATE journal_lane SET seq = seq + 1 WHERE id = NEW.lane_id RETURNING seq, head INTO NEW.seq, NEW.prev_hash;
    END IF;
    NEW.hash = journal_entry_hash(NEW);
    UPDATE journal_lane SET head = NEW.hash WHERE id = NEW.lane_id;
    RETURN NEW;
"""


class Lane(models.Model):
    """The head of one chain."""

    id = models.SmallIntegerField(primary_key=True)
    seq = models.BigIntegerField()
    head = models.BinaryField()


class Entry(models.Model):
    """One action that happened. `at` is the time the action was given, not the computer's."""

    lane = models.ForeignKey(Lane, on_delete=models.PROTECT, db_constraint=False)
    seq = models.BigIntegerField(default=0)
    at = models.DateTimeField()
    action = models.CharField(max_length=80)
    by_person = models.BigIntegerField(null=True)
    by_role = models.CharField(max_length=40)
    by_organisation = models.BigIntegerField(null=True)
    subject_kind = models.CharField(max_length=60, blank=True)
    subject_id = models.CharField(max_length=40, blank=True)
    why = models.TextField(blank=True)
    detail = models.JSONField(default=dict)
    prev_hash = models.BinaryField(default=b"")
    hash = models.BinaryField(default=b"")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["lane", "seq"], name="journal_entry_chain")]
        indexes = [
            models.Index(fields=["subject_kind", "subject_id", "id"], name="journal_entry_subject"),
            models.Index(fields=["by_person", "id"], name="journal_entry_person"),
            models.Index(fields=["action", "at"], name="journal_entry_action"),
        ]
        triggers = [
            *append_only("journal_entry"),
            pgtrigger.Trigger(name="journal_entry_chain", when=pgtrigger.Before, operation=pgtrigger.Insert, func=CHAIN),
        ]


class Once(models.Model):
    """A form that was sent: the same key again is answered with the same place, and does nothing twice."""

    key = models.UUIDField(primary_key=True)
    at = models.DateTimeField()
    by_person = models.BigIntegerField(null=True)
    location = models.CharField(max_length=300, blank=True)


class Reply(models.Model):
    """What a machine was answered to a POST: the same key again is answered the same, and does nothing twice.

    `holder` is who sent it ("token/5", or the digest of an address), `asked` the SHA-256 of what was sent. Of a POST
    that only looks (a trial, a verification) the answer is not kept (`status` 0): it is found anew, and may name people.
    """

    holder = models.CharField(max_length=64)
    key = models.UUIDField()
    asked = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField(default=0)
    body = models.TextField(blank=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["holder", "key"], name="journal_reply_once")]
        indexes = [models.Index(fields=["at"], name="journal_reply_old")]


class Use(models.Model):
    """How often a holder asked within one window of time; unlogged, for a crash may forget it."""

    holder = models.CharField(max_length=64)
    window = models.BigIntegerField()
    times = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["holder", "window"], name="journal_use_once")]


class Message(models.Model):
    """A message to one person or one organisation; written in the action's own transaction (outbox)."""

    to_person = models.BigIntegerField(null=True)
    to_organisation = models.BigIntegerField(null=True)
    word = models.CharField(max_length=60)
    zh = models.TextField()
    en = models.TextField()
    link = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="journal_message_one_addressee",
                condition=models.Q(to_person__isnull=True) ^ models.Q(to_organisation__isnull=True),
            )
        ]
        indexes = [
            models.Index(fields=["to_person", "-id"], name="journal_message_person"),
            models.Index(fields=["to_organisation", "-id"], name="journal_message_organisation"),
        ]


class Clock(models.Model):
    """In a simulated installation, what "now" is: the story's last instant plus the time since it was set."""

    id = models.SmallIntegerField(primary_key=True, default=1)
    shows_at = models.DateTimeField()
    set_at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(name="journal_clock_single", condition=models.Q(id=1))]


class Work(models.Model):
    """Something that takes longer than a page waits. Others watch it here while it goes on.

    `args` holds keys and codes; what a person sent (`content`, a file) is forgotten as soon as the work ends.
    `key` seeds the once keys of its parts, so that work begun twice does nothing twice.
    """

    key = models.UUIDField(unique=True)
    kind = models.CharField(max_length=60)
    zh = models.CharField(max_length=120)
    en = models.CharField(max_length=120)
    args = models.JSONField(default=dict)
    content = models.BinaryField(null=True)
    state = models.CharField(max_length=10, choices=WorkState.choices(), default=WorkState.QUEUED)
    attempts = models.PositiveSmallIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(null=True)
    told_zh = models.TextField(blank=True)
    told_en = models.TextField(blank=True)
    faults = models.JSONField(default=list)  # [{"row": number or null, "zh", "en", "way_out_zh", "way_out_en"}]
    link = models.CharField(max_length=200, blank=True)
    by_role = models.CharField(max_length=40)
    by_organisation = models.BigIntegerField(null=True)
    by_region = models.CharField(max_length=6, blank=True)
    asked_at = models.DateTimeField()
    asked_by = models.BigIntegerField(null=True)
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    cancelled_at = models.DateTimeField(null=True)  # someone asked to stop; the work does at its next step
    cancelled_by = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="journal_work_states_carry_proof",
                condition=(Q(state="queued") | Q(state="cancelled") | Q(started_at__isnull=False))
                & (Q(state__in=["queued", "running"], ended_at__isnull=True)
                   | Q(state__in=["done", "failed", "cancelled"], ended_at__isnull=False))
                & (~Q(state="cancelled") | Q(cancelled_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="journal_work_forgets_content", condition=Q(ended_at__isnull=True) | Q(content__isnull=True)
            ),
        ]
        indexes = [
            models.Index(fields=["asked_by", "-id"], name="journal_work_person"),
            models.Index(fields=["by_role", "by_organisation", "by_region", "-id"], name="journal_work_desk"),
            models.Index(fields=["id"], condition=Q(ended_at=None), name="journal_work_unfinished"),
        ]

    @property
    def actor(self) -> Actor:
        """Who asked, in the role they asked in."""
        return Actor(role=self.by_role, person_id=self.asked_by, organisation_id=self.by_organisation,
                     region=self.by_region)

    @property
    def is_unfinished(self) -> bool:
        """Waiting or under way."""
        return self.ended_at is None
