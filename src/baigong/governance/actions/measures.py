"""Measures: the shelf gives what is known at first; officers add dated versions, and no version is ever lost."""

from datetime import date, datetime
from pathlib import Path

from baigong.governance import access
from baigong.governance.decide.measures import Revision, Said, may_revise
from baigong.governance.decide.shelf import MeasureSheet, hash_of, read_measures
from baigong.governance.models import Article, Document, Measure, MeasureVersion
from baigong.governance.words import Origin, Refusal
from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Reason, Refused

from .documents import read_file


@action("governance.measures_loaded", may=access.may_load)
def load_measures(*, by: Actor, now: datetime, folder: Path) -> int:
    """Load every `*.yaml` of a folder, after the documents. What the shelf said before is not said twice; an officer's
    later version stays in force. Answers how many versions are new. Raises Refused(shelf_fault).
    """
    new = 0
    for file in sorted(folder.glob("*.yaml")):
        sheet = read_file(file, read_measures)
        document = Document.objects.filter(number=sheet.document).first()
        if document is None:
            raise Refused(Reason(Refusal.SHELF_FAULT, {"file": file.name, "fault": f"no document {sheet.document}"}))
        anchors = set(Article.objects.filter(document=document).values_list("anchor", flat=True))
        for row in sheet.measures:
            if row.anchor not in anchors:
                fault = f"measure {row.number}: no article {row.anchor}"
                raise Refused(Reason(Refusal.SHELF_FAULT, {"file": file.name, "fault": fault}))
            new += _load(row, document, file.name, by=by, now=now)
    note(new=new)
    return new


@action("governance.measure_revised", may=access.may_revise)
def revise_measure(
    *, by: Actor, now: datetime, number: int, expected: int, from_on: date, said: Said, why: str,
) -> MeasureVersion:
    """Add a version from a day on; `expected` is the number of the version that the officer revised.

    Raises Refused with every reason: stale, needs_why, no_lead, nothing_changed, before_last.
    """
    one = Measure.objects.get(number=number)
    last = MeasureVersion.objects.filter(measure=one).order_by("-nth")[0]
    latest = MeasureVersion.objects.filter(measure=one).order_by("-from_on", "-nth")[0]
    hash = hash_of(said.as_json())
    may_revise(Revision(leads=said.leads, same=hash == latest.hash, last=last.nth, expected=expected,
                        last_from=latest.from_on, from_on=from_on, why=why)).or_refuse()
    version = _version(one, said, nth=last.nth + 1, from_on=from_on, why=why.strip(), origin=Origin.OFFICER, by=by, now=now)
    note(one, nth=version.nth)
    return version


def _load(row: MeasureSheet, document: Document, file: str, *, by: Actor, now: datetime) -> bool:
    one, _ = Measure.objects.get_or_create(number=row.number, defaults={"document": document, "anchor": row.anchor})
    ours = MeasureVersion.objects.filter(measure=one).order_by("-nth")
    said_before = ours.filter(origin=Origin.SHELF, from_on=row.from_on).first()
    if said_before is not None and said_before.hash == hash_of(row.said.as_json()):
        return False
    last = ours.first()
    _version(one, row.said, nth=last.nth + 1 if last else 1, from_on=row.from_on, why=file, origin=Origin.SHELF, by=by, now=now)
    return True


def _version(
    one: Measure, said: Said, *, nth: int, from_on: date, why: str, origin: Origin, by: Actor, now: datetime,
) -> MeasureVersion:
    columns = said.as_json()
    return MeasureVersion.objects.create(
        measure=one, nth=nth, from_on=from_on, why=why, origin=origin, hash=hash_of(columns), written_at=now,
        written_by=by.person_id, **columns)
