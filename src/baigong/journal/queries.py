"""Reading the journal: the history of a thing, a person's messages, the chain's proof, the clock."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db import connection, models

from baigong.kernel.actor import Actor

from .models import Clock, Entry, Message


def history_of(*things: models.Model) -> models.QuerySet[Entry]:
    """All entries about these things, oldest first."""
    wanted = models.Q()
    for thing in things:
        wanted |= models.Q(subject_kind=thing._meta.label, subject_id=str(thing.pk))
    return Entry.objects.filter(wanted).order_by("id")


def messages_for(*, by: Actor) -> models.QuerySet[Message]:
    """The messages of the actor: a person's own, or their organisation's when they act for one; newest first."""
    if by.organisation_id is not None:
        return Message.objects.filter(to_organisation=by.organisation_id).order_by("-id")
    return Message.objects.filter(to_person=by.person_id).exclude(to_person=None).order_by("-id")


def unseen_count(*, by: Actor) -> int:
    """How many personal messages wait."""
    return Message.objects.filter(to_person=by.person_id, seen_at=None).count() if by.is_known else 0


def simulated_now(real: datetime) -> datetime | None:
    """The demo's instant at the real instant `real`, or None where no clock was set."""
    clock = Clock.objects.filter(pk=1).first()
    return None if clock is None else clock.shows_at + (real - clock.set_at)


@dataclass(frozen=True)
class Broken:
    """A place where a chain does not hold."""

    lane: int
    seq: int
    fault: str


def broken_links() -> Iterator[Broken]:
    """Every entry whose hash, predecessor or number is not what the chain says; silent when the journal is whole.

    Recomputes each hash in the database from the row as it stands, so a row that even a superuser changed shows.
    """
    with connection.cursor() as cursor:
        cursor.execute("""
            WITH linked AS (
                SELECT lane_id, seq, hash, prev_hash, journal_entry_hash(e) AS computed,
                       lag(seq) OVER w AS before_seq, lag(hash) OVER w AS before_hash
                  FROM journal_entry e WINDOW w AS (PARTITION BY lane_id ORDER BY seq)
            )
            SELECT lane_id, seq, CASE WHEN hash <> computed THEN 'changed'
                                      WHEN seq <> coalesce(before_seq, 0) + 1 THEN 'missing before'
                                      ELSE 'torn' END
              FROM linked
             WHERE hash <> computed OR seq <> coalesce(before_seq, 0) + 1
                OR prev_hash <> coalesce(before_hash, decode(repeat('00', 32), 'hex'))
            UNION ALL
            SELECT lane.id, lane.seq, 'cut off'
              FROM journal_lane lane
             WHERE lane.seq <> (SELECT coalesce(max(seq), 0) FROM journal_entry WHERE lane_id = lane.id)
             ORDER BY 1, 2
        """)
        for lane, seq, fault in cursor.fetchall():
            yield Broken(lane, seq, fault)
