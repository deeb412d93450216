"""How much of what may be had only so often is used up, by which payments, and what is left: as the entitlement slots count,
across policies, payees and funds. Nothing is written.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Count, Q

from baigong import rules
from baigong.kernel.actor import Actor
from baigong.people import queries as people
from baigong.people.queries import Known
from baigong.people.words import Role
from baigong.subsidy import access
from baigong.subsidy.models import Decision, Slot
from baigong.subsidy.queries.claims import SLIM_OF_CLAIM, law_of
from baigong.subsidy.words import Payee, State

MOST_USES = 20
"""Of a quota that many share, the latest uses that an officer is shown one by one; the count is of all."""


@dataclass(frozen=True)
class Lawful:
    """What a case is judged by, on which facts and day: what it would use up follows from that. `own_fen` is what it has been
    decided to be paid itself, which its facts do not count.
    """

    sheet: rules.Sheet
    limits: tuple[rules.Sheet, ...]
    values: Mapping[str, Any]
    on: date
    own_fen: int = 0

    def days(self) -> list[tuple[rules.Sheet, date]]:
        """Its sheets with the day each counts on: of the limits those that hold on theirs."""
        held = [(limit, day) for limit in self.limits if (day := self.values.get(limit.counts_on)) and limit.in_force.holds(day)]
        return [(self.sheet, self.on), *held]


@dataclass(frozen=True)
class Use:
    """One use: by which claim (`is_own`: the one looked at; `is_seen`: the reader may open it), on which counting date, under
    which policy, paid to whom.
    """

    claim_id: int
    no: str
    on: date
    policy: tuple[str, str]
    payee: Payee
    organisation: str
    amount_fen: int
    state: State
    is_own: bool
    is_seen: bool


@dataclass(frozen=True)
class Quota:
    """Something that may be had so many `times`: `keys` say by whom and within what. `uses` may be fewer than `used`, where it
    is shared and the reader may not see whose the others are. `basis` is the clause in `sheet`.
    """

    family: str
    keys: tuple[tuple[str, Any], ...]
    times: int
    used: int
    uses: tuple[Use, ...]
    sheet: rules.Sheet
    basis: str

    @property
    def is_shared(self) -> bool:
        """Do several people share it?"""
        return all(name != "person" for name, _value in self.keys)

    @property
    def left(self) -> int:
        """How many more there are."""
        return max(0, self.times - self.used)

    @property
    def is_nearly_used_up(self) -> bool:
        """Some is used, and what is left is the last one, or a tenth."""
        return bool(self.used) and 0 < self.left <= max(1, self.times // 10)


@dataclass(frozen=True)
class Quotas:
    """All of one case: what may be had so often, what sums in all (`caps`, each with its sheet and day; the case's own payment
    counted in), and what other systems report to have paid (it counts in the conditions, not in the slots).
    """

    quotas: tuple[Quota, ...]
    caps: tuple[tuple[rules.Sheet, rules.Cap, date], ...]
    elsewhere: tuple[tuple[rules.FactKind, Known], ...]


def quotas(worker_id: int, cases: Sequence[Lawful], *, by: Actor, today: date, claim_id: int | None = None) -> list[Quotas]:
    """Of each case of one person, in the order given; three or four queries however many there are."""
    wanted = [_wanted(one) for one in cases]
    shared = {key for found in wanted for key, (slot, _sheet, _basis) in found.items() if slot.is_shared}
    counts, uses = _uses(worker_id, shared, by=by, claim_id=claim_id)
    known = people.newest(people.answers_about(worker_id), on=today) if cases else {}
    told = {key: tuple(rows) for key, rows in uses.items()}
    return [Quotas(tuple(
        Quota(slot.family, slot.key, slot.times, counts.get(key, len(told.get(key, ()))), told.get(key, ()), sheet, basis)
        for key, (slot, sheet, basis) in found.items()), _caps(one), _elsewhere(one, known))
        for one, found in zip(cases, wanted, strict=True)]


def of_decision(decision: Decision, on: date) -> Lawful | None:
    """What a stored decision used or would have used up; None where its text or its facts can no longer be read."""
    law = law_of(decision)
    if law is None:
        return None
    try:
        facts = rules.facts_from_json(tuple(rules.kinds_of(law[0], *law[1]).values()), decision.facts)
    except (TypeError, ValueError):
        return None
    return Lawful(*law, facts, on, decision.amount_fen if decision.pays else 0)


Key = tuple[str, str]
Found = dict[Key, tuple[rules.Slot, rules.Sheet, str]]


def _wanted(one: Lawful) -> Found:
    """Every slot the sheet and its limits speak of, once each; the stricter count holds."""
    found: Found = {}
    for sheet, day in one.days():
        for slot in rules.slots_on(sheet, one.values, on=day):
            key = (slot.family, slot.code)
            if key not in found or slot.times < found[key][0].times:
                basis = next((once.basis for once in sheet.once if once.family == slot.family and once.holds_on(day)), "")
                found[key] = (slot, sheet, basis)
    return found


def _caps(one: Lawful) -> tuple[tuple[rules.Sheet, rules.Cap, date], ...]:
    """Every cap on money of the sheet and its limits, the lowest of each sum."""
    found: dict[tuple[str, ...], tuple[rules.Sheet, rules.Cap, date]] = {}
    for sheet, day in one.days():
        for cap in rules.caps_on(sheet, one.values, on=day):
            if cap.facts not in found or cap.most_fen < found[cap.facts][1].most_fen:
                used = None if cap.used_fen is None else cap.used_fen + one.own_fen
                found[cap.facts] = (sheet, replace(cap, used_fen=used), day)
    return tuple(found.values())


def _uses(worker_id: int, shared: set[Key], *, by: Actor, claim_id: int | None) -> tuple[dict[Key, int], dict[Key, list[Use]]]:
    """How often what is shared is used, and the uses the reader may see: a person's own, and for officers those of others."""
    uses: dict[Key, list[Use]] = {}
    counts: dict[Key, int] = {}
    rows = Slot.objects.filter(freed_at=None).select_related("claim__sheet", "claim__payee_organisation").defer(
        *SLIM_OF_CLAIM).order_by("taken_at", "id")
    seen = list(rows.filter(person=worker_id))
    if shared:
        mine = Q(pk__in=[])
        for family, code in shared:
            mine |= Q(family=family, key=code)
        theirs = Slot.objects.filter(mine, person=None, freed_at=None)
        counts = {**dict.fromkeys(shared, 0), **{
            (family, code): count for family, code, count in theirs.order_by().values_list("family", "key").annotate(Count("id"))}}
        latest = theirs.filter(claim__in=access.seen_by(by)).order_by("-id").values("pk")[:MOST_USES]
        seen += list(rows.filter(pk__in=latest))
    for row in seen:
        uses.setdefault((row.family, row.key), []).append(_use(row, by, claim_id))
    return counts, uses


def _use(row: Slot, by: Actor, claim_id: int | None) -> Use:
    claim = row.claim
    is_seen = by.person_id == claim.worker_id if by.role == Role.WORKER else by.covers(claim.region_id)
    return Use(claim.pk, claim.no, claim.counts_on, (claim.sheet.name, claim.sheet.name_en), Payee(claim.payee),
               claim.payee_organisation.name if claim.payee_organisation else "", claim.amount_fen, State(claim.state),
               claim.pk == claim_id, is_seen)


def _elsewhere(one: Lawful, known: Mapping[str, Known]) -> tuple[tuple[rules.FactKind, Known], ...]:
    kinds = {kind.name: kind for sheet in (one.sheet, *one.limits) for kind in sheet.facts if kind.counts_payments}
    return tuple((kinds[name], known[name]) for name in kinds if name in known and known[name].value)
