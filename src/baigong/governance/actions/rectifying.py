"""Letters (整改通知书): issued, answered by the unit, closed or sent back by another officer; the ladder for who does not."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from baigong.governance import access, queries
from baigong.governance.decide import inspecting as judging
from baigong.governance.decide import ladder
from baigong.governance.decide.inspecting import LineDone
from baigong.governance.models import Check, LadderStep, Rectification, Round
from baigong.governance.words import (
    CHECK_MOVES,
    RECTIFICATION_MOVES,
    STEP_MOVES,
    CheckMove,
    InspectingRefusal,
    InspectingTold,
    RectificationMove,
    RectificationState,
    Refusal,
    StepKind,
    StepMove,
)
from baigong.journal.actions import action, move, note, tell
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Answer, Reason, Refused
from baigong.offer import queries as offer

from .days import working_day_before


@action("governance.letter_issued", may=access.may_check)
def issue_letter(*, by: Actor, now: datetime, check_id: int, due_on: date | None = None, demand: str = "") -> Rectification:
    """Tell the unit what to put right and by when: the last day the rules give, or an earlier working day.

    Raises Refused: not_due_day, rest_day, not_now.
    """
    check = Check.objects.select_related("inspection").get(pk=check_id)
    on = timezone.localdate(now)
    last = offer.working_days().add(on, queries.inspecting_rules(on).rectify_working_days)
    day = due_on or last
    before = working_day_before(day)
    rest = None if before is None else Reason(Refusal.REST_DAY, {"day": day, "before": before})
    Answer.of([*judging.may_issue(due_on=day, on=on, last=last).reasons, rest]).or_refuse()
    move(check, CHECK_MOVES, CheckMove.ISSUE, by=by, now=now)
    made = Rectification.objects.create(
        check_of=check, unit_id=check.unit_id, region_id=check.region_id, set_in_id=check.set_in_id, demand=demand.strip(),
        due_on=day, found_by=check.entered_by, issued_at=now, issued_by=by.person_id)
    _tell(InspectingTold.LETTER, made, now=now)
    note(made, check=check.pk)
    return made


@action("governance.letter_answered", may=access.may_rectify)
def answer_letter(*, by: Actor, now: datetime, rectification_id: int, done: Mapping[int, LineDone]) -> Round:
    """Say of every line that was not met what was done, with what shows it. Late answers are taken: the clock stays on record.

    Raises Refused: line_unanswered (each line), not_now.
    """
    one = Rectification.objects.select_related("check_of").get(pk=rectification_id)
    unmet = [row["nth"] for row in queries.unmet_of(one.check_of)]
    judging.may_answer(unmet=unmet, done=done).or_refuse()
    on = timezone.localdate(now)
    review_on = offer.working_days().add(on, queries.inspecting_rules(on).review_working_days)
    move(one, RECTIFICATION_MOVES, RectificationMove.ANSWER, by=by, now=now, review_on=review_on)
    told = Round.objects.create(
        rectification=one, nth=one.rounds.count() + 1, told_at=now, told_by=by.person_id, found_by=one.found_by,
        done=[{"nth": nth, "text": done[nth].text.strip(), "evidence": done[nth].evidence.strip()} for nth in unmet])
    note(one, round=told.nth)
    return told


@action("governance.rectification_closed", may=access.may_review)
def close_rectification(*, by: Actor, now: datetime, rectification_id: int) -> Rectification:
    """It is put right: said by another officer than who found it. Raises Refused: another_reviews, not_now."""
    one = _to_review(rectification_id, by)
    move(one, RECTIFICATION_MOVES, RectificationMove.CLOSE, by=by, now=now, closed_at=now, closed_by=by.person_id,
         review_on=None)
    _judge(one, True, by=by, now=now)
    note(one)
    return one


@action("governance.rectification_sent_back", may=access.may_review)
def send_rectification_back(*, by: Actor, now: datetime, rectification_id: int, why: str) -> Rectification:
    """It is not put right yet, for a reason; a new clock runs. Raises Refused: needs_why, another_reviews, not_now."""
    one = _to_review(rectification_id, by)
    if not why.strip():
        raise Refused(Refusal.NEEDS_WHY)
    on = timezone.localdate(now)
    due_on = offer.working_days().add(on, queries.inspecting_rules(on).again_working_days)
    move(one, RECTIFICATION_MOVES, RectificationMove.SEND_BACK, by=by, now=now, due_on=due_on, review_on=None,
         backs=one.backs + 1)
    _judge(one, False, by=by, now=now, why=why.strip())
    _tell(InspectingTold.BACK, one, now=now)
    note(one)
    return one


@action("governance.step_proposed", may=access.may_review)
def propose_step(
    *, by: Actor, now: datetime, rectification_id: int, kind: str, stated: Collection[str] = (), why: str = "",
) -> LadderStep:
    """Propose the step that the ladder leads to by what is counted and stated, or a milder one with the reason.

    Raises Refused with every reason: is_closed, step_no_cause, step_milder_why; step_proposed.
    """
    one = Rectification.objects.select_for_update().get(pk=rectification_id)
    on = timezone.localdate(now)
    rules, because = queries.inspecting_rules(on), queries.reasons_for_step(one, stated=stated, on=on)
    wanted = StepKind(kind)
    ladder.may_propose(kind=wanted, because=because, is_closed=one.state == RectificationState.CLOSED, why=why).or_refuse()
    made = LadderStep.objects.create(
        rectification=one, kind=wanted, ladder_says=because[0].kind, why=why.strip(), basis=rules.rung(wanted).basis,
        lines=[{"code": each.code, "kind": str(each.kind), "zh": each.zh, "en": each.en} for each in because],
        proposed_at=now, proposed_by=by.person_id)
    note(one, step=made.pk, kind=str(wanted))
    return made


@action("governance.step_taken", may=access.may_settle_step)
def take_step(*, by: Actor, now: datetime, step_id: int) -> LadderStep:
    """Another officer agrees: the unit is told, and where it has not answered yet a new last day runs.

    Raises Refused: another_takes, is_closed, not_now.
    """
    step = LadderStep.objects.select_related("rectification").get(pk=step_id)
    one, on = Rectification.objects.select_for_update().get(pk=step.rectification_id), timezone.localdate(now)
    if step.proposed_by == by.person_id:
        raise Refused(InspectingRefusal.ANOTHER_TAKES)
    if one.state == RectificationState.CLOSED:
        raise Refused(InspectingRefusal.IS_CLOSED)
    rung = queries.inspecting_rules(on).rung(StepKind(step.kind))
    due_on = offer.working_days().add(on, rung.fix_working_days)
    move(step, STEP_MOVES, StepMove.TAKE, by=by, now=now, taken_at=now, taken_by=by.person_id, fix_due_on=due_on,
         is_public=rung.published)
    if one.state == RectificationState.ISSUED:
        Rectification.objects.filter(pk=one.pk).update(due_on=due_on)
        one.due_on = due_on
    _tell(InspectingTold.STEP, one, now=now, day=due_on, step=StepKind(step.kind))
    note(one, step=step.pk)
    return step


@action("governance.step_dropped", may=access.may_settle_step)
def drop_step(*, by: Actor, now: datetime, step_id: int, why: str) -> LadderStep:
    """It is not taken, for a reason. Raises Refused: needs_why, not_now."""
    step = LadderStep.objects.select_related("rectification").get(pk=step_id)
    if not why.strip():
        raise Refused(Refusal.NEEDS_WHY)
    move(step, STEP_MOVES, StepMove.DROP, by=by, now=now, dropped_at=now, dropped_by=by.person_id, why_dropped=why.strip())
    note(step.rectification, step=step.pk)
    return step


def _to_review(rectification_id: int, by: Actor) -> Rectification:
    """The letter, if this officer is another than who found it and who answered last."""
    one = Rectification.objects.get(pk=rectification_id)
    last = one.rounds.order_by("-nth").first()
    judging.may_review(by=by.person_id, found_by=one.found_by, told_by=last.told_by if last else None).or_refuse()
    return one


def _judge(one: Rectification, accepted: bool, *, by: Actor, now: datetime, why: str = "") -> None:
    Round.objects.filter(rectification=one, accepted=None).update(
        accepted=accepted, judged_at=now, judged_by=by.person_id, why=why)


def _tell(word: InspectingTold, one: Rectification, *, now: datetime, **more: Any) -> None:
    tell(word, now=now, to_organisation=one.unit_id, link=f"/officer/rectifications/{one.pk}/", no=one.no,
         **({"day": one.due_on} | more))
