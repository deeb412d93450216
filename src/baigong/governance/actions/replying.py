"""Replies to ad-hoc forms: filled in by hand or by sheet, sent, received or returned with a reason; reminded of, each once."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Exists, OuterRef
from django.utils import timezone

from baigong.governance import access
from baigong.governance.decide.clock import Stage
from baigong.governance.decide.replying import Line, read_lines
from baigong.governance.models import SurveyAnswer, SurveyReminder, SurveyReply
from baigong.governance.queries import stages_on
from baigong.governance.queries.asking import asking_rules
from baigong.governance.queries.surveys import asked_of, survey_fields
from baigong.governance.words import (
    REPLY_MOVES,
    UNSENT,
    ReminderKind,
    ReplyMove,
    SurveyRefusal,
    SurveyState,
    SurveyTold,
)
from baigong.journal.actions import action, move, note, tell
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Reason, Refused
from baigong.offer import queries as offer
from baigong.offer.queries import last_day
from baigong.people import queries as people


@action("governance.survey_answered", may=access.may_reply)
def answer_survey(*, by: Actor, now: datetime, reply_id: int, lines: Iterable[Line]) -> SurveyReply:
    """Write answers, all or none; a field that comes empty is emptied, one that does not come stays.

    Raises Refused with every fault by its row: survey_not_whole, survey_not_yuan, survey_no_row, survey_row_twice; survey_locked,
    survey_over.
    """
    one = _open(reply_id)
    fields = survey_fields(one.survey)
    found, faults = read_lines(lines, asked_of(fields))
    if faults:
        raise Refused(*faults)
    by_position = {each.position: each for each in fields}
    for position, cell in sorted(found.items()):
        if cell is None:
            SurveyAnswer.objects.filter(reply=one, field=by_position[position]).delete()
        else:
            SurveyAnswer.objects.update_or_create(reply=one, field=by_position[position], defaults={
                "number": cell.number, "text": cell.text, "written_at": now, "written_by": by.person_id})
    note(one, fields=len(found))
    return one


@action("governance.survey_sent", may=access.may_reply)
def send_reply(*, by: Actor, now: datetime, reply_id: int) -> SurveyReply:
    """To the level that asks. Raises Refused: answer_missing (each field), survey_over, not_now."""
    one = _locked(reply_id)
    written = set(one.answers.values_list("field__position", flat=True))
    missing = [Reason(SurveyRefusal.ANSWER_MISSING, {"row": each.position, "field": each.label})
               for each in asked_of(survey_fields(one.survey)) if each.position not in written]
    if missing and one.state in UNSENT:
        raise Refused(*missing)
    move(one, REPLY_MOVES, ReplyMove.SEND, by=by, now=now, sent_at=now, sent_by=by.person_id,
         first_sent_at=one.first_sent_at or now)
    note(one, survey=one.survey_id)
    return one


@action("governance.survey_reply_taken", may=access.may_receive_reply)
def take_reply(*, by: Actor, now: datetime, reply_id: int) -> SurveyReply:
    """The level above takes it: it stands. Raises Refused: survey_over, not_now."""
    one = _locked(reply_id)
    move(one, REPLY_MOVES, ReplyMove.TAKE, by=by, now=now, taken_at=now, taken_by=by.person_id, why_back="")
    note(one, survey=one.survey_id)
    return one


@action("governance.survey_reply_returned", may=access.may_receive_reply)
def return_reply(*, by: Actor, now: datetime, reply_id: int, why: str) -> SurveyReply:
    """It goes back with a reason and some days more; who sent it is told. Raises Refused: survey_why, survey_over, not_now."""
    one, on = _locked(reply_id), timezone.localdate(now)
    if not why.strip():
        raise Refused(SurveyRefusal.SURVEY_WHY)
    due_on = max(one.due_on, last_day(on, asking_rules(on).form_again_working_days) or one.due_on)
    sent_by = one.sent_by
    move(one, REPLY_MOVES, ReplyMove.RETURN, by=by, now=now, returned_at=now, returned_by=by.person_id, why_back=why.strip(),
         due_on=due_on)
    note(one, survey=one.survey_id)
    if sent_by is not None:
        tell(SurveyTold.RETURNED, now=now, to_person=sent_by, link=_link(one), no=one.survey.no, why=why.strip(), day=due_on)
    return one


@action("governance.surveys_reminded", may=access.may_remind)
def remind_of_surveys(*, by: Actor, now: datetime, most: int = 200) -> int:
    """Remind of at most so many replies whose clock has come to a stage (institution/governance/reminders.yaml), each once a stage.
    Answers how many: whoever asks goes on until none is left."""
    today, sent = timezone.localdate(now), 0
    for stage in stages_on(today):
        found = _waiting(stage, most - sent)
        officers = people.officers_in(access.HOLDERS, {one.region_id for one in found}, on=today)
        for one in found:
            _remind(one, stage, officers.get(one.region_id, []), now=now)
        sent += len(found)
        if sent >= most:
            break
    note(reminded=sent)
    return sent


def _locked(reply_id: int) -> SurveyReply:
    """A reply to a form that still runs, locked. Raises Refused(survey_over)."""
    one = SurveyReply.objects.select_for_update(of=("self",)).select_related("survey").get(pk=reply_id)
    if one.survey.state != SurveyState.ISSUED:
        raise Refused(SurveyRefusal.SURVEY_OVER)
    return one


def _open(reply_id: int) -> SurveyReply:
    """One that the region below may still write. Raises Refused: survey_over, survey_locked."""
    one = _locked(reply_id)
    if one.state not in UNSENT:
        raise Refused(SurveyRefusal.SURVEY_LOCKED)
    return one


def _waiting(stage: Stage, most: int) -> list[SurveyReply]:
    """Locked, so that two who remind at once do not both."""
    told = SurveyReminder.objects.filter(reply=OuterRef("pk"), due_on=OuterRef("due_on"), kind=stage.kind, days=stage.days)
    found = SurveyReply.objects.filter(~Exists(told), survey__state=SurveyState.ISSUED, state__in=UNSENT, due_on__gte=stage.first,
                                       due_on__lte=stage.last).select_related("survey")
    return list(found.order_by("due_on", "id").select_for_update(of=("self",), skip_locked=True)[:most])


def _remind(one: SurveyReply, stage: Stage, officers: list[int], *, now: datetime) -> None:
    left = abs(offer.days_left(one.due_on, timezone.localdate(now)) or 0)
    for person_id in officers:
        tell(SurveyTold.LATE if stage.kind == ReminderKind.LATE else SurveyTold.DUE, now=now, to_person=person_id, link=_link(one),
             no=one.survey.no, title=one.survey.title, left=left)
    SurveyReminder.objects.create(reply=one, due_on=one.due_on, kind=stage.kind, days=stage.days, sent_at=now, people=len(officers))


def _link(one: SurveyReply) -> str:
    return f"/officer/survey-replies/{one.pk}/"
