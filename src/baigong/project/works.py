"""Long work: what each kind does, and how a worker does one from beginning to end.

A kind calls public actions only. It may be begun again after its worker was killed, so each of its parts is either
harmless twice or done under a once key of its own (`Given.once`). It says how far it is with `report`, and stops there
when someone cancelled it.
"""

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid5

from django.db import InterfaceError, OperationalError
from django.utils import timezone

from baigong.journal import actions as journal
from baigong.journal import queries as journals
from baigong.journal.models import Work
from baigong.journal.words import Refusal, WorkMove
from baigong.kernel.actor import SYSTEM, Actor
from baigong.kernel.refused import Reason, Refused
from baigong.kernel.word import Words
from baigong.people import queries as people
from baigong.people.words import Role

log = logging.getLogger(__name__)
Clock = Callable[[], datetime]
Report = Callable[[int, int | None], None]


@dataclass(frozen=True)
class Told:
    """How a work ended, in words; `link` where its result is ("" keeps what was said when it was asked for)."""

    zh: str
    en: str
    link: str = ""


@dataclass(frozen=True)
class Given:
    """What was given with a work. `content` is the file that was sent, if one was."""

    work: Work

    @property
    def args(self) -> Mapping[str, Any]:
        """Keys and codes."""
        return self.work.args

    @property
    def content(self) -> bytes:
        """The file; empty where none was sent."""
        return bytes(self.work.content or b"")

    @contextmanager
    def once(self, part: str) -> Iterator[None]:
        """The first action inside happens once for ever: done before, its repetition is passed over in silence."""
        try:
            with journal.answering(uuid5(self.work.key, part)):
                yield
        except journal.AlreadyAnswered:
            pass


Kind = Callable[..., Told]
KINDS: dict[str, Kind] = {}


def kind(word: Words) -> Callable[[Kind], Kind]:
    """Register what a kind of work does: fn(by=Actor, now=datetime, given=Given, report=Report) -> Told."""

    def register(fn: Kind) -> Kind:
        KINDS[str(word)] = fn
        return fn

    return register


def do(work_id: int, *, clock: Clock) -> None:
    """Do one work, unless another worker is at it or it has ended. However it ends is written down.

    Raises only what no work is to blame for (the database went away): then it stays unfinished and is picked up.
    """
    with journal.working(work_id) as mine:
        work = journal.start_work(by=SYSTEM, now=clock(), work_id=work_id) if mine else None
        if work is None:
            return
        ended: dict[str, Any]
        try:
            _still_in_office(work.actor, clock())
            if work.attempts > journal.ATTEMPTS:
                raise Refused(Refusal.WORK_BROKE)
            told = KINDS[work.kind](by=work.actor, now=clock(), given=Given(work), report=journal.progress)
            ended = {"how": WorkMove.FINISH, "told_zh": told.zh, "told_en": told.en, "link": told.link}
        except journal.Cancelled:
            ended = {"how": WorkMove.CANCEL}
        except Refused as no:
            ended = {"how": WorkMove.FAIL, "faults": [_fault(reason) for reason in no.reasons]}
        except (OperationalError, InterfaceError):
            raise
        except Exception:
            log.exception("work %s (%s)", work.pk, work.kind)
            ended = {"how": WorkMove.FAIL, "faults": [_fault(Reason(Refusal.WORK_BROKE))]}
        journal.end_work(by=SYSTEM, now=clock(), work_id=work_id, **ended)


def pick_up(*, now: datetime) -> list[int]:
    """Put work whose worker was killed back into the queue."""
    left = journals.left_works()
    return journal.pick_up(by=SYSTEM, now=now, work_ids=left) if left else []


def _still_in_office(by: Actor, now: datetime) -> None:
    """Between asking and doing a role may have ended. Raises Refused(role_ended)."""
    if by.person_id is None or by.role == Role.WORKER:
        return
    if by not in [people.actor_in(held) for held in people.roles_of(by.person_id, on=timezone.localdate(now))]:
        raise Refused(Refusal.ROLE_ENDED)


def _fault(reason: Reason) -> dict[str, Any]:
    return {"row": reason.values.get("row"), "name": reason.values.get("name", ""),
            "id_number": reason.values.get("id_number", ""), "code": str(reason.word), "zh": reason.text(), "en": reason.text("en"),
            "way_out_zh": reason.way_out(), "way_out_en": reason.way_out("en")}
