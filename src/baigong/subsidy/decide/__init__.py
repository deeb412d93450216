"""Pure judgements of subsidy: the procedure of a day, whose matter a claim is, which use of an entitlement is free."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from json import dumps
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

import yaml

from baigong.kernel.refused import Answer, Reason, Refused
from baigong.policy.words import Fund
from baigong.subsidy.words import STATED, Basis, Kind, Payee, Refusal
from baigong.subsidy.words.proving import Unproved

from .bank import BANK_COLUMNS as BANK_COLUMNS
from .bank import BankRow as BankRow
from .bank import bank_rows as bank_rows
from .reconciling import STATEMENT_COLUMNS as STATEMENT_COLUMNS
from .reconciling import Difference as Difference
from .reconciling import StatementRow as StatementRow
from .reconciling import compared as compared
from .reconciling import statement_rows as statement_rows


@dataclass(frozen=True)
class Procedure:
    """The legal clocks of a day, in working days; `source` says what they rest on."""

    source: str
    review_days: int
    grant_days: int
    notice_days: int
    objection_days: int
    payment_days: int
    mend_days: int
    difference_days: int
    account_days: int


@dataclass(frozen=True)
class Shelf:
    """institution/subsidy/procedure.yaml, read."""

    versions: tuple[tuple[date, Procedure], ...]
    kinds: Mapping[str, Kind]
    limits: Mapping[str, Mapping[str, frozenset[str]]]

    def on(self, day: date) -> Procedure:
        """The version in force on a day; before the first one, the first. """
        found = [procedure for start, procedure in self.versions if start <= day]
        return found[-1] if found else self.versions[0][1]

    def kind_of(self, codes: Sequence[str], fund: str) -> Kind:
        """What a policy's money is: as the shelf lists it or the frames it fills in (`codes`, its own first), else by the
        fund that pays."""
        usual = Kind.INSURANCE if fund == "unemployment-insurance" else Kind.TRAINING
        return next((self.kinds[code] for code in codes if code in self.kinds), usual)

    def is_about(self, limit: str, *, kind: Kind, fund: str | None) -> bool:
        """Does a limits sheet speak of claims of this kind, paid from this fund? One not listed speaks of all.

        Whoever is refused or whose fund is still unknown is paid from none: limits of a fund say nothing yet.
        """
        listed = self.limits.get(limit, {})
        return str(kind) in listed.get("kinds", {str(kind)}) and fund in listed.get("funds", {fund})


def read_procedure(text: str) -> Shelf:
    """Read the file. Raises KeyError or ValueError when a clock is missing or no number of days, or a part is unknown."""
    top = yaml.safe_load(text)
    if unknown := sorted(set(top) - {"versions", "kinds", "limits"}):
        raise ValueError(f"unknown parts: {', '.join(unknown)}")
    versions = tuple(
        (row["from"], Procedure(row["source"], *(_days(row, name) for name in (
            "review", "grant", "notice", "objection", "payment", "mend", "difference", "account"))))
        for row in sorted(top["versions"], key=lambda row: row["from"])
    )
    kinds = {code: Kind(kind) for code, kind in top["kinds"].items()}
    return Shelf(versions, kinds, {code: _about(row) for code, row in top["limits"].items()})


def _about(row: Mapping[str, list[str]]) -> dict[str, frozenset[str]]:
    """The kinds and funds a limits sheet speaks of. Raises KeyError or ValueError for any other word."""
    words: dict[str, type[Kind] | type[Fund]] = {"kinds": Kind, "funds": Fund}
    return {name: frozenset(str(words[name](one)) for one in listed) for name, listed in row.items()}


def _days(row: Mapping[str, Any], name: str) -> int:
    days = int(row[f"{name}_working_days"])
    if days < 1:
        raise ValueError(f"{name}: {days} working days")
    return days


def deciding_region(kind: Kind, *, worker_region: str, cohort_region: str | None) -> str:
    """Who decides: insurance money where the worker is served, everything else where the class was held."""
    return worker_region if kind == Kind.INSURANCE or not cohort_region else cohort_region


def payee_organisation(payee: Payee, *, provider: int | None, employer: int | None) -> int | None:
    """The organisation that is paid, or None for the worker. Raises LookupError when the sheet names one we lack."""
    if payee == Payee.WORKER:
        return None
    found = provider if payee == Payee.PROVIDER else employer
    if found is None:
        raise LookupError(f"no {payee} to pay")
    return found


def stated_basis(basis: str) -> Basis:
    """The basis an officer states for telling somebody. Raises Refused(basis_needed) for anything else."""
    if basis not in STATED:
        raise Refused(Refusal.BASIS_NEEDED)
    return Basis(basis)


def free_place(taken: Collection[int], times: int) -> int | None:
    """The lowest use (1 … times) of an entitlement that is still free, or None."""
    return next((nth for nth in range(1, times + 1) if nth not in taken), None)


def money_ids(no: str, round: int) -> tuple[UUID, UUID]:
    """The ledger ids of a claim's hold and post in one round: the same claim and round always gives the same two."""
    return (uuid5(NAMESPACE_URL, f"baigong/claim/{no}/{round}/hold"),
            uuid5(NAMESPACE_URL, f"baigong/claim/{no}/{round}/post"))


def void_id(no: str, round: int) -> UUID:
    """The ledger id of giving a round's hold back."""
    return uuid5(NAMESPACE_URL, f"baigong/claim/{no}/{round}/void")


def may_release(
    *, payer: int | None, reviewed_by: int | None, granted_by: int | None, is_frozen: bool = False, is_unproved: bool = False
) -> Answer:
    """Who decided never pays; what is being looked into waits, and so does what would go to an account of nobody knows whom."""
    decided = payer is not None and payer in (reviewed_by, granted_by)
    return Answer.of([Reason(Refusal.PAYER_DECIDED) if decided else None, Reason(Refusal.FROZEN) if is_frozen else None,
                      Reason(Unproved.ACCOUNT_UNPROVED) if is_unproved else None])


def may_be_second(*, officer: int | None, reviewed_by: int | None) -> Answer:
    """The second look is another officer's."""
    same = officer is not None and officer == reviewed_by
    return Answer.of([Reason(Refusal.SAME_OFFICER) if same else None])


def may_answer(*, officer: int | None, reviewed_by: int | None, granted_by: int | None) -> Answer:
    """An objection is answered by someone who did not decide the claim."""
    decided = officer is not None and officer in (reviewed_by, granted_by)
    return Answer.of([Reason(Refusal.ANSWERER_DECIDED) if decided else None])


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """Names of facts (as plain JSON) that are not what they were; a fact gone unknown counts too."""
    return [name for name in sorted({*before, *after}) if before.get(name) != after.get(name)]


SEALED = ("kind", "sheet_hash", "limit_hashes", "sources", "lines", "slots", "amount_fen", "pays", "flip", "why")
"""What of a decision is sealed, beside its facts."""
SHORT = 8
"""Hexadecimal digits that tell which part was changed; that something was, the whole digest tells."""


def sealed(salt: str, decided: Mapping[str, Any]) -> dict[str, Any]:
    """What the journal keeps of a decision's columns (plain JSON): one digest of all, a short one of each and of each fact.

    Whoever lacks the salt, which only the decision holds, learns nothing from them: the journal stays free of facts.
    """
    parts = {name: decided[name] for name in SEALED}
    return {
        "whole": _digest(salt, "", {**parts, "facts": decided["facts"]}),
        "parts": {name: _digest(salt, name, value)[:SHORT] for name, value in parts.items()},
        "facts": {name: _digest(salt, f"facts/{name}", value)[:SHORT] for name, value in sorted(decided["facts"].items())},
    }


def unlike(seal: Mapping[str, Any], salt: str, decided: Mapping[str, Any]) -> tuple[list[str], list[str]] | None:
    """Which parts and which facts of a decision are not what was sealed (both may be empty); None when all is as it was."""
    now = sealed(salt, decided)
    if now["whole"] == seal["whole"]:
        return None
    parts, facts = ([name for name in sorted({*seal[which], *now[which]}) if seal[which].get(name) != now[which].get(name)]
                    for which in ("parts", "facts"))
    return parts, facts


def is_sealed_as(seal: Mapping[str, Any], salt: str, which: str, name: str, value: Any) -> bool:
    """Was this the value of a part ("parts") or fact ("facts") when it was sealed?"""
    return bool(seal[which].get(name) == _digest(salt, f"facts/{name}" if which == "facts" else name, value)[:SHORT])


def _digest(salt: str, name: str, value: Any) -> str:
    told = dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(f"{salt}|{name}|{told}".encode()).hexdigest()
