"""Pure judgements of recovery: the terms of a day, what may be asked back of whom, where it goes, how old a debt is."""

from calendar import monthrange
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

import yaml

from baigong.kernel.fen import Fen, yuan
from baigong.kernel.move import next_state
from baigong.kernel.refused import Answer, Reason
from baigong.policy.words import Fund
from baigong.subsidy.words import (
    RECOVERY_MOVES,
    Age,
    Lapse,
    RecoveryMove,
    RecoveryReason,
    RecoveryRefusal,
    RecoveryState,
    State,
)

OLDEST = ((30, Age.MONTH), (90, Age.QUARTER), (180, Age.HALF), (365, Age.YEAR))
"""The last day of each age."""
DAYS = ("objection_working_days", "answer_working_days", "due_working_days", "restore_working_days", "plan_months_most")


@dataclass(frozen=True)
class Terms:
    """What holds for recovery from a day on: clocks in working days, the longest plan in months, the most of a later subsidy
    that is kept back (percent, by "person" and "organisation"), and from which fen on how many officers approve a write-off.
    """

    source: str
    objection_working_days: int
    answer_working_days: int
    due_working_days: int
    restore_working_days: int
    plan_months_most: int
    set_off_percent_most: Mapping[str, int]
    write_off_approvals: tuple[tuple[Fen, int], ...]

    def approvals_for(self, amount_fen: Fen) -> int:
        """How many officers other than who asked must approve that so much is written off."""
        return next(count for start, count in reversed(self.write_off_approvals) if start <= amount_fen)


@dataclass(frozen=True)
class RecoveryShelf:
    """institution/subsidy/recovery.yaml, read."""

    versions: tuple[tuple[date, Terms], ...]
    lapse: Mapping[Fund, Lapse]

    def on(self, day: date) -> Terms:
        """The version in force on a day; before the first one, the first."""
        found = [terms for start, terms in self.versions if start <= day]
        return found[-1] if found else self.versions[0][1]


def read_recovery(text: str) -> RecoveryShelf:
    """Read the file. Raises KeyError or ValueError when a clock, a cap, a threshold or a fund is missing or makes no sense."""
    top = yaml.safe_load(text)
    rows = sorted(top["versions"], key=lambda row: row["from"])
    return RecoveryShelf(tuple((row["from"], _terms(row)) for row in rows),
                         {fund: Lapse(top["lapse"][fund.value]) for fund in Fund})


def _terms(row: Mapping[str, Any]) -> Terms:
    days = {name: int(row[name]) for name in DAYS}
    most = {holder: int(row["set_off_percent_most"][holder]) for holder in ("person", "organisation")}
    steps = tuple(sorted((100 * int(one["from_yuan"]), int(one["approvals"])) for one in row["write_off_approvals"]))
    if min(days.values()) < 1 or not all(0 <= one < 100 for one in most.values()):
        raise ValueError(f"{row['from']}: days below one, or a cap that leaves nothing to pay out")
    if not steps or steps[0][0] != 0 or min(count for _start, count in steps) < 1:
        raise ValueError(f"{row['from']}: approvals begin at nothing, with one officer at least")
    return Terms(str(row["source"]), **days, set_off_percent_most=most, write_off_approvals=steps)


def may_propose(
    *, state: State, paid_fen: Fen, asked_back_fen: Fen, amount_fen: Fen, reason: RecoveryReason, basis: str, ground: str,
    debtor: tuple[str, int | None], concerned: Collection[tuple[str, int | None]], worker_id: int, is_victim: bool,
) -> Answer:
    """Everything that speaks against asking so much of a claim back from somebody.

    `debtor` and `concerned` are ("person" or "organisation", key): who the claim is about.
    """
    left = paid_fen - asked_back_fen
    return Answer.of([
        Reason(RecoveryRefusal.NOT_PAID) if state != State.PAID else None,
        Reason(RecoveryRefusal.NO_SUM) if amount_fen <= 0 else None,
        Reason(RecoveryRefusal.MORE_THAN_PAID) if state == State.PAID and amount_fen > left else None,
        Reason(RecoveryRefusal.NO_CLAUSE) if not basis.strip() else None,
        Reason(RecoveryRefusal.NO_GROUND) if reason == RecoveryReason.FRAUD and not ground.strip() else None,
        Reason(RecoveryRefusal.NOT_CONCERNED) if debtor not in concerned else None,
        Reason(RecoveryRefusal.VICTIM_OWES)
        if is_victim and (reason != RecoveryReason.FRAUD or debtor == ("person", worker_id)) else None,
    ])


def may_confirm(*, officer: int | None, took_part: Collection[int | None]) -> Answer:
    """Another officer, who neither proposed it nor decided or paid the claim."""
    took = officer is not None and officer in took_part
    return Answer.of([Reason(RecoveryRefusal.TOOK_PART) if took else None])


def may_answer_objection(*, officer: int | None, asked: Collection[int | None]) -> Answer:
    """Not by those whose asking back is objected to."""
    return Answer.of([Reason(RecoveryRefusal.ANSWERER_ASKED) if officer is not None and officer in asked else None])


def may_book(*, amount_fen: Fen, left_fen: Fen, proof: str, came_on: date, today: date) -> Answer:
    """Money that came in: something, with its voucher, no more than is owed, and not tomorrow."""
    return Answer.of([
        Reason(RecoveryRefusal.NOT_COME_YET) if came_on > today else None,
        Reason(RecoveryRefusal.NO_SUM) if amount_fen <= 0 else None,
        Reason(RecoveryRefusal.MORE_THAN_OWED) if amount_fen > left_fen else None,
        Reason(RecoveryRefusal.NO_PROOF) if not proof.strip() else None,
    ])


def may_plan(
    instalments: Sequence[tuple[date, Fen]], *, left_fen: Fen, today: date, months_most: int
) -> Answer:
    """Instalments that add up, on days to come, one after the other, and not beyond so many months."""
    days, until = [day for day, _fen in instalments], months_after(today, months_most)
    adds_up = sum(fen for _day, fen in instalments) == left_fen and all(fen > 0 for _day, fen in instalments)
    in_order = all(one < other for one, other in pairwise([today, *days])) and all(day <= until for day in days)
    return Answer.of([
        None if adds_up and days else Reason(RecoveryRefusal.PLAN_SUM, {"left": yuan(left_fen)}),
        None if in_order else Reason(RecoveryRefusal.PLAN_DAYS, {"until": until}),
    ])


def split(amount_fen: Fen, *, times: int, first: date) -> list[tuple[date, Fen]]:
    """An amount in so many equal monthly instalments from a day on; what does not divide is paid with the last."""
    each = amount_fen // times
    return [(months_after(first, n), each if n < times - 1 else amount_fen - each * (times - 1)) for n in range(times)]


def months_after(day: date, months: int) -> date:
    """The same day so many months later; the last of the month where there is none."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return day.replace(year=year, month=month + 1, day=min(day.day, monthrange(year, month + 1)[1]))


def may_enforce(*, due_on: date | None, today: date, document: str) -> Answer:
    """What is overdue, under the number of a document."""
    return Answer.of([
        Reason(RecoveryRefusal.NOT_OVERDUE, {"due": due_on}) if due_on is not None and due_on >= today else None,
        Reason(RecoveryRefusal.NO_PROOF) if not document.strip() else None,
    ])


def may_restore(
    *, is_victim: bool, state: RecoveryState, is_contestable: bool, paid_fen: Fen, asked_back_fen: Fen, is_restored: bool
) -> Answer:
    """May what a claim used up be given back to the worker in whose name it was had?"""
    stands = state not in (RecoveryState.PROPOSED, RecoveryState.OBJECTED, RecoveryState.WITHDRAWN)
    return Answer.of([
        None if is_victim else Reason(RecoveryRefusal.NOT_A_VICTIM),
        None if stands and not is_contestable else Reason(RecoveryRefusal.NOT_BEYOND_OBJECTION),
        None if asked_back_fen == paid_fen else Reason(RecoveryRefusal.NOT_ALL_ASKED_BACK),
        Reason(RecoveryRefusal.RESTORED_ALREADY) if is_restored else None,
    ])


def kept_back(amount_fen: Fen, *, percent: int, owed: Sequence[Fen]) -> list[Fen]:
    """What of an amount goes to each of these debts, the first first, so much of it at most; never all of it."""
    most = amount_fen * percent // 100
    parts: list[Fen] = []
    for fen in owed:
        parts.append(min(fen, most))
        most -= parts[-1]
    return parts


def goes_to(lapse: Mapping[Fund, Lapse], *, fund: Fund, appropriated: int, comes_in: int) -> Lapse:
    """Where money of a fund and year goes that comes in in some year."""
    return Lapse.SAME if comes_in <= appropriated else lapse[fund]


def ends_as(state: RecoveryState, how: RecoveryMove) -> RecoveryState:
    """The state in which the last repayment leaves a debt; the database sets it with the sum. Raises Refused(not_now)."""
    return RecoveryState(next_state(RECOVERY_MOVES, state, how))


def age(days: int) -> Age:
    """Of a debt that has stood for so many days."""
    return next((one for last, one in OLDEST if days <= last), Age.OLDER)


def recovery_id(no: str, what: str) -> UUID:
    """The ledger id of one booking of a debt: the same debt and document always give the same."""
    return uuid5(NAMESPACE_URL, f"baigong/recovery/{no}/{what}")


def next_due(instalments: Sequence[tuple[date, Fen]], *, paid_fen: Fen) -> date | None:
    """The day of the first instalment (in order of days) that what came in since the plan does not cover; None: all do."""
    total = 0
    for day, amount_fen in instalments:
        total += amount_fen
        if total > paid_fen:
            return day
    return None
