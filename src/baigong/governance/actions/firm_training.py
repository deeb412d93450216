"""Training systems: filed by a firm, put on file or returned by the bureau, made public in short where the firm agrees."""

from collections.abc import Collection
from datetime import datetime

from django.utils import timezone

from baigong.governance import access
from baigong.governance.decide.spreading import may_file
from baigong.governance.models import TrainingSystem
from baigong.governance.queries.firm_training import spreading_rules
from baigong.governance.words import (
    FILING_MOVES,
    FilingMove,
    FilingRefusal,
    FilingState,
    FilingTold,
    Ownership,
    Refusal,
    SystemCovers,
    TextSource,
)
from baigong.journal.actions import action, move, note, tell
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Refused
from baigong.offer.queries import last_day
from baigong.people import queries as people


@action("governance.training_system_filed", may=access.may_file_system)
def file_training_system(
    *, by: Actor, now: datetime, ownership: str, title: str, covers: Collection[str], yearly_plan: str, trainees: int,
    front_line: int, text: str, centre: str = "", summary: str = "", source: str = TextSource.PASTED, file_name: str = "",
    file_hash: str = "",
) -> TrainingSystem:
    """File the firm's training system with the bureau of its place; what was returned is filed again, changed.

    A `text` read from a file comes with the file's kind, name and SHA-256.

    Raises Refused with every reason: covers_nothing, training_system_short, front_line_many, summary_personal; or
    no_filing_bureau, training_system_waits.
    """
    firm, on = people.organisation(by.organisation_id or 0), timezone.localdate(now)
    rules = spreading_rules(on)
    may_file(text=text, summary=summary, covers=covers, trainees=trainees, front_line=front_line, rules=rules).or_refuse()
    if people.bureau_of(firm.region_id) is None:
        raise Refused(FilingRefusal.NO_BUREAU)
    columns = {
        "ownership": Ownership(ownership), "title": title.strip(), "covers": sorted(SystemCovers(one).value for one in covers),
        "yearly_plan": yearly_plan.strip(), "trainees": trainees, "front_line": front_line, "centre": centre.strip(),
        "text": text.strip(), "source": TextSource(source), "file_name": file_name, "file_hash": file_hash,
        "summary": summary.strip(), "region_id": firm.region_id, "filed_at": now, "filed_by": by.person_id,
        "due_on": last_day(on, rules.system_working_days)}
    open_one = TrainingSystem.objects.select_for_update().filter(
        organisation=firm, state__in=[FilingState.FILED, FilingState.RETURNED]).first()
    if open_one is None:
        made = TrainingSystem.objects.create(organisation=firm, **columns)
    elif open_one.state == FilingState.FILED:
        raise Refused(FilingRefusal.SYSTEM_WAITS)
    else:
        made = open_one
        move(made, FILING_MOVES, FilingMove.FILE_AGAIN, by=by, now=now, judged_at=None, judged_by=None, why="", **columns)
    note(made, ownership=made.ownership, source=made.source, file_hash=made.file_hash)
    return made


@action("governance.training_system_accepted", may=access.may_judge_system)
def accept_training_system(*, by: Actor, now: datetime, system_id: int) -> TrainingSystem:
    """Put it on file; the one before is replaced, and its summary is public no more. Raises Refused: same_person, not_now."""
    one = _locked(system_id)
    _other_than(one, by)
    for older in TrainingSystem.objects.select_for_update().filter(organisation_id=one.organisation_id, state=FilingState.ACCEPTED):
        move(older, FILING_MOVES, FilingMove.REPLACE, by=by, now=now, replaced_at=now, replaced_by=by.person_id)
    move(one, FILING_MOVES, FilingMove.ACCEPT, by=by, now=now, judged_at=now, judged_by=by.person_id)
    return _settled(one, now)


@action("governance.training_system_returned", may=access.may_judge_system)
def return_training_system(*, by: Actor, now: datetime, system_id: int, why: str) -> TrainingSystem:
    """Back to the firm, which files it again changed. Raises Refused: needs_why, same_person, not_now."""
    one = _locked(system_id)
    if not why.strip():
        raise Refused(Refusal.NEEDS_WHY)
    _other_than(one, by)
    move(one, FILING_MOVES, FilingMove.RETURN, by=by, now=now, judged_at=now, judged_by=by.person_id, why=why.strip())
    return _settled(one, now)


@action("governance.training_system_consented", may=access.may_consent_to_summary)
def consent_to_summary(*, by: Actor, now: datetime, system_id: int, agreed: bool) -> TrainingSystem:
    """The firm agrees to have its summary public, or takes that back. Raises Refused(no_system_summary)."""
    one = _locked(system_id)
    if agreed and not one.summary:
        raise Refused(FilingRefusal.NO_SUMMARY)
    one.consented_at, one.consented_by = (now, by.person_id) if agreed else (None, None)
    one.save(update_fields=["consented_at", "consented_by"])
    note(one, agreed=agreed)
    return one


def _locked(system_id: int) -> TrainingSystem:
    return TrainingSystem.objects.select_for_update().get(pk=system_id)


def _other_than(one: TrainingSystem, by: Actor) -> None:
    if one.filed_by is not None and one.filed_by == by.person_id:
        raise Refused(Refusal.SAME_PERSON)


def _settled(one: TrainingSystem, now: datetime) -> TrainingSystem:
    tell(FilingTold.SETTLED, now=now, to_person=one.filed_by, link="/employer/system/", no=one.no, state=FilingState(one.state))
    note(one)
    return one
