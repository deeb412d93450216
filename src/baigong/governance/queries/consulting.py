"""Consultations: their rules, an officer's list and the public's, and what is put before the public of a policy's draft."""

from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import Count, Q, QuerySet

from baigong import rules
from baigong.governance import access
from baigong.governance.decide import consulting as decide
from baigong.governance.decide.consulting import ConsultationRules
from baigong.governance.decide.explaining import day_within
from baigong.governance.models import Comment, Consultation, ConsultationClause
from baigong.governance.words import ConsultationState, Phase, Refusal
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Common, Refused
from baigong.policy import queries as policy
from baigong.policy.models import Draft
from baigong.supervision.decide.dated import read_versions, rules_on

HOUR = timedelta(hours=1)


def consultation_rules(on: date) -> ConsultationRules:
    """The rules of consultations in force on a day (institution/voices/consultations.yaml)."""
    return rules_on(_versions(Path(settings.INSTITUTION)), on)


def consultations(*, by: Actor, on: date, text: str = "", phase: str = "") -> QuerySet[Consultation]:
    """Those an officer may work at, the newest first, each with `sent` and `open_still` (comments, and those unanswered)."""
    return _narrowed(access.consultations_seen_by(by), on=on, text=text, phase=phase).annotate(
        sent=Count("comments"), open_still=Count("comments", filter=Q(comments__answer=None)))


def consultation(consultation_id: int, *, by: Actor) -> Consultation:
    """One that the officer may work at. Raises Consultation.DoesNotExist."""
    return access.consultations_seen_by(by).select_related("region", "draft", "document").get(pk=consultation_id)


def public_consultations(*, on: date, text: str = "", phase: str = "") -> QuerySet[Consultation]:
    """What was ever put before the public, the newest first, each with how many comments it got."""
    return _narrowed(_published(), on=on, text=text, phase=phase).annotate(sent=Count("comments"))


def public_consultation(consultation_id: int) -> Consultation:
    """One that was put before the public. Raises Consultation.DoesNotExist."""
    return _published().select_related("region", "document").get(pk=consultation_id)


def consultation_clauses(one: Consultation) -> list[ConsultationClause]:
    """Its clauses as published, in order, each with `sent` comments."""
    return list(one.clauses.select_related("change").annotate(sent=Count("comments")).order_by("position"))


def phase_of(one: Consultation, *, on: date) -> Phase:
    """Where it stands on a day."""
    return decide.phase(state=one.state, opens_on=one.opens_on, closes_on=one.closes_on, on=on)


def is_open(one: Consultation, *, on: date) -> bool:
    """May a comment come on this day?"""
    return phase_of(one, on=on) == Phase.OPEN


def lately_sent(source: str, *, now: datetime) -> int:
    """How many comments came from a source within the hour."""
    return Comment.objects.filter(source=source, sent_at__gt=now - HOUR).count() if source else 0


def drafts_to_consult(*, by: Actor) -> list[tuple[int, str]]:
    """Open policy drafts of the officer's place that may be put before the public: (id, name)."""
    return [(one.pk, f"{one.region.name} · {one.title}") for one in policy.drafts(by=by, state="open")]


def text_of_draft(draft_id: int, *, by: Actor) -> list[tuple[str, str, str]]:
    """(anchor, heading, text) of a draft's articles. Raises Refused: not_yours, no_articles (its text cannot be read)."""
    sheet = policy.tried(_draft(draft_id, by)).report.sheet
    if sheet is None or not sheet.articles:
        raise Refused(Refusal.NO_ARTICLES)
    return [(one.anchor, one.heading, one.text) for one in sheet.articles]


def effects_of(draft_id: int, *, by: Actor) -> dict[str, Any]:
    """What a draft changes clause by clause, and what its latest finished comparison found on everybody, as plain JSON: `changes`
    (basis, zh, en), and of the comparison `day`, `people`, `is_stale` and the tally `whole` (fen, cases)."""
    one = _draft(draft_id, by)
    found: dict[str, Any] = {"changes": _changes(one)}
    ran = policy.latest_comparison(one)
    if ran is not None and ran.ended_at is not None:
        mine = policy.what_ifs(ran).get(draft=one)
        found |= {"day": ran.day.isoformat(), "people": ran.people, "is_stale": mine.of_changes != one.changes,
                  "whole": vars(rules.effects_from(mine.effects).whole)}
    return found


def _changes(one: Draft) -> list[dict[str, str]]:
    sheet = policy.tried(one).report.sheet
    if sheet is None or one.origin is None:
        return []
    before = rules.from_json(one.origin.content)
    return [{"basis": row.basis or row.code, "zh": row.text, "en": row.text_en}
            for row in rules.between(before, sheet, day_within(before, one.from_on), day_within(sheet, one.from_on))]


def _draft(draft_id: int, by: Actor) -> Draft:
    try:
        return policy.draft(draft_id, by=by)
    except Draft.DoesNotExist as error:  # a consultation on it is seen by more roles than the draft itself
        raise Refused(Common.NOT_YOURS) from error


def _published() -> QuerySet[Consultation]:
    return Consultation.objects.filter(published_at__isnull=False)


def _narrowed(found: QuerySet[Consultation], *, on: date, text: str, phase: str) -> QuerySet[Consultation]:
    found = found.select_related("region").order_by("-id")
    if text.strip():
        found = found.filter(Q(title__icontains=text.strip()) | Q(intro__icontains=text.strip()))
    if phase not in Phase.codes():
        return found
    standing = Q(state=ConsultationState.PUBLISHED)
    calendar = {Phase.COMING: Q(opens_on__gt=on), Phase.OPEN: Q(opens_on__lte=on, closes_on__gte=on),
                Phase.ANSWERING: Q(closes_on__lt=on)}
    return found.filter(standing & calendar[Phase(phase)] if phase in calendar else Q(state=phase))


@cache
def _versions(shelf: Path) -> list[tuple[date, ConsultationRules]]:
    return read_versions((shelf / "voices" / "consultations.yaml").read_text(encoding="utf-8"), ConsultationRules,
                         name="consultations.yaml")
