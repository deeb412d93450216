"""What was paid is asked back: proposed by one, confirmed by another and booked, objected to, answered, or left off."""

from datetime import datetime

from django.utils import timezone

from baigong.journal.actions import action, move, note, step, tell
from baigong.kernel.actor import Actor
from baigong.kernel.fen import Fen, yuan
from baigong.kernel.move import next_state
from baigong.kernel.refused import Reason, Refused
from baigong.kernel.word import Event
from baigong.ledger import actions as ledger
from baigong.people.words import OrganisationKind
from baigong.policy.words import Fund
from baigong.subsidy import access
from baigong.subsidy.decide import recovery as judging
from baigong.subsidy.models import Claim, Receivable
from baigong.subsidy.queries.procedure import last_day
from baigong.subsidy.queries.recoveries import concerned, may_still_contest
from baigong.subsidy.queries.recovery_terms import recovery_terms
from baigong.subsidy.words import (
    RECOVERY_MOVES,
    Payee,
    RecoveryMove,
    RecoveryReason,
    RecoveryRefusal,
    RecoveryState,
    RecoveryTold,
    Refusal,
    State,
)

from .entries import locked, take_no


@action("subsidy.recovery_proposed", may=access.may_ask_back)
def propose_recovery(
    *, by: Actor, now: datetime, claim_id: int, amount_fen: Fen, reason: str, basis: str, why: str, ground: str = "",
    person_id: int | None = None, organisation_id: int | None = None, is_victim: bool = False,
) -> Receivable:
    """Propose that so much of a paid claim is asked back of somebody (of the payee, where nobody is named).

    `is_victim`: the worker's name was misused; their quota is to be given back. Raises Refused with every reason: not_paid,
    no_sum, more_than_paid, no_clause, no_ground (fraud without a finding), not_concerned, victim_owes, why_needed.
    """
    return propose(locked(claim_id), by=by, now=now, amount_fen=amount_fen, reason=reason, basis=basis, why=why, ground=ground,
                   person_id=person_id, organisation_id=organisation_id, is_victim=is_victim)


@step
def propose(
    claim: Claim, *, by: Actor, now: datetime, amount_fen: Fen, reason: str, basis: str, why: str, ground: str = "",
    person_id: int | None = None, organisation_id: int | None = None, is_victim: bool = False,
) -> Receivable:
    """The proposal itself, of a locked claim; refusals as in `propose_recovery`."""
    cause, debtor = RecoveryReason(reason), _debtor(claim, person_id, organisation_id)
    judged = judging.may_propose(
        state=State(claim.state), paid_fen=claim.amount_fen, asked_back_fen=claim.asked_back_fen, amount_fen=amount_fen,
        reason=cause, basis=basis, ground=ground, debtor=debtor, concerned=concerned(claim), worker_id=claim.worker_id,
        is_victim=is_victim)
    if reasons := [*judged.reasons, *([] if why.strip() else [Reason(Refusal.WHY_NEEDED)])]:
        raise Refused(*reasons)
    kind, key = debtor
    made = Receivable.objects.create(
        no=take_no("ZH", claim.region_id, timezone.localdate(now).year), claim=claim, region_id=claim.region_id,
        line_id=claim.budget_line_id, person_id=key if kind == "person" else None,
        organisation_id=key if kind == "organisation" else None, reason=cause, basis=basis.strip(), ground=ground.strip(),
        why=why.strip(), is_victim=is_victim, amount_fen=amount_fen, proposed_at=now, proposed_by=by.person_id)
    note(made, claim=claim.pk, fen=amount_fen, reason=str(cause), victim=is_victim)
    return made


@action("subsidy.recovery_confirmed", may=access.may_recover)
def confirm_recovery(*, by: Actor, now: datetime, receivable_id: int) -> Receivable:
    """Another officer confirms: it is booked as owed to the fund, and whoever owes it is written to.

    Raises Refused(took_part) for whoever proposed it, or decided or paid the claim.
    """
    one, today = locked_debt(receivable_id), timezone.localdate(now)
    claim, terms = one.claim, recovery_terms(timezone.localdate(now))
    judging.may_confirm(officer=by.person_id, took_part=(
        one.proposed_by, claim.reviewed_by, claim.granted_by, claim.sent_by, claim.paid_by)).or_refuse()
    move(one, RECOVERY_MOVES, RecoveryMove.CONFIRM, by=by, now=now, confirmed_at=now, confirmed_by=by.person_id,
         confirmed_on=today, object_until=last_day(today, terms.objection_working_days),
         due_on=last_day(today, terms.due_working_days),
         restore_due_on=last_day(today, terms.restore_working_days) if one.is_victim else None)
    fund = Fund(one.line.fund)
    ledger.open_account(one.ledger_account, f"{one.line.region.name}{fund.zh}应追回款")
    ledger.transfer(id=judging.recovery_id(one.no, "open"), debit=claim.ledger_account, credit=one.ledger_account,
                    amount_fen=one.amount_fen, why=one.no, now=now)
    told_debtor(RecoveryTold.ASKED, one, now=now, amount=yuan(one.amount_fen), reason=RecoveryReason(one.reason),
                basis=one.basis, due=one.due_on, until=one.object_until)
    return one


@action("subsidy.recovery_withdrawn", may=access.may_recover)
def withdraw_recovery(*, by: Actor, now: datetime, receivable_id: int, why: str) -> Receivable:
    """A proposal is not followed. Raises Refused(why_needed), or not_now once it is confirmed."""
    one = locked_debt(receivable_id)
    stated(why)
    move(one, RECOVERY_MOVES, RecoveryMove.WITHDRAW, by=by, now=now, withdrawn_at=now, withdrawn_by=by.person_id,
         why_withdrawn=why.strip(), due_on=None)
    return one


@action("subsidy.recovery_objected", may=access.may_contest)
def object_to_recovery(*, by: Actor, now: datetime, receivable_id: int, text: str) -> Receivable:
    """Whoever owes it says that it is wrong; nothing is collected until it is answered.

    Raises Refused(objection_late), Refused(objected_before), Refused(why_needed), or not_now once a part is paid or a plan made.
    """
    one, today = locked_debt(receivable_id), timezone.localdate(now)
    stated(text)
    next_state(RECOVERY_MOVES, RecoveryState(one.state), RecoveryMove.OBJECT)  # say first that it is not the time
    if one.objected_at is not None:
        raise Refused(RecoveryRefusal.OBJECTED_BEFORE)
    if not may_still_contest(one, on=today):
        raise Refused(Reason(RecoveryRefusal.OBJECTION_LATE, {"until": one.object_until}))
    move(one, RECOVERY_MOVES, RecoveryMove.OBJECT, by=by, now=now, objection=text.strip(), objected_at=now,
         objected_by=by.person_id, due_on=last_day(today, recovery_terms(today).answer_working_days))
    return one


@action("subsidy.recovery_objection_answered", may=access.may_recover)
def answer_recovery_objection(*, by: Actor, now: datetime, receivable_id: int, upheld: bool, answer: str) -> Receivable:
    """A third officer answers: upheld, the debt is out of the books again; dismissed, it is due anew.

    Raises Refused(answerer_asked) for who proposed or confirmed it, Refused(why_needed).
    """
    one, today = locked_debt(receivable_id), timezone.localdate(now)
    judging.may_answer_objection(officer=by.person_id, asked=(one.proposed_by, one.confirmed_by)).or_refuse()
    stated(answer)
    said = {"answer": answer.strip(), "answered_at": now, "answered_by": by.person_id}
    if upheld:
        move(one, RECOVERY_MOVES, RecoveryMove.UPHOLD, by=by, now=now, **said, withdrawn_at=now, withdrawn_by=by.person_id,
             why_withdrawn=answer.strip(), due_on=None)
        ledger.transfer(id=judging.recovery_id(one.no, "cancel"), debit=one.ledger_account, credit=one.claim.ledger_account,
                        amount_fen=one.amount_fen, why=one.no, now=now)
        told_debtor(RecoveryTold.CANCELLED, one, now=now, why=answer.strip())
    else:
        move(one, RECOVERY_MOVES, RecoveryMove.DISMISS, by=by, now=now, **said,
             due_on=last_day(today, recovery_terms(today).due_working_days))
        told_debtor(RecoveryTold.DISMISSED, one, now=now, why=answer.strip(), due=one.due_on)
    note(upheld=upheld)
    return one


@step
def locked_debt(receivable_id: int) -> Receivable:
    """The debt with its claim, line and debtor, its own row locked. Raises Receivable.DoesNotExist."""
    return Receivable.objects.select_for_update(of=("self",)).select_related(
        "claim", "line__region", "person", "organisation").get(pk=receivable_id)


@step
def told_debtor(word: Event, one: Receivable, *, now: datetime, **values: object) -> None:
    """A message to whoever owes it."""
    if one.organisation is None:
        tell(word, now=now, to_person=one.person_id, link=f"/worker/owed/{one.pk}/", **values)
    else:
        desk = "provider" if one.organisation.kind == OrganisationKind.PROVIDER else "employer"
        tell(word, now=now, to_organisation=one.organisation_id, link=f"/{desk}/owed/{one.pk}/", **values)


def stated(why: str) -> None:
    """Raises Refused(why_needed) for an empty reason."""
    if not why.strip():
        raise Refused(Refusal.WHY_NEEDED)


def _debtor(claim: Claim, person_id: int | None, organisation_id: int | None) -> tuple[str, int | None]:
    if person_id is None and organisation_id is None:
        return ("person", claim.worker_id) if claim.payee == Payee.WORKER else ("organisation", claim.payee_organisation_id)
    return ("person", person_id) if organisation_id is None else ("organisation", organisation_id)
