"""Pure: what a trainee owes for a seat and why, and what comes back of it (institution/training/fees.yaml)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

import yaml

from baigong.kernel.fen import Fen, yuan
from baigong.kernel.refused import Answer, Reason
from baigong.kernel.workdays import WorkingDays
from baigong.people.words import Group
from baigong.subsidy.words import FeeBack, FeeRefusal

CATALOGUE = "catalogue"


@dataclass(frozen=True)
class Days:
    """A number of days after something, working or calendar days."""

    days: int
    is_working: bool

    def after(self, start: date, calendar: WorkingDays) -> date:
        """The last day that still counts. Raises CalendarGap for working days of a year nobody arranged."""
        return calendar.add(start, self.days) if self.is_working else start + timedelta(days=self.days)


@dataclass(frozen=True)
class Discount:
    """So many percent less for whoever is in one of the groups; perhaps only where the class asks for a subsidy."""

    groups: frozenset[Group]
    percent: int
    only_subsidised: bool
    text: str
    text_en: str
    basis: str


@dataclass(frozen=True)
class FeeRules:
    """One dated version of the file. `has_ceiling`: a class that asks for a subsidy charges no more than its catalogue says."""

    start: date
    has_ceiling: bool
    ceiling_basis: str
    ceiling_basis_en: str
    pay_within: Days
    cooling_off: Days
    refund_within: Days
    refund_basis: str
    refund_basis_en: str
    discounts: tuple[Discount, ...]


@dataclass(frozen=True)
class Voucher:
    """What of a voucher matters when it is used."""

    code: str
    off_fen: Fen
    holds_until: date
    is_for: bool
    """Of the provider whose class it is, and for this class where it names one."""
    is_used: bool


@dataclass(frozen=True)
class FeeLine:
    """One line of an order, in fen: the price, then what comes off, below 0."""

    text: str
    text_en: str
    basis: str
    amount_fen: Fen

    def as_json(self) -> dict[str, Any]:
        """As stored with the order."""
        return {"text": self.text, "text_en": self.text_en, "basis": self.basis, "amount_fen": self.amount_fen}


@dataclass(frozen=True)
class Quote:
    """What one seat costs one trainee: the lines add up to what is due."""

    price_fen: Fen
    discount_fen: Fen
    voucher_fen: Fen
    lines: tuple[FeeLine, ...]

    @property
    def due_fen(self) -> Fen:
        """Price − discount − voucher, never below 0."""
        return self.price_fen - self.discount_fen - self.voucher_fen


@dataclass(frozen=True)
class Back:
    """What comes back of a fee, and why so much."""

    cause: FeeBack
    amount_fen: Fen
    taught_minutes: int
    planned_minutes: int


def read_fee_rules(text: str) -> tuple[FeeRules, ...]:
    """The versions of the file, oldest first. Raises KeyError or ValueError where something is missing or wrong."""
    sheet = yaml.safe_load(text)
    sources = {key: one["name"] for key, one in sheet["sources"].items()}
    return tuple(sorted((_version(one, sources) for one in sheet["versions"]), key=lambda one: one.start))


def may_state(*, amount_fen: Fen, ceiling_fen: Fen | None, rules: FeeRules, is_ordered: bool, is_raised_on_seats: bool,
              is_late: bool, state: Any, applied_fen: Fen | None = None) -> Answer:
    """Every reason why this is not the price of a class. `applied_fen`: what its application asks of each, where it says so."""
    above = ceiling_fen is not None and amount_fen > ceiling_fen
    return Answer.of([
        Reason(FeeRefusal.PRICE_NEGATIVE) if amount_fen < 0 else None,
        Reason(FeeRefusal.ABOVE_CEILING, {
            "amount": yuan(amount_fen), "ceiling": yuan(ceiling_fen or 0), "ceiling_basis": rules.ceiling_basis,
            "ceiling_basis_en": rules.ceiling_basis_en}) if above else None,
        Reason(FeeRefusal.ABOVE_APPLICATION, {"amount": yuan(amount_fen), "applied": yuan(applied_fen or 0)})
        if applied_fen is not None and amount_fen > applied_fen else None,
        Reason(FeeRefusal.PRICE_LATE, {"state": state, "state_en": state.en}) if is_late else None,
        Reason(FeeRefusal.PRICE_FIXED) if is_ordered else None,
        Reason(FeeRefusal.PRICE_SEATED) if is_raised_on_seats and not is_ordered else None,
    ])


def may_use(voucher: Voucher | None, *, on: date) -> Answer:
    """Every reason why a voucher does not count; None is one nobody knows."""
    if voucher is None:
        return Answer((Reason(FeeRefusal.VOUCHER_UNKNOWN),))
    return Answer.of([
        None if voucher.is_for else Reason(FeeRefusal.VOUCHER_ELSEWHERE),
        Reason(FeeRefusal.VOUCHER_OVER, {"day": voucher.holds_until}) if voucher.holds_until < on else None,
        Reason(FeeRefusal.VOUCHER_USED) if voucher.is_used else None,
    ])


def quote(price_fen: Fen, *, groups: Collection[Group], is_subsidised: bool, voucher: Voucher | None, rules: FeeRules) -> Quote:
    """Price, the highest discount that fits (rounded down to the fen), then the voucher, as far as something is left."""
    lines = [FeeLine("培训收费", "Price of the course", "", price_fen)]
    fits = [one for one in rules.discounts if one.groups & set(groups) and (is_subsidised or not one.only_subsidised)]
    best = max(fits, key=lambda one: one.percent, default=None)
    off = price_fen * best.percent // 100 if best else 0
    if best and off:
        held = sorted(best.groups & set(groups))
        lines.append(FeeLine(f"{best.text}（{held[0].zh}）", f"{best.text_en} ({held[0].en})", best.basis, -off))
    used = min(voucher.off_fen, price_fen - off) if voucher else 0
    if voucher and used:
        lines.append(FeeLine(f"优惠券 {voucher.code}", f"Voucher {voucher.code}", "", -used))
    return Quote(price_fen, off, used, tuple(lines))


def comes_back(
    *, paid_fen: Fen, left_on: date, is_called_off: bool, taught_minutes: int, planned_minutes: int, cooling_off_until: date,
) -> Back:
    """The whole where the class was called off or within the cooling-off period, else the share of what was not taught,
    rounded up to the fen in favour of whoever paid; of a class without a timetable nothing was taught."""
    untaught = max(planned_minutes - taught_minutes, 0)
    if is_called_off:
        cause, fen = FeeBack.CALLED_OFF, paid_fen
    elif left_on <= cooling_off_until:
        cause, fen = FeeBack.COOLING_OFF, paid_fen
    else:
        cause, fen = FeeBack.UNTAUGHT, -(-paid_fen * untaught // planned_minutes) if planned_minutes else paid_fen
    return Back(cause, fen, min(taught_minutes, planned_minutes), planned_minutes)


def fee_id(no: str, what: str) -> UUID:
    """The id of a transfer of an order: what happens once has one id, however often it is asked for."""
    return uuid5(NAMESPACE_URL, f"baigong:fee:{no}:{what}")


def _version(one: dict[str, Any], sources: dict[str, str]) -> FeeRules:
    if one["ceiling"] not in (CATALOGUE, "none"):
        raise ValueError(f"fees: a ceiling is {CATALOGUE} or none, not {one['ceiling']}")
    return FeeRules(
        one["from"], one["ceiling"] == CATALOGUE, one["ceiling_basis"]["zh"], one["ceiling_basis"]["en"],
        _days(one["pay_within"]), _days(one["cooling_off"]), _days(one["refund_within"]),
        one["refund_basis"]["zh"], one["refund_basis"]["en"], _discounts(one["discounts"], sources))


def _discounts(rows: Sequence[dict[str, Any]], sources: dict[str, str]) -> tuple[Discount, ...]:
    for row in rows:
        if not 0 < row["percent"] <= 100:
            raise ValueError(f"fees: a discount is 1 to 100 percent, not {row['percent']}")
    return tuple(Discount(frozenset(Group(code) for code in row["groups"]), row["percent"], row["only_subsidised"], row["zh"],
                          row["en"], sources[row["source"]]) for row in rows)


def _days(one: dict[str, Any]) -> Days:
    if one["counted"] not in ("working", "calendar") or one["days"] < 1:
        raise ValueError(f"fees: days are counted as working or calendar, from 1: {one}")
    return Days(one["days"], one["counted"] == "working")
