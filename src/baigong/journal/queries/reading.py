"""Reading the journal: the history of a thing, a person's messages, long works, the chain's proof, the clock."""

import hashlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection, models
from django.db.models.expressions import RawSQL

from baigong.journal import access
from baigong.journal.models import Clock, Entry, Lane, Message, Work
from baigong.kernel.actor import Actor
from baigong.kernel.word import Words

LOCKS = 2022
"""Advisory locks on works, held by whoever is at one: the first of their two numbers."""
QUEUED_AS = "work/"
"""How the job of a work is known in the workers' queue, with the work's id after it."""

def history_of(*things: models.Model) -> models.QuerySet[Entry]:
    """All entries about these things, oldest first."""
    wanted = models.Q()
    for thing in things:
        wanted |= models.Q(subject_kind=thing._meta.label, subject_id=str(thing.pk))
    return Entry.objects.filter(wanted).order_by("id")


def noted(name: str, **things: Collection[int]) -> models.QuerySet[Entry]:
    """Entries that note something of this name about things given as their ids by kind ("subsidy_Claim"), oldest first; each
    with `is_whole`: is its hash still that of the row as it stands?
    """
    wanted = models.Q(pk__in=[])
    for kind, ids in things.items():
        wanted |= models.Q(subject_kind=kind.replace("_", ".", 1), subject_id__in=[str(one) for one in ids])
    whole = RawSQL("journal_entry.hash = journal_entry_hash(journal_entry)", [], output_field=models.BooleanField())
    return Entry.objects.filter(wanted, detail__has_key=name).annotate(is_whole=whole).order_by("id")


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


def works_for(*, by: Actor) -> models.QuerySet[Work]:
    """Long work of the actor and of their desk, newest first; what it was sent is not read."""
    return access.seen_by(by).defer("content").order_by("-id")


def work(work_id: int, *, by: Actor) -> Work:
    """One long work the actor may see. Raises Work.DoesNotExist."""
    return works_for(by=by).get(pk=work_id)


def is_at_work(kind: Words, **args: object) -> bool:
    """Is long work of this kind with these arguments waiting or under way, whoever asked for it?"""
    return _under_way([kind], args).exists()


def under_way(*kinds: Words, **args: object) -> Work | None:
    """The newest long work of one of these kinds with these arguments that waits or goes on, whoever asked for it."""
    return _under_way(kinds, args).defer("content").order_by("-id").first()


def _under_way(kinds: Sequence[Words], args: dict[str, object]) -> models.QuerySet[Work]:
    return Work.objects.filter(kind__in=[str(kind) for kind in kinds], args__contains=args, ended_at=None)


def left_works() -> list[int]:
    """Ids of unfinished work that no living worker is at and no queue holds: its worker was killed."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT id FROM journal_work w
             WHERE ended_at IS NULL
               AND NOT EXISTS (SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database
                                WHERE l.locktype = 'advisory' AND d.datname = current_database()
                                  AND l.classid = %s AND l.objid = w.id AND l.granted)
               AND NOT EXISTS (SELECT 1 FROM procrastinate_jobs j
                                WHERE j.status = 'todo' AND j.queueing_lock = %s || w.id)
             ORDER BY id
            """, [LOCKS, QUEUED_AS])
        return [work_id for (work_id,) in cursor.fetchall()]


def head() -> str:
    """One hash over the heads of all chains, hexadecimal: two journals with the same head tell the same story."""
    told = hashlib.sha256()
    for lane, seq, newest in Lane.objects.order_by("id").values_list("id", "seq", "head"):
        told.update(f"{lane}:{seq}:{bytes(newest).hex()};".encode())
    return told.hexdigest()


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
