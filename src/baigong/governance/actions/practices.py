"""Good practice: sent, reviewed by the level above, published or returned; adopted elsewhere, with an effect told one way."""

from datetime import date, datetime
from typing import Any

from django.utils import timezone

from baigong.governance import access
from baigong.governance.decide import spreading as decide
from baigong.governance.models import Measure, Practice, PracticeAdoption
from baigong.governance.queries.feedback import region_above
from baigong.governance.queries.firm_training import spreading_rules
from baigong.governance.words import (
    PRACTICE_MOVES,
    EffectKind,
    PracticeMove,
    PracticeRefusal,
    PracticeState,
    PracticeTold,
    Refusal,
)
from baigong.journal.actions import action, move, note, tell
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Refused
from baigong.offer.queries import last_day
from baigong.people import queries as people
from baigong.people.models import Organisation
from baigong.reporting import queries as reporting


@action("governance.practice_sent", may=access.may_send_practice)
def send_practice(
    *, by: Actor, now: datetime, title: str, text: str, measure: int | None = None, background: str = "", effect: str = "",
    evidence: str = "",
) -> Practice:
    """Send a good practice to the level above: a bureau's to the bureau above it, a body's to the bureau of its place.

    Raises Refused with every reason: no_practice_reviewer, practice_short, practice_personal; or needs_evidence.
    """
    whose, region, to_region = _from(by)
    columns = _columns(now, to_region, title=title, text=text, measure=measure, background=background, effect=effect,
                       evidence=evidence)
    made = Practice.objects.create(
        organisation=whose, region_id=region, to_region_id=to_region, sent_at=now, sent_by=by.person_id, **columns)
    return _sent(made, now)


@action("governance.practice_sent_again", may=access.may_send_practice_again)
def send_practice_again(
    *, by: Actor, now: datetime, practice_id: int, title: str, text: str, measure: int | None = None, background: str = "",
    effect: str = "", evidence: str = "",
) -> Practice:
    """Send what was returned once more, changed. Raises Refused as send_practice does; not_now."""
    one = _locked(practice_id)
    columns = _columns(now, one.to_region_id, title=title, text=text, measure=measure, background=background, effect=effect,
                       evidence=evidence)
    move(one, PRACTICE_MOVES, PracticeMove.SEND_AGAIN, by=by, now=now, sent_at=now, sent_by=by.person_id, judged_at=None,
         judged_by=None, why="", **columns)
    return _sent(one, now)


@action("governance.practice_published", may=access.may_review_practice)
def publish_practice(*, by: Actor, now: datetime, practice_id: int) -> Practice:
    """Publish it for others to adopt. Raises Refused: same_person, not_now."""
    return _judged(_locked(practice_id), PracticeMove.PUBLISH, by, now, why="")


@action("governance.practice_returned", may=access.may_review_practice)
def return_practice(*, by: Actor, now: datetime, practice_id: int, why: str) -> Practice:
    """Back to its sender. Raises Refused: needs_why, same_person, not_now."""
    if not why.strip():
        raise Refused(Refusal.NEEDS_WHY)
    return _judged(_locked(practice_id), PracticeMove.RETURN, by, now, why=why.strip())


@action("governance.practice_withdrawn", may=access.may_review_practice)
def withdraw_practice(*, by: Actor, now: datetime, practice_id: int, why: str) -> Practice:
    """Take it off the public page; who adopted it stays written. Raises Refused: needs_why, not_now."""
    one = _locked(practice_id)
    if not why.strip():
        raise Refused(Refusal.NEEDS_WHY)
    move(one, PRACTICE_MOVES, PracticeMove.WITHDRAW, by=by, now=now, withdrawn_at=now, withdrawn_by=by.person_id,
         why_withdrawn=why.strip())
    return _told(one, now)


@action("governance.practice_adopted", may=access.may_adopt_practice)
def adopt_practice(*, by: Actor, now: datetime, practice_id: int, adopted_on: date, text: str) -> PracticeAdoption:
    """The officer's region adopts it, from a day on. Raises Refused: practice_not_published, own_practice, practice_adopted,
    adopted_in_future, needs_why (how it was fitted to the place)."""
    one = _locked(practice_id)  # held, so that nobody withdraws it meanwhile
    if one.state != PracticeState.PUBLISHED:
        raise Refused(PracticeRefusal.NOT_PUBLISHED)
    if one.region_id == by.region:
        raise Refused(PracticeRefusal.OWN_PRACTICE)
    if adopted_on > timezone.localdate(now):
        raise Refused(PracticeRefusal.ADOPTED_LATER)
    if not text.strip():
        raise Refused(Refusal.NEEDS_WHY)
    if one.adoptions.filter(region_id=by.region).exists():
        raise Refused(PracticeRefusal.ADOPTED_ALREADY)
    made = PracticeAdoption.objects.create(
        practice=one, region_id=by.region, adopted_on=adopted_on, text=text.strip(), adopted_at=now, adopted_by=by.person_id)
    note(one, adopted_in=made.region_id, adoption=made.pk)
    return made


@action("governance.practice_effect_told", may=access.may_tell_effect)
def tell_effect(
    *, by: Actor, now: datetime, adoption_id: int, measuring: str, indicator: str = "", statement: str = "", evidence: str = "",
    why: str = "",
) -> PracticeAdoption:
    """Say by what the effect is seen: an indicator of the region, or words with evidence. Another way than before needs `why`.

    Raises Refused: effect_one_way, needs_why, no_indicator.
    """
    one = PracticeAdoption.objects.select_for_update().get(pk=adoption_id)
    kind = EffectKind(measuring)
    decide.may_tell(measuring=kind, indicator=indicator, statement=statement, evidence=evidence).or_refuse()
    if one.measuring != EffectKind.NONE and not why.strip():
        raise Refused(Refusal.NEEDS_WHY)
    if kind == EffectKind.LIVE:
        reporting.indicator(indicator.strip())
    before = one.measuring
    one.measuring, one.indicator, one.statement, one.evidence = kind, indicator.strip(), statement.strip(), evidence.strip()
    one.told_at, one.told_by = now, by.person_id
    one.save(update_fields=["measuring", "indicator", "statement", "evidence", "told_at", "told_by"])
    note(one.practice, adoption=one.pk, before=before, after=str(kind), indicator=one.indicator)
    return one


def _from(by: Actor) -> tuple[Organisation, str, str | None]:
    """Whose practice an actor sends, of which region, and the region that reviews it (None where there is none)."""
    if by.organisation_id and by.role in access.BODIES:
        body = people.organisation(by.organisation_id)
        bureau = people.bureau_of(body.region_id)
        return body, body.region_id, bureau.region_id if bureau else None
    own = people.bureau_of(by.region)
    if own is None:
        raise Refused(PracticeRefusal.NO_REVIEWER)
    return own, by.region, region_above(by.region)


def _columns(
    now: datetime, to_region: str | None, *, title: str, text: str, measure: int | None, background: str, effect: str,
    evidence: str,
) -> dict[str, Any]:
    on = timezone.localdate(now)
    rules = spreading_rules(on)
    rest = "\n".join((title, background, effect, evidence))
    decide.may_send(text=text, rest=rest, has_reviewer=to_region is not None, rules=rules).or_refuse()
    if effect.strip() and not evidence.strip():
        raise Refused(Refusal.NEEDS_EVIDENCE)
    return {
        "title": title.strip(), "text": text.strip(), "background": background.strip(), "effect": effect.strip(),
        "evidence": evidence.strip(), "measure": Measure.objects.get(number=measure) if measure else None,
        "due_on": last_day(on, rules.practice_working_days)}


def _sent(one: Practice, now: datetime) -> Practice:
    """Whoever plans in the region that reviews it hears of it; in a county it waits in the inbox alone."""
    for role in sorted(access.PLANNERS):
        for held in people.holders_of(role, on=timezone.localdate(now), region=one.to_region_id).filter(region_id=one.to_region_id):
            tell(PracticeTold.SENT, now=now, to_person=held.person_id, link=f"/officer/practices/{one.pk}/", no=one.no,
                 title=one.title)
    note(one)
    return one


def _judged(one: Practice, wanted: PracticeMove, by: Actor, now: datetime, *, why: str) -> Practice:
    if one.sent_by is not None and one.sent_by == by.person_id:
        raise Refused(Refusal.SAME_PERSON)
    move(one, PRACTICE_MOVES, wanted, by=by, now=now, judged_at=now, judged_by=by.person_id, why=why)
    return _told(one, now)


def _told(one: Practice, now: datetime) -> Practice:
    """Its sender hears of it; a body's clerk finds it on the desk of the body."""
    desk = {"provider": "provider", "employer": "employer"}.get(one.organisation.kind, "officer")
    tell(PracticeTold.SETTLED, now=now, to_person=one.sent_by, link=f"/{desk}/practices/{one.pk}/", no=one.no,
         state=PracticeState(one.state))
    note(one)
    return one


def _locked(practice_id: int) -> Practice:
    return Practice.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=practice_id)
