"""The auditor changes nothing. Only this is written: whose file was opened, and what for."""

from datetime import datetime

from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Refused
from baigong.supervision import access
from baigong.supervision.models import Look
from baigong.supervision.words import AuditRefusal, Concern


@action("supervision.file_opened", may=access.may_open_file)
def open_file(*, by: Actor, now: datetime, concern: Concern, key: int, why: str) -> Look:
    """Open the file of a person or an organisation for today. Raises Refused(purpose_needed)."""
    if not why.strip():
        raise Refused(AuditRefusal.PURPOSE_NEEDED)
    look = Look.objects.create(concern=concern, key=key, why=why.strip(), opened_at=now, opened_by=by.person_id)
    note(look, concern=str(concern), key=key)
    return look
