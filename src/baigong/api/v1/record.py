"""One's own record: the file that follows a worker for life, for whatever program they trust with a token."""

from datetime import date

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from ninja import Router, Schema

from baigong.api.caller import caller
from baigong.api.operation import reads
from baigong.people.words import Operation
from baigong.record import queries

from .shapes import Coded, coded

router = Router()


class EntryOut(Schema):
    """One line of the file. `state`: done, next (still running) or void (revoked)."""

    on: date
    kind: Coded
    title: str
    note: str
    state: str


class RecordOut(Schema):
    """A person's file, latest first, and what it sums up to. The ID number is masked."""

    name: str
    id_number: str
    hours: int
    certificates: int
    received_fen: int
    entries: list[EntryOut]


@reads(router, "/own/record", _("本人技能档案"), RecordOut, needs=Operation.RECORD)
def own_record(request: HttpRequest) -> RecordOut:
    """The bearer's own file."""
    who = caller(request)
    found = queries.record(who.by.person_id or 0, by=who.by, at=who.now)
    return RecordOut(
        name=found.person.name, id_number=found.person.id_number, hours=found.hours, certificates=found.certificates,
        received_fen=found.received_fen,
        entries=[EntryOut(on=one.on, kind=coded(one.kind), title=one.title(who.language), note=one.note(who.language),
                          state=one.state) for one in found.entries])
