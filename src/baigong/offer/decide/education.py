"""企业职工教育经费: what a firm sets aside, spends, may deduct and carries on, year by year.

The figures are data: institution/training/education.yaml.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import yaml

from baigong.kernel.fen import Fen
from baigong.kernel.refused import Answer, Reason
from baigong.offer.words.education import EducationRefusal
from baigong.offer.words.education import EducationUse as Purpose


@dataclass(frozen=True)
class EducationRules:
    """One dated version; shares of the payroll in per mille, `front_line_percent_min` of what is spent."""

    source: str
    basis: str
    trust: str
    usual_per_mille: int
    high_per_mille: int
    deductible_per_mille: int
    front_line_percent_min: int


@dataclass(frozen=True)
class Year:
    """What a firm wrote down of a year: its payroll, the share it sets aside, what it spent and how much for the front line."""

    year: int
    payroll_fen: Fen
    per_mille: int
    spent_fen: Fen = 0
    front_line_fen: Fen = 0


@dataclass(frozen=True)
class Account:
    """A year worked out. All in fen: `left` is what was set aside and not spent, of this and all earlier years (below 0: spent
    ahead); `carried_in` what earlier years spent above their ceiling; deductible + carried_out = spent + carried_in."""

    year: Year
    rules: EducationRules
    set_aside_fen: Fen
    left_fen: Fen
    ceiling_fen: Fen
    carried_in_fen: Fen
    deductible_fen: Fen
    carried_out_fen: Fen

    @property
    def front_line_percent(self) -> int | None:
        """Of what was spent, for front-line workers, rounded down; None where nothing was spent."""
        return self.year.front_line_fen * 100 // self.year.spent_fen if self.year.spent_fen else None

    @property
    def is_short_of_front_line(self) -> bool:
        """Too little for the front line: a warning."""
        share = self.front_line_percent
        return share is not None and share < self.rules.front_line_percent_min

    @property
    def adjustment_fen(self) -> Fen:
        """What the year's taxable income changes by: spent beyond the ceiling is added, carried over from before taken off."""
        return self.year.spent_fen - self.deductible_fen


def read_education_rules(text: str) -> list[tuple[date, EducationRules]]:
    """All versions with the day each begins, oldest first. Raises ValueError on a wrong or missing key."""
    return sorted(((sheet["from"], _one(sheet)) for sheet in yaml.safe_load(text)["versions"]), key=lambda one: one[0])


def education_rules_of(versions: Sequence[tuple[date, EducationRules]], year: int) -> EducationRules:
    """The version in force at a year's end. Raises LookupError before the first."""
    held = [rules for begins, rules in versions if begins <= date(year, 12, 31)]
    if not held:
        raise LookupError(f"no rules on education funds in {year}")
    return held[-1]


def accounts(years: Sequence[Year], rules: Mapping[int, EducationRules]) -> list[Account]:
    """Every year worked out, oldest first; `rules` by year. What is carried goes over years that were not written down too."""
    worked, left, carried = [], 0, 0
    for one in sorted(years, key=lambda one: one.year):
        law = rules[one.year]
        aside, ceiling = part(one.payroll_fen, one.per_mille), part(one.payroll_fen, law.deductible_per_mille)
        deductible = min(one.spent_fen + carried, ceiling)
        left += aside - one.spent_fen
        out = one.spent_fen + carried - deductible
        worked.append(Account(one, law, set_aside_fen=aside, left_fen=left, ceiling_fen=ceiling, carried_in_fen=carried,
                              deductible_fen=deductible, carried_out_fen=out))
        carried = out
    return worked


def part(fen: Fen, per_mille: int) -> Fen:
    """So many thousandths of an amount, half a fen rounded up."""
    return int((Decimal(fen) * per_mille / 1000).quantize(Decimal(1), rounding=ROUND_HALF_UP))


@dataclass(frozen=True)
class Use:
    """One thing paid: the number of its voucher, the day, the kind, what for, how much and how much of it for the front line."""

    no: str
    on: date
    purpose: Purpose
    what: str
    amount_fen: Fen
    front_line_fen: Fen = 0


def may_write_year(*, year: int, payroll_fen: Fen, per_mille: int, rules: EducationRules, on: date) -> Answer:
    """A year is this one or an earlier one, has a payroll, and sets aside what the law asks at least."""
    return Answer.of([
        Reason(EducationRefusal.AHEAD, {"year": on.year}) if year > on.year else None,
        Reason(EducationRefusal.NO_PAYROLL) if payroll_fen <= 0 else None,
        Reason(EducationRefusal.TOO_LITTLE_ASIDE, {"percent": percent(rules.usual_per_mille)})
        if not rules.usual_per_mille <= per_mille <= 1000 else None,
    ])


def may_spend(uses: Sequence[Use], *, year: int, known: frozenset[str], on: date) -> Answer:
    """Every use lies in its year and not in the future, has a voucher not used yet (`known`), an amount, and no more of it for
    the front line than it is."""
    return Answer.of(reason for _, reason in faults_of(uses, year=year, known=known, on=on))


def faults_of(uses: Sequence[Use], *, year: int, known: frozenset[str], on: date) -> Iterator[tuple[int, Reason]]:
    """What is wrong, with the place of the use in the list."""
    seen = set(known)
    for nth, use in enumerate(uses):
        if use.on.year != year or use.on > on:
            yield nth, Reason(EducationRefusal.SPENT_WHEN, {"no": use.no, "year": year})
        if not use.no.strip() or not use.what.strip():
            yield nth, Reason(EducationRefusal.SPENT_ON_WHAT, {"no": use.no})
        if use.amount_fen <= 0:
            yield nth, Reason(EducationRefusal.SPENT_NOTHING, {"no": use.no})
        if not 0 <= use.front_line_fen <= max(use.amount_fen, 0):
            yield nth, Reason(EducationRefusal.FRONT_LINE_TOO_MUCH, {"no": use.no})
        if use.no in seen:
            yield nth, Reason(EducationRefusal.VOUCHER_TWICE, {"no": use.no})
        seen.add(use.no)


def percent(per_mille: int) -> str:
    """Thousandths as people say them: 15 → "1.5"."""
    return f"{per_mille / 10:g}"


def _one(sheet: dict[str, Any]) -> EducationRules:
    wanted = {field.name for field in fields(EducationRules)}
    if set(sheet) - {"from"} != wanted:
        raise ValueError(f"education rules: unlike keys {sorted((set(sheet) - {'from'}) ^ wanted)}")
    return EducationRules(**{key: value for key, value in sheet.items() if key != "from"})
