"""Grounds: stated by a worker, an employer or an officer; confirmed by another officer; withdrawn when they prove wrong."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple

from django.utils import timezone

from baigong.journal.actions import action, move, note, tell
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Refused
from baigong.offer import queries as offer
from baigong.offer.models import Occupation
from baigong.talent import access, queries
from baigong.talent.decide.recording import Statement, may_state
from baigong.talent.models import Ground
from baigong.talent.words import GROUND_MOVES, GroundKind, GroundMove, GroundState, Refusal, Told


class Row(NamedTuple):
    """What a register says of one person, for `register_grounds`."""

    person_id: int
    kind: str
    grade: str
    occupation_code: str
    from_on: date
    until_on: date | None
    at: str
    evidence: str


@action("talent.ground_stated", may=access.may_state)
def state_ground(
    *, by: Actor, now: datetime, person_id: int, kind: str, occupation_code: str, from_on: date, evidence: str,
    until_on: date | None = None, grade: str = "", at: str = "",
) -> Ground:
    """State years of work, a title, a school, an apprenticeship or a post; it counts once an officer confirms it.

    Raises Refused: wrong_grade, no_evidence, bad_span, starts_later; ground_known.
    """
    said = Statement(GroundKind(kind), grade, from_on, until_on, evidence, timezone.localdate(now))
    may_state(said, queries.shelf().ladder).or_refuse()
    made = Ground.objects.create(
        person_id=person_id, kind=said.kind, grade=grade, occupation=Occupation.objects.get(pk=occupation_code),
        at=at.strip(), from_on=from_on, until_on=until_on, evidence=evidence.strip(), stated_at=now, stated_by=by.person_id,
        due_on=offer.last_day(said.on, queries.shelf().ladder.confirm_working_days))
    note(made, kind=str(said.kind))
    return made


@action("talent.grounds_registered", may=access.may_register_grounds)
def register_grounds(*, by: Actor, now: datetime, rows: Iterable[Row]) -> int:
    """A register's bulk answer; it counts at once, and what is known already is left out. Answers how many are new."""
    before = Ground.objects.count()
    Ground.objects.bulk_create([
        Ground(person_id=one.person_id, kind=GroundKind(one.kind), grade=one.grade, occupation_id=one.occupation_code,
               at=one.at, from_on=one.from_on, until_on=one.until_on, evidence=one.evidence,
               state=GroundState.CONFIRMED, stated_at=now, settled_at=now)
        for one in rows
    ], ignore_conflicts=True, batch_size=2000)
    made = Ground.objects.count() - before
    note(rows=made)
    return made


@action("talent.ground_confirmed", may=access.may_settle)
def confirm_ground(*, by: Actor, now: datetime, ground_id: int) -> Ground:
    """The evidence was looked at and holds. Raises Refused: own_statement, not_now."""
    ground = _settled(ground_id, GroundMove.CONFIRM, by=by, now=now)
    _tell(Told.GROUND_CONFIRMED, ground, now=now)
    return ground


@action("talent.ground_declined", may=access.may_settle)
def decline_ground(*, by: Actor, now: datetime, ground_id: int, why: str) -> Ground:
    """The evidence does not show it. Raises Refused: why_needed, own_statement, not_now."""
    ground = _settled(ground_id, GroundMove.DECLINE, by=by, now=now, why=_reason(why))
    _tell(Told.GROUND_DECLINED, ground, now=now, why=ground.why)
    return ground


@action("talent.ground_withdrawn", may=access.may_withdraw)
def withdraw_ground(*, by: Actor, now: datetime, ground_id: int, why: str) -> Ground:
    """It no longer counts: taken back by the worker, or found wrong later. Raises Refused: why_needed, not_now."""
    ground = Ground.objects.get(pk=ground_id)
    was_confirmed = ground.state == GroundState.CONFIRMED
    move(ground, GROUND_MOVES, GroundMove.WITHDRAW, by=by, now=now, withdrawn_at=now, withdrawn_by=by.person_id,
         why=_reason(why))
    note(ground)
    if was_confirmed and by.person_id != ground.person_id:
        _tell(Told.GROUND_WITHDRAWN, ground, now=now, why=ground.why)
    return ground


def _settled(ground_id: int, to: GroundMove, *, by: Actor, now: datetime, why: str = "") -> Ground:
    ground = Ground.objects.get(pk=ground_id)
    if by.person_id == ground.stated_by:
        raise Refused(Refusal.OWN_STATEMENT)
    move(ground, GROUND_MOVES, to, by=by, now=now, settled_at=now, settled_by=by.person_id, why=why)
    note(ground)
    return ground


def _reason(why: str) -> str:
    if not why.strip():
        raise Refused(Refusal.WHY_NEEDED)
    return why.strip()


def _tell(word: Told, ground: Ground, *, now: datetime, **more: str) -> None:
    kind = GroundKind(ground.kind)
    tell(word, now=now, to_person=ground.person_id, link="/worker/ladder/", kind=kind.zh, kind_en=kind.en.lower(), **more)
