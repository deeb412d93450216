"""What officers make of a finding: assigned, confirmed, dismissed, overridden, cleared; each by another, with a reason."""

from datetime import datetime
from typing import Any

from django.utils import timezone

from baigong.journal.actions import action, move, note, step, tell
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Refused
from baigong.offer.queries import working_days
from baigong.people import queries as people
from baigong.supervision import access, decide, queries
from baigong.supervision.models import Finding
from baigong.supervision.words import FINDING_MOVES, FindingMove, Refusal, Told

from .freezing import freeze_wholly, let_go


@action("supervision.finding_assigned", may=access.may_assign)
def assign_finding(*, by: Actor, now: datetime, finding_id: int, person_id: int) -> Finding:
    """Give it to an officer of the region, whose clock begins anew; never to oneself.

    Raises Refused(own_finding) or Refused(not_a_judge).
    """
    finding = _locked(finding_id)
    today = timezone.localdate(now)
    if person_id in (by.person_id, finding.raised_by):
        raise Refused(Refusal.OWN_FINDING)
    if person_id not in dict(queries.judges_of(finding, on=today)):
        raise Refused(Refusal.NOT_A_JUDGE)
    move(finding, FINDING_MOVES, FindingMove.ASSIGN, by=by, now=now, assigned_to_id=person_id, assigned_at=now,
         assigned_by=by.person_id, due_on=working_days().add(today, queries.clocks().judge))
    name = queries.signal(finding.signal)
    tell(Told.ASSIGNED, now=now, to_person=person_id, link=f"/officer/findings/{finding.pk}/", signal=name.name,
         signal_en=name.name_en)
    return finding


@action("supervision.finding_confirmed", may=access.may_judge)
def confirm_finding(*, by: Actor, now: datetime, finding_id: int, why: str) -> Finding:
    """It is true. What it concerns is frozen wholly until another officer clears it, having seen it put right."""
    finding = _judged(finding_id, by=by, why=why)
    _judge(finding, FindingMove.CONFIRM, by=by, now=now, why=why,
           due_on=working_days().add(timezone.localdate(now), queries.clocks().clear))
    freeze_wholly(finding, by=by, now=now)
    _tell(Told.CONFIRMED, finding, now=now)
    return finding


@action("supervision.finding_dismissed", may=access.may_judge)
def dismiss_finding(*, by: Actor, now: datetime, finding_id: int, why: str) -> Finding:
    """It is not so. What it froze moves again; the same evidence never raises it anew."""
    return _let_off(finding_id, FindingMove.DISMISS, by=by, now=now, why=why)


@action("supervision.finding_overridden", may=access.may_judge)
def override_finding(*, by: Actor, now: datetime, finding_id: int, why: str) -> Finding:
    """The signal is right and yet there is a good reason: it may go on, and the reason stays on record (C17)."""
    return _let_off(finding_id, FindingMove.OVERRIDE, by=by, now=now, why=why)


@action("supervision.finding_cleared", may=access.may_judge)
def clear_finding(*, by: Actor, now: datetime, finding_id: int, why: str) -> Finding:
    """What was confirmed is dealt with: refused, recovered or put right. By another than who confirmed it."""
    finding = _locked(finding_id)
    decide.may_clear(officer=by.person_id, reviewed_by=finding.reviewed_by, why=why).or_refuse()
    move(finding, FINDING_MOVES, FindingMove.CLEAR, by=by, now=now, cleared_at=now, cleared_by=by.person_id,
         why_cleared=why.strip(), due_on=None)
    let_go(finding, by=by, now=now)
    _tell(Told.CLEARED, finding, now=now)
    return finding


@step
def _let_off(finding_id: int, how: FindingMove, *, by: Actor, now: datetime, why: str) -> Finding:
    finding = _judged(finding_id, by=by, why=why)
    _judge(finding, how, by=by, now=now, why=why, due_on=None)
    let_go(finding, by=by, now=now)
    return finding


def _judge(finding: Finding, how: FindingMove, *, by: Actor, now: datetime, why: str, **more: Any) -> None:
    move(finding, FINDING_MOVES, how, by=by, now=now, reviewed_at=now, reviewed_by=by.person_id, why=why.strip(), **more)
    note(signal=finding.signal, concern=finding.concern, key=finding.key)


def _tell(word: Told, finding: Finding, *, now: datetime) -> None:
    """The organisation behind it hears of what was confirmed, so that it may answer; never of a mere suspicion."""
    if finding.organisation_id is not None:
        name = queries.signal(finding.signal)
        tell(word, now=now, to_organisation=finding.organisation_id, signal=name.name, signal_en=name.name_en)


def _judged(finding_id: int, *, by: Actor, why: str) -> Finding:
    """The finding, locked, once nothing speaks against this officer's judgement."""
    finding = _locked(finding_id)
    names = people.names_of([finding.assigned_to_id])
    decide.may_judge(
        officer=by.person_id, raised_by=finding.raised_by, assigned_by=finding.assigned_by,
        assigned_to=finding.assigned_to_id, assignee=names.get(finding.assigned_to_id or 0, ""),
        decided=queries.decided_by(finding, by.person_id), why=why).or_refuse()
    return finding


def _locked(finding_id: int) -> Finding:
    return Finding.objects.select_for_update(of=("self",)).get(pk=finding_id)
