"""Consultations: written, put before the public with their text as it then stands, kept open longer, reported, withdrawn."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from baigong.governance import access
from baigong.governance.decide import consulting as decide
from baigong.governance.decide.measures import read_articles
from baigong.governance.models import Article, ClauseChange, Commenter, Consultation, ConsultationClause
from baigong.governance.queries.consulting import consultation_rules, effects_of, text_of_draft
from baigong.governance.words import (
    CONSULTATION_MOVES,
    ConsultationMove,
    ConsultationRefusal,
    ConsultationState,
    ConsultationTold,
    ConsultedOn,
    Importance,
    Refusal,
)
from baigong.journal.actions import action, move, note, tell_all
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Common, Refused
from baigong.offer import queries as offer
from baigong.policy import queries as policy


@action("governance.consultation_drafted", may=access.may_consult)
def draft_consultation(
    *, by: Actor, now: datetime, region: str, subject: str, importance: str, title: str, intro: str, opens_on: date,
    closes_on: date, text: str = "", draft_id: int | None = None, document_id: int | None = None, why_short: str = "",
) -> Consultation:
    """Write one; nobody else sees it yet. A measure's `text` has its clauses after `#`; a policy's draft must be one the
    officer may see. Raises Refused with every reason: opens_past, period_too_short, period_short; or no_subject, no_articles.
    """
    columns = _columns(by, now, subject=subject, importance=importance, title=title, intro=intro, opens_on=opens_on,
                       closes_on=closes_on, text=text, draft_id=draft_id, document_id=document_id, why_short=why_short)
    made = Consultation.objects.create(region_id=region, drafted_at=now, drafted_by=by.person_id, **columns)
    note(made, about=made.subject)
    return made


@action("governance.consultation_edited", may=access.may_lead_consultation)
def edit_consultation(
    *, by: Actor, now: datetime, consultation_id: int, subject: str, importance: str, title: str, intro: str, opens_on: date,
    closes_on: date, text: str = "", draft_id: int | None = None, document_id: int | None = None, why_short: str = "",
) -> Consultation:
    """Change one that is not published yet. Raises Refused as draft_consultation does; not_now."""
    columns = _columns(by, now, subject=subject, importance=importance, title=title, intro=intro, opens_on=opens_on,
                       closes_on=closes_on, text=text, draft_id=draft_id, document_id=document_id, why_short=why_short)
    if not Consultation.objects.filter(pk=consultation_id, state=ConsultationState.DRAFTED).update(**columns):
        raise _not_now(Consultation.objects.get(pk=consultation_id), ConsultationMove.EDIT)
    one = Consultation.objects.get(pk=consultation_id)
    note(one)
    return one


@action("governance.consultation_published", may=access.may_lead_consultation)
def publish_consultation(*, by: Actor, now: datetime, consultation_id: int) -> Consultation:
    """Put it before the public: its clauses, and of a policy what it was found to do, stand from now on as they are today.

    Raises Refused: opens_past, period_too_short, period_short, no_articles (the draft cannot be read), not_now.
    """
    one = Consultation.objects.select_for_update().get(pk=consultation_id)
    _in_time(one.importance, one.opens_on, one.closes_on, one.why_short, now)
    if one.state == ConsultationState.DRAFTED:  # of any other state, move says so
        ConsultationClause.objects.bulk_create(
            ConsultationClause(consultation=one, anchor=anchor, heading=heading[:200], text=text, position=n)
            for n, (anchor, heading, text) in enumerate(_clauses(one, by), start=1))
    effects = effects_of(one.draft_id, by=by) if one.draft_id else {}
    move(one, CONSULTATION_MOVES, ConsultationMove.PUBLISH, by=by, now=now, published_at=now, published_by=by.person_id,
         effects=effects)
    note(one)
    return one


@action("governance.consultation_prolonged", may=access.may_lead_consultation)
def prolong_consultation(*, by: Actor, now: datetime, consultation_id: int, closes_on: date, why: str) -> Consultation:
    """Keep it open longer while it is open, for a reason the public reads.

    Raises Refused: needs_why, not_later, consultation_closed.
    """
    one = Consultation.objects.select_for_update().get(pk=consultation_id)
    if not why.strip():
        raise Refused(Refusal.NEEDS_WHY)
    if one.state != ConsultationState.PUBLISHED or timezone.localdate(now) > one.closes_on:
        raise Refused(ConsultationRefusal.CONSULTATION_CLOSED)
    if closes_on <= one.closes_on:
        raise Refused(Refusal.NOT_LATER, day=one.closes_on)
    note(one, before=one.closes_on.isoformat(), after=closes_on.isoformat())
    one.closes_on, one.why_longer = closes_on, why.strip()
    one.save(update_fields=["closes_on", "why_longer"])
    return one


@action("governance.consultation_reported", may=access.may_lead_consultation)
def report_consultation(
    *, by: Actor, now: datetime, consultation_id: int, summary: str, changes: Mapping[int, str] | None = None,
) -> Consultation:
    """Publish what was said and what became of it; `changes` tell by clause (id) what is otherwise now. Whoever commented
    while logged in is told. Raises Refused: report_summary_needed, consultation_still_open, not_its_clause,
    comments_unanswered, not_now.
    """
    one = Consultation.objects.select_for_update().get(pk=consultation_id)
    if not summary.strip():
        raise Refused(ConsultationRefusal.SUMMARY_NEEDED)
    if one.state == ConsultationState.PUBLISHED and timezone.localdate(now) <= one.closes_on:
        raise Refused(ConsultationRefusal.STILL_OPEN, day=one.closes_on)
    if one.state == ConsultationState.PUBLISHED and one.comments.filter(answer=None).exists():
        raise Refused(ConsultationRefusal.UNANSWERED)
    said = {key: text.strip() for key, text in (changes or {}).items() if text.strip()}
    if one.clauses.filter(pk__in=said).count() < len(said):
        raise Refused(ConsultationRefusal.NOT_ITS_CLAUSE)
    move(one, CONSULTATION_MOVES, ConsultationMove.REPORT, by=by, now=now, reported_at=now, reported_by=by.person_id,
         summary=summary.strip())
    ClauseChange.objects.bulk_create(ClauseChange(clause_id=key, text=text) for key, text in sorted(said.items()))
    senders = Commenter.objects.filter(comment__consultation=one, person__isnull=False).order_by("person_id")
    tell_all(ConsultationTold.REPORTED, now=now, to_persons=senders.values_list("person_id", flat=True).distinct(),
             link=f"/consultations/{one.pk}/report/", title=one.title)
    note(one, changes=sorted(said))
    return one


@action("governance.consultation_withdrawn", may=access.may_lead_consultation)
def withdraw_consultation(*, by: Actor, now: datetime, consultation_id: int, why: str) -> Consultation:
    """End it without a result, for a reason the public reads; what was said stays. Raises Refused: needs_why, not_now."""
    one = Consultation.objects.select_for_update().get(pk=consultation_id)
    if not why.strip():
        raise Refused(Refusal.NEEDS_WHY)
    move(one, CONSULTATION_MOVES, ConsultationMove.WITHDRAW, by=by, now=now, withdrawn_at=now, withdrawn_by=by.person_id,
         why_withdrawn=why.strip())
    note(one)
    return one


def _columns(by: Actor, now: datetime, **given: Any) -> dict[str, Any]:
    """The columns as given, judged; what another subject would need is left empty."""
    subject = ConsultedOn(given["subject"])
    _in_time(given["importance"], given["opens_on"], given["closes_on"], given["why_short"], now)
    if subject == ConsultedOn.MEASURE:
        read_articles(given["text"])
    elif subject == ConsultedOn.POLICY:
        if given["draft_id"] is None:
            raise Refused(ConsultationRefusal.NO_SUBJECT)
        policy.draft(given["draft_id"], by=by)
    elif given["document_id"] is None:
        raise Refused(ConsultationRefusal.NO_SUBJECT)
    return {
        "subject": subject, "importance": Importance(given["importance"]), "title": given["title"].strip(),
        "intro": given["intro"].strip(), "opens_on": given["opens_on"], "closes_on": given["closes_on"],
        "why_short": given["why_short"].strip(), "text": given["text"].strip() if subject == ConsultedOn.MEASURE else "",
        "draft_id": given["draft_id"] if subject == ConsultedOn.POLICY else None,
        "document_id": given["document_id"] if subject == ConsultedOn.DOCUMENT else None,
    }


def _in_time(importance: str, opens_on: date, closes_on: date, why_short: str, now: datetime) -> None:
    on = timezone.localdate(now)
    decide.may_stand_open(importance=importance, opens_on=opens_on, closes_on=closes_on, on=on, why_short=why_short,
                          rules=consultation_rules(on), days=offer.working_days()).or_refuse()


def _clauses(one: Consultation, by: Actor) -> list[tuple[str, str, str]]:
    """(anchor, heading, text) of what is put before the public. Raises Refused(no_articles)."""
    if one.subject == ConsultedOn.MEASURE:
        return [(f"art-{n}", heading, text) for n, (heading, text) in enumerate(read_articles(one.text), start=1)]
    if one.subject == ConsultedOn.DOCUMENT:
        rows = Article.objects.filter(document_id=one.document_id).order_by("position", "id")
        found = list(rows.values_list("anchor", "heading", "text"))
    else:
        found = text_of_draft(one.draft_id or 0, by=by)
    if not found:
        raise Refused(Refusal.NO_ARTICLES)
    return found


def _not_now(one: Consultation, wanted: ConsultationMove) -> Refused:
    return Refused(Common.NOT_NOW, state=ConsultationState(one.state), move=wanted)
