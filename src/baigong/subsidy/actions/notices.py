"""Public notice: granted claims stand in public for some working days; anyone may object; then they are payable."""

from collections.abc import Sequence
from datetime import date, datetime

from django.utils import timezone

from baigong.journal.actions import action, move, note
from baigong.kernel.actor import Actor, region_stem
from baigong.kernel.refused import Reason, Refused
from baigong.subsidy import access, decide
from baigong.subsidy.facts import judged
from baigong.subsidy.models import Claim, Notice, Objection
from baigong.subsidy.queries.procedure import last_day, procedure
from baigong.subsidy.words import (
    MOVES,
    NOTICE_MOVES,
    OBJECTION_MOVES,
    Move,
    NoticeMove,
    NoticeState,
    ObjectionMove,
    ObjectionState,
    Refusal,
    State,
    Told,
)

from .decisions import refuse, told_payee
from .entries import locked, take_no
from .proving import want_proofs


@action("subsidy.notice_opened", may=access.may_open_notice)
def open_notice(
    *, by: Actor, now: datetime, region: str, claim_ids: Sequence[int] | None = None, until_on: date | None = None
) -> Notice:
    """Put granted claims of a region before the public, all of them or those picked.

    The day of publication does not count; `until_on` may be later than the law asks, never earlier.
    """
    today = timezone.localdate(now)
    found = access.seen_by(by).filter(state=State.GRANTED, region__code__startswith=region_stem(region))
    if claim_ids is not None:
        found = found.filter(pk__in=claim_ids)
    claims = list(found.select_for_update(of=["self"]).order_by("id"))
    if not claims:
        raise Refused(Refusal.NOTHING_PICKED)
    earliest = last_day(today, procedure(today).notice_days)
    if until_on is not None and until_on < earliest:
        raise Refused(Reason(Refusal.NOTICE_SHORT, {"days": procedure(today).notice_days, "until": earliest}))
    notice = Notice.objects.create(
        no=take_no("GS", region, today.year), region_id=region, from_on=today, until_on=until_on or earliest,
        opened_at=now, opened_by=by.person_id)
    notice.claims.set(claims)
    for claim in claims:
        move(claim, MOVES, Move.NOTICE, by=by, now=now, due_on=notice.until_on)
    return notice


@action("subsidy.objection_raised", may=access.may_object)
def object_to(
    *, by: Actor, now: datetime, notice_id: int, claim_id: int, text: str, name: str = "", contact: str = ""
) -> Objection:
    """Say that a noticed claim is wrong. A name is welcome, not needed; neither name nor contact is ever shown to
    whom it concerns. Starts the clock for an answer."""
    today = timezone.localdate(now)
    notice = Notice.objects.select_for_update().get(pk=notice_id)
    claim = Claim.objects.select_related("sheet", "payee_organisation").filter(pk=claim_id, notices=notice).first()
    if claim is None or claim.state != State.NOTICED:
        raise Refused(Refusal.NOT_ON_NOTICE)
    if notice.state != NoticeState.OPEN or today > notice.until_on:
        raise Refused(Reason(Refusal.NOTICE_OVER, {"until": notice.until_on}))
    if not text.strip():
        raise Refused(Refusal.WHY_NEEDED)
    objection = Objection.objects.create(
        no=take_no("YY", claim.region_id, today.year), claim=claim, notice=notice, name=name.strip(),
        contact=contact.strip(), text=text.strip(), due_on=last_day(today, procedure(today).objection_days),
        raised_at=now, raised_by=by.person_id)
    told_payee(Told.OBJECTED, claim, now=now)
    return objection


@action("subsidy.objection_answered", may=access.may_answer)
def answer_objection(*, by: Actor, now: datetime, objection_id: int, upheld: bool, answer: str) -> Objection:
    """Answer an objection: upheld refuses the claim, dismissed lets it stand. Not by those who decided the claim."""
    objection = Objection.objects.select_for_update().get(pk=objection_id)
    claim = locked(objection.claim_id)
    decide.may_answer(officer=by.person_id, reviewed_by=claim.reviewed_by, granted_by=claim.granted_by).or_refuse()
    if not answer.strip():
        raise Refused(Refusal.WHY_NEEDED)
    move(objection, OBJECTION_MOVES, ObjectionMove.UPHOLD if upheld else ObjectionMove.DISMISS, by=by, now=now,
         answered_at=now, answered_by=by.person_id, answer=answer.strip())
    if upheld and claim.state == State.NOTICED:
        refuse(claim, judged(claim, today=timezone.localdate(now)), by=by, now=now, why=answer.strip())
    return objection


@action("subsidy.notice_closed", may=access.may_close_notice)
def close_notice(*, by: Actor, now: datetime, notice_id: int) -> Notice:
    """End a notice after its last day, when every objection is answered: its claims become payable."""
    today = timezone.localdate(now)
    notice = Notice.objects.select_for_update().get(pk=notice_id)
    reasons = []
    if today <= notice.until_on:
        reasons.append(Reason(Refusal.NOTICE_RUNNING, {"until": notice.until_on}))
    waiting = notice.objections.filter(state=ObjectionState.OPEN).count()
    if waiting:
        reasons.append(Reason(Refusal.OBJECTION_OPEN, {"count": waiting}))
    if reasons:
        raise Refused(*reasons)
    move(notice, NOTICE_MOVES, NoticeMove.CLOSE, by=by, now=now, closed_at=now, closed_by=by.person_id)
    pay_by = last_day(today, procedure(today).payment_days)
    cleared = list(notice.claims.filter(state=State.NOTICED).select_for_update(of=["self"]).order_by("id"))
    for claim in cleared:
        move(claim, MOVES, Move.CLEAR, by=by, now=now, due_on=pay_by)
    want_proofs(cleared, by=by, now=now)
    note(cleared=len(cleared))
    return notice
