"""Tables of the journal: lanes of hash-chained entries, answered POSTs, messages, and the demo clock."""

import pgtrigger
from django.db import models

LANES = 64
"""Chains run side by side so that two actions on different things never wait for one another."""


def append_only(name: str) -> list[pgtrigger.Trigger]:
    """Triggers that refuse UPDATE, DELETE and TRUNCATE: what is written stays written."""
    return [
        pgtrigger.Protect(name=f"{name}_kept", operation=pgtrigger.Update | pgtrigger.Delete),
        pgtrigger.Trigger(
            name=f"{name}_whole", when=pgtrigger.Before, operation=pgtrigger.Truncate, level=pgtrigger.Statement,
            func="RAISE EXCEPTION 'what is written here is never removed';",
        ),
    ]


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
