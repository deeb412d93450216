"""Honours: recorded by their document, revoked in the open."""

from datetime import date, datetime

from django.utils import timezone

from baigong.journal.actions import action, move, note, tell
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Refused
from baigong.talent import access, queries
from baigong.talent.decide.recording import may_honour
from baigong.talent.models import Honour
from baigong.talent.words import HONOUR_MOVES, HonourMove, Refusal, Told


@action("talent.honour_recorded", may=access.may_honour)
def record_honour(
    *, by: Actor, now: datetime, person_id: int, code: str, document_no: str, granted_on: date, given_by: str = "",
) -> Honour:
    """Record an honour as its document gives it; `given_by` names the giver where it is not the shelf's own words.

    Raises Refused: no_such_honour, honour_rank, no_document, granted_later, honour_held.
    """
    kind = queries.shelf().honours.get(code)
    if kind is None:
        raise Refused(Refusal.NO_SUCH_HONOUR, code=code)
    may_honour(kind, region=by.region, document_no=document_no, granted_on=granted_on,
               on=timezone.localdate(now)).or_refuse()
    made = Honour.objects.create(
        person_id=person_id, code=code, occasion="" if kind.once else f"{granted_on:%Y}",
        given_by=given_by.strip() or kind.given_by.zh, document_no=document_no.strip(), granted_on=granted_on,
        recorded_at=now, recorded_by=by.person_id)
    note(made, code=code)
    tell(Told.HONOURED, now=now, to_person=person_id, link="/worker/ladder/", honour=kind.zh, honour_en=kind.en,
         document=made.document_no)
    return made


@action("talent.honour_revoked", may=access.may_revoke)
def revoke_honour(*, by: Actor, now: datetime, honour_id: int, why: str) -> Honour:
    """It no longer stands, with the reason. Raises Refused: why_needed, honour_rank, not_now."""
    if not why.strip():
        raise Refused(Refusal.WHY_NEEDED)
    honour = Honour.objects.get(pk=honour_id)
    kind = queries.shelf().honours[honour.code]
    may_honour(kind, region=by.region, document_no=honour.document_no, granted_on=honour.granted_on,
               on=timezone.localdate(now)).or_refuse()
    move(honour, HONOUR_MOVES, HonourMove.REVOKE, by=by, now=now, revoked_at=now, revoked_by=by.person_id, why=why.strip())
    note(honour, code=honour.code)
    tell(Told.REVOKED, now=now, to_person=honour.person_id, link="/worker/ladder/", honour=kind.zh, honour_en=kind.en,
         why=honour.why)
    return honour
