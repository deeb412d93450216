"""Countersignature: a text sent round, prolonged, answered by members, each opinion taken, settled or withdrawn."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from baigong.governance import access
from baigong.governance.decide import countersigning as decide
from baigong.governance.decide.countersigning import Period
from baigong.governance.models import (
    Article,
    CountersignAsked,
    CountersignClause,
    CountersignFinal,
    Countersigning,
    CountersignOpinion,
    CountersignTaken,
    Document,
)
from baigong.governance.queries.consulting import text_of_draft
from baigong.governance.queries.coordinating import coordination_rules, heard_by, members_now
from baigong.governance.queries.countersigning import is_collected, untaken
from baigong.governance.words import (
    COUNTERSIGN_MOVES,
    CountersignedOn,
    CountersignMove,
    CountersignRefusal,
    CountersignState,
    CountersignTold,
    OpinionStance,
    Refusal,
    Taking,
)
from baigong.journal.actions import action, move, note, tell, tell_all
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Answer, Common, Reason, Refused
from baigong.offer import queries as offer

from .days import working_day_before


@action("governance.countersign_sent", may=access.may_coordinate)
def send_round(
    *, by: Actor, now: datetime, title: str, intro: str, subject: str, member_ids: Collection[int], due_on: date, text: str = "",
    document_id: int | None = None, draft_id: int | None = None, why_short: str = "", silence_agrees: bool = False,
    silence_ground: str = "",
) -> Countersigning:
    """Send a text to members; its clauses stand from now on as they are today. Silence counts only where the notice says so.

    Raises Refused with every reason: no_draft_text, no_members, day_past, rest_day, countersign_short, silence_unfounded;
    no_articles, not_yours (a draft the officer may not see).
    """
    kind = CountersignedOn(subject)
    clauses = _clauses(kind, text, document_id, draft_id, by)
    chosen = list(members_now(by.region).filter(pk__in=member_ids))
    decide.may_send_round(
        _period(due_on, now, why_short), has_text=bool(clauses), has_members=bool(chosen) and len(chosen) == len(set(member_ids)),
        silence_agrees=silence_agrees, silence_ground=silence_ground).or_refuse()
    made = Countersigning.objects.create(
        region_id=by.region, title=title.strip(), intro=intro.strip(), subject=kind,
        document_id=document_id if kind == CountersignedOn.DOCUMENT else None,
        draft_id=draft_id if kind == CountersignedOn.POLICY else None, due_on=due_on, why_short=why_short.strip(),
        silence_agrees=silence_agrees, silence_ground=silence_ground.strip() if silence_agrees else "", sent_at=now,
        sent_by=by.person_id)
    CountersignClause.objects.bulk_create(
        CountersignClause(countersigning=made, position=position, heading=heading[:200], text=words)
        for position, (heading, words) in enumerate(clauses, start=1))
    CountersignAsked.objects.bulk_create(CountersignAsked(countersigning=made, member=member, asked_at=now) for member in chosen)
    note(made, about=made.subject, members=len(chosen))
    _tell(CountersignTold.SENT, made, now=now)
    return made


@action("governance.countersign_prolonged", may=access.may_lead_countersigning)
def prolong_round(*, by: Actor, now: datetime, countersigning_id: int, due_on: date, why: str) -> Countersigning:
    """A later last day, also once it is past; the members are told. Raises Refused with every reason: needs_why, not_later,
    day_past, rest_day; not_now."""
    one = _sent(countersigning_id, CountersignMove.PROLONG)
    decide.may_prolong(_period(due_on, now), due_on_before=one.due_on, why=why).or_refuse()
    note(one, before=one.due_on.isoformat(), after=due_on.isoformat())
    one.due_on, one.why_longer = due_on, why.strip()
    one.save(update_fields=["due_on", "why_longer"])
    one.asked.update(reminded_at=None)
    _tell(CountersignTold.PROLONGED, one, now=now)
    return one


@action("governance.countersign_answered", may=access.may_give_opinion)
def give_opinion(
    *, by: Actor, now: datetime, asked_id: int, stance: str, text: str = "", clauses: Mapping[int, tuple[str, str]] | None = None,
    letter_no: str = "",
) -> CountersignAsked:
    """A member's answer: of the whole, and by clause (id → stance, words). Given again while it is open, the newest counts.

    Raises Refused with every reason: countersign_closed; stance_differs, opinion_needed, not_its_clauses.
    """
    asked = CountersignAsked.objects.select_related("member__organisation").get(pk=asked_id)
    one = Countersigning.objects.select_for_update().get(pk=asked.countersigning_id)
    if one.state != CountersignState.SENT or timezone.localdate(now) > one.due_on:
        raise Refused(CountersignRefusal.COUNTERSIGN_CLOSED)
    given = {key: pair for key, pair in (clauses or {}).items() if pair[1].strip() or pair[0] != OpinionStance.AGREE}
    decide.may_give(stance=stance, text=text, clauses=given, known=frozenset(one.clauses.values_list("pk", flat=True))).or_refuse()
    nth = 1 + asked.opinions.filter(clause=None).count()
    said: list[tuple[int | None, tuple[str, str]]] = [(None, (stance, text)), *given.items()]
    CountersignOpinion.objects.bulk_create(
        CountersignOpinion(asked=asked, nth=nth, clause_id=key, stance=OpinionStance(each), text=words.strip(),
                           letter_no=letter_no.strip(), given_at=now, given_by=by.person_id)
        for key, (each, words) in said)
    note(one, stance=stance, nth=nth, clauses=len(given))
    if one.sent_by is not None:
        tell(CountersignTold.ANSWERED, now=now, to_person=one.sent_by, link=_link(one), no=one.no,
             name=asked.member.organisation.name, stance=OpinionStance(stance))
    return asked


@action("governance.opinion_taken", may=access.may_take_opinion)
def take_opinion(*, by: Actor, now: datetime, opinion_id: int, kind: str, reason: str = "") -> CountersignTaken:
    """Say how one opinion is taken; it may be said otherwise until the whole is settled.

    Raises Refused with every reason: not_collected, nothing_to_take (agreed, or replaced by a newer answer), taking_needed;
    not_now.
    """
    said = CountersignOpinion.objects.select_related("asked").get(pk=opinion_id)
    one = _sent(said.asked.countersigning_id, CountersignMove.TAKE)
    newest = not said.asked.opinions.filter(nth__gt=said.nth).exists()
    decide.may_take(stance=said.stance, text=said.text if newest else "", kind=kind, reason=reason, due_on=one.due_on,
                    collected=is_collected(one, on=timezone.localdate(now))).or_refuse()
    made, _fresh = CountersignTaken.objects.update_or_create(
        opinion=said, defaults={"kind": Taking(kind), "reason": reason.strip(), "taken_at": now, "taken_by": by.person_id})
    note(one, opinion=opinion_id, kind=made.kind)
    return made


@action("governance.countersign_settled", may=access.may_lead_countersigning)
def settle_round(
    *, by: Actor, now: datetime, countersigning_id: int, summary: str, finals: Mapping[int, str],
) -> Countersigning:
    """Settle it: `finals` are the words of each clause (id) as they stand in the end. Every member asked is told.

    Raises Refused with every reason: settled_summary, not_collected, opinions_untaken, final_needed; not_now.
    """
    one = _sent(countersigning_id, CountersignMove.SETTLE)
    clauses = [each.pk for each in one.clauses.order_by("position")]
    whole = all(finals.get(key, "").strip() for key in clauses)
    collected = is_collected(one, on=timezone.localdate(now))
    Answer.of([
        None if summary.strip() else Reason(CountersignRefusal.SETTLED_SUMMARY),
        None if collected else Reason(CountersignRefusal.NOT_COLLECTED, {"day": one.due_on}),
        Reason(CountersignRefusal.UNTAKEN) if untaken(one).exists() else None,
        None if whole else Reason(CountersignRefusal.FINAL_NEEDED),
    ]).or_refuse()
    CountersignFinal.objects.bulk_create(CountersignFinal(clause_id=key, text=finals[key].strip()) for key in clauses)
    move(one, COUNTERSIGN_MOVES, CountersignMove.SETTLE, by=by, now=now, settled_at=now, settled_by=by.person_id,
         summary=summary.strip())
    note(one)
    _tell(CountersignTold.SETTLED, one, now=now)
    return one


@action("governance.countersign_withdrawn", may=access.may_lead_countersigning)
def withdraw_round(*, by: Actor, now: datetime, countersigning_id: int, why: str) -> Countersigning:
    """End it without a result, for a reason the members read. Raises Refused: needs_why, not_now."""
    one = _sent(countersigning_id, CountersignMove.WITHDRAW)
    if not why.strip():
        raise Refused(Refusal.NEEDS_WHY)
    move(one, COUNTERSIGN_MOVES, CountersignMove.WITHDRAW, by=by, now=now, withdrawn_at=now, withdrawn_by=by.person_id,
         why_withdrawn=why.strip())
    note(one)
    _tell(CountersignTold.WITHDRAWN, one, now=now, why=why.strip())
    return one


def _sent(countersigning_id: int, wanted: CountersignMove) -> Countersigning:
    """One that is still out, locked. Raises Refused(not_now)."""
    one = Countersigning.objects.select_for_update().get(pk=countersigning_id)
    if one.state != CountersignState.SENT:
        raise Refused(Common.NOT_NOW, state=CountersignState(one.state), move=wanted)
    return one


def _period(due_on: date, now: datetime, why_short: str = "") -> Period:
    on = timezone.localdate(now)
    least = coordination_rules(on).countersign_least_days
    return Period(due_on=due_on, on=on, rest_day_before=working_day_before(due_on), least_until=offer.last_day(on, least),
                  least=least, why_short=why_short)


def _clauses(kind: CountersignedOn, text: str, document_id: int | None, draft_id: int | None, by: Actor) -> list[tuple[str, str]]:
    """(heading, words) of what is sent round; nothing where there is none."""
    if kind == CountersignedOn.TEXT:
        return decide.clauses_of(text)
    if kind == CountersignedOn.POLICY:
        return [(heading, words) for _anchor, heading, words in text_of_draft(draft_id, by=by)] if draft_id is not None else []
    if document_id is None:
        return []
    rows = Article.objects.filter(document=Document.objects.get(pk=document_id)).order_by("position", "id")
    found = list(rows.values_list("heading", "text"))
    if not found:
        raise Refused(Refusal.NO_ARTICLES)
    return found


def _link(one: Countersigning) -> str:
    return f"/officer/countersigns/{one.pk}/"


def _tell(word: CountersignTold, one: Countersigning, *, now: datetime, **more: Any) -> None:
    """Tell every member asked."""
    asked = [each.member for each in one.asked.select_related("member__organisation").order_by("id")]
    told = heard_by(asked, on=timezone.localdate(now))
    tell_all(word, now=now, to_persons=sorted({each for some in told.values() for each in some}), link=_link(one),
             no=one.no, title=one.title, day=one.due_on, **more)
