"""Parts that several actions of this floor share: numbers, decisions, slots, money held and given back."""

from collections.abc import Collection
from datetime import datetime

from django.conf import settings
from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.crypto import salted_hmac

from baigong.journal.actions import note, step
from baigong.journal.queries import any_of, kept
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Refused
from baigong.ledger import actions as ledger
from baigong.policy import queries as policy
from baigong.policy.words import Fund
from baigong.rules import Slot as Rights
from baigong.rules import Verdict
from baigong.subsidy import decide
from baigong.subsidy.facts import Judged, whole_of
from baigong.subsidy.facts.certificate import LEFT
from baigong.subsidy.models import Claim, Decision, Slot
from baigong.subsidy.words import DecisionKind, Instalment, InstalmentRefusal, Refusal

from .committing import let_go, turn_into_claim
from .package_money import give_to_package, take_from_package


@step
def take_no(kind: str, region: str, year: int) -> str:
    """The next number such as BT-120104-2025-00017: taken by one statement, so numbers have no twin."""
    stem = f"{kind}-{region}-{year}"
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO subsidy_serial (stem, last) VALUES (%s, 1) "
            "ON CONFLICT (stem) DO UPDATE SET last = subsidy_serial.last + 1 RETURNING last", [stem])
        return f"{stem}-{cursor.fetchone()[0]:05d}"


@step
def write_decision(
    claim: Claim, found: Judged, *, kind: DecisionKind, by: Actor, now: datetime, pays: bool, why: str = ""
) -> Decision:
    """Store what was decided as the lines that screen, letter and audit show, and seal it in the journal's chain, so that
    whatever is changed afterwards shows. `pays` is the officer's answer."""
    verdict = found.verdict
    made = Decision.objects.create(
        claim=claim, kind=str(kind), salt=_salt(claim, kind), sheet_hash=found.sheet.hash, limit_hashes=list(verdict.limit_hashes),
        facts=found.facts.as_json(),
        sources=found.facts.sources_as_json(), lines=[line.as_json() for line in verdict.lines],
        slots=[{"family": slot.family, "code": slot.code, "times": slot.times} for slot in verdict.slots],
        amount_fen=verdict.amount_fen or 0 if pays else 0, pays=pays, flip=None if pays else found.flip_json(),
        why=why, decided_at=now, decided_by=by.person_id,
    )
    note(decision=made.pk, seal=decide.sealed(made.salt, made.sealed))
    return made


def _salt(claim: Claim, kind: DecisionKind) -> str:
    """Nobody guesses it who lacks the installation's key. In an invented city there is nothing to hide: the same seed gives
    the same journal everywhere."""
    key = "simulated" if settings.SIMULATED else settings.SECRET_KEY
    return salted_hmac("baigong.subsidy.decision", f"{claim.no}/{claim.round}/{kind}", secret=key).hexdigest()[:32]


@kept
def _slots(family: str, person: int, key: str) -> QuerySet[Slot]:
    return Slot.objects.filter(family=family, person_id=person, key=key, freed_at=None)


@step
def take_slots(claim: Claim, verdict: Verdict, *, by: Actor, now: datetime) -> None:
    """Use up what the sheet allows once (or n times). Raises Refused(slot_taken, quota_full).

    Two at once for one person: the UNIQUE decides. What many share is taken in turn, and always in the same order.
    """
    made = []
    for slot in sorted(verdict.slots, key=lambda slot: (slot.is_shared, slot.family, slot.code)):
        if slot.is_shared:
            nth = _shared_place(slot)
        else:
            taken = _slots(family=slot.family, person=claim.worker_id, key=slot.code)
            nth = decide.free_place({one.nth for one in taken}, slot.times)
        if nth is None:
            raise Refused(Refusal.QUOTA_FULL if slot.is_shared else Refusal.SLOT_TAKEN)
        made.append(Slot(family=slot.family, person_id=None if slot.is_shared else claim.worker_id, key=slot.code, nth=nth,
                         times=slot.times, claim=claim, taken_at=now, taken_by=by.person_id))
    Slot.objects.bulk_create(made)


@step
def refuse_left(claim: Claim) -> None:
    """Nothing is advanced for who left or failed since. Raises Refused(instalment_left)."""
    if claim.instalment == Instalment.ADVANCE and claim.enrolment is not None and claim.enrolment.state in LEFT:
        raise Refused(InstalmentRefusal.LEFT)


@step
def know_whole(claim: Claim, found: Judged) -> None:
    """What the whole would be, kept with a claim for a part of it: the database lets parts come to no more.

    For an advance as if the training were completed. Raises Refused(instalment_whole_unknown) where the sheet gives none.
    """
    if claim.instalment == Instalment.WHOLE:
        return
    claim.whole_fen = whole_of(claim, found)
    if claim.whole_fen is None:
        raise Refused(InstalmentRefusal.WHOLE_UNKNOWN)
    claim.save(update_fields=["whole_fen"])


@step
def wait_turn(claim: Claim) -> None:
    """One after another, under a policy that caps money: who is next sees what was granted before.

    Holds until the transaction ends.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))",
                       [f"money/{claim.sheet.region_id}/{claim.sheet.slug}"])


def _shared_place(slot: Rights) -> int | None:
    """A free use of what a firm, a class or a place may have so often; None when there is none.

    Whoever wants one waits for whoever is taking one: else both would pick the same, and one be refused while some are left.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"slot/{slot.family}/{slot.code}"])
        cursor.execute("SELECT coalesce(max(nth), 0) FROM subsidy_slot WHERE family = %s AND person_id IS NULL AND key = %s"
                       " AND freed_at IS NULL", [slot.family, slot.code])
        last: int = cursor.fetchone()[0]
        if last < slot.times:
            return last + 1
        cursor.execute(
            "SELECT min(n) FROM generate_series(1, %s) n WHERE NOT EXISTS (SELECT 1 FROM subsidy_slot "
            "WHERE family = %s AND person_id IS NULL AND key = %s AND nth = n AND freed_at IS NULL)",
            [slot.times, slot.family, slot.code])
        return cursor.fetchone()[0]  # what was given back, if anything


@step
def hold_money(claim: Claim, verdict: Verdict, *, by: Actor, now: datetime) -> None:
    """Promise the amount out of the budget line of the region, fund and year; what was reserved for its seat no longer counts.

    Raises Refused(no_budget, overdrawn).
    """
    turn_into_claim(claim, by=by, now=now)
    fund, amount_fen = Fund(str(verdict.from_fund)), verdict.amount_fen or 0
    take_from_package(claim, amount_fen, now=now)
    line = policy.budget_line(claim.region_id, fund, timezone.localdate(now).year)
    ledger.open_account(claim.ledger_account, claim.ledger_name)
    ledger.hold(id=claim.hold_id, debit=line.account, credit=claim.ledger_account, amount_fen=amount_fen,
                why=claim.no, now=now)
    claim.amount_fen, claim.budget_line = amount_fen, line
    claim.save(update_fields=["amount_fen", "budget_line"])


@step
def give_back(claim: Claim, *, by: Actor, now: datetime) -> None:
    """Void the hold and free the slots; the claim gets fresh ledger ids for a next round, its seat is reserved as before."""
    void_id = decide.void_id(claim.no, claim.round)
    ledger.void(id=void_id, settles=claim.hold_id, why=claim.no, now=now)
    Slot.objects.filter(claim=claim).delete()
    claim.round += 1
    claim.hold_id, claim.post_id = decide.money_ids(claim.no, claim.round)
    claim.save(update_fields=["round", "hold_id", "post_id"])
    let_go(claim, by=by, now=now)
    give_to_package(claim, claim.amount_fen, now=now)


@step
def locked(claim_id: int) -> Claim:
    """The claim with everything its judgement reads of the rows it names, its own row locked. Raises Claim.DoesNotExist."""
    return _locked_one.get(claim=claim_id)


@kept
def _locked_one(claim: int) -> QuerySet[Claim]:
    return _whole().select_for_update(of=["self"]).filter(pk=claim)


def _whole() -> QuerySet[Claim]:
    found = Claim.objects.select_related("sheet", "worker", "certificate", "cohort__provider", "cohort__item", "enrolment")
    return found.defer(*(f"sheet__{text}" for text in policy.TEXTS))


@step
def lock_all(claim_ids: Collection[int]) -> list[Claim]:
    """Lock many claims, in the order of their ids; of each no more than whose it is and who decided it."""
    return list(Claim.objects.select_for_update().filter(pk__in=any_of(claim_ids)).only(
        "payee", "worker_id", "payee_organisation_id", "reviewed_by", "granted_by").order_by("id"))


@step
def locked_all(claim_ids: Collection[int]) -> dict[int, Claim]:
    """Many claims with everything their judgement reads of the rows they name, all locked, in the order of their ids."""
    return {one.pk: one for one in _whole().select_for_update(of=["self"]).filter(pk__in=claim_ids).order_by("id")}
