"""Explanations: drafted from a sheet, written by an officer, published by another, with questions taken from the public."""

from collections.abc import Sequence
from datetime import datetime

from django.utils import timezone

from baigong.governance import access
from baigong.governance.decide import publicity as decide
from baigong.governance.decide.publicity import FIVE
from baigong.governance.models import ExplainedQuestion, PolicyExplanation, PublicQuestion
from baigong.governance.queries.explaining import case_named, figures_known, proposed_for, sheet_row
from baigong.governance.words import (
    PUBLICITY_MOVES,
    AskedState,
    PublicityMove,
    PublicityRefusal,
    PublicityState,
    Refusal,
)
from baigong.journal.actions import action, move, note
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Common, Refused
from baigong.people.words import Group

from .following import tell_followers


@action("governance.explanation_drafted", may=access.may_explain)
def draft_explanation(*, by: Actor, now: datetime, sheet_id: int, title: str = "") -> PolicyExplanation:
    """Begin an explanation of a published edition: lead and five questions proposed from the sheet. Raises Sheet.DoesNotExist."""
    row = sheet_row(sheet_id)
    lead, asked = proposed_for(row, on=timezone.localdate(now))
    made = PolicyExplanation.objects.create(
        sheet=row, title=(title.strip() or f"一图读懂：{row.name}")[:120], lead=lead, written_at=now, written_by=by.person_id)
    ExplainedQuestion.objects.bulk_create([
        ExplainedQuestion(explanation=made, position=n, question=one.question, answer=one.answer)
        for n, one in enumerate(asked, start=1)])
    note(made, sheet=row.pk)
    return made


@action("governance.explanation_written", may=access.may_lead_explanation)
def write_explanation(
    *, by: Actor, now: datetime, explanation_id: int, title: str, lead: str, questions: Sequence[tuple[str, str]],
    worked_case: str = "", story: str = "", group: str = "",
) -> PolicyExplanation:
    """Write it anew while it is a draft. Every figure of every text must stand in the policy or in its worked example.

    Raises Refused: five_questions, no_explaining_case, numbers_unknown (once a part), not_now.
    """
    one = _drafted(explanation_id, PublicityMove.PUBLISH)
    if len(questions) != FIVE or not all(question.strip() and answer.strip() for question, answer in questions):
        raise Refused(PublicityRefusal.FIVE_QUESTIONS)
    case_named(one.sheet, worked_case)
    one.title, one.lead, one.worked_case, one.story = title.strip(), lead.strip(), worked_case, story.strip()
    one.group = Group(group) if group else ""
    one.written_at, one.written_by = now, by.person_id
    _figures_hold(one, questions, now)
    one.save(update_fields=["title", "lead", "worked_case", "story", "group", "written_at", "written_by"])
    for kept, (question, answer) in zip(one.questions.order_by("position"), questions, strict=True):
        kept.question, kept.answer = question.strip(), answer.strip()
        kept.save(update_fields=["question", "answer"])
    note(one)
    return one


@action("governance.question_taken", may=access.may_lead_explanation)
def take_question(*, by: Actor, now: datetime, explanation_id: int, question_id: int, position: int) -> ExplainedQuestion:
    """Put what the public asked, with its answer, in the place of one of the five. Raises Refused: question_not_answered,
    numbers_unknown, not_now; ExplainedQuestion.DoesNotExist."""
    one = _drafted(explanation_id, PublicityMove.PUBLISH)
    asked = PublicQuestion.objects.filter(pk=question_id, state=AskedState.ANSWERED).first()
    if asked is None or not access.questions_seen_by(by).filter(pk=asked.pk).exists():
        raise Refused(PublicityRefusal.NOT_ANSWERED)
    kept = one.questions.get(position=position)
    _figures_hold(one, [(asked.text[:120], asked.answer)], now)
    kept.question, kept.answer, kept.taken_from = asked.text[:120], asked.answer, asked
    kept.save(update_fields=["question", "answer", "taken_from"])
    one.written_at, one.written_by = now, by.person_id
    one.save(update_fields=["written_at", "written_by"])
    note(one, question=asked.pk, position=position)
    return kept


@action("governance.explanation_published", may=access.may_lead_explanation)
def publish_explanation(*, by: Actor, now: datetime, explanation_id: int) -> PolicyExplanation:
    """Publish it, by another officer than who wrote it last; who follows the place hears of it.

    Raises Refused: same_person, five_questions, numbers_unknown, explained_already, not_now.
    """
    one = _drafted(explanation_id, PublicityMove.PUBLISH)
    if one.written_by is not None and one.written_by == by.person_id:
        raise Refused(Refusal.SAME_PERSON)
    questions = list(one.questions.order_by("position").values_list("question", "answer"))
    if len([answer for _question, answer in questions if answer]) != FIVE:
        raise Refused(PublicityRefusal.FIVE_QUESTIONS)
    _figures_hold(one, questions, now)
    if PolicyExplanation.objects.filter(sheet=one.sheet, state=PublicityState.PUBLISHED).exists():
        raise Refused(PublicityRefusal.EXPLAINED_ALREADY)
    move(one, PUBLICITY_MOVES, PublicityMove.PUBLISH, by=by, now=now, published_at=now, published_by=by.person_id)
    told = tell_followers(now=now, region=one.sheet.region, group=one.group, title=one.title, link=f"/explanations/{one.pk}/")
    note(one, told=told)
    return one


@action("governance.explanation_withdrawn", may=access.may_lead_explanation)
def withdraw_explanation(*, by: Actor, now: datetime, explanation_id: int, why: str) -> PolicyExplanation:
    """Take it off the public page, with a reason that is shown to whoever comes back. Raises Refused: needs_why, not_now."""
    one = PolicyExplanation.objects.select_for_update().get(pk=explanation_id)
    if not why.strip():
        raise Refused(Refusal.NEEDS_WHY)
    move(one, PUBLICITY_MOVES, PublicityMove.WITHDRAW, by=by, now=now, withdrawn_at=now, withdrawn_by=by.person_id,
         why_withdrawn=why.strip())
    note(one)
    return one


def _drafted(explanation_id: int, wanted: PublicityMove) -> PolicyExplanation:
    one = PolicyExplanation.objects.select_for_update(of=("self",)).select_related("sheet__region").get(pk=explanation_id)
    if one.state != PublicityState.DRAFTED:
        raise Refused(Common.NOT_NOW, state=PublicityState(one.state), move=wanted)
    return one


def _figures_hold(one: PolicyExplanation, questions: Sequence[tuple[str, str]], now: datetime) -> None:
    known = figures_known(one.sheet, one.worked_case, on=timezone.localdate(now))
    decide.may_explain([
        ("标题", "the title", one.title), ("导语", "the lead", one.lead), ("算例故事", "the story", one.story),
        *((f"第 {n} 问", f"question {n}", f"{question}\n{answer}") for n, (question, answer) in enumerate(questions, start=1)),
    ], known).or_refuse()
