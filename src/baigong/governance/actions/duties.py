"""What the rules proposed is confirmed, corrected, merged or dropped by an officer; each can be undone, and is kept as a case."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from baigong.governance import access
from baigong.governance.decide.settling import Said, may_say, merged, told, without_span
from baigong.governance.models import Clause, Document, Duty, Task, Text
from baigong.governance.words import DUTY_MOVES, DutyMove, DutyRefusal, DutyState, Refusal, State
from baigong.journal.actions import action, move, note
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Refused


@action("governance.duties_confirmed", may=access.may_judge)
def confirm_duties(*, by: Actor, now: datetime, document_id: int, duty_ids: Collection[int]) -> int:
    """Confirm these as they stand; answers how many were not confirmed before.

    Raises Duty.DoesNotExist for another document's; Refused: old_text, not_now.
    """
    todo = [one for one in _those(document_id, duty_ids) if one.state != DutyState.CONFIRMED]
    for one in todo:
        move(one, DUTY_MOVES, DutyMove.CONFIRM, by=by, now=now, **_settled(by, now))
    note(Document.objects.only("pk").get(pk=document_id), duties=[one.pk for one in todo])
    return len(todo)


@action("governance.duty_corrected", may=access.may_judge)
def correct_duty(
    *, by: Actor, now: datetime, document_id: int, duty_id: int, kind: str, who: Iterable[str], with_: Iterable[str],
    when: Iterable[str], measured: Iterable[str],
) -> Duty:
    """Say what it is, and confirm it; what was proposed stays beside it.

    Raises Refused: bad_term for each term that is none; old_text, not_now.
    """
    (one,) = _those(document_id, [duty_id])
    said = _said(kind, who, with_, when, measured)
    move(one, DUTY_MOVES, DutyMove.CORRECT, by=by, now=now, said=said, **_settled(by, now))
    note(one, document=document_id)
    return one


@action("governance.duty_added", may=access.may_judge)
def add_duty(
    *, by: Actor, now: datetime, document_id: int, anchor: str, kind: str, who: Iterable[str], with_: Iterable[str],
    when: Iterable[str], measured: Iterable[str], start: int = 0, end: int | None = None,
) -> Duty:
    """A duty the rules missed, at a sentence of the newest text or at `[start, end)` of it; confirmed at once.

    Raises Refused: no_such_sentence, bad_span, bad_term for each term that is none, duty_known.
    """
    clause = Clause.objects.filter(text=_newest(document_id), anchor=anchor.strip()).first()
    if clause is None:
        raise Refused(DutyRefusal.NO_SUCH_SENTENCE, anchor=anchor.strip())
    until = len(clause.said) if end is None else end
    if not 0 <= start < until <= len(clause.said):
        raise Refused(DutyRefusal.BAD_SPAN, length=len(clause.said))
    said = _said(kind, who, with_, when, measured)
    made = Duty.objects.create(text_id=clause.text_id, clause=clause, start=start, end=until, said=said,
                               state=DutyState.CONFIRMED, **_settled(by, now))
    note(made, document=document_id)
    return made


@action("governance.duties_merged", may=access.may_judge)
def merge_duties(*, by: Actor, now: datetime, document_id: int, duty_ids: Collection[int]) -> Duty:
    """Tell several proposals as one, the first in the text, which is confirmed with what all of them say.

    Raises Refused: needs_two; old_text, not_now (one of them is settled: reopen it first).
    """
    rows = _those(document_id, duty_ids)
    if len(rows) < 2:
        raise Refused(DutyRefusal.NEEDS_TWO)
    first, *others = rows
    for one in others:
        move(one, DUTY_MOVES, DutyMove.MERGE, by=by, now=now, merged_into=first, **_settled(by, now))
    near = [one for one in rows if one.clause_id == first.clause_id]
    span = {"start": min(one.start for one in near), "end": max(one.end for one in near)}
    move(first, DUTY_MOVES, DutyMove.CONFIRM, by=by, now=now, said=merged([one.said for one in rows]), **span, **_settled(by, now))
    note(first, document=document_id, merged=[one.pk for one in others])
    return first


@action("governance.duty_dropped", may=access.may_judge)
def drop_duty(*, by: Actor, now: datetime, document_id: int, duty_id: int, why: str) -> Duty:
    """It is none, for a reason. Raises Refused: needs_why, old_text, not_now."""
    if not why.strip():
        raise Refused(Refusal.NEEDS_WHY)
    (one,) = _those(document_id, [duty_id])
    move(one, DUTY_MOVES, DutyMove.DROP, by=by, now=now, why_dropped=why.strip(), **_settled(by, now))
    note(one, document=document_id)
    return one


@action("governance.duty_reopened", may=access.may_judge)
def reopen_duty(*, by: Actor, now: datetime, document_id: int, duty_id: int) -> Duty:
    """Undo: a proposal again, as the rules made it, and so are those merged with it.

    Raises Refused: duty_taken, old_text, not_now.
    """
    (one,) = _those(document_id, [duty_id])
    whole = one.merged_into or one
    rows = [whole, *Duty.objects.filter(merged_into=whole).order_by("id")]
    if Task.objects.filter(duty=whole).exclude(state=State.WITHDRAWN).exists():
        raise Refused(DutyRefusal.DUTY_TAKEN)
    for row in rows:
        back: dict[str, Any] = {}
        if row.proposed is not None:
            start, end = row.proposed["span"]
            back = {"said": without_span(row.proposed), "start": start, "end": end}
        move(row, DUTY_MOVES, DutyMove.REOPEN, by=by, now=now, merged_into=None, settled_at=None, settled_by=None,
             why_dropped="", **back)
    note(whole, document=document_id)
    return one


def _those(document_id: int, duty_ids: Collection[int]) -> list[Duty]:
    """Duties of the document's newest text, in its order, locked against another officer's merging."""
    wanted, newest = set(duty_ids), _newest(document_id)
    rows = list(Duty.objects.select_for_update(of=("self",)).select_related("text", "merged_into")
                .filter(pk__in=wanted, text__document_id=document_id).order_by("clause__position", "start", "id"))
    if len(rows) != len(wanted):
        raise Duty.DoesNotExist
    if old := [one for one in rows if one.text_id != newest.pk]:
        raise Refused(DutyRefusal.OLD_TEXT, nth=old[0].text.nth)
    return rows


def _newest(document_id: int) -> Text:
    """The newest text, its document locked against another version meanwhile. Raises Text.DoesNotExist where none was brought."""
    Document.objects.select_for_update().only("pk").get(pk=document_id)
    return Text.objects.filter(document_id=document_id).latest("nth")


def _said(kind: str, who: Iterable[str], with_: Iterable[str], when: Iterable[str], measured: Iterable[str]) -> Said:
    said = told(kind, who, with_, when, measured)
    may_say(said).or_refuse()
    return said


def _settled(by: Actor, now: datetime) -> dict[str, Any]:
    return {"settled_at": now, "settled_by": by.person_id}
